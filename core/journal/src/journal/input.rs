//! Reading JSON input so that every mistake gets a code and the field it is in, and shows nothing of the input.

use medborger_codec::{FAULTS_MAX, Fault, Ignored, NotJson, Read, Reader, Tree, Wrong};

use super::room::{AnyCommand, AnyQuery, Registry};
use crate::error::{Error, ValueError};
use crate::id::CommandId;

/// How much JSON one command or query may be, in bytes: 1 MiB.
const INPUT_BYTES_MAX: usize = 1 << 20;
/// How much a question may be that brings what it is about, such as a whole market to be matched: 32 MiB. One of
/// 10,000 volunteers and 2,000 needs, named by UUIDs in 200,000 pairs, takes 22 MB.
const ROWS_BYTES_MAX: usize = 32 << 20;

crate::error::errors! {
    /// Why a JSON input was not accepted.
    InputError {
        /// Not JSON.
        NotJson => "json_malformed", Invalid, None, "the input is not JSON", "inputtet er ikke JSON", as BROKEN_PAGE;
        /// A text with half of a surrogate pair, which is no character.
        UnpairedSurrogate => "unpaired_surrogate", Invalid, None,
            "a text holds half a surrogate pair", "en tekst indeholder et halvt surrogatpar", as UNREADABLE_SIGN;
        /// More than a command or a question of its kind may hold.
        TooLarge {
            /// How many mebibytes it may hold.
            mib: usize,
        } => "input_too_large", Invalid, None,
            "the input is larger than {mib} MiB", "inputtet er større end {mib} MiB",
            "this is too much to send at once", "det er for meget at sende på én gang";
        /// A field that the command does not have.
        UnknownField {
            /// The field, dotted.
            field: String,
            /// Which may be meant, in English, behind a colon; empty where none is near.
            english: String,
            /// The same in Danish.
            danish: String,
        } => "unknown_field", Invalid, Some(field),
            "the field `{field}` is not known{english}", "feltet `{field}` kendes ikke{danish}", as BROKEN_PAGE;
        /// A field that the command must have.
        MissingField {
            /// The field, dotted.
            field: String,
        } => "missing_field", Invalid, Some(field),
            "the field `{field}` is missing", "feltet `{field}` mangler",
            "this must be filled in", "det skal udfyldes";
        /// A field that stands twice.
        DuplicateField {
            /// The field, dotted.
            field: String,
        } => "duplicate_field", Invalid, Some(field),
            "the field `{field}` stands twice", "feltet `{field}` står to gange",
            "something stands twice", "noget står to gange";
        /// A choice that the field does not have.
        UnknownChoice {
            /// The field, dotted.
            field: String,
            /// The choices, by name.
            choices: String,
        } => "unknown_choice", Invalid, Some(field),
            "the field `{field}` must be one of: {choices}", "feltet `{field}` skal være et af: {choices}",
            "choose one of those that there are", "vælg en af mulighederne";
        /// A value of another type, or out of the type's range.
        WrongType {
            /// The field, dotted.
            field: String,
            /// What it must be, in English.
            english: String,
            /// What it must be, in Danish.
            danish: String,
        } => "wrong_type", Invalid, Some(field),
            "the field `{field}` must be {english}", "feltet `{field}` skal være {danish}",
            "this can't be read as it is written", "det kan ikke læses, som det er skrevet";
        /// A command that does not exist.
        UnknownCommand => "unknown_command", Invalid, Some("name"),
            "there is no command of that name among the rooms that are here",
            "der er ingen kommando med det navn i de rum, der er her", as BROKEN_PAGE;
        /// A query that does not exist.
        UnknownQuery => "unknown_query", Invalid, Some("name"),
            "there is no query of that name among the rooms that are here",
            "der er ingen forespørgsel med det navn i de rum, der er her", as BROKEN_PAGE;
    }
}

