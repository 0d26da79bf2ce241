//! Posting a need, changing it, closing it.

use chrono::{Datelike, NaiveDate};
use medborger_codec::{Make, Record};

use super::{
    CAPACITY_MAX, Need, NeedEvent, NeedSpec, NeedText, list, must_be_poster, need_stream, seeker,
    seeker_key, seen,
};
use crate::calendar::local_date;
use crate::citizen::{active, citizen_stream};
use crate::id::NeedId;
use crate::interest;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::organisation::{self, Power, organisation_stream};
use crate::volunteering::{ExchangeError, Poster};

/// How many entries each list of a need or an offer has at most.
pub(in crate::volunteering) const ENTRIES_MAX: usize = 50;

/// Whether a period, of which either end may be open, can be posted today.
pub(in crate::volunteering) fn check_period(
    desk: &Desk<'_>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<(), ExchangeError> {
    let today = local_date(desk.at().to_utc());
    let fits = |last: NaiveDate| {
        last >= today
            && from.is_none_or(|first| first <= last)
            && last.year() <= today.year().saturating_add(5)
    };
    let begins = from.is_none_or(|first| first.year() <= today.year().saturating_add(5));
    (begins && to.is_none_or(fits))
        .then_some(())
        .ok_or(ExchangeError::PeriodUnfit)
}

impl NeedSpec {
    /// Checks bounds; interest areas that were merged give way to their successors.
    fn settle(&self, desk: &mut Desk<'_>) -> Result<Self, Halt> {
        for list in [
            &self.interests,
            &self.required,
            &self.wished,
            &self.languages,
        ] {
            if list.len() > ENTRIES_MAX {
                return Err(ExchangeError::TooMany { max: ENTRIES_MAX }.into());
            }
        }
        if !(1..=CAPACITY_MAX).contains(&self.capacity) {
            return Err(ExchangeError::CapacityOutOfRange { max: CAPACITY_MAX }.into());
        }
        if self.minimum > self.capacity {
            return Err(ExchangeError::MinimumAboveCapacity.into());
        }
        if !(1..=5).contains(&self.priority) {
            return Err(ExchangeError::PriorityOutOfRange.into());
        }
        if self.age_from > self.age_to && self.age_to.is_some() {
            return Err(ExchangeError::AgeReversed.into());
        }
        if self.reach_km.is_some_and(|km| !(0..=500).contains(&km)) {
            return Err(ExchangeError::ReachOutOfRange.into());
        }
        if self
            .mentoring_grade
            .is_some_and(|grade| !(7..=10).contains(&grade))
        {
            return Err(ExchangeError::GradeOutOfRange.into());
        }
        self.schedule.check()?;
        check_period(desk, self.from, self.to)?;
        Ok(Self {
            interests: interest::resolve_all(desk, &self.interests)?,
            ..self.clone()
        })
    }

    /// Whether what people say yes to is the same: the times, the period, the contact and for whom it is.
    fn keeps_the_agreement(&self, before: &Self) -> bool {
        self.schedule == before.schedule
            && (self.from, self.to) == (before.from, before.to)
            && self.contact == before.contact
            && self.mentoring_grade == before.mentoring_grade
            && (self.age_from, self.age_to) == (before.age_from, before.age_to)
    }
}

impl NeedText {
    fn check(&self) -> Result<(), ExchangeError> {
        let inside = self
            .place
            .as_ref()
            .is_none_or(|place| place.is_in_denmark());
        inside.then_some(()).ok_or(ExchangeError::OutsideDenmark)
    }
}

/// `need.post`: asks for people. For an organisation through whoever holds a mandate to post; for a citizen who needs
/// help; and for staff on behalf of either.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PostNeed {
    /// A fresh id.
    #[record(fresh)]
    pub need: NeedId,
    /// Who asks.
    pub poster: Poster,
    /// What it says.
    pub text: NeedText,
    /// What it asks for.
    pub spec: NeedSpec,
}

