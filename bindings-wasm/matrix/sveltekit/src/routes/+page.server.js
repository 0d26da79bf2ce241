import * as medborger from 'medborger';
import { computed } from '../../task.mjs';

export const load = () => ({ server: computed(medborger) });
