// Compiled, never run: what the package's types allow and what they do not.
import { calendar } from 'medborger/calendar';
import { sortitions } from 'medborger/draw';
import { readMail, readTableParts } from 'medborger/files';
import { checkResponse } from 'medborger/form';
import { Participation as Hearings } from 'medborger/hearing';
import type { Participation as HearingsAlone, Rooms as HearingRooms } from 'medborger/hearing';
import { MedborgerError, Participation, command, init, initSync, query, view } from 'medborger';
import type { Actor, ErrorCode, ErrorsOf, HearingId, IdeaId, IdeaView, Needs, Period, Planned, Receipt, Rooms } from 'medborger';
import { MedborgerError as TheSame } from 'medborger/errors';
import { clean, upload } from 'medborger/pictures';
import { command as told, question, type Call } from 'medborger/schema';

const attached: number | undefined = readMail(new Uint8Array()).attachments?.length;
const rows: number[] = readTableParts(new Uint8Array()).map((part) => part.rows?.length ?? 0);
// @ts-expect-error: a file's bytes are wanted, not its text
readMail('From: Ida');

const key = crypto.getRandomValues(new Uint8Array(32));
const town = Participation.inMemory({ municipality: '0766', key });
const citizen = '00000000-0000-4000-8000-00000000c001';

const enrolled: Receipt = town.citizens.enrol({
  name: 'Ida Eksempel',
  consents: [{ purpose: 'enrolment', textVersion: '2026-1' }],
  channel: 'in_person',
});
const ida: Rooms = town.acting({ kind: 'citizen', citizen: enrolled.id }, new Date());
ida.ideas.deposit({ citizen, title: 'a', body: 'b', expiresOn: undefined, place: null });
ida.ideas.deposit({ citizen, title: 'a', body: 'b' }, { id: citizen, at: '2026-01-15T16:00:00Z' });
const seen: IdeaView = ida.ideas.get({ idea: citizen });
const title: string | null | undefined = seen.title;
const supporters: number = seen.supporters;
const day: string = ida.calendar.lastDay({ start: '2026-01-01', period: { weeks: 4 } }).lastDay;
town.interests.tree();

// @ts-expect-error a body is missing
ida.ideas.deposit({ citizen, title: 'a' });
// @ts-expect-error the core's name of the field
ida.ideas.deposit({ citizen, title: 'a', body: 'b', expires_on: '2026-02-01' });
// @ts-expect-error not a channel
town.citizens.enrol({ name: 'Ida', channel: 'fax' });
// @ts-expect-error a number where a text belongs
ida.ideas.get({ idea: 7 });
// @ts-expect-error no such command
ida.ideas.explode({});
// @ts-expect-error two periods in one
const both: Period = { weeks: 4, days: 1 };
// @ts-expect-error a citizen without saying which
const nobody: Actor = { kind: 'citizen' };
// @ts-expect-error made by inMemory
new Participation();
// @ts-expect-error a date is text, for it is no instant
ida.calendar.isoWeek({ date: new Date() });

function described(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.staff;
    case 'citizen':
      return actor.citizen;
    case 'system':
    case 'public':
      return actor.kind;
  }
}

try {
  town.verify();
} catch (error) {
  if (error instanceof MedborgerError && error instanceof TheSame) {
    const code: ErrorCode = error.code;
    const field: string | null = error.field;
    const retry: boolean = error.kind === 'conflict';
    // @ts-expect-error not a kind
    const never: boolean = error.kind === 'whatever';
    // @ts-expect-error not a code
    const wrong: boolean = error.code === 'whatever';
    console.log(code, field, retry, never, wrong, error.danish, error.message);
  }
}

const asked = command('idea.deposit', { citizen, title: 'a', body: 'b' });
// @ts-expect-error no such command
command('idea.explode', {});
const planned: Planned = town.plan(asked, {}, { at: new Date(), actor: { kind: 'system' } });
if (planned.needs) {
  const needs: Needs = planned.needs;
  town.load(needs, {});
} else if (planned.commit) {
  const generation: number | undefined = planned.commit.looked.generation;
  const again: Needs = town.again(planned.commit);
  const what: 'stream' | 'row' | 'subject' | 'look-up' | null = town.differs(planned.commit, { generation: 7 });
  // @ts-expect-error what a decision rested on is no list of versions any more
  planned.commit.expected;
  const dated: string[] = planned.commit.entries.map(({ at }) => at);
  console.log(generation, again, what, dated);
  town.commit(planned.commit);
} else {
  const receipt: Receipt = planned.already;
  console.log(receipt.id);
}
const answer = view('idea.get', town.ask(query('idea.get', { idea: citizen }), { at: new Date(), actor: { kind: 'public' } }));
const stage: IdeaView['stage'] = answer.stage;

async function pictured(file: File): Promise<void> {
  const picture = await clean(file);
  await upload(picture, '/api/files', { credentials: 'same-origin' });
  const { blob, ...known } = picture;
  town.ideas.deposit({ citizen, title: 'a', body: 'b', pictures: [{ ...known, alt: 'c' }] });
  // @ts-expect-error nobody is told what it shows
  town.ideas.deposit({ citizen, title: 'a', body: 'b', pictures: [known] });
  const may: boolean = town.files.seen({ sha256: picture.sha256 }).seen;
  console.log(blob.size, may);
}
console.log(pictured);

