//! The matching of a town against its rules, counted anew: in random towns where some shifts are over, some people are booked
//! or asked already, and offers have limits of their own.

use std::collections::{BTreeMap, BTreeSet};

use medborger::{Clock, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};

use crate::long::is_long;

/// Monday 2 March 2026 in Denmark, in minutes since 1970: no change of the clock within the weeks that follow.
const MONDAY: i64 = 29_540_100;
const DAY: i64 = 1440;
const WEEK: i64 = 7 * DAY;
/// When whoever says yes does so, and when the matching is asked for.
const AGREED: i64 = MONDAY + 3 * DAY + 12 * 60;
const NOW: i64 = MONDAY + 7 * DAY + 12 * 60;

/// Numbers that look random, the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

fn id(kind: u8, number: usize) -> String {
    let number = (u128::from(kind) << 64) | number as u128 | (4 << 76) | (8 << 60);
    uuid::Uuid::from_u128(number).to_string()
}

fn at(minute: i64) -> String {
    Timestamp::from_micros(minute * 60_000_000)
        .unwrap()
        .to_string()
}

struct Need {
    shifts: Vec<(i64, i64)>,
    health: bool,
}

#[derive(Clone)]
struct Offer {
    citizen: usize,
    limit: usize,
    /// In all, and a week.
    minutes: [Option<i64>; 2],
}

/// A task that somebody has, or is asked for.
#[derive(Clone, Copy)]
struct Task {
    need: usize,
    offer: usize,
    /// What had ended by then is not theirs.
    since: i64,
}

struct Place {
    town: Participation<MemoryStore>,
    commands: usize,
    needs: Vec<Need>,
    offers: Vec<Offer>,
    held: Vec<Task>,
}

impl Place {
    fn run(&mut self, minute: i64, name: &str, body: Value) -> Result<(), medborger::Error> {
        self.commands += 1;
        let command = json!({ "id": id(1, self.commands), "name": name, "body": body });
        let staff = json!({ "kind": "staff", "staff": id(9, 1) });
        let moment = json!({ "at": at(minute), "actor": staff }).to_string();
        self.town
            .execute_json(&command.to_string(), &moment)
            .map(drop)
    }

    fn ask(&self, name: &str, body: &Value) -> Value {
        let staff = json!({ "kind": "staff", "staff": id(9, 1) });
        let moment = json!({ "at": at(NOW), "actor": staff }).to_string();
        let query = json!({ "name": name, "body": body }).to_string();
        serde_json::from_str(&self.town.ask_json(&query, &moment).unwrap()).unwrap()
    }

