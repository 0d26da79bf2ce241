//! Why the rules refuse a command: every reason there is. The library gives one of them; where there is none, it does
//! what was asked.

use super::apply::is_offered;
use super::days::MOMENTS;
use super::model::{BORN, End, Entry, Fact, Helper, Model, OFFERED, POLICY, Power, Task, mandates};
use super::op::{Act, By, Help, Poster, Side};
use super::safeguards::{collide, is_over};

pub(super) type Reasons = Vec<&'static str>;

/// Who is to help.
pub(super) fn helper(help: Help) -> Helper {
    match help {
        Help::Citizen(c) => Helper::Citizen(c),
        Help::Offer(offer) => OFFERED[offer].0,
        Help::Organisation(g) => Helper::Organisation(g),
    }
}

fn when(is: bool, reason: &'static str) -> Option<&'static str> {
    is.then_some(reason)
}

/// Who may.
impl Model {
    /// Why somebody may not do this for an organisation.
    pub(super) fn mandate(
        &self,
        by: By,
        organisation: usize,
        power: Power,
    ) -> Option<&'static str> {
        let citizen = match by {
            By::Staff => return None,
            By::Citizen(citizen) if !self.erased.contains(&citizen) => citizen,
            _ => return Some("mandate_missing"),
        };
        let all = mandates();
        let held = all
            .iter()
            .find(|held| (held.0, held.1) == (organisation, citizen));
        match held {
            None => Some("mandate_missing"),
            Some((.., until)) if until.is_some_and(|last| last < self.today) => {
                Some("mandate_expired")
            }
            Some((_, _, powers, _)) => when(!powers.contains(&power), "mandate_too_narrow"),
        }
    }

    /// Why somebody may not act as a citizen.
    fn oneself(&self, by: By, citizen: usize) -> Option<&'static str> {
        let own = by == By::Citizen(citizen) && !self.erased.contains(&citizen);
        when(by != By::Staff && !own, "not_permitted")
    }

    fn poster(&self, by: By, need: usize, power: Power) -> Option<&'static str> {
        match self.needs[need].plan.poster {
            Poster::Organisation(organisation) => self.mandate(by, organisation, power),
            Poster::Citizen(citizen) => self.oneself(by, citizen),
        }
    }

    /// A task, as far as somebody may see it.
    fn task_for(&self, by: By, t: usize) -> Option<&Task> {
        let task = self.tasks[t].as_ref()?;
        let own = self.volunteer(task).map(|c| self.oneself(by, c));
        let helps = match task.helper {
            Helper::Organisation(g) => self.mandate(by, g, Power::Post),
            Helper::Citizen(_) => own.unwrap_or(Some("not_permitted")),
        };
        let powers = [Power::Post, Power::ApproveHours, Power::Safeguard];
        let posts = powers.map(|power| self.poster(by, task.need, power));
        let sees = helps.is_none() || posts.iter().any(Option::is_none);
        sees.then_some(task)
    }

    fn side(&self, by: By, task: &Task, side: Side, power: Power) -> Reasons {
        let own = self
            .volunteer(task)
            .is_some_and(|citizen| by == By::Citizen(citizen));
        match (side, task.helper) {
            (Side::Poster, _) => {
                let both = when(own, "assignment_both_sides");
                let poster = self.poster(by, task.need, power);
                both.into_iter().chain(poster).collect()
            }
            (Side::Helper, Helper::Organisation(g)) => {
                self.mandate(by, g, power).into_iter().collect()
            }
            (Side::Helper, Helper::Citizen(c)) => self.oneself(by, c).into_iter().collect(),
        }
    }
}

