//! Inputs grown from those that are known: JSON by its structure, bytes by pieces.

use serde_json::{Map, Number, Value, json};

/// What stands in texts that were put in, and must come out nowhere.
pub(super) const CANARY: &str = "Kanariefugl";

/// What is put where something else stood.
const TEXTS: [&str; 22] = [
    "",
    " ",
    "Kanariefugl",
    "\u{0}Kanariefugl",
    "\u{202e}Kanariefugl\u{2069}",
    "\u{3164}\u{200b}",
    "'; drop table journal; -- Kanariefugl",
    "=HYPERLINK(\"https://example.org\";\"Kanariefugl\")",
    "<script>Kanariefugl</script>",
    "../../Kanariefugl",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "0199c82d-21a8-7e08-89c1-f8f123d50000",
    "9999-12-31",
    "-0001-01-01",
    "2026-02-30",
    "9999-12-31T23:59:60Z",
    "ma1.AAAA.AAAA",
    "citizen/Kanariefugl",
    "kanariefugl-e\u{301}",
    "1e400",
    "citizen",
];

/// A sequence of choices that follows from its seed (SplitMix64).
pub(super) struct Grow(u64);

impl Grow {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another one.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn chance(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 0
    }

    fn value(&mut self, donor: &Value) -> Value {
        match self.below(14) {
            0 => Value::Null,
            1 => json!(self.chance(2)),
            2 => json!(*self.one(&[0_i64, -1, 1, 255, 256, 65_536, i64::MAX, i64::MIN])),
            3 => json!(u64::MAX),
            4 => Number::from_f64(*self.one(&[0.5, -0.0, 1e308, 5e-324]))
                .map_or(Value::Null, Value::Number),
            5 => json!([]),
            6 => json!({}),
            7 => json!({ CANARY: CANARY }),
            8 => json!("å".repeat(self.below(9000))),
            9 => {
                let mut deep = json!(CANARY);
                for _ in 0..self.below(100) {
                    deep = json!([deep]);
                }
                deep
            }
            10 | 11 => self.part(donor),
            _ => json!(*self.one(&TEXTS)),
        }
    }

    /// Some part of another value.
    fn part(&mut self, of: &Value) -> Value {
        let count = size(of);
        let at = self.below(count);
        let mut left = at;
        nth(of, &mut left).cloned().unwrap_or(Value::Null)
    }

    /// A value with one to three things changed, at any place; parts come from a donor.
    pub(super) fn json(&mut self, from: &Value, donor: &Value) -> Value {
        let mut value = from.clone();
        for _ in 0..=self.below(3) {
            let at = self.below(size(&value));
            let mut left = at;
            if let Some(place) = nth_mut(&mut value, &mut left) {
                self.change(place, donor);
            }
        }
        value
    }

    fn change(&mut self, place: &mut Value, donor: &Value) {
        let choice = self.below(6);
        match place {
            Value::Object(fields) if choice < 4 => self.change_fields(fields, donor),
            Value::Array(items) if choice < 3 && !items.is_empty() => {
                let at = self.below(items.len());
                if self.chance(2) {
                    items.remove(at);
                } else {
                    let again = items[at].clone();
                    let times = self.below(40);
                    items.extend(std::iter::repeat_n(again, times));
                }
            }
            Value::String(text) if choice < 3 => *text = self.text(text),
            Value::Number(number) if choice < 3 => {
                let by = *self.one(&[-1_i64, 1, 2, 1000]);
                *place = json!(
                    number
                        .as_i64()
                        .unwrap_or(0)
                        .wrapping_mul(by)
                        .wrapping_add(by)
                );
            }
            place => *place = self.value(donor),
        }
    }

    fn change_fields(&mut self, fields: &mut Map<String, Value>, donor: &Value) {
        let names: Vec<String> = fields.keys().cloned().collect();
        if names.is_empty() || self.chance(5) {
            let value = self.value(donor);
            fields.insert((*self.one(&TEXTS)).to_owned(), value);
            return;
        }
        let name = self.one(&names).clone();
        match self.below(3) {
            0 => drop(fields.remove(&name)),
            1 => {
                let other = self.one(&names).clone();
                let value = fields[&other].clone();
                fields.insert(name, value);
            }
            _ => {
                let value = self.value(donor);
                fields.insert(name, value);
            }
        }
    }

    /// A text with something of it changed.
    pub(super) fn text(&mut self, from: &str) -> String {
        let letters: Vec<char> = from.chars().collect();
        let at = self.below(letters.len() + 1);
        let (before, after) = letters.split_at(at);
        let (before, after) = (
            before.iter().collect::<String>(),
            after.iter().collect::<String>(),
        );
        let put = *self.one(&TEXTS);
        match self.below(5) {
            0 => before,
            1 => after,
            2 => format!("{before}{put}{after}"),
            3 => format!("{after}{before}"),
            _ => format!("{before}{}{after}", before.repeat(self.below(4))),
        }
    }

    /// Bytes with pieces of them changed; parts come from a donor.
    pub(super) fn bytes(&mut self, from: &[u8], donor: &[u8]) -> Vec<u8> {
        let mut bytes = from.to_vec();
        for _ in 0..=self.below(6) {
            let (start, end) = self.range(bytes.len());
            match self.below(6) {
                0 => drop(bytes.drain(start..end)),
                1 => {
                    let piece = bytes[start..end].repeat(1 + self.below(8));
                    bytes.splice(start..start, piece);
                }
                2 => {
                    let (from, to) = self.range(donor.len());
                    bytes.splice(start..end, donor[from..to].iter().copied());
                }
                3 => {
                    for byte in &mut bytes[start..end] {
                        *byte ^= 1 << (start % 8);
                    }
                }
                4 => {
                    let put = *self.one(&TEXTS);
                    bytes.splice(start..end, put.bytes());
                }
                _ => {
                    let byte = self.below(256) as u8;
                    bytes.insert(start, byte);
                }
            }
            bytes.truncate(200_000);
        }
        bytes
    }

    fn range(&mut self, len: usize) -> (usize, usize) {
        let start = self.below(len + 1);
        (start, (start + self.below(40)).min(len))
    }
}

/// How many values lie in a value, itself included.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(fields) => fields.values().map(size).sum(),
        _ => 0,
    }
}

fn nth<'a>(value: &'a Value, left: &mut usize) -> Option<&'a Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter().find_map(|item| nth(item, left)),
        Value::Object(fields) => fields.values().find_map(|item| nth(item, left)),
        _ => None,
    }
}

fn nth_mut<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth_mut(item, left)),
        Value::Object(fields) => fields.values_mut().find_map(|item| nth_mut(item, left)),
        _ => None,
    }
}
