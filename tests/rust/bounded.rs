//! What one command or one question looks at does not grow with the town: lists load their page, and ballots are counted in
//! parts that come to the same as all at once.

mod ballots;
mod supporters;

use std::collections::BTreeSet;

use medborger::journal::Loaded;
use medborger::participation::{Answer, Planned};
use medborger::{Clock, MemoryStore, Moment, Participation, Store, Town};
use serde_json::{Value, json};
use uuid::Uuid;

const MUNICIPALITY: u16 = 510;

/// A town, and how many commands it has had.
struct Place {
    bank: Participation<MemoryStore>,
    commands: u64,
}

fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number + 1)
}

fn citizen(number: u64) -> Value {
    json!({ "kind": "citizen", "citizen": id(2, number) })
}

fn moment(at: &str, actor: &Value) -> Moment {
    serde_json::from_value(json!({ "at": at, "actor": actor })).unwrap()
}

/// How many streams and rows were loaded.
fn looked_at(loaded: &Loaded) -> usize {
    let rows = loaded.ranges.values().chain(loaded.subjects.values());
    loaded.streams.len() + loaded.vault.len() + rows.map(Vec::len).sum::<usize>()
}

impl Place {
    fn new() -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        Self { bank, commands: 0 }
    }

    /// Carries a command out, or tells why not; and how much was looked at.
    fn attempt(
        &mut self,
        at: &str,
        actor: &Value,
        name: &str,
        body: Value,
    ) -> Result<usize, String> {
        self.commands += 1;
        let command = json!({ "id": id(1, self.commands), "name": name, "body": body }).to_string();
        let (town, moment) = (self.bank.town(), moment(at, actor));
        let (id, command) = town.parse_command(&command).unwrap();
        let mut loaded = Loaded::default();
        loop {
            let planned = town.plan(id, command.as_ref(), &loaded, &moment);
            match planned.map_err(|error| error.code().to_owned())? {
                Planned::Needs(needs) => self
                    .bank
                    .store()
                    .load(MUNICIPALITY, &needs, &mut loaded)
                    .unwrap(),
                Planned::Commit(commit) => {
                    self.bank.store().commit(&(*commit).into()).unwrap();
                    return Ok(looked_at(&loaded));
                }
                Planned::Already(_) => panic!("a new command"),
            }
        }
    }

    fn act(&mut self, at: &str, name: &str, body: Value) -> usize {
        self.by(at, &json!({ "kind": "system" }), name, body)
    }

    fn by(&mut self, at: &str, actor: &Value, name: &str, body: Value) -> usize {
        let done = self.attempt(at, actor, name, body);
        done.unwrap_or_else(|code| panic!("{name}: {code}"))
    }

    /// An answer, and how much was looked at.
    fn ask(&self, at: &str, actor: &Value, name: &str, body: Value) -> (Value, usize) {
        let (town, moment) = (self.bank.town(), moment(at, actor));
        let question = json!({ "name": name, "body": body }).to_string();
        let mut loaded = Loaded::default();
        loop {
            match town.answer_json(&question, &loaded, &moment).unwrap() {
                Answer::Needs(needs) => self
                    .bank
                    .store()
                    .load(MUNICIPALITY, &needs, &mut loaded)
                    .unwrap(),
                Answer::View(view) => {
                    return (serde_json::from_str(&view).unwrap(), looked_at(&loaded));
                }
            }
        }
    }

    /// All pages of a list, none of which looks at more than its limit and a little.
    fn pages(
        &self,
        at: &str,
        actor: &Value,
        name: &str,
        list: &str,
        filter: &Value,
        limit: usize,
    ) -> Vec<Value> {
        let (mut all, mut body) = (Vec::new(), filter.clone());
        body["limit"] = limit.into();
        loop {
            let (page, looked) = self.ask(at, actor, name, body.clone());
            // A text for each of the page, and who asks for which organisation.
            assert!(looked <= 2 * limit + 4, "{name} {body}: {looked}");
            let items = page[list].as_array().unwrap();
            assert!(items.len() <= limit, "{name} {body}");
            all.extend(items.iter().cloned());
            match page.get("next") {
                Some(next) => body["after"] = next.clone(),
                None => break,
            }
        }
        let total = page_total(&self.ask(at, actor, name, filter.clone()).0);
        assert!(
            total.is_none_or(|total| total == all.len() as u64),
            "{name} {filter}"
        );
        all
    }

    fn enrol(&mut self, number: u64) {
        let body = json!({
            "citizen": id(2, number), "seed": format!("{:032x}", 0xabcd_0000 + number), "name": "Ida Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
        });
        self.act("2026-01-02T08:00:00Z", "citizen.enrol", body);
    }

    /// Two associations; citizen 0 speaks for the first.
    fn associations(&mut self) {
        self.enrol(0);
        let at = "2026-01-03T08:00:00Z";
        for number in 0..2 {
            let body = json!({ "organisation": id(3, number), "kind": "association", "name": "Læsevenner",
                               "text": { "purpose": "Læse." } });
            self.act(at, "organisation.register", body);
        }
        let body = json!({ "organisation": id(3, 0), "citizen": id(2, 0), "role": "chair", "from": "2026-01-01",
                           "powers": ["sign", "manage", "apply"] });
        self.act(at, "organisation.give_mandate", body);
    }
}

