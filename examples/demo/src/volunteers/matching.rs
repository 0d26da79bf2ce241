//! Who should be asked to help where: the matching with its reasons, five other ways and what they cost, and both
//! sides' answers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use medborger::volunteering::fit;
use medborger::volunteering::need::NeedSpec;
use medborger::volunteering::offer::OfferSpec;
use medborger::{Place as Spot, Store};
use serde_json::{Value, json};

use super::{Agreed, Place};
use crate::story::{Story, list, text};

/// What the matching found, and what became of it.
pub(super) struct Found {
    /// The first answer of `assignment.match`.
    pub plan: Value,
    /// The five ways.
    pub frontier: Value,
    pub agreed: Vec<Agreed>,
    /// How many of those who were asked in the first round said no.
    pub declined: usize,
    /// How many were asked in the second round.
    pub asked_again: usize,
}

/// Matches, shows why, asks both sides, and matches again where somebody said no.
pub(super) fn play(story: &mut Story<impl Store>, place: &Place, folder: &Path) -> Result<Found> {
    story.on("2026-01-26", 9)?;
    let plan = story.ask("staff", "assignment.match", json!({}))?;
    check(place, &plan)?;
    explain(story, place, &plan)?;
    let frontier = ways(story, place, &plan)?;

    let refused = story.refused(
        "staff",
        "assignment.propose_matches",
        json!({}),
        "matching_minimums_conflict",
    )?;
    story.tell(&format!("proposed as it is? No: {refused}"));
    story.act(
        "assignment.propose_matches",
        json!({ "accept_relaxation": true }),
    )?;
    let asked = proposed(story, place)?;
    ensure!(
        asked.len() == list(&plan, "pairs").len(),
        "every pair is proposed"
    );
    story.more("with the smallest relaxation accepted, both sides are asked");

    story.on("2026-01-30", 12)?;
    let mut agreed = Vec::new();
    let (mut helpers_no, mut posters_no) = (0, 0);
    for (number, pair) in asked.iter().enumerate() {
        let speaker = &place.needs[pair.need].speaker;
        if number % 8 == 5 {
            answer(story, &pair.citizen, pair, "decline", "helper")?;
            helpers_no += 1;
            continue;
        }
        answer(story, &pair.citizen, pair, "accept", "helper")?;
        if number % 20 == 7 {
            answer(story, speaker, pair, "decline", "poster")?;
            posters_no += 1;
        } else {
            answer(story, speaker, pair, "accept", "poster")?;
            agreed.push(pair.clone());
        }
    }
    let declined = helpers_no + posters_no;
    story.tell(&format!(
        "{} are asked: {helpers_no} volunteers and {posters_no} who ask for help say no, {} tasks are agreed",
        asked.len(),
        agreed.len()
    ));

    story.on("2026-02-02", 9)?;
    coordinate(story, place, &plan, folder)?;
    story.act(
        "assignment.propose_matches",
        json!({ "accept_relaxation": true }),
    )?;
    let before: BTreeSet<(String, usize)> = asked.iter().map(Agreed::pair).collect();
    let again = proposed(story, place)?;
    ensure!(
        again.iter().all(|pair| !before.contains(&pair.pair())),
        "nobody is asked twice about the same need"
    );
    for pair in &again {
        answer(story, &pair.citizen, pair, "accept", "helper")?;
        answer(
            story,
            &place.needs[pair.need].speaker,
            pair,
            "accept",
            "poster",
        )?;
    }
    let asked_again = again.len();
    agreed.extend(again);
    story.tell(&format!(
        "matched again over what is left: {asked_again} others are asked and say yes; nobody is asked twice"
    ));
    Ok(Found {
        plan,
        frontier,
        agreed,
        declined,
        asked_again,
    })
}

/// What the coordinator reads: what is not filled and whom to ring first, and what changed since the first matching.
fn coordinate(story: &Story<impl Store>, place: &Place, plan: &Value, folder: &Path) -> Result<()> {
    let before: Vec<Value> = list(plan, "pairs")
        .iter()
        .map(|pair| json!({ "need": pair["need"], "citizen": pair["citizen"] }))
        .collect();
    let body = json!({ "metres_per_minute": 250, "before": before });
    let report = story.ask("staff", "assignment.match_report", body.clone())?;
    let unfilled = list(&report, "unfilled");
    let with_calls = unfilled
        .iter()
        .filter(|need| !list(need, "calls").is_empty());
    let with_calls = with_calls.count();
    story.tell(&format!(
        "the coordinator reads, with journeys by bicycle: {}",
        text(&report, "text")
    ));
    ensure!(with_calls > 0, "there is somebody to ring");
    story.more(&format!(
        "for {with_calls} of the {} tasks it says whom to ring first, and of {} volunteers what changed",
        unfilled.len(),
        list(&report, "changes").len()
    ));
    let page = story.ask("staff", "assignment.match_page", body)?;
    let html = text(&page, "text");
    ensure!(
        place
            .people
            .iter()
            .all(|person| !html.contains(&person.citizen)),
        "no citizen's id is on the page"
    );
    story.save(folder, "koordinator.html", &page)
}

