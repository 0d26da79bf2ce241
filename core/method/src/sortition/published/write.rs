//! A lottery as text. What is written here is frozen with the version of the format.

use sha2::{Digest, Sha256};

use super::notes::notes;
use super::{CHANCE_ONE, Disclosure, LotteryText, PersonDetails};
use crate::sortition::randomness::Randomness;
use crate::sortition::rules::Standing;
use medborger_base::digest::hex_string;

pub(super) const FORMAT: &str = "medborger-lottery";
pub(super) const VERSION: &str = "1";
pub(super) const CHECK_DIGITS: usize = 8;

/// Lines of fields, each with its check digits.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) out: String,
    hash: Sha256,
    hashed: usize,
}

impl Writer {
    pub(super) fn line(&mut self, fields: &[&str]) {
        for field in fields {
            self.out.push_str(field);
            self.out.push('\t');
        }
        let digits = check_digits(&mut self.hash, self.out.as_bytes().get(self.hashed..));
        self.hashed = self.out.len();
        self.out.push_str(&digits);
        self.out.push('\n');
    }
}

/// Takes in what came since the last check digits; the digits over everything so far.
pub(super) fn check_digits(hash: &mut Sha256, more: Option<&[u8]>) -> String {
    hash.update(more.unwrap_or_default());
    let digest = hash.clone().finalize();
    let mut digits = hex_string(&digest);
    digits.truncate(CHECK_DIGITS);
    digits
}

impl LotteryText {
    /// The text, byte for byte as it was or will be published.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut to = Writer::default();
        to.line(&[FORMAT, VERSION]);
        for note in notes(&self.announcement) {
            to.line(&["note", note]);
        }
        to.line(&["title", &self.announcement.title]);
        to.line(&["seats", &self.rules.seats.to_string()]);
        to.line(&["panels", &self.panels.len().to_string()]);
        to.line(&["people", &self.people.len().to_string()]);
        match &self.announcement.randomness {
            Randomness::Balls { balls } => to.line(&["randomness", "balls", &balls.to_string()]),
            Randomness::Dice { sides, throws } => to.line(&[
                "randomness",
                "dice",
                &sides.to_string(),
                &throws.to_string(),
            ]),
            Randomness::Beacon { source, bytes } => {
                to.line(&["randomness", "beacon", &bytes.to_string(), source]);
            }
        }
        if let Some((outcomes, limit)) = self.again() {
            to.line(&["again", &outcomes.to_string(), &limit.to_string()]);
        }
        let disclosure = match self.announcement.disclosure {
            Disclosure::Features => "features",
            Disclosure::PseudonymsOnly => "pseudonyms",
        };
        to.line(&["disclosure", disclosure]);
        to.line(&["worst", &decimal(self.worst), &self.apart.to_string()]);
        self.write_rules(&mut to);
        for (number, person) in (1_u32..).zip(&self.people) {
            let mut fields = vec![
                "person".to_owned(),
                number.to_string(),
                person.id.clone(),
                person.panels.to_string(),
                decimal(person.chance),
            ];
            if let Some(details) = &person.details {
                self.push_details(&mut fields, details);
            }
            let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
            to.line(&fields);
        }
        let width = self.panels.len().saturating_sub(1).to_string().len();
        for (number, panel) in self.panels.iter().enumerate() {
            let people: Vec<String> = panel.iter().map(|p| (p + 1).to_string()).collect();
            to.line(&["panel", &format!("{number:0width$}"), &people.join(" ")]);
        }
        to.line(&["end"]);
        to.out
    }

    fn write_rules(&self, to: &mut Writer) {
        for feature in &self.rules.features {
            for quota in &feature.values {
                let (min, max) = (quota.min.to_string(), quota.max.to_string());
                to.line(&["quota", &feature.key, &quota.value, &min, &max]);
            }
        }
        for quota in &self.rules.joint {
            let (min, max) = (quota.min.to_string(), quota.max.to_string());
            let mut fields = vec!["joint", &min, &max];
            for (feature, value) in &quota.of {
                fields.extend([feature.as_str(), value.as_str()]);
            }
            to.line(&fields);
        }
        for group in &self.rules.seat_groups {
            to.line(&["group", &group.key, &group.seats.to_string()]);
        }
        if let Some(limit) = self.rules.household_max {
            to.line(&["household", &limit.to_string()]);
        }
    }

    fn push_details(&self, fields: &mut Vec<String>, details: &PersonDetails) {
        let or_dash = |text: String| if text.is_empty() { "-".into() } else { text };
        fields.push(standing(details.standing).to_owned());
        if self.rules.household_max.is_some() {
            fields.push(or_dash(
                details.home.map(|n| n.to_string()).unwrap_or_default(),
            ));
        }
        if !self.rules.seat_groups.is_empty() {
            let places: Vec<String> = details.fits.iter().map(u32::to_string).collect();
            fields.push(or_dash(places.join(" ")));
        }
        fields.extend(details.values.iter().cloned());
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Included => "included",
        Standing::Excluded => "excluded",
    }
}

/// A chance with twelve decimals.
pub(super) fn decimal(chance: u64) -> String {
    format!("{}.{:012}", chance / CHANCE_ONE, chance % CHANCE_ONE)
}