fn page_total(page: &Value) -> Option<u64> {
    page.get("total").and_then(Value::as_u64)
}

/// What a list tells by each filter beside what it tells without one: the same items, filtered by the stage that they show.
fn lists_agree(
    place: &Place,
    at: &str,
    name: &str,
    list: &str,
    of: &str,
    stages: &[&str],
    must_be: usize,
) {
    let mut met = BTreeSet::new();
    let staff = json!({ "kind": "system" });
    let public = json!({ "kind": "public" });
    for (actor, filter) in [
        (&staff, json!({})),
        (&public, json!({})),
        (&staff, json!({ "organisation": id(3, 0) })),
        (&public, json!({ "organisation": id(3, 1) })),
        (&citizen(0), json!({ "organisation": id(3, 0) })),
        (&citizen(0), json!({ "organisation": id(3, 1) })),
    ] {
        let whole = place.pages(at, actor, name, list, &filter, 1000);
        let ids: BTreeSet<&str> = whole
            .iter()
            .map(|item| item[of].as_str().unwrap())
            .collect();
        assert_eq!(ids.len(), whole.len(), "each once");
        assert_eq!(place.pages(at, actor, name, list, &filter, 3), whole);
        for stage in stages {
            let mut one = filter.clone();
            one["stage"] = (*stage).into();
            let due: Vec<Value> = whole
                .iter()
                .filter(|item| item["stage"] == **stage)
                .cloned()
                .collect();
            met.extend((!due.is_empty()).then_some(*stage));
            assert_eq!(
                place.pages(at, actor, name, list, &one, 3),
                due,
                "{actor} {one}"
            );
        }
    }
    assert!(met.len() >= must_be, "{met:?}");
}

