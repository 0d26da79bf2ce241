//! What the rules ask of a volunteer before the work, and the sums of the hours: counted anew each time.

use std::collections::{BTreeMap, BTreeSet};

use super::days::months_later;
use super::model::{ASSOCIATION, End, Fact, Helper, Model, Policy, Task};
use super::op::{BASE, Plan};

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

/// The times of two hours that have not ended.
fn ahead(plan: &Plan, now: (i64, i64)) -> Vec<(i64, i64)> {
    let mut all = times(plan);
    all.retain(|(day, hour)| (*day, hour * 60 + 120) > now);
    all
}

/// Whether nobody is wanted any more: the period is over, or the last of the fixed times.
pub(super) fn is_over(plan: &Plan, now: (i64, i64)) -> bool {
    let has_times = !plan.flexible && !plan.slots.is_empty();
    plan.period.1.is_some_and(|last| last < now.0) || has_times && ahead(plan, now).is_empty()
}

/// Whether two needs want somebody at the same minute, at a time that has not ended by then.
pub(super) fn collide(one: &Plan, other: &Plan, since: (i64, i64)) -> bool {
    if one.flexible || other.flexible {
        return false;
    }
    let hours = |plan: &Plan| -> BTreeSet<(i64, i64)> {
        let begin = ahead(plan, since).into_iter();
        begin
            .flat_map(|(day, hour)| [(day, hour), (day, hour + 1)])
            .collect()
    };
    !hours(one).is_disjoint(&hours(other))
}

/// The days on which somebody worked: those of which hours stand.
fn worked(task: &Task) -> BTreeSet<i64> {
    let entries = task.ledger.iter();
    let standing = entries.filter(|entry| entry.counts() && entry.minutes > 0);
    standing.map(|entry| entry.day).collect()
}

/// Regular attachment: above either threshold. A mentor is regular; so is a task without times whose period is long or has
/// no end. A short period counts as one time, on its first day, and as all of its days in a row. A day that was worked
/// beside the times counts as one of them.
fn regular(policy: &Policy, tasks: &[(&Plan, BTreeSet<i64>)]) -> bool {
    let (mut once, mut rows) = (Vec::new(), BTreeSet::new());
    for (plan, worked) in tasks {
        if plan.mentor {
            return true;
        }
        let mut planned: Vec<i64> = times(plan).into_iter().map(|(day, _)| day).collect();
        if plan.slots.is_empty() {
            let (Some(first), Some(last)) = plan.period else {
                return true;
            };
            if (first..=last).count() as i64 > policy.days_max {
                return true;
            }
            rows.extend(first..=last);
            planned.push(first);
        }
        let beside = worked.iter().filter(|day| !planned.contains(day));
        once.extend(beside);
        once.extend(planned);
    }
    rows.extend(&once);
    let in_a_row = |first: &i64| (*first..).take_while(|day| rows.contains(day)).count() as i64;
    let within = |first: &i64| {
        let end = months_later(*first, policy.within_months);
        let inside = once.iter().filter(|day| (*first..end).contains(day));
        inside.count()
    };
    rows.iter().any(|first| in_a_row(first) > policy.days_max)
        || once.iter().any(|first| within(first) > policy.times_max)
}

/// Whether the volunteer can work with children, and the certificate's day.
type Note = (bool, i64);

/// Safeguards.
impl Model {
    pub(super) fn file(&self, organisation: usize, citizen: usize) -> &[(i64, Fact)] {
        let of = (organisation, citizen);
        self.files.get(&of).map_or(&[], Vec::as_slice)
    }

