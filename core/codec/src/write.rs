//! Writing records into a sink.

use std::borrow::Cow;

use crate::reader::{Names, SKIP_BLANK};
use crate::tree::Tree;

/// A type that can be written.
pub trait Write {
    /// Writes it.
    fn write(&self, out: &mut dyn Sink);

    /// Whether it is what stands where nothing stands: none, empty, false.
    fn is_blank(&self) -> bool {
        false
    }
}

/// Where a record is written.
pub trait Sink {
    /// Null.
    fn null(&mut self);
    /// True or false.
    fn bool(&mut self, value: bool);
    /// A whole number that is not negative.
    fn unsigned(&mut self, value: u64);
    /// A whole number.
    fn signed(&mut self, value: i64);
    /// Another number, as JSON writes it.
    fn number(&mut self, text: &str);
    /// A text.
    fn text(&mut self, text: &str);
    /// A list begins.
    fn open_list(&mut self);
    /// The list ends.
    fn close_list(&mut self);
    /// An object begins.
    fn open_fields(&mut self);
    /// The name of the value that comes next: anything.
    fn key(&mut self, key: &str);
    /// The same, where it is a name of the library's own, which needs no escape.
    fn name(&mut self, name: &'static str) {
        self.key(name);
    }
    /// The object ends.
    fn close_fields(&mut self);
}

fn inner(out: &mut dyn Sink, names: &'static Names, values: &[&dyn Write]) {
    for ((name, flags), value) in names.fields.iter().zip(values) {
        if flags & SKIP_BLANK == 0 || !value.is_blank() {
            out.name(name);
            value.write(out);
        }
    }
}

/// Writes a record.
#[inline(never)]
pub fn write_fields(out: &mut dyn Sink, names: &'static Names, values: &[&dyn Write]) {
    out.open_fields();
    inner(out, names, values);
    out.close_fields();
}

/// Writes a variant whose tag stands among its fields.
#[inline(never)]
pub fn write_tagged(
    out: &mut dyn Sink,
    [tag, variant]: [&'static str; 2],
    names: &'static Names,
    values: &[&dyn Write],
) {
    out.open_fields();
    out.name(tag);
    out.text(variant);
    inner(out, names, values);
    out.close_fields();
}

/// Writes a variant whose tag and content stand beside each other.
#[inline(never)]
pub fn write_adjacent(
    out: &mut dyn Sink,
    [tag, variant, content]: [&'static str; 3],
    inside: Option<&dyn Write>,
) {
    out.open_fields();
    out.name(tag);
    out.text(variant);
    if let Some(inside) = inside {
        out.name(content);
        inside.write(out);
    }
    out.close_fields();
}

/// Writes a variant as an object of one field.
#[inline(never)]
pub fn write_one_key(out: &mut dyn Sink, variant: &'static str, value: &dyn Write) {
    out.open_fields();
    out.name(variant);
    value.write(out);
    out.close_fields();
}

/// Writes a record with its variant's tag before its own fields.
#[inline(never)]
pub fn write_inside(out: &mut dyn Sink, [tag, variant]: [&'static str; 2], value: &dyn Write) {
    out.open_fields();
    out.name(tag);
    out.text(variant);
    if let Tree::Fields(fields) = to_tree(value) {
        write_trees(out, &fields);
    }
    out.close_fields();
}

/// The fields of a variant, as a value of its own.
#[allow(missing_debug_implementations, reason = "it lives for one call")]
pub struct Part<'a>(
    /// Their names.
    pub &'static Names,
    /// Their values.
    pub &'a [&'a dyn Write],
);

impl Write for Part<'_> {
    fn write(&self, out: &mut dyn Sink) {
        write_fields(out, self.0, self.1);
    }
}

/// A field that is left out by a rule of its own.
#[allow(missing_debug_implementations, reason = "it lives for one call")]
pub struct Unless<'a>(
    /// Whether it is left out.
    pub bool,
    /// The field.
    pub &'a dyn Write,
);

