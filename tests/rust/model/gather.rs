//! Merging in the model: supporters come along at once, or one by one.

use std::collections::{BTreeMap, BTreeSet};

use medborger::idea::{GetIdea, IdeaStage, MergeIdeas};
use medborger::journal::AnyCommand;
use medborger::{Actor, Line, Participation, Store, Text};

use super::{MIdea, MSupport, Model, Op, Outcome, Who, idea, moment};

/// Supporters who are still to come along.
#[derive(Debug, Clone)]
pub(super) struct Gathering {
    from: [usize; 2],
    /// Whose support of which idea does not come along any more, because they did something themselves.
    over: BTreeSet<(usize, Who)>,
}

/// The command that merges.
pub(super) fn merge(a: usize, b: usize, into: usize, slowly: bool) -> Box<dyn AnyCommand> {
    let (title, body) = (Line::new("Samlet").unwrap(), Text::new("Tekst").unwrap());
    let mut merge = MergeIdeas::new(idea(into), [idea(a), idea(b)].into(), title, body);
    merge.at_once = slowly.then_some(1);
    Box::new(merge)
}

impl MIdea {
    /// Somebody does something before their support of an earlier idea has come along.
    pub(super) fn come_first(&mut self, who: Who) {
        if let Some(gathering) = &mut self.gathering {
            let old = gathering.from.into_iter();
            gathering.over.extend(old.map(|i| (i, who)));
        }
    }
}

impl Model {
    pub(super) fn merge(&mut self, a: usize, b: usize, into: usize) -> Outcome {
        if a == b || a == into || b == into {
            return Err("idea_part_count");
        }
        for i in [a.min(b), a.max(b)] {
            let idea = self.idea(i)?;
            use IdeaStage as S;
            if !matches!(idea.stage(self.day), S::Open | S::Expired | S::Answered) {
                return Err("idea_wrong_stage");
            }
            if idea.hidden {
                return Err("idea_hidden");
            }
        }
        if self.ideas.contains_key(&into) {
            return Err("idea_already_deposited");
        }
        let mut new = MIdea::new(None, self.day);
        new.gathering = Some(Gathering {
            from: [a, b],
            over: BTreeSet::new(),
        });
        for i in [a, b] {
            let old = self.ideas.get_mut(&i).unwrap();
            old.treatment = IdeaStage::Merged;
            new.loose |= old.loose;
        }
        self.ideas.insert(into, new);
        Ok(())
    }

    /// Whether somebody's support is still to come along, or has.
    pub(super) fn is_coming(&self, i: usize, who: Who) -> bool {
        let gathering = self.ideas[&i].gathering.as_ref();
        gathering.is_some_and(|Gathering { from, over }| {
            let stands = |i: &usize| {
                let idea = &self.ideas[i];
                let untold = idea.untold.values().any(|all| all.contains(&who));
                !over.contains(&(*i, who)) && (untold || idea.supports.contains_key(&who))
            };
            from.iter().any(stands)
        })
    }

    /// An account is known to be a person's: what came first of it is theirs now, where it stands on as theirs.
    pub(super) fn said_who(&mut self, account: Who, person: Who) {
        let stands = |idea: &MIdea| {
            let untold = idea.untold.values().any(|all| all.contains(&person));
            untold || idea.supports.contains_key(&person)
        };
        let stands: BTreeSet<usize> = (self.ideas.iter())
            .filter_map(|(i, idea)| stands(idea).then_some(*i))
            .collect();
        for idea in self.ideas.values_mut() {
            let own = idea.supports.contains_key(&account);
            if let Some(gathering) = &mut idea.gathering {
                let mut over = std::mem::take(&mut gathering.over);
                let moved = over
                    .iter()
                    .filter(|(i, who)| *who == account && !stands.contains(i));
                let moved: Vec<usize> = moved.map(|(i, _)| *i).collect();
                over.extend(moved.into_iter().map(|i| (i, person)));
                gathering.over = over;
            }
            if own {
                idea.come_first(person);
            }
        }
    }

    /// What is certain of ideas that gather is less from now on.
    pub(super) fn loosen(&mut self) {
        for idea in self.ideas.values_mut() {
            idea.loose |= idea.gathering.is_some();
        }
    }

    /// Follows the bank in how far supporters have come along after a deed: how many come at once, it alone knows.
    pub(crate) fn came_along<S: Store>(&mut self, bank: &Participation<S>, op: &Op) {
        let (Op::Merge(_, _, i, _) | Op::Gather(i)) = op else {
            return;
        };
        let gathers = self
            .ideas
            .get(i)
            .is_some_and(|idea| idea.gathering.is_some());
        let get = GetIdea::new(idea(*i));
        if !gathers
            || bank
                .ask(&get, &moment(self.day, Actor::System))
                .unwrap()
                .gathering
                .is_some()
        {
            return;
        }
        let Some(Gathering { from, over }) = self.ideas.get_mut(i).unwrap().gathering.take() else {
            return;
        };
        let mut supports = BTreeMap::new();
        for i in from {
            for (who, c) in &self.ideas[&i].supports {
                let carried = c.account.map(|account| MSupport {
                    version: 0,
                    account: Some(account),
                });
                supports.extend(
                    carried
                        .filter(|_| !over.contains(&(i, *who)))
                        .map(|c| (*who, c)),
                );
            }
        }
        let mut untold: BTreeMap<usize, BTreeSet<Who>> = BTreeMap::new();
        for i in from {
            let idea = &self.ideas[&i];
            let nobody = idea.supports.iter().filter(|(_, s)| s.account.is_none());
            let nobody = nobody.map(|(who, _)| (i, *who));
            let earlier = idea.untold.iter();
            let earlier = earlier.flat_map(|(of, all)| all.iter().map(|who| (*of, *who)));
            for (of, who) in nobody.chain(earlier) {
                // Whoever is back and supports one of the ideas is known in the others.
                if !supports.contains_key(&who) && !over.contains(&(i, who)) {
                    untold.entry(of).or_default().insert(who);
                }
            }
        }
        let new = self.ideas.get_mut(i).unwrap();
        for (who, support) in supports {
            new.supports.entry(who).or_insert(support);
        }
        new.untold = untold;
    }
}

/// Whose task an idea becomes.
pub(super) fn task() -> medborger::idea::IdeaTask {
    let line = |text: &str| medborger::Line::new(text).unwrap();
    medborger::idea::IdeaTask::Unit {
        unit: line("Vej og Park"),
        role: line("ingeniør"),
    }
}
