//! Street addresses: a street's name and a house number, with floor, side, postal code and town where they follow.
//!
//! A street alone is what a letter is about, and stays. So does a postal code with its town.

mod home;
mod street;
mod unit;
mod words;

use super::label::{self, Label};
use super::number::{Found, Group, found};
use super::scan::{Scan, Word};
use super::{RedactionKind, Span};
pub(crate) use home::home;
use street::Street;

/// What makes a name before a number a street.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Its last word ends as streets do, and stands on the same line: *Nørregade*, *H.C. Andersens Vej*.
    Suffix,
    /// The same, at the end of the line before.
    SuffixWrapped,
    /// What stands around it: a postal code after it, or words such as *bor på* before it. Also *Postboks*.
    Context,
}

/// An address whose house number is the first group.
pub(super) fn find(scan: &Scan<'_>, groups: &[Group], how: How) -> Option<Found> {
    let number = groups.first()?;
    if scan.at(number.start) == b'0' {
        return None;
    }
    if how == How::Context
        && let Some(found) = turned_round(scan, *number)
    {
        return Some(found);
    }
    let name_end = before_number(scan, number.start);
    let last = scan.word_before(name_end);
    if last.is_empty() {
        return None;
    }
    if how == How::Context && scan.is_any(last, &["postboks", "postbox", "boks", "postbus"]) {
        return post_box(scan, last, *number);
    }
    let wrapped = scan.slice(name_end, number.start).contains(&b'\n');
    if number.len() > 3 || (wrapped && how == How::Suffix) {
        return None;
    }
    let house_end = house(scan, groups)?;
    if is_ordinal(scan, house_end) {
        return None;
    }
    let rest = unit::read(scan, house_end);
    let street = match how {
        How::Suffix | How::SuffixWrapped => street::by_suffix(scan, last)?,
        How::Context => street::by_context(scan, last)?,
    };
    let postal = unit::postal(scan, rest, scan.capital(last));
    let lettered = scan.letter_before(house_end);
    let certain = postal.is_some() || ((rest > house_end || lettered) && !street.generic);
    // `Nørregade` at the end of a line and `1) punkt` on the next are no address.
    if wrapped && !certain && opens_list(scan, house_end) {
        return None;
    }
    let accepted = match how {
        How::Suffix | How::SuffixWrapped => certain || goes_on_as_address(scan, &street, rest),
        How::Context => {
            postal.is_some()
                || unit::proves(scan, house_end, rest)
                || (label::before(scan, street.start).0 == Label::Address
                    && !counted_after(scan, rest))
                || ((street.located || enclosed(scan, street.start, rest))
                    && has_article(scan, last)
                    && !street::is_institution(scan, last)
                    && !counted_after(scan, rest)
                    && closes(scan, rest))
        }
    };
    if !accepted {
        return None;
    }
    let end = postal.unwrap_or_else(|| more_houses(scan, rest, house_end));
    found(street.start, end, RedactionKind::Address)
}

/// `Skovkanten 5 og 7`, `Skovkanten 5, 7 og 9 B`: the houses that are named with it.
fn more_houses(scan: &Scan<'_>, rest: usize, house_end: usize) -> usize {
    let mut end = rest;
    // After a floor, numbers are no houses.
    if rest > house_end {
        return end;
    }
    loop {
        let comma = usize::from(scan.at(end) == b',');
        let mut start = scan.skip_blanks(end + comma);
        let and = scan.word_at(start);
        if scan.is_any(and, &["og", "samt", "eller"]) {
            start = scan.skip_blanks(and.end);
        } else if comma == 0 {
            break;
        }
        let number = scan.digits_end(start);
        let spaced = scan.word_at(scan.skip_blanks(number));
        let letter = if spaced.len() == 1 && is_house_letter(scan, spaced) {
            spaced
        } else {
            scan.word_at(number)
        };
        let over = if letter.len() == 1 {
            letter.end
        } else {
            number
        };
        let house = (1..=3).contains(&(number - start))
            && scan.at(start) != b'0'
            && (letter.is_empty() || letter.len() == 1)
            && !counted_after(scan, over)
            && !(matches!(scan.at(over), b'.' | b',' | b':' | b'/') && scan.digit_at(over + 1))
            && closes(scan, over);
        if !house {
            break;
        }
        end = over;
    }
    end
}

