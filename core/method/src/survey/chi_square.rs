//! How likely deviations are that chance alone makes. The same bytes everywhere: nothing but + - * / and the functions of `libm`.

/// The chance that a number of the chi-square distribution with `freedom` degrees is at least `x`: by the series of the
/// incomplete gamma function below its middle and by its continued fraction above (Abramowitz and Stegun, 6.5.29 and 6.5.31).
pub(super) fn chi_square_tail(x: f64, freedom: u32) -> f64 {
    if freedom == 0 || x.is_nan() || x <= 0.0 {
        return 1.0;
    }
    if x.is_infinite() {
        return 0.0;
    }
    let (a, half) = (f64::from(freedom) / 2.0, x / 2.0);
    let scale = libm::exp(a * libm::log(half) - half - libm::lgamma(a));
    if half < a + 1.0 {
        let (mut term, mut sum, mut at) = (1.0 / a, 1.0 / a, a);
        while term > sum * 1e-17 {
            at += 1.0;
            term *= half / at;
            sum += term;
        }
        return (1.0 - scale * sum).clamp(0.0, 1.0);
    }
    const LEAST: f64 = 1e-300;
    let mut b = half + 1.0 - a;
    let mut c = 1.0 / LEAST;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for step in 1..100_000_u32 {
        let step = f64::from(step);
        let numerator = -step * (step - a);
        b += 2.0;
        let with = |value: f64| if value.abs() < LEAST { LEAST } else { value };
        d = 1.0 / with(numerator * d + b);
        c = with(b + numerator / c);
        let change = d * c;
        fraction *= change;
        if (change - 1.0).abs() < 1e-16 {
            break;
        }
    }
    (scale * fraction).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        // R: pchisq(x, df, lower.tail = FALSE)
        for (x, freedom, tail) in [
            (3.841_458_820_694_124, 1, 0.05),
            (5.991_464_547_107_979, 2, 0.05),
            (18.307_038_053_275_15, 10, 0.05),
            (1.0, 2, 0.606_530_659_712_633_4),
            (0.2, 4, 0.995_321_159_839_555_5),
            (100.0, 2, 1.928_749_847_963_918e-22),
        ] {
            let is = chi_square_tail(x, freedom);
            assert!(
                (is - tail).abs() < 1e-12 * tail.max(1e-3),
                "{x} {freedom} {is}"
            );
        }
        assert_eq!(chi_square_tail(0.0, 3), 1.0);
        assert_eq!(chi_square_tail(3.0, 0), 1.0);
        assert_eq!(chi_square_tail(f64::INFINITY, 3), 0.0);
    }
}
