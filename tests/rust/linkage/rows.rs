//! A dump as the attacker sorts it: each row with the names that it holds, its times, its places and its commands.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::dump::{Cell, Dump, names};
use super::life::micros;

/// A row, whatever the table.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) table: String,
    /// Names in it, each once.
    pub(super) names: Vec<u32>,
    /// Commands named where a command belongs: in a column of that name, or in the key of a text.
    pub(super) commands: Vec<u32>,
    /// Times at which something was done.
    pub(super) times: Vec<i64>,
    /// Where it stands in the journal.
    pub(super) position: Option<i64>,
    /// Numbers that go upward as rows are written, by what counts them.
    pub(super) orders: Vec<(String, i64)>,
    /// Other counters, as of generations or transactions.
    pub(super) counters: Vec<i64>,
    /// What people wrote: pieces of text that are no names or keys.
    pub(super) words: Vec<String>,
}

/// All rows, found by name, by command and by place.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    numbers: HashMap<String, u32>,
    pub(super) by_name: BTreeMap<u32, Vec<usize>>,
    pub(super) by_command: BTreeMap<u32, Vec<usize>>,
    by_entry: HashMap<(String, i64), Vec<usize>>,
    /// The names under each index term, those of the term's own text first.
    pub(super) terms: Vec<Vec<u32>>,
    /// The names in each piece of free space.
    pub(super) carved: Vec<Vec<u32>>,
}

/// How many numbers one block of an index term covers, and how long a block is that is a map of bits.
const BLOCK: i64 = 4_096;
const BITMAP: usize = 512;
/// How many numbers a tenant has: those of names count from its own.
const NUMBERS: i64 = 1 << 32;

