//! How sure a share is: margins of error and intervals for samples that chance chose, and none for others.

use medborger_codec::{Make, Record};

use super::error::SurveyError;
use crate::statistics::wilson;

/// Who chose who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Sampling {
    /// Chance did: everybody of the population could be drawn, with a chance that is known.
    Probability,
    /// People chose themselves, or somebody chose them: an open form, a panel that anybody joins, a meeting. Chance says nothing
    /// of how far off they are, so there is no margin of error.
    NonProbability,
}

/// How often an interval holds what it is to hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 90 times of 100.
    Ninety,
    /// 95 times of 100.
    #[default]
    NinetyFive,
    /// 99 times of 100.
    NinetyNine,
}

impl Level {
    /// The two-sided quantile of the normal distribution.
    #[must_use]
    pub fn z(self) -> f64 {
        match self {
            Self::Ninety => 1.644_853_626_951_471_5,
            Self::NinetyFive => 1.959_963_984_540_054,
            Self::NinetyNine => 2.575_829_303_548_9,
        }
    }

    /// In percent.
    #[must_use]
    pub fn percent(self) -> u32 {
        match self {
            Self::Ninety => 90,
            Self::NinetyFive => 95,
            Self::NinetyNine => 99,
        }
    }
}

/// What a margin follows from, beside the share and the number of respondents.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MarginOptions {
    /// Who chose who answers.
    pub sampling: Sampling,
    /// How often it holds: 95 times of 100 unless said otherwise.
    #[serde(default)]
    pub level: Level,
    /// How many times as many respondents the weights need, 1 or more: 1 unless said otherwise.
    #[serde(default = "one")]
    pub design_effect: f64,
    /// How many people the population has, where it is known: a sample of half a town is surer than of half a percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u64>,
}

fn one() -> f64 {
    1.0
}

impl MarginOptions {
    fn check(&self, n: u64) -> Result<(), SurveyError> {
        if !(self.design_effect >= 1.0 && self.design_effect.is_finite()) {
            return Err(SurveyError::number(
                "design_effect",
                "1 or more",
                "mindst 1",
            ));
        }
        match self.population {
            Some(population) if population < n => Err(SurveyError::number(
                "population",
                "as many as answered, or more",
                "mindst så mange, som svarede",
            )),
            _ => Ok(()),
        }
    }

    /// (N - n) / (N - 1); 1 where the population isn't known.
    fn finite(&self, n: f64) -> f64 {
        match self.population {
            Some(population) if population > 1 => {
                let all = population as f64;
                ((all - n) / (all - 1.0)).clamp(0.0, 1.0)
            }
            Some(_) => 0.0,
            None => 1.0,
        }
    }

    /// How many respondents of a simple sample from an endless population would be as sure; infinite where all answered.
    fn as_many(&self, n: f64) -> f64 {
        let finite = self.finite(n);
        if finite > 0.0 {
            n / self.design_effect / finite
        } else {
            f64::INFINITY
        }
    }
}

fn check_share(share: f64) -> Result<(), SurveyError> {
    if (0.0..=1.0).contains(&share) {
        Ok(())
    } else {
        Err(SurveyError::number("share", "0 to 1", "0 til 1"))
    }
}

/// The margin of error of a share, z·√(p(1-p)/n · deff · fpc), 0 to 1; `None` where people chose themselves.
///
/// Near 0 and 1, and for few respondents, [`wilson_interval`] is the better one.
///
/// # Errors
/// [`SurveyError::Number`]: a share outside 0 to 1, nobody asked, a design effect below 1, fewer people than respondents.
pub fn margin_of_error(
    share: f64,
    n: u64,
    options: &MarginOptions,
) -> Result<Option<f64>, SurveyError> {
    check_share(share)?;
    options.check(n)?;
    if n == 0 {
        return Err(SurveyError::number("n", "1 or more", "mindst 1"));
    }
    let variance =
        share * (1.0 - share) / n as f64 * options.design_effect * options.finite(n as f64);
    let margin = options.level.z() * variance.sqrt();
    Ok((options.sampling == Sampling::Probability).then_some(margin))
}

/// Wilson's interval for a share (Wilson, 1927), from and until, both inclusive; `None` where people chose themselves. With a design effect or a
/// population it is that of as many respondents as would be as sure.
///
/// # Errors
/// As [`margin_of_error`].
pub fn wilson_interval(
    share: f64,
    n: u64,
    options: &MarginOptions,
) -> Result<Option<(f64, f64)>, SurveyError> {
    check_share(share)?;
    options.check(n)?;
    if n == 0 {
        return Err(SurveyError::number("n", "1 or more", "mindst 1"));
    }
    let as_many = options.as_many(n as f64);
    let interval = if as_many.is_finite() {
        wilson(share * as_many, as_many, options.level.z())
    } else {
        (share, share)
    };
    Ok((options.sampling == Sampling::Probability).then_some(interval))
}