impl Command for PostNeed {
    const NAME: &'static str = "need.post";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = need_stream(self.need);
        let (account, owner) = match self.poster {
            Poster::Organisation { organisation } => {
                (organisation_stream(organisation), Owner::Town)
            }
            Poster::Citizen { citizen } => (citizen_stream(citizen), Owner::Citizen(citizen)),
        };
        let mut secrets = Vec::from_iter(desk.actor_secret());
        if let Owner::Citizen(citizen) = owner {
            secrets.push(secret_key(citizen));
        }
        desk.require([stream.clone(), account], secrets)?;
        let organisation = match self.poster {
            Poster::Organisation { organisation } => {
                organisation::must_speak_for(desk, organisation, Power::Post)?;
                Some(organisation)
            }
            Poster::Citizen { citizen } => {
                desk.must_be(citizen)?;
                active(desk, citizen)?;
                None
            }
        };
        if desk.get::<Need>(&stream)?.is_some() {
            return Err(ExchangeError::NeedAlreadyPosted.into());
        }
        if organisation.is_none() && self.spec.involves_children() {
            return Err(ExchangeError::ChildrenNeedAnOrganisation.into());
        }
        self.text.check()?;
        let spec = self.spec.settle(desk)?;
        list::index(desk, self.need, organisation, [None, Some(&self.text)]);
        let text = desk.text(owner, &self.text)?;
        if matches!(owner, Owner::Citizen(_)) {
            desk.vault_put(owner, seeker_key(self.need), &true)?;
        }
        let event = NeedEvent::Posted {
            organisation,
            text,
            spec: Box::new(spec),
            version: 1,
        };
        desk.emit::<Need>(&stream, &event)
    }
}

/// `need.change`: changes a need. Once somebody has a place, times, place, period, contact and age limits stay, and so do
/// the places taken. Before that, who said yes to something else is asked again. For the poster and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeNeed {
    /// The need.
    pub need: NeedId,
    /// What it says.
    pub text: NeedText,
    /// What it asks for.
    pub spec: NeedSpec,
}

impl Command for ChangeNeed {
    const NAME: &'static str = "need.change";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let before = seen(desk, self.need)?;
        must_be_poster(desk, self.need, &before, Power::Post)?;
        if before.closed {
            return Err(ExchangeError::NeedClosed.into());
        }
        if before.organisation.is_none() && self.spec.involves_children() {
            return Err(ExchangeError::ChildrenNeedAnOrganisation.into());
        }
        self.text.check()?;
        let spec = self.spec.settle(desk)?;
        if spec.capacity < before.places_taken() {
            let taken = before.places_taken();
            return Err(ExchangeError::CapacityBelowTaken { taken }.into());
        }
        let seeker = seeker(desk, self.need)?;
        let secret = seeker.map(secret_key);
        desk.require([], secret.into_iter().chain([before.text.key.clone()]))?;
        let text = desk.read::<NeedText>(&before.text)?;
        if spec == before.spec && text.as_ref() == Some(&self.text) {
            return Err(DeskError::NothingToDo.into());
        }
        list::index(
            desk,
            self.need,
            before.organisation,
            [text.as_ref(), Some(&self.text)],
        );
        let place = text.and_then(|text| text.place) == self.text.place;
        let same = place && spec.keeps_the_agreement(&before.spec);
        if before.places_taken() > 0 && !same {
            return Err(ExchangeError::TimesAgreed.into());
        }
        let event = NeedEvent::Posted {
            organisation: before.organisation,
            text: desk.text(seeker.map_or(Owner::Town, Owner::Citizen), &self.text)?,
            spec: Box::new(spec),
            version: before.version.saturating_add(u32::from(!same)),
        };
        desk.emit::<Need>(&need_stream(self.need), &event)
    }
}

/// `need.close`: closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseNeed {
    /// The need.
    pub need: NeedId,
}

impl Command for CloseNeed {
    const NAME: &'static str = "need.close";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let need = seen(desk, self.need)?;
        must_be_poster(desk, self.need, &need, Power::Post)?;
        if need.closed {
            return Err(DeskError::NothingToDo.into());
        }
        desk.emit::<Need>(&need_stream(self.need), &NeedEvent::Closed)
    }
}
