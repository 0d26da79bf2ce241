//! Yearly support of a local council by rule: an amount above a number of inhabitants, another one otherwise.

use medborger_codec::{Make, Record};

use super::content::{AMOUNT_MAX, at_most};
use super::{AgreementPart, AgreementText, PartnershipError, existing, insider, today};
use crate::calendar::{Language, whole_text};
use crate::id::{AgreementId, OrganisationId};
use crate::journal::{Desk, Halt, Query};
use crate::organisation::{self, organisation_stream};

/// How many years a table has.
const YEARS_MAX: usize = 50;

/// What a local council gets in one year: data, since each municipality and each year has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SupportRate {
    /// The year.
    pub year: u16,
    /// More inhabitants than this, not as many, give the higher amount.
    pub inhabitants_above: u32,
    /// The amount above that number, in øre.
    pub above_oere: u64,
    /// The amount for that number and below, in øre.
    pub otherwise_oere: u64,
}

impl SupportRate {
    /// The amount for a number of inhabitants, in øre.
    ///
    /// ```
    /// use medborger::partnership::SupportRate;
    ///
    /// // Assens: 15,000 kr. above 1,200 inhabitants, otherwise 7,500 kr.
    /// let rate = SupportRate::new(2026, 1200, 1_500_000, 750_000);
    /// assert_eq!((rate.amount(1200), rate.amount(1201)), (750_000, 1_500_000));
    /// ```
    #[must_use]
    pub fn amount(&self, inhabitants: u32) -> u64 {
        if inhabitants > self.inhabitants_above {
            self.above_oere
        } else {
            self.otherwise_oere
        }
    }

    /// Whether a table has one rate for each of its years.
    pub(super) fn check(table: &[Self]) -> Result<(), PartnershipError> {
        at_most(table.len(), YEARS_MAX)?;
        for (place, rate) in table.iter().enumerate() {
            if table.iter().skip(place + 1).any(|r| r.year == rate.year) {
                return Err(PartnershipError::RateTwice);
            }
            if rate.above_oere > AMOUNT_MAX || rate.otherwise_oere > AMOUNT_MAX {
                return Err(PartnershipError::ContributionUnfit);
            }
        }
        Ok(())
    }
}

/// `partnership.support`: what a local council gets in a year by rule, from the number of inhabitants that is registered
/// for it. The rule is that of an agreement, as far as the actor may see it, or the one given.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowSupport {
    /// The local council.
    pub organisation: OrganisationId,
    /// The year.
    pub year: u16,
    /// The agreement whose rule is used where it has one for the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementId>,
    /// The rule otherwise, one rate for each year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<SupportRate>,
}

/// What a local council gets.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SupportView {
    /// The rate by which it was found.
    pub rate: SupportRate,
    /// How many live there.
    pub inhabitants: u32,
    /// How much, in øre.
    pub amount_oere: u64,
    /// Why, in Danish.
    pub danish: String,
    /// Why, in English.
    pub english: String,
}

impl Query for ShowSupport {
    const NAME: &'static str = "partnership.support";
    type View = SupportView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SupportView, Halt> {
        SupportRate::check(&self.rates)?;
        desk.require(
            [organisation_stream(self.organisation)],
            desk.actor_secret(),
        )?;
        let council = organisation::at_work(desk, self.organisation)?;
        let inhabitants = council
            .inhabitants
            .ok_or(PartnershipError::InhabitantsUnknown)?;
        let mut table = match self.agreement {
            Some(id) => agreed(desk, id)?,
            None => Vec::new(),
        };
        table.extend(&self.rates);
        let found = table.into_iter().find(|rate| rate.year == self.year);
        let rate = found.ok_or(PartnershipError::RateMissing)?;
        Ok(SupportView {
            rate,
            inhabitants,
            amount_oere: rate.amount(inhabitants),
            danish: explain(&rate, inhabitants, Language::Danish),
            english: explain(&rate, inhabitants, Language::English),
        })
    }
}

/// The rates of an agreement, as far as the actor may see them.
fn agreed(desk: &mut Desk<'_>, id: AgreementId) -> Result<Vec<SupportRate>, Halt> {
    let agreement = existing(desk, id)?;
    let inside = insider(desk, &agreement)?;
    let (_, version) = agreement
        .shown(today(desk), inside)
        .ok_or(PartnershipError::NotFound)?;
    if !inside && version.terms.confidential.contains(&AgreementPart::Economy) {
        return Ok(Vec::new());
    }
    desk.require([], [version.text.key.clone()])?;
    let text: Option<AgreementText> = desk.read(&version.text)?;
    let economy = text.and_then(|text| text.economy);
    Ok(economy.map(|economy| economy.support).unwrap_or_default())
}

/// Øre as kroner, with the thousands apart.
pub(crate) fn kroner(oere: u64, language: Language) -> String {
    let decimal = language.pick(',', '.');
    let text = whole_text(oere / 100, language);
    match (oere % 100, language) {
        (0, Language::Danish) => format!("{text} kr."),
        (0, Language::English) => format!("DKK {text}"),
        (rest, Language::Danish) => format!("{text}{decimal}{rest:02} kr."),
        (rest, Language::English) => format!("DKK {text}{decimal}{rest:02}"),
    }
}

fn explain(rate: &SupportRate, inhabitants: u32, language: Language) -> String {
    let limit = rate.inhabitants_above;
    let above = inhabitants > limit;
    let amount = kroner(rate.amount(inhabitants), language);
    let [inhabitants, limit] = [inhabitants, limit].map(|n| whole_text(n.into(), language));
    match language {
        Language::Danish => {
            let how = if above { "over" } else { "ikke over" };
            format!(
                "{inhabitants} indbyggere er {how} {limit}: {amount} i {}",
                rate.year
            )
        }
        Language::English => {
            let how = if above { "more" } else { "not more" };
            format!(
                "{inhabitants} inhabitants are {how} than {limit}: {amount} in {}",
                rate.year
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASSENS: SupportRate = SupportRate {
        year: 2026,
        inhabitants_above: 1200,
        above_oere: 1_500_000,
        otherwise_oere: 750_000,
    };

    #[test]
    fn exactly_the_number_is_not_more_than_it() {
        for (inhabitants, kroner) in [(0, 7_500), (1199, 7_500), (1200, 7_500), (1201, 15_000)] {
            assert_eq!(ASSENS.amount(inhabitants), kroner * 100, "{inhabitants}");
        }
        assert_eq!(
            explain(&ASSENS, 1200, Language::Danish),
            "1.200 indbyggere er ikke over 1.200: 7.500 kr. i 2026"
        );
    }

    #[test]
    fn a_year_has_one_rate() {
        let next = SupportRate {
            year: 2027,
            ..ASSENS
        };
        assert_eq!(SupportRate::check(&[ASSENS, next]), Ok(()));
        let twice = SupportRate::check(&[ASSENS, next, ASSENS]);
        assert_eq!(twice, Err(PartnershipError::RateTwice));
    }

    #[test]
    fn kroner_are_written_with_thousands_and_only_the_oere_that_there_are() {
        assert_eq!(kroner(123_456_789, Language::Danish), "1.234.567,89 kr.");
        assert_eq!(kroner(100_000, Language::English), "DKK 1,000");
        assert_eq!(kroner(5, Language::Danish), "0,05 kr.");
    }
}
