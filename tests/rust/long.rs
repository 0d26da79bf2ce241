//! The short form of the slow tests, for every run, and the long one for who asks: `MEDBORGER_LONG=1`.

use proptest::test_runner::RngSeed;

/// Whether the long form was asked for.
pub(crate) fn is_long() -> bool {
    std::env::var_os("MEDBORGER_LONG").is_some()
}

/// How many random cases.
pub(crate) fn cases(short: u32, long: u32) -> u32 {
    if is_long() { long } else { short }
}

/// The short form takes the same cases every time; the long form others.
pub(crate) fn seed() -> RngSeed {
    if is_long() {
        RngSeed::Random
    } else {
        RngSeed::Fixed(4)
    }
}
