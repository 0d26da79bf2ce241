//! The draw: quotas that conflict and the smallest relaxation, the text published before it, and the balls.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::Store;
use serde_json::{Value, json};

use super::Story;

/// A draw that was published, and what the balls showed.
pub(super) struct Draw {
    pub title: String,
    pub text: String,
    pub sha256: String,
    /// The proof of its chances, and where the hash was told.
    pub proof: Value,
    pub announced: Value,
    /// What no lottery can better, for whoever has least chance; null where that isn't proven.
    pub bound: Value,
    /// The largest distance between anybody's share of the panels and chance.
    pub distance: Value,
    pub balls: Vec<u32>,
    /// The number of the panel.
    pub panel: u64,
    /// The pseudonyms of the people drawn, members who sit included.
    pub people: Vec<String>,
}

/// A quota's name as a person would say it.
fn rule(rule: &Value) -> String {
    let word = |key: &str| rule[key].as_str().unwrap_or_default();
    match word("kind") {
        "value" => format!("{} {}", word("feature"), word("value")),
        "seat_groups" => {
            let groups = rule["groups"].as_array().into_iter().flatten();
            let groups: Vec<&str> = groups.filter_map(Value::as_str).collect();
            format!("the seats of {}", groups.join(" and "))
        }
        "joint" => format!("joint quota {}", rule["index"]),
        "household" => "people from one household".to_owned(),
        _ => "people included beforehand".to_owned(),
    }
}

fn at(bound: &Value) -> &'static str {
    if bound == "min" {
        "at least"
    } else {
        "at most"
    }
}

/// Says whether the quotas can be met, which of them conflict, and what the smallest relaxation is.
pub(super) fn check<S: Store>(story: &Story<S>) -> Result<Value> {
    let pool = story.ask("staff", "team.pool", json!({}))?;
    let found = story.ask(
        "staff",
        "sortition.conflicts",
        json!({ "rules": pool["rules"], "people": pool["people"] }),
    )?;
    if found["feasible"] == true {
        let warnings = &found["warnings"];
        let none = warnings["no_chance"].as_array().map_or(0, Vec::len);
        let exhausted = warnings["exhausted"].as_array().into_iter().flatten();
        let exhausted: Vec<String> = exhausted.map(rule).collect();
        story.more(&format!(
            "the quotas can be met; {none} without any chance; {}",
            if exhausted.is_empty() {
                "no quota needs everybody whom it is about".to_owned()
            } else {
                format!("everybody is needed of: {}", exhausted.join(", "))
            }
        ));
        return Ok(found);
    }
    story.more("no panel meets all quotas. These can't be met together:");
    for part in found["conflict"].as_array().context("the conflict")? {
        story.more(&format!(
            "  - {}: {} {} ({} people in the pool)",
            rule(&part["rule"]),
            at(&part["bound"]),
            part["limit"],
            part["people"]
        ));
    }
    let changes = found["relaxation"]["changes"].as_array();
    for change in changes.context("a relaxation")? {
        story.more(&format!(
            "  the smallest relaxation: {}, {} {} in place of {}",
            rule(&change["rule"]),
            at(&change["bound"]),
            change["to"],
            change["from"]
        ));
    }
    Ok(found)
}

/// Changes a quota as a relaxation says.
pub(super) fn relaxed(plan: &Value, found: &Value) -> Value {
    let mut plan = plan.clone();
    let changes = found["relaxation"]["changes"].as_array();
    for change in changes.into_iter().flatten() {
        let rule = &change["rule"];
        let end = change["bound"].as_str().unwrap_or_default();
        let features = plan["features"].as_array_mut().into_iter().flatten();
        for feature in features.filter(|f| f["key"] == rule["feature"]) {
            let values = feature["values"].as_array_mut().into_iter().flatten();
            for value in values.filter(|v| v["value"] == rule["value"]) {
                value[end] = change["to"].clone();
            }
        }
    }
    plan
}

