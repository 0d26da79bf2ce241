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
use medborger::Store;
use serde_json::{Value, json};

use super::story::{self, About, instant, later};
use crate::numbers::Numbers;

/// Plays both stories and writes their files into a folder.
pub fn play(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let began = Instant::now();
    hedensted::play(folder)?;
    gentofte::play(folder)?;
    println!("  ({:.1} s for both teams)", began.elapsed().as_secs_f32());
    Ok(())
}

/// A municipality with one team.
type Story<S> = story::Story<S, Team>;

/// The team, and what the story keeps of it.
struct Team {
    id: String,
    /// How many were appointed: the number of the latest appointment.
    appointed: u32,
    /// The meetings, each with its id.
    meetings: Vec<String>,
}

impl Team {
    fn new(numbers: &mut Numbers) -> Self {
        Self {
            id: numbers.uuid().to_string(),
            appointed: 0,
            meetings: Vec::new(),
        }
    }
}

impl About for Team {
    /// Names the team where the room is the team's.
    fn complete(&self, name: &str, body: &mut Value) {
        if name.starts_with("team.") && name != "team.template" {
            body["team"] = json!(self.id);
        }
    }
}

/// A meeting as it is called: the day, what it is called, and its agenda.
struct Meeting {
    day: &'static str,
    title: &'static str,
    agenda: &'static [&'static str],
}

impl<S: Store> Story<S> {
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
        self.about.appointed += 1;
        Ok(self.about.appointed)
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
            let id = self.uuid();
            let item = |title: &&str| json!({ "title": title });
            let body = json!({
                "meeting": id, "host": { "kind": "team", "team": self.about.id },
                "title": meeting.title, "place": place,
                "starts_at": instant(meeting.day, 16, 30)?, "ends_at": instant(meeting.day, 19, 0)?,
                "agenda": meeting.agenda.iter().map(item).collect::<Vec<_>>(),
            });
            self.act("meeting.call", body)?;
            self.about.meetings.push(id);
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
        let id = self.about.meetings.get(number).context("no such meeting")?;
        let meeting = json!(id);
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
        self.on(held.day, 20)?;
        self.act(
            "meeting.record_attendance",
            json!({ "meeting": meeting, "present": there, "excused": excused }),
        )?;
        self.tell(&format!(
            "møde {}, {}: {} of {} there, {} items on the agenda",
            number + 1,
            held.title,
            there.len(),
            numbers.len(),
            held.agenda.len()
        ));
        self.on(&later(held.day, 1)?, 10)?;
        self.act(
            "meeting.keep_minutes",
            json!({ "meeting": meeting, "items": said }),
        )?;
        self.on(&later(held.day, 3)?, 10)?;
        self.act("meeting.approve_minutes", json!({ "meeting": meeting }))
    }

    /// Gives the council recommendations, titles with texts; their ids. The team's file lists them by id, so the ids
    /// ascend.
    fn recommend<const N: usize>(&mut self, given: [(&str, &str); N]) -> Result<Vec<String>> {
        let mut ids: Vec<String> = given.iter().map(|_| self.uuid()).collect();
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
}

/// What was said about an item, and what was decided.
fn said(item: u32, text: &str, decision: Option<&str>) -> Value {
    let mut said = json!({ "item": item, "text": text });
    if let Some(decision) = decision {
        said["decision"] = json!(decision);
    }
    said
}
