//! Redaction (*anonymisering*) of personal data in what citizens write, before it is published.
//!
//! [`find`] reads a text and says where personal data stand, [`apply`] puts placeholders there. The text itself is
//! never changed: the original goes to the journal, and the same text with the same policy gives the same answer.
//!
//! What is found: CPR numbers, telephones, e-mail addresses, street addresses, bank accounts, number plates, the
//! sender's own names and details, and signatures. What survives, because a letter to a municipality is full of it:
//! company numbers (*CVR*), case numbers, cadastral numbers (*matr.nr.*), dates, amounts, years, laws, plans, postal
//! codes with their towns, and streets without a house number.
//!
//! Letters, digits and signs are folded before they are searched, so that neither a script nor a soft hyphen hides
//! anything: the sender's names are known in any script, with and without their marks, and words that are also names only
//! where they are written as such. [`overlooked`] is a second pair of eyes, by other code and other rules, for the check
//! afterwards. [`hints`] suggests what only a person can judge, and hides nothing.
//!
//! It is written as rules, not learned, and **it is never complete**: names of others than the sender are not found,
//! and a spelling that nobody thought of gets through. Somebody must read what is published. E-mail addresses and
//! telephones must not be published in web archives (Datatilsynet, 2 July 2021), a CPR number only with consent
//! (databeskyttelsesloven § 11). Whether names and addresses are published differs between municipalities, and is
//! therefore a [`RedactionPolicy`].
//!
//! ```
//! use medborger::method::redaction::{RedactionPolicy, Sender, apply, find};
//!
//! let sender = Sender { names: vec!["Ida Eksempel".into()], details: vec![] };
//! let letter = "Lokalplan 3-350 (sag 13.03.00-Ø60-7-25): ring på 20 30 40 50.\nJeg bor på Nørregade 12, 2. tv.\n\
//!               Med venlig hilsen\nIda Eksempel";
//! let spans = find(letter, &RedactionPolicy::default(), &sender);
//! assert_eq!(
//!     apply(letter, &spans)?,
//!     "Lokalplan 3-350 (sag 13.03.00-Ø60-7-25): ring på [telefon fjernet].\nJeg bor på [adresse fjernet].\n\
//!      Med venlig hilsen\n[navn fjernet]"
//! );
//! # Ok::<(), medborger::method::redaction::RedactionError>(())
//! ```

mod address;
mod apply;
mod certain;
#[cfg(test)]
mod check;
mod declined;
mod fold;
mod glance;
mod hint;
mod known;
mod label;
mod latin;
mod list;
mod mail;
mod markup;
mod merge;
mod name;
mod number;
mod reader;
mod scan;
mod second;
mod signature;
mod spelling;
#[cfg(test)]
mod spelt;

use medborger_base::sorted::SortedSet;

pub(crate) use address::home;
pub use apply::{apply, to_bytes, to_chars};
pub use certain::{is_cpr, is_own};
use fold::Folded;
use glance::Glance;
pub use hint::{Gazetteer, Hint, HintReason, Risk, hints, hints_within};
use known::Known;
use medborger_base::work::{Work, WorkError};
use medborger_codec::Record;
use merge::merge;
use reader::Reader;
use scan::Scan;
pub use second::{Naming, Unnamed, overlooked, overlooked_within};

medborger_base::error::errors! {
    /// Why spans were not accepted for a text.
    RedactionError {
        /// A span is empty, stands before the one it follows, or overlaps it.
        Order => "redaction_span_order", Invalid, Some("spans"),
            "the spans are not in order, or overlap", "stederne står ikke i rækkefølge eller overlapper";
        /// A span ends after the text or begins or ends within a character.
        Outside => "redaction_span_outside", Invalid, Some("spans"),
            "a span leaves the text or cuts a character", "et sted går ud over teksten eller deler et tegn";
    }
}

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum RedactionKind {
    /// A personal number (*CPR-nummer*), replacement numbers included.
    Cpr,
    /// A telephone number, Danish or foreign.
    Phone,
    /// An e-mail address, also in disguise.
    Email,
    /// A street address with a house number, or a post-office box.
    Address,
    /// A bank account: registration and account number, or IBAN.
    BankAccount,
    /// A vehicle's number plate.
    NumberPlate,
    /// A person's name.
    Name,
    /// The lines after a closing phrase.
    Signature,
    /// Anything else that only a reader notices, such as somebody's illness. No program looks for it.
    Other,
}

