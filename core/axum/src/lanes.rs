//! Who speaks to the town when: commands get their turn beside questions, and the same question is asked once for all who came before
//! it was.

use std::collections::HashMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use medborger::participation::Participation;
use medborger::protocol::{Answer, Call, Outcome};
use medborger::{Actor, Moment, Store as Rows};
use tokio::sync::{Notify, Semaphore, oneshot};
use tokio::time::timeout;

/// How many commands are carried out at once at most: a store that writes several together needs no more.
const COMMANDS: usize = 128;
/// How many answers to the public are kept, and how long one is that is.
const KEPT_MAX: usize = 256;
const LONG_MAX: usize = 64 << 10;

/// How long a question waits for commands that are carried out, at most.
const PATIENCE: Duration = Duration::from_millis(20);

/// Those who wait for a question that nobody has asked yet.
struct Waiting {
    /// When the latest of them came.
    moment: Moment,
    tell: Vec<oneshot::Sender<Outcome>>,
}

/// Answers to the public: right for as long as nothing was written, in the second in which they were given. Nothing older is kept, for it
/// may say what was erased since.
#[derive(Default)]
struct Kept {
    generation: u64,
    second: i64,
    answers: HashMap<Arc<str>, Answer>,
}

impl Kept {
    /// Lets go of what is not of this state and second any more.
    fn at(&mut self, generation: u64, second: i64) -> &mut HashMap<Arc<str>, Answer> {
        if (self.generation, self.second) != (generation, second) {
            *self = Self {
                generation,
                second,
                answers: HashMap::new(),
            };
        }
        &mut self.answers
    }
}

/// The ways to a town.
pub(crate) struct Lanes<S> {
    bank: Arc<Participation<S>>,
    questions: Semaphore,
    /// Draws and matchings may take seconds: nobody who reads waits for them.
    tables: Semaphore,
    commands: Semaphore,
    /// How many commands are carried out now.
    under_way: AtomicUsize,
    /// Told whenever one of them has come to its end.
    ended: Notify,
    waiting: Mutex<HashMap<Arc<str>, Waiting>>,
    /// Whether answers to the public may be kept at all.
    keeps: bool,
    kept: Mutex<Kept>,
}

/// Nothing that is done under these locks can leave it half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<S: Rows + Send + Sync + 'static> Lanes<S> {
    pub(crate) fn new(bank: Arc<Participation<S>>, keeps: bool) -> Self {
        // One core is left to whoever writes.
        let cores = available_parallelism().map_or(1, NonZero::get);
        let most = cores.saturating_sub(1).max(1);
        Self {
            bank,
            questions: Semaphore::new(most),
            tables: Semaphore::new(most),
            commands: Semaphore::new(COMMANDS),
            under_way: AtomicUsize::new(0),
            ended: Notify::new(),
            waiting: Mutex::default(),
            keeps,
            kept: Mutex::default(),
        }
    }

    /// Carries a command out. None where the call itself went under.
    pub(crate) async fn execute(&self, text: String, moment: String) -> Option<Outcome> {
        let _turn = self.commands.acquire().await.ok()?;
        let bank = Arc::clone(&self.bank);
        let _way = UnderWay::new(self);
        let call = tokio::task::spawn_blocking(move || bank.execute_json(&text, &moment));
        call.await.ok().map(Outcome::from)
    }

    /// Whoever writes goes first: then what many ask is asked once for each commit, and not while one wants the cores.
    async fn after_writers(&self) {
        let mut ended = std::pin::pin!(self.ended.notified());
        ended.as_mut().enable();
        if self.under_way.load(Ordering::Relaxed) > 0 {
            // Whether it ended or took too long, it is asked now.
            let _ = timeout(PATIENCE, ended).await;
        }
    }

    /// Asks a question. None where the call itself went under.
    pub(crate) async fn ask(self: &Arc<Self>, call: &Call) -> Option<Outcome> {
        let (tell, told) = oneshot::channel();
        let key: Arc<str> = call.shared().into();
        if self.line_up(&key, call.moment, tell) {
            // On its own, for whoever came first may go away.
            let (lanes, call) = (Arc::clone(self), call.clone());
            tokio::spawn(async move { lanes.answer(key, call).await });
        }
        told.await.ok()
    }

    /// Whether it is the first of its kind.
    fn line_up(&self, key: &Arc<str>, moment: Moment, tell: oneshot::Sender<Outcome>) -> bool {
        let mut waiting = lock(&self.waiting);
        if let Some(others) = waiting.get_mut(key) {
            // The answer is of a moment at which all of them had come.
            others.moment = moment;
            others.tell.push(tell);
            return false;
        }
        let tell = vec![tell];
        waiting.insert(Arc::clone(key), Waiting { moment, tell });
        true
    }

    /// Asks for all who wait by now; who comes later waits for the next answer.
    async fn answer(self: Arc<Self>, key: Arc<str>, mut call: Call) {
        let lane = match call.tables {
            true => &self.tables,
            false => {
                self.after_writers().await;
                &self.questions
            }
        };
        let Ok(turn) = lane.acquire().await else {
            return;
        };
        let Some(Waiting { moment, tell }) = lock(&self.waiting).remove(&key) else {
            return;
        };
        call.moment = moment;
        let lanes = Arc::clone(&self);
        let Ok(outcome) = tokio::task::spawn_blocking(move || lanes.look(key, &call)).await else {
            return;
        };
        drop(turn);
        for one in tell {
            // Who went away needs no answer.
            let _ = one.send(outcome.clone());
        }
    }

    fn look(&self, key: Arc<str>, call: &Call) -> Outcome {
        let ask = || self.bank.ask_json(&call.text, &call.moment_json());
        if !self.keeps || call.moment.actor != Actor::Public {
            return Outcome::from(ask());
        }
        let second = call.moment.at.micros().div_euclid(1_000_000);
        let Ok(generation) = self.bank.generation() else {
            return Outcome::from(ask());
        };
        if let Some(json) = lock(&self.kept).at(generation, second).get(&key) {
            return Outcome::Done(json.clone());
        }
        let json = match ask() {
            Ok(json) => Answer::from(json),
            refused => return Outcome::from(refused),
        };
        let mut kept = lock(&self.kept);
        // Where somebody wrote meanwhile, another may have begun anew.
        if (kept.generation, kept.second) == (generation, second)
            && json.len() <= LONG_MAX
            && kept.answers.len() < KEPT_MAX
        {
            kept.answers.insert(key, json.clone());
        }
        Outcome::Done(json)
    }
}

/// A command that is carried out; also where whoever sent it goes away.
struct UnderWay<'a, S>(&'a Lanes<S>);

impl<'a, S> UnderWay<'a, S> {
    fn new(lanes: &'a Lanes<S>) -> Self {
        lanes.under_way.fetch_add(1, Ordering::Relaxed);
        Self(lanes)
    }
}

impl<S> Drop for UnderWay<'_, S> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::Relaxed);
        self.0.ended.notify_waiters();
    }
}

#[cfg(test)]
mod tests;
