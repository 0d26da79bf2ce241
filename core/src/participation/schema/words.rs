//! Danish words for choices that stand in the program already: what an enum says of itself, and what its docs name.

use serde::de::DeserializeOwned;
use serde_json::json;

use super::labels::capital;
use crate::assessment::Principle;
use crate::dialogue::TopicStage;
use crate::grant::GrantStage;
use crate::hearing::HearingStage;
use crate::idea::IdeaStage;
use crate::identity::Assurance;
use crate::interop::{MailDoubt, RowFlaw};
use crate::method::redaction::RedactionKind;
use crate::partnership::AgreementStage;
use crate::response::{RespondentKind, ResponseChannel, Stance};
use crate::team::{DeliverableKind, TeamKind, TreatmentOutcome};

/// What a type says of one of its choices.
pub(super) fn spoken(of: &str, choice: &str) -> Option<String> {
    match of {
        "AgreementStage" => say(choice, |one: AgreementStage| format!("{one:#}")),
        "Assurance" => say(choice, Assurance::danish),
        "DeliverableKind" => say(choice, DeliverableKind::danish),
        "GrantStage" => say(choice, |one: GrantStage| format!("{one:#}")),
        "HearingStage" => say(choice, |one: HearingStage| format!("{one:#}")),
        "IdeaStage" => say(choice, |one: IdeaStage| format!("{one:#}")),
        "MailDoubt" => say(choice, MailDoubt::danish),
        "Principle" => say(choice, |one: Principle| {
            let [name, _] = one.danish();
            name
        }),
        "RedactionKind" => say(choice, RedactionKind::danish),
        "RespondentKind" => say(choice, RespondentKind::danish),
        "ResponseChannel" => say(choice, ResponseChannel::danish),
        "RowFlaw" => say(choice, RowFlaw::danish),
        "Stance" => say(choice, Stance::danish),
        "TeamKind" => say(choice, TeamKind::danish),
        "TopicStage" => say(choice, |one: TopicStage| format!("{one:#}")),
        "TreatmentOutcome" => say(choice, TreatmentOutcome::danish),
        _ => None,
    }
}

fn say<T: DeserializeOwned, S: AsRef<str>>(choice: &str, danish: fn(T) -> S) -> Option<String> {
    let one = serde_json::from_value(json!(choice)).ok()?;
    Some(capital(danish(one).as_ref()))
}

/// The Danish term that a doc comment names in italics: that of "A team (*hold*)." is "Hold".
pub(super) fn in_italics(doc: &str) -> Option<String> {
    let (_, after) = doc.split_once('*')?;
    let (term, _) = after.split_once('*')?;
    let term = term.trim_end_matches('.');
    let is_term = !term.is_empty() && !term.starts_with(' ');
    is_term.then(|| capital(term))
}
