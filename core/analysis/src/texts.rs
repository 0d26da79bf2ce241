//! Texts: redaction, campaigns, themes by keyword, and how far coders agree.

mod agreement;
mod campaigns;
mod redact;
mod themes;

pub use agreement::AgreementOptions;
pub(crate) use agreement::METHOD as AGREEMENT;
#[cfg(test)]
pub(crate) use agreement::{alpha, kappa};
pub use campaigns::CampaignsOptions;
pub(crate) use campaigns::METHOD as CAMPAIGNS;
pub(crate) use redact::METHOD as REDACT;
pub use redact::RedactOptions;
pub(crate) use themes::METHOD as THEMES;
pub use themes::{KeywordMatch, ThemesOptions};

fn text_column() -> String {
    "text".to_owned()
}

/// A row's number as a cell.
fn number(row: usize) -> Option<i64> {
    i64::try_from(row).ok()
}

/// A count as a float, for shares.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
fn float(count: usize) -> f64 {
    count as f64
}
