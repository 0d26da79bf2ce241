//! The bank against a naive model: whatever is done in whatever order, both say the same.

mod gather;
mod shown;

pub(crate) use shown::differs;

use std::collections::{BTreeMap, BTreeSet};

use crate::login;
use crate::long::cases;
use medborger::citizen::{
    ConsentInput, EnrolCitizen, EraseCitizen, LeaveBank, PauseCitizen, RejoinBank, ResumeCitizen,
    VerifyCitizen,
};
use medborger::idea::{
    AnswerIdea, CarryOutIdea, DeclineIdea, DepositIdea, GatherSupporters, HideIdea, IdeaStage,
    RestoreIdea, ReviseIdea, SupportIdea, TakeUpIdea, WithdrawIdea, WithdrawSupport,
};
use medborger::identity::{Attestation, PersonMark};
use medborger::journal::AnyCommand;
use medborger::{
    Actor, CitizenId, Clock, CommandId, Error, IdeaId, Line, MemoryStore, Moment, Participation,
    Seed, Text, Timestamp, Town,
};
use proptest::prelude::*;
use uuid::Uuid;

pub(crate) const CITIZENS: usize = 5;
pub(crate) const IDEAS: usize = 3;
pub(crate) const PERSONS: u8 = 2;

/// Something done. Small numbers, so that things meet.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Enrol(usize, Option<u8>),
    Verify(usize, u8),
    Pause(usize),
    Resume(usize),
    Leave(usize),
    Rejoin(usize),
    Erase(usize),
    Deposit(usize, usize),
    Revise(usize),
    Support(usize, usize),
    Unsupport(usize, usize),
    Withdraw(usize, usize),
    /// Into which idea, and whether supporters come along one by one.
    Merge(usize, usize, usize, bool),
    Gather(usize),
    Staff(usize, Act),
    Days(u8),
    Again(usize),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Act {
    Hide,
    Restore,
    TakeUp,
    Answer,
    Decline,
    CarryOut,
}

fn op() -> impl Strategy<Value = Op> {
    let (c, i, p) = (0..CITIZENS, 0..IDEAS, 0..PERSONS);
    // Ideas that merges make have numbers of their own; support should meet them too.
    let made = 0..IDEAS + 2;
    let act = prop_oneof![
        Just(Act::Hide),
        Just(Act::Restore),
        Just(Act::TakeUp),
        Just(Act::Answer),
        Just(Act::Decline),
        Just(Act::CarryOut)
    ];
    prop_oneof![
        6 => (c.clone(), proptest::option::weighted(0.7, p.clone())).prop_map(|(c, p)| Op::Enrol(c, p)),
        2 => (c.clone(), p).prop_map(|(c, p)| Op::Verify(c, p)),
        1 => c.clone().prop_map(Op::Pause),
        1 => c.clone().prop_map(Op::Resume),
        1 => c.clone().prop_map(Op::Leave),
        1 => c.clone().prop_map(Op::Rejoin),
        3 => c.clone().prop_map(Op::Erase),
        4 => (c.clone(), i.clone()).prop_map(|(c, i)| Op::Deposit(c, i)),
        1 => i.clone().prop_map(Op::Revise),
        8 => (c.clone(), made.clone()).prop_map(|(c, i)| Op::Support(c, i)),
        2 => (c.clone(), made.clone()).prop_map(|(c, i)| Op::Unsupport(c, i)),
        1 => (c, i.clone()).prop_map(|(c, i)| Op::Withdraw(c, i)),
        4 => (i.clone(), i.clone(), i.clone(), any::<bool>()).prop_map(|(a, b, into, slowly)| Op::Merge(a, b, into, slowly)),
        4 => made.clone().prop_map(Op::Gather),
        1 => (i, act).prop_map(|(i, act)| Op::Staff(i, act)),
        1 => any::<u8>().prop_map(Op::Days),
        1 => (0_usize..30).prop_map(Op::Again),
    ]
}

