//! Errors that a program can match on and a citizen can read.
//!
//! Every failure of the library has a stable [`code`](Error::code), a [`kind`](Error::kind), the
//! [`field`](Error::field) at fault where there is one, and a sentence in English ([`Display`](std::fmt::Display))
//! and in Danish ([`Error::danish`]). No message holds personal data or what a citizen wrote.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// Defines one module's errors: each variant with its stable code, kind, field, English and Danish sentence.
///
/// Behind the two sentences may stand two more, in English and Danish: what a citizen reads where the others are for those who
/// build pages; or `as` and the name of what several say, in [`catalogue`](crate::catalogue). With `wraps Name(Other)` the errors of another module are among these, with their own codes. A sentence may name the
/// variant's fields in braces. The field at fault is an `Option<&str>` expression that
/// may use the variant's fields.
#[doc(hidden)]
#[macro_export]
macro_rules! errors {
    (
        $(#[$meta:meta])*
        $name:ident $(wraps $wrap:ident($inner:ty))? {
            $(
                $(#[$vmeta:meta])*
                $variant:ident $({ $( $(#[$fmeta:meta])* $f:ident : $t:ty ),* $(,)? })?
                => $code:literal, $kind:ident, $field:expr, $en:literal, $da:literal
                $(, $citizen_en:literal, $citizen_da:literal)? $(, as $voice:ident)?;
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
            pub const CODES: &'static [$crate::catalogue::ErrorCode] = &[$(
                $crate::error_code!($code, $kind, $field, $en, $da, [$($citizen_en, $citizen_da)? $($voice)?])
            ),*];

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

        impl ::medborger_codec::Refusal for $name {
            fn code(&self) -> &str {
                Self::code(self)
            }
            fn english(&self) -> String {
                self.to_string()
            }
            fn danish(&self) -> String {
                Self::danish(self)
            }
        }

        impl $crate::error::Fault for $name {
            fn code(&self) -> &str {
                Self::code(self)
            }
            fn kind(&self) -> $crate::error::ErrorKind {
                Self::kind(self)
            }
            fn field(&self) -> Option<&str> {
                Self::field(self)
            }
            fn danish(&self) -> String {
                Self::danish(self)
            }
            fn as_any(&self) -> &dyn ::std::any::Any {
                self
            }
        }

        impl From<$name> for $crate::error::Error {
            fn from(error: $name) -> Self {
                Self::new(error)
            }
        }
    };
}
#[doc(hidden)]
pub use crate::errors;

/// A failure of one module, as any of them is seen from outside: what [`Error`] holds.
pub trait Fault: fmt::Display + Send + Sync + 'static {
    /// The stable code, in snake case.
    fn code(&self) -> &str;
    /// What a caller can do about it.
    fn kind(&self) -> ErrorKind;
    /// The input at fault, dotted, where there is one.
    fn field(&self) -> Option<&str>;
    /// The sentence in Danish.
    fn danish(&self) -> String;
    /// As the type that it is.
    fn as_any(&self) -> &dyn Any;
    /// What else is wrong with the same input.
    fn others(&self) -> &[Error] {
        &[]
    }
}

/// Any failure of the library: a module's own error, of whatever module.
///
/// ```
/// use medborger::{Error, Line, text::TextError};
///
/// let error: Error = Line::<100>::new("").unwrap_err().into();
/// assert_eq!(error.code(), "text_empty");
/// assert!(matches!(error.get::<TextError>(), Some(TextError::Empty)));
/// ```
#[derive(Clone)]
pub struct Error(Arc<dyn Fault>);

impl Error {
    /// An error of a module.
    #[must_use]
    pub fn new(fault: impl Fault) -> Self {
        Self(Arc::new(fault))
    }

    /// The stable code, in snake case.
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.code()
    }

    /// What a caller can do about it.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind()
    }

    /// The input at fault, dotted, where there is one.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.0.field()
    }

    /// The sentence in Danish.
    #[must_use]
    pub fn danish(&self) -> String {
        self.0.danish()
    }

    /// All that is wrong with the input: this first, which is what [`code`](Self::code) and the others tell.
    pub fn faults(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.0.others())
    }

    /// The same, with what else is wrong with the same input.
    #[doc(hidden)]
    #[must_use]
    pub fn with_others(self, others: Vec<Self>) -> Self {
        match others.is_empty() {
            true => self,
            false => Self(Arc::new(Several {
                first: self,
                others,
            })),
        }
    }

    /// The module's own error, where it is one of this type.
    #[must_use]
    pub fn get<F: Fault>(&self) -> Option<&F> {
        self.0.as_any().downcast_ref()
    }
}

/// Several faults of one input, as the first of them.
struct Several {
    first: Error,
    others: Vec<Error>,
}

impl fmt::Display for Several {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.first, f)
    }
}

impl Fault for Several {
    fn code(&self) -> &str {
        self.first.code()
    }
    fn kind(&self) -> ErrorKind {
        self.first.kind()
    }
    fn field(&self) -> Option<&str> {
        self.first.field()
    }
    fn danish(&self) -> String {
        self.first.danish()
    }
    fn as_any(&self) -> &dyn Any {
        self.first.0.as_any()
    }
    fn others(&self) -> &[Error] {
        &self.others
    }
}

/// The code, the field and the sentence in English, and how many other faults there are.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (field, others) = (self.field().unwrap_or_default(), self.0.others().len());
        write!(
            f,
            "Error({} `{field}`: {self}; {others} others)",
            self.code()
        )
    }
}

/// The sentence in English.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Error {}

/// Two errors are the same where they say the same.
impl PartialEq for Error {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
            && self.field() == other.field()
            && self.danish() == other.danish()
    }
}

impl Eq for Error {}

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

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl Fault for ValueError {
    fn code(&self) -> &str {
        &self.code
    }
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }
    fn field(&self) -> Option<&str> {
        Some(&self.field)
    }
    fn danish(&self) -> String {
        self.danish.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
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
