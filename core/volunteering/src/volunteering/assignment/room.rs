//! The room's place in the registry.

use super::news::TELLS;
use super::personal::ROWS;
use super::{
    AcceptAssignment, ApproveHours, Assignment, AssignmentError, CancelAssignment,
    CompleteAssignment, CorrectHours, DeclineAssignment, GetAssignment, HoursFile, ListAssignments,
    ListJubilees, MatchPage, PlanMatches, ProposeAssignment, ProposeMatches, RejectHours,
    ReportHours, ReportMatches, ShowHours, StartAssignment, WorkProof,
};
use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "assignment",
    streams: &[StreamOps::of::<Assignment>()],
    commands: &[
        CommandEntry::of::<ProposeAssignment>(),
        CommandEntry::of::<ProposeMatches>(),
        CommandEntry::of::<AcceptAssignment>(),
        CommandEntry::of::<DeclineAssignment>(),
        CommandEntry::of::<StartAssignment>(),
        CommandEntry::of::<CompleteAssignment>(),
        CommandEntry::of::<CancelAssignment>(),
        CommandEntry::of::<ReportHours>(),
        CommandEntry::of::<ApproveHours>(),
        CommandEntry::of::<RejectHours>(),
        CommandEntry::of::<CorrectHours>(),
    ],
    queries: &[
        QueryEntry::of::<GetAssignment>(),
        QueryEntry::of::<ListAssignments>(),
        QueryEntry::of::<PlanMatches>(),
        QueryEntry::of::<ReportMatches>(),
        QueryEntry::of::<MatchPage>(),
        QueryEntry::of::<ShowHours>(),
        QueryEntry::of::<HoursFile>(),
        QueryEntry::of::<WorkProof>(),
        QueryEntry::of::<ListJubilees>(),
    ],
    codes: &[AssignmentError::CODES],
    rows: ROWS,
    tells: TELLS,
    ..Room::EMPTY
};
