//! Names, comments and methods, as TypeScript writes them.

use std::fmt::Write as _;

use anyhow::Result;

use super::super::model::{Call, Field, Room, Type};

/// What `fields.js` must know of a field.
#[derive(PartialEq, Eq)]
pub(super) struct Shape<'a> {
    pub(super) name: &'a str,
    pub(super) ty: &'a Type,
    pub(super) fresh: bool,
}

impl<'a> Shape<'a> {
    pub(super) fn of(field: &'a Field) -> Self {
        Self {
            name: &field.name,
            ty: &field.ty,
            fresh: field.fresh,
        }
    }
}

/// A method of a room, which tells the codes `own` beside those of the door.
pub(super) fn method(
    text: &mut String,
    call: &Call,
    options: &str,
    answer: &str,
    own: Option<&str>,
) -> Result<()> {
    let all_optional = call
        .fields
        .iter()
        .all(|field| field.fresh || !field.required);
    let mark = if all_optional { "?" } else { "" };
    let own = own.map_or(String::new(), |own| format!("{{@link {own}}}, "));
    let throws = format!(
        "@throws {{@link MedborgerError}}: {own}{{@link DoorCode}}, or a code of another room that it has to do with."
    );
    comment(text, "  ", &format!("{}\n\n{throws}", call.doc))?;
    writeln!(
        text,
        "  {}(fields{mark}: {}, options?: {options}): {answer};",
        camel(&call.method),
        call.body
    )?;
    Ok(())
}

/// The definition that a type comes down to.
pub(super) fn inner(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        Type::List(ty) | Type::Set(ty) | Type::Map(ty) | Type::Nullable(ty) => inner(ty),
        _ => None,
    }
}

/// `idea` becomes `IdeaRoom`.
pub(super) fn room_type(room: &Room) -> String {
    pascal(&room.name) + "Room"
}

/// `idea` becomes `IdeaCode`: what its own errors are called.
pub(super) fn room_code(room: &Room) -> String {
    pascal(&room.name) + "Code"
}

pub(super) fn pascal(words: &str) -> String {
    let mut name = String::new();
    for word in words.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}

/// `expires_on` becomes `expiresOn`.
pub(super) fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let mut text = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.extend(letters);
    }
    text
}

/// The width at which a comment breaks.
const WIDTH: usize = 118;

pub(super) fn comment(text: &mut String, indent: &str, doc: &str) -> Result<()> {
    let doc = in_javascript(&plain(doc));
    if doc.is_empty() {
        return Ok(());
    }
    if !doc.contains('\n') && indent.len() + doc.chars().count() + 7 <= WIDTH {
        writeln!(text, "{indent}/** {doc} */")?;
        return Ok(());
    }
    writeln!(text, "{indent}/**")?;
    for line in doc.lines() {
        let mut width = 0;
        write!(text, "{indent} *")?;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let more = word.chars().count() + 1;
            if width > 0 && indent.len() + 2 + width + more > WIDTH {
                write!(text, "\n{indent} *")?;
                width = 0;
            }
            write!(text, " {word}")?;
            width += more;
        }
        text.push('\n');
    }
    writeln!(text, "{indent} */")?;
    Ok(())
}

/// A description in the words of JavaScript: what stands between backticks is as it is called there.
fn in_javascript(doc: &str) -> String {
    let mut said = Vec::new();
    let mut before = "";
    for (place, part) in doc.split('`').enumerate() {
        // What is said of Rust stays Rust's.
        let of_rust = before.trim_end().ends_with("In Rust,");
        before = part;
        let is_code = place % 2 == 1 && !of_rust;
        said.push(if is_code { path(part) } else { part.to_owned() });
    }
    said.join("`")
}

/// `Mail::own_text` becomes `Mail.ownText`, `RowFlaw::CellError` `'cell_error'`, and `participation::check` `check`.
fn path(path_in_rust: &str) -> String {
    let Some((owner, of)) = path_in_rust.split_once("::") else {
        return path_in_rust.to_owned();
    };
    let is_type = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase());
    if !is_type(owner) {
        return path(of);
    }
    if !is_type(of) {
        return format!("{owner}.{}", camel(of));
    }
    if of.chars().all(|c| !c.is_ascii_lowercase()) {
        return format!("{owner}.{of}");
    }
    let mut member = String::new();
    for c in of.chars() {
        if c.is_ascii_uppercase() && !member.is_empty() {
            member.push('_');
        }
        member.push(c.to_ascii_lowercase());
    }
    format!("'{member}'")
}

/// A Rust comment without its links, its paragraphs on one line each.
pub(super) fn plain(doc: &str) -> String {
    let mut text = String::new();
    let mut rest = doc.trim();
    while let Some(begin) = rest.find("[`") {
        let (before, link) = rest.split_at(begin);
        text.push_str(before);
        let Some(end) = link.find("`]") else {
            rest = link;
            break;
        };
        text.push_str(link.get(1..=end).unwrap_or_default());
        rest = link.get(end + 2..).unwrap_or_default();
        if let Some(target) = rest.strip_prefix('(') {
            rest = target.split_once(')').map_or("", |(_, after)| after);
        }
    }
    text.push_str(rest);
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "));
    paragraphs
        .collect::<Vec<_>>()
        .join("\n\n")
        .replace("*/", "* /")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_speaks_javascript() {
        for (rust, javascript) in [
            ("as `Mail::own_text` says", "as `Mail.ownText` says"),
            ("`RowFlaw::CellError`", "`'cell_error'`"),
            ("`participation::check` says", "`check` says"),
            (
                "In Rust, `participation::find_campaigns` compares",
                "In Rust, `participation::find_campaigns` compares",
            ),
            ("of `CHARS_MAX`, not::code", "of `CHARS_MAX`, not::code"),
        ] {
            assert_eq!(in_javascript(rust), javascript);
        }
    }
}
