//! What goes out: the hours of an organisation as a list, and a volunteer's certificate of work done.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::shown::{approved, may_see, preload};
use super::{Assignment, AssignmentError, AssignmentId, AssignmentSide, assignment_stream, case};
use crate::calendar::{DateStyle, Language, date_text, local_date, local_time, read_day};
use crate::citizen::{Identity, identity_key};
use crate::id::OrganisationId;
use crate::interop::{
    Block, Cell, Column, ColumnKind, CsvStyle, Document, Exported, Fact, Indexing, Inline, Sheet,
    XLSX_MEDIA_TYPE, to_csv, to_xlsx,
};
use crate::journal::{Desk, Halt, Query};
use crate::organisation::{self, Power, organisation_stream};
use crate::volunteering::need::NeedText;

/// How a list of hours is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum HoursFormat {
    /// Comma-separated values as Danish spreadsheets open them.
    #[default]
    Csv,
    /// A workbook of Excel.
    Xlsx,
}

/// `assignment.hours_file`: the ledger of an organisation's needs as a list, a row for each entry. For staff, and for
/// whoever may approve hours.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HoursFile {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub to: NaiveDate,
    /// How it is written.
    #[serde(default)]
    pub format: HoursFormat,
    /// The language of the headings.
    #[serde(default)]
    pub language: Language,
}

/// What each column is called, in Danish and in English.
const COLUMNS: [(&str, &str, ColumnKind); 9] = [
    ("Opgave", "Task", ColumnKind::Text),
    ("Frivillig", "Volunteer", ColumnKind::Text),
    ("Post", "Entry", ColumnKind::Number),
    ("Dag", "Day", ColumnKind::Date),
    ("Minutter", "Minutes", ColumnKind::Number),
    ("Indberettet af", "Reported by", ColumnKind::Text),
    ("Indberettet", "Reported", ColumnKind::DateTime),
    ("Status", "Status", ColumnKind::Text),
    ("Retter post", "Corrects entry", ColumnKind::Number),
];

impl HoursFile {
    /// The rows of one assignment.
    fn rows(&self, held: &Assignment, task: &str, name: &str, rows: &mut Vec<Vec<Cell>>) {
        let say = |danish, english| Cell::text(self.language.pick(danish, english));
        for (number, entry) in (1_i64..).zip(&held.hours) {
            if entry.day < self.from || entry.day > self.to {
                continue;
            }
            let status = match (entry.corrected, entry.approved) {
                (true, _) => say("rettet", "corrected"),
                (false, Some(true)) => say("godkendt", "approved"),
                (false, Some(false)) => say("afvist", "rejected"),
                (false, None) => say("afventer", "awaited"),
            };
            rows.push(vec![
                Cell::text(task),
                Cell::text(name),
                Cell::Number { number },
                Cell::Date { date: entry.day },
                Cell::Number {
                    number: i64::from(entry.minutes),
                },
                match entry.by {
                    AssignmentSide::Helper => say("den frivillige", "the volunteer"),
                    AssignmentSide::Poster => say("organisationen", "the organisation"),
                },
                Cell::DateTime {
                    local: local_time(entry.at.to_utc()),
                },
                status,
                entry.corrects.map_or(Cell::Empty, |before| Cell::Number {
                    number: i64::from(before),
                }),
            ]);
        }
    }
}

