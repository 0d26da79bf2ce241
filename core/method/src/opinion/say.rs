//! Every number of a result as a sentence, in Danish and English.

use super::fit::{Opinion, OpinionMode};
use super::flags::Flags;
use super::held_out::HeldOut;
use super::slate::{Slate, SlateStep};
use super::statistics::{Direction, OpinionStatistics};
use super::verdict::{Finding, Verdict};
use crate::words::{grouped, letter, number, percent};
use medborger_calendar::Language;

fn count(n: u32, language: Language) -> String {
    grouped(n.into(), language)
}

impl Opinion {
    /// What the map says, sentence by sentence. The first says that a program made it.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let how = match self.mode {
            OpinionMode::Factors => language.pick(
                "Et program har lavet kortet og grupperne ud fra de afgivne stemmer; udsagn, som nogen ikke har set, tæller ikke med for dem.",
                "A program made the map and the groups from the votes that were cast; statements that somebody has not seen don't count for them.",
            ),
            OpinionMode::Projection => language.pick(
                "Et program har lavet kortet og grupperne med Polis' projektion og mange startpunkter.",
                "A program made the map and the groups with the projection of Polis and many starts.",
            ),
            OpinionMode::Polis => language.pick(
                "Et program har lavet kortet og grupperne, som Polis gør det.",
                "A program made the map and the groups as Polis does.",
            ),
        };
        let mut said = vec![how.to_owned()];
        let placed = count(self.placed(), language);
        let everybody = count(self.group.len() as u32, language);
        let groups = self.groups;
        said.push(match language {
            Language::Danish if groups == 0 => {
                format!("Ingen af de {everybody} deltagere er sat i grupper: de kan ikke skelnes.")
            }
            Language::English if groups == 0 => {
                format!("None of the {everybody} participants is in a group: they can't be told apart.")
            }
            Language::Danish => format!("{placed} af {everybody} deltagere er sat i {groups} grupper; resten har stemt for lidt."),
            Language::English => {
                format!("{placed} of {everybody} participants are in {groups} groups; the rest voted too little.")
            }
        });
        for group in 0..groups {
            let of =
                || (self.group.iter().zip(&self.confidence)).filter(|(g, _)| **g == Some(group));
            let size = of().count() as u32;
            let sure = of().filter(|(_, confidence)| **confidence >= 0.9).count() as u32;
            let (letter, sizes, sures) =
                (letter(group), count(size, language), count(sure, language));
            said.push(match language {
                Language::Danish => format!("Gruppe {letter} har {sizes} deltagere; {sures} af dem er placeret med mindst 90 procents sikkerhed."),
                Language::English => {
                    format!("Group {letter} has {sizes} participants; {sures} of them are placed with a certainty of at least 90 percent.")
                }
            });
        }
        for (k, silhouette) in self.tried.iter().zip(&self.silhouette) {
            let silhouette = number(*silhouette, 2, language);
            said.push(match language {
                Language::Danish => format!("Med {k} grupper er silhuetten {silhouette} (1 er helt adskilte, 0 er slet ikke)."),
                Language::English => format!("With {k} groups the silhouette is {silhouette} (1 is wholly apart, 0 not at all)."),
            });
        }
        said
    }
}

