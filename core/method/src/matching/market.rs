//! Needs, volunteers and the pairs that fit, checked and in canonical order: what the methods work on.

mod derived;
mod hours;
mod journeys;
mod placed;

use super::error::MatchingError;
use super::index::Index;
use super::rows::{
    FIT_MAX, MatchNeed, MatchPair, MatchVolunteer, NEEDS_MAX, NeedRow, PAIRS_MAX, PRIORITY_MAX,
    PairRow, SHIFTS_MAX, Shift, VOLUNTEERS_MAX,
};
pub use hours::{Budget, Load, Part};
use hours::{Hours, by_week, minutes};
use journeys::Travel;
pub use journeys::minutes_between;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;
pub use placed::PlacedPair;

/// Volunteers, needs and who fits what, checked and in canonical order: by the bytes of their ids.
///
/// The order of the input does not matter: the same rows in another order are the same market.
///
/// ```
/// use medborger::method::matching::{Market, MatchNeed, MatchPair, MatchVolunteer};
///
/// let need = MatchNeed::new("café".into(), 2, 1);
/// let volunteer = MatchVolunteer::new("ann".into(), 1);
/// let pair = MatchPair::new("ann".into(), "café".into(), 700);
/// let market = Market::new(&[need], &[volunteer], &[pair])?;
/// assert_eq!(market.need_ids(), ["café"]);
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Market {
    need_ids: Vec<String>,
    needs: Vec<Need>,
    volunteer_ids: Vec<String>,
    limits: Vec<u32>,
    /// What limits each volunteer's time.
    hours: Vec<Option<Box<Hours>>>,
    /// How long it takes to get from one need to another; nothing where no journey is known.
    travel: Travel,
    /// Where each volunteer's pairs begin, and after the last where they end.
    starts: Vec<u32>,
    /// By volunteer, then by need.
    pairs: Vec<Pair>,
}

/// A need without its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Need {
    pub(super) capacity: u32,
    pub(super) minimum: u32,
    pub(super) or_closed: bool,
    pub(super) priority: u8,
    /// Ascending.
    pub(super) shifts: Vec<Shift>,
    /// How long all shifts are together.
    pub(super) minutes: u64,
    /// The same by the week in which shifts begin, where somebody's weeks are limited.
    weeks: Vec<(i64, u64)>,
    place: Option<String>,
}

/// A volunteer's pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) need: u32,
    pub(super) fit: u16,
    pub(super) locked: bool,
}

impl Market {
    /// Checks the rows and puts them in canonical order.
    ///
    /// # Errors
    ///
    /// - [`TooMany`](MatchingError::TooMany): more rows than [`NEEDS_MAX`], [`VOLUNTEERS_MAX`], [`PAIRS_MAX`] or
    ///   [`SHIFTS_MAX`].
    /// - One row is wrong in itself: a capacity or limit of 0, a minimum above the capacity, a priority outside 1 to
    ///   5, a fit above 1000, a shift that doesn't end after it begins.
    /// - Two rows don't go together: an id or a pair is there twice, a pair names an unknown volunteer or need.
    /// - The locked pairs break a capacity, a limit, or collide, with one another or with what is booked.
    pub fn new(
        needs: &[MatchNeed],
        volunteers: &[MatchVolunteer],
        pairs: &[MatchPair],
    ) -> Result<Self, MatchingError> {
        Self::within(needs, volunteers, pairs, &Work::unlimited())
    }

