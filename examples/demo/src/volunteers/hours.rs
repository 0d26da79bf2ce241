//! Hours: a ledger that both sides write, a neutral note about benefits, a list for the association, a certificate.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use serde_json::{Value, json};

use super::{Agreed, Place};
use crate::story::{Story, later};

/// The minutes that one volunteer reports.
struct Work<'a> {
    pair: &'a Agreed,
    days: u64,
    minutes: u32,
}

fn report(story: &mut Story<impl Store>, place: &Place, work: &Work<'_>) -> Result<()> {
    let pair = work.pair;
    for number in 0..work.days {
        let day = later("2026-04-02", 2 * number)?;
        let body = json!({ "assignment": pair.assignment, "side": "helper", "day": day, "minutes": work.minutes });
        story.by(&pair.citizen, "assignment.report_hours", body)?;
    }
    for entry in 1..=work.days {
        let body = json!({ "assignment": pair.assignment, "entry": entry });
        let speaker = &place.needs[pair.need].speaker;
        story.by(speaker, "assignment.approve_hours", body)?;
    }
    Ok(())
}

/// A volunteer's year as they see it.
fn year(story: &Story<impl Store>, pair: &Agreed) -> Result<Value> {
    let body = json!({ "citizen": pair.citizen, "year": 2026 });
    story.ask(&pair.citizen, "assignment.hours", body)
}

/// April is reported and approved.
pub(super) fn play(
    story: &mut Story<impl Store>,
    place: &Place,
    agreed: &[Agreed],
    folder: &Path,
) -> Result<()> {
    story.on("2026-04-30", 18)?;
    let visits: Vec<&Agreed> = agreed
        .iter()
        .filter(|pair| place.needs[pair.need].title == "Besøgsven")
        .collect();
    let [keen, exact, slip, ..] = visits.as_slice() else {
        anyhow::bail!("three people visit");
    };
    let mut everybody: Vec<Work<'_>> = vec![
        Work {
            pair: keen,
            days: 12,
            minutes: 240,
        },
        Work {
            pair: exact,
            days: 11,
            minutes: 240,
        },
    ];
    let others = agreed.iter().filter(|pair| {
        let first = [keen, exact, slip].map(|pair| &pair.citizen);
        !first.contains(&&pair.citizen)
    });
    everybody.extend(others.take(60).map(|pair| Work {
        pair,
        days: 3,
        minutes: 90,
    }));
    let mut minutes = 0;
    for work in &everybody {
        report(story, place, work)?;
        minutes += work.days * u64::from(work.minutes);
    }
    // Ten hours where it was one: the volunteer corrects it, and the entry stays to be seen.
    let body = json!({ "assignment": slip.assignment, "side": "helper", "day": "2026-04-02", "minutes": 600 });
    story.by(&slip.citizen, "assignment.report_hours", body)?;
    let body = json!({ "assignment": slip.assignment, "entry": 1, "minutes": 60 });
    story.by(&slip.citizen, "assignment.correct_hours", body)?;
    let speaker = &place.needs[slip.need].speaker;
    let body = json!({ "assignment": slip.assignment, "entry": 1 });
    let code = "hours_entry_decided";
    story.refused(speaker, "assignment.approve_hours", body, code)?;
    let body = json!({ "assignment": slip.assignment, "entry": 2 });
    story.by(speaker, "assignment.approve_hours", body)?;
    let seen = story.ask(
        "staff",
        "assignment.get",
        json!({ "assignment": slip.assignment }),
    )?;
    ensure!(
        seen["approved"] == 60 && seen["hours"][0]["corrected"] == true,
        "the correction counts, and what it corrects stays"
    );
    minutes += 60;
    story.tell(&format!(
        "{} volunteers report April: {} hours, approved by the other side; 10 hours are corrected to 1",
        everybody.len() + 1,
        minutes / 60
    ));
    let (above, at) = (year(story, keen)?, year(story, exact)?);
    let limit = above["thresholds"][0]["minutes"]
        .as_u64()
        .context("a threshold")?;
    ensure!(
        above["approved"] == limit + 240 && above["months"][0]["above"] == true,
        "12 times 4 hours are above the threshold"
    );
    ensure!(
        at["approved"] == limit && at["notes"].is_null(),
        "exactly the threshold is not above it"
    );
    story.more(&format!("one has {} hours, and reads:", (limit + 240) / 60));
    story.more(&format!(
        "  {}",
        above["notes"][0]["text"].as_str().context("a note")?
    ));

    let organisation = place.needs[keen.need]
        .asker
        .as_deref()
        .context("an asker")?;
    let speaker = &place.needs[keen.need].speaker;
    for format in ["csv", "xlsx"] {
        let body = json!({ "organisation": organisation, "from": "2026-04-01", "to": "2026-04-30",
                           "format": format, "language": "da" });
        let file = story.ask(speaker, "assignment.hours_file", body)?;
        if let Some(rows) = file["text"].as_str() {
            ensure!(
                rows.lines().count() > 12,
                "the list has a row for each entry"
            );
        }
        story.save(folder, &format!("timer.{format}"), &file)?;
    }
    let body = json!({ "assignment": keen.assignment });
    let proof = story.ask(&keen.citizen, "assignment.proof", body)?;
    story.save(folder, "bevis.html", &proof)
}
