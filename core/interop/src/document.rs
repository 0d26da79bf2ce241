//! A document as a value: headings, paragraphs, lists, tables, quotes; no layout.

mod link;

use std::fmt;

use medborger_base::key::Key;
use medborger_base::sorted::SortedSet;
use medborger_calendar::Language;
use medborger_codec::{Make, Record};

pub use link::WebLink;

use super::InteropError;
use super::xml::one_line;

/// A document: a title and blocks in reading order, of which each format makes what it can.
///
/// It is made for what a municipality must publish so that everybody can read it: *lov om tilgængelighed af offentlige
/// organers websteder og mobilapplikationer* (lov nr. 692 af 08/06/2018, webtilgængelighedsloven) asks for EN 301 549,
/// that is WCAG 2.1 level AA, of pages and of the documents on them. Hence the rules that writing checks: a title, headings
/// that skip no level, tables with a caption and headed columns, links that lead somewhere.
///
/// `Debug` shows none of the text, because citizens may have written it.
///
/// ```
/// use medborger::calendar::Language;
/// use medborger::interop::{Block, Document, Indexing};
///
/// let document = Document::new("Lokalplan 12", Language::Danish)
///     .with_subtitle("Hvidbog")
///     .with_blocks(vec![
///         Block::heading(2, "Trafik"),
///         Block::paragraph("Kommunen svarer samlet."),
///         Block::Quote { text: "Sæt farten ned <nu>.\nTak.".into() },
///     ]);
/// let page = document.to_html(Indexing::Refused)?;
/// assert!(page.contains(r#"<html lang="da">"#) && page.contains("ned &lt;nu&gt;.<br>\nTak."));
/// assert!(document.to_markdown()?.contains("> Sæt farten ned \\<nu\\>."));
/// assert_eq!(document.to_docx()?, document.to_docx()?);
/// # Ok::<(), medborger::interop::InteropError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Document {
    /// The title: the page's only heading of level 1.
    pub title: String,
    /// A line under the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The language that it is written in, for screen readers and spell checkers.
    pub language: Language,
    /// Whether a list of contents with links comes first; left out where there are fewer than two headings. It names the
    /// headings of level 2, and those of level 3 in sections that have at most 40 of them.
    #[serde(default)]
    pub contents: bool,
    /// The document's body.
    pub blocks: Vec<Block>,
}

/// One block of a document.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2, 3 or 4; level 1 is the title's. At most one deeper than the heading before.
        level: u8,
        /// The heading's text, on one line.
        text: String,
        /// A name that links may lead to, unique in the document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        anchor: Option<Key>,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        #[serde(default)]
        ordered: bool,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
    /// What somebody wrote, word for word. A blank line begins a new paragraph.
    Quote {
        /// The text.
        text: String,
    },
    /// Terms, each with its text: the facts of a case.
    Facts {
        /// The pairs, in order.
        facts: Vec<Fact>,
    },
    /// A table.
    Table {
        /// What the table shows.
        caption: String,
        /// The columns' headings.
        columns: Vec<String>,
        /// The rows, each with one cell for each column.
        rows: Vec<Vec<Vec<Inline>>>,
        /// Whether the first cell of each row is the row's heading.
        #[serde(default)]
        row_headings: bool,
    },
    /// A remark set apart from the text.
    Note {
        /// What kind of remark: "Bemærk", "Kommunens svar".
        label: String,
        /// Its text.
        content: Vec<Inline>,
    },
}

/// A term with its text.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Fact {
    /// The term: "Høringsfrist".
    pub term: String,
    /// Its text.
    pub content: Vec<Inline>,
}

/// A stretch of text within a block.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    /// Plain text; line breaks are kept.
    Text {
        /// The text.
        text: String,
    },
    /// Text of importance.
    Strong {
        /// The text.
        text: String,
    },
    /// A link.
    Link {
        /// The text that is the link: it should say where it leads.
        text: String,
        /// Where it leads.
        to: Target,
    },
}

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Target {
    /// To a heading of the same document.
    Anchor {
        /// The heading's anchor.
        anchor: Key,
    },
    /// To an address.
    Web {
        /// The address.
        url: WebLink,
    },
}