/// `nr. 12 på Nørregade`: the number first.
fn turned_round(scan: &Scan<'_>, number: Group) -> Option<Found> {
    let blanks = scan.skip_blanks_back(number.start);
    let stop = blanks - usize::from(scan.before(blanks) == b'.');
    let label = scan.word_before(stop);
    if number.len() > 3 || !scan.is_any(label, &["nr", "nummer"]) {
        return None;
    }
    let letter = scan.word_at(number.end);
    let house_end = if letter.len() == 1 {
        letter.end
    } else {
        number.end
    };
    let between = scan.word_at(scan.skip_gap(house_end));
    if !scan.is_any(between, &["på", "i", "ad", "ved"]) {
        return None;
    }
    let mut word = scan.word_at(scan.skip_gap(between.end));
    for _ in 0..3 {
        if word.is_empty() || !(scan.capital(word) || scan.lower_case_around(word.start)) {
            return None;
        }
        if street::ends_as_street(scan, word) {
            return found(label.start, word.end, RedactionKind::Address);
        }
        let stop = usize::from(scan.at(word.end) == b'.');
        word = scan.word_at(scan.skip_blanks(word.end + stop));
    }
    None
}

/// A house number in words: *Nørregade tolv*.
pub(super) fn house_in_words(scan: &Scan<'_>, number: Word) -> Option<Span> {
    let name_end = before_number(scan, number.start);
    let last = scan.word_before(name_end);
    if name_end == number.start || scan.is_any(number, &["en", "et"]) {
        return None;
    }
    let street = street::by_suffix(scan, last)?;
    let rest = unit::read(scan, number.end);
    // `på Engen to gange` is no address, `på Birkegangen fjorten` is one.
    let sure = street.strong || street.located && number.len() > 4;
    let named = street.capital && sure && !street.generic;
    let over = closes(scan, rest)
        && !counted_after(scan, rest)
        && !scan.is(scan.word_at(scan.skip_blanks(rest)), "i");
    (named && over).then_some(Span {
        start: street.start,
        end: unit::postal(scan, rest, true).unwrap_or(rest),
        kind: RedactionKind::Address,
    })
}

/// Whether the number is an ordinal: `3. etape`, `12. maj`.
fn is_ordinal(scan: &Scan<'_>, end: usize) -> bool {
    let word = scan.word_at(scan.skip_blanks(end + 1));
    scan.at(end) == b'.' && street::is_ordinal_noun(scan, word)
}

/// `(Klitten 44)`
fn enclosed(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    scan.before(start) == b'(' && scan.at(end) == b')'
}

/// Whether the number that ends here is one of a list: `1) ...`, `1. punkt ...`.
fn opens_list(scan: &Scan<'_>, end: usize) -> bool {
    let next = scan.skip_gap(end + 1);
    match scan.at(end) {
        b')' => true,
        b'.' => !scan.line_over(next) && !scan.capital(scan.word_at(next)),
        _ => false,
    }
}

/// `Fælleden`, `Bakkedraget`: street names without a street's ending mostly have an article.
fn has_article(scan: &Scan<'_>, last: Word) -> bool {
    scan.capital(last)
        && last.len() >= 6
        && (scan.ends_with(last, "en") || scan.ends_with(last, "et"))
}

/// The end of the name, before blanks and an optional `nr.` in front of the number.
fn before_number(scan: &Scan<'_>, start: usize) -> usize {
    let blanks = scan.skip_gap_back(start);
    if start - blanks > 8 {
        return start;
    }
    let stop = if scan.before(blanks) == b'.' {
        blanks - 1
    } else {
        blanks
    };
    let word = scan.word_before(stop);
    if scan.is_any(word, &["nr", "nummer", "no"]) {
        let end = scan.skip_gap_back(word.start);
        return if scan.before(end) == b',' {
            end - 1
        } else {
            end
        };
    }
    blanks
}

