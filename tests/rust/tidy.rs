//! The house holds what ARCHITECTURE.md says of it: its floors, the length of its files, and that what the docs name is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use medborger::participation::ROOMS;

/// How many lines a file has at most.
const LINES_MAX: usize = 500;
/// Files that are longer, and how long: they may only become shorter.
const LONGER: [(&str, usize); 8] = [
    ("core/method/src/matching/auction.rs", 524),
    ("core/method/src/matching/market.rs", 567),
    ("core/method/src/sortition/simplex.rs", 579),
    ("tests/rust/fuzz/sight.rs", 551),
    ("tests/rust/hearing_model.rs", 681),
    ("tests/rust/model.rs", 664),
    ("tests/rust/races.rs", 685),
    ("tests/rust/vectors.rs", 626),
];

/// The documents that a stranger reads first.
const DOCS: [&str; 5] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder, as paths from the root, those of build results left out.
fn files(folder: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                let is_built = ["target", "node_modules", "dist"].contains(&name);
                if !is_built && !name.starts_with('.') {
                    folders.push(path);
                }
            } else {
                let path = path.strip_prefix(root()).unwrap();
                all.push(path.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    all.sort();
    all
}

/// What a crate's manifest lists among its dependencies, the crates of the core alone.
fn built_on(manifest: &str) -> BTreeSet<String> {
    let (_, rest) = manifest.split_once("\n[dependencies]\n").unwrap();
    let list = rest.split("\n[").next().unwrap();
    let names = list
        .lines()
        .filter_map(|line| line.split(['.', ' ']).next());
    names
        .filter_map(|name| name.strip_prefix("medborger-"))
        .map(str::to_owned)
        .collect()
}

/// The picture in ARCHITECTURE.md: each floor with its folder and those that it stands on.
fn picture() -> BTreeMap<String, (String, BTreeSet<String>)> {
    let text = read("ARCHITECTURE.md");
    let (_, rest) = text.split_once("```floors\n").expect("a picture of floors");
    let (picture, _) = rest.split_once("```").unwrap();
    let mut floors = BTreeMap::new();
    for line in picture.lines() {
        let mut cells = line.split('|').map(str::trim);
        let mut cell = || cells.next().unwrap_or_else(|| panic!("{line}: four cells"));
        let (name, _, folder, below) = (cell(), cell(), cell(), cell());
        let below = below.split_whitespace().map(str::to_owned).collect();
        floors.insert(name.to_owned(), (folder.to_owned(), below));
    }
    floors
}

#[test]
fn the_floors_are_those_of_the_picture() {
    let picture = picture();
    let mut seen = BTreeSet::new();
    for manifest in files("core") {
        let Some(folder) = manifest.strip_suffix("/Cargo.toml") else {
            continue;
        };
        let text = read(&manifest);
        let name = text.lines().find_map(|line| line.strip_prefix("name = "));
        let name = name.unwrap().trim_matches('"');
        let name = name.strip_prefix("medborger-").unwrap_or(name);
        let (at, below) = &picture[name];
        assert_eq!(at, folder, "{name}");
        assert_eq!(*below, built_on(&text), "{name} stands on others");
        seen.insert(name.to_owned());
    }
    let drawn: BTreeSet<String> = picture.into_keys().collect();
    assert_eq!(drawn, seen, "a floor is drawn that is not there");
}

/// The modules of the journal's crate, with those that each may not name.
const MODULES: [(&str, &[&str]); 4] = [
    ("participation", &[]),
    ("town", &["participation", "store"]),
    ("journal", &["participation", "store"]),
    ("store", &["participation"]),
];

/// The crates that hold rooms.
const DOMAINS: [&str; 6] = [
    "bank",
    "community",
    "funding",
    "hearing",
    "team",
    "volunteering",
];

/// What a source file names of the crate that it is in, tests and comments left out.
fn named(source: &str) -> BTreeSet<&str> {
    let body = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let code = body
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1));
    after
        .filter_map(|rest| {
            rest.split(|c: char| c != '_' && !c.is_alphanumeric())
                .next()
        })
        .collect()
}

