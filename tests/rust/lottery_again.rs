//! The second verifier, `core/docs/lottery.py`: plain Python written from `core/docs/lottery.md`, without a line in common
//! with the library. It replays every published text of the vectors, and refuses whatever was changed in one.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use medborger::method::sortition::{
    Announcement, Disclosure, DrawRules, Drawn, Feature, JointQuota, LotteryCertificate,
    LotteryText, Objective, Pool, Randomness, SeatGroup, Standing, ValueQuota, Volunteer,
    distribute, lottery, publish, verify,
};
use medborger::work::Work;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A text, the hash that was announced, and what was drawn.
type Case = (String, String, Drawn);

/// What the verifier says of each: the panel's people, or none.
fn second(cases: &[Case]) -> Vec<Option<Vec<String>>> {
    const RUN: &str = "import json, sys, lottery\n\
        for text, sha256, drawn in json.load(sys.stdin):\n    \
            try: told = lottery.replay(text.encode(), sha256, drawn)[1]\n    \
            except (ValueError, LookupError, TypeError): told = None\n    \
            print(json.dumps(told))";
    let drawn = |drawn: &Drawn| match drawn {
        Drawn::Numbers { numbers } => {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            json!(numbers)
        }
        Drawn::Value { hex } => json!([hex]),
    };
    let input: Vec<Value> = cases
        .iter()
        .map(|(text, sha256, showed)| json!([text, sha256, drawn(showed)]))
        .collect();
    let mut python = Command::new("python3")
        .args(["-B", "-c", RUN])
        .current_dir(root().join("core/docs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 runs the second verifier");
    let bytes = serde_json::to_vec(&input).unwrap();
    let mut stdin = python.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    let told = String::from_utf8(output.stdout).unwrap();
    told.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// What balls, dice or a beacon may have shown.
fn showed(text: &LotteryText) -> Drawn {
    let panels = text.panels.len() as u64;
    match &text.announcement.randomness {
        Randomness::Balls { balls } => {
            let number = panels / 2;
            let digit = |place: &u32| (number / 10_u64.pow(*place) % 10) as u32;
            let numbers = (0..*balls).rev().map(|place| digit(&place)).collect();
            Drawn::Numbers { numbers }
        }
        Randomness::Dice { sides, throws } => {
            let lowest = u32::from(*sides != 10);
            Drawn::Numbers {
                numbers: vec![lowest; *throws as usize],
            }
        }
        Randomness::Beacon { bytes, .. } => Drawn::Value {
            hex: "5a".repeat(*bytes as usize),
        },
    }
}

/// Every text in an answer.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with("medborger-lottery\t") => into.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|value| texts(value, into)),
        Value::Object(all) => all.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

/// Texts of all kinds: of every vector, and with everything a text can hold.
fn published() -> Vec<String> {
    let mut all = vec![full(Disclosure::Features), full(Disclosure::PseudonymsOnly)];
    for file in ["draw.json", "team.json"] {
        let path = root().join("tests/vectors").join(file);
        let vectors: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        for scenario in vectors.as_array().unwrap() {
            for step in scenario["steps"].as_array().unwrap() {
                if let Some(answer) = step["answer"].as_str() {
                    texts(&serde_json::from_str(answer).unwrap(), &mut all);
                }
            }
        }
    }
    all.retain(|text| LotteryText::parse(text.as_bytes()).is_ok());
    all.sort();
    all.dedup();
    all
}

/// A text with joint quotas, homes, seat groups, and people included and excluded.
fn full(disclosure: Disclosure) -> String {
    let quota = |value: &str, min, max| ValueQuota::new(value.into(), min, max);
    let values = vec![quota("nord", 1, 3), quota("syd & øst", 1, 4)];
    let ages = vec![quota("15-29", 1, 4), quota("30+", 0, 4)];
    let of = [("age", "15-29"), ("område", "nord")].map(|(f, v)| (f.to_owned(), v.to_owned()));
    let groups = vec![
        SeatGroup::new("carer".into(), 2),
        SeatGroup::new("any".into(), 3),
    ];
    let rules = DrawRules::new(5)
        .with_features(vec![
            Feature::new("område".into(), values),
            Feature::new("age".into(), ages),
        ])
        .with_joint(vec![JointQuota::new(of.into(), 0, 2)])
        .with_seat_groups(groups)
        .with_household_max(1);
    let people: Vec<Volunteer> = (0..16)
        .map(|n| {
            let features = [
                ("område", ["nord", "syd & øst"][n % 2]),
                ("age", ["15-29", "30+"][n / 8]),
            ];
            let features = features.map(|(f, v)| (f.to_owned(), v.to_owned()));
            let mut person = Volunteer::new(format!("p{n:02}")).with_features(features.into());
            person.household = (n % 5 < 2).then(|| format!("home {}", n / 5));
            person.fits = ["any".to_owned()].into();
            if n % 3 == 0 {
                person.fits.insert("carer".into());
            }
            person.standing = match n {
                2 => Standing::Included,
                9 => Standing::Excluded,
                _ => Standing::Open,
            };
            person
        })
        .collect();
    let work = Work::unlimited();
    let pool = Pool::new(&rules, &people).unwrap();
    let found = distribute(&pool, Objective::Leximin, &work).unwrap();
    let drawn = lottery(&pool, &found, 30, &work).unwrap();
    let dice = Randomness::Dice {
        sides: 6,
        throws: 2,
    };
    let announcement = Announcement::new("Prøve, æøå".into(), disclosure).with_randomness(dice);
    publish(&pool, &people, &drawn, &announcement).unwrap().text
}

/// The text with its lines changed, and all check digits made to fit again.
fn forged(text: &str, change: impl Fn(&mut Vec<String>)) -> String {
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| line[..line.len() - 9].to_owned())
        .collect();
    change(&mut lines);
    let mut out = String::new();
    for line in lines {
        out.push_str(&line);
        out.push('\t');
        let digits = sha256(&out);
        out.push_str(&digits[..8]);
        out.push('\n');
    }
    out
}

#[test]
fn the_second_verifier_is_short_and_stands_on_nothing_but_python() {
    let source = std::fs::read_to_string(root().join("core/docs/lottery.py")).unwrap();
    assert!(source.lines().count() <= 100, "{}", source.lines().count());
    let imports: Vec<&str> = source
        .lines()
        .filter(|line| line.contains("import "))
        .collect();
    assert_eq!(imports, ["import collections, hashlib, itertools, re, sys"]);
}

#[test]
fn the_page_of_the_format_has_an_example_that_holds() {
    let page = std::fs::read_to_string(root().join("core/docs/lottery.md")).unwrap();
    let blocks: Vec<&str> = page.split("```").skip(1).step_by(2).collect();
    let [text, certificate] = [0, 1].map(|n| blocks[n].strip_prefix("text\n").unwrap());
    let hash = sha256(text);
    assert!(page.contains(&format!("`{hash}`")));
    let drawn = Drawn::Numbers { numbers: vec![4] };
    let replay = verify(text.as_bytes(), &hash, &drawn, Some(4)).unwrap();
    let named: Vec<String> = replay.people.iter().map(|id| format!("`{id}`")).collect();
    assert!(page.contains(&format!("panel 4 is drawn, {}.", named.join(" and "))));
    let told = second(&[(text.to_owned(), hash.clone(), drawn)]);
    assert_eq!(told, [Some(replay.people)]);
    let work = Work::unlimited();
    let certificate = LotteryCertificate::parse(certificate.as_bytes(), &work).unwrap();
    let read = LotteryText::parse(text.as_bytes()).unwrap();
    let proven = certificate.verify(&read, &hash, &work).unwrap();
    assert_eq!(proven.proven, proven.levels);
}

#[test]
fn every_published_text_is_replayed_by_the_second_verifier() {
    let texts = published();
    assert!(texts.len() >= 8, "{}", texts.len());
    let cases: Vec<Case> = texts
        .iter()
        .map(|text| {
            let drawn = showed(&LotteryText::parse(text.as_bytes()).unwrap());
            (text.clone(), sha256(text), drawn)
        })
        .collect();
    for ((text, hash, drawn), told) in cases.iter().zip(second(&cases)) {
        let ours = verify(text.as_bytes(), hash, drawn, None).unwrap();
        assert_eq!(told.as_ref(), Some(&ours.people), "{}", &text[..80]);
    }
}

#[test]
fn whatever_is_changed_in_a_text_is_refused_by_both_although_hash_and_check_digits_fit() {
    let text = full(Disclosure::Features);
    let drawn = showed(&LotteryText::parse(text.as_bytes()).unwrap());
    let at = |lines: &[String], word: &str| {
        let begins = |line: &String| line.split('\t').next() == Some(word);
        lines.iter().position(begins).unwrap()
    };
    type Change = Box<dyn Fn(&mut Vec<String>)>;
    let field = |word: &'static str, field: usize, to: &'static str| -> Change {
        Box::new(move |lines| {
            let line = at(lines, word);
            let mut fields: Vec<&str> = lines[line].split('\t').collect();
            assert_ne!(fields[field], to, "{word} {field}");
            fields[field] = to;
            lines[line] = fields.join("\t");
        })
    };
    let mut changes: Vec<Change> = vec![
        field("medborger-lottery", 1, "2"),
        field("note", 1, "Enhver kan stole på dette."),
        field("title", 1, " En anden titel"),
        field("seats", 1, "4"),
        field("panels", 1, "29"),
        field("panels", 1, "030"),
        field("people", 1, "17"),
        field("randomness", 1, "balls"),
        field("randomness", 2, "20"),
        field("randomness", 3, "1"),
        field("again", 1, "35"),
        field("again", 2, "36"),
        field("disclosure", 1, "pseudonyms"),
        field("worst", 1, "0.000000000001"),
        field("worst", 2, "1"),
        field("quota", 1, "age"),
        field("quota", 2, "vest"),
        field("quota", 3, "4"),
        field("quota", 4, "0"),
        field("joint", 2, "0"),
        field("joint", 3, "alder"),
        field("group", 2, "5"),
        field("household", 1, "0"),
        field("person", 1, "2"),
        field("person", 2, "q00"),
        field("person", 2, "p 0"),
        field("person", 3, "30"),
        field("person", 4, "1.000000000001"),
        field("person", 4, "0.5"),
        field("person", 5, "excluded"),
        field("person", 8, "vest"),
        field("panel", 1, "1"),
        field("panel", 2, "1 2 3 4"),
        field("panel", 2, "1 2 3 4 99"),
        field("panel", 2, "5 4 3 2 1"),
        field("end", 0, "slut"),
        Box::new(|lines| lines.truncate(lines.len() - 1)),
        Box::new(|lines| lines.push("end".into())),
        Box::new(|lines| lines.push("note\tmere".into())),
    ];
    // Every kind of line left out, there twice, and swapped with the next. Without a joint quota, or with values in
    // another order, it would be a true text of another draw: the hash tells.
    let other_draw = |word: &str| matches!(word, "joint" | "quota");
    for word in [
        "medborger-lottery",
        "note",
        "title",
        "seats",
        "panels",
        "people",
        "randomness",
        "again",
        "disclosure",
        "worst",
        "quota",
        "joint",
        "group",
        "household",
        "person",
        "panel",
        "end",
    ]
    .into_iter()
    .filter(|word| !other_draw(word))
    {
        changes.push(Box::new(move |lines| {
            lines.remove(at(lines, word));
        }));
        changes.push(Box::new(move |lines| {
            let line = at(lines, word);
            lines.insert(line, lines[line].clone());
        }));
        if word != "end" {
            changes.push(Box::new(move |lines| {
                let line = at(lines, word);
                lines.swap(line, line + 1);
            }));
        }
    }
    // Two people who change places in a panel, a name that changes with another, a chance with its neighbour's.
    changes.push(Box::new(move |lines| {
        let panels: Vec<usize> = (0..lines.len())
            .filter(|&n| lines[n].starts_with("panel\t"))
            .collect();
        let differ = panels
            .windows(2)
            .find(|two| lines[two[0]][8..] != lines[two[1]][8..])
            .unwrap();
        lines.swap(differ[0], differ[1]);
    }));
    let mut cases: Vec<Case> = Vec::new();
    for change in &changes {
        let changed = forged(&text, |lines| change(lines));
        let hash = sha256(&changed);
        cases.push((changed, hash, drawn.clone()));
    }
    for word in ["joint", "quota"] {
        let without = forged(&text, |lines| {
            lines.remove(at(lines, word));
        });
        let swapped = forged(&text, |lines| {
            let line = at(lines, word);
            lines.swap(line, line + 1);
        });
        let hash = sha256(&text);
        cases.extend([without, swapped].map(|changed| (changed, hash.clone(), drawn.clone())));
    }
    // The hash of another text, a changed byte, other line ends, and what was drawn.
    let hash = sha256(&text);
    cases.push((text.clone(), sha256("another"), drawn.clone()));
    cases.push((text.replacen("p03", "p30", 1), hash.clone(), drawn.clone()));
    let crlf = text.replace('\n', "\r\n");
    cases.push((crlf.clone(), sha256(&crlf), drawn.clone()));
    for numbers in [
        vec![],
        vec![1],
        vec![1, 7],
        vec![0, 1],
        vec![6, 6],
        vec![1, 1, 1],
        vec![1, 1, 1, 1],
    ] {
        cases.push((text.clone(), hash.clone(), Drawn::Numbers { numbers }));
    }
    assert!(second(&[(text.clone(), hash.clone(), drawn)])[0].is_some());
    for ((changed, hash, drawn), told) in cases.iter().zip(second(&cases)) {
        let differ = text.lines().zip(changed.lines()).find(|(a, b)| a != b);
        assert!(
            verify(changed.as_bytes(), hash, drawn, None).is_err(),
            "{differ:?} {drawn:?}"
        );
        assert_eq!(told, None, "{differ:?} {drawn:?}");
    }
}
