import '/elements/inbox.js';

globalThis.heard = [];
for (const name of ['inbox-shown', 'notices-read', 'followed', 'wishes-changed', 'message-sent', 'news-stopped', 'problem']) {
  document.addEventListener(`medborger-${name}`, ({ type, detail }) => globalThis.heard.push({ type, detail }));
}
