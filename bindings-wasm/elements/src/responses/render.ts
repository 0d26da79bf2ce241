import { everything, type Hearing, type List, type Paper, type Row, type Shown } from './model.js';
import { responsesView } from './view.js';
import type { ResponsesPage } from './page.js';
import { htmlOf } from '../render/html.js';

export const responses = async ({ language = 'da', next, filter = {}, ...page }: ResponsesPage): Promise<string> => {
  const hearing = page.hearing as unknown as Hearing;
  const { view, rows } = page.paper ?? {};
  const shown: Shown = {
    hearing,
    filter: { ...everything, ...filter },
    list: page.list as unknown as List,
    paper: view && rows ? { view: view as unknown as Paper, ...(rows as unknown as { rows: Row[] }) } : undefined,
  };
  return htmlOf(responsesView(shown, `medborger-r${hearing.hearing.slice(-12)}`, language, next === undefined ? {} : { next }));
};
