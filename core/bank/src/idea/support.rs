//! Support: one for each person, to a version, withdrawn as easily as given.
//!
//! A support is a row in the vault under a name that only its supporter's secret gives: so an idea with twenty thousand
//! supporters costs no more to support than one with two, and once an account is erased nothing leads from it to what it
//! supported. A verified person's support stands on, and whoever joins again meets it. What an account supported whose holder
//! nobody verified falls away with it: kept, it would count whoever comes back twice.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::tally::{SUPPORT, Support, forget, parse, tallies, write};
use super::untold::{place, without};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::citizen::{
    Channel, ContactChannel, Identity, active, citizen_stream, identity_key, present,
};
use crate::id::{CitizenId, IdeaId, Nullifier};
use crate::journal::Known;
use crate::journal::{Claim, Command, Desk, Halt, Owner, Query, VaultRow, secret_key};
use crate::person::known;
use crate::town::Town;

/// A person's support of an idea, with everything that was loaded for it.
struct Loaded {
    idea: Arc<Idea>,
    known: Known,
    mine: Mine,
}

/// What stands of a person in an idea.
#[derive(Debug, Default)]
struct Mine {
    /// The support, by name, and the version.
    told: Option<(Nullifier, u32)>,
    /// The names of support that came along from other ideas and could not be told apart, because the person was erased.
    untold: Vec<Nullifier>,
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
    let links = own.clone().into_iter();
    let links = links.map(|name| SUPPORT.link(id, name, known.verified));
    let names = with_sources(desk.town(), &idea, id, own, |of| {
        SUPPORT.names(desk, &known, of)
    });
    desk.require([], rows(id, &names).chain(links))?;
    let mine = mine(desk, id, &names)?;
    Ok(Loaded { idea, known, mine })
}

/// The names under which somebody may stand in an idea: those made for it, and what becomes of those made for the ideas it was
/// made from.
fn with_sources(
    town: &Town,
    idea: &Idea,
    id: IdeaId,
    mut names: Vec<Nullifier>,
    of: impl Fn(IdeaId) -> Vec<Nullifier>,
) -> Vec<Nullifier> {
    let sources = idea.sources.iter().flat_map(|source| of(*source));
    names.extend(sources.map(|name| place(town, id, name)));
    names
}

fn rows(id: IdeaId, names: &[Nullifier]) -> impl Iterator<Item = String> {
    names.iter().map(move |name| SUPPORT.row(id, *name))
}

/// What stands under some names. The rows are loaded.
fn mine(desk: &Desk<'_>, id: IdeaId, names: &[Nullifier]) -> Result<Mine, Halt> {
    let mut mine = Mine::default();
    for name in names {
        match desk.vault(&SUPPORT.row(id, *name))? {
            Some(Support::Version(version)) => {
                mine.told = mine.told.or(Some((*name, version)));
            }
            Some(Support::Untold(_)) => mine.untold.push(*name),
            None => {}
        }
    }
    Ok(mine)
}

/// Takes the rows of somebody who is back out of those who can't be told apart. How many those are then; none where nothing
/// was taken out.
fn tell_apart(desk: &mut Desk<'_>, id: IdeaId, untold: &[Nullifier]) -> Result<Option<u32>, Halt> {
    if untold.is_empty() {
        return Ok(None);
    }
    let left = without(desk, id, untold)?;
    for name in untold {
        desk.vault_delete(&SUPPORT.row(id, *name));
        desk.vault_delete(&SUPPORT.link(id, *name, true));
    }
    Ok(Some(left))
}

/// `idea.support`: supports an idea, or its newer version instead of an earlier one.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
        let Loaded { idea, known, mine } = load(desk, self.idea, self.citizen, &state)?;
        idea.allow(IdeaAct::Support, desk.at())?;
        if idea.hidden {
            return Err(IdeaError::Hidden.into());
        }
        let version = idea.version();
        if self.version.is_some_and(|read| read != version) {
            return Err(IdeaError::VersionChanged { version }.into());
        }
        if let Some((name, before)) = mine.told
            && before == version
        {
            // Whoever is back says so by supporting it again: then the support is theirs to see and to withdraw, and they are
            // told when the idea changes.
            let link = SUPPORT.link(self.idea, name, known.verified);
            if desk.has_row(&link)? {
                return Err(IdeaError::AlreadySupported.into());
            }
        }
        let mut tally = tally(desk, self.idea, &idea)?;
        let untold = tell_apart(desk, self.idea, &mine.untold)?;
        let channel = self.channel;
        let (name, event) = match mine.told {
            Some((name, from)) => {
                tally.take(from, known.verified);
                let to = version;
                (name, IdeaEvent::SupportRenewed { from, to, channel })
            }
            None => {
                let name = SUPPORT.own_name(desk, &known, self.idea);
                let event = IdeaEvent::Supported {
                    version,
                    untold,
                    channel,
                };
                (name, event)
            }
        };
        tally.add(version, known.verified);
        desk.emit::<Idea>(&stream, &event)?;
        let row = SUPPORT.row(self.idea, name);
        desk.vault_put(Owner::Town, row, &Support::Version(version))?;
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
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
        let Loaded { idea, known, mine } = load(desk, self.idea, self.citizen, &state)?;
        idea.allow(IdeaAct::WithdrawSupport, desk.at())?;
        let Some((name, version)) = mine.told else {
            let untold = tell_apart(desk, self.idea, &mine.untold)?;
            let untold = Some(untold.ok_or(IdeaError::NotSupported)?);
            let event = IdeaEvent::SupportWithdrawn { version: 0, untold };
            return desk.emit::<Idea>(&stream, &event);
        };
        let mut tally = tally(desk, self.idea, &idea)?;
        tally.take(version, known.verified);
        let event = IdeaEvent::SupportWithdrawn {
            version,
            untold: None,
        };
        desk.emit::<Idea>(&stream, &event)?;
        desk.vault_delete(&SUPPORT.row(self.idea, name));
        desk.vault_delete(&SUPPORT.link(self.idea, name, known.verified));
        write(desk, self.idea, &tally)
    }
}

