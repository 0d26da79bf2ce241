//! The white paper as a file: HTML, Markdown and DOCX to read, CSV and XLSX to count.

use std::collections::BTreeMap;

use base64::Engine as _;
use serde::{Deserialize, Serialize};

use super::rows::{language_code, rows};
use super::view::RESPONSES_MAX;
use super::{
    EndKind, GetWhitePaper, GroupView, ListRows, WhitePaperError, WhitePaperRow, WhitePaperView,
};
use crate::calendar::{DateStyle, Language, date_text};
use crate::hearing::SectionHead;
use crate::id::{HearingId, ResponseId};
use crate::interop::{
    Block, Cell, Column, ColumnKind, CsvStyle, Document, Fact, Indexing, Inline, InteropError,
    Sheet, to_csv, to_xlsx,
};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{AnswerText, RespondentKind, ResponseChannel, Stance};

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
/// published.
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
    pub(crate) fn head(&self) -> GetWhitePaper {
        GetWhitePaper {
            hearing: self.hearing,
        }
    }

    /// What is asked for a page of its rows.
    pub(crate) fn page(&self, after: Option<ResponseId>) -> ListRows {
        ListRows {
            hearing: self.hearing,
            language: self.language,
            limit: PAGE,
            after,
        }
    }
}

impl Query for ExportWhitePaper {
    const NAME: &'static str = "white_paper.export";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let head = self.head().answer(desk)?;
        // The head has refused a hearing with more than one answer holds.
        let all = rows(desk, &self.page(None), RESPONSES_MAX)?;
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

    fn document(&self, rows: Vec<WhitePaperRow>) -> Document {
        let title = format!(
            "{}: {}",
            self.pick("Hvidbog", "White paper"),
            self.head.title
        );
        let mut document = Document::new(title, self.language);
        document.contents = true;
        let days = self.head.opens_on.zip(self.head.last_day);
        document.subtitle = days.map(|(opens_on, last_day)| {
            let (from, to) = (self.date(opens_on), self.date(last_day));
            match self.language {
                Language::Danish => format!("Høring fra {from} til og med {to}"),
                Language::English => format!("Hearing from {from} up to and including {to}"),
            }
        });
        let blocks = &mut document.blocks;
        if self.head.version.is_none() {
            blocks.push(Block::Note {
                label: self.pick("Kladde", "Draft").to_owned(),
                content: vec![Inline::text(self.pick(
                    "Hvidbogen er ikke færdig.",
                    "The white paper is not finished.",
                ))],
            });
        }
        if let Some(introduction) = &self.head.introduction {
            blocks.push(Block::heading(2, self.pick("Indledning", "Introduction")));
            blocks.extend(introduction.as_str().split("\n\n").map(Block::paragraph));
        }
        blocks.push(Block::heading(2, self.pick("Overblik", "Overview")));
        for (caption, lines) in self.counted() {
            let count = self.pick("Antal", "Number").to_owned();
            let cell = |text: String| vec![Inline::text(text)];
            let row = |(label, n): (String, u32)| vec![cell(label), cell(n.to_string())];
            blocks.push(Block::Table {
                columns: vec![self.pick("Fordeling", "Breakdown").to_owned(), count],
                caption,
                rows: lines.into_iter().map(row).collect(),
                row_headings: true,
            });
        }
        self.grouped(&rows, blocks);
        self.by_section(&rows, blocks);
        blocks.push(Block::heading(
            2,
            self.pick("Svar for svar", "Response by response"),
        ));
        for row in rows {
            self.response(row, blocks);
        }
        document
    }

    /// The groups with their answers and their members.
    fn grouped(&self, rows: &[WhitePaperRow], blocks: &mut Vec<Block>) {
        let mut members: BTreeMap<&Key, Vec<&WhitePaperRow>> = BTreeMap::new();
        for row in rows {
            if let Some(group) = &row.group {
                members.entry(group).or_default().push(row);
            }
        }
        if members.is_empty() {
            return;
        }
        blocks.push(Block::heading(
            2,
            self.pick("Svar, der behandles samlet", "Responses treated together"),
        ));
        for (key, rows) in members {
            let group = self.groups.get(key);
            let title = group.map(|group| group.title.to_string());
            blocks.push(Block::Heading {
                level: 3,
                text: title.unwrap_or_else(|| key.to_string()),
                anchor: Some(group_anchor(key)),
            });
            let numbers: Vec<String> = rows.iter().map(|row| row.number.to_string()).collect();
            let count = rows.len();
            let intro = match self.language {
                Language::Danish => format!("{count} høringssvar: nr. {}.", numbers.join(", ")),
                Language::English => format!("{count} responses: no. {}.", numbers.join(", ")),
            };
            blocks.push(Block::paragraph(intro));
            if let Some(answer) = group.and_then(|group| group.answer.as_ref()) {
                self.answer(answer, blocks);
            }
        }
    }