    /// The same within limits. What any question about the market holds beside its answer counts as held from now on.
    ///
    /// # Errors
    ///
    /// As [`Market::new`], and [`Work`](MatchingError::Work).
    pub fn within(
        needs: &[MatchNeed],
        volunteers: &[MatchVolunteer],
        pairs: &[MatchPair],
        work: &Work,
    ) -> Result<Self, MatchingError> {
        let rows = &mut |index: [&Index<'_>; 2]| placed::by_id(pairs, index, work);
        Self::laid_out(needs, volunteers, pairs.len(), work, rows)
    }

    fn laid_out(
        needs: &[MatchNeed],
        volunteers: &[MatchVolunteer],
        pairs: usize,
        work: &Work,
        rows: placed::Rows<'_>,
    ) -> Result<Self, MatchingError> {
        let shifts = needs.iter().map(|need| need.shifts.len());
        let booked = volunteers.iter().map(|volunteer| volunteer.booked.len());
        let shifts = shifts.chain(booked).sum();
        bounded(needs.len(), volunteers.len(), pairs, shifts)?;
        work.keep(96 * pairs as u64 + 80 * shifts as u64)?;
        work.keep(300 * (needs.len() + volunteers.len()) as u64)?;
        work.spend(600 * (needs.len() + volunteers.len()) as u64 + 200 * shifts as u64)?;
        for (place, need) in needs.iter().enumerate() {
            check_need(place, need)?;
        }
        for (place, volunteer) in volunteers.iter().enumerate() {
            if volunteer.limit == 0 {
                let field = format!("volunteers[{place}].limit");
                return Err(MatchingError::LimitZero { field });
            }
            in_order(&volunteer.booked, || format!("volunteers[{place}].booked"))?;
        }
        let need_index =
            Index::new(needs.iter().map(|need| need.id.as_str()).collect()).map_err(|place| {
                MatchingError::NeedRepeated {
                    field: format!("needs[{place}].id"),
                }
            })?;
        let volunteer_index = Index::new(volunteers.iter().map(|one| one.id.as_str()).collect())
            .map_err(|place| MatchingError::VolunteerRepeated {
                field: format!("volunteers[{place}].id"),
            })?;
        let rows = rows([&need_index, &volunteer_index])?;
        let (starts, pairs) = gathered(volunteers.len(), &rows)?;
        let at = |order: &[u32], place: usize| order.get(place).map_or(0, |&row| row as usize);
        let order = need_index.order();
        let needs = (0..order.len())
            .filter_map(|place| needs.get(at(order, place)))
            .collect::<Vec<_>>();
        let order = volunteer_index.order();
        let volunteers = (0..order.len())
            .filter_map(|place| volunteers.get(at(order, place)))
            .collect::<Vec<_>>();
        let hours: Vec<Option<Box<Hours>>> = volunteers.iter().map(|one| Hours::of(one)).collect();
        let has_weeks = hours.iter().flatten().any(|hours| hours.has_weeks());
        let mut market = Self {
            need_ids: needs.iter().map(|need| need.id.clone()).collect(),
            needs: needs
                .iter()
                .map(|need| {
                    let mut shifts = need.shifts.clone();
                    shifts.arrange();
                    Need {
                        capacity: need.capacity,
                        minimum: need.minimum,
                        or_closed: need.or_closed,
                        priority: need.priority,
                        minutes: minutes(&shifts),
                        weeks: if has_weeks {
                            by_week(&shifts)
                        } else {
                            Vec::new()
                        },
                        place: need.place.clone(),
                        shifts,
                    }
                })
                .collect(),
            volunteer_ids: volunteers.iter().map(|one| one.id.clone()).collect(),
            limits: volunteers.iter().map(|one| one.limit).collect(),
            hours,
            travel: Travel::default(),
            starts,
            pairs,
        };
        market.keep_fixed(&volunteers, [&need_index, &volunteer_index], work)?;
        Ok(market)
    }

    /// A market without shifts and locks from rows of numbers: needs as (capacity, minimum, priority), the limits of
    /// the volunteers, and pairs as (volunteer, need, fit), where a volunteer or need is named by its place. The ids
    /// are these places, with leading zeros.
    ///
    /// # Errors
    ///
    /// As [`Market::new`].
    pub fn from_rows(
        needs: &[NeedRow],
        limits: &[u32],
        pairs: &[PairRow],
    ) -> Result<Self, MatchingError> {
        bounded(needs.len(), limits.len(), pairs.len(), 0)?;
        let named = |count: usize| (0..count).map(|place| format!("{place:07}")).collect();
        let mut market = Self {
            need_ids: named(needs.len()),
            needs: Vec::with_capacity(needs.len()),
            volunteer_ids: named(limits.len()),
            limits: limits.to_vec(),
            hours: vec![None; limits.len()],
            travel: Travel::default(),
            starts: Vec::new(),
            pairs: Vec::new(),
        };
        for (place, &(capacity, minimum, priority)) in needs.iter().enumerate() {
            let need = MatchNeed {
                id: String::new(),
                capacity,
                minimum,
                or_closed: false,
                priority,
                shifts: Vec::new(),
                place: None,
            };
            check_need(place, &need)?;
            market.needs.push(Need {
                capacity,
                minimum,
                or_closed: false,
                priority,
                shifts: Vec::new(),
                minutes: 0,
                weeks: Vec::new(),
                place: None,
            });
        }
        if let Some(place) = limits.iter().position(|&limit| limit == 0) {
            let field = format!("volunteers[{place}].limit");
            return Err(MatchingError::LimitZero { field });
        }
        let mut rows = Vec::with_capacity(pairs.len());
        for (place, &(volunteer, need, fit)) in pairs.iter().enumerate() {
            if volunteer as usize >= limits.len() {
                let field = format!("pairs[{place}].volunteer");
                return Err(MatchingError::VolunteerUnknown { field });
            }
            if need as usize >= needs.len() {
                let field = format!("pairs[{place}].need");
                return Err(MatchingError::NeedUnknown { field });
            }
            rows.push((volunteer, checked_pair(place, need, fit, false)?));
        }
        (market.starts, market.pairs) = gathered(limits.len(), &rows)?;
        Ok(market)
    }

    /// The ids of the needs, in canonical order.
    #[must_use]
    pub fn need_ids(&self) -> &[String] {
        &self.need_ids
    }

    /// The ids of the volunteers, in canonical order.
    #[must_use]
    pub fn volunteer_ids(&self) -> &[String] {
        &self.volunteer_ids
    }

    /// How many pairs fit.
    #[must_use]
    pub fn pair_count(&self) -> usize {
        self.pairs.len()
    }

    /// The needs, in canonical order.
    pub(super) fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The most needs of each volunteer, in canonical order.
    pub(super) fn limits(&self) -> &[u32] {
        &self.limits
    }

    /// All pairs, by volunteer, then by need.
    pub(super) fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// Where the volunteer's pairs lie in [`Self::pairs`]. Empty for an unknown one.
    pub(super) fn range_of(&self, volunteer: u32) -> std::ops::Range<usize> {
        let at = |place: usize| {
            self.starts
                .get(place)
                .map_or(self.pairs.len(), |&s| s as usize)
        };
        at(volunteer as usize)..at(volunteer as usize + 1)
    }

    /// The volunteer's pairs, ascending by need.
    pub(super) fn pairs_of(&self, volunteer: u32) -> &[Pair] {
        self.pairs.get(self.range_of(volunteer)).unwrap_or_default()
    }

    /// Whose pair it is, by its place in [`Self::pairs`].
    pub(super) fn volunteer_of(&self, pair: u32) -> u32 {
        let after = self.starts.partition_point(|&start| start <= pair);
        u32::try_from(after).unwrap_or(u32::MAX).saturating_sub(1)
    }

    /// Whether any two of these needs, each there once, collide.
    fn any_collide(&self, needs: &[u32]) -> bool {
        let mut all: Vec<(Shift, u32)> = Vec::new();
        for &need in needs {
            let shifts = self.needs.get(need as usize).map(|need| &need.shifts);
            all.extend(shifts.into_iter().flatten().map(|shift| (*shift, need)));
        }
        all.arrange();
        // The need that is busy longest, and until when any other one is.
        let (mut longest, mut other) = ((i64::MIN, u32::MAX), i64::MIN);
        for (shift, need) in all {
            let busy = if longest.1 == need { other } else { longest.0 };
            if busy > shift.from {
                return true;
            }
            if need == longest.1 {
                longest.0 = longest.0.max(shift.until);
            } else if shift.until > longest.0 {
                (other, longest) = (longest.0, (shift.until, need));
            } else {
                other = other.max(shift.until);
            }
        }
        false
    }

    /// That those who have said yes can all come. The orders tell the places in the input.
    fn check_locked(
        &self,
        need_order: &[u32],
        volunteer_order: &[u32],
    ) -> Result<(), MatchingError> {
        let named = |order: &[u32], part: &str, place: usize| {
            format!("{part}[{}]", order.get(place).copied().unwrap_or_default())
        };
        let mut filled = vec![0_u32; self.needs.len()];
        for (volunteer, &limit) in (0_u32..).zip(&self.limits) {
            let locked: Vec<u32> = self
                .pairs_of(volunteer)
                .iter()
                .filter(|pair| pair.locked)
                .map(|pair| pair.need)
                .collect();
            let field = || named(volunteer_order, "volunteers", volunteer as usize);
            if locked.len() > limit as usize || !self.has_time(volunteer, &locked) {
                return Err(MatchingError::LockedAboveLimit { field: field() });
            }
            if self.any_collide(&locked) {
                return Err(MatchingError::LockedCollide { field: field() });
            }
            for one in locked {
                if let Some(filled) = filled.get_mut(one as usize) {
                    *filled += 1;
                }
            }
        }
        let mut over = filled.iter().zip(&self.needs);
        let over = over.position(|(&filled, need)| filled > need.capacity);
        match over {
            Some(place) => Err(MatchingError::LockedAboveCapacity {
                field: named(need_order, "needs", place),
            }),
            None => Ok(()),
        }
    }
}

/// Whether two ascending lists of shifts overlap anywhere, if each shift takes so many minutes longer. A need's own shifts
/// may overlap each other.
fn overlap((one, there): (&[Shift], i64), (other, back): (&[Shift], i64)) -> bool {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    // Until when those of each list go that have begun.
    let (mut busy, mut other_busy) = (i64::MIN, i64::MIN);
    loop {
        let (next, is_one) = match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a.from <= b.from => (one.next(), true),
            (Some(_), None) => (one.next(), true),
            (_, Some(_)) => (other.next(), false),
            (None, None) => return false,
        };
        let Some(shift) = next else { return false };
        let (own, against, more) = match is_one {
            true => (&mut busy, other_busy, there),
            false => (&mut other_busy, busy, back),
        };
        if against > shift.from {
            return true;
        }
        *own = (*own).max(shift.until.saturating_add(more));
    }
}

