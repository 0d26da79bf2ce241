//! The volunteers: who they are, how they come into the citizen bank, and that they wish to take part.

use std::collections::BTreeSet;

use anyhow::Result;
use medborger::Store;
use serde_json::{Value, json};

use super::Story;
use crate::people::{AREAS, FIRST, LAST};

/// Somebody invented.
pub(super) struct Volunteer {
    pub citizen: String,
    pub born: i32,
    /// `f`, `m` or `x`, as they say themselves.
    pub gender: &'static str,
    pub area: &'static str,
    pub competencies: BTreeSet<&'static str>,
    pub interests: BTreeSet<&'static str>,
    /// What they have lived through. No profile holds that: they tell it when they are interested.
    pub experiences: BTreeSet<&'static str>,
    pub address: String,
}

/// The whole of the volunteers, each with what they bring along.
pub(super) struct Crowd {
    pub people: Vec<Volunteer>,
}

/// 26 health professionals, 22 relatives and 30 people of associations among 180. As where some are few: one man among the
/// health professionals and one among the relatives, and fourteen women, no men, under 35.
pub(super) fn hedensted<S>(story: &mut Story<S>) -> Crowd {
    const COMPETENCIES: [&str; 4] = ["nurse", "physiotherapist", "doctor", "dietitian"];
    const MOVEMENT: [&str; 2] = ["coach", "association-board"];
    const TOPICS: [&str; 5] = [
        "senior-life",
        "children-youth",
        "traffic",
        "growth",
        "climate-adaptation",
    ];
    let mut people = Vec::new();
    let numbers = &mut story.numbers;
    for n in 0..180 {
        let citizen = numbers.uuid().to_string();
        let kind = match n {
            0..26 => "health",
            26..48 => "relative",
            48..78 => "movement",
            _ => "other",
        };
        let young = matches!(n, 8..11 | 58..61 | 80..88);
        let gender = match kind {
            "health" | "relative" if matches!(n, 0 | 26) => "m",
            "health" | "relative" => "f",
            _ if young => "f",
            _ if n % 60 == 50 => "x",
            _ if numbers.below(10) < 4 => "f",
            _ => "m",
        };
        let age = if young {
            18 + numbers.below(17)
        } else {
            35 + numbers.below(50).min(numbers.below(60))
        };
        let (area, ..) = numbers.one(&AREAS).copied().unwrap_or(AREAS[0]);
        let mut volunteer = Volunteer {
            citizen,
            born: 2026 - age as i32,
            gender,
            area,
            competencies: BTreeSet::new(),
            interests: ["health"].into(),
            experiences: BTreeSet::new(),
            address: format!("Eksempelvej {n}"),
        };
        volunteer.interests.extend(numbers.one(&TOPICS));
        match kind {
            "health" => volunteer.competencies.extend(numbers.one(&COMPETENCIES)),
            "movement" => volunteer.competencies.extend(numbers.one(&MOVEMENT)),
            "relative" => {
                volunteer.interests.insert("relatives");
                volunteer.competencies.insert("relative");
            }
            _ => {}
        }
        // Every ninth lives with the one before.
        if n % 9 == 8
            && let Some(before) = people.last()
        {
            let before: &Volunteer = before;
            volunteer.address.clone_from(&before.address);
            volunteer.area = before.area;
        }
        people.push(volunteer);
    }
    Crowd { people }
}

/// Those who answer Gentofte's call: eight to twelve for each of five profiles.
pub(super) fn gentofte<S>(story: &mut Story<S>) -> Crowd {
    const PROFILES: [&str; 5] = [
        "association-board",
        "parent",
        "communication",
        "business",
        "young",
    ];
    const AREAS: [&str; 5] = [
        "hellerup",
        "gentofte",
        "charlottenlund",
        "vangede",
        "dyssegaard",
    ];
    let mut people = Vec::new();
    let numbers = &mut story.numbers;
    for n in 0..48 {
        // One in twelve fits none of them.
        let profile = if n % 12 == 11 {
            "none"
        } else {
            PROFILES[n % 5]
        };
        let young = profile == "young";
        let age = if young {
            18 + numbers.below(10)
        } else {
            32 + numbers.below(45)
        };
        let mut volunteer = Volunteer {
            citizen: numbers.uuid().to_string(),
            born: 2018 - age as i32,
            gender: if numbers.below(2) == 0 { "f" } else { "m" },
            area: numbers.one(&AREAS).copied().unwrap_or(AREAS[0]),
            competencies: BTreeSet::new(),
            interests: ["local-democracy"].into(),
            experiences: BTreeSet::new(),
            address: format!("Prøvevej {n}"),
        };
        match profile {
            "parent" => volunteer.experiences.extend(["parent"]),
            "young" | "none" => {}
            competency => volunteer.competencies.extend([competency]),
        }
        // One in three knows two of the fields, which speaks for them.
        if profile != "none" && numbers.below(3) == 0 {
            volunteer
                .competencies
                .extend(["facilitation", "communication"]);
        }
        people.push(volunteer);
    }
    Crowd { people }
}

impl Crowd {
    /// Everybody enrols in the citizen bank and consents to be invited.
    pub(super) fn enrol<S: Store>(&self, story: &mut Story<S>) -> Result<()> {
        let version = format!("{}-1", story.today().get(..4).unwrap_or_default());
        for volunteer in &self.people {
            let seed = format!("{:016x}{:016x}", story.numbers.next(), story.numbers.next());
            let first = story.numbers.one(&FIRST).copied().unwrap_or("Ida");
            let last = story.numbers.one(&LAST).copied().unwrap_or("Eksempel");
            let consent = |purpose| json!({ "purpose": purpose, "text_version": version });
            let body = json!({
                "citizen": volunteer.citizen, "seed": seed, "name": format!("{first} {last}"),
                "profile": {
                    "interests": volunteer.interests, "area": volunteer.area,
                    "birth_year": volunteer.born, "competencies": volunteer.competencies,
                },
                "consents": [consent("enrolment"), consent("invitation")],
            });
            story.by(&volunteer.citizen, "citizen.enrol", body)?;
        }
        Ok(())
    }

    /// One of them is interested, and answers what the draw asks.
    pub(super) fn interested<S: Store>(
        &self,
        story: &mut Story<S>,
        volunteer: &Volunteer,
        answers: Value,
    ) -> Result<(), medborger::Error> {
        let body = json!({
            "citizen": volunteer.citizen, "answers": answers, "experiences": volunteer.experiences,
            "household": volunteer.address,
        });
        story.attempt(&volunteer.citizen, "team.express_interest", body)
    }
}
