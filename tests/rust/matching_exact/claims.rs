//! What is claimed beside the optimum: conflicts, relaxations, the points of the frontier, reasons.

use medborger::method::matching::{
    Figures, Frontier, FrontierPoint, Market, MatchNeed, MatchPair, MatchVolunteer, Matching,
    Price, Reason, Shift, conflict, explain, frontier, relax, stable,
};
use medborger::work::Work;

use super::instance::{Rows, overlap};
use super::judge::{self, Outcome};
use super::{Pairs, key};

/// Anna fits morning, noon and evening and takes two; Bo fits noon.
pub(crate) fn by_hand() -> Rows {
    let need = |id: &str, priority, from, until| {
        MatchNeed::new(id.into(), 1, priority).with_shifts(vec![Shift::new(from, until)])
    };
    let volunteer = |id: &str, limit| MatchVolunteer::new(id.into(), limit);
    let pair =
        |volunteer: &str, need: &str, fit| MatchPair::new(volunteer.into(), need.into(), fit);
    Rows {
        needs: vec![
            need("morning", 3, 480, 720),
            need("noon", 1, 719, 781),
            need("evening", 3, 780, 900),
        ],
        volunteers: vec![volunteer("anna", 2), volunteer("bo", 1)],
        pairs: vec![
            pair("anna", "morning", 500),
            pair("anna", "noon", 1000),
            pair("anna", "evening", 400),
            pair("bo", "noon", 100),
        ],
        journeys: Vec::new(),
        parts: Vec::new(),
    }
}

/// What is said where the minimums can't be met.
pub(crate) fn impossible(rows: &Rows, market: &Market) {
    let outcomes = judge::outcomes(rows, 0);
    let known = conflict(market, &Work::unlimited())
        .unwrap()
        .expect("a conflict");
    assert!(known.needs.is_sorted());
    let set: Vec<usize> = known
        .needs
        .iter()
        .map(|id| rows.needs.iter().position(|n| n.id == *id).unwrap())
        .collect();
    let wanted = |set: &[usize]| set.iter().map(|n| rows.needs[*n].minimum).sum::<u32>();
    let available = |set: &[usize]| {
        let counted = |o: &Outcome| {
            set.iter()
                .map(|n| o.filled[*n].min(rows.needs[*n].minimum))
                .sum::<u32>()
        };
        outcomes.iter().map(counted).max().unwrap()
    };
    assert_eq!(
        (known.wanted, known.available),
        (wanted(&set), available(&set))
    );
    assert!(known.available < known.wanted, "together they can't be met");
    for out in 0..set.len() {
        let mut rest = set.clone();
        rest.remove(out);
        assert_eq!(
            available(&rest),
            wanted(&rest),
            "leaving any out resolves it"
        );
    }
    let fits = |id: &str| {
        rows.pairs
            .iter()
            .any(|p| p.volunteer == id && known.needs.contains(&p.need))
    };
    let people = rows.volunteers.iter().filter(|v| fits(&v.id)).count();
    assert_eq!(known.volunteers as usize, people);

    let lowered = |outcome: &Outcome| {
        outcome.counted(rows, |n, filled| {
            rows.needs[n].minimum.saturating_sub(filled)
        })
    };
    let smallest = outcomes
        .iter()
        .map(lowered)
        .map(|by| (by.iter().sum::<u32>(), by))
        .min();
    let relaxation = relax(market, &Work::unlimited()).unwrap();
    let mut relaxed = rows.clone();
    let mut by = [0; 5];
    for change in &relaxation.changes {
        let need = relaxed
            .needs
            .iter_mut()
            .find(|n| n.id == change.need)
            .unwrap();
        assert_eq!(need.minimum, change.from);
        assert!(change.to < change.from);
        need.minimum = change.to;
        by[usize::from(need.priority) - 1] += change.from - change.to;
    }
    assert_eq!(
        Some((relaxation.lowered, by)),
        smallest,
        "no smaller relaxation"
    );
    assert!(
        outcomes.iter().any(|outcome| outcome.meets(&relaxed)),
        "it is enough"
    );
}

