//! Offers (*tilbud*): what somebody would like to do, when and where.
//!
//! What a citizen offers says much about them. So it lies in the vault as a whole, and goes when they are erased.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::need::may_see;
use super::{ExchangeError, Poster};
use crate::citizen::{active, citizen_stream};
use crate::id::{CitizenId, OfferId, OrganisationId};
use crate::journal::{
    Actor, Command, CommandEntry, Desk, DeskError, Halt, Owner, Query, QueryEntry, Room, Stream,
    StreamKey, StreamOps, Table, TextRef, VaultRow, Whose, events, in_table, page_limit,
    secret_key,
};
use crate::key::Key;
use crate::organisation::{self, Power, organisation_stream};
use crate::time::Timestamp;

mod spec;

pub use spec::OfferSpec;

/// What can be done.
pub mod command {
    #[doc(inline)]
    pub use super::{ChangeOffer, MakeOffer, WithdrawOffer};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::OfferEvent;
}

/// What can be asked.
pub mod query {
    #[doc(inline)]
    pub use super::ListOffers;
}

/// What is answered.
pub mod view {
    #[doc(inline)]
    pub use super::{OfferItem, OfferList};
}

/// An offer's state: nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Offer {
    /// The organisation that makes it; a citizen does where it is absent, and the vault says who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What is offered, in the vault: an [`OfferSpec`].
    pub spec: TextRef,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

events! {
    /// What can happen to an offer.
    OfferEvent, OFFER_EVENTS {
        /// Made, or changed.
        Made {
            /// By which organisation; by a citizen where it is absent.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            organisation: Option<OrganisationId>,
            /// What is offered.
            spec: TextRef,
        } = "offer.made";
        /// Withdrawn.
        Withdrawn = "offer.withdrawn";
    }
}

impl Stream for Offer {
    const KIND: &'static str = "offer";
    const STATE_VERSION: u32 = 1;
    type Event = OfferEvent;
    const EVENT_TYPES: &'static [&'static str] = OFFER_EVENTS;

    fn evolve(state: Option<Self>, event: &OfferEvent, _: Timestamp) -> Option<Self> {
        match event {
            OfferEvent::Made { organisation, spec } => Some(Self {
                organisation: *organisation,
                spec: spec.clone(),
                withdrawn: false,
            }),
            OfferEvent::Withdrawn => Some(Self {
                withdrawn: true,
                ..state?
            }),
        }
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["offerer"]).map(str::to_owned)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(offerer_key(id))
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        if self.organisation.is_none() && !self.withdrawn {
            vec![offerer_key(id)]
        } else {
            Vec::new()
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<OfferEvent> {
        vec![OfferEvent::Withdrawn]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        if !self.withdrawn {
            add("open", "yes");
            if let Some(organisation) = self.organisation {
                add("organisation", &organisation.to_string());
            }
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.spec.clone()]
    }
}

/// The key of an offer's stream.
#[must_use]
pub fn offer_stream(offer: OfferId) -> StreamKey {
    StreamKey::new(Offer::KIND, offer)
}

/// The vault key under which the citizen who made an offer is found.
pub(super) fn offerer_key(offer: impl std::fmt::Display) -> String {
    format!("offerer/{offer}")
}

/// An offer, or an error that there is none.
pub(super) fn existing(desk: &mut Desk<'_>, id: OfferId) -> Result<Arc<Offer>, Halt> {
    Ok(desk
        .get::<Offer>(&offer_stream(id))?
        .ok_or(ExchangeError::OfferNotFound)?)
}

/// The citizen who made an offer; none where an organisation did, or the citizen is forgotten.
pub(super) fn offerer(desk: &Desk<'_>, id: OfferId) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&offerer_key(id))
}

