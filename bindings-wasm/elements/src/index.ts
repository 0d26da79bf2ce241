// Every element. A page that uses one imports that one alone: `medborger/elements/hearing`.
export * from './hearing/index.js';
export * from './responses/index.js';
export * from './inbox/index.js';
export * from './draw/index.js';
export * from './desk/index.js';
export * from './ideas/index.js';
export * from './team/index.js';
export * from './forum/index.js';
export * from './enrol/index.js';
export * from './volunteer/index.js';
export * from './gatherings/index.js';
export { texts } from './texts/index.js';
