//! Whom an organisation's affairs concern.

use super::{Organisation, Power, mandate_holders, organisation_stream};
use crate::calendar::local_date;
use crate::id::OrganisationId;
use crate::journal::{Desk, Halt, Listeners, Stream as _, StreamKey, Topical};

/// Organisations can be followed once the municipality has confirmed what they are called.
pub(super) const TOPICAL: Topical = Topical::new(Organisation::KIND, organisation_title);

/// What an organisation is called, where everybody may know.
#[doc(hidden)]
pub fn organisation_title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let organisation = desk.get::<Organisation>(thing)?;
    let name = organisation.and_then(|organisation| organisation.name.clone());
    Ok(name.map(|name| name.as_str().to_owned()))
}

/// Those who may do this for an organisation today: whom news about it concerns.
#[doc(hidden)]
pub fn mandated(desk: &mut Desk<'_>, id: OrganisationId, power: Power) -> Result<Listeners, Halt> {
    let stream = organisation_stream(id);
    desk.require([stream.clone()], [])?;
    let Some(organisation) = desk.get::<Organisation>(&stream)? else {
        return Ok(Listeners::default());
    };
    let today = local_date(desk.at().to_utc());
    let holders = mandate_holders(desk, id, &organisation)?;
    let mut citizens = Vec::new();
    for (mandate, holder) in organisation.mandates.iter().zip(holders) {
        let may = mandate.holds_on(today) && mandate.powers.contains(&power);
        citizens.extend(holder.filter(|citizen| may && !citizens.contains(citizen)));
    }
    Ok(Listeners::new(citizens, None))
}
