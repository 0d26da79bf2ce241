import { asked, type Field } from '../../form/field.js';
import { answerFields } from '../answer/writing.js';
import finish from './finish.schema';
import reasons from './reasons.schema';
import reopen from './reopen.schema';
import { paperTexts } from './texts.js';

// What is asked about a white paper.

/** Of a section the recommendation is to be said too. */
export const sectionFields = (): readonly Field[] =>
  answerFields('answer').map((field) => (field.path === 'answer.recommendation' ? { ...field, required: true } : field));

export const finishFields = (): readonly Field[] =>
  asked(finish, { introduction: { rows: 8 }, sections_waived: { rows: 2, help: [paperTexts('da')('waiveHint'), paperTexts('en')('waiveHint')] } });

/** Why words that name somebody may stand. */
export const clearFields = (): readonly Field[] => asked(reasons, { reason: { rows: 2 } });

export const reopenFields = (): readonly Field[] => asked(reopen, { reason: { rows: 2 } });
