//! Two writers on one snapshot: what both plan is written as if one had come after the other, or one of them is told to
//! plan anew.
//!
//! The commands are those of the shared vectors. Each that is carried out there meets, on the state before it, those that
//! come later in its scenario, and itself under another id. Whatever two are both accepted on that snapshot are written
//! in both orders.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::Arc;

use medborger::journal::{AnyCommand, Commit, Loaded, Moment};
use medborger::participation::Planned;
use medborger::store::StoreError;
use medborger::{Clock, CommandId, Error, MemoryStore, Participation, Store};
use serde_json::Value;
use uuid::Uuid;

use crate::vectors::scenarios;

/// How many of the commands that come later each command meets.
const LATER: usize = 9;

type Bank = Participation<MemoryStore>;

/// A command of the vectors with its moment.
struct Sent {
    id: CommandId,
    command: Box<dyn AnyCommand>,
    moment: Moment,
}

impl Sent {
    fn of(bank: &Bank, envelope: &Value, moment: &Value) -> Option<Self> {
        let (id, command) = bank.town().parse_command(&envelope.to_string()).ok()?;
        let moment = serde_json::from_value(moment.clone()).ok()?;
        Some(Self {
            id,
            command,
            moment,
        })
    }

    /// The commit that it gives on what a bank has; none where it is refused or was carried out.
    fn plan(&self, bank: &Bank) -> Option<Commit> {
        let mut loaded = Loaded::default();
        let tenant = bank.town().code();
        loop {
            let planned = bank
                .town()
                .plan(self.id, self.command.as_ref(), &loaded, &self.moment);
            match planned.ok()? {
                Planned::Needs(needs) => bank.store().load(tenant, &needs, &mut loaded).unwrap(),
                Planned::Commit(commit) => return Some(*commit),
                Planned::Already(_) => return None,
            }
        }
    }

    fn execute(&self, bank: &Bank) -> Result<(), Error> {
        bank.execute_any(self.id, self.command.as_ref(), &self.moment)
            .map(drop)
    }
}

/// What a commit writes, whatever it was decided on.
fn content(commit: &Commit) -> Value {
    let mut value = serde_json::to_value(commit).unwrap();
    value.as_object_mut().unwrap().remove("looked");
    value
}

/// What a look at a pair found.
#[derive(Debug, Default)]
struct Count {
    pairs: usize,
    /// Orders in which the second was written as it was planned.
    written: usize,
    /// Orders in which the second had to be planned anew, and was carried out or refused then.
    planned_anew: usize,
    refused_then: usize,
    commands: BTreeSet<&'static str>,
}

impl Count {
    /// Both orders of two that were accepted on one snapshot.
    fn meet(&mut self, bank: &Bank, a: (&Sent, &Commit), b: (&Sent, &Commit)) {
        self.pairs += 1;
        self.commands.insert(a.0.command.name());
        self.commands.insert(b.0.command.name());
        for order in [in_order(bank, a, b), in_order(bank, b, a)] {
            match order {
                Order::Written => self.written += 1,
                Order::PlannedAnew => self.planned_anew += 1,
                Order::Refused => self.refused_then += 1,
            }
        }
    }

    fn said(&self) -> String {
        format!(
            "pairs: {}, of {} commands; orders written as planned: {}, planned anew: {}, refused then: {}",
            self.pairs,
            self.commands.len(),
            self.written,
            self.planned_anew,
            self.refused_then
        )
    }
}