/// The module that a file is of, by its path in its crate.
fn module(path: &str) -> &str {
    let (_, rest) = path.split_once("/src/").unwrap();
    rest.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn within_the_journals_crate_each_module_names_only_what_stands_below_it() {
    let mut tried = 0;
    for path in files("core/journal/src") {
        let Some((_, barred)) = MODULES.iter().find(|(name, _)| *name == module(&path)) else {
            assert_eq!(module(&path), "lib");
            continue;
        };
        for name in named(&read(&path)) {
            assert!(!barred.contains(&name), "{path} names {name}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn no_room_names_the_door() {
    let mut rooms = 0;
    for domain in DOMAINS {
        for path in files(&format!("core/{domain}/src")) {
            let text = read(&path);
            assert!(!named(&text).contains("participation"), "{path}");
            rooms += usize::from(text.contains(": Room = Room {"));
        }
    }
    assert!(rooms > 20, "{rooms} rooms");
}

#[test]
fn no_file_is_too_long() {
    let mut long = BTreeMap::new();
    let folders = [
        "core",
        "bindings-python/src",
        "bindings-wasm/src",
        "tests/rust",
        "xtask/src",
        "benches",
        "examples",
    ];
    for path in folders.iter().flat_map(|folder| files(folder)) {
        let lines = match path.ends_with(".rs") {
            true => read(&path).lines().count(),
            false => 0,
        };
        if lines > LINES_MAX {
            long.insert(path, lines);
        }
    }
    let known: BTreeMap<String, usize> = LONGER
        .iter()
        .map(|(path, lines)| ((*path).to_owned(), *lines))
        .collect();
    assert_eq!(long, known, "files of more than {LINES_MAX} lines");
}

/// What stands between backticks in a document, blocks of code left out.
fn quoted(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, part) in text.split("```").enumerate() {
        if at % 2 == 0 {
            all.extend(part.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    all
}

#[test]
fn what_the_docs_name_is_there() {
    let all: Vec<String> = [
        "core",
        "bindings-python",
        "bindings-wasm",
        "tests",
        "xtask",
        "benches",
        "examples",
        ".ci",
    ]
    .iter()
    .flat_map(|folder| files(folder))
    .collect();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut kinds: BTreeSet<&str> = BTreeSet::new();
    for room in ROOMS {
        names.extend(room.commands.iter().map(|command| command.name));
        names.extend(room.queries.iter().map(|query| query.name));
        names.extend(room.streams.iter().flat_map(|stream| stream.event_types));
    }
    kinds.extend(names.iter().map(|name| name.split('.').next().unwrap()));
    let mut tried = 0;
    for doc in DOCS {
        let text = read(doc);
        for word in quoted(&text) {
            let file = ["rs", "py", "mjs", "json", "txt", "toml"]
                .iter()
                .any(|ending| word.ends_with(&format!(".{ending}")));
            let plain = word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._/-".contains(c));
            if file && plain && word.contains('/') {
                tried += 1;
                let there = all
                    .iter()
                    .any(|path| *path == word || path.ends_with(&format!("/{word}")))
                    || moved(&word).is_some_and(|word| all.contains(&word));
                assert!(there, "{doc} names {word}, which is not there");
            }
            // What the changelog says was taken away is not there any more.
            let (Some((kind, what)), false) = (word.split_once('.'), doc == "CHANGELOG.md") else {
                continue;
            };
            let is_name =
                kinds.contains(kind) && what.chars().all(|c| c == '_' || c.is_ascii_lowercase());
            if is_name && !file {
                tried += 1;
                assert!(
                    names.contains(word.as_str()),
                    "{doc} names {word}, which is not there"
                );
            }
        }
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let path = link.split('#').next().unwrap();
            if path.is_empty() || path.contains(':') {
                continue;
            }
            tried += 1;
            assert!(
                root().join(path).exists(),
                "{doc} links {path}, which is not there"
            );
        }
    }
    assert!(tried > 40, "only {tried} names were tried");
}

#[test]
fn what_the_programmes_ask_for_is_carried_by_a_test_that_is_there() {
    let text = read("ARCHITECTURE.md");
    let (_, rest) = text.split_once("## What the programmes ask").unwrap();
    let (table, _) = rest.split_once("\n## ").unwrap();
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| 1."))
        .collect();
    assert!(rows.len() >= 10, "{} rows", rows.len());
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let room = cells[2].trim_matches('`');
        assert!(ROOMS.iter().any(|one| one.name == room), "{row}");
        let tests = cells[3].trim_end_matches(" |");
        let (story, name) = tests.split(';').next().unwrap().split_once(": ").unwrap();
        let vectors = read(format!("tests/vectors/{story}.json"));
        assert!(
            vectors.contains(&format!("\"name\": \"{name}\"")),
            "{story}: {name}"
        );
    }
}

/// What may be written as a literal anywhere, because it is done: a point has two numbers; a room is declared as a constant by
/// whoever writes one; the codec's tables are made by its derive.
const DONE: [&str; 10] = [
    "core/base/src/error.rs",
    "core/base/src/place.rs",
    "core/codec/",
    "core/journal/src/journal/claim.rs",
    "core/journal/src/journal/once.rs",
    "core/journal/src/journal/page.rs",
    "core/journal/src/journal/personal.rs",
    "core/journal/src/journal/room.rs",
    "core/journal/src/journal/stream.rs",
    "core/method/src/redaction.rs",
];

#[test]
fn a_public_struct_can_get_another_field_without_breaking_a_caller() {
    let mut open = Vec::new();
    for path in files("core").iter().filter(|path| path.ends_with(".rs")) {
        if DONE.iter().any(|done| path.starts_with(done)) {
            continue;
        }
        let source = read(path);
        let lines: Vec<&str> = source.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(name) = line.strip_prefix("pub struct ") else {
                continue;
            };
            let body = lines[at + 1..].iter().take_while(|line| **line != "}");
            let shows = line.ends_with('{') && body.clone().any(|l| l.starts_with("    pub "));
            let before = lines[..at].iter().rev();
            let said = before.take_while(|line| !line.is_empty() && **line != "}");
            let grows = said.clone().any(|line| *line == "#[non_exhaustive]");
            let hidden = said.clone().any(|line| *line == "#[doc(hidden)]");
            if shows && !grows && !hidden {
                open.push(format!("{path}: {name}"));
            }
        }
    }
    assert_eq!(open, Vec::<String>::new());
}

/// The names in a room's module of this name, in all files of a crate.
fn listed(sources: &[String], module: &str) -> BTreeSet<String> {
    let opens = format!("\npub mod {module} {{\n");
    let parts = sources.iter().filter_map(|source| {
        let (_, after) = source.split_once(&opens)?;
        Some(after.split("\n}\n").next()?.to_owned())
    });
    let words = parts.flat_map(|part| {
        let plain = |c: char| !c.is_ascii_alphanumeric() && c != '_';
        let words: Vec<String> = part.split(plain).map(str::to_owned).collect();
        words
    });
    words.collect()
}

#[test]
fn what_a_room_takes_and_is_asked_stands_in_its_modules_command_and_query() {
    let mut seen = 0;
    for domain in DOMAINS {
        let paths = files(&format!("core/{domain}/src"));
        let sources: Vec<String> = paths.iter().map(read).collect();
        for (module, made) in [
            ("command", "CommandEntry::of::<"),
            ("query", "QueryEntry::of::<"),
        ] {
            let listed = listed(&sources, module);
            for source in &sources {
                for entry in source.split(made).skip(1) {
                    let name = entry.split('>').next().unwrap();
                    let name = name.rsplit("::").next().unwrap();
                    assert!(listed.contains(name), "{domain}: {name} in no `{module}`");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 200, "only {seen}");
}

/// The rooms as they are called in Python, each with its Danish word beside it.
#[test]
fn every_room_stands_in_the_readme_with_its_danish_word() {
    let rooms: BTreeSet<String> = read("bindings-python/python/medborger/_rooms.py")
        .lines()
        .filter(|line| line.ends_with("Room:"))
        .filter_map(|line| line.trim().strip_prefix("def ")?.split('(').next())
        .map(str::to_owned)
        .collect();
    assert!(rooms.len() > 20, "{rooms:?}");
    let readme = read("README.md");
    let heads = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | *"));
    let named: BTreeSet<String> = heads
        .flat_map(|(rooms, _)| rooms.split("`, `"))
        .map(str::to_owned)
        .collect();
    let missing: Vec<&String> = rooms.difference(&named).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Where a file of a module lies whose crate has its name: `identity/attestation.rs` is `core/identity/src/attestation.rs`.
fn moved(word: &str) -> Option<String> {
    let (module, rest) = word.split_once('/')?;
    Some(format!("core/{module}/src/{rest}"))
}

/// What stands between backticks is tried elsewhere: the example runs, and the front page is a test of the documentation.
#[test]
fn the_first_hour_is_the_same_in_the_example_on_the_front_page_and_in_the_readme() {
    let example = read("examples/rust/first_hour.rs");
    assert!(example.lines().count() <= 60, "an hour is short");
    let (_, hour) = example.split_once("\n\n").expect("what it is, first");
    assert!(read("README.md").contains(&format!("```rust\n{hour}```")));
    let front = hour.lines().map(|line| match line {
        "" => "//!\n".to_owned(),
        line => format!("//! {line}\n"),
    });
    let front: String = front.collect();
    assert!(read("core/src/lib.rs").contains(&front), "{front}");
}

#[test]
fn the_server_in_rust_is_the_same_in_the_example_and_in_the_readme() {
    let example = read("core/axum/examples/twenty_lines.rs");
    let (_, server) = example.split_once("\n\n").expect("what it is, first");
    assert!(read("README.md").contains(&format!("```rust\n{server}```")));
}
