//! Looking at organisations, one and many.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::mandate::{HolderRow, mandate_key};
use super::register::OrganisationRow;
use super::{
    ApprovalCriterion, Organisation, OrganisationKind, OrganisationText, Power, SafeguardPolicy,
    mandate_holders, organisation_stream, seen, speaks_for,
};
use crate::calendar::local_date;
use crate::citizen::{Identity, identity_key};
use crate::id::{CitizenId, OrganisationId};
use crate::identity::Cvr;
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::text::{Line, Text};

/// `organisation.get`: one organisation, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
}

/// A mandate, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MandateView {
    /// Its number, from 1.
    pub mandate: u32,
    /// The holder's role.
    pub role: Key,
    /// What it covers.
    pub powers: SortedSet<Power>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Whether it holds today.
    pub holds: bool,
    /// The holder's name: for staff and those who manage the organisation, and for everybody where the holder is named
    /// and the mandate holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// The holder; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
}

/// An organisation as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// Its CVR number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// How many live in the area of a local council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// What it says of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<OrganisationText>,
    /// Whether the municipality has confirmed it.
    pub confirmed: bool,
    /// Why it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_because: Option<Text<4000>>,
    /// Who speaks for it: all mandates for staff and those who manage it, those that hold for everybody.
    pub mandates: Vec<MandateView>,
    /// Whether it meets every criterion of approval.
    pub approved: bool,
    /// The criteria that it was not found to meet; of an association.
    pub lacking: Vec<ApprovalCriterion>,
    /// For which years it declared that certificates were obtained.
    pub declared: Vec<u16>,
    /// What it decided about safeguards.
    pub safeguards: SafeguardPolicy,
}

impl Query for GetOrganisation {
    const NAME: &'static str = "organisation.get";
    type View = OrganisationView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OrganisationView, Halt> {
        desk.require(
            [organisation_stream(self.organisation)],
            desk.actor_secret(),
        )?;
        let organisation = seen(desk, self.organisation)?;
        let inside = speaks_for(desk, self.organisation, Power::Manage)?;
        desk.require([], [organisation.text.key.clone()])?;
        desk.require([], organisation.closed.iter().map(|text| text.key.clone()))?;
        let row: Option<OrganisationRow> = desk.read(&organisation.text)?;
        let (claimed, text) = row.map(|row| ((row.name, row.cvr), row.text)).unzip();
        let (name, cvr) = claimed.unzip();
        let lacking = ApprovalCriterion::ALL.into_iter().filter(|criterion| {
            organisation.kind.is_association() && !organisation.met.contains(criterion)
        });
        Ok(OrganisationView {
            organisation: self.organisation,
            kind: organisation.kind,
            name: organisation.name.clone().or(name),
            cvr: if organisation.is_confirmed() {
                organisation.cvr
            } else {
                cvr.flatten()
            },
            area: organisation.area.clone(),
            inhabitants: organisation.inhabitants,
            text,
            confirmed: organisation.is_confirmed(),
            closed_because: match &organisation.closed {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
            mandates: mandates(desk, self.organisation, &organisation, inside)?,
            approved: organisation.is_approved(),
            lacking: lacking.collect(),
            declared: organisation.declared.keys().copied().collect(),
            safeguards: organisation.safeguards.clone(),
        })
    }
}

/// The name that nobody has confirmed. The organisation's text was loaded.
fn claimed_name(desk: &Desk<'_>, state: &Organisation) -> Result<Option<Line<200>>, Halt> {
    let row: Option<OrganisationRow> = desk.read(&state.text)?;
    Ok(row.map(|row| row.name))
}

/// What an organisation says of itself. Its text must be loaded.
pub(crate) fn text_of(
    desk: &Desk<'_>,
    state: &Organisation,
) -> Result<Option<OrganisationText>, Halt> {
    let row: Option<OrganisationRow> = desk.read(&state.text)?;
    Ok(row.map(|row| row.text))
}

fn mandates(
    desk: &Desk<'_>,
    id: OrganisationId,
    organisation: &Organisation,
    inside: bool,
) -> Result<Vec<MandateView>, Halt> {
    let holders = mandate_holders(desk, id, organisation)?;
    desk.require([], holders.iter().flatten().map(|c| identity_key(*c)))?;
    let today = local_date(desk.at().to_utc());
    let official = desk.actor().is_official();
    let mut views = Vec::new();
    for ((number, mandate), citizen) in (1..).zip(&organisation.mandates).zip(holders) {
        let holds = mandate.holds_on(today);
        if !holds && !inside {
            continue;
        }
        let identity: Option<Identity> = match citizen {
            Some(citizen) => desk.vault(&identity_key(citizen))?,
            None => None,
        };
        let row: Option<HolderRow> = desk.vault(&mandate_key(id, mandate.holder))?;
        let named = row.is_some_and(|row| row.named) && holds;
        // A protected name is for staff alone.
        let seen = |identity: &Identity| official || (inside || named) && !identity.protected;
        views.push(MandateView {
            mandate: number,
            role: mandate.role.clone(),
            powers: mandate.powers.clone(),
            from: mandate.from,
            to: mandate.to,
            holds,
            name: identity.filter(seen).map(|identity| identity.name),
            citizen: citizen.filter(|_| official),
        });
    }
    Ok(views)
}

/// `organisation.list`: the organisations, in the order of their ids. Those that are not confirmed, or closed, only staff
/// sees.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListOrganisations {
    /// Only of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// Only in this part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only organisations after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<OrganisationId>,
}

/// An organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OrganisationItem {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// Whether it is confirmed and not closed.
    pub at_work: bool,
    /// Whether it is an approved association.
    pub approved: bool,
}

/// A page of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OrganisationList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<OrganisationId>,
    /// The organisations of this page.
    pub organisations: Vec<OrganisationItem>,
}

impl Query for ListOrganisations {
    const NAME: &'static str = "organisation.list";
    type View = OrganisationList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OrganisationList, Halt> {
        let shown = if desk.actor().is_official() {
            "all"
        } else {
            "at_work"
        };
        let mut wanted = vec![(shown, "yes".to_owned())];
        wanted.extend(self.kind.map(|kind| ("kind", kind.as_str().to_owned())));
        wanted.extend(self.area.iter().map(|area| ("area", area.to_string())));
        let page = desk.page::<OrganisationId, Organisation>(
            wanted,
            self.after.map(organisation_stream),
            self.limit,
        )?;
        let claimed = page.items.iter().filter(|(_, state)| !state.is_confirmed());
        desk.require([], claimed.map(|(_, state)| state.text.key.clone()))?;
        let mut organisations = Vec::with_capacity(page.items.len());
        for (organisation, state) in page.items {
            organisations.push(OrganisationItem {
                organisation,
                kind: state.kind,
                name: match &state.name {
                    Some(name) => Some(name.clone()),
                    None => claimed_name(desk, &state)?,
                },
                area: state.area.clone(),
                at_work: state.is_at_work(),
                approved: state.is_approved(),
            });
        }
        Ok(OrganisationList {
            total: page.total,
            next: page.next,
            organisations,
        })
    }
}
