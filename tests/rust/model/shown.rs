//! What the bank shows against the model: of ideas to all, and to each whether an idea is theirs and what of it they support.

use medborger::idea::GetIdea;
use medborger::{Actor, Participation, Store};

use super::{Life, Model, citizen, idea, moment};

/// In what a bank shows otherwise than the model.
pub(crate) fn differs<S: Store>(bank: &Participation<S>, model: &Model) -> Option<String> {
    for (number, expected) in &model.ideas {
        let get = GetIdea::new(idea(*number));
        let view = match bank.ask(&get, &moment(model.day, Actor::System)) {
            Ok(view) => view,
            Err(error) => return Some(format!("idea {number}: {error}")),
        };
        let of_latest = expected
            .supports
            .values()
            .filter(|s| s.version == expected.version);
        if expected.loose || expected.gathering.is_some() {
            if view.stage != expected.stage(model.day) {
                return Some(format!("idea {number}: {}", view.stage));
            }
            continue;
        }
        let (came, due) = (
            (
                view.stage,
                view.supporters,
                view.latest_version,
                view.hidden,
                view.supporters_of_latest as usize,
                view.author.is_some(),
            ),
            (
                expected.stage(model.day),
                model.total(*number),
                expected.version,
                expected.hidden,
                of_latest.count(),
                expected.author.is_some(),
            ),
        );
        if came != due {
            return Some(format!("idea {number}: {came:?} instead of {due:?}"));
        }
        let differs = |c: &usize| own_differs(bank, model, *number, *c);
        if let Some(differs) = model.citizens.keys().find_map(differs) {
            return Some(differs);
        }
    }
    None
}

/// Whether an idea tells somebody otherwise than the model whether it is theirs and what of it they support.
fn own_differs<S: Store>(
    bank: &Participation<S>,
    model: &Model,
    number: usize,
    c: usize,
) -> Option<String> {
    let expected = &model.ideas[&number];
    let takes_part = matches!(model.citizens[&c].life, Life::Active | Life::Paused);
    let mine = expected.supports.get(&model.who(c));
    let mine = mine.filter(|mine| takes_part && mine.account == Some(c));
    let due = (expected.author == Some(c), mine.map(|mine| mine.version));
    let citizen = citizen(c);
    let asks = moment(model.day, Actor::Citizen { citizen });
    match bank.ask(&GetIdea::new(idea(number)), &asks) {
        Ok(view) if (view.own, view.supports) == due => None,
        Ok(view) => Some(format!(
            "idea {number} tells {c}: {:?} {:?} instead of {due:?}",
            view.own, view.supports
        )),
        Err(error) => Some(format!("idea {number}, asked by {c}: {error}")),
    }
}
