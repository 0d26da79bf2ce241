import { html, nothing } from 'lit-html';
import { plainForm } from './form-view.js';
import { phaseOf, type Hearing, type HearingDocument, type Period, type Shown } from './model.js';
import { head, material } from './view.js';
import type { HearingPage } from './page.js';
import { htmlOf } from '../render/html.js';

export const hearing = async (page: HearingPage): Promise<string> => {
  const { language = 'da', server = '/medborger', now, id, next = '', ask = [] } = page;
  const shown: Shown = {
    hearing: page.hearing as unknown as Hearing,
    documents: (page.documents ?? {}) as unknown as Record<string, HearingDocument>,
    period: page.period as unknown as Period | undefined,
    now,
  };
  const own = `medborger-${shown.hearing.hearing.slice(-12)}`;
  const takes = ['open', 'late'].includes(phaseOf(shown)) && id !== undefined;
  return htmlOf(html`<article class="medborger-article" aria-labelledby="${own}-title">
    ${head(shown, own, language)}
    ${material(shown, own, language, server, {})}
    ${takes ? plainForm(shown, { server, id, next, asked: ask }, own, language) : nothing}
  </article>`);
};
