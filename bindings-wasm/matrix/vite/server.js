import * as medborger from 'medborger';
import { computed } from './task.mjs';

console.log(JSON.stringify(computed(medborger)));
