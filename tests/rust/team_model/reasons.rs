//! What the documentation says of each command: all the reasons to refuse it.

use std::collections::BTreeSet;

use super::model::{
    Appointment, Candidate, Class, Model, PROFILES, Seat, Standpoint, Team, UNINVITED, layout,
};
use super::op::{Act, Appoint, BODIES, By, CAUSES, SEATS, Told, Who};
use super::pool;

/// Reasons to refuse, as error codes; one that ends in `*` stands for all that begin so. Any of them may come first.
pub(super) type Reasons = BTreeSet<&'static str>;

/// The year in which everything happens.
pub(super) const YEAR: i32 = 2026;
/// The day, from the first, after which no council's team sits: 31 December 2029.
const TERM_ENDS: i64 = 1446;
/// Four years from the first day on, without the last: 14 January 2030.
const FOUR_YEARS: i64 = 1460;

/// Who may appoint, by kind of team.
pub(super) fn appointed_by(kind: &str) -> &'static [&'static str] {
    match kind {
        "special_committee" | "citizens_council" => &["council"],
        "dialogue_group" => &["council", "standing_committee"],
        _ => &[
            "council",
            "standing_committee",
            "election",
            "general_meeting",
        ],
    }
}

/// The stages in which an act is possible.
fn stages(act: &Act) -> &'static [&'static str] {
    const FILL: &[&str] = &[
        "terms_adopted",
        "recruiting",
        "selecting",
        "working",
        "reported",
        "answered",
    ];
    const LEAVE: &[&str] = &[
        "terms_adopted",
        "recruiting",
        "selecting",
        "working",
        "reported",
        "answered",
        "period_over",
    ];
    match act {
        Act::Adopt(..) => &["proposed", "terms_adopted"],
        Act::Recruit(..) => &[
            "terms_adopted",
            "selecting",
            "working",
            "reported",
            "answered",
        ],
        Act::Invite(..) | Act::Interest(..) => &["recruiting", "working", "reported", "answered"],
        Act::Quotas(..) | Act::Publish(..) | Act::Draw(..) | Act::Appoint(..) => FILL,
        Act::Answer(_, _, true, ..) => FILL,
        Act::Void(..) | Act::Answer(..) | Act::End(..) | Act::EndTopic(..) => LEAVE,
        Act::Begin(..) => &["terms_adopted", "selecting"],
        Act::Report(..) => &["working", "reported", "answered", "period_over"],
        Act::Treat(..) | Act::Follow(..) => &[
            "working",
            "reported",
            "answered",
            "period_over",
            "dissolved",
        ],
        Act::Dissolve(..) => &[
            "proposed",
            "terms_adopted",
            "recruiting",
            "selecting",
            "working",
            "reported",
            "answered",
            "period_over",
        ],
        // Always: interest can be withdrawn, a name shown or not.
        Act::Withdraw(..) | Act::Show(..) => &STAGES,
        _ => &["working", "reported", "answered"],
    }
}

/// Every stage.
pub(super) const STAGES: [&str; 9] = [
    "proposed",
    "terms_adopted",
    "recruiting",
    "selecting",
    "working",
    "reported",
    "answered",
    "period_over",
    "dissolved",
];

/// Adds reasons to a set, each with its condition.
macro_rules! reasons {
    ($set:ident: $($code:literal if $when:expr),* $(,)?) => {
        $set.extend([$(($when, $code)),*].into_iter().filter(|(when, _)| *when).map(|(_, code)| code))
    };
}

pub(super) use reasons;

impl Model {
    /// The team that an act is about.
    pub(super) fn team_of(&self, act: &Act) -> Option<usize> {
        match *act {
            Act::Adopt(t, ..)
            | Act::Recruit(t, ..)
            | Act::Quotas(t, ..)
            | Act::Invite(t, ..)
            | Act::Interest(t, ..)
            | Act::Withdraw(t, ..)
            | Act::Publish(t, ..)
            | Act::Void(t)
            | Act::Show(t, ..)
            | Act::Draw(t, ..)
            | Act::Answer(t, ..)
            | Act::End(t, ..)
            | Act::EndTopic(t)
            | Act::Begin(t, ..)
            | Act::Group(t, ..)
            | Act::Declare(t, ..)
            | Act::Decide(t, ..)
            | Act::Deliver(t)
            | Act::Recommend(t, ..)
            | Act::Report(t)
            | Act::Treat(t, ..)
            | Act::Follow(t, ..)
            | Act::Dissolve(t)
            | Act::Call(_, t, ..) => Some(t),
            Act::Appoint(Appoint { team, .. }) => Some(team),
            _ => None,
        }
    }

