//! The world: who wants what, which server works on what, what the time is, and the model that watches.

use std::collections::BTreeMap;

use medborger::journal::{Loaded, Needs};
use medborger::{
    Clock, CommandId, MemoryStore, Moment, Participation, Receipt, Store, Timestamp, Town,
};
use uuid::Uuid;

use super::fault::{Memory, Plant};
use super::server::{Job, KEY, Progress, TENANT};
use crate::model::{self, Act, CITIZENS, IDEAS, Life, Model, Op, PERSONS};

const SECOND: i64 = 1_000_000;
/// How far a moment may lie before a stream's last entry.
const TOLERANCE: i64 = 300 * SECOND;

/// A small generator, so that every run is the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    fn below(&mut self, bound: usize) -> usize {
        self.roll(bound as u64) as usize
    }
}

/// What happened how often.
#[derive(Debug, Default, Clone)]
pub(super) struct Count {
    pub(super) steps: u64,
    pub(super) written: u64,
    pub(super) refused: u64,
    pub(super) conflicts: u64,
    /// Receipts given again to who asked again.
    pub(super) again: u64,
    pub(super) lost: u64,
    pub(super) failed: u64,
    pub(super) stopped: u64,
    /// Written at a moment before another that had been written.
    pub(super) behind: u64,
    pub(super) refused_behind: u64,
    pub(super) erased: u64,
}

impl Count {
    pub(super) fn add(&mut self, other: &Self) {
        self.steps += other.steps;
        self.written += other.written;
        self.refused += other.refused;
        self.conflicts += other.conflicts;
        self.again += other.again;
        self.lost += other.lost;
        self.failed += other.failed;
        self.stopped += other.stopped;
        self.behind += other.behind;
        self.refused_behind += other.refused_behind;
        self.erased += other.erased;
    }
}

/// Somebody with a wish, until they know what became of it.
struct Client {
    id: CommandId,
    op: Op,
    /// The model's day of the moment that was sent last.
    day: i64,
    /// Whether a server works on it.
    waits: bool,
}

struct Server {
    /// By how much its clock differs.
    skew: i64,
    job: Option<Job>,
}

pub(super) struct World {
    bank: Participation<MemoryStore>,
    model: Model,
    dice: Dice,
    plant: Plant,
    memory: Memory,
    /// The day, and microseconds since its noon: never so many that the day changes.
    day: i64,
    within: i64,
    latest: Option<Timestamp>,
    clients: Vec<Client>,
    servers: Vec<Server>,
    commands: u128,
    merges: usize,
    done: BTreeMap<CommandId, Receipt>,
    pub(super) count: Count,
}

impl World {
    pub(super) fn new(seed: u64, plant: Plant) -> Self {
        let mut dice = Dice(seed);
        let town = Town::new("0766".parse().unwrap(), *KEY, medborger::REGISTRY);
        let bank = Participation::open(town.unwrap(), MemoryStore::default(), Clock::History);
        let servers = 2 + dice.below(7);
        let server = |dice: &mut Dice| Server {
            skew: match dice.roll(12) {
                // One whose clock nobody has looked at for long.
                0 => -20 * 60 * SECOND,
                _ => dice.roll(4_000_001) as i64 - 2 * SECOND,
            },
            job: None,
        };
        let servers = (0..servers).map(|_| server(&mut dice)).collect();
        Self {
            bank: bank.unwrap(),
            model: Model::default(),
            dice,
            plant,
            memory: Memory::default(),
            day: 0,
            within: 0,
            latest: None,
            clients: Vec::new(),
            servers,
            commands: 0,
            merges: 0,
            done: BTreeMap::new(),
            count: Count::default(),
        }
    }

    /// So many steps, and then a look at everything.
    pub(super) fn live(&mut self, steps: u64) -> Result<(), String> {
        for step in 0..steps {
            self.count.steps += 1;
            self.pass_time();
            self.step()?;
            if step % 50 == 49 {
                self.look()?;
            }
        }
        self.look()?;
        let verified = self.bank.verify().map_err(|e| format!("verify: {e}"))?;
        let written: u64 = verified.entries;
        if written < self.count.written {
            return Err(format!(
                "{} commands, {written} entries",
                self.count.written
            ));
        }
        Ok(())
    }

