//! The page that shows the place: what is asked for and how far it has come, why the matching chose as it did, and what
//! was agreed. It is a document of the library's own, so what that promises of accessibility holds for it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use medborger::calendar::{DateStyle, Language, date_text, parse_date, percent_text, whole_text};
use medborger::interop::{Block, Document, Fact, Indexing, Inline};
use serde_json::{Value, json};

use super::Place;
use super::councils::{Agreement, kroner};
use super::grants::Granted;
use super::honours::Honours;
use super::matching::Found;
use super::mentors::Mentored;
use crate::story::{Story, list, text};

/// What the story leaves to be shown.
pub(super) struct Shown {
    pub found: Found,
    pub agreements: Vec<Agreement>,
    pub granted: Granted,
    pub honours: Honours,
    pub mentored: Mentored,
}

fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn fact(term: &str, text: impl Into<String>) -> Fact {
    Fact::new(term.to_owned(), cell(text))
}

fn table(caption: &str, columns: &[&str], rows: Vec<Vec<Vec<Inline>>>) -> Block {
    Block::Table {
        caption: caption.to_owned(),
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        rows,
        row_headings: true,
    }
}

/// A day as Danes write it in a table.
fn date(day: &str) -> Result<String> {
    Ok(date_text(
        parse_date(day)?,
        Language::Danish,
        DateStyle::Numeric,
    ))
}

fn danish(word: &str) -> &str {
    match word {
        "open" => "åben",
        "full" => "besat",
        "expired" => "udløbet",
        "closed" => "lukket",
        "in_force" => "gældende",
        "under_notice" => "opsagt",
        "ended_by_notice" => "ophørt efter opsigelse",
        "people" => "Flest mennesker",
        "fit" => "Bedste match",
        "coverage" => "Ingen behov glemt",
        "fairness" => "Ligest fordelt",
        "stable" => "Begge siders ønsker",
        other => other,
    }
}

/// Writes the page, and looks that nothing is on it that must not be.
pub(super) fn write(
    story: &Story<impl Store>,
    place: &Place,
    shown: &Shown,
    folder: &Path,
) -> Result<()> {
    let mut blocks = overview(place, shown);
    blocks.extend(matching(place, shown)?);
    blocks.extend(mentoring(&shown.mentored));
    blocks.extend(agreements(story, shown)?);
    blocks.extend(honours(&shown.honours));
    blocks.extend(needs(story, place)?);
    let document = Document::new("Frivillig i Haderslev", Language::Danish)
        .with_subtitle("Frivilligpladsen 2026. Alle foreninger og mennesker er opdigtede.")
        .with_contents(true)
        .with_blocks(blocks);
    let html = document.to_html(Indexing::Refused)?;
    for person in &place.people {
        ensure!(
            !html.contains(&person.citizen),
            "no citizen's id is on the page"
        );
    }
    let page = folder.join("index.html");
    fs::write(&page, html)?;
    println!("  The volunteer place: {}", page.display());
    Ok(())
}

fn overview(place: &Place, shown: &Shown) -> Vec<Block> {
    let found = &shown.found;
    vec![
        Block::heading(2, "Pladsen i tal"),
        Block::Facts {
            facts: vec![
                fact(
                    "Foreninger og institutioner",
                    place.organisations.len().to_string(),
                ),
                fact("Frivillige", place.people.len().to_string()),
                fact("Behov", place.needs.len().to_string()),
                fact(
                    "Aftalte opgaver",
                    (found.agreed.len() + shown.mentored.pairs).to_string(),
                ),
                fact("Aftaler med lokalråd", shown.agreements.len().to_string()),
            ],
        },
    ]
}

