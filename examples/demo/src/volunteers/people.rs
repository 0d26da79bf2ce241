//! Who is there: sixty organisations, each with somebody who speaks for it, and three hundred people who offer help.

use anyhow::Result;
use medborger::Store;
use serde_json::{Value, json};

use super::{Organisation, Person};
use crate::people::{FIRST, LAST};
use crate::story::{Story, instant};

/// Towns: key, name, degrees north and east. The towns are real, everything in them is invented.
pub(super) const TOWNS: [(&str, &str, f64, f64); 5] = [
    ("haderslev", "Haderslev", 55.249, 9.488),
    ("vojens", "Vojens", 55.247, 9.305),
    ("gram", "Gram", 55.289, 9.049),
    ("starup", "Starup", 55.235, 9.530),
    ("over-jerstal", "Over Jerstal", 55.206, 9.333),
];

/// The inhabitants of the five local councils' areas: one below, one above and one exactly at the number of the rule.
pub(super) const INHABITANTS: [u32; 5] = [620, 1199, 1200, 1201, 2840];

/// What everybody with a mandate to speak for an organisation may do.
const POWERS: [&str; 6] = [
    "manage",
    "post",
    "approve_hours",
    "safeguard",
    "sign",
    "apply",
];

/// Kinds of organisations, how many of each, and how they call themselves.
const KINDS: [(&str, usize, &[&str]); 8] = [
    (
        "sports_club",
        18,
        &["Boldklubben", "Gymnastikforeningen", "Svømmeklubben"],
    ),
    (
        "social_association",
        14,
        &["Besøgsvennerne", "Natteravnene", "Naboværket"],
    ),
    (
        "association",
        9,
        &["Spejderne", "Teatret", "Lokalhistorien"],
    ),
    ("landowners_association", 6, &["Grundejerforeningen"]),
    ("municipal_institution", 6, &["Skolen"]),
    ("elder_council", 1, &["Ældrerådet"]),
    ("volunteer_centre", 1, &["Frivilligcentret"]),
    ("local_council", 5, &["Lokalrådet"]),
];

fn name_of(story: &mut Story<impl Store>) -> String {
    let first = story.numbers.one(&FIRST).copied().unwrap_or("Ida");
    let last = story.numbers.one(&LAST).copied().unwrap_or("Eksempel");
    format!("{first} {last}")
}

/// Opens an account in the citizen bank.
fn enrol(story: &mut Story<impl Store>, born: u32, area: &str) -> Result<String> {
    let citizen = story.uuid();
    let seed = format!("{:016x}{:016x}", story.numbers.next(), story.numbers.next());
    let name = name_of(story);
    let body = json!({
        "citizen": citizen, "seed": seed, "name": name, "profile": { "birth_year": born, "area": area },
        "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
    });
    story.by(&citizen, "citizen.enrol", body)?;
    Ok(citizen)
}

/// Registers the organisations and gives each somebody who speaks for it.
pub(super) fn organisations(story: &mut Story<impl Store>) -> Result<Vec<Organisation>> {
    let mut all = Vec::new();
    for (kind, count, called) in KINDS {
        for number in 0..count {
            let town = number % TOWNS.len();
            let (area, ..) = TOWNS[town];
            let last = LAST[(all.len() * 7) % LAST.len()];
            let name = match kind {
                "elder_council" | "volunteer_centre" => called[0].to_owned(),
                _ => format!("{} {last}", called[number % called.len()]),
            };
            let organisation = story.uuid();
            let mut body = json!({
                "organisation": organisation, "kind": kind, "name": name, "area": area,
                "text": { "purpose": "Et fællesskab, som alle kan være med i." },
            });
            if kind == "local_council" {
                body["inhabitants"] = json!(INHABITANTS[number]);
            }
            story.act("organisation.register", body)?;
            let born = 1950 + story.numbers.below(45) as u32;
            let speaker = enrol(story, born, area)?;
            story.act(
                "organisation.give_mandate",
                json!({ "organisation": organisation, "citizen": speaker, "role": "chair", "powers": POWERS,
                        "from": "2026-01-01", "named": true }),
            )?;
            all.push(Organisation {
                id: organisation,
                kind,
                name,
                town,
                speaker,
            });
        }
    }
    Ok(all)
}