/// A human being, as far as anybody knows: a person, or the account that somebody opened without saying who.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    Person(u8),
    Account(usize),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Life {
    Active,
    Paused,
    Left,
    Erased,
}

#[derive(Debug, Clone)]
pub(crate) struct MCitizen {
    pub(crate) life: Life,
    person: Option<u8>,
}

#[derive(Debug, Clone)]
pub(crate) struct MSupport {
    version: u32,
    /// The account that the vault still knows behind it.
    account: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct MIdea {
    pub(crate) author: Option<usize>,
    pub(crate) version: u32,
    expires_day: i64,
    treatment: IdeaStage,
    hidden: bool,
    supports: BTreeMap<Who, MSupport>,
    /// Who came along and can't be told apart, by the idea where they last could.
    untold: BTreeMap<usize, BTreeSet<Who>>,
    /// Supporters who are still to come along.
    gathering: Option<gather::Gathering>,
    /// Whether somebody was erased or said who they are while it gathered: then how many can't be told apart depends on whose
    /// turn had come.
    pub(crate) loose: bool,
}

impl Op {
    /// Whose account it is about, if anybody's.
    pub(crate) fn citizen(&self) -> Option<usize> {
        match self {
            Self::Enrol(c, _) | Self::Verify(c, _) | Self::Pause(c) | Self::Resume(c) => Some(*c),
            Self::Leave(c) | Self::Rejoin(c) | Self::Erase(c) => Some(*c),
            Self::Deposit(c, _) | Self::Support(c, _) | Self::Unsupport(c, _) => Some(*c),
            Self::Withdraw(c, _) => Some(*c),
            _ => None,
        }
    }
}

impl MIdea {
    pub(crate) fn stage(&self, day: i64) -> IdeaStage {
        if self.gathering.is_some() {
            IdeaStage::Gathering
        } else if self.treatment == IdeaStage::Open && day > self.expires_day {
            IdeaStage::Expired
        } else {
            self.treatment
        }
    }

    /// Somebody of those who came along is back. Whether they were among them.
    fn tell_apart(&mut self, who: Who) -> bool {
        let mut met = false;
        self.untold.retain(|_, all| {
            met |= all.remove(&who);
            !all.is_empty()
        });
        met
    }
}

/// The model: no streams, no vault, no hashes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    pub(crate) day: i64,
    pub(crate) citizens: BTreeMap<usize, MCitizen>,
    holders: BTreeMap<u8, usize>,
    pub(crate) ideas: BTreeMap<usize, MIdea>,
}

pub(crate) type Outcome = Result<(), &'static str>;

impl Model {
    fn who(&self, c: usize) -> Who {
        self.citizens[&c]
            .person
            .map_or(Who::Account(c), Who::Person)
    }

