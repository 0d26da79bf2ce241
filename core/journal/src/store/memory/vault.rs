//! The vault in memory: a table for each beginning of a key, within it the rows in order.

use foldhash::fast::FixedState;
use medborger_base::sorted::Arrange;
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::ops::Bound;
use std::sync::Arc;

use super::Fixed;
use crate::journal::VaultRow;
use crate::journal::rest::{
    Form, Id, Pair, Rest, Sought, beginning, write_hex, write_id, write_pair,
};

/// All rows, by key and by subject.
#[derive(Debug, Clone, Default)]
pub(super) struct Vault {
    numbers: Fixed<Box<str>, u32>,
    tables: Vec<Table>,
    /// Subjects by name, each a number.
    known: Fixed<Name, u32>,
    subjects: Vec<Subject>,
    /// Numbers of subjects without a row.
    free: Vec<u32>,
}

/// `table/rest`, or a text without a slash in the table of no name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Name {
    table: u32,
    rest: Rest,
}

#[derive(Debug, Clone, Default)]
struct Table {
    /// How its keys begin, the slash included.
    start: Box<str>,
    ids: BTreeMap<Id, Kept>,
    hexes: BTreeMap<Id, Kept>,
    /// One for each [`Form`].
    pairs: [BTreeMap<Pair, Kept>; 3],
    texts: BTreeMap<Arc<str>, Kept>,
}

#[derive(Debug, Clone)]
struct Kept {
    subject: u32,
    value: Box<str>,
}

#[derive(Debug, Clone)]
struct Subject {
    name: Name,
    rows: Rows,
}

/// The rows of a subject.
#[derive(Debug, Clone)]
enum Rows {
    Listed(Vec<Name>),
    /// More than one goes through to find one of them.
    Many(HashSet<Name, FixedState>),
    /// The municipality's own, so many: nobody asks for all of them, so that whoever does goes through all tables.
    Counted(usize),
}

/// How many rows of a subject are listed.
const LISTED_MAX: usize = 1024;
/// The subject whose rows are only counted.
const TOWN: &str = "town";

/// The table and the rest of a name.
fn split(name: &str) -> (&str, &str) {
    match name.find('/') {
        Some(at) => name.split_at(at + 1),
        None => ("", name),
    }
}

fn place(form: Form) -> usize {
    match form {
        Form::Slash => 0,
        Form::Dot => 1,
        Form::Numbered => 2,
    }
}

impl Table {
    fn get(&self, rest: Sought<'_>) -> Option<&Kept> {
        match rest {
            Sought::Id(id) => self.ids.get(&id),
            Sought::Hex(hex) => self.hexes.get(&hex),
            Sought::Pair(form, pair) => self.pairs.get(place(form))?.get(&pair),
            Sought::Text(text) => self.texts.get(text),
        }
    }

    fn get_mut(&mut self, rest: Sought<'_>) -> Option<&mut Kept> {
        match rest {
            Sought::Id(id) => self.ids.get_mut(&id),
            Sought::Hex(hex) => self.hexes.get_mut(&hex),
            Sought::Pair(form, pair) => self.pairs.get_mut(place(form))?.get_mut(&pair),
            Sought::Text(text) => self.texts.get_mut(text),
        }
    }

    fn insert(&mut self, rest: Sought<'_>, kept: Kept) {
        match rest {
            Sought::Id(id) => drop(self.ids.insert(id, kept)),
            Sought::Hex(hex) => drop(self.hexes.insert(hex, kept)),
            Sought::Pair(form, pair) => {
                if let Some(pairs) = self.pairs.get_mut(place(form)) {
                    pairs.insert(pair, kept);
                }
            }
            Sought::Text(text) => drop(self.texts.insert(text.into(), kept)),
        }
    }

    fn remove(&mut self, rest: Sought<'_>) -> Option<Kept> {
        match rest {
            Sought::Id(id) => self.ids.remove(&id),
            Sought::Hex(hex) => self.hexes.remove(&hex),
            Sought::Pair(form, pair) => self.pairs.get_mut(place(form))?.remove(&pair),
            Sought::Text(text) => self.texts.remove(text),
        }
    }

