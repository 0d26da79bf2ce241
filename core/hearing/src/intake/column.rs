//! What a column holds: said by its heading, in the words that lists are headed with, or by whoever takes the list in.

use medborger_base::numbered::column_letters;
use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_base::text::folded;
use medborger_codec::{Make, Record};

use super::IntakeError;
use crate::hearing::Hearing;
use crate::key::Key;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ColumnMeaning {
    /// The name of the person who writes.
    Name,
    /// Their given name.
    GivenName,
    /// Their family name.
    FamilyName,
    /// For whom they answer: `Privatperson`, `Forening`, `Virksomhed`, `Myndighed`, `Råd`.
    RespondentKind,
    /// The organisation for which they answer.
    Organisation,
    /// The organisation's CVR number.
    Cvr,
    /// Under what mandate.
    Mandate,
    /// Others who sign, with semicolons or line breaks between them.
    Signatories,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Postal address: the street alone where postal code and town have columns of their own.
    Address,
    /// Postal code.
    PostalCode,
    /// Postal town.
    Town,
    /// Whether name and address are protected. Where several columns say so, one yes is enough.
    Protected,
    /// Whether the sender names nobody; with a name beside it, whether that is protected.
    Anonymous,
    /// When it arrived.
    Received,
    /// How it came: `Hjemmeside`, `E-mail`, `Brev`, `Møde`.
    Channel,
    /// Where it stands: `Støtte`, `Neutral`, `Indsigelse`, `Ændringsforslag`.
    Stance,
    /// The section of the documents that it is about, by its key.
    Section,
    /// What it says. Several columns hold it only where that is said of each of them: then one text stands below the
    /// other, each under its heading.
    Text,
    /// Why the sender wishes it not to be published.
    HideBecause,
    /// The answer to a question of the form.
    Question {
        /// The question.
        question: Key,
    },
    /// It is not read.
    Ignored,
}

impl ColumnMeaning {
    /// Whether several columns may mean it: it holds where one of them says so.
    pub(super) fn may_stand_twice(&self) -> bool {
        matches!(self, Self::Protected | Self::Anonymous)
    }
}

/// What is said of a column, by its heading.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HeadingMeaning {
    /// The heading, in small or capital letters.
    pub heading: String,
    /// What its columns hold.
    pub meaning: ColumnMeaning,
}

/// The headings that are known, folded: Danish and English.
pub(super) const HEADINGS: [(&[&str], ColumnMeaning); 21] = {
    use ColumnMeaning as M;
    [
        (
            &[
                "navn",
                "name",
                "fulde navn",
                "full name",
                "afsender",
                "navn på afsender",
                "sender",
                "dit navn",
            ],
            M::Name,
        ),
        (
            &["fornavn", "fornavne", "first name", "given name"],
            M::GivenName,
        ),
        (
            &["efternavn", "last name", "family name", "surname"],
            M::FamilyName,
        ),
        (
            &[
                "afsendertype",
                "udtaler sig som",
                "svarer som",
                "jeg svarer som",
                "type",
                "respondent kind",
                "sender type",
            ],
            M::RespondentKind,
        ),
        (
            &[
                "organisation",
                "organization",
                "forening",
                "virksomhed",
                "firma",
                "company",
                "organisationens navn",
            ],
            M::Organisation,
        ),
        (&["cvr", "cvr nr", "cvr nummer", "cvrnr"], M::Cvr),
        (&["mandat", "mandate"], M::Mandate),
        (
            &["medunderskrivere", "underskrivere", "signatories"],
            M::Signatories,
        ),
        (
            &[
                "e mail",
                "email",
                "mail",
                "mailadresse",
                "e mailadresse",
                "emailadresse",
                "e mail adresse",
                "e mail address",
                "email address",
            ],
            M::Email,
        ),
        (
            &[
                "telefon",
                "tlf",
                "tlf nr",
                "telefonnummer",
                "telefonnr",
                "mobil",
                "mobilnummer",
                "phone",
                "phone number",
            ],
            M::Phone,
        ),
        (
            &[
                "adresse",
                "adr",
                "vej",
                "vejnavn og nummer",
                "gade",
                "address",
                "street",
            ],
            M::Address,
        ),
        (
            &["postnr", "postnummer", "post nr", "postal code", "zip"],
            M::PostalCode,
        ),
        (&["by", "postdistrikt", "town", "city"], M::Town),
        (
            &[
                "adressebeskyttelse",
                "navne og adressebeskyttelse",
                "beskyttet",
                "navnebeskyttelse",
                "protected",
            ],
            M::Protected,
        ),
        (&["anonym", "anonymous", "anonymt"], M::Anonymous),
        (
            &[
                "modtaget",
                "dato",
                "dato modtaget",
                "modtagelsesdato",
                "modtaget dato",
                "tidsstempel",
                "tidspunkt",
                "indsendt",
                "oprettet",
                "received",
                "received at",
                "date",
                "timestamp",
                "submitted",
            ],
            M::Received,
        ),
        (&["kanal", "channel"], M::Channel),
        (&["holdning", "stance", "indstilling"], M::Stance),
        (&["afsnit", "section"], M::Section),
        (
            &[
                "svar",
                "høringssvar",
                "tekst",
                "dit svar",
                "dit høringssvar",
                "bemærkninger",
                "bemærkning",
                "kommentar",
                "kommentarer",
                "besked",
                "response",
                "text",
                "comment",
                "comments",
                "message",
            ],
            M::Text,
        ),
        (
            &["begrundelse for ikke at offentliggøre", "hide because"],
            M::HideBecause,
        ),
    ]
};

