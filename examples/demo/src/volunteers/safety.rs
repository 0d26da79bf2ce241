//! Safeguards: no task with children without a certificate, consented to in fourteen days, and gone once it is
//! withdrawn.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use serde_json::json;

use super::{Agreed, Place};
use crate::story::{Story, list, text};

/// Somebody whose certificate an organisation asks for.
struct Asked<'a> {
    pair: &'a Agreed,
    organisation: &'a str,
    speaker: &'a str,
}

/// Each volunteer once for each organisation whose children they are to meet.
fn asked<'a>(place: &'a Place, agreed: &'a [Agreed]) -> Vec<Asked<'a>> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for pair in agreed {
        let need = &place.needs[pair.need];
        let children =
            need.spec["contact"]["children"] == true || !need.spec["mentoring_grade"].is_null();
        if let Some(organisation) = need.asker.as_deref().filter(|_| children)
            && seen.insert((organisation, pair.citizen.as_str()))
        {
            all.push(Asked {
                pair,
                organisation,
                speaker: &need.speaker,
            });
        }
    }
    all
}

fn ask_consent(story: &mut Story<impl Store>, asked: &Asked<'_>) -> Result<()> {
    let body = json!({ "assignment": asked.pair.assignment });
    story.by(asked.speaker, "safeguard.ask_consent", body)
}

fn consent(story: &mut Story<impl Store>, asked: &Asked<'_>) -> Result<()> {
    let citizen = &asked.pair.citizen;
    let body = json!({ "organisation": asked.organisation, "citizen": citizen });
    story.by(citizen, "safeguard.consent", body)
}

fn note(story: &mut Story<impl Store>, asked: &Asked<'_>, on: &str) -> Result<()> {
    let body = json!({ "assignment": asked.pair.assignment, "outcome": "obtained", "on": on });
    story.by(asked.speaker, "safeguard.note_certificate", body)
}

/// Whoever speaks for a need's poster begins the work.
fn start(story: &mut Story<impl Store>, place: &Place, pair: &Agreed) -> Result<()> {
    let speaker = &place.needs[pair.need].speaker;
    let body = json!({ "assignment": pair.assignment });
    story.by(speaker, "assignment.start", body)
}

/// What a volunteer's organisation knows of the certificate.
fn certificate(story: &Story<impl Store>, asked: &Asked<'_>) -> Result<String> {
    let body = json!({ "organisation": asked.organisation, "citizen": asked.pair.citizen });
    let seen = story.ask(&asked.pair.citizen, "safeguard.get", body)?;
    Ok(text(&seen, "certificate").to_owned())
}

fn stage(story: &Story<impl Store>, pair: &Agreed) -> Result<String> {
    let body = json!({ "assignment": pair.assignment });
    let seen = story.ask("staff", "assignment.get", body)?;
    Ok(text(&seen, "stage").to_owned())
}

