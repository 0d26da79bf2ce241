//! What a topic is, by counting.

use std::collections::BTreeMap;

/// From how many voices on counts are published.
pub(super) const SMALL: u64 = 3;

#[derive(Debug, Default)]
pub(super) struct Person {
    pub(super) erased: bool,
    pub(super) took: bool,
    /// What they think, by the statement's number.
    pub(super) votes: BTreeMap<usize, i64>,
}

#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) author: usize,
    /// Of a statement.
    pub(super) number: Option<usize>,
    pub(super) parent: Option<usize>,
    pub(super) versions: usize,
    pub(super) withdrawn: bool,
    pub(super) hidden: bool,
    /// Who hid it.
    pub(super) by: usize,
    pub(super) appealed: bool,
    pub(super) decided: bool,
    /// Whether a summary was written when it was there.
    pub(super) summed_up: bool,
    /// Whether its text was erased.
    pub(super) gone: bool,
}

#[derive(Debug, Default)]
pub(super) struct Model {
    pub(super) people: Vec<Person>,
    pub(super) written: Vec<Written>,
    pub(super) closed: bool,
    /// The counts of each statement that were ever published last.
    pub(super) ever: BTreeMap<usize, [u64; 3]>,
    /// The counts that the last closing published.
    pub(super) published: BTreeMap<usize, [u64; 3]>,
}

impl Model {
    pub(super) fn is_public(&self, which: usize) -> bool {
        let written = &self.written[which];
        !written.withdrawn && !written.hidden
    }

    /// The first statement from one contribution on.
    pub(super) fn statement(&self, from: usize) -> Option<usize> {
        let mut rest = from..self.written.len();
        rest.find(|which| self.written[*which].number.is_some())
    }

    pub(super) fn refuses_write(&self, who: usize, parent: Option<usize>) -> Option<&'static str> {
        if self.people[who].erased {
            return Some("citizen_not_found");
        }
        if self.closed {
            return Some("dialogue_wrong_stage");
        }
        let fits = |parent: usize| {
            let written = &self.written[parent];
            self.is_public(parent) && written.number.is_none() && written.parent.is_none()
        };
        match parent {
            Some(parent) if !fits(parent) => Some("dialogue_reply_unfit"),
            _ => None,
        }
    }

    pub(super) fn refuses_voice(
        &self,
        who: usize,
        which: usize,
        vote: Option<i64>,
    ) -> Option<&'static str> {
        let written = &self.written[which];
        if self.people[who].erased {
            return Some("citizen_not_found");
        }
        let Some(number) = written.number else {
            return Some("dialogue_not_a_statement");
        };
        if self.closed {
            return Some("dialogue_wrong_stage");
        }
        if vote.is_some() && written.withdrawn {
            return Some("dialogue_contribution_withdrawn");
        }
        if vote.is_some() && written.hidden {
            return Some("dialogue_contribution_hidden");
        }
        let same = self.people[who].votes.get(&number).copied() == vote;
        same.then_some("nothing_to_do")
    }

    fn author_is_there(&self, which: usize) -> bool {
        !self.people[self.written[which].author].erased
    }

    pub(super) fn may_revise(&self, which: usize) -> bool {
        let free = self.is_public(which) && self.written[which].number.is_none();
        free && !self.closed && self.author_is_there(which)
    }

    pub(super) fn may_withdraw(&self, which: usize) -> bool {
        !self.written[which].withdrawn && !self.closed && self.author_is_there(which)
    }

    pub(super) fn may_appeal(&self, which: usize) -> bool {
        let written = &self.written[which];
        let open = written.hidden && !written.withdrawn;
        open && !written.appealed && !written.decided && self.author_is_there(which)
    }

    pub(super) fn is_appealed(&self, which: usize) -> bool {
        let written = &self.written[which];
        written.hidden && !written.withdrawn && written.appealed && !written.decided
    }

    pub(super) fn erase(&mut self, who: usize) {
        self.people[who] = Person {
            erased: true,
            ..Person::default()
        };
        for written in self
            .written
            .iter_mut()
            .filter(|written| written.author == who)
        {
            written.gone = !written.summed_up || written.withdrawn || written.hidden;
            written.withdrawn = true;
        }
    }

    pub(super) fn counts(&self, number: usize) -> [u64; 3] {
        let votes = self
            .people
            .iter()
            .filter_map(|person| person.votes.get(&number));
        let votes: Vec<i64> = votes.copied().collect();
        [1, -1, 0].map(|vote| votes.iter().filter(|other| **other == vote).count() as u64)
    }

    /// Everybody's voices, in no order of people.
    pub(super) fn table(&self) -> Vec<Vec<(u64, i64)>> {
        let voted = self.people.iter().filter(|person| !person.votes.is_empty());
        let row = |person: &Person| -> Vec<(u64, i64)> {
            let votes = person.votes.iter();
            votes
                .map(|(number, vote)| (*number as u64, *vote))
                .collect()
        };
        let mut rows: Vec<_> = voted.map(row).collect();
        rows.sort_unstable();
        rows
    }

    pub(super) fn close(&mut self) {
        let mut published = BTreeMap::new();
        for which in 0..self.written.len() {
            let Some(number) = self.written[which].number else {
                continue;
            };
            if !self.is_public(which) {
                continue;
            }
            let now = self.counts(number);
            let before = self.ever.get(&number).copied();
            let near = before.filter(|before| {
                // At least so many people changed their mind, came or went.
                let more = |a: &[u64; 3], b: &[u64; 3]| -> u64 {
                    a.iter().zip(b).map(|(a, b)| a.saturating_sub(*b)).sum()
                };
                more(&now, before).max(more(before, &now)) < SMALL
            });
            let enough = (now.iter().sum::<u64>() >= SMALL).then_some(now);
            if let Some(counts) = near.or(enough) {
                published.insert(number, counts);
            }
        }
        self.ever.extend(published.clone());
        self.published = published;
        self.closed = true;
        for written in &mut self.written {
            written.summed_up = true;
        }
    }
}