/// The end of the house number with its range and letter: `12`, `12B`, `12 B`, `12-14`.
fn house(scan: &Scan<'_>, groups: &[Group]) -> Option<usize> {
    let number = groups.first()?;
    let mut end = number.end;
    for next in groups.iter().skip(1).take(2) {
        if next.mark != b'-' || next.len() > 3 || scan.at(next.start) == b'0' {
            break;
        }
        end = next.end;
    }
    match (scan.at(end), scan.at(end + 1)) {
        (b':' | b'/', digit) if digit.is_ascii_digit() => return None,
        (mark @ (b'.' | b','), digit)
            if digit.is_ascii_digit() && !floor_in_one(scan, end + 1, mark) =>
        {
            return None;
        }
        _ => {}
    }
    // More digits in one with the number: no house.
    if scan.dash(end) > 0 && scan.digit_at(end + scan.dash(end)) {
        return None;
    }
    let letter = scan.word_at(end);
    if !letter.is_empty() {
        let floor = scan.is_any(letter, &["st", "tv", "th", "mf"]);
        // `12Haderslev` of a scanned text; `2m` and `3kr` are measures.
        let glued = letter.len() > 2 && scan.capital(letter);
        return match letter.len() {
            1 if !matches!(scan.at(end), b'm' | b'l') => Some(letter.end),
            _ if floor || glued => Some(end),
            _ => None,
        };
    }
    let spaced = scan.word_at(scan.skip_blanks(end));
    if spaced.len() == 1
        && spaced.start > end
        && spaced.start - end <= 2
        && is_house_letter(scan, spaced)
    {
        return Some(spaced.end);
    }
    Some(end)
}

/// `12,2.tv` or `12,6100 Haderslev`: a floor or a postal code follows without a space.
fn floor_in_one(scan: &Scan<'_>, at: usize, mark: u8) -> bool {
    let mut i = scan.digits_end(at);
    if i - at == 4 && mark == b',' {
        return true;
    }
    if scan.at(i) == b'.' {
        i += 1;
    }
    unit::is_side(scan, scan.word_at(scan.skip_blanks(i)))
}

fn is_house_letter(scan: &Scan<'_>, letter: Word) -> bool {
    let byte = scan.at(letter.start);
    let ends = matches!(
        scan.at(letter.end),
        0 | b' ' | b',' | b'\n' | b'\r' | b'.' | b';' | b')'
    );
    let unit = matches!(
        byte,
        b'i' | b'I' | b'm' | b't' | b'l' | b'g' | b'h' | b'x' | b'k' | b'e'
    );
    ends && byte.is_ascii_alphabetic() && !unit
}

/// `Postboks 123, 6100 Haderslev`.
fn post_box(scan: &Scan<'_>, word: Word, number: Group) -> Option<Found> {
    let short = scan.is(word, "boks");
    let postal = unit::postal(scan, number.end, scan.capital(word));
    if number.len() > 5 || (short && postal.is_none()) {
        return None;
    }
    found(
        word.start,
        postal.unwrap_or(number.end),
        RedactionKind::Address,
    )
}

/// Whether the words after a house number without floor, letter or postal code agree with its being one.
fn goes_on_as_address(scan: &Scan<'_>, street: &Street, end: usize) -> bool {
    if street.generic || counted_after(scan, end) {
        return false;
    }
    if street.located && street.capital || street.strong && (street.capital || street.located) {
        return true;
    }
    closes(scan, end) && (street.strong || street.capital || street.located)
}

/// Whether punctuation follows, or a word that goes on with the sentence.
fn closes(scan: &Scan<'_>, end: usize) -> bool {
    let after = scan.skip_blanks(end);
    let word = scan.word_at(after);
    word.is_empty() || words::AFTER_ADDRESS.has(scan, word) || (scan.capital(word) && after > end)
}

