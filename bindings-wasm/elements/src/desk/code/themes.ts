import { html, nothing, type TemplateResult } from 'lit-html';
import { asked } from '../../form/field.js';
import type { Field } from '../../form/field.js';
import type { Desk } from '../model.js';
import { SmallFormPart } from '../small-form.js';
import { inUse, keyOf, labelOfTheme, type PaperOf } from '../white-paper.js';
import { codeTexts } from './texts.js';
import theme from './theme.schema';

const NAME_MAX = 120;

/** The themes of a white paper: adds and retires them. */
export class Themes {
  readonly #form: SmallFormPart;

  constructor(readonly desk: Desk, readonly of: PaperOf, readonly changed: () => void) {
    this.#form = new SmallFormPart(desk, {
      id: `${desk.id}-theme`,
      command: 'white_paper.put_theme',
      fields: () => this.#fields,
      body: ({ da, en, parent }) => ({
        hearing: desk.hearing.hearing,
        theme: keyOf(String(da), this.#all.map((one) => one.theme), 'tema'),
        labels: { da, ...(en ? { en } : {}) },
        ...(parent ? { parent } : {}),
      }),
      done: (_, { da }) => {
        desk.say(codeTexts(desk.language)('added', { theme: String(da) }));
        desk.focus(`${desk.id}-theme-da`);
        changed();
      },
    });
  }

  get #all() {
    return this.of.paper?.themes ?? [];
  }

  get #fields(): readonly Field[] {
    const [da, en] = [codeTexts('da'), codeTexts('en')];
    const name = (path: string, key: 'name' | 'nameEnglish', required: boolean): Field => ({ path, type: 'text', label: [da(key), en(key)], required, maxLength: NAME_MAX, as: 'line' });
    const choices = inUse(this.#all).map((one) => ({ value: one.theme, label: [labelOfTheme(one, 'da'), labelOfTheme(one, 'en')] as const }));
    const parents = asked(theme, { parent: { type: 'choice', as: 'select', choices, label: [da('parent'), en('parent')], help: false } });
    return [name('da', 'name', true), name('en', 'nameEnglish', false), ...(choices.length > 0 ? parents : [])];
  }

  async #retire(key: string, name: string): Promise<void> {
    const { desk } = this;
    const outcome = await desk.send('white_paper.retire_theme', { hearing: desk.hearing.hearing, theme: key });
    if (!outcome.ok) this.of.problem = outcome.problem;
    else desk.say(codeTexts(desk.language)('retired', { theme: name }));
    this.changed();
  }

  view(): TemplateResult {
    const { desk } = this;
    const say = codeTexts(desk.language);
    const all = inUse(this.#all);
    const one = (theme: (typeof all)[number]) => {
      const name = labelOfTheme(theme, desk.language);
      return html`<li class=${theme.parent ? 'medborger-under' : ''}><span>${name}</span>
        <button type="button" class="function-link" @click=${() => void this.#retire(theme.theme, name)}>${say('retire')}<span class="sr-only"> ${name}</span></button></li>`;
    };
    return html`<details class="medborger-all-themes" ?open=${all.length === 0}><summary id="${desk.id}-all-themes">${say('themesOf', { n: all.length })}</summary>
      ${all.length === 0 ? html`<p>${say('noThemes')}</p>` : html`<ul class="medborger-given">${all.map(one)}</ul>`}
      ${this.of.paper ? this.#form.view(say('add'), `${desk.id}-all-themes`) : nothing}</details>`;
  }
}
