//! No response is left out of a white paper, however many of them are folded into campaigns; nothing that one of a campaign says
//! for themselves is folded away; and nothing that the public gets depends on what somebody says who is not published.

use std::collections::BTreeSet;

use crate::long::cases;
use medborger::participation::export_white_paper;
use medborger::white_paper::{ExportFormat, ExportWhitePaper};
use medborger::{Actor, Clock, Error, MemoryStore, Moment, Participation, Town};
use proptest::prelude::*;
use serde_json::{Value, json};

pub(crate) const HEARING: &str = "00000000-0000-4000-8000-000000000001";
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

pub(crate) struct Desk {
    pub(crate) town: Participation<MemoryStore>,
    commands: u64,
}

impl Desk {
    pub(crate) fn act(&mut self, at: &str, name: &str, body: Value) {
        let done = self.attempt(at, name, body);
        done.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    pub(crate) fn attempt(&mut self, at: &str, name: &str, body: Value) -> Result<(), Error> {
        self.commands += 1;
        let id = format!("00000000-0000-4000-8000-{:012x}", 0x1000 + self.commands);
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = json!({ "at": at, "actor": { "kind": "staff", "staff": STAFF } });
        self.town.execute_json(&command, &moment.to_string())?;
        Ok(())
    }

    /// A hearing of which each response comes to its end, in order.
    pub(crate) fn open() -> Self {
        Self::asking("Stien", "Enig?")
    }

    /// The same of a hearing with this title, whose form asks this.
    pub(crate) fn asking(title: &str, asked: &str) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut desk = Self { town, commands: 0 };
        let at = "2026-08-01T10:00:00Z";
        let edition =
            json!({ "title": "Udgave", "sections": [{ "section": "roads", "heading": "Veje" }] });
        let choices =
            [0, 1, 2].map(|n| json!({ "choice": format!("o{n}"), "text": format!("Svar q{n}q") }));
        let kind = json!({ "kind": "closed", "several": false, "choices": choices });
        let question = json!({ "question": "agree", "text": asked, "kind": kind });
        for (name, body) in [
            (
                "hearing.draft",
                json!({ "title": title, "basis": { "kind": "general" } }),
            ),
            (
                "hearing.put_document",
                json!({ "document": "edition", "role": "hearing_edition", "content": edition }),
            ),
            ("hearing.set_form", json!({ "questions": [question] })),
            (
                "hearing.announce",
                json!({ "published_on": "2026-08-03", "last_day": "2026-08-31" }),
            ),
        ] {
            desk.of_hearing(at, name, body);
        }
        desk
    }

    pub(crate) fn of_hearing(&mut self, at: &str, name: &str, mut body: Value) {
        body["hearing"] = json!(HEARING);
        self.act(at, name, body);
    }
}

