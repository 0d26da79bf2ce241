#!/usr/bin/env node
// In the oldest JavaScript, so that a Node that is too old can read it and say so.
'use strict';

var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error('medborger kræver Node 20 eller nyere; her er ' + process.versions.node + '. Hent den på nodejs.org.');
  console.error('medborger needs Node 20 or later; this is ' + process.versions.node + '. Get it from nodejs.org.');
  process.exitCode = 1;
} else {
  import('./create.mjs').then(function (create) { return create.run(process.argv.slice(2)); });
}
