//! The list of proposed changes as a page of its own.

use super::document::draft_note;
use super::fold::numbers_text;
use super::{ExportFormat, unwritable};
use crate::calendar::Language;
use crate::interop::{
    Block, Cell, Column, ColumnKind, CsvStyle, DOCX_MEDIA_TYPE, Document, Exported, Fact, Indexing,
    Inline, Sheet, XLSX_MEDIA_TYPE, to_csv, to_xlsx,
};
use crate::text::Text;
use crate::white_paper::{ChangeList, ProposedChange, WhitePaperError};

/// Writes the list of changes.
pub(in crate::white_paper) fn changes(
    list: &ChangeList,
    format: ExportFormat,
    language: Language,
) -> Result<Exported, WhitePaperError> {
    let list = Changes { list, language };
    let file = |end: &str, media_type: &str| {
        let name = language.pick("aendringsliste", "changes");
        Exported::named(format!("{name}.{end}"), media_type)
    };
    let document = || list.document();
    Ok(match format {
        ExportFormat::Html => file("html", "text/html; charset=utf-8")
            .with_text(document().to_html(Indexing::Allowed).map_err(unwritable)?),
        ExportFormat::Markdown => file("md", "text/markdown; charset=utf-8")
            .with_text(document().to_markdown().map_err(unwritable)?),
        ExportFormat::Docx => {
            file("docx", DOCX_MEDIA_TYPE).with_bytes(&document().to_docx().map_err(unwritable)?)
        }
        ExportFormat::Csv => file("csv", "text/csv; charset=utf-8")
            .with_text(to_csv(&list.sheet(), CsvStyle::EXCEL).map_err(unwritable)?),
        ExportFormat::Xlsx => {
            let book = to_xlsx(&[list.sheet()]).map_err(unwritable)?;
            file("xlsx", XLSX_MEDIA_TYPE).with_workbook(&book)
        }
    })
}

/// A list in a language.
struct Changes<'a> {
    list: &'a ChangeList,
    language: Language,
}

/// Texts one under the other.
fn joined(texts: &[Text<10_000>]) -> String {
    let texts: Vec<&str> = texts.iter().map(Text::as_str).collect();
    texts.join("\n\n")
}

impl Changes<'_> {
    fn pick(&self, danish: &'static str, english: &'static str) -> &'static str {
        self.language.pick(danish, english)
    }

    fn document(&self) -> Document {
        let title = format!(
            "{}: {}",
            self.pick("Foreslåede ændringer", "Proposed changes"),
            self.list.title
        );
        let mut document = Document::new(title, self.language);
        let blocks = &mut document.blocks;
        blocks.extend(draft_note(self.list.version, self.language));
        blocks.push(Block::paragraph(self.counted()));
        let mut before = None;
        for change in &self.list.changes {
            let heading = match &change.heading {
                Some(heading) => heading.as_str(),
                None => self.pick("Uden for afsnittene", "Outside the sections"),
            };
            if before != Some(heading) {
                blocks.push(Block::heading(2, heading));
                before = Some(heading);
            }
            self.change(change, blocks);
        }
        document
    }

    /// How many changes there are, and what their numbers mean.
    fn counted(&self) -> &'static str {
        match self.list.changes.len() {
            0 => self.pick(
                "Forvaltningen foreslår ingen ændringer efter høringen.",
                "The administration proposes no changes after the hearing.",
            ),
            1 => self.pick(
                "Forvaltningen foreslår én ændring efter høringen. Numrene på høringssvarene er hvidbogens.",
                "The administration proposes one change after the hearing. The responses' numbers are the white paper's.",
            ),
            _ => self.pick(
                "Forvaltningen foreslår disse ændringer efter høringen. Numrene på høringssvarene er hvidbogens.",
                "The administration proposes these changes after the hearing. The responses' numbers are the white paper's.",
            ),
        }
    }

    fn change(&self, change: &ProposedChange, blocks: &mut Vec<Block>) {
        let number = change.number;
        blocks.push(Block::heading(
            3,
            match self.language {
                Language::Danish => format!("Ændring {number}"),
                Language::English => format!("Change {number}"),
            },
        ));
        let content = vec![Inline::strong(change.change.as_str())];
        blocks.push(Block::Paragraph { content });
        let mut facts = Vec::new();
        let mut fact = |danish, english, text: String| {
            if !text.is_empty() {
                let term = self.pick(danish, english).to_owned();
                facts.push(Fact::new(term, vec![Inline::text(text)]));
            }
        };
        fact("Vurdering", "Assessment", joined(&change.assessments));
        fact(
            "Indstilling",
            "Recommendation",
            joined(&change.recommendations),
        );
        if !change.responses.is_empty() {
            let (count, numbers) = (change.responses.len(), numbers_text(&change.responses));
            let numbers = match self.language {
                Language::Danish => format!("{count}: nr. {numbers}"),
                Language::English => format!("{count}: no. {numbers}"),
            };
            fact("Høringssvar", "Responses", numbers);
        }
        blocks.push(Block::Facts { facts });
    }

    fn sheet(&self) -> Sheet {
        let column = |danish, english, kind| Column::new(self.pick(danish, english), kind);
        let columns = vec![
            column("Nr.", "No.", ColumnKind::Number),
            column("Afsnit", "Section", ColumnKind::Text),
            column("Ændring", "Change", ColumnKind::Text),
            column("Vurdering", "Assessment", ColumnKind::Text),
            column("Indstilling", "Recommendation", ColumnKind::Text),
            column(
                "Antal høringssvar",
                "Number of responses",
                ColumnKind::Number,
            ),
            column("Høringssvar", "Responses", ColumnKind::Text),
        ];
        let text = |text: String| match text.is_empty() {
            true => Cell::Empty,
            false => Cell::text(text),
        };
        let row = |change: &ProposedChange| {
            vec![
                Cell::Number {
                    number: change.number.into(),
                },
                text(
                    change
                        .heading
                        .as_ref()
                        .map(ToString::to_string)
                        .unwrap_or_default(),
                ),
                Cell::text(change.change.as_str()),
                text(joined(&change.assessments)),
                text(joined(&change.recommendations)),
                Cell::Number {
                    number: i64::try_from(change.responses.len()).unwrap_or(i64::MAX),
                },
                text(numbers_text(&change.responses)),
            ]
        };
        let name = self.pick("Ændringer", "Changes").to_owned();
        let rows = self.list.changes.iter().map(row).collect();
        Sheet::new(name, columns, rows)
    }
}
