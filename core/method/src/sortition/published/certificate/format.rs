//! A certificate as text: lines like those of the text it is of, with check digits.
//!
//! | line | how many |
//! |---|---|
//! | `medborger-certificate`, `1` | 1 |
//! | `note`, a sentence of the format itself, six in Danish and the same in English | 12 |
//! | `text`, the SHA-256 of the published text | 1 |
//! | `levels`, how many are here, how many there are, the largest gap | 1 |
//! | `level`, its number from 1, its chance, `proven` or `searched` | 1 for each level |
//! | `settled`, the numbers of those whose chance is settled here | 1 after each `level` |
//! | `price`, `seats` or `quota`, `joint`, `groups` or `homes` with numbers, then the price | 0 or more |
//! | `weight`, the weight, the numbers of those who weigh so much | 0 or more |
//! | `end` | 1 |

use medborger_base::work::Work;

use super::{CertificateLevel, LotteryCertificate, PriceRule};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::as_u32;
use crate::sortition::published::first_difference;
use crate::sortition::published::parse::{chance, undamaged};
use crate::sortition::published::write::{Writer, decimal};

const FORMAT: &str = "medborger-certificate";
const VERSION: &str = "1";
const NOTES: [&str; 12] = [
    "Beviset hører til den offentliggjorte tekst med den SHA-256, der står i linjen text. Personer, kvoter, pladsgrupper og \
     hjem har deres numre derfra.",
    "level: nummer og den chance, som nogen af dem, der ikke er afgjort endnu, højst kan få i nogen som helst lodtrækning; \
     proven, hvis det er bevist nedenfor, og searched, hvis det hviler på en søgning. settled: dem, hvis chance er afgjort her.",
    "weight: en vægt og dem, der vejer så meget. price: en regel og dens pris. seats er antallet af pladser, quota, joint, \
     groups og homes er kvoter, fælles kvoter, pladsgrupper og hjem.",
    "Læg for hver regel prisen gange reglens største tal sammen (dens mindste, hvis prisen er under 0), og læg for hver person \
     det til, som vægten er større end priserne på de regler, personen tæller i (for den, der er med på forhånd, også det, som \
     den er mindre). Højst så meget vejer et panel.",
    "Træk de afgjortes vægte gange deres chancer fra, og del med de andres vægte: så stor er den mindste chance højst.",
    "levels: så mange trin er her, så mange er der, og så langt er et bevist trin højst fra sin grænse.",
    "The proof belongs to the published text with the SHA-256 in the line text. People, quotas, seat groups and homes have \
     their numbers from there.",
    "level: its number, and the chance that somebody of those who are not settled yet has at most in any lottery; proven if \
     that is proven below, searched if it rests on a search. settled: those whose chance is settled here.",
    "weight: a weight and those who weigh so much. price: a rule and its price. seats is the number of seats; quota, joint, \
     groups and homes are quotas, joint quotas, seat groups and homes.",
    "Add for each rule the price times the rule's largest number (its smallest if the price is below 0), and for each person \
     what the weight exceeds the prices of the rules that the person counts in (for whoever is in beforehand also what it \
     falls short of them). A panel weighs at most so much.",
    "Take away the weights of those settled times their chances, and divide by the weights of the others: the smallest chance \
     is at most so large.",
    "levels: so many are here, so many there are, and a proven level is at most so far from its bound.",
];

