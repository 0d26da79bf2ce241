//! Buckets of tokens, one for each sender and class of requests. Time comes in; what is remembered is bounded.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use medborger_base::digest;

use crate::options::{Rate, Rates};

/// A token in parts: what a bucket holds is counted in these.
const TOKEN: u64 = 60_000_000;

/// What stands for a key wherever something is counted by it, so that no address stays in memory.
type Mark = [u8; 16];

fn mark(key: &str) -> Mark {
    digest::keyed_short(b"rate", &[key.as_bytes()])
}

/// The same where it is carried.
pub(crate) fn stands_for(key: &str) -> String {
    digest::hex_string(&mark(key))
}

/// A class of requests, which are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Commands,
    Questions,
    Files,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// How much was there, in parts of a token.
    held: u64,
    /// When that was, in microseconds.
    at: i64,
}

#[derive(Debug)]
pub(crate) struct Limiter {
    rates: Rates,
    buckets: Mutex<BTreeMap<(Mark, Class), Bucket>>,
}

impl Limiter {
    pub(crate) fn new(rates: Rates) -> Self {
        Self {
            rates,
            buckets: Mutex::default(),
        }
    }

    fn rate(&self, class: Class) -> Rate {
        match class {
            Class::Commands => self.rates.commands,
            Class::Questions => self.rates.questions,
            Class::Files => self.rates.files,
        }
    }

    /// Takes a token, or says after how many seconds there is one.
    pub(crate) fn take(&self, key: &str, class: Class, now: i64) -> Result<(), u64> {
        let rate = self.rate(class);
        let (most, each) = (u64::from(rate.burst) * TOKEN, u64::from(rate.per_minute));
        let mark = (mark(key), class);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if !buckets.contains_key(&mark) {
            forget(&mut buckets, self.rates.keys as usize);
        }
        let bucket = buckets.entry(mark).or_insert(Bucket {
            held: most,
            at: now,
        });
        // A clock that was set back fills nothing.
        let passed = u64::try_from(now.saturating_sub(bucket.at)).unwrap_or(0);
        bucket.held = most.min(bucket.held.saturating_add(passed.saturating_mul(each)));
        bucket.at = now;
        match bucket.held.checked_sub(TOKEN) {
            Some(left) => {
                bucket.held = left;
                Ok(())
            }
            None if each == 0 => Err(3_600),
            None => Err((TOKEN - bucket.held).div_ceil(each).div_ceil(1_000_000)),
        }
    }
}

/// Forgets the half that was idle longest, where there are as many as there may be: once in so many requests, so that it costs
/// each next to nothing.
fn forget(buckets: &mut BTreeMap<(Mark, Class), Bucket>, most: usize) {
    if buckets.len() < most {
        return;
    }
    let mut times: Vec<i64> = buckets.values().map(|bucket| bucket.at).collect();
    let middle = times.len() / 2;
    let (_, median, _) = times.select_nth_unstable(middle);
    let median = *median;
    buckets.retain(|_, bucket| bucket.at > median);
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1_000_000;

    fn limiter(keys: u32) -> Limiter {
        Limiter::new(Rates {
            commands: Rate::new(2, 6),
            questions: Rate::new(1, 0),
            keys,
            ..Rates::default()
        })
    }

    #[test]
    fn so_many_at_once_and_then_one_in_ten_seconds() {
        let limits = limiter(10);
        let take = |at: i64| limits.take("a", Class::Commands, at);
        assert_eq!([take(0), take(0), take(0)], [Ok(()), Ok(()), Err(10)]);
        assert_eq!(take(10 * SECOND - 1), Err(1));
        assert_eq!([take(10 * SECOND), take(10 * SECOND)], [Ok(()), Err(10)]);
        // No more than at once, however long nobody came; and none for a clock that goes back.
        let day = 86_400 * SECOND;
        assert_eq!([take(day), take(day), take(0)], [Ok(()), Ok(()), Err(10)]);
    }

    #[test]
    fn keys_and_classes_are_counted_apart() {
        let limits = limiter(10);
        assert_eq!(limits.take("a", Class::Questions, 0), Ok(()));
        assert_eq!(limits.take("a", Class::Questions, SECOND), Err(3_600));
        assert_eq!(limits.take("b", Class::Questions, SECOND), Ok(()));
        assert_eq!(limits.take("a", Class::Commands, SECOND), Ok(()));
    }

    #[test]
    fn what_is_remembered_is_bounded_and_who_came_last_stays() {
        let limits = limiter(10);
        for number in 0..1_000 {
            let key = format!("{number}");
            limits.take(&key, Class::Questions, number).unwrap();
            let known = limits.buckets.lock().unwrap().len();
            assert!(known <= 10, "{known}");
            assert_eq!(limits.take(&key, Class::Questions, number), Err(3_600));
        }
    }
}
