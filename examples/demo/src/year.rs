//! One year in the bank: who enrols, what they think of, what becomes of it.

mod forum;
mod ideas;
mod letters;
mod meet;
mod news;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use medborger::calendar::{DateStyle, Language, date_text, parse_date, roll_forward, to_instant};
use medborger::identity::Assurance;
use medborger::participation::Attest;
use medborger::{Actor, CitizenId, IdeaId, Moment, Participation, SqliteStore, StaffId, Timestamp};
use serde_json::{Value, json};

use super::people::{AREAS, COMPETENCIES, FIRST, IDEAS, LAST};
use crate::numbers::Numbers;

type Bank = Participation<SqliteStore>;
type Day = chrono::NaiveDate;

/// The year as it is played.
struct Year<'a> {
    bank: &'a Bank,
    numbers: Numbers,
    year: i32,
    /// Whoever is in the bank.
    citizens: Vec<CitizenId>,
    /// Ideas that are open, each with who supports it.
    open: BTreeMap<IdeaId, BTreeSet<CitizenId>>,
    /// Ideas that a task works on.
    taken_up: Vec<IdeaId>,
    bar: ProgressBar,
    commands: usize,
    ideas: usize,
    /// How many messages went out since it was last told.
    messages: usize,
    /// How many voices the forum heard this year.
    voices: usize,
    /// How many enrolled this year.
    enrolled: usize,
    /// Whether the bank opens this year.
    first: bool,
}

const PAPER_EVERY: usize = 12;

pub fn play(bank: &Bank, year: i32, first: bool) -> Result<()> {
    let (newcomers, ideas) = if first { (400, 150) } else { (60, 40) };
    let style = ProgressStyle::with_template("  {bar:40} {pos:>3}/{len} days  {msg}")?;
    let bar = ProgressBar::new(365).with_style(style);
    let numbers = Numbers(766 + year as u64);
    let (citizens, open) = (Vec::new(), BTreeMap::new());
    let mut played = Year {
        bank,
        numbers,
        year,
        citizens,
        open,
        taken_up: Vec::new(),
        bar,
        commands: 0,
        ideas: 0,
        messages: 0,
        voices: 0,
        enrolled: 0,
        first,
    };
    played.remember()?;
    if first {
        played.found()?;
    }
    for day in days(year)? {
        // What one day brings becomes durable together.
        let batch = bank.batch()?;
        played.day(day, newcomers, ideas)?;
        batch.end()?;
        played.bar.inc(1);
    }
    played.bar.finish_and_clear();
    played.show_inbox()?;
    println!(
        "  {year} is over: {} commands, {} citizens active, {} ideas deposited this year.",
        played.commands,
        played.citizens.len(),
        played.ideas
    );
    Ok(())
}

/// Every day of a year.
fn days(year: i32) -> Result<Vec<Day>> {
    let first = parse_date(&format!("{year}-01-01"))?;
    Ok(first
        .iter_days()
        .take_while(|day| day.to_string().starts_with(&year.to_string()))
        .collect())
}

