//! Support: one for each person, to a version, withdrawn as easily as given.
//!
//! A support is a row in the vault under a name that only its supporter's secret gives: so an idea with twenty thousand
//! supporters costs no more to support than one with two, and once an account is erased nothing leads from it to what it
//! supported. A verified person's support stands on, and whoever joins again meets it. What an account supported whose holder
//! nobody verified falls away with it: kept, it would count whoever comes back twice.

use medborger_base::sorted::Arrange as _;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::gather::{come_first, names_in};
use super::tally::{SUPPORT, Support, of_idea, tally_key, write};
use super::untold::{Carried, groups_key, tell_apart};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::citizen::{Channel, Citizen, CitizenStatus, active, citizen_stream, present};
use crate::id::{CitizenId, IdeaId, Nullifier};
use crate::journal::Known;
use crate::journal::{Actor, Claim, Command, Desk, Halt, Owner, VaultRow, secret_key};
use crate::person::known;

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
    /// Support that came along from other ideas and could not be told apart, because the person was erased.
    untold: Vec<(Nullifier, Carried)>,
}

impl Mine {
    /// The name of the row that counts the person.
    fn row(&self) -> Option<Nullifier> {
        let told = self.told.map(|(name, _)| name);
        told.or(self.untold.first().map(|(name, _)| *name))
    }
}

fn load(
    desk: &mut Desk<'_>,
    id: IdeaId,
    citizen: CitizenId,
    state: &Citizen,
) -> Result<Loaded, Halt> {
    let idea = existing(desk, id)?;
    let known = known(desk, citizen, state)?;
    let links = SUPPORT.names(desk, &known, id).into_iter();
    let links = links.map(|name| SUPPORT.link(id, name, known.verified));
    let names = names_in(desk.town(), &idea, id, |of| SUPPORT.names(desk, &known, of));
    let counted = [tally_key(id), groups_key(id)];
    desk.require([], rows(id, &names).chain(links).chain(counted))?;
    let mine = mine(desk, id, &names)?;
    Ok(Loaded { idea, known, mine })
}

/// The version that the citizen who asks supports, where they know of it: whoever came back does once they support it again.
pub(super) fn supported_version(
    desk: &mut Desk<'_>,
    id: IdeaId,
    idea: &Idea,
) -> Result<Option<u32>, Halt> {
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(None);
    };
    desk.require([citizen_stream(citizen)], [secret_key(citizen)])?;
    let Some(state) = desk.get::<Citizen>(&citizen_stream(citizen))? else {
        return Ok(None);
    };
    if state.status == CitizenStatus::Left {
        return Ok(None);
    }
    let known = known(desk, citizen, &state)?;
    let names = names_in(desk.town(), idea, id, |of| SUPPORT.names(desk, &known, of));
    let link = |name: &Nullifier| SUPPORT.link(id, *name, known.verified);
    desk.require([], rows(id, &names).chain(names.iter().map(link)))?;
    let Some((name, version)) = mine(desk, id, &names)?.told else {
        return Ok(None);
    };
    Ok(desk.has_row(&link(&name))?.then_some(version))
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
            Some(Support::Untold(carried)) => mine.untold.push((*name, carried)),
            None => {}
        }
    }
    Ok(mine)
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
        come_first(desk, self.idea, |desk, of| SUPPORT.names(desk, &known, of))?;
        let mut tally = of_idea(desk, self.idea)?;
        let untold = tell_apart(desk, self.idea, &idea, &mine.untold)?;
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
        let came = come_first(desk, self.idea, |desk, of| SUPPORT.names(desk, &known, of))?;
        let Some((name, version)) = mine.told else {
            let untold = tell_apart(desk, self.idea, &idea, &mine.untold)?;
            let untold = untold.or(came.then_some(idea.untold));
            let untold = Some(untold.ok_or(IdeaError::NotSupported)?);
            let event = IdeaEvent::SupportWithdrawn { version: 0, untold };
            return desk.emit::<Idea>(&stream, &event);
        };
        let mut tally = of_idea(desk, self.idea)?;
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
    let (mut keys, mut all, mut next) = (Vec::new(), Vec::new(), Vec::new());
    for (id, own) in links {
        let idea = existing(desk, id)?;
        let names = |of| SUPPORT.earlier_names(desk, known, of);
        let earlier = names_in(desk.town(), &idea, id, names);
        keys.extend(rows(id, &earlier).chain([SUPPORT.row(id, own), tally_key(id)]));
        next.extend(idea.treatment.successors());
        all.push((id, own, earlier));
    }
    desk.require(next.iter().map(|idea| idea_stream(*idea)), keys)?;
    for (id, own, earlier) in all {
        come_first(desk, id, |desk, of| SUPPORT.names(desk, known, of))?;
        let other = mine(desk, id, &earlier)?;
        let mut tally = of_idea(desk, id)?;
        let version = match desk.vault(&SUPPORT.row(id, own))? {
            Some(Support::Version(version)) => version,
            _ => 0,
        };
        tally.take(version, false);
        desk.vault_delete(&SUPPORT.link(id, own, false));
        let stands = other.row();
        if stands.is_some() {
            desk.vault_delete(&SUPPORT.row(id, own));
        } else {
            tally.add(version, true);
        }
        let link = SUPPORT.link(id, stands.unwrap_or(own), true);
        desk.vault_put(Owner::Citizen(citizen), link, &true)?;
        write(desk, id, &tally)?;
    }
    // The row that stands may have come along already to an idea that gathers.
    for id in next {
        let idea = existing(desk, id)?;
        if idea.gathering.is_none() {
            continue;
        }
        let names = names_in(desk.town(), &idea, id, |of| SUPPORT.names(desk, known, of));
        desk.require([], rows(id, &names))?;
        if let Some(stands) = mine(desk, id, &names)?.row() {
            desk.vault_put(
                Owner::Citizen(citizen),
                SUPPORT.link(id, stands, true),
                &true,
            )?;
        }
    }
    Ok(())
}

/// What an account supported whose holder nobody verified falls away with it. The links go with the account.
pub(super) fn supports_lapse(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let links = rows
        .iter()
        .filter_map(|row| SUPPORT.of_link(&row.key, false));
    let links: Vec<(IdeaId, Nullifier)> = links.collect();
    let keys = |(idea, name): &(IdeaId, Nullifier)| [SUPPORT.row(idea, *name), tally_key(*idea)];
    desk.require([], links.iter().flat_map(keys))?;
    for (idea, name) in links {
        let row = SUPPORT.row(idea, name);
        let mut tally = of_idea(desk, idea)?;
        if let Some(Support::Version(version)) = desk.vault(&row)? {
            tally.take(version, false);
            write(desk, idea, &tally)?;
        }
        desk.vault_delete(&row);
    }
    Ok(())
}

/// The ideas that an account supports, or once supported, by the rows that are its.
#[doc(hidden)]
pub fn supported(rows: &[VaultRow]) -> Vec<IdeaId> {
    let link = |row: &VaultRow| {
        let of = |verified| SUPPORT.of_link(&row.key, verified);
        of(true).or_else(|| of(false))
    };
    let mut ideas: Vec<IdeaId> = rows.iter().filter_map(link).map(|(idea, _)| idea).collect();
    ideas.arrange();
    ideas
}
