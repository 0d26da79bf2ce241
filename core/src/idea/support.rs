//! Support: one for each person, to a version, withdrawn as easily as given.
//!
//! A support is a row in the vault under a name that only its supporter's secret gives: so an idea with twenty thousand
//! supporters costs no more to support than one with two, and once an account is erased nothing leads from it to what it
//! supported. A verified person's support stands on, and whoever joins again meets it. What an account supported whose holder
//! nobody verified falls away with it: kept, it would count whoever comes back twice.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::tally::{SUPPORT, forget, standing, tallies, write};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::citizen::{
    Channel, ContactChannel, Identity, active, citizen_stream, identity_key, present,
};
use crate::id::{CitizenId, IdeaId, Nullifier};
use crate::journal::{Claim, Command, Desk, Halt, Owner, Query, VaultRow, secret_key};
use crate::person::{Known, known};

/// A person's support of an idea, with everything that was loaded for it.
struct Loaded {
    idea: Arc<Idea>,
    known: Known,
    /// The support that stands, by name, and the version.
    before: Option<(Nullifier, u32)>,
    /// Whether the person supported an idea that this one was made from, and was erased before it was made: such a support
    /// is counted already, but can't be told from others.
    counted: bool,
}

fn load(
    desk: &mut Desk<'_>,
    id: IdeaId,
    citizen: CitizenId,
    state: &crate::citizen::Citizen,
) -> Result<Loaded, Halt> {
    let idea = existing(desk, id)?;
    let known = known(desk, citizen, state)?;
    let own = SUPPORT.names(desk, &known, id);
    let mut keys: Vec<String> = own.iter().map(|name| SUPPORT.row(id, *name)).collect();
    let sources = sources(&idea, |source| SUPPORT.names(desk, &known, source));
    keys.extend(sources.iter().cloned());
    keys.extend(
        own.iter()
            .map(|name| SUPPORT.link(id, *name, known.verified)),
    );
    desk.require([], keys)?;
    let (mut before, mut met) = (None, false);
    for name in own {
        if desk.vault_row(&SUPPORT.row(id, name))?.is_some() {
            met = true;
            let version: Option<u32> = desk.vault(&SUPPORT.row(id, name))?.flatten();
            before = before.or(version.map(|version| (name, version)));
        }
    }
    let counted = !met && stands(desk, &sources)?;
    Ok(Loaded {
        idea,
        known,
        before,
        counted,
    })
}

/// The keys under which somebody of such names supports the ideas that one was made from.
fn sources(idea: &Idea, names: impl Fn(IdeaId) -> Vec<Nullifier>) -> Vec<String> {
    let of = |source: &IdeaId| {
        let source = *source;
        let names = names(source).into_iter();
        names.map(move |name| SUPPORT.row(source, name))
    };
    idea.sources.iter().flat_map(of).collect()
}

/// Whether a support stands under one of the keys.
fn stands(desk: &Desk<'_>, keys: &[String]) -> Result<bool, Halt> {
    for key in keys {
        if desk.vault::<Option<u32>>(key)?.flatten().is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `idea.support`: supports an idea, or its newer version instead of an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Who supports it: the actor, or the citizen for whom staff do it.
    pub citizen: CitizenId,
    /// The version that was read. Where the idea has another one meanwhile, nothing is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Command for SupportIdea {
    const NAME: &'static str = "idea.support";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::official("channel", |c| c.channel.is_some())];

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        let state = active(desk, self.citizen)?;
        let Loaded {
            idea,
            known,
            before,
            counted,
        } = load(desk, self.idea, self.citizen, &state)?;
        idea.allow(IdeaAct::Support, desk.at())?;
        if idea.hidden {
            return Err(IdeaError::Hidden.into());
        }
        let version = idea.version();
        if self.version.is_some_and(|read| read != version) {
            return Err(IdeaError::VersionChanged { version }.into());
        }
        if counted || before.is_some_and(|(_, before)| before == version) {
            return Err(IdeaError::AlreadySupported.into());
        }
        let mut tally = tally(desk, self.idea, &idea)?;
        let channel = self.channel;
        let (name, event) = match before {
            Some((name, from)) => {
                tally.take(from, known.verified);
                let to = version;
                (name, IdeaEvent::SupportRenewed { from, to, channel })
            }
            None => {
                let name = SUPPORT.own_name(desk, &known, self.idea);
                (name, IdeaEvent::Supported { version, channel })
            }
        };
        tally.add(version, known.verified);
        desk.emit::<Idea>(&stream, &event)?;
        desk.vault_put(Owner::Town, SUPPORT.row(self.idea, name), &version)?;
        let link = SUPPORT.link(self.idea, name, known.verified);
        desk.vault_put(Owner::Citizen(self.citizen), link, &true)?;
        write(desk, self.idea, &tally)
    }
}

