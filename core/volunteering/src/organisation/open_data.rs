//! Open data: organisations and who speaks for them as Popolo, and what they offer and ask for as HSDS.
//!
//! Only what everybody may see goes out, whoever asks. Popolo is the data model of popoloproject.com (organizations,
//! persons, memberships); HSDS is the Human Services Data Specification 3.0 of Open Referral (organizations, services,
//! locations). A need stands among the services with the attribute `volunteer_need`, an offer with `volunteer_offer`:
//! HSDS itself knows only services.

use medborger_codec::{Make, Record};
use serde_json::{Value, json};

use super::mandate::{HolderRow, mandate_key};
use super::register::OrganisationRow;
use super::{Organisation, OrganisationText, mandate_holders};
use crate::calendar::local_date;
use crate::citizen::{Identity, identity_key};
use crate::id::{NeedId, OfferId, OrganisationId};
use crate::interop::Exported;
use crate::journal::{Desk, Halt, Query};
use crate::place::Place;
use crate::volunteering::Visibility;
use crate::volunteering::need::{Need, NeedStage, NeedText};
use crate::volunteering::offer::{Offer, OfferSpec};

/// How open data are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum OpenDataFormat {
    /// Popolo: organizations, persons, memberships.
    #[default]
    Popolo,
    /// HSDS 3.0: organizations, services, locations.
    Hsds,
}

/// `organisation.open_data`: all organisations at work as open data, in JSON. For everybody, and the same to everybody.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenData {
    /// In which form.
    #[serde(default)]
    pub format: OpenDataFormat,
}

/// An organisation at work with what it says of itself.
struct Listed {
    id: OrganisationId,
    state: std::sync::Arc<Organisation>,
    text: Option<OrganisationText>,
}

fn listed(desk: &mut Desk<'_>) -> Result<Vec<Listed>, Halt> {
    let streams = desk.find_all::<Organisation>("at_work", "yes".to_owned())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut found = Vec::new();
    for stream in streams {
        if let (Ok(id), Some(state)) = (stream.id().parse(), desk.get::<Organisation>(stream)?) {
            found.push((id, state));
        }
    }
    desk.require([], found.iter().map(|(_, state)| state.text.key.clone()))?;
    let mut list = Vec::new();
    for (id, state) in found {
        let row: Option<OrganisationRow> = desk.read(&state.text)?;
        let text = row.map(|row| row.text);
        list.push(Listed { id, state, text });
    }
    Ok(list)
}

/// Organisations with the mandates whose holders are named.
fn popolo(desk: &mut Desk<'_>) -> Result<Value, Halt> {
    let list = listed(desk)?;
    let today = local_date(desk.at().to_utc());
    let holders_of = |listed: &Listed| {
        let of = listed.state.mandates.iter();
        of.map(|mandate| mandate_key(listed.id, mandate.holder))
            .collect::<Vec<_>>()
    };
    desk.require([], list.iter().flat_map(holders_of))?;
    let mut accounts = Vec::new();
    for listed in &list {
        accounts.push(mandate_holders(desk, listed.id, &listed.state)?);
    }
    let known = accounts.iter().flatten().flatten();
    desk.require([], known.map(|citizen| identity_key(*citizen)))?;
    let (mut organizations, mut persons, mut memberships) = (Vec::new(), Vec::new(), Vec::new());
    for (listed, holders) in list.iter().zip(accounts) {
        let id = listed.id.to_string();
        let state = &listed.state;
        let identifiers: Vec<Value> = state
            .cvr
            .iter()
            .map(|cvr| json!({ "scheme": "DK-CVR", "identifier": cvr.to_string() }))
            .collect();
        organizations.push(json!({
            "id": id,
            "name": state.name,
            "classification": state.kind.as_str(),
            "identifiers": identifiers,
            "area_id": state.area,
            "description": listed.text.as_ref().map(|text| &text.purpose),
        }));
        for ((number, mandate), citizen) in (1..).zip(&state.mandates).zip(holders) {
            let row: Option<HolderRow> = desk.vault(&mandate_key(listed.id, mandate.holder))?;
            let (Some(citizen), true) = (citizen, row.is_some_and(|row| row.named)) else {
                continue;
            };
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let open = identity.filter(|identity| !identity.protected && mandate.holds_on(today));
            let Some(identity) = open else {
                continue;
            };
            let person = format!("{id}.{number}");
            persons.push(json!({ "id": person, "name": identity.name }));
            memberships.push(json!({
                "id": person,
                "person_id": person,
                "organization_id": id,
                "role": mandate.role,
                "start_date": mandate.from,
                "end_date": mandate.to,
            }));
        }
    }
    Ok(json!({
        "organizations": organizations,
        "persons": persons,
        "memberships": memberships,
    }))
}

