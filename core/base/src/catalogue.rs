//! What every code of an error says, as data: from `errors!`, where the sentences stand once. Only where the feature `schema`
//! is on do the sentences come along.

/// A code that an error can carry.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ErrorCode {
    /// The stable code, in snake case.
    pub code: &'static str,
    /// What it says.
    #[cfg(feature = "schema")]
    pub says: ErrorSays,
}

/// What a code says, with its placeholders as `{max}`.
#[cfg(feature = "schema")]
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ErrorSays {
    /// What a caller can do about it.
    pub kind: crate::error::ErrorKind,
    /// The expression that gives the field: `None`, `Some("title")`, or `Some(field)` where it depends.
    pub field: &'static str,
    /// The sentence in English and Danish.
    pub sentence: [&'static str; 2],
    /// The sentence for a citizen in English and Danish, where the other is for those who build pages.
    pub citizen: Option<[&'static str; 2]>,
}

impl ErrorCode {
    /// A code with what it says.
    #[cfg(feature = "schema")]
    #[must_use]
    pub const fn new(code: &'static str, says: ErrorSays) -> Self {
        Self { code, says }
    }

    /// A code.
    #[cfg(not(feature = "schema"))]
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self { code }
    }
}

#[cfg(feature = "schema")]
impl ErrorSays {
    /// What `errors!` was told.
    #[must_use]
    pub const fn new(
        kind: crate::error::ErrorKind,
        field: &'static str,
        sentence: [&'static str; 2],
        citizen: Option<[&'static str; 2]>,
    ) -> Self {
        Self {
            kind,
            field,
            sentence,
            citizen,
        }
    }

    /// The input at fault, dotted: where it depends on the error, the name of what holds it, in braces.
    #[must_use]
    pub fn field(&self) -> Option<String> {
        let inside = self.field.strip_prefix("Some(\"");
        let name = inside.and_then(|rest| rest.strip_suffix("\")"));
        let depends = self.field != "None";
        name.or(depends.then_some("{field}")).map(str::to_owned)
    }

    /// What a citizen reads, in English and Danish. What nobody can mend who fills in a form is said by its kind, unless the
    /// error says it itself.
    #[must_use]
    pub fn for_citizens(&self) -> [&'static str; 2] {
        let said = self.citizen.or_else(|| self.kind.for_citizens());
        said.unwrap_or(self.sentence)
    }
}

#[cfg(feature = "schema")]
impl crate::error::ErrorKind {
    /// What a citizen reads of every error of this kind, where it is the same for all of them.
    #[must_use]
    pub fn for_citizens(self) -> Option<[&'static str; 2]> {
        match self {
            Self::Invalid | Self::NotFound | Self::Denied | Self::Refused => None,
            Self::Conflict => Some([
                "somebody else changed this at the same time: look at it again, and try once more",
                "en anden har ændret det samtidig: se det igennem igen, og prøv en gang til",
            ]),
            Self::Unknown => Some([
                "we can't tell whether it was saved: send it once more; it is not saved twice",
                "vi kan ikke se, om det blev gemt: send det en gang til; det bliver ikke gemt to gange",
            ]),
            Self::Storage => Some([
                "it could not be saved or found right now, and nothing was changed: try again later",
                "det kunne ikke gemmes eller hentes lige nu, og intet er ændret: prøv igen senere",
            ]),
        }
    }

    /// What a developer can do about every error of this kind, in English and Danish.
    #[must_use]
    pub fn for_developers(self) -> [&'static str; 2] {
        match self {
            Self::Invalid => [
                "the input is malformed or out of bounds: correct it and send it again",
                "inputtet er forkert formet eller uden for grænserne: ret det, og send det igen",
            ],
            Self::NotFound => [
                "what is named is not there",
                "det, der er nævnt, findes ikke",
            ],
            Self::Denied => ["the actor may not do this", "aktøren må ikke gøre dette"],
            Self::Refused => [
                "a rule of the domain says no, in the present state",
                "en regel i domænet siger nej, som sagen står nu",
            ],
            Self::Conflict => [
                "somebody else wrote first: load and plan again",
                "en anden skrev først: hent og planlæg igen",
            ],
            Self::Unknown => [
                "it is not known whether the commit was stored: send the same command id again",
                "det vides ikke, om ændringen blev gemt: send samme kommando-id igen",
            ],
            Self::Storage => [
                "the store could not be opened, read or written; nothing was stored",
                "lageret kunne ikke åbnes, læses eller skrives; intet er gemt",
            ],
        }
    }
}

/// Nothing that whoever fills in a form can mend.
#[cfg(feature = "schema")]
pub const BROKEN_PAGE: [&str; 2] = [
    "something is wrong with this page: load it again, and tell the municipality if it happens again",
    "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen",
];
/// An id was used before: the same form was sent twice.
#[cfg(feature = "schema")]
pub const SENT_ALREADY: [&str; 2] = ["this was sent already", "det er allerede sendt"];
/// The budget of a call is used up.
#[cfg(feature = "schema")]
pub const TOO_MUCH: [&str; 2] = [
    "this is more than can be worked out at once: ask for less",
    "det er mere, end der kan regnes ud på én gang: bed om mindre",
];
/// A list is too long.
#[cfg(feature = "schema")]
pub const TOO_MANY: [&str; 2] = ["there may be {max} at most", "der må højst være {max}"];
/// A character that no text may hold.
#[cfg(feature = "schema")]
pub const UNREADABLE_SIGN: [&str; 2] = [
    "a text holds a character that can't be read",
    "en tekst indeholder et tegn, der ikke kan læses",
];

/// A code with what it says.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! error_code {
    ($code:literal, $kind:ident, $field:expr, $en:literal, $da:literal, [$($citizen:tt)*]) => {
        $crate::catalogue::ErrorCode::new(
            $code,
            $crate::catalogue::ErrorSays::new(
                $crate::error::ErrorKind::$kind,
                stringify!($field),
                [$en, $da],
                $crate::citizen_voice!($($citizen)*),
            ),
        )
    };
}

/// A code alone: in a page nobody asks for more.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! error_code {
    ($code:literal, $($rest:tt)*) => {
        $crate::catalogue::ErrorCode::new($code)
    };
}

/// What a citizen reads: as the error says it, or as several say it.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! citizen_voice {
    () => {
        None
    };
    ($english:literal, $danish:literal) => {
        Some([$english, $danish])
    };
    ($voice:ident) => {
        Some($crate::catalogue::$voice)
    };
}
