//! The white paper to read: a document of headings, tables, facts and quotations.

use medborger_base::sorted::SortedMap;

use super::Paper;
use crate::calendar::Language;
use crate::interop::{Block, Document, Fact, Inline};
use crate::key::Key;
use crate::response::AnswerText;
use crate::white_paper::WhitePaperRow;

use super::Lead;

impl Paper {
    /// The whole document.
    pub(super) fn document(&self, mut rows: Vec<WhitePaperRow>) -> Document {
        let leads: Vec<Lead> = rows.iter_mut().map(Lead::of).collect();
        let mut document = self.opening(&leads);
        for row in rows {
            self.response(row, &mut document.blocks);
        }
        document
    }

    /// The document up to the first response.
    pub(super) fn opening(&self, rows: &[Lead]) -> Document {
        let title = format!(
            "{}: {}",
            self.pick("Hvidbog", "White paper"),
            self.head.title
        );
        let mut document = Document::new(title, self.language);
        document.contents = true;
        let days = self.head.opens_on.zip(self.head.last_day);
        document.subtitle = days.map(|(opens_on, last_day)| {
            let (from, to) = (self.date(opens_on), self.date(last_day));
            match self.language {
                Language::Danish => format!("Høring fra {from} til og med {to}"),
                Language::English => format!("Hearing from {from} up to and including {to}"),
            }
        });
        let blocks = &mut document.blocks;
        if self.head.version.is_none() {
            blocks.push(Block::Note {
                label: self.pick("Kladde", "Draft").to_owned(),
                content: vec![Inline::text(self.pick(
                    "Hvidbogen er ikke færdig.",
                    "The white paper is not finished.",
                ))],
            });
        }
        if let Some(introduction) = &self.head.introduction {
            blocks.push(Block::heading(2, self.pick("Indledning", "Introduction")));
            blocks.extend(introduction.as_str().split("\n\n").map(Block::paragraph));
        }
        blocks.push(Block::heading(2, self.pick("Overblik", "Overview")));
        for (caption, lines) in self.counted() {
            let count = self.pick("Antal", "Number").to_owned();
            let cell = |text: String| vec![Inline::text(text)];
            let row = |(label, n): (String, u32)| vec![cell(label), cell(n.to_string())];
            blocks.push(Block::Table {
                columns: vec![self.pick("Fordeling", "Breakdown").to_owned(), count],
                caption,
                rows: lines.into_iter().map(row).collect(),
                row_headings: true,
            });
        }
        self.grouped(rows, blocks);
        self.by_section(rows, blocks);
        blocks.push(Block::heading(
            2,
            self.pick("Svar for svar", "Response by response"),
        ));
        document
    }

    /// The heading of a response.
    pub(super) fn heading(&self, number: u32, name: &str) -> String {
        match self.language {
            Language::Danish => format!("Nr. {number}: {name}"),
            Language::English => format!("No. {number}: {name}"),
        }
    }

    /// The groups with their answers and their members.
    fn grouped(&self, rows: &[Lead], blocks: &mut Vec<Block>) {
        let mut members: SortedMap<&Key, Vec<&Lead>> = SortedMap::new();
        for row in rows {
            if let Some(group) = &row.group {
                members.entry(group).or_default().push(row);
            }
        }
        if members.is_empty() {
            return;
        }
        blocks.push(Block::heading(
            2,
            self.pick("Svar, der behandles samlet", "Responses treated together"),
        ));
        for (key, rows) in members {
            let group = self.groups.get(key);
            let title = group.map(|group| group.title.to_string());
            blocks.push(Block::Heading {
                level: 3,
                text: title.unwrap_or_else(|| key.to_string()),
                anchor: Some(group_anchor(key)),
            });
            let numbers: Vec<String> = rows.iter().map(|row| row.number.to_string()).collect();
            let count = rows.len();
            let intro = match self.language {
                Language::Danish => format!("{count} høringssvar: nr. {}.", numbers.join(", ")),
                Language::English => format!("{count} responses: no. {}.", numbers.join(", ")),
            };
            blocks.push(Block::paragraph(intro));
            if let Some(answer) = group.and_then(|group| group.answer.as_ref()) {
                self.answer(answer, blocks);
            }
        }
    }

