//! The queue before the one who writes: whoever came first writes first, and commits that wait are written together.

#![cfg_attr(
    not(any(feature = "sqlite", test)),
    expect(dead_code, reason = "the store in memory writes each commit alone")
)]

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;

use super::StoreError;

/// How many commits are written together at most.
const GROUP_MAX: usize = 128;

/// A fair queue of commits `C` and of threads that want to write by themselves for a while.
#[derive(Debug)]
pub(super) struct Queue<C> {
    state: Mutex<State<C>>,
    moved: Condvar,
}

#[derive(Debug)]
struct State<C> {
    next: u64,
    waiting: VecDeque<Waiting<C>>,
    /// Whose turn it is, and how often that thread took it.
    turn: Option<(ThreadId, usize)>,
    /// What became of commits that another thread wrote.
    done: BTreeMap<u64, Result<(), StoreError>>,
}

#[derive(Debug)]
struct Waiting<C> {
    ticket: u64,
    /// None of a thread that wants the turn itself.
    commit: Option<C>,
}

impl<C> Default for Queue<C> {
    fn default() -> Self {
        let state = State {
            next: 0,
            waiting: VecDeque::new(),
            turn: None,
            done: BTreeMap::new(),
        };
        Self {
            state: Mutex::new(state),
            moved: Condvar::new(),
        }
    }
}

impl<C> State<C> {
    fn line_up(&mut self, commit: Option<C>) -> u64 {
        let ticket = self.next;
        self.next += 1;
        self.waiting.push_back(Waiting { ticket, commit });
        ticket
    }

    fn is_next(&self, ticket: u64) -> bool {
        let first = self.waiting.front();
        self.turn.is_none() && first.is_some_and(|first| first.ticket == ticket)
    }
}

impl<C> Queue<C> {
    /// Nothing that is done under this lock can leave it half done.
    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'q>(&self, state: MutexGuard<'q, State<C>>) -> MutexGuard<'q, State<C>> {
        self.moved
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the turn, and has it for as long as what is returned is there.
    pub(super) fn turn(&self) -> Held<'_, C> {
        self.hold();
        Held(self)
    }

    /// Waits for the turn and keeps it until [`release`](Self::release). A thread that has it takes it once more.
    pub(super) fn hold(&self) {
        let me = std::thread::current().id();
        let mut state = self.lock();
        if let Some((thread, times)) = &mut state.turn
            && *thread == me
        {
            *times += 1;
            return;
        }
        let ticket = state.line_up(None);
        while !state.is_next(ticket) {
            state = self.wait(state);
        }
        state.waiting.pop_front();
        state.turn = Some((me, 1));
    }

    /// Gives the turn to the next, once it was released as often as it was taken.
    pub(super) fn release(&self) {
        let mut state = self.lock();
        let over = match &mut state.turn {
            Some((_, times)) => {
                *times = times.saturating_sub(1);
                *times == 0
            }
            None => false,
        };
        if over {
            state.turn = None;
            drop(state);
            self.moved.notify_all();
        }
    }

    /// Whether this thread has the turn.
    pub(super) fn is_held(&self) -> bool {
        let me = std::thread::current().id();
        self.lock().turn.is_some_and(|(thread, _)| thread == me)
    }

    /// Has a commit written: by this thread, with all that wait behind it, or by one that was before it.
    ///
    /// `write` gives an outcome for each commit, in their order.
    pub(super) fn commit(
        &self,
        commit: C,
        write: impl FnOnce(&[C]) -> Vec<Result<(), StoreError>>,
    ) -> Result<(), StoreError> {
        let mut state = self.lock();
        let ticket = state.line_up(Some(commit));
        loop {
            if let Some(outcome) = state.done.remove(&ticket) {
                return outcome;
            }
            if state.is_next(ticket) {
                break;
            }
            state = self.wait(state);
        }
        let (mut tickets, mut group) = (Vec::new(), Vec::new());
        while group.len() < GROUP_MAX
            && let Some(Waiting { ticket, commit }) = state.waiting.pop_front()
        {
            let Some(commit) = commit else {
                let commit = None;
                state.waiting.push_front(Waiting { ticket, commit });
                break;
            };
            tickets.push(ticket);
            group.push(commit);
        }
        state.turn = Some((std::thread::current().id(), 1));
        drop(state);
        let mut turn = Turn {
            queue: self,
            tickets,
            outcomes: Vec::new(),
        };
        turn.outcomes = write(&group);
        turn.end()
    }
}