impl Verdict {
    /// What to think of groups, sentence by sentence; the first is the verdict.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let people = count(self.people, language);
        let groups = self.groups;
        let mut said = vec![match (self.finding, language) {
            (Finding::Groups, Language::Danish) => {
                format!("Der er {groups} grupper, som også er der, når deltagerne trækkes på ny.")
            }
            (Finding::Groups, Language::English) => {
                format!("There are {groups} groups, which are there again when participants are drawn anew.")
            }
            (Finding::NoStableGroups, Language::Danish) => {
                "Der er ingen stabile grupper: inddelinger i grupper siger mere om tilfældet end om holdninger.".into()
            }
            (Finding::NoStableGroups, Language::English) => {
                "There are no stable groups: cutting people into groups says more of chance than of opinions.".into()
            }
            (Finding::TooFew, Language::Danish) => {
                "Der er for få deltagere eller udsagn til at sige, om der er grupper.".into()
            }
            (Finding::TooFew, Language::English) => {
                "There are too few participants or statements to say whether there are groups.".into()
            }
        }];
        said.push(match language {
            Language::Danish => format!("Det er afgjort ud fra {people} deltagere."),
            Language::English => format!("It was decided from {people} participants."),
        });
        let rows = (self.tried.iter().zip(&self.agreement))
            .zip((self.silhouette.iter().zip(&self.silhouette_of_none)).zip(&self.apart));
        for ((k, agreement), ((silhouette, none), apart)) in rows {
            let [agreement, silhouette, none] =
                [agreement, silhouette, none].map(|x| number(*x, 2, language));
            let apart = number(*apart, 1, language);
            said.push(match language {
                Language::Danish => format!(
                    "Med {k} grupper er overensstemmelsen mellem omgangene {agreement} (1 er de samme grupper), og silhuetten {silhouette} mod {none} for folk uden grupper: {apart} spredninger fra hinanden."
                ),
                Language::English => format!(
                    "With {k} groups the rounds agree to {agreement} (1 is the same groups), and the silhouette is {silhouette} against {none} of people without groups: {apart} standard deviations apart."
                ),
            });
        }
        said
    }
}

impl OpinionStatistics {
    /// What a statement's numbers say. Nothing where there is no such statement.
    #[must_use]
    pub fn in_words(&self, statement: usize, language: Language) -> Vec<String> {
        let all = &self.statements;
        let of = |column: &[f64]| column.get(statement).copied().unwrap_or(0.0);
        let (Some(agrees), Some(disagrees), Some(passes), Some(name)) = (
            all.agrees.get(statement).copied(),
            all.disagrees.get(statement).copied(),
            all.passes.get(statement).copied(),
            all.statement.get(statement),
        ) else {
            return Vec::new();
        };
        let [a, d, p] = [agrees, disagrees, passes].map(|n| count(n, language));
        let mut said = vec![match language {
            Language::Danish => {
                format!("Udsagn {name}: {a} er enige, {d} er uenige, og {p} springer over.")
            }
            Language::English => {
                format!("Statement {name}: {a} agree, {d} disagree, and {p} pass.")
            }
        }];
        let whole = |column: &[f64]| percent(of(column), 0, language);
        let (agree, disagree) = (whole(&all.bridging_agree), whole(&all.bridging_disagree));
        let (both, against) = (
            number(of(&all.consensus_agree_mean), 2, language),
            number(of(&all.consensus_disagree_mean), 2, language),
        );
        let (apart, unsure) = (
            number(of(&all.divisive) * 100.0, 0, language),
            whole(&all.unsure),
        );
        match language {
            Language::Danish => {
                said.push(format!(
                    "I alle grupper er mindst {agree} enige og mindst {disagree} uenige."
                ));
                said.push(format!("På tværs af grupper er enigheden om ja {both} og om nej {against} (1 er alle, 0 er ingen)."));
                said.push(format!(
                    "To grupper er mindst {apart} procentpoint fra hinanden."
                ));
                said.push(format!("Mindst {unsure} springer over."));
            }
            Language::English => {
                said.push(format!(
                    "In every group at least {agree} agree and at least {disagree} disagree."
                ));
                said.push(format!("Across groups the consensus is {both} for and {against} against (1 is all, 0 is nobody)."));
                said.push(format!(
                    "Two groups are at least {apart} percentage points apart."
                ));
                said.push(format!("At least {unsure} pass."));
            }
        }
        // All statements of the first group, then of the next.
        let each = self.statements.statement.len().max(1);
        let rows = self.by_group.group.iter().enumerate();
        for (at, group) in rows.skip(statement).step_by(each) {
            if !self
                .by_group
                .representative
                .get(at)
                .copied()
                .unwrap_or(false)
            {
                continue;
            }
            let direction = self
                .by_group
                .direction
                .get(at)
                .copied()
                .unwrap_or(Direction::Agree);
            let (ratio, level) = match direction {
                Direction::Agree => (&self.by_group.agree_ratio, language.pick("enig", "agree")),
                Direction::Disagree => (
                    &self.by_group.disagree_ratio,
                    language.pick("uenig", "disagree"),
                ),
            };
            let ratio = number(ratio.get(at).copied().unwrap_or(1.0), 1, language);
            let letter = letter(*group);
            said.push(match language {
                Language::Danish => format!("Det er kendetegnende for gruppe {letter} at være {level}: {ratio} gange så ofte som de andre."),
                Language::English => format!("It is typical of group {letter} to {level}: {ratio} times as often as the others."),
            });
        }
        said
    }
}

