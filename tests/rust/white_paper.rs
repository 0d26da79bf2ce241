//! No response is left out of a white paper, however many of them are folded into campaigns.

use std::collections::BTreeSet;

use crate::long::cases;
use medborger::participation::export_white_paper;
use medborger::white_paper::{ExportFormat, ExportWhitePaper};
use medborger::{Actor, Clock, MemoryStore, Moment, Participation, Town};
use proptest::prelude::*;
use serde_json::{Value, json};

const HEARING: &str = "00000000-0000-4000-8000-000000000001";
const STAFF: &str = "00000000-0000-4000-8000-00000005afff";

/// What becomes of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Answered,
    /// In the campaign of this number.
    Campaign(usize),
    Together,
    WithoutOpinion,
    Withdrawn,
}

fn end() -> impl Strategy<Value = (End, bool)> {
    let end = prop_oneof![
        2 => Just(End::Answered),
        4 => (0..2_usize).prop_map(End::Campaign),
        2 => Just(End::Together),
        1 => Just(End::WithoutOpinion),
        1 => Just(End::Withdrawn),
    ];
    (end, any::<bool>())
}

struct Desk {
    town: Participation<MemoryStore>,
    commands: u64,
}

impl Desk {
    fn act(&mut self, at: &str, name: &str, body: Value) {
        self.commands += 1;
        let id = format!("00000000-0000-4000-8000-{:012x}", 0x1000 + self.commands);
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = json!({ "at": at, "actor": { "kind": "staff", "staff": STAFF } });
        let done = self.town.execute_json(&command, &moment.to_string());
        done.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// A hearing of which each response comes to its end, in order.
    fn open() -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut desk = Self { town, commands: 0 };
        let at = "2026-08-01T10:00:00Z";
        let edition =
            json!({ "title": "Udgave", "sections": [{ "section": "roads", "heading": "Veje" }] });
        for (name, body) in [
            (
                "hearing.draft",
                json!({ "title": "Stien", "basis": { "kind": "general" } }),
            ),
            (
                "hearing.put_document",
                json!({ "document": "edition", "role": "hearing_edition", "content": edition }),
            ),
            (
                "hearing.announce",
                json!({ "published_on": "2026-08-03", "last_day": "2026-08-31" }),
            ),
        ] {
            desk.of_hearing(at, name, body);
        }
        desk
    }

    fn of_hearing(&mut self, at: &str, name: &str, mut body: Value) {
        body["hearing"] = json!(HEARING);
        self.act(at, name, body);
    }
}

fn response(number: usize) -> String {
    format!("00000000-0000-4000-8000-{:012x}", 0x10_0000 + number)
}

fn text(number: usize, end: End) -> String {
    match end {
        End::Campaign(which) => format!("Kampagne {which} mener dette."),
        _ => format!("Mening x{number}x om stien."),
    }
}