fn tally(desk: &Desk<'_>, id: IdeaId, idea: &Idea) -> Result<super::Tally, Halt> {
    let mut tallies = tallies(desk, &[(id, idea)])?;
    Ok(tallies.pop().unwrap_or_default())
}

/// `idea.withdraw_support`: withdraws one's support.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawSupport {
    /// The idea.
    pub idea: IdeaId,
    /// Whose support: the actor's, or the citizen's for whom staff do it.
    pub citizen: CitizenId,
}

impl Command for WithdrawSupport {
    const NAME: &'static str = "idea.withdraw_support";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        let state = present(desk, self.citizen)?;
        let Loaded {
            idea,
            known,
            before,
            ..
        } = load(desk, self.idea, self.citizen, &state)?;
        idea.allow(IdeaAct::WithdrawSupport, desk.at())?;
        let (name, version) = before.ok_or(IdeaError::NotSupported)?;
        let mut tally = tally(desk, self.idea, &idea)?;
        tally.take(version, known.verified);
        desk.emit::<Idea>(&stream, &IdeaEvent::SupportWithdrawn { version })?;
        let key = SUPPORT.row(self.idea, name);
        if idea.sources.is_empty() {
            desk.vault_delete(&key);
            desk.vault_delete(&SUPPORT.link(self.idea, name, known.verified));
        } else {
            // Without the row, what was supported before the ideas were joined would count as support of this one.
            desk.vault_put(Owner::Town, key, &None::<u32>)?;
        }
        write(desk, self.idea, &tally)
    }
}

/// What an account supported counts as the person's, now that the person is known. Where the person supports an idea under an
/// earlier account, that support stands, and this one falls away.
pub(crate) fn supports_join(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    known: &Known,
) -> Result<(), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let links: Vec<(IdeaId, Nullifier)> = rows
        .iter()
        .filter_map(|row| SUPPORT.of_link(&row.key, false))
        .collect();
    desk.require(links.iter().map(|(idea, _)| idea_stream(*idea)), [])?;
    let mut keys = Vec::new();
    let mut all = Vec::new();
    for (id, own) in links {
        let idea = existing(desk, id)?;
        let names = SUPPORT.names(desk, known, id);
        let sources = sources(&idea, |source| SUPPORT.earlier_names(desk, known, source));
        keys.extend(names.iter().map(|name| SUPPORT.row(id, *name)));
        keys.extend(sources.iter().cloned());
        all.push((id, own, names, sources));
    }
    desk.require([], keys)?;
    for (id, own, names, sources) in all {
        let (mut other, mut met) = (None, false);
        for name in names.into_iter().filter(|name| *name != own) {
            let key = SUPPORT.row(id, name);
            met |= desk.vault_row(&key)?.is_some();
            let version: Option<u32> = desk.vault(&key)?.flatten();
            other = other.or(version.map(|_| name));
        }
        // Of those who can't be told apart any more, this person may be one.
        let untold = !met && stands(desk, &sources)?;
        desk.vault_delete(&SUPPORT.link(id, own, false));
        if other.is_some() || untold {
            desk.vault_delete(&SUPPORT.row(id, own));
        }
        if let Some(name) = other.or((!untold).then_some(own)) {
            desk.vault_put(Owner::Citizen(citizen), SUPPORT.link(id, name, true), &true)?;
        }
        forget(desk, id);
    }
    Ok(())
}

