//! The white paper as a file: HTML, Markdown and DOCX to read, CSV and XLSX to count.

mod document;
mod sheet;

use std::collections::BTreeMap;

use base64::Engine as _;
use serde::{Deserialize, Serialize};

use super::rows::{CountRows, language_code, rows};
use super::view::{GetHead, RESPONSES_MAX};
use super::{
    EndKind, GetWhitePaper, GroupView, ListRows, WhitePaperError, WhitePaperRow, WhitePaperView,
};
use crate::calendar::{DateStyle, Language, date_text};
use crate::hearing::SectionHead;
use crate::id::{HearingId, ResponseId};
use crate::interop::{CsvStyle, Indexing, InteropError, to_csv, to_xlsx};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{RespondentKind, ResponseChannel, Stance};

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// One accessible page.
    Html,
    /// CommonMark.
    Markdown,
    /// Office Open XML text.
    Docx,
    /// A row for each response, for Danish spreadsheets: semicolons, with a byte order mark.
    Csv,
    /// Office Open XML spreadsheet.
    Xlsx,
}

/// `white_paper.export`: the white paper as a file. Responses stand in it as they may be published: reviewed, without
/// what is hidden, and without those that are held back. For staff; for all, once it is finished and responses are
/// published or the council has decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// The format.
    pub format: ExportFormat,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exported {
    /// A name for it.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content, where it is text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its content in base64, where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base64: Option<String>,
    /// How many cells of a spreadsheet were cut, because they were longer than spreadsheets hold.
    pub shortened: u32,
}

/// How many rows a page has while an export collects them.
const PAGE: u32 = 1000;

impl ExportWhitePaper {
    /// What is asked for the file's head.
    pub(crate) fn head(&self) -> GetHead {
        GetHead(GetWhitePaper {
            hearing: self.hearing,
        })
    }

    /// What is asked for a page of its rows.
    pub(crate) fn page(&self, after: Option<ResponseId>) -> CountRows {
        CountRows(ListRows {
            hearing: self.hearing,
            language: self.language,
            limit: PAGE,
            after,
        })
    }
}

impl Query for ExportWhitePaper {
    const NAME: &'static str = "white_paper.export";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let mut head = self.head().answer(desk)?;
        let (all, counts) = rows(desk, &self.page(None).0, RESPONSES_MAX)?;
        if all.next.is_some() {
            let max = RESPONSES_MAX;
            return Err(WhitePaperError::TooMany { max }.into());
        }
        head.counts = counts;
        Ok(write(head, all.rows, self.format, self.language)?)
    }
}

/// Writes a white paper from its head and its rows, in whatever order they come.
///
/// # Errors
/// [`WhitePaperError::Unwritable`] where the format can't hold it.
pub fn write(
    head: WhitePaperView,
    mut rows: Vec<WhitePaperRow>,
    format: ExportFormat,
    language: Language,
) -> Result<Exported, WhitePaperError> {
    rows.sort_unstable_by_key(|row| row.number);
    let groups = head
        .groups
        .iter()
        .map(|group| (group.group.clone(), group.clone()));
    let paper = Paper {
        groups: groups.collect(),
        head,
        language,
    };
    paper.write(rows, format)
}

/// Everything that the files are made from, but the rows.
struct Paper {
    head: WhitePaperView,
    groups: BTreeMap<Key, GroupView>,
    language: Language,
}

impl Paper {
    fn pick<'s>(&self, danish: &'s str, english: &'s str) -> &'s str {
        match self.language {
            Language::Danish => danish,
            Language::English => english,
        }
    }

