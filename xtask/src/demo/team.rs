//! Two co-creation teams: Hedensted's on a health policy, with ten citizens drawn from 180 volunteers, and Gentofte's
//! task committee of five politicians and ten citizens. The frames are real; every person and every word is invented.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON answer has not got reads as null, and the story then stops with an error"
)]

mod draw;
mod gentofte;
mod hedensted;
mod page;
mod volunteers;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use medborger::calendar::{DateStyle, Language, date_text, local_date, parse_date, to_instant};
use medborger::{Participation, Store, Timestamp, Town};
use serde_json::{Value, json};

use super::KEY;
use crate::numbers::Numbers;

/// A caseworker, invented.
const STAFF: &str = "00000000-0000-4000-8000-00000005afff";

/// Plays both stories and writes their files into a folder.
pub fn play(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let began = Instant::now();
    hedensted::play(folder)?;
    gentofte::play(folder)?;
    println!("  ({:.1} s for both teams)", began.elapsed().as_secs_f32());
    Ok(())
}

/// A municipality with one team, and what the story needs to act in it.
struct Story<S> {
    town: Participation<S>,
    numbers: Numbers,
    team: String,
    at: Timestamp,
    /// How many were appointed: the number of the latest appointment.
    appointed: u32,
    /// The meetings, each with its id.
    meetings: Vec<String>,
}

/// A meeting as it is called: the day, what it is called, and its agenda.
struct Meeting {
    day: &'static str,
    title: &'static str,
    agenda: &'static [&'static str],
}

