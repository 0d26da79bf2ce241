//! The exchange as the rules are told: who said yes, what happened to whose certificate, and the ledger; everything else
//! is counted anew from that each time.

use std::collections::{BTreeMap, BTreeSet};

use super::days::{civil, months_later};
use super::op::{
    Act, BASE, By, CITIZENS, Help, MANAGER, OFFERS, ORGANISATIONS, Op, POLICIES, POSTS_FOR_A_WHILE,
    Plan, Poster, Side, TASKS, Who,
};

/// When each citizen was born; the third turns fifteen in 2027, and the fourth tells no year.
pub(super) const BORN: [Option<i64>; CITIZENS] = [
    Some(1980),
    Some(2011),
    Some(2012),
    None,
    Some(1950),
    Some(1970),
    Some(1990),
];
/// Who offers, and whether it comes from a student.
pub(super) const OFFERED: [(Helper, bool); OFFERS] = [
    (Helper::Citizen(0), false),
    (Helper::Citizen(1), true),
    (Helper::Organisation(1), false),
];
/// The last day on which somebody may post for the second organisation.
pub(super) const POSTS_UNTIL: i64 = 75;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Power {
    Post,
    ApproveHours,
    Safeguard,
}

/// Who holds which mandate until when.
pub(super) fn mandates() -> Vec<(usize, usize, Vec<Power>, Option<i64>)> {
    use Power::{ApproveHours, Post, Safeguard};
    let all = vec![Post, ApproveHours, Safeguard];
    vec![
        (0, MANAGER, all.clone(), None),
        (0, 0, all, None),
        (1, POSTS_FOR_A_WHILE, vec![Post], Some(POSTS_UNTIL)),
        (2, MANAGER, vec![Post], None),
    ]
}

/// An organisation's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Policy {
    pub(super) days_max: i64,
    pub(super) times_max: usize,
    pub(super) within_months: i64,
    pub(super) renew: Option<i64>,
    pub(super) homes: bool,
    pub(super) money: bool,
    pub(super) confidential: bool,
}

const USUAL: Policy = Policy {
    days_max: 7,
    times_max: 3,
    within_months: 3,
    renew: None,
    homes: false,
    money: false,
    confidential: false,
};

pub(super) const POLICY: [Policy; POLICIES] = [
    USUAL,
    Policy {
        renew: Some(1),
        confidential: true,
        ..USUAL
    },
    Policy {
        homes: true,
        money: true,
        ..USUAL
    },
    Policy {
        days_max: 2,
        times_max: 100,
        within_months: 1,
        renew: Some(2),
        ..USUAL
    },
    Policy {
        days_max: 0,
        times_max: 0,
        within_months: 1,
        renew: Some(1),
        homes: true,
        money: false,
        confidential: true,
    },
];

/// Which of the organisations are associations.
const ASSOCIATION: [bool; ORGANISATIONS] = [true, false, true];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Helper {
    Citizen(usize),
    Organisation(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Declined,
    Completed,
    Cancelled,
}

#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) day: i64,
    pub(super) minutes: i64,
    pub(super) by: Side,
    pub(super) corrects: Option<usize>,
    pub(super) corrected: bool,
    pub(super) answer: Option<bool>,
}

