//! Hedensted: a special committee under § 17, stk. 4 whose health policy ends as the vision "Det gode liv".

mod frame;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use medborger::{SqliteStore, Store};
use serde_json::{Value, json};

use super::draw::{self, Draw};
use super::volunteers::{self, Crowd};
use super::{Story, Team, page, said};
use frame::{MEETINGS, RECOMMENDATIONS, seats, wished, words};

/// Who sits: the citizen behind each appointment, and the seat.
type Members = BTreeMap<u32, (String, String)>;

/// Plays the story on a fresh file.
pub(super) fn play(folder: &Path) -> Result<()> {
    println!(
        "\nHedensted 2026: ten citizens are drawn for a new health policy, from 180 invented volunteers."
    );
    let file = folder.join("hedensted.db");
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("hedensted.db{end}")));
    }
    let store = SqliteStore::open(&file).with_context(|| format!("opening {}", file.display()))?;
    let mut story = Story::open("0766", store, 17_004, "2026-01-19", Team::new)?;
    let crowd = volunteers::hedensted(&mut story);
    story.town.store().begin_batch()?;
    propose(&mut story, &crowd)?;
    let plan = recruit(&mut story, &crowd)?;
    let (drawn, reported) = select(&mut story, &plan)?;
    let mut members = constitute(&mut story, &drawn)?;
    let second = work(&mut story, &mut members)?;
    answer(&mut story)?;
    story.town.store().end_batch(true)?;
    story.write(folder, "hedensted")?;
    draw::write(&drawn, folder, "lodtraekning-1.txt")?;
    draw::write(&second, folder, "lodtraekning-2.txt")?;
    page::report(folder, &drawn, &reported)?;
    page::draw(folder, &drawn, &words())?;
    story.prove()
}

/// The challenge, the volunteers, the council's terms of reference.
fn propose<S: Store>(story: &mut Story<S>, crowd: &Crowd) -> Result<()> {
    story.by("system", "interest.seed", json!({}))?;
    crowd.enrol(story)?;
    story.act(
        "team.propose",
        json!({ "kind": "special_committee", "title": "Sundhed sammen", "topics": ["health", "relatives"],
                "challenge": "Kommunen skal have en ny sundhedspolitik. Hvad er et godt og sundt liv, og hvem gør hvad for det?" }),
    )?;
    story.tell(
        "a special committee (§ 17, stk. 4) is proposed for the challenge of a new health policy",
    );
    story.on("2026-02-25", 20)?;
    let terms = json!({
        "by": "council", "from": "2026-03-01", "to": "2026-12-31", "power": "advisory", "seats": seats(),
        "meetings": { "min": 5, "max": 6, "months": 6 }, "openness": { "agendas": true, "minutes": true },
        "terms": {
            "purpose": "En sundhedspolitik, som borgere og fagfolk har skrevet sammen, og som bliver brugt.",
            "tasks": ["Beskriv det gode og sunde liv", "Foreslå indsatser", "Sig, hvem der gør hvad"],
            "delimitation": "Udvalget behandler ikke enkeltsager og ikke sygehusenes opgaver.",
            "reports_to": ["Byrådet"],
            "resources": "En sekretær fra forvaltningen, et lokale og forplejning.",
        },
    });
    let mut standing = terms.clone();
    standing["by"] = json!("standing_committee");
    if let Err(refused) = story.attempt("staff", "team.adopt_terms", standing) {
        story.tell(&format!("adopted by a standing committee? No: {refused}"));
    }
    story.act("team.adopt_terms", terms)?;
    story.tell(
        "byrådet adopts the kommissorium: ten citizens' seats, 5 to 6 meetings in half a year",
    );
    story.more("3 fagfolk i sundhed, 2 pårørende, 2 fra bevægelse og foreninger, 3 for alle");
    Ok(())
}

