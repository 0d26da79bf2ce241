import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { percent, said, whole } from './format.js';
import { isProven, isSame, labelsOf, type Checked, type Shown } from './model.js';
import { pointing, type Person } from './text.js';
import { resultTexts, type ResultSay } from './result-texts.js';

// What came of doing the draw again: the same or not, what was looked at, and who was drawn.

type State = 'ok' | 'bad' | 'skipped' | 'none';

interface Step {
  readonly state: State;
  readonly title: string;
  readonly why: readonly string[];
}

/** At which step a fault belongs. What is not named is of the text itself. */
function failsAt(code: string): 'text' | 'digest' | 'point' {
  if (code.startsWith('sortition_hash_')) return 'digest';
  return code.startsWith('sortition_randomness_') ? 'point' : 'text';
}

function steps({ source }: Shown, checked: Checked, language: Language, say: ResultSay): readonly Step[] {
  const { replay, fault, proven, isDrawn, drawn = '', claimed } = checked;
  const { reading } = source;
  const number = (n: number | bigint) => whole(n, language);
  const failed = fault && failsAt(fault.code);
  const at = (['text', 'digest', 'point'] as const).indexOf(failed ?? 'text');
  const state = (step: number): State => (fault === undefined || step < at ? 'ok' : step === at ? 'bad' : 'skipped');
  const why = (step: number, text: string) => (fault !== undefined && step === at ? [said(fault, language)] : state(step) === 'ok' ? [text] : []);
  const digest = source.digest || replay?.sha256 || '';
  const proof: Step = { state: fault ? 'skipped' : proven === undefined ? 'none' : isProven(proven) ? 'ok' : 'bad', title: say('step_proof'), why: fault ? [] : proofSaid(proven, language, say) };
  // A server that only names the panel has not looked at the proof.
  const isLookedAt = fault !== undefined || proven !== undefined || !source.proof;
  const made: Step[] = [
    { state: state(0), title: say('step_text'), why: why(0, say('step_textWhy', { lines: number(reading.lines), panels: number(reading.panels) })) },
    { state: state(1), title: say('step_digest'), why: why(1, say('step_digestWhy', { digest })) },
    ...(isLookedAt ? [proof] : []),
  ];
  if (!isDrawn) return made;
  made.push({ state: state(2), title: say('step_point'), why: fault ? why(2, '') : pointed(reading, drawn, replay, language, say) });
  const hasClaim = claimed !== undefined && claimed !== null;
  made.push({
    state: fault ? 'skipped' : !hasClaim ? 'none' : claimed === replay?.panel ? 'ok' : 'bad',
    title: say('step_claim'),
    why: fault ? [] : hasClaim ? [say('step_claimWhy', { claimed: number(claimed), panel: number(replay?.panel ?? NaN) })] : [say('step_claimNone')],
  });
  return made;
}

function proofSaid(proven: Checked['proven'], language: Language, say: ResultSay): readonly string[] {
  if (proven === undefined) return [say('step_proofNone')];
  if (!isProven(proven)) return [said(proven, language)];
  const minimum = percent(proven.minimum, language);
  if (proven.bound === undefined || proven.bound === null) return [say('step_proofFound', { minimum, proven: whole(proven.proven, language), levels: whole(proven.levels, language) })];
  return [say('step_proofWhy', { minimum, bound: percent(proven.bound, language) })];
}

function pointed(reading: Shown['source']['reading'], drawn: string, replay: Checked['replay'], language: Language, say: ResultSay): readonly string[] {
  const found = { panel: whole(replay?.panel ?? NaN, language), line: whole(replay?.line ?? NaN, language) };
  if (reading.randomness?.kind === 'beacon') return [say('step_beacon', found)];
  return pointing(reading, drawn).map(({ shown, number, isAgain }) => {
    const told = { shown: shown.join(', '), number: whole(number, language) };
    return isAgain ? say('step_again', { ...told, again: whole(reading.again ?? 0n, language) }) : say('step_pointWhy', { ...told, ...found, panels: whole(reading.panels, language) });
  });
}