    /// Whether it is about somebody else's appointment that is not shown.
    fn is_hidden(&self, by: By, act: &Act) -> bool {
        let (Act::Answer(t, n, ..)
        | Act::Declare(t, _, n, _)
        | Act::Show(t, n, _)
        | Act::End(t, n, ..)) = *act
        else {
            return false;
        };
        let team = self.teams[t].as_ref();
        let held = team.and_then(|team| team.appointment(n));
        let own = self.may(by, &Act::Show(t, n, true));
        held.is_some_and(|held| !own && held.state != Seat::Accepted && !held.recalled)
    }

    /// Whether the actor may do it at all.
    fn may(&self, by: By, act: &Act) -> bool {
        let own = |citizen| by == By::Staff || by == By::Citizen(citizen);
        let told = |team: Option<&Team>, citizen: usize| {
            team.and_then(|team| team.candidates.get(&citizen)?.told)
                .is_some()
        };
        let holds = |t: usize, n: u32| {
            let team = self.teams[t].as_ref();
            match team.and_then(|team| team.appointment(n)).map(|a| a.who) {
                Some(Who::Citizen(citizen)) if told(team, citizen) => own(citizen),
                _ => by == By::Staff,
            }
        };
        match *act {
            Act::Interest(_, c, _) | Act::Withdraw(_, c) | Act::Erase(c) => own(c),
            Act::Answer(t, n, ..)
            | Act::Declare(t, _, n, _)
            | Act::Show(t, n, _)
            | Act::End(t, n, 0, _) => holds(t, n),
            _ => by == By::Staff,
        }
    }

    /// All reasons to refuse.
    pub(super) fn reasons(&self, by: By, act: &Act) -> Reasons {
        let mut why = Reasons::new();
        let hidden = !self.may(by, act) && by != By::Staff && self.is_hidden(by, act);
        reasons!(why:
            "not_permitted" if !hidden && !self.may(by, act),
            "team_no_such_appointment" if hidden,
        );
        if let Some(t) = self.team_of(act) {
            let Some(team) = &self.teams[t] else {
                if let Act::Interest(_, c, _) | Act::Withdraw(_, c) = *act {
                    reasons!(why: "citizen_not_found" if self.erased.contains(&c));
                }
                why.insert("team_not_found");
                return why;
            };
            reasons!(why: "team_wrong_stage" if !stages(act).contains(&team.stage(self.today)));
            self.of_filling(team, act, &mut why);
            self.of_seats(team, act, &mut why);
            self.of_work(team, act, &mut why);
        }
        self.of_meeting(act, &mut why);
        if let Act::Propose(t) = *act {
            reasons!(why: "team_already_proposed" if self.teams[t].is_some());
        }
        why
    }

