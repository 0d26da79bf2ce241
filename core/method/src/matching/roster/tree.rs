//! Cases: whether a need is open, whether a volunteer has a need.
#![expect(clippy::indexing_slicing, reason = "pairs and needs are of the market")]

use super::super::proof::Cases;
use super::choose::Said;
use super::master::Choice;
use super::prices::Bound;
use super::{FRACTION_MIN, Solver};

/// How deep cases may be nested.
const DEPTH_MAX: usize = 400;

/// What two cases differ in.
enum Question {
    /// Whether this need is open.
    Need(usize),
    /// Whether this pair is chosen.
    Pair(u32),
}

impl Solver<'_> {
    /// Looks for the best choice of the present case, which is kept, and proves that there is no better one. With the
    /// most that any choice reaches: none where there is no choice.
    pub(super) fn tree(&mut self, depth: usize) -> (Cases, Option<u64>) {
        let cutoff = self.reached_by_best().map(|best| best + 1);
        let relaxed = self.relax(false, cutoff);
        let bound = relaxed.bound;
        if self.is_beaten(&bound) {
            return leaf(bound);
        }
        if relaxed.is_broken {
            let impossible = self.impossible();
            let proven = impossible
                .as_ref()
                .is_none_or(|bound| bound.most().is_none());
            return leaf(impossible.filter(|_| proven).unwrap_or(bound));
        }
        self.improve();
        let question = self.question();
        if question.is_none() {
            self.keep_whole();
        }
        let Some(question) = question else {
            return leaf(bound);
        };
        if self.is_beaten(&bound) || self.work().is_out() || depth >= DEPTH_MAX {
            return leaf(bound);
        }
        self.answer_question(&question, true);
        let one = self.tree(depth + 1);
        let is_beaten = self.is_beaten(&bound);
        let other = if is_beaten || self.work().is_out() {
            leaf(bound.clone())
        } else {
            self.answer_question(&question, false);
            self.tree(depth + 1)
        };
        self.forget(&question);
        if is_beaten {
            return leaf(bound);
        }
        let cases = Box::new([one.0, other.0]);
        let market = self.choosers.market;
        let cases = match question {
            Question::Need(need) => Cases::Open {
                need: need as u32,
                cases,
            },
            Question::Pair(pair) => Cases::Pair {
                volunteer: market.volunteer_of(pair),
                need: market.pairs()[pair as usize].need,
                cases,
            },
        };
        (cases, one.1.max(other.1))
    }

    /// Whether a bound leaves nothing better than the best choice.
    fn is_beaten(&self, bound: &Bound) -> bool {
        bound.most() <= self.reached_by_best()
    }

    /// Prices that prove that the present case holds no choice, or come near to it.
    pub(super) fn impossible(&mut self) -> Option<Bound> {
        self.is_asking = true;
        self.price();
        let bound = self.relax(false, Some(0)).bound;
        self.is_asking = false;
        self.price();
        Some(bound)
    }

    /// What is neither so nor so in the programme's point: needs first, then what is most so.
    fn question(&self) -> Option<Question> {
        let market = self.choosers.market;
        let mut shut = vec![0.0; market.needs().len()];
        let mut share = vec![0.0; market.pairs().len()];
        for (column, value) in self.master.basics() {
            let column = self.master.column(column);
            match &column.choice {
                Choice::Schedule(pairs) => {
                    pairs.iter().for_each(|&pair| share[pair as usize] += value);
                }
                Choice::Places(places) => {
                    let need = column.chooser as usize - market.limits().len();
                    if self
                        .choosers
                        .aims
                        .choices(need, Some(true))
                        .contains(places)
                    {
                        shut[need] += value;
                    }
                }
                Choice::Surplus | Choice::Artificial => {}
            }
        }
        self.work().charge(4 * (share.len() + shut.len()) as u64);
        let is_between = |value: f64| value > FRACTION_MIN && value < 1.0 - FRACTION_MIN;
        let need =
            (0..shut.len()).find(|&need| is_between(shut[need]) && self.closed[need].is_none());
        if let Some(need) = need {
            return Some(Question::Need(need));
        }
        let mut most: Option<(f64, u32)> = None;
        for (pair, &value) in (0_u32..).zip(&share) {
            let is_open = is_between(value) && self.said[pair as usize] == Said::Nothing;
            if is_open && most.is_none_or(|(most, _)| value > most) {
                most = Some((value, pair));
            }
        }
        most.map(|(_, pair)| Question::Pair(pair))
    }

    /// Keeps the programme's point, which is whole.
    fn keep_whole(&mut self) {
        let mut share = vec![0.0; self.choosers.market.pairs().len()];
        for (column, value) in self.master.basics() {
            if let Choice::Schedule(pairs) = &self.master.column(column).choice {
                pairs.iter().for_each(|&pair| share[pair as usize] += value);
            }
        }
        let pairs = (0_u32..).zip(share);
        let pairs = pairs.filter_map(|(pair, value)| (value > 0.5).then_some(pair));
        let found = self.choosers.evaluate(pairs.collect());
        self.keep(found);
    }

    fn answer_question(&mut self, question: &Question, yes: bool) {
        match *question {
            Question::Need(need) => self.closed[need] = Some(!yes),
            Question::Pair(pair) => {
                self.said[pair as usize] = if yes { Said::In } else { Said::Out };
            }
        }
        self.price();
    }

    fn forget(&mut self, question: &Question) {
        match *question {
            Question::Need(need) => self.closed[need] = None,
            Question::Pair(pair) => self.said[pair as usize] = Said::Nothing,
        }
        self.price();
    }
}

fn leaf(bound: Bound) -> (Cases, Option<u64>) {
    let most = bound.most();
    (Cases::Prices(bound.prices), most)
}
