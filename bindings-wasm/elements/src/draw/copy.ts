import { html, nothing, type TemplateResult } from 'lit-html';
import { at, withAt, type Both, type Field, type Values, type Wrong } from '../form/field.js';
import { fieldView, idOf, summary, summaryId, type Form } from '../form/view.js';
import type { Language } from '../texts/index.js';
import { copyTexts } from './copy-texts.js';
import type { Source } from './model.js';
import { read } from './text.js';

// A text that somebody brings: out of a file or pasted, with the fingerprint and the numbers that they know of elsewhere.

export interface Host {
  readonly id: string;
  readonly language: Language;
  changed(): void;
  focus(id: string): void;
  /** It can be read: the element shows it and does the draw again. */
  took(source: Source): void;
}

type Key = Parameters<ReturnType<typeof copyTexts>>[0];
const both = (key: Key): Both => [copyTexts('da')(key), copyTexts('en')(key)];

const FIELDS: readonly Field[] = [
  { path: 'text', type: 'text', as: 'area', rows: 6, label: both('copyText'), help: both('copyTextHelp') },
  { path: 'sha256', type: 'text', as: 'line', label: both('copyDigest'), help: both('copyDigestHelp') },
  { path: 'drawn', type: 'text', as: 'line', label: both('copyDrawn'), help: both('copyDrawnHelp') },
  { path: 'panel', type: 'number', as: 'line', label: both('copyPanel') },
];

const MOST = 64_000_000;

/** A file's text to the last sign: what a mark at its beginning says belongs to it. */
export const exactly = (bytes: ArrayBuffer): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The fingerprint of a text, where a page may make one. */
export async function digestOf(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return '';
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Copy {
  #values: Values = {};
  #wrong: readonly Wrong[] = [];
  #file: { readonly name: string; readonly text: string } | undefined;

  constructor(readonly host: Host) {}

  /** Begins with what was published, so that only the text is to be brought. */
  prefill({ digest, randomness, panel }: Source): void {
    this.#values = { sha256: digest, drawn: randomness ?? '', panel: panel ?? '' };
  }

  get #form(): Form {
    return { id: `${this.host.id}-copy`, language: this.host.language, values: this.#values, wrong: this.#wrong, set: (path, value) => this.#set(path, value) };
  }

  #set(path: string, value: unknown): void {
    this.#values = withAt(this.#values, path, value);
    this.#wrong = this.#wrong.filter((one) => one.path !== path);
    this.host.changed();
  }

  async #choose(file: File): Promise<void> {
    const say = copyTexts(this.host.language);
    if (file.size > MOST) return this.#refuse([{ path: 'text', text: say('copyLarge') }]);
    try {
      this.#file = { name: file.name, text: exactly(await file.arrayBuffer()) };
      this.#wrong = [];
    } catch {
      // It was moved or changed after it was chosen.
      this.#file = undefined;
    }
    this.host.changed();
  }

  #refuse(wrong: readonly Wrong[]): void {
    this.#wrong = wrong;
    this.host.changed();
    this.host.focus(summaryId(this.#form));
  }

  #written(path: string): string {
    return String(at(this.#values, path) ?? '').trim();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const say = copyTexts(this.host.language);
    const pasted = String(at(this.#values, 'text') ?? '');
    // Whoever pastes a text often loses the end of its last line; of a file every sign counts.
    const text = pasted.trim() === '' ? (this.#file?.text ?? '') : `${pasted.trim()}\n`;
    const [digest, drawn, panel] = [this.#written('sha256').toLowerCase(), this.#written('drawn'), this.#written('panel')];
    const reading = read(text);
    const wrong: Wrong[] = [];
    if (text === '') wrong.push({ path: 'text', text: say('copyNone') });
    else if (reading === undefined) wrong.push({ path: 'text', text: say('copyNot') });
    if (digest !== '' && !/^[\da-f]{64}$/.test(digest)) wrong.push({ path: 'sha256', text: say('copyDigestBad') });
    if (drawn !== '' && !/^(\d+([\s,;]+\d+)*|[\da-f\s]+)$/i.test(drawn)) wrong.push({ path: 'drawn', text: say('copyDrawnBad') });
    if (panel !== '' && !/^\d{1,9}$/.test(panel)) wrong.push({ path: 'panel', text: say('copyPanelBad') });
    if (wrong.length > 0 || reading === undefined) return this.#refuse(wrong);
    this.#wrong = [];
    this.host.took({ text, digest: digest || (await digestOf(text)), randomness: drawn, reading, from: 'file', ...(panel === '' ? {} : { panel: Number(panel) }) });
  }

  view(): TemplateResult {
    const { language } = this.host;
    const say = copyTexts(language);
    const form = this.#form;
    const file = idOf(form, 'file');
    const choose = (event: Event) => {
      const [chosen] = (event.target as HTMLInputElement).files ?? [];
      if (chosen) void this.#choose(chosen);
    };
    return html`<p>${say('copyIntro')}</p>${summary(form, FIELDS)}
      <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
        <div class="form-group"><label class="form-label" for=${file}>${say('copyFile')}</label>
          <input class="medborger-file" type="file" id=${file} accept=".txt,text/plain" @change=${choose}>
          <div role="status">${this.#file ? html`<span class="form-hint">${say('copyChosen', { name: this.#file.name })}</span>` : nothing}</div></div>
        ${FIELDS.map((field) => fieldView(form, field))}
        <div class="medborger-send"><button class="button button-primary">${say('copyDo')}</button></div>
      </form>`;
  }
}
