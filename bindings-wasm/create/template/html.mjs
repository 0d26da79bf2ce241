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

function put(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(put).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

export const html = (texts, ...values) => new Html(texts.map((text, at) => text + (at < values.length ? put(values[at]) : '')).join(''));

/** What is HTML already, such as what `medborger/elements/render` gives. */
export const raw = (text) => new Html(text);
