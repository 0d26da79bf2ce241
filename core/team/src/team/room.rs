//! The room's place in the registry.

use super::host::HOSTS;
use super::news::{TELLS, TOPICAL};
use super::personal::{PERSONAL, ROWS};
use super::{
    AdoptTerms, AnnounceDraw, AnswerAppointment, AppointMember, BeginWork, CalculateAllowances,
    Candidacy, ChangeQuotas, DecideImpartiality, DeclareImpartiality, Deliver, DissolveTeam,
    DrawMembers, ElectChair, EndMembership, EndTopic, ExpressInterest, FindFitting,
    FollowUpRecommendation, GetDrawText, GetPool, GetTeam, InviteCitizens, ListCandidates,
    ListTeams, OpenRecruitment, ProposeTeam, PublishDraw, Recommend, ReportWork, SetWorkingGroup,
    ShowCandidacy, ShowName, ShowRules, ShowTeamCalendar, ShowTeamFile, ShowTemplate, Team,
    TeamError, TreatRecommendation, VoidDraw, WithdrawInterest,
};
use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "team",
    streams: &[StreamOps::of::<Team>(), StreamOps::of::<Candidacy>()],
    commands: &[
        CommandEntry::of::<ProposeTeam>(),
        CommandEntry::of::<AdoptTerms>(),
        CommandEntry::of::<OpenRecruitment>(),
        CommandEntry::of::<ChangeQuotas>(),
        CommandEntry::of::<InviteCitizens>(),
        CommandEntry::of::<ExpressInterest>(),
        CommandEntry::of::<WithdrawInterest>(),
        CommandEntry::of::<PublishDraw>(),
        CommandEntry::of::<AnnounceDraw>(),
        CommandEntry::of::<DrawMembers>(),
        CommandEntry::of::<VoidDraw>(),
        CommandEntry::of::<AppointMember>(),
        CommandEntry::of::<AnswerAppointment>(),
        CommandEntry::of::<ShowName>(),
        CommandEntry::of::<EndMembership>(),
        CommandEntry::of::<EndTopic>(),
        CommandEntry::of::<BeginWork>(),
        CommandEntry::of::<ElectChair>(),
        CommandEntry::of::<SetWorkingGroup>(),
        CommandEntry::of::<DeclareImpartiality>(),
        CommandEntry::of::<DecideImpartiality>(),
        CommandEntry::of::<Deliver>(),
        CommandEntry::of::<Recommend>(),
        CommandEntry::of::<ReportWork>(),
        CommandEntry::of::<TreatRecommendation>(),
        CommandEntry::of::<FollowUpRecommendation>(),
        CommandEntry::of::<DissolveTeam>(),
    ],
    queries: &[
        QueryEntry::of::<GetTeam>(),
        QueryEntry::of::<ListTeams>(),
        QueryEntry::of::<ShowRules>(),
        QueryEntry::of::<ShowTemplate>(),
        QueryEntry::of::<FindFitting>(),
        QueryEntry::of::<ShowCandidacy>(),
        QueryEntry::of::<ListCandidates>(),
        QueryEntry::of::<GetPool>(),
        QueryEntry::of::<GetDrawText>(),
        QueryEntry::of::<ShowTeamCalendar>(),
        QueryEntry::of::<ShowTeamFile>(),
        QueryEntry::of::<CalculateAllowances>(),
    ],
    codes: &[TeamError::CODES],
    rows: ROWS,
    personal: PERSONAL,
    topical: &[TOPICAL],
    hosts: &[HOSTS],
    tells: TELLS,
    ..Room::EMPTY
};