#[test]
fn applications_come_in_pages_that_load_no_others() {
    let mut place = Place::new();
    place.associations();
    let terms = json!({ "title": "Pulje", "basis": "section18", "opens_at": "2026-02-01T12:00:00+01:00",
        "closes_at": "2026-03-01T12:00:00+01:00", "ceiling_oere": 90_000_000, "report_due": "2026-06-01" });
    let body = json!({ "round": "pool", "terms": terms, "text": "Søg her." });
    place.act("2026-01-04T08:00:00Z", "grant.announce_round", body);
    let content = json!({ "purpose": "Café.", "applied_oere": 100_000, "children_contact": false });
    for number in 0..36_u64 {
        let grant = id(4, number);
        let body = json!({ "grant": grant, "round": "pool", "organisation": id(3, number % 2),
                           "content": content, "received_at": "2026-02-02T08:00:00Z" });
        let mut draft = body.clone();
        draft.as_object_mut().unwrap().remove("received_at");
        let at = "2026-02-03T08:00:00Z";
        let steps = match number / 2 % 9 {
            0 if number % 2 == 0 => {
                place.by(at, &citizen(0), "grant.draft", draft);
                continue;
            }
            step => step,
        };
        place.act(at, "grant.record", body);
        let mut on = |name: &str, more: Value| {
            let mut body = more;
            body["grant"] = json!(grant);
            place.act("2026-03-02T08:00:00Z", name, body);
        };
        let overdue = if number < 18 {
            "2026-03-10"
        } else {
            "2026-12-01"
        };
        match steps {
            1 => on(
                "grant.ask_info",
                json!({ "last_day": overdue, "text": "Mere." }),
            ),
            2 => on("grant.withdraw", json!({})),
            3.. => {
                on("grant.find_complete", json!({}));
                if steps >= 4 {
                    on("grant.assess", json!({ "text": "God." }));
                }
                let granted = if steps == 5 { 0 } else { 50_000 };
                if steps >= 5 {
                    let why = json!({ "granted_oere": granted, "reasons": "God.", "complaint_guidance": "Klag." });
                    on("grant.decide", why);
                }
                if steps >= 7 {
                    on("grant.pay", json!({ "on": "2026-03-02" }));
                }
                if steps >= 8 {
                    on(
                        "grant.report",
                        json!({ "spent_oere": 50_000, "text": "Godt." }),
                    );
                }
            }
            _ => {}
        }
    }
    let stages = [
        "draft",
        "submitted",
        "needs_info",
        "info_overdue",
        "complete",
        "assessed",
        "granted",
        "rejected",
        "paid",
        "report_overdue",
        "reported",
        "withdrawn",
    ];
    lists_agree(
        &place,
        "2026-05-01T08:00:00Z",
        "grant.list",
        "grants",
        "grant",
        &stages,
        10,
    );
    lists_agree(
        &place,
        "2026-08-01T08:00:00Z",
        "grant.list",
        "grants",
        "grant",
        &stages,
        10,
    );
    // What the call comes to is summed page by page.
    for at in ["2026-05-01T08:00:00Z", "2026-08-01T08:00:00Z"] {
        let staff = json!({ "kind": "system" });
        let round = |limit: usize, after: Option<&Value>| {
            let mut body = json!({ "round": "pool", "limit": limit });
            body.as_object_mut()
                .unwrap()
                .extend(after.map(|after| ("after".to_owned(), after.clone())));
            let (view, looked) = place.ask(at, &staff, "grant.round", body);
            // The call with its text.
            assert!(looked <= limit + 2, "{looked}");
            view
        };
        let whole = round(1000, None);
        assert_eq!(whole.get("next"), None);
        let (mut sums, mut after) = (std::collections::BTreeMap::<String, u64>::new(), None);
        loop {
            let page = round(5, after.as_ref());
            for (name, sum) in page["sums"].as_object().unwrap() {
                let (kept, sum) = (sums.entry(name.clone()).or_default(), sum.as_u64().unwrap());
                *kept = if name == "left_oere" {
                    sum
                } else {
                    *kept + sum
                };
            }
            after = page.get("next").cloned();
            if after.is_none() {
                break;
            }
        }
        assert_eq!(json!(sums), whole["sums"]);
        assert!(sums["applications"] > 20 && sums["granted_oere"] > 0);
    }
}