/// The call, the invitations with their reasons, and everybody's interest.
fn recruit<S: Store>(story: &mut Story<S>, crowd: &Crowd) -> Result<Value> {
    story.on("2026-02-26", 9)?;
    let plan = wished();
    story.act(
        "team.open_recruitment",
        json!({ "last_day": "2026-03-15", "method": "draw", "plan": plan }),
    )?;
    story.tell("an open call until 15 March; quotas on gender, age and area, one from a household");
    let mut invited = BTreeSet::new();
    for seat in ["health", "relatives", "movement"] {
        let fitting = story.ask(
            "staff",
            "team.fitting",
            json!({ "seat": seat, "experience_unknown": true }),
        )?;
        let found = fitting["citizens"].as_array().context("citizens")?;
        let why = &found.first().context("nobody fits")?["seats"][0];
        let because = why["because"].as_array().context("reasons")?.iter();
        let because: Vec<String> = because
            .map(|reason| {
                let word = |key: &str| reason[key].as_str().unwrap_or_default().to_owned();
                format!("{} {}", word("criterion"), word("by"))
            })
            .collect();
        let lacking = if why["fits"] == true {
            ""
        } else {
            ", and they may tell of what they have lived through"
        };
        story.more(&format!(
            "{seat}: {} are invited, the first because of: {}{lacking}",
            found.len(),
            because.join(", ")
        ));
        invited.extend(found.iter().map(|citizen| citizen["citizen"].to_string()));
    }
    let invited: Vec<Value> = invited
        .iter()
        .map(|id| serde_json::from_str(id))
        .collect::<Result<_, _>>()?;
    story.act("team.invite", json!({ "citizens": invited }))?;
    story.on("2026-03-08", 19)?;
    for volunteer in &crowd.people {
        crowd.interested(story, volunteer, json!({ "gender": volunteer.gender }))?;
    }
    story.tell(&format!(
        "{} citizens are interested, {} of them invited",
        crowd.people.len(),
        invited.len()
    ));
    Ok(plan)
}

/// Quotas that conflict, quotas that can be met, the publication, the balls.
fn select<S: Store>(story: &mut Story<S>, plan: &Value) -> Result<(Draw, Value)> {
    story.on("2026-03-16", 10)?;
    story.tell("before anybody is drawn, the quotas are tried against those who are interested");
    let found = draw::check(story)?;
    let mut plan = draw::relaxed(plan, &found);
    story.act("team.change_quotas", json!({ "plan": plan }))?;
    draw::check(story)?;
    // The smallest relaxation leaves many without any chance: the municipality gives more.
    plan["features"][0]["values"][0] = json!({ "value": "f", "min": 4, "max": 6 });
    plan["features"][0]["values"][1] = json!({ "value": "m", "min": 4, "max": 6 });
    plan["features"][1]["values"][0]["min"] = json!(2);
    story.act("team.change_quotas", json!({ "plan": plan }))?;
    story.tell(
        "the municipality gives more than that: 4 to 6 women and men each, two or more under 35",
    );
    draw::check(story)?;
    story.on("2026-03-17", 9)?;
    let mut drawn = draw::publish(
        story,
        "Lodtrækning til udvalget Sundhed sammen",
        "2026-03-18T16:00:00Z",
    )?;
    let reported = draw::report(story, &words())?;
    story.on("2026-03-18", 17)?;
    draw::draw(story, &mut drawn, [4, 0, 7])?;
    Ok((drawn, reported))
}

/// The council appoints those who were drawn, they accept, the committee begins.
fn constitute<S: Store>(story: &mut Story<S>, drawn: &Draw) -> Result<Members> {
    story.on("2026-03-25", 20)?;
    let mut members = Members::new();
    for (candidate, citizen, seat) in waiting(story)? {
        let number = story.appoint(&seat, &json!(candidate), None)?;
        members.insert(number, (citizen, seat));
    }
    story.tell(&format!(
        "byrådet appoints the {} who were drawn",
        drawn.people.len()
    ));
    story.on("2026-03-30", 19)?;
    for (number, (citizen, _)) in &members {
        // Not everybody wishes to be named in public.
        story.accept(citizen, *number, number % 4 != 0)?;
    }
    story.on("2026-04-07", 9)?;
    story.act("team.begin", json!({ "chair": 1 }))?;
    story.tell(&format!(
        "all {} accept, with the duty of confidentiality; the committee begins its work",
        members.len()
    ));
    story.call("Ulbækgård", &MEETINGS)?;
    Ok(members)
}

