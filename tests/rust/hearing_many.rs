//! Questions about many things at once: what they need is loaded together, however many there are.

use medborger::participation::export_white_paper_to;
use medborger::white_paper::{ExportFormat, ExportWhitePaper};
use medborger::{Actor, Clock, MemoryStore, Moment, Participation, Town};
use serde_json::{Value, json};

/// More than the door has rounds of needs for one question.
const MANY: u32 = 70;
const STAFF: &str = "00000000-0000-4000-8000-000000005001";
const CITIZEN: &str = "00000000-0000-4000-8000-00000000c001";

struct Story {
    town: Participation<MemoryStore>,
    commands: u32,
}

fn uuid(kind: u32, number: u32) -> String {
    format!("0000{kind:04x}-0000-4000-8000-{number:012x}")
}

impl Story {
    fn act(&mut self, at: &str, name: &str, body: Value) {
        self.commands += 1;
        let command = json!({ "id": uuid(1, self.commands), "name": name, "body": body });
        let moment = json!({ "at": at, "actor": { "kind": "staff", "staff": STAFF } });
        self.town
            .execute_json(&command.to_string(), &moment.to_string())
            .unwrap();
    }

    fn ask(&self, name: &str, body: Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let actor = json!({ "kind": "staff", "staff": STAFF });
        let moment = json!({ "at": "2026-08-25T10:00:00Z", "actor": actor }).to_string();
        serde_json::from_str(&self.town.ask_json(&query, &moment).unwrap()).unwrap()
    }
}

#[test]
fn many_objectors_many_groups_and_a_citizen_of_many_responses_are_answered_for() {
    let town = Town::new(
        "0510".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let mut story = Story { town, commands: 0 };
    let hearing = uuid(2, 1);
    let before = "2026-08-01T10:00:00Z";
    story.act(
        before,
        "citizen.enrol",
        json!({ "citizen": CITIZEN, "seed": "1d".repeat(16), "name": "Ida Eksempel",
                "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }] }),
    );
    let basis = json!({ "kind": "statutory", "rule": "local_plan" });
    story.act(
        before,
        "hearing.draft",
        json!({ "hearing": hearing, "title": "Stien", "basis": basis }),
    );
    let content = json!({ "title": "Høringsudgave" });
    story.act(
        before,
        "hearing.put_document",
        json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": content }),
    );
    story.act(
        before,
        "hearing.announce",
        json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-31" }),
    );
    let during = "2026-08-20T10:00:00Z";
    story.act(during, "white_paper.begin", json!({ "hearing": hearing }));
    for number in 0..MANY {
        let (response, group) = (uuid(3, number), format!("group-{number}"));
        let respondent = json!({ "kind": "private", "name": "Ida Eksempel" });
        let content =
            json!({ "respondent": respondent, "text": "Bevar stien.", "stance": "objection" });
        story.act(
            during,
            "response.submit",
            json!({ "response": response, "hearing": hearing, "citizen": CITIZEN, "content": content }),
        );
        story.act(
            during,
            "idea.deposit",
            json!({ "idea": uuid(4, number), "citizen": CITIZEN, "title": "Stien", "body": "Bevar den." }),
        );
        story.act(
            during,
            "white_paper.put_group",
            json!({ "hearing": hearing, "group": group, "title": "Stien" }),
        );
        story.act(
            during,
            "response.settle",
            json!({ "hearing": hearing, "responses": [response], "how": { "kind": "grouped", "group": group } }),
        );
    }
    let told = json!({ "name": "Ida Eksempel", "address": "ida@eksempel.dk" });
    story.act(
        during,
        "hearing.add_recipient",
        json!({ "notice": uuid(5, 1), "hearing": hearing, "basis": "objector", "channel": "email",
                "recipient": told, "response": uuid(3, 7) }),
    );

    let many = usize::try_from(MANY).unwrap();
    let list = story.ask("hearing.objectors", json!({ "hearing": hearing }));
    let objectors = list["objectors"].as_array().unwrap();
    assert_eq!(objectors.len(), many);
    let noticed = objectors.iter().filter(|o| o["noticed"] == json!(true));
    let numbers: Vec<&Value> = noticed.map(|objector| &objector["number"]).collect();
    assert_eq!(numbers, [8], "the one with a notice, and no other");

    let missing = story.ask("white_paper.missing", json!({ "hearing": hearing }));
    assert_eq!(missing["unanswered_groups"].as_array().unwrap().len(), many);

    let export = story.ask("citizen.export", json!({ "citizen": CITIZEN }));
    assert_eq!(export["responses"].as_array().unwrap().len(), many);
    assert_eq!(export["ideas"].as_array().unwrap().len(), many);
}

/// One more than a part has.
const PART: u32 = 501;

#[test]
fn the_parts_of_an_export_one_after_another_are_the_whole() {
    let town = Town::new(
        "0510".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let mut story = Story { town, commands: 0 };
    let hearing = uuid(2, 1);
    let before = "2026-08-01T10:00:00Z";
    let basis = json!({ "kind": "general" });
    story.act(
        before,
        "hearing.draft",
        json!({ "hearing": hearing, "title": "Stien", "basis": basis }),
    );
    let content = json!({ "title": "Høringsudgave" });
    story.act(
        before,
        "hearing.put_document",
        json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": content }),
    );
    story.act(
        before,
        "hearing.announce",
        json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-31" }),
    );
    let during = "2026-08-20T10:00:00Z";
    story.act(during, "white_paper.begin", json!({ "hearing": hearing }));
    for number in (0..PART).rev() {
        // Long enough for a page of more than one piece.
        let name = format!("Stiens venner {number} {}", "og omegn ".repeat(15));
        let respondent = json!({ "kind": "association", "organisation": name });
        let content = json!({ "respondent": respondent, "text": "Bevar \"stien\"; den er god." });
        story.act(
            during,
            "response.record",
            json!({ "response": uuid(3, number), "hearing": hearing, "channel": "email",
                    "received_at": during, "content": content }),
        );
    }
    let whole = |format: &str| {
        let export = story.ask(
            "white_paper.export",
            json!({ "hearing": hearing, "format": format }),
        );
        export["text"].as_str().unwrap().to_owned()
    };
    let (mut parts, mut ask) = (Vec::new(), json!({ "hearing": hearing }));
    loop {
        let part = story.ask("white_paper.export_csv", ask.clone());
        parts.push(part["text"].as_str().unwrap().to_owned());
        match part.get("next") {
            Some(next) => ask["part"] = next.clone(),
            None => break,
        }
    }
    assert_eq!(parts.len(), 2);
    assert_eq!(parts.concat(), whole("csv"));
    let moment = Moment::new("2026-08-25T10:00:00Z".parse().unwrap(), Actor::System);
    for (format, name) in [(ExportFormat::Html, "html"), (ExportFormat::Csv, "csv")] {
        let export = ExportWhitePaper::new(hearing.parse().unwrap(), format);
        let mut pieces = Vec::new();
        let file = export_white_paper_to(&story.town, &export, &moment, &mut |piece| {
            pieces.push(piece.to_owned());
            Ok(())
        });
        assert_eq!(file.unwrap().text, None);
        assert!(format == ExportFormat::Csv || pieces.len() > 1);
        assert_eq!(pieces.concat(), whole(name), "{name}");
    }
}