    fn present(&self, c: usize) -> Result<Life, &'static str> {
        match self.citizens.get(&c).map(|c| c.life) {
            None | Some(Life::Erased) => Err("citizen_not_found"),
            Some(Life::Left) => Err("citizen_left"),
            Some(life) => Ok(life),
        }
    }

    fn active(&self, c: usize) -> Outcome {
        if self.present(c)? == Life::Paused {
            Err("citizen_paused")
        } else {
            Ok(())
        }
    }

    fn citizen(&mut self, c: usize) -> &mut MCitizen {
        self.citizens.get_mut(&c).unwrap()
    }

    fn idea(&self, i: usize) -> Result<&MIdea, &'static str> {
        self.ideas.get(&i).ok_or("idea_not_found")
    }

    pub(crate) fn apply(&mut self, op: &Op) -> Outcome {
        use IdeaStage as S;
        let day = self.day;
        match *op {
            Op::Days(_) | Op::Again(_) => unreachable!("handled by the caller"),
            Op::Enrol(c, person) => {
                if self.citizens.contains_key(&c) {
                    return Err("citizen_already_enrolled");
                }
                if person.is_some_and(|p| self.holders.contains_key(&p)) {
                    return Err("person_already_enrolled");
                }
                self.holders.extend(person.map(|p| (p, c)));
                self.citizens.insert(
                    c,
                    MCitizen {
                        life: Life::Active,
                        person,
                    },
                );
            }
            Op::Verify(c, p) => {
                self.present(c)?;
                if self.citizens[&c].person.is_some() {
                    return Err("citizen_already_verified");
                }
                if self.holders.contains_key(&p) {
                    return Err("person_already_enrolled");
                }
                self.holders.insert(p, c);
                self.citizen(c).person = Some(p);
                self.loosen();
                self.said_who(Who::Account(c), Who::Person(p));
                let person = Who::Person(p);
                for idea in self.ideas.values_mut() {
                    let Some(mine) = idea.supports.remove(&Who::Account(c)) else {
                        continue;
                    };
                    // Of those who can't be told apart any more, this person may be one.
                    if !idea.untold.values().any(|all| all.contains(&person)) {
                        idea.supports.entry(person).or_insert(mine).account = Some(c);
                    }
                }
            }
            Op::Pause(c) => {
                if self.present(c)? == Life::Paused {
                    return Err("citizen_paused");
                }
                self.citizen(c).life = Life::Paused;
            }
            Op::Resume(c) => {
                if self.present(c)? != Life::Paused {
                    return Err("citizen_not_paused");
                }
                self.citizen(c).life = Life::Active;
            }
            Op::Leave(c) => {
                self.present(c)?;
                self.citizen(c).life = Life::Left;
            }
            Op::Rejoin(c) => match self.present(c) {
                Err("citizen_left") => self.citizen(c).life = Life::Active,
                Ok(_) => return Err("citizen_not_left"),
                Err(other) => return Err(other),
            },
            Op::Erase(c) => {
                match self.citizens.get(&c).map(|c| c.life) {
                    None => return Err("citizen_not_found"),
                    // Whoever asks again is answered as if it had just been done.
                    Some(Life::Erased) => return Ok(()),
                    Some(_) => {}
                }
                self.loosen();
                for idea in self.ideas.values_mut() {
                    // What nobody verified falls away with the account.
                    idea.supports.remove(&Who::Account(c));
                    for support in idea.supports.values_mut() {
                        if support.account == Some(c) {
                            support.account = None;
                        }
                    }
                    if idea.author == Some(c) {
                        idea.author = None;
                        if idea.treatment == S::Open {
                            idea.treatment = S::Withdrawn;
                        }
                    }
                }
                if let Some(p) = self.citizen(c).person.take() {
                    self.holders.remove(&p);
                }
                self.citizen(c).life = Life::Erased;
            }
            Op::Deposit(c, i) => {
                self.active(c)?;
                if self.ideas.contains_key(&i) {
                    return Err("idea_already_deposited");
                }
                self.ideas.insert(i, MIdea::new(Some(c), day));
            }
            Op::Revise(i) => {
                if !matches!(self.idea(i)?.stage(day), S::Open | S::Gathering) {
                    return Err("idea_wrong_stage");
                }
                self.ideas.get_mut(&i).unwrap().version += 1;
            }
            Op::Support(c, i) => {
                self.active(c)?;
                let (who, idea) = (self.who(c), self.idea(i)?);
                if !matches!(idea.stage(day), S::Open | S::Gathering) {
                    return Err("idea_wrong_stage");
                }
                if idea.hidden {
                    return Err("idea_hidden");
                }
                let version = idea.version;
                // Who is back may say so.
                let given = |b: &MSupport| b.version == version && b.account.is_some();
                if idea.supports.get(&who).is_some_and(given) {
                    return Err("idea_already_supported");
                }
                let support = MSupport {
                    version,
                    account: Some(c),
                };
                let idea = self.ideas.get_mut(&i).unwrap();
                idea.tell_apart(who);
                idea.come_first(who);
                idea.supports.insert(who, support);
            }
            Op::Unsupport(c, i) => {
                self.present(c)?;
                let (who, idea) = (self.who(c), self.idea(i)?);
                if matches!(idea.stage(day), S::Merged | S::Split) {
                    return Err("idea_wrong_stage");
                }
                let coming = self.is_coming(i, who);
                let idea = self.ideas.get_mut(&i).unwrap();
                idea.come_first(who);
                if idea.supports.remove(&who).is_none() && !idea.tell_apart(who) && !coming {
                    return Err("idea_not_supported");
                }
            }
            Op::Withdraw(c, i) => {
                let idea = self.idea(i)?;
                if idea.author != Some(c) {
                    return Err("idea_not_the_author");
                }
                if !matches!(idea.stage(day), S::Open | S::Expired | S::Answered) {
                    return Err("idea_wrong_stage");
                }
                self.ideas.get_mut(&i).unwrap().treatment = S::Withdrawn;
            }
            Op::Merge(a, b, into, _) => self.merge(a, b, into)?,
            Op::Gather(i) if self.idea(i)?.gathering.is_some() => {}
            Op::Gather(_) => return Err("idea_wrong_stage"),
            Op::Staff(i, act) => {
                let idea = self.idea(i)?;
                let (stage, hidden) = (idea.stage(day), idea.hidden);
                let fresh = matches!(stage, S::Open | S::Expired | S::Answered);
                let (allowed, next) = match act {
                    Act::Hide if hidden => return Err("idea_hidden"),
                    Act::Restore if !hidden => return Err("idea_not_hidden"),
                    Act::Hide | Act::Restore => (true, idea.treatment),
                    Act::TakeUp => (fresh, S::TakenUp),
                    Act::Answer if stage == S::TakenUp => (true, S::TakenUp),
                    Act::Answer => (fresh, S::Answered),
                    Act::Decline => (fresh || stage == S::TakenUp, S::Declined),
                    Act::CarryOut => (stage == S::TakenUp, S::CarriedOut),
                };
                if !allowed {
                    return Err("idea_wrong_stage");
                }
                let idea = self.ideas.get_mut(&i).unwrap();
                idea.treatment = next;
                idea.hidden = match act {
                    Act::Hide => true,
                    Act::Restore => false,
                    _ => idea.hidden,
                };
            }
        }
        Ok(())
    }

    /// How many an idea shows.
    pub(crate) fn total(&self, i: usize) -> u32 {
        let idea = &self.ideas[&i];
        idea.supports.len() as u32 + self.fewest(&idea.untold)
    }

    /// The fewest people behind names of whom only the idea is known, where two of one idea are two, and so are one of an idea
    /// and one who lies in it.
    fn fewest(&self, untold: &BTreeMap<usize, BTreeSet<Who>>) -> u32 {
        let with = |(of, all): (&usize, &BTreeSet<Who>)| {
            let mut within = self.ideas[of].untold.clone();
            within.retain(|other, theirs| {
                theirs.retain(|who| untold.get(other).is_some_and(|u| u.contains(who)));
                other != of && !theirs.is_empty()
            });
            all.len() as u32 + self.fewest(&within)
        };
        untold.iter().map(with).max().unwrap_or(0)
    }
}