    fn of_filling(&self, team: &Team, act: &Act, why: &mut Reasons) {
        let today = self.today;
        let last = team.terms.map_or(i64::MAX, |(_, to, _)| to);
        match *act {
            Act::Adopt(_, body, number, days, _) => {
                let latest = match team.kind {
                    "youth_council" => FOUR_YEARS,
                    _ => TERM_ENDS,
                };
                let adopts = match BODIES[body] {
                    "council" => true,
                    "election" | "organisations" => false,
                    body => appointed_by(team.kind).contains(&body),
                };
                let politicians = layout(number).iter().any(|g| g.1 == Class::Politician);
                reasons!(why:
                    "team_may_not_appoint" if !adopts,
                    "team_period_past" if days < 0,
                    "team_period_reversed" if today + days < 0,
                    "team_past_term" if today + days > latest,
                    "team_without_politicians" if politicians && team.kind == "citizens_council",
                    "team_seats_taken" if team.seated().next().is_some(),
                );
            }
            Act::Recruit(_, method, plan, days) => {
                let changed = |(m, p, _): (usize, usize, i64)| {
                    m != method || pool::asks(p) != pool::asks(plan)
                };
                reasons!(why:
                    "team_last_day_unfit" if days < 0 || today + days > last,
                    "team_plan_without_draw" if method != 2 && plan != 0,
                    "team_features_changed" if team.interested > 0 && team.call.is_some_and(changed),
                    "team_draw_published" if team.open_draw.is_some(),
                );
            }
            Act::Quotas(_, plan) => {
                let drawn = |(m, p, _)| m == 2 && pool::asks(p) == pool::asks(plan);
                reasons!(why:
                    "team_not_recruiting" if team.call.is_none(),
                    "team_features_changed" if !team.call.is_some_and(drawn),
                    "team_draw_published" if team.open_draw.is_some(),
                );
            }
            Act::Invite(_, citizen) => {
                let told = Told {
                    gender: None,
                    relative: true,
                    home: 0,
                    politician: false,
                };
                let fits = SEATS.iter().any(|seat| team.fit(seat, citizen, told));
                let erased = self.erased.contains(&citizen);
                reasons!(why:
                    "team_not_recruiting" if !team.is_calling(today),
                    "team_not_to_be_invited" if erased || citizen == UNINVITED,
                    "nothing_to_do" if team.candidates.contains_key(&citizen),
                    "team_profile_unfit" if !fits,
                );
            }
            Act::Interest(_, citizen, told) => {
                let before = team.candidates.get(&citizen).map(|c| c.stage);
                let open = matches!(
                    before,
                    None | Some(Standpoint::Invited | Standpoint::Withdrawn)
                );
                let asks = team.call.is_some_and(|(_, plan, _)| pool::asks(plan));
                let fits = SEATS.iter().any(|seat| team.fit(seat, citizen, told));
                reasons!(why:
                    "citizen_not_found" if self.erased.contains(&citizen),
                    "team_not_recruiting" if !team.is_calling(today),
                    "team_age_unfit" if !of_age(team, citizen),
                    "team_politician" if told.politician || self.is_politician(citizen),
                    "team_already_interested" if !open,
                    "team_feature_missing" if asks && told.gender.is_none(),
                    "team_feature_unknown" if !asks && told.gender.is_some(),
                    "team_profile_unfit" if !fits,
                );
            }
            Act::Withdraw(_, citizen) => {
                let before = team.candidates.get(&citizen).map(|c| c.stage);
                let waits = matches!(before, Some(Standpoint::Interested | Standpoint::Drawn));
                reasons!(why:
                    "citizen_not_found" if self.erased.contains(&citizen),
                    "team_not_a_candidate" if matches!(before, None | Some(Standpoint::Withdrawn)),
                    "team_draw_published" if waits && team.open_draw.is_some(),
                    "team_already_chosen" if matches!(before, Some(
                        Standpoint::Appointed | Standpoint::Seated
                            | Standpoint::Declined | Standpoint::Left)),
                );
            }
            Act::Publish(_, days, panels, features) => {
                let taken = team
                    .seated()
                    .filter(|(_, a)| matches!(a.who, Who::Citizen(_)));
                let lived = team.terms.is_some_and(|(number, ..)| number == 1);
                reasons!(why:
                    "team_still_calling" if team.is_calling(today),
                    "team_draw_published" if team.open_draw.is_some(),
                    "team_draw_time_past" if days <= 0,
                    "team_too_few_panels" if panels < 100,
                    "team_disclosure_unfit" if features && lived,
                    "team_nothing_to_draw" if taken.count() >= team.citizen_seats(),
                    "team_not_recruiting" if team.call.is_none(),
                    "team_no_draw" if team.call.is_some_and(|(m, ..)| m != 2),
                    "sortition_*" if !team.rules().feasible(&team.pool()),
                );
            }
            Act::Void(_) => {
                let used = |citizen: &usize| {
                    let own = |who| who == Who::Citizen(*citizen);
                    team.appointments.iter().any(|a| own(a.who))
                };
                let drawn = team.drawn.as_ref();
                reasons!(why:
                    "team_no_open_draw" if team.open_draw.is_none() && drawn.is_none(),
                    "team_draw_used" if drawn.is_some_and(|(named, _)| named.iter().any(used)),
                );
            }
            Act::Draw(_, ball) => reasons!(why:
                "team_no_open_draw" if team.open_draw.is_none(),
                "team_draw_too_early" if team.open_draw.as_ref().is_some_and(|(_, day)| today < *day),
                "sortition_randomness_malformed" if ball > 9,
            ),
            _ => {}
        }
    }

    fn of_seats(&self, team: &Team, act: &Act, why: &mut Reasons) {
        match *act {
            Act::Appoint(ref appoint) => self.of_appointing(team, appoint, why),
            Act::Answer(_, n, yes, duty, _) => match team.appointment(n) {
                None => reasons!(why: "team_no_such_appointment" if true),
                Some(a) => reasons!(why:
                    "team_already_answered" if a.state != Seat::Offered,
                    "team_confidentiality_missing" if yes && !duty,
                ),
            },
            Act::Show(_, n, show) => match team.appointment(n) {
                None => reasons!(why: "team_no_such_appointment" if true),
                Some(a) => reasons!(why:
                    "team_not_a_member" if a.state != Seat::Accepted,
                    "team_not_a_candidate" if matches!(a.who, Who::Person(..)),
                    "nothing_to_do" if a.shown == show,
                ),
            },
            Act::End(_, n, cause, reason) => {
                reasons!(why: "team_recall_reason" if (CAUSES[cause] == "recalled") != reason);
                match team.appointment(n) {
                    None => reasons!(why: "team_no_such_appointment" if true),
                    Some(a) => reasons!(why: "team_not_a_member" if !a.is_seated()),
                }
            }
            Act::EndTopic(t) => reasons!(why: "team_topic_unknown" if t != 0 || team.topic_ended),
            Act::Begin(_, chair) => {
                let members = team
                    .appointments
                    .iter()
                    .filter(|a| a.state == Seat::Accepted);
                reasons!(why: "team_no_members" if members.count() == 0);
                if let Some(chair) = chair {
                    self.member(team, chair, why);
                }
            }
            Act::Group(_, member) => {
                reasons!(why: "nothing_to_do" if team.group == member);
                if let Some(member) = member {
                    self.member(team, member, why);
                }
            }
            _ => {}
        }
    }

