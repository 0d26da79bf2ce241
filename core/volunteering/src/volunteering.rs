//! Volunteering (*frivillighed*): the meeting place of supply and demand (*udbud og efterspørgsel*).
//!
//! An organisation or a citizen posts a **need**, a citizen or an organisation makes an **offer**, and an **assignment**
//! ties them together once both sides have said yes. Where children are involved it becomes active only when the
//! **safeguards** are in place. Hours are a ledger that is only ever added to.
//!
//! - [`need`]: what is asked for; [`offer`]: what is offered; both with times, place and reach.
//! - [`fit`](fit()): whether an offer suits a need, and why not.
//! - [`safeguard`]: certificates, consent, confidentiality: their status, never what they say.
//! - [`assignment`]: from a proposal to work done, its hours, and the matching of many with many.
//! - [`shift`]: who comes to the shifts, who gave one back, who did not come.
//! - [`conversation`]: what the two sides of an assignment write to each other.
//! - [`volunteer`]: what one volunteer has said yes to: the guard against double booking.

pub mod assignment;
pub mod conversation;
mod error;
mod fit;
mod jubilee;
pub mod need;
pub mod offer;
pub mod safeguard;
mod schedule;
pub mod shift;
pub mod volunteer;

pub use error::ExchangeError;
pub(crate) use fit::fit_when;
pub use fit::{Fit, FitLack, fit};
pub use jubilee::{JUBILEE_MARKS, Jubilee};
pub use schedule::{Schedule, TimeWindow};

use medborger_codec::Record;

use crate::id::{CitizenId, OrganisationId};

/// Who posts a need or makes an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Poster {
    /// An organisation, through somebody with a mandate to post.
    Organisation {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// A citizen of the bank.
    Citizen {
        /// The citizen.
        citizen: CitizenId,
    },
}

/// Who sees a need or an offer, beside staff and whoever posted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everybody.
    #[default]
    Public,
    /// Citizens of the bank.
    Enrolled,
    /// Nobody: only the matching looks at it.
    Matching,
}