/// Those who are drawn and not yet appointed: pseudonym, citizen, seat.
fn waiting<S: Store>(story: &Story<S>) -> Result<Vec<(String, String, String)>> {
    let all = story.ask("staff", "team.candidates", json!({ "limit": 1000 }))?;
    let all = all["candidates"].as_array().context("candidates")?.iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let drawn = all.filter(|candidate| candidate["stage"] == "drawn");
    let waiting = drawn.map(|c| {
        (
            text(&c["candidate"]),
            text(&c["citizen"]),
            text(&c["drawn_for"]),
        )
    });
    Ok(waiting.collect())
}

/// Six meetings, a working group, one who leaves, one who is disqualified, and the paper that becomes a vision.
fn work<S: Store>(story: &mut Story<S>, members: &mut Members) -> Result<Draw> {
    let paper = story.uuid();
    let deliver = |kind: &str, title: &str, text: &str| json!({ "deliverable": paper, "kind": kind, "title": title, "text": text });
    let [first, second, third, fourth, fifth, sixth] = &MEETINGS;
    let nobody = BTreeSet::new();
    let leaving = *members
        .iter()
        .find(|(_, (_, seat))| seat == "everybody")
        .context("a seat for everybody")?
        .0;
    let stay: Vec<u32> = members.keys().copied().filter(|n| *n != leaving).collect();
    let biased = stay[2];
    story.hold(
        0,
        first,
        &nobody,
        &[
            said(1, "Alle fortalte, hvorfor de er med.", None),
            said(2, "Kommissoriet blev gennemgået.", None),
            said(3, "Vi mødes seks gange.", Some("Mødeplanen er aftalt.")),
        ],
    )?;
    story.hold(
        1,
        second,
        &[stay[6]].into(),
        &[
            said(1, "Tre fortællinger fra hverdagen.", None),
            said(2, "Udkastet er for langt.", Some("Udkastet skrives om.")),
            said(3, "En gruppe ser på bevægelse.", Some("Gruppen er nedsat.")),
        ],
    )?;
    story.act(
        "team.set_working_group",
        json!({ "group": "movement", "label": "Bevægelse i hverdagen", "members": [stay[1], biased, stay[4]] }),
    )?;
    story.act(
        "team.deliver",
        deliver(
            "policy",
            "Sundhedspolitik",
            "Første udkast til en sundhedspolitik i ni afsnit.",
        ),
    )?;
    story.tell("a first draft of the policy; a working group on movement, three members");
    let second = replace(story, members, leaving)?;
    impartial(story, members, biased)?;
    story.hold(2, third, &nobody, &[
        said(1, "Foreningerne når dem, kommunen ikke når.", None),
        json!({ "item": 2, "text": "Udvalget støtter hallen.", "decision": "Indstilles til byrådet.", "without": [biased] }),
    ])?;
    story.hold(
        3,
        fourth,
        &[stay[0], stay[7]].into(),
        &[
            said(1, "De pårørende bærer meget alene.", None),
            said(2, "Ét nummer at ringe til.", Some("Bliver en anbefaling.")),
        ],
    )?;
    story.act(
        "team.deliver",
        deliver(
            "policy",
            "Sundhedspolitik",
            "Andet udkast: fem afsnit, og de pårørende er med.",
        ),
    )?;
    story.hold(
        4,
        fifth,
        &nobody,
        &[
            said(
                1,
                "En politik bliver læst af få.",
                Some("Papiret bliver en vision."),
            ),
            said(2, "Visionen blev skrevet på væggen.", None),
        ],
    )?;
    story.act("team.deliver", deliver(
        "vision",
        "Det gode liv",
        "Det gode liv leves sammen.\n\nVi bevæger os hver dag, vi hjælper dem, der hjælper andre, og ingen er alene for længe.",
    ))?;
    story.tell("the paper has changed its kind: the policy has become the vision \"Det gode liv\"");
    story.hold(
        5,
        sixth,
        &[stay[3]].into(),
        &[
            said(1, "Fire anbefalinger.", Some("Afleveres til byrådet.")),
            said(2, "Tak for denne gang.", None),
        ],
    )?;
    Ok(second)
}

