//! The coordinator's page: the report as a document that can be read on a telephone and printed.

use medborger_codec::{Make, Record};

use super::changes::MatchChangeKind;
use super::report::{MatchReport, PairBefore, ReportMatches, UnfilledNeed};
use super::words::counted;
use crate::calendar::{DateStyle, Language, date_text, local_date};
use crate::interop::{Block, Document, Exported, Fact, Indexing, Inline};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;

/// `assignment.match_page`: `assignment.match_report` as a page. It has names, telephone numbers and e-mail addresses of
/// volunteers, and is for those who ring them. What may be printed tells of nobody whose name and address are protected
/// (CPR-loven § 28) who or where they are: that stands in the report. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchPage {
    /// Only needs of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only needs of a mentoring round, where a student helps a pupil.
    #[serde(default)]
    pub mentoring: bool,
    /// How fast people get from one task to another, as for `assignment.match`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres_per_minute: Option<u32>,
    /// The pairs of an earlier matching, as yesterday's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Vec<PairBefore>>,
    /// The language of the page.
    #[serde(default)]
    pub language: Language,
}

fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}

impl MatchPage {
    fn need(&self, need: &UnfilledNeed, blocks: &mut Vec<Block>) {
        let say = |danish: &str, english: &str| self.language.pick(danish, english).to_owned();
        let title = need.title.as_ref().map(ToString::to_string);
        blocks.push(Block::heading(
            3,
            title.unwrap_or_else(|| say("En opgave", "A task")),
        ));
        blocks.push(Block::paragraph(
            self.language.pick(&need.text_danish, &need.text).clone(),
        ));
        let mut facts = vec![Fact::new(
            say("Hvornår", "When"),
            cell(self.language.pick(&need.when_danish, &need.when).clone()),
        )];
        let place = need.place.as_ref().map(ToString::to_string);
        let poster = match need.protected {
            true => Some(say(
                "En borger med navne- og adressebeskyttelse. Navn, adresse og kontakt udskrives ikke: de står ved opgaven i systemet.",
                "A citizen whose name and address are protected. Name, address and contact are not printed: they stand with the task in the system.",
            )),
            false => need.poster.clone(),
        };
        let told = [
            (say("Hvor", "Where"), place),
            (say("For hvem", "For whom"), poster),
        ];
        for (name, told) in told {
            facts.extend(told.map(|told| Fact::new(name, cell(told))));
        }
        if !need.contacts.is_empty() {
            facts.push(Fact::new(
                say("Kontakt", "Contact"),
                cell(need.contacts.join("; ")),
            ));
        }
        blocks.push(Block::Facts { facts });
        if need.calls.is_empty() {
            blocks.push(Block::paragraph(say(
                "Ingen af dem, der tilbyder hjælp, kan tage opgaven: slå den op igen, eller spørg andre steder.",
                "Nobody who offers help can take the task: post it again, or ask elsewhere.",
            )));
            return;
        }
        blocks.push(Block::paragraph(say(
            "Ring i denne rækkefølge:",
            "Ring in this order:",
        )));
        let items = need.calls.iter().map(|call| {
            let text = self.language.pick(&call.text_danish, &call.text);
            let reach = match (&call.phone, &call.email) {
                _ if call.protected => say(
                    "Navn og nummer udskrives ikke: de står samme sted på opgavens ringeliste i systemet.",
                    "Name and number are not printed: they stand at the same place of the task's list in the system.",
                ),
                (Some(phone), _) => format!("{} {}", say("Telefon:", "Telephone:"), phone.as_str()),
                (None, Some(email)) => format!("{} {}", say("E-mail:", "E-mail:"), email.as_str()),
                (None, None) => say(
                    "Hverken telefon eller e-mail er oplyst.",
                    "Neither telephone nor e-mail is known.",
                ),
            };
            cell(format!("{text} {reach}"))
        });
        blocks.push(Block::List {
            ordered: true,
            items: items.collect(),
        });
    }

