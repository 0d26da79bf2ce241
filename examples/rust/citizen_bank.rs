//! A citizen bank in one sitting: Ida has an idea, Bo supports it, the municipality takes it up, Ida is forgotten.
//!
//! The same story is told by `python/citizen_bank.py` and `node/citizen_bank.mjs`, and all three write the same
//! lines: `expected.txt`. Everybody in it is invented.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use medborger::calendar::{LastDayQuery, Period, parse_date};
use medborger::citizen::{
    Channel, ConsentInput, EnrolCitizen, EraseCitizen, FindCitizens, Profile,
};
use medborger::idea::{DepositIdea, GetIdea, IdeaTask, IdeaView, SupportIdea, TakeUpIdea};
use medborger::interest::{SeedInterests, ShowInterests};
use medborger::journal::Command;
use medborger::uuid::Uuid;
use medborger::way::{SeedWays, ShowWays};
use medborger::{
    Actor, CitizenId, Clock, CommandId, IdeaId, Line, MemoryStore, Moment, Participation, Receipt,
    Seed, StaffId, Text, Town,
};

// Ids, randomness and times come from the host: the library makes none. Here they are fixed, so that the story is
// the same each time.
const STAFF: StaffId = StaffId::new(Uuid::from_u128(0x5001));
const IDA: CitizenId = CitizenId::new(Uuid::from_u128(0xc001));
const BO: CitizenId = CitizenId::new(Uuid::from_u128(0xc002));
const BENCHES: IdeaId = IdeaId::new(Uuid::from_u128(0xa001));
const AT: &str = "2026-01-15T17:00:00+01:00";

/// A host's own small helper: numbers the commands. A real one gives each a random id, and sends the same id again
/// when it does not know whether the command arrived.
struct Host {
    bank: Participation<MemoryStore>,
    sent: u128,
}

impl Host {
    fn run(&mut self, by: &Moment, command: &impl Command) -> Result<Receipt, medborger::Error> {
        self.sent += 1;
        let id = CommandId::new(Uuid::from_u128(self.sent));
        self.bank.execute(id, command, by)
    }
}

/// Prints an idea as the actor who asked may see it.
fn show(idea: &IdeaView) {
    let title = idea.title.as_ref().map_or("not shown", Line::as_str);
    let author = idea.author.as_ref().map_or("not shown", Line::as_str);
    let (stage, supporters) = (idea.stage, idea.supporters);
    println!("Idea: {title} ({stage}), supporters: {supporters}, author: {author}");
}

/// An enrolment of somebody who follows health. Each consent names a purpose and the version of the text.
fn enrolment(
    citizen: CitizenId,
    seed: u8,
    name: &str,
    purposes: &[&str],
) -> Result<EnrolCitizen, medborger::Error> {
    let consent = |purpose: &&str| {
        let text_version = Line::new("2026-1")?;
        Ok::<_, medborger::Error>(ConsentInput::new(purpose.parse()?, text_version))
    };
    let consents = purposes.iter().map(consent);
    let health = Profile::default().with_interests(["health".parse()?].into());
    Ok(
        EnrolCitizen::new(citizen, Seed::new([seed; 16]), Line::new(name)?)
            .with_profile(health)
            .with_consents(consents.collect::<Result<_, _>>()?),
    )
}

fn main() -> Result<(), Box<dyn Error>> {
    // The key is the municipality's secret. A real one is 32 random bytes from the host's secret store.
    let key = std::array::from_fn(|at| at as u8);
    // `MemoryStore` forgets everything; `SqliteStore::open("hedensted.db")?` keeps it in a file.
    let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
    let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
    let mut host = Host { bank, sent: 0 };

    // One door, three actors. The host has signed them in, and vouches for who they are.
    let by = |actor| Ok::<_, medborger::Error>(Moment::new(AT.parse()?, actor));
    let public = by(Actor::Public)?;
    let staff = by(Actor::Staff { staff: STAFF })?;
    let ida = by(Actor::Citizen { citizen: IDA })?;

    // Staff open the bank with the topics and the ways to take part of the first citizen bank.
    host.run(&staff, &SeedInterests::new())?;
    host.run(&staff, &SeedWays::new())?;
    let topics = host
        .bank
        .ask(&ShowInterests::new(), &public)?
        .interests
        .len();
    let ways = host.bank.ask(&ShowWays::new(), &public)?.ways.len();
    println!("Open: {topics} interest areas, {ways} ways to take part");

    // Ida enrols on the web.
    let consents = ["enrolment", "invitation", "publication"];
    host.run(&ida, &enrolment(IDA, 0x1d, "Ida Eksempel", &consents)?)?;

    // Bo filled in a form on paper, and staff enter it. He does not wish to be invited.
    let form = enrolment(BO, 0xb0, "Bo Eksempel", &["enrolment"])?;
    host.run(&staff, &form.with_channel(Channel::Paper))?;

    // Ida deposits an idea into the shared account, and Bo supports it at the citizens' desk. Once is enough.
    let benches = DepositIdea::new(
        BENCHES,
        IDA,
        Line::new("Bænke langs havnen")?,
        Text::new("Så kan alle nå hele turen.")?,
    )
    .with_topics(["health".parse()?].into());
    host.run(&ida, &benches)?;
    let support = SupportIdea::new(BENCHES, BO);
    host.run(&staff, &support)?;
    if let Err(refusal) = host.run(&staff, &support) {
        println!("Refused: {}: {}", refusal.code(), refusal.danish());
    }

    // The idea becomes somebody's task. Everybody sees it, with the name that Ida agreed to publish.
    let (unit, role) = (Line::new("Teknik og Miljø")?, Line::new("havnefoged")?);
    let task = IdeaTask::Unit { unit, role };
    host.run(&staff, &TakeUpIdea::new(BENCHES, task))?;
    let get = GetIdea::new(BENCHES);
    show(&host.bank.ask(&get, &public)?);

    // Who to invite to a dialogue about health: Bo follows it too, but has not consented to invitations.
    let invitation = FindCitizens::new()
        .with_interests(["health".parse()?].into())
        .with_contact(true);
    let found = host.bank.ask(&invitation, &staff)?.citizens;
    let names = found.iter().filter_map(|one| one.identity.as_ref());
    let names: Vec<&str> = names.map(|identity| identity.name.as_str()).collect();
    println!("To invite about health: {}", names.join(", "));

    // A hearing of four weeks from 8 May: its last day would be the Constitution Day, and a weekend follows.
    let deadline = LastDayQuery::new(parse_date("2026-05-08")?, Period::Weeks(4));
    let deadline = host.bank.ask(&deadline, &public)?;
    println!("Last day: {}", deadline.last_day);
    println!("Why: {}", deadline.explanation_da);

    // Ida asks to be forgotten. The idea that the municipality works on stays, without her name.
    host.run(&ida, &EraseCitizen::new(IDA))?;
    show(&host.bank.ask(&get, &public)?);

    // Nothing was lost, and nothing was changed unseen.
    let proof = host.bank.verify()?;
    println!(
        "Proved: {} entries, {} streams, {} texts, {} erased",
        proof.entries, proof.streams, proof.texts, proof.texts_erased
    );
    Ok(())
}
