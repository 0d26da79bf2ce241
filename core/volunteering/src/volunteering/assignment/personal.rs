//! What a citizen has to do with needs, offers and assignments, for their rights over their data.

use medborger_codec::Record;

use super::shown::{entries, preload};
use super::{AssignmentId, AssignmentStage, HoursEntryView, case};
use crate::id::{CitizenId, NeedId, OrganisationId};
use crate::journal::{Desk, Halt, Owner, Table, Whose};
use crate::organisation;
use crate::volunteering::safeguard::{SafeguardView, clearance, clearance_stream, view};

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = &[Table::new("assignment/", Whose::Citizen)
    .about("assignment")
    .shown_elsewhere()];

/// What a citizen has to do with an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ExportedAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// The organisation that posted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Where it stands.
    pub stage: AssignmentStage,
    /// The ledger of hours.
    pub hours: Vec<HoursEntryView>,
    /// What the organisation knows of the citizen's safeguards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguards: Option<SafeguardView>,
}

/// Everything that a citizen was ever proposed for.
#[doc(hidden)]
pub fn held(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Vec<ExportedAssignment>, Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let ids: Vec<AssignmentId> = rows
        .iter()
        .filter_map(|row| row.key.strip_prefix("assignment/")?.parse().ok())
        .collect();
    preload(desk, &ids)?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let case = case(desk, id)?;
        let safeguards = match case.assignment.organisation {
            Some(id) => {
                let stream = clearance_stream(desk, id, citizen)?;
                let held = clearance(desk, &stream)?;
                let organisation = organisation::existing(desk, id)?;
                Some(view(&held, &organisation, desk.at()))
            }
            None => None,
        };
        all.push(ExportedAssignment {
            assignment: id,
            need: case.assignment.need,
            organisation: case.assignment.organisation,
            stage: case.stage(desk)?,
            hours: entries(&case.assignment),
            safeguards,
        });
    }
    Ok(all)
}
