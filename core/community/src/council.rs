//! Councils (*råd*): who sits in them, for how long, how they came there, and what they owe.
//!
//! A council is an organisation of its kind; this room keeps what the law or the municipality's own rules ask of it: the
//! election with its candidates, the members with their terms and deputies, the general meetings and dialogue meetings
//! that were held. What holds for a kind stands as dated data in [`CouncilRule`]. What is missing (members, equal sides,
//! a meeting) is derived on the day of looking and never stored.

mod election;
mod error;
mod hold;
mod host;
mod member;
mod news;
mod ranking;
mod result;
mod rule;
mod shown;
mod warning;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

pub use election::{CandidateVotes, CouncilCandidate, CouncilElection, ElectionOutcome};
pub use error::CouncilError;
pub use hold::{CouncilMeeting, HeldMeeting};
pub use member::{CouncilMember, CouncilPerson, CouncilSide, MemberRef, MembershipEnd};
pub use rule::{CouncilNumbers, DatedNumbers, council_rule, council_rules};
pub use warning::CouncilWarning;

use crate::calendar::local_date;
use crate::id::{OrganisationId, ParticipantRef};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, TextRef,
    VaultRow, Whose, case_in_table, events,
};
use crate::numbered::{numbered, numbered_mut};
use crate::organisation::{self, Organisation};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::election::{CallElection, StandAsCandidate, WithdrawCandidacy};
    pub use super::hold::HoldMeeting;
    pub use super::member::{AppointCouncillor, EndMembership};
    pub use super::result::{CancelElection, RecordResult};
    pub use super::rule::SetCouncilRules;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::CouncilEvent;
}

/// What can be asked.
pub mod query {
    pub use super::rule::CouncilRulesQuery;
    pub use super::shown::{GetCouncil, ListCouncils};
}

/// What is answered.
pub mod view {
    pub use super::rule::CouncilRule;
    pub use super::shown::{
        CandidateView, CouncilItem, CouncilList, CouncilMeetingView, CouncilMemberView,
        CouncilView, ElectionView,
    };
    pub use super::warning::CouncilWarningView;
}

/// A council's state.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Council {
    /// The municipality's own numbers, by the day from which they hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<DatedNumbers>,
    /// The latest election.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub election: Option<CouncilElection>,
    /// Everybody who was ever a member or a deputy, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<CouncilMember>,
    /// The meetings held that the rules ask for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<HeldMeeting>,
}

events! {
    /// What can happen to a council.
    CouncilEvent, COUNCIL_EVENTS {
        /// The municipality has rules of its own.
        RulesSet {
            /// Which.
            rules: DatedNumbers,
        } = "council.rules_set";
        /// An election was called.
        ElectionCalled {
            /// The election day.
            day: NaiveDate,
            /// How many are elected.
            seats: u16,
            /// The last day on which somebody can stand.
            candidates_until: NaiveDate,
            /// The first day of the term.
            from: NaiveDate,
            /// Its last day.
            to: NaiveDate,
        } = "council.election_called";
        /// Somebody stands.
        Stood {
            /// Who.
            candidate: ParticipantRef,
        } = "council.candidate_stood";
        /// Not any more.
        CandidacyWithdrawn {
            /// The candidate's number.
            candidate: u32,
        } = "council.candidacy_withdrawn";
        /// The election is decided.
        Elected {
            /// Members, by candidate number.
            members: Vec<u32>,
            /// Deputies in their order, by candidate number.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            deputies: Vec<u32>,
            /// How it was decided.
            outcome: ElectionOutcome,
        } = "council.elected";
        /// Somebody was appointed.
        Appointed {
            /// As what, and how long.
            member: CouncilMember,
        } = "council.appointed";
        /// A membership ended before its last day.
        MembershipEnded {
            /// The member's number.
            member: u32,
            /// How it came.
            end: MembershipEnd,
        } = "council.membership_ended";
        /// A deputy takes the seat.
        DeputyMovedUp {
            /// The deputy's number.
            deputy: u32,
            /// Whose seat it was.
            instead_of: u32,
        } = "council.deputy_moved_up";
        /// A meeting was held.
        Held {
            /// Which.
            meeting: CouncilMeeting,
            /// When.
            on: NaiveDate,
            /// The minutes.
            minutes: TextRef,
        } = "council.meeting_held";
    }
}

