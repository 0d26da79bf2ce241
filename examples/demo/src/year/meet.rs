//! The year's gatherings: four citizen meetings, of which one is full; six interviews; and the two yearly meetings, which are not
//! the same: the council's forum for all voluntary actors, and the municipality's meeting for its volunteers.

use anyhow::Result;
use medborger::calendar::{local_date, parse_date};
use medborger::{Actor, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Day, Year};

/// The organisation behind the elder council.
const COUNCIL: Uuid = Uuid::from_u128(0x0000_C0DE_0000_4000_8000_0000_0000_0001);

/// When, as what, by whom, what it is called, for how many there is room, and how many would come.
type Held = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u32,
    usize,
);

/// What is held: when, as what, by whom, what it is called, for how many there is room, and how many would come.
const HELD: [Held; 6] = [
    (
        "03-12",
        "citizen_meeting",
        "town",
        "Trafikken i byerne",
        200,
        34,
    ),
    ("05-20", "citizen_meeting", "town", "Skolevejen", 20, 30),
    (
        "09-10",
        "citizen_meeting",
        "town",
        "Regnvand i haven",
        200,
        26,
    ),
    ("09-24", "yearly_forum", "council", "Fælles Forum", 150, 40),
    (
        "11-05",
        "citizen_meeting",
        "town",
        "Borgernes budget",
        200,
        38,
    ),
    (
        "11-12",
        "volunteers_meeting",
        "town",
        "Møde med kommunens frivillige",
        120,
        45,
    ),
];
/// How many days before it is held a gathering is called.
const CALLED: i64 = 21;

