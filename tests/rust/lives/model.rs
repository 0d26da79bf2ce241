//! The naive model: it knows everybody, and keeps no rows, no hashes and no links.

use std::collections::{BTreeMap, BTreeSet};

/// Ideas that are there from the start; merged ones come after them.
pub(super) const IDEAS: usize = 3;
pub(super) const NOMINEES: usize = 2;

/// Something that a life brings. People and accounts go by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    /// An account opens: of whom, and whether a log-in says so.
    Enrol {
        human: usize,
        attested: bool,
    },
    /// Staff enter a record from a letter.
    Record {
        human: usize,
    },
    Verify(usize),
    TakeOver(usize),
    Leave(usize),
    Rejoin(usize),
    Erase(usize),
    Support(usize, usize),
    Withdraw(usize, usize),
    Vote(usize, usize),
    /// Whether supporters come along one by one.
    Merge(usize, usize, bool),
    Split(usize, bool),
    /// The next of them come along.
    Gather(usize),
}

/// Who is counted: a person whose identity is verified, or an account that nobody has verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    Person(usize),
    Account(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Life {
    Active,
    Left,
    Erased,
}

#[derive(Debug, Clone)]
struct Account {
    human: usize,
    life: Life,
    verified: bool,
    by_staff: bool,
}

#[derive(Debug, Clone, Copy)]
struct Support {
    /// The account that gave it, as long as that is there.
    account: Option<usize>,
    /// Whether it came along from another idea.
    came_along: bool,
}

#[derive(Debug, Clone, Default)]
struct Idea {
    /// Who supports it.
    supporters: BTreeMap<Who, Support>,
    /// Supporters of an idea that went into this one, of whom only the number is known.
    unnamed: BTreeSet<Who>,
    /// Those of them who are back and said so, with their account.
    back: BTreeMap<Who, usize>,
    merged: bool,
    gathering: Option<Gathering>,
    /// Those of the supporters who may be there as one of those of whom only the number is known: they said who they are while
    /// the idea gathered.
    perhaps: BTreeSet<Who>,
}

/// Supporters who are still to come along.
#[derive(Debug, Clone, Default)]
struct Gathering {
    from: Vec<usize>,
    /// Whose support of which idea does not come along any more, because they did something themselves.
    over: BTreeSet<(usize, Who)>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    accounts: Vec<Account>,
    ideas: Vec<Idea>,
    votes: BTreeMap<Who, usize>,
}

/// What must be shown of an idea: how many at least and at most, and how many of them are not verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) least: usize,
    pub(super) most: usize,
    pub(super) unverified: usize,
}

impl Idea {
    /// Somebody does something before their support of an earlier idea has come along.
    fn come_first(&mut self, who: Who) {
        if let Some(Gathering { from, over }) = &mut self.gathering {
            over.extend(from.iter().map(|source| (*source, who)));
        }
    }
}

impl Model {
    pub(super) fn new() -> Self {
        Self {
            ideas: vec![Idea::default(); IDEAS],
            ..Self::default()
        }
    }

    pub(super) fn ideas(&self) -> usize {
        self.ideas.len()
    }

    pub(super) fn accounts(&self) -> usize {
        self.accounts.len()
    }

    pub(super) fn human(&self, account: usize) -> usize {
        self.accounts[account].human
    }

    fn who(&self, account: usize) -> Who {
        let Account {
            human, verified, ..
        } = self.accounts[account];
        if verified {
            Who::Person(human)
        } else {
            Who::Account(account)
        }
    }

    /// Whether an account of this person is there that says who it is.
    fn is_held(&self, human: usize) -> bool {
        let mut accounts = self.accounts.iter();
        accounts.any(|a| a.human == human && a.verified && a.life != Life::Erased)
    }

    fn is_active(&self, account: usize) -> bool {
        self.accounts[account].life == Life::Active
    }

