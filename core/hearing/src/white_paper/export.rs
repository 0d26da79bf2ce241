//! The white paper as a file: HTML, Markdown and DOCX to read, CSV and XLSX to count.

mod changes;
mod document;
mod fold;
mod form;
mod part;
mod sheet;

use medborger_base::sorted::{Arrange as _, SortedMap};

use medborger_codec::{Make, Record};

pub(super) use changes::changes;
pub(super) use fold::what_it_says;
pub use part::{CsvPart, ExportCsv};

use super::rows::{BlockLeads, BlockRows, language_code, rows};
use super::shown::{GetHead, RESPONSES_MAX};
use super::{
    EndKind, GetWhitePaper, GroupView, ListRows, QuestionCounts, SectionView, Segment, Tally,
    WhitePaperError, WhitePaperRow, WhitePaperView,
};
use crate::calendar::{DateStyle, Language, date_text};
use crate::error::Error;
use crate::id::HearingId;
use crate::interop::{
    CsvStyle, CsvText, DOCX_MEDIA_TYPE, Exported, Indexing, InteropError, XLSX_MEDIA_TYPE, to_xlsx,
};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{RespondentKind, ResponseChannel, Stance};

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
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
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// The format.
    pub format: ExportFormat,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
}

impl ExportWhitePaper {
    /// What is asked for the file's head.
    #[doc(hidden)]
    pub fn head(&self) -> GetHead {
        GetHead(GetWhitePaper {
            hearing: self.hearing,
            after: None,
        })
    }

    /// What is asked for a block of its rows.
    #[doc(hidden)]
    pub fn block(&self, block: u32) -> BlockRows {
        BlockRows {
            hearing: self.hearing,
            language: self.language,
            block,
        }
    }

    /// What is asked for what stands of a block before its rows.
    #[doc(hidden)]
    pub fn leads(&self, block: u32) -> BlockLeads {
        BlockLeads(self.block(block))
    }
}

impl Query for ExportWhitePaper {
    const NAME: &'static str = "white_paper.export";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let head = self.head().answer(desk)?;
        let all = ListRows {
            hearing: self.hearing,
            language: self.language,
            limit: 0,
            after: None,
        };
        let (all, tally) = rows(desk, &all, RESPONSES_MAX)?;
        if all.next.is_some() {
            let max = RESPONSES_MAX;
            return Err(WhitePaperError::TooMany { max }.into());
        }
        Ok(write(head, &tally, all.rows, self.format, self.language)?)
    }
}

/// Writes a white paper from its head, what was counted and its rows, in whatever order they come.
///
/// # Errors
/// [`WhitePaperError::Unwritable`] where the format can't hold it.
#[doc(hidden)]
pub fn write(
    head: WhitePaperView,
    tally: &Tally,
    mut rows: Vec<WhitePaperRow>,
    format: ExportFormat,
    language: Language,
) -> Result<Exported, WhitePaperError> {
    rows.arrange_by_key(|row| row.number);
    Paper::new(head, tally, language).write(rows, format)
}

/// Where a file goes that is written piece by piece.
type Out<'a, E> = dyn FnMut(&str) -> Result<(), E> + 'a;

/// The same for HTML and CSV from rows that come one by one in the order of their numbers, so that neither they nor the file are
/// ever in memory as a whole. HTML needs the leads, in that order; CSV none. Answers with the file without its content.
#[doc(hidden)]
pub fn write_in_turn(
    head: WhitePaperView,
    tally: &Tally,
    leads: Vec<Lead>,
    rows: impl Iterator<Item = Result<WhitePaperRow, Error>>,
    format: RowByRow,
    language: Language,
    out: &mut Out<'_, Error>,
) -> Result<Exported, Error> {
    let paper = Paper::new(head, tally, language);
    match format {
        RowByRow::Html => paper.html(leads, rows, out),
        RowByRow::Csv => paper.csv(rows, out),
    }
}

/// How many bytes are written at once, about.
const PIECE: usize = 1 << 16;

/// A format that is written row by row.
#[derive(Debug, Clone, Copy)]
#[doc(hidden)]
pub enum RowByRow {
    Html,
    Csv,
}

impl RowByRow {
    /// Whether something of every response stands before the first one.
    #[doc(hidden)]
    #[must_use]
    pub const fn has_leads(self) -> bool {
        matches!(self, Self::Html)
    }

    /// None where the format needs all rows together.
    #[doc(hidden)]
    pub fn of(format: ExportFormat) -> Option<Self> {
        match format {
            ExportFormat::Html => Some(Self::Html),
            ExportFormat::Csv => Some(Self::Csv),
            ExportFormat::Markdown | ExportFormat::Docx | ExportFormat::Xlsx => None,
        }
    }
}

/// What is written of a response before its own place comes.
#[derive(medborger_codec::Write)]
#[doc(hidden)]
pub struct Lead {
    pub(in crate::white_paper) number: u32,
    pub(in crate::white_paper) name: String,
    pub(in crate::white_paper) group: Option<Key>,
    pub(in crate::white_paper) about: Vec<Key>,
    pub(in crate::white_paper) publishable: bool,
    /// What stands for what an open response of a campaign says.
    pub(in crate::white_paper) says: Option<String>,
    pub(in crate::white_paper) segments: Vec<Segment>,
}

