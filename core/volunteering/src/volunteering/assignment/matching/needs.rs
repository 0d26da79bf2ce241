//! The open needs, and who was asked for them.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;

use super::PlanMatches;
use crate::id::{CitizenId, NeedId, OfferId};
use crate::journal::{Desk, Find, Halt, StreamKey, vault_terms};
use crate::method::matching::{Load, Shift};
use crate::organisation::organisation_stream;
use crate::time::Timestamp;
use crate::volunteering::assignment::propose::{of_need, taken_up};
use crate::volunteering::assignment::{Assignment, CancelCause, Ended, row_key};
use crate::volunteering::need::{self, Need, NeedSpec, NeedStage, NeedText};
use crate::volunteering::schedule::Times;

/// An open need with what was said of it before.
pub(super) struct Wanted {
    pub(super) id: NeedId,
    pub(super) need: Arc<Need>,
    pub(super) text: Option<NeedText>,
    pub(super) seeker: Option<CitizenId>,
    /// Who was asked before, whatever the answer.
    pub(super) asked: SortedSet<CitizenId>,
    /// How many places are neither taken nor kept for them.
    pub(super) free: u16,
    /// The shifts that have not ended: nobody is planned for others.
    pub(super) shifts: Vec<Shift>,
    pub(super) times: Times,
    pub(super) load: Load,
}

impl Wanted {
    /// How many people are lacking until the minimum, if those who were asked come.
    pub(super) fn lacking(&self) -> u16 {
        let spec = &self.need.spec;
        let there = spec.capacity.saturating_sub(self.free);
        spec.minimum.saturating_sub(there)
    }

    /// By what tasks are told one after the other: nothing of it hangs on how an id fell out, but where all else is the same.
    pub(super) fn order(&self) -> (u8, Option<i64>, Option<&str>, NeedId) {
        let title = self.text.as_ref().map(|text| text.title.as_str());
        let first = self.shifts.first().map(|shift| shift.from);
        (self.need.spec.priority, first, title, self.id)
    }
}

/// Somebody whose answer is awaited.
pub(super) struct Awaited {
    pub(super) citizen: CitizenId,
    pub(super) need: Arc<Need>,
    pub(super) offer: Option<OfferId>,
}

/// What is known of needs.
pub(super) struct Needs {
    /// Those that are looked at and have places to give, in the order of their ids.
    pub(super) wanted: Vec<Wanted>,
    /// Whose answer is awaited for any need, looked at or not.
    pub(super) awaited: Vec<Awaited>,
    /// Who is asked for what, or has said yes to it.
    pub(super) going: SortedSet<(CitizenId, NeedId)>,
}

/// Whether who had this before may be asked again: who could not at that time may; who said no, or did not fit, not.
fn may_ask_again(held: &Assignment) -> bool {
    match held.ended {
        Some((Ended::Cancelled { cause }, _)) => {
            matches!(cause, CancelCause::HelperUnable | CancelCause::NeedGone)
        }
        _ => false,
    }
}

/// Needs that are neither closed nor over, of posters who are at work, with their assignments.
fn going_on(desk: &mut Desk<'_>, at: Timestamp) -> Result<Vec<(NeedId, Arc<Need>)>, Halt> {
    let open = vault_terms::<Need>(&[("open", "yes".to_owned())]);
    let found = desk.find(&Find::new(vec![open.into_iter().collect()]))?;
    let ids = found.streams.iter();
    let ids: Vec<NeedId> = ids.filter_map(|stream| stream.id().parse().ok()).collect();
    desk.require(
        found.streams.iter().cloned(),
        ids.iter().map(|id| need::seeker_key(*id)),
    )?;
    let (mut open, mut posters) = (Vec::new(), Vec::new());
    for id in ids {
        let need = need::existing(desk, id)?;
        let takes = matches!(need.stage(at), NeedStage::Open | NeedStage::Full);
        if takes && !need.is_over(at) {
            posters.extend(need.organisation.map(organisation_stream));
            open.push((id, need));
        }
    }
    desk.require(posters, [])?;
    let mut at_work = Vec::with_capacity(open.len());
    for (id, need) in open {
        let poster = need::poster_organisation(desk, &need)?;
        if poster.is_none_or(|poster| poster.is_at_work()) {
            at_work.push((id, need));
        }
    }
    desk.look_up(at_work.iter().map(|(id, _)| of_need(*id)))?;
    let mut rows: Vec<String> = Vec::new();
    let mut streams: Vec<StreamKey> = Vec::new();
    for (id, need) in &at_work {
        rows.push(need.text.key.clone());
        for stream in &desk.find(&of_need(*id))?.streams {
            rows.push(row_key(stream.id()));
            streams.push(stream.clone());
        }
    }
    desk.require(streams, rows)?;
    Ok(at_work)
}

impl PlanMatches {
    /// Whether a need is one of those that are asked about.
    pub(super) fn looks_at(&self, spec: &NeedSpec) -> bool {
        let interest = self.interest.as_ref();
        interest.is_none_or(|key| spec.interests.contains(key))
            && (spec.mentoring_grade.is_some() || !self.mentoring)
    }

    /// The needs to which somebody can come forward, and who was asked for any need at all: whatever is looked at, nobody has
    /// an hour twice.
    pub(super) fn needs(&self, desk: &mut Desk<'_>) -> Result<Needs, Halt> {
        let at = desk.at();
        let (mut wanted, mut awaited) = (Vec::new(), Vec::new());
        let mut going = Vec::new();
        for (id, need) in going_on(desk, at)? {
            let before = taken_up(desk, id)?;
            let held = before.iter().filter(|(_, held, _)| held.ended.is_none());
            going.extend(
                held.clone()
                    .filter_map(|(.., citizen)| Some(((*citizen)?, id))),
            );
            let waiting = held.filter(|(_, held, _)| !held.is_agreed());
            let places = u16::try_from(waiting.clone().count()).unwrap_or(u16::MAX);
            awaited.extend(waiting.filter_map(|(_, held, citizen)| {
                Some(Awaited {
                    citizen: (*citizen)?,
                    need: Arc::clone(&need),
                    offer: held.offer,
                })
            }));
            // A place for everybody who was asked: nobody is asked for more places than there are.
            let taken = need.places_taken().saturating_add(places);
            if !self.looks_at(&need.spec) || need.spec.capacity <= taken {
                continue;
            }
            let asked = before
                .iter()
                .filter(|(_, held, _)| !may_ask_again(held))
                .filter_map(|(_, _, citizen)| *citizen);
            let shifts = need.spec.schedule.booked_after(at);
            wanted.push(Wanted {
                id,
                text: desk.read(&need.text)?,
                seeker: need::seeker(desk, id)?,
                asked: asked.collect(),
                free: need.spec.capacity.saturating_sub(taken),
                times: Times::after(&need.spec.schedule, at),
                load: Load::of(&shifts),
                shifts,
                need,
            });
        }
        Ok(Needs {
            wanted,
            awaited,
            going: going.into_iter().collect(),
        })
    }
}
