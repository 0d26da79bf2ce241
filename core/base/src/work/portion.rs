//! A part of the work for a part of the question.

use super::{Stop, Work};

impl Work {
    /// Runs `act` with at most so many further units, within what is left. Where these are used up, what is left can
    /// still be used afterwards.
    #[doc(hidden)]
    pub fn portion<T>(&self, units: u64, act: impl FnOnce(&Self) -> T) -> T {
        let max = self.max.get();
        self.max.set(max.min(self.used.get().saturating_add(units)));
        self.set_pause();
        let result = act(self);
        self.max.set(max);
        if matches!(self.stop.get(), Some(Stop::Units)) && self.used.get() <= max {
            self.stop.set(None);
        }
        self.set_pause();
        result
    }

    /// Runs `act` with at most so many further steps, within what is left.
    #[doc(hidden)]
    pub fn within_steps<T>(&self, steps: u64, act: impl FnOnce(&Self) -> T) -> T {
        let max = self.steps_max.get();
        let until = self.steps.get().saturating_add(steps);
        self.steps_max.set(max.min(until));
        let result = act(self);
        self.steps_max.set(max);
        result
    }
}
