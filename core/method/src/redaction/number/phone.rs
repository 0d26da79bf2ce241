//! Telephone numbers: the eight Danish digits in the groupings that people use, and numbers with a country code.

use super::super::label::{self, Label};
use super::super::scan::Scan;
use super::{Before, Found, Group, RedactionKind, Span, found, groups_of, is_date, is_over};

pub(super) fn find(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    if before.label == Label::Money
        && scan.before(scan.skip_blanks_back(groups.first()?.start)) != b'+'
    {
        return None;
    }
    let found = abroad(scan, groups)
        .or_else(|| country_code_alone(scan, groups, before))
        .or_else(|| danish(scan, groups, before))
        .or_else(|| long_run(scan, groups, before))?;
    Some(Found {
        span: Span {
            end: extension_end(scan, found.span.end),
            ..found.span
        },
    })
}

/// `75 12 34 56 lokal 12`
fn extension_end(scan: &Scan<'_>, end: usize) -> usize {
    let comma = usize::from(scan.at(end) == b',');
    let word = scan.word_at(scan.skip_blanks(end + comma));
    if !scan.is_any(word, &["lokal", "lok", "lokalnr", "ext"]) {
        return end;
    }
    let dot = usize::from(scan.at(word.end) == b'.');
    let digits = scan.skip_blanks(word.end + dot);
    let over = scan.digits_end(digits);
    if (1..=5).contains(&(over - digits)) {
        over
    } else {
        end
    }
}

/// Pairs in a row that make no whole telephones, and yet must hold one: *20 30 40 50 21 31 41 51 12*.
fn long_run(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    let run = pair_run(groups);
    let first = groups.first()?;
    let last = groups.get(run.checked_sub(1)?)?;
    let value = |n: usize| groups.get(n).map_or(0, |group| group.value(scan));
    let rises = (1..run).all(|n| value(n) > value(n - 1));
    let leads = scan.at(first.start) > b'1';
    let counted = before.label == Label::Row || rises || !leads;
    let whole = is_over(scan, groups, run) && !label::unit_after(scan, last.end);
    let holds = run > 4 && !run.is_multiple_of(4) && whole;
    if !holds || counted && before.label != Label::Phone {
        return None;
    }
    found(first.start, last.end, RedactionKind::Phone)
}

/// Where a number ends that others follow after a stroke: the last digits of another, or another: *50/51*.
fn alternates(groups: &[Group], mut n: usize) -> usize {
    while groups.get(n).is_some_and(|next| next.mark == b'/') {
        let rest = groups.get(n..).unwrap_or_default();
        n += match groups_of(rest, 8) {
            Some(count) if is_grouping(rest.get(..count).unwrap_or_default()) => count,
            _ if rest.first().is_some_and(|next| next.len() <= 4) => 1,
            _ => break,
        };
    }
    n
}

/// `+45 20 30 40 50`, `0045 20304050`, `(+45) 20304050`, `+46 70-123 45 67`.
fn abroad(scan: &Scan<'_>, groups: &[Group]) -> Option<Found> {
    let first = groups.first()?;
    let plus = scan.skip_blanks_back(first.start);
    let has_plus = scan.before(plus) == b'+' && first.start - plus <= 3;
    let zeros =
        scan.at(first.start) == b'0' && scan.at(first.start + 1) == b'0' && first.len() != 3;
    let country = match groups.get(1) {
        _ if has_plus => first.start,
        Some(next) if first.len() == 2 => next.start,
        _ => first.start + 2,
    };
    if !(has_plus || zeros && (b'1'..=b'9').contains(&scan.at(country)))
        // A sum, not a country: 5+20304050.
        || has_plus && plus > 1 && scan.digit_at(plus - 2)
    {
        return None;
    }
    let prefix = if has_plus { 0 } else { 2 };
    let danish = scan.at(country) == b'4' && scan.at(country + 1) == b'5';
    let end = danish
        .then(|| groups_of(groups, 10 + prefix))
        .flatten()
        .or_else(|| {
            let (mut total, mut end) = (0, 0);
            for (n, group) in groups.iter().enumerate() {
                let stop = group.mark == b'.' && group.spaced;
                let parts = stop
                    || group.mark == b'/'
                    || group.mark == b'\n' && (total >= 8 + prefix || group.len() > 4)
                    || (n > 0 && total + group.len() > 14 + prefix);
                if parts {
                    break;
                }
                total += group.len();
                end = n + 1;
            }
            // Eight digits after `00` are rather an account.
            let least = if has_plus { 8 } else { 11 };
            (least..=15 + prefix).contains(&total).then_some(end)
        })?;
    let last = groups.get(end.checked_sub(1)?)?;
    // Eight digits or more after a plus may still be an amount: +20.000.000 kr.
    if label::unit_after(scan, last.end) || scan.letter_at(last.end) {
        return None;
    }
    let mut start = if has_plus { plus - 1 } else { first.start };
    if scan.before(start) == b'(' {
        start -= 1;
    }
    found(start, last.end, RedactionKind::Phone)
}

