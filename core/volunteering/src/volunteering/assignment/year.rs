//! A volunteer's hours over a year, and from how many on somebody who receives a benefit should ask.

use chrono::{Datelike, NaiveDate};
use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use crate::calendar::{DateStyle, Language, date_text, whole_text};
use crate::id::CitizenId;
use crate::journal::{Desk, Halt, Query, secret_key};
use crate::volunteering::volunteer::{volunteer, volunteer_stream};

/// A benefit that hours of volunteer work may count against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// Unemployment benefit (*dagpenge*).
    UnemploymentBenefit,
    /// Early retirement benefit (*efterløn*).
    EarlyRetirement,
}

/// From how many minutes a month on a neutral note is shown, and where the number comes from. This library gives no
/// advice: who receives a benefit asks their unemployment fund.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursThreshold {
    /// For which benefit; none where the municipality set it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benefit: Option<Benefit>,
    /// Minutes a month, on average.
    pub minutes: u32,
    /// The first day on which it held; none where the municipality set it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Where it stands.
    pub source: String,
}

/// The thresholds on a day: 44 hours a month on average of unpaid volunteer work for unemployment benefit (*dagpenge*), and
/// 65 for early retirement benefit (*efterløn*), since 1 January 2018. None before.
///
/// They are for work that could be paid work. What could not (*besøgsven*, a coach of one's own club) counts in no hours,
/// and work for a public institution is another matter: so say the funds, and they decide.
#[must_use]
pub fn hours_thresholds(on: NaiveDate) -> Vec<HoursThreshold> {
    let from = NaiveDate::from_ymd_opt(2018, 1, 1);
    if from.is_none_or(|from| on < from) {
        return Vec::new();
    }
    let of = |benefit, hours: u32, source: &str| HoursThreshold {
        benefit: Some(benefit),
        minutes: hours * 60,
        valid_from: from,
        source: source.to_owned(),
    };
    vec![
        of(
            Benefit::UnemploymentBenefit,
            44,
            "BEK 1261 of 30/10/2023; VEJ 9979 of 28/11/2023",
        ),
        // What funds tell their members (FOA, BUPL, FTFa), read in November 2026; the order's own number is not known here.
        of(
            Benefit::EarlyRetirement,
            65,
            "the unemployment funds' guidance on efterløn, read in November 2026",
        ),
    ]
}

/// A neutral note for whoever receives a benefit.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursNote {
    /// For which benefit; none where the municipality set the threshold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benefit: Option<Benefit>,
    /// In English.
    pub text: String,
    /// In Danish.
    pub text_danish: String,
}

impl HoursThreshold {
    fn note(&self) -> HoursNote {
        let say = |language: Language| {
            let minutes = self.minutes % 60;
            let mut limit = whole_text(u64::from(self.minutes / 60), language);
            limit.push_str(language.pick(" timer", " hours"));
            if minutes > 0 {
                limit.push_str(&match language {
                    Language::Danish => format!(" og {minutes} minutter"),
                    Language::English => format!(" and {minutes} minutes"),
                });
            }
            let mut text = match language {
                Language::Danish => format!("En måned har mere end {limit}."),
                Language::English => format!("A month has more than {limit}."),
            };
            let Some(benefit) = self.benefit else {
                text.push_str(language.pick(
                    " Den, der modtager en ydelse, spørger sin a-kasse eller kommunen.",
                    " Whoever receives a benefit asks their unemployment fund or the municipality.",
                ));
                return text;
            };
            let name = match benefit {
                Benefit::UnemploymentBenefit => {
                    language.pick("dagpenge", "unemployment benefit (dagpenge)")
                }
                Benefit::EarlyRetirement => {
                    language.pick("efterløn", "early retirement benefit (efterløn)")
                }
            };
            let from = self
                .valid_from
                .map(|day| date_text(day, language, DateStyle::Long));
            let from = from.unwrap_or_default();
            let source = match (benefit, language) {
                (Benefit::EarlyRetirement, Language::Danish) => {
                    "a-kassernes vejledning om efterløn, læst i november 2026".to_owned()
                }
                (_, Language::Danish) => self.source.replace(" of ", " af ").replace(';', " og"),
                (_, Language::English) => self.source.clone(),
            };
            text.push_str(&match language {
                Language::Danish => format!(
                    " Den, der får {name}, spørger sin a-kasse: grænsen er for ulønnet arbejde, der kunne være lønnet, og ikke for \
                     besøgsvenner og den slags. Gælder fra {from}; kilde: {source}."
                ),
                Language::English => format!(
                    " Whoever receives {name} asks their unemployment fund: the limit is for unpaid work that could be paid, and not \
                     for visiting friends and the like. In force since {from}; source: {source}."
                ),
            });
            text
        };
        HoursNote {
            benefit: self.benefit,
            text: say(Language::English),
            text_danish: say(Language::Danish),
        }
    }
}

