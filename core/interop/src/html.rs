//! A document as one accessible HTML page that needs nothing beside itself.

use std::fmt::Write as _;

use medborger_codec::Record;

use super::InteropError;
use super::csv::give;
use super::document::{Block, Document, Inline, Outline, Target, paragraphs};
use super::xml::{escaped_line, push_escaped, unified};
use medborger_calendar::Language;

/// Whether search engines are asked to leave a page out.
///
/// A white paper quotes citizens by their words, so a municipality may want it read but not found by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Indexing {
    /// The page says nothing about it.
    Allowed,
    /// The page asks not to be indexed: `<meta name="robots" content="noindex">`.
    Refused,
}

/// Contrast of text on its ground is at least 7:1, of links and the focus ring at least 4.5:1, in light and dark.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1d2125;--ground:#fff;--soft:#f2f4f6;--line:#c3c9d0;--quiet:#4a5260;--link:#0a4a94}\
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--ground:#16191c;--soft:#22272c;--line:#4b535c;--quiet:#b4bcc6;\
--link:#9cc7ff}}\
*{box-sizing:border-box}\
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}\
body{margin:0;background:var(--ground);color:var(--ink);\
font:1.0625rem/1.6 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;\
overflow-wrap:break-word}\
header,nav,main{max-width:44rem;margin:0 auto;padding:0 1.25rem}\
header{padding-top:2.5rem;padding-bottom:.75rem}main{padding-bottom:4rem}\
h1,h2,h3,h4{line-height:1.25;margin:2.5rem 0 .75rem;hyphens:auto;text-wrap:balance}\
h1{font-size:clamp(1.5rem,1.15rem + 2.5vw,2.125rem);margin:0}h2{font-size:clamp(1.3125rem,1.15rem + 1vw,1.5rem)}h3{font-size:1.1875rem;margin-top:2rem}\
h4{font-size:1.0625rem;margin-top:1.5rem}h2+h3,h3+h4{margin-top:1rem}\
p,ul,ol,dl{margin:0 0 1rem}ul,ol{padding-left:1.5rem}li{margin:.25rem 0}\
.subtitle{font-size:1.1875rem;color:var(--quiet);margin:.5rem 0 0}\
a{color:var(--link);text-underline-offset:.15em}a:hover{text-decoration-thickness:2px}\
:focus-visible{outline:3px solid var(--link);outline-offset:3px}main:focus{outline:0}\
.skip{position:absolute;left:-100vw;top:0;background:var(--ground);padding:.75rem 1.25rem}.skip:focus{left:0}\
nav{margin-top:2rem}nav h2{font-size:1.0625rem;margin:0 0 .25rem}nav ul{list-style:none;padding:0;margin:0}\
nav ul ul{padding-left:1.25rem}\
blockquote{margin:0 0 1rem;padding:.125rem 0 .125rem 1.125rem;border-left:4px solid var(--line)}\
blockquote p:last-child,.note p:last-child{margin-bottom:0}\
.note{margin:0 0 1rem;padding:.875rem 1.125rem;background:var(--soft);border-radius:4px}\
.label{font-weight:700;margin-bottom:.125rem}\
dl{margin-top:1.5rem;border-top:1px solid var(--line)}\
dl div{padding:.5rem 0;border-bottom:1px solid var(--line)}dt{font-weight:700}dd{margin:0;min-width:0}\
.table{overflow-x:auto;margin:1.5rem 0}\
table{border-collapse:collapse;width:100%}\
caption{text-align:left;font-weight:700;padding-bottom:.5rem}\
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}\
thead th{background:var(--soft);border-bottom:2px solid var(--quiet)}tbody th{font-weight:600}\
@media (min-width:36rem){dl div{display:grid;grid-template-columns:11rem 1fr;gap:1rem}}\
@media print{:root{color-scheme:light;--ink:#000;--ground:#fff;--soft:#fff;--line:#999;--quiet:#333;--link:#000}\
@page{size:A4;margin:12mm 13mm 13mm}\
body{font-size:9pt;line-height:1.3}header,nav,main{max-width:none;padding:0}.skip{display:none}\
h1{font-size:17pt}h2{font-size:13pt;margin:4mm 0 1.5mm}h3{font-size:10pt;margin:2.5mm 0 .5mm}h4{font-size:9pt;margin:2.5mm 0 .5mm}\
h1,h2,h3,h4,caption{break-after:avoid}p,ul,ol,dl,blockquote,.note{margin:0 0 1mm}li{margin:0}p{orphans:2;widows:2}\
nav{margin-top:4mm}nav ul{columns:2}nav li{break-inside:avoid}nav ul ul{columns:1}\
dl{margin-top:1mm}dl div{display:grid;grid-template-columns:28mm 1fr;gap:3mm;padding:.4mm 0}\
blockquote{padding:0 0 0 3mm;border-left-width:.6mm}blockquote p{margin:0 0 .5mm}\
th,td{padding:.6mm 2mm}.table{overflow:visible;margin:2mm 0}tr,.note,dl div{break-inside:avoid}\
.note{border:1px solid var(--line)}a[href^=http]::after{content:\" (\" attr(href) \")\";font-size:.85em}}";

/// No script can run and nothing is fetched, whatever a text holds.
pub(super) const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

impl Document {
    /// The document as one HTML page: no script, no font, picture or style from elsewhere.
    ///
    /// It is made to meet WCAG 2.1 level AA: language, title, landmarks and a link past the contents; headings in order;
    /// tables with caption and scopes that scroll by keyboard on a narrow screen; visible focus; light, dark and print.
    ///
    /// # Errors
    /// [`InteropError`]: no title, headings or anchors that don't fit, a table whose rows don't fit.
    pub fn to_html(&self, indexing: Indexing) -> Result<String, InteropError> {
        Ok(HtmlText::open(self, self.outline()?, indexing).finish())
    }

    /// The page of a document that goes on after its blocks, so that what comes need never be in memory together:
    /// `headings` are the texts of the headings that come, all of level 3 and without anchor.
    #[doc(hidden)]
    pub fn html_with<'a>(
        &'a self,
        indexing: Indexing,
        headings: &'a [String],
    ) -> Result<HtmlText<'a>, InteropError> {
        Ok(HtmlText::open(self, self.outline_with(headings)?, indexing))
    }
}

/// An HTML page that is written block by block.
pub struct HtmlText<'a> {
    out: String,
    outline: Outline<'a>,
    headings: usize,
    tables: usize,
}

