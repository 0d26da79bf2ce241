import type { HearingView, ResponseList, WhitePaperRows, WhitePaperView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface ResponsesPage extends Page {
  hearing: Answer<HearingView>;
  /** The answer to `response.list`, with `counts`. */
  list: Answer<ResponseList>;
  /** What was looked for, out of the page's address: `search`, `stance`, `kind`, `section`. */
  filter?: Readonly<Partial<Record<'search' | 'stance' | 'kind' | 'section', string>>>;
  /** The address of the next page, where `list.next` says that there is one. */
  next?: string;
  /** The answers to `white_paper.get` and `white_paper.rows`, once it is finished. */
  paper?: { view: Answer<WhitePaperView>; rows: Answer<WhitePaperRows> };
}

/** What stands in `<medborger-responses>` before a script comes: the list, its filters as a form, the white paper. */
export declare function responses(page: ResponsesPage): Promise<string>;
