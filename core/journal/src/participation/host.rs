//! The machine's clock and randomness, for servers and scripts. Nothing else of the library looks at either.

use std::time::{SystemTime, UNIX_EPOCH};

use super::{Clock, Host};
use crate::time::Timestamp;

/// The clock and the randomness of the machine.
///
/// ```
/// use medborger::host::System;
/// use medborger::participation::Host;
/// use medborger::{CitizenId, Timestamp};
///
/// let [one, other]: [CitizenId; 2] = [System.id(), System.id()];
/// assert_ne!(one, other);
/// assert!(System.now() > "2026-01-01T00:00:00Z".parse::<Timestamp>()?);
/// # Ok::<(), medborger::Error>(())
/// ```
///
/// # Panics
/// Where the machine's clock stands outside the years 1900 to 2199, or the machine has no randomness: with an id that can come
/// twice nothing may go on.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

/// The machine's clock, for a door.
///
/// ```
/// use medborger::{MemoryStore, Participation, Town, host};
///
/// let town = Town::new("0766".parse()?, std::array::from_fn(|at| at as u8), medborger::REGISTRY)?;
/// let bank = Participation::open(town, MemoryStore::default(), host::clock())?;
/// # Ok::<(), medborger::Error>(())
/// ```
#[must_use]
pub fn clock() -> Clock {
    Clock::host(|| Some(System.now()))
}

impl Host for System {
    #[expect(
        clippy::disallowed_methods,
        reason = "here, and nowhere else, time comes in"
    )]
    #[expect(
        clippy::expect_used,
        reason = "no deadline holds on a clock that is wrong by centuries"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let micros = since.map_or(-1, |since| {
            i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
        });
        Timestamp::from_micros(micros).expect("the machine's clock is wrong")
    }

    #[expect(
        clippy::expect_used,
        reason = "an id that comes twice would be somebody else's"
    )]
    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the machine has no randomness");
        bytes
    }
}
