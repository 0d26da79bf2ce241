import type { DeskListPage, DeskPaperPage, DeskReviewPage } from './page.js';
import type { Hearing } from './model.js';
import type { Response } from './review/model.js';
import type { Suggested } from './review/places.js';
import type { Work } from './work/model.js';
import { htmlOf } from '../render/html.js';
import { plainPaper, type Missing, type Namings } from './paper/plain.js';
import { plainList, plainReview } from './plain-view.js';
import type { Paper } from './white-paper.js';

export const desk = async ({ language = 'da', hearing, list, of, next }: DeskListPage): Promise<string> =>
  htmlOf(plainList(hearing as unknown as Hearing, list as unknown as Work, { of, next }, language));

export const deskReview = async ({ language = 'da', server = '/medborger', hearing, response, suggested, ids, next, chosen = {} }: DeskReviewPage): Promise<string> =>
  htmlOf(plainReview(hearing as unknown as Hearing, response as unknown as Response, suggested as unknown as Suggested, chosen, { server, ids, next }, language));

export const deskPaper = async ({ language = 'da', server = '/medborger', now, hearing, paper, missing, namings = {}, of, next, fresh }: DeskPaperPage): Promise<string> =>
  htmlOf(plainPaper(hearing as unknown as Hearing, paper as unknown as Paper | undefined, missing as unknown as Missing | undefined, namings as unknown as Partial<Namings>, of, { server, next, fresh }, now, language));
