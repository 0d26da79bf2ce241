//! The white paper as CSV, part by part.

use medborger_codec::{Make, Record};

use super::{ExportFormat, ExportWhitePaper, Paper, unwritable};
use crate::calendar::Language;
use crate::hearing;
use crate::id::HearingId;
use crate::interop::{CsvStyle, CsvText};
use crate::journal::{Desk, Halt, Query};
use crate::response::BLOCK;
use crate::white_paper::{Tally, WhitePaperError};

/// `white_paper.export_csv`: the white paper as CSV, part by part, each with 500 responses by number. Written one after
/// another the parts are, to the byte, the file that `white_paper.export` gives, as long as nothing is changed meanwhile. For
/// those who may export it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportCsv {
    /// The hearing.
    pub hearing: HearingId,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
    /// Which part, to go on: [`CsvPart::next`] of the one before. The first where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CsvPart {
    /// A name for the file.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// The part's content.
    pub text: String,
    /// Which part comes next: give it as `part`. Absent with the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
}

impl Query for ExportCsv {
    const NAME: &'static str = "white_paper.export_csv";
    type View = CsvPart;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CsvPart, Halt> {
        let export = ExportWhitePaper {
            hearing: self.hearing,
            format: ExportFormat::Csv,
            language: self.language,
        };
        let part = self.part.unwrap_or(0);
        let head = export.head().answer(desk)?;
        let (rows, _) = export.block(part).answer(desk)?;
        let registered = hearing::existing(desk, self.hearing)?.responses;
        let paper = Paper::new(head, &Tally::default(), self.language);
        let columns = paper.columns();
        let mut list = CsvText::new(&columns, CsvStyle::EXCEL).map_err(unwritable)?;
        if part > 0 {
            // The heading row stands in the first part.
            list.give(0, &mut |_: &str| Ok::<(), WhitePaperError>(()))?;
        }
        for row in rows {
            list.push(&paper.cells(row)).map_err(unwritable)?;
        }
        let file = paper.file("csv", "text/csv; charset=utf-8");
        let next = part.saturating_add(1);
        Ok(CsvPart {
            file_name: file.file_name,
            media_type: file.media_type,
            text: list.finish(),
            next: Some(next).filter(|next| next.saturating_mul(BLOCK) < registered),
        })
    }
}
