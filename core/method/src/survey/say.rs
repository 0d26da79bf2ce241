//! Every number of a result as a sentence, in Danish and English.

use super::change::{Change, Trend};
use super::crosstab::CrossTable;
use super::margin::{Estimate, Sampling};
use super::representative::Representativeness;
use super::weight::Weights;
use crate::words::{grouped, number, percent, points};
use medborger_calendar::Language;

/// A chance in percent; what rounds to none is said to be less than the least that is told.
fn likely(chance: f64, language: Language) -> String {
    if chance >= 0.0005 {
        return percent(chance, 1, language);
    }
    let least = percent(0.001, 1, language);
    match language {
        Language::Danish => format!("under {least}"),
        Language::English => format!("less than {least}"),
    }
}

impl Estimate {
    /// What the share says and how sure it is, sentence by sentence. Where people chose themselves one of them says why there is
    /// no margin of error.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let n = grouped(self.n, language);
        let share = percent(self.share, 1, language);
        let raw = percent(self.unweighted_share, 1, language);
        let effective = number(self.effective_n, 0, language);
        let mut said = vec![match language {
            Language::Danish => {
                format!("Andelen er {share} af {n} besvarelser ({raw} uden vægte).")
            }
            Language::English => {
                format!("The share is {share} of {n} respondents ({raw} without weights).")
            }
        }];
        if self.options.sampling == Sampling::NonProbability {
            said.push(
                language
                    .pick(
                        "Der er ingen statistisk usikkerhed at angive: deltagerne har selv valgt at svare, og tallet siger kun noget om dem, der svarede.",
                        "There is no margin of error: people chose themselves to answer, and the number says something of those who answered alone.",
                    )
                    .to_owned(),
            );
            return said;
        }
        said.push(match language {
            Language::Danish => {
                format!("Vægtene gør, at besvarelserne svarer til {effective} uden vægte.")
            }
            Language::English => {
                format!("With their weights the respondents are as sure as {effective} without.")
            }
        });
        if let (Some(margin), Some(low), Some(high)) = (self.margin, self.low, self.high) {
            let (margin, level) = (points(margin, language), self.options.level.percent());
            let (low, high) = (percent(low, 1, language), percent(high, 1, language));
            said.push(match language {
                Language::Danish => format!("Usikkerheden er ±{margin}; i {level} af 100 undersøgelser ligger det rigtige tal mellem grænserne, her {low} og {high}."),
                Language::English => format!("The margin of error is ±{margin}; in {level} of 100 surveys the true number lies between the bounds, here {low} and {high}."),
            });
        }
        said
    }
}

/// Above this a weight is said to be heavy: one respondent then speaks for more than ten.
const HEAVY: f64 = 10.0;

/// So many of something.
fn counted(count: u32, written: &str, one: &str, more: &str) -> String {
    format!("{written} {}", if count == 1 { one } else { more })
}

impl Weights {
    /// What was done to get the weights and what they cost, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let n = grouped(self.respondents.into(), language);
        let [least, most, effect] =
            [self.weight_min, self.weight_max, self.design_effect].map(|x| number(x, 2, language));
        let effective = number(self.effective_n, 0, language);
        let capped = grouped(self.trimmed.into(), language);
        let rounds = grouped(self.rounds.into(), language);
        let (n, rounds, capped) = match language {
            Language::Danish => (
                counted(self.respondents, &n, "besvarelse", "besvarelser"),
                counted(self.rounds, &rounds, "omgang", "omgange"),
                counted(self.trimmed, &capped, "besvarelse", "besvarelser"),
            ),
            Language::English => (
                counted(self.respondents, &n, "respondent was", "respondents were"),
                counted(self.rounds, &rounds, "round", "rounds"),
                counted(self.trimmed, &capped, "respondent", "respondents"),
            ),
        };
        let mut said = match language {
            Language::Danish => vec![
                format!("{n} er vægtet i {rounds}; vægtene går fra {least} til {most}."),
                format!(
                    "Vægtene koster sikkerhed: designeffekten er {effect}, så de svarer til {effective} besvarelser uden vægte."
                ),
                format!("{capped} har fået deres vægt begrænset."),
            ],
            Language::English => vec![
                format!("{n} weighted in {rounds}; the weights go from {least} to {most}."),
                format!(
                    "Weights cost certainty: the design effect is {effect}, so they are as sure as {effective} respondents without weights."
                ),
                format!("{capped} had their weight capped."),
            ],
        };
        if self.trimmed == 0 && self.weight_max > HEAVY {
            said.push(match language {
                Language::Danish => {
                    format!("Den tungeste besvarelse taler for {most}: sæt en grænse for vægtene, eller læg små grupper sammen.")
                }
                Language::English => {
                    format!("The heaviest respondent speaks for {most}: cap the weights, or put small groups together.")
                }
            });
        }
        let off = percent(self.deviation, 1, language);
        if self.deviation > 1e-6 {
            said.push(match language {
                Language::Danish => {
                    format!("Fordi vægte er begrænset, er en gruppe op til {off} fra sit mål.")
                }
                Language::English => {
                    format!("Because weights were capped, a group is up to {off} off its target.")
                }
            });
        }
        let rows = (self.margin.iter().zip(&self.category))
            .zip((self.before.iter().zip(&self.after)).zip(&self.target));
        for ((margin, category), ((before, after), target)) in rows {
            let [before, after, target] = [before, after, target].map(|x| percent(*x, 1, language));
            said.push(match language {
                Language::Danish => format!("{margin}: {category} er {before} af besvarelserne, {after} med vægte og {target} af befolkningen."),
                Language::English => format!("{margin}: {category} is {before} of the respondents, {after} with weights and {target} of the population."),
            });
        }
        said
    }
}

