//! The work that every case does: a town's citizens enrol, deposit ideas and support them.

#[path = "numbers.rs"]
mod numbers;

use std::collections::BTreeSet;

use medborger::sorted::SortedSet;

use medborger::citizen::EnrolCitizen;
use medborger::idea::{DepositIdea, SupportIdea};
use medborger::participation::AnyEnvelope;
use medborger::{Actor, CitizenId, CommandId, IdeaId, Line, Moment, Text, Timestamp};
use serde_json::json;
use uuid::Uuid;

pub(crate) use numbers::{Numbers, town};

fn citizen(n: u64) -> CitizenId {
    CitizenId::new(Uuid::from_u128(0xC1_0000_0000 + u128::from(n)))
}

fn idea(n: u64) -> IdeaId {
    IdeaId::new(Uuid::from_u128(0x1D_0000_0000 + u128::from(n)))
}

const TOPICS: [&str; 7] = [
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
    let start: Timestamp = START.parse()?;
    let mut commands: Vec<(AnyEnvelope, Moment)> = Vec::with_capacity(count);
    let (mut citizens, mut ideas) = (0_u64, 0_u64);
    let mut supported: BTreeSet<(u64, u64)> = BTreeSet::new();
    commands.push(seed(start));
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
                let support = SupportIdea::new(idea(pair.1), citizen(pair.0));
                (pair.0, Box::new(support))
            }
        };
        match command.name() {
            "citizen.enrol" => citizens += 1,
            "idea.deposit" => ideas += 1,
            _ => {}
        }
        commands.push(((id(n), command), by(who, at)));
    }
    Ok(commands)
}

/// The day on which every load begins.
const START: &str = "2026-01-15T16:00:00Z";

fn id(n: usize) -> CommandId {
    CommandId::new(Uuid::from_u128(0xC0_0000_0000 + n as u128))
}

/// The first command of every load.
fn seed(at: Timestamp) -> (AnyEnvelope, Moment) {
    let seed = medborger::interest::SeedInterests::new();
    ((id(0), Box::new(seed)), Moment::new(at, Actor::System))
}

fn by(who: u64, at: Timestamp) -> Moment {
    let actor = Actor::Citizen {
        citizen: citizen(who),
    };
    Moment::new(at, actor)
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
    Ok(DepositIdea::new(
        idea(n),
        citizen(who),
        Line::new(format!("Flere bænke langs stien, nummer {n}"))?,
        Text::new("Så kan alle nå hele turen, også den, der må hvile sig undervejs. ".repeat(4))?,
    )
    .with_topics([topic.parse()?].into()))
}

/// What a crowd does at the same moment.
pub(crate) struct Crowd {
    /// What must be there: citizens, and ideas to support.
    pub(crate) before: Vec<(AnyEnvelope, Moment)>,
    /// What each of them then does, in any order among them.
    pub(crate) work: Vec<Vec<(AnyEnvelope, Moment)>>,
}

/// Several at once, each for 25 citizens of their own: of every ten commands one deposits an idea and nine support one
/// of 200 that all know.
pub(crate) fn crowd(many: usize, each: usize) -> Result<Crowd, Box<dyn std::error::Error>> {
    const OWN: u64 = 25;
    const KNOWN: u64 = 200;
    let mut numbers = Numbers::new(7);
    let at: Timestamp = START.parse()?;
    let citizens = many as u64 * OWN;
    let mut before = vec![seed(at)];
    for n in 0..citizens {
        let command = Box::new(enrol(&mut numbers, n)?);
        before.push(((id(before.len()), command), by(n, at)));
    }
    for n in 0..KNOWN {
        let command = Box::new(deposit(&mut numbers, n, n % citizens)?);
        before.push(((id(before.len()), command), by(n % citizens, at)));
    }
    let mut next = before.len();
    let mut ideas = KNOWN;
    let mut work = Vec::with_capacity(many);
    for one in 0..many as u64 {
        let mut supported = BTreeSet::new();
        let mut commands: Vec<(AnyEnvelope, Moment)> = Vec::with_capacity(each);
        for n in 0..each {
            let mut who = one * OWN + numbers.below(OWN);
            let command: Box<dyn medborger::journal::AnyCommand> = if n % 10 == 3 {
                ideas += 1;
                Box::new(deposit(&mut numbers, ideas, who)?)
            } else {
                let mut known = numbers.below(KNOWN);
                while !supported.insert((who, known)) {
                    (who, known) = (one * OWN + numbers.below(OWN), numbers.below(KNOWN));
                }
                Box::new(SupportIdea::new(idea(known), citizen(who)))
            };
            commands.push(((id(next), command), by(who, at)));
            next += 1;
        }
        work.push(commands);
    }
    Ok(Crowd { before, work })
}