    fn new(numbers: &mut Numbers) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut place = Self {
            town,
            commands: 0,
            needs: Vec::new(),
            offers: Vec::new(),
            held: Vec::new(),
        };
        place.run(MONDAY, "interest.seed", json!({})).unwrap();
        let text = json!({ "purpose": "At hjælpe." });
        let body = json!({ "organisation": id(3, 0), "kind": "association", "name": "Foreningen", "text": text });
        place.run(MONDAY, "organisation.register", body).unwrap();
        for number in 0..6 {
            place.need(number, numbers);
        }
        for citizen in 0..4 {
            let body = json!({
                "citizen": id(2, citizen), "seed": format!("{citizen:032x}"), "name": format!("Fornavn{citizen} Eksempel"),
                "consents": [{ "purpose": "enrolment", "text_version": "1" }],
            });
            place.run(MONDAY, "citizen.enrol", body).unwrap();
            for _ in 0..=numbers.below(2) {
                place.offer(citizen, numbers);
            }
        }
        for task in 0..numbers.below(6) {
            place.task(task, numbers);
        }
        place
    }

    /// One to three shifts of one to three hours, each on a day of its own.
    fn need(&mut self, number: usize, numbers: &mut Numbers) {
        let health = numbers.below(2) == 0;
        let mut day = 2 + numbers.below(8) as i64;
        let mut shifts = Vec::new();
        for _ in 0..=numbers.below(3) {
            let from = MONDAY + day * DAY + numbers.one_of(&[9, 10, 11, 13]) * 60;
            shifts.push((from, from + numbers.one_of(&[60, 120, 180])));
            day += numbers.one_of(&[1, 3, 7]);
        }
        let windows = shifts.iter();
        let windows: Vec<Value> = windows
            .map(|(from, until)| json!({ "from": at(*from), "until": at(*until) }))
            .collect();
        let body = json!({
            "need": id(4, number),
            "poster": { "kind": "organisation", "organisation": id(3, 0) },
            "text": { "title": format!("Opgave {number}"), "task": "Kom forbi." },
            "spec": {
                "interests": [if health { "health" } else { "traffic" }], "schedule": { "windows": windows },
                "capacity": 1 + numbers.below(2), "priority": 1 + numbers.below(2),
            },
        });
        self.run(MONDAY, "need.post", body).unwrap();
        self.needs.push(Need { shifts, health });
    }

    fn offer(&mut self, citizen: usize, numbers: &mut Numbers) {
        let offer = Offer {
            citizen,
            limit: 1 + numbers.below(3),
            minutes: [
                numbers.one_of(&[None, Some(120), Some(240), Some(420)]),
                numbers.one_of(&[None, None, Some(120), Some(240)]),
            ],
        };
        let spec = json!({
            "title": "Jeg hjælper gerne", "limit": offer.limit, "minutes_max": offer.minutes[0],
            "week_minutes_max": offer.minutes[1],
            "interests": numbers.one_of(&[&[][..], &["health"], &["traffic"]]),
        });
        let poster = json!({ "kind": "citizen", "citizen": id(2, citizen) });
        let body = json!({ "offer": id(6, self.offers.len()), "poster": poster, "spec": spec });
        self.run(MONDAY, "offer.make", body).unwrap();
        self.offers.push(offer);
    }

    /// Somebody is asked for a task; some say yes.
    fn task(&mut self, number: usize, numbers: &mut Numbers) {
        let (need, offer) = (
            numbers.below(self.needs.len()),
            numbers.below(self.offers.len()),
        );
        let helper = json!({ "kind": "offer", "offer": id(6, offer) });
        let assignment = id(5, number);
        let body = json!({ "assignment": assignment, "need": id(4, need), "helper": helper });
        if self.run(MONDAY + DAY, "assignment.propose", body).is_err() {
            return;
        }
        let mut since = NOW;
        if numbers.below(2) == 0 {
            let yes = |side| json!({ "assignment": assignment, "side": side });
            self.run(AGREED, "assignment.accept", yes("helper"))
                .unwrap();
            if self.run(AGREED, "assignment.accept", yes("poster")).is_ok() {
                since = AGREED;
            }
        }
        self.held.push(Task { need, offer, since });
    }

    /// The shifts of a need that had not ended at a minute.
    fn after(&self, need: usize, minute: i64) -> Vec<(i64, i64)> {
        let shifts = self.needs[need].shifts.iter().copied();
        shifts.filter(|(_, until)| *until > minute).collect()
    }

    fn is_over(&self, need: usize) -> bool {
        self.after(need, NOW).is_empty()
    }

    /// Whether somebody who has some tasks may have others beside them, by offers of which all or some count.
    fn allows(
        &self,
        (limit, minutes): (usize, [Option<i64>; 2]),
        held: &[Task],
        more: &[Task],
    ) -> bool {
        let going = held.iter().filter(|task| !self.is_over(task.need)).count();
        let shifts = |tasks: &[Task]| -> Vec<(i64, i64)> {
            let each = tasks.iter();
            each.flat_map(|task| self.after(task.need, task.since))
                .collect()
        };
        let (own, others) = (shifts(more), shifts(held));
        let long = |in_week: Option<i64>| -> i64 {
            let all = own.iter().chain(&others);
            let all = all.filter(|(from, _)| in_week.is_none_or(|week| week_of(*from) == week));
            all.map(|(from, until)| until - from).sum()
        };
        let [in_all, a_week] = minutes;
        let mut weeks = own.iter().map(|(from, _)| week_of(*from));
        more.is_empty()
            || going + more.len() <= limit
                && in_all.is_none_or(|most| long(None) <= most)
                && a_week.is_none_or(|most| weeks.all(|week| long(Some(week)) <= most))
    }

    /// Whether somebody may have these tasks: by each of their offers, by all together, and at no minute two.
    fn may_have(&self, citizen: usize, more: &[Task]) -> bool {
        let whose = |task: &&Task| self.offers[task.offer].citizen == citizen;
        let held: Vec<Task> = self.held.iter().filter(whose).copied().collect();
        let own = || {
            self.offers
                .iter()
                .enumerate()
                .filter(|(_, o)| o.citizen == citizen)
        };
        let by_each = own().all(|(number, offer)| {
            let of = |tasks: &[Task]| -> Vec<Task> {
                let by = tasks.iter().filter(|task| task.offer == number);
                by.copied().collect()
            };
            self.allows((offer.limit, offer.minutes), &of(&held), &of(more))
        });
        let most = |place: usize| {
            let all: Option<Vec<i64>> = own().map(|(_, offer)| offer.minutes[place]).collect();
            all.and_then(|all| all.into_iter().max())
        };
        let limit = own().map(|(_, offer)| offer.limit).max().unwrap();
        let mut ahead: Vec<(i64, i64)> = (held.iter().chain(more))
            .flat_map(|task| self.after(task.need, NOW))
            .collect();
        ahead.sort_unstable();
        // Of what they had before, two may be asked for one hour: staff did that, and they say no to one.
        let before = self.collisions(&held);
        by_each
            && self.allows((limit, [most(0), most(1)]), &held, more)
            && self.collisions(&[held.as_slice(), more].concat()) == before
    }

    fn collisions(&self, tasks: &[Task]) -> usize {
        let ahead = |task: &Task| self.after(task.need, NOW);
        let pairs = tasks.iter().enumerate();
        pairs
            .flat_map(|(place, one)| tasks[..place].iter().map(move |other| (one, other)))
            .filter(|(one, other)| {
                let others = ahead(other);
                let clash = |a: &(i64, i64)| others.iter().any(|b| a.0 < b.1 && b.0 < a.1);
                ahead(one).iter().any(clash)
            })
            .count()
    }

    /// The tasks that an answer proposes, by citizen.
    fn proposed(&self, answer: &Value) -> BTreeMap<usize, Vec<Task>> {
        let number = |kind: u8, count: usize, told: &Value| {
            let told = told.as_str().unwrap();
            (0..count).find(|number| id(kind, *number) == told).unwrap()
        };
        let mut all: BTreeMap<usize, Vec<Task>> = BTreeMap::new();
        for pair in answer.as_array().unwrap() {
            let task = Task {
                need: number(4, self.needs.len(), &pair["need"]),
                offer: number(6, self.offers.len(), &pair["offer"]),
                since: NOW,
            };
            let citizen = number(2, 4, &pair["citizen"]);
            assert_eq!(self.offers[task.offer].citizen, citizen);
            all.entry(citizen).or_default().push(task);
        }
        all
    }
}