    /// Goes through the rows whose keys begin so behind the table's own beginning, in any order.
    fn each<'t>(&'t self, start: &str, mut see: impl FnMut(String, &'t Kept)) {
        let key = |write: &dyn Fn(&mut String) -> fmt::Result| {
            let mut key = String::with_capacity(self.start.len() + 70);
            key.push_str(&self.start);
            // Writing to a string cannot fail.
            let _ = write(&mut key);
            key
        };
        let texts = (Bound::Included(start), Bound::Unbounded);
        let texts = self.texts.range::<str, _>(texts);
        for (text, kept) in texts.take_while(|(text, _)| text.starts_with(start)) {
            see(key(&|key| fmt::Write::write_str(key, text)), kept);
        }
        if let Some((form, [a, b])) = beginning(start) {
            let pairs = self.pairs.get(place(form)).into_iter();
            let all = [a, b, 0, 0]..=[a, b, u64::MAX, u64::MAX];
            for (pair, kept) in pairs.flat_map(|pairs| pairs.range(all.clone())) {
                see(key(&|key| write_pair(form, *pair, key)), kept);
            }
            return;
        }
        let begins = |key: &String| {
            key.get(self.start.len()..)
                .is_some_and(|rest| rest.starts_with(start))
        };
        let mut see = |key: String, kept| {
            if begins(&key) {
                see(key, kept);
            }
        };
        for (id, kept) in &self.ids {
            see(key(&|key| write_id(*id, key)), kept);
        }
        for (hex, kept) in &self.hexes {
            see(key(&|key| write_hex(*hex, key)), kept);
        }
        for form in [Form::Slash, Form::Dot, Form::Numbered] {
            for (pair, kept) in self.pairs.get(place(form)).into_iter().flatten() {
                see(key(&|key| write_pair(form, *pair, key)), kept);
            }
        }
    }
}

impl Vault {
    fn kept(&self, key: &str) -> Option<&Kept> {
        let (start, rest) = split(key);
        let table = *self.numbers.get(start)?;
        self.table(table)?.get(Sought::of(rest))
    }

    fn table(&self, number: u32) -> Option<&Table> {
        self.tables.get(usize::try_from(number).ok()?)
    }

    fn table_mut(&mut self, number: u32) -> Option<&mut Table> {
        self.tables.get_mut(usize::try_from(number).ok()?)
    }

    fn subject(&self, number: u32) -> Option<&Subject> {
        self.subjects.get(usize::try_from(number).ok()?)
    }

    fn text(&self, name: &Name) -> String {
        let start = self.table(name.table).map_or("", |table| &table.start);
        let mut text = String::with_capacity(start.len() + 70);
        text.push_str(start);
        // Writing to a string cannot fail.
        let _ = name.rest.write(&mut text);
        text
    }

    fn row_of(&self, key: String, kept: &Kept) -> VaultRow {
        let subject = self
            .subject(kept.subject)
            .map(|subject| self.text(&subject.name));
        VaultRow {
            key,
            subject: subject.unwrap_or_default(),
            value: kept.value.as_ref().to_owned(),
        }
    }