    fn write(
        &self,
        rows: Vec<WhitePaperRow>,
        format: ExportFormat,
    ) -> Result<Exported, WhitePaperError> {
        let unwritable = |_: InteropError| WhitePaperError::Unwritable;
        let name = self.pick("hvidbog", "white-paper");
        let file = |end: &str, media_type: &str| Exported {
            file_name: format!("{name}.{end}"),
            media_type: media_type.to_owned(),
            text: None,
            base64: None,
            shortened: 0,
        };
        let base64 = |bytes: &[u8]| Some(base64::engine::general_purpose::STANDARD.encode(bytes));
        Ok(match format {
            ExportFormat::Html => Exported {
                text: Some(
                    self.document(rows)
                        .to_html(Indexing::Refused)
                        .map_err(unwritable)?,
                ),
                ..file("html", "text/html; charset=utf-8")
            },
            ExportFormat::Markdown => Exported {
                text: Some(self.document(rows).to_markdown().map_err(unwritable)?),
                ..file("md", "text/markdown; charset=utf-8")
            },
            ExportFormat::Docx => Exported {
                base64: base64(&self.document(rows).to_docx().map_err(unwritable)?),
                ..file(
                    "docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                )
            },
            ExportFormat::Csv => Exported {
                text: Some(to_csv(&self.sheet(rows), CsvStyle::EXCEL).map_err(unwritable)?),
                ..file("csv", "text/csv; charset=utf-8")
            },
            ExportFormat::Xlsx => {
                let book = to_xlsx(&[self.sheet(rows), self.count_sheet()]).map_err(unwritable)?;
                Exported {
                    base64: base64(&book.bytes),
                    shortened: u32::try_from(book.shortened.len()).unwrap_or(u32::MAX),
                    ..file(
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    )
                }
            }
        })
    }

    fn date(&self, day: chrono::NaiveDate) -> String {
        date_text(day, self.language, DateStyle::Long)
    }

    fn kind(&self, kind: RespondentKind) -> &'static str {
        match self.language {
            Language::Danish => kind.danish(),
            Language::English => kind.english(),
        }
    }

    fn stance(&self, stance: Stance) -> &'static str {
        match self.language {
            Language::Danish => stance.danish(),
            Language::English => stance.english(),
        }
    }

    fn end(&self, end: EndKind) -> &'static str {
        match self.language {
            Language::Danish => end.danish(),
            Language::English => end.english(),
        }
    }

    fn channel(&self, channel: ResponseChannel) -> &'static str {
        match self.language {
            Language::Danish => channel.danish(),
            Language::English => channel.english(),
        }
    }

    /// What was counted, with the label of each line.
    fn counted(&self) -> Vec<(String, Vec<(String, u32)>)> {
        let counts = &self.head.counts;
        let line = |danish: &str, english: &str, n: u32| (self.pick(danish, english).to_owned(), n);
        let kinds = counts.by_kind.iter();
        let ends = counts.by_end.iter();
        let stances = counts.by_stance.iter();
        let channels = counts.by_channel.iter();
        let theme = |(key, n): (&Key, &u32)| {
            let named = self.head.themes.iter().find(|theme| theme.theme == *key);
            let code = language_code(self.language);
            let name = named.map_or(key.as_str(), |theme| theme.labels.in_language(code));
            (name.to_owned(), *n)
        };
        let section = |head: &SectionHead| {
            let count = counts.by_section.get(&head.section)?;
            Some((head.heading.to_string(), *count))
        };
        let mut tables = vec![
            (
                self.pick("Høringssvar", "Responses").to_owned(),
                vec![
                    line("I alt", "In all", counts.responses),
                    line("Rettidige", "In time", counts.timely),
                    line("For sent modtaget", "Late", counts.late),
                    line(
                        "Indsigelser med retsvirkning",
                        "Objections with legal effect",
                        counts.objections,
                    ),
                    line("Vetoer", "Vetoes", counts.vetoes),
                ],
            ),
            (
                self.pick("Afsendere", "Senders").to_owned(),
                kinds.map(|(k, n)| (self.kind(*k).to_owned(), *n)).collect(),
            ),
            (
                self.pick("Kanaler", "Channels").to_owned(),
                channels
                    .map(|(k, n)| (self.channel(*k).to_owned(), *n))
                    .collect(),
            ),
            (
                self.pick("Holdning", "Stance").to_owned(),
                stances
                    .map(|(k, n)| (self.stance(*k).to_owned(), *n))
                    .collect(),
            ),
            (
                self.pick("Behandling", "Treatment").to_owned(),
                ends.map(|(k, n)| (self.end(*k).to_owned(), *n)).collect(),
            ),
            (
                self.pick("Temaer", "Themes").to_owned(),
                counts.by_theme.iter().map(theme).collect(),
            ),
            (
                self.pick("Afsnit", "Sections").to_owned(),
                self.head.sections.iter().filter_map(section).collect(),
            ),
        ];
        tables.retain(|(_, lines)| !lines.is_empty());
        tables
    }
}
