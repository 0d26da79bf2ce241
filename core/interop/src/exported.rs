//! A file that goes out, as every language can take it: text as text, bytes in base64.

use base64::Engine as _;
use medborger_codec::Record;

use super::Workbook;

/// The media type of a Word document.
pub const DOCX_MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// The media type of an Excel workbook.
pub const XLSX_MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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

impl Exported {
    /// A file without content yet.
    #[must_use]
    pub fn named(file_name: impl Into<String>, media_type: &str) -> Self {
        Self {
            file_name: file_name.into(),
            media_type: media_type.to_owned(),
            text: None,
            base64: None,
            shortened: 0,
        }
    }

    /// The same with a text as its content.
    #[must_use]
    pub fn with_text(mut self, text: String) -> Self {
        self.text = Some(text);
        self
    }

    /// The file with these bytes.
    #[must_use]
    pub fn with_bytes(self, bytes: &[u8]) -> Self {
        Self {
            base64: Some(base64::engine::general_purpose::STANDARD.encode(bytes)),
            ..self
        }
    }

    /// The file with this workbook.
    #[must_use]
    pub fn with_workbook(self, book: &Workbook) -> Self {
        Self {
            shortened: u32::try_from(book.shortened.len()).unwrap_or(u32::MAX),
            ..self.with_bytes(&book.bytes)
        }
    }
}
