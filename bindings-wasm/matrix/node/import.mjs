import * as medborger from 'medborger';
import * as inline from 'medborger/inline';
import { init, calendar } from 'medborger/calendar';
import * as bank from 'medborger/bank';
import { computed } from '../task.mjs';

await init();
if (inline.Participation !== medborger.Participation) throw new Error('two libraries');
const [whole, few] = [computed(medborger), computed(bank, calendar)];
if (JSON.stringify(whole) !== JSON.stringify(few)) throw new Error('two answers');
console.log(JSON.stringify(whole));
