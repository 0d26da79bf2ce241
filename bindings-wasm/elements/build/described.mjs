// What the comment above an element's class says of it: its attributes and events. Out of it come its types for TypeScript, which
// name nothing of Lit, and `custom-elements.json` for editors.
//
//   @tag medborger-hearing
//   @attr {string} server - where the protocol is
//   @fires {{ id: string }} medborger-sent - what was sent arrived

const line = (text) => text.replace(/^\s*\*? ?/, '');

export function described(name, source) {
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*?@tag (medborger-[\w-]+)(?:(?!\*\/)[\s\S])*)\*\/\s*export class (\w+)/.exec(source);
  if (found === null) throw new Error(`${name}: no class with a comment that has @tag`);
  const [, comment, tag, className] = found;
  const text = comment.split('\n').map(line).join('\n').trim();
  const about = text.slice(0, text.indexOf('@')).trim();
  const attributes = [...text.matchAll(/^@attr \{(.+?)\} ([\w-]+) - (.+(?:\n(?!@).+)*)$/gm)].map(([, type, attribute, said]) => ({ attribute, type, said: said.replace(/\s+/g, ' ') }));
  const events = [...text.matchAll(/^@fires \{(.+)\} ([\w-]+) - (.+(?:\n(?!@).+)*)$/gm)].map(([, type, event, said]) => ({ event, type, said: said.replace(/\s+/g, ' ') }));
  return { name, tag, className, about, attributes, events };
}

const camel = (text) => text.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Types that need nothing but the browser's own. */
export function typed({ tag, className, about, attributes, events }) {
  const property = ({ attribute, type, said }) => `  /** ${said} */\n  ${camel(attribute)}: ${type};\n`;
  const event = ({ event, type, said }) => `    /** ${said} */\n    '${event}': CustomEvent<${type}>;\n`;
  return `/** ${about.replace(/\n/g, '\n * ')} */
export declare class ${className} extends HTMLElement {
${attributes.map(property).join('')}}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
  interface HTMLElementEventMap {
${events.map(event).join('')}  }
}
`;
}

/** https://github.com/webcomponents/custom-elements-manifest */
export function manifest(all) {
  const declared = ({ tag, className, about, attributes, events }) => ({
    kind: 'class',
    customElement: true,
    name: className,
    tagName: tag,
    description: about,
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map(({ attribute, type, said }) => ({ name: attribute, fieldName: camel(attribute), type: { text: type }, description: said })),
    members: attributes.map(({ attribute, type, said }) => ({ kind: 'field', name: camel(attribute), type: { text: type }, description: said })),
    events: events.map(({ event, type, said }) => ({ name: event, type: { text: `CustomEvent<${type}>` }, description: said })),
  });
  const module = (one) => {
    const path = `js/elements/${one.name}.js`;
    const declaration = { name: one.className, module: path };
    return {
      kind: 'javascript-module',
      path,
      declarations: [declared(one)],
      exports: [
        { kind: 'js', name: one.className, declaration },
        { kind: 'custom-element-definition', name: one.tag, declaration },
      ],
    };
  };
  return { schemaVersion: '1.0.0', readme: '', modules: all.map(module) };
}