/// What stands among the services.
struct Service {
    id: String,
    organisation: OrganisationId,
    name: String,
    description: Option<String>,
    place: Option<Place>,
    attribute: &'static str,
}

/// The needs and offers of organisations that everybody may see and that stand now.
fn services(desk: &mut Desk<'_>) -> Result<Vec<Service>, Halt> {
    let needs = desk.find_all::<Need>("open", "yes".to_owned())?;
    let offers = desk.find_all::<Offer>("open", "yes".to_owned())?;
    desk.require(needs.iter().chain(offers).cloned(), [])?;
    let mut open = Vec::new();
    for stream in needs {
        let need = desk.get::<Need>(stream)?.filter(|need| {
            need.spec.visibility == Visibility::Public && need.stage(desk.at()) == NeedStage::Open
        });
        let id: Option<NeedId> = stream.id().parse().ok();
        if let (Some(need), Some(id)) = (need, id) {
            open.extend(
                need.organisation
                    .map(|by| (id.to_string(), by, need.text.clone(), true)),
            );
        }
    }
    for stream in offers {
        let id: Option<OfferId> = stream.id().parse().ok();
        if let (Some(offer), Some(id)) = (desk.get::<Offer>(stream)?, id) {
            let by = offer.organisation;
            open.extend(by.map(|by| (id.to_string(), by, offer.spec.clone(), false)));
        }
    }
    desk.require([], open.iter().map(|(_, _, text, _)| text.key.clone()))?;
    let mut services = Vec::new();
    for (id, organisation, text, is_need) in open {
        if is_need {
            let said: Option<NeedText> = desk.read(&text)?;
            services.extend(said.map(|said| Service {
                id,
                organisation,
                name: said.title.to_string(),
                description: Some(said.task.to_string()),
                place: said.place,
                attribute: "volunteer_need",
            }));
        } else {
            let said: Option<OfferSpec> = desk.read(&text)?;
            let said = said
                .filter(|said| said.visibility == Visibility::Public && !said.is_over(desk.at()));
            services.extend(said.map(|said| Service {
                id,
                organisation,
                name: said.title.to_string(),
                description: said.note.map(|note| note.to_string()),
                place: said.place,
                attribute: "volunteer_offer",
            }));
        }
    }
    Ok(services)
}

fn hsds(desk: &mut Desk<'_>) -> Result<Value, Halt> {
    let list = listed(desk)?;
    let at_work = |id: OrganisationId| list.iter().any(|listed| listed.id == id);
    let organizations: Vec<Value> = list
        .iter()
        .map(|listed| {
            json!({
                "id": listed.id,
                "name": listed.state.name,
                "description": listed.text.as_ref().map_or("", |text| text.purpose.as_str()),
                "legal_status": listed.state.kind.as_str(),
                "tax_id": listed.state.cvr.map(|cvr| cvr.to_string()),
            })
        })
        .collect();
    let (mut rows, mut locations) = (Vec::new(), Vec::new());
    for service in services(desk)? {
        if !at_work(service.organisation) {
            continue;
        }
        let mut places = Vec::new();
        if let Some(place) = service.place {
            places.push(
                json!({ "id": service.id, "service_id": service.id, "location_id": service.id }),
            );
            locations.push(json!({
                "id": service.id,
                "location_type": "physical",
                "name": place.label,
                "latitude": place.point.map(|point| point.latitude),
                "longitude": place.point.map(|point| point.longitude),
            }));
        }
        rows.push(json!({
            "id": service.id,
            "organization_id": service.organisation,
            "name": service.name,
            "description": service.description,
            "status": "active",
            "attributes": [{ "id": service.id, "link_id": service.id, "link_entity": "service",
                             "value": service.attribute }],
            "service_at_locations": places,
        }));
    }
    Ok(json!({
        "version": "3.0",
        "organizations": organizations,
        "services": rows,
        "locations": locations,
    }))
}

impl Query for OpenData {
    const NAME: &'static str = "organisation.open_data";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let (name, data) = match self.format {
            OpenDataFormat::Popolo => ("popolo.json", popolo(desk)?),
            OpenDataFormat::Hsds => ("hsds.json", hsds(desk)?),
        };
        Ok(Exported::named(name, "application/json").with_text(data.to_string()))
    }
}
