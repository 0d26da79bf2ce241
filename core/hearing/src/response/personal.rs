//! What responses keep of people, and what becomes of it.

use medborger_base::file::FileHash;
use medborger_codec::Record;

use super::{Respondent, Response, ResponseText, parts, response_stream};
use crate::filed::FILE;
use crate::id::{HearingId, ResponseId};
use crate::journal::{
    Actor, CasePart, Desk, ErasureOutcome, FileSeen, Halt, Kept, Personal, Table, VaultRow, Whose,
    named_in,
};
use crate::time::Timestamp;

/// How the keys begin under which lies which account sent a response.
pub(super) const SENDER: &str = "sender/";

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = &[Table::new(SENDER, Whose::Citizen)
    .about("response")
    .shown_elsewhere()];

/// *Journaliseringspligt*, offentlighedsloven § 15.
const JOURNALISED: Kept = Kept {
    outcome: ErasureOutcome::RefusedJournalDuty,
    english: "a response to a hearing is journalised and must be kept (GDPR art. 17(3)(b)); it is no longer published",
    danish: "et høringssvar er journaliseret og skal bevares (databeskyttelsesforordningen art. 17, stk. 3, litra b); det offentliggøres ikke længere",
};

/// What the room has to do with people.
pub(super) const PERSONAL: Personal = Personal {
    cases,
    ..Personal::NOTHING
};

/// Who may see the files that came along.
pub(super) const FILES: &[FileSeen] = &[seen];

/// As `response.get` shows them: staff all, senders those of their own responses, nobody else any.
fn seen(desk: &mut Desk<'_>, file: &FileHash) -> Result<bool, Halt> {
    let file = [(FILE, file.as_str())];
    match desk.actor() {
        Actor::Citizen { citizen } => {
            let sent = desk.own::<Response>(citizen, SENDER)?;
            desk.any_holds::<Response>(&file, Some(sent))
        }
        actor if actor.is_official() => desk.any_holds::<Response>(&file, None),
        _ => Ok(false),
    }
}

/// A response that the citizen sent to a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ExportedResponse {
    /// The response.
    pub response: ResponseId,
    /// The hearing.
    pub hearing: HearingId,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Who sent it, as it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// What it says: the first text, then the supplements.
    pub texts: Vec<ResponseText>,
}

/// What a citizen sent to hearings. The texts are loaded.
#[doc(hidden)]
pub fn exported(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<ExportedResponse>, Halt> {
    let mut all = Vec::new();
    for id in named_in::<ResponseId>(rows, SENDER) {
        let Some(response) = desk.get::<Response>(&response_stream(id))? else {
            continue;
        };
        all.push(ExportedResponse {
            response: id,
            hearing: response.hearing,
            received_at: response.received_at,
            respondent: desk.read(&response.respondent)?,
            texts: parts(desk, &response)?,
        });
    }
    Ok(all)
}

/// The texts of cases: what a citizen sent to hearings, with the details of who sent it.
fn cases(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<CasePart>, Halt> {
    let sent: Vec<ResponseId> = named_in(rows, SENDER);
    desk.require(sent.iter().map(|response| response_stream(*response)), [])?;
    let mut parts = Vec::new();
    for id in sent {
        let stream = response_stream(id);
        let Some(response) = desk.get::<Response>(&stream)? else {
            continue;
        };
        let part = |key: &String, what| CasePart {
            key: key.clone(),
            what,
            of: stream.clone(),
            kept: Some(JOURNALISED),
        };
        let texts = response.texts.iter();
        parts.extend(texts.map(|text| part(&text.key, "response_text")));
        parts.push(part(&response.respondent.key, "respondent"));
    }
    Ok(parts)
}
