//! Agreements with five local councils: signed by both, supported by the number of inhabitants, reviewed, ended.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use medborger::calendar::{Language, whole_text};
use serde_json::{Value, json};

use super::Place;
use super::people::INHABITANTS;
use crate::story::{Story, list, text};

const TOWN: fn() -> Value = || json!({ "kind": "municipality" });

/// An agreement with a local council.
pub(super) struct Agreement {
    pub id: String,
    pub council: String,
    pub inhabitants: u32,
    /// The support of the year, in øre, and why.
    pub support_oere: u64,
    pub why: String,
    speaker: String,
    organisation: String,
}

/// Øre as whole kroner.
pub(super) fn kroner(oere: u64) -> String {
    format!("{}\u{a0}kr.", whole_text(oere / 100, Language::Danish))
}

/// Drafted by the municipality, signed by both.
pub(super) fn agree(
    story: &mut Story<impl Store>,
    place: &Place,
    folder: &Path,
) -> Result<Vec<Agreement>> {
    story.on("2026-01-20", 10)?;
    let mut all = Vec::new();
    for (council, inhabitants) in place.kind("local_council").zip(INHABITANTS) {
        let other = json!({ "kind": "organisation", "organisation": council.id });
        let terms = json!({
            "parties": [TOWN(), other],
            "degree": "co_create", "from": "2026-02-01", "to": "2027-12-31", "notice": { "months": 3 },
            "review_days": ["2026-06-01", "2027-06-01"], "confidential": ["communication"],
        });
        let task = |title: &str, who: &str, roles: &str| {
            json!({ "title": title, "done_by": who, "roles": roles,
                    "boundary": "Frivillige træder ikke i stedet for ansatte." })
        };
        let content = json!({
            "title": format!("Samarbejdsaftale med {}", council.name), "purpose": "Lokalrådet og kommunen udvikler byen sammen.", "target_group": "Alle, der bor i området.",
            "tasks": [
                task("Dialogmøde hvert år", "together", "Kommunen indkalder, og rådet sætter dagsordenen."),
                task("Torvedag", "volunteers", "Rådet finder frivillige, og kommunen låner boder ud."),
            ],
            "communication": "Rådet har én kontaktperson i forvaltningen.",
            "conditions": { "insured_by": TOWN(), "expenses": "Kørsel efter statens takst." },
            "economy": { "support": [
                { "year": 2026, "inhabitants_above": 1200, "above_oere": 1_500_000, "otherwise_oere": 750_000 },
                { "year": 2027, "inhabitants_above": 1200, "above_oere": 1_550_000, "otherwise_oere": 775_000 },
            ] },
        });
        let id = story.uuid();
        let draft = json!({ "agreement": id, "by": TOWN(), "terms": terms, "content": content });
        story.act("partnership.draft", draft)?;
        let sign = json!({ "agreement": id, "by": TOWN(), "version": 1 });
        story.act("partnership.sign", sign)?;
        all.push(Agreement {
            id,
            council: council.name.clone(),
            inhabitants,
            support_oere: 0,
            why: String::new(),
            speaker: council.speaker.clone(),
            organisation: council.id.clone(),
        });
    }
    story.tell("five local councils: drafted and signed by the municipality");
    story.on("2026-01-22", 19)?;
    for agreement in &mut all {
        let by = json!({ "kind": "organisation", "organisation": agreement.organisation });
        let body = json!({ "agreement": agreement.id, "by": by, "version": 1 });
        story.by(&agreement.speaker, "partnership.sign", body)?;
        let body = json!({ "organisation": agreement.organisation, "year": 2026, "agreement": agreement.id });
        let support = story.ask("staff", "partnership.support", body)?;
        agreement.support_oere = support["amount_oere"].as_u64().context("an amount")?;
        agreement.why = text(&support, "danish").to_owned();
        ensure!(
            agreement.support_oere
                == if agreement.inhabitants > 1200 {
                    1_500_000
                } else {
                    750_000
                },
            "exactly 1,200 is not more than 1,200"
        );
        let seen = story.ask(
            &agreement.speaker,
            "partnership.get",
            json!({ "agreement": agreement.id }),
        )?;
        ensure!(seen["stage"] == "signed" && list(&seen["version"], "signatures").len() == 2);
    }
    story.tell("each is signed by its council; what they get follows from how many live there:");
    for agreement in &all {
        story.more(&format!(
            "  {:<24} {:>5} inhabitants, {}",
            agreement.council,
            agreement.inhabitants,
            kroner(agreement.support_oere)
        ));
    }
    let exact = all.get(2).context("a council of 1,200")?;
    for format in ["html", "docx"] {
        let body = json!({ "agreement": exact.id, "format": format, "language": "da" });
        let file = story.ask(&exact.speaker, "partnership.file", body)?;
        story.save(folder, &format!("aftale.{format}"), &file)?;
    }
    let listed = story.ask("public", "partnership.list", json!({}))?;
    ensure!(
        list(&listed, "agreements").is_empty(),
        "nobody else sees what has not begun"
    );
    Ok(all)
}

/// Half a year later: what is in force, one review, one notice.
pub(super) fn follow(
    story: &mut Story<impl Store>,
    place: &Place,
    agreements: &[Agreement],
) -> Result<()> {
    let [first, .., last] = agreements else {
        anyhow::bail!("five agreements");
    };
    let needs: Vec<&str> = place
        .needs
        .iter()
        .filter(|need| need.asker.as_deref() == Some(first.organisation.as_str()))
        .map(|need| need.id.as_str())
        .collect();
    let body = json!({ "agreement": first.id, "by": TOWN(), "needs": needs });
    story.act("partnership.tie", body)?;
    story.on("2026-06-01", 16)?;
    let body = json!({ "agreement": first.id, "by": TOWN(), "due": "2026-06-01", "outcome": "continue",
                       "text": "Torvedagen samlede byen. Vi fortsætter." });
    story.act("partnership.review", body)?;
    story.on("2026-06-02", 9)?;
    let listed = story.ask("public", "partnership.list", json!({}))?;
    let all = list(&listed, "agreements");
    let overdue = all.iter().filter(|item| item["overdue"] != 0).count();
    ensure!(
        all.len() == 5 && all.iter().all(|item| item["stage"] == "in_force") && overdue == 4,
        "five agreements are in force, and four reviews are late"
    );
    story.tell(&format!(
        "{} agreements are in force; one review is done on its day, {overdue} are late and shown as such",
        all.len()
    ));
    story.on("2026-06-15", 9)?;
    let by = json!({ "kind": "organisation", "organisation": last.organisation });
    let body =
        json!({ "agreement": last.id, "by": by, "reason": "Bestyrelsen kan ikke besættes." });
    story.by(&last.speaker, "partnership.give_notice", body)?;
    let seen = story.ask("public", "partnership.get", json!({ "agreement": last.id }))?;
    ensure!(
        seen["stage"] == "under_notice" && seen["notice"]["reason"].is_null(),
        "everybody sees the notice, its reason only the parties"
    );
    story.tell(&format!(
        "{} gives notice: {}",
        last.council,
        text(&seen["notice"], "english")
    ));
    Ok(())
}