/// What an account supported whose holder nobody verified falls away with it. The links go with the account.
pub(crate) fn supports_lapse(desk: &mut Desk<'_>, rows: &[VaultRow]) {
    for (idea, name) in rows
        .iter()
        .filter_map(|row| SUPPORT.of_link(&row.key, false))
    {
        desk.vault_delete(&SUPPORT.row(idea, name));
        forget(desk, idea);
    }
}

/// The ideas that an account supports, or once supported, by the rows that are its.
pub(crate) fn supported(rows: &[VaultRow]) -> Vec<IdeaId> {
    let link = |row: &VaultRow| {
        let of = |verified| SUPPORT.of_link(&row.key, verified);
        of(true).or_else(|| of(false))
    };
    let mut ideas: Vec<IdeaId> = rows.iter().filter_map(link).map(|(idea, _)| idea).collect();
    ideas.sort_unstable();
    ideas
}

/// A support that stands: its name, the version, and who stands behind it as far as the vault still knows.
pub(super) struct Standing {
    pub(super) name: Nullifier,
    pub(super) version: u32,
    pub(super) citizen: Option<CitizenId>,
}

/// Asks for all that [`everybody`] looks at, for many ideas together.
pub(super) fn require_everybody(desk: &Desk<'_>, ideas: &[IdeaId]) -> Result<(), Halt> {
    let mut needs = crate::journal::Needs::default();
    let starts = ideas.iter().map(|idea| SUPPORT.rows_of(idea));
    needs
        .ranges
        .extend(starts.filter(|start| desk.range(start).is_err()));
    if !needs.is_empty() {
        return Err(Halt::Needs(Box::new(needs)));
    }
    let mut links = Vec::new();
    for idea in ideas {
        for (name, _) in standing(desk.range(&SUPPORT.rows_of(idea))?) {
            links.extend([true, false].map(|verified| SUPPORT.link(*idea, name, verified)));
        }
    }
    desk.require([], links)
}

/// Everybody who supports an idea.
pub(super) fn everybody(desk: &Desk<'_>, idea: IdeaId) -> Result<Vec<Standing>, Halt> {
    require_everybody(desk, &[idea])?;
    let mut all = Vec::new();
    for (name, version) in standing(desk.range(&SUPPORT.rows_of(idea))?) {
        let mut citizen = None;
        for verified in [true, false] {
            let row = desk.vault_row(&SUPPORT.link(idea, name, verified))?;
            citizen = citizen.or(row.and_then(VaultRow::citizen));
        }
        all.push(Standing {
            name,
            version,
            citizen,
        });
    }
    Ok(all)
}

/// `idea.supporters`: who supports an idea, and which version. For staff: those behind the latest version are to
/// be told that the idea has changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowSupporters {
    /// The idea.
    pub idea: IdeaId,
    /// Only those who support an earlier version than the latest: those to be told.
    #[serde(default)]
    pub behind: bool,
}

/// The supporters of an idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupportersView {
    /// The idea's version now.
    pub version: u32,
    /// The supporters who are still in the bank, in the order of their ids.
    pub supporters: Vec<SupporterView>,
}

/// One supporter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupporterView {
    /// The citizen.
    pub citizen: CitizenId,
    /// The version supported; 0 for an idea that this one was made from.
    pub version: u32,
    /// How the citizen wishes to be reached.
    pub contact: ContactChannel,
}

impl Query for ShowSupporters {
    const NAME: &'static str = "idea.supporters";
    type View = SupportersView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SupportersView, Halt> {
        desk.must_be_official()?;
        let version = existing(desk, self.idea)?.version();
        let all = everybody(desk, self.idea)?;
        let citizens = all.iter().filter_map(|support| support.citizen);
        desk.require([], citizens.map(identity_key))?;
        let mut views = Vec::new();
        for support in all {
            let Some(citizen) = support.citizen else {
                continue;
            };
            if self.behind && support.version == version {
                continue;
            }
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let contact = identity
                .map(|identity| identity.contact)
                .unwrap_or_default();
            views.push(SupporterView {
                citizen,
                version: support.version,
                contact,
            });
        }
        views.sort_unstable_by_key(|view| view.citizen);
        Ok(SupportersView {
            version,
            supporters: views,
        })
    }
}