/// Publishes the lottery over the pool as it stands, with its hash, before anything is drawn.
pub(super) fn publish<S: Store>(story: &mut Story<S>, title: &str, draws_at: &str) -> Result<Draw> {
    let randomness = json!({ "kind": "balls", "balls": 3 });
    let body = json!({
        "title": title, "draws_at": draws_at, "randomness": randomness, "disclosure": "features",
    });
    story.act("team.publish_draw", body)?;
    let told = json!({ "place": "kommunens hjemmeside og opslagstavlen på rådhuset", "told_at": story.at });
    story.act("team.announce_draw", told)?;
    let kept = story.ask("public", "team.draw_text", json!({}))?;
    let text = kept["text"].as_str().context("the text")?.to_owned();
    let sha256 = kept["digest"].as_str().context("the hash")?.to_owned();
    // Whoever has the people and the quotas gets the same text, to the byte, and the figures with it.
    let pool = story.ask("staff", "team.pool", json!({}))?;
    let said = text.lines().find_map(|line| line.strip_prefix("title\t"));
    let said = said.and_then(|rest| rest.rsplit_once('\t'));
    let said = said.context("the title")?.0;
    let announcement = json!({
        "title": said, "randomness": randomness, "disclosure": "features",
    });
    let prepared = story.ask(
        "staff",
        "sortition.lottery",
        json!({ "rules": pool["rules"], "people": pool["people"], "announcement": announcement }),
    )?;
    ensure!(
        prepared["published"]["sha256"] == sha256.as_str(),
        "computed again, the text is another one"
    );
    story.tell(&format!(
        "published before the draw: 1.000 equally likely panels of {}, {} lines, SHA-256",
        pool["rules"]["seats"],
        text.lines().count()
    ));
    story.more(&sha256);
    let fairness = &prepared["fairness"];
    let open: Vec<f64> = text.lines().filter_map(open_chance).collect();
    let can = open.iter().copied().filter(|chance| *chance > 0.0);
    let (count, least) = can.fold((0, 1.0_f64), |(n, least), chance| {
        (n + 1, least.min(chance))
    });
    if count == open.len() {
        story.more(&format!(
            "smallest chance {}, and no lottery can do better than {}",
            percent(&fairness["minimum"]),
            percent(&fairness["bound"])
        ));
    } else {
        story.more(&format!(
            "{count} of {} can take the seat under the quotas that remain, each with a chance of {} or more",
            open.len(),
            percent(&json!(least))
        ));
    }
    story.more(&format!(
        "worst deviation of anybody's share of the panels from the chance: {} (0.100% allowed)",
        percent(&prepared["distance_max"])
    ));
    Ok(Draw {
        title: title.to_owned(),
        text,
        sha256,
        proof: kept["proof"].clone(),
        announced: kept["announced"].clone(),
        bound: fairness["bound"].clone(),
        distance: prepared["distance_max"].clone(),
        balls: Vec::new(),
        panel: 0,
        people: Vec::new(),
    })
}

/// The chance on the line of somebody who is neither included nor excluded.
fn open_chance(line: &str) -> Option<f64> {
    let fields: Vec<&str> = line.split('\t').collect();
    match fields.as_slice() {
        ["person", _, _, _, chance, "open", ..] => chance.parse().ok(),
        _ => None,
    }
}

/// Draws the balls, and replays the draw as anybody can.
pub(super) fn draw<S: Store>(story: &mut Story<S>, draw: &mut Draw, balls: [u32; 3]) -> Result<()> {
    let drawn = json!({ "kind": "numbers", "numbers": balls });
    story.act("team.draw", json!({ "drawn": drawn }))?;
    let kept = story.ask("public", "team.draw_text", json!({}))?;
    let replay = story.ask(
        "public",
        "sortition.verify",
        json!({ "text": kept["text"], "sha256": draw.sha256, "drawn": drawn, "claimed": kept["panel"] }),
    )?;
    ensure!(
        kept["text"] == draw.text.as_str(),
        "the text is another one"
    );
    draw.balls = balls.into();
    draw.panel = replay["panel"].as_u64().context("the panel")?;
    let people = replay["people"].as_array().context("the people")?.iter();
    draw.people = people
        .filter_map(|id| Some(id.as_str()?.to_owned()))
        .collect();
    let [first, second, third] = balls;
    story.tell(&format!(
        "three numbered balls are drawn in public: {first}, {second}, {third}. Panel {}, on line {} of the text",
        draw.panel, replay["line"]
    ));
    Ok(())
}

