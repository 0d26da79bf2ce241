//! Names and docstrings as Python writes them.

use anyhow::{Result, bail, ensure};

use super::super::model::Type;

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "None",
    "True", "False", "self", "cls",
];

const WIDTH: usize = 100;

/// The expression that makes a fresh value.
pub fn fresh(ty: &Type) -> Result<String> {
    match ty {
        Type::Uuid => Ok("_uuid4()".to_owned()),
        Type::Hex(bytes) => Ok(format!("_token_hex({bytes})")),
        other => bail!("nothing fresh can be made of {other:?}"),
    }
}

/// `white_papers` becomes `WhitePapers`.
pub fn camel(name: &str) -> String {
    let words = name.split(['_', '-']).map(|word| {
        let mut letters = word.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + letters.as_str()
    });
    words.collect()
}

/// The name of a choice's member.
pub fn member(value: &str) -> Result<String> {
    let name = value.replace('-', "_").to_uppercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    ensure!(
        name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_alphabetic()),
        "{value} is no name"
    );
    Ok(name)
}

/// A name as Python can have it.
pub fn python_name(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// A docstring, indented, with its lines broken; nothing where there is nothing to say.
pub fn docstring(doc: &str, indent: usize) -> String {
    let mut doc = doc.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    if doc.is_empty() {
        return String::new();
    }
    if doc.ends_with('"') {
        doc.insert(doc.len() - 1, '\\');
    }
    let space = " ".repeat(indent);
    let mut lines = Vec::new();
    for (index, line) in doc.lines().enumerate() {
        let own = line.len() - line.trim_start().len();
        let hanging = if own > 0 { own + 4 } else { 0 };
        let first = if index == 0 { 3 } else { 0 };
        broken(
            line.trim(),
            indent + own,
            indent + hanging,
            first,
            &mut lines,
        );
    }
    let several = lines.len() > 1;
    let text = lines.join("\n");
    let text = text.trim_start();
    if several {
        format!("{space}\"\"\"{text}\n{space}\"\"\"\n")
    } else {
        format!("{space}\"\"\"{text}\"\"\"\n")
    }
}

/// Breaks a paragraph into lines that fit; `first` columns of its first line are taken.
fn broken(text: &str, indent: usize, hanging: usize, first: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut space = indent;
    let mut room = WIDTH - indent - first;
    for word in text.split(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
            lines.push(format!("{}{line}", " ".repeat(space)));
            line.clear();
            space = hanging.max(indent);
            room = WIDTH - space;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() {
        lines.push(String::new());
    } else {
        lines.push(format!("{}{line}", " ".repeat(space)));
    }
}
