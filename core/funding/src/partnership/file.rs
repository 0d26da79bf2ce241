//! An agreement as a document that can be read, printed and kept.

use medborger_codec::{Make, Record};

use super::shown::view;
use super::{
    AgreementText, AgreementVersionView, AgreementView, CooperationDegree, Party, TaskDoer, kroner,
};
use crate::calendar::{DateStyle, Language, date_text, moment_text};
use crate::id::AgreementId;
use crate::interop::{
    Block, DOCX_MEDIA_TYPE, Document, Exported, Fact, Indexing, Inline, InteropError,
};
use crate::journal::{Desk, Halt, Query};

/// The format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AgreementFormat {
    /// One accessible page.
    Html,
    /// CommonMark.
    Markdown,
    /// Office Open XML text.
    Docx,
}

/// `partnership.file`: an agreement as a document, with all that the actor may see of the version that counts, or of a later
/// one.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowAgreementFile {
    /// The agreement.
    pub agreement: AgreementId,
    /// The format.
    pub format: AgreementFormat,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
    /// Whether the later version is written, the draft or what is still to begin, where the actor sees one.
    #[serde(default)]
    pub next: bool,
}

impl Query for ShowAgreementFile {
    const NAME: &'static str = "partnership.file";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let view = view(desk, self.agreement)?;
        let later = view.next.as_ref().filter(|_| self.next);
        let paper = Paper {
            version: later.unwrap_or(&view.version),
            view: &view,
            language: self.language,
        };
        Ok(write(&paper.document(), self.format, self.language)?)
    }
}

fn write(
    document: &Document,
    format: AgreementFormat,
    language: Language,
) -> Result<Exported, InteropError> {
    let name = language.pick("partnerskabsaftale", "partnership-agreement");
    let file = |end: &str, media_type: &str| Exported::named(format!("{name}.{end}"), media_type);
    Ok(match format {
        AgreementFormat::Html => {
            file("html", "text/html; charset=utf-8").with_text(document.to_html(Indexing::Refused)?)
        }
        AgreementFormat::Markdown => {
            file("md", "text/markdown; charset=utf-8").with_text(document.to_markdown()?)
        }
        AgreementFormat::Docx => file("docx", DOCX_MEDIA_TYPE).with_bytes(&document.to_docx()?),
    })
}

/// The document that is being written.
struct Paper<'a> {
    view: &'a AgreementView,
    version: &'a AgreementVersionView,
    language: Language,
}

