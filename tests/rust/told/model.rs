//! Who is told of what, as one would write it down by hand: no journal, no index, no batches.

use std::collections::{BTreeMap, BTreeSet};

use medborger::Timestamp;
use medborger::journal::NewsReason;
use medborger::notice::Wishes;

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    Kept,
    Due(i64),
    Delivered,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Active,
    Paused,
    Left,
    Erased,
}

#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) status: Status,
    pub(super) reached: bool,
    pub(super) wishes: Wishes,
    /// What is followed: an idea by its number, or all ideas.
    pub(super) follows: BTreeMap<Option<usize>, i64>,
    /// The lines of the inbox: of which happening, why, and what became of it.
    pub(super) lines: BTreeMap<usize, (NewsReason, Sent)>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Idea {
    pub(super) author: usize,
    pub(super) supporters: BTreeSet<usize>,
    pub(super) hidden: bool,
    /// Gone with its author before anybody had treated it.
    pub(super) gone: bool,
    pub(super) treated: bool,
}

/// Something that happened to an idea.
#[derive(Debug, Clone, Copy)]
pub(super) struct Happening {
    pub(super) idea: usize,
    pub(super) event: &'static str,
    pub(super) at: i64,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    pub(super) people: Vec<Person>,
    pub(super) ideas: Vec<Idea>,
    pub(super) happened: Vec<Happening>,
    /// How many of them are gathered.
    pub(super) gathered: usize,
}

/// Fourteen days, in microseconds.
const FORTNIGHT: i64 = 14 * 24 * 3_600_000_000;

impl Model {
    pub(super) fn enrol(&mut self, reached: bool) {
        self.people.push(Person {
            status: Status::Active,
            reached,
            wishes: Wishes::default(),
            follows: BTreeMap::new(),
            lines: BTreeMap::new(),
        });
    }

    /// An account goes, with what nobody verified.
    pub(super) fn erase(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.status = Status::Erased;
        person.lines.clear();
        person.follows.clear();
        for idea in &mut self.ideas {
            idea.supporters.remove(&who);
            idea.gone |= idea.author == who && !idea.treated;
        }
    }

    /// Everything that happened is laid into the inboxes of those whom it concerns now.
    pub(super) fn gather(&mut self, now: i64) {
        for number in self.gathered..self.happened.len() {
            let Happening { idea, event, at } = self.happened[number];
            let thing = &self.ideas[idea];
            for who in 0..self.people.len() {
                let person = &self.people[who];
                let seen = !thing.hidden && !thing.gone;
                let since = |what| person.follows.get(&what).copied();
                let followed = |what| seen && since(what).is_some_and(|since| since <= at);
                let has_part = event != "idea.deposited";
                let author_alone = matches!(event, "idea.hidden" | "idea.restored");
                let reasons = [
                    (has_part && thing.author == who, NewsReason::Deposited),
                    (
                        has_part && !author_alone && thing.supporters.contains(&who),
                        NewsReason::Supports,
                    ),
                    (followed(Some(idea)), NewsReason::Follows),
                    (!has_part && followed(None), NewsReason::FollowsKind),
                ];
                let by_themself = !has_part && thing.author == who;
                if by_themself || matches!(person.status, Status::Left | Status::Erased) {
                    continue;
                }
                let due = |reason: NewsReason| {
                    let wanted = reason.is_own() || person.status == Status::Active;
                    person.wishes.due(reason, instant(now)).filter(|_| wanted)
                };
                let all = reasons.into_iter().filter(|(has, _)| *has);
                let all: Vec<NewsReason> = all.map(|(_, reason)| reason).collect();
                // The first reason for which it is sent; else the first.
                let sent = all.iter().find(|reason| due(**reason).is_some());
                let Some(reason) = sent.or(all.first()).copied() else {
                    continue;
                };
                // What is more than a fortnight old by then is not sent.
                let due = due(reason).filter(|_| now - at <= FORTNIGHT);
                let sent = due.map_or(Sent::Kept, |due| Sent::Due(due.timestamp() / 900));
                self.people[who].lines.insert(number, (reason, sent));
            }
        }
        self.gathered = self.happened.len();
    }

    /// Everybody gets one message with all that is due and still wished for; whoever got one is answered.
    pub(super) fn send(&mut self, now: i64) -> BTreeSet<usize> {
        let mut got = BTreeSet::new();
        for (who, person) in self.people.iter_mut().enumerate() {
            let goes = person.reached && person.status != Status::Left;
            for (number, (reason, sent)) in &mut person.lines {
                let Sent::Due(quarter) = *sent else { continue };
                if quarter > now / 900_000_000 {
                    continue;
                }
                let idea = self.happened[*number].idea;
                let follows = match reason {
                    NewsReason::Follows => person.follows.contains_key(&Some(idea)),
                    NewsReason::FollowsKind => person.follows.contains_key(&None),
                    _ => true,
                };
                let thing = &self.ideas[idea];
                let active = person.status == Status::Active;
                let seen = reason.is_own() || active && !thing.hidden && !thing.gone;
                let happened = instant(self.happened[*number].at);
                let due = person.wishes.due(*reason, happened);
                *sent = match due.filter(|_| goes && follows && seen) {
                    None => Sent::Kept,
                    Some(due) if due.timestamp() / 900 > now / 900_000_000 => {
                        Sent::Due(due.timestamp() / 900)
                    }
                    Some(_) => Sent::Delivered,
                };
                if *sent == Sent::Delivered {
                    got.insert(who);
                }
            }
        }
        got
    }
}

fn instant(micros: i64) -> medborger::chrono::DateTime<medborger::chrono::Utc> {
    Timestamp::from_micros(micros).unwrap().to_utc()
}
