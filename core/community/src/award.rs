//! Awards (*hæderspriser*): a municipality honours those who do something for others.
//!
//! Citizens nominate, a jury gives points, the citizens vote, and a result weighs both sides in whole numbers. An award
//! is one stream: its terms, the jury, the nominees with their nominations, the points. Each vote is a row in the
//! vault, named by a nullifier, so that nobody votes twice and nobody is shown who voted for whom.
//!
//! Nobody is shown as nominated who has not agreed to it, and nobody stands in the vote without.
//!
//! No statute says how an award is given. What municipalities do (jury and vote half each, no self-nomination, a deadline
//! to the minute) is the default here, and every number is the award's own.

mod announce;
mod error;
mod jury;
mod nominate;
mod nominee;
mod personal;
mod result;
mod room;
mod view;
mod vote;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use announce::{AnnounceAward, SetAwardEvent};
pub use error::AwardError;
use jury::juror_key;
pub use jury::{
    DeclareAward, ExcuseJuror, GivePoints, Juror, JurorInput, JurorRef, NomineePoints, SeatJuror,
};
pub use nominate::{JoinNominees, Nominate, NomineeInput};
use nominate::{name_key, nominee_key};
pub use nominee::{ConsentToNomination, DeclineNomination, ExcludeNominee};
pub use result::{AwardResult, NomineeResult};
pub use room::ROOM;
pub use view::{
    AwardItem, AwardList, AwardResultView, AwardView, GetAward, JurorView, ListAwards,
    NominationView, NomineeKind, NomineeResultView, NomineeView,
};
pub use vote::{CastVote, MyVote, MyVoteView};

use crate::id::{AwardId, NominationId, OrganisationId, ParticipantRef, StaffId};
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, VaultRow, case_in_table, events};
use crate::numbered::{numbered, numbered_mut};
use crate::text::Line;
use crate::time::Timestamp;

/// Where and when an award is handed over: the annual event (*årligt arrangement*).
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AwardCeremony {
    /// The day.
    #[serde(deserialize_with = "crate::calendar::read_day")]
    pub on: NaiveDate,
    /// The place.
    pub place: Line<200>,
}

/// Whom a nomination is about. Who it is, only the vault tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NomineeRef {
    /// A citizen of the bank.
    Citizen {
        /// Their reference within the award.
        citizen: ParticipantRef,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
    /// Somebody without an account.
    Person,
}

/// Who nominated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Nominator {
    /// A citizen.
    Citizen {
        /// Their reference within the award.
        citizen: ParticipantRef,
    },
    /// An employee.
    Staff {
        /// Which.
        staff: StaffId,
    },
    /// The host itself.
    System,
}

/// One nomination (*indstilling*).
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Nomination {
    /// Its id.
    pub nomination: NominationId,
    /// Who nominated.
    pub by: Nominator,
    /// Why, in the vault.
    pub text: TextRef,
}

/// How a nominee came to be out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum NomineeLeft {
    /// The nominee said no.
    Declined,
    /// The municipality found that the nomination does not meet the criteria.
    Excluded,
    /// The same as another nominee, who has the nominations now.
    Joined,
    /// The nominee was forgotten.
    Erased,
}

/// A nominee (*indstillet*), with all nominations of them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Nominee {
    /// Whom they are about.
    pub who: NomineeRef,
    /// The nominations.
    pub nominations: Vec<Nomination>,
    /// Whether the nominee agreed to be shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consented: bool,
    /// How many nominations there were then: of later ones the nominee has agreed to nothing.
    #[serde(default)]
    pub agreed_texts: u32,
    /// How the nominee came to be out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NomineeLeft>,
    /// Why the municipality excluded them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextRef>,
}

impl Nominee {
    /// Whether the nominee stands in the vote: agreed, and not out of it.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.consented && self.left.is_none()
    }
}

/// Where an award stands. It follows from the clock and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum AwardStage {
    /// Announced; nominations have not opened.
    Announced,
    /// Nominations are open.
    Nominating,
    /// Nominations are closed; the nominees are asked.
    Nominated,
    /// The jury gives points and the citizens vote.
    Voting,
    /// The vote is closed.
    Counting,
    /// The result is declared.
    Decided,
}

/// An award's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Award {
    /// What it is called.
    pub title: Line<200>,
    /// For which year.
    pub year: u16,
    /// For what it is given, in the vault.
    pub criteria: TextRef,
    /// The prize, in hundredths of a krone.
    pub prize_oere: u64,
    /// When nominations open.
    pub opens_at: Timestamp,
    /// When they close, exclusive.
    pub deadline: Timestamp,
    /// When the vote and the jury's work open.
    pub vote_opens_at: Timestamp,
    /// When the vote closes, exclusive.
    pub vote_closes_at: Timestamp,
    /// The jury's share of the decision, in per mille; the vote has the rest.
    pub jury_per_mille: u16,
    /// Whether those may vote whose identity nobody has verified. Somebody with several accounts then has several votes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified_voters: bool,
    /// Where and when it is handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceremony: Option<AwardCeremony>,
    /// The jury, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jurors: Vec<Juror>,
    /// The nominees, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nominees: Vec<Nominee>,
    /// How many ballots were cast. Those of accounts that were erased or joined with another before the result may be
    /// among them.
    #[serde(default)]
    pub votes: u32,
    /// The result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<AwardResult>,
}

