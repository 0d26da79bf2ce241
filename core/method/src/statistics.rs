//! What several methods need of statistics: intervals, tails of distributions, and seeded draws. The same bytes everywhere:
//! nothing but + - * /, square roots and the functions of `libm`.

/// The chance that a normal number is larger than `z`.
pub(crate) fn normal_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z / std::f64::consts::SQRT_2)
}

/// Wilson's interval for `successes` of `n`, with the quantile `z`. With nobody asked it is everything.
pub(crate) fn wilson(successes: f64, n: f64, z: f64) -> (f64, f64) {
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let p = (successes / n).clamp(0.0, 1.0);
    let wide = 1.0 + z * z / n;
    let centre = (p + z * z / (2.0 * n)) / wide;
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / wide;
    // At the ends the two terms are the same but for rounding.
    let low = if p <= 0.0 { 0.0 } else { centre - half };
    let high = if p >= 1.0 { 1.0 } else { centre + half };
    (low.max(0.0), high.min(1.0))
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
#[derive(Debug, Clone)]
pub(crate) struct SplitMix(u64);

impl SplitMix {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One of several streams of a seed.
    pub(crate) fn stream(seed: u64, stream: u64) -> Self {
        let mut first = Self(seed ^ stream.wrapping_mul(0xd134_2543_de82_ef95));
        Self(first.next())
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform from 0 inclusive to 1 exclusive, in steps of 2⁻⁵³.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform below `n`; 0 where that is 0.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        if n < 2 {
            return 0;
        }
        let excess = (u64::MAX % n + 1) % n;
        loop {
            let x = self.next();
            if x <= u64::MAX - excess {
                return x % n;
            }
        }
    }

    /// Nearly normal with mean 0 and variance 1: the sum of twelve uniform numbers, less six.
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// `most` of the numbers below `n`, ascending; all of them where there are no more.
    pub(crate) fn sample(&mut self, n: usize, most: usize) -> Vec<u32> {
        let (mut left, mut wanted) = (n as u64, most.min(n) as u64);
        let mut sample = Vec::with_capacity(most.min(n));
        for at in 0..n as u32 {
            if self.below(left) < wanted {
                sample.push(at);
                wanted -= 1;
            }
            left -= 1;
        }
        sample
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        assert!((normal_tail(1.959_963_984_540_054) - 0.025).abs() < 1e-15);
        assert!((normal_tail(0.0) - 0.5).abs() < 1e-16);
    }

    #[test]
    fn a_sample_has_as_many_as_wanted_and_none_twice() {
        let mut random = SplitMix::new(7);
        for (n, most) in [(0, 3), (3, 0), (3, 3), (3, 9), (1000, 10)] {
            let sample = random.sample(n, most);
            assert_eq!(sample.len(), most.min(n));
            assert!(sample.windows(2).all(|two| two[0] < two[1]));
            assert!(sample.iter().all(|at| (*at as usize) < n));
        }
        let mean = (0..10_000).map(|_| random.share()).sum::<f64>() / 1e4;
        assert!((mean - 0.5).abs() < 0.01, "{mean}");
        let variance = (0..10_000).map(|_| random.normal().powi(2)).sum::<f64>() / 1e4;
        assert!((variance - 1.0).abs() < 0.05, "{variance}");
    }
}
