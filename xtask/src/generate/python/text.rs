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
        Type::Uuid(_) => Ok("_uuid4()".to_owned()),
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

/// A description as Python says it: what stands between backticks in Rust's words is put into Python's.
fn in_python(doc: &str) -> String {
    let mut said = Vec::new();
    let mut before = "";
    for (place, part) in doc.split('`').enumerate() {
        // What is said of Rust stays Rust's.
        let of_rust = before.trim_end().ends_with("In Rust,");
        before = part;
        said.push(match part {
            _ if place % 2 == 0 || of_rust => part.to_owned(),
            "true" => "True".to_owned(),
            "false" => "False".to_owned(),
            path => path_in_python(path),
        });
    }
    said.join("`")
}

/// `Mail::own_text` becomes `Mail.own_text`, `RowFlaw::Characters` `RowFlaw.CHARACTERS`, and `participation::check` `check`.
fn path_in_python(path: &str) -> String {
    let Some((owner, of)) = path.split_once("::") else {
        return path.to_owned();
    };
    let is_type = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase());
    if !is_type(owner) {
        return path_in_python(of);
    }
    if !is_type(of) {
        return format!("{owner}.{of}");
    }
    let mut member = String::new();
    for c in of.chars() {
        if c.is_ascii_uppercase() && !member.is_empty() {
            member.push('_');
        }
        member.push(c.to_ascii_uppercase());
    }
    format!("{owner}.{member}")
}

/// A docstring, indented, with its lines broken; nothing where there is nothing to say.
pub fn docstring(doc: &str, indent: usize) -> String {
    let mut doc = in_python(doc)
        .replace('\\', "\\\\")
        .replace("\"\"\"", "\\\"\\\"\\\"");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_speaks_python() {
        for (rust, python) in [
            ("as `Mail::own_text` says", "as `Mail.own_text` says"),
            ("`RowFlaw::CellError`", "`RowFlaw.CELL_ERROR`"),
            (
                "`participation::check` says; `false` where",
                "`check` says; `False` where",
            ),
            (
                "In Rust, `participation::find_campaigns` compares",
                "In Rust, `participation::find_campaigns` compares",
            ),
            ("false::not between", "false::not between"),
        ] {
            assert_eq!(in_python(rust), python);
        }
    }
}
