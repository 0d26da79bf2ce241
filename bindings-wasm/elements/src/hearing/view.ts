import { html, nothing, type TemplateResult } from 'lit-html';
import { day, daysBetween, instant, lastMinute } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import { phaseOf, type Hearing, type Shown } from './model.js';
import { hearingTexts, type HearingSay } from './texts.js';

// What a hearing's page shows beside its form: the same in the browser and on the server.

/** What the page can do with the material; a server's page can do none of it. */
export interface Actions {
  /** Begins a response to a section. */
  readonly about?: (section: string) => void;
  /** Opens or shuts all sections. */
  readonly all?: (open: boolean) => void;
  /** Fetches a document's text. */
  readonly read?: (document: string) => void;
}

const HOUR = 3_600_000;

/** How long there is left, as people say it; nothing once it is over. */
function left(closesAt: string, now: number, say: HearingSay): string | undefined {
  const closes = Date.parse(closesAt);
  if (!(closes > now)) return undefined;
  const days = daysBetween(now, closes - 1);
  if (days > 1) return say('daysLeft', { n: days });
  if (days === 1) return say('dayLeft');
  const hours = Math.floor((closes - now) / HOUR);
  return hours > 1 ? say('hoursLeft', { n: hours }) : say('minutesLeft', { n: Math.ceil((closes - now) / 60_000) });
}

const BADGES = { before: 'stage_scheduled', open: 'stage_open', late: 'stage_closed', over: 'stage_closed' } as const;

function badge(shown: Shown, say: HearingSay): TemplateResult {
  const { hearing } = shown;
  const phase = phaseOf(shown);
  const key = hearing.stage === 'cancelled' ? 'stage_cancelled' : ['decided', 'published'].includes(hearing.stage) ? 'stage_decided' : BADGES[phase];
  return html`<span class="badge ${phase === 'open' ? 'badge-success' : 'badge-info'} medborger-badge">${say(key)}</span>`;
}

/** The deadline: when it is, how far off, and how it came about. */
function deadline(shown: Shown, language: Language, say: HearingSay): TemplateResult | typeof nothing {
  const { hearing, period, now } = shown;
  if (!hearing.last_day || !hearing.closes_at) return nothing;
  const phase = phaseOf(shown);
  const isOver = phase === 'late' || phase === 'over';
  const remaining = phase === 'open' ? left(hearing.closes_at, now, say) : undefined;
  const explanation = period && (language === 'da' ? period.explanation_danish : period.explanation_english);
  return html`<div class="medborger-deadline">
    <p class="medborger-when">
      ${isOver
        ? html`<span>${say('closedOn', { day: day(hearing.last_day, language) })}</span>`
        : html`<span class="medborger-term">${say('deadline')}</span>
          <time datetime=${hearing.closes_at}>${say('deadlineAt', { day: day(hearing.last_day, language), time: lastMinute(hearing.closes_at, language) })}</time>`}
    </p>
    ${remaining ? html`<p class="medborger-left">${remaining}</p>` : nothing}
    ${phase === 'before' && hearing.opens_on ? html`<p>${say('opensOn', { day: day(hearing.opens_on, language) })}</p>` : nothing}
    ${hearing.extensions.map(({ from, to, reason }) => html`<p>${say('extended', { from: day(from, language), to: day(to, language) })} ${reason ?? nothing}</p>`)}
    ${explanation
      ? html`<details class="medborger-why">
          <summary>${say('why')}</summary>
          <p>${explanation.charAt(0).toUpperCase()}${explanation.slice(1)}.</p>
          ${period?.earliest_decision ? html`<p>${say('earliestDecision', { day: day(period.earliest_decision, language) })}</p>` : nothing}
        </details>`
      : nothing}
  </div>`;
}

/** What became of it, where it is not simply open. */
function outcome({ hearing }: Shown, language: Language, say: HearingSay): TemplateResult | typeof nothing {
  const told = [
    hearing.stage === 'cancelled' && `${say('cancelled')} ${hearing.cancelled_because ?? ''}`,
    hearing.stage === 'renewed' && say('renewed'),
    hearing.stage === 'lapsed' && say('lapsed'),
    hearing.decision?.decided_on && `${say('decided', { day: day(hearing.decision.decided_on, language) })} ${hearing.decision.text ?? ''}`,
    hearing.white_paper && say('whitePaper'),
  ].filter(Boolean);
  return told.length > 0 ? html`<div class="alert alert-info"><div class="alert-body">${told.map((text) => html`<p class="alert-text">${text}</p>`)}</div></div>` : nothing;
}