/// A command and its moment.
pub(crate) type Sent = (AnyEnvelope, Moment);

type Loaded<T> = Result<T, Box<dyn std::error::Error>>;

/// What one in a hundred of a large town follows.
pub(crate) const RARE: &str = "traffic";

/// A large town enrols, one after the other: one citizen in a hundred follows [`RARE`], nine in ten consent to be
/// invited.
pub(crate) fn enrolments(citizens: usize) -> Loaded<impl Iterator<Item = Loaded<Sent>>> {
    let mut numbers = Numbers::new(1);
    let at: Timestamp = START.parse()?;
    let enrolled = (0..citizens).map(move |n| {
        let who = n as u64;
        let interest = if n % 100 == 7 { RARE } else { "health" };
        let mut consents = vec![json!({ "purpose": "enrolment", "text_version": "2026-1" })];
        if n % 10 != 0 {
            consents.push(json!({ "purpose": "invitation", "text_version": "2026-1" }));
        }
        let command: EnrolCitizen = serde_json::from_value(json!({
            "citizen": citizen(who), "seed": format!("{n:032x}"), "name": format!("Borger Eksempel {n}"),
            "profile": { "interests": [interest], "area": format!("area-{}", numbers.below(12)),
                         "birth_year": 1935 + numbers.below(70) },
            "consents": consents,
        }))?;
        let envelope: AnyEnvelope = (id(n + 1), Box::new(command));
        Ok((envelope, by(who, at)))
    });
    Ok(std::iter::once(Ok(seed(at))).chain(enrolled))
}

/// Ideas of the first citizens of a large town, one each; commands with these numbers were not sent before.
pub(crate) fn ideas(citizens: usize, ideas: u64) -> Loaded<impl Iterator<Item = Loaded<Sent>>> {
    let at: Timestamp = START.parse()?;
    let mut numbers = Numbers::new(4);
    Ok((0..ideas).map(move |n| {
        let command = deposit(&mut numbers, n, n)?;
        let envelope: AnyEnvelope = (id(2 * citizens + n as usize), Box::new(command));
        Ok((envelope, by(n, at)))
    }))
}

/// So many citizens of a large town support an idea each, one of so many.
pub(crate) fn supports(
    citizens: usize,
    most: usize,
    ideas: u64,
) -> Loaded<impl Iterator<Item = Loaded<Sent>>> {
    let at: Timestamp = START.parse()?;
    Ok((0..citizens.min(most)).map(move |n| {
        let who = n as u64;
        // Nobody supports their own.
        let command = SupportIdea::new(idea((who + 1) % ideas), citizen(who));
        let envelope: AnyEnvelope = (id(3 * citizens + n), Box::new(command));
        Ok((envelope, by(who, at)))
    }))
}

/// A crowd that supports two ideas.
pub(crate) struct Supporters<I> {
    /// The ideas.
    pub(crate) ideas: SortedSet<IdeaId>,
    /// When it happens.
    pub(crate) at: Timestamp,
    /// Everybody enrols and supports one idea or the other, one in ten both.
    pub(crate) commands: I,
}

/// So many supporters of two ideas.
pub(crate) fn supporters(
    citizens: usize,
) -> Loaded<Supporters<impl Iterator<Item = Loaded<Sent>>>> {
    let mut numbers = Numbers::new(3);
    let at: Timestamp = START.parse()?;
    let ideas = [0, 1];
    let deposited = ideas.map(|n| {
        let command = deposit(&mut Numbers::new(n), n, n)?;
        let envelope: AnyEnvelope = (id(5 * citizens + n as usize), Box::new(command));
        Ok((envelope, by(n, at)))
    });
    let enrolled = enrolments(citizens)?;
    let mut next = 6 * citizens;
    let supported = (0..citizens as u64).flat_map(move |who| {
        let own = who % 2;
        let both = numbers.below(10) == 0;
        let all = ideas.into_iter().filter(move |n| both || *n == own);
        all.map(|n| {
            next += 1;
            let command = SupportIdea::new(idea(n), citizen(who));
            let envelope: AnyEnvelope = (id(next), Box::new(command));
            Ok((envelope, by(who, at)))
        })
        .collect::<Vec<Loaded<Sent>>>()
    });
    Ok(Supporters {
        ideas: ideas.map(idea).into(),
        at,
        commands: enrolled.chain(deposited).chain(supported),
    })
}
