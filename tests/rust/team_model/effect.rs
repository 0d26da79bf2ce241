//! What the documentation says that a command changes.

use std::collections::BTreeMap;

use super::model::{Appointment, Candidate, Meeting, Model, Seat, Standpoint, Team};
use super::op::{Act, SEATS, Told, Who};
use super::pool::{Standing, Volunteer};

impl Model {
    /// Carries an act out. Whom a draw named for which seat, only the draw can tell.
    pub(super) fn apply(&mut self, act: &Act, drawn: &BTreeMap<usize, &'static str>) {
        let today = self.today;
        match *act {
            Act::Propose(t) => {
                let kind = if t == 0 {
                    self.kind
                } else {
                    "special_committee"
                };
                self.teams[t] = Some(Team {
                    kind,
                    ..Team::default()
                });
            }
            Act::Call(m, team, days, closed) => {
                self.meetings[m] = Some(Meeting {
                    team,
                    starts: today + days,
                    closed,
                    cancelled: false,
                    minuted: None,
                    approved: false,
                });
            }
            Act::Cancel(m) => self.meetings[m].as_mut().unwrap().cancelled = true,
            Act::Minutes(m, item, without) => {
                self.meetings[m].as_mut().unwrap().minuted = Some((item, without));
            }
            Act::Approve(m) => self.meetings[m].as_mut().unwrap().approved = true,
            Act::Attend(..) => {}
            Act::Erase(citizen) => {
                self.erased.insert(citizen);
                for team in self.teams.iter_mut().flatten() {
                    team.forget(citizen);
                }
            }
            _ => {
                let t = self.team_of(act).unwrap();
                self.teams[t].as_mut().unwrap().apply(act, drawn, today);
            }
        }
    }
}

impl Team {
    fn apply(&mut self, act: &Act, drawn: &BTreeMap<usize, &'static str>, today: i64) {
        match *act {
            Act::Adopt(_, _, number, days, open) => self.terms = Some((number, today + days, open)),
            Act::Recruit(_, method, plan, days) => {
                self.drawn_by = self.drawn_by.filter(|before| *before == plan);
                self.call = Some((method, plan, today + days));
            }
            Act::Quotas(_, plan) => {
                self.drawn_by = self.drawn_by.filter(|before| *before == plan);
                self.call.as_mut().unwrap().1 = plan;
            }
            Act::Invite(_, citizen) => {
                self.invited += 1;
                self.candidate(citizen, Standpoint::Invited, None, today);
            }
            Act::Interest(_, citizen, told) => {
                self.interested += 1;
                self.candidate(citizen, Standpoint::Interested, Some(told), today);
            }
            Act::Withdraw(_, citizen) => {
                let held = self.candidates.get_mut(&citizen).unwrap();
                match held.stage {
                    Standpoint::Drawn => {
                        held.stage = Standpoint::Declined;
                        held.told = None;
                        return;
                    }
                    Standpoint::Interested => self.interested -= 1,
                    _ => {}
                }
                held.stage = Standpoint::Withdrawn;
                held.told = None;
            }
            Act::Publish(_, days, ..) => {
                self.open_draw = Some((self.pool(), today + days));
                self.drawn = None;
            }
            Act::Void(_) => {
                self.open_draw = None;
                for citizen in self.drawn.take().into_iter().flat_map(|(named, _)| named) {
                    let held = self.candidates.get_mut(&citizen).unwrap();
                    if held.stage == Standpoint::Drawn {
                        held.stage = Standpoint::Interested;
                        held.drawn_for = None;
                    }
                }
            }
            Act::Draw(..) => {
                let before = self.open_draw.take();
                let chosen = |person: &Volunteer| person.standing == Standing::Included;
                let others = before.is_some_and(|(pool, _)| pool.iter().any(chosen));
                self.drawn = Some((drawn.keys().copied().collect(), others));
                self.drawn_by = self.call.map(|(_, plan, _)| plan);
                for (citizen, seat) in drawn {
                    let held = self.candidates.get_mut(citizen).unwrap();
                    held.stage = Standpoint::Drawn;
                    held.drawn_for = Some(seat);
                }
            }
            Act::Appoint(appoint) => {
                let who = match appoint.who {
                    // Only a politician's account is tied to the seat.
                    Who::Person(person, _) if SEATS[appoint.seat] != "p" => {
                        Who::Person(person, None)
                    }
                    who => who,
                };
                self.appointments.push(Appointment {
                    seat: SEATS[appoint.seat],
                    who,
                    state: Seat::Offered,
                    topic: appoint.topic,
                    shown: false,
                    recalled: false,
                });
                self.moved(self.appointments.len() as u32, Standpoint::Appointed);
            }
            Act::Answer(_, n, yes, _, show) => {
                let held = self.held(n);
                held.state = if yes { Seat::Accepted } else { Seat::Declined };
                held.shown = show;
                self.moved(
                    n,
                    if yes {
                        Standpoint::Seated
                    } else {
                        Standpoint::Declined
                    },
                );
            }
            Act::Show(_, n, show) => self.held(n).shown = show,
            Act::End(_, n, _, reason) => {
                self.end(n);
                self.held(n).recalled = reason;
            }
            Act::EndTopic(_) => {
                self.topic_ended = true;
                let bound = self.seated().filter(|(_, a)| a.topic).map(|(n, _)| n);
                bound
                    .collect::<Vec<_>>()
                    .into_iter()
                    .for_each(|n| self.end(n));
            }
            _ => self.work(act),
        }
    }

