//! What can be done to the teams, the citizens and the meetings, in any order.

use proptest::prelude::*;

pub(super) const CITIZENS: usize = 6;
pub(super) const PEOPLE: usize = 3;
pub(super) const TEAMS: usize = 2;
pub(super) const MEETINGS: usize = 2;
/// The groups of seats in any layout, and one that is in none.
pub(super) const SEATS: [&str; 5] = ["a", "b", "p", "x", "none"];
pub(super) const BODIES: [&str; 5] = [
    "council",
    "standing_committee",
    "election",
    "organisations",
    "general_meeting",
];
pub(super) const CAUSES: [&str; 3] = ["resigned", "no_longer_eligible", "recalled"];
pub(super) const OUTCOMES: [&str; 4] = ["adopted", "adopted_with_changes", "referred", "rejected"];

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Staff,
    Citizen(usize),
    Public,
}

/// Who is appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A citizen, by the pseudonym in the team.
    Citizen(usize),
    /// A person, and for a politician the account in the citizen bank.
    Person(usize, Option<usize>),
}

/// What a candidate tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) gender: Option<char>,
    pub(super) relative: bool,
    pub(super) home: u8,
    pub(super) politician: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Appoint {
    pub(super) team: usize,
    pub(super) seat: usize,
    pub(super) who: Who,
    pub(super) body: usize,
    /// Days before today.
    pub(super) decided: i64,
    pub(super) topic: bool,
    pub(super) replaces: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    Propose(usize),
    /// The body, the layout, the last day from today, whether agendas and minutes are open.
    Adopt(usize, usize, usize, i64, bool),
    /// The method, the plan, the last day from today.
    Recruit(usize, usize, usize, i64),
    Quotas(usize, usize),
    Invite(usize, usize),
    Interest(usize, usize, Told),
    Withdraw(usize, usize),
    /// The draw's day from today, the panels, whether features are disclosed.
    Publish(usize, i64, u32, bool),
    /// What the ball shows.
    Draw(usize, u32),
    Void(usize),
    Appoint(Appoint),
    /// Yes or no, with the duty of confidentiality, with the name shown.
    Answer(usize, u32, bool, bool, bool),
    Show(usize, u32, bool),
    /// The cause, with a reason or without.
    End(usize, u32, usize, bool),
    EndTopic(usize),
    Begin(usize, Option<u32>),
    Group(usize, Option<u32>),
    /// Declaration, appointment, item of the agenda.
    Declare(usize, u8, u32, usize),
    Decide(usize, u8, bool),
    Deliver(usize),
    Recommend(usize, u8),
    Report(usize),
    /// Recommendation, outcome, days before today.
    Treat(usize, u8, usize, i64),
    Follow(usize, u8),
    Dissolve(usize),
    /// Meeting, team, days from today, whether the second item is closed.
    Call(usize, usize, i64, bool),
    Cancel(usize),
    /// Who was there, who was excused.
    Attend(usize, u32, u32),
    /// The item, and who had left the room.
    Minutes(usize, u32, Option<u32>),
    Approve(usize),
    Erase(usize),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Op {
    Wait(i64),
    /// Asks for the pool.
    Pool(usize),
    Do(By, Act),
}

fn team() -> impl Strategy<Value = usize> {
    prop_oneof![4 => Just(0_usize), 1 => Just(1)]
}

fn told() -> impl Strategy<Value = Told> {
    let gender = prop_oneof![4 => Just(Some('f')), 4 => Just(Some('m')), 1 => Just(None)];
    let unlikely = proptest::bool::weighted(0.05);
    (gender, any::<bool>(), 0_u8..4, unlikely).prop_map(|(gender, relative, home, politician)| {
        Told {
            gender,
            relative,
            home,
            politician,
        }
    })
}

fn appoint() -> impl Strategy<Value = Act> {
    let account = proptest::option::weighted(0.5, 0..CITIZENS);
    let who = prop_oneof![
        3 => (0..CITIZENS).prop_map(Who::Citizen),
        1 => (0..PEOPLE, account).prop_map(|(person, account)| Who::Person(person, account)),
    ];
    let body = prop_oneof![9 => Just(0_usize), 1 => 0..BODIES.len()];
    let seat = prop_oneof![9 => 0..4_usize, 1 => Just(4)];
    let decided = prop_oneof![9 => Just(0_i64), 1 => -1_i64..3];
    let replaces = proptest::option::weighted(0.15, 1..6_u32);
    let topic = proptest::bool::weighted(0.2);
    (team(), seat, who, body, decided, topic, replaces).prop_map(
        |(team, seat, who, body, decided, topic, replaces)| {
            Act::Appoint(Appoint {
                team,
                seat,
                who,
                body,
                decided,
                topic,
                replaces,
            })
        },
    )
}

fn life() -> impl Strategy<Value = Act> {
    let (t, c, n) = (team, || 0..CITIZENS, || 1..8_u32);
    let likely = || proptest::bool::weighted(0.85);
    let body = prop_oneof![9 => Just(0_usize), 1 => 0..BODIES.len()];
    let last = prop_oneof![6 => 20_i64..120, 1 => Just(-1_i64), 1 => Just(2000_i64)];
    let ahead = prop_oneof![1 => Just(0_i64), 9 => 1_i64..4];
    let panels = prop_oneof![1 => Just(99_u32), 19 => Just(100)];
    let features = proptest::bool::weighted(0.2);
    let days = prop_oneof![6 => 0_i64..8, 1 => Just(-1_i64), 1 => Just(400_i64)];
    prop_oneof![
        1 => t().prop_map(Act::Propose),
        1 => (t(), body, 0..3_usize, last, any::<bool>())
            .prop_map(|(t, b, l, d, o)| Act::Adopt(t, b, l, d, o)),
        2 => (t(), 0..3_usize, 0..6_usize, days).prop_map(|(t, m, p, d)| Act::Recruit(t, m, p, d)),
        2 => (t(), 0..6_usize).prop_map(|(t, p)| Act::Quotas(t, p)),
        1 => (t(), c()).prop_map(|(t, c)| Act::Invite(t, c)),
        3 => (t(), c(), told()).prop_map(|(t, c, d)| Act::Interest(t, c, d)),
        2 => (t(), c()).prop_map(|(t, c)| Act::Withdraw(t, c)),
        5 => (t(), ahead, panels, features)
            .prop_map(|(t, days, panels, features)| Act::Publish(t, days, panels, features)),
        5 => (t(), 0..11_u32).prop_map(|(t, ball)| Act::Draw(t, ball)),
        4 => t().prop_map(Act::Void),
        14 => appoint(),
        9 => (t(), n(), proptest::bool::weighted(0.75), likely(), any::<bool>())
            .prop_map(|(t, n, yes, duty, show)| Act::Answer(t, n, yes, duty, show)),
        3 => (t(), n(), any::<bool>()).prop_map(|(t, n, show)| Act::Show(t, n, show)),
        3 => (t(), n(), 0..CAUSES.len(), proptest::bool::weighted(0.9))
            .prop_map(|(t, n, cause, fit)| Act::End(t, n, cause, (cause == 2) == fit)),
        2 => c().prop_map(Act::Erase),
    ]
}

fn work() -> impl Strategy<Value = Act> {
    let (t, m, n, r) = (team, || 0..MEETINGS, || 1..6_u32, || 0..3_u8);
    prop_oneof![
        1 => t().prop_map(Act::EndTopic),
        3 => (t(), proptest::option::weighted(0.3, n())).prop_map(|(t, n)| Act::Begin(t, n)),
        2 => (t(), proptest::option::weighted(0.8, n())).prop_map(|(t, n)| Act::Group(t, n)),
        3 => (t(), r(), n(), 0..3_usize).prop_map(|(t, d, n, item)| Act::Declare(t, d, n, item)),
        2 => (t(), r(), any::<bool>()).prop_map(|(t, d, out)| Act::Decide(t, d, out)),
        1 => t().prop_map(Act::Deliver),
        3 => (t(), r()).prop_map(|(t, r)| Act::Recommend(t, r)),
        2 => t().prop_map(Act::Report),
        3 => (t(), r(), 0..OUTCOMES.len(), -1_i64..3).prop_map(|(t, r, o, d)| Act::Treat(t, r, o, d)),
        2 => (t(), r()).prop_map(|(t, r)| Act::Follow(t, r)),
        1 => (t(), proptest::bool::weighted(0.5))
            .prop_map(|(t, yes)| if yes { Act::Dissolve(t) } else { Act::Report(t) }),
        4 => (m(), t(), -1_i64..4, any::<bool>()).prop_map(|(m, t, d, closed)| Act::Call(m, t, d, closed)),
        1 => m().prop_map(Act::Cancel),
        3 => (m(), n(), n()).prop_map(|(m, there, excused)| Act::Attend(m, there, excused)),
        4 => (m(), 1..4_u32, proptest::option::weighted(0.3, n()))
            .prop_map(|(m, item, without)| Act::Minutes(m, item, without)),
        3 => m().prop_map(Act::Approve),
    ]
}

pub(super) fn op() -> impl Strategy<Value = Op> {
    let by = prop_oneof![
        20 => Just(By::Staff),
        3 => (0..CITIZENS).prop_map(By::Citizen),
        1 => Just(By::Public),
    ];
    let act = prop_oneof![3 => life(), 2 => work()];
    prop_oneof![
        2 => prop_oneof![8 => 1_i64..8, 1 => Just(60_i64)].prop_map(Op::Wait),
        2 => team().prop_map(Op::Pool),
        16 => (by, act).prop_map(|(by, act)| Op::Do(by, act)),
    ]
}