    pub(super) fn member(&self, team: &Team, number: u32, why: &mut Reasons) {
        match team.appointment(number) {
            None => reasons!(why: "team_no_such_appointment" if true),
            Some(a) => reasons!(why: "team_not_a_member" if a.state != Seat::Accepted),
        }
    }

    fn of_appointing(&self, team: &Team, appoint: &Appoint, why: &mut Reasons) {
        let seat = SEATS[appoint.seat];
        let Some((_, class, seats)) = team.groups().into_iter().find(|g| g.0 == seat) else {
            why.insert("team_no_such_seat");
            reasons!(why:
                "team_may_not_appoint" if !appointed_by(team.kind).contains(&BODIES[appoint.body]),
                "team_decided_in_future" if appoint.decided < 0,
            );
            return;
        };
        let taken = team.seated().filter(|(_, a)| a.seat == seat).count();
        reasons!(why:
            "team_may_not_appoint" if !appointed_by(team.kind).contains(&BODIES[appoint.body]),
            "team_decided_in_future" if appoint.decided < 0,
            "team_seat_taken" if taken >= seats,
            "team_topic_unknown" if appoint.topic && (appoint.team != 0 || team.topic_ended),
        );
        if let Some(before) = appoint.replaces {
            match team.appointment(before) {
                None => reasons!(why: "team_no_such_appointment" if true),
                Some(a) => reasons!(why: "team_replaces_unfit" if a.is_seated() || a.seat != seat),
            }
        }
        match appoint.who {
            Who::Person(person, account) => {
                let same = |a: &Appointment| matches!(a.who, Who::Person(p, _) if p == person);
                reasons!(why:
                    "team_seat_class_unfit" if class == Class::Citizen,
                    "team_already_seated" if team.seated().any(|(_, a)| same(a)),
                );
                if let Some(account) = account {
                    reasons!(why:
                        "citizen_not_found" if self.erased.contains(&account),
                        "team_already_seated" if team.seat_of(account).is_some(),
                    );
                }
            }
            Who::Citizen(citizen) => self.of_selecting(team, citizen, seat, class, why),
        }
    }

    /// Whether the way of selection leads a citizen to a seat.
    fn of_selecting(
        &self,
        team: &Team,
        citizen: usize,
        seat: &'static str,
        class: Class,
        why: &mut Reasons,
    ) {
        reasons!(why:
            "team_seat_class_unfit" if class != Class::Citizen,
            "team_politician" if self.is_politician(citizen),
            "team_already_seated" if team.seat_of(citizen).is_some(),
        );
        reasons!(why:
            "team_age_unfit" if !of_age(team, citizen),
            "team_still_calling" if team.is_calling(self.today),
        );
        let held = team.candidates.get(&citizen);
        let waits = |c: &&Candidate| matches!(c.stage, Standpoint::Interested | Standpoint::Drawn);
        let Some((held, told)) = held.filter(waits).and_then(|c| Some((c, c.told?))) else {
            why.insert("team_not_a_candidate");
            return;
        };
        reasons!(why: "team_profile_unfit" if !team.fit(seat, citizen, told));
        match team.call.map(|(method, ..)| method) {
            Some(1) => {
                let rank = |(c, held): (&usize, &Candidate)| {
                    let fits = team.fit(seat, *c, held.told?);
                    let waits = held.stage == Standpoint::Interested;
                    let own = &self.pseudonyms[&(self.number(team), *c)];
                    (fits && waits).then_some(((held.since, own), *c))
                };
                let first = team
                    .candidates
                    .iter()
                    .filter_map(rank)
                    .min()
                    .map(|(_, c)| c);
                reasons!(why: "team_other_came_first" if first != Some(citizen));
            }
            Some(2) => {
                let drawn = held.stage == Standpoint::Drawn && held.drawn_for == Some(seat);
                reasons!(why: "team_not_drawn" if !drawn);
            }
            _ => {}
        }
    }

    /// Which of the teams it is.
    fn number(&self, team: &Team) -> usize {
        let same = |held: &Option<Team>| held.as_ref().is_some_and(|held| std::ptr::eq(held, team));
        self.teams.iter().position(same).unwrap()
    }
}

/// Whether a citizen's age fits a kind of team.
fn of_age(team: &Team, citizen: usize) -> bool {
    let age = PROFILES[citizen].2.map(|born| YEAR - born);
    team.kind != "youth_council" || age.is_some_and(|age| (12..=25).contains(&age))
}
