//! Documents and lists out, lists and mails in, calendar entries out: the formats in which a municipality meets the world.
//!
//! These rooms know no hearing and no citizen. They are values and pure functions: text goes in, bytes come out, and the
//! same input gives the same bytes on every platform.
//!
//! | what | module | formats |
//! |---|---|---|
//! | a document such as a white paper (hvidbog) | [`Document`] | HTML, Markdown, DOCX |
//! | lists such as hours or responses | [`Sheet`] | CSV, XLSX |
//! | lists that come in | [`read_table`] | CSV, XLSX, boxes of mails (mbox) |
//! | a letter that came by mail | [`read_mail`] | RFC 5322 with MIME (`.eml`) |
//! | a message that goes out | [`OutgoingMail`], [`DigitalPost`], [`Letterhead`] | MIME, MeMo 1.1, A4 for print |
//! | meetings and deadlines | [`Calendar`] | iCalendar, RFC 5545 (`.ics`) |
//! | answers to meetings | [`read_calendar_reply`] | iTIP, RFC 5546 |
//!
//! # Why so much is written here and not taken from libraries
//!
//! `docx-rs` and `rust_xlsxwriter` each add over 300 kB of compressed WebAssembly, most of it for reading files and for
//! what nobody needs here, and the second asks the clock for the file's date even where one is given, which has no answer in
//! a browser. Office Open XML (ECMA-376) is XML in a ZIP file, and the part of it that is needed is small: what is here adds
//! a tenth of that. Compression is [`miniz_oxide`]; the ZIP container around it is written here with fixed times, since the
//! crate `zip` brings three times the code. For mail, [`mail_parser`] reads the values of header fields and the character
//! sets; the walk through the parts is written here, see [`read_mail`]. For mail that goes out, `mail-builder` would add 24 kB of
//! compressed WebAssembly, asks clock and thread for a boundary, and writes addresses as they come, line breaks included. For workbooks that come in, `calamine` would add 286 kB
//! of compressed WebAssembly, and bounds nothing of what a file unpacks to; [`quick_xml`] with what unpacks adds 22 kB.
//!
//! # Text
//!
//! What citizens wrote goes in as plain text and comes out as plain text: every renderer escapes whatever its format
//! would interpret. Line breaks are kept. A character that XML can't hold is written as U+FFFD.
#![forbid(unsafe_code)]

mod csv;
mod document;
mod docx;
mod exported;
mod html;
mod icalendar;
mod letter;
mod mail;
mod markdown;
mod memo;
mod outgoing;
mod reading;
mod table;
mod xlsx;
mod xml;
mod zip;

#[doc(hidden)]
pub use csv::CsvText;
pub use csv::{CsvStyle, Separator, to_csv};
pub use document::{Block, Document, Fact, Inline, Target, WebLink};
pub use exported::{DOCX_MEDIA_TYPE, Exported, XLSX_MEDIA_TYPE};
pub use html::Indexing;
pub use icalendar::{
    Calendar, CalendarMethod, CalendarReply, Day, Event, EventAnswer, EventAttendee, EventStatus,
    Item, ItemId, Organizer, Todo, TodoStatus, read_calendar_reply,
};
pub use letter::{Letterhead, PAGE_MEDIA_TYPE};
pub use mail::{
    Attachment, Forwarded, Mail, MailDoubt, MailError, Mailbox, read_attachment, read_mail,
};
pub use memo::{DigitalPost, MEMO_MEDIA_TYPE};
pub use outgoing::{MAIL_MEDIA_TYPE, OutgoingMail};
pub use reading::{
    RowFlaw, Table, TableError, TableFormat, TableNote, TableRow, read_table, read_table_parts,
    table_parts, value_compared,
};
pub use table::{Cell, Column, ColumnKind, Sheet};
pub use xlsx::{CellPlace, Workbook, to_xlsx};

