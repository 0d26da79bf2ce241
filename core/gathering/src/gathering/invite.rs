//! Invitations: to whom, and why.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::call::unbegun;
use super::join::belongs;
use super::{Gathering, GatheringError, GatheringEvent, gathering_stream};
use crate::calendar::Language;
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_stream, profile_key};
use crate::id::{CitizenId, GatheringId, ParticipantRef};
use crate::interest::{Interest, followed_by, interest_stream};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey, secret_key, topical_title};
use crate::key::Key;
use crate::text::Line;

/// How the keys of the rows begin that say why somebody was invited.
pub(super) const INVITED: &str = "invited/";
/// How the keys of the rows begin that say in which part of the invitations somebody was.
pub(super) const ASKED: &str = "asked/";
/// How many are invited with one command.
const INVITED_MAX: usize = 200;

/// Why somebody is invited.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum InviteReason {
    /// They follow the interest area, or one below it.
    Interest {
        /// Which.
        interest: Key,
    },
    /// They live in this part of the municipality.
    Area {
        /// Which.
        area: Key,
    },
    /// They have a seat, or belong to it.
    Seat {
        /// Where, as `team/…`.
        of: StreamKey,
    },
    /// Another one, in words.
    Other {
        /// The words, as they end the sentence "You are invited because".
        words: Line<300>,
    },
}

impl InviteReason {
    /// The sentence that tells somebody why.
    pub(super) fn because(&self, desk: &mut Desk<'_>, language: Language) -> Result<String, Halt> {
        let (code, begin) = match language {
            Language::Danish => ("da", "Du er inviteret, fordi"),
            Language::English => ("en", "You are invited because"),
        };
        let why = match self {
            Self::Interest { interest } => {
                let area = desk.get::<Interest>(&interest_stream(interest))?;
                let name = area.map_or_else(
                    || interest.to_string(),
                    |area| area.labels.in_language(code).to_owned(),
                );
                language.pick("du har valgt", "you chose").to_owned() + " " + &name
            }
            Self::Area { area } => {
                language.pick("du bor i området", "you live in").to_owned() + " " + area.as_str()
            }
            Self::Seat { of } => {
                let title = topical_title(desk, of)?;
                let seat = language.pick("du har en plads i", "you have a seat in");
                seat.to_owned() + " " + title.as_deref().unwrap_or(of.kind())
            }
            Self::Other { words } => words.to_string(),
        };
        Ok(format!("{begin} {why}."))
    }
}

/// The vault key of why somebody was invited.
pub(super) fn invited_key(gathering: GatheringId, who: ParticipantRef) -> String {
    format!("{INVITED}{gathering}.{who}")
}

/// How the keys of those begin who were invited in one part.
pub(super) fn asked_in(gathering: impl std::fmt::Display, part: u32) -> String {
    format!("{ASKED}{gathering}.{part}/")
}

/// `gathering.invite`: invites citizens, up to 200 at once, and tells each why; further parts come with further commands.
/// `citizen.find` says who follows an area or lives somewhere. Whoever was invited already is not invited again. By interest or
/// area only those who consent to invitations. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InviteToGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// Whom.
    pub citizens: Vec<CitizenId>,
    /// Why; it must hold of each.
    pub reason: InviteReason,
}

impl Command for InviteToGathering {
    const NAME: &'static str = "gathering.invite";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (field, max) = ("citizens", INVITED_MAX);
        if self.citizens.len() > max {
            return Err(GatheringError::TooMany { field, max }.into());
        }
        let stream = gathering_stream(self.gathering);
        let accounts = self.citizens.iter().map(|citizen| citizen_stream(*citizen));
        let rows = self.citizens.iter();
        let rows = rows.flat_map(|citizen| [secret_key(*citizen), profile_key(*citizen)]);
        desk.require(accounts.chain([stream.clone()]), rows)?;
        let gathering = unbegun(desk, self.gathering)?;
        let part = gathering.parts.saturating_add(1);
        let mut named = SortedSet::new();
        let mut invited = Vec::new();
        for (number, citizen) in self.citizens.iter().enumerate() {
            if !named.insert(*citizen) {
                continue;
            }
            if !self.holds(desk, *citizen, &gathering.terms.topics)? {
                let field = format!("citizens[{number}]");
                return Err(GatheringError::ReasonUnfit { field }.into());
            }
            invited.push((*citizen, desk.participant(*citizen, &stream)?));
        }
        let keys = invited
            .iter()
            .map(|(_, who)| invited_key(self.gathering, *who));
        desk.require([], keys)?;
        let mut count = 0;
        for (citizen, who) in invited {
            let key = invited_key(self.gathering, who);
            if desk.has_row(&key)? {
                continue;
            }
            let owner = Owner::Citizen(citizen);
            desk.vault_put(owner, key, &self.reason)?;
            let asked = asked_in(self.gathering, part);
            desk.vault_put(owner, format!("{asked}{who}"), &true)?;
            count += 1;
        }
        if count == 0 {
            return Err(DeskError::NothingToDo.into());
        }
        let event = GatheringEvent::Invited { part, count };
        desk.emit::<Gathering>(&stream, &event)
    }
}

impl InviteToGathering {
    /// Whether the reason holds of a citizen who takes part now.
    fn holds(
        &self,
        desk: &mut Desk<'_>,
        citizen: CitizenId,
        topics: &SortedSet<Key>,
    ) -> Result<bool, Halt> {
        let Some(account) = desk.get::<Citizen>(&citizen_stream(citizen))? else {
            return Ok(false);
        };
        if account.status != CitizenStatus::Active {
            return Ok(false);
        }
        let wishes = account.consents_to("invitation");
        let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
        Ok(match &self.reason {
            InviteReason::Interest { interest } => {
                wishes && followed_by(desk, &profile.interests)?.contains(interest)
            }
            InviteReason::Area { area } => wishes && profile.area.as_ref() == Some(area),
            InviteReason::Seat { of } => belongs(desk, std::slice::from_ref(of), citizen, topics)?,
            InviteReason::Other { .. } => true,
        })
    }
}
