//! The catalogue of labels and help: one file in each crate, read when somebody asks.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The catalogues, each by the crate in which it lies.
const FILES: [(&str, &str); 12] = [
    ("medborger", include_str!("../../../labels.txt")),
    ("bank", medborger_bank::LABELS),
    ("community", medborger_community::LABELS),
    ("dialogue", medborger_dialogue::LABELS),
    ("funding", medborger_funding::LABELS),
    ("gathering", medborger_gathering::LABELS),
    ("hearing", medborger_hearing::LABELS),
    ("method", medborger_method::LABELS),
    ("notice", medborger_notice::LABELS),
    ("team", medborger_team::LABELS),
    ("volunteering", medborger_volunteering::LABELS),
    ("journal", medborger_journal::LABELS),
];

/// What the catalogue says of a field or a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// The label in Danish.
    pub(super) danish: String,
    /// The help in Danish.
    pub(super) help: Option<String>,
    /// The label in English, where it is another than the name gives.
    pub(super) english: Option<String>,
}

impl Label {
    /// As it stands in a schema.
    pub(super) fn shown(&self) -> Value {
        match &self.help {
            Some(help) => json!({ "title": self.danish, "description": help }),
            None => json!({ "title": self.danish }),
        }
    }
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Fields,
    Choices,
    Actors,
}

/// All labels: by part and key, as `title` or `DepositIdea.title`.
pub(super) struct Labels(pub(super) BTreeMap<(Part, String), Label>);

impl Labels {
    /// Reads the catalogues, and says which lines can't be read or stand twice.
    pub(super) fn read() -> (Self, Vec<String>) {
        let (mut labels, mut wrong) = (BTreeMap::new(), Vec::new());
        for (file, text) in FILES {
            let mut part = None;
            for (number, line) in (1..).zip(text.lines()) {
                match line.trim() {
                    "" => {}
                    comment if comment.starts_with('#') => {}
                    "[fields]" => part = Some(Part::Fields),
                    "[choices]" => part = Some(Part::Choices),
                    "[actors]" => part = Some(Part::Actors),
                    line => {
                        let read = part.zip(read(line));
                        let twice = read.is_none_or(|(part, (key, label))| {
                            labels.insert((part, key), label).is_some()
                        });
                        if twice {
                            wrong.push(format!(
                                "{file}, line {number}: unreadable or twice: {line}"
                            ));
                        }
                    }
                }
            }
        }
        (Self(labels), wrong)
    }

    /// The label of a type's field.
    pub(super) fn field(&self, of: &str, field: &str) -> Option<&Label> {
        self.find(Part::Fields, of, field)
    }

    /// The label of a type's choice.
    pub(super) fn choice(&self, of: &str, choice: &str) -> Option<&Label> {
        self.find(Part::Choices, of, choice)
    }

    /// The label of whoever sends a command.
    pub(super) fn actor(&self, actor: &str) -> Option<&Label> {
        self.0.get(&(Part::Actors, actor.to_owned()))
    }

    /// A field's label in English.
    pub(super) fn english_field(&self, of: &str, field: &str) -> String {
        self.english(self.field(of, field), field)
    }

    /// A choice's label in English.
    pub(super) fn english_choice(&self, of: &str, choice: &str) -> String {
        self.english(self.choice(of, choice), choice)
    }

    #[expect(clippy::unused_self, reason = "it reads as what the catalogue says")]
    fn english(&self, label: Option<&Label>, name: &str) -> String {
        let said = label.and_then(|label| label.english.clone());
        said.unwrap_or_else(|| from_name(name))
    }

    fn find(&self, part: Part, of: &str, name: &str) -> Option<&Label> {
        let own = self.0.get(&(part, format!("{of}.{name}")));
        own.or_else(|| self.0.get(&(part, name.to_owned())))
    }
}

/// A line, `key = Dansk | Dansk hjælp | English`.
fn read(line: &str) -> Option<(String, Label)> {
    let (key, said) = line.split_once(" = ")?;
    let mut parts = said.split('|').map(str::trim);
    let mut part = || parts.next().map(str::to_owned);
    let (danish, help, english) = (part()?, part(), part());
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let label = Label {
        danish,
        help: filled(help),
        english: filled(english),
    };
    let whole = !label.danish.is_empty() && parts.next().is_none();
    whole.then(|| (key.trim().to_owned(), label))
}

/// A label out of a name: "starts_at" becomes "Starts at".
pub(super) fn from_name(name: &str) -> String {
    capital(&name.replace('_', " "))
}

/// With a capital letter in front.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first.map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A Rust doc comment for other readers: the first paragraphs without code, links as the names that they stand for.
pub(super) fn plain(doc: &str) -> String {
    let mut fenced = false;
    let mut lines: Vec<&str> = Vec::new();
    for line in doc.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            lines.push(line.trim());
        }
    }
    let paragraphs = lines
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" "));
    let paragraphs: Vec<String> = paragraphs.filter(|text| !text.is_empty()).collect();
    unlinked(&paragraphs.join("\n\n"))
}

fn unlinked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once(']') {
            Some((label, tail)) if label.starts_with('`') || tail.starts_with('(') => {
                out.push_str(label);
                let target = tail.strip_prefix('(').and_then(|tail| tail.split_once(')'));
                rest = target.map_or(tail, |(_, tail)| tail);
            }
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_a_label_and_perhaps_help_and_english() {
        let (key, label) = read("starts_at = Begynder | Hvornår. | Begins").unwrap();
        assert_eq!(
            (key.as_str(), label.danish.as_str()),
            ("starts_at", "Begynder")
        );
        assert_eq!(label.help.as_deref(), Some("Hvornår."));
        assert_eq!(label.english.as_deref(), Some("Begins"));
        let (_, bare) = read("web = Nettet").unwrap();
        assert_eq!((bare.help, bare.english), (None, None));
        for bad in ["web", "web =", "web = ", "web = a | b | c | d"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_doc_loses_its_code_and_its_links() {
        let doc = "The [`Town`](crate::Town)'s\nmark, as [day](x) or [`Line`].\n\n```\nlet a = [1](2);\n```\nFrom [0, 1].";
        assert_eq!(
            plain(doc),
            "The `Town`'s mark, as day or `Line`.\n\nFrom [0, 1]."
        );
        assert_eq!(from_name("starts_at"), "Starts at");
    }
}