/// `45 20 30 40 50`, `(45) 20304050`, `4520304050`.
fn country_code_alone(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    let first = groups.first()?;
    if scan.at(first.start) != b'4'
        || scan.at(first.start + 1) != b'5'
        || !matches!(first.len(), 2 | 10)
    {
        return None;
    }
    let n = groups_of(groups, 10)?;
    let last = groups.get(n - 1)?;
    let rest = groups.get(1..n)?;
    let grouped = n == 1 || is_grouping(rest) && is_uniform(rest) || before.label == Label::Phone;
    if !grouped || !is_over(scan, groups, n) || label::unit_after(scan, last.end) {
        return None;
    }
    let open = scan.before(first.start) == b'(' && scan.at(first.end) == b')';
    let start = if open { first.start - 1 } else { first.start };
    found(start, last.end, RedactionKind::Phone)
}

fn danish(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    let labelled = before.label == Label::Phone;
    let n = groups_of(groups, 8)?;
    let taken = groups.get(..n)?;
    let first = taken.first()?;
    let n = if is_grouping(taken) && is_uniform(taken) {
        alternates(groups, n)
    } else {
        n
    };
    let last = groups.get(n - 1)?;
    let capital = scan.capital(scan.word_at(last.end));
    let over =
        is_over(scan, groups, n) || (capital && !groups.get(n).is_some_and(|next| next.tight()));
    if !over || label::unit_after(scan, last.end) || label::other_after(scan, last.end) {
        return None;
    }
    if taken.iter().filter(|group| group.mark == b'\n').count() > 1 {
        return None;
    }
    if labelled && !is_tight_date(scan, taken) {
        return found(first.start, last.end, RedactionKind::Phone);
    }
    if before.letter || before.label == Label::Row {
        return None;
    }
    if !is_grouping(taken) || !is_uniform(taken) {
        let odd = taken.len() > 1 && taken.len() < 6 && !is_date(scan, taken);
        let contact =
            label::contact_before(scan, first.start) || label::contact_after(scan, last.end);
        return (odd && contact)
            .then(|| found(first.start, last.end, RedactionKind::Phone))
            .flatten();
    }
    let leading = scan.at(first.start);
    let pairs = taken.iter().all(|group| group.len() == 2);
    let leads = match leading {
        b'0' => false,
        b'1' => pairs && taken.iter().skip(1).all(|group| group.mark == b' '),
        _ => true,
    };
    if !leads
        || is_date(scan, taken)
        || is_date_in_one(scan, first)
        || looks_counted(scan, groups, taken)
    {
        return None;
    }
    found(first.start, last.end, RedactionKind::Phone)
}

/// Whether digits are grouped as in a telephone number. Thousands (2-3-3) are not.
fn is_grouping(groups: &[Group]) -> bool {
    let mut sizes = [0; 4];
    for (slot, group) in sizes.iter_mut().zip(groups) {
        *slot = group.len();
    }
    match groups.len() {
        1 => sizes == [8, 0, 0, 0],
        2 => matches!(sizes, [4, 4, _, _]),
        3 => matches!(sizes, [3, 2, 3, _] | [2, 2, 4, _] | [4, 2, 2, _]),
        4 => sizes == [2, 2, 2, 2],
        8 => groups.iter().all(|group| group.len() == 1),
        _ => false,
    }
}

/// Whether the groups are parted alike, and not by slashes. A line break may stand for one of the spaces.
fn is_uniform(groups: &[Group]) -> bool {
    let mut marks = groups.iter().skip(1).filter(|group| group.mark != b'\n');
    let Some(first) = marks.next() else {
        return !groups.iter().skip(1).any(|group| group.mark == b'\n') || groups.len() > 1;
    };
    let spaced_stop = first.mark == b'.' && first.spaced && groups.len() < 4;
    first.mark != b'/'
        && !spaced_stop
        && marks.all(|group| {
            group.mark == first.mark && (first.mark == b' ' || group.spaced == first.spaced)
        })
}

/// `02.08.2013`, in one.
fn is_tight_date(scan: &Scan<'_>, taken: &[Group]) -> bool {
    taken.len() == 3 && taken.iter().skip(1).all(|group| group.tight()) && is_date(scan, taken)
}