impl Slate {
    /// What the slate covers, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let (seats, voters) = (self.statement.len(), count(self.voters, language));
        let left = percent(self.uncovered_share(), 1, language);
        let covered = count(self.covered, language);
        let filled = self
            .step
            .iter()
            .filter(|step| **step == SlateStep::Filled)
            .count();
        let mut said = vec![match language {
            Language::Danish => format!(
                "{covered} af {voters} deltagere er enige i mindst ét af de {seats} udsagn; {left} er ikke enige i noget af dem."
            ),
            Language::English => format!(
                "{covered} of {voters} participants agree with at least one of the {seats} statements; {left} agree with none of them."
            ),
        }];
        if filled > 0 {
            said.push(match language {
                Language::Danish => {
                    format!("{filled} af dem er fyldt på, så flest muligt får noget.")
                }
                Language::English => format!(
                    "{filled} of them were filled in so that as many as possible have something."
                ),
            });
        }
        for (group, (voters, covered)) in
            (0..).zip(self.group_voters.iter().zip(&self.group_covered))
        {
            let (letter, voters, covered) = (
                letter(group),
                count(*voters, language),
                count(*covered, language),
            );
            said.push(match language {
                Language::Danish => format!("I gruppe {letter} er det {covered} af {voters}."),
                Language::English => format!("In group {letter} it is {covered} of {voters}."),
            });
        }
        said
    }
}

impl Flags {
    /// What was flagged, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let straight = count(self.straight.len() as u32, language);
        let alike = count(self.alike.len() as u32, language);
        let sets = self.alike_set.last().map_or(0, |set| set + 1);
        match language {
            Language::Danish => vec![
                format!(
                    "{straight} deltagere har stemt ens på alt, hvad de så. Det kan de mene; se efter."
                ),
                format!(
                    "{alike} deltagere i {sets} sæt har stemt helt som andre på helt de samme udsagn. Det kan være samordnet eller tilfældigt; se efter."
                ),
            ],
            Language::English => vec![
                format!(
                    "{straight} participants gave one vote on all they saw. They may mean it; have a look."
                ),
                format!(
                    "{alike} participants in {sets} sets voted exactly as others on exactly the same statements. It may be coordinated or chance; have a look."
                ),
            ],
        }
    }
}

impl HeldOut {
    /// How well votes were foretold, sentence by sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> Vec<String> {
        let votes = count(self.votes, language);
        let sides = percent(self.sides_right, 0, language);
        let (error, means) = (
            number(self.error, 3, language),
            number(self.error_of_means, 3, language),
        );
        match language {
            Language::Danish => vec![
                format!(
                    "{votes} stemmer blev lagt til side; kortet gættede den rigtige side for {sides} af dem, der ikke sprang over."
                ),
                format!(
                    "Den gennemsnitlige kvadrerede fejl er {error}, mod {means} når man gætter på udsagnets gennemsnit."
                ),
            ],
            Language::English => vec![
                format!(
                    "{votes} votes were laid aside; the map foretold the right side of {sides} of those that were no passes."
                ),
                format!(
                    "The mean squared error is {error}, against {means} where one expects the statement's mean."
                ),
            ],
        }
    }
}
