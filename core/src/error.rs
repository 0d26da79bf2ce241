//! Errors that a program can match on and a citizen can read.
//!
//! Every failure of the library has a stable [`code`](Error::code), a [`kind`](Error::kind), the
//! [`field`](Error::field) at fault where there is one, and a sentence in English ([`Display`](std::fmt::Display))
//! and in Danish ([`Error::danish`]). No message holds personal data or what a citizen wrote.

/// Defines one module's errors: each variant with its stable code, kind, field, English and Danish sentence.
///
/// A sentence may name the variant's fields in braces. The field at fault is an `Option<&str>` expression that
/// may use the variant's fields.
macro_rules! errors {
    (
        $(#[$meta:meta])*
        $name:ident {
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
        }

        impl $name {
            /// Every code that this kind of error can carry.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The stable code, in snake case.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $( Self::$variant $({ $($f: _),* })? => $code, )* }
            }

            /// What a caller can do about it.
            #[must_use]
            pub fn kind(&self) -> $crate::error::ErrorKind {
                match self { $( Self::$variant $({ $($f: _),* })? => $crate::error::ErrorKind::$kind, )* }
            }

            /// The input at fault, dotted, where there is one.
            #[must_use]
            pub fn field(&self) -> Option<&str> {
                match self { $( Self::$variant $({ $($f),* })? => { $( let _ = ($(&$f,)*); )? $field } )* }
            }

            /// The sentence in Danish.
            #[must_use]
            pub fn danish(&self) -> String {
                match self { $( Self::$variant $({ $($f),* })? => { $( let _ = ($(&$f,)*); )? format!($da) } )* }
            }
        }
    };
}
pub(crate) use errors;

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