    /// What was said about each section of the documents.
    fn by_section(&self, rows: &[WhitePaperRow], blocks: &mut Vec<Block>) {
        let mut said: BTreeMap<&Key, Vec<Vec<Inline>>> = BTreeMap::new();
        for row in rows {
            for segment in &row.segments {
                let number = match self.language {
                    Language::Danish => format!("Nr. {}:", row.number),
                    Language::English => format!("No. {}:", row.number),
                };
                let text = format!(" {}", segment.text);
                let item = vec![Inline::strong(number), Inline::text(text)];
                said.entry(&segment.section).or_default().push(item);
            }
        }
        if said.is_empty() {
            return;
        }
        let title = self.pick("Afsnit for afsnit", "Section by section");
        blocks.push(Block::heading(2, title));
        for head in &self.head.sections {
            if let Some(items) = said.remove(&head.section) {
                blocks.push(Block::heading(3, head.heading.as_str()));
                blocks.push(Block::List {
                    ordered: false,
                    items,
                });
            }
        }
    }

    fn answer(&self, answer: &AnswerText, blocks: &mut Vec<Block>) {
        let mut facts = Vec::new();
        let mut fact = |danish: &str, english: &str, text: Option<String>| {
            facts.extend(text.map(|text| Fact {
                term: self.pick(danish, english).to_owned(),
                content: vec![Inline::text(text)],
            }));
        };
        fact("Resumé", "Summary", Some(answer.summary.to_string()));
        fact(
            "Forvaltningens vurdering",
            "The administration's assessment",
            Some(answer.assessment.to_string()),
        );
        let text = |text: &Option<crate::Text<10_000>>| text.as_ref().map(ToString::to_string);
        fact(
            "Indstilling",
            "Recommendation",
            text(&answer.recommendation),
        );
        fact("Ændringsforslag", "Proposed change", text(&answer.change));
        blocks.push(Block::Facts { facts });
    }

    fn response(&self, row: WhitePaperRow, blocks: &mut Vec<Block>) {
        let number = row.number;
        blocks.push(Block::heading(
            3,
            match self.language {
                Language::Danish => format!("Nr. {number}: {}", row.name),
                Language::English => format!("No. {number}: {}", row.name),
            },
        ));
        let mut facts = Vec::new();
        let mut fact = |danish: &str, english: &str, content: Vec<Inline>| {
            facts.push(Fact {
                term: self.pick(danish, english).to_owned(),
                content,
            });
        };
        let text = |text: String| vec![Inline::text(text)];
        let mut received = format!(
            "{}, {}",
            self.date(row.received_on),
            self.channel(row.channel)
        );
        if !row.timely {
            received.push_str(self.pick(" (efter fristen)", " (after the deadline)"));
        }
        fact("Modtaget", "Received", text(received));
        fact(
            "Udtaler sig som",
            "Speaks as",
            text(self.kind(row.kind).to_owned()),
        );
        if let Some(stance) = row.stance {
            let mut stance = self.stance(stance).to_owned();
            if row.veto {
                stance.push_str(self.pick(", veto (planloven § 28)", ", veto (Planning Act § 28)"));
            }
            fact("Holdning", "Stance", text(stance));
        }
        if !row.themes.is_empty() {
            fact("Temaer", "Themes", text(row.themes.join(", ")));
        }
        if !row.sections.is_empty() {
            fact("Afsnit", "Sections", text(row.sections.join(", ")));
        }
        let ended = match &row.group {
            Some(group) => {
                let title = self.groups.get(group);
                let title = title.map_or_else(|| group.to_string(), |g| g.title.to_string());
                vec![
                    Inline::text(format!("{}: ", self.end(row.end))),
                    Inline::anchor(title, group_anchor(group)),
                ]
            }
            None => text(match &row.withheld_because {
                Some(reason) => format!("{}: {reason}", self.end(row.end)),
                None => self.end(row.end).to_owned(),
            }),
        };
        fact("Behandling", "Treatment", ended);
        blocks.push(Block::Facts { facts });
        if let Some(text) = row.text {
            blocks.push(Block::Quote { text });
        }
        if let Some(answer) = row.answer.as_ref().filter(|_| row.group.is_none()) {
            self.answer(answer, blocks);
        }
    }

