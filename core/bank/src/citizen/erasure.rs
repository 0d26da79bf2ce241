//! What erasure would do to a citizen's data, and doing it.
//!
//! GDPR art. 17. What a case rests on must be kept (*journaliseringspligt*, art. 17(3)(b)): the text of an idea that the
//! municipality has treated stays, without its author. A response to a hearing stays as it was journalised, apart from the
//! account and shown to nobody. Which rows and texts these are, the rooms declare.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::{citizen_stream, enrolled, tombstone};
use crate::id::CitizenId;
use crate::journal::{
    CasePart, Command, Desk, ErasureOutcome, Halt, Kept, Owner, Query, StreamKey, VaultRow,
};

/// One part of a citizen's data and what erasure does with it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ErasureItem {
    /// What it is: `identity`, `profile`, `secret`, `authorship`, `support`, `idea_text`, `sender`, `response_text`,
    /// `respondent`, `invitation` to a team, `candidate` and `member` of one, `politician`, `nominee`, `juror` and
    /// `nomination` of an award, `award_vote`, `council`, `ambassador`, or `text` for what somebody wrote.
    pub what: String,
    /// What it belongs to, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<StreamKey>,
    /// What happens to it.
    pub outcome: ErasureOutcome,
    /// Why it is kept, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why it is kept, in Danish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_danish: Option<String>,
}

impl ErasureItem {
    fn of(what: &str, of: Option<StreamKey>, kept: Option<Kept>) -> Self {
        Self {
            what: what.to_owned(),
            of,
            outcome: kept.map_or(ErasureOutcome::Erased, |kept| kept.outcome),
            reason: kept.map(|kept| kept.english.to_owned()),
            reason_danish: kept.map(|kept| kept.danish.to_owned()),
        }
    }
}

/// `citizen.erase`: forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay without
/// their author. What hung on the account ends: an idea that nobody has treated is withdrawn, a response is published no more,
/// seats and places are free. A verified person's support stays counted, and is met again if they come back; what an account
/// supported or voted whose holder nobody verified falls away with it.
///
/// Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties what the citizen did to one
/// another, or to them. The account's own entries go too; their commitments stay in the chain. Sent again, by whoever may erase,
/// it is answered as if just done.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EraseCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

impl Command for EraseCitizen {
    const NAME: &'static str = "citizen.erase";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let gone = tombstone::key(desk.town(), self.citizen);
        desk.require([stream.clone()], [gone])?;
        desk.must_be(self.citizen)?;
        desk.about(self.citizen);
        if tombstone::is_there(desk, self.citizen)? {
            return Err(Halt::Done);
        }
        enrolled(desk, self.citizen)?;
        let owner = Owner::Citizen(self.citizen);
        let rows = desk.subject(owner)?;
        let parts = desk.case_parts(rows)?;
        desk.let_go(owner, rows)?;
        for part in parts.iter().filter(|part| part.kept.is_none()) {
            desk.vault_delete(&part.key);
        }
        desk.delete_account(rows)?;
        desk.forget(stream);
        desk.leave_no_trace();
        tombstone::put(desk, self.citizen)
    }
}

/// `citizen.erasure_plan`: what erasure would delete and what must be kept, with the reason. For the citizen and
/// staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PlanErasure {
    /// The citizen.
    pub citizen: CitizenId,
}

/// What erasure would do.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ErasurePlan {
    /// Every part of the citizen's data.
    pub items: Vec<ErasureItem>,
}

impl Query for PlanErasure {
    const NAME: &'static str = "citizen.erasure_plan";
    type View = ErasurePlan;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ErasurePlan, Halt> {
        desk.must_be(self.citizen)?;
        enrolled(desk, self.citizen)?;
        let rows = desk.subject(Owner::Citizen(self.citizen))?;
        let registry = desk.town().registry();
        let part = |part: CasePart| {
            let item = ErasureItem::of(part.what, Some(part.of), part.kept);
            (part.key, item)
        };
        let row = |row: &VaultRow| {
            let table = registry.table(&row.key);
            let name = row.key.split('/').next().unwrap_or_default();
            let what = table.map_or(name, |table| table.what());
            let of = table.and_then(|table| table.stream(&row.key));
            let kept = table.and_then(|table| table.kept);
            (row.key.clone(), ErasureItem::of(what, of, kept))
        };
        let parts = desk.case_parts(rows)?.into_iter().map(part);
        let mut all: Vec<(String, ErasureItem)> = parts.chain(rows.iter().map(row)).collect();
        all.arrange_by(|(a, _), (b, _)| a.cmp(b));
        Ok(ErasurePlan {
            items: all.into_iter().map(|(_, item)| item).collect(),
        })
    }
}
