// HTML out of texts: whatever is put into a template is escaped, unless it is HTML already.

class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const put = (value) => {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(put).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
};

export const html = (texts, ...values) => new Html(texts.map((text, at) => text + (at < values.length ? put(values[at]) : '')).join(''));

/** What is HTML already, as the elements' own. */
export const raw = (text) => new Html(text);

const spoken = (options) => new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', ...options });
const DAY = spoken({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = spoken({ day: 'numeric', month: 'long', year: 'numeric' });
const TIME = spoken({ hour: '2-digit', minute: '2-digit' });

/** A day or an instant as Danes say it. */
export const day = (value) => html`<time datetime="${value}">${SHORT.format(new Date(value))}</time>`;
export const moment = (value) => html`<time datetime="${value}">${DAY.format(new Date(value))} kl. ${TIME.format(new Date(value))}</time>`;

/** A text with its paragraphs. */
export const paragraphs = (text) => (text ?? '').split(/\n{2,}/).filter(Boolean).map((part) => html`<p>${part}</p>`);

export const counted = (number, one, many) => `${number.toLocaleString('da-DK')} ${number === 1 ? one : many}`;