/// Whether the number counts or measures something, or is an ordinal: `2 meter`, `30 %`, `3. etape`, `12. maj`.
fn counted_after(scan: &Scan<'_>, end: usize) -> bool {
    if label::unit_after(scan, end) {
        return true;
    }
    let mut i = scan.skip_blanks(end);
    let word = scan.word_at(i);
    if !word.is_empty() {
        return i > end && street::is_counted(scan, word);
    }
    if scan.at(i) == b'-' && scan.letter_at(i + 1) {
        // `30-zone`, `2-sporet`.
        return i == end;
    }
    if scan.at(i) == b'.' {
        i = scan.skip_blanks(i + 1);
        return street::is_ordinal_noun(scan, scan.word_at(i));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::RedactionKind::Address;
    use super::super::check::{finds, survive};

    #[test]
    fn a_street_with_a_number_is_an_address() {
        finds(
            Address,
            &[
                "Jeg bor på «Nørregade 12» i byen.",
                "«Nørregade 12B», «Nørregade 12 B», «Nørregade nr. 12», «Nørregade 12-14» og «Nørregade12»",
                "fra «H.C. Andersens Vej 3», «Gl. Kongevej 45», «Sdr. Landevej 7» og «Store Nørregade 1»",
                "«Niels Bohrs Vej 12», «Sankt Annæ Plads 5», «Chr. X's Allé 9»",
                "«Kirkebakken 4», «Åvænget 7», «Møllestræde 2», «Lindeallé 5», «Strandboulevarden 101»",
                "jeg bor på «nørregade 14» og oplever støj",
                "vi bor «møllevej 3», og her er stille",
                "«Torvet 5» er ejet af os",
                "ejer af «Bøgelunden 8».",
                "på «niels bohrs vej 12» hver dag",
            ],
        );
    }

    #[test]
    fn floor_side_postal_code_and_town_belong_to_it() {
        finds(
            Address,
            &[
                "«Nørregade 12, 2. tv.»".replace(".»", "».").as_str(),
                "«Nørregade 12, st. th, 6100 Haderslev»",
                "«Nørregade 12 1. sal»",
                "«Nørregade 12, 1. sal, dør 3, 6100 Haderslev»",
                "«Nørregade 12, 2.tv, 2100 København Ø»",
                "«Nørregade 12A, 3.» ".trim_end(),
                "«Nørregade 12\n6100 Haderslev»",
                "> «Nørregade 12\n> 6100 Haderslev»",
                "«Nørregade 12, Starup, DK-6100 Haderslev»",
                "«Nørregade 12 . 6100 Haderslev»",
                "«Nørregade 12, 2800 Kongens Lyngby» er min",
                "«nørregade 12, 6100 haderslev»",
                "«Nørregade 12 (6100 Haderslev)»"
                    .replace(")»", "»)")
                    .as_str(),
                "«Nørregade 12, lejl. 4, 6100 Haderslev» og",
            ],
        );
    }

    #[test]
    fn other_names_take_a_postal_code_or_a_label() {
        finds(
            Address,
            &[
                "«Fælleden 12, 6100 Haderslev»",
                "«Øster Hedegård 3, 6500 Vojens»",
                "Adresse: «Fælleden 12»",
                "Jeg bor på «Fælleden 12».",
                "«Postboks 123, 6100 Haderslev»",
                "«Postboks 45»",
            ],
        );
        survive(&[
            "Fælled 12 er fin",
            "Bilag 12, 6100 Haderslev",
            "Lokalplan 12, 6100 Haderslev",
        ]);
    }

    #[test]
    fn a_street_without_a_number_and_counts_and_measures_survive() {
        survive(&[
            "Nørregade skal have cykelsti.",
            "På Nørregade kører 300 biler i timen.",
            "Nørregade 2030 er en vision, og Nørregade 3. etape er næste.",
            "cykelstien 2 meter fra vejen",
            "Vi vil have 3 bænke i parken 2 steder",
            "på Nørregade 30 km/t",
            "Nørregade 2,5 meter bred",
            "Nørregade 12. august og Nørregade 19:30",
            "Parkeringspladsen 40 meter væk og parkeringsplads 12",
            "I Bøgeparken 12 boliger, og Bøgeparken 3 gange om året",
            "legeplads 4 og motorvejen 45",
            "vi alle 3",
            "kl. 12 på torvet",
            "6100 Haderslev",
            "lokalplan 3-350, afsnit 4, side 12",
            "Nørregade 50 %",
            "linje 2A og rute 45",
            "Danmark 3, Høring 12 og Amager 2, Holstebro 4.",
            "Det tager 3, vi klager 2, og de foretager 4.",
            "fra Lokalrådet 2 svar og fra Skolen 3",
        ]);
    }
}