impl Year<'_> {
    /// The elder council that invites to the yearly forum.
    pub(super) fn found_council(&mut self, at: Timestamp) -> Result<()> {
        let body = json!({
            "organisation": COUNCIL, "kind": "elder_council", "name": "Hedensted Ældreråd",
            "text": { "purpose": "Rådgiver byrådet i alt, hvad der angår de ældre." },
        });
        self.command(at, self.staff(), "organisation.register", body)
            .map(drop)
    }

    fn gathering(&self, number: usize) -> Uuid {
        Uuid::from_u128(
            0x0000_6A7E_0000_4000_8000_0000_0000_0000 + self.year as u128 * 100 + number as u128,
        )
    }

    /// What a day brings of gatherings: those that are called, and those that are held.
    pub(super) fn gatherings(&mut self, day: Day) -> Result<()> {
        for (number, held) in HELD.iter().enumerate() {
            let on = parse_date(&format!("{}-{}", self.year, held.0))?;
            match (on - day).num_days() {
                CALLED => self.call(day, on, number, held)?,
                1 => self.remind(day, number)?,
                0 => self.hold(day, number, held.3)?,
                _ => {}
            }
        }
        let interviews = parse_date(&format!("{}-10-22", self.year))?;
        match (interviews - day).num_days() {
            14 => self.ask_for_interviews(day, interviews)?,
            0 => self.interview(day)?,
            _ => {}
        }
        Ok(())
    }

    fn call(&mut self, day: Day, on: Day, number: usize, held: &Held) -> Result<()> {
        let (_, kind, host, title, capacity, come) = *held;
        let (at, staff, id) = (self.at(day, 9, 30)?, self.staff(), self.gathering(number));
        let host = match host {
            "council" => format!("council/{COUNCIL}"),
            town => town.to_owned(),
        };
        let terms = json!({
            "kind": kind, "hosts": [host], "title": title, "place": "Hedensted Rådhus", "capacity": capacity,
            "starts_at": self.at(on, 19, 0)?, "ends_at": self.at(on, 21, 0)?, "sign_up_days": 2, "companions_max": 1,
        });
        let about = json!({ "description": "Kom, hør og sig din mening.", "agenda": ["Velkomst", "Oplæg", "Ord fra salen"] });
        self.command(
            at,
            staff,
            "gathering.call",
            json!({ "gathering": id, "terms": terms, "about": about }),
        )?;
        let mut waiting = Vec::new();
        for minute in 0..come {
            let Some(citizen) = self.numbers.one(&self.citizens).copied() else {
                return Ok(());
            };
            let at = self.at(day, 20, minute as u32 % 60)?;
            let attendee = json!({ "kind": "citizen", "citizen": citizen });
            let body = json!({ "gathering": id, "attendee": attendee });
            if self.may(at, Actor::Citizen { citizen }, "gathering.sign_up", body)? {
                waiting.push(citizen);
            }
        }
        let [taken, waits] = self.places(at, id)?;
        self.tell(
            day,
            &format!("\"{title}\" is called for {on}: {taken} have a place, {waits} wait"),
        );
        if waits > 0 {
            // Some who have a place can't come; those who came next move up, and are told.
            for citizen in waiting.iter().take(4).copied() {
                let attendee = json!({ "kind": "citizen", "citizen": citizen });
                let body = json!({ "gathering": id, "attendee": attendee });
                let at = self.at(day, 22, 0)?;
                self.may(at, Actor::Citizen { citizen }, "gathering.withdraw", body)?;
            }
            let [_, still] = self.places(self.at(day, 22, 1)?, id)?;
            self.tell(
                day,
                &format!(
                    "four withdraw from \"{title}\" and {} move up from the waiting list",
                    waits - still
                ),
            );
        }
        Ok(())
    }

    /// How many places are taken, and how many people wait.
    fn places(&self, at: Timestamp, gathering: Uuid) -> Result<[u64; 2]> {
        let view = self.ask(
            at,
            self.staff(),
            "gathering.get",
            &json!({ "gathering": gathering }),
        )?;
        let first = view.pointer("/places/0");
        let number = |what: &str| {
            first
                .and_then(|place| place.get(what)?.as_u64())
                .unwrap_or(0)
        };
        Ok([number("taken"), number("waiting")])
    }

    fn remind(&mut self, day: Day, number: usize) -> Result<()> {
        let id = self.gathering(number);
        let at = self.at(day, 7, 30)?;
        self.may(
            at,
            Actor::System,
            "gathering.remind",
            json!({ "gathering": id }),
        )
        .map(drop)
    }

    fn hold(&mut self, day: Day, number: usize, title: &str) -> Result<()> {
        let (id, staff) = (self.gathering(number), self.staff());
        let at = self.at(day, 21, 30)?;
        let walk_ins = self.numbers.below(6);
        self.command(
            at,
            staff,
            "gathering.record_turnout",
            json!({ "gathering": id, "walk_ins": walk_ins }),
        )?;
        let minutes = json!({ "text": "Salen talte om det, der var på dagsordenen.", "decisions": ["Forvaltningen vender tilbage."] });
        self.command(
            at,
            staff,
            "gathering.keep_minutes",
            json!({ "gathering": id, "minutes": minutes }),
        )?;
        self.command(
            at,
            staff,
            "gathering.approve_minutes",
            json!({ "gathering": id }),
        )?;
        let report = json!({ "gathering": id, "text": "Udvalget har fået referatet og tager det med i sit arbejde." });
        self.command(at, staff, "gathering.report", report)?;
        let [taken, _] = self.places(at, id)?;
        self.tell(day, &format!("\"{title}\" is held: {taken} had signed up, {walk_ins} came without; minutes are approved"));
        Ok(())
    }

    /// Six interviews of half an hour, for citizens who follow traffic.
    fn ask_for_interviews(&mut self, day: Day, on: Day) -> Result<()> {
        let (at, staff, id) = (self.at(day, 9, 30)?, self.staff(), self.gathering(90));
        let mut slots = Vec::new();
        for half in 0..6 {
            let [from, until] =
                [half, half + 1].map(|half| self.at(on, 15 + half / 2, half % 2 * 30));
            slots.push(json!({ "starts_at": from?, "ends_at": until?, "capacity": 1 }));
        }
        let terms = json!({
            "kind": "interview", "hosts": ["town"], "title": "Samtaler om trafik", "place": "Juelsminde Bibliotek",
            "starts_at": self.at(on, 15, 0)?, "ends_at": self.at(on, 18, 0)?, "admission": { "who": "invited" }, "slots": slots,
        });
        let about = json!({ "guide": ["Hvordan kommer du på arbejde?", "Hvad ville få dig til at cykle?"] });
        self.command(
            at,
            staff,
            "gathering.call",
            json!({ "gathering": id, "terms": terms, "about": about }),
        )?;
        let found = self.ask(
            at,
            staff,
            "citizen.find",
            &json!({ "interests": ["traffic"], "limit": 40 }),
        )?;
        let found = found
            .get("citizens")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let citizens: Vec<Value> = found
            .iter()
            .filter_map(|found| found.get("citizen").cloned())
            .collect();
        let reason = json!({ "kind": "interest", "interest": "traffic" });
        let body = json!({ "gathering": id, "citizens": citizens, "reason": reason });
        self.command(at, staff, "gathering.invite", body)?;
        let mut chosen = 0;
        for citizen in &citizens {
            let attendee = json!({ "kind": "citizen", "citizen": citizen });
            let slot = chosen + 1;
            let body =
                json!({ "gathering": id, "attendee": attendee, "slot": slot, "recording": true });
            let citizen = serde_json::from_value(citizen.clone())?;
            let at = self.at(day, 19, slot)?;
            chosen +=
                u32::from(self.may(at, Actor::Citizen { citizen }, "gathering.sign_up", body)?);
            if chosen == 6 {
                break;
            }
        }
        self.tell(day, &format!("{} citizens are invited to interviews because they follow traffic; {chosen} choose a time", citizens.len()));
        Ok(())
    }

    fn interview(&mut self, day: Day) -> Result<()> {
        let at = self.at(day, 17, 0)?;
        let body = json!({ "gathering": self.gathering(90) });
        let recorded = self.may(at, self.staff(), "gathering.note_recording", body)?;
        let what = match recorded {
            true => "the interviews are held, and recorded with everybody's consent",
            false => "the interviews are held",
        };
        self.tell(local_date(at.to_utc()), what);
        Ok(())
    }
}
