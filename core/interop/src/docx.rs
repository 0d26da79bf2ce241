//! A document as a Word file: WordprocessingML (ECMA-376, part 1, section 17).
//!
//! Headings carry Word's own heading styles, so that its navigation pane, screen readers and an export to PDF find them;
//! tables repeat and mark their heading row; the language and the title stand in the file. No date stands in it: the same
//! document gives the same bytes.

mod styles;

use std::fmt::Write as _;

use super::InteropError;
use super::document::{Block, Document, Inline, Outline, Target, paragraphs};
use super::xml::{escaped_line, push_escaped, unified};
use super::zip::Zip;
use medborger_calendar::Language;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// What lies between the margins of an A4 page, in twentieths of a point.
const WIDTH: usize = 9638;

impl Document {
    /// The document as a Word file (`.docx`).
    ///
    /// The document's levels 2, 3 and 4 are Word's headings 1, 2 and 3; the title has the style Title. The list of
    /// contents has links with page numbers: fields that only a word processor can fill in. LibreOffice does when it opens the
    /// file; Word asks first whether it may.
    ///
    /// # Errors
    /// [`InteropError`]: no title, headings or anchors that don't fit, a table whose rows don't fit, a file over 4 GB.
    pub fn to_docx(&self) -> Result<Vec<u8>, InteropError> {
        let outline = self.outline()?;
        let (tag, contents) = match self.language {
            Language::Danish => ("da-DK", "Indhold"),
            Language::English => ("en-GB", "Contents"),
        };
        let mut body = Body {
            out: String::new(),
            outline,
            headings: 0,
            numbered: 0,
            links: Vec::new(),
        };
        body.line("Title", &self.title);
        if let Some(subtitle) = &self.subtitle {
            body.line("Subtitle", subtitle);
        }
        if body.outline.contents {
            body.contents(contents);
        }
        for block in &self.blocks {
            body.block(block);
        }
        let document = format!(
            "{HEAD}<w:document {MAIN}><w:body>{}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
             w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            body.out
        );
        let mut zip = Zip::default();
        for (name, content) in [
            ("[Content_Types].xml", content_types()),
            ("_rels/.rels", package_relations("word/document.xml")),
            ("docProps/core.xml", properties(self, tag)),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", body.relations()),
            ("word/styles.xml", styles::styles(tag)),
            (
                "word/settings.xml",
                styles::settings(tag, body.outline.contents),
            ),
            ("word/numbering.xml", styles::numbering(body.numbered)),
            ("word/footer1.xml", styles::footer()),
        ] {
            zip.add(name, content.as_bytes())?;
        }
        zip.finish()
    }
}

fn content_types() -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("footer1", "footer"),
    ] {
        let _ = write!(
            out,
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>"
        );
    }
    out + "</Types>"
}

/// What the file as a whole holds: its main part and its properties.
pub(super) fn package_relations(main: &str) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"{main}\"/>\
         <Relationship Id=\"rId2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn properties(document: &Document, tag: &str) -> String {
    let subject = match &document.subtitle {
        Some(subtitle) => format!("<dc:subject>{}</dc:subject>", escaped_line(subtitle)),
        None => String::new(),
    };
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>{subject}\
         <dc:language>{tag}</dc:language></cp:coreProperties>",
        escaped_line(&document.title)
    )
}

struct Body<'a> {
    out: String,
    outline: Outline<'a>,
    headings: usize,
    /// How many numbered lists there are: each counts from 1, so each needs a numbering of its own.
    numbered: usize,
    /// The addresses linked to, in order.
    links: Vec<String>,
}