/// One member leaves, and a second published draw finds one substitute while the nine others stay.
fn replace<S: Store>(story: &mut Story<S>, members: &mut Members, number: u32) -> Result<Draw> {
    story.on("2026-05-11", 20)?;
    let (leaving, _) = members.remove(&number).context("a member who leaves")?;
    story.by(
        &leaving,
        "team.end_membership",
        json!({ "appointment": number, "cause": "resigned" }),
    )?;
    story.tell("one member moves to another job and leaves; nine stay");
    story.on("2026-05-18", 9)?;
    let found = draw::check(story)?;
    if found["feasible"] == false {
        let view = story.ask("staff", "team.get", json!({}))?;
        let plan = draw::relaxed(&view["recruitment"]["plan"], &found);
        story.act("team.change_quotas", json!({ "plan": plan }))?;
        story.more("the municipality takes the relaxation");
    }
    let title = "Lodtrækning af én afløser til udvalget Sundhed sammen";
    let mut second = draw::publish(story, title, "2026-05-20T15:00:00Z")?;
    story.on("2026-05-20", 17)?;
    draw::draw(story, &mut second, [9, 1, 3])?;
    story.on("2026-05-27", 20)?;
    let drawn = waiting(story)?;
    let (candidate, citizen, seat) = drawn.first().context("a substitute")?;
    let number = story.appoint(seat, &json!(candidate), Some(number))?;
    story.on("2026-05-28", 18)?;
    story.accept(citizen, number, true)?;
    members.insert(number, (citizen.clone(), seat.clone()));
    story.tell(&format!(
        "byrådet has appointed the substitute for the seat `{seat}`, who accepts: within the quotas the committee is ten again"
    ));
    Ok(second)
}

/// One member has an interest in an item, says so, and leaves the room for it.
fn impartial<S: Store>(story: &mut Story<S>, members: &Members, number: u32) -> Result<()> {
    story.on("2026-06-01", 19)?;
    let (member, _) = members.get(&number).context("a member with an interest")?;
    let declaration = story.uuid();
    let meeting = story.about.meetings.get(2).context("the third meeting")?;
    let body = json!({
        "declaration": declaration, "appointment": number, "meeting": meeting, "ground": "legal_person",
        "item": 2, "note": "Jeg sidder i hallens bestyrelse.",
    });
    story.by(member, "team.declare_impartiality", body)?;
    story.on("2026-06-02", 16)?;
    story.act(
        "team.decide_impartiality",
        json!({ "declaration": declaration, "outcome": "disqualified" }),
    )?;
    story.tell("a member sits on the board of the sports hall on the agenda: inhabil, and leaves the room for that item");
    Ok(())
}

/// Recommendations, the council's replies, what became of them, the end.
fn answer<S: Store>(story: &mut Story<S>) -> Result<()> {
    story.on("2026-09-22", 10)?;
    let ids = story.recommend(RECOMMENDATIONS.map(|(title, text, ..)| (title, text)))?;
    story.act("team.report", json!({}))?;
    story.tell("the committee reports: the vision and four recommendations");
    story.on("2026-10-28", 20)?;
    for (id, (_, _, outcome, reply)) in ids.iter().zip(RECOMMENDATIONS) {
        story.act(
            "team.treat_recommendation",
            json!({ "recommendation": id, "outcome": outcome, "decided_on": "2026-10-28", "reply": reply }),
        )?;
    }
    story.tell(
        "byrådet answers each: adopted, adopted with changes, referred, rejected with its reason",
    );
    let [vision, entrance, ..] = ids.as_slice() else {
        return Ok(());
    };
    story.on("2026-12-01", 9)?;
    for (id, note, done) in [
        (
            vision,
            "Visionen hænger på rådhuset og indgår i budgettet.",
            true,
        ),
        (entrance, "Forsøget begynder i januar.", false),
    ] {
        story.act(
            "team.follow_up",
            json!({ "recommendation": id, "note": note, "done": done }),
        )?;
    }
    story.on("2026-12-16", 20)?;
    story.act("team.dissolve", json!({ "reason": "Opgaven er løst." }))?;
    story.tell("followed up, and dissolved: the task is solved");
    Ok(())
}
