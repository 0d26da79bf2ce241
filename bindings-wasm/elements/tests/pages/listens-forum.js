import '/elements/forum.js';

globalThis.heard = [];
for (const name of ['topic-shown', 'contributed', 'voiced', 'contribution-changed', 'contribution-withdrawn', 'appealed', 'problem']) {
  document.addEventListener(`medborger-${name}`, ({ type, detail }) => globalThis.heard.push({ type, detail }));
}
