//! The words that a column may hold: who answers, how it came, where it stands.

use super::IntakeError;
use crate::response::{RespondentKind, ResponseChannel, Stance};

/// One of the words that a column may hold, in Danish or English or as the interface writes it.
fn one_of<T: Copy>(
    cell: &str,
    all: &[T],
    danish: fn(T) -> &'static str,
    english: fn(T) -> &'static str,
    more: &[(&str, T)],
) -> Result<T, IntakeError> {
    let same = |word: &str| crate::text::folded(word) == crate::text::folded(cell);
    let known = all.iter().find(|value| {
        let english = english(**value);
        same(danish(**value)) || same(english) || same(&english.replace(' ', "_"))
    });
    let other = more
        .iter()
        .find(|(word, _)| same(word))
        .map(|(_, value)| value);
    known.or(other).copied().ok_or_else(|| {
        let words = |of: fn(T) -> &'static str| {
            let words: Vec<&str> = all.iter().map(|value| of(*value)).collect();
            words.join(", ")
        };
        IntakeError::ValueUnknown {
            english: words(english),
            danish: words(danish),
        }
    })
}

pub(super) fn kind(cell: &str) -> Result<RespondentKind, IntakeError> {
    use RespondentKind as K;
    let more = [
        ("Borger", K::Private),
        ("Privat", K::Private),
        ("Private", K::Private),
        ("Firma", K::Company),
        ("Erhverv", K::Company),
        ("Organisation", K::Association),
        ("Kommune", K::Authority),
    ];
    one_of(cell, &K::ALL, K::danish, K::english, &more)
}

pub(super) fn channel(cell: &str) -> Result<ResponseChannel, IntakeError> {
    use ResponseChannel as C;
    let more = [
        ("Web", C::Web),
        ("Skema", C::Web),
        ("Formular", C::Web),
        ("Mail", C::Email),
        ("Email", C::Email),
        ("Post", C::Letter),
    ];
    one_of(cell, &C::ALL, C::danish, C::english, &more)
}

pub(super) fn stance(cell: &str) -> Result<Stance, IntakeError> {
    use Stance as S;
    let more = [
        ("For", S::Support),
        ("Enig", S::Support),
        ("Imod", S::Objection),
        ("Uenig", S::Objection),
        ("Hverken eller", S::Neutral),
    ];
    one_of(cell, &S::ALL, S::danish, S::english, &more)
}
