//! The audience of a newsletter among a million citizens: how many, and who.

use cpu_time::ProcessTime;
use medborger::citizen::{EnrolCitizen, FindCitizens};
use medborger::newsletter::{BeginNewsletter, CountNewsletterAudience, NewsletterSegment};
use medborger::{
    Actor, CitizenId, Clock, CommandId, Line, MemoryStore, Moment, NewsletterId, Participation,
    Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::news::spread;
use crate::{Done, file, load, on_disk, remove, row};

/// How many citizens enrol together.
const BATCH: usize = 10_000;

/// Half of them consent to the newsletter, and a tenth of these live in the part of town that a segment names.
pub(crate) fn rows(citizens: usize) -> Done<Vec<Value>> {
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let mut rows = measured(&bank, citizens, "memory")?;
    drop(bank);
    let file = file("newsletter.db")?;
    let bank = on_disk(&file)?;
    rows.extend(measured(&bank, citizens, "sqlite")?);
    drop(bank);
    remove(&file);
    Ok(rows)
}

fn measured<S: Store>(bank: &Participation<S>, citizens: usize, store: &str) -> Done<Vec<Value>> {
    let moment = Moment::new("2026-01-15T16:00:00Z".parse()?, Actor::System);
    for from in (0..citizens).step_by(BATCH) {
        let batch = bank.batch()?;
        for number in from..(from + BATCH).min(citizens) {
            let mut consents = vec![json!({ "purpose": "enrolment", "text_version": "2026-1" })];
            if number % 2 == 0 {
                consents.push(json!({ "purpose": "newsletter", "text_version": "2026-1" }));
            }
            let area = match number % 20 {
                0 => "harbour",
                _ => "town",
            };
            let enrol: EnrolCitizen = serde_json::from_value(json!({
                "citizen": CitizenId::new(spread(number as u64)), "seed": format!("{number:032x}"),
                "name": format!("Borger Eksempel {number}"), "profile": { "area": area }, "consents": consents,
            }))?;
            let id = CommandId::new(Uuid::from_u128(0xAE_0000_0000 + number as u128));
            bank.execute(id, &enrol, &moment)?;
        }
        batch.end()?;
    }
    let mut rows = Vec::new();
    let name = |what: &str| format!("{what}_of_{}k_{store}", citizens / 1000);
    for (what, areas, count) in [
        ("newsletter_all", vec![], citizens / 2),
        (
            "newsletter_segment",
            vec!["harbour".parse()?],
            citizens / 20,
        ),
    ] {
        let letter = NewsletterId::new(spread(u64::MAX - count as u64));
        let segment = NewsletterSegment::default().with_areas(areas.iter().cloned().collect());
        let begin = BeginNewsletter::new(letter, Line::new("Nyt")?).with_segment(segment);
        let id = CommandId::new(Uuid::from_u128(0xAF_0000_0000 + count as u128));
        bank.execute(id, &begin, &moment)?;
        let began = ProcessTime::now();
        let audience = bank.ask(&CountNewsletterAudience::new(letter), &moment)?;
        let counted = began.elapsed().as_secs_f64() * 1000.0;
        if usize::try_from(audience.citizens)? != count {
            return Err(format!("{} for {count}", audience.citizens).into());
        }
        rows.push(row(&name(what), "count_cpu_ms", counted, None, 1000.0));
        let mut find = FindCitizens::default()
            .with_areas(areas.iter().cloned().collect())
            .with_consent("newsletter".parse()?)
            .with_limit(100_000);
        let began = ProcessTime::now();
        let mut listed = 0;
        loop {
            let found = bank.ask(&find, &moment)?;
            listed += found.citizens.len();
            match found.citizens.last() {
                Some(last) if found.citizens.len() == 100_000 => find.after = Some(last.citizen),
                _ => break,
            }
        }
        let took = began.elapsed().as_secs_f64() * 1000.0;
        if listed != count {
            return Err(format!("{listed} listed of {count}").into());
        }
        rows.push(row(&name(what), "list_cpu_ms", took, None, 1000.0));
    }
    Ok(rows)
}