    /// What a row says.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        Some(&self.kept(key)?.value)
    }

    pub(super) fn row(&self, key: &str) -> Option<VaultRow> {
        Some(self.row_of(key.to_owned(), self.kept(key)?))
    }

    fn named(&self, name: &Name) -> Option<VaultRow> {
        let kept = self.table(name.table)?.get(name.rest.sought())?;
        Some(self.row_of(self.text(name), kept))
    }

    /// All rows of a subject, in the order of their keys.
    pub(super) fn of_subject(&self, subject: &str) -> Vec<VaultRow> {
        let (start, rest) = split(subject);
        let name = self.numbers.get(start).map(|table| Name {
            table: *table,
            rest: Rest::of(rest),
        });
        let Some(number) = name.and_then(|name| self.known.get(&name)) else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        match self.subject(*number).map(|subject| &subject.rows) {
            Some(Rows::Listed(names)) => rows.extend(names.iter().filter_map(|n| self.named(n))),
            Some(Rows::Many(names)) => rows.extend(names.iter().filter_map(|n| self.named(n))),
            Some(Rows::Counted(_)) => {
                for table in &self.tables {
                    table.each("", |key, kept| {
                        if kept.subject == *number {
                            rows.push(self.row_of(key, kept));
                        }
                    });
                }
            }
            None => {}
        }
        rows.arrange_by(|a, b| a.key.cmp(&b.key));
        rows
    }

    /// All rows whose keys begin so, in their order.
    pub(super) fn beginning_with(&self, start: &str) -> Vec<VaultRow> {
        let mut rows = Vec::new();
        for table in &self.tables {
            let rest = match start.strip_prefix(&*table.start) {
                Some(rest) => rest,
                None if table.start.starts_with(start) => "",
                None => continue,
            };
            table.each(rest, |key, kept| rows.push(self.row_of(key, kept)));
        }
        rows.arrange_by(|a, b| a.key.cmp(&b.key));
        rows
    }

    fn number(&mut self, start: &str) -> u32 {
        if let Some(number) = self.numbers.get(start) {
            return *number;
        }
        // There are as many as the rooms name.
        let number = u32::try_from(self.tables.len()).unwrap_or(u32::MAX);
        self.numbers.insert(start.into(), number);
        let start = start.into();
        self.tables.push(Table {
            start,
            ..Table::default()
        });
        number
    }

    fn name(&mut self, text: &str) -> Name {
        let (start, rest) = split(text);
        let (table, rest) = (self.number(start), Rest::of(rest));
        Name { table, rest }
    }

    fn number_of(&mut self, subject: Name) -> u32 {
        if let Some(number) = self.known.get(&subject) {
            return *number;
        }
        let is_town = self.text(&subject) == TOWN;
        let entry = Subject {
            name: subject.clone(),
            rows: match is_town {
                true => Rows::Counted(0),
                false => Rows::Listed(Vec::new()),
            },
        };
        let reused = self.free.pop();
        let place = reused.and_then(|number| self.subjects.get_mut(usize::try_from(number).ok()?));
        let number = match (reused, place) {
            (Some(number), Some(place)) => {
                *place = entry;
                number
            }
            _ => {
                let number = u32::try_from(self.subjects.len()).unwrap_or(u32::MAX);
                self.subjects.push(entry);
                number
            }
        };
        self.known.insert(subject, number);
        number
    }

    fn subject_mut(&mut self, number: u32) -> Option<&mut Subject> {
        self.subjects.get_mut(usize::try_from(number).ok()?)
    }

    /// Puts a row in its place, new or for the one of the same key.
    pub(super) fn put(&mut self, row: VaultRow) {
        let (start, rest) = split(&row.key);
        let (table, rest) = (self.number(start), Sought::of(rest));
        let subject = self.name(&row.subject);
        let subject = self.number_of(subject);
        let value = row.value.into_boxed_str();
        let there = self.table_mut(table).and_then(|table| table.get_mut(rest));
        if let Some(kept) = there {
            kept.value = value;
            let before = std::mem::replace(&mut kept.subject, subject);
            if before == subject {
                return;
            }
            self.unlist(before, table, rest);
        } else if let Some(table) = self.table_mut(table) {
            table.insert(rest, Kept { subject, value });
        }
        if let Some(subject) = self.subject_mut(subject) {
            match &mut subject.rows {
                Rows::Listed(names) if names.len() < LISTED_MAX => {
                    // Most accounts have few.
                    if names.len() == names.capacity() && names.len() < 8 {
                        names.reserve_exact(4);
                    }
                    let rest = rest.into();
                    names.push(Name { table, rest });
                }
                Rows::Listed(names) => {
                    let mut many: HashSet<Name, FixedState> = names.drain(..).collect();
                    let rest = rest.into();
                    many.insert(Name { table, rest });
                    subject.rows = Rows::Many(many);
                }
                Rows::Many(names) => {
                    let rest = rest.into();
                    names.insert(Name { table, rest });
                }
                Rows::Counted(count) => *count += 1,
            }
        }
    }

    pub(super) fn delete(&mut self, key: &str) {
        let (start, rest) = split(key);
        let Some(table) = self.numbers.get(start).copied() else {
            return;
        };
        let rest = Sought::of(rest);
        let kept = self.table_mut(table).and_then(|table| table.remove(rest));
        if let Some(kept) = kept {
            self.unlist(kept.subject, table, rest);
        }
    }

    /// Takes a row from its subject.
    fn unlist(&mut self, number: u32, table: u32, rest: Sought<'_>) {
        let Some(subject) = self.subject_mut(number) else {
            return;
        };
        let is_it = |name: &Name| name.table == table && name.rest.sought() == rest;
        let left = match &mut subject.rows {
            Rows::Listed(names) => {
                if let Some(at) = names.iter().position(is_it) {
                    names.swap_remove(at);
                }
                names.len()
            }
            Rows::Many(names) => {
                let rest = rest.into();
                names.remove(&Name { table, rest });
                names.len()
            }
            Rows::Counted(count) => {
                *count -= 1;
                *count
            }
        };
        if left == 0 {
            // Nothing is left of whose it was.
            let none = Name {
                table: u32::MAX,
                rest: Rest::Text("".into()),
            };
            let name = std::mem::replace(&mut subject.name, none);
            subject.rows = Rows::Listed(Vec::new());
            self.known.remove(&name);
            self.free.push(number);
        }
    }

    pub(super) fn shrink(&mut self) {
        self.known.shrink_to_fit();
        self.subjects.shrink_to_fit();
        for subject in &mut self.subjects {
            match &mut subject.rows {
                Rows::Listed(names) => names.shrink_to_fit(),
                Rows::Many(names) => names.shrink_to_fit(),
                Rows::Counted(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests;
