//! What can happen in a life, drawn at random.

use proptest::prelude::*;

use super::days::MOMENTS;

/// The volunteers are the first [`VOLUNTEERS`]; then comes who manages the first organisation, and who posts for the
/// second.
pub(super) const CITIZENS: usize = 7;
pub(super) const VOLUNTEERS: usize = 5;
pub(super) const MANAGER: usize = 5;
pub(super) const POSTS_FOR_A_WHILE: usize = 6;
/// An association, an institution of the municipality and a club.
pub(super) const ORGANISATIONS: usize = 3;
pub(super) const OFFERS: usize = 3;
pub(super) const TASKS: usize = 5;
pub(super) const NEEDS: usize = 5;
pub(super) const POLICIES: usize = 5;
/// The day on which the times of needs begin.
pub(super) const BASE: i64 = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Staff,
    Citizen(usize),
    Public,
}

/// Who does something: somebody, or whoever is usually the one to do it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who {
    Usual,
    By(By),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Poster,
    Helper,
}

impl Side {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Poster => Self::Helper,
            Self::Helper => Self::Poster,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Help {
    Citizen(usize),
    Offer(usize),
    Organisation(usize),
}

/// Who posted a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Poster {
    Organisation(usize),
    Citizen(usize),
}

/// What a need asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) poster: Poster,
    pub(super) children: bool,
    pub(super) homes: bool,
    pub(super) money: bool,
    pub(super) mentor: bool,
    /// Days after [`BASE`], 0 to 3, and the hour at which two hours begin.
    pub(super) slots: Vec<(i64, i64)>,
    /// Every so many weeks again, for so many weeks.
    pub(super) again: Option<(i64, i64)>,
    pub(super) flexible: bool,
    /// The first and the last day.
    pub(super) period: (Option<i64>, Option<i64>),
    pub(super) capacity: usize,
    /// From 16 to 70 years.
    pub(super) ages: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Act {
    Propose(usize, usize, Help),
    Accept(usize, Side),
    Decline(usize, Side),
    Start(usize),
    Complete(usize),
    /// With whether the cause is one that only the library gives.
    Cancel(usize, Side, bool),
    Ask(usize),
    Consent(usize, usize),
    /// Whether the volunteer can work with children, and how many days ago.
    Note(usize, bool, i64),
    Withdraw(usize),
    Record(usize, i64),
    Confidentiality(usize, usize),
    Policy(usize, usize),
    /// For which year, from this one.
    Declare(usize, i64),
    /// How many days ago, and how many minutes.
    Report(usize, Side, i64, i64),
    Approve(usize, usize),
    Reject(usize, usize),
    Correct(usize, usize, i64),
    /// For how many people, and whether with children.
    Change(usize, usize, bool),
    Close(usize),
    Erase(usize),
}

#[derive(Debug, Clone)]
pub(super) enum Op {
    /// So many days on, to this minute of the day.
    Wait(i64, i64),
    Do(Who, Act),
}

fn poster() -> impl Strategy<Value = Poster> {
    prop_oneof![
        6 => (0..ORGANISATIONS).prop_map(Poster::Organisation),
        1 => Just(Poster::Citizen(MANAGER)),
    ]
}

fn period() -> impl Strategy<Value = (Option<i64>, Option<i64>)> {
    prop_oneof![
        4 => Just((None, None)),
        1 => Just((Some(BASE), Some(BASE + 4))),
        1 => (6_i64..9).prop_map(|days| (Some(BASE), Some(BASE + days - 1))),
        1 => Just((None, Some(BASE + 30))),
        1 => Just((Some(BASE), None)),
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    let times = (
        prop::collection::btree_map(0..4_i64, 10..13_i64, 0..4),
        prop::option::weighted(0.3, (1..3_i64, 1..5_i64)),
        prop::bool::weighted(0.2),
        period(),
    );
    let flags = (
        prop::bool::weighted(0.6),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.1),
    );
    let rest = (1..3_usize, prop::bool::weighted(0.2));
    (poster(), flags, times, rest).prop_map(|(poster, flags, times, rest)| {
        let (children, homes, money, mentor) = flags;
        let (slots, again, flexible, period) = times;
        let of_citizen = matches!(poster, Poster::Citizen(_));
        Plan {
            poster,
            children: children && !of_citizen,
            homes,
            money,
            mentor: mentor && !of_citizen,
            again: again.filter(|_| !slots.is_empty()),
            slots: slots.into_iter().collect(),
            flexible,
            period,
            capacity: rest.0,
            ages: rest.1,
        }
    })
}

pub(super) fn plans() -> impl Strategy<Value = Vec<Plan>> {
    prop::collection::vec(plan(), NEEDS)
}

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Poster), Just(Side::Helper)]
}

