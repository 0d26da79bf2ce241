//! Telling a crowd of followers that an idea was answered, and one inbox among theirs.

use cpu_time::ProcessTime;
use medborger::citizen::EnrolCitizen;
use medborger::idea::{AnswerIdea, DepositIdea};
use medborger::journal::{Command, StreamKey};
use medborger::notice::{FollowThing, GatherNews, ShowInbox, ShowOutbox, TakeMessages, Thing};
use medborger::{
    Actor, CitizenId, Clock, CommandId, IdeaId, Line, MemoryStore, Moment, Participation, Store,
    Text, Timestamp,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Done, file, load, on_disk, remove, row};

/// How many commands become durable together while the crowd comes.
const BATCH: usize = 10_000;

pub(crate) fn rows(citizens: usize) -> Done<Vec<Value>> {
    let mut rows = Vec::new();
    for count in [citizens / 10, citizens] {
        let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
        rows.extend(measured(&bank, count, "memory")?);
        drop(bank);
        let file = file("news.db")?;
        let bank = on_disk(&file)?;
        rows.extend(measured(&bank, count, "sqlite")?);
        drop(bank);
        remove(&file);
    }
    Ok(rows)
}

/// Ids as random ones are: they lie evenly.
pub(crate) fn spread(number: u64) -> Uuid {
    let mut numbers = load::Numbers::new(number);
    let (high, low) = (numbers.next(), numbers.next());
    Uuid::from_u64_pair(high & !0xf000 | 0x4000, low >> 2 | 1 << 63)
}

fn citizen(number: usize) -> CitizenId {
    CitizenId::new(spread(number as u64))
}

struct Host<'a, S> {
    bank: &'a Participation<S>,
    commands: u128,
    at: Timestamp,
}

impl<S: Store> Host<'_, S> {
    fn send(&mut self, actor: Actor, command: &impl Command) -> Result<(), medborger::Error> {
        self.commands += 1;
        let id = CommandId::new(Uuid::from_u128(0xBE_0000_0000 + self.commands));
        let moment = Moment::new(self.at, actor);
        self.bank.execute(id, command, &moment).map(drop)
    }

    /// Sends it until nothing is left to be done; the CPU milliseconds of the slowest and of all.
    fn all(&mut self, command: &impl Command) -> Done<(f64, f64)> {
        let (mut slowest, mut all) = (0_f64, 0_f64);
        loop {
            let began = ProcessTime::now();
            match self.send(Actor::System, command) {
                Ok(()) => {}
                Err(error) if error.code() == "nothing_to_do" => return Ok((slowest, all)),
                Err(error) => return Err(error.into()),
            }
            let took = began.elapsed().as_secs_f64() * 1000.0;
            slowest = slowest.max(took);
            all += took;
        }
    }
}

/// Everybody follows one idea; it is answered, and all are told, and written to the next morning.
fn measured<S: Store>(bank: &Participation<S>, citizens: usize, store: &str) -> Done<Vec<Value>> {
    let at: Timestamp = "2026-01-15T16:00:00Z".parse()?;
    let mut host = Host {
        bank,
        commands: 0,
        at,
    };
    let idea = IdeaId::new(spread(u64::MAX));
    let thing = Thing::new(&StreamKey::new("idea", idea));
    for from in (0..citizens).step_by(BATCH / 2) {
        let batch = bank.batch()?;
        for number in from..(from + BATCH / 2).min(citizens) {
            let who = citizen(number);
            let own = Actor::Citizen { citizen: who };
            let enrol: EnrolCitizen = serde_json::from_value(json!({
                "citizen": who, "seed": format!("{number:032x}"), "name": format!("Borger Eksempel {number}"),
                "email": format!("borger{number}@eksempel.dk"), "contact": "email",
                "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
            }))?;
            host.send(own, &enrol)?;
            if number == 0 {
                let (title, text) = (Line::new("Bænke")?, Text::new("Ved havnen.")?);
                host.send(own, &DepositIdea::new(idea, who, title, text))?;
            }
            host.send(own, &FollowThing::new(who, thing.clone()))?;
        }
        batch.end()?;
    }
    let (_, reading) = host.all(&GatherNews::new())?;
    host.at = "2026-01-15T17:00:00Z".parse()?;
    host.send(Actor::System, &AnswerIdea::new(idea, Text::new("Tak.")?))?;
    let (slowest, told) = host.all(&GatherNews::new())?;
    let mut inboxes = 0_f64;
    for number in [0, citizens / 3, citizens / 2, citizens - 1] {
        let ask = ShowInbox::new(citizen(number));
        let began = ProcessTime::now();
        let inbox = bank.ask(&ask, &Moment::new(host.at, Actor::System))?;
        inboxes = inboxes.max(began.elapsed().as_secs_f64() * 1000.0);
        if inbox.lines.is_empty() {
            return Err("somebody was not told".into());
        }
    }
    host.at = "2026-01-16T07:00:00Z".parse()?;
    let (slowest_batch, taken) = host.all(&TakeMessages::new().with_limit(300))?;
    let outbox = bank.ask(&ShowOutbox::new(), &Moment::new(host.at, Actor::System))?;
    if usize::try_from(outbox.taken)? != citizens {
        return Err(format!("{} messages for {citizens}", outbox.taken).into());
    }
    let name = |what: &str| format!("{what}_{}k_{store}", citizens / 1000);
    let metrics = [
        ("follows_read", "all_steps_cpu_ms", reading, 0.0),
        ("told", "all_steps_cpu_ms", told, 1000.0),
        ("told", "slowest_step_cpu_ms", slowest, 100.0),
        ("inbox", "slowest_cpu_ms", inboxes, 5.0),
        ("taken", "all_steps_cpu_ms", taken, 0.0),
        ("taken", "slowest_step_cpu_ms", slowest_batch, 100.0),
    ];
    let rows = metrics.into_iter();
    let rows = rows.map(|(what, metric, ms, goal)| row(&name(what), metric, ms, None, goal));
    Ok(rows.collect())
}