/// Certificates are asked for and noted; then the work begins.
pub(super) fn play(story: &mut Story<impl Store>, place: &Place, agreed: &[Agreed]) -> Result<()> {
    let asked = asked(place, agreed);
    let (slow, quick) = asked.split_first().context("children are met")?;
    story.on("2026-02-09", 9)?;
    let clubs: BTreeSet<&str> = asked.iter().map(|asked| asked.organisation).collect();
    let mut declared = 0;
    for club in place
        .kind("sports_club")
        .filter(|c| clubs.contains(c.id.as_str()))
    {
        // The first club forgets, as clubs do.
        if club.id != slow.organisation {
            let body = json!({ "organisation": club.id, "year": 2026 });
            story.by(&club.speaker, "organisation.declare_certificates", body)?;
            declared += 1;
        }
    }
    story.tell(&format!(
        "{declared} clubs declare that they obtain certificates; municipal schools need not"
    ));
    let body = json!({ "assignment": slow.pair.assignment });
    let code = "assignment_safeguard_missing";
    let refused = story.refused(slow.speaker, "assignment.start", body, code)?;
    story.more(&format!(
        "a task with children begins without? No: {refused}"
    ));
    for asked in &asked {
        ask_consent(story, asked)?;
    }
    story.on("2026-02-12", 18)?;
    for asked in quick {
        consent(story, asked)?;
    }
    story.tell(&format!(
        "{} are asked for consent to a child certificate, {} give it",
        asked.len(),
        quick.len()
    ));
    story.on("2026-02-20", 9)?;
    for asked in quick {
        note(story, asked, "2026-02-20")?;
    }
    story.on("2026-02-23", 23)?;
    ensure!(certificate(story, slow)? == "consent_pending");
    story.on("2026-02-24", 0)?;
    ensure!(certificate(story, slow)? == "consent_lapsed");
    let body = json!({ "organisation": slow.organisation, "citizen": slow.pair.citizen });
    let code = "safeguard_consent_lapsed";
    let refused = story.refused(&slow.pair.citizen, "safeguard.consent", body, code)?;
    story.tell(&format!("the fifteenth day is one too late: {refused}"));
    story.on("2026-02-24", 9)?;
    ask_consent(story, slow)?;
    consent(story, slow)?;
    story.on("2026-02-27", 9)?;
    note(story, slow, "2026-02-27")?;
    story.tell("asked again, the last one consents, and the certificate is noted");

    story.on("2026-03-02", 9)?;
    for pair in agreed {
        let late = place.needs[pair.need].asker.as_deref() == Some(slow.organisation);
        if !late {
            start(story, place, pair)?;
        }
    }
    let body = json!({ "organisation": slow.organisation, "year": 2026 });
    story.by(slow.speaker, "organisation.declare_certificates", body)?;
    for pair in agreed {
        if place.needs[pair.need].asker.as_deref() == Some(slow.organisation) {
            start(story, place, pair)?;
        }
    }
    let listed = story.ask("staff", "assignment.list", json!({ "limit": 1000 }))?;
    let active = list(&listed, "assignments")
        .iter()
        .filter(|item| item["stage"] == "active")
        .count();
    ensure!(active == agreed.len(), "every agreed task is active");
    story.tell(&format!("{active} tasks begin, every safeguard in place"));
    Ok(())
}

/// A certificate is withdrawn while the work goes on.
pub(super) fn withdraw(
    story: &mut Story<impl Store>,
    place: &Place,
    agreed: &[Agreed],
) -> Result<()> {
    let asked = asked(place, agreed);
    let one = asked.get(1).context("somebody with a certificate")?;
    ensure!(stage(story, one.pair)? == "active");
    let body = json!({ "assignment": one.pair.assignment });
    story.by(one.speaker, "safeguard.withdraw_certificate", body)?;
    ensure!(stage(story, one.pair)? == "suspended");
    let hours = json!({ "assignment": one.pair.assignment, "side": "helper", "day": "2026-05-04", "minutes": 60 });
    let code = "assignment_safeguard_missing";
    let refused = story.refused(&one.pair.citizen, "assignment.report_hours", hours, code)?;
    story.tell("a certificate is withdrawn: the task is suspended at once");
    story.more(&format!("hours reported all the same? No: {refused}"));
    Ok(())
}

/// Certificates for tasks that were just agreed: asked for, consented to, noted, begun.
pub(super) fn clear(
    story: &mut Story<impl Store>,
    place: &Place,
    agreed: &[Agreed],
    days: [&str; 3],
) -> Result<usize> {
    let [consents, noted, begins] = days;
    let asked = asked(place, agreed);
    let mut fresh = Vec::new();
    for asked in asked {
        // Somebody whom the school knows already needs no other one.
        if certificate(story, &asked)? != "obtained" {
            ask_consent(story, &asked)?;
            fresh.push(asked);
        }
    }
    story.on(consents, 18)?;
    for asked in &fresh {
        consent(story, asked)?;
    }
    story.on(noted, 9)?;
    for asked in &fresh {
        note(story, asked, noted)?;
    }
    story.on(begins, 9)?;
    for pair in agreed {
        start(story, place, pair)?;
    }
    Ok(fresh.len())
}
