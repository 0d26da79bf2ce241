import type { DeskListPage, DeskReviewPage } from './page.js';
import type { Hearing } from './model.js';
import type { Response } from './review/model.js';
import type { Suggested } from './review/places.js';
import type { Work } from './work/model.js';
import { htmlOf } from '../render/html.js';
import { plainList, plainReview } from './plain-view.js';

export const desk = async ({ language = 'da', hearing, list, of, next }: DeskListPage): Promise<string> =>
  htmlOf(plainList(hearing as unknown as Hearing, list as unknown as Work, { of, next }, language));

export const deskReview = async ({ language = 'da', server = '/medborger', hearing, response, suggested, ids, next, chosen = {} }: DeskReviewPage): Promise<string> =>
  htmlOf(plainReview(hearing as unknown as Hearing, response as unknown as Response, suggested as unknown as Suggested, chosen, { server, ids, next }, language));