impl Body<'_> {
    fn relations(&self) -> String {
        let mut out = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
        let parts = ["styles", "settings", "numbering", "footer"];
        for (number, kind) in parts.iter().enumerate() {
            let file = if *kind == "footer" { "footer1" } else { kind };
            let _ = write!(
                out,
                "<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{file}.xml\"/>",
                number + 1
            );
        }
        for (number, link) in self.links.iter().enumerate() {
            let _ = write!(
                out,
                "<Relationship Id=\"link{number}\" Type=\"{OFFICE}/hyperlink\" Target=\""
            );
            push_escaped(&mut out, link);
            out.push_str("\" TargetMode=\"External\"/>");
        }
        out + "</Relationships>"
    }

    fn open(&mut self, style: &str) {
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"
        );
    }

    /// A paragraph of one line.
    fn line(&mut self, style: &str, text: &str) {
        self.open(style);
        let text = super::xml::one_line(text);
        self.run("", &text);
        self.out.push_str("</w:p>");
    }

    /// A paragraph of inline text.
    fn paragraph(&mut self, style: &str, content: &[Inline]) {
        self.open(style);
        self.inlines(content);
        self.out.push_str("</w:p>");
    }

    fn contents(&mut self, label: &str) {
        self.line("TOCHeading", label);
        let headings = std::mem::take(&mut self.outline.headings);
        for (position, heading) in headings.iter().enumerate() {
            let style = match heading.level {
                2 => "TOC1",
                3 if heading.listed => "TOC2",
                _ => continue,
            };
            self.open(style);
            let _ = write!(
                self.out,
                "<w:hyperlink w:anchor=\"_h{position}\" w:history=\"1\">"
            );
            self.run("", &super::xml::one_line(heading.text));
            let _ = write!(
                self.out,
                "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>\
                 <w:instrText xml:space=\"preserve\"> PAGEREF _h{position} \\h </w:instrText></w:r><w:r>\
                 <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t></w:t></w:r><w:r>\
                 <w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink></w:p>"
            );
        }
        self.outline.headings = headings;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                let number = self.headings;
                self.headings += 1;
                self.open(&format!("Heading{}", level - 1));
                let _ = write!(
                    self.out,
                    "<w:bookmarkStart w:id=\"{number}\" w:name=\"_h{number}\"/>"
                );
                self.run("", &super::xml::one_line(text));
                let _ = write!(self.out, "<w:bookmarkEnd w:id=\"{number}\"/></w:p>");
            }
            Block::Paragraph { content } => self.paragraph("BodyText", content),
            Block::List { ordered, items } => {
                let (style, numbering) = if *ordered {
                    self.numbered += 1;
                    ("ListNumber", self.numbered + 1)
                } else {
                    ("ListBullet", 1)
                };
                for item in items {
                    let _ = write!(
                        self.out,
                        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:numPr><w:ilvl w:val=\"0\"/>\
                         <w:numId w:val=\"{numbering}\"/></w:numPr></w:pPr>"
                    );
                    self.inlines(item);
                    self.out.push_str("</w:p>");
                }
            }
            Block::Quote { text } => {
                for paragraph in paragraphs(text) {
                    self.open("Quote");
                    self.run("", &paragraph);
                    self.out.push_str("</w:p>");
                }
            }
            Block::Facts { facts } => {
                for fact in facts {
                    self.open("Fact");
                    let term = super::xml::one_line(&fact.term);
                    self.run("Strong", &format!("{term}:"));
                    self.out.push_str("<w:r><w:tab/></w:r>");
                    self.inlines(&fact.content);
                    self.out.push_str("</w:p>");
                }
            }
            Block::Table {
                caption,
                columns,
                rows,
                row_headings,
            } => self.table(caption, columns, rows, *row_headings),
            Block::Note { label, content } => {
                self.line("NoteLabel", label);
                self.paragraph("Note", content);
            }
        }
    }

    fn table(
        &mut self,
        caption: &str,
        columns: &[String],
        rows: &[Vec<Vec<Inline>>],
        row_headings: bool,
    ) {
        self.line("Caption", caption);
        let first = u8::from(row_headings);
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"{}\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{first}\" w:lastColumn=\"0\" \
             w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
            if row_headings { "06A0" } else { "0620" },
            escaped_line(caption)
        );
        for _ in columns {
            let width = WIDTH / columns.len().max(1);
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out
            .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for column in columns {
            self.out.push_str("<w:tc>");
            self.line("TableHeading", column);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        for row in rows {
            self.out.push_str("<w:tr>");
            for (place, cell) in row.iter().enumerate() {
                let style = if place == 0 && row_headings {
                    "TableHeading"
                } else {
                    "TableText"
                };
                self.out.push_str("<w:tc>");
                self.paragraph(style, cell);
                self.out.push_str("</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.open("TableEnd");
        self.out.push_str("</w:p>");
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text } => self.run("", text),
                Inline::Strong { text } => self.run("Strong", text),
                Inline::Link { text, to } => {
                    match to {
                        Target::Anchor { anchor } => {
                            let position = self.outline.position(anchor).unwrap_or_default();
                            let _ = write!(self.out, "<w:hyperlink w:anchor=\"_h{position}\">");
                        }
                        Target::Web { url } => {
                            let number = self.links.len();
                            self.links.push(url.as_str().to_owned());
                            let _ = write!(self.out, "<w:hyperlink r:id=\"link{number}\">");
                        }
                    }
                    self.run("Hyperlink", text);
                    self.out.push_str("</w:hyperlink>");
                }
            }
        }
    }

    /// Text in a character style, or in none; line breaks and tabs are kept.
    fn run(&mut self, style: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.out.push_str("<w:r>");
        if !style.is_empty() {
            let _ = write!(self.out, "<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>");
        }
        for (number, line) in unified(text).split('\n').enumerate() {
            if number > 0 {
                self.out.push_str("<w:br/>");
            }
            for (number, piece) in line.split('\t').enumerate() {
                if number > 0 {
                    self.out.push_str("<w:tab/>");
                }
                if !piece.is_empty() {
                    self.out.push_str("<w:t xml:space=\"preserve\">");
                    push_escaped(&mut self.out, piece);
                    self.out.push_str("</w:t>");
                }
            }
        }
        self.out.push_str("</w:r>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::sample::sample;
    use super::super::xml::is_well_formed;
    use super::super::zip::unzip;

    use sha2::{Digest, Sha256};

    fn part(name: &str) -> String {
        let parts = unzip(&sample().to_docx().unwrap());
        parts.into_iter().find(|(n, _)| n == name).unwrap().1
    }

    #[test]
    fn every_part_is_well_formed_and_declared() {
        let parts = unzip(&sample().to_docx().unwrap());
        for (name, content) in &parts {
            assert_eq!(is_well_formed(content, &[]), Ok(()), "{name}");
        }
        for (name, _) in parts
            .iter()
            .filter(|(n, _)| n.starts_with("word/") && !n.ends_with(".rels"))
        {
            assert!(
                parts[0].1.contains(&format!("PartName=\"/{name}\"")),
                "{name}"
            );
        }
    }

    #[test]
    fn headings_lists_tables_and_links_are_words_own() {
        let body = part("word/document.xml");
        for expected in [
            "<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Lokalplan 12</w:t>",
            "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_h0\"/>",
            "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:bookmarkStart w:id=\"2\" w:name=\"_h2\"/>",
            "<w:hyperlink w:anchor=\"_h2\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t \
             xml:space=\"preserve\">trafikken",
            "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
            "<w:instrText xml:space=\"preserve\"> PAGEREF _h2 \\h </w:instrText>",
            "delvist:</w:t><w:br/><w:t",
            "&lt;script&gt;",
            "<w:numId w:val=\"2\"/>",
            "<w:numId w:val=\"3\"/>",
        ] {
            assert!(body.contains(expected), "{expected}");
        }
        let links = part("word/_rels/document.xml.rels");
        assert!(
            links.contains(
                "Target=\"https://example.dk/høring?a=1&amp;b=2\" TargetMode=\"External\""
            )
        );
        let styles = part("word/styles.xml");
        for (_, style) in body.match_indices("Style w:val=\"").map(|(at, m)| {
            let rest = &body[at + m.len()..];
            (at, &rest[..rest.find('"').unwrap()])
        }) {
            assert!(
                styles.contains(&format!("w:styleId=\"{style}\"")),
                "{style}"
            );
        }
    }

    #[test]
    fn language_and_title_stand_in_the_file_and_no_date() {
        assert!(part("word/styles.xml").contains("<w:lang w:val=\"da-DK\""));
        let properties = part("docProps/core.xml");
        assert!(properties.contains("<dc:title>Lokalplan 12</dc:title>"));
        assert!(!properties.contains("dcterms"));
    }

    #[test]
    fn the_same_document_gives_the_same_bytes_everywhere() {
        let file = sample().to_docx().unwrap();
        assert_eq!(file, sample().to_docx().unwrap());
        let hash = medborger_base::digest::hex_string(&Sha256::digest(&file));
        assert_eq!(&hash[..16], "d4f5768f8c268078");
    }
}