impl Document {
    /// A document without subtitle, contents or blocks.
    #[must_use]
    pub fn new(title: impl Into<String>, language: Language) -> Self {
        Self {
            title: title.into(),
            subtitle: None,
            language,
            contents: false,
            blocks: Vec::new(),
        }
    }

    /// The same with a line below the title.
    #[must_use]
    pub fn with_subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }

    /// The same with a table of contents, or without.
    #[must_use]
    pub fn with_contents(mut self, contents: bool) -> Self {
        self.contents = contents;
        self
    }

    /// The same with these blocks.
    #[must_use]
    pub fn with_blocks(mut self, blocks: Vec<Block>) -> Self {
        self.blocks = blocks;
        self
    }

    /// Checks what every format relies on, and names the headings.
    pub(super) fn outline(&self) -> Result<Outline<'_>, InteropError> {
        self.outline_with(&[])
    }

    /// The same where more headings of level 3 come after the blocks.
    pub(super) fn outline_with<'a>(
        &'a self,
        more: &'a [String],
    ) -> Result<Outline<'a>, InteropError> {
        if self.title.trim().is_empty() {
            return Err(InteropError::DocumentTitleEmpty);
        }
        let mut headings = Vec::new();
        let mut anchors = SortedSet::new();
        let mut before = 1;
        for block in &self.blocks {
            if let Block::Heading {
                level,
                text,
                anchor,
            } = block
            {
                if !(2..=4).contains(level) || *level > before + 1 {
                    return Err(InteropError::HeadingLevel);
                }
                before = *level;
                if text.trim().is_empty() {
                    return Err(InteropError::HeadingEmpty);
                }
                if anchor.as_ref().is_some_and(|a| !anchors.insert(a)) {
                    return Err(InteropError::AnchorTwice);
                }
                headings.push(Heading {
                    level: *level,
                    text,
                    anchor: anchor.as_ref(),
                    listed: true,
                });
            }
        }
        for text in more {
            if before < 2 {
                return Err(InteropError::HeadingLevel);
            }
            if text.trim().is_empty() {
                return Err(InteropError::HeadingEmpty);
            }
            headings.push(Heading {
                level: 3,
                text,
                anchor: None,
                listed: true,
            });
        }
        for section in headings.chunk_by_mut(|_, next| next.level > 2) {
            let few = section.iter().filter(|h| h.level == 3).count() <= LISTED_MAX;
            for heading in section {
                heading.listed = heading.level == 2 || (heading.level == 3 && few);
            }
        }
        for block in &self.blocks {
            block.check(&anchors)?;
        }
        Ok(Outline {
            contents: self.contents && headings.len() > 1,
            headings,
            anchors,
        })
    }
}

/// How many headings of level 3 a section has at most for the list of contents to name them.
const LISTED_MAX: usize = 40;

/// A heading as the renderers see it.
pub(super) struct Heading<'a> {
    pub(super) level: u8,
    pub(super) text: &'a str,
    pub(super) anchor: Option<&'a Key>,
    /// Whether the list of contents names it.
    pub(super) listed: bool,
}

/// The headings of a checked document, in order.
pub(super) struct Outline<'a> {
    pub(super) headings: Vec<Heading<'a>>,
    anchors: SortedSet<&'a Key>,
    /// Whether to write a list of contents.
    pub(super) contents: bool,
}

impl Outline<'_> {
    /// The id of a heading, counted from 0: its anchor, or a name that no anchor can have, since keys begin with a letter.
    pub(super) fn id(&self, position: usize) -> String {
        match self.headings.get(position).and_then(|h| h.anchor) {
            Some(anchor) => anchor.to_string(),
            None => format!("_h{}", position + 1),
        }
    }

    /// Checks a block that comes after those of the document.
    pub(super) fn check(&self, block: &Block) -> Result<(), InteropError> {
        block.check(&self.anchors)
    }

    /// The number of the heading with an anchor, from 0.
    pub(super) fn position(&self, anchor: &Key) -> Option<usize> {
        self.headings.iter().position(|h| h.anchor == Some(anchor))
    }
}

