//! Small markets by number: every rule there is, often contradicting one another.

use medborger::method::matching::{Journey, MatchNeed, MatchPair, MatchVolunteer, Shift};

/// A splittable generator of numbers (Steele, Lea and Flood 2014).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x1000_0000_01B3))
    }

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

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// A market as it is handed in.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    pub(crate) needs: Vec<MatchNeed>,
    pub(crate) volunteers: Vec<MatchVolunteer>,
    pub(crate) pairs: Vec<MatchPair>,
    pub(crate) journeys: Vec<Journey>,
    pub(crate) parts: Vec<PartRow>,
}

/// Some of a volunteer's needs with limits of their own.
#[derive(Debug, Clone)]
pub(crate) struct PartRow {
    pub(crate) volunteer: String,
    pub(crate) needs: Vec<String>,
    pub(crate) limit: u32,
    pub(crate) minutes_max: Option<u32>,
    pub(crate) week_minutes_max: Option<u32>,
    pub(crate) booked: Vec<Shift>,
}

impl PartRow {
    /// The same as somebody who fits nothing else.
    fn person(&self) -> MatchVolunteer {
        let mut person = MatchVolunteer::new(self.volunteer.clone(), self.limit);
        (person.minutes_max, person.week_minutes_max) = (self.minutes_max, self.week_minutes_max);
        person.booked.clone_from(&self.booked);
        person
    }

    pub(crate) fn has(&self, need: &MatchNeed) -> bool {
        self.needs.contains(&need.id)
    }
}

impl Rows {
    /// Whether nobody can take both needs.
    pub(crate) fn clash(&self, one: &MatchNeed, other: &MatchNeed) -> bool {
        let minutes = |from: &MatchNeed, to: &MatchNeed| {
            let (from, to) = (from.place.as_ref(), to.place.as_ref());
            let known = |a, b| {
                let mut rows = self.journeys.iter();
                rows.find(|j| Some(&j.from) == a && Some(&j.to) == b)
            };
            let row = known(from, to).or_else(|| known(to, from));
            row.map_or(0, |journey| i64::from(journey.minutes))
        };
        let late =
            |a: &Shift, b: &Shift, journey: i64| a.from <= b.from && b.from < a.until + journey;
        one.shifts.iter().any(|a| {
            let mut others = other.shifts.iter();
            others.any(|b| late(a, b, minutes(one, other)) || late(b, a, minutes(other, one)))
        })
    }

    /// Whether a volunteer has a shift elsewhere at some time of a need.
    pub(crate) fn is_busy(&self, volunteer: &MatchVolunteer, need: &MatchNeed) -> bool {
        need.shifts.iter().any(|shift| {
            let mut booked = volunteer.booked.iter();
            booked.any(|other| shift.from < other.until && other.from < shift.until)
        })
    }

    /// Whether the needs are no longer together than the volunteer takes, and those of each part no more than that takes.
    pub(crate) fn has_time(&self, volunteer: &MatchVolunteer, needs: &[usize]) -> bool {
        let mut own = self.parts.iter().filter(|p| p.volunteer == volunteer.id);
        self.has_hours(volunteer, needs)
            && own.all(|part| {
                let inside = needs.iter().copied();
                let inside: Vec<usize> = inside.filter(|n| part.has(&self.needs[*n])).collect();
                inside.len() <= part.limit as usize && self.has_hours(&part.person(), &inside)
            })
    }

    fn has_hours(&self, volunteer: &MatchVolunteer, needs: &[usize]) -> bool {
        let shifts = || needs.iter().flat_map(|need| &self.needs[*need].shifts);
        let minutes = |in_week: &dyn Fn(i64) -> bool| -> i64 {
            let all = shifts().chain(&volunteer.booked);
            let within = all.filter(|shift| in_week(week(shift)));
            within.map(|shift| shift.until - shift.from).sum()
        };
        let in_all = volunteer
            .minutes_max
            .map(|max| minutes(&|_| true) <= i64::from(max));
        let weekly = volunteer.week_minutes_max.is_none_or(|max| {
            let mut weeks = shifts().map(week);
            weeks.all(|own| minutes(&|other| other == own) <= i64::from(max))
        });
        // Nobody is refused what they have.
        shifts().next().is_none() || (in_all.unwrap_or(true) && weekly)
    }
}

/// The week in which a shift of January 1970 begins: Danish time was an hour ahead, and the first day a Thursday.
fn week(shift: &Shift) -> i64 {
    (shift.from + 60 + 3 * 1440).div_euclid(7 * 1440)
}

