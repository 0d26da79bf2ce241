//! What is asked for: seventy-eight needs in winter, and twelve of pupils when school begins.

use anyhow::{Context, Result};
use medborger::Store;
use serde_json::{Value, json};

use super::people::near;
use super::{Need, Organisation, Person};
use crate::story::{Story, instant, later};

/// A kind of need: who asks, for what, with which conditions.
struct Wish {
    count: usize,
    /// The kind of organisation; a citizen where it is empty.
    by: &'static str,
    title: &'static str,
    task: &'static str,
    /// The first day of a weekly shift with its hours; by agreement where it is none.
    weekly: Option<(&'static str, u32, u32)>,
    /// The only day, with its hours.
    once: Option<(&'static str, u32, u32)>,
    spec: fn(usize) -> Value,
}

const WISHES: [Wish; 12] = [
    Wish {
        count: 16,
        by: "sports_club",
        title: "Hjælpetræner for de yngste",
        task: "Hjælp ti børn på otte år gennem en time, hvor alle er med.",
        weekly: Some(("2026-03-03", 16, 17)),
        once: None,
        spec: |_| {
            json!({ "interests": ["children-youth", "health"], "wished": ["coach"], "capacity": 2,
                    "minimum": 1, "priority": 2, "contact": { "children": true } })
        },
    },
    Wish {
        count: 12,
        by: "social_association",
        title: "Besøgsven",
        task: "Kom forbi til en kop kaffe og en snak.",
        weekly: None,
        once: None,
        spec: |n| {
            json!({ "interests": ["senior-life", "relatives"], "capacity": 5, "minimum": 1, "priority": 1 + n % 2,
                    "contact": { "homes": true } })
        },
    },
    Wish {
        count: 6,
        by: "social_association",
        title: "Kør en nabo til lægen",
        task: "Hent og bring, og vent så længe.",
        weekly: Some(("2026-03-05", 13, 16)),
        once: None,
        spec: |_| {
            json!({ "required": ["driving"], "interests": ["senior-life", "health", "relatives"],
                    "capacity": 2, "minimum": 1, "priority": 1 })
        },
    },
    Wish {
        count: 8,
        by: "association",
        title: "Byg kulisser",
        task: "Vi bygger hver lørdag frem til premieren.",
        weekly: Some(("2026-03-07", 10, 14)),
        once: None,
        spec: |_| json!({ "wished": ["carpenter"], "interests": ["growth"], "capacity": 4, "minimum": 1, "priority": 4 }),
    },
    Wish {
        count: 6,
        by: "landowners_association",
        title: "Rens grøften før skybrud",
        task: "En dag med skovl, handsker og suppe.",
        weekly: None,
        once: Some(("2026-04-18", 9, 14)),
        spec: |_| {
            json!({ "interests": ["climate-adaptation"], "wished": ["cooking"], "capacity": 5,
                    "minimum": 2, "priority": 3 })
        },
    },
    Wish {
        count: 6,
        by: "municipal_institution",
        title: "Læs højt i 2. klasse",
        task: "Vælg en god bog, og læs for fem børn ad gangen.",
        weekly: Some(("2026-03-04", 13, 14)),
        once: None,
        spec: |_| {
            json!({ "interests": ["children-youth"], "wished": ["teacher"], "capacity": 2, "minimum": 1,
                    "priority": 2, "contact": { "children": true } })
        },
    },
    Wish {
        count: 4,
        by: "volunteer_centre",
        title: "Sprogcafé på arabisk og dansk",
        task: "Tal dansk med dem, der er ved at lære det.",
        weekly: Some(("2026-03-05", 17, 19)),
        once: None,
        spec: |_| json!({ "languages": ["ar"], "capacity": 3, "priority": 2 }),
    },
    Wish {
        count: 2,
        by: "association",
        title: "Samarit ved sommerlejren",
        task: "Vær den, der kan førstehjælp.",
        weekly: None,
        once: Some(("2026-05-30", 9, 16)),
        spec: |n| {
            json!({ "required": ["first-aid"], "capacity": 6, "minimum": 3, "priority": 1 + n % 2,
                    "reach_km": 100 })
        },
    },
    Wish {
        count: 4,
        by: "association",
        title: "Kasserer",
        task: "Før regnskabet, og fremlæg det på generalforsamlingen.",
        weekly: None,
        once: None,
        spec: |_| json!({ "required": ["bookkeeping"], "priority": 3, "contact": { "money": true } }),
    },
    Wish {
        count: 4,
        by: "local_council",
        title: "Torvedag",
        task: "Stil boder op, og tag dem ned igen.",
        weekly: None,
        once: Some(("2026-05-09", 8, 15)),
        spec: |_| json!({ "interests": ["growth", "traffic"], "capacity": 5, "minimum": 1, "priority": 5 }),
    },
    Wish {
        count: 2,
        by: "elder_council",
        title: "Gågruppe",
        task: "Gå forrest i en tur på tre kilometer.",
        weekly: Some(("2026-03-06", 14, 16)),
        once: None,
        spec: |_| json!({ "interests": ["senior-life", "health"], "age_from": 18, "capacity": 2, "priority": 3 }),
    },
    Wish {
        count: 8,
        by: "",
        title: "Hjælp til haven",
        task: "Hækken er høj, og jeg er det ikke.",
        weekly: None,
        once: None,
        spec: |_| {
            json!({ "interests": ["senior-life", "climate-adaptation"], "priority": 4, "reach_km": 8,
                    "visibility": "enrolled" })
        },
    },
];

/// A schedule of one window, weekly until the summer or only once.
fn schedule(day: &str, from: u32, until: u32, weekly: bool) -> Result<Value> {
    let windows = json!([{ "from": instant(day, from, 0)?, "until": instant(day, until, 0)? }]);
    Ok(if weekly {
        json!({ "windows": windows, "every_weeks": 1, "until": "2026-06-26" })
    } else {
        json!({ "windows": windows })
    })
}

/// Posts the needs of winter.
pub(super) fn post(
    story: &mut Story<impl Store>,
    organisations: &[Organisation],
    people: &[Person],
) -> Result<Vec<Need>> {
    let mut all = Vec::new();
    for wish in &WISHES {
        let able: Vec<&Organisation> = organisations.iter().filter(|o| o.kind == wish.by).collect();
        for number in 0..wish.count {
            let mut spec = (wish.spec)(number);
            spec["from"] = json!("2026-03-01");
            spec["to"] = json!("2026-12-18");
            let shift = match (wish.weekly, wish.once) {
                // Not all on the same day of the week.
                (Some((day, from, until)), _) if wish.by == "sports_club" => Some(schedule(
                    &later(day, (number % 3) as u64)?,
                    from,
                    until,
                    true,
                )?),
                (Some((day, from, until)), _) => Some(schedule(day, from, until, true)?),
                (None, Some((day, from, until))) => Some(schedule(day, from, until, false)?),
                (None, None) => None,
            };
            if let Some(schedule) = shift {
                spec["schedule"] = schedule;
            }
            let asker = (!able.is_empty()).then(|| able[number % able.len()]);
            let (actor, poster, town) = match asker {
                Some(asker) => (
                    asker.speaker.clone(),
                    json!({ "kind": "organisation", "organisation": asker.id }),
                    asker.town,
                ),
                None => {
                    let seeker = people.get(number * 31 + 5).context("a seeker")?;
                    let poster = json!({ "kind": "citizen", "citizen": seeker.citizen });
                    (seeker.citizen.clone(), poster, number % 5)
                }
            };
            let text =
                json!({ "title": wish.title, "task": wish.task, "place": near(story, town) });
            let id = story.uuid();
            story.by(
                &actor,
                "need.post",
                json!({ "need": id, "poster": poster, "text": text, "spec": spec }),
            )?;
            all.push(Need {
                id,
                title: wish.title,
                asker: asker.map(|asker| asker.id.clone()),
                speaker: actor,
                text,
                spec,
            });
        }
    }
    Ok(all)
}

/// Twelve pupils of grades 7 to 10 wish for an older student; nobody but the matching sees their needs.
pub(super) fn pupils(
    story: &mut Story<impl Store>,
    organisations: &[Organisation],
) -> Result<Vec<Need>> {
    let schools: Vec<&Organisation> = organisations
        .iter()
        .filter(|o| o.kind == "municipal_institution")
        .collect();
    let mut all = Vec::new();
    for number in 0..12 {
        let school = schools[number % schools.len()];
        let day = later("2026-08-24", (number % 4) as u64)?;
        let windows = json!([{ "from": instant(&day, 15, 0)?, "until": instant(&day, 16, 0)? }]);
        let spec = json!({
            "interests": ["children-youth"], "mentoring_grade": 7 + number % 4, "visibility": "matching",
            "schedule": { "windows": windows, "every_weeks": 1, "until": "2026-12-11" },
            "from": "2026-08-24", "to": "2026-12-11", "reach_km": 30, "minimum": 1,
        });
        let text = json!({
            "title": "En elev ønsker en mentor", "task": "Lektier og en snak om, hvad der kommer efter skolen.",
            "place": near(story, school.town),
        });
        let id = story.uuid();
        let poster = json!({ "kind": "organisation", "organisation": school.id });
        story.by(
            &school.speaker,
            "need.post",
            json!({ "need": id, "poster": poster, "text": text, "spec": spec }),
        )?;
        all.push(Need {
            id,
            title: "En elev ønsker en mentor",
            asker: Some(school.id.clone()),
            speaker: school.speaker.clone(),
            text,
            spec,
        });
    }
    Ok(all)
}
