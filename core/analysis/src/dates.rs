//! Days: deadlines, working days and holidays, days between, Danish local time.

mod between;
mod day;
mod deadline;
mod local;

pub use between::BetweenOptions;
pub(crate) use between::METHOD as BETWEEN;
pub use day::DayOptions;
pub(crate) use day::METHOD as DAY;
pub use deadline::DeadlineOptions;
pub(crate) use deadline::METHOD as DEADLINE;
pub use local::LocalOptions;
pub(crate) use local::METHOD as LOCAL;

fn day_column() -> String {
    "day".to_owned()
}