impl Stream for Council {
    const KIND: &'static str = "council";
    const STATE_VERSION: u32 = 1;
    type Event = CouncilEvent;
    const EVENT_TYPES: &'static [&'static str] = COUNCIL_EVENTS;

    fn evolve(state: Option<Self>, event: &CouncilEvent, at: Timestamp) -> Option<Self> {
        use CouncilEvent as E;
        let mut council = state.unwrap_or_default();
        match event {
            E::RulesSet { rules } => council.numbers.push(*rules),
            E::ElectionCalled {
                day,
                seats,
                candidates_until,
                from,
                to,
            } => {
                council.election = Some(CouncilElection {
                    day: *day,
                    seats: *seats,
                    candidates_until: *candidates_until,
                    from: *from,
                    to: *to,
                    candidates: Vec::new(),
                    outcome: None,
                });
            }
            E::Stood { candidate } => {
                let election = council.election.as_mut()?;
                election.candidates.push(CouncilCandidate {
                    candidate: *candidate,
                    withdrawn: false,
                });
            }
            E::CandidacyWithdrawn { candidate } => {
                let election = council.election.as_mut()?;
                numbered_mut(&mut election.candidates, *candidate)?.withdrawn = true;
            }
            E::Elected {
                members,
                deputies,
                outcome,
            } => {
                let election = council.election.as_mut()?;
                election.outcome = Some(outcome.clone());
                let all = members.iter().map(|number| (number, false));
                for (number, deputy) in all.chain(deputies.iter().map(|number| (number, true))) {
                    let candidate = numbered(&election.candidates, *number)?;
                    council.members.push(CouncilMember {
                        who: MemberRef::Citizen {
                            citizen: candidate.candidate,
                        },
                        elected: true,
                        side: None,
                        deputy,
                        deputy_of: None,
                        association: None,
                        from: election.from,
                        to: election.to,
                        instead_of: None,
                        ended: None,
                    });
                }
            }
            E::Appointed { member } => council.members.push(member.clone()),
            E::MembershipEnded { member, end } => {
                numbered_mut(&mut council.members, *member)?.ended = Some((*end, at));
            }
            E::DeputyMovedUp { deputy, instead_of } => {
                let seat = numbered(&council.members, *instead_of)?;
                let (from, to) = (seat.from, seat.to);
                let moved = numbered_mut(&mut council.members, *deputy)?;
                // Never longer than the seat.
                moved.from = moved.from.max(from);
                moved.to = moved.to.min(to);
                moved.deputy = false;
                moved.deputy_of = None;
                moved.instead_of = Some(*instead_of);
            }
            E::Held {
                meeting,
                on,
                minutes,
            } => council.held.push(HeldMeeting {
                meeting: *meeting,
                on: *on,
                minutes: minutes.clone(),
            }),
        }
        Some(council)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["council"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let mut keys = Vec::new();
        if let Some(election) = self.election.as_ref().filter(|e| e.outcome.is_none()) {
            let standing = election.candidates.iter().filter(|own| !own.withdrawn);
            keys.extend(standing.map(|own| member::person_key(id, own.candidate)));
        }
        let members = self.members.iter().filter(|held| held.ended.is_none());
        keys.extend(members.map(|held| held.who.key(id)));
        keys
    }

    fn lapse(&self, id: &str, anchor: &str, at: Timestamp) -> Vec<CouncilEvent> {
        if let Some(election) = self.election.as_ref().filter(|e| e.outcome.is_none())
            && let Some(candidate) =
                election.number_where(|own| member::person_key(id, own) == anchor)
        {
            return vec![CouncilEvent::CandidacyWithdrawn { candidate }];
        }
        let today = local_date(at.to_utc());
        let held = |held: &CouncilMember| {
            held.ended.is_none() && today <= held.to && held.who.key(id) == anchor
        };
        // One after the other: a deputy moves up once.
        let gone = (1..).zip(&self.members).find(|(_, own)| held(own));
        match gone {
            Some((number, _)) => self.ending(number, MembershipEnd::Erased, today),
            None => Vec::new(),
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts: Vec<TextRef> = Vec::new();
        texts.extend(self.held.iter().map(|held| held.minutes.clone()));
        let outcome = self.election.iter().filter_map(|e| e.outcome.as_ref());
        texts.extend(outcome.filter_map(|outcome| outcome.note.clone()));
        texts
    }
}

impl Council {
    /// The numbers that hold on a day: the municipality's own where it has set any, else those of the rule.
    #[must_use]
    pub fn numbers_on(&self, rule: &CouncilRule, day: NaiveDate) -> CouncilNumbers {
        let mut best: Option<&DatedNumbers> = None;
        for own in &self.numbers {
            if own.from <= day && best.is_none_or(|before| before.from <= own.from) {
                best = Some(own);
            }
        }
        best.map_or(rule.numbers, |own| own.numbers)
    }

    /// How many members, deputies aside, sit on some of these days, both included.
    fn seated_within(&self, from: NaiveDate, to: NaiveDate) -> u16 {
        let seated = |member: &&CouncilMember| !member.deputy && member.holds_within(from, to);
        u16::try_from(self.members.iter().filter(seated).count()).unwrap_or(u16::MAX)
    }

    /// The last day of the term: of the last member, deputies aside, whose membership was not ended before.
    #[must_use]
    pub fn term_ends(&self) -> Option<NaiveDate> {
        let members = self
            .members
            .iter()
            .filter(|m| !m.deputy && m.ended.is_none());
        members.map(|m| m.to).max()
    }
}

/// The key of a council's stream: that of its organisation.
#[must_use]
pub fn council_stream(council: OrganisationId) -> StreamKey {
    StreamKey::new(Council::KIND, council)
}

/// A council with its organisation and the rule of its kind. One that nothing has happened to yet is empty.
struct Loaded {
    organisation: Arc<Organisation>,
    council: Arc<Council>,
    rule: &'static CouncilRule,
    today: NaiveDate,
}

impl Loaded {
    /// The numbers that hold on a day.
    fn numbers_on(&self, day: NaiveDate) -> CouncilNumbers {
        let rule = council_rule(self.organisation.kind, day).unwrap_or(self.rule);
        self.council.numbers_on(rule, day)
    }
}

fn load(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Loaded, Halt> {
    let streams = [organisation::organisation_stream(id), council_stream(id)];
    desk.require(streams, [])?;
    let organisation = organisation::seen(desk, id)?;
    let today = local_date(desk.at().to_utc());
    let rule = council_rule(organisation.kind, today).ok_or(CouncilError::NotACouncil)?;
    let council = desk
        .get::<Council>(&council_stream(id))?
        .unwrap_or_default();
    Ok(Loaded {
        organisation,
        council,
        rule,
        today,
    })
}

/// A council whose organisation is confirmed and not closed.
fn at_work(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Loaded, Halt> {
    let loaded = load(desk, id)?;
    organisation::at_work(desk, id)?;
    Ok(loaded)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "council",
    streams: &[StreamOps::of::<Council>()],
    commands: &[
        CommandEntry::of::<SetCouncilRules>(),
        CommandEntry::of::<CallElection>(),
        CommandEntry::of::<StandAsCandidate>(),
        CommandEntry::of::<WithdrawCandidacy>(),
        CommandEntry::of::<CancelElection>(),
        CommandEntry::of::<RecordResult>(),
        CommandEntry::of::<AppointCouncillor>(),
        CommandEntry::of::<EndMembership>(),
        CommandEntry::of::<HoldMeeting>(),
    ],
    queries: &[
        QueryEntry::of::<GetCouncil>(),
        QueryEntry::of::<CouncilRulesQuery>(),
        QueryEntry::of::<ListCouncils>(),
    ],
    codes: &[CouncilError::CODES],
    rows: &[Table::new("council/", Whose::Either)
        .about("council")
        .forgettable()],
    topical: &[news::TOPICAL],
    tells: news::TELLS,
    hosts: &[host::HOSTS],
    ..Room::EMPTY
};
