import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { pageOf } from '../inbox/model.js';
import { catalogue, type Language } from '../texts/index.js';
import { day, dayAt } from '../texts/time.js';
import { VOTES, type Shown, type Vote } from './model.js';

// What came of a topic: loaded where it was closed.

const cameTexts = catalogue('forum', {
  da: {
    came: 'Det kom der ud af dialogen',
    cameOn: 'Afsluttet {day}.',
    tookPart: '{n} har deltaget.',
    ledTo: 'Det førte til',
    led_idea: 'En idé',
    led_hearing: 'En høring',
    led_team: 'Et udvalg',
    led_topic: 'Et emne i forummet',
    led_: 'Læs mere',
    results: 'Det mente deltagerne',
    result: '{agree} enige, {disagree} uenige, {pass} ved ikke',
    withheld: '{n} udsagn havde for få stemmer til, at tallene vises.',
    numbered: 'Udsagn {n}',
  },
  en: {
    came: 'What came of the dialogue',
    cameOn: 'Closed on {day}.',
    tookPart: '{n} took part.',
    ledTo: 'It led to',
    led_idea: 'An idea',
    led_hearing: 'A hearing',
    led_team: 'A committee',
    led_topic: 'A topic of the forum',
    led_: 'Read more',
    results: 'What participants thought',
    result: '{agree} agree, {disagree} disagree, {pass} pass',
    withheld: '{n} statements had too few voices for the figures to be shown.',
    numbered: 'Statement {n}',
  },
});

/** How voices are spread, beside what is said in words. Colours alone say nothing. */
function spread(tally: { agree?: number; disagree?: number; pass?: number }): TemplateResult {
  const all = VOTES.reduce((sum, vote) => sum + (tally[vote] ?? 0), 0) || 1;
  let x = 0;
  const bar = (vote: Vote) => {
    const width = ((tally[vote] ?? 0) / all) * 100;
    const at = x;
    x += width;
    return svg`<rect class="medborger-bar-${vote}" x=${at} y="0" width=${width} height="8"></rect>`;
  };
  return html`<svg class="medborger-spread" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${VOTES.map(bar)}</svg>`;
}

export function closings({ topic, statements }: Shown, id: string, pages: string, language: Language): TemplateResult | typeof nothing {
  const say = cameTexts(language);
  const last = topic.closings?.at(-1);
  if (!last) return nothing;
  const text = (number: number) => statements.contributions.find((one) => one.number === number)?.text;
  const link = (thing: string) => {
    const href = pageOf(pages, thing);
    const kind = (['idea', 'hearing', 'team', 'topic'] as const).find((one) => thing.startsWith(`${one}/`));
    return href ? html`<li><a href=${href}>${say(`led_${kind ?? ''}`)}</a></li>` : nothing;
  };
  const links = last.links.map(link).filter((one) => one !== nothing);
  const result = ({ number, tally }: (typeof last.results)[number]) => html`<li><p><strong>${say('numbered', { n: number })}.</strong> ${text(number) ?? nothing}</p>${spread(tally as object)}
    <p class="form-hint">${say('result', { agree: tally.agree ?? 0, disagree: tally.disagree ?? 0, pass: tally.pass ?? 0 })}</p></li>`;
  return html`<section class="medborger-came" aria-labelledby="${id}-came"><h3 id="${id}-came">${say('came')}</h3>
    <p class="form-hint">${say('cameOn', { day: day(dayAt(Date.parse(last.at)), language) })} ${topic.took_part ? say('tookPart', { n: topic.took_part }) : nothing}</p>
    ${last.summary ? html`<p class="medborger-prose">${last.summary}</p>` : nothing}
    ${links.length > 0 ? html`<h4>${say('ledTo')}</h4><ul>${links}</ul>` : nothing}
    ${last.results.length > 0 ? html`<h4>${say('results')}</h4><ul class="medborger-plain medborger-results">${last.results.map(result)}</ul>` : nothing}
    ${last.withheld > 0 ? html`<p class="form-hint">${say('withheld', { n: last.withheld })}</p>` : nothing}
  </section>`;
}
