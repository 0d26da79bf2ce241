//! Looking at needs, through one rule of what may be seen.

use medborger_codec::{Make, Record};

use super::{NeedSpec, NeedStage, NeedText, is_poster, seen};
use crate::id::{NeedId, OrganisationId};
use crate::journal::{Actor, Desk, Halt, Query};
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
