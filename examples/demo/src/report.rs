//! The report that a caseworker reads: what the bank holds, in Danish, on one page without scripts.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use medborger::calendar::local_date;
use medborger::{Actor, Moment, Participation, SqliteStore, Store, Timestamp};
use serde_json::{Value, json};

use super::chart::{bars, escaped, line, stacks};
use super::people::AREAS;

type Bank = Participation<SqliteStore>;

const AGES: [(&str, u8, u8); 4] = [
    ("16–29 år", 16, 29),
    ("30–44 år", 30, 44),
    ("45–64 år", 45, 64),
    ("65+ år", 65, 130),
];
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

fn ask(bank: &Bank, year: i32, name: &str, body: &Value) -> Result<Value> {
    let at: Timestamp = format!("{year}-12-31T22:59:59Z")
        .parse()
        .map_err(medborger::Error::from)?;
    let moment = serde_json::to_string(&Moment::new(at, Actor::System))?;
    let query = json!({ "name": name, "body": body }).to_string();
    Ok(serde_json::from_str(&bank.ask_json(&query, &moment)?)?)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Every idea there is.
fn ideas(bank: &Bank, year: i32) -> Result<Vec<Value>> {
    let (mut all, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = ask(
            bank,
            year,
            "idea.list",
            &json!({ "limit": 1000, "after": after }),
        )?;
        all.extend_from_slice(list(&page, "ideas"));
        match page.get("next") {
            Some(next) => after = next.clone(),
            None => return Ok(all),
        }
    }
}

/// Support that stands, month by month, read from the journal.
fn support(bank: &Bank, year: i32) -> Result<Vec<(String, u64)>> {
    let tenant = bank.town().code();
    let (mut after, mut change) = (0, BTreeMap::<(i32, u32), i64>::new());
    loop {
        let page = bank.store().entries(tenant, after, 1000)?;
        let Some(last) = page.last() else { break };
        after = last.position;
        for entry in page.iter().filter_map(|entry| entry.body.as_ref()) {
            let event: Value = serde_json::from_str(&entry.event)?;
            let by = match text(&event, "type") {
                "idea.supported" => 1,
                "idea.support_withdrawn" => -1,
                _ => continue,
            };
            let day = local_date(entry.at.to_utc()).to_string();
            let month = day.get(5..7).context("a month")?.parse()?;
            *change
                .entry((day.get(..4).context("a year")?.parse()?, month))
                .or_default() += by;
        }
    }
    let mut standing: i64 = change.range(..(year, 1)).map(|(_, by)| by).sum();
    let mut points = Vec::new();
    for (month, label) in (1..).zip(MONTHS) {
        standing += change.get(&(year, month)).copied().unwrap_or(0);
        points.push((label.to_owned(), u64::try_from(standing).unwrap_or(0)));
    }
    Ok(points)
}

pub fn html(bank: &Bank, year: i32) -> Result<String> {
    let ideas = ideas(bank, year)?;
    let tree = ask(bank, year, "interest.tree", &json!({}))?;
    let label = |key: &str| {
        let area = list(&tree, "interests")
            .iter()
            .find(|area| text(area, "interest") == key);
        area.and_then(|area| area.get("labels"))
            .map_or(key, |labels| text(labels, "da"))
            .to_owned()
    };
    let mut topics = BTreeMap::<String, u64>::new();
    let mut stages = BTreeMap::<&str, u64>::new();
    for idea in &ideas {
        for topic in list(idea, "topics") {
            *topics
                .entry(label(topic.as_str().unwrap_or_default()))
                .or_default() += 1;
        }
        *stages.entry(danish(text(idea, "stage"))).or_default() += 1;
    }
    let mut topics: Vec<_> = topics.into_iter().collect();
    topics.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut people = Vec::new();
    for (area, name, _) in AREAS {
        let mut numbers = Vec::new();
        for (_, from, to) in AGES {
            let body = json!({ "areas": [area], "age_from": from, "age_to": to, "consent": "enrolment", "limit": 0 });
            numbers.push(
                ask(bank, year, "citizen.find", &body)?
                    .get("total")
                    .and_then(Value::as_u64)
                    .unwrap_or(0),
            );
        }
        people.push((name.to_owned(), numbers));
    }
    let active = ask(
        bank,
        year,
        "citizen.find",
        &json!({ "consent": "enrolment", "limit": 0 }),
    )?;
    let active = active.get("total").and_then(Value::as_u64).unwrap_or(0);
    let mut best: Vec<&Value> = ideas
        .iter()
        .filter(|idea| text(idea, "stage") != "merged")
        .collect();
    best.sort_by_key(|idea| std::cmp::Reverse(idea.get("supporters").and_then(Value::as_u64)));
    let rows: String = best
        .iter()
        .take(10)
        .map(|idea| {
            let title = idea
                .get("title")
                .and_then(Value::as_str)
                .unwrap_or("(slettet)");
            let n = idea.get("supporters").and_then(Value::as_u64).unwrap_or(0);
            let stage = danish(text(idea, "stage"));
            format!(
                r#"<tr><th scope="row">{}</th><td>{n}</td><td>{stage}</td></tr>"#,
                escaped(title)
            )
        })
        .collect();
    let stages: String = stages
        .iter()
        .map(|(stage, n)| format!("<li>{stage}: {n}</li>"))
        .collect();
    let supported = support(bank, year)?;
    let ages: Vec<&str> = AGES.iter().map(|(name, ..)| *name).collect();
    Ok(format!(
        r#"<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Borgerbanken i Hedensted {year}</title><style>{STYLE}</style></head><body><main>
<h1>Borgerbanken i Hedensted {year}</h1>
<p class="lead">{active} borgere er aktive, og {count} idéer ligger på fælleskontoen. Alle borgere er opdigtede.</p>
<h2>Idéer efter emne</h2><figure>{topics}</figure>
<h2>Støtte, der står ved magt, måned for måned</h2><figure>{supported}</figure>
<h2>Hvem deltager, efter område og alder</h2><figure>{people}</figure>
<h2>Hvor idéerne står</h2><ul>{stages}</ul>
<h2>De ti mest støttede idéer</h2>
<div class="wide"><table><thead><tr><th scope="col">Idé</th><th scope="col">Støtter</th><th scope="col">Status</th></tr></thead><tbody>{rows}</tbody></table></div>
</main></body></html>
"#,
        count = ideas.len(),
        topics = bars("Antal idéer for hvert emne", &topics),
        supported = line("Støtte, der står ved magt ved månedens udgang", &supported),
        people = stacks(
            "Aktive borgere for hvert område, delt efter alder",
            &ages,
            &people
        ),
    ))
}

fn danish(stage: &str) -> &'static str {
    match stage {
        "open" => "åben",
        "expired" => "udløbet",
        "taken_up" => "taget op af et hold",
        "answered" => "besvaret",
        "declined" => "afvist med begrundelse",
        "carried_out" => "gennemført",
        "withdrawn" => "trukket tilbage",
        "merged" => "slået sammen med andre",
        "split" => "delt i flere",
        _ => "ukendt",
    }
}

const STYLE: &str = "
:root{color-scheme:light}
body{font:17px/1.5 system-ui,'Noto Sans','DejaVu Sans',sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:2rem;margin:.5rem 0}h2{font-size:1.3rem;margin:2rem 0 .5rem}.lead{font-size:1.15rem}
figure{margin:0}svg{width:100%;height:auto;font-size:14px}
.a{fill:#0b5c4f}.b{fill:#c76a00}.c{fill:#3b4ba3}.d{fill:#e3cf57}
.on-a,.on-c{fill:#fff}.on-b,.on-d{fill:#1a1a1a}
.line{fill:none;stroke:#0b5c4f;stroke-width:3}.grid{stroke:#ddd}
table{border-collapse:collapse;width:100%}.wide{overflow-x:auto}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}
tbody th{font-weight:400}summary{cursor:pointer;padding:.4rem 0}
";
