//! Small draws by number: every rule there is, often contradicting one another.

use medborger::sorted::{SortedMap, SortedSet};

use medborger::method::sortition::{
    DrawRules, Feature, JointQuota, SeatGroup, Standing, ValueQuota, Volunteer,
};

/// A splittable generator of numbers (Steele, Lea and Flood 2014).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }

    /// True in so many of a hundred.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A draw of at most so many people for at most so many seats.
pub(crate) fn instance(
    number: u64,
    people_max: usize,
    seats_max: usize,
) -> (DrawRules, Vec<Volunteer>) {
    let mut numbers = Numbers(number.wrapping_mul(0x1000_0000_01B3));
    let seats = numbers.between(1, seats_max - 1) + numbers.below(2);
    let people = numbers
        .between(seats, people_max)
        .max(numbers.between(seats, people_max));
    let mut rules = DrawRules::new(seats as u32);
    // Ids in another order than the people.
    let mut ids: Vec<String> = (0..people).map(|p| format!("p{p}")).collect();
    for last in (1..people).rev() {
        ids.swap(last, numbers.below(last + 1));
    }
    let mut pool: Vec<Volunteer> = ids.into_iter().map(Volunteer::new).collect();
    let values: Vec<usize> = (0..numbers.between(1, 4))
        .map(|_| numbers.between(1, 3))
        .collect();
    for volunteer in &mut pool {
        for (feature, values) in values.iter().enumerate() {
            volunteer.features.insert(
                format!("f{feature}"),
                format!("v{}", numbers.below(*values)),
            );
        }
    }
    groups(&mut numbers, &mut rules, &mut pool);
    households(&mut numbers, &mut rules, &mut pool);
    if numbers.chance(25) {
        let standing = [Standing::Included, Standing::Excluded];
        for _ in 0..numbers.between(1, 2) {
            let who = numbers.below(people);
            pool[who].standing = standing[numbers.below(2)];
        }
    }
    quotas(&mut numbers, &mut rules, &pool, &values);
    (rules, pool)
}

/// Overlapping profiles of seats, in a third of the draws.
fn groups(numbers: &mut Numbers, rules: &mut DrawRules, pool: &mut [Volunteer]) {
    if !numbers.chance(33) {
        return;
    }
    let count = numbers.between(1, 3);
    let mut seats = vec![0; count];
    for _ in 0..rules.seats {
        seats[numbers.below(count)] += 1;
    }
    rules.seat_groups = seats
        .into_iter()
        .enumerate()
        .map(|(group, seats)| SeatGroup::new(format!("g{group}"), seats))
        .collect();
    for volunteer in pool {
        let fits = (0..count).filter(|_| numbers.chance(65));
        volunteer.fits = fits
            .map(|group| format!("g{group}"))
            .collect::<SortedSet<_>>();
    }
}

fn households(numbers: &mut Numbers, rules: &mut DrawRules, pool: &mut [Volunteer]) {
    if !numbers.chance(40) {
        return;
    }
    rules.household_max = numbers.chance(90).then(|| numbers.between(1, 2) as u32);
    let homes = numbers.between(1, pool.len().div_ceil(2));
    for volunteer in pool.iter_mut() {
        if numbers.chance(70) {
            volunteer.household = Some(format!("h{}", numbers.below(homes)));
        }
    }
    // A limit without a home is refused.
    if pool.iter().all(|volunteer| volunteer.household.is_none()) {
        rules.household_max = None;
    }
}

/// Quotas about the make-up of one set of people: sometimes tight, sometimes wide, sometimes beside it.
fn quotas(numbers: &mut Numbers, rules: &mut DrawRules, pool: &[Volunteer], values: &[usize]) {
    let seats = rules.seats as usize;
    let mut open: Vec<&Volunteer> = pool
        .iter()
        .filter(|v| v.standing != Standing::Excluded)
        .collect();
    for last in (1..open.len()).rev() {
        open.swap(last, numbers.below(last + 1));
    }
    open.sort_by_key(|v| v.standing != Standing::Included);
    open.truncate(seats);
    let slack = numbers.between(0, 3);
    let askew = numbers.chance(35);
    let mut bounds = |count: usize| {
        let count = if askew && numbers.chance(25) {
            numbers.between(0, seats)
        } else {
            count
        };
        let (min, max) = (
            count.saturating_sub(numbers.between(0, slack)),
            count + numbers.between(0, slack),
        );
        (
            min as u32,
            if numbers.chance(10) {
                1_000_000
            } else {
                max as u32
            },
        )
    };
    let have = |of: &SortedMap<String, String>| {
        let fits = |v: &&&Volunteer| of.iter().all(|(f, value)| v.features.get(f) == Some(value));
        open.iter().filter(fits).count()
    };
    for (number, values) in values.iter().enumerate() {
        let key = format!("f{number}");
        let quota = |value: usize| {
            let value = format!("v{value}");
            let (min, max) = bounds(have(&[(key.clone(), value.clone())].into()));
            ValueQuota::new(value, min, max)
        };
        let values = (0..*values).map(quota).collect();
        rules.features.push(Feature::new(key, values));
    }
    let joint = if values.len() < 2 {
        0
    } else {
        [0, 0, 1, 2][seats % 4]
    };
    for number in 0..joint {
        let first = &pool[number % pool.len()].features;
        let of: SortedMap<String, String> = first
            .iter()
            .skip(number)
            .take(2)
            .map(|(f, v)| (f.clone(), v.clone()))
            .collect();
        if of.len() == 2 && rules.joint.iter().all(|known| known.of != of) {
            let (min, max) = bounds(have(&of));
            rules.joint.push(JointQuota::new(of, min, max));
        }
    }
}