#[test]
fn agreements_come_in_pages_that_load_no_others() {
    let mut place = Place::new();
    place.associations();
    let (town, at) = (json!({ "kind": "municipality" }), "2026-01-05T08:00:00Z");
    let content = json!({ "title": "Læsevenner", "purpose": "Læse.", "target_group": "Børn.",
        "tasks": [{ "title": "Læse", "roles": "Højt.", "done_by": "volunteers", "boundary": "Kun læse." }] });
    for number in 0..24_u64 {
        let party = json!({ "kind": "organisation", "organisation": id(3, 0) });
        let (from, to) = [
            ("2026-02-01", "2026-03-31"),
            ("2026-02-01", "2026-12-31"),
            ("2026-09-01", "2026-12-31"),
        ][number as usize % 3];
        let terms = json!({ "parties": [town, party], "degree": "cooperate", "from": from, "to": to,
            "notice": { "months": 1 }, "review_days": [from] });
        let mut on = |actor: &Value, name: &str, by: &Value, more: Value| {
            let mut body = more;
            body["agreement"] = json!(id(5, number));
            body["by"] = by.clone();
            place.by(at, actor, name, body);
        };
        let staff = json!({ "kind": "system" });
        on(
            &staff,
            "partnership.draft",
            &town,
            json!({ "terms": terms, "content": content }),
        );
        match number / 3 % 4 {
            0 => continue,
            1 => on(
                &staff,
                "partnership.drop_draft",
                &town,
                json!({ "reason": "Nej." }),
            ),
            kind => {
                on(&staff, "partnership.sign", &town, json!({ "version": 1 }));
                on(
                    &citizen(0),
                    "partnership.sign",
                    &party,
                    json!({ "version": 1 }),
                );
                if kind == 3 && number > 12 {
                    on(
                        &staff,
                        "partnership.give_notice",
                        &town,
                        json!({ "reason": "Slut." }),
                    );
                } else if kind == 3 {
                    on(
                        &staff,
                        "partnership.agree_to_end",
                        &town,
                        json!({ "reason": "Slut." }),
                    );
                    on(
                        &citizen(0),
                        "partnership.agree_to_end",
                        &party,
                        json!({ "reason": "Slut." }),
                    );
                }
            }
        }
    }
    let stages = [
        "drafted",
        "dropped",
        "signed",
        "in_force",
        "under_notice",
        "ended_by_notice",
        "ended_by_agreement",
        "expired",
    ];
    for at in [
        "2026-02-10T08:00:00Z",
        "2026-06-01T08:00:00Z",
        "2027-06-01T08:00:00Z",
    ] {
        lists_agree(
            &place,
            at,
            "partnership.list",
            "agreements",
            "agreement",
            &stages,
            4,
        );
        let staff = json!({ "kind": "system" });
        let before = json!({ "review_before": "2026-03-01" });
        let late = place.pages(at, &staff, "partnership.list", "agreements", &before, 2);
        let whole = place.pages(
            at,
            &staff,
            "partnership.list",
            "agreements",
            &json!({}),
            100,
        );
        let is_late = |item: &&Value| {
            item["next_review"]
                .as_str()
                .is_some_and(|day| day < "2026-03-01")
        };
        assert_eq!(
            late,
            whole.iter().filter(is_late).cloned().collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_white_paper_is_counted_from_where_the_answer_before_ended() {
    let mut desk = crate::white_paper::Desk::open();
    for number in 0..520 {
        crate::unnamed::record(&mut desk, number, "Bevar stien.", "Ida Prøve", false);
    }
    desk.of_hearing("2026-09-01T08:00:00Z", "white_paper.begin", json!({}));
    let counted = |after: Value| {
        let body = json!({ "hearing": crate::white_paper::HEARING, "after": after });
        let question = json!({ "name": "white_paper.get", "body": body }).to_string();
        let moment = json!({ "at": "2026-09-01T08:00:00Z", "actor": { "kind": "system" } });
        let view = desk.town.ask_json(&question, &moment.to_string()).unwrap();
        let view: Value = serde_json::from_str(&view).unwrap();
        let next = view.get("next").cloned();
        (view["counts"]["responses"].as_u64().unwrap(), next)
    };
    assert_eq!(counted(Value::Null), (520, None));
    assert_eq!(counted(500.into()), (20, None));
    for beyond in [1_000, 10_000, u32::MAX] {
        assert_eq!(counted(beyond.into()), (0, None));
    }
}
