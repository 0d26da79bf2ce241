//! What people do in the town, in all rooms, and when: a first deed within a minute or after days, visits among those of
//! others, and staff who answer.

use serde_json::{Value, json};

use super::life::{DAY, Dice, Place, SECOND, micros, text_of};

/// So many citizens are not erased, because others need them.
pub(super) const PILLARS: usize = 6;
const HEARINGS: [(&str, &str, &str); 3] = [
    ("2026-01-16", "2026-01-19", "2026-03-27"),
    ("2026-03-28", "2026-03-30", "2026-05-29"),
    ("2026-05-30", "2026-06-01", "2026-08-31"),
];
const TEAMS: usize = 4;
const NEEDS: usize = 5;

/// Something that somebody does, or that staff do about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deed {
    Enrol,
    Contact,
    Deposit,
    Support,
    Unsupport,
    Respond,
    Interest,
    Offer,
    Volunteer,
    Hours,
    Post,
    Nominate,
    Stand,
    Ambassador,
    Verify,
    Vote,
    Mandate,
    Accept,
    Hearing,
    Appoint,
    Sit,
    Erase,
}

fn setup_id(town: &mut Place, kind: &'static str, owner: usize) -> String {
    let id = town.dice.id();
    town.made.entry(kind).or_default().push((id.clone(), owner));
    id
}

/// What the municipality sets up before anybody comes.
pub(super) fn prepare(town: &mut Place) {
    town.at = micros("2026-01-12T09:00:00Z");
    town.must("interest.seed", &json!({}));
    for number in 0..TEAMS {
        town.at += 60 * SECOND;
        let team = setup_id(town, "team", 0);
        let (title, challenge) = (format!("Hold {number}"), "Hvordan lever vi godt og længe?");
        town.must("team.propose", &json!({ "team": team, "kind": "special_committee", "title": title, "challenge": challenge }));
        let seats = json!([{ "class": "citizen", "key": "all", "label": "Alle", "profile": {}, "seats": 12 }]);
        let terms = json!({ "purpose": "En politik, der bliver brugt.", "reports_to": ["Byrådet"], "tasks": ["Beskriv", "Foreslå"] });
        town.must("team.adopt_terms", &json!({ "team": team, "by": "council", "from": "2026-02-01", "to": "2029-12-31", "seats": seats, "terms": terms }));
        town.must(
            "team.open_recruitment",
            &json!({ "team": team, "method": "council", "last_day": "2026-08-31" }),
        );
    }
    for _ in 0..2 {
        let organisation = setup_id(town, "organisation", 0);
        town.must("organisation.register", &json!({ "organisation": organisation, "kind": "association", "name": "Nabohjælpen", "text": { "purpose": "Naboer, der hjælper hinanden." } }));
    }
    let organisation = town.made["organisation"][0].0.clone();
    for _ in 0..NEEDS {
        let need = setup_id(town, "need", 0);
        let text = json!({ "title": "Besøgsven", "task": "Kom forbi til en kop kaffe." });
        town.must("need.post", &json!({ "need": need, "poster": { "kind": "organisation", "organisation": organisation }, "spec": { "capacity": 100 }, "text": text }));
    }
    let council = setup_id(town, "council", 0);
    town.must("organisation.register", &json!({ "organisation": council, "kind": "elder_council", "name": "Ældrerådet", "text": { "purpose": "Fællesskab." } }));
    town.must("council.call_election", &json!({ "organisation": council, "seats": 9, "candidates_until": "2026-09-30", "day": "2026-11-10", "from": "2027-01-01", "to": "2030-12-31" }));
    let award = setup_id(town, "award", 0);
    town.must("award.announce", &json!({
        "award": award, "title": "Årets ildsjæl", "year": 2026, "criteria": "Gør noget for andre.", "prize_oere": 1_000_000,
        "opens_at": "2026-01-20T11:00:00Z", "deadline": "2026-08-12T10:00:00Z", "vote_opens_at": "2026-09-01T06:00:00Z",
        "vote_closes_at": "2026-09-15T10:00:00Z", "unverified_voters": true, "jury_per_mille": 0,
    }));
}