/// What is said where they can be met.
pub(crate) fn possible(rows: &Rows, market: &Market, matching: &Matching) {
    assert_eq!(conflict(market, &Work::unlimited()).unwrap(), None);
    let relaxation = relax(market, &Work::unlimited()).unwrap();
    assert!(relaxation.changes.is_empty());
    let points = frontier(market, &Work::unlimited()).unwrap();
    let [people, fit, coverage, fairness, stable] = points.as_slice() else {
        panic!("five points: {points:?}");
    };
    let all = judge::outcomes(rows, 0);
    let feasible: Vec<&Outcome> = all.iter().filter(|outcome| outcome.meets(rows)).collect();

    assert_eq!(people.name, Frontier::People);
    let (placed, staffed, most) = key(&matching.score);
    assert_eq!(told(people), (placed, staffed, most));

    assert_eq!(fit.name, Frontier::Fit);
    let by_fit = |o: &&Outcome| (o.fit, o.placed, o.staffed(rows));
    let best = feasible.iter().map(by_fit).max();
    let (fit_placed, fit_staffed, fit_most) = told(fit);
    assert_eq!(Some((fit_most, fit_placed, fit_staffed)), best);

    assert_eq!(coverage.name, Frontier::Coverage);
    let halves = |o: &Outcome| {
        let half = |n: usize, filled: u32| filled.min(rows.needs[n].capacity.div_ceil(2));
        let first = o.counted(rows, half);
        (first, o.staffed(rows), o.placed, o.fit)
    };
    let best = feasible.iter().map(|o| halves(o)).max();
    let chosen = counted(rows, market, coverage);
    assert_eq!(
        Some(halves(&chosen)),
        best,
        "half of every need before a second half"
    );

    assert_eq!(fairness.name, Frontier::Fairness);
    let least = |point: &FrontierPoint| {
        let free = rows.pairs.iter().filter(|pair| !pair.locked);
        let taken = free
            .filter(|p| chosen_of(market, point).contains(&(p.volunteer.clone(), p.need.clone())));
        taken.map(|pair| pair.fit).min()
    };
    let best_above = |fit_min: u32| {
        let outcomes = judge::outcomes(rows, fit_min);
        let full = outcomes
            .iter()
            .filter(|o| o.meets(rows) && o.placed == placed);
        full.map(|o| (o.fit, o.staffed(rows))).max()
    };
    // The fewer pairs there are, the fewer ways: where the next fit is too much, so is every greater one.
    let fit_min = least(fairness).unwrap_or(u32::MAX);
    let next = rows
        .pairs
        .iter()
        .map(|pair| pair.fit)
        .filter(|fit| *fit > fit_min)
        .min();
    assert_eq!(
        next.and_then(best_above),
        None,
        "all could have more than {fit_min}"
    );
    let best = best_above(fit_min).expect("it is a way");
    let (fair_placed, fair_staffed, fair_fit) = told(fairness);
    assert_eq!(fair_placed, placed, "nobody loses a place by it");
    assert_eq!(
        (fair_fit, fair_staffed),
        best,
        "the greatest fit above {fit_min}"
    );

    assert_eq!(stable.name, Frontier::Stable);
    check_stable(rows, market, &chosen_of(market, stable));
    for point in &points {
        check_figures(rows, market, point, &points);
    }
    check_reasons(rows, market, matching);
}

fn chosen_of(market: &Market, point: &FrontierPoint) -> Pairs {
    super::named(market, &point.pairs)
}

fn counted(rows: &Rows, market: &Market, point: &FrontierPoint) -> Outcome {
    let outcome = rows.count(&chosen_of(market, point));
    assert!(outcome.meets(rows) || point.name == Frontier::Stable);
    outcome
}

fn told(point: &FrontierPoint) -> (u32, [u32; 5], u64) {
    let figures = &point.figures;
    (
        figures.placed as u32,
        figures.staffed.map(|places| places as u32),
        figures.fit,
    )
}

