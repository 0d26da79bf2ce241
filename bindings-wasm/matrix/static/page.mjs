import { computed } from './task.mjs';
import { init as initCalendar, calendar } from './lib/calendar.js';
import { init, MedborgerError, Participation } from './lib/bank.js';

try {
  let early;
  try {
    Participation.inMemory({ municipality: '0766', key: crypto.getRandomValues(new Uint8Array(32)) });
  } catch (error) {
    early = [error instanceof MedborgerError, error.code, error.kind];
  }
  await Promise.all([init(), init(), initCalendar()]);
  await init();
  document.title = JSON.stringify({ ...computed({ Participation }, calendar), early });
} catch (error) {
  document.title = JSON.stringify({ code: error.code, message: error.message });
}