fn bounded(
    needs: usize,
    volunteers: usize,
    pairs: usize,
    shifts: usize,
) -> Result<(), MatchingError> {
    let limits = [
        ("needs", needs, NEEDS_MAX),
        ("volunteers", volunteers, VOLUNTEERS_MAX),
        ("pairs", pairs, PAIRS_MAX),
        ("shifts", shifts, SHIFTS_MAX),
    ];
    match limits.into_iter().find(|&(_, count, max)| count > max) {
        Some((field, _, max)) => Err(MatchingError::TooMany {
            field: field.into(),
            max,
        }),
        None => Ok(()),
    }
}

fn check_need(place: usize, need: &MatchNeed) -> Result<(), MatchingError> {
    let field = |part: &str| format!("needs[{place}].{part}");
    if need.capacity == 0 {
        return Err(MatchingError::CapacityZero {
            field: field("capacity"),
        });
    }
    if need.minimum > need.capacity {
        return Err(MatchingError::MinimumAboveCapacity {
            field: field("minimum"),
        });
    }
    if !(1..=PRIORITY_MAX).contains(&need.priority) {
        return Err(MatchingError::PriorityOutOfRange {
            field: field("priority"),
        });
    }
    in_order(&need.shifts, || field("shifts"))
}

/// Whether each shift ends after it begins.
fn in_order(shifts: &[Shift], list: impl Fn() -> String) -> Result<(), MatchingError> {
    match shifts.iter().position(|s| s.from >= s.until) {
        Some(shift) => Err(MatchingError::ShiftOutOfOrder {
            field: format!("{}[{shift}]", list()),
        }),
        None => Ok(()),
    }
}

