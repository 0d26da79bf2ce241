import { html } from 'lit-html';
import type { Checking, Own, Published, Replayed, Share, Shown, Team } from './model.js';
import { read } from './text.js';
import * as part from './result.js';
import { drawView } from './view.js';
import type { DrawPage } from './page.js';
import { htmlOf } from '../render/html.js';

export const draw = async ({ language = 'da', round, own, text, proof, rounds, ...page }: DrawPage): Promise<string> => {
  const published = page.draw as unknown as Published;
  const reading = read(published.text);
  if (reading === undefined) throw new RangeError('draw.text is no text of a draw');
  const team = page.team as unknown as Team | undefined;
  const replay = page.replay as unknown as Replayed | undefined;
  const { randomness, panel } = published;
  const checking: Checking = replay && randomness
    ? { at: 'done', checked: { replay, isDrawn: true, drawn: randomness, claimed: panel } }
    : { at: 'asked' };
  const share = own?.share as unknown as Share | undefined;
  const looked: Own = own === undefined ? { candidate: '', at: 'asked' } : { candidate: own.candidate, share, at: own.candidate === '' ? 'empty' : share ? 'found' : 'unknown' };
  const shown: Shown = { source: { ...published, reading, from: 'server' }, team, round, checking, own: looked, listed: 0, part };
  const id = `medborger-d${(team?.team ?? '').slice(-12)}`;
  return htmlOf(html`<article class="medborger-article" aria-labelledby="${id}-title">${drawView(shown, id, language, { text, proof, ...(rounds ? { rounds } : {}) })}</article>`);
};
