//! How far the coding covers the responses, and how far two coders agree.

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::begun;
use super::shown::all;
use crate::hearing;
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::Response;

/// `white_paper.quality`: how many responses are coded and settled, and how far those two coders agree who have the
/// most responses in common. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MeasureQuality {
    /// The hearing.
    pub hearing: HearingId,
}

/// How far two coders agree on one theme.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ThemeAgreement {
    /// The theme.
    pub theme: Key,
    /// Responses that both gave it.
    pub both: u32,
    /// Responses that only the first gave it.
    pub first_only: u32,
    /// Responses that only the second gave it.
    pub second_only: u32,
    /// Responses that neither gave it.
    pub neither: u32,
    /// Cohen's kappa (1960): agreement beyond chance, 1 at best; absent where chance alone explains all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kappa: Option<f64>,
    /// The harmonic mean of precision and recall (F1) of the second against the first, 0 to 1; absent where neither
    /// gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub f1: Option<f64>,
}

/// How good the coding is.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct QualityView {
    /// Responses that were not withdrawn.
    pub responses: u32,
    /// Those that some coder coded.
    pub coded: u32,
    /// Those to which some coder gave a theme.
    pub with_theme: u32,
    /// Those that a person coded.
    pub coded_by_people: u32,
    /// Those that are settled.
    pub settled: u32,
    /// The share of coded responses, 0 to 1; 1 where there are none.
    pub coverage: f64,
    /// The first of the two coders compared; absent where no two have a response in common.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// The second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<String>,
    /// How many responses both coded.
    pub compared: u32,
    /// How far they agree on each theme.
    pub agreement: Vec<ThemeAgreement>,
    /// The mean of the kappas that there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kappa_mean: Option<f64>,
}

impl ThemeAgreement {
    /// From the four counts.
    #[must_use]
    pub fn new(theme: Key, both: u32, first_only: u32, second_only: u32, neither: u32) -> Self {
        let [a, b, c, d] = [both, first_only, second_only, neither].map(f64::from);
        let n = a + b + c + d;
        let observed = (a + d) / n;
        let chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
        let kappa = (n > 0.0 && chance < 1.0).then(|| (observed - chance) / (1.0 - chance));
        let given = 2.0 * a + b + c;
        Self {
            theme,
            both,
            first_only,
            second_only,
            neither,
            kappa,
            f1: (given > 0.0).then(|| 2.0 * a / given),
        }
    }
}

fn themes_of(response: &Response, coder: &str) -> Option<SortedSet<Key>> {
    let coding = response.codings.get(coder)?;
    Some(coding.marks.iter().map(|mark| mark.theme.clone()).collect())
}

/// The two coders who coded the most responses in common; among equals the first in order.
fn pair(responses: &[(ResponseId, Arc<Response>)]) -> Option<(String, String)> {
    let mut common: SortedMap<(&String, &String), u32> = SortedMap::new();
    for (_, response) in responses {
        let coders: Vec<&String> = response.codings.keys().collect();
        for (i, first) in coders.iter().enumerate() {
            for second in coders.iter().skip(i + 1) {
                *common.entry((first, second)).or_default() += 1;
            }
        }
    }
    let most = common.values().max()?;
    let (pair, _) = common.iter().find(|(_, count)| *count == most)?;
    Some((pair.0.clone(), pair.1.clone()))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Query for MeasureQuality {
    const NAME: &'static str = "white_paper.quality";
    type View = QualityView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<QualityView, Halt> {
        desk.must_be_official()?;
        hearing::existing(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        let mut responses = all(desk, self.hearing)?;
        responses.retain(|(_, response)| response.withdrawn_at.is_none());
        let those = |which: fn(&Response) -> bool| {
            count(
                responses
                    .iter()
                    .filter(|(_, response)| which(response))
                    .count(),
            )
        };
        let coded = those(|r| !r.codings.is_empty());
        let pair = pair(&responses);
        let mut agreement = Vec::new();
        let mut compared = 0;
        if let Some((first, second)) = &pair {
            let both: Vec<(SortedSet<Key>, SortedSet<Key>)> = responses
                .iter()
                .filter_map(|(_, r)| Some((themes_of(r, first)?, themes_of(r, second)?)))
                .collect();
            compared = count(both.len());
            for theme in paper.themes.keys() {
                let cell = |a: bool, b: bool| {
                    let fits = |(x, y): &&(SortedSet<Key>, SortedSet<Key>)| {
                        x.contains(theme) == a && y.contains(theme) == b
                    };
                    count(both.iter().filter(fits).count())
                };
                agreement.push(ThemeAgreement::new(
                    theme.clone(),
                    cell(true, true),
                    cell(true, false),
                    cell(false, true),
                    cell(false, false),
                ));
            }
        }
        let kappas: Vec<f64> = agreement.iter().filter_map(|theme| theme.kappa).collect();
        let mean = |sum: f64| sum / f64::from(count(kappas.len()));
        let total = count(responses.len());
        Ok(QualityView {
            responses: total,
            coded,
            with_theme: those(|r| r.codings.values().any(|c| !c.marks.is_empty())),
            coded_by_people: those(|r| r.codings.keys().any(|c| c.starts_with("person:"))),
            settled: those(|r| r.settlement.is_some()),
            coverage: match total {
                0 => 1.0,
                total => f64::from(coded) / f64::from(total),
            },
            kappa_mean: (!kappas.is_empty()).then(|| mean(kappas.iter().sum())),
            compared,
            agreement,
            first: pair.as_ref().map(|(first, _)| first.clone()),
            second: pair.map(|(_, second)| second),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_agreement_beyond_chance() {
        let key: Key = "traffic".parse().unwrap();
        let of = |a, b, c, d| ThemeAgreement::new(key.clone(), a, b, c, d);
        // Cohen's textbook table: 20, 5, 10, 15 of 50 gives 0.4.
        let table = of(20, 5, 10, 15);
        assert!((table.kappa.unwrap() - 0.4).abs() < 1e-12);
        assert!((table.f1.unwrap() - 40.0 / 55.0).abs() < 1e-12);
        assert_eq!(of(5, 0, 0, 5).kappa, Some(1.0));
        assert_eq!(of(0, 0, 0, 9).kappa, None, "chance alone explains it");
        assert_eq!(of(0, 0, 0, 9).f1, None);
        assert_eq!(of(0, 0, 0, 0).kappa, None);
    }
}
