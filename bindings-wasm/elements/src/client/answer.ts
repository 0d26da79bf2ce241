// What an answer of HTTP means. Whatever comes, from whomever, becomes a value.
import { failed, own, type Fault, type Outcome, type Problem, type ProblemKind } from './problem.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isFault = (value: unknown): value is Fault =>
  isObject(value)
  && ['code', 'english', 'danish'].every((name) => typeof value[name] === 'string')
  && (value['field'] === null || typeof value['field'] === 'string');

/** How long a server asks to wait, in milliseconds, a day at most. By the date of the header only where it says its own time. */
export function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after')?.trim();
  if (!said) return null;
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : (Date.parse(said) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) * 1000 : null;
}

/** The media type of an answer, without its parameters. */
const media = (headers: Headers): string => (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** What a refusal says that the server wrote as a problem; none where the body is none. */
function told(body: unknown): (Fault & { readonly faults: readonly Fault[] }) | undefined {
  if (!isFault(body)) return undefined;
  const { code, field, english, danish } = body;
  const said: unknown = (body as { faults?: unknown }).faults;
  const faults = Array.isArray(said) ? said.filter(isFault) : [];
  return { code, field, english, danish, faults: faults.length > 0 ? faults : [{ code, field, english, danish }] };
}

/** What the server does not know is of another version of the protocol: a path, or fields alone. */
function isOfAnother(problem: { code: string; faults: readonly Fault[] }): boolean {
  return problem.code === 'path_not_found' || problem.faults.every(({ code }) => code === 'unknown_field');
}

function kindOf(status: number, problem: { code: string; faults: readonly Fault[] }, wasLetIn: boolean): ProblemKind {
  if (status === 401) return 'session';
  if (status === 403 && problem.code === 'actor_not_permitted' && wasLetIn) return 'session';
  if (status === 429) return 'limited';
  if (status === 500) return 'server';
  if (status > 500 || status === 408 || problem.code === 'outcome_unknown') return 'lost';
  return isOfAnother(problem) ? 'version' : 'refused';
}

/** What is said of an answer that is none of the protocol's. */
function foreign(status: number, after: number | null): Problem {
  if (status === 401) return own('session', 'session_ended', status);
  if (status === 429) return own('limited', 'too_many_requests', status, after);
  if (status === 500) return own('server', 'server_failed', status, after);
  if (status > 500 || status === 408) return own('lost', 'gateway', status, after);
  if (status === 413) return own('refused', 'body_too_large', status);
  return own('foreign', 'not_the_protocol', status);
}

/** Whether an answer leads elsewhere, as to a page where one logs in. */
const leadsAway = (answer: Response): boolean =>
  answer.type === 'opaqueredirect' || answer.redirected || (answer.status >= 300 && answer.status < 400 && answer.status !== 304);

/** Reads an answer that is JSON or a problem. `wasLetIn`: whether the same was permitted before in this page. */
export async function read(answer: Response, wasLetIn: boolean): Promise<Outcome<unknown>> {
  if (leadsAway(answer)) {
    void answer.body?.cancel().catch(() => {});
    return failed(own('session', 'session_ended', answer.status || null));
  }
  const { status, headers } = answer;
  const after = retryAfter(headers);
  let text: string;
  try {
    text = await answer.text();
  } catch {
    return failed(own('lost', 'broken_off', status));
  }
  const type = media(headers);
  if (answer.ok) {
    if (text === '' && status !== 200) return { ok: true, value: null };
    if (type !== 'application/json') return failed(own('foreign', 'not_the_protocol', status));
    try {
      return { ok: true, value: JSON.parse(text) as unknown };
    } catch {
      // A body without a length may end early without anybody noticing.
      return failed(own('lost', 'broken_off', status));
    }
  }
  if (type !== 'application/problem+json') return failed(foreign(status, after));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return failed(foreign(status, after));
  }
  const problem = told(body);
  if (problem === undefined) return failed(foreign(status, after));
  return failed({ kind: kindOf(status, problem, wasLetIn), status, retryAfter: after, ...problem });
}
