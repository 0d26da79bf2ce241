//! The exchange as the rules are told: who said yes, what happened to whose certificate, and the ledger; everything else
//! is counted anew from that each time.

use std::collections::{BTreeMap, BTreeSet};

use super::days::civil;
use super::op::{
    Act, By, CITIZENS, Help, MANAGER, OFFERS, ORGANISATIONS, Op, POLICIES, POSTS_FOR_A_WHILE, Plan,
    Poster, Side, TASKS, Who,
};

/// When each citizen says they were born; the third turns fifteen in 2027, and the fourth tells no year. It counts for the
/// age limits of a need alone: nobody's word makes them too young for a certificate.
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

impl Policy {
    /// Whether it asks for less than another one anywhere.
    pub(super) fn is_looser_than(&self, before: &Self) -> bool {
        let never = i64::MAX;
        self.days_max > before.days_max
            || self.times_max > before.times_max
            || self.within_months < before.within_months
            || self.renew.unwrap_or(never) > before.renew.unwrap_or(never)
            || (before.homes, self.homes) == (true, false)
            || (before.money, self.money) == (true, false)
            || (before.confidential, self.confidential) == (true, false)
    }
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
pub(super) const ASSOCIATION: [bool; ORGANISATIONS] = [true, false, true];

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

/// A yes, and to which version of the need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Yes {
    pub(super) by: By,
    pub(super) version: usize,
    pub(super) day: i64,
    pub(super) minute: i64,
}

#[derive(Debug, Clone)]
pub(super) struct Task {
    pub(super) need: usize,
    pub(super) helper: Helper,
    pub(super) offer: Option<usize>,
    pub(super) poster_yes: Option<Yes>,
    pub(super) helper_yes: Option<Yes>,
    pub(super) started: Option<i64>,
    pub(super) ended: Option<(End, i64)>,
    pub(super) ledger: Vec<Entry>,
}

impl Task {
    /// Both said yes, and to the same.
    pub(super) fn agreed(&self) -> bool {
        match (self.poster_yes, self.helper_yes) {
            (Some(poster), Some(helper)) => poster.version == helper.version,
            _ => false,
        }
    }

    /// The day and minute of the second yes.
    pub(super) fn agreed_at(&self) -> Option<(i64, i64)> {
        let yes = [self.poster_yes, self.helper_yes].into_iter().flatten();
        yes.map(|yes| (yes.day, yes.minute)).max()
    }

    /// Agreed and not ended: it books its volunteer.
    pub(super) fn books(&self) -> bool {
        self.agreed() && self.ended.is_none()
    }

    pub(super) fn yes(&self, side: Side) -> Option<Yes> {
        match side {
            Side::Poster => self.poster_yes,
            Side::Helper => self.helper_yes,
        }
    }
}

pub(super) struct Need {
    pub(super) plan: Plan,
    /// How often what people say yes to was changed.
    pub(super) version: usize,
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
            version: 0,
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

    /// Who said yes for a side to the need as it is now.
    pub(super) fn says_yes(&self, task: &Task, side: Side) -> Option<By> {
        let yes = task.yes(side)?;
        (yes.version == self.needs[task.need].version).then_some(yes.by)
    }

    /// The places taken: by those to whom both said yes, but for whom it was cancelled. Work done keeps its place.
    pub(super) fn taken(&self, need: usize) -> usize {
        let takes = |task: &&Task| match task.ended {
            None => task.agreed(),
            Some((end, _)) => end == End::Completed,
        };
        self.of_need(need).filter(takes).count()
    }

    /// An act at a task that is there, where some is, and for the organisation with which the volunteer has to do.
    pub(super) fn aim(&self, act: Act) -> Act {
        let there: Vec<usize> = (0..TASKS).filter(|t| self.tasks[*t].is_some()).collect();
        let aimed = |t: usize| match self.tasks[t] {
            None if !there.is_empty() => there[t % there.len()],
            _ => t,
        };
        let organisation = |g: usize, c: usize| {
            let last = self
                .of_citizen(c)
                .filter_map(|task| self.organisation(task));
            last.last().unwrap_or(g)
        };
        match act {
            Act::Accept(t, side) => Act::Accept(aimed(t), side),
            Act::Decline(t, side) => Act::Decline(aimed(t), side),
            Act::Start(t) => Act::Start(aimed(t)),
            Act::Complete(t) => Act::Complete(aimed(t)),
            Act::Cancel(t, side, erased) => Act::Cancel(aimed(t), side, erased),
            Act::Ask(t) => Act::Ask(aimed(t)),
            Act::Note(t, good, ago) => Act::Note(aimed(t), good, ago),
            Act::Withdraw(t) => Act::Withdraw(aimed(t)),
            Act::Record(t, ago) => Act::Record(aimed(t), ago),
            Act::Consent(g, c) => Act::Consent(organisation(g, c), c),
            Act::Confidentiality(g, c) => Act::Confidentiality(organisation(g, c), c),
            Act::Report(t, side, ago, minutes) => Act::Report(aimed(t), side, ago, minutes),
            Act::Approve(t, n) => Act::Approve(aimed(t), n),
            Act::Reject(t, n) => Act::Reject(aimed(t), n),
            Act::Correct(t, n, minutes) => Act::Correct(aimed(t), n, minutes),
            other => other,
        }
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