impl<S: Store> Story<S> {
    fn open(municipality: &str, store: S, seed: u64, day: &str) -> Result<Self> {
        let town = Town::new(municipality.parse().map_err(medborger::Error::from)?, KEY);
        let mut numbers = Numbers(seed);
        let team = numbers.uuid().to_string();
        let mut story = Self {
            town: Participation::open(town, store)?,
            numbers,
            team,
            at: "2018-01-01T08:00:00Z".parse()?,
            appointed: 0,
            meetings: Vec::new(),
        };
        story.on(day, 9)?;
        Ok(story)
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

    /// Names the team where the room is the team's.
    fn of_team(&self, name: &str, mut body: Value) -> Value {
        if name.starts_with("team.") && name != "team.template" {
            body["team"] = json!(self.team);
        }
        body
    }

    fn attempt(&mut self, actor: &str, name: &str, body: Value) -> Result<(), medborger::Error> {
        let body = self.of_team(name, body);
        let id = self.numbers.uuid().to_string();
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = self.moment(actor);
        self.town.execute_json(&command, &moment).map(drop)
    }

    fn by(&mut self, actor: &str, name: &str, body: Value) -> Result<()> {
        self.attempt(actor, name, body)
            .with_context(|| name.to_owned())
    }

    fn act(&mut self, name: &str, body: Value) -> Result<()> {
        self.by("staff", name, body)
    }

    fn ask(&self, actor: &str, name: &str, body: Value) -> Result<Value> {
        let query = json!({ "name": name, "body": self.of_team(name, body) }).to_string();
        let answer = self.town.ask_json(&query, &self.moment(actor));
        Ok(serde_json::from_str(
            &answer.with_context(|| name.to_owned())?,
        )?)
    }

    /// Goes to an hour of a day, in Danish time.
    fn on(&mut self, day: &str, hour: u32) -> Result<()> {
        self.at = instant(parse_date(day)?, hour)?;
        Ok(())
    }

    fn today(&self) -> String {
        local_date(self.at.to_utc()).to_string()
    }

    fn tell(&self, what: &str) {
        let day = local_date(self.at.to_utc());
        let day = date_text(day, Language::Danish, DateStyle::Weekday);
        println!("  {day:<30} {what}");
    }

    /// What goes on below the line above.
    fn more(&self, what: &str) {
        println!("  {:<30} {what}", "");
    }

    /// Appoints a candidate by pseudonym, as the council decided today.
    fn appoint(&mut self, seat: &str, candidate: &Value, replaces: Option<u32>) -> Result<u32> {
        let mut body = json!({
            "seat": seat, "appointee": { "kind": "candidate", "candidate": candidate },
            "by": "council", "decided_on": self.today(),
        });
        if let Some(before) = replaces {
            body["replaces"] = json!(before);
        }
        self.act("team.appoint", body)?;
        self.appointed += 1;
        Ok(self.appointed)
    }

    /// A member says yes; citizens for themselves, and for the others staff.
    fn accept(&mut self, actor: &str, appointment: u32, show_name: bool) -> Result<()> {
        self.by(
            actor,
            "team.answer_appointment",
            json!({ "appointment": appointment, "accept": true, "confidentiality": true, "show_name": show_name }),
        )
    }

    /// Calls every meeting, from 16.30 to 19.
    fn call(&mut self, place: &str, meetings: &[Meeting]) -> Result<()> {
        for meeting in meetings {
            let id = self.numbers.uuid().to_string();
            let day = parse_date(meeting.day)?;
            let item = |title: &&str| json!({ "title": title });
            let body = json!({
                "gathering": id, "host": { "kind": "team", "team": self.team },
                "title": meeting.title, "place": place,
                "starts_at": half_past_four(day)?, "ends_at": instant(day, 19)?,
                "agenda": meeting.agenda.iter().map(item).collect::<Vec<_>>(),
            });
            self.act("gathering.call", body)?;
            self.meetings.push(id);
        }
        Ok(())
    }

    /// Holds a meeting: attendance that evening, minutes the day after, their approval two days later.
    fn hold(
        &mut self,
        number: usize,
        held: &Meeting,
        excused: &BTreeSet<u32>,
        said: &[Value],
    ) -> Result<()> {
        let id = self.meetings.get(number).context("no such meeting")?;
        let gathering = json!(id);
        let view = self.ask("staff", "team.get", json!({}))?;
        let members = view["members"].as_array().context("members")?.iter();
        let sits = |m: &&Value| m["state"] == "accepted";
        let numbers = members
            .filter(sits)
            .filter_map(|m| m["appointment"].as_u64());
        let numbers: BTreeSet<u64> = numbers.collect();
        let there: Vec<u64> = numbers
            .iter()
            .copied()
            .filter(|n| !excused.iter().any(|e| u64::from(*e) == *n))
            .collect();
        self.at = instant(parse_date(held.day)?, 20)?;
        self.act(
            "gathering.record_attendance",
            json!({ "gathering": gathering, "present": there, "excused": excused }),
        )?;
        self.tell(&format!(
            "møde {}, {}: {} of {} there, {} items on the agenda",
            number + 1,
            held.title,
            there.len(),
            numbers.len(),
            held.agenda.len()
        ));
        let day = parse_date(held.day)?;
        self.at = instant(day + chrono::Days::new(1), 10)?;
        self.act(
            "gathering.keep_minutes",
            json!({ "gathering": gathering, "items": said }),
        )?;
        self.at = instant(day + chrono::Days::new(3), 10)?;
        self.act(
            "gathering.approve_minutes",
            json!({ "gathering": gathering }),
        )
    }

    /// Gives the council recommendations, titles with texts; their ids. The team's file lists them by id, so the ids
    /// ascend.
    fn recommend<const N: usize>(&mut self, given: [(&str, &str); N]) -> Result<Vec<String>> {
        let mut ids: Vec<String> = given
            .iter()
            .map(|_| self.numbers.uuid().to_string())
            .collect();
        ids.sort();
        for (id, (title, text)) in ids.iter().zip(given) {
            self.act(
                "team.recommend",
                json!({ "recommendation": id, "title": title, "text": text }),
            )?;
        }
        Ok(ids)
    }

    /// Writes the team's file as everybody sees it, and its meetings as a calendar.
    fn write(&self, folder: &Path, name: &str) -> Result<()> {
        let file = self.ask("public", "team.file", json!({ "language": "da" }))?;
        let calendar = self.ask("public", "team.calendar", json!({}))?;
        let (page, ics) = (
            folder.join(format!("{name}.html")),
            folder.join(format!("{name}.ics")),
        );
        fs::write(&page, file["html"].as_str().context("the file")?)?;
        fs::write(&ics, calendar["ics"].as_str().context("the calendar")?)?;
        println!("  The team's file: {}", page.display());
        println!("  The team's calendar: {}", ics.display());
        Ok(())
    }

    /// Checks the journal and says so.
    fn prove(&self) -> Result<()> {
        let verified = self.town.verify()?;
        println!(
            "  Proved: {} entries in an unbroken chain, {} states equal to their replay, {} texts as they were written.",
            verified.entries, verified.streams, verified.texts
        );
        Ok(())
    }
}

/// The instant of an hour of a day, in Danish time.
fn instant(day: NaiveDate, hour: u32) -> Result<Timestamp> {
    let local = day.and_hms_opt(hour, 0, 0).context("no such time")?;
    Ok(Timestamp::try_from(to_instant(local, None)?)?)
}

/// When the meetings begin.
fn half_past_four(day: NaiveDate) -> Result<Timestamp> {
    let local = day.and_hms_opt(16, 30, 0).context("no such time")?;
    Ok(Timestamp::try_from(to_instant(local, None)?)?)
}

/// What was said about an item, and what was decided.
fn said(item: u32, text: &str, decision: Option<&str>) -> Value {
    let mut said = json!({ "item": item, "text": text });
    if let Some(decision) = decision {
        said["decision"] = json!(decision);
    }
    said
}
