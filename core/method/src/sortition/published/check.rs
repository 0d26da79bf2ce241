//! Whether what a text says is true: counted again from the panels, in integers, person by person.

use medborger_base::sorted::SortedMap;

use super::LotteryText;
use super::parse::Reader;
use crate::sortition::error::SortitionError;
use crate::sortition::pool::{as_u32, as_usize};
use crate::sortition::randomness::check_line;
use crate::sortition::rules::Standing;
use medborger_base::work::Work;

impl LotteryText {
    pub(super) fn check(&self, lines: &Reader<'_>, work: &Work) -> Result<(), SortitionError> {
        if check_line(&self.announcement.title, "title").is_err() {
            let line = lines.line_of("title");
            return Err(SortitionError::TextMalformed { line });
        }
        // Rules that no draw can have: seat groups that are not all seats, a minimum above its maximum.
        if self.rules.check().is_err() {
            let line = lines.line_of("worst").saturating_add(1);
            return Err(SortitionError::TextMalformed { line });
        }
        self.check_people(lines)?;
        self.check_panels(lines.line_of("panel"), work)?;
        if (self.worst, self.apart) != self.distances() {
            let line = lines.line_of("worst");
            return Err(SortitionError::TextUntrue { line });
        }
        Ok(())
    }

    fn check_people(&self, lines: &Reader<'_>) -> Result<(), SortitionError> {
        let first = lines.line_of("person");
        let mut counts = vec![0_u32; self.people.len()];
        for &person in self.panels.iter().flatten() {
            if let Some(count) = counts.get_mut(as_usize(person)) {
                *count += 1;
            }
        }
        let panels = as_u32(self.panels.len());
        let mut before: Option<&str> = None;
        for ((line, person), count) in (first..).zip(&self.people).zip(counts) {
            if before.is_some_and(|before| before >= person.id.as_str()) {
                return Err(SortitionError::TextMalformed { line });
            }
            before = Some(&person.id);
            let standing_kept = match person.details.as_ref().map(|d| d.standing) {
                Some(Standing::Included) => count == panels,
                Some(Standing::Excluded) => count == 0,
                Some(Standing::Open) | None => true,
            };
            if count != person.panels || !standing_kept {
                return Err(SortitionError::TextUntrue { line });
            }
        }
        Ok(())
    }

    fn check_panels(&self, first: u32, work: &Work) -> Result<(), SortitionError> {
        let bounds = self.bounds();
        let features = self.rules.features.len() as u64;
        let joint: u64 = self.rules.joint.iter().map(|q| q.of.len() as u64).sum();
        // Every value is compared with every one that has a quota.
        let each = 100 + 12 * bounds.len() as u64 + 12 * joint * features;
        let is_told = self.people.iter().any(|person| person.details.is_some());
        if is_told {
            work.keep(
                self.people.len() as u64 * (24 + 8 * (features + self.rules.joint.len() as u64)),
            )?;
        }
        let mut counted: Option<Vec<Vec<u32>>> = is_told.then(Vec::new);
        for person in 0..self.people.len() {
            let Some(known) = &mut counted else { break };
            work.spend(each)?;
            match self.counted(person) {
                Some(places) => known.push(places),
                None => counted = None,
            }
        }
        let mut before: Option<&Vec<u32>> = None;
        for (line, panel) in (first..).zip(&self.panels) {
            if before.is_some_and(|before| before > panel) {
                return Err(SortitionError::TextMalformed { line });
            }
            before = Some(panel);
            let Some(counted) = &counted else { continue };
            let quotas: usize = panel
                .iter()
                .filter_map(|person| counted.get(as_usize(*person)))
                .map(Vec::len)
                .sum();
            work.spend((60 * panel.len() + 4 * quotas + 4 * bounds.len()) as u64)?;
            let mut counts = vec![0_u32; bounds.len()];
            for &person in panel {
                for &quota in counted.get(as_usize(person)).into_iter().flatten() {
                    if let Some(count) = counts.get_mut(as_usize(quota)) {
                        *count += 1;
                    }
                }
            }
            let within = counts
                .iter()
                .zip(&bounds)
                .all(|(count, (min, max))| (min..=max).contains(&count));
            let kept = within && self.homes_kept(panel) && self.seats_filled(panel, work);
            work.check()?;
            if !kept {
                return Err(SortitionError::PanelBreaksRule { line });
            }
        }
        Ok(())
    }

