//! The host's clock, which the door alone looks at.

use std::sync::Arc;

use crate::journal::DeskError;
use crate::time::Timestamp;

/// How far beyond the host's clock a moment may lie: a minute, in microseconds.
const AHEAD_MAX: i64 = 60_000_000;

/// Against which clock the door holds the moments of commands.
///
/// A moment that lies in the future locks what it is about: nothing can be written to it until then. So the door refuses
/// one more than a minute beyond the host's clock. What was planned without a door was held against no clock.
///
/// ```
/// use medborger::{Clock, Timestamp};
///
/// let clock = Clock::host(|| {
///     let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
///     let micros = now.map_or(0, |since| since.as_micros());
///     i64::try_from(micros).ok().and_then(|micros| Timestamp::from_micros(micros).ok())
/// });
/// ```
#[derive(Clone)]
pub enum Clock {
    /// The host's: what the time is now. Where it can't tell, no command is carried out.
    Host(Arc<dyn Fn() -> Option<Timestamp> + Send + Sync>),
    /// None: what comes in is history, with moments of its own.
    History,
}

impl Clock {
    /// The host's clock.
    #[must_use]
    pub fn host(now: impl Fn() -> Option<Timestamp> + Send + Sync + 'static) -> Self {
        Self::Host(Arc::new(now))
    }

    /// Refuses a moment that lies in the future, and one that lies further in the past than so many seconds.
    ///
    /// # Errors
    /// [`DeskError::ClockAhead`]; [`DeskError::ClockBehind`].
    #[doc(hidden)]
    pub fn check(&self, at: Timestamp, behind: Option<u32>) -> Result<(), DeskError> {
        let Self::Host(now) = self else {
            return Ok(());
        };
        let Some(ahead) = now().map(|now| at.micros() - now.micros()) else {
            return Err(DeskError::ClockAhead);
        };
        match behind {
            _ if ahead > AHEAD_MAX => Err(DeskError::ClockAhead),
            Some(seconds) if -ahead > i64::from(seconds) * 1_000_000 => {
                Err(DeskError::ClockBehind { seconds })
            }
            _ => Ok(()),
        }
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Host(_) => "Clock::Host",
            Self::History => "Clock::History",
        })
    }
}