/// The first matching, explained.
fn matching(place: &Place, shown: &Shown) -> Result<Vec<Block>> {
    let found = &shown.found;
    let plan = &found.plan;
    let title = |id: &Value| {
        let need = place.needs.iter().find(|need| id == need.id.as_str());
        need.map_or("", |need| need.title)
    };
    let needs = list(plan, "needs");
    let conflict: Vec<&str> = list(plan, "conflict").iter().map(title).collect();
    let lowered: u64 = needs
        .iter()
        .filter_map(|need| need["lowered"].as_u64())
        .sum();
    let mut blocks = vec![
        Block::heading(2, "Sådan blev der matchet"),
        Block::paragraph(format!(
            "{} par blev foreslået, og {} af {} frivillige fik mindst én opgave. Begge sider blev spurgt: {} sagde nej, \
             og {} andre blev spurgt i stedet.",
            list(plan, "pairs").len(),
            plan["score"]["placed"],
            place.people.len(),
            found.declined,
            found.asked_again,
        )),
        Block::Note {
            label: "Et mindstekrav kunne ikke opfyldes".into(),
            content: cell(format!(
                "{} behov, “{}”, kan ikke få det antal, de mindst skal bruge, på samme tid. Den mindste ændring sænker \
                 mindstekravet med {lowered}.",
                conflict.len(),
                conflict.first().context("a conflict")?,
            )),
        },
        Block::heading(3, "Fem måder at matche på"),
        Block::paragraph(
            "De samme mennesker kan fordeles på flere måder, her med én opgave til hver. Hver måde er bedst til én ting; ved de \
             andre står, hvor meget den er under den bedste.",
        ),
    ];
    let mut items = Vec::new();
    for point in list(&found.frontier, "points") {
        let figure = |key: &str| {
            let cost = point["costs"][key].as_u64().unwrap_or(0);
            match cost {
                0 => "ingen måde giver mere".to_owned(),
                _ => format!("{} under det bedste", percent_text(cost, Language::Danish)),
            }
        };
        let placed = point["figures"]["placed"].as_u64().unwrap_or(0);
        let halves = list(&point["figures"], "below_half");
        let halves: u64 = halves.iter().filter_map(Value::as_u64).sum();
        items.push(cell(format!(
            "{}: {} fik en opgave ({}). Hvor godt parrene passer: {}. {halves} behov er under halvt besat, og {} er under mindstekravet.",
            danish(text(point, "name")),
            whole_text(placed, Language::Danish),
            figure("placed"),
            figure("fit"),
            point["figures"]["missed"],
        )));
    }
    blocks.push(Block::List {
        ordered: false,
        items,
    });
    blocks.push(Block::heading(3, "Hvad der er knapt"));
    let mut scarce: BTreeMap<&str, (u64, u64, u64)> = BTreeMap::new();
    for need in needs.iter().filter(|need| need["scarce"] == true) {
        let entry = scarce.entry(title(&need["need"])).or_default();
        let number = |key: &str| need[key].as_u64().unwrap_or(0);
        entry.0 += 1;
        entry.1 += number("free");
        entry.2 += number("proposed");
    }
    let rows = scarce
        .iter()
        .map(|(title, (count, free, proposed))| {
            let numbers = [count, free, proposed].map(|n| cell(n.to_string()));
            [vec![cell(*title)], numbers.to_vec()].concat()
        })
        .collect();
    blocks.push(table(
        "Behov, som færre passer til, end der er plads til",
        &["Behov", "Antal", "Pladser", "Foreslået"],
        rows,
    ));
    blocks.push(Block::heading(3, "Hvorfor nogen ikke fik en opgave"));
    let mut reasons: BTreeMap<&str, u64> = BTreeMap::new();
    let mut nothing = 0_u64;
    for volunteer in list(plan, "volunteers") {
        if list(volunteer, "needs").is_empty() {
            let others = list(volunteer, "others");
            nothing += u64::from(others.is_empty());
            for other in others {
                *reasons.entry(text(other, "text_danish")).or_default() += 1;
            }
        }
    }
    let mut items = vec![cell(format!("Intet behov passede: {nothing} frivillige."))];
    items.extend(
        reasons
            .iter()
            .map(|(reason, n)| cell(format!("{n} gange var grunden: {reason}."))),
    );
    blocks.push(Block::List {
        ordered: false,
        items,
    });
    Ok(blocks)
}

