//! Who people are, and what tasks are called: loaded, and as sentences name them.

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet};

use super::candidates::Candidate;
use super::needs::Wanted;
use super::report::PairBefore;
use crate::calendar::Language;
use crate::citizen::{Identity, identity_key};
use crate::id::{CitizenId, OrganisationId};
use crate::journal::{Desk, Halt};
use crate::organisation::{Organisation, organisation_stream};
use crate::volunteering::need::{Need, need_stream};

/// The rows that tell who people are and how organisations are reached.
pub(super) fn load(
    desk: &mut Desk<'_>,
    before: &[PairBefore],
    needs: &[Wanted],
    candidates: &[Candidate],
) -> Result<(), Halt> {
    let mut rows: Vec<String> = candidates.iter().map(|c| identity_key(c.citizen)).collect();
    rows.extend(before.iter().map(|pair| identity_key(pair.citizen)));
    rows.extend(
        needs
            .iter()
            .filter_map(|wanted| wanted.seeker.map(identity_key)),
    );
    desk.require(before.iter().map(|pair| need_stream(pair.need)), rows)?;
    let mut texts = Vec::new();
    for pair in before {
        if let Some(need) = desk.get::<Need>(&need_stream(pair.need))? {
            texts.push(need.text.key.clone());
        }
    }
    let posters: SortedSet<OrganisationId> =
        needs.iter().filter_map(|w| w.need.organisation).collect();
    for id in posters {
        if let Some(poster) = desk.get::<Organisation>(&organisation_stream(id))? {
            texts.push(poster.text.key.clone());
        }
    }
    desk.require([], texts)
}

/// Who people are.
pub(super) struct Names {
    people: SortedMap<CitizenId, Identity>,
    /// Whether it is for paper: then nobody whose name and address are protected (CPR-loven § 28) is told by them.
    printed: bool,
}

impl Names {
    /// Of these people, as far as they are still there.
    pub(super) fn of(
        desk: &Desk<'_>,
        people: impl Iterator<Item = CitizenId>,
        printed: bool,
    ) -> Result<Self, Halt> {
        let mut ids: Vec<CitizenId> = people.collect();
        ids.arrange();
        ids.dedup();
        let mut people = SortedMap::new();
        for citizen in ids {
            if let Some(identity) = desk.vault::<Identity>(&identity_key(citizen))? {
                people.insert(citizen, identity);
            }
        }
        Ok(Self { people, printed })
    }

    pub(super) fn knows(&self, citizen: CitizenId) -> bool {
        self.people.contains_key(&citizen)
    }

    pub(super) fn is_protected(&self, citizen: CitizenId) -> bool {
        let held = self.people.get(&citizen);
        held.is_some_and(|identity| identity.protected)
    }

    /// Who somebody is, where that may be told here.
    pub(super) fn shown(&self, citizen: CitizenId) -> Option<&Identity> {
        let held = self.people.get(&citizen);
        held.filter(|identity| !(self.printed && identity.protected))
    }

    /// Somebody as a sentence begins with them.
    pub(super) fn text(&self, citizen: CitizenId, language: Language) -> String {
        match (self.shown(citizen), self.is_protected(citizen)) {
            (Some(identity), false) => identity.name.to_string(),
            (Some(identity), true) => format!(
                "{} ({})",
                identity.name,
                language.pick("navne- og adressebeskyttelse", "name and address protected")
            ),
            (None, true) => language
                .pick(
                    "En frivillig med navne- og adressebeskyttelse",
                    "A volunteer whose name and address are protected",
                )
                .to_owned(),
            (None, false) => language
                .pick(
                    "En frivillig, der ikke er her mere,",
                    "A volunteer who is gone",
                )
                .to_owned(),
        }
    }

    /// By what people are told one after the other: their names, and ids only where these are the same.
    pub(super) fn order(&self, citizen: CitizenId) -> (Option<&str>, CitizenId) {
        let held = self.people.get(&citizen);
        (held.map(|identity| identity.name.as_str()), citizen)
    }
}
