//! Looking at councils, one and many.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::member::PersonRow;
use super::{
    Council, CouncilElection, CouncilMeeting, CouncilMember, CouncilNumbers, CouncilSide,
    CouncilWarningView, Loaded, MemberRef, MembershipEnd, council_stream, load,
};
use crate::calendar::read_day_or_none;
use crate::citizen::{Identity, identity_key};
use crate::id::{CitizenId, OrganisationId};
use crate::journal::{Desk, Halt, Query};
use crate::numbered::numbered;
use crate::organisation::{Organisation, OrganisationError, OrganisationKind, organisation_stream};
use crate::text::{Line, Text};

/// `council.get`: one council with its rules, members, election, meetings, and what it lacks today.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetCouncil {
    /// The council.
    pub organisation: OrganisationId,
}

/// A member or a deputy, as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilMemberView {
    /// The number, from 1.
    pub member: u32,
    /// The name: for staff, and for everybody where the member wishes to be named. A protected one is for staff alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// The citizen; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// Whether by election.
    pub elected: bool,
    /// On which side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<CouncilSide>,
    /// Whether as a deputy.
    pub deputy: bool,
    /// Whose personal deputy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy_of: Option<u32>,
    /// Whose seat a deputy took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<u32>,
    /// For which association.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<OrganisationId>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// Whether it holds today.
    pub holds: bool,
    /// How it ended before its last day; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<MembershipEnd>,
}

/// A candidate, as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CandidateView {
    /// The number, from 1.
    pub candidate: u32,
    /// The name. A protected one is for staff alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// The votes, once they are recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<u32>,
}

/// The latest election.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ElectionView {
    /// The election day.
    pub day: NaiveDate,
    /// How many are elected.
    pub seats: u16,
    /// The last day on which somebody can stand.
    pub candidates_until: NaiveDate,
    /// The first day of the term.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Who stands.
    pub candidates: Vec<CandidateView>,
    /// Whether it is decided.
    pub decided: bool,
    /// Whether it was cancelled because there was no choice.
    pub cancelled: bool,
    /// The candidates between whom lots were drawn, in their order.
    pub lots: Vec<u32>,
    /// How they were drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<2000>>,
}

/// A meeting that was held.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilMeetingView {
    /// What kind it was.
    pub meeting: CouncilMeeting,
    /// When.
    pub on: NaiveDate,
    /// The minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Text<20000>>,
}

/// A council as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilView {
    /// The council.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// On what its rules rest, in Danish.
    pub legal_ref: String,
    /// On what its rules rest, in English.
    pub legal_ref_english: String,
    /// The numbers that hold today.
    pub numbers: CouncilNumbers,
    /// Whether they are the municipality's own.
    pub own_numbers: bool,
    /// The members and deputies whose term is not over; for staff everybody who ever was one.
    pub members: Vec<CouncilMemberView>,
    /// The last day of the term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_ends: Option<NaiveDate>,
    /// The latest election.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub election: Option<ElectionView>,
    /// The meetings held.
    pub held: Vec<CouncilMeetingView>,
    /// What it lacks today.
    pub warnings: Vec<CouncilWarningView>,
}

impl Query for GetCouncil {
    const NAME: &'static str = "council.get";
    type View = CouncilView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CouncilView, Halt> {
        let loaded = load(desk, self.organisation)?;
        if !loaded.organisation.is_confirmed() && !desk.actor().is_official() {
            return Err(OrganisationError::NotFound.into());
        }
        let Loaded {
            organisation,
            council,
            rule,
            today,
        } = &loaded;
        desk.require([], council.held.iter().map(|held| held.minutes.key.clone()))?;
        let mut held = Vec::new();
        for meeting in &council.held {
            held.push(CouncilMeetingView {
                meeting: meeting.meeting,
                on: meeting.on,
                minutes: desk.read(&meeting.minutes)?,
            });
        }
        let numbers = loaded.numbers_on(*today);
        let mut warnings = Vec::new();
        for warning in council.warnings(rule, &numbers, *today) {
            warnings.push(CouncilWarningView {
                warning,
                english: warning.english().to_owned(),
                danish: warning.danish().to_owned(),
            });
        }
        let election = match &council.election {
            Some(election) => Some(election_view(desk, self.organisation, election)?),
            None => None,
        };
        Ok(CouncilView {
            organisation: self.organisation,
            kind: organisation.kind,
            name: organisation.name.clone(),
            legal_ref: rule.legal_ref.to_owned(),
            legal_ref_english: rule.legal_ref_english.to_owned(),
            numbers,
            own_numbers: council.numbers.iter().any(|own| own.from <= *today),
            members: members(desk, self.organisation, council, *today)?,
            term_ends: council.term_ends(),
            election,
            held,
            warnings,
        })
    }
}

/// Who a member or candidate is, as the actor may see it: the name, and for staff the account.
type Known = (Option<Line<100>>, Option<CitizenId>);