impl Write for Unless<'_> {
    fn write(&self, out: &mut dyn Sink) {
        self.1.write(out);
    }

    fn is_blank(&self) -> bool {
        self.0
    }
}

/// Writes what it gets as a key.
pub(crate) struct KeySink<'a>(pub(crate) &'a mut dyn Sink);

impl Sink for KeySink<'_> {
    fn null(&mut self) {}
    fn bool(&mut self, value: bool) {
        self.0.key(if value { "true" } else { "false" });
    }
    fn unsigned(&mut self, value: u64) {
        self.0.key(&value.to_string());
    }
    fn signed(&mut self, value: i64) {
        self.0.key(&value.to_string());
    }
    fn number(&mut self, _: &str) {}
    fn text(&mut self, text: &str) {
        self.0.key(text);
    }
    fn open_list(&mut self) {}
    fn close_list(&mut self) {}
    fn open_fields(&mut self) {}
    fn key(&mut self, _: &str) {}
    fn close_fields(&mut self) {}
}

fn write_trees(out: &mut dyn Sink, fields: &[(Cow<'_, str>, Tree<'_>)]) {
    for (name, value) in fields {
        out.key(name);
        value.write(out);
    }
}

impl Write for Tree<'_> {
    fn write(&self, out: &mut dyn Sink) {
        match self {
            Self::Null | Self::Deep | Self::Broken { .. } => out.null(),
            Self::Bool(value) => out.bool(*value),
            Self::Unsigned(value) => out.unsigned(*value),
            Self::Signed(value) => out.signed(*value),
            Self::Number(text) => out.number(text),
            Self::Text(text) => out.text(text),
            Self::List(items) => {
                out.open_list();
                items.iter().for_each(|item| item.write(out));
                out.close_list();
            }
            Self::Fields(fields) => {
                out.open_fields();
                write_trees(out, fields);
                out.close_fields();
            }
            Self::Raw(json) => Tree::parse(json).unwrap_or(Tree::Null).write(out),
        }
    }
}

/// Makes a tree of what is written.
#[derive(Default)]
struct TreeSink {
    open: Vec<Tree<'static>>,
    names: Vec<String>,
    done: Option<Tree<'static>>,
}

impl TreeSink {
    fn put(&mut self, tree: Tree<'static>) {
        match self.open.last_mut() {
            Some(Tree::List(items)) => items.push(tree),
            Some(Tree::Fields(fields)) => {
                let name = self.names.pop().unwrap_or_default();
                fields.push((Cow::Owned(name), tree));
            }
            _ => self.done = Some(tree),
        }
    }

    fn close(&mut self) {
        if let Some(tree) = self.open.pop() {
            self.put(tree);
        }
    }
}

impl Sink for TreeSink {
    fn null(&mut self) {
        self.put(Tree::Null);
    }
    fn bool(&mut self, value: bool) {
        self.put(Tree::Bool(value));
    }
    fn unsigned(&mut self, value: u64) {
        self.put(Tree::Unsigned(value));
    }
    fn signed(&mut self, value: i64) {
        self.put(u64::try_from(value).map_or(Tree::Signed(value), Tree::Unsigned));
    }
    fn number(&mut self, text: &str) {
        self.put(Tree::Number(Cow::Owned(text.to_owned())));
    }
    fn text(&mut self, text: &str) {
        self.put(Tree::Text(Cow::Owned(text.to_owned())));
    }
    fn open_list(&mut self) {
        self.open.push(Tree::List(Vec::new()));
    }
    fn close_list(&mut self) {
        self.close();
    }
    fn open_fields(&mut self) {
        self.open.push(Tree::Fields(Vec::new()));
    }
    fn key(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }
    fn close_fields(&mut self) {
        self.close();
    }
}

/// Writes a value into a tree.
#[must_use]
pub fn to_tree(value: &dyn Write) -> Tree<'static> {
    let mut sink = TreeSink::default();
    value.write(&mut sink);
    sink.done.unwrap_or(Tree::Null)
}