impl Agreed {
    fn pair(&self) -> (String, usize) {
        (self.citizen.clone(), self.need)
    }
}

/// A side says yes or no.
pub(super) fn answer(
    story: &mut Story<impl Store>,
    actor: &str,
    pair: &Agreed,
    how: &str,
    side: &str,
) -> Result<()> {
    let body = json!({ "assignment": pair.assignment, "side": side });
    story.by(actor, &format!("assignment.{how}"), body)
}

/// The assignments that nobody has answered yet.
pub(super) fn proposed(story: &Story<impl Store>, place: &Place) -> Result<Vec<Agreed>> {
    let needs: BTreeMap<&str, usize> = place
        .needs
        .iter()
        .enumerate()
        .map(|(number, need)| (need.id.as_str(), number))
        .collect();
    let mut all = Vec::new();
    let listed = story.ask("staff", "assignment.list", json!({ "limit": 1000 }))?;
    ensure!(listed["next"].is_null(), "one page holds them all");
    for item in list(&listed, "assignments") {
        if item["stage"] != "proposed" {
            continue;
        }
        let assignment = text(item, "assignment");
        let seen = story.ask(
            "staff",
            "assignment.get",
            json!({ "assignment": assignment }),
        )?;
        all.push(Agreed {
            assignment: assignment.to_owned(),
            citizen: text(&seen, "citizen").to_owned(),
            need: *needs.get(text(item, "need")).context("a known need")?,
        });
    }
    Ok(all)
}

/// The hard rules, counted anew from what was proposed.
fn check(place: &Place, plan: &Value) -> Result<()> {
    let (mut by_need, mut by_citizen) = (BTreeMap::new(), BTreeMap::new());
    for pair in list(plan, "pairs") {
        ensure!(
            list(&pair["fit"], "lacks").is_empty(),
            "whoever is proposed suits the need"
        );
        *by_need.entry(text(pair, "need")).or_insert(0) += 1;
        *by_citizen.entry(text(pair, "citizen")).or_insert(0) += 1;
    }
    for need in &place.needs {
        let filled = by_need.get(need.id.as_str()).copied().unwrap_or(0);
        ensure!(
            filled <= need.spec["capacity"].as_u64().unwrap_or(1),
            "no need gets more people than it has places"
        );
    }
    for person in &place.people {
        let tasks = by_citizen
            .get(person.citizen.as_str())
            .copied()
            .unwrap_or(0);
        ensure!(
            tasks <= person.spec["limit"].as_u64().unwrap_or(1),
            "nobody gets more tasks than they take"
        );
    }
    ensure!(
        plan["score"]["placed"] == by_citizen.len(),
        "the score counts who is placed"
    );
    for need in list(plan, "needs") {
        let least = need["minimum"].as_u64().unwrap_or(0) - need["lowered"].as_u64().unwrap_or(0);
        ensure!(
            need["proposed"].as_u64() >= Some(least),
            "every minimum is met, but for what was lowered"
        );
    }
    Ok(())
}

/// What is scarce, who is left out, and why.
fn explain(story: &Story<impl Store>, place: &Place, plan: &Value) -> Result<()> {
    let title = |id: &Value| {
        let need = place.needs.iter().find(|need| id == need.id.as_str());
        need.map_or("", |need| need.title)
    };
    let needs = list(plan, "needs");
    let places: u64 = needs.iter().filter_map(|need| need["free"].as_u64()).sum();
    story.tell(&format!(
        "the matching proposes {} pairs for {places} places: {} of {} volunteers get something to do",
        list(plan, "pairs").len(),
        plan["score"]["placed"],
        place.people.len()
    ));
    let conflict: Vec<&str> = list(plan, "conflict").iter().map(title).collect();
    let lowered: Vec<&Value> = needs.iter().filter(|need| need["lowered"] != 0).collect();
    let (Some(first), [change]) = (conflict.first(), lowered.as_slice()) else {
        anyhow::bail!("one minimum is lowered for one conflict");
    };
    ensure!(
        conflict.len() == 2 && conflict.iter().all(|title| title == first),
        "both needs of the conflict ask for first aid"
    );
    story.more(&format!(
        "“{first}”, twice at the same time, asks for 3 + 3 who know first aid, and {} do:",
        change["fitting"]
    ));
    story.more(&format!(
        "one minimum is lowered by {}, the smallest change with which all can be met",
        change["lowered"]
    ));
    let mut scarce: BTreeMap<&str, usize> = BTreeMap::new();
    for need in needs.iter().filter(|need| need["scarce"] == true) {
        *scarce.entry(title(&need["need"])).or_default() += 1;
    }
    let scarce: Vec<String> = scarce
        .iter()
        .map(|(title, n)| format!("{title} ({n})"))
        .collect();
    story.more(&format!(
        "scarce, fewer suit than places: {}",
        scarce.join(", ")
    ));
    let out: Vec<&Value> = list(plan, "volunteers")
        .iter()
        .filter(|v| list(v, "needs").is_empty())
        .collect();
    let nothing = out.iter().filter(|v| list(v, "others").is_empty()).count();
    story.more(&format!(
        "left out: {}; nothing suits {nothing} of them, for the others it is said of every need why:",
        out.len()
    ));
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for other in out.iter().flat_map(|v| list(v, "others")) {
        *reasons.entry(text(other, "text")).or_default() += 1;
    }
    for (reason, n) in reasons {
        story.more(&format!("  {n} times: {reason}"));
    }
    Ok(())
}