/// A pool with its features and values as Danes say them.
fn said(pool: &Value, words: &Value) -> Value {
    let word = |key: &Value| {
        let known = key.as_str().and_then(|key| words[key].as_str());
        known.map_or_else(|| key.clone(), |word| json!(word))
    };
    let mut pool = pool.clone();
    let features = pool["rules"]["features"].as_array_mut();
    for feature in features.into_iter().flatten() {
        feature["key"] = word(&feature["key"]);
        for value in feature["values"].as_array_mut().into_iter().flatten() {
            value["value"] = word(&value["value"]);
        }
    }
    for person in pool["people"].as_array_mut().into_iter().flatten() {
        let told = person["features"].as_object().cloned().unwrap_or_default();
        let told = told.into_iter().filter_map(|(key, value)| {
            Some((word(&json!(key)).as_str()?.to_owned(), word(&value)))
        });
        person["features"] = Value::Object(told.collect());
    }
    pool
}

/// The report on the draw: its figures, told, and its charts.
pub(super) fn report<S: Store>(story: &Story<S>, words: &Value) -> Result<Value> {
    let pool = said(&story.ask("staff", "team.pool", json!({}))?, words);
    // The demo's own round numbers: nobody's statistics.
    let population = json!({
        "Køn": { "kvinde": 0.5, "mand": 0.5 },
        "Alder": { "under 35": 0.25, "35–49": 0.25, "50–64": 0.25, "65 og derover": 0.25 },
    });
    let reported = story.ask(
        "staff",
        "sortition.report",
        json!({ "rules": pool["rules"], "people": pool["people"], "population": population, "language": "da" }),
    )?;
    let (fair, wide) = (
        &reported["report"]["spread"],
        &reported["report"]["stratified"],
    );
    let gini = |spread: &Value| format!("{:.3}", spread["gini"].as_f64().unwrap_or_default());
    if wide.is_null() {
        story.more(&format!(
            "Gini of the chances {}; the stratified draw found no panel in all its attempts",
            gini(fair)
        ));
    } else {
        story.more(&format!(
            "Gini of the chances {} (stratified draw: {}, smallest chance {}, {} without any)",
            gini(fair),
            gini(wide),
            percent(&wide["minimum"]),
            wide["without_chance"]
        ));
    }
    Ok(reported)
}

/// Writes a draw's text as it was published.
pub(super) fn write(draw: &Draw, folder: &Path, name: &str) -> Result<()> {
    let file = folder.join(name);
    fs::write(&file, &draw.text)?;
    println!("  The published text: {}", file.display());
    Ok(())
}

/// A chance in percent.
pub(super) fn percent(chance: &Value) -> String {
    match chance.as_f64() {
        Some(chance) => format!("{:.3}%", chance.max(0.0) * 100.0),
        None => "nothing proven".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relaxation_changes_the_quota_that_it_names_and_no_other() {
        let value = |value: &str| json!({ "value": value, "min": 2, "max": 4 });
        let plan =
            json!({ "features": [{ "key": "age", "values": [value("old"), value("young")] }] });
        let found = json!({ "relaxation": { "changes": [
            { "rule": { "kind": "value", "feature": "age", "value": "young" }, "bound": "min", "from": 2, "to": 1 },
        ] } });
        let plan = relaxed(&plan, &found);
        let values = &plan["features"][0]["values"];
        assert_eq!(values[0], value("old"));
        assert_eq!(values[1]["min"], 1);
        assert_eq!(relaxed(&plan, &json!({})), plan);
    }

    #[test]
    fn only_those_who_can_be_drawn_have_an_open_chance() {
        let line = |standing: &str| {
            format!("person\t1\tab\t25\t0.025000000000\t{standing}\t-\t4\tf\t00000000")
        };
        assert_eq!(open_chance(&line("open")), Some(0.025));
        assert_eq!(open_chance(&line("included")), None);
        assert_eq!(open_chance("panel\t000\t1 2\t00000000"), None);
    }
}