impl MIdea {
    fn new(author: Option<usize>, day: i64) -> Self {
        Self {
            author,
            version: 1,
            expires_day: day + 365,
            treatment: IdeaStage::Open,
            hidden: false,
            supports: BTreeMap::new(),
            untold: BTreeMap::new(),
            gathering: None,
            loose: false,
        }
    }
}

pub(crate) fn citizen(c: usize) -> CitizenId {
    CitizenId::new(Uuid::from_u128(0xc000 + c as u128))
}

pub(crate) fn idea(i: usize) -> IdeaId {
    IdeaId::new(Uuid::from_u128(0x1dea_0000 + i as u128))
}

fn mark(p: u8) -> PersonMark {
    format!("{p:032x}").parse().unwrap()
}

/// Noon in Copenhagen, so many days after 1 January 2025: 2025 and 2026 have 365 days each.
pub(crate) fn moment(day: i64, actor: Actor) -> Moment {
    let noon: Timestamp = "2025-01-01T11:00:00Z".parse().unwrap();
    let at = Timestamp::from_micros(noon.micros() + day * 86_400_000_000).unwrap();
    Moment::new(at, actor)
}

struct Real {
    bank: Participation<MemoryStore>,
    commands: u128,
    sent: Vec<(CommandId, Op, i64)>,
}

