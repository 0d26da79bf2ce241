//! Work is counted, never timed, so that a limit is met at the same place on every machine and in every language.
//!
//! Every loop that can grow faster than its input charges what it does to one counter, [`Work`], in *units*. A unit is
//! between a third of a nanosecond and 1.6 nanoseconds of an optimised build: `cargo xtask bench work` measures each kind of
//! question. The counter knows how many units may be used, how many bytes may be held beside the input, and a [`Hook`]
//! that is called now and then and may stop everything. The hook can't change an answer: there is the whole answer, or an
//! error, or of a draw or a matching the best so far, which says that it was stopped.
//!
//! At the door each actor has the budget that the municipality's `Policy` gives it.
//! Without a town nothing is limited but what the caller asks for.

mod portion;
#[cfg(test)]
mod tests;

use medborger_codec::Make;
use std::cell::Cell;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// After so many units at most the hook is called: 35 milliseconds or less.
const HOOK_UNITS: u64 = 20_000_000;
/// How many units are counted in a second of CPU time at least, whatever is asked: so a budget of a second is kept. Most
/// questions count twice to three times as many, and end the earlier.
const UNITS_PER_SECOND: u64 = 600_000_000;

crate::error::errors! {
    /// Why a question was not answered to its end.
    WorkError {
        /// It would take more work than allowed.
        Exhausted {
            /// Whose limit was met.
            limit: WorkLimit,
            /// How many units that is.
            units: u64,
        } => "work_exhausted", Refused, limit.field(),
            "the answer takes more than the {units} units of work that {limit} allows",
            "svaret kræver mere end de {units} enheder arbejde, som {limit:#} tillader", as TOO_MUCH;
        /// It would take more memory than allowed, beside the input.
        MemoryExhausted {
            /// Whose limit was met.
            limit: WorkLimit,
            /// How many mebibytes that is.
            mib: u64,
        } => "memory_exhausted", Refused, limit.field(),
            "the answer takes more than the {mib} MiB of memory that {limit} allows",
            "svaret kræver mere end de {mib} MiB hukommelse, som {limit:#} tillader", as TOO_MUCH;
        /// The hook said stop.
        Cancelled => "cancelled", Refused, None,
            "the call was cancelled", "kaldet blev afbrudt";
    }
}

/// Whose limit counts. Its sentence is Danish in the alternate form (`{:#}`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkLimit {
    /// What a visitor may ask for.
    Public,
    /// What a citizen may ask for.
    Citizen,
    /// What an employee may ask for.
    Staff,
    /// What the host itself may ask for.
    System,
    /// What the caller set.
    Asked,
}

impl WorkLimit {
    /// The field in which a caller asked for less.
    fn field(self) -> Option<&'static str> {
        (self == Self::Asked).then_some("work_max")
    }
}

