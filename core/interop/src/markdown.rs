//! A document as Markdown: CommonMark 0.31 with the pipe tables of GitHub Flavored Markdown 0.29.

use super::InteropError;
use super::document::{Block, Document, Inline, Target, paragraphs, title_line};
use super::xml::{allowed, one_line, unified};

impl Document {
    /// The document as Markdown.
    ///
    /// Whatever Markdown would interpret is escaped with a backslash: its marks, raw HTML, character references, bare
    /// addresses. Line breaks within a paragraph are hard breaks; in a table's cell, which has one line only, they are
    /// `<br>`. Headings that links lead to carry an empty `<a id>`.
    ///
    /// # Errors
    /// [`InteropError`]: no title, headings or anchors that don't fit, a table whose rows don't fit.
    pub fn to_markdown(&self) -> Result<String, InteropError> {
        let outline = self.outline()?;
        let mut parts = vec![format!("# {}", line(&title_line(self)))];
        if let Some(subtitle) = &self.subtitle {
            parts.push(line(subtitle));
        }
        if outline.contents {
            let label = self.language.pick("**Indhold**", "**Contents**");
            let mut list = Vec::new();
            for (position, heading) in outline.headings.iter().enumerate() {
                let indent = match heading.level {
                    2 => "",
                    3 if heading.listed => "  ",
                    _ => continue,
                };
                list.push(format!(
                    "{indent}- [{}](#{})",
                    line(heading.text),
                    outline.id(position)
                ));
            }
            parts.push(label.to_owned());
            parts.push(list.join("\n"));
        }
        let mut headings = 0;
        let mut list_before = outline.contents;
        for block in &self.blocks {
            let is_list = matches!(block, Block::List { .. } | Block::Facts { .. });
            if is_list && list_before {
                // Two lists in a row would be read as one.
                parts.push("<!-- -->".to_owned());
            }
            list_before = is_list;
            parts.push(match block {
                Block::Heading {
                    level,
                    text,
                    anchor,
                } => {
                    let mark = "#".repeat(usize::from(*level));
                    let id = if outline.contents || anchor.is_some() {
                        format!("<a id=\"{}\"></a>", outline.id(headings))
                    } else {
                        String::new()
                    };
                    headings += 1;
                    format!("{mark} {id}{}", line(text))
                }
                Block::Paragraph { content } => inlines(content, "\\\n"),
                Block::List { ordered, items } => list(*ordered, items),
                Block::Quote { text } => quote(text),
                Block::Facts { facts } => {
                    let fact = |f: &super::Fact| {
                        format!("- **{}:** {}", line(&f.term), inlines(&f.content, "\\\n  "))
                    };
                    facts.iter().map(fact).collect::<Vec<_>>().join("\n")
                }
                Block::Table {
                    caption,
                    columns,
                    rows,
                    row_headings,
                } => table(caption, columns, rows, *row_headings),
                Block::Note { label, content } => {
                    format!("**{}**\\\n{}", line(label), inlines(content, "\\\n"))
                }
            });
        }
        parts.retain(|part| !part.is_empty());
        Ok(parts.join("\n\n") + "\n")
    }
}

fn list(ordered: bool, items: &[Vec<Inline>]) -> String {
    let item = |(number, item): (usize, &Vec<Inline>)| {
        if ordered {
            let mark = format!("{}. ", number + 1);
            let indent = format!("\\\n{}", " ".repeat(mark.len()));
            format!("{mark}{}", inlines(item, &indent))
        } else {
            format!("- {}", inlines(item, "\\\n  "))
        }
    };
    items
        .iter()
        .enumerate()
        .map(item)
        .collect::<Vec<_>>()
        .join("\n")
}

fn quote(text: &str) -> String {
    let paragraph = |p: &String| format!("> {}", escaped(p, "\\\n> "));
    let quoted: Vec<_> = paragraphs(text).iter().map(paragraph).collect();
    quoted.join("\n>\n")
}

fn table(
    caption: &str,
    columns: &[String],
    rows: &[Vec<Vec<Inline>>],
    row_headings: bool,
) -> String {
    let mut lines = Vec::with_capacity(rows.len() + 4);
    let caption = line(caption);
    if !caption.is_empty() {
        lines.push(format!("**{caption}**\n"));
    }
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    lines.push(row(columns.iter().map(|c| line(c)).collect()));
    lines.push(row(vec!["---".to_owned(); columns.len()]));
    for cells in rows {
        let cell = |(place, cell): (usize, &Vec<Inline>)| {
            let text = inlines(cell, "<br>");
            if place == 0 && row_headings && !text.is_empty() && !text.contains("**") {
                format!("**{text}**")
            } else {
                text
            }
        };
        lines.push(row(cells.iter().enumerate().map(cell).collect()));
    }
    lines.join("\n")
}

/// One line of escaped text.
fn line(text: &str) -> String {
    escaped(&one_line(text), " ")
}

