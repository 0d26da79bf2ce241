//! What looks like personal data and is none.

use super::Numbers;
use super::values::{STREETS, TOWNS};

/// Dates beside towns, rows of things, measures and registers.
pub(super) fn look_alike_of_now(numbers: &mut Numbers) -> String {
    let year = 2009 + numbers.below(14);
    let day = 1 + numbers.below(28);
    let month = numbers.pick(&["januar", "maj", "august", "november"]);
    let pair = |numbers: &mut Numbers| 10 + numbers.below(80);
    let row: Vec<String> = (0..4).map(|_| pair(numbers).to_string()).collect();
    let row = row.join(" ");
    let number = format!("{}{}", 2 + numbers.below(7), numbers.digits(7));
    match numbers.below(12) {
        0 => format!("Det begyndte {day}. {month} {year}, byrådet tav."),
        1 => format!("Vi flyttede hertil sommeren {day}. {month} {year}, stedet var roligt."),
        2 => format!("Mødet var onsdag {day}. {month} {year}, Birthe deltog."),
        3 => format!("Støjen er {row} dB ved de fire punkter."),
        4 => format!("Husene {row} er skadet."),
        5 => format!(
            "{} {row} skal blive.",
            numbers.pick(&["Busserne", "Bus", "Linje", "Ruterne"])
        ),
        6 => format!("Måler nr. {number} viser forbruget."),
        7 => format!(
            "{} {number} er fra {year}.",
            numbers.pick(&["Måleren", "Kundenummer", "Boring nr.", "Policenr."])
        ),
        8 => format!("Der kører {row} biler i de fire timer."),
        9 => format!("Lejlighederne {row} vender mod vest."),
        10 => format!("Kl. {row} går færgen."),
        _ => format!(
            "Der kom {} underskrifter i {year}.",
            numbers.below(900) + 100
        ),
    }
}

/// What looks like personal data and is none.
pub(super) fn look_alike(numbers: &mut Numbers) -> String {
    let n = |numbers: &mut Numbers, from: u64, below: u64| from + numbers.below(below);
    let year = n(numbers, 2009, 14);
    match numbers.below(38) {
        26..=37 => look_alike_of_now(numbers),
        0 => format!(
            "Sagen fører I under 13.{:02}.00-Ø60-{}-25.",
            n(numbers, 1, 80),
            n(numbers, 1, 90)
        ),
        1 => format!(
            "Jeg henviser til {}/{}.",
            n(numbers, 10, 15),
            n(numbers, 1000, 9000)
        ),
        2 => format!(
            "Vores forening (CVR {}{}) har {} medlemmer.",
            n(numbers, 1, 9),
            numbers.digits(7),
            n(numbers, 20, 300)
        ),
        3 => format!(
            "CVR-nr. {} {} {} {} står på papiret.",
            n(numbers, 11, 88),
            n(numbers, 10, 90),
            n(numbers, 10, 90),
            n(numbers, 10, 90)
        ),
        4 => format!(
            "Det handler om matr.nr. {}b Haderslev Markjorder.",
            n(numbers, 2, 190)
        ),
        5 => format!("Grunden er matr. nr. {} af Starup.", n(numbers, 1000, 900)),
        6 => format!("Regninger går til EAN 579{}.", numbers.digits(10)),
        7 => format!("Planen dækker {year}-{}.", year + 12),
        8 => format!("I årene {year}–{} skete der intet.", year + 3),
        9 => format!(
            "Budgettet er {}.{}00.000 kr. i alt.",
            n(numbers, 11, 80),
            n(numbers, 1, 9)
        ),
        10 => format!("Der er afsat kr. {}.000.000 til det.", n(numbers, 10, 80)),
        11 => format!(
            "Mødet den {:02}.{:02}.{year} trak ud.",
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        12 => format!(
            "Det stod i avisen {}/{}-{year}.",
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        13 => format!(
            "Fristen var {}. august {year}, kl. {}.30.",
            n(numbers, 1, 30),
            n(numbers, 10, 13)
        ),
        14 => format!(
            "Efter planlovens § {}, stk. {} skal I høre os.",
            n(numbers, 5, 60),
            n(numbers, 1, 8)
        ),
        15 => format!(
            "Se LBK nr. {} af {:02}/{:02}/{year}.",
            n(numbers, 200, 900),
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        16 => format!(
            "{} går {} procent flere end før.",
            numbers.pick(&STREETS),
            n(numbers, 5, 60)
        ),
        17 => format!(
            "Lokalplan {}-{} siger noget andet.",
            n(numbers, 1, 9),
            n(numbers, 100, 400)
        ),
        18 => format!("Ejendommen har BFE {}.", n(numbers, 1_000_000, 9_000_000)),
        19 => format!(
            "Arealet er {} {} {} m2 stort.",
            n(numbers, 11, 80),
            n(numbers, 100, 800),
            n(numbers, 100, 800)
        ),
        20 => format!(
            "Læs selv på https://www.eksempel.dk/sager/{}{}.",
            n(numbers, 2, 7),
            numbers.digits(7)
        ),
        21 => format!(
            "{} skal have cykelsti i begge sider.",
            numbers.pick(&STREETS)
        ),
        22 => format!("Alle i {} er enige.", numbers.pick(&TOWNS)),
        23 => format!(
            "Punktet ligger ved 55.{}, 9.{}.",
            numbers.digits(6),
            numbers.digits(6)
        ),
        24 => format!(
            "Bogen (ISBN 978-87-{}-{}-{}) beskriver det.",
            numbers.digits(3),
            numbers.digits(4),
            n(numbers, 0, 9)
        ),
        _ => format!("P-nr. 10{} hører til hallen.", numbers.digits(8)),
    }
}
