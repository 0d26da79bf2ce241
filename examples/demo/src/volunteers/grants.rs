//! A call for § 18 funds: in time and too late, granted, paid, reported on, and the rest paid back.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use serde_json::{Value, json};

use super::Place;
use super::councils::kroner;
use crate::story::{Story, instant, text};

/// What became of the call.
pub(super) struct Granted {
    grant: String,
    speaker: String,
    pub applicant: String,
}

fn content(applied: u64) -> Value {
    json!({
        "purpose": "En café for dem, der spiser alene.", "applied_oere": applied,
        "budget": [
            { "label": "Mad og kaffe", "side": "expense", "amount_oere": 3_000_000 },
            { "label": "Husleje", "side": "expense", "amount_oere": 1_000_000 },
        ],
        "volunteers": 14, "children_contact": false,
    })
}

/// Announced, applied for, decided and paid.
pub(super) fn play(story: &mut Story<impl Store>, place: &Place) -> Result<Granted> {
    story.on("2026-06-16", 9)?;
    let terms = json!({
        "title": "§ 18-midler, efteråret 2026", "basis": "section18",
        "opens_at": instant("2026-06-22", 12, 0)?, "closes_at": instant("2026-08-03", 12, 0)?,
        "ceiling_oere": 5_000_000, "report_due": "2026-12-31", "asks": ["budget", "volunteers"],
        "kinds": ["social_association", "association"], "criteria": ["Frivillige", "Lokalt"],
    });
    let call = json!({ "round": "efteraar", "terms": terms, "text": "Søg til frivilligt socialt arbejde." });
    story.act("grant.announce_round", call)?;
    let mut applicants = place.kind("social_association");
    let (Some(early), Some(late)) = (applicants.next(), applicants.next()) else {
        anyhow::bail!("two associations apply");
    };
    let (grant, other) = (story.uuid(), story.uuid());
    story.on("2026-07-06", 20)?;
    for (grant, organisation) in [(&grant, early), (&other, late)] {
        let body = json!({ "grant": grant, "round": "efteraar", "organisation": organisation.id,
                           "content": content(4_000_000) });
        story.by(&organisation.speaker, "grant.draft", body)?;
    }
    story.by(&early.speaker, "grant.submit", json!({ "grant": grant }))?;
    story.on("2026-08-03", 12)?;
    let refused = story.refused(
        &late.speaker,
        "grant.submit",
        json!({ "grant": other }),
        "grant_round_closed",
    )?;
    story.tell(&format!(
        "§ 18: {} applied in time; at noon another hears:",
        early.name
    ));
    story.more(&format!("  {refused}"));

    story.on("2026-08-10", 10)?;
    story.act("grant.find_complete", json!({ "grant": grant }))?;
    let criteria = json!([{ "criterion": 1, "met": "fully" }, { "criterion": 2, "met": "fully" }]);
    let body = json!({ "grant": grant, "text": "Mange frivillige, og tæt på dem, det er for.", "criteria": criteria });
    story.act("grant.assess", body)?;
    let body = json!({ "grant": grant, "granted_oere": 3_500_000, "reasons": "Huslejen kan bæres af entréen.",
                       "complaint_guidance": "Afgørelsen kan indbringes for Ankestyrelsen." });
    story.act("grant.decide", body)?;
    story.on("2026-08-14", 10)?;
    story.act("grant.pay", json!({ "grant": grant, "on": "2026-08-14" }))?;
    story.tell(&format!(
        "{} of {} is granted with reasons, and paid",
        kroner(3_500_000),
        kroner(4_000_000)
    ));
    Ok(Granted {
        grant,
        speaker: early.speaker.clone(),
        applicant: early.name.clone(),
    })
}

/// Reported on in December; what was not spent is claimed and paid back.
pub(super) fn settle(
    story: &mut Story<impl Store>,
    granted: &Granted,
    folder: &Path,
) -> Result<()> {
    let grant = &granted.grant;
    story.on("2026-12-14", 10)?;
    let body = json!({ "grant": grant, "spent_oere": 3_120_050, "text": "Vi holdt fyrre caféer." });
    story.by(&granted.speaker, "grant.report", body)?;
    let body = json!({ "grant": grant, "last_day": "2027-01-15", "reasons": "Resten er ikke brugt.",
                       "complaint_guidance": "Afgørelsen kan indbringes for Ankestyrelsen." });
    story.act("grant.settle", body)?;
    let seen = story.ask("staff", "grant.get", json!({ "grant": grant }))?;
    let claimed = seen["claim"]["amount_oere"].as_u64().context("a claim")?;
    ensure!(
        claimed == 379_950,
        "what was not spent is claimed to the øre"
    );
    story.on("2027-01-08", 10)?;
    let body = json!({ "grant": grant, "amount_oere": claimed, "on": "2027-01-08" });
    story.act("grant.repay", body)?;
    let seen = story.ask("staff", "grant.get", json!({ "grant": grant }))?;
    ensure!(text(&seen, "stage") == "repaid");
    let round = story.ask("staff", "grant.round", json!({ "round": "efteraar" }))?;
    let sums = &round["sums"];
    ensure!(
        sums["paid_oere"].as_u64() == Some(3_120_050 + 379_950)
            && sums["spent_oere"] == 3_120_050
            && sums["repaid_oere"] == claimed,
        "what was paid is what was spent and what came back"
    );
    story.tell("the report comes; 3.799,50 kr. were not spent, are claimed, and come back");
    let body = json!({ "round": "efteraar", "format": "csv", "language": "da" });
    let file = story.ask("staff", "grant.export", body)?;
    story.save(folder, "puljen.csv", &file)
}