impl LotteryCertificate {
    /// The certificate as text, byte for byte as it is published.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut to = Writer::default();
        to.line(&[FORMAT, VERSION]);
        for note in NOTES {
            to.line(&["note", note]);
        }
        to.line(&["text", &self.text_sha256]);
        let (here, of) = (self.levels.len().to_string(), self.of.to_string());
        to.line(&["levels", &here, &of, &decimal(self.gap)]);
        for (number, level) in (1_u32..).zip(&self.levels) {
            let proven = if level.proven { "proven" } else { "searched" };
            to.line(&["level", &number.to_string(), &decimal(level.value), proven]);
            to.line(&["settled", &numbers(&level.settled, 1)]);
            for (rule, price) in &level.prices {
                let price = price.to_string();
                match rule {
                    PriceRule::Seats => to.line(&["price", "seats", &price]),
                    PriceRule::Quota(n) => to.line(&["price", "quota", &n.to_string(), &price]),
                    PriceRule::Joint(n) => to.line(&["price", "joint", &n.to_string(), &price]),
                    PriceRule::Groups(of) => to.line(&["price", "groups", &numbers(of, 0), &price]),
                    PriceRule::Homes(of) => to.line(&["price", "homes", &numbers(of, 0), &price]),
                }
            }
            for (weight, people) in &level.weights {
                to.line(&["weight", &weight.to_string(), &numbers(people, 1)]);
            }
        }
        to.line(&["end"]);
        to.out
    }

    /// The line that names the text, from 1; the numbers of levels stand in the next.
    pub(super) fn line_of_text(&self) -> usize {
        NOTES.len() + 2
    }

    /// The line of a level, by its place.
    pub(super) fn line_of_level(&self, place: usize) -> usize {
        let before = self.levels.iter().take(place);
        let lines = before.map(|level| 2 + level.prices.len() + level.weights.len());
        self.line_of_text() + 2 + lines.sum::<usize>()
    }

    /// Reads a certificate.
    ///
    /// # Errors
    /// [`CertificateFalse`](SortitionError::CertificateFalse) with the first line that was changed or is malformed.
    pub fn parse(text: &[u8], work: &Work) -> Result<Self, SortitionError> {
        let wrong = |line: usize| SortitionError::CertificateFalse { line: as_u32(line) };
        work.spend(20 * text.len() as u64)?;
        let _held = work.hold(4 * text.len() as u64)?;
        let lines = undamaged(text, work).map_err(|error| match error {
            SortitionError::TextDamaged { line } | SortitionError::TextMalformed { line } => {
                SortitionError::CertificateFalse { line }
            }
            other => other,
        })?;
        let mut certificate = Self {
            text_sha256: String::new(),
            of: 0,
            gap: 0,
            levels: Vec::new(),
        };
        for (place, line) in lines.iter().enumerate() {
            let fields: Vec<&str> = line.split('\t').collect();
            certificate.take(&fields).ok_or_else(|| wrong(place + 1))?;
        }
        // One text for one content: what stands elsewhere or is missing shows here.
        match first_difference(text, certificate.to_text().as_bytes()) {
            Some(line) => Err(SortitionError::CertificateFalse { line }),
            None => Ok(certificate),
        }
    }

    fn take(&mut self, fields: &[&str]) -> Option<()> {
        match *fields {
            [FORMAT, _] | ["note", _] | ["end"] => {}
            ["text", sha256] => self.text_sha256 = sha256.to_owned(),
            ["levels", _, of, gap] => {
                self.of = of.parse().ok()?;
                self.gap = chance(gap)?;
            }
            ["level", _, value, proven] => self.levels.push(CertificateLevel {
                value: chance(value)?,
                proven: proven == "proven",
                settled: Vec::new(),
                prices: Vec::new(),
                weights: Vec::new(),
            }),
            ["settled", people] => self.levels.last_mut()?.settled = read(people, 1)?,
            ["price", kind, ref rest @ ..] => {
                let (rule, price) = match (kind, rest) {
                    ("seats", [price]) => (PriceRule::Seats, price),
                    ("quota", [n, price]) => (PriceRule::Quota(n.parse().ok()?), price),
                    ("joint", [n, price]) => (PriceRule::Joint(n.parse().ok()?), price),
                    ("groups", [of, price]) => (PriceRule::Groups(read(of, 0)?), price),
                    ("homes", [of, price]) => (PriceRule::Homes(read(of, 0)?), price),
                    _ => return None,
                };
                // Sums of them stay within 128 bits.
                let price: i64 = price
                    .parse()
                    .ok()
                    .filter(|p: &i64| p.unsigned_abs() <= 1 << 50)?;
                self.levels.last_mut()?.prices.push((rule, price));
            }
            ["weight", weight, people] => {
                let weight: u64 = weight.parse().ok().filter(|w| *w <= 1 << 50)?;
                self.levels
                    .last_mut()?
                    .weights
                    .push((weight, read(people, 1)?));
            }
            _ => return None,
        }
        Some(())
    }
}

fn numbers(places: &[u32], first: u32) -> String {
    let numbers: Vec<String> = places
        .iter()
        .map(|place| (place + first).to_string())
        .collect();
    numbers.join(" ")
}

/// Ascending numbers as places.
fn read(numbers: &str, first: u32) -> Option<Vec<u32>> {
    let place = |number: &str| number.parse::<u32>().ok()?.checked_sub(first);
    let places: Option<Vec<u32>> = numbers.split(' ').map(place).collect();
    places.filter(|places| places.windows(2).all(|pair| pair.first() < pair.last()))
}