/// `assignment.hours`: a volunteer's hours by month, over all organisations. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowHours {
    /// The volunteer.
    pub citizen: CitizenId,
    /// The year.
    pub year: i32,
    /// A threshold of the municipality's own, in minutes a month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold_minutes: Option<u32>,
}

/// The hours of a month.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursOfMonth {
    /// The month, 1 to 12.
    pub month: u32,
    /// Minutes reported and not rejected.
    pub reported: u32,
    /// Minutes approved.
    pub approved: u32,
    /// Whether what was reported is more than one of the thresholds.
    pub above: bool,
}

/// A volunteer's hours in a year.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursView {
    /// The months in which something was reported, in their order.
    pub months: Vec<HoursOfMonth>,
    /// Minutes reported and not rejected, in all.
    pub reported: u32,
    /// Minutes approved, in all.
    pub approved: u32,
    /// The thresholds that were looked at.
    pub thresholds: Vec<HoursThreshold>,
    /// A neutral note for each threshold that a month is above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<HoursNote>,
}

impl Query for ShowHours {
    const NAME: &'static str = "assignment.hours";
    type View = HoursView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HoursView, Halt> {
        desk.must_be(self.citizen)?;
        desk.require([], [secret_key(self.citizen)])?;
        let thresholds = match self.threshold_minutes {
            Some(minutes) => vec![HoursThreshold {
                benefit: None,
                minutes,
                valid_from: None,
                source: String::new(),
            }],
            None => {
                let last = NaiveDate::from_ymd_opt(self.year, 12, 31);
                last.map(hours_thresholds).unwrap_or_default()
            }
        };
        // Who never enrolled, or is forgotten, has no hours that anybody could find.
        let held = if desk.secret(self.citizen)?.is_some() {
            let stream = volunteer_stream(desk, self.citizen)?;
            volunteer(desk, &stream)?
        } else {
            std::sync::Arc::default()
        };
        let mut months: SortedMap<u32, (u32, u32)> = SortedMap::new();
        for (day, minutes) in held.days.iter().filter(|(day, _)| day.year() == self.year) {
            months.entry(day.month()).or_default().0 += minutes;
        }
        for (day, minutes) in held
            .approved
            .iter()
            .filter(|(day, _)| day.year() == self.year)
        {
            months.entry(day.month()).or_default().1 += minutes;
        }
        let least = thresholds.iter().map(|limit| limit.minutes).min();
        let above = |minutes: u32| least.is_some_and(|least| minutes > least);
        let months: Vec<HoursOfMonth> = months
            .into_iter()
            .map(|(month, (reported, approved))| HoursOfMonth {
                month,
                reported,
                approved,
                above: above(reported),
            })
            .collect();
        let most = months.iter().map(|month| month.reported).max().unwrap_or(0);
        let exceeded = thresholds.iter().filter(|limit| most > limit.minutes);
        Ok(HoursView {
            reported: months.iter().map(|month| month.reported).sum(),
            approved: months.iter().map(|month| month.approved).sum(),
            months,
            notes: exceeded.map(HoursThreshold::note).collect(),
            thresholds,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thresholds_are_dated_and_each_names_its_benefit_and_its_source() {
        let on = |day: &str| hours_thresholds(day.parse().unwrap());
        assert_eq!(on("2017-12-31"), []);
        let known = on("2018-01-01");
        let minutes: Vec<u32> = known.iter().map(|limit| limit.minutes).collect();
        assert_eq!(minutes, [2640, 3900]);
        let notes: Vec<HoursNote> = known.iter().map(HoursThreshold::note).collect();
        assert!(
            notes[0]
                .text_danish
                .contains("BEK 1261 af 30/10/2023 og VEJ 9979 af 28/11/2023")
        );
        assert!(
            notes[1].text_danish.contains("65 timer") && notes[1].text_danish.contains("efterløn")
        );
    }
}
