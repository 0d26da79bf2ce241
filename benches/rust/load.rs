//! The work that every case does: a town's citizens enrol, deposit ideas and support them.

use std::collections::BTreeSet;

use medborger::citizen::EnrolCitizen;
use medborger::idea::{DepositIdea, SupportIdea};
use medborger::identity::MunicipalityCode;
use medborger::participation::AnyEnvelope;
use medborger::{Actor, CitizenId, CommandId, IdeaId, Line, Moment, Text, Timestamp, Town};
use serde_json::json;
use uuid::Uuid;

/// A splittable generator of numbers: the load is the same in every run.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

pub(crate) fn town() -> Result<Town, medborger::Error> {
    Ok(Town::new(
        "0766".parse::<MunicipalityCode>()?,
        std::array::from_fn(|i| i as u8),
    ))
}

pub(crate) fn citizen(n: u64) -> CitizenId {
    CitizenId::new(Uuid::from_u128(0xC1_0000_0000 + u128::from(n)))
}

fn idea(n: u64) -> IdeaId {
    IdeaId::new(Uuid::from_u128(0x1D_0000_0000 + u128::from(n)))
}

pub(crate) const TOPICS: [&str; 7] = [
    "health",
    "senior-life",
    "relatives",
    "climate-adaptation",
    "traffic",
    "growth",
    "children-youth",
];

/// Staff seed the topics, then of every ten commands two enrol a citizen, one deposits an idea and seven support
/// one.
pub(crate) fn commands(
    count: usize,
) -> Result<Vec<(AnyEnvelope, Moment)>, Box<dyn std::error::Error>> {
    let mut numbers = Numbers::new(766);
    let start: Timestamp = "2026-01-15T16:00:00Z".parse()?;
    let mut commands: Vec<(AnyEnvelope, Moment)> = Vec::with_capacity(count);
    let (mut citizens, mut ideas) = (0_u64, 0_u64);
    let mut supported: BTreeSet<(u64, u64)> = BTreeSet::new();
    let seed = medborger::interest::SeedInterests {};
    let id = |n: usize| CommandId::new(Uuid::from_u128(0xC0_0000_0000 + n as u128));
    commands.push(((id(0), Box::new(seed)), Moment::new(start, Actor::System)));
    while commands.len() < count {
        let n = commands.len();
        let at = Timestamp::from_micros(start.micros() + n as i64 * 1_000_000)?;
        let (who, command): (u64, Box<dyn medborger::journal::AnyCommand>) = match n % 10 {
            _ if citizens < 5 => (citizens, Box::new(enrol(&mut numbers, citizens)?)),
            0 | 5 => (citizens, Box::new(enrol(&mut numbers, citizens)?)),
            3 => {
                let who = numbers.below(citizens);
                (who, Box::new(deposit(&mut numbers, ideas, who)?))
            }
            _ if ideas == 0 => (0, Box::new(deposit(&mut numbers, ideas, 0)?)),
            _ => {
                let pair = loop {
                    let pair = (numbers.below(citizens), numbers.below(ideas));
                    if supported.insert(pair) {
                        break pair;
                    }
                    if supported.len() as u64 >= citizens * ideas {
                        break pair;
                    }
                };
                let support = SupportIdea {
                    idea: idea(pair.1),
                    citizen: citizen(pair.0),
                    version: None,
                };
                (pair.0, Box::new(support))
            }
        };
        match command.name() {
            "citizen.enrol" => citizens += 1,
            "idea.deposit" => ideas += 1,
            _ => {}
        }
        let actor = Actor::Citizen {
            citizen: citizen(who),
        };
        commands.push(((id(n), command), Moment::new(at, actor)));
    }
    Ok(commands)
}

fn enrol(numbers: &mut Numbers, n: u64) -> Result<EnrolCitizen, Box<dyn std::error::Error>> {
    let topic = |numbers: &mut Numbers| {
        TOPICS
            .get(numbers.below(7) as usize)
            .copied()
            .unwrap_or("health")
    };
    let interests: BTreeSet<&str> = [topic(numbers), topic(numbers)].into();
    Ok(serde_json::from_value(json!({
        "citizen": citizen(n), "seed": format!("{n:032x}"), "name": format!("Borger Eksempel {n}"),
        "email": format!("borger{n}@eksempel.dk"), "contact": "email",
        "profile": { "interests": interests, "area": format!("area-{}", numbers.below(12)),
                     "birth_year": 1935 + numbers.below(70) },
        "consents": [{ "purpose": "enrolment", "text_version": "2026-1" },
                     { "purpose": "invitation", "text_version": "2026-1" }],
    }))?)
}

fn deposit(
    numbers: &mut Numbers,
    n: u64,
    who: u64,
) -> Result<DepositIdea, Box<dyn std::error::Error>> {
    let topic = TOPICS
        .get(numbers.below(7) as usize)
        .copied()
        .unwrap_or("health");
    Ok(DepositIdea {
        idea: idea(n),
        citizen: citizen(who),
        title: Line::new(format!("Flere bænke langs stien, nummer {n}"))?,
        body: Text::new(
            "Så kan alle nå hele turen, også den, der må hvile sig undervejs. ".repeat(4),
        )?,
        topics: [topic.parse()?].into(),
        place: None,
        expires_on: None,
    })
}

/// A commit of one entry and its index terms, for a town too large to enrol one by one.
pub(crate) fn bare_commit(
    town: &Town,
    n: u64,
    at: Timestamp,
    stream: &medborger::journal::StreamKey,
    terms: Vec<medborger::journal::TermChange>,
) -> Result<medborger::journal::Commit, serde_json::Error> {
    let command = CommandId::new(Uuid::from_u128(0xFE_0000_0000 + u128::from(n)));
    serde_json::from_value(json!({
        "tenant": town.code(), "command": command, "at": at, "expected": { stream.as_str(): 0 },
        "entries": [{ "stream": stream, "version": 1, "actor": "system", "event": "{}" }],
        "states": { stream.as_str(): { "version": 1, "state_v": 1, "state": "{}" } },
        "terms": terms, "vault_put": [], "vault_delete": [], "erases": false,
        "receipt": { "receipt": { "command": command, "name": "citizen.enrol", "at": at, "id": "", "streams": [] },
                     "fingerprint": "" },
    }))
}
