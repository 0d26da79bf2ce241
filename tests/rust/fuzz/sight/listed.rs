//! What a list shows, whoever asks, is what a look at each thing alone shows, page by page, and nothing else is counted or found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use serde_json::{Value, json};

use super::{STRANGER, Told, Town, live, played, text};

/// A list's name, the stages by which it is narrowed, and by which fields of its items it counts.
type Listed = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// The lists of a portal.
const LISTS: [Listed; 6] = [
    (
        "idea",
        &["open", "expired", "answered", "declined", "withdrawn"],
        &[("topic", "topics")],
    ),
    (
        "hearing",
        &["draft", "scheduled", "open", "closed"],
        &[("stage", "stage")],
    ),
    ("need", &["open", "full", "expired", "closed"], &[]),
    ("team", &["proposed", "working", "dissolved"], &[]),
    ("gathering", &[], &[]),
    ("response", &[], &[]),
];

/// All pages of a list, two things on each: the things, and the first page.
fn paged(town: &Town, name: &str, mut body: Value, by: &str) -> Option<(Vec<Value>, Value)> {
    body["limit"] = json!(2);
    let ask = |body: &Value| town.ask(&json!({ "name": format!("{name}.list"), "body": body }), by);
    let first = ask(&body).ok()?;
    let (mut all, mut page) = (Vec::new(), first.clone());
    loop {
        all.extend(page[format!("{name}s")].as_array().unwrap().iter().cloned());
        assert_eq!(page["total"], first["total"], "{name} {body}");
        let Some(next) = page.get("next") else { break };
        body["after"] = next.clone();
        page = ask(&body).unwrap();
    }
    Some((all, first))
}

/// How many of these there are by each value of a field.
fn naive(items: &[Value], field: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        let values = item[field].as_array().cloned();
        for value in values.unwrap_or_else(|| vec![item[field].clone()]) {
            *counts.entry(text(&value)).or_default() += 1;
        }
    }
    counts
}

/// The questions to a list: of each stage and without one, of each hearing.
fn bodies(name: &str, stages: &[&str], told: &Told) -> Vec<Value> {
    if name == "response" {
        let hearings = told.ids.get("hearing").into_iter().flatten();
        return hearings
            .map(|hearing| json!({ "hearing": hearing }))
            .collect();
    }
    let staged = stages.iter().map(|stage| json!({ "stage": stage }));
    staged.chain([json!({})]).collect()
}

#[test]
fn a_list_shows_and_counts_what_a_look_at_each_shows_whoever_asks() {
    let mut met: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut faults: BTreeSet<String> = BTreeSet::new();
    for story in played() {
        live(story, |town, told| {
            let accounts = told.names.keys().chain(&told.citizens).take(4);
            let actors: BTreeSet<&str> = accounts
                .map(String::as_str)
                .chain(["public", STRANGER, ""])
                .collect();
            for (name, stages, counted) in LISTS {
                for mut body in bodies(name, stages, told) {
                    body["counts"] = json!(true);
                    let every = paged(town, name, body.clone(), "");
                    let every: Vec<Value> = every.map(|(all, _)| all).unwrap_or_default();
                    for by in &actors {
                        let who = match *by {
                            "" => "system",
                            "public" => "public",
                            _ => "citizen",
                        };
                        let mut wrong = |what: String| {
                            let story = &story.0.name;
                            faults.insert(format!("{story}: {name} {body} as {who}: {what}"));
                        };
                        let Some((all, first)) = paged(town, name, body.clone(), by) else {
                            continue;
                        };
                        let ids: BTreeSet<String> =
                            all.iter().map(|one| text(&one[name])).collect();
                        if ids.len() != all.len() || first["total"] != all.len() {
                            wrong(format!(
                                "{} things, {} of them others, {}",
                                all.len(),
                                ids.len(),
                                first["total"]
                            ));
                        }
                        for (count, field) in counted {
                            let said = first["counts"]
                                .get(count)
                                .cloned()
                                .unwrap_or_else(|| json!({}));
                            if said != json!(naive(&all, field)) {
                                wrong(format!("{said} where there are {:?}", naive(&all, field)));
                            }
                        }
                        for (_, values) in first["counts"].as_object().into_iter().flatten() {
                            let mut values = values.as_object().unwrap().values();
                            if values.any(|count| count.as_u64() > first["total"].as_u64()) {
                                wrong(format!("more under one value than there are: {first}"));
                            }
                        }
                        let sees = |id: &String| {
                            town.ask(
                                &json!({ "name": format!("{name}.get"), "body": { name: id } }),
                                by,
                            )
                        };
                        for id in &ids {
                            *met.entry((name, who)).or_default() += 1;
                            if let Err(refused) = sees(id) {
                                wrong(format!("shows what a look at it refuses with {refused:?}"));
                            }
                        }
                        // Who has a part in something, or wrote it, sees it alone too. Needs that were closed are told by who asked.
                        let all_seen =
                            *by == "public" && !(name == "need" && body["stage"] == "closed");
                        for one in every
                            .iter()
                            .filter(|one| all_seen && !ids.contains(&text(&one[name])))
                        {
                            if let Ok(view) = sees(&text(&one[name]))
                                && view["hidden"] != true
                            {
                                wrong(format!("leaves out what a look at it shows: {view}"));
                            }
                        }
                    }
                }
            }
        });
    }
    let _ = writeln!(std::io::stderr(), "{met:?}");
    assert!(faults.is_empty(), "{faults:#?}");
    for (name, ..) in LISTS {
        for who in ["system", "public", "citizen"] {
            assert!(
                met.get(&(name, who)).is_some_and(|count| *count > 5),
                "{name} {who}: {met:?}"
            );
        }
    }
}