impl Block {
    /// A heading without anchor.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading {
            level,
            text: text.into(),
            anchor: None,
        }
    }

    /// A paragraph of plain text.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph {
            content: vec![Inline::text(text)],
        }
    }

    fn check(&self, anchors: &SortedSet<&Key>) -> Result<(), InteropError> {
        let mut lines: Vec<&Inline> = Vec::new();
        match self {
            Self::Heading { .. } | Self::Quote { .. } => {}
            Self::Paragraph { content } | Self::Note { content, .. } => lines.extend(content),
            Self::List { items, .. } => lines.extend(items.iter().flatten()),
            Self::Facts { facts } => lines.extend(facts.iter().flat_map(|f| &f.content)),
            Self::Table { columns, rows, .. } => {
                if columns.is_empty() {
                    return Err(InteropError::TableColumns);
                }
                if rows.iter().any(|row| row.len() != columns.len()) {
                    return Err(InteropError::TableRowWidth);
                }
                lines.extend(rows.iter().flatten().flatten());
            }
        }
        let leads_nowhere = |inline: &&Inline| matches!(inline, Inline::Link { to: Target::Anchor { anchor }, .. } if !anchors.contains(anchor));
        if lines.iter().any(leads_nowhere) {
            return Err(InteropError::AnchorUnknown);
        }
        Ok(())
    }
}

impl Inline {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Text of importance.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { text: text.into() }
    }

    /// A link to a heading of the same document.
    #[must_use]
    pub fn anchor(text: impl Into<String>, anchor: Key) -> Self {
        Self::Link {
            text: text.into(),
            to: Target::Anchor { anchor },
        }
    }

    /// A link to an address.
    #[must_use]
    pub fn web(text: impl Into<String>, url: WebLink) -> Self {
        Self::Link {
            text: text.into(),
            to: Target::Web { url },
        }
    }
}

/// The paragraphs of a quoted text: what blank lines part, without the blank lines.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![Vec::new()];
    for line in super::xml::unified(text).lines() {
        if line.trim().is_empty() {
            found.push(Vec::new());
        } else if let Some(last) = found.last_mut() {
            last.push(line.trim_end().to_owned());
        }
    }
    found.retain(|lines| !lines.is_empty());
    found.iter().map(|lines| lines.join("\n")).collect()
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("language", &self.language)
            .field("blocks", &self.blocks)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading { level, anchor, .. } => f
                .debug_struct("Heading")
                .field("level", level)
                .field("anchor", anchor)
                .finish_non_exhaustive(),
            Self::Paragraph { content } => f.debug_tuple("Paragraph").field(content).finish(),
            Self::List { items, .. } => f.debug_tuple("List").field(items).finish(),
            Self::Quote { text } => write!(f, "Quote({} bytes)", text.len()),
            Self::Facts { facts } => f.debug_tuple("Facts").field(facts).finish(),
            Self::Table { columns, rows, .. } => {
                write!(f, "Table({} columns, {} rows)", columns.len(), rows.len())
            }
            Self::Note { content, .. } => f.debug_tuple("Note").field(content).finish(),
        }
    }
}

impl fmt::Debug for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fact").field(&self.content).finish()
    }
}

impl fmt::Debug for Inline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { text } => write!(f, "Text({} bytes)", text.len()),
            Self::Strong { text } => write!(f, "Strong({} bytes)", text.len()),
            Self::Link { text, to } => write!(f, "Link({} bytes, {to:?})", text.len()),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anchor { anchor } => f.debug_tuple("Anchor").field(anchor).finish(),
            Self::Web { url } => url.fmt(f),
        }
    }
}

/// The title on one line.
pub(super) fn title_line(document: &Document) -> String {
    one_line(&document.title)
}

#[cfg(test)]
pub(super) mod sample;
