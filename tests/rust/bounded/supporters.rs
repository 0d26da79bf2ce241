//! A merge looks at no more with each step where more support the ideas.

use serde_json::json;

use super::{Place, citizen, id};

/// Streams and rows: fifteen for each of those who come along with one step, who are 125 but for chance.
const STEP_MAX: usize = 2_200;

/// The most that a step looked at, of a merge of two ideas that share a tenth of so many supporters.
fn dearest_step(supporters: u64) -> usize {
    let mut place = Place::new();
    let at = "2026-01-03T08:00:00Z";
    for number in 0..supporters {
        place.enrol(number);
    }
    let ideas = [id(6, 0), id(6, 1)];
    for (number, idea) in (0..).zip(ideas) {
        let body = json!({ "idea": idea, "citizen": id(2, number), "title": "En bænk", "body": "Ved havnen." });
        place.by(at, &citizen(number), "idea.deposit", body);
    }
    for number in 2..supporters {
        for (side, idea) in (0..).zip(ideas) {
            if number % 2 == side || number % 10 == 0 {
                let body = json!({ "idea": idea, "citizen": id(2, number), "version": 1 });
                place.by(at, &citizen(number), "idea.support", body);
            }
        }
    }
    let staff = json!({ "kind": "system" });
    let into = id(6, 2);
    let body = json!({ "idea": into, "ideas": ideas, "title": "Samlet", "body": "Ved havnen." });
    let mut most = place.act(at, "idea.merge", body);
    let shown = |place: &Place| place.ask(at, &staff, "idea.get", json!({ "idea": into })).0;
    while shown(&place)["stage"] == "gathering" {
        most = most.max(place.act(at, "idea.gather", json!({ "idea": into })));
    }
    assert_eq!(shown(&place)["supporters"], supporters - 2);
    most
}

#[test]
fn a_merge_looks_at_no_more_with_each_step_where_more_support_the_ideas() {
    for supporters in [200, 600] {
        let most = dearest_step(supporters);
        assert!(most <= STEP_MAX, "{supporters} supporters: {most}");
    }
}