/// The margin of error of the difference between the shares of two independent samples; `None` where people chose themselves in
/// either.
///
/// # Errors
/// As [`margin_of_error`]; [`SurveyError::Number`] where the two have different levels.
pub fn margin_of_difference(
    (share, n, options): (f64, u64, &MarginOptions),
    (other_share, other_n, other): (f64, u64, &MarginOptions),
) -> Result<Option<f64>, SurveyError> {
    if options.level != other.level {
        return Err(SurveyError::number(
            "level",
            "the same in both",
            "den samme i begge",
        ));
    }
    let one = margin_of_error(share, n, options)?;
    let two = margin_of_error(other_share, other_n, other)?;
    Ok(one
        .zip(two)
        .map(|(one, two)| (one * one + two * two).sqrt()))
}

/// How many respondents a margin of error takes, rounded up: n₀ = z²p(1-p)/e² · deff, and n₀ / (1 + (n₀ - 1)/N) of a population.
///
/// `None` where people choose themselves: no number of them is enough.
///
/// # Errors
/// [`SurveyError::Number`]: a share outside 0 to 1, a margin not between 0 and 1, a design effect below 1.
pub fn required_n(
    share: f64,
    margin: f64,
    options: &MarginOptions,
) -> Result<Option<u64>, SurveyError> {
    check_share(share)?;
    options.check(0)?;
    if !(margin > 0.0 && margin < 1.0) {
        return Err(SurveyError::number(
            "margin",
            "more than 0 and less than 1",
            "over 0 og under 1",
        ));
    }
    if options.sampling == Sampling::NonProbability {
        return Ok(None);
    }
    let z = options.level.z();
    let endless = z * z * share * (1.0 - share) / (margin * margin) * options.design_effect;
    let needed = match options.population {
        Some(population) => endless / (1.0 + (endless - 1.0) / (population as f64).max(1.0)),
        None => endless,
    };
    // What is a whole number but for rounding stays it.
    let whole = (needed - 1e-9).ceil().max(1.0);
    let most = options.population.unwrap_or(u64::MAX).max(1);
    Ok(Some((whole as u64).min(most)))
}

/// A share with what is known of how sure it is.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Estimate {
    /// The share, 0 to 1: with weights where there are some.
    pub share: f64,
    /// The share without weights.
    pub unweighted_share: f64,
    /// How many answered.
    pub n: u64,
    /// How many respondents without weights would be as sure.
    pub effective_n: f64,
    /// The margin of error; nothing where people chose themselves.
    pub margin: Option<f64>,
    /// From where the interval is, inclusive; nothing where people chose themselves.
    pub low: Option<f64>,
    /// Until where, inclusive.
    pub high: Option<f64>,
    /// How it was made.
    pub options: MarginOptions,
}

/// The share of respondents for whom something is so. The design effect is that of the weights, times the one given.
///
/// # Errors
/// [`SurveyError`]: nobody answered, weights of another length or below 0, and as [`margin_of_error`].
pub fn estimate(
    is_so: &[bool],
    weights: Option<&[f64]>,
    options: &MarginOptions,
) -> Result<Estimate, SurveyError> {
    let n = is_so.len() as u64;
    if n == 0 {
        return Err(SurveyError::Nobody);
    }
    let count = is_so.iter().filter(|so| **so).count() as f64;
    let unweighted_share = count / n as f64;
    let mut options = options.clone();
    let share = match weights {
        None => unweighted_share,
        Some(weights) => {
            let weights = super::effect::usable(weights, is_so.len())?;
            let total: f64 = weights.iter().sum();
            options.design_effect *= super::effect::design_effect(&weights).max(1.0);
            let so: f64 = weights
                .iter()
                .zip(is_so)
                .filter(|(_, so)| **so)
                .map(|(w, _)| w)
                .sum();
            (so / total).clamp(0.0, 1.0)
        }
    };
    let margin = margin_of_error(share, n, &options)?;
    let interval = wilson_interval(share, n, &options)?;
    Ok(Estimate {
        share,
        unweighted_share,
        n,
        effective_n: n as f64 / options.design_effect,
        margin,
        low: interval.map(|interval| interval.0),
        high: interval.map(|interval| interval.1),
        options,
    })
}