impl Lead {
    /// Takes the segments out of the row, since they are not written at its own place.
    #[doc(hidden)]
    pub fn of(row: &mut WhitePaperRow) -> Self {
        let group = row.group.clone().filter(|_| row.end == EndKind::Grouped);
        let says = row.says_anything() && group.is_some();
        Self {
            number: row.number,
            name: row.name.clone(),
            group,
            about: row.about.clone(),
            publishable: row.publishable,
            says: says.then(|| what_it_says(row.stance, row.text.as_deref(), &row.answers)),
            segments: std::mem::take(&mut row.segments),
        }
    }
}

/// Everything that the files are made from, but the rows.
struct Paper {
    head: WhitePaperView,
    answers: Vec<QuestionCounts>,
    counted: u32,
    left_out: u32,
    groups: SortedMap<Key, GroupView>,
    language: Language,
}

fn unwritable(_: InteropError) -> WhitePaperError {
    WhitePaperError::Unwritable
}

impl Paper {
    fn new(mut head: WhitePaperView, tally: &Tally, language: Language) -> Self {
        head.counts = tally.counts.clone();
        let groups = head
            .groups
            .iter()
            .map(|group| (group.group.clone(), group.clone()));
        Self {
            groups: groups.collect(),
            answers: tally.questions(&head.form),
            counted: tally.counted,
            left_out: tally.left_out,
            head,
            language,
        }
    }

    fn pick<'s>(&self, danish: &'s str, english: &'s str) -> &'s str {
        self.language.pick(danish, english)
    }

    fn file(&self, end: &str, media_type: &str) -> Exported {
        let name = self.pick("hvidbog", "white-paper");
        Exported::named(format!("{name}.{end}"), media_type)
    }

    fn html<E: From<WhitePaperError>>(
        &self,
        leads: Vec<Lead>,
        rows: impl Iterator<Item = Result<WhitePaperRow, E>>,
        out: &mut Out<'_, E>,
    ) -> Result<Exported, E> {
        let document = self.opening(&leads);
        let mut folds = self.folds(&leads);
        let heading = |lead: Lead| {
            let others = folds.others(lead.number, lead.group.as_ref())?;
            Some(self.heading(lead.number, &lead.name, others))
        };
        let headings: Vec<String> = leads.into_iter().filter_map(heading).collect();
        let mut page = document
            .html_with(Indexing::Refused, &headings)
            .map_err(unwritable)?;
        let mut blocks = Vec::new();
        for row in rows {
            self.response(row?, &mut folds, &mut blocks);
            for block in blocks.drain(..) {
                page.push(&block).map_err(unwritable)?;
            }
            page.give(PIECE, out)?;
        }
        out(&page.finish())?;
        Ok(self.file("html", "text/html; charset=utf-8"))
    }

    fn csv<E: From<WhitePaperError>>(
        &self,
        rows: impl Iterator<Item = Result<WhitePaperRow, E>>,
        out: &mut Out<'_, E>,
    ) -> Result<Exported, E> {
        let columns = self.columns();
        let mut list = CsvText::new(&columns, CsvStyle::EXCEL).map_err(unwritable)?;
        for row in rows {
            list.push(&self.cells(row?)).map_err(unwritable)?;
            list.give(PIECE, out)?;
        }
        out(&list.finish())?;
        Ok(self.file("csv", "text/csv; charset=utf-8"))
    }

    fn write(
        &self,
        mut rows: Vec<WhitePaperRow>,
        format: ExportFormat,
    ) -> Result<Exported, WhitePaperError> {
        let mut text = String::new();
        let mut out = |piece: &str| {
            text.push_str(piece);
            Ok::<_, WhitePaperError>(())
        };
        let file = match format {
            ExportFormat::Html => {
                let leads = rows.iter_mut().map(Lead::of).collect();
                self.html(leads, rows.into_iter().map(Ok), &mut out)?
            }
            ExportFormat::Markdown => self
                .file("md", "text/markdown; charset=utf-8")
                .with_text(self.document(rows).to_markdown().map_err(unwritable)?),
            ExportFormat::Docx => self
                .file("docx", DOCX_MEDIA_TYPE)
                .with_bytes(&self.document(rows).to_docx().map_err(unwritable)?),
            ExportFormat::Csv => self.csv(rows.into_iter().map(Ok), &mut out)?,
            ExportFormat::Xlsx => {
                let mut sheets = vec![self.sheet(rows), self.count_sheet()];
                sheets.extend(self.form_sheet());
                let book = to_xlsx(&sheets).map_err(unwritable)?;
                self.file("xlsx", XLSX_MEDIA_TYPE).with_workbook(&book)
            }
        };
        Ok(match text.is_empty() {
            true => file,
            false => file.with_text(text),
        })
    }

    fn date(&self, day: chrono::NaiveDate) -> String {
        date_text(day, self.language, DateStyle::Long)
    }

    fn kind(&self, kind: RespondentKind) -> &'static str {
        self.language.pick(kind.danish(), kind.english())
    }

    fn stance(&self, stance: Stance) -> &'static str {
        self.language.pick(stance.danish(), stance.english())
    }

    fn end(&self, end: EndKind) -> &'static str {
        self.language.pick(end.danish(), end.english())
    }

    fn channel(&self, channel: ResponseChannel) -> &'static str {
        self.language.pick(channel.danish(), channel.english())
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
        let section = |head: &SectionView| {
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
