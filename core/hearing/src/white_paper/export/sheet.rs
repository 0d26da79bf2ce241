//! The white paper to count: a row for each response, with the columns that Danish municipalities use.

use super::Paper;
use crate::interop::{Cell, Column, ColumnKind, Sheet};
use crate::white_paper::WhitePaperRow;

impl Paper {
    /// A row for each response, with the columns that Danish municipalities use.
    pub(super) fn sheet(&self, rows: Vec<WhitePaperRow>) -> Sheet {
        Sheet::new(
            self.pick("Høringssvar", "Responses").to_owned(),
            self.columns(),
            rows.into_iter().map(|row| self.cells(row)).collect(),
        )
    }

    /// The columns of the sheet.
    pub(super) fn columns(&self) -> Vec<Column> {
        let column =
            |danish: &str, english: &str, kind| Column::new(self.pick(danish, english), kind);
        let mut columns = vec![
            column("Dato modtaget", "Received", ColumnKind::Date),
            column("Høringssvar ID", "Response no.", ColumnKind::Number),
            column("Emne", "Subject", ColumnKind::Text),
            column("Navn på afsender", "Sender", ColumnKind::Text),
            column("Udtaler sig som", "Speaks as", ColumnKind::Text),
            column("Organisation", "Organisation", ColumnKind::Text),
            column("Kanal", "Channel", ColumnKind::Text),
            column("Holdning", "Stance", ColumnKind::Text),
            column("Rettidigt", "In time", ColumnKind::Text),
            column("Behandling", "Treatment", ColumnKind::Text),
            column("Gruppe", "Group", ColumnKind::Text),
            column("Resumé", "Summary", ColumnKind::Text),
            column("Vurdering", "Assessment", ColumnKind::Text),
            column("Indstilling", "Recommendation", ColumnKind::Text),
            column("Ændringsforslag", "Proposed change", ColumnKind::Text),
            column("Høringssvar", "Response", ColumnKind::Text),
        ];
        columns.extend(self.question_columns());
        columns
    }

    /// One response in the sheet.
    pub(super) fn cells(&self, row: WhitePaperRow) -> Vec<Cell> {
        let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
        let group = row.group.as_ref().and_then(|key| self.groups.get(key));
        let shared = group.and_then(|group| group.answer.as_ref());
        let answer = row.answer.as_ref().or(shared);
        let to_form = row.answers;
        let mut cells = vec![
            Cell::Date {
                date: row.received_on,
            },
            Cell::Number {
                number: i64::from(row.number),
            },
            text((!row.themes.is_empty()).then(|| row.themes.join(", "))),
            Cell::text(row.name),
            Cell::text(self.kind(row.kind)),
            text(row.organisation),
            Cell::text(self.channel(row.channel)),
            text(row.stance.map(|stance| self.stance(stance).to_owned())),
            Cell::text(if row.timely {
                self.pick("Ja", "Yes")
            } else {
                self.pick("Nej", "No")
            }),
            Cell::text(self.end(row.end)),
            text(group.map(|group| group.title.to_string())),
            text(answer.map(|a| a.summary.to_string())),
            text(answer.map(|a| a.assessment.to_string())),
            text(
                answer
                    .and_then(|a| a.recommendation.as_ref())
                    .map(ToString::to_string),
            ),
            text(
                answer
                    .and_then(|a| a.change.as_ref())
                    .map(ToString::to_string),
            ),
            text(row.text),
        ];
        cells.extend(self.question_cells(&to_form));
        cells
    }

    pub(super) fn count_sheet(&self) -> Sheet {
        let tables = self.counted().into_iter();
        let rows = tables.flat_map(|(table, lines)| {
            lines.into_iter().map(move |(label, n)| {
                let number = i64::from(n);
                vec![
                    Cell::text(&table),
                    Cell::text(label),
                    Cell::Number { number },
                ]
            })
        });
        Sheet::new(
            self.pick("Overblik", "Overview").to_owned(),
            vec![
                Column::new(self.pick("Opgørelse", "Count of"), ColumnKind::Text),
                Column::new(self.pick("Linje", "Line"), ColumnKind::Text),
                Column::new(self.pick("Antal", "Number"), ColumnKind::Number),
            ],
            rows.collect(),
        )
    }
}