    /// What was last noted, and what came after it.
    fn note(&self, organisation: usize, citizen: usize) -> (Option<Note>, &[(i64, Fact)]) {
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

    /// Whether the volunteer can't work with children, by what was last noted.
    pub(super) fn blocked(&self, organisation: usize, citizen: usize) -> bool {
        matches!(self.note(organisation, citizen).0, Some((false, _)))
    }

    /// Whether the answer is awaited, or was given and the certificate is awaited.
    pub(super) fn awaits(&self, organisation: usize, citizen: usize) -> bool {
        match self.asked(organisation, citizen) {
            Some((day, None)) => self.today <= day + 14,
            Some((_, Some(_))) => true,
            None => false,
        }
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

    /// What was noted, each from its day to the day on which it was withdrawn or another was noted.
    fn notes(&self, organisation: usize, citizen: usize) -> Vec<(Note, i64, Option<i64>)> {
        let file = self.file(organisation, citizen);
        let mut notes = Vec::new();
        for (place, (from, fact)) in file.iter().enumerate() {
            if let Fact::Noted(good, on) = *fact {
                let ends = |fact: &Fact| matches!(fact, Fact::Withdrawn | Fact::Noted(..));
                let end = file[place + 1..].iter().find(|(_, fact)| ends(fact));
                notes.push(((good, on), *from, end.map(|(day, _)| *day)));
            }
        }
        notes
    }

    /// Whether somebody worked on a day before today without the certificate that it took.
    fn lacked(&self, task: &Task, day: i64) -> bool {
        let (Some(g), Some(c)) = (self.organisation(task), self.volunteer(task)) else {
            return false;
        };
        let with_children = |plan: &Plan| plan.children || plan.mentor;
        let plan = &self.needs[task.need].plan;
        let notes = self.notes(g, c);
        let inside = |from: &i64, end: &Option<i64>| *from < day && end.is_none_or(|end| day < end);
        let blocked = notes
            .iter()
            .any(|((good, _), from, end)| !good && inside(from, end));
        if !with_children(plan) {
            return false;
        }
        if blocked {
            return true;
        }
        let policy = &self.policies[g];
        let agreed = |task: &Task| {
            let yes = [task.poster_yes, task.helper_yes];
            yes.into_iter().flatten().map(|yes| yes.day).max()
        };
        let mut then: Vec<(&Plan, BTreeSet<i64>)> = Vec::new();
        for other in self.of_citizen(c) {
            let plan = &self.needs[other.need].plan;
            let held = other.books() || other.started.is_some();
            let before = std::ptr::eq(other, task) || agreed(other) < Some(day);
            if held && before && with_children(plan) && self.organisation(other) == Some(g) {
                let worked = worked(other).into_iter().filter(|other| *other < day);
                then.push((plan, worked.collect()));
            }
        }
        let covers = |note: &(Note, i64, Option<i64>)| {
            let ((good, on), from, end) = *note;
            let old = policy
                .renew
                .is_some_and(|months| months_later(on, months) <= day);
            good && from <= day && end.is_none_or(|end| day <= end) && !old
        };
        regular(policy, &then) && !notes.iter().any(covers)
    }

    /// Where the certificate stands, in the library's words.
    pub(super) fn certificate(&self, organisation: usize, citizen: usize) -> &'static str {
        if self.cleared(organisation, citizen) {
            return "obtained";
        }
        if self.blocked(organisation, citizen) {
            return "blocked";
        }
        match self.asked(organisation, citizen) {
            Some((_, Some(_))) => "in_progress",
            Some((day, None)) if self.today <= day + 14 => "consent_pending",
            Some(_) => "consent_lapsed",
            None => match self.note(organisation, citizen).0 {
                None => "not_asked",
                Some(_) if self.has_certificate(organisation, citizen) => "renewal_due",
                Some(_) => "withdrawn",
            },
        }
    }

    /// What is missing before the volunteer of a task may work.
    pub(super) fn missing(&self, task: &Task) -> BTreeSet<&'static str> {
        self.missing_on(task, self.today)
    }

    /// What is missing before work of the volunteer on a day, today or before, counts.
    pub(super) fn missing_on(&self, task: &Task, day: i64) -> BTreeSet<&'static str> {
        let mut missing = BTreeSet::new();
        let with_children = |plan: &Plan| plan.children || plan.mentor;
        let plan = &self.needs[task.need].plan;
        if matches!(task.helper, Helper::Organisation(_)) && with_children(plan) {
            // Nobody is checked by name.
            missing.insert("child_certificate");
        }
        let (Some(g), Some(c)) = (self.organisation(task), self.volunteer(task)) else {
            return missing;
        };
        let policy = &self.policies[g];
        // What was begun was work, however it ended.
        let together: Vec<(&Plan, BTreeSet<i64>)> = self
            .of_citizen(c)
            .filter(|other| other.books() || other.started.is_some())
            .filter(|other| self.organisation(other) == Some(g))
            .map(|other| (&self.needs[other.need].plan, worked(other)))
            .filter(|(plan, _)| with_children(plan))
            .collect();
        if with_children(plan) && self.blocked(g, c) {
            missing.insert("child_certificate");
        }
        if with_children(plan) && regular(policy, &together) {
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
        if day < self.today && self.lacked(task, day) {
            missing.insert("child_certificate");
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
