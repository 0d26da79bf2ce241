//! Organisations hold gatherings, and those who speak for them belong to them.

use medborger_base::sorted::SortedSet;

use super::Organisation;
use crate::calendar::local_date;
use crate::id::ParticipantRef;
use crate::journal::{Desk, Halt, HostFit, Hosts, Stream as _, StreamKey};
use crate::key::Key;
use crate::time::Timestamp;

/// An organisation holds gatherings once it is confirmed, until it is closed.
pub(super) const HOSTS: Hosts = Hosts::new(Organisation::KIND, may).with_members(belongs);

fn may(desk: &mut Desk<'_>, stream: &StreamKey, _: Timestamp) -> Result<HostFit, Halt> {
    Ok(match desk.get::<Organisation>(stream)? {
        Some(organisation) if organisation.name.is_some() => match organisation.closed {
            Some(_) => HostFit::Over,
            None => HostFit::Fit,
        },
        _ => HostFit::Unknown,
    })
}

fn belongs(
    desk: &mut Desk<'_>,
    stream: &StreamKey,
    who: ParticipantRef,
    _: &SortedSet<Key>,
) -> Result<bool, Halt> {
    let Some(organisation) = desk.get::<Organisation>(stream)? else {
        return Ok(false);
    };
    let today = local_date(desk.at().to_utc());
    let mut mandates = organisation.mandates.iter();
    Ok(mandates.any(|mandate| mandate.holder == who && mandate.holds_on(today)))
}
