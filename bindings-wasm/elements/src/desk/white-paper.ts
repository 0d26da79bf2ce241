import { html, type TemplateResult } from 'lit-html';
import type { WhitePaperRows, WhitePaperView } from 'medborger';
import type { Problem } from '../client.js';
import { problemView } from '../problem-view.js';
import { catalogue } from '../texts/index.js';
import { common } from '../texts/common.js';
import type { Wire } from '../wire.js';
import type { Desk } from './model.js';

export type Paper = Wire<WhitePaperView>;
export type Row = Wire<WhitePaperRows>['rows'][number];
export type Theme = Paper['themes'][number];

export const beginTexts = catalogue('desk-begin', {
  da: {
    none: 'Arbejdet med hvidbogen er ikke begyndt.',
    about: 'I hvidbogen får hvert svar temaer og et svar fra kommunen. Den kan begynde, så snart høringen er åben.',
    begin: 'Begynd hvidbogen',
    finished: 'Hvidbogen er færdig. Genåbn den under “Hvidbog”, før du ændrer noget.',
    toPaper: 'Gå til hvidbogen',
  },
  en: {
    none: 'Work on the white paper has not begun.',
    about: 'In the white paper each response gets themes and an answer. It can begin as soon as the hearing is open.',
    begin: 'Begin the white paper',
    finished: 'The white paper is finished. Open it again under “White paper” before you change anything.',
    toPaper: 'Go to the white paper',
  },
});

/** A hearing's white paper, for the parts that work on it: one that nobody has begun can be. */
export class PaperOf {
  paper: Paper | undefined;
  problem: Problem | undefined;
  #isAbsent = false;

  constructor(readonly desk: Desk) {}

  async load(): Promise<boolean> {
    const got = await this.desk.client.ask<Paper>('white_paper.get', { hearing: this.desk.hearing.hearing });
    this.#isAbsent = !got.ok && got.problem.code === 'white_paper_not_begun';
    this.problem = got.ok || this.#isAbsent ? undefined : got.problem;
    if (got.ok) this.paper = got.value;
    if (this.problem) this.desk.tell('problem', { kind: this.problem.kind, code: this.problem.code });
    void this.desk.changed();
    return got.ok;
  }

  async #begin(then: () => void): Promise<void> {
    const outcome = await this.desk.send('white_paper.begin', { hearing: this.desk.hearing.hearing });
    if (!outcome.ok && outcome.problem.code !== 'white_paper_already_begun') {
      this.problem = outcome.problem;
      return void this.desk.changed();
    }
    this.#isAbsent = false;
    then();
  }

  /** What stands in place of the part, while there is nothing to work on; `again` once there may be. */
  instead(again: () => void, needsOpen = true): TemplateResult | undefined {
    const { language, login } = this.desk;
    const say = beginTexts(language);
    if (this.problem) return problemView(this.problem, language, login, again);
    if (this.#isAbsent) return html`<p class="medborger-count">${say('none')}</p><p>${say('about')}</p>
      <p><button type="button" class="button button-primary" @click=${() => void this.#begin(again)}>${say('begin')}</button></p>`;
    if (!this.paper) return html`<p class="medborger-note" role="status">${common(language)('loading')}</p>`;
    if (needsOpen && this.paper.version) return html`<p class="medborger-count">${say('finished')}</p>
      <p><button type="button" class="button button-secondary" @click=${() => this.desk.go('paper')}>${say('toPaper')}</button></p>`;
    return undefined;
  }
}

/** A readable key out of a name, as the core takes them: `Støj og trafik` is `stoej-og-trafik`. */
export function keyOf(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa').normalize('NFD').replace(/\p{M}/gu, '');
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 50) || otherwise;
  if (!taken.includes(key)) return key;
  let n = 2;
  while (taken.includes(`${key}-${n}`)) n += 1;
  return `${key}-${n}`;
}

export const labelOfTheme = ({ labels, theme }: Theme, language: string): string => {
  const said = labels as unknown as Readonly<Record<string, string>>;
  return said[language] ?? said.da ?? Object.values(said)[0] ?? theme;
};

/** Those in use, each behind the one above it. */
export function inUse(themes: readonly Theme[]): readonly Theme[] {
  const open = themes.filter(({ retired }) => !retired);
  const under = (parent: string | undefined): readonly Theme[] =>
    open.filter((one) => (open.some(({ theme }) => theme === one.parent) ? one.parent : undefined) === parent).flatMap((one) => [one, ...under(one.theme)]);
  return under(undefined);
}
