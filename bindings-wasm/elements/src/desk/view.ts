import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { ofHearing, type Hearing, type Hearings, type Tab } from './model.js';
import { deskTexts, type DeskSay } from './texts.js';

// The desk around its parts: which hearing, which part.

export interface Around {
  readonly id: string;
  readonly language: Language;
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  /** To choose from, where no hearing is named. */
  readonly hearings: Hearings | undefined;
  readonly hearing: Hearing | undefined;
  /** What is said aloud. */
  readonly said: string;
  readonly isLost: boolean;
  readonly inside: TemplateResult | undefined;
}

export interface AroundActions {
  readonly open: (tab: Tab) => void;
  readonly choose: (hearing: string) => void;
}

/** One stop for the keyboard; the arrows go between the tabs, and Enter opens one. */
function tabs({ id, tabs, tab }: Around, { open }: AroundActions, say: DeskSay): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')];
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
  return html`<div class="medborger-tabs" role="tablist" aria-label=${say('tabs')} @keydown=${move}>
    ${tabs.map((one) => html`<button type="button" role="tab" class="medborger-tab" id="${id}-tab-${one}" aria-controls="${id}-part"
      aria-selected=${one === tab ? 'true' : 'false'} tabindex=${one === tab ? 0 : -1} @click=${() => open(one)}>${say(`tab_${one}`)}</button>`)}
  </div>`;
}

function chosen({ hearing, hearings, tab, id }: Around, { choose }: AroundActions, say: DeskSay): TemplateResult | typeof nothing {
  if (!ofHearing(tab)) return nothing;
  const all = hearings?.hearings;
  if (all === undefined) return hearing ? html`<p class="medborger-of">${hearing.title}</p>` : nothing;
  if (all.length === 0) return html`<p class="medborger-note">${say('noHearings')}</p>`;
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') choose(value);
  };
  return html`<div class="form-group medborger-pick"><label class="form-label" for="${id}-hearing">${say('hearing')}</label>
    <select class="form-select" id="${id}-hearing" @change=${pick}>
      ${hearing ? nothing : html`<option value="">${say('choose')}</option>`}
      ${all.map((one) => html`<option value=${one.hearing} ?selected=${one.hearing === hearing?.hearing}>${say('received', { title: one.title, n: one.responses })}</option>`)}
    </select></div>`;
}

export function deskView(around: Around, actions: AroundActions): TemplateResult {
  const { id, tab, language, said, isLost, inside } = around;
  const say = deskTexts(language);
  return html`<div class="medborger-desk">
    <h2>${say('title')}</h2>
    ${chosen(around, actions, say)}
    ${around.tabs.length > 1 ? tabs(around, actions, say) : nothing}
    <div id="${id}-part" class="medborger-part" role="tabpanel" aria-labelledby="${id}-tab-${tab}">
      ${isLost
        ? html`<div class="alert alert-warning" role="alert"><div class="alert-body"><p class="alert-text">${say('partLost')}</p>
            <p class="alert-text"><button type="button" class="button button-secondary" @click=${() => location.reload()}>${say('reload')}</button></p></div></div>`
        : inside ?? nothing}
    </div>
    <div class="sr-only" role="status">${said}</div>
  </div>`;
}
