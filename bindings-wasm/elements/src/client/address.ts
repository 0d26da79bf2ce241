// A question in an address: fields named by their path, as the protocol reads them.

/** Longer ones are posted: proxies cut addresses off, and logs keep them. */
const LONGEST = 1_500;

/** Whether it says the same in an address as in JSON: what is empty would be absent there. */
function put(into: URLSearchParams, path: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((one) => typeof one !== 'object' && one !== null && put(into, path, one));
  }
  if (typeof value === 'object') {
    const inside = Object.entries(value);
    return inside.length > 0 && inside.every(([name, one]) => !name.includes('.') && put(into, path === '' ? name : `${path}.${name}`, one));
  }
  if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) return false;
  into.append(path, String(value));
  return true;
}

/** The query of an address, without its question mark; null where the question has to be posted. */
export function queryOf(body: object): string | null {
  const into = new URLSearchParams();
  if (Object.keys(body).length > 0 && !put(into, '', body)) return null;
  const query = into.toString();
  return query.length > LONGEST ? null : query;
}