impl Change {
    /// What changed, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let difference = points(self.difference, language);
        let trend = match self.trend {
            Trend::Up => language.pick("Andelen er steget mere, end tilfældet kan forklare", "The share went up by more than chance explains"),
            Trend::Down => language.pick("Andelen er faldet mere, end tilfældet kan forklare", "The share went down by more than chance explains"),
            Trend::WithinChance => language.pick("Forskellen er ikke større, end tilfældet kan forklare", "The difference is no larger than chance explains"),
            Trend::Unknown => language.pick(
                "Det kan ikke siges, om noget er ændret, for i mindst én af undersøgelserne har deltagerne selv valgt at svare",
                "It can't be said whether anything changed, since in one of the surveys at least people chose themselves",
            ),
        };
        let mut said = vec![match language {
            Language::Danish => format!("{trend}: forskellen er {difference}."),
            Language::English => format!("{trend}: the difference is {difference}."),
        }];
        if let (Some(margin), Some(chance)) = (self.margin, self.chance) {
            let (margin, chance) = (points(margin, language), likely(chance, language));
            said.push(match language {
                Language::Danish => format!("Usikkerheden på forskellen er ±{margin}; var intet ændret, ville så stor en forskel ske i {chance} af tilfældene."),
                Language::English => format!("Its margin of error is ±{margin}; had nothing changed, so large a difference would come in {chance} of cases."),
            });
        }
        said
    }
}

impl CrossTable {
    /// What is shown and what is hidden, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let (small, more) = (self.small, self.complementary);
        let mut said = vec![match (self.total, language) {
            (Some(total), Language::Danish) => format!(
                "Tabellen har {} besvarelser.",
                grouped(total.into(), language)
            ),
            (Some(total), Language::English) => format!(
                "The table has {} respondents.",
                grouped(total.into(), language)
            ),
            (None, Language::Danish) => "Tabellen har for få besvarelser til at vises.".into(),
            (None, Language::English) => "The table has too few respondents to be shown.".into(),
        }];
        if small + more > 0 {
            said.push(match language {
                Language::Danish if small == 1 => format!("1 tal er skjult, fordi det er lille, og {more} mere, så det ikke kan regnes ud."),
                Language::English if small == 1 => format!("1 number is hidden because it is small, and {more} more so that it can't be computed."),
                Language::Danish => format!("{small} tal er skjult, fordi de er små, og {more} mere, så de ikke kan regnes ud."),
                Language::English => format!("{small} numbers are hidden because they are small, and {more} more so that those can't be computed."),
            });
        }
        said
    }
}

impl Representativeness {
    /// Who is missing and who is many, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let mut said = Vec::new();
        let rows = self
            .category
            .iter()
            .zip(&self.respondents)
            .zip((self.share.iter().zip(&self.population_share)).zip(&self.deviation));
        for ((category, n), ((share, population), deviation)) in rows {
            let n = grouped((*n).into(), language);
            let [share, population] = [share, population].map(|x| percent(*x, 1, language));
            let off = points(*deviation, language);
            said.push(match language {
                Language::Danish => format!("{category}: {n} besvarelser, {share} mod {population} af befolkningen ({off})."),
                Language::English => format!("{category}: {n} respondents, {share} against {population} of the population ({off})."),
            });
        }
        let (chi, chance) = (
            number(self.chi_square, 1, language),
            likely(self.chance, language),
        );
        let freedom = self.freedom;
        said.push(match language {
            Language::Danish => format!("Chi i anden er {chi} med {freedom} frihedsgrader: valgte tilfældet alene, ville så stor en skævhed ske i {chance} af tilfældene."),
            Language::English => format!("Chi-square is {chi} with {freedom} degrees of freedom: were it chance alone, so large a deviation would come in {chance} of cases."),
        });
        if self.expected_few > 0 {
            let few = self.expected_few;
            said.push(match language {
                Language::Danish => format!(
                    "I {few} grupper ventes færre end fem besvarelser, så det er et groft skøn."
                ),
                Language::English => format!(
                    "In {few} groups fewer than five respondents are expected, so this is rough."
                ),
            });
        }
        said
    }
}
