//! Why a need is closed.

use medborger_codec::Record;

/// Why a need is closed rather than done with fewer than its minimum.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ClosedReason {
    /// A sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

impl ClosedReason {
    pub(super) fn of(minimum: u32, fitting: u32) -> Self {
        let (text, text_danish) = match (minimum.saturating_sub(fitting), fitting) {
            (0, _) => (
                format!(
                    "at least {minimum} more are needed; {fitting} suit it, but too few of them can be had at once: they are \
                     needed elsewhere, or give no more of their time"
                ),
                format!(
                    "der mangler mindst {minimum}; {fitting} passer, men for få af dem kan komme samtidig: de skal bruges \
                     andre steder eller giver ikke mere af deres tid"
                ),
            ),
            (_, 0) => (
                format!("at least {minimum} more are needed, and nobody who is free suits it"),
                format!("der mangler mindst {minimum}, og ingen, der er ledig, passer"),
            ),
            (_, 1) => (
                format!("at least {minimum} more are needed, and only one suits it"),
                format!("der mangler mindst {minimum}, og kun én passer"),
            ),
            _ => (
                format!("at least {minimum} more are needed, and only {fitting} suit it"),
                format!("der mangler mindst {minimum}, og kun {fitting} passer"),
            ),
        };
        Self { text, text_danish }
    }
}
