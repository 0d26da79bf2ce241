//! Reading a method's options.

use medborger_base::error::{Error, ValueError};
use medborger_codec::{FAULTS_MAX, Fault, NotJson, Read, Tree, Wrong};

use crate::error::AnalysisError;

/// Reads options: all that is wrong with them is one error. None at all are an empty record.
///
/// # Errors
/// Every field that is wrong, with its code.
pub fn read<T: Read>(json: &str) -> Result<T, Error> {
    medborger_codec::read(parse(json)?).map_err(|faults| explained(&faults))
}

/// The options as they stand.
///
/// # Errors
/// [`AnalysisError::OptionsMalformed`].
pub fn parse(json: &str) -> Result<Tree<'_>, AnalysisError> {
    let json = if json.trim().is_empty() { "{}" } else { json };
    Tree::parse(json).map_err(|error| match error {
        NotJson::HalfAPair | NotJson::Malformed => AnalysisError::OptionsMalformed,
    })
}

/// All that is wrong with a record, as one error.
#[must_use]
pub fn explained(faults: &[Fault]) -> Error {
    let mut errors = faults.iter().take(FAULTS_MAX).map(one);
    let first = errors
        .next()
        .unwrap_or_else(|| AnalysisError::OptionsMalformed.into());
    first.with_others(errors.collect())
}

/// As the door says it of a command's fields.
fn one(fault: &Fault) -> Error {
    let path = Some(fault.path()).filter(|path| !path.is_empty());
    let field = path.unwrap_or_else(|| "options".to_owned());
    let (code, english, danish) = match &fault.wrong {
        Wrong::UnknownField(_, meant) => {
            let meant = |words: &str| meant.map(|name| format!(": {words} `{name}`?"));
            let [english, danish] =
                ["did you mean", "mente du"].map(|words| meant(words).unwrap_or_default());
            (
                "unknown_field",
                format!("the field `{field}` is not known{english}"),
                format!("feltet `{field}` kendes ikke{danish}"),
            )
        }
        Wrong::MissingField(_) => (
            "missing_field",
            format!("the field `{field}` is missing"),
            format!("feltet `{field}` mangler"),
        ),
        Wrong::DuplicateField(_) | Wrong::DuplicateKey => (
            "duplicate_field",
            format!("the field `{field}` stands twice"),
            format!("feltet `{field}` står to gange"),
        ),
        Wrong::UnknownChoice(choices) => {
            let choices = choices.join(", ");
            (
                "unknown_choice",
                format!("the field `{field}` must be one of: {choices}"),
                format!("feltet `{field}` skal være et af: {choices}"),
            )
        }
        Wrong::Type(expected) => (
            "wrong_type",
            format!("the field `{field}` must be {}", expected.english()),
            format!("feltet `{field}` skal være {}", expected.danish()),
        ),
        Wrong::Changed(_) | Wrong::HalfAPair => (
            "unpaired_surrogate",
            "a text holds half a surrogate pair".to_owned(),
            "en tekst indeholder et halvt surrogatpar".to_owned(),
        ),
        Wrong::Value {
            code,
            english,
            danish,
        } => {
            return Error::new(ValueError {
                field,
                code: code.to_string(),
                english: english.clone(),
                danish: danish.clone(),
            });
        }
    };
    Error::new(ValueError {
        field,
        code: code.to_owned(),
        english,
        danish,
    })
}