/// An offer, for staff and whoever may speak for who made it, and for everybody who finds it among those that stand. To
/// anybody else there is none.
pub(super) fn seen(desk: &mut Desk<'_>, id: OfferId) -> Result<Arc<Offer>, Halt> {
    let offer = existing(desk, id)?;
    desk.require([], [offer.spec.key.clone()])?;
    match may_change(desk, id, &offer) {
        Err(Halt::Error(_)) if !is_shown(desk, &offer)? => Err(ExchangeError::OfferNotFound.into()),
        Err(Halt::Error(_)) | Ok(()) => Ok(offer),
        Err(needs) => Err(needs),
    }
}

/// An offer, for staff and whoever may speak for who made it.
fn own(desk: &mut Desk<'_>, id: OfferId) -> Result<Arc<Offer>, Halt> {
    let offer = seen(desk, id)?;
    may_change(desk, id, &offer)?;
    Ok(offer)
}

fn may_change(desk: &mut Desk<'_>, id: OfferId, offer: &Offer) -> Result<(), Halt> {
    let secret = desk.actor_secret();
    desk.require(
        offer.organisation.map(organisation_stream),
        secret.into_iter().chain([offerer_key(id)]),
    )?;
    match offer.organisation {
        Some(organisation) => {
            organisation::must_speak_for(desk, organisation, Power::Post).map(drop)
        }
        None => match offerer(desk, id)? {
            Some(citizen) => Ok(desk.must_be(citizen)?),
            None => Ok(desk.must_be_official()?),
        },
    }
}

/// Whether the actor finds an offer that is not their own among those that stand.
fn is_shown(desk: &Desk<'_>, offer: &Offer) -> Result<bool, Halt> {
    let spec: Option<OfferSpec> = desk.read(&offer.spec)?;
    let stands = |spec: OfferSpec| !spec.is_over(desk.at()) && may_see(desk, spec.visibility);
    Ok(!offer.withdrawn && spec.is_some_and(stands))
}

/// `offer.make`: offers help. For a citizen; for an organisation through whoever holds a mandate to post; and for staff on
/// behalf of either.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MakeOffer {
    /// A fresh id.
    #[record(fresh)]
    pub offer: OfferId,
    /// Who offers.
    pub poster: Poster,
    /// What.
    pub spec: OfferSpec,
}

impl Command for MakeOffer {
    const NAME: &'static str = "offer.make";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = offer_stream(self.offer);
        let account = match self.poster {
            Poster::Organisation { organisation } => organisation_stream(organisation),
            Poster::Citizen { citizen } => citizen_stream(citizen),
        };
        let mut secrets = Vec::from_iter(desk.actor_secret());
        if let Poster::Citizen { citizen } = self.poster {
            secrets.push(secret_key(citizen));
        }
        desk.require([stream.clone(), account], secrets)?;
        let (organisation, owner) = match self.poster {
            Poster::Organisation { organisation } => {
                organisation::must_speak_for(desk, organisation, Power::Post)?;
                (Some(organisation), Owner::Town)
            }
            Poster::Citizen { citizen } => {
                desk.must_be(citizen)?;
                active(desk, citizen)?;
                (None, Owner::Citizen(citizen))
            }
        };
        if desk.get::<Offer>(&stream)?.is_some() {
            return Err(ExchangeError::OfferAlreadyMade.into());
        }
        let spec = self.spec.settle(desk)?;
        let spec = desk.text(owner, &spec)?;
        if matches!(owner, Owner::Citizen(_)) {
            desk.vault_put(owner, offerer_key(self.offer), &true)?;
        }
        desk.emit::<Offer>(&stream, &OfferEvent::Made { organisation, spec })
    }
}

/// `offer.change`: changes an offer. Assignments that came of it stay. For who made it and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeOffer {
    /// The offer.
    pub offer: OfferId,
    /// What is offered, as a whole.
    pub spec: OfferSpec,
}

