import '/elements/hearing.js';

globalThis.heard = [];
for (const name of ['hearing-shown', 'response-sent', 'response-refused', 'problem']) {
  document.addEventListener(`medborger-${name}`, ({ type, detail }) => globalThis.heard.push({ type, detail }));
}
