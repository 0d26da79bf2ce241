import { computed } from './task.mjs';
import { init, Participation } from './lib/bank.js';
import { init as initCalendar, calendar } from './lib/calendar.js';

onmessage = async ({ data: { name } }) => {
  await Promise.all([init(), initCalendar()]);
  postMessage({ name, computed: computed({ Participation }, calendar) });
};