    fn work(&mut self, act: &Act) {
        match *act {
            Act::Begin(_, chair) => {
                self.began = true;
                self.chair = chair;
            }
            Act::Group(_, member) => self.group = member,
            Act::Declare(_, id, n, item) => {
                self.declarations.insert(id, (n, item, None));
            }
            Act::Decide(_, id, out) => self.declarations.get_mut(&id).unwrap().2 = Some(out),
            Act::Deliver(_) => self.delivered = true,
            Act::Recommend(_, id) => {
                self.recommendations.insert(id, None);
            }
            Act::Report(_) => self.reported = true,
            Act::Treat(_, id, outcome, _) => {
                self.recommendations.insert(id, Some(outcome));
            }
            Act::Dissolve(_) => {
                self.dissolved = true;
                let open = self.seated().filter(|(_, a)| a.state == Seat::Offered);
                let open: Vec<u32> = open.map(|(number, _)| number).collect();
                open.into_iter().for_each(|number| self.end(number));
                let seated: Vec<Who> = self.seated().map(|(_, a)| a.who).collect();
                for (citizen, held) in &mut self.candidates {
                    held.told = held
                        .told
                        .filter(|_| seated.contains(&Who::Citizen(*citizen)));
                }
            }
            _ => {}
        }
    }

    fn candidate(&mut self, citizen: usize, stage: Standpoint, told: Option<Told>, since: i64) {
        let new = Candidate {
            stage,
            told,
            since,
            drawn_for: None,
        };
        self.candidates.insert(citizen, new);
    }

    fn held(&mut self, number: u32) -> &mut Appointment {
        &mut self.appointments[number as usize - 1]
    }

    /// Moves the candidacy behind an appointment, where there is one.
    fn moved(&mut self, number: u32, stage: Standpoint) {
        if let Who::Citizen(citizen) = self.held(number).who {
            self.candidates.get_mut(&citizen).unwrap().stage = stage;
        }
    }

    fn end(&mut self, number: u32) {
        self.held(number).state = Seat::Ended;
        self.moved(number, Standpoint::Left);
        self.chair = self.chair.filter(|chair| *chair != number);
        self.group = self.group.filter(|member| *member != number);
    }

    fn forget(&mut self, citizen: usize) {
        let seat = self.seated().find(|(_, a)| a.who == Who::Citizen(citizen));
        if let Some((number, _)) = seat {
            self.end(number);
        } else if let Some(held) = self.candidates.get_mut(&citizen)
            // Of a dissolved team nothing leads to who did not sit in it.
            && !self.dissolved
        {
            if matches!(held.stage, Standpoint::Interested | Standpoint::Drawn) {
                self.interested -= 1;
            }
            held.stage = Standpoint::Withdrawn;
        }
        if let Some(held) = self.candidates.get_mut(&citizen) {
            held.told = None;
        }
        for appointment in &mut self.appointments {
            if let Who::Person(person, Some(account)) = appointment.who
                && account == citizen
            {
                appointment.who = Who::Person(person, None);
            }
        }
    }
}