export function head(shown: Shown, id: string, language: Language): TemplateResult {
  const say = hearingTexts(language);
  const { hearing } = shown;
  return html`<header class="medborger-head">
    <p class="medborger-kicker">${say(`kind_${hearing.basis.kind}`)} ${badge(shown, say)}</p>
    <h2 id="${id}-title">${hearing.title}</h2>
    ${deadline(shown, language, say)}
    ${outcome(shown, language, say)}
  </header>`;
}

/** A text in its paragraphs. */
export const paragraphs = (text: string) => text.split(/\n{2,}/).map((part) => html`<p class="medborger-prose">${part}</p>`);

function documentView(shown: Shown, head: Hearing['documents'][number], server: string, { about, read }: Actions, say: HearingSay): TemplateResult {
  const text = shown.documents[head.document];
  const canRespond = about !== undefined && ['open', 'late'].includes(phaseOf(shown));
  const section = ({ section, heading }: { section: string; heading: string }) => {
    const body = text?.sections?.find((one) => one.section === section)?.body;
    return html`<details class="medborger-section" data-section=${section} @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && read?.(head.document)}>
      <summary>${heading}</summary>
      <div>
        ${body ? paragraphs(body) : nothing}
        ${text === null ? html`<p>${say('documentFailed')}</p>` : nothing}
        ${canRespond ? html`<button type="button" class="button button-secondary" @click=${() => about(section)}>${say('aboutThis')}</button>` : nothing}
      </div>
    </details>`;
  };
  const href = text?.sha256 ? `${server}/files/${text.sha256}` : text?.url && /^(https?:\/\/|\/(?!\/))/.test(text.url) ? text.url : undefined;
  return html`<section class="medborger-document">
    <h4>${head.title}</h4>
    ${head.note ? html`<p class="form-hint">${head.note}</p>` : nothing}
    ${head.sections.map(section)}
    ${href ? html`<p><a class="function-link" href=${href}>${say('file')}</a></p>` : nothing}
  </section>`;
}

/** What is heard about comes first. */
const ROLES = ['hearing_edition', 'short_version', 'statement', 'environmental_report', 'dissenting_opinion', 'annex', 'form'];

export function material(shown: Shown, id: string, language: Language, server: string, actions: Actions): TemplateResult {
  const say = hearingTexts(language);
  const { meetings, contacts = [] } = shown.hearing;
  const documents = [...shown.hearing.documents].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const sections = documents.reduce((n, one) => n + one.sections.length, 0);
  const { all } = actions;
  return html`
    ${documents.length > 0
      ? html`<section class="medborger-material" aria-labelledby="${id}-material">
          <h3 id="${id}-material">${say('material')}</h3>
          ${all && sections > 1
            ? html`<p class="medborger-all"><button type="button" class="function-link" @click=${() => all(true)}>${say('allOpen')}</button>
                <button type="button" class="function-link" @click=${() => all(false)}>${say('allShut')}</button></p>`
            : nothing}
          ${documents.map((one) => documentView(shown, one, server, actions, say))}
        </section>`
      : nothing}
    ${meetings.length > 0
      ? html`<section aria-labelledby="${id}-meetings"><h3 id="${id}-meetings">${say('meetings')}</h3><ul class="medborger-plain">
          ${meetings.map(({ called }) => html`<li class=${called.cancelled ? 'medborger-gone' : ''}><strong>${called.title}</strong><br>${instant(called.starts_at, language)}, ${called.place}${called.cancelled ? html` (${say('stage_cancelled')})` : nothing}</li>`)}
        </ul></section>`
      : nothing}
    ${contacts.length > 0
      ? html`<section aria-labelledby="${id}-contacts"><h3 id="${id}-contacts">${say('contacts')}</h3><ul class="medborger-plain">
          ${contacts.map(({ card }) => html`<li><strong>${card.unit}</strong>
            ${[card.name, card.role].filter(Boolean).join(', ')}
            ${card.email ? html`<br><a href="mailto:${card.email}">${card.email}</a>` : nothing}
            ${card.phone ? html`<br><a href="tel:${card.phone.replace(/[^\d+]/g, '')}">${card.phone}</a>` : nothing}</li>`)}
        </ul></section>`
      : nothing}`;
}