declare const database: { prepare(sql: string): { run(...values: unknown[]): object }; exec(sql: string): void };
const hosted = Participation.over(database, { municipality: '0766', key });
const together: string = hosted.transaction(() => hosted.ideas.deposit({ citizen, title: 'a', body: 'b' }).id);
const never: never = hosted.transaction(async () => undefined);
// @ts-expect-error a path is no connection
Participation.over('portal.db', { municipality: '0766', key });
// @ts-expect-error the connection has its own timeout
Participation.over(database, { municipality: '0766', key, busyTimeout: 5 });

{
  using short = Participation.inMemory({ municipality: '0766', key, history: true });
  short.entries({ after: 3 });
  short.compact();
  const pending: boolean = short.erasurePending();
  // @ts-expect-error nothing waits in memory
  Participation.inMemory({ municipality: '0766', key, busyTimeout: 5 });
  const corrected: Receipt = short.acting({ kind: 'system' }).journal.correctTime({ stream: `idea/${citizen}` });
  const made: string[] = corrected.made.map(({ kind, id }) => `${kind}/${id}`);
  const corrections: number = short.verify().timeCorrections;
  const total: number = short.find({ all: [['idea:stage=open']] }).total;
  console.log(pending, made, corrections, total);
}

const alone: string = calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay;
const chances: number = sortitions.person({ text: '', id: 'ask' }).chance;
console.log(alone, chances);

const hearings: HearingsAlone = Hearings.inMemory({ municipality: '0766', key });
const staff: HearingRooms = hearings.acting({ kind: 'staff', staff: citizen });
const drafted: Receipt = staff.hearings.draft({ title: 'Bænke', basis: { kind: 'general' } });
// @ts-expect-error the entry of hearings has no teams
staff.teams.list();
// @ts-expect-error files are made on the server
staff.whitePapers.export({ hearing: '', format: 'html' });
// @ts-expect-error only the whole proves a journal
hearings.verify();
console.log(drafted.made, hearings.entries().length);
void init().then(() => initSync(new Uint8Array()));
void init(new URL('https://eksempel.dk/medborger.wasm'), { integrity: 'sha384-x' });
void init(() => fetch('/medborger.wasm'));
// @ts-expect-error not what a module comes from
void init(7);

// An id knows what it names, and a plain text may be any.
const plain: string = '00000000-0000-4000-8000-00000000c001';
const ideas: IdeaId[] = ida.ideas.list({}).ideas.map(({ idea }) => idea);
declare const hearing: HearingId;
for (const idea of [...ideas, plain]) ida.ideas.get({ idea });
const kept: string = ideas[0] ?? plain;
// @ts-expect-error a hearing is no idea
ida.ideas.get({ idea: hearing });
// @ts-expect-error an idea is no hearing
ida.responses.list({ hearing: seen.idea });

// What Temporal says is taken where it means the same.
declare const time: { [Kind in 'Instant' | 'ZonedDateTime' | 'PlainDate' | 'PlainDateTime']: { readonly [Symbol.toStringTag]: `Temporal.${Kind}`; toJSON(): string } };
ida.ideas.get({ idea: plain }, { at: time.Instant });
ida.ideas.get({ idea: plain }, { at: time.ZonedDateTime });
ida.calendar.isoWeek({ date: time.PlainDate });
// @ts-expect-error a time without its zone is no instant
ida.ideas.get({ idea: plain }, { at: time.PlainDateTime });
// @ts-expect-error an instant is no day
ida.calendar.isoWeek({ date: time.Instant });

const deposited: ErrorsOf<'idea.deposit'>[] = ['idea_too_many_topics', 'text_empty', 'not_permitted'];
// @ts-expect-error what a room of another kind says
const foreign: ErrorsOf<'idea.deposit'> = 'hearing_wrong_stage';
console.log(kept, deposited, foreign);
console.log(title, supporters, day, both, nobody, described({ kind: 'system' }), stage);

const fits: boolean = checkResponse({ respondent: { kind: 'private' }, text: 'Mere lys.' }, { questions: [] }).ok;

const deposit: Call = told({}, 'idea.deposit');
const inDanish: string[] = deposit.fields.flatMap((field) => [field.label('da'), ...field.choices.map((one) => one.label())]);
const longest: number | null = deposit.fields[0]?.maxLength ?? null;
// @ts-expect-error there is no such command
told({}, 'idea.paint');
// @ts-expect-error labels are in Danish and English
deposit.fields[0]?.label('sv');
console.log(inDanish, longest, question({}, 'idea.get').senders);
// A server: the town that it takes, and requests of any framework.
import { folder, serve, type Handle } from 'medborger/server';

const whole = Participation.inMemory({ municipality: '0510', key });
const handle: Handle<{ ip: string; session?: { citizen: string } }> = serve<{ ip: string; session?: { citizen: string } }>(whole, {
  origin: ['https://deltag.eksempel.dk'],
  actor: ({ session }) => (session ? { kind: 'citizen', citizen: session.citizen, attestation: 'x' } : undefined),
  key: (request) => request.ip,
  rates: { commands: { burst: 1, perMinute: 1 } },
  files: { store: folder('files'), mayRead: (name, actor) => actor.kind === 'staff' && name !== '' },
});
const answered: Promise<Response> = handle(new Request('https://deltag.eksempel.dk/health'));
void answered;
// @ts-expect-error: who sends a request is never left out
serve(whole, { origin: 'https://deltag.eksempel.dk' });