/// The rows of the same market, for the questions that anybody may ask.
fn market(place: &Place) -> Result<Value> {
    let specs: Vec<(NeedSpec, Option<Spot>)> = place
        .needs
        .iter()
        .map(|need| {
            let spec = serde_json::from_value(need.spec.clone())?;
            Ok((spec, serde_json::from_value(need.text["place"].clone())?))
        })
        .collect::<Result<_>>()?;
    let mut pairs = Vec::new();
    for person in &place.people {
        let offer: OfferSpec = serde_json::from_value(person.spec.clone())?;
        let age = Some(2026 - person.born);
        for (need, (spec, spot)) in place.needs.iter().zip(&specs) {
            let fit = fit(spec, spot.as_ref(), &offer, true, age);
            let own = need.asker.is_none() && need.speaker == person.citizen;
            if fit.suits() && !own {
                pairs.push(
                    json!({ "volunteer": person.citizen, "need": need.id, "fit": fit.points }),
                );
            }
        }
    }
    let needs: Vec<Value> = place
        .needs
        .iter()
        .zip(&specs)
        .map(|(need, (spec, _))| {
            json!({ "id": need.id, "capacity": spec.capacity, "minimum": spec.minimum, "priority": spec.priority,
                    "shifts": spec.schedule.booked() })
        })
        .collect();
    let people: Vec<Value> = place
        .people
        .iter()
        .map(|person| json!({ "id": person.citizen, "limit": person.spec["limit"] }))
        .collect();
    Ok(json!({ "needs": needs, "volunteers": people, "pairs": pairs }))
}

/// The market with the smallest change of minimums with which all can be met.
fn relaxed(story: &Story<impl Store>, mut market: Value) -> Result<Value> {
    let answer = story.ask("staff", "matching.relax", json!({ "market": market }))?;
    for change in list(&answer["relaxation"], "changes") {
        let needs = market["needs"].as_array_mut().context("needs")?;
        for need in needs.iter_mut().filter(|need| need["id"] == change["need"]) {
            need["minimum"] = change["to"].clone();
        }
    }
    Ok(market)
}

/// Five ways to match the same people, each with one task, and what each costs.
fn ways(story: &Story<impl Store>, place: &Place, plan: &Value) -> Result<Value> {
    let market = relaxed(story, market(place)?)?;
    let solved = story.ask("staff", "matching.solve", json!({ "market": market }))?;
    ensure!(
        solved["score"] == plan["score"],
        "who computes it from the open rows finds what the place found"
    );
    drop_out(story, plan, &market)?;
    let frontier = story.ask("staff", "matching.frontier", json!({ "market": market }))?;
    let points = list(&frontier, "points");
    ensure!(points.len() == 5, "there are five ways");
    let figure = |point: &Value, key: &str| point["figures"][key].as_u64().unwrap_or(0);
    let first = points.first().context("a way")?;
    story.more(
        "five ways to match the same people, each with one task, each way best at something else:",
    );
    for point in points {
        let cost = |key: &str| {
            let per_mille = point["costs"][key].as_u64().unwrap_or(0);
            format!("-{}.{}%", per_mille / 10, per_mille % 10)
        };
        story.more(&format!(
            "  {:<9} {:>3} people ({:>6}), fit {:>6} ({:>6}), {} needs half empty, {} below minimum",
            text(point, "name"),
            figure(point, "placed"),
            cost("placed"),
            figure(point, "fit"),
            cost("fit"),
            list(&point["figures"], "below_half")
                .iter()
                .filter_map(Value::as_u64)
                .sum::<u64>(),
            figure(point, "missed"),
        ));
    }
    let best = |key: &str| points.iter().map(|point| figure(point, key)).max();
    ensure!(
        best("placed") == Some(figure(first, "placed")),
        "no way places more people than the first"
    );
    Ok(frontier)
}

/// What changes should somebody drop out of a need that many suit.
fn drop_out(story: &Story<impl Store>, plan: &Value, market: &Value) -> Result<()> {
    let others = list(plan, "volunteers")
        .iter()
        .flat_map(|v| list(v, "others"));
    let wished: Vec<&Value> = others
        .filter(|other| other["reason"] == "oversubscribed")
        .map(|other| &other["need"])
        .collect();
    let mut pairs = list(plan, "pairs").iter();
    let pair = pairs.find(|pair| wished.contains(&&pair["need"]));
    let volunteer = text(pair.context("a need that many suit")?, "citizen");
    let without = story.ask(
        "staff",
        "matching.resolve",
        json!({ "market": market, "volunteer": volunteer }),
    )?;
    story.more(&format!(
        "should one drop out of a need that many suit: {} are placed, and something changes for {} more",
        without["score"]["placed"],
        list(&without, "moves").len()
    ));
    Ok(())
}