impl Year<'_> {
    /// An instant of a day, in Danish time.
    fn at(&self, day: Day, hour: u32, minute: u32) -> Result<Timestamp> {
        let Some(local) = day.and_hms_opt(hour, minute, 0) else {
            bail!("no such time of day")
        };
        Ok(Timestamp::try_from(to_instant(local, None)?)?)
    }

    fn staff(&self) -> Actor {
        Actor::Staff {
            staff: StaffId::new(uuid::Uuid::from_u128(0x0005_7AFF)),
        }
    }

    fn tell(&self, day: Day, what: &str) {
        let line = format!(
            "  {:<30} {what}",
            date_text(day, Language::Danish, DateStyle::Weekday)
        );
        if self.bar.is_hidden() {
            println!("{line}");
        } else {
            self.bar.println(line);
        }
    }

    /// Carries one command out and says what went wrong where it was refused.
    fn command(&mut self, at: Timestamp, actor: Actor, name: &str, body: Value) -> Result<String> {
        let command = json!({ "id": self.numbers.uuid(), "name": name, "body": body }).to_string();
        let (id, command) = self.bank.town().parse_command(&command)?;
        let receipt = self
            .bank
            .execute_any(id, command.as_ref(), &Moment::new(at, actor))?;
        self.commands += 1;
        Ok(receipt.id)
    }

    /// The same where it may be refused: once each, not while pausing. Whether it was carried out.
    fn may(&mut self, at: Timestamp, actor: Actor, name: &str, body: Value) -> Result<bool> {
        match self.command(at, actor, name, body) {
            Ok(_) => Ok(true),
            Err(error) if error.is::<medborger::Error>() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What earlier years left: who is in the bank and which ideas are open.
    fn remember(&mut self) -> Result<()> {
        let at = self.at(parse_date(&format!("{}-01-01", self.year))?, 0, 0)?;
        let body = json!({ "consent": "enrolment", "limit": 100_000 });
        let found = self.ask(at, Actor::System, "citizen.find", &body)?;
        let listed = |view: &Value, what: &str| {
            view.get(what)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        for citizen in listed(&found, "citizens") {
            self.citizens.push(serde_json::from_value(
                citizen.get("citizen").cloned().unwrap_or_default(),
            )?);
        }
        for (stage, taken) in [("open", false), ("taken_up", true)] {
            let body = json!({ "stage": stage, "limit": 1000 });
            let list = self.ask(at, Actor::System, "idea.list", &body)?;
            for idea in listed(&list, "ideas") {
                let id: IdeaId =
                    serde_json::from_value(idea.get("idea").cloned().unwrap_or_default())?;
                if taken {
                    self.taken_up.push(id);
                } else {
                    self.open.insert(id, BTreeSet::new());
                }
            }
        }
        Ok(())
    }

    /// The bank before it opens: topics, ways to take part.
    fn found(&mut self) -> Result<()> {
        let day = parse_date(&format!("{}-01-05", self.year))?;
        let (at, staff) = (self.at(day, 9, 0)?, self.staff());
        self.command(at, staff, "interest.seed", json!({}))?;
        self.command(at, staff, "way.seed", json!({}))?;
        for (key, parent, danish, english) in [
            ("cycling", "traffic", "Cykelstier", "Cycle paths"),
            ("buses", "traffic", "Busser", "Buses"),
            ("rainwater", "climate-adaptation", "Regnvand", "Rainwater"),
        ] {
            let labels = json!({ "da": danish, "en": english });
            self.command(
                at,
                staff,
                "interest.add",
                json!({ "interest": key, "parent": parent, "labels": labels }),
            )?;
        }
        self.found_council(at)?;
        self.tell(
            day,
            "the seven topics and five ways to take part are in place",
        );
        Ok(())
    }

    fn day(&mut self, day: Day, newcomers: usize, ideas: usize) -> Result<()> {
        let text = day.to_string();
        let (month, of_month) = (
            text.get(5..7).unwrap_or_default(),
            text.get(8..).unwrap_or_default(),
        );
        let opening = format!("{}-01-15", self.year);
        if text < opening {
            return Ok(());
        }
        self.news(day)?;
        self.newsletters(day)?;
        self.gatherings(day)?;
        self.forum(day)?;
        // The offices in the morning, the citizens in the evening, the committee last.
        match (month, of_month) {
            ("02", "10") => self.paper_record_taken_over(day)?,
            ("03", "03") => self.moderate(day)?,
            ("04", "15") => self.revise(day)?,
            ("05", "08") => self.merge(day)?,
            ("08", "20") => self.split(day)?,
            ("10", "01") => self.invite(day)?,
            ("11", "20") => self.forget(day)?,
            _ => {}
        }
        // Most enrol at the opening; then a few a week, with a wave when the newsletter has gone out.
        let number: usize = day.format("%j").to_string().parse()?;
        let today = |total: usize, share: usize| total * share / 1000;
        let enrolling = match (text == opening, month, of_month) {
            (true, _, _) => today(newcomers, 200),
            (_, "03" | "09" | "11", "01") => today(newcomers, 80),
            _ => usize::from(
                number % 365 * newcomers * 560 / 1000 / 350
                    > (number - 1) % 365 * newcomers * 560 / 1000 / 350,
            ),
        };
        // Whoever is left of the year's newcomers comes on its last days.
        let left = newcomers - self.enrolled;
        let enrolling = if month == "12" && of_month == "30" {
            left
        } else {
            enrolling.min(left)
        };
        self.enrolled += enrolling;
        for n in 0..enrolling {
            self.enrol(day, n)?;
        }
        if text == opening && self.first {
            self.tell(day, &format!("the bank opens at Ulbækgård, kl. 17.00: {enrolling} citizens enrol the same evening"));
        }
        if number * ideas / 350 > (number - 1) * ideas / 350 {
            self.deposit(day)?;
        }
        for _ in 0..5 + self.numbers.below(6) {
            self.support(day)?;
        }
        if of_month == "12" {
            self.come_and_go(day)?;
        }
        // The committee meets on the 25th, or on the next day that is none of the excluded ones.
        let meeting = roll_forward(parse_date(&format!("{}-{month}-25", self.year))?)?;
        if day == meeting {
            self.treat(day)?;
            self.tell_news(day);
        }
        Ok(())
    }

    fn enrol(&mut self, day: Day, n: usize) -> Result<()> {
        let citizen = CitizenId::new(self.numbers.uuid());
        let seed = format!("{:016x}{:016x}", self.numbers.next(), self.numbers.next());
        let name = format!(
            "{} {}",
            self.numbers.one(&FIRST).copied().unwrap_or("Ida"),
            self.numbers.one(&LAST).copied().unwrap_or("Eksempel")
        );
        let (area, town, postal_code) =
            self.numbers
                .one(&AREAS)
                .copied()
                .unwrap_or(("hedensted", "Hedensted", "8722"));
        let mut interests = BTreeSet::new();
        for _ in 0..1 + self.numbers.below(3) {
            interests.extend(self.numbers.one(&IDEAS).map(|(topic, ..)| *topic));
        }
        // More of the old than of the young, as in every citizen bank.
        let age = 16 + self.numbers.below(70).max(self.numbers.below(70)).min(72);
        let paper = (self.citizens.len() + n).is_multiple_of(PAPER_EVERY);
        let mut consents = vec![json!({ "purpose": "enrolment", "text_version": "2026-1" })];
        for (purpose, of_ten) in [("invitation", 8), ("publication", 6), ("newsletter", 7)] {
            if self.numbers.below(10) < of_ten {
                consents.push(json!({ "purpose": purpose, "text_version": "2026-1" }));
            }
        }
        let contact = if paper { "letter" } else { "email" };
        let competencies: Vec<_> = self.numbers.one(&COMPETENCIES).into_iter().collect();
        let body = json!({
            "citizen": citizen, "seed": seed, "name": name, "contact": contact,
            "email": format!("borger{}@eksempel.dk", self.numbers.below(1_000_000)),
            "address": { "street": format!("Eksempelvej {}", 1 + self.numbers.below(99)), "postal_code": postal_code, "town": town },
            "profile": { "interests": interests, "area": area, "birth_year": self.year - age as i32, "competencies": competencies },
            "channel": if paper { "paper" } else { "web" }, "consents": consents,
        });
        let actor = if paper {
            self.staff()
        } else {
            Actor::Citizen { citizen }
        };
        let at = self.at(day, 17 + n as u32 / 60 % 3, n as u32 % 60)?;
        self.command(at, actor, "citizen.enrol", body)?;
        self.citizens.push(citizen);
        Ok(())
    }

    fn deposit(&mut self, day: Day) -> Result<()> {
        let index = self.ideas;
        let (Some((topic, title, body)), Some((_, area, _)), Some(citizen)) = (
            IDEAS.get(index % IDEAS.len()),
            AREAS.get(index / IDEAS.len() % AREAS.len()),
            self.numbers.one(&self.citizens).copied(),
        ) else {
            return Ok(());
        };
        let idea = IdeaId::new(self.numbers.uuid());
        let body = json!({
            "idea": idea, "citizen": citizen, "topics": [topic], "body": body, "title": title.replace("{}", area),
        });
        let at = self.at(day, 20, 0)?;
        self.command(at, Actor::Citizen { citizen }, "idea.deposit", body)?;
        self.open.insert(idea, BTreeSet::new());
        self.ideas += 1;
        self.bar.set_message(format!(
            "{} citizens, {} ideas",
            self.citizens.len(),
            self.ideas
        ));
        if self.ideas == 1 && self.first {
            self.tell(
                day,
                &format!(
                    "the first idea lies in the shared account: \"{}\"",
                    title.replace("{}", area)
                ),
            );
        }
        Ok(())
    }

    /// Somebody supports an idea; good ideas attract more.
    fn support(&mut self, day: Day) -> Result<()> {
        let ideas: Vec<IdeaId> = self.open.keys().copied().collect();
        let pick = self
            .numbers
            .below(ideas.len())
            .min(self.numbers.below(ideas.len()));
        let (Some(idea), Some(citizen)) = (
            ideas.get(pick).copied(),
            self.numbers.one(&self.citizens).copied(),
        ) else {
            return Ok(());
        };
        let at = self.at(day, 21, 0)?;
        let body = json!({ "idea": idea, "citizen": citizen });
        match self.command(at, Actor::Citizen { citizen }, "idea.support", body) {
            Ok(_) => {
                self.open.entry(idea).or_default().insert(citizen);
                Ok(())
            }
            // Once each, only what is open, and not while pausing: the rules do their work.
            Err(error) => match error
                .downcast_ref::<medborger::Error>()
                .map(medborger::Error::code)
            {
                Some("idea_already_supported" | "citizen_paused") => Ok(()),
                Some("idea_wrong_stage" | "idea_hidden") => {
                    self.open.remove(&idea);
                    Ok(())
                }
                _ => Err(error),
            },
        }
    }

    fn come_and_go(&mut self, day: Day) -> Result<()> {
        let at = self.at(day, 22, 30)?;
        for act in ["citizen.pause", "citizen.leave"] {
            let index = self.numbers.below(self.citizens.len());
            if self.citizens.len() > 20 {
                let citizen = self.citizens.swap_remove(index);
                self.command(
                    at,
                    Actor::Citizen { citizen },
                    act,
                    json!({ "citizen": citizen }),
                )?;
            }
        }
        Ok(())
    }

    fn paper_record_taken_over(&mut self, day: Day) -> Result<()> {
        let at = self.at(day, 10, 0)?;
        let Some(citizen) = self.citizens.first().copied() else {
            return Ok(());
        };
        // The host's server has the citizen back from MitID, attests it, and the page hands that on.
        let nonce = format!("{:016x}{:016x}", self.numbers.next(), self.numbers.next());
        let login = Attest::new(citizen, nonce.parse()?, Assurance::Substantial).with_cpr(
            if self.year % 2 == 0 {
                "311257-5005"
            } else {
                "311257-5013"
            }
            .into(),
        );
        let attested = self.bank.ask(&login, &Moment::new(at, Actor::System))?;
        let body = json!({ "citizen": citizen, "attestation": attested.attestation });
        if self
            .command(at, Actor::Citizen { citizen }, "citizen.take_over", body)
            .is_ok()
        {
            self.tell(
                day,
                "a citizen whom staff had entered from paper takes over the record with MitID",
            );
        }
        Ok(())
    }

    fn ask(&self, at: Timestamp, actor: Actor, name: &str, body: &Value) -> Result<Value> {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = serde_json::to_string(&Moment::new(at, actor))?;
        Ok(serde_json::from_str(&self.bank.ask_json(&query, &moment)?)?)
    }

    fn invite(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 9, 0)?, self.staff());
        let body = json!({ "interests": ["traffic"], "areas": ["juelsminde"], "age_from": 30, "age_to": 70 });
        let view = self.ask(at, staff, "citizen.find", &body)?;
        let total = view.get("total").and_then(Value::as_u64).unwrap_or(0);
        self.tell(day, &format!("interviews about traffic: {total} citizens aged 30 to 70 in Juelsminde follow it and wish to be asked"));
        Ok(())
    }

    fn forget(&mut self, day: Day) -> Result<()> {
        let at = self.at(day, 12, 0)?;
        if self.citizens.len() < 20 {
            return Ok(());
        }
        let citizen = self.citizens.swap_remove(5);
        let actor = Actor::Citizen { citizen };
        let own = json!({ "citizen": citizen });
        let export = self.ask(at, actor, "citizen.export", &own)?.to_string();
        self.command(at, actor, "citizen.erase", own)?;
        self.tell(day, &format!("a citizen asks for everything that is kept ({} bytes) and to be forgotten: done at once", export.len()));
        Ok(())
    }
}
