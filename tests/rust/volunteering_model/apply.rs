//! What a command that was not refused changes.

use super::model::{End, Entry, Fact, Helper, Model, OFFERED, POLICY, Task, Yes};
use super::op::{Act, By, Help, Poster, Side};
use super::reasons::helper;

impl Model {
    fn task(&mut self, t: usize) -> &mut Task {
        self.tasks[t].as_mut().unwrap()
    }

    fn note_fact(&mut self, t: usize, fact: Fact) {
        let task = self.tasks[t].clone().unwrap();
        let (Some(g), Some(c)) = (self.organisation(&task), self.volunteer(&task)) else {
            panic!("task {t} has no safeguards");
        };
        self.files
            .entry((g, c))
            .or_default()
            .push((self.today, fact));
    }

    pub(super) fn apply(&mut self, by: By, act: &Act) {
        let today = self.today;
        match *act {
            Act::Propose(t, need, help) => {
                let side = self.speaks_as(by, help);
                let yes = self.yes(by, need);
                let offer = match help {
                    Help::Offer(offer) => Some(offer),
                    _ => None,
                };
                self.tasks[t] = Some(Task {
                    need,
                    helper: helper(help),
                    offer,
                    poster_yes: (side == Some(Side::Poster)).then_some(yes),
                    helper_yes: (side == Some(Side::Helper)).then_some(yes),
                    started: None,
                    ended: None,
                    ledger: Vec::new(),
                });
            }
            Act::Accept(t, side) => {
                let need = self.task(t).need;
                let yes = self.yes(by, need);
                match side {
                    Side::Poster => self.task(t).poster_yes = Some(yes),
                    Side::Helper => self.task(t).helper_yes = Some(yes),
                }
            }
            Act::Decline(t, _) => self.task(t).ended = Some((End::Declined, today)),
            Act::Start(t) => self.task(t).started = Some(today),
            Act::Complete(t) => self.task(t).ended = Some((End::Completed, today)),
            Act::Cancel(t, ..) => self.task(t).ended = Some((End::Cancelled, today)),
            Act::Ask(t) => self.note_fact(t, Fact::Asked),
            Act::Note(t, good, ago) => self.note_fact(t, Fact::Noted(good, today - ago)),
            Act::Withdraw(t) => self.note_fact(t, Fact::Withdrawn),
            Act::Record(t, ago) => self.note_fact(t, Fact::Record(today - ago)),
            Act::Consent(g, c) => {
                let file = self.files.entry((g, c)).or_default();
                file.push((today, Fact::Consented));
            }
            Act::Confidentiality(g, c) => {
                let file = self.files.entry((g, c)).or_default();
                file.push((today, Fact::Confidential));
            }
            Act::Policy(g, policy) => self.policies[g] = POLICY[policy],
            Act::Declare(g, year) => {
                let year = self.year() + year;
                self.declared[g].insert(year);
            }
            Act::Report(t, by, ago, minutes) => self.task(t).ledger.push(Entry {
                day: today - ago,
                minutes,
                by,
                corrects: None,
                corrected: false,
                answer: None,
            }),
            Act::Approve(t, n) => self.task(t).ledger[n - 1].answer = Some(true),
            Act::Reject(t, n) => self.task(t).ledger[n - 1].answer = Some(false),
            Act::Correct(t, n, minutes) => {
                let ledger = &mut self.task(t).ledger;
                ledger[n - 1].corrected = true;
                let (day, by) = (ledger[n - 1].day, ledger[n - 1].by);
                ledger.push(Entry {
                    day,
                    minutes,
                    by,
                    corrects: Some(n),
                    corrected: false,
                    answer: None,
                });
            }
            Act::Change(n, capacity, children) => {
                let need = &mut self.needs[n];
                need.version += usize::from(need.plan.children != children);
                (need.plan.capacity, need.plan.children) = (capacity, children);
            }
            Act::Close(n) => self.needs[n].closed = true,
            Act::Erase(c) => {
                self.erased.insert(c);
                for task in self.tasks.iter_mut().flatten() {
                    if task.helper == Helper::Citizen(c) && task.ended.is_none() {
                        task.ended = Some((End::Cancelled, today));
                    }
                }
                for need in &mut self.needs {
                    need.closed |= need.plan.poster == Poster::Citizen(c);
                }
            }
        }
    }

    /// A yes to a need as it is now.
    fn yes(&self, by: By, need: usize) -> Yes {
        let version = self.needs[need].version;
        let (day, minute) = (self.today, self.minute);
        Yes {
            by,
            version,
            day,
            minute,
        }
    }

    /// For which side whoever proposes says yes; for none where staff does.
    pub(super) fn speaks_as(&self, by: By, help: Help) -> Option<Side> {
        if by == By::Staff {
            return None;
        }
        let helps = match helper(help) {
            Helper::Citizen(c) => by == By::Citizen(c),
            Helper::Organisation(g) => self.mandate(by, g, super::model::Power::Post).is_none(),
        };
        Some(if helps { Side::Helper } else { Side::Poster })
    }
}

/// Whether an offer is still there.
pub(super) fn is_offered(model: &Model, offer: usize) -> bool {
    match OFFERED[offer].0 {
        Helper::Citizen(c) => !model.erased.contains(&c),
        Helper::Organisation(_) => true,
    }
}