/// Who members or candidates are.
fn known(desk: &Desk<'_>, id: OrganisationId, all: &[MemberRef]) -> Result<Vec<Known>, Halt> {
    let keys: Vec<String> = all.iter().map(|who| who.key(id)).collect();
    desk.require([], keys.iter().cloned())?;
    let mut citizens = Vec::new();
    for key in &keys {
        citizens.push(desk.row_citizen(key)?);
    }
    desk.require([], citizens.iter().flatten().map(|c| identity_key(*c)))?;
    let official = desk.actor().is_official();
    let mut known = Vec::new();
    for (key, citizen) in keys.iter().zip(citizens) {
        let Some(row) = desk.vault::<PersonRow>(key)? else {
            known.push((None, None));
            continue;
        };
        let mut name = row.name;
        let mut seen = official || row.named;
        if let Some(citizen) = citizen {
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            seen &= official || identity.as_ref().is_some_and(|i| !i.protected);
            name = identity.map(|identity| identity.name);
        }
        known.push((name.filter(|_| seen), citizen.filter(|_| official)));
    }
    Ok(known)
}

fn members(
    desk: &Desk<'_>,
    id: OrganisationId,
    council: &Council,
    today: NaiveDate,
) -> Result<Vec<CouncilMemberView>, Halt> {
    let official = desk.actor().is_official();
    let mut shown: Vec<(u32, &CouncilMember)> = Vec::new();
    for (number, member) in (1..).zip(&council.members) {
        if official || member.ended.is_none() && today <= member.to {
            shown.push((number, member));
        }
    }
    let who: Vec<MemberRef> = shown.iter().map(|(_, member)| member.who).collect();
    let known = known(desk, id, &who)?;
    let mut views = Vec::new();
    for ((number, member), (name, citizen)) in shown.into_iter().zip(known) {
        views.push(CouncilMemberView {
            member: number,
            name,
            citizen,
            elected: member.elected,
            side: member.side,
            deputy: member.deputy,
            deputy_of: member.deputy_of,
            instead_of: member.instead_of,
            association: member.association,
            from: member.from,
            to: member.to,
            holds: member.holds_on(today),
            ended: member.ended.map(|(how, _)| how),
        });
    }
    Ok(views)
}

fn election_view(
    desk: &Desk<'_>,
    id: OrganisationId,
    election: &CouncilElection,
) -> Result<ElectionView, Halt> {
    let standing = election.standing();
    let mut who = Vec::new();
    for number in &standing {
        let candidate = numbered(&election.candidates, *number);
        who.extend(candidate.map(|c| MemberRef::Citizen {
            citizen: c.candidate,
        }));
    }
    let known = known(desk, id, &who)?;
    let outcome = election.outcome.as_ref();
    let mut candidates = Vec::new();
    for (candidate, (name, _)) in standing.into_iter().zip(known) {
        let mut votes = outcome.into_iter().flat_map(|outcome| &outcome.votes);
        let votes = votes.find(|row| row.candidate == candidate);
        candidates.push(CandidateView {
            candidate,
            name,
            votes: votes.map(|row| row.votes),
        });
    }
    let note = match outcome.and_then(|outcome| outcome.note.as_ref()) {
        Some(note) => {
            desk.require([], [note.key.clone()])?;
            desk.read(note)?
        }
        None => None,
    };
    Ok(ElectionView {
        day: election.day,
        seats: election.seats,
        candidates_until: election.candidates_until,
        from: election.from,
        to: election.to,
        candidates,
        decided: outcome.is_some(),
        cancelled: outcome.is_some_and(|outcome| outcome.cancelled),
        lots: outcome
            .map(|outcome| outcome.lots.clone())
            .unwrap_or_default(),
        note,
    })
}

/// `council.list`: the councils to which something has happened, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListCouncils {
    /// Only of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// Only those whose term ends before this day: whose successors are to be elected or appointed.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub term_ends_before: Option<NaiveDate>,
}

/// A council in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilItem {
    /// The council.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// The last day of the term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_ends: Option<NaiveDate>,
    /// How many things it lacks today.
    pub warnings: u32,
}

/// The councils.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilList {
    /// The councils: a municipality has some tens of them.
    pub councils: Vec<CouncilItem>,
}

impl Query for ListCouncils {
    const NAME: &'static str = "council.list";
    type View = CouncilList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CouncilList, Halt> {
        let mut ids: Vec<OrganisationId> = Vec::new();
        for stream in desk.find_all::<Council>("all", "yes".to_owned())? {
            ids.extend(stream.id().parse::<OrganisationId>().ok());
        }
        let streams = ids
            .iter()
            .flat_map(|id| [organisation_stream(*id), council_stream(*id)]);
        desk.require(streams, [])?;
        let mut councils = Vec::new();
        for id in ids {
            let state = desk.get::<Organisation>(&organisation_stream(id))?;
            if state.is_none_or(|state| !state.is_at_work()) {
                continue;
            }
            let loaded = load(desk, id)?;
            let kind = loaded.organisation.kind;
            let term_ends = loaded.council.term_ends();
            let before = |day| term_ends.is_some_and(|last| last < day);
            if self.kind.is_some_and(|wanted| wanted != kind)
                || self.term_ends_before.is_some_and(|day| !before(day))
            {
                continue;
            }
            let numbers = loaded.numbers_on(loaded.today);
            let lacking = loaded.council.warnings(loaded.rule, &numbers, loaded.today);
            councils.push(CouncilItem {
                organisation: id,
                kind,
                name: loaded.organisation.name.clone(),
                term_ends,
                warnings: u32::try_from(lacking.len()).unwrap_or(u32::MAX),
            });
        }
        Ok(CouncilList { councils })
    }
}
