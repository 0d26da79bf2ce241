import { init, Participation } from 'medborger/bank';
import wasm from 'medborger/bank.wasm';
import { init as initCalendar, calendar } from 'medborger/calendar/inline';
import { computed } from '../task.mjs';

await Promise.all([init(wasm), initCalendar()]);
document.title = JSON.stringify(computed({ Participation }, calendar));
