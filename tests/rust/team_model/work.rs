//! What the documentation says of a team's work and its meetings: all the reasons to refuse each command.

use super::model::{Model, Seat, Team};
use super::op::{Act, OUTCOMES};
use super::reasons::{Reasons, reasons};

impl Model {
    pub(super) fn of_work(&self, team: &Team, act: &Act, why: &mut Reasons) {
        match *act {
            Act::Declare(t, id, n, item) => {
                let meeting = self.meetings[0].as_ref();
                let other = meeting.is_some_and(|held| held.team != t);
                reasons!(why:
                    "team_already_declared" if team.declarations.contains_key(&id),
                    "meeting_not_found" if meeting.is_none(),
                    "team_no_such_item" if item > 1 || other,
                );
                self.member(team, n, why);
            }
            Act::Decide(_, id, _) => match team.declarations.get(&id) {
                None => reasons!(why: "team_no_such_declaration" if true),
                Some(held) => reasons!(why: "team_already_decided" if held.2.is_some()),
            },
            Act::Recommend(_, id) => {
                let answered = team.recommendations.get(&id).is_some_and(Option::is_some);
                reasons!(why: "team_already_treated" if answered);
            }
            Act::Report(_) => {
                let nothing = !team.delivered && team.recommendations.is_empty();
                reasons!(why: "team_nothing_to_report" if nothing);
            }
            Act::Treat(_, id, _, back) => {
                reasons!(why:
                    "team_not_reported" if !team.reported,
                    "team_decided_in_future" if back < 0,
                );
                match team.recommendations.get(&id) {
                    None => reasons!(why: "team_no_such_recommendation" if true),
                    Some(held) => reasons!(why:
                        "team_already_treated" if held.is_some_and(|o| OUTCOMES[o] != "referred")),
                }
            }
            Act::Follow(_, id) => match team.recommendations.get(&id) {
                None => reasons!(why: "team_no_such_recommendation" if true),
                Some(held) => reasons!(why:
                    "team_not_adopted" if held.is_none_or(|o| OUTCOMES[o] == "rejected")),
            },
            _ => {}
        }
    }

    pub(super) fn of_meeting(&self, act: &Act, why: &mut Reasons) {
        let (number, starts) = match *act {
            Act::Call(m, t, days, closed) => {
                let starts = self.today + days;
                let team = self.teams[t].as_ref();
                let after = team.is_some_and(|team| team.is_over(starts));
                reasons!(why: "meeting_after_the_period" if after);
                let Some(held) = &self.meetings[m] else {
                    reasons!(why: "meeting_in_the_past" if days < 0);
                    return;
                };
                reasons!(why:
                    "meeting_other_host" if held.team != t,
                    "meeting_cancelled" if held.cancelled,
                    "meeting_in_the_past" if days < 0 || held.starts < self.today,
                    "nothing_to_do" if held.starts == starts && held.closed == closed,
                );
                return;
            }
            Act::Cancel(m) => (m, None),
            Act::Attend(m, ..) | Act::Minutes(m, ..) | Act::Approve(m) => (m, Some(())),
            _ => return,
        };
        let Some(held) = &self.meetings[number] else {
            why.insert("meeting_not_found");
            return;
        };
        let begun = held.starts < self.today;
        let Some(team) = &self.teams[held.team] else {
            return;
        };
        reasons!(why:
            "meeting_cancelled" if held.cancelled,
            "meeting_in_the_past" if starts.is_none() && begun,
            "meeting_not_begun" if starts.is_some() && !begun,
            "meeting_minutes_approved" if starts.is_some() && held.approved,
        );
        match *act {
            Act::Attend(_, there, excused) => {
                let member = |n: u32| {
                    let state = team.appointment(n).map(|a| a.state);
                    matches!(state, Some(Seat::Accepted | Seat::Ended))
                };
                reasons!(why:
                    "meeting_present_and_excused" if there == excused,
                    "meeting_not_a_member" if !member(there) || !member(excused),
                );
            }
            Act::Minutes(_, item, without) => {
                let unknown = without.is_some_and(|n| team.appointment(n).is_none());
                reasons!(why:
                    "meeting_no_such_item" if item > 2,
                    "meeting_not_a_member" if unknown,
                    "meeting_disqualified_present" if number == 0 && stays(team, item, without),
                );
            }
            Act::Approve(_) => {
                // What the minutes don't tell of, nobody had left the room for.
                let without = |item: u32| match held.minuted {
                    Some((minuted, without)) if minuted == item => without,
                    _ => None,
                };
                let present = (1..=2).any(|item| stays(team, item, without(item)));
                reasons!(why:
                    "meeting_no_minutes" if held.minuted.is_none(),
                    "meeting_disqualified_present" if number == 0 && present,
                );
            }
            _ => {}
        }
    }
}

/// Whether somebody who is disqualified for an item stays in the room for it.
fn stays(team: &Team, item: u32, without: Option<u32>) -> bool {
    team.declarations.values().any(|(n, of, outcome)| {
        *outcome == Some(true) && *of as u32 + 1 == item && without != Some(*n)
    })
}