impl Entry {
    pub(super) fn counts(&self) -> bool {
        !self.corrected && self.answer != Some(false)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Task {
    pub(super) need: usize,
    pub(super) helper: Helper,
    pub(super) poster_yes: Option<By>,
    pub(super) helper_yes: Option<By>,
    pub(super) started: Option<i64>,
    pub(super) ended: Option<(End, i64)>,
    pub(super) ledger: Vec<Entry>,
}

impl Task {
    pub(super) fn agreed(&self) -> bool {
        self.poster_yes.is_some() && self.helper_yes.is_some()
    }

    /// Agreed and not ended: it books its volunteer.
    pub(super) fn books(&self) -> bool {
        self.agreed() && self.ended.is_none()
    }

    pub(super) fn yes(&self, side: Side) -> Option<By> {
        match side {
            Side::Poster => self.poster_yes,
            Side::Helper => self.helper_yes,
        }
    }
}

pub(super) struct Need {
    pub(super) plan: Plan,
    pub(super) closed: bool,
}

/// What happened to a volunteer's safeguards in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    Asked,
    Consented,
    /// What was noted, and the certificate's day.
    Noted(bool, i64),
    Withdrawn,
    /// The day on which a record was seen.
    Record(i64),
    Confidential,
}

pub(super) struct Model {
    pub(super) today: i64,
    pub(super) minute: i64,
    pub(super) needs: Vec<Need>,
    pub(super) tasks: [Option<Task>; TASKS],
    pub(super) files: BTreeMap<(usize, usize), Vec<(i64, Fact)>>,
    pub(super) policies: [Policy; ORGANISATIONS],
    pub(super) declared: [BTreeSet<i64>; ORGANISATIONS],
    pub(super) erased: BTreeSet<usize>,
}

impl Model {
    pub(super) fn new(plans: &[Plan]) -> Self {
        let need = |plan: &Plan| Need {
            plan: plan.clone(),
            closed: false,
        };
        Self {
            today: 0,
            minute: 720,
            needs: plans.iter().map(need).collect(),
            tasks: Default::default(),
            files: BTreeMap::new(),
            policies: [USUAL; ORGANISATIONS],
            declared: Default::default(),
            erased: BTreeSet::new(),
        }
    }

    pub(super) fn year(&self) -> i64 {
        civil(self.today).0
    }

    /// The volunteer of a task whom anybody still knows.
    pub(super) fn volunteer(&self, task: &Task) -> Option<usize> {
        match task.helper {
            Helper::Citizen(citizen) if !self.erased.contains(&citizen) => Some(citizen),
            _ => None,
        }
    }

    pub(super) fn organisation(&self, task: &Task) -> Option<usize> {
        match self.needs[task.need].plan.poster {
            Poster::Organisation(organisation) => Some(organisation),
            Poster::Citizen(_) => None,
        }
    }

    /// The tasks of a need.
    pub(super) fn of_need(&self, need: usize) -> impl Iterator<Item = &Task> {
        let all = self.tasks.iter().flatten();
        all.filter(move |task| task.need == need)
    }

    /// The tasks of a volunteer.
    pub(super) fn of_citizen(&self, citizen: usize) -> impl Iterator<Item = &Task> {
        let all = self.tasks.iter().flatten();
        all.filter(move |task| task.helper == Helper::Citizen(citizen))
    }

    /// The places taken: by those to whom both said yes, but for whom it was cancelled. Work done keeps its place.
    pub(super) fn taken(&self, need: usize) -> usize {
        let takes = |task: &&Task| match task.ended {
            None => task.agreed(),
            Some((end, _)) => end == End::Completed,
        };
        self.of_need(need).filter(takes).count()
    }

    /// Whoever usually does something.
    pub(super) fn who(&self, who: Who, act: &Act) -> By {
        let by = match who {
            Who::By(by) => return by,
            Who::Usual => self.usual(act),
        };
        by.filter(|citizen| !self.erased.contains(citizen))
            .map_or(By::Staff, By::Citizen)
    }

    fn usual(&self, act: &Act) -> Option<usize> {
        let posts = |poster: Poster| match poster {
            Poster::Organisation(0) | Poster::Citizen(_) => Some(MANAGER),
            Poster::Organisation(1) if self.today <= POSTS_UNTIL => Some(POSTS_FOR_A_WHILE),
            Poster::Organisation(_) => None,
        };
        let for_side = |t: usize, side: Side| {
            let task = self.tasks[t].as_ref()?;
            match side {
                Side::Poster => posts(self.needs[task.need].plan.poster),
                Side::Helper => self.volunteer(task),
            }
        };
        match *act {
            Act::Propose(_, _, Help::Citizen(c))
            | Act::Consent(_, c)
            | Act::Confidentiality(_, c) => Some(c),
            Act::Propose(_, n, _) | Act::Change(n, ..) | Act::Close(n) => {
                posts(self.needs[n].plan.poster)
            }
            Act::Accept(t, side)
            | Act::Decline(t, side)
            | Act::Cancel(t, side, _)
            | Act::Report(t, side, ..) => for_side(t, side),
            Act::Start(t) | Act::Complete(t) => for_side(t, Side::Poster),
            Act::Approve(t, n) | Act::Reject(t, n) | Act::Correct(t, n, _) => {
                let by = self.tasks[t].as_ref()?.ledger.get(n - 1)?.by;
                let corrects = matches!(act, Act::Correct(..));
                for_side(t, if corrects { by } else { by.other() })
            }
            Act::Policy(0, _) | Act::Declare(0, _) => Some(MANAGER),
            _ => None,
        }
    }

