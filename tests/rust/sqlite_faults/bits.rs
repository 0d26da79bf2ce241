//! Bits of the journal that somebody changes in the file.

use super::*;

/// A number as SQLite writes one of no more than eight bytes: seven bits in each, all but the last marked.
fn varint(number: u64) -> Vec<u8> {
    let groups = (u64::BITS - number.leading_zeros()).div_ceil(7).max(1);
    let group = |at: u32| (number >> (7 * at) & 0x7f) as u8 | if at > 0 { 0x80 } else { 0 };
    (0..groups).rev().map(group).collect()
}

#[test]
fn every_single_changed_bit_of_the_journal_is_seen() {
    let folder = Folder::new("bits");
    some(&folder, 60);
    let bank = open(&folder.db()).unwrap();
    // So that no row has left a copy of itself behind that nobody reads.
    bank.compact().unwrap();
    let entries = bank.store().entries(766, 0, 1000).unwrap();
    drop(bank);
    let whole = std::fs::read(folder.db()).unwrap();
    assert_eq!(
        folder.files(),
        ["town.db", "town.db-queue"].map(str::to_owned).into()
    );
    let find = |needle: &[u8]| whole.windows(needle.len()).rposition(|w| w == needle);
    let mut fields = Vec::new();
    for entry in &entries {
        let bytes = |hex: &str| -> Vec<u8> {
            (0..hex.len() / 2)
                .map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap())
                .collect()
        };
        let once = |tail: &[u8]| {
            let at = find(tail).expect("an entry stands in the file as it is");
            assert!(!holds(&whole[..at], tail), "and only once");
            at
        };
        let place = varint(766 << 32 | entry.position);
        // What stands in a row begins with the place, behind which its columns' kinds are listed, the length first.
        let row = |tail_at: usize| {
            let begins = |at: &usize| whole[*at..].starts_with(&place);
            let at = (tail_at - 100..tail_at - 1).rev().find(begins).unwrap();
            let list = at + place.len();
            (at..list, list + usize::from(whole[list]))
        };
        // A row of the chain ends with the commitment and the hash.
        let link = [bytes(&entry.body_hash), bytes(&entry.hash)].concat();
        let link_at = once(&link);
        let (at, from) = row(link_at);
        fields.extend(at.chain(from..link_at + link.len()));
        // What an entry says ends with its command, its salt and its event, and begins with its place and stream.
        // What an erased account's entry said is in no byte any more.
        let Some(body) = &entry.body else { continue };
        let salt = (entry.class != EntryClass::Case).then(|| body.salt.as_bytes().as_slice());
        let tail = [
            body.command.as_bytes().as_slice(),
            salt.unwrap_or_default(),
            body.event.as_bytes(),
        ]
        .concat();
        let tail_at = once(&tail);
        let (at, from) = row(tail_at);
        fields.extend(at.chain(from..tail_at + tail.len()));
        // The stream's name stands in the table and in its index, each time behind the tenant.
        let name = [&[0x02, 0xfe], body.stream.to_string().as_bytes()].concat();
        let names = whole.windows(name.len()).enumerate();
        let names: Vec<usize> = names
            .filter(|(_, w)| *w == name)
            .map(|(at, _)| at)
            .collect();
        assert_eq!(names.len(), 2, "{}", body.stream);
        names
            .iter()
            .for_each(|at| fields.extend(at + 2..at + name.len()));
    }
    let mut dice = Dice(17);
    for _ in 0..if is_long() { 2_000 } else { 200 } {
        let at = fields[dice.roll(fields.len() as u64) as usize];
        let bit = dice.roll(8);
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        std::fs::write(folder.db(), bytes).unwrap();
        let verified = open(&folder.db()).and_then(|bank| bank.verify());
        assert!(
            verified.is_err(),
            "bit {bit} of byte {at} was changed unseen"
        );
    }
}