/// The turn, given to the next when this goes, whatever happens.
pub(super) struct Held<'q, C>(&'q Queue<C>);

impl<C> Drop for Held<'_, C> {
    fn drop(&mut self) {
        self.0.release();
    }
}

/// The turn of who writes for others too: whatever happens, each of them is told.
struct Turn<'q, C> {
    queue: &'q Queue<C>,
    tickets: Vec<u64>,
    outcomes: Vec<Result<(), StoreError>>,
}

impl<C> Turn<'_, C> {
    fn end(mut self) -> Result<(), StoreError> {
        // The first ticket is one's own.
        self.tickets.remove(0);
        if self.outcomes.is_empty() {
            return Err(StoreError::Unknown);
        }
        self.outcomes.remove(0)
    }
}

impl<C> Drop for Turn<'_, C> {
    fn drop(&mut self) {
        let mut state = self.queue.lock();
        let outcomes = std::mem::take(&mut self.outcomes).into_iter();
        // Without an outcome the writer stopped in the middle.
        let outcomes = outcomes.chain(std::iter::repeat(Err(StoreError::Unknown)));
        state.done.extend(self.tickets.drain(..).zip(outcomes));
        state.turn = None;
        drop(state);
        self.queue.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn whoever_comes_first_writes_first_and_those_behind_are_written_together() {
        let queue = Queue::default();
        let written = Mutex::new(Vec::new());
        let (begun, wait_for_begun) = mpsc::channel();
        let (go, wait_for_go) = mpsc::channel::<()>();
        let write = |group: &[u32]| {
            written.lock().unwrap().push(group.to_vec());
            vec![Ok(()); group.len()]
        };
        std::thread::scope(|scope| {
            let (queue, write) = (&queue, &write);
            scope.spawn(move || {
                queue
                    .commit(0, |group| {
                        begun.send(()).unwrap();
                        wait_for_go.recv().unwrap();
                        write(group)
                    })
                    .unwrap();
            });
            wait_for_begun.recv().unwrap();
            for number in 1..=3 {
                let before = queue.lock().next;
                scope.spawn(move || queue.commit(number, write));
                while queue.lock().next == before {
                    std::thread::yield_now();
                }
            }
            go.send(()).unwrap();
        });
        assert_eq!(*written.lock().unwrap(), [vec![0], vec![1, 2, 3]]);
    }

    #[test]
    fn nobody_writes_beside_whoever_holds_the_turn_and_all_have_theirs() {
        let queue: Queue<()> = Queue::default();
        let (inside, most, all) = (
            AtomicUsize::new(0),
            AtomicUsize::new(0),
            AtomicUsize::new(0),
        );
        let work = |count: usize| {
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            all.fetch_add(count, Ordering::SeqCst);
            std::thread::yield_now();
            inside.fetch_sub(1, Ordering::SeqCst);
        };
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let (queue, work) = (&queue, &work);
                scope.spawn(move || {
                    for round in 0..200 {
                        if (thread + round) % 3 == 0 {
                            queue.hold();
                            queue.hold();
                            assert!(queue.is_held());
                            work(1);
                            queue.release();
                            assert!(queue.is_held());
                            queue.release();
                        } else {
                            let write = |group: &[()]| {
                                work(group.len());
                                vec![Ok(()); group.len()]
                            };
                            queue.commit((), write).unwrap();
                        }
                    }
                });
            }
        });
        assert_eq!(most.into_inner(), 1);
        assert_eq!(all.into_inner(), 1600);
    }

    #[test]
    fn a_writer_that_stops_in_the_middle_leaves_nobody_waiting() {
        let queue: Queue<()> = Queue::default();
        let stopped = std::thread::scope(|scope| {
            scope
                .spawn(|| queue.commit((), |_| panic!("on purpose")))
                .join()
        });
        assert!(stopped.is_err());
        assert_eq!(queue.commit((), |_| vec![Ok(())]), Ok(()));
        let stopped = std::thread::scope(|scope| {
            let stops = || {
                let _turn = queue.turn();
                panic!("on purpose");
            };
            scope.spawn(stops).join()
        });
        assert!(stopped.is_err());
        assert_eq!(queue.commit((), |_| vec![Ok(())]), Ok(()));
    }
}
