//! The state of the naive model.

use std::collections::{BTreeMap, BTreeSet};

use super::op::{CITIZENS, MEETINGS, TEAMS, Told, Who};
use super::pool::{self, Standing, Volunteer};

/// Interest in health, area north, year of birth, by citizen.
pub(super) const PROFILES: [(bool, bool, Option<i32>); CITIZENS] = [
    (true, true, Some(2004)),
    (true, false, Some(2006)),
    (false, true, Some(2005)),
    (true, true, Some(1980)),
    (false, false, Some(2003)),
    (true, true, None),
];
/// The citizen who does not consent to invitations.
pub(super) const UNINVITED: usize = 4;
/// The citizen whose name is protected.
pub(super) const PROTECTED: usize = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Citizen,
    Politician,
    Expert,
}

/// The groups of seats of a layout, each with its number of seats.
pub(super) fn layout(number: usize) -> Vec<(&'static str, Class, usize)> {
    match number {
        0 => vec![("a", Class::Citizen, 2), ("p", Class::Politician, 2)],
        1 => vec![
            ("a", Class::Citizen, 1),
            ("b", Class::Citizen, 1),
            ("p", Class::Politician, 1),
        ],
        _ => vec![
            ("a", Class::Citizen, 2),
            ("b", Class::Citizen, 1),
            ("x", Class::Expert, 1),
        ],
    }
}

