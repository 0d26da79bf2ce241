//! What every load begins with: chance that is the same in every run, and a town.

use medborger::Town;
use medborger::identity::MunicipalityCode;

/// A splittable generator of numbers: the load is the same in every run.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

pub(crate) fn town() -> Result<Town, medborger::Error> {
    Ok(Town::new(
        "0766".parse::<MunicipalityCode>()?,
        std::array::from_fn(|i| i as u8),
        medborger::REGISTRY,
    )?)
}