impl fmt::Display for WorkLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (english, danish) = match self {
            Self::Public => ("the public's limit", "offentlighedens grænse"),
            Self::Citizen => ("a citizen's limit", "en borgers grænse"),
            Self::Staff => ("the staff's limit", "medarbejdernes grænse"),
            Self::System => ("the host's limit", "værtens grænse"),
            Self::Asked => ("the question's own limit", "spørgsmålets egen grænse"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// How much one call may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Make)]
#[non_exhaustive]
pub struct Budget {
    /// How many units of work, inclusive.
    pub units: u64,
    /// How many bytes of memory beside the input and the answer, inclusive, as they follow from the input's shape.
    pub bytes: u64,
}

impl Budget {
    /// No limit.
    pub const UNLIMITED: Self = Self {
        units: u64::MAX,
        bytes: u64::MAX,
    };
}

/// What each kind of actor may use in one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Make)]
#[non_exhaustive]
pub struct Budgets {
    /// A visitor: a second and 64 MiB, unless said otherwise.
    pub public: Budget,
    /// A citizen: five seconds and 64 MiB.
    pub citizen: Budget,
    /// An employee: a minute and 1 GiB.
    pub staff: Budget,
    /// The host itself: ten minutes and 4 GiB.
    pub system: Budget,
}

impl Budgets {
    /// What an actor of this kind may use. What a caller sets is no budget of theirs.
    #[must_use]
    pub fn of(&self, limit: WorkLimit) -> Budget {
        match limit {
            WorkLimit::Public => self.public,
            WorkLimit::Citizen => self.citizen,
            WorkLimit::Staff => self.staff,
            WorkLimit::System => self.system,
            WorkLimit::Asked => Budget::UNLIMITED,
        }
    }
}

impl Default for Budgets {
    fn default() -> Self {
        let seconds = |seconds: u64, mib: u64| Budget {
            units: seconds * UNITS_PER_SECOND,
            bytes: mib << 20,
        };
        Self {
            public: seconds(1, 64),
            citizen: seconds(5, 64),
            staff: seconds(60, 1024),
            system: seconds(600, 4096),
        }
    }
}

/// How far a call has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Make)]
#[non_exhaustive]
pub struct Progress {
    /// The units used.
    pub used: u64,
    /// The units allowed; none where there is no limit. Most calls end long before.
    pub max: Option<u64>,
}

/// Is told now and then how far a long call has come, and may stop it.
///
/// It is called from within the computation, on its thread, about every 35 milliseconds or sooner, and never by a call
/// that takes less. Any `Fn(Progress) -> bool` that is `Send` and `Sync` is one.
pub trait Hook: Send + Sync {
    /// Whether to go on. After `false` the call ends with [`WorkError::Cancelled`].
    fn goes_on(&self, progress: Progress) -> bool;
}

impl<F: Fn(Progress) -> bool + Send + Sync> Hook for F {
    fn goes_on(&self, progress: Progress) -> bool {
        self(progress)
    }
}

/// What the rounds of one call have in common, so that each goes on counting where the last one ended.
#[derive(Clone, Default)]
#[doc(hidden)]
pub struct Call {
    /// None where every round counts from 0.
    spent: Option<Arc<AtomicU64>>,
    hook: Option<Arc<dyn Hook>>,
}

impl Call {
    #[doc(hidden)]
    pub fn new(hook: Option<Arc<dyn Hook>>) -> Self {
        Self {
            spent: Some(Arc::default()),
            hook,
        }
    }

    /// The units that its rounds have used.
    #[doc(hidden)]
    pub fn used(&self) -> u64 {
        let spent = self.spent.as_ref();
        spent.map_or(0, |spent| spent.load(Ordering::Relaxed))
    }
}

/// The counter: what was used of what may be.
///
/// ```
/// use medborger::work::Work;
///
/// let work = Work::limited(1_000);
/// assert!(work.spend(1_000).is_ok());
/// assert_eq!(work.spend(1).unwrap_err().code(), "work_exhausted");
/// assert_eq!(work.used(), 1_000);
/// ```
pub struct Work {
    limit: Cell<WorkLimit>,
    max: Cell<u64>,
    /// The units that were used when less was asked for: what reads the question, which the same question in another
    /// language may take more or less for, is not part of what is asked.
    before: Cell<u64>,
    bytes_limit: WorkLimit,
    bytes_max: u64,
    used: Cell<u64>,
    /// From which number of units on something is to be done: the hook called, or everything stopped.
    pause: Cell<u64>,
    held: Cell<u64>,
    /// Steps of a search within a question, which has a number of its own that decides what is found.
    steps: Cell<u64>,
    steps_max: Cell<u64>,
    stop: Cell<Option<Stop>>,
    call: Call,
}

#[derive(Clone, Copy)]
enum Stop {
    Units,
    Bytes,
    Cancelled,
}

impl Work {
    fn new(limit: WorkLimit, budget: Budget, call: Call) -> Self {
        let work = Self {
            limit: Cell::new(limit),
            max: Cell::new(budget.units),
            before: Cell::new(0),
            bytes_limit: limit,
            bytes_max: budget.bytes,
            used: Cell::new(call.used()),
            pause: Cell::new(0),
            held: Cell::new(0),
            steps: Cell::new(0),
            steps_max: Cell::new(u64::MAX),
            stop: Cell::new(None),
            call,
        };
        work.set_pause();
        work
    }

    /// Without a limit.
    #[must_use]
    pub fn unlimited() -> Self {
        Self::within(Budget::UNLIMITED)
    }

    /// At most so many units, inclusive, and as much memory as it takes.
    #[must_use]
    pub fn limited(units: u64) -> Self {
        Self::within(Budget {
            units,
            ..Budget::UNLIMITED
        })
    }

    /// At most so much.
    #[must_use]
    pub fn within(budget: Budget) -> Self {
        Self::new(WorkLimit::Asked, budget, Call::default())
    }

    /// The same, and the hook is called.
    #[must_use]
    pub fn watched(self, hook: Arc<dyn Hook>) -> Self {
        let budget = Budget {
            units: self.max.get(),
            bytes: self.bytes_max,
        };
        Self::new(self.limit.get(), budget, Call::new(Some(hook)))
    }

    /// What a kind of actor may use, in a round of a call.
    #[doc(hidden)]
    pub fn of(limit: WorkLimit, budgets: &Budgets, call: &Call) -> Self {
        Self::new(limit, budgets.of(limit), call.clone())
    }

    /// At most so many units from now on, where that is less than what may be used anyway.
    pub fn ask(&self, units: u64) {
        let until = self.used.get().saturating_add(units);
        if until < self.max.get() {
            self.max.set(until);
            self.before.set(self.used.get());
            self.limit.set(WorkLimit::Asked);
            self.set_pause();
        }
    }

    /// The units used so far.
    #[must_use]
    pub fn used(&self) -> u64 {
        self.used.get()
    }

    /// The units that may be used.
    #[must_use]
    pub fn max(&self) -> u64 {
        self.max.get()
    }

    /// The units that were asked for; those that may be used where nobody asked for less.
    #[must_use]
    pub fn asked(&self) -> u64 {
        self.max.get().saturating_sub(self.before.get())
    }

    /// Counts units, without looking whether that is too many. Loops look with [`is_stopped`](Self::is_stopped) or
    /// [`check`](Self::check) at least every few milliseconds.
    pub fn charge(&self, units: u64) {
        let used = self.used.get().saturating_add(units);
        self.used.set(used);
        if used >= self.pause.get() {
            self.pause_at(used);
        }
    }

    /// Counts units that are about to be used, and refuses where they would be too many: then none of them counts.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn spend(&self, units: u64) -> Result<(), WorkError> {
        let used = self.used.get().saturating_add(units);
        if used > self.max.get() {
            self.stop.set(self.stop.get().or(Some(Stop::Units)));
            return self.check();
        }
        self.charge(units);
        self.check()
    }

    /// Whether nothing more is to be done.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.get().is_some()
    }