medborger_base::error::errors! {
    /// Why a document, a table or a calendar could not be written.
    InteropError {
        /// The document's title is nothing but white space.
        DocumentTitleEmpty => "document_title_empty", Invalid, Some("title"),
            "the document has no title", "dokumentet har ingen titel";
        /// A heading is not of level 2, 3 or 4, or leaves a level out.
        HeadingLevel => "heading_level", Invalid, Some("level"),
            "a heading has level 2, 3 or 4 and is at most one deeper than the one before",
            "en overskrift har niveau 2, 3 eller 4 og ligger højst ét niveau under den foregående";
        /// A heading without text.
        HeadingEmpty => "heading_empty", Invalid, Some("text"),
            "a heading has no text", "en overskrift har ingen tekst";
        /// Two headings with the same anchor.
        AnchorTwice => "anchor_twice", Invalid, Some("anchor"),
            "two headings have the same anchor", "to overskrifter har samme anker";
        /// A link to an anchor that no heading has.
        AnchorUnknown => "anchor_unknown", Invalid, Some("anchor"),
            "a link leads to an anchor that no heading has",
            "et link fører til et anker, som ingen overskrift har";
        /// Not an address that a document may link to.
        LinkMalformed => "link_malformed", Invalid, Some("url"),
            "a link is an address with http, https or mailto and without spaces, of at most 2000 characters",
            "et link er en adresse med http, https eller mailto og uden mellemrum på højst 2000 tegn";
        /// A table or sheet without columns.
        TableColumns => "table_columns", Invalid, Some("columns"),
            "a table has at least one column", "en tabel har mindst én kolonne",
            "the list has no column", "listen har ingen kolonner";
        /// A row with more or fewer cells than there are columns.
        TableRowWidth => "table_row_width", Invalid, Some("rows"),
            "a row has as many cells as the table has columns",
            "en række har lige så mange celler, som tabellen har kolonner",
            "a row of the list has more or fewer values than there are columns",
            "en række i listen har flere eller færre værdier, end der er kolonner";
        /// A cell of another kind than its column.
        CellKind => "cell_kind", Invalid, Some("rows"),
            "a cell holds something else than its column",
            "en celle indeholder noget andet end sin kolonne", as BROKEN_PAGE;
        /// A sheet's name that a spreadsheet refuses.
        SheetName => "sheet_name", Invalid, Some("name"),
            "a sheet's name has 1 to 31 characters, none of them : \\ / ? * [ ], no apostrophe at either end, and is not \
             `History`",
            "et arks navn har 1 til 31 tegn uden : \\ / ? * [ ] og uden apostrof i enderne og er ikke `History`";
        /// Two sheets whose names differ in nothing but case.
        SheetNameTwice => "sheet_name_twice", Invalid, Some("name"),
            "two sheets have the same name", "to ark har samme navn";
        /// No sheet, or more than 255.
        SheetCount => "sheet_count", Invalid, Some("sheets"),
            "a workbook has 1 to 255 sheets", "en projektmappe har 1 til 255 ark";
        /// More rows or columns than a spreadsheet holds.
        SheetTooLarge => "sheet_too_large", Invalid, Some("rows"),
            "a sheet has at most 1048575 rows below its header and 16384 columns",
            "et ark har højst 1048575 rækker under overskriften og 16384 kolonner";
        /// A file that its container can't hold.
        FileTooLarge => "file_too_large", Invalid, None,
            "the file would be larger than 4 GB", "filen ville blive større end 4 GB";
        /// An address or a link that the header of a mail can't carry.
        MailUnfit => "mail_unfit", Invalid, Some("address"),
            "the mail can't be written: its id or an address has characters that mails can't carry, or the link to stop is longer than 900 characters",
            "mailen kan ikke skrives: dens id eller en adresse har tegn, som mails ikke kan bære, eller linket til at stoppe er længere end 900 tegn",
            "the mail can't be written: an address has characters that mails can't carry",
            "mailen kan ikke skrives: en adresse har tegn, som mails ikke kan bære";
        /// Not a text that can identify an entry in a calendar.
        ItemIdMalformed => "item_id_malformed", Invalid, Some("uid"),
            "an entry's id has 1 to 255 printable ASCII characters and no space",
            "en posts id har 1 til 255 skrivbare ASCII-tegn og intet mellemrum", as BROKEN_PAGE;
        /// An event that does not end after it begins.
        EventEndsEarly => "event_ends_early", Invalid, Some("ends_at"),
            "the event does not end after it begins", "begivenheden slutter ikke, efter at den er begyndt";
        /// Two entries with the same id.
        ItemTwice => "item_twice", Invalid, Some("uid"),
            "two entries of the calendar have the same id", "to poster i kalenderen har samme id", as BROKEN_PAGE;
        /// Not a calendar's answer of one person to one entry.
        ReplyMalformed => "calendar_reply_malformed", Invalid, Some("ics"),
            "this is no calendar's answer (METHOD:REPLY) of one person to one entry",
            "det er ikke et kalendersvar (METHOD:REPLY) fra én person på én post";
    }
}
