//! Gentofte: a task committee (*opgaveudvalg*) of five politicians and ten citizens, two for each of five profiles, whose
//! work ends in six principles. Who fits most of a profile comes first.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use medborger::{MemoryStore, Store};
use serde_json::{Value, json};

use super::volunteers::{self, Crowd};
use super::{Meeting, Story, Team, said};

/// The five profiles: what is written into the template's empty ones.
const PROFILES: [(&str, &str); 5] = [
    (
        "Foreningsmenneske",
        r#"{ "competencies": ["association-board", "facilitation"] }"#,
    ),
    ("Forælder", r#"{ "experiences": ["parent"] }"#),
    (
        "Formidler",
        r#"{ "competencies": ["communication", "facilitation"] }"#,
    ),
    (
        "Erhvervsdrivende",
        r#"{ "competencies": ["business", "communication"] }"#,
    ),
    ("Ung under 30", r#"{ "age_to": 29 }"#),
];

/// Five council members, invented, with their invented lists.
const POLITICIANS: [(&str, &str); 5] = [
    ("Runa Skitse", "Liste A-prøve"),
    ("Otto Modelsen", "Liste B-prøve"),
    ("Gry Udkast", "Liste C-prøve"),
    ("Viggo Mønster", "Liste D-prøve"),
    ("Lone Fantasi", "Liste E-prøve"),
];

const MEETINGS: [Meeting; 5] = [
    Meeting {
        day: "2018-11-14",
        title: "Hvad er godt samarbejde?",
        agenda: &["Velkommen", "Erfaringer fra andre opgaveudvalg"],
    },
    Meeting {
        day: "2019-01-23",
        title: "At lytte",
        agenda: &["Besøg fra tre foreninger", "Hvad hørte vi?"],
    },
    Meeting {
        day: "2019-03-20",
        title: "Åben aften",
        agenda: &["Det sagde gæsterne", "Temaer"],
    },
    Meeting {
        day: "2019-06-12",
        title: "Seks principper",
        agenda: &["Første udkast", "Ord, der duer"],
    },
    Meeting {
        day: "2019-09-18",
        title: "Anbefalinger",
        agenda: &["Principperne", "Tak"],
    },
];

/// The six principles with what the council answered.
const PRINCIPLES: [(&str, &str, &str, &str); 6] = [
    (
        "Lytter først",
        "Spørg, før der er skrevet noget.",
        "adopted",
        "Vedtaget.",
    ),
    (
        "Bygger bro",
        "Sæt dem sammen, der ellers ikke mødes.",
        "adopted",
        "Vedtaget.",
    ),
    (
        "Skaber fremdrift",
        "Sig, hvad der sker nu, og hvornår.",
        "adopted",
        "Vedtaget.",
    ),
    (
        "Gør det nemt",
        "Ét sted at gå hen, og ingen skemaer uden grund.",
        "adopted_with_changes",
        "Vedtaget; forvaltningen finder stedet.",
    ),
    (
        "Fastholder virkelyst",
        "Tak, og ring igen.",
        "adopted",
        "Vedtaget.",
    ),
    (
        "Tydelig ramme",
        "Sig fra begyndelsen, hvad der kan besluttes.",
        "adopted",
        "Vedtaget.",
    ),
];

/// Plays the story in memory.
pub(super) fn play(folder: &Path) -> Result<()> {
    println!(
        "\nGentofte 2018: a task committee of five politicians and ten citizens by five profiles."
    );
    let mut story = Story::open("0157", MemoryStore::default(), 157, "2018-08-20", Team::new)?;
    let crowd = volunteers::gentofte(&mut story);
    propose(&mut story, &crowd)?;
    let members = seat(&mut story)?;
    begin(&mut story, &members)?;
    work(&mut story)?;
    answer(&mut story)?;
    story.write(folder, "gentofte")?;
    story.prove()
}

fn propose<S: Store>(story: &mut Story<S>, crowd: &Crowd) -> Result<()> {
    let labels = json!({ "da": "Lokalt demokrati", "en": "Local democracy" });
    story.act(
        "interest.add",
        json!({ "interest": "local-democracy", "labels": labels }),
    )?;
    crowd.enrol(story)?;
    story.act(
        "team.propose",
        json!({ "kind": "task_committee", "title": "Sammen om opgaven", "topics": ["local-democracy"],
                "challenge": "Hvordan samarbejder borgere, politikere og forvaltning bedst?" }),
    )?;
    let template = story.ask(
        "public",
        "team.template",
        json!({ "template": "five_plus_ten" }),
    )?;
    let mut seats = template["seats"].clone();
    let citizens = seats.as_array_mut().context("seats")?.iter_mut().skip(1);
    for (group, (label, profile)) in citizens.zip(PROFILES) {
        group["label"] = json!(label);
        group["profile"] = serde_json::from_str(profile)?;
    }
    story.on("2018-08-27", 20)?;
    story.act(
        "team.adopt_terms",
        json!({
            "by": "council", "from": "2018-09-01", "to": "2019-12-31", "power": "advisory", "seats": seats,
            "meetings": { "min": 5, "max": 7, "months": 12 }, "openness": { "agendas": true, "minutes": true },
            "terms": {
                "purpose": "Principper for, hvordan vi arbejder sammen.",
                "tasks": ["Saml erfaringer", "Skriv principper, der kan bruges af alle"],
                "reports_to": ["Økonomiudvalget", "Kommunalbestyrelsen"],
            },
        }),
    )?;
    story
        .tell("kommunalbestyrelsen adopts the opgavebeskrivelse from the template `five_plus_ten`");
    story.on("2018-08-28", 9)?;
    story.act(
        "team.open_recruitment",
        json!({ "last_day": "2018-09-23", "method": "seat_fit" }),
    )?;
    let mut unfit = 0;
    story.on("2018-09-10", 18)?;
    for volunteer in &crowd.people {
        match crowd.interested(story, volunteer, json!({})) {
            Ok(()) => {}
            Err(refused) if refused.code() == "team_profile_unfit" => unfit += 1,
            Err(other) => return Err(other.into()),
        }
    }
    story.tell(&format!(
        "{} citizens are interested; {unfit} fit none of the profiles",
        crowd.people.len() - unfit
    ));
    Ok(())
}

/// For every citizen's seat whoever fits the profile and came first; then the council's five.
fn seat<S: Store>(story: &mut Story<S>) -> Result<BTreeMap<u32, Option<String>>> {
    story.on("2018-10-01", 20)?;
    let mut members = BTreeMap::new();
    let mut overtaken = None;
    for number in 1..=5 {
        let key = format!("profile-{number}");
        for _ in 0..2 {
            let all = story.ask("staff", "team.candidates", json!({ "limit": 1000 }))?;
            let all = all["candidates"].as_array().context("candidates")?.iter();
            let fits = |candidate: &&Value| {
                let fits = candidate["told"]["fits"].as_array();
                let fit = |fit: &Value| fit["seat"] == key.as_str() && fit["fits"] == true;
                fits.is_some_and(|fits| fits.iter().any(fit))
            };
            let mut rank: Vec<_> = all
                .filter(|candidate| candidate["stage"] == "interested")
                .filter(fits)
                .collect();
            rank.sort_by_key(|c| (c["at"].to_string(), c["candidate"].to_string()));
            if let (None, Some(last)) = (&overtaken, rank.last()) {
                let body = json!({
                    "seat": key, "appointee": { "kind": "candidate", "candidate": last["candidate"] },
                    "by": "council", "decided_on": story.today(),
                });
                overtaken = story.attempt("staff", "team.appoint", body).err();
            }
            let first = rank.first().context("nobody fits")?;
            let number = story.appoint(&key, &first["candidate"], None)?;
            let citizen = first["citizen"].as_str().map(str::to_owned);
            members.insert(number, citizen);
        }
    }
    for (name, list) in POLITICIANS {
        let person = story.uuid();
        let body = json!({
            "seat": "politicians", "appointee": { "kind": "person", "person": person, "name": name },
            "on_behalf_of": list, "by": "council", "decided_on": story.today(),
        });
        story.act("team.appoint", body)?;
        story.about.appointed += 1;
        members.insert(story.about.appointed, None);
    }
    story.tell(
        "kommunalbestyrelsen appoints two citizens for each profile by seat fit, and five of its own",
    );
    if let Some(refused) = overtaken {
        story.more(&format!("and not somebody else in between: {refused}"));
    }
    Ok(members)
}

fn begin<S: Store>(story: &mut Story<S>, members: &BTreeMap<u32, Option<String>>) -> Result<()> {
    story.on("2018-10-08", 18)?;
    for (number, citizen) in members {
        let actor = citizen.as_deref().unwrap_or("staff");
        story.accept(actor, *number, true)?;
    }
    story.on("2018-10-15", 9)?;
    let chair = members.len();
    story.act("team.begin", json!({ "chair": chair }))?;
    story.tell(&format!(
        "{} accept; a politician takes the chair",
        members.len()
    ));
    story.call("Rådhuset, mødesal 2", &MEETINGS)
}

fn work<S: Store>(story: &mut Story<S>) -> Result<()> {
    let paper = story.uuid();
    let deliver = |kind: &str, text: &str| json!({ "deliverable": paper, "kind": kind, "title": "Sammen om opgaven", "text": text });
    for (number, meeting) in MEETINGS.iter().enumerate() {
        let excused: BTreeSet<u32> = match number {
            1 => [4, 12].into(),
            3 => [9].into(),
            _ => BTreeSet::new(),
        };
        let items = (1..).zip(meeting.agenda);
        let minutes: Vec<Value> = items
            .map(|(item, title)| said(item, &format!("{title}: drøftet i tre grupper."), None))
            .collect();
        story.hold(number, meeting, &excused, &minutes)?;
        if number == 2 {
            story.act("team.deliver", deliver("report", "Hvad vi har hørt."))?;
        }
    }
    story.act(
        "team.deliver",
        deliver(
            "principles",
            "Seks principper for samarbejde, hvert med et eksempel.",
        ),
    )?;
    story.tell("what began as a report ends as six principles");
    Ok(())
}

fn answer<S: Store>(story: &mut Story<S>) -> Result<()> {
    story.on("2019-10-07", 10)?;
    let ids = story.recommend(PRINCIPLES.map(|(title, text, ..)| (title, text)))?;
    story.act("team.report", json!({}))?;
    let titles: Vec<_> = PRINCIPLES.iter().map(|(title, ..)| *title).collect();
    story.tell(&format!("recommended: {}", titles.join(", ")));
    story.on("2019-12-16", 20)?;
    for (id, (_, _, outcome, reply)) in ids.iter().zip(PRINCIPLES) {
        story.act(
            "team.treat_recommendation",
            json!({ "recommendation": id, "outcome": outcome, "decided_on": "2019-12-16", "reply": reply }),
        )?;
    }
    for id in &ids {
        story.act(
            "team.follow_up",
            json!({ "recommendation": id, "note": "Indgår i alle nye kommissorier.", "done": true }),
        )?;
    }
    story.act("team.dissolve", json!({ "reason": "Opgaven er løst." }))?;
    story.tell("kommunalbestyrelsen answers all six; the committee is dissolved");
    Ok(())
}