    /// What somebody does; whether it is accepted.
    /// What `gathers` is of a merge, of a split, and of an idea of which more supporters come along: whether others are still
    /// to come.
    pub(super) fn apply(&mut self, op: Op, gathers: bool) -> bool {
        match op {
            Op::Enrol { human, attested } => {
                if attested && self.is_held(human) {
                    return false;
                }
                self.open(human, attested, false);
            }
            Op::Record { human } => self.open(human, false, true),
            Op::Verify(account) => return self.verify(account, false),
            Op::TakeOver(account) => return self.verify(account, true),
            Op::Leave(account) => {
                if !self.is_active(account) {
                    return false;
                }
                self.accounts[account].life = Life::Left;
            }
            Op::Rejoin(account) => {
                if self.accounts[account].life != Life::Left {
                    return false;
                }
                self.accounts[account].life = Life::Active;
            }
            Op::Erase(account) => return self.erase(account),
            Op::Support(account, idea) => {
                let who = self.who(account);
                let active = self.is_active(account);
                let idea = &mut self.ideas[idea];
                // Support that came along is to no version, and may be given to one; who is back may say so.
                let given = idea
                    .supporters
                    .get(&who)
                    .is_some_and(|s| !s.came_along && s.account.is_some());
                if !active || idea.merged || given {
                    return false;
                }
                idea.unnamed.remove(&who);
                idea.back.remove(&who);
                idea.perhaps.remove(&who);
                idea.come_first(who);
                let support = Support {
                    account: Some(account),
                    came_along: false,
                };
                idea.supporters.insert(who, support);
            }
            Op::Withdraw(account, idea) => {
                let who = self.who(account);
                let active = self.is_active(account);
                let coming = self.coming(idea).contains(&who);
                let idea = &mut self.ideas[idea];
                if !active || idea.merged {
                    return false;
                }
                idea.back.remove(&who);
                idea.come_first(who);
                let given = idea.supporters.remove(&who).is_some();
                return given || idea.unnamed.remove(&who) || coming;
            }
            Op::Vote(account, nominee) => {
                let who = self.who(account);
                if !self.is_active(account) || self.votes.get(&who) == Some(&nominee) {
                    return false;
                }
                self.votes.insert(who, nominee);
            }
            Op::Merge(a, b, _) => return a != b && self.descend(&[a, b], 1, gathers),
            Op::Split(idea, _) => return self.descend(&[idea], 2, gathers),
            Op::Gather(idea) => {
                if self.ideas[idea].gathering.is_none() {
                    return false;
                }
                if !gathers {
                    self.gathered(idea);
                }
            }
        }
        true
    }

    fn open(&mut self, human: usize, verified: bool, by_staff: bool) {
        self.accounts.push(Account {
            human,
            life: Life::Active,
            verified,
            by_staff,
        });
    }

    fn verify(&mut self, account: usize, over: bool) -> bool {
        let Account {
            human,
            verified,
            by_staff,
            ..
        } = self.accounts[account];
        if !self.is_active(account) || verified || over && !by_staff || self.is_held(human) {
            return false;
        }
        self.accounts[account].verified = true;
        let (mine, person) = (Who::Account(account), Who::Person(human));
        for at in 0..self.ideas.len() {
            let gathers = self.ideas[at].gathering.is_some();
            if gathers && !self.coming(at).is_disjoint(&[mine, person].into()) {
                self.ideas[at].perhaps.insert(person);
            }
        }
        for at in 0..self.ideas.len() {
            let Some(given) = self.ideas[at].supporters.remove(&mine) else {
                continue;
            };
            let stands = self.ideas[at].supporters.contains_key(&person);
            for idea in &mut self.ideas {
                let Some(gathering) = &mut idea.gathering else {
                    continue;
                };
                if gathering.over.remove(&(at, mine)) && !stands {
                    gathering.over.insert((at, person));
                }
            }
            self.ideas[at].come_first(person);
            let idea = &mut self.ideas[at];
            if idea.unnamed.contains(&person) {
                idea.back.insert(person, account);
            } else {
                let support = idea.supporters.entry(person).or_insert(given);
                support.account = Some(account);
            }
        }
        if let Some(vote) = self.votes.remove(&mine) {
            self.votes.entry(person).or_insert(vote);
        }
        true
    }