fn mentoring(mentored: &Mentored) -> Vec<Block> {
    let pairs = list(&mentored.plan, "pairs");
    let metres = pairs
        .iter()
        .filter_map(|pair| pair["fit"]["metres"].as_u64());
    vec![
        Block::heading(2, "Mentorer"),
        Block::paragraph(format!(
            "{} af {} elever i 7. til 10. klasse fik en mentor fra en ungdomsuddannelse. Den længste vej er {} km. \
             Elevernes behov ser kun matchningen.",
            mentored.pairs,
            mentored.pupils,
            metres.max().unwrap_or(0) / 1000,
        )),
    ]
}

fn agreements(story: &Story<impl Store>, shown: &Shown) -> Result<Vec<Block>> {
    let mut rows = Vec::new();
    for agreement in &shown.agreements {
        let seen = story.ask(
            "public",
            "partnership.get",
            json!({ "agreement": agreement.id }),
        )?;
        rows.push(vec![
            cell(&agreement.council),
            cell(danish(text(&seen, "stage"))),
            cell(date(text(&seen, "last_day"))?),
            cell(whole_text(agreement.inhabitants.into(), Language::Danish)),
            cell(kroner(agreement.support_oere)),
        ]);
    }
    let exact = shown.agreements.get(2).context("a council of 1,200")?;
    Ok(vec![
        Block::heading(2, "Aftaler med lokalråd"),
        table(
            "Fem aftaler, med støtten i 2026",
            &["Lokalråd", "Status", "Sidste dag", "Indbyggere", "Støtte"],
            rows,
        ),
        Block::Note {
            label: format!("Sådan regnes støtten til {}", exact.council),
            content: cell(&exact.why),
        },
        Block::heading(2, "Støtte efter § 18"),
        Block::paragraph(format!(
            "{} fik tilskud. En ansøgning, der kom efter fristen, blev afvist.",
            shown.granted.applicant
        )),
    ])
}

fn honours(honours: &Honours) -> Vec<Block> {
    let award = &honours.award;
    let rows = list(&award["result"], "ranking").iter().map(|row| {
        let numbers = &row["numbers"];
        let name = list(award, "nominees")
            .iter()
            .find(|nominee| nominee["nominee"] == numbers["nominee"])
            .map_or("", |nominee| text(nominee, "name"));
        vec![cell(name), cell(text(row, "danish"))]
    });
    let initiative = &honours.initiative["item"];
    let named = list(&honours.ambassadors, "ambassadors")
        .iter()
        .map(|one| cell(format!("{}, for Gram", text(one, "name"))));
    vec![
        Block::heading(2, text(award, "title")),
        table(
            "Resultatet",
            &["Indstillet", "Sådan blev det regnet"],
            rows.collect(),
        ),
        Block::heading(2, "Ambassadører"),
        Block::List {
            ordered: false,
            items: named.collect(),
        },
        Block::heading(2, "Private initiativer"),
        Block::paragraph(format!(
            "{}: {}. {}",
            text(initiative, "organisation_name"),
            text(initiative, "title"),
            text(&honours.initiative, "answer")
        )),
    ]
}

/// Every need with how far it has come; of those that only the matching sees, only how many there are.
fn needs(story: &Story<impl Store>, place: &Place) -> Result<Vec<Block>> {
    let seen = story.ask("public", "need.list", json!({ "limit": 1000 }))?;
    let seen = list(&seen, "needs");
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    let mut hidden = 0;
    for need in &place.needs {
        let Some(item) = seen.iter().find(|item| item["need"] == need.id.as_str()) else {
            hidden += 1;
            continue;
        };
        rows.push(vec![
            cell(text(item, "title")),
            cell(text(item, "name")),
            cell(format!(
                "{}: {} af {} pladser er taget",
                danish(text(item, "stage")),
                item["taken"],
                item["capacity"]
            )),
        ]);
    }
    Ok(vec![
        Block::heading(2, "Behov"),
        Block::paragraph(format!(
            "{} behov ser alle. {hidden} andre er kun for tilmeldte borgere eller kun for matchningen.",
            rows.len()
        )),
        table("Alle offentlige behov", &["Behov", "Hos", "Status"], rows),
    ])
}
