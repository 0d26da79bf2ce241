//! Organisations: everybody who takes part without being one person.
//!
//! An association (*forening*), a council, an institution, a business or a group of neighbours. An organisation is no
//! shared log-in: a citizen acts for it under a **mandate** (*fuldmagt*) that names what it covers and ends by its date
//! or by hand. What an association promises about children's safety is part of it, see [`SafeguardPolicy`].

mod approval;
mod error;
mod host;
mod kind;
mod mandate;
mod news;
mod open_data;
mod register;
mod safeguard;
mod shown;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

pub use approval::ApprovalCriterion;
pub use error::OrganisationError;
pub use kind::OrganisationKind;
pub(crate) use mandate::in_force;
use mandate::mandate_key;
pub use mandate::{Mandate, MandateEnd, Power};
#[doc(hidden)]
pub use mandate::{mandate_holders, mandate_keys};
#[doc(hidden)]
pub use mandate::{must_sign_for, must_speak_for, speaks_for};
use medborger_codec::Record;
#[doc(hidden)]
pub use news::{mandated, organisation_title};
pub use open_data::OpenDataFormat;
pub use register::{ContactPoint, OrganisationText};
pub use safeguard::{RegularAttachment, SafeguardPolicy};
pub(crate) use shown::text_of;

use crate::calendar::local_date;
use crate::id::OrganisationId;
use crate::identity::Cvr;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, TextRef,
    VaultRow, Whose, case_in_table, events,
};
use crate::key::Key;
use crate::numbered::numbered_mut;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::approval::{AssessOrganisation, DeclareCertificates};
    pub use super::mandate::{EndMandate, GiveMandate};
    pub use super::register::{
        ChangeOrganisation, CloseOrganisation, ConfirmOrganisation, RegisterOrganisation,
    };
    pub use super::safeguard::SetSafeguards;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::OrganisationEvent;
}

/// What can be asked.
pub mod query {
    pub use super::open_data::OpenData;
    pub use super::shown::{GetOrganisation, ListOrganisations};
}

/// What is answered.
pub mod view {
    pub use super::shown::{MandateView, OrganisationItem, OrganisationList, OrganisationView};
}

/// An organisation's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Organisation {
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called; none before the municipality has confirmed that it exists and who speaks for it. Until then the
    /// name is somebody's claim and lies in the vault alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// Its number in the central register of businesses, once the municipality has confirmed it: one that is claimed can be
    /// somebody else's, and that of a sole trader is a person's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// How many live in the area of a local council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// Name, CVR number, purpose and contacts, in the vault.
    pub text: TextRef,
    /// Why it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<TextRef>,
    /// Who may speak for it, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mandates: Vec<Mandate>,
    /// Which criteria of approval it meets.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub met: SortedSet<ApprovalCriterion>,
    /// For which years it declared that certificates were obtained, and when.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub declared: SortedMap<u16, Timestamp>,
    /// What it does for the safety of those whom it helps.
    #[serde(default)]
    pub safeguards: SafeguardPolicy,
}

events! {
    /// What can happen to an organisation.
    OrganisationEvent, ORGANISATION_EVENTS {
        /// Registered, or what is known of it was changed.
        Registered {
            /// What kind it is.
            kind: OrganisationKind,
            /// The part of the municipality.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            area: Option<Key>,
            /// How many live there.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            inhabitants: Option<u32>,
            /// Name, CVR number, purpose and contacts.
            text: TextRef,
        } = "organisation.registered";
        /// The municipality confirmed it under this name, or another name.
        Confirmed {
            /// What it is called.
            name: Line<200>,
            /// Its CVR number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            cvr: Option<Cvr>,
        } = "organisation.confirmed";
        /// Closed.
        Closed {
            /// Why.
            reason: TextRef,
        } = "organisation.closed";
        /// Somebody may speak for it.
        MandateGiven {
            /// Who, for what and how long.
            mandate: Mandate,
        } = "organisation.mandate_given";
        /// Not any more.
        MandateEnded {
            /// The mandate's number.
            mandate: u32,
            /// How it came.
            end: MandateEnd,
        } = "organisation.mandate_ended";
        /// The municipality looked at the criteria of approval.
        Assessed {
            /// Which are met.
            met: SortedSet<ApprovalCriterion>,
        } = "organisation.assessed";
        /// It declared that certificates were obtained.
        CertificatesDeclared {
            /// For which year.
            year: u16,
        } = "organisation.certificates_declared";
        /// It decided about safeguards.
        SafeguardsSet {
            /// What.
            policy: SafeguardPolicy,
        } = "organisation.safeguards_set";
    }
}