    fn erase(&mut self, account: usize) -> bool {
        // Whoever asks again is answered as if it had just been done.
        let mine = Who::Account(account);
        for idea in &mut self.ideas {
            idea.supporters.remove(&mine);
            idea.back.retain(|_, by| *by != account);
            for given in idea.supporters.values_mut() {
                if given.account == Some(account) {
                    given.account = None;
                }
            }
        }
        self.votes.remove(&mine);
        self.accounts[account].life = Life::Erased;
        true
    }

    fn descend(&mut self, from: &[usize], parts: usize, gathers: bool) -> bool {
        let over = |idea: &Idea| idea.merged || idea.gathering.is_some();
        if from.iter().any(|idea| over(&self.ideas[*idea])) {
            return false;
        }
        for source in from {
            self.ideas[*source].merged = true;
        }
        for _ in 0..parts {
            let gathering = Gathering {
                from: from.to_vec(),
                over: BTreeSet::new(),
            };
            self.ideas.push(Idea {
                gathering: Some(gathering),
                ..Idea::default()
            });
            if !gathers {
                self.gathered(self.ideas.len() - 1);
            }
        }
        true
    }

    /// Who is to come along to an idea, or has.
    fn coming(&self, idea: usize) -> BTreeSet<Who> {
        let Some(Gathering { from, over }) = &self.ideas[idea].gathering else {
            return BTreeSet::new();
        };
        let of = |at: &usize| {
            let source = &self.ideas[*at];
            let all = source.supporters.keys().chain(&source.unnamed);
            let at = *at;
            all.filter(move |who| !over.contains(&(at, **who))).copied()
        };
        from.iter().flat_map(of).collect()
    }

    /// All supporters have come along who are still to, as if it were now.
    fn gathered(&mut self, idea: usize) {
        let Some(Gathering { from, over }) = self.ideas[idea].gathering.take() else {
            return;
        };
        let (mut known, mut unnamed) = (BTreeMap::new(), BTreeSet::new());
        for at in from {
            let source = self.ideas[at].clone();
            let comes = |who: &Who| !over.contains(&(at, *who));
            for (who, given) in source.supporters {
                if given.account.is_some() && comes(&who) {
                    known.insert(who, given.account);
                } else if comes(&who) {
                    unnamed.insert(who);
                }
            }
            let back = source.back.into_iter().filter(|(who, _)| comes(who));
            known.extend(back.map(|(who, account)| (who, Some(account))));
            unnamed.extend(source.unnamed.into_iter().filter(comes));
        }
        let into = &mut self.ideas[idea];
        for (who, account) in known {
            let came_along = true;
            let support = Support {
                account,
                came_along,
            };
            into.supporters.entry(who).or_insert(support);
        }
        unnamed.retain(|who| !into.supporters.contains_key(who));
        into.unnamed.extend(unnamed);
    }

    /// Whether some of an idea's supporters are still to come.
    pub(super) fn gathers(&self, idea: usize) -> bool {
        self.ideas[idea].gathering.is_some()
    }

    /// What an idea must show. Where only the number of some is known, it lies between those who are known and all.
    pub(super) fn due(&self, idea: usize) -> Due {
        let coming = self.coming(idea);
        let idea = &self.ideas[idea];
        let known = idea.supporters.keys();
        let sure = known.clone().filter(|who| !idea.perhaps.contains(who));
        let unverified = known
            .clone()
            .filter(|who| matches!(who, Who::Account(_)))
            .count();
        Due {
            least: sure.count(),
            most: (known.chain(&idea.unnamed).chain(&coming))
                .collect::<BTreeSet<_>>()
                .len(),
            unverified,
        }
    }

    /// The accounts that lead to a support of an idea.
    pub(super) fn told(&self, idea: usize) -> BTreeSet<usize> {
        let idea = &self.ideas[idea];
        let given = idea.supporters.values().filter_map(|given| given.account);
        given.chain(idea.back.values().copied()).collect()
    }

    /// The votes for each nominee.
    pub(super) fn votes(&self) -> [usize; NOMINEES] {
        let mut votes = [0; NOMINEES];
        self.votes.values().for_each(|nominee| votes[*nominee] += 1);
        votes
    }
}
