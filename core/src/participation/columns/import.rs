//! Tables that become commands: a row is a command, and nothing is written where any row is bad.
//!
//! What a row says is put into a `body` that all rows share, field by field: the option `columns` says which column of the
//! table fills which field (`{"title": "Overskrift", "spec.capacity": "Antal"}`), and columns that are called as fields are need not be
//! named. Ids that a command makes new are made, where neither the body nor a column says them. First every cell is read, then every
//! command is carried out in a batch apart, which is kept only where all of them were: so a dry run, which lets go of it, says what
//! the same table would meet. Responses to a hearing go through the intake instead, which knows rows that were taken in before.

mod responses;
mod row;

use std::sync::Arc;

use medborger_analysis::{AnalysisError, parse_options, read_options};
use medborger_codec::{Described, Of, Read, Record, Tree};
use medborger_columns::{Column, Table, build, kind_at};

use crate::citizen::EnrolCitizen;
use crate::error::{Error, ErrorKind};
use crate::idea::DepositIdea;
use crate::journal::{Command, InputError, Moment};
use crate::participation::{Host, Participation};
use crate::sorted::SortedMap;
use crate::store::Store;
use crate::volunteering::assignment::ReportHours;
use crate::volunteering::need::PostNeed;
use crate::volunteering::offer::MakeOffer;
use crate::work::{Hook, Progress, WorkError};
use crate::{Actor, CommandId};
pub use responses::ResponseImport;
use row::Rows;

/// What a table can become.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Import {
    /// Its name.
    pub name: &'static str,
    /// What becomes of a row.
    pub doc: &'static str,
    /// The command that a row is; its fields are what columns can fill.
    pub command: &'static str,
    /// What the options look like; `body` among them is a part of the command.
    pub options: Of,
    /// The fields that are filled where a column has their name.
    pub columns: &'static [ImportColumn],
}

/// A field that a column fills.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ImportColumn {
    /// The field's path, which is the column's name unless it is said otherwise.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
}

/// Options of an import, beside the `body` that all rows share: any part of the command, as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportOptions {
    /// Which column fills a field, by the field's path.
    pub columns: SortedMap<String, String>,
    /// Whether nothing is written, and it is only said what would be.
    pub dry_run: bool,
}

const fn column(name: &'static str, doc: &'static str) -> ImportColumn {
    ImportColumn { name, doc }
}

/// The imports, by name.
pub const IMPORTS: &[Import] = &[
    Import {
        name: "citizens",
        doc: "Citizens who enrolled on paper. The body says by which channel, on what basis and with which consents.",
        command: EnrolCitizen::NAME,
        options: ImportOptions::shape,
        columns: &[
            column("name", "The name."),
            column("email", "The e-mail address."),
            column("phone", "The telephone number."),
            column(
                "profile.interests",
                "Interest areas by key, with semicolons between them.",
            ),
            column("profile.area", "The part of the municipality, by key."),
            column("profile.birth_year", "The year of birth."),
        ],
    },
    Import {
        name: "hours",
        doc: "Hours of assignments. The body says which side reports them.",
        command: ReportHours::NAME,
        options: ImportOptions::shape,
        columns: &[
            column("assignment", "The assignment."),
            column("day", "The day."),
            column("minutes", "How many minutes; 1 to 1,440."),
        ],
    },
    Import {
        name: "ideas",
        doc: "Ideas of citizens, as staff deposit them on their behalf.",
        command: DepositIdea::NAME,
        options: ImportOptions::shape,
        columns: &[
            column("citizen", "The citizen."),
            column("title", "The title."),
            column("body", "The idea itself."),
            column(
                "topics",
                "Interest areas by key, with semicolons between them.",
            ),
        ],
    },
    Import {
        name: "needs",
        doc: "Needs for volunteers. The body says who asks, where that is the same for all.",
        command: PostNeed::NAME,
        options: ImportOptions::shape,
        columns: &[
            column("text.title", "What it is called."),
            column("text.task", "The task."),
            column("spec.capacity", "The most people."),
            column("spec.minimum", "The fewest people with whom it works."),
            column("spec.priority", "1 is staffed first, 5 last."),
            column("spec.from", "The first day."),
            column("spec.to", "The last day, inclusive."),
        ],
    },
    Import {
        name: "offers",
        doc: "Offers of help. The body says who offers, where that is the same for all.",
        command: MakeOffer::NAME,
        options: ImportOptions::shape,
        columns: &[
            column(
                "poster.citizen",
                "The citizen; the body says that the poster's kind is one.",
            ),
            column("spec.title", "What it is called."),
            column("spec.note", "More about it."),
            column("spec.limit", "How many tasks at once."),
            column("spec.from", "The first day."),
            column("spec.to", "The last day, inclusive."),
        ],
    },
    Import {
        name: "responses",
        doc: "Responses to a hearing, through the intake: rows that were taken in before are passed over, and so are copies and \
              doubtful ones unless it is said that they too are taken.",
        command: crate::intake::DepositRows::NAME,
        options: ResponseImport::shape,
        columns: &[],
    },
];

/// Makes commands of a table's rows, and carries them out where all are in order.
///
/// The answer has the table's rows in their order, with `outcome` (`ready` in a dry run, `written`, or of responses what the intake
/// says of a row) and `id`, what was made.
///
/// # Errors
/// [`AnalysisError::UnknownTable`]; what is wrong with an option; [`TableFaults`](medborger_columns::TableFaults) with every cell that
/// its field does not take, every field that is missing, and every row that a rule refuses, also one that it refuses only because of
/// another of the same table: then nothing was written, in no store. A dry run meets the same. No error repeats what stands in a cell.
pub fn import<S: Store, H: Host>(
    bank: &Participation<S>,
    name: &str,
    table: &Table,
    options: &str,
    actor: Actor,
    host: &H,
) -> Result<Table, Error> {
    import_with(bank, name, table, options, actor, host, None)
}