impl RedactionKind {
    /// All kinds, in order.
    pub const ALL: [Self; 9] = [
        Self::Cpr,
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::BankAccount,
        Self::NumberPlate,
        Self::Name,
        Self::Signature,
        Self::Other,
    ];

    /// Whether no reviewer may keep it: CPR numbers, telephones, e-mail addresses and bank accounts.
    #[must_use]
    pub fn hard(self) -> bool {
        matches!(
            self,
            Self::Cpr | Self::Phone | Self::Email | Self::BankAccount
        )
    }

    /// What stands in its place in a redacted text.
    #[must_use]
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::Cpr => "[CPR fjernet]",
            Self::Phone => "[telefon fjernet]",
            Self::Email => "[e-mail fjernet]",
            Self::Address => "[adresse fjernet]",
            Self::BankAccount => "[konto fjernet]",
            Self::NumberPlate => "[nummerplade fjernet]",
            Self::Name => "[navn fjernet]",
            Self::Signature => "[underskrift fjernet]",
            Self::Other => "[oplysning fjernet]",
        }
    }

    /// Its name in Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Cpr => "CPR-nummer",
            Self::Phone => "telefonnummer",
            Self::Email => "e-mailadresse",
            Self::Address => "adresse",
            Self::BankAccount => "bankkonto",
            Self::NumberPlate => "nummerplade",
            Self::Name => "navn",
            Self::Signature => "underskrift",
            Self::Other => "anden oplysning",
        }
    }

    /// Its name in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Cpr => "CPR number",
            Self::Phone => "telephone number",
            Self::Email => "e-mail address",
            Self::Address => "address",
            Self::BankAccount => "bank account",
            Self::NumberPlate => "number plate",
            Self::Name => "name",
            Self::Signature => "signature",
            Self::Other => "other detail",
        }
    }

    /// Which kind a place has that is found as two: the lower.
    fn rank(self) -> u8 {
        match self {
            Self::Cpr => 0,
            Self::BankAccount => 1,
            Self::Email => 2,
            Self::Phone => 3,
            Self::NumberPlate => 4,
            Self::Address => 5,
            Self::Name => 6,
            Self::Signature => 7,
            Self::Other => 8,
        }
    }
}

/// A place in a text that holds personal data: half-open offsets, in bytes unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub struct Span {
    /// The first offset, inclusive.
    pub start: usize,
    /// The end, exclusive.
    pub end: usize,
    /// What stands there.
    pub kind: RedactionKind,
}

/// What is removed. The default is everything.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RedactionPolicy {
    /// The kinds that are looked for.
    pub kinds: SortedSet<RedactionKind>,
}

impl Default for RedactionPolicy {
    fn default() -> Self {
        Self {
            kinds: RedactionKind::ALL.into(),
        }
    }
}

/// What is known of whoever wrote a text. It is looked for wherever it stands, whatever the case.
///
/// `Debug` shows the numbers of names and details only.
#[derive(Default, Clone, PartialEq, Eq, Record)]
#[serde(default)]
pub struct Sender {
    /// Names, in any script. Each part is found alone too, with a genitive `s`, with and without its marks; parts that are
    /// also common words, such as *Bo* and *Holm*, only where they are written as names. Particles and initials are found
    /// beside other parts.
    pub names: Vec<String>,
    /// Address lines, telephones, e-mail addresses, in any spacing. A line without a digit or an `@`, and a postal
    /// code with its town, are left alone.
    pub details: Vec<String>,
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Sender({} names, {} details)",
            self.names.len(),
            self.details.len()
        )
    }
}

/// Where a text holds personal data of the policy's kinds: sorted, apart from each other, on the characters' borders.
///
/// Redacting what it finds leaves nothing of the [hard](RedactionKind::hard) kinds to find: numbers and signs that were
/// passed over are judged again with placeholders in, since what is removed may have hidden what stands beside it.
#[must_use]
pub fn find(text: &str, policy: &RedactionPolicy, sender: &Sender) -> Vec<Span> {
    find_within(text, policy, sender, &Work::unlimited()).unwrap_or_default()
}

/// The same within limits.
///
/// # Errors
/// [`WorkError`].
pub fn find_within(
    text: &str,
    policy: &RedactionPolicy,
    sender: &Sender,
    work: &Work,
) -> Result<Vec<Span>, WorkError> {
    let known = sender.names.len() + sender.details.len();
    let round = (200 + 10 * known as u64) * text.len() as u64 + 1_000;
    work.spend(round)?;
    let read = |folded: &Folded<'_>| {
        let mut spans = search(folded, policy, sender, work, round)?;
        for span in &mut spans {
            (span.start, span.end) = folded.original(span.start, span.end);
        }
        Ok(spans)
    };
    let glance = Glance::of(text);
    let mut spans: Vec<Span> = read(&Folded::read(text, glance, false))?;
    if glance.tags() && markup::has_attributes(text) {
        work.spend(round)?;
        spans.extend(read(&Folded::read(text, glance, true))?);
        merge(&Scan::new(text), &mut spans);
    }
    Ok(spans)
}

