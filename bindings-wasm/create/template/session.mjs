// ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
// │ HER SKAL JERES EGEN SESSION IND. Log-in i denne fil er på skrømt: enhver kan vælge at være hvem som helst.     │
// │ YOUR OWN SESSION GOES IN HERE. The log-in of this file is pretended: anybody may choose to be anybody.         │
// └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
// Put in place of `personOf` what finds your session by the request (MitID for citizens, the municipality's own
// log-in for staff), take `change` and PEOPLE away, and set `isPretended` to false: until then the server listens on this machine alone.

export const isPretended = true;

const PEOPLE = {
  ida: { name: 'Ida Prøve', citizen: '00000000-0000-4000-8000-00000000c001' },
  karl: { name: 'Karl Skabelon', staff: '00000000-0000-4000-8000-000000005001' },
};

/** Who sent a request; undefined is the public. */
export function personOf(request) {
  const [, key] = /(?:^|;\s*)person=(\w+)/.exec(request.headers.cookie ?? '') ?? [];
  return key !== undefined && Object.hasOwn(PEOPLE, key) ? PEOPLE[key] : undefined;
}

/** Who somebody is to the library: `citizen` and `staff` are ids of your own, UUIDs, the same each time. */
export function actorOf(person) {
  if (person?.staff) return { kind: 'staff', staff: person.staff };
  return person?.citizen ? { kind: 'citizen', citizen: person.citizen } : { kind: 'public' };
}

/** Logs in and out. Only a page of the portal may say so. */
export async function change(request, response, url, origins) {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (!origins.includes(origin) && !(site === 'same-origin' && [undefined, 'null'].includes(origin))) return response.writeHead(403).end();
  const leads = (to, cookie) => response.writeHead(303, { location: to, 'set-cookie': `person=${cookie}; Path=/; HttpOnly; SameSite=Lax` }).end();
  if (url.pathname === '/log-ud') return leads('/', '; Max-Age=0');
  const key = url.searchParams.get('person') ?? '';
  if (url.pathname !== '/log-ind' || !Object.hasOwn(PEOPLE, key)) return response.writeHead(404).end();
  return leads(PEOPLE[key].staff ? '/sager' : '/', key);
}

/** Those whom one can be. */
export const people = () => Object.entries(PEOPLE).map(([key, { name, staff }]) => ({ key, name, what: staff ? 'sagsbehandler' : 'borger' }));