impl Real {
    fn apply(&mut self, op: &Op, day: i64) -> Result<(), Error> {
        self.commands += 1;
        let id = CommandId::new(Uuid::from_u128(self.commands));
        self.sent.push((id, op.clone(), day));
        self.send(id, op, day)
    }

    fn send(&self, id: CommandId, op: &Op, day: i64) -> Result<(), Error> {
        let at = moment(day, Actor::System).at;
        let (command, actor) = command(self.bank.town(), id, op, at);
        let outcome = self
            .bank
            .execute_any(id, command.as_ref(), &moment(day, actor));
        outcome.map(|_| ())
    }
}

/// What the host attests of a person who logs in.
fn attest(town: &Town, c: usize, p: u8, at: Timestamp) -> Attestation {
    login::known(town, citizen(c), mark(p), Seed::new([p; 16]), at)
}

/// The command that does it, and who sends it, having logged in at this time.
pub(crate) fn command(
    town: &Town,
    id: CommandId,
    op: &Op,
    at: Timestamp,
) -> (Box<dyn AnyCommand>, Actor) {
    let text = || Text::new("Tekst").unwrap();
    let consent = ConsentInput::new("enrolment".parse().unwrap(), Line::new("1").unwrap());
    let own = |c: usize| Actor::Citizen {
        citizen: citizen(c),
    };
    match *op {
        Op::Days(_) | Op::Again(_) => unreachable!("handled by the caller"),
        Op::Enrol(c, p) => {
            let body = serde_json::json!({
                "citizen": citizen(c), "seed": format!("{c:032x}"), "name": "Kim Eksempel",
                "consents": [{ "purpose": "enrolment", "text_version": "1" }],
            });
            let enrol: EnrolCitizen = serde_json::from_value(body).unwrap();
            let enrol = match p {
                Some(p) => enrol.with_attestation(attest(town, c, p, at)),
                None => enrol,
            };
            (Box::new(enrol), own(c))
        }
        Op::Verify(c, p) => {
            let verify = VerifyCitizen::new(citizen(c), attest(town, c, p, at));
            (Box::new(verify), own(c))
        }
        Op::Pause(c) => {
            let citizen = citizen(c);
            (Box::new(PauseCitizen::new(citizen)), own(c))
        }
        Op::Resume(c) => {
            let citizen = citizen(c);
            (Box::new(ResumeCitizen::new(citizen)), own(c))
        }
        Op::Leave(c) => {
            let citizen = citizen(c);
            (Box::new(LeaveBank::new(citizen)), own(c))
        }
        Op::Rejoin(c) => {
            let rejoin = RejoinBank::new(citizen(c)).with_consents(vec![consent]);
            (Box::new(rejoin), own(c))
        }
        Op::Erase(c) => {
            let citizen = citizen(c);
            (Box::new(EraseCitizen::new(citizen)), own(c))
        }
        Op::Deposit(c, i) => {
            let deposit =
                DepositIdea::new(idea(i), citizen(c), Line::new("Titel").unwrap(), text());
            (Box::new(deposit), own(c))
        }
        Op::Revise(i) => {
            let revise = ReviseIdea::new(
                idea(i),
                Line::new(format!("Titel {}", id.uuid())).unwrap(),
                text(),
            );
            (Box::new(revise), Actor::System)
        }
        Op::Support(c, i) => {
            let support = SupportIdea::new(idea(i), citizen(c));
            (Box::new(support), own(c))
        }
        Op::Unsupport(c, i) => {
            let (idea, citizen) = (idea(i), citizen(c));
            (Box::new(WithdrawSupport::new(idea, citizen)), own(c))
        }
        Op::Withdraw(c, i) => (Box::new(WithdrawIdea::new(idea(i))), own(c)),
        Op::Merge(a, b, into, slowly) => (gather::merge(a, b, into, slowly), Actor::System),
        Op::Gather(i) => (Box::new(GatherSupporters::new(idea(i))), Actor::System),
        Op::Staff(i, act) => {
            let (idea, t) = (idea(i), text());
            let command: Box<dyn AnyCommand> = match act {
                Act::Hide => Box::new(HideIdea::new(idea, t)),
                Act::Restore => Box::new(RestoreIdea::new(idea, t)),
                Act::TakeUp => Box::new(TakeUpIdea::new(idea, gather::task())),
                Act::Answer => Box::new(AnswerIdea::new(idea, t)),
                Act::Decline => Box::new(DeclineIdea::new(idea, t)),
                Act::CarryOut => Box::new(CarryOutIdea::new(idea, t)),
            };
            (command, Actor::System)
        }
    }
}

