//! What a story needs to act in a municipality and to tell of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use medborger::calendar::{DateStyle, Language, date_text, local_date, parse_date, to_instant};
use medborger::{Clock, Participation, Store, Timestamp, Town};
use serde_json::{Value, json};

use super::KEY;
use crate::numbers::Numbers;

/// A caseworker, invented.
pub const STAFF: &str = "00000000-0000-4000-8000-00000005afff";

/// The one thing that a story is about, where there is one.
pub trait About {
    /// Names it in the body of a command or a query about it.
    fn complete(&self, _name: &str, _body: &mut Value) {}
}

impl About for () {}

/// A municipality at a moment.
pub struct Story<S, A = ()> {
    pub town: Participation<S>,
    pub numbers: Numbers,
    pub at: Timestamp,
    pub about: A,
}

impl<S: Store, A: About> Story<S, A> {
    pub fn open(
        municipality: &str,
        store: S,
        seed: u64,
        day: &str,
        about: impl FnOnce(&mut Numbers) -> A,
    ) -> Result<Self> {
        let town = Town::new(
            municipality.parse().map_err(medborger::Error::from)?,
            KEY,
            medborger::REGISTRY,
        )
        .map_err(medborger::Error::from)?;
        let mut numbers = Numbers(seed);
        Ok(Self {
            about: about(&mut numbers),
            town: Participation::open(town, store, Clock::History)?,
            numbers,
            at: instant(day, 9, 0)?,
        })
    }

    pub fn uuid(&mut self) -> String {
        self.numbers.uuid().to_string()
    }

    /// `staff`, `system`, `public`, or a citizen's id.
    fn moment(&self, actor: &str) -> String {
        let actor = match actor {
            "staff" => json!({ "kind": "staff", "staff": STAFF }),
            "system" | "public" => json!({ "kind": actor }),
            citizen => json!({ "kind": "citizen", "citizen": citizen }),
        };
        json!({ "at": self.at, "actor": actor }).to_string()
    }

    pub fn attempt(
        &mut self,
        actor: &str,
        name: &str,
        mut body: Value,
    ) -> Result<(), medborger::Error> {
        self.about.complete(name, &mut body);
        let id = self.uuid();
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = self.moment(actor);
        self.town.execute_json(&command, &moment).map(drop)
    }

    /// Somebody does something that is allowed.
    pub fn by(&mut self, actor: &str, name: &str, body: Value) -> Result<()> {
        self.attempt(actor, name, body)
            .with_context(|| name.to_owned())
    }

    pub fn act(&mut self, name: &str, body: Value) -> Result<()> {
        self.by("staff", name, body)
    }

    /// Somebody tries what a rule forbids: the story stops where the rule does not refuse, or another one does. What
    /// the library says of it, in English.
    pub fn refused(&mut self, actor: &str, name: &str, body: Value, code: &str) -> Result<String> {
        match self.attempt(actor, name, body) {
            Ok(()) => bail!("{name} was allowed although {code}"),
            Err(refused) => {
                ensure!(
                    refused.code() == code,
                    "{name} was refused, yet as {}",
                    refused.code()
                );
                Ok(refused.to_string())
            }
        }
    }

    pub fn ask(&self, actor: &str, name: &str, mut body: Value) -> Result<Value> {
        self.about.complete(name, &mut body);
        let query = json!({ "name": name, "body": body }).to_string();
        let answer = self.town.ask_json(&query, &self.moment(actor));
        Ok(serde_json::from_str(
            &answer.with_context(|| name.to_owned())?,
        )?)
    }

    /// Goes to an hour of a day, in Danish time.
    pub fn on(&mut self, day: &str, hour: u32) -> Result<()> {
        self.at = instant(day, hour, 0)?;
        Ok(())
    }

    pub fn today(&self) -> String {
        local_date(self.at.to_utc()).to_string()
    }

    pub fn tell(&self, what: &str) {
        let day = local_date(self.at.to_utc());
        let day = date_text(day, Language::Danish, DateStyle::Weekday);
        println!("  {day:<30} {what}");
    }

    /// What goes on below the line above.
    pub fn more(&self, what: &str) {
        println!("  {:<30} {what}", "");
    }

    /// Writes a file that a query answered, under a name of its own, and says so.
    pub fn save(&self, folder: &Path, name: &str, exported: &Value) -> Result<()> {
        let path = folder.join(name);
        match (exported["text"].as_str(), exported["base64"].as_str()) {
            (Some(text), _) => fs::write(&path, text)?,
            (None, Some(encoded)) => fs::write(&path, STANDARD.decode(encoded)?)?,
            _ => bail!("{name} is empty"),
        }
        self.more(&path.display().to_string());
        Ok(())
    }

    /// Checks the journal and says so.
    pub fn prove(&self) -> Result<()> {
        let verified = self.town.verify()?;
        println!(
            "  Proved: {} entries in an unbroken chain, {} states equal to their replay, {} texts as they were written.",
            verified.entries, verified.streams, verified.texts
        );
        Ok(())
    }
}

/// The instant of a time of a day, in Danish time.
pub fn instant(day: &str, hour: u32, minute: u32) -> Result<Timestamp> {
    let local = parse_date(day)?
        .and_hms_opt(hour, minute, 0)
        .context("no such time")?;
    Ok(Timestamp::try_from(to_instant(local, None)?)?)
}

/// The day some days later.
pub fn later(day: &str, days: u64) -> Result<String> {
    let day: NaiveDate = parse_date(day)?;
    let later = day
        .checked_add_days(chrono::Days::new(days))
        .context("no such day")?;
    Ok(later.to_string())
}

/// The list under a key of an answer; nothing where there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The text under a key of an answer; nothing where there is none.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