/// Whether somebody fits a citizens' seat of a layout.
fn fit(number: usize, seat: &str, citizen: usize, told: Told) -> bool {
    let (health, north, _) = PROFILES[citizen];
    match (number, seat) {
        (1, "a") => health,
        (1, "b") => told.relative,
        (2, "b") => north,
        _ => true,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standpoint {
    Invited,
    Interested,
    Drawn,
    Appointed,
    Seated,
    Declined,
    Left,
    Withdrawn,
}

#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) stage: Standpoint,
    pub(super) told: Option<Told>,
    pub(super) since: i64,
    pub(super) drawn_for: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    Offered,
    Accepted,
    Declined,
    Ended,
}

#[derive(Debug, Clone)]
pub(super) struct Appointment {
    pub(super) seat: &'static str,
    pub(super) who: Who,
    pub(super) state: Seat,
    pub(super) topic: bool,
    pub(super) shown: bool,
    pub(super) recalled: bool,
}

impl Appointment {
    pub(super) fn is_seated(&self) -> bool {
        matches!(self.state, Seat::Offered | Seat::Accepted)
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct Team {
    pub(super) kind: &'static str,
    /// The layout, the last day, whether agendas and minutes are open.
    pub(super) terms: Option<(usize, i64, bool)>,
    /// The method, the plan and the last day of the call.
    pub(super) call: Option<(usize, usize, i64)>,
    pub(super) invited: u32,
    pub(super) interested: u32,
    pub(super) candidates: BTreeMap<usize, Candidate>,
    pub(super) appointments: Vec<Appointment>,
    /// The pool that was published and has not been drawn from, and the day of the draw.
    pub(super) open_draw: Option<(Vec<Volunteer>, i64)>,
    /// Whom the last draw named who were not chosen before, and whether it named others too; until it is taken back.
    pub(super) drawn: Option<(BTreeSet<usize>, bool)>,
    /// The plan of the last draw, as long as it holds.
    pub(super) drawn_by: Option<usize>,
    pub(super) topic_ended: bool,
    pub(super) began: bool,
    pub(super) chair: Option<u32>,
    pub(super) group: Option<u32>,
    /// By number: the appointment, the item, whether disqualified.
    pub(super) declarations: BTreeMap<u8, (u32, usize, Option<bool>)>,
    pub(super) delivered: bool,
    pub(super) recommendations: BTreeMap<u8, Option<usize>>,
    pub(super) reported: bool,
    pub(super) dissolved: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Meeting {
    pub(super) team: usize,
    pub(super) starts: i64,
    pub(super) closed: bool,
    pub(super) cancelled: bool,
    /// The item of the minutes, and who had left the room.
    pub(super) minuted: Option<(u32, Option<u32>)>,
    pub(super) approved: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) today: i64,
    pub(super) kind: &'static str,
    pub(super) erased: BTreeSet<usize>,
    pub(super) teams: [Option<Team>; TEAMS],
    pub(super) meetings: [Option<Meeting>; MEETINGS],
    /// Pseudonyms, by team and citizen: in the order of these the library lists people.
    pub(super) pseudonyms: BTreeMap<(usize, usize), String>,
}

impl Team {
    pub(super) fn stage(&self, today: i64) -> &'static str {
        if self.dissolved {
            return "dissolved";
        }
        let open = self.recommendations.values().any(Option::is_none);
        match (self.terms, self.call) {
            (None, _) => "proposed",
            (Some((_, to, _)), _) if today > to => "period_over",
            _ if self.reported && open => "reported",
            _ if self.reported => "answered",
            _ if self.began => "working",
            (_, None) => "terms_adopted",
            _ if self.is_calling(today) => "recruiting",
            _ => "selecting",
        }
    }

    pub(super) fn is_calling(&self, today: i64) -> bool {
        self.call.is_some_and(|(_, _, last)| today <= last)
    }

    pub(super) fn is_over(&self, today: i64) -> bool {
        self.dissolved || self.terms.is_some_and(|(_, to, _)| today > to)
    }

    /// Whether a citizen sees what the members see.
    pub(super) fn is_insider(&self, citizen: usize, today: i64) -> bool {
        let accepted = |a: &Appointment| a.state == Seat::Accepted;
        !self.is_over(today) && self.seat_of(citizen).is_some_and(accepted)
    }

    pub(super) fn groups(&self) -> Vec<(&'static str, Class, usize)> {
        self.terms
            .map_or_else(Vec::new, |(number, ..)| layout(number))
    }

    pub(super) fn citizen_seats(&self) -> usize {
        let citizens = |group: &&(&str, Class, usize)| group.1 == Class::Citizen;
        self.groups()
            .iter()
            .filter(citizens)
            .map(|group| group.2)
            .sum()
    }

    pub(super) fn seated(&self) -> impl Iterator<Item = (u32, &Appointment)> {
        (1..).zip(&self.appointments).filter(|(_, a)| a.is_seated())
    }

    pub(super) fn appointment(&self, number: u32) -> Option<&Appointment> {
        self.appointments.get(number as usize - 1)
    }

    pub(super) fn seat_of(&self, citizen: usize) -> Option<&Appointment> {
        let mut seated = self.seated();
        seated
            .find(|(_, a)| a.who == Who::Citizen(citizen))
            .map(|(_, a)| a)
    }

    pub(super) fn fit(&self, seat: &str, citizen: usize, told: Told) -> bool {
        let Some((number, ..)) = self.terms else {
            return false;
        };
        let own = |group: &(&str, Class, usize)| group.0 == seat && group.1 == Class::Citizen;
        layout(number).iter().any(own) && fit(number, seat, citizen, told)
    }

    /// The people of a draw, by citizen.
    pub(super) fn pool(&self) -> Vec<Volunteer> {
        let mut people = Vec::new();
        for (citizen, candidate) in &self.candidates {
            let Some(told) = candidate.told else { continue };
            let standing = match candidate.stage {
                Standpoint::Invited | Standpoint::Withdrawn => continue,
                Standpoint::Interested => Standing::Open,
                Standpoint::Drawn | Standpoint::Appointed | Standpoint::Seated => {
                    Standing::Included
                }
                Standpoint::Declined | Standpoint::Left => Standing::Excluded,
            };
            let groups = self.groups();
            let mut fits: BTreeSet<&'static str> = groups
                .iter()
                .filter(|group| self.fit(group.0, *citizen, told))
                .map(|group| group.0)
                .collect();
            if standing == Standing::Included {
                let own = self
                    .seat_of(*citizen)
                    .map(|a| a.seat)
                    .or(candidate.drawn_for);
                fits = own.into_iter().collect();
            }
            let asks = self.call.is_some_and(|(_, plan, _)| pool::asks(plan));
            people.push(Volunteer {
                citizen: *citizen,
                standing,
                fits,
                gender: told.gender.filter(|_| asks),
                home: told.home,
            });
        }
        people
    }

    /// What the rules of the draw are.
    pub(super) fn rules(&self) -> pool::Rules {
        let groups = self.groups().into_iter();
        pool::Rules {
            plan: self.call.map_or(0, |(_, plan, _)| plan),
            groups: groups
                .filter(|group| group.1 == Class::Citizen)
                .map(|group| (group.0, group.2))
                .collect(),
        }
    }
}

impl Model {
    pub(super) fn new(kind: &'static str) -> Self {
        Self {
            today: 0,
            kind,
            erased: BTreeSet::new(),
            teams: [const { None }; TEAMS],
            meetings: [const { None }; MEETINGS],
            pseudonyms: BTreeMap::new(),
        }
    }

    /// Whether a citizen's account is tied to a politician's seat in a team still at work.
    pub(super) fn is_politician(&self, citizen: usize) -> bool {
        let tied = |a: &Appointment| matches!(a.who, Who::Person(_, Some(c)) if c == citizen);
        let teams = self.teams.iter().flatten();
        let mut teams = teams.filter(|team| !team.is_over(self.today));
        !self.erased.contains(&citizen) && teams.any(|team| team.seated().any(|(_, a)| tied(a)))
    }

    /// Whether a citizen has a citizen's seat in a team still at work.
    pub(super) fn sits_as_citizen(&self, citizen: usize) -> bool {
        let teams = self.teams.iter().flatten();
        let mut teams = teams.filter(|team| !team.is_over(self.today));
        teams.any(|team| team.seat_of(citizen).is_some())
    }
}