    fn pass_time(&mut self) {
        self.within += self.dice.roll(400_000) as i64;
        if self.dice.roll(60) == 0 || self.within > 3_600 * SECOND {
            self.day += 1 + self.dice.roll(40) as i64;
            self.within = 0;
        }
    }

    fn now(&self, skew: i64, actor: medborger::Actor) -> Moment {
        let noon = model::moment(self.day, actor);
        let at = Timestamp::from_micros(noon.at.micros() + self.within + skew);
        Moment::new(at.unwrap(), actor)
    }

    fn step(&mut self) -> Result<(), String> {
        let server = self.dice.below(self.servers.len());
        let Some(mut job) = self.servers[server].job.take() else {
            self.begin(server);
            return Ok(());
        };
        if self.dice.roll(100) == 0 {
            // The server stops, and knows nothing when it is there again.
            self.count.stopped += 1;
            self.clients[job.client].waits = false;
            return Ok(());
        }
        if self.dice.roll(25) == 0 {
            // The store is busy or fails before anything is written: the server says so.
            self.count.failed += 1;
            self.clients[job.client].waits = false;
            return Ok(());
        }
        let writes = job.is_decided();
        let (town, store) = (self.bank.town(), self.bank.store());
        let progress = job.go(town, store, self.plant, &mut self.memory);
        match progress {
            Progress::Goes => self.servers[server].job = Some(job),
            Progress::Conflict => {
                self.count.conflicts += 1;
                self.servers[server].job = Some(job);
            }
            Progress::Written(receipt) => {
                assert!(writes);
                self.written(&job, receipt)?;
                if self.dice.roll(12) == 0 {
                    // Nobody hears of it.
                    self.count.lost += 1;
                    self.clients[job.client].waits = false;
                } else {
                    self.satisfied(job.client);
                }
            }
            Progress::Already(_) if matches!(self.clients[job.client].op, Op::Erase(_)) => {
                // Of an erasure no receipt is kept: what is erased is answered as if just done.
                self.model.day = self.day;
                let mut model = self.model.clone();
                let judged = self.judge(job.client, &mut model);
                if judged.is_err() {
                    let op = &self.clients[job.client].op;
                    return Err(format!("{op:?} was answered, although {judged:?}"));
                }
                self.count.again += 1;
                self.satisfied(job.client);
            }
            Progress::Already(receipt) => {
                if self.done.get(&job.id) != Some(&receipt) {
                    return Err(format!(
                        "{:?} has another receipt",
                        self.clients[job.client].op
                    ));
                }
                self.count.again += 1;
                self.satisfied(job.client);
            }
            Progress::Refused(error) => self.refused(&job, error.code())?,
        }
        Ok(())
    }

    /// A free server takes somebody's wish up: one that was not answered, or a new one.
    fn begin(&mut self, server: usize) {
        let idle = |clients: &[Client]| clients.iter().position(|client| !client.waits);
        let asked_before = idle(&self.clients).filter(|_| self.dice.roll(3) > 0);
        let client = asked_before.unwrap_or_else(|| {
            let op = self.wish();
            self.commands += 1;
            self.clients.push(Client {
                id: CommandId::new(Uuid::from_u128(self.commands)),
                op,
                day: 0,
                waits: false,
            });
            self.clients.len() - 1
        });
        let Client { id, op, .. } = &self.clients[client];
        let id = *id;
        let moment = self.now(self.servers[server].skew, medborger::Actor::System);
        let (command, actor) = model::command(self.bank.town(), id, op, moment.at);
        let moment = Moment::new(moment.at, actor);
        self.clients[client].day = self.day;
        self.clients[client].waits = true;
        self.servers[server].job = Some(Job::new(client, id, command, moment));
    }

    fn wish(&mut self) -> Op {
        let dice = &mut self.dice;
        let (c, i) = (dice.below(CITIZENS), dice.below(IDEAS));
        let made = dice.below(IDEAS + 2);
        match dice.roll(40) {
            0..=6 => {
                let person = (dice.roll(3) > 0).then(|| dice.roll(u64::from(PERSONS)) as u8);
                Op::Enrol(c, person)
            }
            7..=8 => Op::Verify(c, dice.roll(u64::from(PERSONS)) as u8),
            9 => Op::Pause(c),
            10 => Op::Resume(c),
            11 => Op::Leave(c),
            12 => Op::Rejoin(c),
            13..=14 => Op::Erase(c),
            15..=19 => Op::Deposit(c, i),
            20 => Op::Revise(i),
            21..=28 => Op::Support(c, made),
            29..=30 => Op::Unsupport(c, made),
            31 => Op::Withdraw(c, i),
            32..=33 => {
                self.merges += 1;
                let other = dice.below(IDEAS);
                Op::Merge(i, other, IDEAS + self.merges - 1, dice.roll(2) == 0)
            }
            34..=37 => Op::Gather(IDEAS + dice.below(self.merges.max(1))),
            _ => {
                let acts = [
                    Act::Hide,
                    Act::Restore,
                    Act::TakeUp,
                    Act::Answer,
                    Act::Decline,
                    Act::CarryOut,
                ];
                Op::Staff(i, acts[dice.below(acts.len())])
            }
        }
    }

