//! What people think of a forum's statements: a million voices, beside the commands of an ordinary day, and read as one table.

use cpu_time::ProcessTime;
use medborger::citizen::EnrolCitizen;
use medborger::dialogue::{Contribute, ContributionKind, GiveVoice, OpenTopic, ShowVotes, Vote};
use medborger::journal::Command;
use medborger::{
    Actor, CitizenId, Clock, CommandId, ContributionId, MemoryStore, Moment, Participation, Store,
    Text, Timestamp, TopicId,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{BATCH, Done, file, load, on_disk, remove, row};

/// How many statements there are: everybody says what they think of each.
const STATEMENTS: usize = 100;
/// How many plain commands are measured beside.
const PLAIN: usize = 200_000;

pub(crate) fn rows(voices: usize) -> Done<Vec<Value>> {
    let plain = load::commands(PLAIN.min(voices))?;
    let mut rows = Vec::new();
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let commands = plain_rate(&bank, &plain)?;
    drop(bank);
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    rows.extend(measured(&bank, voices, "memory", commands)?);
    drop(bank);
    let name = file("voices.db")?;
    let bank = on_disk(&name)?;
    let commands = plain_rate(&bank, &plain)?;
    drop(bank);
    let name = file("voices.db")?;
    let bank = on_disk(&name)?;
    rows.extend(measured(&bank, voices, "sqlite", commands)?);
    drop(bank);
    remove(&name);
    Ok(rows)
}

/// Commands of an ordinary day in a CPU second.
fn plain_rate<S: Store>(bank: &Participation<S>, commands: &[load::Sent]) -> Done<f64> {
    let began = ProcessTime::now();
    for together in commands.chunks(BATCH) {
        let batch = bank.batch()?;
        for ((id, command), moment) in together {
            bank.execute_any(*id, command.as_ref(), moment)?;
        }
        batch.end()?;
    }
    Ok(commands.len() as f64 / began.elapsed().as_secs_f64())
}

/// Ids as random ones are: they lie evenly.
fn spread(number: u64) -> Uuid {
    let mut numbers = load::Numbers::new(number);
    let (high, low) = (numbers.next(), numbers.next());
    Uuid::from_u64_pair(high & !0xf000 | 0x4000, low >> 2 | 1 << 63)
}

fn citizen(number: usize) -> CitizenId {
    CitizenId::new(spread(number as u64))
}

fn statement(number: usize) -> ContributionId {
    ContributionId::new(spread(1 << 40 | number as u64))
}

struct Host<'a, S> {
    bank: &'a Participation<S>,
    commands: u128,
    at: Timestamp,
}

impl<S: Store> Host<'_, S> {
    fn send(&mut self, actor: Actor, command: &impl Command) -> Done<()> {
        self.commands += 1;
        let id = CommandId::new(Uuid::from_u128(0xF0_0000_0000 + self.commands));
        self.bank
            .execute(id, command, &Moment::new(self.at, actor))?;
        Ok(())
    }
}

fn measured<S: Store>(
    bank: &Participation<S>,
    voices: usize,
    store: &str,
    plain: f64,
) -> Done<Vec<Value>> {
    let mut host = Host {
        bank,
        commands: 0,
        at: "2026-01-15T16:00:00Z".parse()?,
    };
    let topic = TopicId::new(spread(u64::MAX));
    let open: OpenTopic = serde_json::from_value(json!({
        "topic": topic, "text": { "challenge": "Hvad skal havnen bruges til?", "scope": "Alt indtil kajen." },
        "terms": { "title": "Havnen", "from": "2026-01-15", "to": "2026-12-31", "see": "everybody", "write": "enrolled",
                   "statements": "staff" },
    }))?;
    host.send(Actor::System, &open)?;
    for number in 0..STATEMENTS {
        let text = Text::new(format!("Havnen skal have {number} bænke."))?;
        let kind = ContributionKind::Statement;
        host.send(
            Actor::System,
            &Contribute::new(statement(number), topic, kind, text),
        )?;
    }
    let people = voices / STATEMENTS;
    let batch = bank.batch()?;
    for number in 0..people {
        let enrol: EnrolCitizen = serde_json::from_value(json!({
            "citizen": citizen(number), "seed": format!("{number:032x}"), "name": format!("Borger Eksempel {number}"),
            "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
        }))?;
        host.send(Actor::Public, &enrol)?;
    }
    batch.end()?;
    let mut numbers = load::Numbers::new(5);
    let began = ProcessTime::now();
    let mut batch = bank.batch()?;
    for voice in 0..people * STATEMENTS {
        // Everybody comes again and again, and no two in a row are the same person's or about the same statement.
        let who = citizen(voice % people);
        let of = statement((voice / people + voice) % STATEMENTS);
        let vote = match numbers.below(3) {
            0 => Vote::Agree,
            1 => Vote::Disagree,
            _ => Vote::Pass,
        };
        let give = GiveVoice::new(of, who).with_vote(vote);
        host.send(Actor::Citizen { citizen: who }, &give)?;
        if voice % BATCH == BATCH - 1 {
            batch.end()?;
            batch = bank.batch()?;
        }
    }
    batch.end()?;
    let ours = (people * STATEMENTS) as f64 / began.elapsed().as_secs_f64();
    let began = ProcessTime::now();
    let (mut after, mut read) = (None, 0);
    loop {
        let mut ask = ShowVotes::new(topic);
        ask.after = after;
        let page = bank.ask(&ask, &Moment::new(host.at, Actor::System))?;
        read += page.vote.len();
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    let reading = began.elapsed().as_secs_f64() * 1000.0;
    if read != people * STATEMENTS {
        return Err(format!("{read} voices read of {}", people * STATEMENTS).into());
    }
    let name = format!("voices_{}k_{store}", people * STATEMENTS / 1000);
    let peer = Some(("plain commands of the same run", plain));
    Ok(vec![
        row(&name, "voices_per_cpu_s", ours, peer, 0.0),
        row(
            &name,
            "ratio_to_plain",
            ours / plain,
            Some(("plain commands of the same run", 1.0)),
            0.5,
        ),
        row(&name, "read_as_table_cpu_ms", reading, None, 0.0),
    ])
}