impl Stream for Organisation {
    const KIND: &'static str = "organisation";
    const STATE_VERSION: u32 = 2;
    type Event = OrganisationEvent;
    const EVENT_TYPES: &'static [&'static str] = ORGANISATION_EVENTS;

    fn evolve(state: Option<Self>, event: &OrganisationEvent, at: Timestamp) -> Option<Self> {
        use OrganisationEvent as E;
        if let E::Registered {
            kind,
            area,
            inhabitants,
            text,
        } = event.clone()
        {
            let before = state.unwrap_or_else(|| Self {
                kind,
                name: None,
                cvr: None,
                area: None,
                inhabitants,
                text: text.clone(),
                closed: None,
                mandates: Vec::new(),
                met: SortedSet::new(),
                declared: SortedMap::new(),
                safeguards: SafeguardPolicy::default(),
            });
            return Some(Self {
                kind,
                area,
                inhabitants,
                text,
                ..before
            });
        }
        let mut organisation = state?;
        match event {
            E::Registered { .. } => return None,
            E::Confirmed { name, cvr } => {
                organisation.name = Some(name.clone());
                organisation.cvr = *cvr;
            }
            E::Closed { reason } => organisation.closed = Some(reason.clone()),
            E::MandateGiven { mandate } => organisation.mandates.push(mandate.clone()),
            E::MandateEnded { mandate, end } => {
                let ended = numbered_mut(&mut organisation.mandates, *mandate)?;
                ended.ended = Some((*end, at));
            }
            E::Assessed { met } => organisation.met.clone_from(met),
            E::CertificatesDeclared { year } => {
                organisation.declared.insert(*year, at);
            }
            E::SafeguardsSet { policy } => organisation.safeguards = policy.clone(),
        }
        Some(organisation)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["mandate"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let open = self
            .mandates
            .iter()
            .filter(|mandate| mandate.ended.is_none());
        let keys: SortedSet<String> = open.map(|m| mandate_key(id, m.holder)).collect();
        keys.into_iter().collect()
    }

    fn lapse(&self, id: &str, anchor: &str, at: Timestamp) -> Vec<OrganisationEvent> {
        let today = local_date(at.to_utc());
        let mut ended = Vec::new();
        for (mandate, held) in (1..).zip(&self.mandates) {
            let still = held.ended.is_none() && held.to.is_none_or(|last| today <= last);
            if still && anchor == mandate_key(id, held.holder) {
                let end = MandateEnd::Erased;
                ended.push(OrganisationEvent::MandateEnded { mandate, end });
            }
        }
        ended
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        add("kind", self.kind.as_str());
        if self.is_at_work() {
            add("at_work", "yes");
        }
        if self.closed.is_some() {
            add("closed", "yes");
        }
        if let Some(area) = &self.area {
            add("area", area.as_str());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let closed = self.closed.iter().cloned();
        [self.text.clone()].into_iter().chain(closed).collect()
    }
}

impl Organisation {
    /// Whether the municipality has confirmed that it exists and who speaks for it.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.name.is_some()
    }

    /// Whether it is confirmed and not closed.
    #[must_use]
    pub fn is_at_work(&self) -> bool {
        self.is_confirmed() && self.closed.is_none()
    }

    /// Whether every criterion of approval is met (folkeoplysningsloven § 4, stk. 3).
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.met.len() == ApprovalCriterion::ALL.len()
    }
}

/// The key of an organisation's stream.
#[must_use]
pub fn organisation_stream(organisation: OrganisationId) -> StreamKey {
    StreamKey::new(Organisation::KIND, organisation)
}

/// An organisation, or an error that there is none.
#[doc(hidden)]
pub fn existing(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Arc<Organisation>, Halt> {
    Ok(desk
        .get::<Organisation>(&organisation_stream(id))?
        .ok_or(OrganisationError::NotFound)?)
}

/// An organisation, for whoever may see it: before it is confirmed only staff and those who manage it, for whoever registers
/// something in somebody's name is not shown to others before staff has looked at it. To anybody else there is none.
#[doc(hidden)]
pub fn seen(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Arc<Organisation>, Halt> {
    let organisation = existing(desk, id)?;
    if organisation.is_confirmed() || speaks_for(desk, id, Power::Manage)? {
        return Ok(organisation);
    }
    Err(OrganisationError::NotFound.into())
}

/// An organisation that is confirmed and not closed.
#[doc(hidden)]
pub fn at_work(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Arc<Organisation>, Halt> {
    let organisation = seen(desk, id)?;
    if organisation.closed.is_some() {
        return Err(OrganisationError::Closed.into());
    }
    if !organisation.is_confirmed() {
        return Err(OrganisationError::NotConfirmed.into());
    }
    Ok(organisation)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "organisation",
    streams: &[StreamOps::of::<Organisation>()],
    commands: &[
        CommandEntry::of::<RegisterOrganisation>(),
        CommandEntry::of::<ChangeOrganisation>(),
        CommandEntry::of::<ConfirmOrganisation>(),
        CommandEntry::of::<CloseOrganisation>(),
        CommandEntry::of::<GiveMandate>(),
        CommandEntry::of::<EndMandate>(),
        CommandEntry::of::<AssessOrganisation>(),
        CommandEntry::of::<DeclareCertificates>(),
        CommandEntry::of::<SetSafeguards>(),
    ],
    queries: &[
        QueryEntry::of::<GetOrganisation>(),
        QueryEntry::of::<ListOrganisations>(),
        QueryEntry::of::<OpenData>(),
    ],
    codes: &[OrganisationError::CODES],
    rows: &[Table::new("mandate/", Whose::Citizen).about("organisation")],
    topical: &[news::TOPICAL],
    hosts: &[host::HOSTS],
    ..Room::EMPTY
};