/// The same in a folded text.
fn search(
    folded: &Folded<'_>,
    policy: &RedactionPolicy,
    sender: &Sender,
    work: &Work,
    round: u64,
) -> Result<Vec<Span>, WorkError> {
    let text: &str = &folded.text;
    let scan = Scan::new(text);
    let known = Known::new(sender);
    let mut reader = Reader::of(folded.glance);
    reader.read(&scan, &known);
    let (mut spans, lines, mut passed) = (reader.spans, reader.lines, reader.passed);
    spans.retain(|span| policy.kinds.contains(&span.kind));
    merge(&scan, &mut spans);
    if policy.kinds.contains(&RedactionKind::Signature) && !lines.is_empty() {
        signature::lay_around(&scan, &lines, &mut spans);
        merge(&scan, &mut spans);
    }
    while !spans.is_empty() && !passed.is_empty() {
        work.spend(round)?;
        let Ok(redacted) = apply(text, &spans) else {
            break;
        };
        let mut again = Reader::default();
        apply::move_to_redacted(&spans, &mut passed);
        again.judge_again(&Scan::new(&redacted), &known, &passed);
        again.spans.retain(|span| policy.kinds.contains(&span.kind));
        if !apply::add_from_redacted(&mut spans, &again.spans, &mut again.passed) {
            break;
        }
        passed = again.passed;
        merge(&scan, &mut spans);
    }
    Ok(spans)
}

#[cfg(test)]
mod tests {
    use super::check::{all, survive};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_letter_to_a_municipality_is_full_of_survives() {
        survive(&[
            "Sagen har nr. 13.03.00-Ø60-7-25 og den gamle 15/2364.",
            "Se journal 00.32.10-S00-1-24 og 00.00.00-P35-34-24.",
            "Foreningen har CVR 13585628, CVR-nr. 27355021 og cvr: 64 94 22 12.",
            "CVR-nummeret er 20453044. SE-nr. 20453044. P-nr. 1012345678, P-nummer: 1023456789",
            "VVS Eksempel ApS, CVR nr.: DK 27355021, DK-27355021 eller DK27355021",
            "matr.nr. 12a Haderslev Markjorder og matr. nr. 1234 af Starup",
            "EAN 5790001234567, EAN-nr. 5790 0012 3456 7, GTIN: 5701234567899, ean 5 790001 234567",
            "Perioden 2013-2025, 2019–2021, 2019 - 2021, 2024/2025 og 2013 2017 2021",
            "Det koster 12.500.000 kr., kr. 45.000.000, 12345678 kr og 20 304 050 kroner.",
            "kr. 20304050,00 eller 20.304.050,50 kr. eller DKK 45.000.000 eller 23456789 DKK",
            "Vedtaget 02.08.2013, 2/8-2013, 2. august 2013, 2013-08-02, 20130802, 24.12.2024 og 24-12-2024",
            "kl. 19.30-21.00, kl. 10:00 – 12:30, 16.00 - 18.30, kl 20",
            "12,5 %, 30 pct., 75%",
            "planlovens § 24, stk. 5, LBK nr. 572 af 29/05/2024, lov nr. 1157 af 01/07/2020, §§ 24-27",
            "6100 Haderslev og 6500 Vojens, 8000 Aarhus C. Postnumrene 6000-6999 og 6100-6199",
            "lokalplan 3-350, lokalplan 20304050, Plan-ID 10203040, BFE 1234567, BFE-nr. 20304050, BFE: 100203040",
            "koordinaterne 55.253912, 9.489512, UTM 32 N 556123 6123456, 55,2539 9,4895",
            "ISBN 978-87-123-4567-8, ISBN 87-1234-567-8",
            "et areal på 12 345 678 m2, 20304050 m², 12.345.678 kvm og 25 000 ha",
            "https://www.eksempel.dk/sag/20304050?id=3112575005&p=20304050#20304050 og www.eksempel.dk/plan-20304050.pdf",
            "faktura 20304050, kundenr. 20304050, målernummer 3112575005, sagsnr. 2024-123456, Dok.nr. 311257-5005",
            "ISO 14001, EN 12464, DS 12345, EU 12345, S 2019, kr 12 345, ca 12 345, nr 12345, DK 12345",
            "1. 2. 3. 4. 5. 6. 7. 8.",
            "1 2 3 4 5 6 7 8",
            "uge 27-28-29-30 og klasserne 20 21 22 23",
            "20/30/40/50 og 25-50-75-100",
            "",
            " ",
        ]);
    }