fn checked_pair(place: usize, need: u32, fit: u32, locked: bool) -> Result<Pair, MatchingError> {
    match u16::try_from(fit) {
        Ok(small) if fit <= FIT_MAX => Ok(Pair {
            need,
            fit: small,
            locked,
        }),
        _ => Err(MatchingError::FitOutOfRange {
            field: format!("pairs[{place}].fit"),
        }),
    }
}

/// The pairs by volunteer, then by need, and where each volunteer's begin.
fn gathered(
    volunteers: usize,
    rows: &[(u32, Pair)],
) -> Result<(Vec<u32>, Vec<Pair>), MatchingError> {
    let mut starts = vec![0_u32; volunteers + 1];
    for (volunteer, _) in rows {
        if let Some(count) = starts.get_mut(*volunteer as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    // The place in the input goes along, to name a repeated pair by it.
    let none = Pair {
        need: 0,
        fit: 0,
        locked: false,
    };
    let mut placed = vec![(none, 0_u32); rows.len()];
    let mut next = starts.clone();
    for (place, (volunteer, pair)) in (0_u32..).zip(rows) {
        if let Some(at) = next.get_mut(*volunteer as usize) {
            if let Some(free) = placed.get_mut(*at as usize) {
                *free = (*pair, place);
            }
            *at += 1;
        }
    }
    let mut repeated = None;
    for span in starts.windows(2) {
        let &[from, until] = span else { continue };
        let Some(own) = placed.get_mut(from as usize..until as usize) else {
            continue;
        };
        own.arrange_by_key(|(pair, place)| (pair.need, *place));
        let second = own
            .windows(2)
            .filter_map(|two| match two {
                [(a, _), (b, place)] if a.need == b.need => Some(*place),
                _ => None,
            })
            .min();
        repeated = repeated.into_iter().chain(second).min();
    }
    match repeated {
        Some(place) => Err(MatchingError::PairRepeated {
            field: format!("pairs[{place}]"),
        }),
        None => Ok((starts, placed.into_iter().map(|(pair, _)| pair).collect())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Against looking at every two shifts.
        #[test]
        fn needs_collide_where_any_two_of_their_shifts_overlap(
            needs in prop::collection::vec(prop::collection::vec((0_i64..30, 1_i64..8), 0..5), 1..6),
        ) {
            let rows: Vec<MatchNeed> = (0..)
                .zip(&needs)
                .map(|(n, shifts)| MatchNeed {
                    id: format!("{n}"),
                    capacity: 1,
                    minimum: 0,
                    or_closed: false,
                    priority: 1,
                    shifts: shifts
                        .iter()
                        .map(|&(from, length)| Shift { from, until: from + length })
                        .collect(),
                    place: None,
                })
                .collect();
            let market = Market::new(&rows, &[], &[]).unwrap();
            let both = |a: usize, b: usize| {
                let shifts = |n: usize| &rows[n].shifts;
                shifts(a).iter().any(|x| shifts(b).iter().any(|y| x.from < y.until && y.from < x.until))
            };
            let all: Vec<u32> = (0..rows.len() as u32).collect();
            let mut any = false;
            for a in 0..rows.len() {
                for b in 0..rows.len() {
                    let collide = market.collide(a as u32, b as u32, &Work::unlimited());
                    prop_assert_eq!(collide, a != b && both(a, b));
                    any |= collide;
                }
            }
            prop_assert_eq!(market.any_collide(&all), any);
        }
    }
}
