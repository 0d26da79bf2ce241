//! What a response says and who sends it. All of it lies in the vault.

use medborger_codec::{Make, Record};

use super::ResponseError;
use crate::citizen::{Address, Email, Phone};
use crate::hearing::{Answer, AnswerValue};
use crate::identity::Cvr;
use crate::key::Key;
use crate::text::{Line, Text};

/// How many attachments, and signatories, a response has at most.
const ATTACHMENTS_MAX: usize = 50;
pub(super) const SIGNATORIES_MAX: usize = 1000;

/// For whom somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum RespondentKind {
    /// For themselves (*privatperson*).
    Private,
    /// For an association (*forening*).
    Association,
    /// For a company (*virksomhed*).
    Company,
    /// For an authority (*myndighed*).
    Authority,
    /// For an advisory council (*råd*).
    AdvisoryCouncil,
}

impl RespondentKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Private,
        Self::Association,
        Self::Company,
        Self::Authority,
        Self::AdvisoryCouncil,
    ];

    /// As the white paper writes it.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Private => "Privatperson",
            Self::Association => "Forening",
            Self::Company => "Virksomhed",
            Self::Authority => "Myndighed",
            Self::AdvisoryCouncil => "Råd",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Private => "Private person",
            Self::Association => "Association",
            Self::Company => "Company",
            Self::Authority => "Authority",
            Self::AdvisoryCouncil => "Advisory council",
        }
    }
}

/// Where a response stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// In favour.
    Support,
    /// Neither.
    Neutral,
    /// An objection (*indsigelse*); with legal effects in statutory hearings.
    Objection,
    /// Proposes a change.
    ProposesChange,
}

impl Stance {
    /// Every stance.
    pub const ALL: [Self; 4] = [
        Self::Support,
        Self::Neutral,
        Self::Objection,
        Self::ProposesChange,
    ];

    /// As the white paper writes it.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Support => "Støtte",
            Self::Neutral => "Neutral",
            Self::Objection => "Indsigelse",
            Self::ProposesChange => "Ændringsforslag",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Support => "Support",
            Self::Neutral => "Neutral",
            Self::Objection => "Objection",
            Self::ProposesChange => "Proposes a change",
        }
    }
}

/// Under what mandate somebody answers for others, such as "bestyrelsesmøde den 4. juni".
pub type MandateText = Line<500>;

/// Who sends a response. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Respondent {
    /// For whom they answer.
    pub kind: RespondentKind,
    /// The name of the person who writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// The organisation for which they answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Line<200>>,
    /// The organisation's CVR number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// Under what mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateText>,
    /// Others who sign.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Line<200>>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Whether name and address are protected (CPR-loven § 28).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
}

/// A file that came with a response: described, never stored here.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AttachmentRef {
    /// Its name.
    pub name: Line<200>,
    /// Its media type, such as `application/pdf`.
    pub media_type: Line<100>,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256 in 64 hexadecimal digits.
    pub sha256: Line<64>,
}

/// An authority's claim that its objection is a veto (planloven § 28).
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VetoClaim {
    /// The provision under which it may veto, such as "planloven § 29".
    pub provision: Line<200>,
    /// Whether it gives its reasons.
    pub reasoned: bool,
    /// Whether it refers to the effect under § 28, stk. 1.
    pub refers_to_effect: bool,
}

/// What somebody sends in.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ResponseContent {
    /// Who sends it.
    pub respondent: Respondent,
    /// What it says, in the sender's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<100_000>>,
    /// The answers to the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The files that came along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentRef>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The section of the documents that it is about as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether the sender names nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Why the sender wishes it not to be published, where they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hide_because: Option<Text<1000>>,
    /// An authority's veto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub veto: Option<VetoClaim>,
}

/// What a response, or a supplement to one, says. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ResponseText {
    /// In the sender's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<100_000>>,
    /// The answers to the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The files that came along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentRef>,
    /// Why the sender wishes it not to be published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hide_because: Option<Text<1000>>,
    /// An authority's veto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub veto: Option<VetoClaim>,
}

impl ResponseText {
    /// What is prose in it: the text, then the open answers, each a paragraph of its own.
    pub(super) fn prose(&self) -> String {
        let mut prose = String::new();
        let open = self
            .answers
            .iter()
            .filter_map(|answer| match &answer.value {
                AnswerValue::Open { text } => Some(text.as_str()),
                _ => None,
            });
        for part in self.text.iter().map(Text::as_str).chain(open) {
            if !prose.is_empty() {
                prose.push_str("\n\n");
            }
            prose.push_str(part);
        }
        prose
    }
}

/// Refuses too many attachments, and hashes that are none; `field` is where they stand.
pub(super) fn check_attachments(
    field: &'static str,
    attachments: &[AttachmentRef],
) -> Result<(), ResponseError> {
    if attachments.len() > ATTACHMENTS_MAX {
        return Err(ResponseError::too_many(field, ATTACHMENTS_MAX));
    }
    let hex = |c: char| c.is_ascii_hexdigit();
    let fit =
        |a: &AttachmentRef| a.sha256.as_str().len() == 64 && a.sha256.as_str().chars().all(hex);
    match attachments.iter().position(|a| !fit(a)) {
        None => Ok(()),
        Some(at) => {
            let field = format!("{field}[{at}].sha256");
            Err(ResponseError::HashMalformed { field })
        }
    }
}

impl ResponseContent {
    pub(super) fn to_text(&self) -> ResponseText {
        ResponseText {
            text: self.text.clone(),
            answers: self.answers.clone(),
            attachments: self.attachments.clone(),
            hide_because: self.hide_because.clone(),
            veto: self.veto.clone(),
        }
    }
}