impl Paper<'_> {
    fn say(&self, danish: &str, english: &str) -> String {
        self.language.pick(danish, english).to_owned()
    }

    fn fact(&self, danish: &str, english: &str, text: impl Into<String>) -> Fact {
        Fact::new(self.say(danish, english), vec![Inline::text(text)])
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        date_text(day, self.language, DateStyle::Long)
    }

    fn name(&self, party: Party) -> String {
        let found = self.view.parties.iter().find(|view| view.party == party);
        found.map(|view| view.name.clone()).unwrap_or_default()
    }

    fn section(&self, blocks: &mut Vec<Block>, danish: &str, english: &str, text: &str) {
        blocks.push(Block::heading(2, self.say(danish, english)));
        blocks.push(Block::paragraph(text));
    }

    fn document(&self) -> Document {
        let mut blocks = Vec::new();
        self.facts(&mut blocks);
        if let Some(text) = &self.version.content {
            self.content(text, &mut blocks);
        }
        if !self.version.withheld.is_empty() {
            blocks.push(Block::Note {
                label: self.say("Bemærk", "Note"),
                content: vec![Inline::text(self.say(
                    "Dele af aftalen er fortrolige og står ikke her.",
                    "Parts of the agreement are confidential and do not stand here.",
                ))],
            });
        }
        self.signatures(&mut blocks);
        let number = self.version.version;
        // A version that is not the one that counts has no stage of its own.
        let counts = number == self.view.version.version;
        let content = self.version.content.as_ref();
        let title = content.map_or("", |text| text.title.as_str());
        let subtitle = match (self.language, counts) {
            (Language::Danish, true) => {
                format!("Partnerskabsaftale, udgave {number}: {:#}", self.view.stage)
            }
            (Language::Danish, false) => format!("Partnerskabsaftale, kommende udgave {number}"),
            (Language::English, true) => {
                format!(
                    "Partnership agreement, version {number}: {}",
                    self.view.stage
                )
            }
            (Language::English, false) => {
                format!("Partnership agreement, coming version {number}")
            }
        };
        Document::new(title, self.language)
            .with_subtitle(subtitle)
            .with_blocks(blocks)
    }

    fn facts(&self, blocks: &mut Vec<Block>) {
        let terms = &self.version.terms;
        let names: Vec<String> = terms.parties.iter().map(|p| self.name(*p)).collect();
        let degree = match terms.degree {
            CooperationDegree::Inform => self.say("informere", "inform"),
            CooperationDegree::Involve => self.say("inddrage", "involve"),
            CooperationDegree::Cooperate => self.say("samarbejde", "cooperate"),
            CooperationDegree::CoCreate => self.say("samskabe", "co-create"),
        };
        let last = match terms.to {
            Some(last) => self.day(last),
            None => self.say("uden slutdato", "without an end"),
        };
        let period = self
            .language
            .pick(terms.notice.danish(), terms.notice.english());
        let mut facts = vec![
            self.fact("Parter", "Parties", names.join(", ")),
            self.fact("Grad af samarbejde", "Degree of cooperation", degree),
            self.fact("Fra", "From", self.day(terms.from)),
            self.fact("Til og med", "Until", last),
            self.fact("Opsigelsesvarsel", "Notice", period),
        ];
        if !terms.review_days.is_empty() {
            let days: Vec<String> = terms.review_days.iter().map(|d| self.day(*d)).collect();
            facts.push(self.fact("Opfølgning", "Reviews", days.join(", ")));
        }
        if let Some(notice) = &self.view.notice {
            let sum = self.language.pick(&notice.danish, &notice.english);
            let by = self.name(notice.by);
            let text = match self.language {
                Language::Danish => format!("af {by}; sidste dag: {sum}"),
                Language::English => format!("by {by}; last day: {sum}"),
            };
            facts.push(self.fact("Opsagt", "Notice given", text));
        }
        blocks.push(Block::Facts { facts });
    }

    fn content(&self, text: &AgreementText, blocks: &mut Vec<Block>) {
        self.section(blocks, "Formål", "Purpose", text.purpose.as_str());
        if let Some(group) = &text.target_group {
            self.section(blocks, "Målgruppe", "Target group", group.as_str());
        }
        self.tasks(text, blocks);
        if let Some(communication) = &text.communication {
            let said = communication.as_str();
            self.section(blocks, "Kommunikation", "Communication", said);
        }
        self.conditions(text, blocks);
        self.economy(text, blocks);
    }

    fn tasks(&self, text: &AgreementText, blocks: &mut Vec<Block>) {
        if text.tasks.is_empty() {
            return;
        }
        blocks.push(Block::heading(2, self.say("Opgaver", "Tasks")));
        for task in &text.tasks {
            let who = match task.done_by {
                TaskDoer::Volunteers => self.say("frivillige", "volunteers"),
                TaskDoer::Staff => self.say("ansatte", "staff"),
                TaskDoer::Together => self.say(
                    "frivillige og ansatte sammen",
                    "volunteers and staff together",
                ),
            };
            let law = if task.statutory {
                self.say("ja", "yes")
            } else {
                self.say("nej", "no")
            };
            let boundary = task.boundary.as_str();
            blocks.push(Block::heading(3, task.title.as_str()));
            blocks.push(Block::Facts {
                facts: vec![
                    self.fact("Udføres af", "Done by", who),
                    self.fact("Roller", "Roles", task.roles.as_str()),
                    self.fact("Lovbestemt opgave", "Statutory task", law),
                    self.fact(
                        "Grænse til ansattes arbejde",
                        "Boundary to staff's work",
                        boundary,
                    ),
                ],
            });
        }
    }

    fn conditions(&self, text: &AgreementText, blocks: &mut Vec<Block>) {
        let Some(conditions) = &text.conditions else {
            return;
        };
        blocks.push(Block::heading(
            2,
            self.say("Frivilliges vilkår", "Conditions for volunteers"),
        ));
        let answer = |yes| {
            if yes {
                self.say("ja", "yes")
            } else {
                self.say("nej", "no")
            }
        };
        let insurer = match conditions.insured_by {
            Some(party) => self.name(party),
            None => self.say("de frivillige selv", "the volunteers themselves"),
        };
        let mut facts = vec![
            self.fact("Forsikring", "Insurance", insurer),
            self.fact(
                "Børneattest",
                "Child certificate",
                answer(conditions.child_certificate),
            ),
            self.fact(
                "Straffeattest",
                "Criminal record",
                answer(conditions.criminal_record),
            ),
            self.fact(
                "Tavshedserklæring",
                "Declaration of confidentiality",
                answer(conditions.confidentiality),
            ),
        ];
        if let Some(expenses) = &conditions.expenses {
            facts.push(self.fact("Udgifter", "Expenses", expenses.as_str()));
        }
        if let Some(training) = &conditions.training {
            facts.push(self.fact("Introduktion og kurser", "Training", training.as_str()));
        }
        blocks.push(Block::Facts { facts });
    }

    fn economy(&self, text: &AgreementText, blocks: &mut Vec<Block>) {
        let Some(economy) = &text.economy else {
            return;
        };
        let mut facts = Vec::new();
        for given in &economy.contributions {
            let mut amount = kroner(given.amount_oere, self.language);
            if let Some(note) = &given.note {
                amount.push_str(&format!(" ({note})"));
            }
            facts.push(Fact::new(
                self.name(given.party),
                vec![Inline::text(amount)],
            ));
        }
        for rate in &economy.support {
            let above = kroner(rate.above_oere, self.language);
            let otherwise = kroner(rate.otherwise_oere, self.language);
            let limit = rate.inhabitants_above;
            let text = match self.language {
                Language::Danish => {
                    format!("{above} ved flere end {limit} indbyggere, ellers {otherwise}")
                }
                Language::English => {
                    format!("{above} above {limit} inhabitants, otherwise {otherwise}")
                }
            };
            let year = rate.year.to_string();
            facts.push(self.fact(
                &format!("Støtte til lokalråd {year}"),
                &format!("Support of local councils {year}"),
                text,
            ));
        }
        if facts.is_empty() {
            return;
        }
        blocks.push(Block::heading(2, self.say("Økonomi", "Economy")));
        blocks.push(Block::Facts { facts });
    }

    /// The roles that every association has, in the document's language; others as the municipality named them.
    fn role(&self, role: &crate::key::Key) -> String {
        match role.as_str() {
            "chair" => self.say("formand", "chair"),
            "deputy_chair" => self.say("næstformand", "deputy chair"),
            "treasurer" => self.say("kasserer", "treasurer"),
            "secretary" => self.say("sekretær", "secretary"),
            "board_member" => self.say("bestyrelsesmedlem", "board member"),
            "manager" => self.say("leder", "manager"),
            other => other.to_owned(),
        }
    }

    fn signatures(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::heading(2, self.say("Underskrifter", "Signatures")));
        let mut facts = Vec::new();
        for signature in &self.version.signatures {
            let mut text = moment_text(signature.at.to_utc(), self.language, DateStyle::Long);
            if let Some(role) = &signature.role {
                text.push_str(&format!(" ({})", self.role(role)));
            }
            facts.push(Fact::new(
                self.name(signature.party),
                vec![Inline::text(text)],
            ));
        }
        for party in &self.version.missing {
            facts.push(Fact::new(
                self.name(*party),
                vec![Inline::text(self.say("mangler", "missing"))],
            ));
        }
        blocks.push(Block::Facts { facts });
    }
}