impl<'a> HtmlText<'a> {
    /// A page that somebody else began, up to within its `main`.
    pub(super) fn within(out: String, outline: Outline<'a>) -> Self {
        Self {
            out,
            outline,
            headings: 0,
            tables: 0,
        }
    }

    /// The page up to the end of the document's blocks.
    fn open(document: &'a Document, outline: Outline<'a>, indexing: Indexing) -> Self {
        let (language, skip, contents) = match document.language {
            Language::Danish => ("da", "Gå til indholdet", "Indhold"),
            Language::English => ("en", "Skip to content", "Contents"),
        };
        let title = escaped_line(&document.title);
        let robots = match indexing {
            Indexing::Allowed => "",
            Indexing::Refused => "<meta name=\"robots\" content=\"noindex\">\n",
        };
        let mut page = Self::within(
            format!(
                "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n{robots}\
                 <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
                 <a class=\"skip\" href=\"#_main\">{skip}</a>\n<header>\n<h1>{title}</h1>\n"
            ),
            outline,
        );
        if let Some(subtitle) = &document.subtitle {
            let subtitle = escaped_line(subtitle);
            let _ = writeln!(page.out, "<p class=\"subtitle\">{subtitle}</p>");
        }
        page.out.push_str("</header>\n");
        if page.outline.contents {
            page.contents(contents);
        }
        page.out.push_str("<main id=\"_main\" tabindex=\"-1\">\n");
        for block in &document.blocks {
            page.block(block);
        }
        page
    }

    /// One block more.
    #[doc(hidden)]
    pub fn push(&mut self, block: &Block) -> Result<(), InteropError> {
        self.outline.check(block)?;
        self.block(block);
        Ok(())
    }