/// The figures of a point are those of its pairs, and its costs those against the best.
fn check_figures(rows: &Rows, market: &Market, point: &FrontierPoint, points: &[FrontierPoint]) {
    let outcome = counted(rows, market, point);
    let figures = &point.figures;
    assert_eq!(
        told(point),
        (outcome.placed, outcome.staffed(rows), outcome.fit)
    );
    let below = |n: usize, filled: u32| u32::from(filled < rows.needs[n].capacity.div_ceil(2));
    assert_eq!(
        figures.below_half,
        outcome.counted(rows, below).map(u64::from)
    );
    let mut needs = rows.needs.iter().zip(&outcome.filled);
    let missed = needs
        .by_ref()
        .filter(|(need, filled)| **filled < need.minimum)
        .count();
    assert_eq!(figures.missed, missed as u64);
    let chosen = chosen_of(market, point);
    let fit_of = |id: &str| -> u64 {
        let mine = rows.pairs.iter().filter(|p| {
            p.volunteer == id && chosen.contains(&(p.volunteer.clone(), p.need.clone()))
        });
        mine.map(|pair| u64::from(pair.fit)).sum()
    };
    let mut fits: Vec<u64> = rows.volunteers.iter().map(|v| fit_of(&v.id)).collect();
    fits.sort_unstable();
    assert_eq!(figures.fit_lowest, fits[0]);
    // The nearest rank: the smallest value that at least a twentieth of the people don't exceed.
    assert_eq!(figures.fit_fifth, fits[fits.len().div_ceil(20) - 1]);
    type Of = fn(&Figures) -> u64;
    let costs: [Of; 5] = [
        |f| f.placed,
        |f| f.staffed[0],
        |f| f.staffed[4],
        |f| f.fit,
        |f| f.fit_fifth,
    ];
    for of in costs {
        let most = points.iter().map(|other| of(&other.figures)).max().unwrap();
        let short = (most - of(figures)) * 1000;
        assert_eq!(
            of(&point.costs),
            if most == 0 { 0 } else { short.div_ceil(most) }
        );
    }
    let first = |p: &FrontierPoint| p.figures.below_half[0];
    let fewest = points.iter().map(first).min().unwrap();
    let needs = rows.needs.iter().filter(|need| need.priority == 1).count() as u64;
    let more = (first(point) - fewest) * 1000;
    assert_eq!(
        point.costs.below_half[0],
        if needs == 0 { 0 } else { more.div_ceil(needs) }
    );
}

/// Where collisions of everybody's needs make disjoint groups, no two would rather have each other.
fn check_stable(rows: &Rows, market: &Market, chosen: &Pairs) {
    let result = stable(market);
    let fit = |v: &str, n: &str| {
        let pair = rows
            .pairs
            .iter()
            .find(|p| p.volunteer == v && p.need == n)
            .unwrap();
        // Promised pairs come first, then the greater fit, then the order of ids.
        (pair.locked, pair.fit)
    };
    let named = |id: &str| rows.needs.iter().find(|n| n.id == id).unwrap();
    let mut blocking = Vec::new();
    for pair in &rows.pairs {
        let (v, n) = (pair.volunteer.as_str(), pair.need.as_str());
        if chosen.contains(&(v.to_owned(), n.to_owned())) {
            continue;
        }
        let there: Vec<&str> = chosen
            .iter()
            .filter(|c| c.1 == n)
            .map(|c| c.0.as_str())
            .collect();
        let mine: Vec<&str> = chosen
            .iter()
            .filter(|c| c.0 == v)
            .map(|c| c.1.as_str())
            .collect();
        let before = |a: &str| fit(a, n) > fit(v, n) || (fit(a, n) == fit(v, n) && a < v);
        let need_wants = there.iter().filter(|a| before(a)).count() < named(n).capacity as usize;
        // The person goes through their needs and this one from the best, and takes what still goes.
        let mut wishes = mine.clone();
        wishes.push(n);
        wishes.sort_by(|a, b| fit(v, b).cmp(&fit(v, a)).then(a.cmp(b)));
        let limit = rows.volunteers.iter().find(|x| x.id == v).unwrap().limit as usize;
        let mut takes: Vec<&str> = Vec::new();
        for wish in wishes {
            let clash = takes.iter().any(|t| overlap(named(t), named(wish)));
            if !clash && takes.len() < limit {
                takes.push(wish);
            }
        }
        if need_wants && takes.contains(&n) {
            blocking.push((v.to_owned(), n.to_owned()));
        }
    }
    blocking.sort();
    let told: Vec<(String, String)> = super::named(market, &result.blocking).into_iter().collect();
    assert_eq!(
        told, blocking,
        "the pairs that would rather have each other"
    );
    assert!(blocking.is_empty() || !result.is_guaranteed);
    if rows.needs.iter().all(|need| need.shifts.is_empty()) {
        assert!(result.is_guaranteed);
    }
}