    fn document(&self, report: &MatchReport, today: &str) -> Document {
        let say = |danish: &str, english: &str| self.language.pick(danish, english).to_owned();
        let mut blocks = vec![Block::paragraph(
            self.language
                .pick(&report.text_danish, &report.text)
                .clone(),
        )];
        if let Some(changes) = &report.changes {
            blocks.push(Block::heading(
                2,
                say("Nyt siden sidst", "New since the last time"),
            ));
            let (asked, other): (Vec<_>, Vec<_>) = changes
                .iter()
                .partition(|change| change.kind == MatchChangeKind::Asked);
            let mut items: Vec<Vec<Inline>> = other
                .iter()
                .map(|change| {
                    cell(
                        self.language
                            .pick(&change.text_danish, &change.text)
                            .clone(),
                    )
                })
                .collect();
            if !asked.is_empty() {
                let people = counted(
                    asked.len(),
                    ["frivillig", "frivillige"],
                    ["volunteer", "volunteers"],
                    self.language,
                );
                let were = if asked.len() == 1 { "was" } else { "were" };
                items.push(cell(match self.language {
                    Language::Danish => format!("{people} er spurgt i mellemtiden."),
                    Language::English => format!("{people} {were} asked in the meantime."),
                }));
            }
            blocks.push(match items.is_empty() {
                true => Block::paragraph(say("Intet er ændret.", "Nothing has changed.")),
                false => Block::List {
                    ordered: false,
                    items,
                },
            });
        }
        blocks.push(Block::heading(
            2,
            say("Hvem er foreslået til hvad", "Who is proposed for what"),
        ));
        let items: Vec<Vec<Inline>> = report
            .proposed
            .iter()
            .map(|task| cell(self.language.pick(&task.text_danish, &task.text).clone()))
            .collect();
        blocks.push(match items.is_empty() {
            true => Block::paragraph(say("Ingen er foreslået.", "Nobody is proposed.")),
            false => Block::List {
                ordered: false,
                items,
            },
        });
        blocks.push(Block::heading(
            2,
            say("Her mangler der nogen", "Where somebody is lacking"),
        ));
        if report.unfilled.is_empty() {
            blocks.push(Block::paragraph(say(
                "Ingen ledig plads står tom.",
                "No free place stays empty.",
            )));
        }
        for need in &report.unfilled {
            self.need(need, &mut blocks);
        }
        blocks.push(Block::heading(
            2,
            say("De får ikke noget", "Who gets nothing"),
        ));
        let items: Vec<Vec<Inline>> = report
            .without
            .iter()
            .map(|one| cell(self.language.pick(&one.text_danish, &one.text).clone()))
            .collect();
        blocks.push(match items.is_empty() {
            true => Block::paragraph(say(
                "Der er ingen ledige frivillige, som ikke får noget at lave.",
                "There is no free volunteer who gets nothing to do.",
            )),
            false => Block::List {
                ordered: false,
                items,
            },
        });
        Document::new(
            say("Hvem skal hjælpe hvor", "Who is to help where"),
            self.language,
        )
        .with_subtitle(today)
        .with_contents(true)
        .with_blocks(blocks)
    }
}

impl Query for MatchPage {
    const NAME: &'static str = "assignment.match_page";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let asked = ReportMatches {
            interest: self.interest.clone(),
            mentoring: self.mentoring,
            metres_per_minute: self.metres_per_minute,
            before: self.before.clone(),
        };
        let report = asked.report(desk, true)?;
        let today = date_text(
            local_date(desk.at().to_utc()),
            self.language,
            DateStyle::Weekday,
        );
        let page = self.document(&report, &today).to_html(Indexing::Refused)?;
        let name = self.language.pick("matchning", "matching");
        Ok(Exported::named(format!("{name}.html"), "text/html; charset=utf-8").with_text(page))
    }
}