/// A market of at most so many needs and volunteers.
pub(crate) fn instance(number: u64, needs_max: usize, volunteers_max: usize) -> Rows {
    let mut numbers = Numbers::new(number);
    let needs = numbers.between(1, needs_max);
    let volunteers = numbers.between(1, volunteers_max);
    let minimums = [0, 20, 20, 45, 70][numbers.below(5)];
    let timed = [0, 80, 100, 100][numbers.below(4)];
    let priorities = numbers.between(1, 5);
    let mut rows = Rows {
        needs: names(&mut numbers, "n", needs)
            .into_iter()
            .map(|id| need(&mut numbers, id, minimums, timed, priorities))
            .collect(),
        volunteers: Vec::new(),
        pairs: Vec::new(),
        journeys: Vec::new(),
        parts: Vec::new(),
    };
    let limits = [1, 2, 3, 3][numbers.below(4)];
    for id in names(&mut numbers, "v", volunteers) {
        let limit = numbers.between(1, limits) as u32;
        rows.volunteers.push(MatchVolunteer::new(id, limit));
    }
    // Few different fits make ties, many make differences.
    let grain = [1, 7, 250, 1000][numbers.below(4)];
    let density = numbers.between(20, 90);
    for volunteer in &rows.volunteers {
        for need in &rows.needs {
            if numbers.chance(density) {
                rows.pairs.push(MatchPair::new(
                    volunteer.id.clone(),
                    need.id.clone(),
                    (numbers.between(0, 1000 / grain) * grain) as u32,
                ));
            }
        }
    }
    numbers.shuffle(&mut rows.pairs);
    if numbers.chance(35) {
        lock(&mut numbers, &mut rows);
    }
    rows
}

/// Ids whose order is not that of the rows.
fn names(numbers: &mut Numbers, prefix: &str, count: usize) -> Vec<String> {
    let mut names: Vec<String> = (0..count).map(|at| format!("{prefix}{at}")).collect();
    numbers.shuffle(&mut names);
    names
}

fn need(
    numbers: &mut Numbers,
    id: String,
    minimums: usize,
    timed: usize,
    priorities: usize,
) -> MatchNeed {
    let capacity = numbers.between(1, 3);
    let minimum = if numbers.chance(minimums) {
        numbers.between(1, capacity)
    } else {
        0
    };
    let mut shifts = Vec::new();
    if numbers.chance(timed) {
        // Shifts of up to three hours that begin about the hour: they overlap in chains, touch, or miss by a minute.
        for _ in 0..numbers.between(1, 2) {
            let from = numbers.between(0, 9) as i64 * 60 - 300;
            let until = from + numbers.between(1, 3) as i64 * 60 + [0, 0, 1][numbers.below(3)];
            shifts.push(Shift::new(from, until));
        }
    }
    MatchNeed::new(id, capacity as u32, numbers.between(1, priorities) as u8)
        .with_minimum(minimum as u32)
        .with_shifts(shifts)
}

/// Locks pairs, never against a capacity, a limit or a collision.
fn lock(numbers: &mut Numbers, rows: &mut Rows) {
    for _ in 0..numbers.between(1, 3).min(rows.pairs.len()) {
        let at = numbers.below(rows.pairs.len());
        rows.pairs[at].locked = true;
        let (volunteer, need) = (&rows.pairs[at].volunteer, &rows.pairs[at].need);
        let locked: Vec<&MatchPair> = rows.pairs.iter().filter(|pair| pair.locked).collect();
        let find = |id: &str| rows.needs.iter().find(|n| n.id == id).unwrap();
        let mine: Vec<&MatchPair> = locked
            .iter()
            .copied()
            .filter(|pair| pair.volunteer == *volunteer)
            .collect();
        let there = locked.iter().filter(|pair| pair.need == *need).count();
        let limit = rows.volunteers.iter().find(|v| v.id == *volunteer).unwrap();
        let clash = mine
            .iter()
            .any(|pair| pair.need != *need && overlap(find(&pair.need), find(need)));
        if clash || mine.len() > limit.limit as usize || there > find(need).capacity as usize {
            rows.pairs[at].locked = false;
        }
    }
}

/// Whether two needs share a minute. An end that touches a beginning shares none.
pub(crate) fn overlap(one: &MatchNeed, other: &MatchNeed) -> bool {
    let shares = |a: &Shift, b: &Shift| a.from.max(b.from) < a.until.min(b.until);
    one.shifts
        .iter()
        .any(|a| other.shifts.iter().any(|b| shares(a, b)))
}
