//! What the author of a hearing should know before announcing it. A warning that rests on a law cites the hearing's own.

use chrono::{Datelike, NaiveDate};
use medborger_codec::Record;

use super::period::guidance;
use super::{HearingBasis, HearingPeriod, HearingPolicy, JulyPolicy};
use crate::calendar::{
    CalendarError, DateStyle, Language, Period, add, date_text, deadline_excluded,
};

/// Something the author of a hearing should know before announcing it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PeriodWarning {
    /// A stable code.
    pub code: String,
    /// In English.
    pub english: String,
    /// In Danish.
    pub danish: String,
}

impl HearingPeriod {
    /// Notes what the author should know.
    pub(super) fn warn(
        &mut self,
        basis: HearingBasis,
        policy: &HearingPolicy,
    ) -> Result<(), CalendarError> {
        let mut warn = |code: &str, english: String, danish: String| {
            self.warnings.push(PeriodWarning {
                code: code.to_owned(),
                english,
                danish,
            });
        };
        let minimum = basis.minimum(self.published_on);
        let own = minimum.map_or(("", ""), |row| (row.provision, row.provision_english));
        let suitable = minimum.and_then(|row| row.suitable);
        let suitable = suitable.map_or((String::new(), String::new()), |(danish, english)| {
            (format!(" ({danish})"), format!(" ({english})"))
        });
        if let Some(reason) = deadline_excluded(self.announced_last_day) {
            let (en, da) = (reason.english(), reason.danish());
            warn(
                "last_day_excluded",
                format!(
                    "the last day is {en}, on which no deadline ends: the next working day counts"
                ),
                format!("sidste dag er {da}, hvor ingen frist udløber: den næste hverdag gælder"),
            );
        }
        let days_in_july = july_days(self.published_on, self.last_day);
        if days_in_july > 0 && policy.july == JulyPolicy::Warn {
            warn(
                "overlaps_july",
                format!("{days_in_july} days of the period lie in July, when many are away"),
                format!("{days_in_july} dage af perioden ligger i juli, hvor mange holder ferie"),
            );
        }
        if let Some(usual) = guidance(basis)
            && self.announced_last_day < add(self.published_on, Period::Weeks(usual))?
        {
            warn(
                "shorter_than_usual",
                format!("the period is shorter than the usual {usual} weeks: say why"),
                format!("perioden er kortere end de sædvanlige {usual} uger: begrund det"),
            );
        }
        if let Some(summer) = policy.summer_ends_on {
            let after = add(summer, Period::Days(policy.days_after_summer))?;
            if self.published_on <= summer && self.last_day < after {
                let days = policy.days_after_summer;
                warn(
                    "soon_after_summer",
                    format!("the hearing ends less than {days} days after the summer holiday"),
                    format!("høringen slutter mindre end {days} dage efter sommerferien"),
                );
            }
        }
        if self.minimum_weeks.is_some() && self.lawful && self.last_day == self.earliest_last_day {
            warn(
                "exactly_the_minimum",
                format!(
                    "the minimum of {} is not always enough: the deadline must be suitable for the case{}",
                    own.1, suitable.1
                ),
                format!(
                    "minimum efter {} er ikke altid nok: fristen skal passe til sagen{}",
                    own.0, suitable.0
                ),
            );
        }
        if minimum.is_some_and(|row| !row.weeks_known) {
            warn(
                "weeks_unknown",
                format!(
                    "how many weeks {} asks for is not known here: look it up",
                    own.1
                ),
                format!(
                    "hvor mange uger {} kræver, vides ikke her: slå det op",
                    own.0
                ),
            );
        }
        let decide_by = basis.effects().and_then(|effects| effects.decide_by);
        if let (Some(by), Some(earliest), Some(effect)) =
            (decide_by, self.earliest_decision, self.takes_effect)
            && effect.year() > earliest.year()
            && effect > add(self.published_on, Period::Years(1))?
        {
            let long = |day, language| date_text(day, language, DateStyle::Long);
            let (en, da) = (Language::English, Language::Danish);
            warn(
                "effect_next_year",
                format!(
                    "where somebody objects, the decision comes on {} at the earliest, too late for this year: it takes effect on \
                     {} at the earliest ({})",
                    long(earliest, en),
                    long(effect, en),
                    by.provision_english
                ),
                format!(
                    "hvis nogen gør indsigelse, kan der tidligst besluttes {}, for sent til i år: beslutningen virker tidligst fra \
                     {} ({})",
                    long(earliest, da),
                    long(effect, da),
                    by.provision
                ),
            );
        }
        Ok(())
    }
}

/// How many days after the first and up to the last lie in July.
fn july_days(first: NaiveDate, last: NaiveDate) -> usize {
    let days = first.iter_days().skip(1).take_while(|day| *day <= last);
    // A hearing of ten years is none: this bounds the work.
    days.take(3660).filter(|day| day.month() == 7).count()
}