/// `20130802` or `24122013`.
fn is_date_in_one(scan: &Scan<'_>, group: &Group) -> bool {
    if group.len() != 8 {
        return false;
    }
    let value = group.value(scan);
    let is = |year: u32, month: u32, day: u32| {
        (1900..2050).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    is(value / 10_000, value / 100 % 100, value % 100)
        || is(value % 10_000, value / 10_000 % 100, value / 1_000_000)
}

/// Years, ranges, round prices, and numbers in a row: what eight digits in groups may be besides a telephone.
fn looks_counted(scan: &Scan<'_>, groups: &[Group], taken: &[Group]) -> bool {
    let value = |n: usize| taken.get(n).map_or(0, |group| group.value(scan));
    let year = |n: usize| (1700..2200).contains(&value(n));
    match taken.len() {
        2 => {
            let dashed = taken.get(1).is_some_and(|group| group.mark == b'-');
            // A year, and a town by its code: 2024 6500 Vojens.
            let town = taken
                .last()
                .is_some_and(|last| scan.capital(scan.word_at(scan.skip_blanks(last.end))));
            year(0) && (year(1) || town)
                || dashed && (1990..2030).contains(&value(0))
                || value(0) % 100 == 0 && value(1) % 100 == 0
                || dashed && value(0) % 100 == 0 && value(1) % 100 == 99
        }
        4 => {
            let run = pair_run(groups);
            let step = value(1).abs_diff(value(0));
            let even = (1..4).all(|n| value(n).abs_diff(value(n - 1)) == step);
            !run.is_multiple_of(4) || even && (1..=5).contains(&step)
        }
        8 => {
            groups.get(8).is_some_and(|next| next.len() == 1)
                || (1..8).all(|n| value(n) == value(n - 1) + 1)
        }
        _ => false,
    }
}

/// How many groups of two digits stand in a row, parted alike. A wider gap after four ends it.
fn pair_run(groups: &[Group]) -> usize {
    let mark = groups.get(1).map_or(b' ', |group| group.mark);
    let (mut count, mut widest, mut end) = (0, 0, 0);
    for group in groups {
        let gap = if count == 0 { 0 } else { group.start - end };
        let alike = group.mark == mark || matches!(group.mark, 0 | b'\n');
        if group.len() != 2 || !alike || (count >= 4 && gap > widest) {
            break;
        }
        count += 1;
        widest = widest.max(gap);
        end = group.end;
    }
    count
}

/// Where a row of pairs ends that is no telephone number, so that no part of it is taken for one.
pub(super) fn rejected_run_end(groups: &[Group]) -> usize {
    let run = pair_run(groups);
    if run > 4 {
        return groups.get(run - 1).map_or(0, |group| group.end);
    }
    let singles = groups.iter().take_while(|group| group.len() == 1).count();
    if singles > 8 {
        return groups.get(singles - 1).map_or(0, |group| group.end);
    }
    0
}

#[cfg(test)]
mod tests {
    use crate::redaction::RedactionKind::Phone;
    use crate::redaction::check::{finds, survive};

    #[test]
    fn danish_telephones_are_found_in_every_grouping() {
        finds(
            Phone,
            &[
                "Ring på «20304050».",
                "«20 30 40 50», «2030 4050», «203 04 050», «20 30 4050», «2030 40 50»",
                "«20.30.40.51» eller «20-30-40-51» eller «20\u{a0}30\u{a0}40\u{a0}51» eller «20 - 30 - 40 - 51»",
                "«2030-4051»",
                "«20  30 40  51»",
                "«2 0 3 0 4 0 5 1»",
                "«12 34 56 78»",
                "«20304050/60708090», «20304050»,«60708090»",
                "«20304050 / 60708090» og «20 30 40 50 »"
                    .replace(" »", "»")
                    .as_str(),
                "«20 30\n40 51»",
            ],
        );
    }

    #[test]
    fn a_label_allows_odd_groupings_and_any_first_digit() {
        finds(
            Phone,
            &[
                "tlf. «20 304 050»",
                "Tlf.nr.: «203 040 50», mobil «2 03 04 050», telefonnummer «0203 0405»",
                "mobil: «20.304.050»",
                "ring til mig på «12345678»",
                "tlf: «2019 2021»",
                "Tlf«20304050»",
                "tlf.-«20304050»",
                "tlf. er «20/30/40/50»",
            ],
        );
        survive(&["20 304 050", "203 040 50", "02345678", "12345678"]);
    }

    #[test]
    fn a_country_code_is_part_of_the_number() {
        finds(
            Phone,
            &[
                "«+45 20 30 40 50», «+4520304050», «+45-20304050», «+45 2030 4050»",
                "«0045 20304050» og «004520304050» og «00 45 20 30 40 50»",
                "«(+45) 20304050» og «(0045) 20 30 40 50» og «(45) 20304050»",
                "«45 20 30 40 50» og «4520304050»",
                "«+46 70-123 45 67», «+49 (0)461 12345», «+47 22 33 44 55», «+298 201020»",
                "«0046 70 123 45 67»",
                "«+ 45 20 30 40 50»",
            ],
        );
        survive(&["+20.000.000 kr.", "5+20304050", "+15 %", "+45", "0045"]);
    }

    #[test]
    fn eight_digits_of_another_sort_survive() {
        survive(&[
            "20.304.050",
            "20304050 kr",
            "2030-4051-1",
            "2024-1234",
            "5000-5999",
            "5500 6000",
            "x20304050",
            "203040501",
            "20 30 40 50 60 m",
            "24.12.2024",
            "24 12 2024",
            "2024 12 24",
            "20304050 (CVR)",
        ]);
    }
}
