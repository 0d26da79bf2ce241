import * as medborger from 'medborger';
import { computed } from '../../task.mjs';

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json(computed(medborger));
}