impl Query for HoursFile {
    const NAME: &'static str = "assignment.hours_file";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let own = desk.actor_secret();
        desk.require([organisation_stream(self.organisation)], own)?;
        organisation::must_speak_for(desk, self.organisation, Power::ApproveHours)?;
        if self.to < self.from || (self.to - self.from).num_days() > 731 {
            return Err(AssignmentError::PeriodUnfit.into());
        }
        let streams = desk.find_all::<Assignment>("organisation", self.organisation.to_string())?;
        let ids: Vec<AssignmentId> = streams
            .iter()
            .filter_map(|stream| stream.id().parse().ok())
            .collect();
        preload(desk, &ids)?;
        let mut texts = Vec::new();
        for id in &ids {
            texts.push(case(desk, *id)?.need.text.key.clone());
        }
        desk.require([], texts)?;
        let official = desk.actor().is_official();
        let mut rows = Vec::new();
        for id in ids {
            let case = case(desk, id)?;
            let text: Option<NeedText> = desk.read(&case.need.text)?;
            let identity: Option<Identity> = match case.volunteer {
                Some(citizen) => desk.vault(&identity_key(citizen))?,
                None => None,
            };
            let name = identity
                .filter(|identity| official || !identity.protected)
                .map_or_else(String::new, |identity| identity.name.to_string());
            let task = text.map_or_else(String::new, |text| text.title.to_string());
            self.rows(&case.assignment, &task, &name, &mut rows);
        }
        let sheet = Sheet::new(
            self.language.pick("Timer", "Hours").to_owned(),
            COLUMNS
                .iter()
                .map(|(danish, english, kind)| {
                    Column::new(self.language.pick(*danish, *english), *kind)
                })
                .collect(),
            rows,
        );
        let name = self.language.pick("timer", "hours");
        Ok(match self.format {
            HoursFormat::Csv => Exported::named(format!("{name}.csv"), "text/csv; charset=utf-8")
                .with_text(to_csv(&sheet, CsvStyle::EXCEL)?),
            HoursFormat::Xlsx => Exported::named(format!("{name}.xlsx"), XLSX_MEDIA_TYPE)
                .with_workbook(&to_xlsx(&[sheet])?),
        })
    }
}

/// `assignment.proof`: a certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page: who, for
/// whom, when, and how many approved hours. For the volunteer, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WorkProof {
    /// The assignment; begun, and with approved hours.
    pub assignment: AssignmentId,
    /// The language.
    #[serde(default)]
    pub language: Language,
}

impl Query for WorkProof {
    const NAME: &'static str = "assignment.proof";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        desk.require([assignment_stream(self.assignment)], [])?;
        let case = case(desk, self.assignment)?;
        if !may_see(desk, &case)? {
            return Err(AssignmentError::NotFound.into());
        }
        let citizen = case.volunteer.ok_or(AssignmentError::OnlyOfVolunteers)?;
        desk.must_be(citizen)?;
        desk.require([], [identity_key(citizen), case.need.text.key.clone()])?;
        let minutes = approved(&case.assignment);
        let days = || {
            let entries = case.assignment.hours.iter();
            entries
                .filter(|entry| {
                    entry.approved == Some(true) && !entry.corrected && entry.minutes > 0
                })
                .map(|entry| entry.day)
        };
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return Err(AssignmentError::NoSuchEntry.into());
        };
        let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
        let text: Option<NeedText> = desk.read(&case.need.text)?;
        let organisation = match case.assignment.organisation {
            Some(id) => organisation::existing(desk, id)?.name.clone(),
            None => None,
        };
        let say = |danish: &str, english: &str| self.language.pick(danish, english).to_owned();
        let fact = |danish, english, text: String| {
            Fact::new(say(danish, english), vec![Inline::text(text)])
        };
        let day = |day| date_text(day, self.language, DateStyle::Long);
        let hours = match (minutes / 60, minutes % 60) {
            (hours, 0) => format!("{hours} {}", say("timer", "hours")),
            (hours, rest) => format!(
                "{hours} {} {rest} {}",
                say("timer og", "hours and"),
                say("minutter", "minutes")
            ),
        };
        let mut facts = Vec::new();
        if let Some(identity) = identity {
            facts.push(fact("Navn", "Name", identity.name.to_string()));
        }
        if let Some(name) = organisation {
            facts.push(fact("For", "For", name.to_string()));
        }
        if let Some(text) = text {
            facts.push(fact("Opgave", "Task", text.title.to_string()));
        }
        let dash = say("til", "to");
        facts.push(fact(
            "Periode",
            "Period",
            format!("{} {dash} {}", day(first), day(last)),
        ));
        facts.push(fact("Godkendte timer", "Approved hours", hours));
        let today = local_date(desk.at().to_utc());
        facts.push(fact("Udskrevet", "Written", day(today)));
        let town = desk.town().municipality().municipality().official_name();
        facts.push(fact("Udstedt af", "Issued by", town.to_owned()));
        let mut document = Document::new(
            say(
                "Bevis for frivilligt arbejde",
                "Certificate of volunteer work",
            ),
            self.language,
        );
        document.blocks = vec![Block::Facts { facts }];
        Ok(Exported::named(
            format!("{}.html", say("bevis", "certificate")),
            "text/html; charset=utf-8",
        )
        .with_text(document.to_html(Indexing::Refused)?))
    }
}
