import { init, Participation } from 'medborger/bank/inline';
import { init as initCalendar, calendar } from 'medborger/calendar/inline';
import { computed } from '../task.mjs';

Promise.all([init(), initCalendar()]).then(
  () => (document.title = JSON.stringify(computed({ Participation }, calendar))),
  ({ code, message }) => (document.title = JSON.stringify({ code, message })),
);