/// A command or a question as it travels, `{"id": …, "name": "idea.deposit", "body": {…}}`, taken apart.
pub(super) struct Opened<'a> {
    /// What stands around the body; a null in the body's place.
    pub(super) cover: Tree<'a>,
    /// Its name, where it has one.
    pub(super) name: Option<String>,
    /// Its fields, where there are any.
    pub(super) body: Option<Tree<'a>>,
}

/// What stands around a command's fields.
#[derive(Read)]
#[serde(deny_unknown_fields)]
pub(super) struct CommandCover {
    id: CommandId,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "body")]
    _body: Ignored,
}

/// What stands around a question's fields: an id is not looked at.
#[derive(Read)]
#[serde(deny_unknown_fields)]
struct QueryCover {
    #[serde(default, rename = "id")]
    _id: Option<CommandId>,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "body")]
    _body: Ignored,
}

impl<'a> Opened<'a> {
    /// Takes apart what was read.
    pub(super) fn of(mut cover: Tree<'a>) -> Self {
        let body = cover.take("body");
        let name = match &cover {
            Tree::Fields(fields) => fields.iter().find_map(|(field, value)| match value {
                Tree::Text(name) if field == "name" => Some(name.to_string()),
                _ => None,
            }),
            _ => None,
        };
        Self { cover, name, body }
    }

    fn parse(json: &'a str, registry: Registry) -> Result<Self, Error> {
        within(json, ROWS_BYTES_MAX)?;
        let opened = Self::of(if json.len() > INPUT_BYTES_MAX {
            Tree::parse_large(json).map_err(malformed)?
        } else {
            planted(json)?
        });
        let name = opened.name.as_deref().unwrap_or_default();
        if !registry.takes_tables(name) {
            within(json, INPUT_BYTES_MAX)?;
        }
        Ok(opened)
    }

    /// Reads cover and body, and tells all that is wrong with either.
    fn read<C: Read, E, T>(
        self,
        entry: impl FnOnce(&str) -> Result<E, InputError>,
        body: impl FnOnce(E, Tree<'a>, &mut Reader) -> Option<T>,
    ) -> Result<(C, T), Error> {
        let mut errors: Vec<Error> = Vec::new();
        let mut note = |faults: Vec<Fault>| errors.extend(faults.iter().map(explained));
        let cover = medborger_codec::read::<C>(self.cover).map_err(&mut note);
        let mut read = None;
        if let (Some(name), Some(tree)) = (self.name, self.body) {
            match entry(&name) {
                Ok(entry) => {
                    let way = |reader: &mut Reader| body(entry, tree, reader);
                    read = medborger_codec::read_by(way).map_err(note).ok();
                }
                Err(unknown) => errors.push(unknown.into()),
            }
        }
        match (cover, read) {
            (Ok(cover), Some(read)) => Ok((cover, read)),
            _ => Err(all_of(errors)),
        }
    }
}

/// Reads a command.
pub(crate) fn read_command(
    json: &str,
    registry: Registry,
) -> Result<(CommandId, Box<dyn AnyCommand>), Error> {
    let entry = |name: &str| registry.command(name).ok_or(InputError::UnknownCommand);
    let opened = Opened::parse(json, registry)?;
    let (cover, command) = opened
        .read::<CommandCover, _, _>(entry, |entry, body, reader| (entry.read)(body, reader))?;
    Ok((cover.id, command))
}

/// Reads a question.
pub(crate) fn read_query(json: &str, registry: Registry) -> Result<Box<dyn AnyQuery>, Error> {
    let entry = |name: &str| registry.query(name).ok_or(InputError::UnknownQuery);
    let opened = Opened::parse(json, registry)?;
    let (_, query) =
        opened.read::<QueryCover, _, _>(entry, |entry, body, reader| (entry.read)(body, reader))?;
    Ok(query)
}

/// Reads a value from JSON.
pub(crate) fn parse<T: Read>(json: &str) -> Result<T, Error> {
    read(checked(json)?)
}

/// Reads what a host hands back of what it was given to keep, which may be longer than an input.
pub(crate) fn parse_trusted<T: Read>(json: &str) -> Result<T, Error> {
    read(planted(json)?)
}

/// Reads a value from JSON that was read into a tree. The error tells every fault.
pub(crate) fn read<T: Read>(tree: Tree<'_>) -> Result<T, Error> {
    medborger_codec::read(tree).map_err(|faults| explain(&faults))
}

fn within(json: &str, bytes: usize) -> Result<(), InputError> {
    if json.len() > bytes {
        return Err(InputError::TooLarge { mib: bytes >> 20 });
    }
    Ok(())
}

/// Refuses what is larger than a command may be.
pub(super) fn within_command(json: &str) -> Result<(), InputError> {
    within(json, INPUT_BYTES_MAX)
}

fn checked(json: &str) -> Result<Tree<'_>, Error> {
    within(json, INPUT_BYTES_MAX)?;
    planted(json)
}