/// A heading as it is compared: folded, its marks spaces.
pub(super) fn heading(text: &str) -> String {
    let letters = folded(text);
    let spaced = letters.replace(|c: char| !c.is_alphanumeric(), " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading without the number that forms put before their questions, as `3.` or `Q3:`.
pub(super) fn unnumbered(heading: &str) -> &str {
    match heading.split_once(' ') {
        Some((number, rest)) => {
            let digits = number.strip_prefix('q').unwrap_or(number);
            let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            if is_number { rest } else { heading }
        }
        None => heading,
    }
}

/// How many columns or questions an error names.
const NAMED_MAX: usize = 30;

/// What may be in a heading that asks for a wish not to be named: which answer is that wish, only a person can say.
const UNCLEAR: [&str; 5] = ["offentlig", "fortrolig", "skjul", "confiden", "publi"];

/// What each column holds, and what is wrong with them, each with its column.
pub(super) type Columns = (Vec<ColumnMeaning>, Vec<(Option<usize>, IntakeError)>);

/// What each column holds.
pub(super) fn columns(hearing: &Hearing, headings: &[String], said: &[HeadingMeaning]) -> Columns {
    let mut faults = Vec::new();
    let asks = |question: &Key| hearing.questions.iter().any(|q| q.question == *question);
    let mut chosen: SortedMap<String, &ColumnMeaning> = SortedMap::new();
    let words: Vec<String> = headings.iter().map(|of| heading(of)).collect();
    let there: SortedSet<&String> = words.iter().collect();
    for (
        at,
        HeadingMeaning {
            heading: of,
            meaning,
        },
    ) in said.iter().enumerate()
    {
        let of = heading(of);
        if !there.contains(&of) {
            let field = format!("headings[{at}].heading");
            let there = named(&words);
            faults.push((None, IntakeError::NoSuchHeading { field, there }));
        }
        if let ColumnMeaning::Question { question } = meaning
            && !asks(question)
        {
            let field = format!("headings[{at}].meaning.question");
            let there = questions(hearing);
            faults.push((None, IntakeError::NoSuchQuestion { field, there }));
        }
        chosen.insert(of, meaning);
    }
    let mut meanings = Vec::with_capacity(words.len());
    // What was met, and whether somebody said it of each column so far.
    let mut met: SortedMap<ColumnMeaning, bool> = SortedMap::new();
    let mut unclear = Vec::new();
    for (place, words) in words.iter().enumerate() {
        let own = chosen.get(words).map(|meaning| (*meaning).clone());
        let told = own.is_some();
        let meaning = own.unwrap_or_else(|| known(hearing, words));
        let before = met.get(&meaning).copied();
        let may_stand_again = match &meaning {
            ColumnMeaning::Ignored => true,
            // Several texts are one response where somebody says so of each.
            ColumnMeaning::Text => told && before == Some(true),
            other => other.may_stand_twice(),
        };
        if before.is_some() && !may_stand_again {
            faults.push((Some(place), IntakeError::ColumnTwice));
        }
        if !told && meaning == ColumnMeaning::Ignored && UNCLEAR.iter().any(|of| words.contains(of))
        {
            unclear.push((Some(place), IntakeError::HeadingUnclear));
        }
        met.insert(meaning.clone(), told && before.unwrap_or(true));
        meanings.push(meaning);
    }
    faults.append(&mut unclear);
    let says =
        |m: &ColumnMeaning| matches!(m, ColumnMeaning::Text | ColumnMeaning::Question { .. });
    if !meanings.iter().any(says) {
        faults.push((None, IntakeError::NothingSaid));
    }
    (meanings, faults)
}

/// The columns that there are, each by its letters, with its heading where that is a word that lists are headed with. Where a list
/// has no headings, names stand there: what is not known is not repeated.
fn named(words: &[String]) -> String {
    let listed = |of: &str| HEADINGS.iter().any(|(names, _)| names.contains(&of));
    let one = |(place, of): (usize, &String)| match listed(of) {
        true => format!("{} (`{of}`)", column_letters(place)),
        false => column_letters(place),
    };
    let mut all: Vec<String> = words.iter().enumerate().take(NAMED_MAX).map(one).collect();
    if words.len() > NAMED_MAX {
        all.push("…".to_owned());
    }
    all.join(", ")
}

/// The questions that the form has, by their keys.
fn questions(hearing: &Hearing) -> String {
    let keys = hearing.questions.iter().take(NAMED_MAX);
    let mut all: Vec<String> = keys.map(|of| format!("`{}`", of.question)).collect();
    match all.len() {
        0 => all.push("–".to_owned()),
        many if many < hearing.questions.len() => all.push("…".to_owned()),
        _ => {}
    }
    all.join(", ")
}

/// What a heading means by itself: a question, by its key or its words, or a word that lists are headed with.
fn known(hearing: &Hearing, words: &str) -> ColumnMeaning {
    if words.is_empty() {
        return ColumnMeaning::Ignored;
    }
    let plain = unnumbered(words);
    let asked = hearing.questions.iter().find(|question| {
        let (key, text) = (
            heading(question.question.as_str()),
            heading(question.text.as_str()),
        );
        [words, plain].iter().any(|w| **w == key || **w == text)
    });
    if let Some(question) = asked {
        let question = question.question.clone();
        return ColumnMeaning::Question { question };
    }
    let listed = HEADINGS
        .iter()
        .find(|(names, _)| names.contains(&words) || names.contains(&plain));
    // A column that says who is not to be named is never passed over for how it is worded.
    let speaks = |of: &[&str]| of.iter().any(|word| plain.contains(word));
    match listed {
        Some((_, meaning)) => meaning.clone(),
        None if speaks(&["beskyt", "hemmelig", "secret"]) => ColumnMeaning::Protected,
        None if speaks(&["anonym"]) => ColumnMeaning::Anonymous,
        None => ColumnMeaning::Ignored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_heading_is_written_as_it_is_compared_and_means_one_thing() {
        let mut seen = SortedMap::new();
        for (names, meaning) in &HEADINGS {
            for name in *names {
                assert_eq!(heading(name), *name);
                assert_eq!(seen.insert(*name, meaning), None, "{name}");
            }
        }
    }

    #[test]
    fn marks_and_numbers_around_a_heading_do_not_matter() {
        assert_eq!(heading(" E-mail: *"), "e mail");
        assert_eq!(unnumbered(&heading("3. Hvad synes du?")), "hvad synes du");
        assert_eq!(unnumbered(&heading("Q12: Hvad")), "hvad");
        assert_eq!(unnumbered("hvad nu"), "hvad nu");
    }
}
