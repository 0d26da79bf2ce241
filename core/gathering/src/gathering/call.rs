//! Calling a gathering, changing it, and calling it off.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::places::{Counted, counted, promote};
use super::terms::GatheringTerms;
use super::{
    Gathering, GatheringAbout, GatheringError, GatheringEvent, existing, gathering_stream, standing,
};
use crate::id::GatheringId;
use crate::interest::resolve_all;
use crate::journal::{Command, Desk, DeskError, Find, Halt, Owner};
use crate::text::Text;

/// How many lines an agenda or a guide has at most.
const LINES_MAX: usize = 100;

/// `gathering.call`: calls a gathering. For staff, on behalf of its hosts.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CallGathering {
    /// A fresh id.
    #[record(fresh)]
    pub gathering: GatheringId,
    /// What it is.
    pub terms: GatheringTerms,
    /// What is said of it.
    #[serde(default)]
    pub about: GatheringAbout,
}

impl Command for CallGathering {
    const NAME: &'static str = "gathering.call";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = gathering_stream(self.gathering);
        if desk.get::<Gathering>(&stream)?.is_some() {
            return Err(GatheringError::AlreadyCalled.into());
        }
        let terms = fit(desk, self.gathering, &self.terms, &self.about)?;
        let about = desk.text(Owner::Town, &self.about)?;
        desk.emit::<Gathering>(&stream, &GatheringEvent::Called { terms, about })
    }
}

/// The terms with the interest areas that took the places of those named, where they can be kept.
fn fit(
    desk: &mut Desk<'_>,
    id: GatheringId,
    terms: &GatheringTerms,
    about: &GatheringAbout,
) -> Result<GatheringTerms, Halt> {
    terms.check(desk.at())?;
    for (field, lines) in [
        ("about.agenda", about.agenda.len()),
        ("about.guide", about.guide.len()),
    ] {
        let max = LINES_MAX;
        if lines > max {
            return Err(GatheringError::TooMany { field, max }.into());
        }
    }
    terms.check_hosts(desk)?;
    let topics = resolve_all(desk, &terms.topics)?;
    if let Some(yearly) = terms.yearly() {
        let held = desk.find(&Find::with::<Gathering>("yearly", yearly))?;
        let mut held = held
            .streams
            .iter()
            .filter_map(|held| held.id().parse().ok());
        if let Some(earlier) = held.find(|earlier: &GatheringId| *earlier != id) {
            return Err(GatheringError::YearlyHeld { earlier }.into());
        }
    }
    Ok(GatheringTerms {
        topics,
        ..terms.clone()
    })
}

/// `gathering.change`: changes a gathering before it begins: its terms as a whole, and what is said of it. Fewer places than are
/// taken are refused; where there is room for more, those who wait are promoted. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// What it is from now on.
    pub terms: GatheringTerms,
    /// What is said of it from now on.
    #[serde(default)]
    pub about: GatheringAbout,
}

impl Command for ChangeGathering {
    const NAME: &'static str = "gathering.change";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let before = unbegun(desk, self.gathering)?;
        let terms = fit(desk, self.gathering, &self.terms, &self.about)?;
        desk.require([], [before.about.key.clone()])?;
        let said: Option<GatheringAbout> = desk.read(&before.about)?;
        if before.terms == terms && said.as_ref() == Some(&self.about) {
            return Err(DeskError::NothingToDo.into());
        }
        let numbers: SortedSet<u32> = before.terms.numbers().chain(terms.numbers()).collect();
        let counts = counted(desk, self.gathering, numbers.iter().copied())?;
        let kept: SortedSet<u32> = terms.numbers().collect();
        for (slot, Counted { taken, waiting }) in &counts {
            // Somebody chose that time: a slot keeps its number, and what time it is when the gathering keeps its own.
            let held = *taken > 0 || *waiting > 0;
            let gone = !kept.contains(slot);
            let moved = *slot > 0
                && before.terms.starts_at == terms.starts_at
                && before.terms.times(*slot) != terms.times(*slot);
            if held && (gone || moved) {
                return Err(GatheringError::SlotsTaken.into());
            }
            if gone {
                continue;
            }
            if terms.room(*slot).is_some_and(|room| room < *taken) {
                return Err(GatheringError::CapacityTaken { taken: *taken }.into());
            }
        }
        let about = desk.text(Owner::Town, &self.about)?;
        let event = GatheringEvent::Changed {
            terms: terms.clone(),
            about,
        };
        desk.emit::<Gathering>(&gathering_stream(self.gathering), &event)?;
        for (slot, counted) in &counts {
            promote(desk, self.gathering, &terms, *slot, *counted)?;
        }
        Ok(())
    }
}

/// A gathering that is to take place.
pub(super) fn unbegun(desk: &mut Desk<'_>, id: GatheringId) -> Result<Arc<Gathering>, Halt> {
    let gathering = standing(desk, id)?;
    if gathering.terms.starts_at <= desk.at() {
        return Err(GatheringError::InThePast.into());
    }
    Ok(gathering)
}

/// `gathering.cancel`: calls a gathering off before it ends. All who signed up are told. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// Why, for all who see it.
    pub reason: Text<4000>,
}

impl Command for CancelGathering {
    const NAME: &'static str = "gathering.cancel";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let gathering = existing(desk, self.gathering)?;
        if gathering.cancelled.is_some() {
            return Err(GatheringError::Cancelled.into());
        }
        if gathering.terms.ends_at <= desk.at() {
            return Err(GatheringError::InThePast.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        let stream = gathering_stream(self.gathering);
        desk.emit::<Gathering>(&stream, &GatheringEvent::Cancelled { reason })
    }
}
