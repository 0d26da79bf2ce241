//! Who speaks to the town when: commands get their turn beside questions, and the same question is asked once for all who came before
//! it was.

use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

use medborger::participation::Participation;
use medborger::protocol::{Call, Outcome};
use medborger::{Actor, Store as Rows};
use tokio::sync::{Semaphore, oneshot};

/// How many commands are carried out at once at most: a store that writes several together needs no more.
const COMMANDS: usize = 128;
/// How many answers to the public are kept, and how long one is that is.
const KEPT_MAX: usize = 256;
const LONG_MAX: usize = 64 << 10;

/// A question that nobody has asked yet, as the latest of those who wait for it put it.
struct Waiting {
    call: Call,
    tell: Vec<oneshot::Sender<Outcome>>,
}

/// An answer to the public: right for as long as nothing was written, in the second in which it was given.
struct Answer {
    generation: u64,
    second: i64,
    json: String,
}

/// The ways to a town.
pub(crate) struct Lanes<S> {
    bank: Arc<Participation<S>>,
    questions: Semaphore,
    commands: Semaphore,
    waiting: Mutex<HashMap<String, Waiting>>,
    /// Whether answers to the public may be kept at all.
    keeps: bool,
    kept: Mutex<HashMap<String, Answer>>,
}

/// Nothing that is done under these locks can leave it half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<S: Rows + Send + Sync + 'static> Lanes<S> {
    pub(crate) fn new(bank: Arc<Participation<S>>, keeps: bool) -> Self {
        let cores = available_parallelism().map_or(1, NonZero::get);
        Self {
            bank,
            // One core is left to whoever writes.
            questions: Semaphore::new(cores.saturating_sub(1).max(1)),
            commands: Semaphore::new(COMMANDS),
            waiting: Mutex::default(),
            keeps,
            kept: Mutex::default(),
        }
    }

    /// Carries a command out. None where the call itself went under.
    pub(crate) async fn execute(&self, text: String, moment: String) -> Option<Outcome> {
        let _turn = self.commands.acquire().await.ok()?;
        let bank = Arc::clone(&self.bank);
        let call = tokio::task::spawn_blocking(move || bank.execute_json(&text, &moment));
        call.await.ok().map(Outcome::from)
    }

    /// Asks a question. None where the call itself went under.
    pub(crate) async fn ask(self: &Arc<Self>, call: &Call) -> Option<Outcome> {
        let (tell, told) = oneshot::channel();
        let key = call.shared();
        if self.line_up(&key, call, tell) {
            // On its own, for whoever came first may go away.
            let lanes = Arc::clone(self);
            tokio::spawn(async move { lanes.answer(key).await });
        }
        told.await.ok()
    }

    /// Whether it is the first of its kind.
    fn line_up(&self, key: &str, call: &Call, tell: oneshot::Sender<Outcome>) -> bool {
        let mut waiting = lock(&self.waiting);
        if let Some(others) = waiting.get_mut(key) {
            // The answer is of a moment at which all of them had come.
            others.call.moment = call.moment;
            others.tell.push(tell);
            return false;
        }
        let (call, tell) = (call.clone(), vec![tell]);
        waiting.insert(key.to_owned(), Waiting { call, tell });
        true
    }

    /// Asks for all who wait by now; who comes later waits for the next answer.
    async fn answer(self: Arc<Self>, key: String) {
        let Ok(turn) = self.questions.acquire().await else {
            return;
        };
        let Some(Waiting { call, tell }) = lock(&self.waiting).remove(&key) else {
            return;
        };
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

    fn look(&self, key: String, call: &Call) -> Outcome {
        let ask = || self.bank.ask_json(&call.text, &call.moment_json());
        if !self.keeps || call.moment.actor != Actor::Public {
            return Outcome::from(ask());
        }
        let second = call.moment.at.micros().div_euclid(1_000_000);
        let Ok(generation) = self.bank.generation() else {
            return Outcome::from(ask());
        };
        if let Some(answer) = lock(&self.kept).get(&key)
            && (answer.generation, answer.second) == (generation, second)
        {
            return Outcome::Done(answer.json.clone());
        }
        let json = match ask() {
            Ok(json) => json,
            refused => return Outcome::from(refused),
        };
        if json.len() > LONG_MAX {
            return Outcome::Done(json);
        }
        let mut kept = lock(&self.kept);
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        let answer = Answer {
            generation,
            second,
            json: json.clone(),
        };
        kept.insert(key, answer);
        Outcome::Done(json)
    }
}
