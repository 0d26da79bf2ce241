//! Sums of products with twice the digits of an `f64`, so that a proof by arithmetic is one although it is done in
//! floating point (T. J. Dekker, *A floating-point technique for extending the available precision*, 1971).

/// An unevaluated sum of two numbers. Each addition is off by about 2^-104 of what it reaches.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sum {
    high: f64,
    low: f64,
}

impl Sum {
    pub(crate) fn add(&mut self, x: f64) {
        let (high, low) = two_sum(self.high, x);
        (self.high, self.low) = two_sum(high, low + self.low);
    }

    pub(crate) fn add_product(&mut self, a: f64, b: f64) {
        let product = a * b;
        let (a_high, a_low) = split(a);
        let (b_high, b_low) = split(b);
        let low = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
        self.add(product);
        self.add(low);
    }

    /// Adds another sum times a number.
    pub(crate) fn add_scaled(&mut self, other: Self, by: f64) {
        self.add_product(other.high, by);
        self.add_product(other.low, by);
    }

    /// The sum, rounded once.
    pub(crate) fn value(self) -> f64 {
        self.high + self.low
    }
}

/// The sum and what rounding took off (Knuth).
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}

/// Halves of 26 bits (Veltkamp).
fn split(a: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_f64_would_lose_is_kept() {
        let mut sum = Sum::default();
        sum.add(1e16);
        sum.add(1.0);
        sum.add(-1e16);
        assert_eq!(sum.value(), 1.0);
        let x = 1.0 + f64::EPSILON;
        let mut square = Sum::default();
        square.add_product(x, x);
        square.add(-1.0);
        square.add(-2.0 * f64::EPSILON);
        assert_eq!(square.value(), f64::EPSILON * f64::EPSILON);
        let mut scaled = Sum::default();
        scaled.add_scaled(square, 4.0);
        assert_eq!(scaled.value(), 4.0 * f64::EPSILON * f64::EPSILON);
    }
}