    /// Hands over what is written so far, where that is more than so many bytes.
    ///
    /// # Errors
    /// That of whoever takes it.
    #[doc(hidden)]
    pub fn give<E>(
        &mut self,
        bytes: usize,
        out: &mut (dyn FnMut(&str) -> Result<(), E> + '_),
    ) -> Result<(), E> {
        give(&mut self.out, bytes, out)
    }

    /// The page, or what is left of it.
    #[doc(hidden)]
    pub fn finish(mut self) -> String {
        self.out.push_str("</main>\n</body>\n</html>\n");
        self.out
    }

    /// The headings of levels 2 and 3 as nested lists of links.
    fn contents(&mut self, label: &str) {
        let mut list =
            format!("<nav aria-labelledby=\"_nav\">\n<h2 id=\"_nav\">{label}</h2>\n<ul>\n");
        let mut before = 2;
        let mut first = true;
        for (position, heading) in self.outline.headings.iter().enumerate() {
            if !heading.listed {
                continue;
            }
            match (before, heading.level) {
                (2, 3) => list.push_str("\n<ul>\n"),
                (3, 2) => list.push_str("</li>\n</ul>\n</li>\n"),
                _ if first => {}
                _ => list.push_str("</li>\n"),
            }
            before = heading.level;
            first = false;
            let (id, text) = (self.outline.id(position), escaped_line(heading.text));
            let _ = write!(list, "<li><a href=\"#{id}\">{text}</a>");
        }
        list.push_str(if before == 3 {
            "</li>\n</ul>\n</li>\n"
        } else {
            "</li>\n"
        });
        list.push_str("</ul>\n</nav>\n");
        self.out.push_str(&list);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                let (id, text) = (self.outline.id(self.headings), escaped_line(text));
                self.headings += 1;
                let _ = writeln!(self.out, "<h{level} id=\"{id}\">{text}</h{level}>");
            }
            Block::Paragraph { content } => self.wrapped("<p>", content, "</p>\n"),
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                let _ = writeln!(self.out, "<{tag}>");
                for item in items {
                    self.wrapped("<li>", item, "</li>\n");
                }
                let _ = writeln!(self.out, "</{tag}>");
            }
            Block::Quote { text } => {
                self.out.push_str("<blockquote>\n");
                for paragraph in paragraphs(text) {
                    self.out.push_str("<p>");
                    self.text(&paragraph);
                    self.out.push_str("</p>\n");
                }
                self.out.push_str("</blockquote>\n");
            }
            Block::Facts { facts } => {
                self.out.push_str("<dl>\n");
                for fact in facts {
                    let term = escaped_line(&fact.term);
                    let _ = write!(self.out, "<div><dt>{term}</dt><dd>");
                    self.wrapped("", &fact.content, "</dd></div>\n");
                }
                self.out.push_str("</dl>\n");
            }
            Block::Table {
                caption,
                columns,
                rows,
                row_headings,
            } => self.table(caption, columns, rows, *row_headings),
            Block::Note { label, content } => {
                let label = escaped_line(label);
                let _ = writeln!(
                    self.out,
                    "<div class=\"note\" role=\"note\">\n<p class=\"label\">{label}</p>"
                );
                self.wrapped("<p>", content, "</p>\n</div>\n");
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
        self.tables += 1;
        let (number, caption) = (self.tables, escaped_line(caption));
        let _ = writeln!(
            self.out,
            "<div class=\"table\" role=\"region\" aria-labelledby=\"_t{number}\" tabindex=\"0\">\n<table>\n\
             <caption id=\"_t{number}\">{caption}</caption>\n<thead>\n<tr>"
        );
        for column in columns {
            let column = escaped_line(column);
            let _ = writeln!(self.out, "<th scope=\"col\">{column}</th>");
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.out.push_str("<tr>\n");
            for (place, cell) in row.iter().enumerate() {
                if place == 0 && row_headings {
                    self.wrapped("<th scope=\"row\">", cell, "</th>\n");
                } else {
                    self.wrapped("<td>", cell, "</td>\n");
                }
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn wrapped(&mut self, before: &str, content: &[Inline], after: &str) {
        self.out.push_str(before);
        for inline in content {
            match inline {
                Inline::Text { text } => self.text(text),
                Inline::Strong { text } => {
                    self.out.push_str("<strong>");
                    self.text(text);
                    self.out.push_str("</strong>");
                }
                Inline::Link { text, to } => {
                    self.out.push_str("<a href=\"");
                    match to {
                        Target::Anchor { anchor } => {
                            let _ = write!(self.out, "#{anchor}");
                        }
                        Target::Web { url } => push_escaped(&mut self.out, url.as_str()),
                    }
                    self.out.push_str("\">");
                    self.text(text);
                    self.out.push_str("</a>");
                }
            }
        }
        self.out.push_str(after);
    }

    /// Escaped text with its line breaks.
    fn text(&mut self, text: &str) {
        for (number, line) in unified(text).split('\n').enumerate() {
            if number > 0 {
                self.out.push_str("<br>\n");
            }
            push_escaped(&mut self.out, line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::sample::sample;
    use super::super::xml::is_well_formed;
    use super::*;

    fn page() -> String {
        sample().to_html(Indexing::Refused).unwrap()
    }

    #[test]
    fn the_page_is_well_formed_and_says_what_screen_readers_need() {
        let page = page();
        assert_eq!(is_well_formed(&page, &["meta", "br"]), Ok(()));
        for part in [
            "<!doctype html>\n<html lang=\"da\">",
            "<title>Lokalplan 12</title>",
            "<a class=\"skip\" href=\"#_main\">Gå til indholdet</a>",
            "<main id=\"_main\" tabindex=\"-1\">",
            "<th scope=\"col\">Emne</th>",
            "<th scope=\"row\">Trafik</th>",
            "<caption id=\"_t1\">Svar efter emne</caption>",
            "<a href=\"#traffic\">trafikken</a>",
            "<a href=\"https://example.dk/høring?a=1&amp;b=2\">",
            "<h3 id=\"traffic\">Trafik &amp; parkering</h3>",
            "<dt>Frist</dt><dd>8. juni 2026, hele dagen</dd>",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert_eq!(page.matches("<h1>").count(), 1);
        let english = Document::new("Title", Language::English);
        let english = english.to_html(Indexing::Allowed).unwrap();
        assert!(english.contains("lang=\"en\"") && english.contains("Skip to content"));
    }

    #[test]
    fn what_citizens_wrote_stays_text() {
        let page = page();
        assert!(!page.contains("<script"));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;"));
        assert!(page.contains("Bilerne kører for stærkt.</p>\n<p>Venlig hilsen<br>\nIda"));
        let mut document = sample();
        document.title = "<img src=x onerror=alert(1)>".into();
        let page = document.to_html(Indexing::Refused).unwrap();
        assert!(!page.contains("<img"));
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        let page = page();
        for word in ["<script", "<link", "<img", "@import", "url(", "src="] {
            assert!(!page.contains(word), "{word}");
        }
    }

    #[test]
    fn the_contents_list_headings_of_two_levels_in_order() {
        let page = page();
        let start = page.find("<nav").unwrap();
        let nav = &page[start..page.find("</nav>").unwrap()];
        let ids: Vec<_> = nav
            .split("href=\"#")
            .skip(1)
            .map(|p| &p[..p.find('"').unwrap()])
            .collect();
        assert_eq!(ids, ["summary", "_h2", "traffic", "_h4"]);
        for id in ids {
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
        }
        let mut few = sample();
        few.blocks.truncate(2);
        assert!(!few.to_html(Indexing::Refused).unwrap().contains("<nav"));
        few.contents = false;
        few.blocks.push(Block::heading(2, "x"));
        assert!(!few.to_html(Indexing::Refused).unwrap().contains("<nav"));
    }

    #[test]
    fn only_a_page_that_refuses_indexing_says_so() {
        assert!(page().contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(
            !sample()
                .to_html(Indexing::Allowed)
                .unwrap()
                .contains("robots")
        );
    }
}
