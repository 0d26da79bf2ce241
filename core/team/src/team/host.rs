//! Teams hold gatherings, and their members belong to them.

use medborger_base::sorted::SortedSet;

use super::Team;
use crate::id::ParticipantRef;
use crate::journal::{Desk, Halt, HostFit, Hosts, Stream as _, StreamKey};
use crate::key::Key;
use crate::time::Timestamp;

/// A team holds gatherings as long as it is at work.
pub(super) const HOSTS: Hosts = Hosts::new(Team::KIND, may).with_members(belongs);

fn may(desk: &mut Desk<'_>, stream: &StreamKey, until: Timestamp) -> Result<HostFit, Halt> {
    Ok(match desk.get::<Team>(stream)? {
        None => HostFit::Unknown,
        Some(team) if team.is_over(until) => HostFit::Over,
        Some(_) => HostFit::Fit,
    })
}

/// Whoever sits now; for one topic alone, in what is about that topic.
fn belongs(
    desk: &mut Desk<'_>,
    stream: &StreamKey,
    who: ParticipantRef,
    topics: &SortedSet<Key>,
) -> Result<bool, Halt> {
    let Some(team) = desk.get::<Team>(stream)? else {
        return Ok(false);
    };
    let now = desk.at();
    Ok(team.appointments.iter().any(|own| {
        let about = own
            .topic
            .as_ref()
            .is_none_or(|topic| topics.contains(topic));
        own.member == who && own.was_member(now, now) && about
    }))
}
