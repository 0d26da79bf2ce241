//! A call's applications as a list for staff.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::sums::handed_in;
use super::{Grant, round_of, round_stream, today};
use crate::calendar::{Language, local_time};
use crate::interop::{
    Cell, Column, ColumnKind, CsvStyle, Exported, Sheet, XLSX_MEDIA_TYPE, to_csv, to_xlsx,
};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::organisation::{Organisation, organisation_stream};

/// The format of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum RoundFormat {
    /// For Danish spreadsheets: semicolons, with a byte order mark.
    Csv,
    /// Office Open XML spreadsheet.
    Xlsx,
}

/// `grant.export`: a call's applications that were handed in, a row for each, in the order of their arrival. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportRound {
    /// The call.
    pub round: Key,
    /// The format.
    pub format: RoundFormat,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
}

impl Query for ExportRound {
    const NAME: &'static str = "grant.export";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        desk.must_be_official()?;
        desk.require([round_stream(&self.round)], [])?;
        round_of(desk, &self.round)?;
        let mut grants = handed_in(desk, &self.round)?;
        grants.arrange_by_key(|(id, grant)| (grant.received_at, *id));
        let applicant = |grant: &Grant| organisation_stream(grant.organisation);
        desk.require(grants.iter().map(|(_, grant)| applicant(grant)), [])?;
        let mut rows = Vec::new();
        for (id, grant) in &grants {
            let organisation = desk.get::<Organisation>(&applicant(grant))?;
            let name = organisation.and_then(|organisation| organisation.name.clone());
            let name = name.map(|name| name.to_string()).unwrap_or_default();
            rows.push(self.row(id.to_string(), name, grant, today(desk)));
        }
        let sheet = Sheet::new(
            self.say("Ansøgninger", "Applications"),
            self.columns(),
            rows,
        );
        let name = self.round.as_str();
        Ok(match self.format {
            RoundFormat::Csv => Exported::named(format!("{name}.csv"), "text/csv; charset=utf-8")
                .with_text(to_csv(&sheet, CsvStyle::EXCEL)?),
            RoundFormat::Xlsx => Exported::named(format!("{name}.xlsx"), XLSX_MEDIA_TYPE)
                .with_workbook(&to_xlsx(&[sheet])?),
        })
    }
}

impl ExportRound {
    fn say(&self, danish: &str, english: &str) -> String {
        self.language.pick(danish, english).to_owned()
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for (danish, english, kind) in [
            ("Ansøger", "Applicant", ColumnKind::Text),
            ("Modtaget", "Received", ColumnKind::DateTime),
            ("For sent", "Late", ColumnKind::Text),
            ("Søgt (øre)", "Applied for (øre)", ColumnKind::Number),
            ("Bevilget (øre)", "Granted (øre)", ColumnKind::Number),
            ("Udbetalt (øre)", "Paid (øre)", ColumnKind::Number),
            ("Udbetalt den", "Paid on", ColumnKind::Date),
            ("Regnskab senest", "Report due", ColumnKind::Date),
            ("Forbrugt (øre)", "Spent (øre)", ColumnKind::Number),
            (
                "Kræves tilbage (øre)",
                "Claimed back (øre)",
                ColumnKind::Number,
            ),
            ("Tilbagebetalt (øre)", "Paid back (øre)", ColumnKind::Number),
            ("Status", "Stage", ColumnKind::Text),
            ("Id", "Id", ColumnKind::Text),
        ] {
            columns.push(Column::new(self.say(danish, english), kind));
        }
        columns
    }

    fn row(&self, id: String, name: String, grant: &Grant, today: chrono::NaiveDate) -> Vec<Cell> {
        let number = |amount: Option<u64>| match amount.map(i64::try_from) {
            Some(Ok(number)) => Cell::Number { number },
            _ => Cell::Empty,
        };
        let date = |day: Option<chrono::NaiveDate>| match day {
            Some(date) => Cell::Date { date },
            None => Cell::Empty,
        };
        let received = match grant.received_at {
            Some(at) => Cell::DateTime {
                local: local_time(at.to_utc()),
            },
            None => Cell::Empty,
        };
        let late = if grant.late {
            self.say("ja", "yes")
        } else {
            self.say("nej", "no")
        };
        let stage = grant.stage(today);
        let stage = match self.language {
            Language::Danish => format!("{stage:#}"),
            Language::English => stage.to_string(),
        };
        let decided = grant
            .decision
            .as_ref()
            .map(|decision| decision.granted_oere);
        let claim = grant.claim.as_ref();
        vec![
            Cell::text(name),
            received,
            Cell::text(late),
            number(Some(grant.applied_oere)),
            number(decided),
            number(grant.payment.map(|payment| payment.amount_oere)),
            date(grant.payment.map(|payment| payment.on)),
            date(grant.payment.map(|payment| payment.report_due)),
            number(grant.report.as_ref().map(|report| report.spent_oere)),
            number(claim.map(|claim| claim.amount_oere)),
            number(claim.map(|claim| claim.repaid_oere)),
            Cell::text(stage),
            Cell::text(id),
        ]
    }
}
