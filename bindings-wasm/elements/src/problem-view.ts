import { html, nothing, type TemplateResult } from 'lit-html';
import type { Problem } from './client.js';
import { common } from './texts/common.js';
import type { Language } from './texts/index.js';

/** A problem's sentence as it stands in a page. */
export function sentence(problem: Pick<Problem, 'danish' | 'english'>, language: Language): string {
  const said = language === 'da' ? problem.danish : problem.english;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** What could not be fetched, and a way on. */
export function problemView(problem: Problem, language: Language, login: string | null, again: () => void): TemplateResult {
  const say = common(language);
  return html`<div class="alert alert-warning" role="alert"><div class="alert-body">
    <p class="alert-text">${problem.kind === 'refused' ? sentence(problem, language) : say(problem.kind)}</p>
    ${problem.kind === 'session' && login ? html`<p class="alert-text"><a class="function-link" href=${login}>${say('login')}</a></p>` : nothing}
    <p class="alert-text"><button type="button" class="button button-secondary" @click=${again}>${say('again')}</button></p>
  </div></div>`;
}

const lost = { code: 'script_lost', field: null, english: 'a part of the page could not be fetched', danish: 'en del af siden kunne ikke hentes' } as const;
/** A part of the script did not come: the page is older than the host's files, or the connection broke. */
export const lostScript: Problem = { kind: 'lost', status: null, retryAfter: null, ...lost, faults: [lost] };
