//! The volunteer place: what Haderslev and Assens wish for, played through a year. The towns and the rules are real;
//! every organisation, every person and every word is invented.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON answer has not got reads as null, and the story then stops with an error; the tables \
              of the story are as long as their constants say"
)]

mod councils;
mod grants;
mod honours;
mod hours;
mod matching;
mod mentors;
mod needs;
mod page;
mod people;
mod safety;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use medborger::{MemoryStore, Store};
use serde_json::{Value, json};

use super::story::{Story, list};

/// An organisation with who speaks for it.
struct Organisation {
    id: String,
    kind: &'static str,
    name: String,
    town: usize,
    speaker: String,
}

/// Somebody who offers help.
struct Person {
    citizen: String,
    offer: String,
    born: i32,
    student: bool,
    spec: Value,
}

/// A need with who answers for it.
struct Need {
    id: String,
    title: &'static str,
    /// The organisation; none where a citizen asks.
    asker: Option<String>,
    speaker: String,
    text: Value,
    spec: Value,
}

/// An assignment that both sides have agreed to.
#[derive(Clone)]
struct Agreed {
    assignment: String,
    citizen: String,
    need: usize,
}

/// Plays the story and writes its files into a folder.
pub fn play(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let began = Instant::now();
    println!("\nHaderslev 2026: a volunteer place, with invented associations and volunteers.");
    let mut story = Story::open(
        "0510",
        MemoryStore::default(),
        510_420,
        "2026-01-05",
        |_| (),
    )?;
    let mut place = open(&mut story)?;
    let agreements = councils::agree(&mut story, &place, folder)?;
    let found = matching::play(&mut story, &place, folder)?;
    safety::play(&mut story, &place, &found.agreed)?;
    hours::play(&mut story, &place, &found.agreed, folder)?;
    story.on("2026-05-04", 9)?;
    safety::withdraw(&mut story, &place, &found.agreed)?;
    councils::follow(&mut story, &place, &agreements)?;
    let granted = grants::play(&mut story, &place)?;
    let mentored = mentors::play(&mut story, &mut place)?;
    let honours = honours::play(&mut story, &place, &found.agreed)?;
    let shown = page::Shown {
        found,
        agreements,
        granted,
        honours,
        mentored,
    };
    story.on("2026-12-01", 9)?;
    page::write(&story, &place, &shown, folder)?;
    grants::settle(&mut story, &shown.granted, folder)?;
    story.prove()?;
    println!(
        "  ({:.1} s for the volunteer place)",
        began.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Everybody who is there, and what is asked for.
struct Place {
    organisations: Vec<Organisation>,
    people: Vec<Person>,
    needs: Vec<Need>,
}

impl Place {
    fn kind(&self, kind: &str) -> impl Iterator<Item = &Organisation> {
        self.organisations.iter().filter(move |o| o.kind == kind)
    }
}

/// Registers, enrols and posts.
fn open(story: &mut Story<impl Store>) -> Result<Place> {
    story.by("system", "interest.seed", json!({}))?;
    let organisations = people::organisations(story)?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for organisation in &organisations {
        *kinds.entry(organisation.kind).or_default() += 1;
    }
    let listed = story.ask("public", "organisation.list", json!({}))?;
    ensure!(listed["total"] == 60, "sixty organisations are registered");
    story.tell(&format!(
        "{} organisations are registered, each with somebody who may speak for it:",
        organisations.len()
    ));
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(kind, n)| format!("{n} {kind}"))
        .collect();
    for line in kinds.chunks(4) {
        story.more(&line.join(", "));
    }
    story.on("2026-01-12", 9)?;
    let people = people::volunteers(story)?;
    story.tell(&format!(
        "{} citizens offer help; {} of them are students in youth education",
        people.len(),
        people.iter().filter(|person| person.student).count()
    ));
    story.on("2026-01-19", 9)?;
    let needs = needs::post(story, &organisations, &people)?;
    let everybody = story.ask("public", "need.list", json!({ "limit": 1000 }))?;
    let hidden = needs.len() - list(&everybody, "needs").len();
    story.tell(&format!(
        "{} needs are posted; {hidden} of them, by citizens for themselves, only the enrolled see",
        needs.len()
    ));
    ensure!(people.len() == 300 && needs.len() == 78 && hidden == 8);
    Ok(Place {
        organisations,
        people,
        needs,
    })
}
