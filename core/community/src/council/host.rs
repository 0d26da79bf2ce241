//! Councils hold gatherings, such as the yearly forum, and their members belong to them.

use medborger_base::sorted::SortedSet;

use super::{Council, MemberRef, council_rule};
use crate::calendar::local_date;
use crate::id::{OrganisationId, ParticipantRef};
use crate::journal::{Desk, Halt, HostFit, Hosts, Stream as _, StreamKey};
use crate::key::Key;
use crate::organisation::{Organisation, organisation_stream};
use crate::time::Timestamp;

/// A council holds gatherings from when its organisation is confirmed until that is closed.
pub(super) const HOSTS: Hosts = Hosts::new(Council::KIND, may).with_members(belongs);

fn may(desk: &mut Desk<'_>, stream: &StreamKey, until: Timestamp) -> Result<HostFit, Halt> {
    let Ok(id) = stream.id().parse::<OrganisationId>() else {
        return Ok(HostFit::Unknown);
    };
    let organisation = desk.get::<Organisation>(&organisation_stream(id))?;
    let day = local_date(until.to_utc());
    let council = organisation.filter(|organisation| {
        organisation.name.is_some() && council_rule(organisation.kind, day).is_some()
    });
    Ok(match council {
        None => HostFit::Unknown,
        Some(council) if council.closed.is_some() => HostFit::Over,
        Some(_) => HostFit::Fit,
    })
}

fn belongs(
    desk: &mut Desk<'_>,
    stream: &StreamKey,
    citizen: ParticipantRef,
    _: &SortedSet<Key>,
) -> Result<bool, Halt> {
    let Some(council) = desk.get::<Council>(stream)? else {
        return Ok(false);
    };
    let today = local_date(desk.at().to_utc());
    let own = MemberRef::Citizen { citizen };
    let mut members = council.members.iter();
    Ok(members.any(|member| member.who == own && member.holds_on(today)))
}
