//! Pools that the benchmark makes itself, of the kinds that are hard: people like nobody else, people who live together,
//! quotas with hardly a panel, and many seats under many quotas.
//!
//! Who volunteers is not who lives in the town: each value is drawn the more seldom the more seats it wants, as those who
//! are asked for most come least. All is drawn from fixed numbers, so that every run has the same pools.

use medborger::method::sortition::{DrawRules, Feature, ValueQuota, Volunteer};

/// What a quota leaves open.
#[derive(Clone, Copy)]
pub(crate) enum Quotas {
    /// The share of the seats that a value wants, and so many less or more.
    Around(u32),
    /// So many of each value.
    Each(u32),
}

/// A pool to be made.
pub(crate) struct Made {
    pub(crate) people: u32,
    pub(crate) seats: u32,
    /// How many values each feature has.
    pub(crate) values: &'static [u32],
    pub(crate) quotas: Quotas,
    /// So many people live in each home, of whom so many may be drawn.
    pub(crate) homes: Option<(u32, u32)>,
    /// How much those who are asked for most stay away: 0 not at all.
    pub(crate) skew: u32,
}

/// splitmix64 (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % u64::from(n.max(1))) as u32
    }
}

impl Made {
    /// The town's share of a value: the first has most.
    fn wanted(values: u32, value: u32) -> u32 {
        values + 2 - value
    }

    /// The pool's rules and people. Those of two pools that differ in their homes alone have the same people.
    pub(crate) fn pool(&self) -> (DrawRules, Vec<Volunteer>) {
        let mut random = Random((u64::from(self.people) << 32) | u64::from(self.seats));
        let mut rules = DrawRules::new(self.seats);
        if let Some((_, max)) = self.homes {
            rules = rules.with_household_max(max);
        }
        for (f, &values) in (0_u32..).zip(self.values) {
            let all: u32 = (0..values).map(|v| Self::wanted(values, v)).sum();
            let quota = |v: u32| {
                let share = self.seats * Self::wanted(values, v) / all;
                let (min, max) = match self.quotas {
                    Quotas::Each(n) => (n, n),
                    Quotas::Around(by) => (share.saturating_sub(by), share + 1 + by),
                };
                ValueQuota::new(format!("v{v}"), min, max)
            };
            let quotas = (0..values).map(quota).collect();
            rules.features.push(Feature::new(format!("f{f}"), quotas));
        }
        let mut people = Vec::new();
        for n in 0..self.people {
            let mut person = Volunteer::new(format!("p{n:05}"));
            for (f, &values) in (0_u32..).zip(self.values) {
                // The town's share turned round, mixed with an even one.
                let weight = |v: u32| 4 + self.skew * v;
                let all: u32 = (0..values).map(weight).sum();
                let mut at = random.below(all);
                let value = (0..values).find(|&v| {
                    let here = at < weight(v);
                    at = at.saturating_sub(weight(v));
                    here
                });
                let value = format!("v{}", value.unwrap_or(0));
                person.features.insert(format!("f{f}"), value);
            }
            if let Some((each, _)) = self.homes {
                person = person.with_household(format!("h{:05}", n / each));
            }
            people.push(person);
        }
        (rules, people)
    }
}