    pub(super) fn wait(&mut self, op: &Op) {
        if let Op::Wait(days, minute) = *op
            && (self.today + days, minute) > (self.today, self.minute)
            && self.today + days < 1000
        {
            (self.today, self.minute) = (self.today + days, minute);
        }
    }
}

/// The days and hours of a need's times, one after the other.
pub(super) fn times(plan: &Plan) -> Vec<(i64, i64)> {
    let mut all = Vec::new();
    for (day, hour) in &plan.slots {
        match plan.again {
            None => all.push((BASE + day, *hour)),
            Some((every, weeks)) => {
                let last = BASE + 6 + 7 * weeks;
                let some = (BASE + day..=last).step_by(7 * every as usize);
                all.extend(some.map(|day| (day, *hour)));
            }
        }
    }
    all
}

/// Whether two needs want somebody at the same minute.
pub(super) fn collide(one: &Plan, other: &Plan) -> bool {
    if one.flexible || other.flexible {
        return false;
    }
    let hours = |plan: &Plan| -> BTreeSet<(i64, i64)> {
        let begin = times(plan).into_iter();
        begin
            .flat_map(|(day, hour)| [(day, hour), (day, hour + 1)])
            .collect()
    };
    !hours(one).is_disjoint(&hours(other))
}

/// Regular attachment: above either threshold. A mentor is regular; so is a task without times whose period is long or has
/// no end. A short period counts as one time, on its first day.
fn regular(policy: &Policy, plans: &[&Plan]) -> bool {
    let mut days = Vec::new();
    for plan in plans {
        if plan.mentor {
            return true;
        }
        if plan.slots.is_empty() {
            let (Some(first), Some(last)) = plan.period else {
                return true;
            };
            if (first..=last).count() as i64 > policy.days_max {
                return true;
            }
            days.push(first);
        }
        days.extend(times(plan).into_iter().map(|(day, _)| day));
    }
    let in_a_row = |first: &i64| (*first..).take_while(|day| days.contains(day)).count() as i64;
    let within = |first: &i64| {
        let end = months_later(*first, policy.within_months);
        days.iter()
            .filter(|day| (*first..end).contains(day))
            .count()
    };
    days.iter()
        .any(|first| in_a_row(first) > policy.days_max || within(first) > policy.times_max)
}

/// Safeguards.
impl Model {
    pub(super) fn file(&self, organisation: usize, citizen: usize) -> &[(i64, Fact)] {
        let of = (organisation, citizen);
        self.files.get(&of).map_or(&[], Vec::as_slice)
    }

    /// What was last noted, and what came after it.
    fn note(&self, organisation: usize, citizen: usize) -> (Option<(bool, i64)>, &[(i64, Fact)]) {
        let file = self.file(organisation, citizen);
        let noted = |(_, fact): &(i64, Fact)| matches!(fact, Fact::Noted(..));
        match file.iter().rposition(noted) {
            Some(at) => match file[at].1 {
                Fact::Noted(good, on) => (Some((good, on)), &file[at + 1..]),
                _ => (None, file),
            },
            None => (None, file),
        }
    }

    /// When consent was asked for after the last note, and when it was given.
    pub(super) fn asked(&self, organisation: usize, citizen: usize) -> Option<(i64, Option<i64>)> {
        let (_, since) = self.note(organisation, citizen);
        let at = since.iter().rposition(|(_, fact)| *fact == Fact::Asked)?;
        let given = since[at..]
            .iter()
            .find(|(_, fact)| *fact == Fact::Consented);
        Some((since[at].0, given.map(|(day, _)| *day)))
    }

    /// Whether there is a note of a certificate that nobody took back.
    pub(super) fn has_certificate(&self, organisation: usize, citizen: usize) -> bool {
        let (noted, since) = self.note(organisation, citizen);
        matches!(noted, Some((true, _))) && !since.iter().any(|(_, fact)| *fact == Fact::Withdrawn)
    }