    /// Refuses where nothing more is to be done.
    ///
    /// # Errors
    /// [`WorkError`]: more units or bytes than allowed, or the hook said stop.
    pub fn check(&self) -> Result<(), WorkError> {
        match self.stop.get() {
            None => Ok(()),
            Some(Stop::Units) => Err(WorkError::Exhausted {
                limit: self.limit.get(),
                units: self.asked(),
            }),
            Some(Stop::Bytes) => Err(WorkError::MemoryExhausted {
                limit: self.bytes_limit,
                mib: self.bytes_max >> 20,
            }),
            Some(Stop::Cancelled) => Err(WorkError::Cancelled),
        }
    }

    /// Counts bytes that are about to be held, until what is returned is dropped.
    ///
    /// # Errors
    /// [`WorkError::MemoryExhausted`], before anything is allocated.
    pub fn hold(&self, bytes: u64) -> Result<Held<'_>, WorkError> {
        self.keep(bytes)?;
        Ok(Held { work: self, bytes })
    }

    /// Counts bytes that are held until the call ends.
    ///
    /// # Errors
    /// As [`hold`](Self::hold).
    pub fn keep(&self, bytes: u64) -> Result<(), WorkError> {
        let held = self.held.get().saturating_add(bytes);
        if held > self.bytes_max {
            self.stop.set(self.stop.get().or(Some(Stop::Bytes)));
            return self.check();
        }
        self.held.set(held);
        Ok(())
    }

    /// Counts one step, and what it takes.
    #[doc(hidden)]
    pub fn step(&self, units: u64) {
        self.steps.set(self.steps.get().saturating_add(1));
        self.charge(units);
    }

    /// Counts steps, and what they take together.
    #[doc(hidden)]
    pub fn steps(&self, steps: u64, units: u64) {
        self.steps.set(self.steps.get().saturating_add(steps));
        self.charge(units);
    }

    /// Whether the search within the question, or the question, is to end.
    #[doc(hidden)]
    pub fn is_out(&self) -> bool {
        self.is_stopped() || self.steps.get() > self.steps_max.get()
    }

    fn set_pause(&self) {
        let beyond = self.max.get().saturating_add(1);
        let pause = match &self.call.hook {
            Some(_) => beyond.min(self.used.get().saturating_add(HOOK_UNITS)),
            None => beyond,
        };
        self.pause.set(pause);
    }

    #[cold]
    fn pause_at(&self, used: u64) {
        if self.stop.get().is_some() {
            return;
        }
        let max = self.max.get();
        if used > max {
            self.stop.set(Some(Stop::Units));
            return;
        }
        if let Some(hook) = &self.call.hook {
            let max = (max < u64::MAX).then_some(max);
            if !hook.goes_on(Progress { used, max }) {
                self.stop.set(Some(Stop::Cancelled));
                return;
            }
        }
        self.set_pause();
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(spent) = &self.call.spent {
            spent.store(self.used.get(), Ordering::Relaxed);
        }
    }
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Work")
            .field("used", &self.used.get())
            .field("max", &self.max.get())
            .finish_non_exhaustive()
    }
}

/// Bytes that are held.
#[derive(Debug)]
#[must_use = "the bytes count for as long as this is kept"]
pub struct Held<'w> {
    work: &'w Work,
    bytes: u64,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let held = self.work.held.get();
        self.work.held.set(held.saturating_sub(self.bytes));
    }
}