pub(crate) fn response(number: usize) -> String {
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
        json!({ "introduction": "Færdig.", "sections_waived": "Svarene står for sig selv." }),
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
        .filter(|line| line.contains("høringssvar i kampagnen: nr"));
    let in_line = |line: &str| -> Vec<usize> {
        let (_, names) = line.split_once("kampagnen: nr").unwrap();
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

/// What somebody sends, and whether the public will read it.
#[derive(Debug, Clone)]
struct Sent {
    association: bool,
    /// What it adds to the campaign's text, if anything.
    adds: bool,
    chose: Option<usize>,
    fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Published,
    Unread,
    HiddenByWish,
    Withheld,
    Withdrawn,
}

fn sent() -> impl Strategy<Value = Sent> {
    let fate = prop_oneof![
        4 => Just(Fate::Published),
        1 => Just(Fate::Unread),
        1 => Just(Fate::HiddenByWish),
        1 => Just(Fate::Withheld),
        1 => Just(Fate::Withdrawn),
    ];
    (
        any::<bool>(),
        any::<bool>(),
        proptest::option::of(0..3_usize),
        fate,
    )
        .prop_map(|(association, adds, chose, fate)| Sent {
            association,
            adds,
            chose,
            fate,
        })
}

const CALL: &str = "Vi siger nej til vejen. Den deler engen i to.";

/// A finished white paper of one campaign, with all that they say.
fn campaign(all: &[Sent]) -> Desk {
    let mut desk = Desk::open();
    let (open, closed) = ("2026-08-03T08:00:00Z", "2026-09-01T08:00:00Z");
    for (number, sent) in all.iter().enumerate() {
        let added = if sent.adds {
            format!(" Jeg bor ved x{number}x.")
        } else {
            String::new()
        };
        let who = if sent.association {
            json!({ "kind": "association", "organisation": format!("Forening {number}") })
        } else {
            json!({ "kind": "private", "name": format!("Ida Prøve{number}sen") })
        };
        let mut content = json!({ "respondent": who, "text": format!("{CALL}{added}") });
        if let Some(chose) = sent.chose {
            let value = json!({ "kind": "closed", "choices": [format!("o{chose}")] });
            content["answers"] = json!([{ "question": "agree", "value": value }]);
        }
        if sent.fate == Fate::HiddenByWish {
            content["hide_because"] = json!("Jeg vil ikke på nettet.");
        }
        let body = json!({ "response": response(number), "channel": "letter", "received_at": open, "content": content });
        desk.of_hearing(open, "response.record", body);
    }
    desk.of_hearing(closed, "white_paper.begin", json!({}));
    let answer = json!({ "summary": "Kort sagt.", "assessment": "Vi er enige." });
    let body = json!({ "group": "no", "title": "Nej", "answer": answer, "campaign": true });
    desk.of_hearing(closed, "white_paper.put_group", body);
    for (number, sent) in all.iter().enumerate() {
        let id = response(number);
        if sent.fate == Fate::Withdrawn {
            desk.act(closed, "response.withdraw", json!({ "response": id }));
            continue;
        }
        let body = json!({ "responses": [id], "how": { "kind": "grouped", "group": "no" } });
        desk.of_hearing(closed, "response.settle", body);
        match sent.fate {
            Fate::Published | Fate::HiddenByWish => {
                let body = json!({ "response": id, "text_version": 1 });
                desk.act(closed, "response.review", body);
            }
            Fate::Withheld => {
                let body = json!({ "response": id, "reason": "Uden for emnet." });
                desk.act(closed, "response.withhold", body);
            }
            _ => {}
        }
    }
    let finish = json!({ "introduction": "Færdig.", "sections_waived": "Ingen." });
    desk.of_hearing(closed, "white_paper.finish", finish);
    desk
}

/// All that the public gets of a hearing, by every question and in every format.
fn public(desk: &Desk, responses: usize) -> Vec<String> {
    let moment = json!({ "at": "2026-09-01T09:00:00Z", "actor": { "kind": "public" } }).to_string();
    let ask = |name: &str, body: Value| {
        let question = json!({ "name": name, "body": body }).to_string();
        match desk.town.ask_json(&question, &moment) {
            Ok(answer) => answer,
            Err(error) => error.code().to_owned(),
        }
    };
    let mut all = Vec::new();
    for name in [
        "white_paper.get",
        "white_paper.answers",
        "white_paper.rows",
        "white_paper.export_csv",
        "response.list",
    ] {
        all.push(ask(name, json!({ "hearing": HEARING })));
    }
    for format in ["html", "markdown", "docx", "csv", "xlsx"] {
        for language in ["da", "en"] {
            let body = json!({ "hearing": HEARING, "format": format, "language": language });
            all.push(ask("white_paper.export", body));
        }
    }
    all.extend((0..responses).map(|n| ask("response.get", json!({ "response": response(n) }))));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(30, 3_000), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever knows all that is published, of every edition, knows of the others' answers what they knew before: were they
    /// others, not a byte would differ. So no subtraction gives a cell of one to four of them.
    #[test]
    fn nothing_public_depends_on_the_answers_of_those_who_are_not_published(
        all in proptest::collection::vec(sent(), 1..12), other in proptest::collection::vec(proptest::option::of(0..3_usize), 12)
    ) {
        let changed: Vec<Sent> = all.iter().zip(other).map(|(sent, chose)| match sent.fate {
            Fate::Published => sent.clone(),
            _ => Sent { chose, ..sent.clone() },
        }).collect();
        let (one, two) = (public(&campaign(&all), all.len()), public(&campaign(&changed), all.len()));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn whatever_one_of_a_campaign_says_for_themselves_stands_in_what_is_read(
        all in proptest::collection::vec(sent(), 1..12)
    ) {
        let desk = campaign(&all);
        let markdown = file(&desk, ExportFormat::Markdown);
        let html = file(&desk, ExportFormat::Html);
        let published = || all.iter().filter(|sent| sent.fate == Fate::Published);
        for (number, sent) in all.iter().enumerate() {
            let shown = usize::from(sent.adds && sent.fate == Fate::Published);
            for text in [&markdown, &html] {
                prop_assert_eq!(text.matches(&format!("x{number}x")).count(), shown, "{}", number);
            }
            if sent.fate == Fate::Published {
                // Those who say just the same in words and by choice stand behind the first of them.
                let first = all.iter().position(|other| {
                    other.fate == Fate::Published && other.chose == sent.chose && (!other.adds && !sent.adds)
                });
                let first = first.map_or(number, |first| first) + 1;
                let own = markdown.lines().find(|line| line.starts_with(&format!("### Nr. {first}:")));
                let own = own.or_else(|| markdown.lines().find(|line| line.contains(&format!("Nr. {first}: ")) && line.starts_with('#')));
                prop_assert!(own.is_some(), "nr. {first} has no place of its own");
            }
        }
        // In the counts, and once for each way of saying it.
        for option in 0..3 {
            let ways = published().filter(|sent| sent.chose == Some(option));
            let ways: BTreeSet<(usize, bool)> = ways.enumerate().map(|(n, sent)| if sent.adds { (n + 1, true) } else { (0, false) }).collect();
            let stands = markdown.matches(&format!("Svar q{option}q")).count();
            let counted = usize::from(published().next().is_some());
            prop_assert_eq!(stands, ways.len() + counted);
        }
    }
}
