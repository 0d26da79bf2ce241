//! Looking at ambassadors, one and many.

use medborger_codec::{Make, Record};

use super::acts::is_own;
use super::{
    Ambassador, AmbassadorError, AmbassadorStage, AmbassadorTerms, ambassador_key,
    ambassador_stream, existing,
};
use crate::calendar::local_date;
use crate::citizen::{Identity, identity_key};
use crate::id::{AmbassadorId, CitizenId};
use crate::journal::{Desk, Halt, Query, StreamKey};
use crate::key::Key;
use crate::text::{Line, Text};

/// `ambassador.get`: one ambassador with the words of the proposal. For the citizen, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetAmbassador {
    /// Which.
    pub ambassador: AmbassadorId,
}

/// An ambassador as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AmbassadorView {
    /// Which.
    pub ambassador: AmbassadorId,
    /// For what and how long.
    pub terms: AmbassadorTerms,
    /// Where it stands today.
    pub stage: AmbassadorStage,
    /// Whether the citizen offered it; else the municipality invited.
    pub offered: bool,
    /// Whether the citizen consents to be named.
    pub named: bool,
    /// The name: with consent; a protected one for staff alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// The citizen; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// The words of the proposal; for the citizen and staff, and not in a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
}

/// What is shown of some ambassadors, in their order.
fn views(
    desk: &mut Desk<'_>,
    all: &[AmbassadorId],
    inside: bool,
) -> Result<Vec<AmbassadorView>, Halt> {
    desk.require([], all.iter().map(|id| ambassador_key(*id)))?;
    let mut citizens = Vec::new();
    for id in all {
        citizens.push(desk.row_citizen(&ambassador_key(*id))?);
    }
    desk.require([], citizens.iter().flatten().map(|c| identity_key(*c)))?;
    let official = desk.actor().is_official();
    let today = local_date(desk.at().to_utc());
    let mut views = Vec::new();
    for (id, citizen) in all.iter().zip(citizens) {
        let state = existing(desk, *id)?;
        let identity: Option<Identity> = match citizen {
            Some(citizen) => desk.vault(&identity_key(citizen))?,
            None => None,
        };
        let seen = |identity: &Identity| official || inside || state.named && !identity.protected;
        views.push(AmbassadorView {
            ambassador: *id,
            terms: state.terms.clone(),
            stage: state.stage(today),
            offered: state.offered,
            named: state.named,
            name: identity.filter(seen).map(|identity| identity.name),
            citizen: citizen.filter(|_| official),
            text: None,
        });
    }
    Ok(views)
}

impl Query for GetAmbassador {
    const NAME: &'static str = "ambassador.get";
    type View = AmbassadorView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AmbassadorView, Halt> {
        let stream = ambassador_stream(self.ambassador);
        desk.require([stream], desk.actor_secret())?;
        let ambassador = existing(desk, self.ambassador)?;
        // To everybody else, who is proposed is as who never was.
        match is_own(desk, self.ambassador, &ambassador) {
            Err(Halt::Error(_)) => return Err(AmbassadorError::NotFound.into()),
            own => own?,
        };
        desk.require([], [ambassador.text.key.clone()])?;
        let text = desk.read(&ambassador.text)?;
        let view = views(desk, &[self.ambassador], true)?.pop();
        let view = view.ok_or(AmbassadorError::NotFound)?;
        Ok(AmbassadorView { text, ..view })
    }
}

/// `ambassador.list`: the ambassadors who are at work today, in the order of their ids; for staff all there ever were.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAmbassadors {
    /// Only for this town, area or region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
}

/// The ambassadors.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AmbassadorList {
    /// The ambassadors: a municipality has some tens of them.
    pub ambassadors: Vec<AmbassadorView>,
}

impl Query for ListAmbassadors {
    const NAME: &'static str = "ambassador.list";
    type View = AmbassadorList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AmbassadorList, Halt> {
        let official = desk.actor().is_official();
        let term = if official { "all" } else { "agreed" };
        let streams: Vec<StreamKey> = desk
            .find_all::<Ambassador>(term, "yes".to_owned())?
            .to_vec();
        desk.require(streams.iter().cloned(), [])?;
        let today = local_date(desk.at().to_utc());
        let mut all = Vec::new();
        for stream in &streams {
            let (Ok(id), Some(state)) = (stream.id().parse(), desk.get::<Ambassador>(stream)?)
            else {
                continue;
            };
            let shown = official || state.stage(today) == AmbassadorStage::Active;
            if shown && (self.area.is_none() || self.area == state.terms.area) {
                all.push(id);
            }
        }
        Ok(AmbassadorList {
            ambassadors: views(desk, &all, false)?,
        })
    }
}
