// A citizen bank in one sitting: Ida has an idea, Bo supports it, the municipality takes it up, Ida is forgotten.
//
// The same story is told by `rust/citizen_bank.rs` and `python/citizen_bank.py`, and all three write the same lines:
// `expected.txt`. Everybody in it is invented.

// Of an installed package: import { MedborgerError, Participation } from 'medborger';
import { MedborgerError, Participation } from '../../bindings-wasm/js/wasm/medborger-node.js';

// The key is the municipality's secret. A real one is 32 random bytes from the host's secret store.
const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);

// Ids, randomness and times are fixed here, so that the story is the same each time. Left out, ids and randomness are
// made afresh, and the time is that of the call.
const STAFF = '00000000-0000-0000-0000-000000005001';
const IDA = '00000000-0000-0000-0000-00000000c001';
const BO = '00000000-0000-0000-0000-00000000c002';
const BENCHES = '00000000-0000-0000-0000-00000000a001';
const AT = '2026-01-15T17:00:00+01:00';

// Nothing outlives the process. A host with a database of its own uses `plan` instead. `history` takes the story's times
// as they are; a page leaves it out, and no command is dated in the future.
const town = Participation.inMemory({ municipality: '0766', key: KEY, history: true });

// One door, three actors. The host has signed them in, and vouches for who they are.
const everybody = town.acting({ kind: 'public' }, AT);
const staff = town.acting({ kind: 'staff', staff: STAFF }, AT);
const ida = town.acting({ kind: 'citizen', citizen: IDA }, AT);

/** Prints an idea as the actor who asked may see it. */
function show({ title, stage, supporters, author = 'not shown' }) {
  console.log(`Idea: ${title} (${stage.replace('_', ' ')}), supporters: ${supporters}, author: ${author}`);
}

// Staff open the bank with the topics and the ways to take part of the first citizen bank.
staff.interests.seed();
staff.ways.seed();
const { interests } = everybody.interests.tree();
const { ways } = everybody.ways.catalogue();
console.log(`Open: ${interests.length} interest areas, ${ways.length} ways to take part`);

// Ida enrols on the web. Each consent names a purpose and the version of the text that she read.
ida.citizens.enrol({
  citizen: IDA,
  seed: '1d'.repeat(16),
  name: 'Ida Eksempel',
  profile: { interests: ['health'] },
  consents: ['enrolment', 'invitation', 'publication'].map((purpose) => ({ purpose, textVersion: '2026-1' })),
});

// Bo filled in a form on paper, and staff enter it. He does not wish to be invited.
staff.citizens.enrol({
  citizen: BO,
  seed: 'b0'.repeat(16),
  name: 'Bo Eksempel',
  channel: 'paper',
  profile: { interests: ['health'] },
  consents: [{ purpose: 'enrolment', textVersion: '2026-1' }],
});

// Ida deposits an idea into the shared account, and Bo supports it at the citizens' desk. Once is enough.
ida.ideas.deposit({
  idea: BENCHES,
  citizen: IDA,
  title: 'Bænke langs havnen',
  body: 'Så kan alle nå hele turen.',
  topics: ['health'],
});
staff.ideas.support({ idea: BENCHES, citizen: BO });
try {
  staff.ideas.support({ idea: BENCHES, citizen: BO });
} catch (error) {
  if (!(error instanceof MedborgerError)) throw error;
  console.log(`Refused: ${error.code}: ${error.danish}`);
}

// The idea becomes somebody's task. Everybody sees it, with the name that Ida agreed to publish.
staff.ideas.takeUp({ idea: BENCHES, task: { kind: 'unit', unit: 'Teknik og Miljø', role: 'havnefoged' } });
show(everybody.ideas.get({ idea: BENCHES }));

// Who to invite to a dialogue about health: Bo follows it too, but has not consented to invitations.
const found = staff.citizens.find({ interests: ['health'], withContact: true });
console.log(`To invite about health: ${found.citizens.map(({ identity }) => identity.name).join(', ')}`);

// A hearing of four weeks from 8 May: its last day would be the Constitution Day, and a weekend follows.
const deadline = everybody.calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } });
console.log(`Last day: ${deadline.lastDay}`);
console.log(`Why: ${deadline.explanationDa}`);

// Ida asks to be forgotten. The idea that the municipality works on stays, without her name.
ida.citizens.erase({ citizen: IDA });
show(everybody.ideas.get({ idea: BENCHES }));

// Nothing was lost, and nothing was changed unseen.
const { entries, streams, texts, textsErased } = town.verify();
console.log(`Proved: ${entries} entries, ${streams} streams, ${texts} texts, ${textsErased} erased`);
town.free();
