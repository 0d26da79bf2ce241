import type { AssignmentList, AssignmentView, HoursView, OfferList, ShiftList } from 'medborger';
import type { Client, Outcome, Problem } from '../client.js';
import type { Wire } from '../wire.js';
import type { Organisation } from './model.js';

// What a volunteer has: proposals, tasks, hours and offers, as the server answers them.

export type Assignment = Wire<AssignmentView>;
export type Hours = Wire<HoursView>;
export type Offer = Wire<OfferList>['offers'][number];
export type Shift = Wire<ShiftList>['shifts'][number];

export interface Task {
  readonly assignment: Assignment;
  readonly organisation?: Organisation | undefined;
  /** Those that lie ahead. */
  readonly shifts: readonly Shift[];
}

export interface Work {
  readonly tasks: readonly Task[];
  readonly hours: Hours | undefined;
  readonly offers: readonly Offer[];
}

const PAGE = 100;
/** So many pages of offers are looked through for one's own: the server lists no others by their maker. */
const PAGES = 5;
/** How many tasks are shown with all there is of them: those that are over come last. */
const MOST = 30;

const OVER = ['completed', 'declined', 'cancelled'];
export const isOver = ({ stage }: Pick<Assignment, 'stage'>): boolean => OVER.includes(stage);
/** Whether somebody is asked for an answer. */
export const isProposal = ({ stage, helper_yes: yes }: Assignment): boolean => stage === 'proposed' && !yes;
/** Whether hours can be reported. */
export const takesHours = ({ stage }: Assignment): boolean => stage === 'active' || stage === 'completed' || stage === 'suspended';

async function ownOffers(client: Client): Promise<Outcome<readonly Offer[]>> {
  const own: Offer[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < PAGES; page++) {
    const offers = await client.ask<Wire<OfferList>>('offer.list', { limit: PAGE, ...(after ? { after } : {}) });
    if (!offers.ok) return offers;
    own.push(...offers.value.offers.filter((one) => one.own && !one.organisation));
    after = offers.value.next;
    if (!after) break;
  }
  return { ok: true, value: own };
}

async function taskOf(client: Client, id: string, organisations: Map<string, Promise<Organisation | undefined>>, now: number): Promise<Task | undefined> {
  const got = await client.ask<Assignment>('assignment.get', { assignment: id });
  if (!got.ok) return undefined;
  const assignment = got.value;
  const { organisation: of } = assignment;
  const asked = of
    ? (organisations.get(of) ?? client.ask<Organisation>('organisation.get', { organisation: of }).then((one) => (one.ok ? one.value : undefined)))
    : undefined;
  if (of && asked) organisations.set(of, asked);
  const hasShifts = assignment.stage === 'agreed' || assignment.stage === 'active';
  const shifts = hasShifts ? await client.ask<Wire<ShiftList>>('shift.list', { assignment: id }) : undefined;
  const ahead = shifts?.ok ? shifts.value.shifts.filter(({ from }) => Date.parse(from) > now) : [];
  return { assignment, organisation: await asked, shifts: ahead };
}

/** All there is of a volunteer; the problem where it can't be had. */
export async function workOf(client: Client, citizen: string, now: number): Promise<Outcome<Work>> {
  const [listed, hours, offers] = await Promise.all([
    client.ask<Wire<AssignmentList>>('assignment.list', { citizen, limit: PAGE }),
    client.ask<Hours>('assignment.hours', { citizen, year: new Date(now).getFullYear() }),
    ownOffers(client),
  ]);
  for (const one of [listed, offers]) if (!one.ok) return { ok: false, problem: closed(one.problem) };
  const all = listed.ok ? [...listed.value.assignments].sort((a, b) => Number(isOver(a)) - Number(isOver(b))).slice(0, MOST) : [];
  const organisations = new Map<string, Promise<Organisation | undefined>>();
  const tasks = await Promise.all(all.map(({ assignment }) => taskOf(client, assignment, organisations, now)));
  return { ok: true, value: { tasks: tasks.filter((one) => one !== undefined), hours: hours.ok ? hours.value : undefined, offers: offers.ok ? offers.value : [] } };
}

/** What is one's own is shut to nobody but whoever is not, or no longer, logged in as oneself. */
export const closed = (problem: Problem): Problem => (problem.status === 403 ? { ...problem, kind: 'session' } : problem);
