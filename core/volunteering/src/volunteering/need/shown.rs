//! Looking at needs, through one rule of what may be seen.

use medborger_codec::{Make, Record};

use super::{Need, NeedSpec, NeedStage, NeedText, is_poster, need_stream, seen};
use crate::id::{NeedId, OrganisationId};
use crate::journal::{Actor, Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::organisation::Organisation;
use crate::text::Line;
use crate::time::Timestamp;
use crate::volunteering::Visibility;

/// Whether the actor may see a need or an offer that is not theirs.
pub(crate) fn may_see(desk: &Desk<'_>, visibility: Visibility) -> bool {
    desk.actor().is_official()
        || match visibility {
            Visibility::Public => true,
            Visibility::Enrolled => matches!(desk.actor(), Actor::Citizen { .. }),
            Visibility::Matching => false,
        }
}

/// `need.get`: one need, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetNeed {
    /// The need.
    pub need: NeedId,
}

/// A need as the actor may see it. A text that was erased is absent.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NeedView {
    /// The need.
    pub need: NeedId,
    /// Where it stands now.
    pub stage: NeedStage,
    /// The organisation that asks; absent where a citizen does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What it says. Of a citizen's need the place is told only to whoever comes, with the assignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<NeedText>,
    /// What it asks for.
    pub spec: NeedSpec,
    /// How many places are taken.
    pub taken: u16,
    /// How many people are lacking until the minimum.
    pub lacking: u16,
    /// Whether direct contact with children under 15 belongs to it.
    pub children: bool,
    /// When it was posted.
    pub posted_at: Timestamp,
}

impl Query for GetNeed {
    const NAME: &'static str = "need.get";
    type View = NeedView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NeedView, Halt> {
        let need = seen(desk, self.need)?;
        let own = is_poster(desk, self.need, &need)?;
        desk.require([], [need.text.key.clone()])?;
        let mut text: Option<NeedText> = desk.read(&need.text)?;
        if let (Some(text), None, false) = (&mut text, need.organisation, own) {
            // Where somebody lives who needs help is for whoever comes.
            text.place = None;
        }
        Ok(NeedView {
            need: self.need,
            stage: need.stage(desk.at()),
            organisation: need.organisation,
            text,
            spec: need.spec.clone(),
            taken: need.places_taken(),
            lacking: need.spec.minimum.saturating_sub(need.places_taken()),
            children: need.spec.involves_children(),
            posted_at: need.at,
        })
    }
}

/// `need.list`: needs that are not closed, in the order of their ids. Who is not staff sees those that everybody, or every
/// citizen of the bank, may see.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListNeeds {
    /// Only of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only in this part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// Only of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Only those to which somebody can still come forward.
    #[serde(default)]
    pub open_only: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most. A page may hold fewer, or none, although another follows.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only needs after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<NeedId>,
}

/// A need in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NeedItem {
    /// The need.
    pub need: NeedId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// The organisation that asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What the organisation is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// Where it stands now.
    pub stage: NeedStage,
    /// How many places there are.
    pub capacity: u16,
    /// How many are taken.
    pub taken: u16,
    /// The fewest people with whom it works.
    pub minimum: u16,
    /// 1 is staffed first, 5 last.
    pub priority: u8,
}

/// A page of needs.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NeedList {
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NeedId>,
    /// The needs of this page.
    pub needs: Vec<NeedItem>,
}

impl Query for ListNeeds {
    const NAME: &'static str = "need.list";
    type View = NeedList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NeedList, Halt> {
        let mut wanted = vec![("open", "yes".to_owned())];
        wanted.extend(
            self.interest
                .iter()
                .map(|key| ("interest", key.to_string())),
        );
        wanted.extend(self.area.iter().map(|key| ("area", key.to_string())));
        wanted.extend(self.organisation.map(|id| ("organisation", id.to_string())));
        let page = desk.page::<NeedId, Need>(wanted, self.after.map(need_stream), self.limit)?;
        let mut shown = Vec::new();
        for (id, need) in page.items {
            let open = !self.open_only || need.stage(desk.at()) == NeedStage::Open;
            if open && may_see(desk, need.spec.visibility) {
                shown.push((id, need));
            }
        }
        let posters = shown.iter().filter_map(|(_, need)| need.organisation);
        desk.require(
            posters.map(crate::organisation::organisation_stream),
            shown.iter().map(|(_, need)| need.text.key.clone()),
        )?;
        let official = desk.actor().is_official();
        let mut needs = Vec::new();
        for (id, need) in shown {
            let text: Option<NeedText> = desk.read(&need.text)?;
            let poster: Option<std::sync::Arc<Organisation>> =
                super::poster_organisation(desk, &need)?;
            if !official && poster.as_ref().is_some_and(|poster| !poster.is_at_work()) {
                continue;
            }
            needs.push(NeedItem {
                need: id,
                title: text.map(|text| text.title),
                organisation: need.organisation,
                name: poster.and_then(|organisation| organisation.name.clone()),
                stage: need.stage(desk.at()),
                capacity: need.spec.capacity,
                taken: need.places_taken(),
                minimum: need.spec.minimum,
                priority: need.spec.priority,
            });
        }
        Ok(NeedList {
            next: page.next,
            needs,
        })
    }
}