events! {
    /// What can happen to an award.
    AwardEvent, AWARD_EVENTS {
        /// Announced, or changed before nominations open.
        Announced {
            /// What it is called.
            title: Line<200>,
            /// For which year.
            year: u16,
            /// For what.
            criteria: TextRef,
            /// The prize.
            prize_oere: u64,
            /// When nominations open.
            opens_at: Timestamp,
            /// When they close.
            deadline: Timestamp,
            /// When the vote opens.
            vote_opens_at: Timestamp,
            /// When it closes.
            vote_closes_at: Timestamp,
            /// The jury's share.
            jury_per_mille: u16,
            /// Whether those may vote whose identity nobody has verified.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            unverified_voters: bool,
        } = "award.announced";
        /// The annual event has a day and a place.
        CeremonySet {
            /// Which.
            ceremony: AwardCeremony,
        } = "award.ceremony_set";
        /// Somebody sits in the jury.
        JurorSeated {
            /// Who.
            juror: JurorRef,
        } = "award.juror_seated";
        /// Not any more.
        JurorExcused {
            /// The juror's number.
            juror: u32,
            /// Why; absent where the juror was forgotten.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "award.juror_excused";
        /// Somebody was nominated, for the first time or again.
        Nominated {
            /// The nominee's number: the next one, or one that is there.
            nominee: u32,
            /// Whom it is about.
            who: NomineeRef,
            /// The nomination.
            nomination: Nomination,
        } = "award.nominated";
        /// Two nominees were one.
        Joined {
            /// Whose nominations move.
            nominee: u32,
            /// To whom.
            into: u32,
        } = "award.nominees_joined";
        /// A nominee agreed to be shown.
        Consented {
            /// The nominee.
            nominee: u32,
        } = "award.nominee_consented";
        /// A nominee is out of it.
        NomineeLeft {
            /// The nominee.
            nominee: u32,
            /// How it came.
            how: NomineeLeft,
            /// Why the municipality excluded them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "award.nominee_left";
        /// A juror gave points, or gave others.
        PointsGiven {
            /// The juror.
            juror: u32,
            /// For each nominee who stands.
            points: Vec<NomineePoints>,
        } = "award.points_given";
        /// Somebody voted. For whom does not stand here.
        Voted {
            /// Whether they had voted before.
            again: bool,
        } = "award.voted";
        /// The result.
        Decided {
            /// In numbers.
            result: AwardResult,
        } = "award.decided";
    }
}

impl Stream for Award {
    const KIND: &'static str = "award";
    const STATE_VERSION: u32 = 1;
    type Event = AwardEvent;
    const EVENT_TYPES: &'static [&'static str] = AWARD_EVENTS;

    fn evolve(state: Option<Self>, event: &AwardEvent, _: Timestamp) -> Option<Self> {
        use AwardEvent as E;
        if let E::Announced {
            title,
            year,
            criteria,
            prize_oere,
            opens_at,
            deadline,
            vote_opens_at,
            vote_closes_at,
            jury_per_mille,
            unverified_voters,
        } = event.clone()
        {
            let (ceremony, jurors) = state
                .map(|before| (before.ceremony, before.jurors))
                .unwrap_or_default();
            return Some(Self {
                title,
                year,
                criteria,
                prize_oere,
                opens_at,
                deadline,
                vote_opens_at,
                vote_closes_at,
                jury_per_mille,
                unverified_voters,
                ceremony,
                jurors,
                nominees: Vec::new(),
                votes: 0,
                result: None,
            });
        }
        let mut award = state?;
        match event {
            E::Announced { .. } => return None,
            E::CeremonySet { ceremony } => award.ceremony = Some(ceremony.clone()),
            E::JurorSeated { juror } => award.jurors.push(Juror {
                who: *juror,
                points: None,
                excused: false,
                reason: None,
            }),
            E::JurorExcused { juror, reason } => {
                let juror = numbered_mut(&mut award.jurors, *juror)?;
                juror.excused = true;
                juror.points = None;
                juror.reason.clone_from(reason);
            }
            E::Nominated {
                nominee,
                who,
                nomination,
            } => {
                if usize::try_from(*nominee).ok()? == award.nominees.len() + 1 {
                    award.nominees.push(Nominee {
                        who: *who,
                        nominations: Vec::new(),
                        consented: false,
                        agreed_texts: 0,
                        left: None,
                        reason: None,
                    });
                }
                let nominee = numbered_mut(&mut award.nominees, *nominee)?;
                nominee.nominations.push(nomination.clone());
            }
            E::Joined { nominee, into } => {
                let joined = numbered_mut(&mut award.nominees, *nominee)?;
                joined.left = Some(NomineeLeft::Joined);
                let moved = std::mem::take(&mut joined.nominations);
                let into = numbered_mut(&mut award.nominees, *into)?;
                into.nominations.extend(moved);
            }
            E::Consented { nominee } => {
                let nominee = numbered_mut(&mut award.nominees, *nominee)?;
                nominee.consented = true;
                nominee.agreed_texts = u32::try_from(nominee.nominations.len()).ok()?;
            }
            E::NomineeLeft {
                nominee,
                how,
                reason,
            } => {
                let nominee = numbered_mut(&mut award.nominees, *nominee)?;
                nominee.left = Some(*how);
                nominee.reason.clone_from(reason);
            }
            E::PointsGiven { juror, points } => {
                numbered_mut(&mut award.jurors, *juror)?.points = Some(points.clone());
            }
            E::Voted { again: true } => {}
            E::Voted { again: false } => award.votes = award.votes.saturating_add(1),
            E::Decided { result } => award.result = Some(result.clone()),
        }
        Some(award)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["nominee", "juror"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for (number, nominee) in (1_u32..).zip(&self.nominees) {
            match nominee.who {
                _ if nominee.left.is_some() => {}
                NomineeRef::Citizen { citizen } => keys.push(nominee_key(id, citizen)),
                NomineeRef::Person => keys.push(name_key(id, number)),
                NomineeRef::Organisation { .. } => {}
            }
        }
        for juror in self.jurors.iter().filter(|juror| !juror.excused) {
            if let (JurorRef::Citizen { citizen }, None) = (juror.who, &self.result) {
                keys.push(juror_key(id, citizen));
            }
        }
        keys
    }

    fn lapse(&self, id: &str, anchor: &str, _: Timestamp) -> Vec<AwardEvent> {
        let mut events = Vec::new();
        for (number, nominee) in (1_u32..).zip(&self.nominees) {
            let key = match nominee.who {
                NomineeRef::Citizen { citizen } => nominee_key(id, citizen),
                _ => name_key(id, number),
            };
            if nominee.left.is_none() && key == anchor {
                events.push(AwardEvent::NomineeLeft {
                    nominee: number,
                    how: NomineeLeft::Erased,
                    reason: None,
                });
            }
        }
        for (number, juror) in (1_u32..).zip(&self.jurors) {
            if let (JurorRef::Citizen { citizen }, None) = (juror.who, &self.result)
                && !juror.excused
                && anchor == juror_key(id, citizen)
            {
                events.push(AwardEvent::JurorExcused {
                    juror: number,
                    reason: None,
                });
            }
        }
        events
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        add("year", &self.year.to_string());
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = vec![self.criteria.clone()];
        texts.extend(self.jurors.iter().filter_map(|juror| juror.reason.clone()));
        for nominee in &self.nominees {
            texts.extend(nominee.reason.clone());
            texts.extend(nominee.nominations.iter().map(|n| n.text.clone()));
        }
        texts
    }
}

impl Award {
    /// Where it stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> AwardStage {
        if self.result.is_some() {
            AwardStage::Decided
        } else if at < self.opens_at {
            AwardStage::Announced
        } else if at < self.deadline {
            AwardStage::Nominating
        } else if at < self.vote_opens_at {
            AwardStage::Nominated
        } else if at < self.vote_closes_at {
            AwardStage::Voting
        } else {
            AwardStage::Counting
        }
    }

    /// A nominee who is not out of it.
    pub(crate) fn nominee(&self, number: u32) -> Result<&Nominee, AwardError> {
        let found = numbered(&self.nominees, number);
        let nominee = found.ok_or(AwardError::NomineeNotFound)?;
        match nominee.left {
            None => Ok(nominee),
            Some(_) => Err(AwardError::NomineeOut),
        }
    }
}

/// The key of an award's stream.
#[must_use]
pub fn award_stream(award: AwardId) -> StreamKey {
    StreamKey::new(Award::KIND, award)
}

/// An award, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: AwardId) -> Result<Arc<Award>, Halt> {
    Ok(desk
        .get::<Award>(&award_stream(id))?
        .ok_or(AwardError::NotFound)?)
}

/// An award whose result is not declared.
fn undecided(desk: &mut Desk<'_>, id: AwardId) -> Result<Arc<Award>, Halt> {
    let award = existing(desk, id)?;
    match award.result {
        None => Ok(award),
        Some(_) => Err(AwardError::Decided.into()),
    }
}