/// A finished white paper of responses with these ends, reviewed or not.
fn finished(ends: &[(End, bool)]) -> Desk {
    let mut desk = Desk::open();
    let (open, closed) = ("2026-08-03T08:00:00Z", "2026-09-01T08:00:00Z");
    for (number, (end, _)) in ends.iter().enumerate() {
        let content = json!({ "respondent": { "kind": "private", "name": format!("Ida Prøve{number}sen") },
                              "text": text(number, *end) });
        let body = json!({ "response": response(number), "channel": "letter", "received_at": open, "content": content });
        desk.of_hearing(open, "response.record", body);
    }
    desk.of_hearing(closed, "white_paper.begin", json!({}));
    let answer = json!({ "summary": "Kort sagt.", "assessment": "Vi er enige." });
    for (group, campaign) in [("zero", true), ("one", true), ("together", false)] {
        let body =
            json!({ "group": group, "title": group, "answer": answer, "campaign": campaign });
        desk.of_hearing(closed, "white_paper.put_group", body);
    }
    for (number, (end, reviewed)) in ends.iter().enumerate() {
        let id = response(number);
        let mut settle = |how: Value| {
            let body = json!({ "responses": [id], "how": how });
            desk.of_hearing(closed, "response.settle", body);
        };
        match end {
            End::Answered => {
                desk.act(
                    closed,
                    "response.answer",
                    json!({ "response": id, "answer": answer }),
                );
            }
            End::Campaign(0) => settle(json!({ "kind": "grouped", "group": "zero" })),
            End::Campaign(_) => settle(json!({ "kind": "grouped", "group": "one" })),
            End::Together => settle(json!({ "kind": "grouped", "group": "together" })),
            End::WithoutOpinion => settle(json!({ "kind": "without_opinion" })),
            End::Withdrawn => desk.act(closed, "response.withdraw", json!({ "response": id })),
        }
        if *reviewed && *end != End::Withdrawn {
            let body = json!({ "response": id, "text_version": 1 });
            desk.act(closed, "response.review", body);
        }
    }
    desk.of_hearing(
        closed,
        "white_paper.finish",
        json!({ "introduction": "Færdig." }),
    );
    desk
}

fn file(desk: &Desk, format: ExportFormat) -> String {
    let moment = Moment::new("2026-09-01T09:00:00Z".parse().unwrap(), Actor::Public);
    let export = ExportWhitePaper::new(HEARING.parse().unwrap(), format);
    let asked = desk.town.ask(&export, &moment).unwrap();
    assert_eq!(
        export_white_paper(&desk.town, &export, &moment).unwrap(),
        asked
    );
    asked.text.unwrap()
}

/// The numbers that Markdown names: of responses with a heading of their own, and of those that a group's line names.
fn named(markdown: &str) -> (Vec<usize>, BTreeSet<usize>) {
    let number = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit())
            .next()?
            .parse()
            .ok()
    };
    let own = markdown
        .lines()
        .filter_map(|line| number(line.strip_prefix("### ")?.split_once("Nr. ")?.1));
    let lines = markdown
        .lines()
        .filter(|line| line.contains("høringssvar med samme tekst: nr"));
    let in_line = |line: &str| -> Vec<usize> {
        let (_, names) = line.split_once("tekst: nr").unwrap();
        let names = names
            .split(',')
            .map(|name| name.trim_start_matches(['.', '\\', ' ']));
        names.filter_map(number).collect()
    };
    (own.collect(), lines.flat_map(in_line).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(40, 4_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_response_stands_under_its_number_or_in_the_line_of_its_campaign(
        ends in proptest::collection::vec(end(), 1..14)
    ) {
        let desk = finished(&ends);
        let markdown = file(&desk, ExportFormat::Markdown);
        let (own, folded) = named(&markdown);
        let once: BTreeSet<usize> = own.iter().copied().collect();
        prop_assert_eq!(once.len(), own.len(), "a number stands twice");
        for (at, (end, reviewed)) in ends.iter().enumerate() {
            let number = at + 1;
            let in_campaign = matches!(end, End::Campaign(_));
            prop_assert_eq!(folded.contains(&number), in_campaign, "{}", number);
            if !in_campaign {
                prop_assert!(once.contains(&number), "nr. {number} is nowhere");
                let shown = usize::from(*reviewed && *end != End::Withdrawn);
                prop_assert_eq!(markdown.matches(&format!("x{at}x")).count(), shown);
            }
        }
        for which in 0..2 {
            let of = |(end, reviewed): &&(End, bool)| *end == End::Campaign(which) && *reviewed;
            let said = usize::from(ends.iter().any(|one| of(&one)));
            prop_assert_eq!(markdown.matches(&format!("Kampagne {which} mener")).count(), said);
        }
        prop_assert_eq!(file(&desk, ExportFormat::Csv).lines().count(), ends.len() + 1);
        file(&desk, ExportFormat::Html);
    }
}
