//! Errors that a program can match on and a citizen can read.
//!
//! Every failure of the library has a stable [`code`](Error::code), a [`kind`](Error::kind), the
//! [`field`](Error::field) at fault where there is one, and a sentence in English ([`Display`](std::fmt::Display))
//! and in Danish ([`Error::danish`]). No message holds personal data or what a citizen wrote.

/// Defines one module's errors: each variant with its stable code, kind, field, English and Danish sentence.
///
/// With `wraps Name(Other)` the errors of another module are among these, with their own codes. A sentence may name the
/// variant's fields in braces. The field at fault is an `Option<&str>` expression that
/// may use the variant's fields.
macro_rules! errors {
    (
        $(#[$meta:meta])*
        $name:ident $(wraps $wrap:ident($inner:ty))? {
            $(
                $(#[$vmeta:meta])*
                $variant:ident $({ $( $(#[$fmeta:meta])* $f:ident : $t:ty ),* $(,)? })?
                => $code:literal, $kind:ident, $field:expr, $en:literal, $da:literal;
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$vmeta])*
                #[error($en)]
                $variant $({ $( $(#[$fmeta])* $f: $t ),* })?,
            )*
            $(
                /// What every question can meet.
                #[error(transparent)]
                $wrap(#[from] $inner),
            )?
        }

        impl $name {
            /// Every code that this kind of error can carry.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The stable code, in snake case.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $( Self::$variant $({ $($f: _),* })? => $code, )*
                    $( Self::$wrap(inner) => { let inner: &$inner = inner; inner.code() } )?
                }
            }

            /// What a caller can do about it.
            #[must_use]
            pub fn kind(&self) -> $crate::error::ErrorKind {
                match self {
                    $( Self::$variant $({ $($f: _),* })? => $crate::error::ErrorKind::$kind, )*
                    $( Self::$wrap(inner) => { let inner: &$inner = inner; inner.kind() } )?
                }
            }

            /// The input at fault, dotted, where there is one.
            #[must_use]
            pub fn field(&self) -> Option<&str> {
                match self {
                    $( Self::$variant $({ $($f),* })? => { $( let _ = ($(&$f,)*); )? $field } )*
                    $( Self::$wrap(inner) => { let inner: &$inner = inner; inner.field() } )?
                }
            }

            /// The sentence in Danish.
            #[must_use]
            pub fn danish(&self) -> String {
                match self {
                    $( Self::$variant $({ $($f),* })? => { $( let _ = ($(&$f,)*); )? format!($da) } )*
                    $( Self::$wrap(inner) => { let inner: &$inner = inner; inner.danish() } )?
                }
            }
        }
    };
}
pub(crate) use errors;

/// Gathers the modules' errors under one type.
macro_rules! gather {
    ($($(#[$meta:meta])* $variant:ident($ty:ty);)*) => {
        /// Any failure of the library.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[non_exhaustive]
        pub enum Error {
            $($(#[$meta])* #[error(transparent)] $variant(#[from] $ty),)*
            /// A field of a JSON input holds a value that its type does not accept.
            #[error("{0}")]
            Value(Box<ValueError>),
        }

        impl Error {
            /// The stable code, in snake case.
            #[must_use]
            pub fn code(&self) -> &str {
                match self { $(Self::$variant(e) => e.code(),)* Self::Value(e) => &e.code }
            }

            /// What a caller can do about it.
            #[must_use]
            pub fn kind(&self) -> ErrorKind {
                match self { $(Self::$variant(e) => e.kind(),)* Self::Value(_) => ErrorKind::Invalid }
            }

            /// The input at fault, dotted, where there is one.
            #[must_use]
            pub fn field(&self) -> Option<&str> {
                match self { $(Self::$variant(e) => e.field(),)* Self::Value(e) => Some(&e.field) }
            }

            /// The sentence in Danish.
            #[must_use]
            pub fn danish(&self) -> String {
                match self { $(Self::$variant(e) => e.danish(),)* Self::Value(e) => e.danish.clone() }
            }

            /// Every code that an error can carry, sorted.
            #[must_use]
            pub fn codes() -> Vec<&'static str> {
                let mut codes = [$(<$ty>::CODES),*].concat();
                codes.sort_unstable();
                codes.dedup();
                codes
            }
        }
    };
}

gather! {
    /// A text was not accepted.
    Text(crate::text::TextError);
    /// An instant was not accepted.
    Timestamp(crate::time::TimestampError);
    /// An id was not accepted.
    Id(crate::id::IdError);
    /// A key or label was not accepted.
    Key(crate::key::KeyError);
    /// A date, period or window was not accepted.
    Calendar(crate::calendar::CalendarError);
    /// A number or code that identifies somebody or something was not accepted.
    Identity(crate::identity::IdentityError);
    /// Places of personal data were not accepted for a text.
    Redaction(crate::method::redaction::RedactionError);
    /// A draw can't be prepared, computed, published or replayed.
    Sortition(crate::method::sortition::SortitionError);
    /// A question would take more than it may, or was stopped.
    Work(crate::work::WorkError);
    /// Volunteers can't be matched with needs.
    Matching(crate::method::matching::MatchingError);
    /// A rule about teams refused.
    Team(crate::team::TeamError);
    /// A rule about needs and offers refused.
    Exchange(crate::volunteering::ExchangeError);
    /// A rule about safeguards refused.
    Safeguard(crate::volunteering::safeguard::SafeguardError);
    /// A rule about assignments refused.
    Assignment(crate::volunteering::assignment::AssignmentError);
    /// A rule about organisations refused.
    Organisation(crate::organisation::OrganisationError);
    /// A rule about partnership agreements refused.
    Partnership(crate::partnership::PartnershipError);
    /// A rule about grants refused.
    Grant(crate::grant::GrantError);
    /// A rule about awards refused.
    Award(crate::award::AwardError);
    /// A rule about councils refused.
    Council(crate::council::CouncilError);
    /// A rule about ambassadors refused.
    Ambassador(crate::ambassador::AmbassadorError);
    /// About persons without an account.
    Person(crate::person::PersonError);
    /// A rule about private initiatives refused.
    Initiative(crate::initiative::InitiativeError);
    /// A rule about gatherings refused.
    Gathering(crate::gathering::GatheringError);
    /// A JSON input was not accepted.
    Input(crate::journal::InputError);
    /// The time of a stream was not corrected.
    Correction(crate::participation::CorrectionError);
    /// A command can't be carried out, whatever it is about.
    Desk(crate::journal::DeskError);
    /// The journal is damaged.
    Chain(crate::journal::ChainError);
    /// The store failed.
    Store(crate::store::StoreError);
    /// A rule about citizens refused.
    Citizen(crate::citizen::CitizenError);
    /// A rule about interest areas refused.
    Interest(crate::interest::InterestError);
    /// A rule about ways to take part refused.
    Way(crate::way::WayError);
    /// A rule about ideas refused.
    Idea(crate::idea::IdeaError);
    /// A document, a table or a calendar could not be written.
    Interop(crate::interop::InteropError);
    /// A mail was not read.
    Mail(crate::interop::MailError);
    /// A rule about hearings refused.
    Hearing(crate::hearing::HearingError);
    /// A rule about responses refused.
    Response(crate::response::ResponseError);
    /// A rule about white papers refused.
    WhitePaper(crate::white_paper::WhitePaperError);
}

/// A field of a JSON input holds a value that its type does not accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueError {
    /// The field, dotted.
    pub field: String,
    /// The code of the value type's own error.
    pub code: String,
    /// Its sentence in English.
    pub english: String,
    /// Its sentence in Danish.
    pub danish: String,
}

impl std::fmt::Display for ValueError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.english)
    }
}

/// What a caller can do about an error.
///
/// Deliberately exhaustive: a new kind must be mapped in every binding before it compiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The input is malformed or out of bounds: correct it and send it again.
    Invalid,
    /// The thing named is not there.
    NotFound,
    /// The actor may not do this.
    Denied,
    /// A rule of the domain says no, in the present state.
    Refused,
    /// Somebody else wrote first: load and plan again.
    Conflict,
    /// It is not known whether the commit was stored: send the same command id again.
    Unknown,
    /// The store could not be opened, read or written; nothing was stored.
    Storage,
}

impl ErrorKind {
    /// The kind's stable name in snake case, as the bindings carry it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::NotFound => "not_found",
            Self::Denied => "denied",
            Self::Refused => "refused",
            Self::Conflict => "conflict",
            Self::Unknown => "unknown",
            Self::Storage => "storage",
        }
    }
}