/// What staff do on certain days.
pub(super) fn officials(plan: &mut Vec<(i64, usize, Deed)>) {
    let at = |text: &str| micros(text);
    for who in 0..PILLARS {
        plan.push((
            at("2026-01-13T09:00:00Z") + who as i64 * DAY / 10,
            who,
            Deed::Enrol,
        ));
    }
    for (number, (announced, ..)) in HEARINGS.iter().enumerate() {
        plan.push((at(&format!("{announced}T10:00:00Z")), number, Deed::Hearing));
    }
    plan.push((at("2026-01-14T09:00:00Z"), 0, Deed::Mandate));
    plan.push((at("2026-09-01T09:00:00Z"), 0, Deed::Appoint));
}

/// One person's visits.
pub(super) fn plan(dice: &mut Dice, who: usize, plan: &mut Vec<(i64, usize, Deed)>) {
    let (from, until) = (
        micros("2026-01-21T06:00:00Z"),
        micros("2026-08-11T20:00:00Z"),
    );
    let enrol = from + dice.time(150 * DAY);
    if who >= PILLARS {
        plan.push((enrol, who, Deed::Enrol));
    }
    // The first deed follows within minutes or after some days.
    let soon = dice.percent(70);
    let mut start = enrol
        + if soon {
            (30 + dice.time(60)) * SECOND
        } else {
            DAY + dice.time(4 * DAY)
        };
    for _ in 0..2 + dice.below(3) {
        for _ in 0..1 + dice.below(3) {
            let deed = match dice.roll(100) {
                0..=13 => Deed::Deposit,
                14..=45 => Deed::Support,
                46..=49 => Deed::Unsupport,
                50..=63 => Deed::Respond,
                64..=73 => Deed::Interest,
                74..=77 => Deed::Offer,
                78..=85 => Deed::Volunteer,
                86..=88 => Deed::Post,
                89..=92 => Deed::Nominate,
                93..=94 => Deed::Stand,
                95..=96 => Deed::Ambassador,
                97 => Deed::Contact,
                _ => Deed::Mandate,
            };
            plan.push((start, who, deed));
            match deed {
                Deed::Volunteer => {
                    plan.push((start + DAY + dice.time(DAY), who, Deed::Accept));
                    plan.push((start + 8 * DAY + dice.time(9 * DAY), who, Deed::Hours));
                }
                Deed::Interest => {
                    let at = micros("2026-09-02T09:00:00Z") + dice.time(9 * DAY);
                    plan.push((at, who, Deed::Sit));
                }
                _ => {}
            }
            start += 35 * SECOND + dice.time(40 * SECOND);
        }
        if dice.percent(12) {
            plan.push((start, who, Deed::Verify));
        }
        start += dice.time((until - start).clamp(1, 60 * DAY));
    }
    if dice.percent(60) {
        let vote = micros("2026-09-01T08:00:00Z") + dice.time(13 * DAY);
        plan.push((vote, who, Deed::Vote));
    }
}

/// A thing of a kind, or none where there is none yet.
fn any(town: &mut Place, kind: &str) -> Option<(String, usize)> {
    let count = town.made.get(kind).map_or(0, Vec::len);
    (count > 0).then(|| {
        // People look at what is new.
        let back = town.dice.below(count.min(12));
        town.made[kind][count - 1 - back].clone()
    })
}

/// The last thing of a kind that is this citizen's.
fn mine(town: &Place, kind: &str, who: usize) -> Option<String> {
    let all = town.made.get(kind)?.iter().rev();
    all.clone()
        .find(|(_, owner)| *owner == who)
        .map(|(id, _)| id.clone())
}

fn make(town: &mut Place, who: usize, kind: &'static str, command: &str, body: Value) {
    let id = town.dice.id();
    let mut body = body;
    body[kind] = json!(id);
    if town.own(who, command, &body) {
        town.made.entry(kind).or_default().push((id, who));
    }
}