    /// The bounds of all quotas, those of values before the joint ones.
    fn bounds(&self) -> Vec<(u32, u32)> {
        let values = self.rules.features.iter().flat_map(|f| &f.values);
        let values = values.map(|quota| (quota.min, quota.max));
        let joint = self.rules.joint.iter().map(|quota| (quota.min, quota.max));
        values.chain(joint).collect()
    }

    /// The quotas a person counts in, by place in [`bounds`](Self::bounds). None where features are not disclosed.
    fn counted(&self, person: usize) -> Option<Vec<u32>> {
        let details = self.people.get(person)?.details.as_ref()?;
        let mut places = Vec::new();
        let mut place = 0;
        for (feature, value) in self.rules.features.iter().zip(&details.values) {
            for quota in &feature.values {
                if quota.value == *value {
                    places.push(place);
                }
                place += 1;
            }
        }
        for quota in &self.rules.joint {
            let mut own = self.rules.features.iter().zip(&details.values);
            let all = quota.of.iter().all(|(key, value)| {
                own.clone()
                    .any(|(feature, own)| feature.key == *key && own == value)
            });
            own.next();
            if all {
                places.push(place);
            }
            place += 1;
        }
        Some(places)
    }

    fn homes_kept(&self, panel: &[u32]) -> bool {
        let Some(limit) = self.rules.household_max else {
            return true;
        };
        let mut members: SortedMap<u32, u32> = SortedMap::new();
        for &person in panel {
            let details = self
                .people
                .get(as_usize(person))
                .and_then(|p| p.details.as_ref());
            if let Some(home) = details.and_then(|details| details.home) {
                *members.entry(home).or_insert(0) += 1;
            }
        }
        members.values().all(|&n| n <= limit)
    }

    /// Whether everybody can take a seat of a group they fit: augmenting paths (Kuhn 1955), a group with several seats
    /// taking several people.
    fn seats_filled(&self, panel: &[u32], work: &Work) -> bool {
        let groups = &self.rules.seat_groups;
        if groups.is_empty() {
            return true;
        }
        let mut seated: Vec<Vec<u32>> = vec![Vec::new(); groups.len()];
        panel.iter().all(|&person| {
            let mut tried = vec![false; groups.len()];
            self.seat(person, &mut seated, &mut tried, work)
        })
    }

    /// Recursion is as deep as there are groups.
    fn seat(
        &self,
        person: u32,
        seated: &mut Vec<Vec<u32>>,
        tried: &mut [bool],
        work: &Work,
    ) -> bool {
        work.charge(50);
        if work.is_stopped() {
            return false;
        }
        let details = self
            .people
            .get(as_usize(person))
            .and_then(|p| p.details.as_ref());
        for &place in details.map(|d| d.fits.as_slice()).unwrap_or_default() {
            let group = as_usize(place).saturating_sub(1);
            let Some(group_tried) = tried.get_mut(group) else {
                continue;
            };
            if std::mem::replace(group_tried, true) {
                continue;
            }
            let seats = self.rules.seat_groups.get(group).map_or(0, |g| g.seats);
            let there = seated.get(group).cloned().unwrap_or_default();
            work.charge(40 + there.len() as u64);
            if there.len() < as_usize(seats) {
                if let Some(people) = seated.get_mut(group) {
                    people.push(person);
                }
                return true;
            }
            for (at, &other) in there.iter().enumerate() {
                if self.seat(other, seated, tried, work) {
                    if let Some(slot) = seated.get_mut(group).and_then(|g| g.get_mut(at)) {
                        *slot = person;
                    }
                    return true;
                }
            }
        }
        false
    }
}
