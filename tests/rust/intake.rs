//! Lists of responses: whatever a list looks like, in whatever parts and however often it comes, no response is lost and none
//! counts twice unseen.

use medborger::interop::{Table, TableFormat, TableRow, read_table};
use medborger::{Clock, MemoryStore, Participation, Town};
use proptest::prelude::*;
use serde_json::{Value, json};

const STAFF: &str = "00000000-0000-4000-8000-000000005001";
const HEARING: &str = "00000000-0000-4000-8000-00000000a001";

struct Desk {
    town: Participation<MemoryStore>,
    commands: u32,
}

impl Desk {
    /// A hearing that is open from 3 to 31 August 2026.
    fn open() -> Self {
        let town = Town::new(
            "0510".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        )
        .unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut desk = Self { town, commands: 0 };
        let before = "2026-08-01T10:00:00Z";
        let basis = json!({ "kind": "general" });
        let content = json!({ "title": "Høringsudgave" });
        for (name, body) in [
            ("hearing.draft", json!({ "title": "Stien", "basis": basis })),
            (
                "hearing.put_document",
                json!({ "document": "edition", "role": "hearing_edition", "content": content }),
            ),
            (
                "hearing.announce",
                json!({ "published_on": "2026-08-03", "last_day": "2026-08-31" }),
            ),
        ] {
            desk.act(before, name, body).unwrap();
        }
        desk
    }

    fn act(&mut self, at: &str, name: &str, mut body: Value) -> Result<(), String> {
        self.commands += 1;
        body["hearing"] = json!(HEARING);
        let id = format!("00000001-0000-4000-8000-{:012x}", self.commands);
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = json!({ "at": at, "actor": { "kind": "staff", "staff": STAFF } }).to_string();
        let done = self.town.execute_json(&command, &moment);
        done.map(|_| ()).map_err(|error| error.code().to_owned())
    }

    fn ask(&self, name: &str, mut body: Value) -> Value {
        body["hearing"] = json!(HEARING);
        self.ask_of(name, body)
    }

    /// Asks what does not name the hearing.
    fn ask_of(&self, name: &str, body: Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let actor = json!({ "kind": "staff", "staff": STAFF });
        let moment = json!({ "at": "2026-08-20T10:00:00Z", "actor": actor }).to_string();
        serde_json::from_str(&self.town.ask_json(&query, &moment).unwrap()).unwrap()
    }

    fn check(&self, table: &Table) -> Value {
        self.ask(
            "intake.check",
            json!({ "table": table, "channel": "letter", "received_at": AT }),
        )
    }

    /// Takes a list in by parts of so many rows; how many responses there are then.
    fn deposit(&mut self, table: &Table, rows: usize, copies: bool) -> usize {
        self.deposit_as(table, rows, copies, false)
    }

    fn deposit_as(&mut self, table: &Table, rows: usize, copies: bool, doubtful: bool) -> usize {
        for part in table.rows.chunks(rows) {
            let mut of = table.clone();
            of.rows = part.to_vec();
            let body = json!({ "table": of, "channel": "letter", "received_at": AT, "copies": copies,
                    "doubtful": doubtful });
            let done = self.act("2026-08-20T10:00:00Z", "intake.deposit", body);
            assert!(
                done.is_ok() || done == Err("nothing_to_do".to_owned()),
                "{done:?}"
            );
        }
        self.count()
    }

    fn count(&self) -> usize {
        let hearing = self.ask("hearing.get", json!({}));
        usize::try_from(hearing["responses"].as_u64().unwrap_or_default()).unwrap()
    }
}

const AT: &str = "2026-08-08T10:00:00Z";

/// One response of a list: who, on which day, what, and a column that nobody reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    name: String,
    day: u32,
    text: String,
    note: String,
}

/// How a list is written.
#[derive(Debug, Clone, Copy)]
struct Form {
    heads: usize,
    dates: usize,
    decomposed: bool,
    blanks: bool,
    reversed: bool,
    more: bool,
}

fn said() -> impl Strategy<Value = Said> {
    let name = prop::sample::select(vec!["Sören Eksempel", "Ida Eksempel"]);
    let text = prop::sample::select(vec!["Behold stien.", "Nej tak.", "Blå bænke, og træer"]);
    (name, 4_u32..6, text, 0..3_u8).prop_map(|(name, day, text, note)| Said {
        name: name.to_owned(),
        day,
        text: text.to_owned(),
        note: ["", "ny", "set"][usize::from(note)].to_owned(),
    })
}

fn form() -> impl Strategy<Value = Form> {
    (0..3_usize, 0..4_usize, any::<[bool; 4]>()).prop_map(
        |(heads, dates, [decomposed, blanks, reversed, more])| Form {
            heads,
            dates,
            decomposed,
            blanks,
            reversed,
            more,
        },
    )
}

