//! An award with jury and vote, an ambassador, and a path that landowners keep up.

use anyhow::{Context, Result, ensure};
use medborger::Store;
use serde_json::{Value, json};

use super::{Agreed, Place};
use crate::story::{Story, instant, list, text};

/// What is shown of it.
pub(super) struct Honours {
    /// The award as everybody sees it.
    pub award: Value,
    pub initiative: Value,
    pub ambassadors: Value,
}

pub(super) fn play(
    story: &mut Story<impl Store>,
    place: &Place,
    agreed: &[Agreed],
) -> Result<Honours> {
    let award = award(story, place, agreed)?;
    let ambassadors = ambassador(story, place)?;
    let initiative = initiative(story, place)?;
    Ok(Honours {
        award,
        initiative,
        ambassadors,
    })
}

/// Nominated, agreed to, judged, voted for, explained.
fn award(story: &mut Story<impl Store>, place: &Place, agreed: &[Agreed]) -> Result<Value> {
    story.on("2026-09-02", 9)?;
    let award = story.uuid();
    let body = json!({
        "award": award, "title": "Årets ildsjæl", "year": 2026, "criteria": "Gør noget for andre, uge efter uge.",
        "prize_oere": 1_000_000, "opens_at": instant("2026-09-07", 12, 0)?,
        "deadline": instant("2026-10-01", 12, 0)?, "vote_opens_at": instant("2026-10-05", 8, 0)?,
        "vote_closes_at": instant("2026-10-19", 12, 0)?, "unverified_voters": true,
    });
    story.act("award.announce", body)?;
    let mut jury: Vec<&str> = Vec::new();
    for juror in place.kind("landowners_association").take(3) {
        let seat = json!({ "kind": "citizen", "citizen": juror.speaker, "named": true });
        story.act("award.seat_juror", json!({ "award": award, "juror": seat }))?;
        jury.push(&juror.speaker);
    }
    story.on("2026-09-08", 9)?;
    let mut candidates: Vec<&str> = agreed.iter().map(|pair| pair.citizen.as_str()).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let [one, two, three, shy, voters @ ..] = candidates.as_slice() else {
        anyhow::bail!("volunteers to nominate");
    };
    let nominator = voters.first().context("a nominator")?;
    for nominee in [one, two, three, shy] {
        let nomination = story.uuid();
        let body = json!({ "award": award, "nomination": nomination, "reason": "Møder op hver uge.",
                           "nominee": { "kind": "citizen", "citizen": nominee } });
        story.by(nominator, "award.nominate", body)?;
    }
    let nomination = story.uuid();
    let own = json!({ "award": award, "nomination": nomination, "reason": "Jeg fortjener den.",
                      "nominee": { "kind": "citizen", "citizen": nominator } });
    story.refused(nominator, "award.nominate", own, "award_self_nomination")?;
    for (number, nominee) in (1..).zip([one, two, three]) {
        story.by(
            nominee,
            "award.consent",
            json!({ "award": award, "nominee": number }),
        )?;
    }
    story.by(
        shy,
        "award.decline",
        json!({ "award": award, "nominee": 4 }),
    )?;
    let seen = story.ask("public", "award.get", json!({ "award": award }))?;
    let shown = list(&seen, "nominees").len();
    ensure!(shown == 3, "who said no is not shown");
    story.tell(
        "an award: nobody nominates themselves; of four nominees one says no and is not shown",
    );

    story.on("2026-10-06", 9)?;
    for (juror, points) in jury.iter().zip([[60, 30, 10], [20, 50, 30], [40, 40, 20]]) {
        let points: Vec<Value> = (1..)
            .zip(points)
            .map(|(nominee, points)| json!({ "nominee": nominee, "points": points }))
            .collect();
        story.by(
            juror,
            "award.give_points",
            json!({ "award": award, "points": points }),
        )?;
    }
    let votes = voters.iter().take(80).count();
    for (number, voter) in voters.iter().take(80).enumerate() {
        let nominee = [2, 1, 2, 3, 2][number % 5];
        let body = json!({ "award": award, "citizen": voter, "nominee": nominee });
        story.by(voter, "award.vote", body)?;
    }
    story.on("2026-10-19", 12)?;
    story.act("award.declare", json!({ "award": award }))?;
    let seen = story.ask("public", "award.get", json!({ "award": award }))?;
    let result = &seen["result"];
    ensure!(
        result["winners"] == json!([2]) && result["prize_each_oere"] == 1_000_000,
        "jury 400 of 1,000 and votes 600 of 1,000 win"
    );
    story.tell(&format!(
        "a jury of {} and {votes} votes, half and half; the winner first:",
        jury.len()
    ));
    for nominee in list(result, "ranking") {
        story.more(&format!("  {}", text(nominee, "english")));
    }
    Ok(seen)
}

/// A volunteer speaks for their town.
fn ambassador(story: &mut Story<impl Store>, place: &Place) -> Result<Value> {
    story.on("2026-10-20", 9)?;
    let lives = |person: &&super::Person| person.spec["area"] == "gram";
    let citizen = &place
        .people
        .iter()
        .find(lives)
        .context("somebody in Gram")?
        .citizen;
    let ambassador = story.uuid();
    let terms =
        json!({ "scope": "town", "area": "gram", "from": "2026-11-01", "to": "2027-10-31" });
    let body = json!({ "ambassador": ambassador, "citizen": citizen, "terms": terms, "named": true,
                       "text": "Jeg viser gerne byen frem." });
    story.by(citizen, "ambassador.offer", body)?;
    story.act(
        "ambassador.answer",
        json!({ "ambassador": ambassador, "accept": true }),
    )?;
    story.on("2026-11-01", 9)?;
    let shown = story.ask("public", "ambassador.list", json!({ "area": "gram" }))?;
    let [one] = list(&shown, "ambassadors") else {
        anyhow::bail!("one ambassador");
    };
    ensure!(one["name"].is_string() && one["citizen"].is_null());
    story.tell(&format!(
        "{} is ambassador for Gram, and named by consent",
        text(one, "name")
    ));
    Ok(shown)
}

/// Landowners keep up a path; the municipality says yes with conditions.
fn initiative(story: &mut Story<impl Store>, place: &Place) -> Result<Value> {
    let owners = place
        .kind("landowners_association")
        .next()
        .context("landowners")?;
    let initiative = story.uuid();
    let body = json!({
        "initiative": initiative, "organisation": owners.id, "title": "Stien gennem skoven", "asset": "road",
        "place": { "label": "Skoven" }, "works": ["clean", "keep_up"], "from": "2026-11-09", "to": "2027-03-31",
        "text": "Vi renser grøften og lægger grus.",
    });
    story.by(&owners.speaker, "initiative.propose", body)?;
    let body = json!({ "initiative": initiative, "conditions": "Kommunen leverer grus og henter affald." });
    story.act("initiative.agree", body)?;
    for (day, done) in [
        ("2026-11-14", "Grøften er renset."),
        ("2026-11-21", "Gruset er lagt."),
    ] {
        story.on(day, 16)?;
        let body = json!({ "initiative": initiative, "on": day, "text": done });
        story.by(&owners.speaker, "initiative.report", body)?;
    }
    let seen = story.ask(
        "public",
        "initiative.get",
        json!({ "initiative": initiative }),
    )?;
    ensure!(
        list(&seen, "tasks").len() == 2,
        "what was done is seen by everybody"
    );
    story.tell(&format!(
        "{} keeps up a path, on the municipality's conditions; two days of work are reported",
        owners.name
    ));
    Ok(seen)
}