/// Prices are what a place more or less changes; reasons name what is so.
fn check_reasons(rows: &Rows, market: &Market, matching: &Matching) {
    let explanation = explain(market, matching, &Work::unlimited()).unwrap();
    assert_eq!(explanation.needs.len(), rows.needs.len());
    assert_eq!(explanation.volunteers.len(), rows.volunteers.len());
    let chosen = super::named(market, &matching.pairs);
    let score = key(&matching.score);
    let outcome = rows.count(&chosen);
    for (id, told) in market.need_ids().iter().zip(&explanation.needs) {
        let at = rows.needs.iter().position(|n| n.id == *id).unwrap();
        assert_eq!(told.filled, outcome.filled[at]);
        let fitting = rows.pairs.iter().filter(|p| p.need == *id).count();
        assert_eq!(told.fitting as usize, fitting);
        assert_eq!(told.scarce, fitting < rows.needs[at].capacity as usize);
        let with = |capacity: u32| {
            let mut other = rows.clone();
            other.needs[at].capacity = capacity;
            let (placed, staffed, fit) = super::best(&other)?;
            let change = |now: u32, before: u32| i64::from(now) - i64::from(before);
            let staffed = std::array::from_fn(|p| change(staffed[p], score.1[p]));
            Some((
                change(placed, score.0),
                staffed,
                fit as i64 - score.2 as i64,
            ))
        };
        let price = |p: Price| (p.placed, p.staffed, p.fit);
        if let Some(gain) = told.gain {
            assert_eq!(Some(price(gain)), with(rows.needs[at].capacity + 1));
            let less = with(rows.needs[at].capacity - 1);
            let negative = |p: Price| (-p.placed, p.staffed.map(|places: i64| -places), -p.fit);
            assert_eq!(told.loss.map(negative), less);
        } else {
            assert!(rows.needs.iter().any(|need| !need.shifts.is_empty()));
        }
    }
    for (id, told) in market.volunteer_ids().iter().zip(&explanation.volunteers) {
        let mine: Vec<&String> = chosen.iter().filter(|c| c.0 == *id).map(|c| &c.1).collect();
        let name = |need: u32| &market.need_ids()[need as usize];
        assert!(
            told.needs
                .iter()
                .map(|need| name(*need))
                .eq(mine.iter().copied())
        );
        let fitting = rows.pairs.iter().filter(|p| p.volunteer == *id).count();
        assert_eq!(
            told.needs.len() + told.others.len(),
            fitting,
            "a reason for every other need"
        );
        for (need, reason) in &told.others {
            let at = |id: &String| rows.needs.iter().position(|n| n.id == *id).unwrap();
            let (need, limit) = (at(name(*need)), limit_of(rows, id));
            let is_full = outcome.filled[need] == rows.needs[need].capacity;
            let clashes = |with: usize| overlap(&rows.needs[with], &rows.needs[need]);
            match reason {
                Reason::Collides { with } => {
                    assert!(mine.contains(&name(*with)) && clashes(at(name(*with))));
                }
                Reason::Oversubscribed { .. } => assert!(is_full),
                Reason::LimitReached | Reason::BetterElsewhere { .. } => {
                    assert!(!is_full && mine.len() == limit);
                    assert!(!mine.iter().any(|with| clashes(at(with))));
                }
                Reason::TooFar { .. } => panic!("nobody travels"),
                Reason::HoursReached | Reason::PartReached => panic!("nobody counts hours"),
                Reason::Closed => panic!("no need may be closed"),
                Reason::Nothing => panic!("something could be better"),
            }
        }
    }
}

fn limit_of(rows: &Rows, volunteer: &str) -> usize {
    rows.volunteers
        .iter()
        .find(|v| v.id == volunteer)
        .unwrap()
        .limit as usize
}