pub(super) fn carry_out(town: &mut Place, who: usize, deed: Deed) {
    let citizen = town.citizens[who].id.clone();
    let name = town.citizens[who].name.clone();
    match deed {
        Deed::Enrol => {
            let mut body = json!({
                "citizen": citizen, "name": name, "email": format!("nr{who}@eksempel.dk"), "seed": town.dice.id().replace('-', ""),
                "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
                "profile": { "birth_year": 1930 + who % 70, "interests": ["health"] },
            });
            if town.dice.percent(50) {
                body["attestation"] = town.attest(who);
            }
            town.own(who, "citizen.enrol", &body);
        }
        Deed::Verify => {
            let attestation = town.attest(who);
            town.own(
                who,
                "citizen.verify",
                &json!({ "citizen": citizen, "attestation": attestation }),
            );
        }
        Deed::Contact => {
            let body = json!({ "citizen": citizen, "name": name, "contact": "email", "email": format!("ny{who}@eksempel.dk") });
            town.own(who, "citizen.change_contact", &body);
        }
        Deed::Deposit => {
            let body = json!({ "citizen": citizen, "title": format!("Bænk nummer {who}"), "body": "Så kan alle nå hele turen.", "topics": ["health"] });
            make(town, who, "idea", "idea.deposit", body);
        }
        Deed::Support => {
            if let Some((idea, _)) = any(town, "idea")
                && town.own(
                    who,
                    "idea.support",
                    &json!({ "citizen": citizen, "idea": idea }),
                )
            {
                town.made.entry("supported").or_default().push((idea, who));
            }
        }
        Deed::Unsupport => {
            if let Some(idea) = mine(town, "supported", who) {
                town.own(
                    who,
                    "idea.withdraw_support",
                    &json!({ "citizen": citizen, "idea": idea }),
                );
            }
        }
        Deed::Hearing => announce(town, who),
        Deed::Respond => respond(town, who, &citizen, &name),
        Deed::Interest => {
            let team = town.made["team"][who % TEAMS].0.clone();
            town.own(
                who,
                "team.express_interest",
                &json!({ "citizen": citizen, "team": team, "motivation": "Jeg vil gerne." }),
            );
        }
        Deed::Appoint => appoint(town),
        Deed::Sit => sit(town, who),
        Deed::Offer => {
            let body = json!({ "poster": { "kind": "citizen", "citizen": citizen }, "spec": { "title": "Jeg hjælper gerne", "to": "2026-12-01" } });
            make(town, who, "offer", "offer.make", body);
        }
        Deed::Post => {
            let text = json!({ "title": "Selskab", "task": "Gå en tur med mig." });
            let id = town.dice.id();
            town.own(who, "need.post", &json!({ "need": id, "poster": { "kind": "citizen", "citizen": citizen }, "spec": {}, "text": text }));
        }
        Deed::Volunteer => {
            let need = town.made["need"][town.dice.below(NEEDS)].0.clone();
            let body = json!({ "helper": { "kind": "citizen", "citizen": citizen }, "need": need });
            make(town, who, "assignment", "assignment.propose", body);
        }
        Deed::Accept => {
            if let Some(assignment) = mine(town, "assignment", who) {
                town.staff(
                    "assignment.accept",
                    &json!({ "assignment": assignment, "side": "poster" }),
                    Some(who),
                );
                town.staff(
                    "assignment.start",
                    &json!({ "assignment": assignment }),
                    Some(who),
                );
            }
        }
        Deed::Hours => {
            if let Some(assignment) = mine(town, "assignment", who) {
                let day = &text_of(town.at)[..10];
                let body = json!({ "assignment": assignment, "day": day, "minutes": 60, "side": "helper" });
                town.own(who, "assignment.report_hours", &body);
                town.at += 3_600 * SECOND;
                town.staff(
                    "assignment.approve_hours",
                    &json!({ "assignment": assignment, "entry": 1 }),
                    Some(who),
                );
            }
        }
        Deed::Nominate => {
            let nomination = town.dice.id();
            let nominee =
                json!({ "kind": "citizen", "citizen": town.citizens[1 + town.dice.below(2)].id });
            let award = town.made["award"][0].0.clone();
            town.own(who, "award.nominate", &json!({ "award": award, "nomination": nomination, "nominee": nominee, "reason": "Møder op hver uge." }));
        }
        Deed::Vote => {
            let nominee = 1 + town.dice.roll(2);
            let award = town.made["award"][0].0.clone();
            town.own(
                who,
                "award.vote",
                &json!({ "award": award, "citizen": citizen, "nominee": nominee }),
            );
        }
        Deed::Stand => {
            let council = town.made["council"][0].0.clone();
            let body = json!({ "organisation": council, "citizen": citizen, "resident": true, "age_seen": true });
            town.staff("council.stand", &body, Some(who));
        }
        Deed::Ambassador => {
            let terms = json!({ "scope": "town", "from": &text_of(town.at + 10 * DAY)[..10], "to": "2026-12-31", "area": "haderslev" });
            make(
                town,
                who,
                "ambassador",
                "ambassador.offer",
                json!({ "citizen": citizen, "terms": terms, "text": "Byen har meget at vise." }),
            );
            if let Some(ambassador) = mine(town, "ambassador", who) {
                town.at += 3_600 * SECOND;
                town.staff(
                    "ambassador.answer",
                    &json!({ "ambassador": ambassador, "accept": true }),
                    Some(who),
                );
            }
        }
        Deed::Mandate => {
            let organisation = town.made["organisation"][who % 2].0.clone();
            let powers = if who == 0 {
                json!(["manage", "post"])
            } else {
                json!(["post"])
            };
            let from = &text_of(town.at)[..10];
            let body = json!({ "organisation": organisation, "citizen": citizen, "from": from, "powers": powers, "role": "member" });
            town.staff("organisation.give_mandate", &body, Some(who));
            if who == 0 && !town.done.contains_key("award.consent") {
                candidates_for_the_award(town);
            }
        }
        Deed::Erase => {
            assert!(
                town.own(who, "citizen.erase", &json!({ "citizen": citizen })),
                "{:?}",
                town.refused
            );
        }
    }
}

