//! A sender's telephone number and address, as lists have them.

use super::row::Reading;
use super::{ColumnMeaning, IntakeError};
use crate::citizen::{Address, CitizenError, Phone};
use crate::error::Error;
use crate::identity::PostalCode;
use crate::text::{Line, folded};

/// A telephone number, also with the brackets, dots and slashes that people put into it.
pub(super) fn phone(cell: &str) -> Result<Phone, CitizenError> {
    let plain = cell
        .replace(['(', ')'], " ")
        .replace(['.', '/', '\u{a0}', '\u{2011}'], " ");
    let spaced: Vec<&str> = plain.split_whitespace().collect();
    Phone::new(&spaced.join(" "))
}

/// An address of three columns, or of one: `Havnevej 3, 8700 Horsens`. Where one lacks its street, postal code or town, the row
/// does without it, and says so: what somebody thinks of a plan is heard wherever they live.
pub(super) fn address(reading: &mut Reading<'_>) -> Option<Address> {
    use ColumnMeaning as M;
    let parts = [M::Address, M::PostalCode, M::Town];
    let cells = [0, 1, 2].map(|at| parts.get(at).map_or("", |part| reading.cell(part).1));
    let [whole, code, town] = cells;
    let filled = cells.map(|cell| !cell.trim().is_empty());
    let line = |cell: &str| Line::new(cell);
    let before = reading.wrong.len();
    let address = match filled {
        [false, false, false] => return None,
        [true, false, false] => reading.take(&M::Address, in_one).flatten(),
        // Both in the column of the one: `8700 Horsens`.
        [_, true, false] if place(code).is_some() => {
            let street = reading.take(&M::Address, line);
            let place = reading.take(&M::PostalCode, |cell| {
                place(cell).ok_or(IntakeError::AddressUnfit)
            });
            street
                .zip(place)
                .map(|(street, (code, town))| Address::new(street, code, town))
        }
        _ => {
            let street = reading.take(&M::Address, line);
            let postal_code = reading.take(&M::PostalCode, PostalCode::parse);
            let said = reading.take(&M::Town, |cell| Line::new(cell));
            match (street, postal_code, said) {
                (Some(street), Some(code), Some(town)) => Some(Address::new(street, code, town)),
                // The column of the street may hold all that another lacks, and says nothing else than that one.
                (Some(_), code, _) => whole_address(whole).filter(|of| {
                    let same_town =
                        town.trim().is_empty() || folded(of.town.as_str()) == folded(town);
                    same_town && code.is_none_or(|code| code == of.postal_code)
                }),
                _ => None,
            }
        }
    };
    if address.is_none() && reading.wrong.len() == before {
        let filled = parts.iter().zip(filled).find(|(_, filled)| *filled);
        let column = filled.and_then(|(part, _)| reading.cell(part).0);
        reading
            .left_out
            .push((column, IntakeError::AddressPart.into()));
    }
    address
}

/// An address that stands in one cell; none where a part of it is missing.
fn in_one(cell: &str) -> Result<Option<Address>, Error> {
    match whole_address(cell) {
        Some(address) => Ok(Some(address)),
        // A longer number is another country's postal code, or a slip: whoever sees it can tell.
        None if cell
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| digits.len() > 4) =>
        {
            Err(IntakeError::AddressUnfit.into())
        }
        None => Ok(None),
    }
}

/// Street, postal code and town, with a comma, a line's end or only a space before the code.
fn whole_address(cell: &str) -> Option<Address> {
    let one_line = cell.replace(['\n', ';'], ",");
    let mut words = one_line.char_indices().filter(|(at, letter)| {
        let before = one_line
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        !letter.is_whitespace()
            && *letter != ','
            && before.is_some_and(|c| c.is_whitespace() || c == ',')
    });
    words.find_map(|(at, _)| {
        let (street, rest) = one_line.split_at(at);
        let street = street.trim_matches(|c: char| c.is_whitespace() || c == ',');
        let (code, town) = place(rest)?;
        Some(Address::new(Line::new(street).ok()?, code, town))
    })
}

/// A postal code and a town: `8700 Horsens`.
fn place(cell: &str) -> Option<(PostalCode, Line<60>)> {
    let cell = cell.trim();
    let after = cell
        .strip_prefix("DK ")
        .or_else(|| cell.strip_prefix("dk "))
        .unwrap_or(cell);
    let (code, town) = after.split_once(|c: char| c.is_whitespace() || c == ',')?;
    let town = town.trim_matches(|c: char| c.is_whitespace() || c == ',');
    // What follows a number of a house or a floor is no town.
    let named = town.chars().next().is_some_and(char::is_alphabetic)
        && !town.contains(|c: char| c.is_ascii_digit());
    let code = PostalCode::parse(code).ok().filter(|_| named)?;
    Some((code, Line::new(town).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(of: &Address) -> String {
        format!("{} | {} | {}", of.street, of.postal_code, of.town)
    }

    #[test]
    fn one_cell_is_an_address_where_it_has_street_code_and_town() {
        for cell in [
            "Havnevej 3, 8700 Horsens",
            "Havnevej 3 8700 Horsens",
            "Havnevej 3,\n8700, Horsens",
            "Havnevej 3; DK-8700 Horsens ",
            "Havnevej 3, DK 8700 Horsens",
        ] {
            let address = in_one(cell).unwrap().unwrap();
            assert_eq!(parts(&address), "Havnevej 3 | 8700 | Horsens", "{cell}");
        }
        let long = in_one("Vejen 1024, 2. tv, 8700 Horsens").unwrap().unwrap();
        assert_eq!(parts(&long), "Vejen 1024, 2. tv | 8700 | Horsens");
        for cell in [
            "Havnevej 3",
            "Havnevej 3, 2. tv",
            "8700 Horsens",
            "Horsens",
            "8700",
            "Havnevej 3, 8700",
            "Vej 1024 b 2",
        ] {
            assert_eq!(in_one(cell).unwrap(), None, "{cell}");
        }
        for cell in ["Hafenstr. 5, 24937 Flensburg", "Havnevej 3, 87000 Horsens"] {
            assert_eq!(
                in_one(cell).unwrap_err().code(),
                "intake_address_unfit",
                "{cell}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_stands_in_a_cell_is_an_address_a_part_of_one_or_told(cell in "[ ,;\\nA-Eæ0-9\u{1f600}]{0,40}") {
            match in_one(&cell) {
                // What was taken is taken again from how it is written.
                Ok(Some(of)) => {
                    let written = format!("{}, {} {}", of.street, of.postal_code, of.town);
                    proptest::prop_assert_eq!(in_one(&written).unwrap().map(|of| parts(&of)), Some(parts(&of)));
                }
                Ok(None) => {}
                Err(error) => proptest::prop_assert_eq!(error.code(), "intake_address_unfit"),
            }
        }
    }
}