fn help() -> impl Strategy<Value = Help> {
    prop_oneof![
        8 => (0..VOLUNTEERS).prop_map(Help::Citizen),
        1 => (0..CITIZENS).prop_map(Help::Citizen),
        2 => (0..OFFERS).prop_map(Help::Offer),
        1 => (0..ORGANISATIONS).prop_map(Help::Organisation),
    ]
}

fn minutes() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => 1..600_i64,
        2 => 600..1441_i64,
        1 => Just(0_i64),
        1 => Just(1441_i64),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let t = || 0..TASKS;
    let entry = || 1..5_usize;
    let (g, v) = (|| 0..ORGANISATIONS, || 0..VOLUNTEERS);
    let ago = || -1_i64..3;
    prop_oneof![
        6 => (t(), 0..NEEDS, help()).prop_map(|(t, n, help)| Act::Propose(t, n, help)),
        8 => (t(), side()).prop_map(|(t, side)| Act::Accept(t, side)),
        1 => (t(), side()).prop_map(|(t, side)| Act::Decline(t, side)),
        5 => t().prop_map(Act::Start),
        2 => t().prop_map(Act::Complete),
        2 => (t(), side(), prop::bool::weighted(0.1)).prop_map(|(t, side, erased)| Act::Cancel(t, side, erased)),
        4 => t().prop_map(Act::Ask),
        4 => (g(), v()).prop_map(|(g, c)| Act::Consent(g, c)),
        4 => (t(), prop::bool::weighted(0.8), ago()).prop_map(|(t, good, ago)| Act::Note(t, good, ago)),
        3 => t().prop_map(Act::Withdraw),
        1 => (t(), ago()).prop_map(|(t, ago)| Act::Record(t, ago)),
        1 => (g(), v()).prop_map(|(g, c)| Act::Confidentiality(g, c)),
        6 => (g(), 0..POLICIES).prop_map(|(g, policy)| Act::Policy(g, policy)),
        2 => (g(), -3_i64..2).prop_map(|(g, year)| Act::Declare(g, year)),
        5 => (t(), side(), ago(), minutes()).prop_map(|(t, side, ago, minutes)| Act::Report(t, side, ago, minutes)),
        3 => (t(), entry()).prop_map(|(t, n)| Act::Approve(t, n)),
        2 => (t(), entry()).prop_map(|(t, n)| Act::Reject(t, n)),
        3 => (t(), entry(), minutes()).prop_map(|(t, n, minutes)| Act::Correct(t, n, minutes)),
        2 => (0..NEEDS, 0..4_usize, any::<bool>()).prop_map(|(n, places, children)| Act::Change(n, places, children)),
        1 => (0..NEEDS).prop_map(Act::Close),
        1 => (0..CITIZENS).prop_map(Act::Erase),
    ]
}

/// The usual way of a task, up to some step.
fn usual() -> impl Strategy<Value = Vec<Op>> {
    let of = (0..TASKS, 0..NEEDS, 0..VOLUNTEERS);
    let steps = prop_oneof![3 => Just(14_usize), 1 => 1..14_usize];
    (of, steps, minutes()).prop_map(|((t, n, c), steps, minutes)| {
        let all = [
            Act::Propose(t, n, Help::Citizen(c)),
            Act::Accept(t, Side::Helper),
            Act::Accept(t, Side::Poster),
            Act::Ask(t),
            Act::Consent(0, c),
            Act::Note(t, true, 0),
            Act::Declare(0, 0),
            Act::Declare(2, 0),
            Act::Start(t),
            Act::Report(t, Side::Helper, 0, minutes),
            Act::Approve(t, 1),
            Act::Record(t, 1),
            Act::Confidentiality(0, c),
            Act::Start(t),
        ];
        let some = all.into_iter().take(steps);
        some.map(|act| Op::Do(Who::Usual, act)).collect()
    })
}

fn wait() -> impl Strategy<Value = Op> {
    let days = prop_oneof![
        4 => 0_i64..4,
        3 => 13_i64..16,
        2 => 28_i64..33,
        1 => Just(120_i64),
    ];
    (days, prop::sample::select(MOMENTS.to_vec())).prop_map(|(days, minute)| Op::Wait(days, minute))
}

pub(super) fn ops() -> impl Strategy<Value = Vec<Op>> {
    let who = prop_oneof![
        8 => Just(Who::Usual),
        8 => Just(Who::By(By::Staff)),
        4 => (0..CITIZENS).prop_map(|c| Who::By(By::Citizen(c))),
        1 => Just(Who::By(By::Public)),
    ];
    let one = (who, act()).prop_map(|(who, act)| vec![Op::Do(who, act)]);
    let some = prop_oneof![
        1 => usual(),
        3 => wait().prop_map(|op| vec![op]),
        12 => one,
    ];
    let begun = prop::collection::vec(usual(), 1..3);
    let all = (begun, prop::collection::vec(some, 2..20));
    all.prop_map(|(begun, more)| begun.into_iter().chain(more).flatten().collect())
}