fn written(rows: &[Said], form: Form) -> Table {
    let heads = [
        ["Navn", "Modtaget", "Svar", "Note"],
        ["NAVN:", "Dato", "Høringssvar", "Note"],
        ["navn", "dato modtaget", "tekst", "Note"],
    ][form.heads];
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    for row in rows {
        let day = row.day;
        let date = [
            format!("{day:02}-08-2026"),
            format!("{day}. august 2026"),
            format!("2026-08-{day:02}"),
            format!("{day}/8/2026"),
        ];
        let name = if form.decomposed {
            row.name.replace('ö', "o\u{308}")
        } else {
            row.name.clone()
        };
        let blank = if form.blanks { " " } else { "" };
        let text = format!("\"{blank}{}{blank}\"", row.text);
        lines.push(vec![name, date[form.dates].clone(), text, row.note.clone()]);
    }
    let text: Vec<String> = lines
        .into_iter()
        .enumerate()
        .map(|(place, mut cells)| {
            if form.more {
                cells.push(if place == 0 {
                    "Sagsnr".to_owned()
                } else {
                    "12".to_owned()
                });
            }
            if form.reversed {
                cells.reverse();
            }
            cells.join(";")
        })
        .collect();
    read_table(text.join("\n").as_bytes()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_response_of_a_list_is_lost_and_none_counts_twice_unseen(
        rows in prop::collection::vec(said(), 1..14),
        (form, other) in (form(), form()),
        (part, other_part) in (1_usize..6, 1_usize..6),
        new in said(),
    ) {
        let table = written(&rows, form);
        let distinct = |rows: &[Said]| {
            let mut read: Vec<_> = rows.iter().map(|row| (&row.name, row.day, &row.text)).collect();
            read.sort();
            read.dedup();
            read.len()
        };
        let mut desk = Desk::open();
        // Without a word about copies, one of all that say the same is taken in.
        prop_assert_eq!(desk.deposit(&table, part, false), distinct(&rows));
        // With it, every row, once, in whatever parts it comes again.
        prop_assert_eq!(desk.deposit(&table, other_part, true), rows.len());
        prop_assert_eq!(desk.deposit(&table, part, true), rows.len());
        let report = desk.check(&table);
        prop_assert_eq!(report["already"].as_u64(), Some(rows.len() as u64));
        // The same list in another form brings nothing unseen: each row is known, or is called a copy.
        let again = written(&rows, other);
        let report = desk.check(&again);
        prop_assert_eq!(report["already"].as_u64().unwrap() + report["copies"].as_u64().unwrap(), rows.len() as u64);
        prop_assert_eq!(desk.deposit(&again, other_part, false), rows.len());
        // A row more is a row more, if it says anything new.
        let mut more = rows.clone();
        more.push(new);
        let found = distinct(&more) - distinct(&rows);
        let more = written(&more, other);
        // It may look like a correction of one that is there: then it is told, and taken in where somebody says so.
        let report = desk.check(&more);
        let told = report["doubtful"].as_u64().unwrap();
        prop_assert_eq!(report["ready"].as_u64().unwrap() + told, found as u64);
        for row in report["rows"].as_array().unwrap() {
            prop_assert_eq!(row["outcome"] == "doubtful", row.get("corrects").is_some());
        }
        let taken = desk.deposit(&more, part, false);
        prop_assert_eq!(taken as u64, (rows.len() + found) as u64 - told);
        prop_assert_eq!(desk.deposit_as(&more, part, false, true), rows.len() + found);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// What a list lacks of an address keeps nobody's opinion out, and is never lost unseen: it is kept, or the report says so.
    #[test]
    fn a_row_without_a_whole_address_is_taken_in_and_the_report_says_what_is_left_out(
        rows in prop::collection::vec(any::<[bool; 3]>(), 1..12),
    ) {
        let mut list = "Navn;Adresse;Postnr;By;Svar\n".to_owned();
        for (at, [street, code, town]) in rows.iter().enumerate() {
            let cell = |is: &bool, text| if *is { text } else { "" };
            let (street, code) = (cell(street, "Havnevej 3"), cell(code, "8700"));
            list += &format!("Ida Eksempel;{street};{code};{};Svar {at}\n", cell(town, "Horsens"));
        }
        let table = read_table(list.as_bytes()).unwrap();
        let mut desk = Desk::open();
        let report = desk.check(&table);
        prop_assert_eq!(report["ready"].as_u64(), Some(rows.len() as u64));
        let told: Vec<u64> = report["left_out"].as_array().into_iter().flatten().map(|of| {
            assert_eq!(of["code"], "intake_address_part");
            of["line"].as_u64().unwrap()
        }).collect();
        let part = |row: &[bool; 3]| row.contains(&true) && row.contains(&false);
        let lines = (2_u64..).zip(&rows).filter(|(_, row)| part(row)).map(|(line, _)| line);
        prop_assert_eq!(told, lines.collect::<Vec<_>>());
        prop_assert_eq!(desk.deposit(&table, 100, false), rows.len());
        // Each row's own response has the address that the row has.
        let list = desk.ask("response.list", json!({}));
        let mut kept = vec![false; rows.len()];
        for item in list["responses"].as_array().unwrap() {
            let view = desk.ask_of("response.get", json!({ "response": item["response"] }));
            let original = &view["original"];
            let at = original["prose"].as_str().unwrap().strip_prefix("Svar ").unwrap();
            let address = original["respondent"].get("address");
            kept[at.parse::<usize>().unwrap()] = address.is_some_and(|of| of["town"] == "Horsens");
        }
        let whole: Vec<bool> = rows.iter().map(|row| !row.contains(&false)).collect();
        prop_assert_eq!(kept, whole);
    }
}

#[test]
fn a_long_list_of_rows_that_say_the_same_is_taken_in_whole_and_known_again() {
    let mut desk = Desk::open();
    let mut table = Table::new(
        TableFormat::Csv,
        vec!["Svar".to_owned(), "Nr".to_owned()],
        Vec::new(),
    );
    table.rows = (0..700_u32)
        .map(|number| TableRow::new(number + 2, vec!["Enig.".to_owned(), number.to_string()]))
        .collect();
    assert_eq!(desk.check(&table)["copies"], json!(699));
    assert_eq!(desk.deposit(&table, 100, false), 1);
    assert_eq!(desk.deposit(&table, 100, true), 700);
    assert_eq!(desk.deposit(&table, 70, true), 700);
    assert_eq!(desk.check(&table)["already"], json!(700));
}

/// Words of which no two are alike.
fn prose() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[a-zæøå]{3,8}", 6..30)
        .prop_map(|words| words.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_row_of_nobody_that_is_corrected_in_the_sheet_is_told_and_never_taken_in_unseen(
        texts in prop::collection::vec(prose(), 1..6), at in any::<prop::sample::Index>(), word in any::<prop::sample::Index>(),
        other in "[a-zæøå]",
    ) {
        let sheet = |texts: &[Vec<String>]| {
            let lines: Vec<String> = texts.iter().map(|words| format!("4/8/2026;{}", words.join(" "))).collect();
            read_table(format!("Dato;Svar\n{}\n", lines.join("\n")).as_bytes()).unwrap()
        };
        let mut desk = Desk::open();
        let first = desk.deposit(&sheet(&texts), 2, true);
        prop_assert_eq!(first, texts.len());
        let mut corrected = texts.clone();
        let words = &mut corrected[at.index(texts.len())];
        let word = word.index(words.len());
        words[word] = format!("{other}{}", words[word].chars().skip(1).collect::<String>());
        prop_assume!(!texts.contains(words));
        let table = sheet(&corrected);
        let report = desk.check(&table);
        prop_assert_eq!((&report["doubtful"], &report["ready"]), (&json!(1), &json!(0)));
        let told = report["rows"].as_array().unwrap().iter().find(|row| row.get("corrects").is_some());
        prop_assert!(told.is_some());
        prop_assert_eq!(desk.deposit(&table, 2, false), first);
        prop_assert_eq!(desk.deposit_as(&table, 2, false, true), first + 1);
    }
}

#[test]
fn what_the_readme_shows_of_a_sheet_is_so() {
    let text = "Vi siger nej til vejen, for den deler engen i to";
    let sheet = format!(
        "Navn;Dato;Svar;Bynavn\nIda Eksempel;10-08-2026;{text};Horsens\nBo Eksempel;11-08-2026;{text};\nEva Eksempel;i går;Ja;\n"
    );
    let mut desk = Desk::open();
    let table = read_table(sheet.as_bytes()).unwrap();
    let report = desk.check(&table);
    assert_eq!(report["ready"], json!(2));
    let fault = &report["faults"][0];
    assert_eq!(
        (&fault["line"], &fault["column"], &fault["code"]),
        (&json!(4), &json!("B"), &json!("intake_date_unfit"))
    );
    assert_eq!(report["untaken"].as_array().unwrap().len(), 1);
    assert_eq!(report["untaken"][0]["suggestion"]["kind"], json!("town"));
    assert_eq!(desk.deposit(&table, 100, false), 2);
    let found = desk.ask("response.campaigns", json!({}));
    assert_eq!(
        found["campaigns"][0]["members"].as_array().unwrap().len(),
        2
    );
}