fn respond(town: &mut Place, who: usize, citizen: &str, name: &str) {
    let today = text_of(town.at);
    let Some(at) = HEARINGS
        .iter()
        .position(|(_, from, to)| (*from..=*to).contains(&&today[..10]))
    else {
        return;
    };
    let hearing = town.made["hearing"][at].0.clone();
    let content = json!({ "respondent": { "kind": "private", "name": name }, "text": "Jeg synes godt om forslaget." });
    make(
        town,
        who,
        "response",
        "response.submit",
        json!({ "citizen": citizen, "hearing": hearing, "content": content }),
    );
}

fn announce(town: &mut Place, number: usize) {
    let (_, from, to) = HEARINGS[number];
    let hearing = setup_id(town, "hearing", 0);
    town.must("hearing.draft", &json!({ "hearing": hearing, "basis": { "kind": "general" }, "title": "Politik for det lokale" }));
    let content =
        json!({ "title": "Høringsudgave", "sections": [{ "heading": "Mål", "section": "goal" }] });
    town.must("hearing.put_document", &json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": content }));
    town.must(
        "hearing.announce",
        &json!({ "hearing": hearing, "published_on": from, "last_day": to }),
    );
}

/// Two are nominated and say yes, so that there is something to vote on.
fn candidates_for_the_award(town: &mut Place) {
    town.at = micros("2026-01-20T12:00:00Z");
    let award = town.made["award"][0].0.clone();
    for who in 1..=2 {
        let nominee = json!({ "kind": "citizen", "citizen": town.citizens[who].id });
        let nomination = town.dice.id();
        town.must("award.nominate", &json!({ "award": award, "nomination": nomination, "nominee": nominee, "reason": "Møder op hver uge." }));
        town.at += 3_600 * SECOND;
        assert!(
            town.own(
                who,
                "award.consent",
                &json!({ "award": award, "nominee": who })
            ),
            "{:?}",
            town.refused
        );
    }
}

/// The council appoints those who came first.
fn appoint(town: &mut Place) {
    for team in 0..TEAMS {
        let team = town.made["team"][team].0.clone();
        let ask = json!({ "name": "team.candidates", "body": { "team": team } });
        let moment = json!({ "at": text_of(town.at), "actor": { "kind": "system" } });
        let answer = town
            .bank
            .ask_json(&ask.to_string(), &moment.to_string())
            .unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        for (number, candidate) in answer["candidates"]
            .as_array()
            .unwrap()
            .iter()
            .take(12)
            .enumerate()
        {
            let who = town
                .citizens
                .iter()
                .position(|c| candidate["citizen"] == c.id.as_str())
                .unwrap();
            let appointee = json!({ "kind": "candidate", "candidate": candidate["candidate"] });
            town.at += 60 * SECOND;
            let body = json!({ "team": team, "appointee": appointee, "by": "council", "decided_on": "2026-09-01", "seat": "all" });
            if town.staff("team.appoint", &body, Some(who)) {
                town.made
                    .entry("appointed")
                    .or_default()
                    .push((format!("{team} {}", number + 1), who));
            }
        }
    }
}

fn sit(town: &mut Place, who: usize) {
    if let Some(place) = mine(town, "appointed", who) {
        let (team, appointment) = place.split_once(' ').unwrap();
        let body = json!({ "team": team, "appointment": appointment.parse::<u32>().unwrap(), "accept": true, "confidentiality": true, "show_name": true });
        town.own(who, "team.answer_appointment", &body);
    }
}