pub(super) fn planted(json: &str) -> Result<Tree<'_>, Error> {
    Tree::parse(json).map_err(|error| malformed(error).into())
}

/// Why a text is no JSON.
fn malformed(error: NotJson) -> InputError {
    match error {
        NotJson::HalfAPair => InputError::UnpairedSurrogate,
        NotJson::Malformed => InputError::NotJson,
    }
}

/// All faults of an input as one error: the first, with the others.
fn explain(faults: &[Fault]) -> Error {
    all_of(faults.iter().map(explained).collect())
}

fn all_of(errors: Vec<Error>) -> Error {
    let mut errors = errors.into_iter().take(FAULTS_MAX);
    let first = errors.next().unwrap_or_else(|| InputError::NotJson.into());
    first.with_others(errors.collect())
}

pub(super) fn explained(fault: &Fault) -> Error {
    // A question mark where it is the input as a whole.
    let path = Some(fault.path()).filter(|path| !path.is_empty());
    let field = path.unwrap_or_else(|| "?".to_owned());
    let own = match &fault.wrong {
        Wrong::UnknownField(_, meant) => {
            let meant = |words: &str| meant.map(|name| format!(": {words} `{name}`?"));
            InputError::UnknownField {
                field,
                english: meant("did you mean").unwrap_or_default(),
                danish: meant("mente du").unwrap_or_default(),
            }
        }
        Wrong::MissingField(_) => InputError::MissingField { field },
        Wrong::DuplicateField(_) | Wrong::DuplicateKey => InputError::DuplicateField { field },
        Wrong::UnknownChoice(choices) => InputError::UnknownChoice {
            field,
            choices: choices.join(", "),
        },
        Wrong::Type(expected) => InputError::WrongType {
            field,
            english: expected.english(),
            danish: expected.danish(),
        },
        // Nothing is wrong there: only whoever watches is told of it.
        Wrong::Changed(_) => InputError::NotJson,
        Wrong::HalfAPair => {
            let own = InputError::UnpairedSurrogate;
            return Error::new(ValueError {
                field,
                code: own.code().to_owned(),
                english: own.to_string(),
                danish: own.danish(),
            });
        }
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
    own.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Desk, Halt, Query, QueryEntry, Room};
    use crate::text::Line;

    #[derive(Debug, Read)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[serde(rename = "title")]
        _title: Line<5>,
        #[serde(rename = "many", default)]
        _many: Vec<u8>,
    }

    fn check(json: &str, code: &str, field: Option<&str>) {
        let error = parse::<Sample>(json).expect_err(json);
        assert_eq!((error.code(), error.field()), (code, field), "{json}");
    }

    #[test]
    fn every_mistake_has_a_code_and_a_field() {
        check("{", "json_malformed", None);
        check(r#"{"title":"x"} x"#, "json_malformed", None);
        check(r#"{}"#, "missing_field", Some("title"));
        check(r#"{"title":"x","extra":1}"#, "unknown_field", Some("extra"));
        check(r#"{"title":7}"#, "wrong_type", Some("title"));
        check(r#"{"title":"sekser"}"#, "text_too_long", Some("title"));
        check(
            r#"{"title":"x","many":[1,2,256]}"#,
            "wrong_type",
            Some("many[2]"),
        );
        check(r#"{"title":"\ud800"}"#, "unpaired_surrogate", None);
        check(
            r#"{"title":"\u0000"}"#,
            "text_control_character",
            Some("title"),
        );
        check(
            r#"{"title":"x","title":"y"}"#,
            "duplicate_field",
            Some("title"),
        );
        check(r#"7"#, "wrong_type", Some("?"));
    }

    #[test]
    fn nothing_of_the_input_stands_in_the_message() {
        for json in [
            r#"{"title":{"Hemmelig Hansen":1}}"#,
            r#"{"Hemmelig Hansen":1,"title":"x"}"#,
            r#"{"title":"Hemmelig Hansen"}"#,
            r#"{"title":"x","many":"Hemmelig Hansen"}"#,
        ] {
            let error = parse::<Sample>(json).expect_err(json);
            let all = format!("{error} {} {:?}", error.danish(), error);
            assert!(!all.contains("Hemmelig"), "{all}");
        }
    }

    /// A question that brings a table.
    #[derive(medborger_codec::Read)]
    struct Brought {
        #[serde(rename = "x")]
        _x: String,
    }

    impl Query for Brought {
        const NAME: &'static str = "matching.solve";
        type View = String;

        fn answer(&self, _: &mut Desk<'_>) -> Result<String, Halt> {
            Ok(String::new())
        }
    }

    const TABLES: Registry = Registry::new(&[&Room {
        name: "matching",
        queries: &[QueryEntry::of::<Brought>()],
        tables: true,
        ..Room::EMPTY
    }]);

    #[test]
    fn only_questions_that_bring_tables_may_be_larger_than_one_mebibyte() {
        let envelope = |name: &str, fill: usize| {
            format!(
                r#"{{"name":"{name}","body":{{"x":"{}"}}}}"#,
                "x".repeat(fill)
            )
        };
        for (name, fill, fits) in [
            ("idea.get", INPUT_BYTES_MAX, false),
            ("matching.solve", INPUT_BYTES_MAX, true),
            // Another name of the room: a command, perhaps.
            ("matching.change", INPUT_BYTES_MAX, false),
            ("matching.solve", ROWS_BYTES_MAX, false),
        ] {
            assert_eq!(
                Opened::parse(&envelope(name, fill), TABLES).is_ok(),
                fits,
                "{name}"
            );
        }
    }

    #[test]
    fn input_over_one_mebibyte_is_refused_unread() {
        let json = format!(r#"{{"title":"{}"}}"#, "x".repeat(INPUT_BYTES_MAX));
        assert_eq!(
            parse::<Sample>(&json).expect_err("too large").code(),
            "input_too_large"
        );
    }

    #[test]
    fn what_is_too_large_is_told_how_large_it_may_be() {
        let sized = |name: &str, mib: usize| {
            let text = "a".repeat((mib << 20) + 1);
            let json = format!(r#"{{"name":"{name}","body":{{"text":"{text}"}}}}"#);
            Opened::parse(&json, TABLES).map(drop)
        };
        for (name, mib) in [
            ("idea.deposit", 1),
            ("matching.solve", 32),
            ("idea.deposit", 32),
        ] {
            let refused = sized(name, mib).unwrap_err();
            let said = format!("the input is larger than {mib} MiB");
            assert_eq!(
                (refused.code(), refused.to_string()),
                ("input_too_large", said)
            );
        }
        assert!(sized("matching.solve", 1).is_ok());
    }
}