    /// A row for each response, with the columns that Danish municipalities use.
    fn sheet(&self, rows: Vec<WhitePaperRow>) -> Sheet {
        let column =
            |danish: &str, english: &str, kind| Column::new(self.pick(danish, english), kind);
        let columns = vec![
            column("Dato modtaget", "Received", ColumnKind::Date),
            column("Høringssvar ID", "Response no.", ColumnKind::Number),
            column("Emne", "Subject", ColumnKind::Text),
            column("Navn på afsender", "Sender", ColumnKind::Text),
            column("Udtaler sig som", "Speaks as", ColumnKind::Text),
            column("Organisation", "Organisation", ColumnKind::Text),
            column("Kanal", "Channel", ColumnKind::Text),
            column("Holdning", "Stance", ColumnKind::Text),
            column("Rettidigt", "In time", ColumnKind::Text),
            column("Behandling", "Treatment", ColumnKind::Text),
            column("Gruppe", "Group", ColumnKind::Text),
            column("Resumé", "Summary", ColumnKind::Text),
            column("Vurdering", "Assessment", ColumnKind::Text),
            column("Indstilling", "Recommendation", ColumnKind::Text),
            column("Ændringsforslag", "Proposed change", ColumnKind::Text),
            column("Høringssvar", "Response", ColumnKind::Text),
        ];
        let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
        let rows = rows.into_iter().map(|row| {
            let group = row.group.as_ref().and_then(|key| self.groups.get(key));
            let shared = group.and_then(|group| group.answer.as_ref());
            let answer = row.answer.as_ref().or(shared);
            vec![
                Cell::Date {
                    date: row.received_on,
                },
                Cell::Number {
                    number: i64::from(row.number),
                },
                text((!row.themes.is_empty()).then(|| row.themes.join(", "))),
                Cell::text(row.name),
                Cell::text(self.kind(row.kind)),
                text(row.organisation),
                Cell::text(self.channel(row.channel)),
                text(row.stance.map(|stance| self.stance(stance).to_owned())),
                Cell::text(if row.timely {
                    self.pick("Ja", "Yes")
                } else {
                    self.pick("Nej", "No")
                }),
                Cell::text(self.end(row.end)),
                text(group.map(|group| group.title.to_string())),
                text(answer.map(|a| a.summary.to_string())),
                text(answer.map(|a| a.assessment.to_string())),
                text(
                    answer
                        .and_then(|a| a.recommendation.as_ref())
                        .map(ToString::to_string),
                ),
                text(
                    answer
                        .and_then(|a| a.change.as_ref())
                        .map(ToString::to_string),
                ),
                text(row.text),
            ]
        });
        Sheet {
            name: self.pick("Høringssvar", "Responses").to_owned(),
            columns,
            rows: rows.collect(),
        }
    }

    fn count_sheet(&self) -> Sheet {
        let tables = self.counted().into_iter();
        let rows = tables.flat_map(|(table, lines)| {
            lines.into_iter().map(move |(label, n)| {
                let number = i64::from(n);
                vec![
                    Cell::text(&table),
                    Cell::text(label),
                    Cell::Number { number },
                ]
            })
        });
        Sheet {
            name: self.pick("Overblik", "Overview").to_owned(),
            columns: vec![
                Column::new(self.pick("Opgørelse", "Count of"), ColumnKind::Text),
                Column::new(self.pick("Linje", "Line"), ColumnKind::Text),
                Column::new(self.pick("Antal", "Number"), ColumnKind::Number),
            ],
            rows: rows.collect(),
        }
    }
}

/// The anchor of a group's heading.
fn group_anchor(group: &Key) -> Key {
    let name: String = format!("group-{group}").chars().take(60).collect();
    name.parse().unwrap_or_else(|_| group.clone())
}