    /// The client knows what became of the wish, and goes.
    fn satisfied(&mut self, client: usize) {
        // Its place is kept, because servers speak of places; it waits for ever.
        self.clients[client].waits = true;
    }

    /// What the model says of a client's wish, at the moment that was sent.
    fn judge(&self, client: usize, model: &mut Model) -> Result<(), &'static str> {
        let Client { op, day, .. } = &self.clients[client];
        let today = std::mem::replace(&mut model.day, *day);
        let outcome = model.apply(op);
        model.day = today;
        outcome
    }

    fn written(&mut self, job: &Job, receipt: Receipt) -> Result<(), String> {
        let mut model = std::mem::take(&mut self.model);
        model.day = self.day;
        let judged = self.judge(job.client, &mut model);
        model.came_along(&self.bank, &self.clients[job.client].op);
        self.model = model;
        let op = &self.clients[job.client].op;
        if let Err(code) = judged {
            return Err(format!("{op:?} was written, although {code}"));
        }
        if self.done.insert(job.id, receipt).is_some() {
            return Err(format!("{op:?} was written twice"));
        }
        self.count.erased += u64::from(matches!(op, Op::Erase(_)));
        self.count.written += 1;
        self.count.behind += u64::from(self.latest > Some(job.moment.at));
        self.latest = self.latest.max(Some(job.moment.at));
        Ok(())
    }

    fn refused(&mut self, job: &Job, code: &str) -> Result<(), String> {
        if self.done.contains_key(&job.id) {
            let op = &self.clients[job.client].op;
            let citizen = op.citizen().and_then(|c| self.model.citizens.get(&c));
            if citizen.is_some_and(|citizen| citizen.life == Life::Erased) {
                // With an account go the receipts; nothing else is shown to whoever asks for them.
                self.satisfied(job.client);
                return Ok(());
            }
            return Err(format!(
                "{op:?} was done, and refused when sent again: {code}"
            ));
        }
        if code == "clock_behind" {
            self.count.refused_behind += 1;
            let latest = self.latest.map_or(i64::MIN, Timestamp::micros);
            if latest - job.moment.at.micros() <= TOLERANCE {
                return Err("a clock a little behind was refused".to_owned());
            }
            // Another server may have a better clock.
            self.clients[job.client].waits = false;
            return Ok(());
        }
        let mut model = self.model.clone();
        let judged = self.judge(job.client, &mut model);
        if judged != Err(code) {
            let op = &self.clients[job.client].op;
            return Err(format!(
                "{op:?} was refused with {code}, and not {judged:?}"
            ));
        }
        self.count.refused += 1;
        self.satisfied(job.client);
        Ok(())
    }

    /// Whether everything shows as the model has it, and nothing is left of who was erased.
    fn look(&mut self) -> Result<(), String> {
        self.model.day = self.day;
        if let Some(what) = model::differs(&self.bank, &self.model) {
            return Err(what);
        }
        let erased = self.model.citizens.iter();
        let erased = erased.filter(|(_, citizen)| citizen.life == Life::Erased);
        let subjects = erased.map(|(c, _)| format!("citizen/{}", model::citizen(*c)));
        let needs = Needs::default().with_subjects(subjects.collect());
        let mut loaded = Loaded::default();
        let loading = self.bank.store().load(TENANT, &needs, &mut loaded);
        loading.map_err(|e| e.to_string())?;
        match loaded.subjects.iter().find(|(_, rows)| !rows.is_empty()) {
            Some((subject, rows)) => {
                Err(format!("{subject} is erased and has {} rows", rows.len()))
            }
            None => Ok(()),
        }
    }
}