    /// Whether the certificate counts today.
    pub(super) fn cleared(&self, organisation: usize, citizen: usize) -> bool {
        let (noted, _) = self.note(organisation, citizen);
        let old = |on| {
            let renew = self.policies[organisation].renew;
            renew.is_some_and(|months| months_later(on, months) <= self.today)
        };
        self.has_certificate(organisation, citizen) && noted.is_some_and(|(_, on)| !old(on))
    }

    /// Where the certificate stands, in the library's words.
    pub(super) fn certificate(&self, organisation: usize, citizen: usize) -> &'static str {
        if self.cleared(organisation, citizen) {
            return "obtained";
        }
        match self.asked(organisation, citizen) {
            Some((_, Some(_))) => "in_progress",
            Some((day, None)) if self.today <= day + 14 => "consent_pending",
            Some(_) => "consent_lapsed",
            None => match self.note(organisation, citizen).0 {
                None => "not_asked",
                Some((false, _)) => "blocked",
                Some(_) if self.has_certificate(organisation, citizen) => "renewal_due",
                Some(_) => "withdrawn",
            },
        }
    }

    /// What is missing before the volunteer of a task may work.
    pub(super) fn missing(&self, task: &Task) -> BTreeSet<&'static str> {
        let mut missing = BTreeSet::new();
        let (Some(g), Some(c)) = (self.organisation(task), self.volunteer(task)) else {
            return missing;
        };
        let policy = &self.policies[g];
        let plan = &self.needs[task.need].plan;
        let with_children = |plan: &Plan| plan.children || plan.mentor;
        let counts =
            |other: &&Task| other.books() || matches!(other.ended, Some((End::Completed, _)));
        let together: Vec<&Plan> = self
            .of_citizen(c)
            .filter(counts)
            .filter(|other| self.organisation(other) == Some(g))
            .map(|other| &self.needs[other.need].plan)
            .filter(|plan| with_children(plan))
            .collect();
        let old_enough = BORN[c].is_none_or(|born| self.year() - born >= 15);
        if with_children(plan) && old_enough && regular(policy, &together) {
            if !self.cleared(g, c) {
                missing.insert("child_certificate");
            }
            let years = self.year() - 1..=self.year();
            if ASSOCIATION[g] && !self.declared[g].iter().any(|year| years.contains(year)) {
                missing.insert("declaration");
            }
        }
        let file = self.file(g, c);
        let record = file.iter().any(|(_, fact)| matches!(fact, Fact::Record(_)));
        if (plan.homes && policy.homes || plan.money && policy.money) && !record {
            missing.insert("criminal_record");
        }
        let declared = file.iter().any(|(_, fact)| *fact == Fact::Confidential);
        if policy.confidential && !declared {
            missing.insert("confidentiality");
        }
        missing
    }

    pub(super) fn stage(&self, task: &Task) -> &'static str {
        match task.ended {
            Some((End::Declined, _)) => "declined",
            Some((End::Completed, _)) => "completed",
            Some((End::Cancelled, _)) => "cancelled",
            None if !task.agreed() => "proposed",
            None if task.started.is_none() => "agreed",
            None if self.missing(task).is_empty() => "active",
            None => "suspended",
        }
    }
}

/// Hours.
impl Model {
    /// The minutes of a volunteer's days that count, and those of them that are approved: the whole ledger again.
    pub(super) fn days(&self, citizen: usize) -> BTreeMap<i64, (i64, i64)> {
        let mut days = BTreeMap::new();
        for entry in self.of_citizen(citizen).flat_map(|task| &task.ledger) {
            if entry.counts() && entry.minutes > 0 {
                let (all, approved): &mut (i64, i64) = days.entry(entry.day).or_default();
                *all += entry.minutes;
                *approved += if entry.answer == Some(true) {
                    entry.minutes
                } else {
                    0
                };
            }
        }
        days
    }

    /// Whether a day has room for so many minutes more.
    pub(super) fn has_room(&self, citizen: usize, day: i64, more: i64) -> bool {
        let sum = self.days(citizen).get(&day).map_or(0, |(all, _)| *all);
        sum + more <= 24 * 60
    }
}