/// What an account supported counts as the person's, now that the person is known. Where the person supports an idea under an
/// earlier account, that support stands, and this one falls away; also where it came along with those who can't be told apart:
/// then the account leads to its row there.
pub(super) fn supports_join(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    known: &Known,
) -> Result<(), Halt> {
    let own_rows = desk.subject(Owner::Citizen(citizen))?;
    let links: Vec<(IdeaId, Nullifier)> = own_rows
        .iter()
        .filter_map(|row| SUPPORT.of_link(&row.key, false))
        .collect();
    desk.require(links.iter().map(|(idea, _)| idea_stream(*idea)), [])?;
    let mut keys = Vec::new();
    let mut all = Vec::new();
    for (id, own) in links {
        let idea = existing(desk, id)?;
        let earlier = |of| SUPPORT.earlier_names(desk, known, of);
        let earlier = with_sources(desk.town(), &idea, id, earlier(id), earlier);
        keys.extend(rows(id, &earlier));
        all.push((id, own, earlier));
    }
    desk.require([], keys)?;
    for (id, own, earlier) in all {
        let other = mine(desk, id, &earlier)?;
        desk.vault_delete(&SUPPORT.link(id, own, false));
        let told = other.told.map(|(name, _)| name);
        let stands = told.or(other.untold.first().copied());
        if stands.is_some() {
            desk.vault_delete(&SUPPORT.row(id, own));
        }
        let link = SUPPORT.link(id, stands.unwrap_or(own), true);
        desk.vault_put(Owner::Citizen(citizen), link, &true)?;
        forget(desk, id);
    }
    Ok(())
}

/// What an account supported whose holder nobody verified falls away with it. The links go with the account.
pub(super) fn supports_lapse(desk: &mut Desk<'_>, rows: &[VaultRow]) {
    for (idea, name) in rows
        .iter()
        .filter_map(|row| SUPPORT.of_link(&row.key, false))
    {
        desk.vault_delete(&SUPPORT.row(idea, name));
        forget(desk, idea);
    }
}

/// The ideas that an account supports, or once supported, by the rows that are its.
#[doc(hidden)]
pub fn supported(rows: &[VaultRow]) -> Vec<IdeaId> {
    let link = |row: &VaultRow| {
        let of = |verified| SUPPORT.of_link(&row.key, verified);
        of(true).or_else(|| of(false))
    };
    let mut ideas: Vec<IdeaId> = rows.iter().filter_map(link).map(|(idea, _)| idea).collect();
    ideas.sort_unstable();
    ideas
}

/// A row of a support: its name, the version, and who stands behind it as far as the vault still knows.
pub(super) struct Standing {
    pub(super) name: Nullifier,
    /// None where it came along and could not be told apart.
    pub(super) version: Option<u32>,
    pub(super) citizen: Option<CitizenId>,
}

/// Asks for all that [`everybody`] looks at, for many ideas together.
pub(super) fn require_everybody(desk: &Desk<'_>, ideas: &[IdeaId]) -> Result<(), Halt> {
    desk.require_ranges(ideas.iter().map(|idea| SUPPORT.rows_of(idea)))?;
    let mut links = Vec::new();
    for idea in ideas {
        for (name, _) in desk.range(&SUPPORT.rows_of(idea))?.iter().filter_map(parse) {
            links.extend([true, false].map(|verified| SUPPORT.link(*idea, name, verified)));
        }
    }
    desk.require([], links)
}

/// Every row of an idea's support.
pub(super) fn everybody(desk: &Desk<'_>, idea: IdeaId) -> Result<Vec<Standing>, Halt> {
    require_everybody(desk, &[idea])?;
    let mut all = Vec::new();
    for (name, support) in desk.range(&SUPPORT.rows_of(idea))?.iter().filter_map(parse) {
        let version = match support {
            Support::Version(version) => Some(version),
            Support::Untold(_) => None,
        };
        let mut citizen = None;
        for verified in [true, false] {
            let of_link = desk.row_citizen(&SUPPORT.link(idea, name, verified))?;
            citizen = citizen.or(of_link);
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
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowSupporters {
    /// The idea.
    pub idea: IdeaId,
    /// Only those who support an earlier version than the latest: those to be told.
    #[serde(default)]
    pub behind: bool,
}

/// The supporters of an idea.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct SupportersView {
    /// The idea's version now.
    pub version: u32,
    /// The supporters who are still in the bank, in the order of their ids.
    pub supporters: Vec<SupporterView>,
}

/// One supporter.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
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
            let supported = support.version.unwrap_or(0);
            if self.behind && supported == version {
                continue;
            }
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let contact = identity
                .map(|identity| identity.contact)
                .unwrap_or_default();
            views.push(SupporterView {
                citizen,
                version: supported,
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
