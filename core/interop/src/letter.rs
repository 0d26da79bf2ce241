//! A document as a letter on paper: one page of HTML that prints as A4, with the address where the window is.

use std::fmt::Write as _;

use super::InteropError;
use super::document::Document;
use super::html::{HtmlText, POLICY};
use super::xml::{escaped_line, one_line};

/// The media type of a page.
pub const PAGE_MEDIA_TYPE: &str = "text/html";

/// What stands around a letter's text: who sends it, to whom, when.
///
/// `Debug` shows none of it.
///
/// ```
/// use medborger::calendar::Language;
/// use medborger::interop::{Block, Document, Letterhead};
///
/// let document = Document::new("Svar på »Bænke«", Language::Danish).with_blocks(vec![Block::paragraph("Vi sætter tre op.")]);
/// let head = Letterhead::new("30. november 2026")
///     .with_sender(vec!["Hedensted Kommune".into(), "Stationsparken 1".into(), "8722 Hedensted".into()])
///     .with_recipient(vec!["Ida Eksempel".into(), "Havnevej 1".into(), "8722 Hedensted".into()]);
/// let page = document.to_letter(&head)?;
/// assert!(page.contains("<html lang=\"da\">") && page.contains("<span>Havnevej 1</span>") && page.contains("size:A4"));
/// # Ok::<(), medborger::interop::InteropError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Letterhead {
    /// The lines of who sends it: name, street, postal code and town.
    pub sender: Vec<String>,
    /// The lines of whom it is to, as they stand in the window.
    pub recipient: Vec<String>,
    /// The day, in words.
    pub date: String,
}

impl Letterhead {
    /// A letter of this day, from nobody to nobody.
    #[must_use]
    pub fn new(date: impl Into<String>) -> Self {
        Self {
            sender: Vec::new(),
            recipient: Vec::new(),
            date: date.into(),
        }
    }

    /// The same from these lines.
    #[must_use]
    pub fn with_sender(self, sender: Vec<String>) -> Self {
        Self { sender, ..self }
    }

    /// The same to these lines.
    #[must_use]
    pub fn with_recipient(self, recipient: Vec<String>) -> Self {
        Self { recipient, ..self }
    }
}

impl std::fmt::Debug for Letterhead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letterhead").finish_non_exhaustive()
    }
}

/// A4 with the address 20 mm from the left and 45 mm from the top, 85 mm by 45 mm: the window of a C5 or DL envelope
/// (ISO 269; DIN 5008 form B, which Danish window envelopes fit). Every sheet bears its number and how many there are.
const STYLE: &str = "\
@page{size:A4;margin:20mm 20mm 22mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:9pt sans-serif}}\
body{margin:0;color:#000;background:#fff;font:11pt/1.45 \"Liberation Sans\",Arial,sans-serif;overflow-wrap:break-word}\
.head{position:relative;height:85mm}address{font-style:normal}address span{display:block}\
.to{position:absolute;left:0;top:25mm;width:85mm;height:45mm;overflow:hidden}\
.from{position:absolute;right:0;top:0;width:65mm;font-size:9pt}.day{position:absolute;right:0;top:70mm;margin:0}\
h1{font-size:14pt;line-height:1.25;margin:0 0 5mm}h2{font-size:12pt;margin:6mm 0 2mm}h3,h4{font-size:11pt;margin:5mm 0 2mm}\
h1,h2,h3,h4,caption{break-after:avoid}p,ul,ol,dl,blockquote,.note{margin:0 0 3mm}p{orphans:2;widows:2}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:1mm 2mm;border-bottom:.3mm solid #999}\
a{color:#000}a[href^=http]::after{content:\" (\" attr(href) \")\";font-size:.85em}tr,.note{break-inside:avoid}\
@media screen{body{max-width:170mm;margin:20mm auto;padding:0 20mm}}";

impl Document {
    /// The document as a letter that a browser or a program such as WeasyPrint prints as A4 or makes a PDF of. Nothing is fetched
    /// from elsewhere and no script runs; it has a language, a title, and one heading of level 1.
    ///
    /// # Errors
    /// As [`Document::to_html`].
    pub fn to_letter(&self, head: &Letterhead) -> Result<String, InteropError> {
        let outline = self.outline()?;
        let (language, to, from) = self.language.pick(
            ("da", "Modtager", "Afsender"),
            ("en", "Recipient", "Sender"),
        );
        let title = escaped_line(&self.title);
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
             <header class=\"head\">\n"
        );
        address(&mut out, "to", to, &head.recipient);
        address(&mut out, "from", from, &head.sender);
        let date = escaped_line(&head.date);
        let _ = write!(
            out,
            "<p class=\"day\">{date}</p>\n</header>\n<main>\n<h1>{title}</h1>\n"
        );
        let mut text = HtmlText::within(out, outline);
        for block in &self.blocks {
            text.push(block)?;
        }
        Ok(text.finish())
    }
}

/// An address, each line by itself; nothing where there is none.
fn address(out: &mut String, class: &str, label: &str, lines: &[String]) {
    let lines = lines.iter().filter(|line| !one_line(line).is_empty());
    let spans: Vec<String> = lines
        .map(|line| format!("<span>{}</span>\n", escaped_line(line)))
        .collect();
    if !spans.is_empty() {
        let spans = spans.concat();
        let _ = write!(
            out,
            "<address class=\"{class}\" aria-label=\"{label}\">\n{spans}</address>\n"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::sample::sample;
    use super::super::xml::is_well_formed;
    use super::*;

    #[test]
    fn a_letter_is_well_formed_and_nothing_in_it_runs() {
        let head = Letterhead::new("30. november 2026")
            .with_sender(vec!["Kommune & Co.".into(), " ".into()])
            .with_recipient(vec![
                "<script>alert(1)</script>".into(),
                "Havnevej 1\r\n2. tv.".into(),
            ]);
        let page = sample().to_letter(&head).unwrap();
        assert_eq!(is_well_formed(&page, &["meta", "br"]), Ok(()));
        for part in [
            "<html lang=\"da\">",
            "<title>Lokalplan 12</title>",
            "<address class=\"to\" aria-label=\"Modtager\">\n<span>&lt;script&gt;alert(1)&lt;/script&gt;</span>\n\
             <span>Havnevej 1 2. tv.</span>\n</address>",
            "<span>Kommune &amp; Co.</span>\n</address>",
            "<p class=\"day\">30. november 2026</p>",
            "counter(page) \" / \" counter(pages)",
            "<h1>Lokalplan 12</h1>",
        ] {
            assert!(page.contains(part), "{part}");
        }
        for word in ["<script", "<link", "<img", "@import", "url(", "src="] {
            assert!(!page.contains(word), "{word}");
        }
        let nobody = sample().to_letter(&Letterhead::new("")).unwrap();
        assert!(!nobody.contains("<address"));
    }
}
