// Compiled alone, with whatever libraries of TypeScript and without: no type of the package may be missing.
import * as bank from 'medborger/bank';
import * as calendar from 'medborger/calendar';
import * as draw from 'medborger/draw';
import * as errors from 'medborger/errors';
import * as files from 'medborger/files';
import * as form from 'medborger/form';
import * as hearing from 'medborger/hearing';
import * as inline from 'medborger/bank/inline';
import * as medborger from 'medborger';
import * as tables from 'medborger/tables';
import * as team from 'medborger/team';
import * as volunteering from 'medborger/volunteering';

export const entries = [bank, calendar, draw, errors, files, form, hearing, inline, medborger, tables, team, volunteering];
export function computed(key: Uint8Array): { lastDay: string; supporters: number } {
  const town = medborger.Participation.inMemory({ municipality: '0766', key });
  const { lastDay } = town.calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } });
  const { supporters } = town.ideas.get({ idea: '00000000-0000-4000-8000-00000000c001' });
  town[Symbol.dispose]();
  return { lastDay, supporters };
}