/** What is said first, to whoever hears the page too. */
function verdict({ source }: Shown, checked: Checked, language: Language, say: ResultSay): { isSame: boolean; title: string; text: string } {
  const { replay, fault, proven, isDrawn, claimed } = checked;
  const same = isSame(checked);
  const panel = whole(replay?.panel ?? NaN, language);
  if (!same) {
    const why = fault
      ? said(fault, language)
      : proven !== undefined && !isProven(proven) ? say('differsProof', { why: said(proven, language) }) : say('differsPanel', { panel, claimed: whole(claimed ?? NaN, language) });
    return { isSame: false, title: say('differsTitle'), text: why };
  }
  if (!isDrawn) return { isSame: true, title: say('soundTitle'), text: say('soundText') };
  const text = source.from === 'server' || (claimed !== undefined && claimed !== null) ? say('sameText', { panel }) : say('sameFile', { panel });
  return { isSame: true, title: say('sameTitle'), text };
}

/** The people of a list, with what the text says of each. A list, since pseudonyms are too long for a table on a telephone. */
export function peopleList(people: readonly Person[], { source, team }: Pick<Shown, 'source' | 'team'>, caption: string, language: Language): TemplateResult {
  const say = resultTexts(language);
  const { features, panels } = source.reading;
  const labels = labelsOf({ team });
  const value = (value: string, n: number) => say('feature', { label: labels.get(features[n] ?? '') ?? features[n] ?? '', value });
  const one = ({ id, chance, panels: within, values }: Person) => html`<li><code>${id}</code>
    <span><strong>${percent(chance, language)}</strong> ${say('inPanels', { n: whole(within, language), of: whole(panels, language) })}</span>
    ${values.length > 0 ? html`<span class="form-hint">${values.map(value).join(', ')}</span>` : nothing}</li>`;
  return html`<ol class="medborger-people" role="list" aria-label=${caption} tabindex="-1">${people.map(one)}</ol>`;
}

export function resultView(shown: Shown, checked: Checked, id: string, language: Language): TemplateResult {
  const say = resultTexts(language);
  const told = verdict(shown, checked, language, say);
  const { people } = shown.source.reading;
  const drawn = checked.isDrawn && checked.replay ? new Set(checked.replay.people) : new Set<string>();
  const among = people.filter((one) => drawn.has(one.id));
  const mark = { ok: 'badge-success', bad: 'medborger-bad', skipped: '', none: '' } as const;
  const step = ({ state, title, why }: Step) => html`<li class="medborger-check medborger-check-${state}">
    <p><strong>${title}</strong> <span class="badge ${mark[state]}">${say(state)}</span></p>${why.map((text) => html`<p class="form-hint">${text}</p>`)}</li>`;
  return html`<div class="alert ${told.isSame ? 'alert-success' : 'alert-error'}" id="${id}-verdict" tabindex="-1" role="group" aria-labelledby="${id}-verdict-heading">
      <div class="alert-body"><p class="alert-heading" id="${id}-verdict-heading">${told.title}</p><p class="alert-text">${told.text}</p></div>
    </div>
    <h4 id="${id}-steps">${say('steps')}</h4>
    <ol class="medborger-checks" aria-labelledby="${id}-steps">${steps(shown, checked, language, say).map(step)}</ol>
    ${among.length > 0 ? html`<h4>${say('people', { n: whole(among.length, language) })}</h4>${peopleList(among, shown, say('people', { n: whole(among.length, language) }), language)}` : nothing}`;
}

/** The names of features as the town has them, in sentences of the module. */
function worded(sentence: string, labels: ReadonlyMap<string, string>): string {
  return sentence.replace(/[\p{L}\d_-]+/gu, (word) => labels.get(word)?.toLowerCase() ?? word);
}

/** What the text says of whoever looks for themselves. */
export function ownFound(shown: Shown, id: string, language: Language): TemplateResult | typeof nothing {
  const say = resultTexts(language);
  const { own } = shown;
  const { share } = own;
  if (own.at === 'unknown') return html`<p class="medborger-answer">${say('ownUnknown')}</p>`;
  if (own.at !== 'found' || share === undefined) return nothing;
  const { checking, source } = shown;
  const drawn = checking.at === 'done' && checking.checked.isDrawn ? checking.checked.replay?.people : undefined;
  const why = share.why && (language === 'da' ? share.why.danish : share.why.english);
  return html`<div class="medborger-answer" id="${id}-found" tabindex="-1">
    <p class="medborger-found">${say(source.randomness ? 'ownChance' : 'ownChanceWaits', { chance: percent(share.chance, language) })}</p>
    <p>${say('ownPanels', { n: whole(share.panels, language), of: whole(share.of, language) })} ${drawn ? say(drawn.includes(own.candidate) ? 'ownIn' : 'ownOut') : nothing}</p>
    ${why ? html`<p>${worded(why, labelsOf(shown))}</p>` : nothing}
  </div>`;
}
