//! Reading and writing lists, sets, maps and tuples.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Expected, Wrong};
use crate::reader::{Read, Reader};
use crate::shape::{Described, Shape};
use crate::tree::Tree;
use crate::write::{KeySink, Sink, Write};

/// How many bytes are set aside at most for a list's items before they are read.
const AHEAD: usize = 1 << 20;

/// Writes a list of whatever comes.
pub fn write_list(out: &mut dyn Sink, items: &mut dyn Iterator<Item = &dyn Write>) {
    out.open_list();
    for item in items {
        item.write(out);
    }
    out.close_list();
}

impl<T: Read> Read for Vec<T> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let mut list = Self::new();
        reader.each(tree, &mut |tree, hint, reader| {
            if list.capacity() == 0 {
                list.reserve_exact(hint.min(AHEAD / size_of::<T>().max(1)));
            }
            list.extend(T::read(tree, reader));
            true
        })?;
        Some(list)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, out: &mut dyn Sink) {
        self.as_slice().write(out);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Described> Described for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::shape);
}

impl<T: Described> Described for [T] {
    const SHAPE: &'static Shape = &Shape::List(T::shape);
}

impl<T: Write> Write for [T] {
    fn write(&self, out: &mut dyn Sink) {
        write_list(out, &mut self.iter().map(|item| item as &dyn Write));
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Read, const N: usize> Read for [T; N] {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let before = reader.noted();
        match Vec::read(tree, reader)?.try_into() {
            Ok(items) => Some(items),
            Err(_) if reader.noted() == before => reader.expected(Expected::Items(N)),
            Err(_) => None,
        }
    }
}

impl<T: Write, const N: usize> Write for [T; N] {
    fn write(&self, out: &mut dyn Sink) {
        self.as_slice().write(out);
    }
}

impl<T: Described, const N: usize> Described for [T; N] {
    const SHAPE: &'static Shape = &Shape::Array(T::shape, N);
}

impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let mut set = Self::new();
        reader.each(tree, &mut |tree, _, reader| {
            if let Some(item) = T::read(tree, reader) {
                set.insert(item);
            }
            true
        })?;
        Some(set)
    }
}

impl<T: Write> Write for BTreeSet<T> {
    fn write(&self, out: &mut dyn Sink) {
        write_list(out, &mut self.iter().map(|item| item as &dyn Write));
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Described> Described for BTreeSet<T> {
    const SHAPE: &'static Shape = &Shape::Set(T::shape);
}

impl<K: Read + Ord, V: Read> Read for BTreeMap<K, V> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let mut map = Self::new();
        reader.each_entry(tree, &mut |name: Cow<'_, str>, tree, reader| {
            let key = K::read_key(name, reader);
            if key.as_ref().is_some_and(|key| map.contains_key(key)) {
                reader.note(Wrong::DuplicateKey);
            }
            if let Some((key, value)) = key.zip(V::read(tree, reader)) {
                map.insert(key, value);
            }
        })?;
        Some(map)
    }
}

impl<K: Write, V: Write> Write for BTreeMap<K, V> {
    fn write(&self, out: &mut dyn Sink) {
        let mut entries = self
            .iter()
            .map(|(key, value)| (key as &dyn Write, value as &dyn Write));
        write_entries(out, &mut entries);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<K: Described, V: Described> Described for BTreeMap<K, V> {
    const SHAPE: &'static Shape = &Shape::Map(K::shape, V::shape);
}

/// Writes an object of entries whose names are anything.
pub fn write_entries(
    out: &mut dyn Sink,
    entries: &mut dyn Iterator<Item = (&dyn Write, &dyn Write)>,
) {
    out.open_fields();
    for (key, value) in entries {
        key.write(&mut KeySink(out));
        value.write(out);
    }
    out.close_fields();
}

macro_rules! tuples {
    ($($count:literal: $($type:ident $at:tt),*;)*) => {$(
        impl<$($type: Read),*> Read for ($($type,)*) {
            #[allow(non_snake_case, reason = "a value is named as its type")]
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                let before = reader.noted();
                let mut count = 0_usize;
                $( let mut $type = None; )*
                reader.each(tree, &mut |tree, _, reader| {
                    match count {
                        $( $at => $type = $type::read(tree, reader), )*
                        _ => {}
                    }
                    count += 1;
                    count <= $count
                })?;
                if count != $count && reader.noted() == before {
                    return reader.expected(Expected::Items($count));
                }
                Some(($($type?,)*))
            }
        }

        impl<$($type: Write),*> Write for ($($type,)*) {
            fn write(&self, out: &mut dyn Sink) {
                write_list(out, &mut [$(&self.$at as &dyn Write),*].into_iter());
            }
        }

        impl<$($type: Described),*> Described for ($($type,)*) {
            const SHAPE: &'static Shape = &Shape::Tuple(&[$($type::shape),*]);
        }
    )*};
}
tuples! {
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn paths<T: Read>(json: &str) -> Vec<String> {
        let faults = read::<T>(Tree::parse(json).unwrap()).err();
        faults.iter().flatten().map(crate::Fault::path).collect()
    }

    #[test]
    fn every_item_and_entry_that_does_not_fit_is_told() {
        assert_eq!(paths::<Vec<u8>>("[1,-1,2,256]"), ["[1]", "[3]"]);
        let json = r#"{"1":{"a":1},"x":{"a":"1","Å":null}}"#;
        assert_eq!(
            paths::<BTreeMap<u8, BTreeMap<String, u8>>>(json),
            ["x", "x.a", "x"]
        );
        assert_eq!(paths::<(u8, String)>(r#"[1]"#), [""]);
        assert_eq!(paths::<(u8, String)>(r#"["1",1,2]"#), ["[0]", "[1]"]);
        assert_eq!(paths::<[u8; 2]>("[1,2,3]"), [""]);
    }

    #[test]
    fn no_more_than_a_hundred_mistakes_are_told() {
        let json = format!("[{}0]", "-1,".repeat(10_000));
        assert_eq!(paths::<Vec<u8>>(&json).len(), 100);
    }
}