impl Command for ChangeOffer {
    const NAME: &'static str = "offer.change";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let before = own(desk, self.offer)?;
        if before.withdrawn {
            return Err(ExchangeError::OfferWithdrawn.into());
        }
        let spec = self.spec.settle(desk)?;
        let citizen = offerer(desk, self.offer)?;
        let secret = citizen.map(secret_key);
        desk.require([], secret)?;
        if desk.read::<OfferSpec>(&before.spec)?.as_ref() == Some(&spec) {
            return Err(DeskError::NothingToDo.into());
        }
        // What was offered before is nobody's business any more.
        desk.vault_delete(&before.spec.key);
        let event = OfferEvent::Made {
            organisation: before.organisation,
            spec: desk.text(citizen.map_or(Owner::Town, Owner::Citizen), &spec)?,
        };
        desk.emit::<Offer>(&offer_stream(self.offer), &event)
    }
}

/// `offer.withdraw`: takes an offer back. For who made it and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawOffer {
    /// The offer.
    pub offer: OfferId,
}

impl Command for WithdrawOffer {
    const NAME: &'static str = "offer.withdraw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let offer = own(desk, self.offer)?;
        if offer.withdrawn {
            return Err(DeskError::NothingToDo.into());
        }
        desk.emit::<Offer>(&offer_stream(self.offer), &OfferEvent::Withdrawn)
    }
}

/// `offer.list`: offers that stand, in the order of their ids, without who makes them. A citizen's own, and those that the
/// actor may see.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListOffers {
    /// Only of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only with this competency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<Key>,
    /// At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page may hold fewer, or none, although
    /// another follows.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only offers after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<OfferId>,
}

/// An offer as the actor may see it.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OfferItem {
    /// The offer.
    pub offer: OfferId,
    /// The organisation that makes it; absent where a citizen does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What is offered. Where exactly a citizen lives, only staff and the citizen see.
    pub spec: OfferSpec,
    /// Whether it is the actor's own.
    pub own: bool,
}

/// A page of offers.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OfferList {
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<OfferId>,
    /// The offers of this page.
    pub offers: Vec<OfferItem>,
}

impl Query for ListOffers {
    const NAME: &'static str = "offer.list";
    type View = OfferList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OfferList, Halt> {
        let open = vec![("open", "yes".to_owned())];
        let page = desk.page::<OfferId, Offer>(open, self.after.map(offer_stream), self.limit)?;
        let rows = page.items.iter();
        desk.require(
            [],
            rows.flat_map(|(id, offer)| [offerer_key(*id), offer.spec.key.clone()]),
        )?;
        let mut offers = Vec::new();
        for (id, offer) in page.items {
            let Some(mut spec) = desk.read::<OfferSpec>(&offer.spec)? else {
                continue;
            };
            let own = offerer(desk, id)?
                .is_some_and(|citizen| desk.actor() == Actor::Citizen { citizen });
            let wanted = self
                .interest
                .as_ref()
                .is_none_or(|key| spec.interests.contains(key))
                && self
                    .competency
                    .as_ref()
                    .is_none_or(|key| spec.competencies.contains(key));
            if !wanted || spec.is_over(desk.at()) || !own && !may_see(desk, spec.visibility) {
                continue;
            }
            if !own && offer.organisation.is_none() && !desk.actor().is_official() {
                spec.place = None;
            }
            offers.push(OfferItem {
                offer: id,
                organisation: offer.organisation,
                spec,
                own,
            });
        }
        Ok(OfferList {
            next: page.next,
            offers,
        })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "offer",
    streams: &[StreamOps::of::<Offer>()],
    commands: &[
        CommandEntry::of::<MakeOffer>(),
        CommandEntry::of::<ChangeOffer>(),
        CommandEntry::of::<WithdrawOffer>(),
    ],
    queries: &[QueryEntry::of::<ListOffers>()],
    codes: &[super::ExchangeError::CODES],
    rows: &[Table::new("offerer/", Whose::Citizen).about("offer")],
    ..Room::EMPTY
};