/// As [`import`], with a hook that is told how many rows were taken in, of how many, and may stop it: then nothing was written.
///
/// # Errors
/// As [`import`]; [`Cancelled`](WorkError::Cancelled).
pub fn import_with<S: Store, H: Host>(
    bank: &Participation<S>,
    name: &str,
    table: &Table,
    options: &str,
    actor: Actor,
    host: &H,
    hook: Option<Arc<dyn Hook>>,
) -> Result<Table, Error> {
    let rows = u64::try_from(table.rows()).unwrap_or(u64::MAX);
    let into = Into {
        bank,
        actor,
        host,
        hook,
        rows,
    };
    match name {
        "citizens" => into.commands::<EnrolCitizen>(name, table, options),
        "hours" => into.commands::<ReportHours>(name, table, options),
        "ideas" => into.commands::<DepositIdea>(name, table, options),
        "needs" => into.commands::<PostNeed>(name, table, options),
        "offers" => into.commands::<MakeOffer>(name, table, options),
        "responses" => responses::import(&into, table, &read_options(options)?),
        _ => Err(AnalysisError::UnknownTable.into()),
    }
}

/// Where a table goes.
struct Into<'a, S, H> {
    bank: &'a Participation<S>,
    actor: Actor,
    host: &'a H,
    hook: Option<Arc<dyn Hook>>,
    /// How many rows the table has.
    rows: u64,
}

/// Whether it is the store that failed, or the call that was stopped, rather than a rule that refused.
fn is_beyond_rows(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Storage | ErrorKind::Unknown)
        || error.code() == WorkError::Cancelled.code()
}

impl<S: Store, H: Host> Into<'_, S, H> {
    fn moment(&self) -> Moment {
        Moment::new(self.host.now(), self.actor)
    }

    /// Whoever looks on is told how far it has come, and may stop it.
    fn look(&self, row: usize) -> Result<(), Error> {
        let Some(hook) = &self.hook else {
            return Ok(());
        };
        let row = u64::try_from(row).unwrap_or(u64::MAX);
        match hook.goes_on(Progress::new(row, Some(self.rows))) {
            true => Ok(()),
            false => Err(WorkError::Cancelled.into()),
        }
    }

    fn commands<C: Command + Read + Described>(
        &self,
        name: &str,
        table: &Table,
        options: &str,
    ) -> Result<Table, Error> {
        let mut whole = parse_options(options)?;
        let body = whole.take("body").unwrap_or(Tree::Null);
        if !matches!(body, Tree::Null | Tree::Fields(_)) {
            return Err(InputError::WrongType {
                field: "body".to_owned(),
                english: "what all rows share, field by field: {\"channel\": \"paper\"}; the text of one field belongs \
                          in a column or under the field's name"
                    .to_owned(),
                danish: "det, alle rækker har fælles, felt for felt: {\"channel\": \"paper\"}; teksten til ét felt hører \
                         til i en kolonne eller under feltets navn"
                    .to_owned(),
            }
            .into());
        }
        if let Tree::Fields(fields) = &mut whole {
            fields.retain(|(field, _)| field != "body");
        }
        let options: ImportOptions = medborger_codec::read(whole)
            .map_err(|faults| medborger_analysis::explained(&faults))?;
        let mut columns: Vec<(String, String)> = options.columns.into_iter().collect();
        let known = IMPORTS.iter().find(|import| import.name == name);
        for column in known.into_iter().flat_map(|import| import.columns) {
            let is_said = columns.iter().any(|(field, _)| field == column.name);
            if !is_said && table.column(column.name).is_some() {
                columns.push((column.name.to_owned(), column.name.to_owned()));
            }
        }
        let mut rows = Rows::new(table, columns, kind_at::<C>);
        let commands: Vec<Option<C>> = rows.commands(&body, self.host, |row| self.look(row))?;
        let moment = self.moment();
        let mut made = Vec::new();
        let batch = self.bank.batch_apart()?;
        for (row, command) in commands.iter().enumerate() {
            self.look(row)?;
            let Some(command) = command else { continue };
            let id: CommandId = self.host.id();
            match self.bank.execute(id, command, &moment) {
                Ok(receipt) => made.push(receipt.id),
                Err(error) if is_beyond_rows(&error) => return Err(error),
                Err(error) => rows.refused(row, &error),
            }
        }
        // Let go of, the batch is taken back.
        rows.finish()?;
        match options.dry_run {
            true => made.clear(),
            false => batch.end()?,
        }
        // It is written by now, whatever whoever looks on says.
        let _ = self.look(table.rows());
        let outcome = if options.dry_run { "ready" } else { "written" };
        let (mut outcomes, mut ids) = (
            build::Labels::of(&["ready", "written"]),
            build::TextColumn::new(),
        );
        for row in 0..table.rows() {
            outcomes.push(Some(outcome));
            ids.push(made.get(row).map(String::as_str));
        }
        told(table, outcomes.finish("outcome")?, ids.finish("id")?)
    }
}

/// The rows as they came, by their numbers, and what became of each.
fn told(table: &Table, outcomes: Column, ids: Column) -> Result<Table, Error> {
    let mut rows = build::Ints::with_capacity(table.rows());
    for row in 0..table.rows() {
        rows.push(i64::try_from(row).ok());
    }
    Ok(Table::new(vec![rows.finish("row")?, outcomes, ids])?)
}