fn inlines(content: &[Inline], line_break: &str) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text } => out.push_str(&spaced(text, line_break)),
            Inline::Strong { text } => {
                let text = line(text);
                if !text.is_empty() {
                    out.push_str("**");
                    out.push_str(&text);
                    out.push_str("**");
                }
            }
            Inline::Link { text, to } => {
                out.push('[');
                out.push_str(&line(text));
                out.push_str("](");
                match to {
                    Target::Anchor { anchor } => {
                        out.push('#');
                        out.push_str(anchor.as_str());
                    }
                    Target::Web { url } => {
                        // Within <> all but these is taken as it stands; a link's address holds no <, > or backslash.
                        let url = url.as_str().replace('&', "&amp;").replace('|', "\\|");
                        out.push('<');
                        out.push_str(&url);
                        out.push('>');
                    }
                }
                out.push(')');
            }
        }
    }
    let trimmed = out.trim_matches(' ');
    trimmed
        .strip_suffix(line_break)
        .unwrap_or(trimmed)
        .to_owned()
}

/// Escaped text that keeps one space at either end where there was white space, because a link may come next.
fn spaced(text: &str, line_break: &str) -> String {
    let inner = escaped(text.trim(), line_break);
    if inner.is_empty() {
        return if text.is_empty() { "" } else { " " }.to_owned();
    }
    let edge = |white: bool, lines: bool| match (white, lines) {
        (_, true) => line_break,
        (true, false) => " ",
        (false, false) => "",
    };
    let head = text
        .split(|c: char| !c.is_whitespace())
        .next()
        .unwrap_or_default();
    let tail = text
        .rsplit(|c: char| !c.is_whitespace())
        .next()
        .unwrap_or_default();
    format!(
        "{}{inner}{}",
        edge(!head.is_empty(), head.contains('\n')),
        edge(!tail.is_empty(), tail.contains('\n'))
    )
}

/// Text with all that Markdown would interpret escaped. Blank lines go, since they would end the paragraph.
fn escaped(text: &str, line_break: &str) -> String {
    let text = unified(text);
    let lines = text.split('\n').map(str::trim).filter(|l| !l.is_empty());
    lines.map(escaped_line).collect::<Vec<_>>().join(line_break)
}

fn escaped_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let rest = line.get(at..).unwrap_or_default();
        let marks = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '@' => true,
            // A list, a rule or the line under a heading.
            '-' | '+' | '=' => at == 0,
            // A numbered list, or the address `www.`, which some readers link.
            '.' => (at == digits && digits > 0) || out.ends_with("www") || out.ends_with("WWW"),
            ')' => at == digits && digits > 0,
            ':' => rest.starts_with("://"),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(match allowed(c) {
            '\t' => ' ',
            c => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::document::sample::{HOSTILE, sample};
    use super::*;

    #[test]
    fn every_block_has_its_markdown() {
        let markdown = sample().to_markdown().unwrap();
        for part in [
            "# Lokalplan 12\n\nHvidbog: høringssvar og kommunens svar\n\n**Indhold**\n\n- [Sammenfatning](#summary)\n",
            "  - [Trafik \\& parkering](#traffic)\n",
            "\n\n<!-- -->\n\n- **Høring:** Forslag",
            "- **Spørgsmål:** [plan\\@example.dk](<mailto:plan@example.dk>)\n",
            "## <a id=\"summary\"></a>Sammenfatning\n",
            "handler om [trafikken](#traffic) og om **bygningernes højde**. Forslaget",
            "[kommunens side](<https://example.dk/høring?a=1&amp;b=2>).",
            "**Svar efter emne**\n\n| Emne | Svar | Kommunens holdning |\n| --- | --- | --- |\n\
             | **Trafik** | 2 | Imødekommes delvist:<br>farten sættes ned |\n",
            "1. Sænk farten til 40 km/t.\n2. Flyt parkeringen.\n",
            "> Vi bor i nummer 7.\\\n> Bilerne kører for stærkt.\n>\n> Venlig hilsen\\\n> Ida Eksempel\n",
            "**Kommunens svar**\\\nFarten sættes ned",
        ] {
            assert!(markdown.contains(part), "{part}\n----\n{markdown}");
        }
    }

    #[test]
    fn what_markdown_would_interpret_is_escaped() {
        assert_eq!(
            escaped(HOSTILE, "\n"),
            "\\<script\\>alert(1)\\</script\\> \\& \"co\" \\*stjerne\\* \\_streg\\_ \\[x\\](http\\://y) \\`kode\\`\n\
             \\# nej\n\\- heller ikke\n1986\\. var et år\n\\=====\n\\> citat\n\u{fffd}\\|a\\|b\\|"
        );
        for (text, expect) in [
            ("12) a", "12\\) a"),
            ("a 12. b - c + d", "a 12. b - c + d"),
            ("    indented", "indented"),
            ("~~~", "\\~\\~\\~"),
            (
                "ida@example.dk www.example.dk",
                "ida\\@example.dk www\\.example.dk",
            ),
            ("a\\", "a\\\\"),
            ("&nbsp;", "\\&nbsp;"),
            ("a\n\n\nb", "a / b"),
        ] {
            assert_eq!(escaped(text, " / "), expect);
        }
    }

    #[test]
    fn spaces_beside_a_link_are_kept_and_line_breaks_never_end_a_paragraph() {
        let content = [
            Inline::text("se\n"),
            Inline::strong(" her "),
            Inline::text(" "),
            Inline::text("nu\n\n"),
        ];
        assert_eq!(inlines(&content, "\\\n"), "se\\\n**her** nu");
    }
}