impl Rows {
    fn number(&mut self, name: &str) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    /// The number of a name, where it stands anywhere.
    pub(super) fn known(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// The rows of an entry.
    pub(super) fn entry(&self, stream: &str, version: u64) -> &[usize] {
        let key = (stream.to_owned(), version as i64);
        self.by_entry.get(&key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of(dump: &Dump) -> Self {
        let mut all = Self::default();
        // Rows that only say where another lies: what they name is the other's as well.
        let mut slots: HashMap<i64, usize> = HashMap::new();
        let mut streams: HashMap<i64, u32> = HashMap::new();
        let mut members = Vec::new();
        for table in &dump.tables {
            let column = |name: &str| table.columns.iter().position(|c| c == name);
            for cells in &table.rows {
                let row = all.read(&table.name, &table.columns, cells);
                let at = all.rows.len();
                let text = |c: Option<usize>| match c.map(|c| &cells[c]) {
                    Some(Cell::Text(text)) => Some(text.clone()),
                    _ => None,
                };
                let count = |c: Option<usize>| match c.map(|c| &cells[c]) {
                    Some(Cell::Number(number)) => Some(*number),
                    _ => None,
                };
                if let (Some(stream), Some(version)) =
                    (text(column("stream")), count(column("version")))
                {
                    // States have a version too; entries have a place in the journal.
                    if row.position.is_some() {
                        all.by_entry.entry((stream, version)).or_default().push(at);
                    }
                }
                if let (Some(number), Some(name)) = (count(column("number")), row.names.first())
                    && table.name != "term_name"
                {
                    streams.insert(number % NUMBERS, *name);
                }
                if let Some(slot) = count(column("slot")) {
                    if let Some(&first) = slots.get(&slot) {
                        all.join(first, row);
                        continue;
                    }
                    slots.insert(slot, at);
                }
                if let (Some(term), Some(Cell::Bytes { x })) =
                    (text(column("term")), column("members").map(|c| &cells[c]))
                {
                    let block = count(column("block")).unwrap_or_default();
                    members.push((term, block, x.clone()));
                }
                all.rows.push(row);
            }
        }
        for (at, row) in all.rows.iter().enumerate() {
            row.names
                .iter()
                .for_each(|name| all.by_name.entry(*name).or_default().push(at));
            row.commands
                .iter()
                .for_each(|name| all.by_command.entry(*name).or_default().push(at));
        }
        all.index(&members, &streams);
        let mut spaces: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for carved in &dump.carved {
            names(&carved.text, |name| {
                let number = all.number(name);
                spaces.entry(carved.space).or_default().push(number);
            });
        }
        all.carved = spaces.into_values().collect();
        all
    }

    /// Two rows that are one, told apart by the storage only.
    fn join(&mut self, first: usize, row: Row) {
        let into = &mut self.rows[first];
        into.names.extend(row.names);
        into.commands.extend(row.commands);
        into.times.extend(row.times);
        into.words.extend(row.words);
        into.names.sort_unstable();
        into.names.dedup();
    }

    fn read(&mut self, table: &str, columns: &[String], cells: &[Cell]) -> Row {
        let mut row = Row {
            table: table.to_owned(),
            ..Row::default()
        };
        let mut found = Vec::new();
        for (column, cell) in columns.iter().zip(cells) {
            let is = |part: &str| column.contains(part);
            match cell {
                Cell::Null => {}
                Cell::Number(number) => match column.as_str() {
                    "position" | "place" => row.position = Some(*number),
                    "at" => row.times.push(*number),
                    "slot" | "rowid" => row.orders.push((column.clone(), *number)),
                    "number" | "id" => row.orders.push((format!("{table}.{column}"), *number)),
                    _ if column.ends_with("_at") => row.times.push(*number),
                    _ if ["generation", "serial", "seq", "txn", "xmin"]
                        .iter()
                        .any(|p| is(p)) =>
                    {
                        row.counters.push(*number)
                    }
                    _ => {}
                },
                Cell::Bytes { .. } if is("members") => {}
                Cell::Bytes { x } => {
                    if x.len() >= 32 {
                        let name = self.number(&x[..32]);
                        found.push(name);
                        if is("command") {
                            row.commands.push(name);
                        }
                    }
                }
                Cell::Text(text) => {
                    names(text, |name| found.push(self.number(name)));
                    if is("command") || text.starts_with("text/") {
                        names(text, |name| row.commands.push(self.number(name)));
                    }
                    said(text, &mut row);
                }
            }
        }
        if table.contains("receipt") {
            row.commands.extend(found.first());
        }
        // A row's own name stays first: that of its stream or key.
        let first = found.first().copied();
        found.sort_unstable();
        found.dedup();
        if let Some(at) = first.and_then(|first| found.iter().position(|name| *name == first)) {
            found[..=at].rotate_right(1);
        }
        row.names = found;
        row
    }

    /// Which names stand under each term, as the numbers of streams say.
    fn index(&mut self, members: &[(String, i64, String)], streams: &HashMap<i64, u32>) {
        for (term, block, digits) in members {
            let bytes: Vec<u8> = (0..digits.len() / 2)
                .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
                .collect();
            let within: Vec<i64> = if bytes.len() == BITMAP {
                (0..BLOCK)
                    .filter(|bit| bytes[(bit / 8) as usize] >> (bit % 8) & 1 == 1)
                    .collect()
            } else {
                bytes
                    .chunks_exact(2)
                    .map(|pair| i64::from(u16::from_le_bytes([pair[0], pair[1]])))
                    .collect()
            };
            let mut under = Vec::new();
            names(term, |name| under.push(self.number(name)));
            let found = within
                .iter()
                .filter_map(|number| streams.get(&(block * BLOCK + number)));
            under.extend(found);
            self.terms.push(under);
        }
    }
}

/// Times and words in a text, which may be JSON.
fn said(text: &str, row: &mut Row) {
    if let Ok(json) = serde_json::from_str::<Value>(text) {
        gather("", &json, row);
    }
}

fn gather(field: &str, json: &Value, row: &mut Row) {
    match json {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(field, value)| gather(field, value, row)),
        Value::Array(items) => items.iter().for_each(|item| gather(field, item, row)),
        Value::String(text) if field == "at" || field.ends_with("_at") => {
            let time = text.parse::<medborger::Timestamp>().ok();
            row.times.extend(time.map(|_| micros(text)));
        }
        Value::String(text) if text.contains([' ', '@']) => row.words.push(text.clone()),
        _ => {}
    }
}