fn week_of(minute: i64) -> i64 {
    (minute - MONDAY).div_euclid(WEEK)
}

/// What one look at a random town met.
#[derive(Default)]
struct Met {
    proposed: usize,
    with_two_offers: usize,
    kept_by_others: usize,
    calls: usize,
}

fn check(place: &Place, filter: &Value, met: &mut Met) {
    let answer = place.ask("assignment.match", filter);
    for (citizen, tasks) in place.proposed(&answer["pairs"]) {
        assert!(place.may_have(citizen, &tasks), "{citizen}");
        met.proposed += tasks.len();
        met.with_two_offers += usize::from(tasks.iter().any(|task| task.offer != tasks[0].offer));
        for task in &tasks {
            assert!(
                !place.is_over(task.need),
                "nobody is planned for what is over"
            );
            assert!(place.needs[task.need].health || filter.get("interest").is_none());
            let mut held = place.held.iter();
            let again =
                held.any(|h| h.need == task.need && place.offers[h.offer].citizen == citizen);
            assert!(!again, "nobody is asked twice");
        }
    }
    let held = place
        .held
        .iter()
        .filter(|task| !place.needs[task.need].health);
    met.kept_by_others += held.filter(|task| !place.is_over(task.need)).count();
    let mut body = filter.clone();
    body["before"] = json!([]);
    let report = place.ask("assignment.match_report", &body);
    // What the coordinator reads is what is proposed, each once.
    let pair =
        |need: &Value, citizen: &Value| [need, citizen].map(|id| id.as_str().unwrap().to_owned());
    let mut roster = BTreeSet::new();
    for task in report["proposed"].as_array().unwrap() {
        for person in task["people"].as_array().unwrap() {
            assert!(roster.insert(pair(&task["need"], &person["citizen"])));
            let name = person["name"].as_str().unwrap();
            assert!(task["text"].as_str().unwrap().contains(name), "{task}");
        }
    }
    let pairs = answer["pairs"].as_array().unwrap().iter();
    let pairs: BTreeSet<_> = pairs
        .map(|one| pair(&one["need"], &one["citizen"]))
        .collect();
    assert_eq!(roster, pairs);
    for need in report["unfilled"].as_array().unwrap() {
        for call in need["calls"].as_array().unwrap() {
            let mut call = call.clone();
            call["need"] = need["need"].clone();
            for (citizen, tasks) in place.proposed(&json!([call])) {
                // Alone it could be theirs, whatever they are proposed for.
                assert!(place.may_have(citizen, &tasks));
                met.calls += 1;
            }
        }
    }
}

#[test]
fn nobody_is_proposed_for_more_than_they_offer_nor_for_what_is_over_nor_twice_for_an_hour() {
    let mut met = Met::default();
    for seed in 0..if is_long() { 5_000 } else { 60 } {
        let mut place = Place::new(&mut Numbers(seed));
        check(&place, &json!({}), &mut met);
        check(&place, &json!({ "interest": "health" }), &mut met);
        // Who is proposed can be booked: the two rules are one.
        let answer = place.ask("assignment.match", &json!({}));
        let body = json!({ "accept_relaxation": true });
        if answer["pairs"].as_array().unwrap().is_empty() {
            continue;
        }
        let mine: Vec<String> = (0..6).map(|task| id(5, task)).collect();
        place.run(NOW, "assignment.propose_matches", body).unwrap();
        let listed = place.ask("assignment.list", &json!({}));
        let listed = listed["assignments"].as_array().unwrap().clone();
        let new = listed.iter().map(|one| one["assignment"].as_str().unwrap());
        for task in new.filter(|task| !mine.iter().any(|held| held == task)) {
            for side in ["helper", "poster"] {
                let yes = json!({ "assignment": task, "side": side });
                place.run(NOW, "assignment.accept", yes).unwrap();
            }
        }
        place.town.verify().unwrap();
    }
    let Met {
        proposed,
        with_two_offers,
        kept_by_others,
        calls,
    } = met;
    let told = format!(
        "{proposed} proposed, {with_two_offers} by two, {kept_by_others} kept, {calls} calls"
    );
    assert!(
        proposed > 100 && with_two_offers > 5 && kept_by_others > 20 && calls > 20,
        "{told}"
    );
}