    #[test]
    fn only_the_kinds_of_the_policy_are_found() {
        let text = "Ring 20304050 eller skriv til ida@eksempel.dk";
        let policy = RedactionPolicy {
            kinds: [RedactionKind::Email].into(),
        };
        let spans = find(text, &policy, &Sender::default());
        assert_eq!(
            apply(text, &spans).unwrap(),
            "Ring 20304050 eller skriv til [e-mail fjernet]"
        );
        let policy = RedactionPolicy { kinds: [].into() };
        assert_eq!(find(text, &policy, &Sender::default()), []);
    }

    #[test]
    fn no_placeholder_is_found_again() {
        for kind in RedactionKind::ALL {
            for text in [
                kind.placeholder().to_owned(),
                format!("Navn og adresse, tlf. {} eller {0}", kind.placeholder()),
            ] {
                assert_eq!(all(&text), [], "{text}");
            }
        }
    }

    #[test]
    fn kinds_and_policies_read_as_snake_case() {
        let json = serde_json::to_string(&RedactionKind::ALL).unwrap();
        assert_eq!(
            json,
            r#"["cpr","phone","email","address","bank_account","number_plate","name","signature","other"]"#
        );
        assert_eq!(
            serde_json::from_str::<[RedactionKind; 9]>(&json).unwrap(),
            RedactionKind::ALL
        );
        assert_eq!(
            RedactionKind::ALL.map(RedactionKind::hard),
            [true, true, true, false, true, false, false, false, false]
        );
    }

    #[test]
    fn debug_shows_nothing_of_the_sender() {
        let sender = Sender {
            names: vec!["Ida Eksempel".to_owned()],
            details: vec!["20304050".to_owned()],
        };
        assert_eq!(format!("{sender:?}"), "Sender(1 names, 1 details)");
    }

    /// What letters are made of, so that the rules meet each other in every order.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[0-9]{1,10}",
            3 => prop::sample::select(vec![
                " ", " ", "-", ".", "/", ", ", "\n", "\n> ", "\u{a0}", " – ", ":", "(", ")", "[", "]", "+", "@", "_", "  ",
            ]).prop_map(str::to_owned),
            3 => prop::sample::select(vec![
                "tlf.", "cpr", "CVR", "konto", "reg.nr.", "IBAN", "DK", "AB", "kr.", "Nørregade", "vej", "Niels Bohrs Vej",
                "2. tv", "6100 Haderslev", "ida", "at", "(at)", "punktum", "dk", "snabel-a", "Mvh", "Med venlig hilsen",
                "Navn:", "jeg hedder Bo", "på", "bor på", "Postboks", "sagsnr.", "m2", "æøå", "Ø", "😀", "\u{30a}", "+45",
            ]).prop_map(str::to_owned),
            1 => ".{0,4}",
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn spans_are_sorted_apart_and_on_boundaries_and_redacting_leaves_nothing_hard(text in pieces()) {
            let sender = Sender { names: vec!["Ida Bo Ø".to_owned()], details: vec!["+45 20304050".to_owned()] };
            let spans = find(&text, &RedactionPolicy::default(), &sender);
            let mut end = 0;
            for span in &spans {
                prop_assert!(span.start >= end && span.start < span.end);
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                end = span.end;
            }
            let redacted = apply(&text, &spans).unwrap();
            let left: Vec<&str> = find(&redacted, &RedactionPolicy::default(), &sender)
                .iter()
                .filter(|span| span.kind.hard())
                .map(|span| &redacted[span.start..span.end])
                .collect();
            prop_assert!(left.is_empty(), "{:?}\n{:?}\n{:?}", text, redacted, left);
            let chars = to_chars(&text, &spans).unwrap();
            prop_assert_eq!(to_bytes(&text, &chars).unwrap(), spans);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}", names in prop::collection::vec(".{0,8}", 0..3)) {
            let sender = Sender { names: names.clone(), details: names };
            let spans = find(&text, &RedactionPolicy::default(), &sender);
            prop_assert!(apply(&text, &spans).is_ok());
        }
    }
}
