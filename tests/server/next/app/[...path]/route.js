import { Participation } from 'medborger';
import { folder, serve } from 'medborger/server';
import { townOf } from '../../told.mjs';

export const dynamic = 'force-dynamic';

let handle;
const answer = (request) => {
  handle ??= townOf({ Participation, folder, serve }, (asked, name) => asked.headers.get(name));
  return handle(request);
};

export { answer as GET, answer as HEAD, answer as POST, answer as PUT, answer as DELETE, answer as OPTIONS };