impl Model {
    /// Why nobody can come forward for a need.
    fn open(&self, need: usize) -> Reasons {
        let held = &self.needs[need];
        [
            when(held.closed, "need_closed"),
            when(
                held.plan.period.1.is_some_and(|last| last < self.today),
                "need_expired",
            ),
            when(self.taken(need) >= held.plan.capacity, "need_full"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    pub(super) fn reasons(&self, by: By, act: &Act) -> Reasons {
        assert!(MOMENTS.contains(&self.minute));
        match *act {
            Act::Propose(t, need, help) => self.propose(by, t, need, help),
            Act::Consent(g, c) => {
                let mut no = self.own(by, c);
                no.extend(match self.asked(g, c) {
                    None => Some("safeguard_not_asked"),
                    Some((_, Some(_))) => Some("nothing_to_do"),
                    Some((day, None)) => when(day + 14 < self.today, "safeguard_consent_lapsed"),
                });
                no
            }
            Act::Confidentiality(g, c) => {
                let mut no = self.own(by, c);
                let declared = self
                    .file(g, c)
                    .iter()
                    .any(|(_, fact)| *fact == Fact::Confidential);
                no.extend(when(declared, "nothing_to_do"));
                no
            }
            Act::Policy(g, policy) => {
                let no = self.mandate(by, g, Power::Safeguard);
                let same = when(self.policies[g] == POLICY[policy], "nothing_to_do");
                let alone = by != By::Staff && POLICY[policy].is_looser_than(&self.policies[g]);
                let loose = when(alone, "safeguard_loosened_by_staff");
                no.into_iter().chain(loose).chain(same).collect()
            }
            Act::Declare(g, year) => {
                let no = self.mandate(by, g, Power::Safeguard);
                let year_fits = when(!(-2..=0).contains(&year), "declaration_year_out_of_range");
                let declared = self.declared[g].contains(&(self.year() + year));
                let same = when(declared, "nothing_to_do");
                no.into_iter().chain(year_fits).chain(same).collect()
            }
            Act::Change(n, capacity, children) => self.change(by, n, capacity, children),
            Act::Close(n) => {
                let no = self.poster(by, n, Power::Post);
                let closed = when(self.needs[n].closed, "nothing_to_do");
                no.into_iter().chain(closed).collect()
            }
            Act::Erase(c) => self.own(by, c),
            Act::Ask(t) | Act::Note(t, ..) | Act::Withdraw(t) | Act::Record(t, _) => {
                match self.task_for(by, t) {
                    Some(task) => self.safeguard(by, task, act),
                    None => vec!["assignment_not_found"],
                }
            }
            Act::Report(t, ..) | Act::Approve(t, _) | Act::Reject(t, _) | Act::Correct(t, ..) => {
                match self.task_for(by, t) {
                    Some(task) => self.hours(by, task, act),
                    None => vec!["assignment_not_found"],
                }
            }
            Act::Accept(t, _)
            | Act::Decline(t, _)
            | Act::Start(t)
            | Act::Complete(t)
            | Act::Cancel(t, ..) => match self.task_for(by, t) {
                Some(task) => self.life(by, task, act),
                None => vec!["assignment_not_found"],
            },
        }
    }

    fn own(&self, by: By, citizen: usize) -> Reasons {
        let gone = when(self.erased.contains(&citizen), "citizen_not_found");
        self.oneself(by, citizen).into_iter().chain(gone).collect()
    }

    fn propose(&self, by: By, t: usize, need: usize, help: Help) -> Reasons {
        let mut no = Vec::new();
        no.extend(when(by == By::Public, "not_permitted"));
        if let Help::Offer(offer) = help
            && !is_offered(self, offer)
        {
            // Whoever offered is gone, and it is shown to staff alone.
            no.push(match by {
                By::Staff => "offer_withdrawn",
                _ => "offer_not_found",
            });
            return no;
        }
        no.extend(when(self.tasks[t].is_some(), "assignment_already_proposed"));
        if self.speaks_as(by, help) == Some(Side::Poster) {
            no.extend(self.poster(by, need, Power::Post));
            no.extend(when(matches!(help, Help::Citizen(_)), "not_permitted"));
        }
        no.extend(self.open(need));
        let plan = &self.needs[need].plan;
        let who = helper(help);
        match who {
            Helper::Citizen(c) => {
                no.extend(when(
                    plan.poster == Poster::Citizen(c),
                    "assignment_own_need",
                ));
                no.extend(when(self.erased.contains(&c), "citizen_not_found"));
                no.extend(self.age(need, c));
            }
            Helper::Organisation(g) => {
                no.extend(when(
                    plan.poster == Poster::Organisation(g),
                    "assignment_own_need",
                ));
                let children = plan.children || plan.mentor;
                no.extend(when(children, "assignment_organisation_with_children"));
            }
        }
        let student = matches!(help, Help::Offer(offer) if OFFERED[offer].1);
        no.extend(when(plan.mentor && !student, "assignment_not_a_student"));
        let mut others = self.of_need(need).filter(|other| other.ended.is_none());
        let pair = others.any(|other| other.helper == who);
        no.extend(when(pair, "assignment_pair_already_proposed"));
        no
    }

    /// Whether somebody is too young or too old for a need this year.
    fn age(&self, need: usize, citizen: usize) -> Option<&'static str> {
        let age = BORN[citizen].map(|born| self.year() - born);
        let fits = age.is_some_and(|age| (16..=70).contains(&age));
        when(self.needs[need].plan.ages && !fits, "assignment_age_unfit")
    }

    /// Why a yes from both sides does not make a task one's own.
    fn agree(&self, task: &Task) -> Reasons {
        let mut no = Vec::new();
        let plan = &self.needs[task.need].plan;
        let student = task.offer.is_some_and(|offer| OFFERED[offer].1);
        no.extend(when(plan.mentor && !student, "assignment_not_a_student"));
        match task.helper {
            Helper::Citizen(c) => {
                no.extend(self.age(task.need, c));
                let busy: Vec<&Task> = self.of_citizen(c).filter(|other| other.books()).collect();
                // Every offer here is for one task at once, and what is over is none.
                let now = (self.today, self.minute);
                let mut plans = busy.iter().map(|other| &self.needs[other.need].plan);
                let full = task.offer.is_some() && plans.any(|plan| !is_over(plan, now));
                no.extend(when(full, "assignment_limit_reached"));
                let again = busy.iter().any(|other| other.need == task.need);
                no.extend(when(again, "assignment_pair_already_proposed"));
                let mut plans = busy.iter().map(|other| &self.needs[other.need].plan);
                let twice = plans.any(|other| collide(plan, other, now));
                no.extend(when(twice, "assignment_double_booked"));
            }
            Helper::Organisation(_) => {
                let children = plan.children || plan.mentor;
                no.extend(when(children, "assignment_organisation_with_children"));
            }
        }
        no
    }

    fn change(&self, by: By, n: usize, capacity: usize, children: bool) -> Reasons {
        let need = &self.needs[n];
        let plan = &need.plan;
        let taken = self.taken(n);
        let same = plan.capacity == capacity && plan.children == children;
        let alone = matches!(plan.poster, Poster::Citizen(_)) && children;
        let over = plan.period.1.is_some_and(|last| last < self.today);
        let reasons = [
            self.poster(by, n, Power::Post),
            when(need.closed, "need_closed"),
            when(alone, "need_children_need_an_organisation"),
            when(capacity == 0, "need_capacity_out_of_range"),
            when(over, "exchange_period_unfit"),
            when(taken > 0 && plan.children != children, "need_times_agreed"),
            when(capacity < taken, "need_capacity_below_taken"),
            when(same, "nothing_to_do"),
        ];
        reasons.into_iter().flatten().collect()
    }

    fn life(&self, by: By, task: &Task, act: &Act) -> Reasons {
        let of = match *act {
            Act::Accept(_, side) | Act::Decline(_, side) | Act::Cancel(_, side, _) => side,
            _ => Side::Poster,
        };
        let mut no = self.side(by, task, of, Power::Post);
        no.extend(when(task.ended.is_some(), "assignment_has_ended"));
        let agreed = task.agreed();
        match *act {
            Act::Accept(_, side) => {
                // A yes to what was changed since is none.
                let said = self.says_yes(task, side).is_some();
                no.extend(when(said, "nothing_to_do"));
                no.extend(self.open(task.need));
                if let Some(other) = self.says_yes(task, side.other()) {
                    let both = by != By::Staff && other == by;
                    no.extend(when(both, "assignment_both_sides"));
                    no.extend(self.agree(task));
                }
            }
            Act::Decline(..) => no.extend(when(agreed, "assignment_already_agreed")),
            Act::Start(_) => {
                no.extend(when(!agreed, "assignment_not_agreed"));
                no.extend(when(task.started.is_some(), "nothing_to_do"));
                no.extend(when(
                    !self.missing(task).is_empty(),
                    "assignment_safeguard_missing",
                ));
            }
            Act::Complete(_) => no.extend(when(task.started.is_none(), "assignment_not_started")),
            Act::Cancel(_, _, erased) => {
                no.extend(when(!agreed, "assignment_not_agreed"));
                no.extend(when(erased, "not_permitted"));
            }
            _ => {}
        }
        no
    }

    fn safeguard(&self, by: By, task: &Task, act: &Act) -> Reasons {
        let Some(g) = self.organisation(task) else {
            return vec!["safeguard_no_organisation"];
        };
        let mut no: Reasons = self.mandate(by, g, Power::Safeguard).into_iter().collect();
        let Some(c) = self.volunteer(task) else {
            no.push("safeguard_no_organisation");
            return no;
        };
        no.extend(when(by == By::Citizen(c), "safeguard_own_certificate"));
        // Who was only asked has not agreed that the organisation looks into anything.
        let declined = matches!(task.ended, Some((End::Declined, _)));
        let strange = task.helper_yes.is_none() || declined;
        no.extend(when(strange, "safeguard_no_organisation"));
        match *act {
            Act::Ask(_) => {
                // Anew once the 14 days have passed, and for a renewal.
                let waits = self.awaits(g, c);
                let there = self.cleared(g, c) && self.policies[g].renew.is_none();
                no.extend(when(waits || there, "safeguard_already_asked"));
            }
            Act::Note(_, _, ago) => match self.asked(g, c) {
                Some((_, Some(day))) => {
                    let fits = (day..=self.today).contains(&(self.today - ago));
                    no.extend(when(!fits, "safeguard_day_unfit"));
                }
                _ => no.push("safeguard_consent_missing"),
            },
            Act::Withdraw(_) => no.extend(when(
                !self.has_certificate(g, c),
                "safeguard_no_certificate",
            )),
            Act::Record(_, ago) => {
                no.extend(when(ago < 0, "safeguard_day_unfit"));
                let record = |(_, fact): &(i64, Fact)| matches!(fact, Fact::Record(_));
                let last = self.file(g, c).iter().rfind(|fact| record(fact));
                let same = last.is_some_and(|(_, fact)| *fact == Fact::Record(self.today - ago));
                no.extend(when(same, "nothing_to_do"));
            }
            _ => {}
        }
        no
    }

    fn hours(&self, by: By, task: &Task, act: &Act) -> Reasons {
        let volunteer = self.volunteer(task);
        let mut no: Reasons = when(volunteer.is_none(), "hours_only_of_volunteers")
            .into_iter()
            .collect();
        let room = |day, more| volunteer.is_none_or(|c| self.has_room(c, day, more));
        let minutes_fit = |least: i64, minutes: &i64| (least..=1440).contains(minutes);
        if let Act::Report(_, side, ago, minutes) = *act {
            no.extend(self.side(by, task, side, Power::ApproveHours));
            no.extend(when(
                !minutes_fit(1, &minutes),
                "hours_minutes_out_of_range",
            ));
            let Some(first) = task.started else {
                no.push("assignment_not_started");
                return no;
            };
            let last = match task.ended {
                Some((End::Completed | End::Cancelled, day)) => day,
                _ => self.today,
            };
            let day = self.today - ago;
            let (from, to) = self.needs[task.need].plan.period;
            let outside = from.is_some_and(|from| day < from) || to.is_some_and(|last| last < day);
            let unfit = outside || !(first..=last).contains(&day);
            no.extend(when(unfit, "hours_day_unfit"));
            // Also after the end.
            let not_safe = !self.missing_on(task, day).is_empty();
            no.extend(when(not_safe, "assignment_safeguard_missing"));
            no.extend(when(!room(day, minutes), "hours_day_overfull"));
            return no;
        }
        let (n, side): (usize, fn(&Entry) -> Side) = match *act {
            Act::Correct(_, n, _) => (n, |entry| entry.by),
            Act::Approve(_, n) | Act::Reject(_, n) => (n, |entry| entry.by.other()),
            _ => return no,
        };
        let Some(entry) = task.ledger.get(n - 1) else {
            no.push("hours_no_such_entry");
            return no;
        };
        no.extend(self.side(by, task, side(entry), Power::ApproveHours));
        no.extend(when(entry.corrected, "hours_entry_decided"));
        match *act {
            Act::Correct(_, _, minutes) => {
                no.extend(when(
                    !minutes_fit(0, &minutes),
                    "hours_minutes_out_of_range",
                ));
                let same = entry.counts() && entry.minutes == minutes;
                no.extend(when(same, "nothing_to_do"));
                let counted = if entry.counts() { entry.minutes } else { 0 };
                let more = minutes > counted && !self.missing_on(task, entry.day).is_empty();
                no.extend(when(more, "assignment_safeguard_missing"));
                no.extend(when(
                    !room(entry.day, minutes - counted),
                    "hours_day_overfull",
                ));
            }
            _ => no.extend(when(entry.answer.is_some(), "hours_entry_decided")),
        }
        no
    }
}