/// Writes `first`, then `second` as it was planned before, on a copy of the bank.
fn in_order(bank: &Bank, first: (&Sent, &Commit), second: (&Sent, &Commit)) -> Order {
    let store = bank.store().clone();
    let bank = Participation::open(bank.town().clone(), store, Clock::History).unwrap();
    bank.store().commit(&Arc::new(first.1.clone())).unwrap();
    // One after the other, the second would come to this.
    let due = second.0.plan(&bank);
    match bank.store().commit(&Arc::new(second.1.clone())) {
        Ok(()) => {
            let names = (first.0.command.name(), second.0.command.name());
            let due = due.as_ref().map(content);
            assert_eq!(Some(content(second.1)), due, "{names:?} is no serial order");
            Order::Written
        }
        Err(StoreError::Conflict { .. }) => match (second.0.execute(&bank), due) {
            (Ok(()), Some(_)) => Order::PlannedAnew,
            (Err(_), None) => Order::Refused,
            // Both erase the same: what the first did is what the second asks for.
            (Ok(()), None) if second.0.command.name() == first.0.command.name() => {
                Order::PlannedAnew
            }
            (outcome, due) => panic!("{outcome:?} instead of {due:?}"),
        },
        Err(other) => panic!("{other}"),
    }
}

enum Order {
    Written,
    PlannedAnew,
    Refused,
}

fn other_id(old: &str) -> Option<Value> {
    let old: Uuid = old.parse().ok()?;
    Some(Uuid::from_u128(old.as_u128() ^ 0xFFFF).to_string().into())
}

/// The same command under another id.
fn twin(envelope: &Value) -> Value {
    let mut twin = envelope.clone();
    twin["id"] = other_id(envelope["id"].as_str().unwrap()).unwrap();
    twin
}

/// A twin that makes another thing: the fields that name what it makes hold other ids.
fn sibling(envelope: &Value, made: &[String]) -> Option<Value> {
    let mut sibling = twin(envelope);
    let mut changed = false;
    for value in sibling["body"].as_object_mut()?.values_mut() {
        let made = value.as_str().filter(|id| made.iter().any(|m| m == id));
        if let Some(other) = made.and_then(other_id) {
            (*value, changed) = (other, true);
        }
    }
    changed.then_some(sibling)
}

/// Whom a command meets: itself, one that makes another such thing, and those that come later, by whoever sends them, now.
fn others(first: &Commit, played: &[(Value, Value)]) -> Vec<(Value, Value)> {
    let Some(((envelope, moment), later)) = played.split_first() else {
        return Vec::new();
    };
    let made = &first.answer().unwrap().made;
    let made: Vec<String> = made.iter().map(|made| made.id.clone()).collect();
    let mut others = vec![(twin(envelope), moment.clone())];
    others.extend(sibling(envelope, &made).map(|sibling| (sibling, moment.clone())));
    others.extend(later.iter().take(LATER).map(|(envelope, its)| {
        let mut now = moment.clone();
        now["actor"] = its["actor"].clone();
        (envelope.clone(), now)
    }));
    others
}

#[test]
fn two_commands_planned_on_one_snapshot_are_written_in_a_serial_order_or_planned_anew() {
    let mut count = Count::default();
    for scenario in scenarios() {
        let bank = scenario.bank();
        let played = scenario.played();
        for (at, (envelope, moment)) in played.iter().enumerate() {
            let first = Sent::of(&bank, envelope, moment).unwrap();
            // What is erased already is answered, and there is nothing to be written.
            let Some(planned) = first.plan(&bank) else {
                continue;
            };
            for (envelope, moment) in others(&planned, &played[at..]) {
                let second = Sent::of(&bank, &envelope, &moment).unwrap();
                if let Some(also) = second.plan(&bank) {
                    count.meet(&bank, (&first, &planned), (&second, &also));
                }
            }
            first.execute(&bank).unwrap();
        }
    }
    let said = count.said();
    writeln!(std::io::stderr(), "{said}").unwrap();
    assert!(count.pairs >= 5_000, "{said}");
    let rooms = medborger::participation::ROOMS.iter();
    let commands = rooms.flat_map(|room| room.commands);
    let all: BTreeSet<&str> = commands.map(|entry| entry.name).collect();
    let missing: Vec<&&str> = all.difference(&count.commands).collect();
    assert_eq!(missing, Vec::<&&str>::new(), "commands in no pair");
}
