//! A mentoring round: students in youth education, each paired with a pupil of grades 7 to 10.

use anyhow::{Result, ensure};
use medborger::Store;
use serde_json::{Value, json};

use super::matching::{answer, proposed};
use super::{Place, needs, safety};
use crate::story::{Story, list, text};

/// What the round came to.
pub(super) struct Mentored {
    pub pupils: usize,
    pub pairs: usize,
    pub plan: Value,
}

/// Schools post what pupils wish for, students offer to take one task more, the matching pairs, both sides say yes, certificates are noted, and it begins.
pub(super) fn play(story: &mut Story<impl Store>, place: &mut Place) -> Result<Mentored> {
    story.on("2026-08-17", 9)?;
    let pupils = needs::pupils(story, &place.organisations)?;
    let count = pupils.len();
    place.needs.extend(pupils);
    ensure!(place.needs.len() == 90, "ninety needs in all");
    for student in place.people.iter_mut().filter(|person| person.student) {
        student.spec["limit"] = json!(2);
        let body = json!({ "offer": student.offer, "spec": student.spec });
        story.by(&student.citizen, "offer.change", body)?;
    }
    let seen = story.ask("public", "need.list", json!({ "limit": 1000 }))?;
    let pupil = |item: &Value| text(item, "title").contains("mentor");
    ensure!(
        !list(&seen, "needs").iter().any(pupil),
        "what a pupil wishes for only the matching sees"
    );
    let plan = story.ask("staff", "assignment.match", json!({ "mentoring": true }))?;
    let needs = list(&plan, "needs");
    ensure!(needs.len() == count, "only the round is looked at");
    for pair in list(&plan, "pairs") {
        let mentor = place
            .people
            .iter()
            .find(|p| pair["citizen"] == p.citizen.as_str());
        ensure!(
            mentor.is_some_and(|mentor| mentor.student),
            "a mentor is a student"
        );
    }
    story.act(
        "assignment.propose_matches",
        json!({ "mentoring": true, "accept_relaxation": true }),
    )?;
    let pairs = proposed(story, place)?;
    for pair in &pairs {
        let speaker = &place.needs[pair.need].speaker;
        answer(story, &pair.citizen, pair, "accept", "helper")?;
        answer(story, speaker, pair, "accept", "poster")?;
    }
    let fits = list(&plan, "pairs")
        .iter()
        .filter_map(|pair| pair["fit"]["points"].as_u64());
    story.tell(&format!(
        "a mentoring round: {} of {count} pupils of grades 7 to 10 get a student, least fit {} of 1,000",
        pairs.len(),
        fits.min().unwrap_or(0)
    ));
    let fresh = safety::clear(
        story,
        place,
        &pairs,
        ["2026-08-20", "2026-08-28", "2026-08-31"],
    )?;
    story.tell(&format!(
        "{fresh} certificates are noted, and {} pairs begin",
        pairs.len()
    ));
    Ok(Mentored {
        pupils: count,
        pairs: pairs.len(),
        plan,
    })
}