fn check(ops: &[Op]) {
    let town = Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let mut real = Real {
        bank,
        commands: 0,
        sent: Vec::new(),
    };
    let mut model = Model::default();
    let mut merges = 0;
    for op in ops {
        let op = &match *op {
            // Two of three merges make an idea that is not there yet.
            Op::Merge(a, b, into, slowly) if into % 3 != 0 => {
                merges += 1;
                Op::Merge(a, b, IDEAS + merges - 1, slowly)
            }
            _ => op.clone(),
        };
        match op {
            Op::Days(days) => model.day += i64::from(*days),
            Op::Again(back) => {
                // What was carried out is not carried out again; what was refused is judged anew, so skip it.
                let Some((id, op, day)) = real.sent.iter().rev().nth(*back).cloned() else {
                    continue;
                };
                let head = real.bank.verify().unwrap();
                // An erasure leaves no entry.
                let erases = matches!(op, Op::Erase(_));
                if real.send(id, &op, day).is_ok()
                    && (erases || head.entries != real.bank.verify().unwrap().entries)
                {
                    // It had been refused and is possible now, at its own earlier day: let the model follow.
                    let now = std::mem::replace(&mut model.day, day);
                    assert_eq!(model.apply(&op), Ok(()), "{op:?} sent again");
                    model.day = now;
                    model.came_along(&real.bank, &op);
                }
            }
            op => {
                let expected = model.apply(op);
                let came = real.apply(op, model.day);
                assert_eq!(
                    came.as_ref().map_err(Error::code).copied(),
                    expected,
                    "{op:?}"
                );
                model.came_along(&real.bank, op);
            }
        }
    }
    let verified = real.bank.verify().unwrap();
    let there = model.citizens.values().filter(|c| c.life != Life::Erased);
    assert_eq!(verified.streams as usize, there.count() + model.ideas.len());
    assert_eq!(differs(&real.bank, &model), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(5_000, 100_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_bank_does_what_a_naive_model_does(ops in proptest::collection::vec(op(), 1..60)) {
        check(&ops);
    }
}

#[test]
fn who_was_erased_before_a_merge_does_not_support_again_what_came_of_it() {
    check(&[
        Op::Enrol(0, Some(0)),
        Op::Enrol(1, None),
        Op::Deposit(1, 0),
        Op::Deposit(1, 1),
        Op::Support(0, 0),
        Op::Erase(0),
        Op::Merge(0, 1, 1, false),
        Op::Enrol(2, Some(0)),
        Op::Support(2, IDEAS),
    ]);
}
