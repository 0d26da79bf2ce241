//! Looking at candidacies: one's own, and all of a team.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::{
    Candidacy, CandidacyStage, Candidate, CandidateData, SeatFit, candidacy, candidacy_stream,
    candidate_key, reasons_key, who_told,
};
use crate::id::{CitizenId, ParticipantRef, TeamId};
use crate::journal::{Desk, Find, Halt, Query, page_limit, secret_key, vault_terms};
use crate::key::Key;
use crate::team::{Appointment, FitReason, existing, team_stream};
use crate::time::Timestamp;

/// `team.my_candidacy`: a citizen's own line: the pseudonym to look for in the published draw, how far it has come, and
/// why they were invited. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowCandidacy {
    /// The team.
    pub team: TeamId,
    /// The citizen.
    pub citizen: CitizenId,
}

/// A citizen's candidacy, as they and staff see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CandidacyView {
    /// The pseudonym.
    pub candidate: ParticipantRef,
    /// How far it has come.
    pub stage: CandidacyStage,
    /// When interest was expressed, or the invitation sent.
    pub at: Timestamp,
    /// The group of seats drawn for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_for: Option<Key>,
    /// The appointment that the citizen is to answer or has said yes to, by its number: for `team.answer_appointment`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<u32>,
    /// Why the citizen was invited.
    pub invited_because: Vec<FitReason>,
    /// What the citizen told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<CandidateData>,
}

impl Query for ShowCandidacy {
    const NAME: &'static str = "team.my_candidacy";
    type View = CandidacyView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CandidacyView, Halt> {
        let stream = team_stream(self.team);
        desk.require([stream.clone()], [secret_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        let team = existing(desk, self.team)?;
        let candidate = desk.participant(self.citizen, &stream)?;
        let (told, reasons) = (
            candidate_key(self.team, candidate),
            reasons_key(self.team, candidate),
        );
        desk.require(
            [candidacy_stream(self.team, candidate)],
            [told.clone(), reasons.clone()],
        )?;
        let held = candidacy(desk, self.team, candidate)?;
        let fits: Vec<SeatFit> = desk.vault(&reasons)?.unwrap_or_default();
        let mut invited_because: Vec<FitReason> =
            fits.into_iter().flat_map(|fit| fit.because).collect();
        invited_because.arrange();
        invited_because.dedup();
        let own = |(_, made): &(u32, &Appointment)| made.member == candidate && made.is_seated();
        let appointment = (1..).zip(&team.appointments).find(own);
        Ok(CandidacyView {
            candidate,
            stage: held.stage,
            at: held.at,
            drawn_for: held.drawn_for.clone(),
            appointment: appointment.map(|(number, _)| number),
            invited_because,
            told: desk.vault(&told)?,
        })
    }
}

/// `team.candidates`: those who are interested, with what they told, page by page. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListCandidates {
    /// The team.
    pub team: TeamId,
    /// At most so many candidacies are looked at; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only candidates after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ParticipantRef>,
}

/// One candidate, as staff see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CandidateItem {
    /// The pseudonym.
    pub candidate: ParticipantRef,
    /// The citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// How far it has come.
    pub stage: CandidacyStage,
    /// When interest was expressed.
    pub at: Timestamp,
    /// The group of seats drawn for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_for: Option<Key>,
    /// What the candidate told.
    pub told: CandidateData,
}

/// A page of candidates.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CandidateList {
    /// In the order of their pseudonyms. Whoever was invited and did not answer, or is not there any more, is not among them.
    pub candidates: Vec<CandidateItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ParticipantRef>,
}

impl Query for ListCandidates {
    const NAME: &'static str = "team.candidates";
    type View = CandidateList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CandidateList, Halt> {
        desk.must_be_official()?;
        existing(desk, self.team)?;
        let item = |c: Candidate| CandidateItem {
            candidate: c.candidacy.candidate,
            citizen: c.citizen,
            stage: c.candidacy.stage,
            at: c.candidacy.at,
            drawn_for: c.candidacy.drawn_for.clone(),
            told: c.data,
        };
        let limit = self.limit.clamp(1, 1000) as usize;
        let after = self.after.map(|after| candidacy_stream(self.team, after));
        let term = vault_terms::<Candidacy>(&[("team", self.team.to_string())]);
        // One more than the page holds tells whether another follows.
        let find = Find::page(vec![term.into_iter().collect()], after, limit + 1);
        let found = &desk.find(&find)?.streams;
        let page = found.get(..limit).unwrap_or(found);
        let last = page.last().filter(|_| found.len() > limit);
        let next = last.and_then(|stream| stream.id().split_once('.')?.1.parse().ok());
        let candidates = who_told(desk, page)?.into_iter().map(item).collect();
        Ok(CandidateList { candidates, next })
    }
}
