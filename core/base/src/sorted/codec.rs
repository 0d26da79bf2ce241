//! Sorted collections as lists and objects.

use medborger_codec::{
    Described, Read, Reader, Shape, Sink, Tree, Write, write_entries, write_list,
};

use super::{SortedMap, SortedSet};

impl<T: Read + Ord> Read for SortedSet<T> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        Vec::read(tree, reader).map(Self::of)
    }
}

impl<T: Write> Write for SortedSet<T> {
    fn write(&self, out: &mut dyn Sink) {
        write_list(out, &mut self.iter().map(|item| item as &dyn Write));
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Described> Described for SortedSet<T> {
    const SHAPE: &'static Shape = &Shape::Set(T::shape);
}

impl<K: Read + Write + Ord, V: Read> Read for SortedMap<K, V> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let mut entries = Vec::new();
        reader.each_entry(tree, &mut |name, tree, reader| {
            let key = K::read_key(name, reader);
            let value = V::read(tree, reader);
            entries.extend(key.zip(value));
        })?;
        Some(Self::of(entries, &mut |key| reader.stands_twice(key)))
    }
}

impl<K: Write, V: Write> Write for SortedMap<K, V> {
    fn write(&self, out: &mut dyn Sink) {
        let entry = |(key, value): (_, _)| (key as &dyn Write, value as &dyn Write);
        write_entries(out, &mut self.iter().map(entry));
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<K: Described, V: Described> Described for SortedMap<K, V> {
    const SHAPE: &'static Shape = &Shape::Map(K::shape, V::shape);
}

impl<T: Write> medborger_codec::serde::Serialize for SortedSet<T> {
    fn serialize<S: medborger_codec::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        medborger_codec::serialize(self, serializer)
    }
}

impl<'de, T: Read + Ord> medborger_codec::serde::Deserialize<'de> for SortedSet<T> {
    fn deserialize<D: medborger_codec::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        medborger_codec::deserialize(deserializer)
    }
}

impl<K: Write, V: Write> medborger_codec::serde::Serialize for SortedMap<K, V> {
    fn serialize<S: medborger_codec::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        medborger_codec::serialize(self, serializer)
    }
}

impl<'de, K: Read + Write + Ord, V: Read> medborger_codec::serde::Deserialize<'de>
    for SortedMap<K, V>
{
    fn deserialize<D: medborger_codec::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        medborger_codec::deserialize(deserializer)
    }
}