/// A point some streets away from a town's centre.
pub(super) fn near(story: &mut Story<impl Store>, town: usize) -> Value {
    let (_, name, north, east) = TOWNS[town];
    let away = |n: usize| (n as f64 - 30.0) / 1500.0;
    let (up, right) = (story.numbers.below(61), story.numbers.below(61));
    json!({ "label": name, "point": { "latitude": north + away(up), "longitude": east + away(right) } })
}

/// When somebody is free in spring, by what they say: early in the week, late in the week, at weekends, or by agreement.
fn free(kind: usize) -> Result<Value> {
    let (days, from, until) = match kind {
        0 => (
            ["2026-03-02", "2026-03-03", "2026-03-04"].as_slice(),
            13,
            21,
        ),
        1 => (
            ["2026-03-04", "2026-03-05", "2026-03-06"].as_slice(),
            13,
            21,
        ),
        2 => (["2026-03-07"].as_slice(), 8, 18),
        _ => return Ok(json!({})),
    };
    let window = |day: &&str| -> Result<Value> {
        Ok(json!({ "from": instant(day, from, 0)?, "until": instant(day, until, 0)? }))
    };
    let windows = days.iter().map(window).collect::<Result<Vec<_>>>()?;
    Ok(json!({ "windows": windows, "every_weeks": 1, "until": "2026-06-28" }))
}

/// Three hundred citizens enrol and offer to help: with what they like and know, from where, how far and when.
pub(super) fn volunteers(story: &mut Story<impl Store>) -> Result<Vec<Person>> {
    const INTERESTS: [&str; 7] = [
        "children-youth",
        "senior-life",
        "health",
        "climate-adaptation",
        "traffic",
        "growth",
        "relatives",
    ];
    const COMPETENCIES: [&str; 5] = ["driving", "coach", "teacher", "cooking", "carpenter"];
    let mut all = Vec::new();
    for number in 0..300_usize {
        // Thirty students in youth education, five people who know first aid and two bookkeepers.
        let student = number % 10 == 3;
        let age = if student {
            17 + story.numbers.below(3)
        } else {
            20 + story.numbers.below(60)
        };
        let town = match story.numbers.below(10) {
            0..4 => 0,
            4..7 => 1,
            7 => 2,
            8 => 3,
            _ => 4,
        };
        let place = near(story, town);
        let (area, ..) = TOWNS[town];
        let citizen = enrol(story, 2026 - age as u32, area)?;
        let mut competencies = vec![
            story
                .numbers
                .one(&COMPETENCIES)
                .copied()
                .unwrap_or("driving"),
        ];
        match number {
            20 | 80 | 140 | 200 | 260 => competencies.push("first-aid"),
            50 | 150 => competencies.push("bookkeeping"),
            _ => {}
        }
        let mut interests = vec![story.numbers.one(&INTERESTS).copied().unwrap_or("health")];
        if story.numbers.below(3) == 0 {
            interests.extend(story.numbers.one(&INTERESTS));
        }
        if student {
            interests.push("children-youth");
        }
        interests.dedup();
        let languages: &[&str] = if number % 25 == 7 {
            &["da", "ar"]
        } else {
            &["da"]
        };
        // Students, and those who know what few know come from afar, whenever they are needed.
        let asked_for = student || competencies.len() > 1;
        let when = match story.numbers.below(8) {
            _ if asked_for => 3,
            kind => kind,
        };
        let reach = match story.numbers.below(4) {
            _ if asked_for => 40,
            0 => 20,
            _ => 3 + story.numbers.below(9),
        };
        let spec = json!({
            "title": "Jeg hjælper gerne", "interests": interests, "competencies": competencies,
            "languages": languages, "area": area, "place": place,
            "reach_km": reach, "schedule": free(when)?,
            "limit": 1, "to": "2026-12-31", "student": student,
        });
        let offer = story.uuid();
        story.by(
            &citizen,
            "offer.make",
            json!({ "offer": offer, "poster": { "kind": "citizen", "citizen": citizen }, "spec": spec }),
        )?;
        all.push(Person {
            offer,
            citizen,
            born: 2026 - age as i32,
            student,
            spec,
        });
    }
    Ok(all)
}