    /// What was said about each section of the documents.
    fn by_section(&self, rows: &[Lead], blocks: &mut Vec<Block>) {
        let mut said: SortedMap<&Key, Vec<Vec<Inline>>> = SortedMap::new();
        for row in rows {
            for segment in &row.segments {
                let number = match self.language {
                    Language::Danish => format!("Nr. {}:", row.number),
                    Language::English => format!("No. {}:", row.number),
                };
                let text = format!(" {}", segment.text);
                let item = vec![Inline::strong(number), Inline::text(text)];
                said.entry(&segment.section).or_default().push(item);
            }
        }
        if said.is_empty() {
            return;
        }
        let title = self.pick("Afsnit for afsnit", "Section by section");
        blocks.push(Block::heading(2, title));
        for head in &self.head.sections {
            if let Some(items) = said.remove(&head.section) {
                blocks.push(Block::heading(3, head.heading.as_str()));
                blocks.push(Block::List {
                    ordered: false,
                    items,
                });
            }
        }
    }

    fn answer(&self, answer: &AnswerText, blocks: &mut Vec<Block>) {
        let mut facts = Vec::new();
        let mut fact = |danish: &str, english: &str, text: Option<String>| {
            facts.extend(text.map(|text| {
                Fact::new(
                    self.pick(danish, english).to_owned(),
                    vec![Inline::text(text)],
                )
            }));
        };
        fact("Resumé", "Summary", Some(answer.summary.to_string()));
        fact(
            "Forvaltningens vurdering",
            "The administration's assessment",
            Some(answer.assessment.to_string()),
        );
        let text =
            |text: &Option<crate::text::Text<10_000>>| text.as_ref().map(ToString::to_string);
        fact(
            "Indstilling",
            "Recommendation",
            text(&answer.recommendation),
        );
        fact("Ændringsforslag", "Proposed change", text(&answer.change));
        blocks.push(Block::Facts { facts });
    }

    /// One response.
    pub(super) fn response(&self, row: WhitePaperRow, blocks: &mut Vec<Block>) {
        blocks.push(Block::heading(3, self.heading(row.number, &row.name)));
        let mut facts = Vec::new();
        let mut fact = |danish: &str, english: &str, content: Vec<Inline>| {
            facts.push(Fact::new(self.pick(danish, english).to_owned(), content));
        };
        let text = |text: String| vec![Inline::text(text)];
        let mut received = format!(
            "{}, {}",
            self.date(row.received_on),
            self.channel(row.channel)
        );
        if !row.timely {
            received.push_str(self.pick(" (efter fristen)", " (after the deadline)"));
        }
        fact("Modtaget", "Received", text(received));
        fact(
            "Udtaler sig som",
            "Speaks as",
            text(self.kind(row.kind).to_owned()),
        );
        if let Some(stance) = row.stance {
            let mut stance = self.stance(stance).to_owned();
            if row.veto {
                stance.push_str(self.pick(", veto (planloven § 28)", ", veto (Planning Act § 28)"));
            }
            fact("Holdning", "Stance", text(stance));
        }
        if !row.themes.is_empty() {
            fact("Temaer", "Themes", text(row.themes.join(", ")));
        }
        if !row.sections.is_empty() {
            fact("Afsnit", "Sections", text(row.sections.join(", ")));
        }
        let ended = match &row.group {
            Some(group) => {
                let title = self.groups.get(group);
                let title = title.map_or_else(|| group.to_string(), |g| g.title.to_string());
                vec![
                    Inline::text(format!("{}: ", self.end(row.end))),
                    Inline::anchor(title, group_anchor(group)),
                ]
            }
            None => text(match &row.withheld_because {
                Some(reason) => format!("{}: {reason}", self.end(row.end)),
                None => self.end(row.end).to_owned(),
            }),
        };
        fact("Behandling", "Treatment", ended);
        blocks.push(Block::Facts { facts });
        if let Some(text) = row.text {
            blocks.push(Block::Quote { text });
        }
        if let Some(answer) = row.answer.as_ref().filter(|_| row.group.is_none()) {
            self.answer(answer, blocks);
        }
    }
}

/// The anchor of a group's heading.
fn group_anchor(group: &Key) -> Key {
    let name: String = format!("group-{group}").chars().take(60).collect();
    name.parse().unwrap_or_else(|_| group.clone())
}
