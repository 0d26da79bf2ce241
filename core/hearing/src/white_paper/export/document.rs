//! The white paper to read: what was heard, section by section, then response by response, of campaigns one for all.

use medborger_base::sorted::SortedMap;

use super::fold::{Folds, Written, numbers_text};
use super::{Lead, Paper};
use crate::calendar::Language;
use crate::interop::{Block, Document, Fact, Inline};
use crate::key::Key;
use crate::response::AnswerText;
use crate::white_paper::{GroupView, SectionView, WhitePaperRow};

impl Paper {
    /// The whole document.
    pub(super) fn document(&self, mut rows: Vec<WhitePaperRow>) -> Document {
        let leads: Vec<Lead> = rows.iter_mut().map(Lead::of).collect();
        let mut folds = self.folds(&leads);
        let mut document = self.opening(&leads);
        for row in rows {
            self.response(row, &mut folds, &mut document.blocks);
        }
        document
    }

    /// The document up to the first response.
    pub(super) fn opening(&self, leads: &[Lead]) -> Document {
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
        blocks.extend(draft_note(self.head.version, self.language));
        if let Some(introduction) = &self.head.introduction {
            blocks.push(Block::heading(2, self.pick("Indledning", "Introduction")));
            blocks.extend(introduction.as_str().split("\n\n").map(Block::paragraph));
        }
        self.overview(blocks);
        self.form(blocks);
        self.by_section(leads, blocks);
        self.grouped(leads, blocks);
        blocks.push(Block::heading(
            2,
            self.pick("Svar for svar", "Response by response"),
        ));
        document
    }

    /// What was counted of the responses, in one table.
    fn overview(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::heading(2, self.pick("Overblik", "Overview")));
        let mut rows = Vec::new();
        for (table, lines) in self.counted() {
            for (at, (label, n)) in lines.into_iter().enumerate() {
                let first = if at == 0 { table.as_str() } else { "" };
                let cells = [first.to_owned(), label, n.to_string()];
                rows.push(
                    cells
                        .into_iter()
                        .map(|cell| vec![Inline::text(cell)])
                        .collect(),
                );
            }
        }
        let columns = [
            ("Opgørelse", "Count of"),
            ("Linje", "Line"),
            ("Antal", "Number"),
        ];
        let columns = columns.map(|(danish, english)| self.pick(danish, english).to_owned());
        blocks.push(Block::Table {
            caption: self
                .pick("Høringssvarene i tal", "The responses in numbers")
                .to_owned(),
            columns: columns.into(),
            rows,
            row_headings: false,
        });
    }

    /// What was said about each section of the documents, with what the administration says of it.
    fn by_section(&self, leads: &[Lead], blocks: &mut Vec<Block>) {
        let mut about: SortedMap<&Key, Vec<&Lead>> = SortedMap::new();
        for lead in leads {
            for section in &lead.about {
                about.entry(section).or_default().push(lead);
            }
        }
        let members = members(leads);
        let mut title = Some(self.pick("Afsnit for afsnit", "Section by section"));
        for head in &self.head.sections {
            let said = about.get(&head.section).map_or(&[][..], Vec::as_slice);
            let groups = self.groups.iter().filter(|(key, group)| {
                group.section.as_ref() == Some(&head.section) && members.contains_key(key)
            });
            let groups: Vec<_> = groups.collect();
            if said.is_empty() && groups.is_empty() && head.answer.is_none() {
                continue;
            }
            blocks.extend(title.take().map(|title| Block::heading(2, title)));
            self.section(head, said, blocks);
            for (key, group) in groups {
                let leads = members.get(key).map_or(&[][..], Vec::as_slice);
                self.group(4, key, Some(group), leads, blocks);
            }
        }
    }

    /// One section: what the administration says of it, and who spoke about it.
    fn section(&self, head: &SectionView, said: &[&Lead], blocks: &mut Vec<Block>) {
        blocks.push(Block::heading(3, head.heading.as_str()));
        if !said.is_empty() {
            let numbers: Vec<u32> = said.iter().map(|lead| lead.number).collect();
            let (count, numbers) = (said.len(), numbers_text(&numbers));
            blocks.push(Block::paragraph(match self.language {
                Language::Danish => format!("{count} høringssvar om afsnittet: nr. {numbers}."),
                Language::English => format!("{count} responses about the section: no. {numbers}."),
            }));
        }
        if let Some(answer) = &head.answer {
            self.answer(answer, blocks);
            return;
        }
        // Nobody has summed it up yet: then it stands in the senders' own words.
        let items = said.iter().flat_map(|lead| {
            let of = lead.segments.iter();
            let of = of.filter(|segment| segment.section == head.section);
            of.map(|segment| {
                let number = match self.language {
                    Language::Danish => format!("Nr. {}:", lead.number),
                    Language::English => format!("No. {}:", lead.number),
                };
                vec![
                    Inline::strong(number),
                    Inline::text(format!(" {}", segment.text)),
                ]
            })
        });
        let items: Vec<_> = items.collect();
        if !items.is_empty() {
            blocks.push(Block::List {
                ordered: false,
                items,
            });
        }
    }

    /// The groups that stand under no section, with their answers and their members.
    fn grouped(&self, leads: &[Lead], blocks: &mut Vec<Block>) {
        let members = members(leads);
        let sections = &self.head.sections;
        let stands = |group: &GroupView| {
            let section = group.section.as_ref();
            sections.iter().any(|head| Some(&head.section) == section)
        };
        let mut title = Some(self.pick("Svar, der behandles samlet", "Responses treated together"));
        for (key, leads) in members {
            let group = self.groups.get(key);
            if group.is_some_and(stands) {
                continue;
            }
            blocks.extend(title.take().map(|title| Block::heading(2, title)));
            self.group(3, key, group, &leads, blocks);
        }
    }

    /// A group: who is in it, and what is answered. Of a campaign every sender is named here, since few stand elsewhere.
    fn group(
        &self,
        level: u8,
        key: &Key,
        group: Option<&GroupView>,
        leads: &[&Lead],
        blocks: &mut Vec<Block>,
    ) {
        let title = group.map(|group| group.title.to_string());
        blocks.push(Block::Heading {
            level,
            text: title.unwrap_or_else(|| key.to_string()),
            anchor: Some(group_anchor(key)),
        });
        let count = leads.len();
        let named = |lead: &&Lead| format!("{} {}", lead.number, lead.name);
        let text = if group.is_some_and(|group| group.campaign) {
            let names: Vec<String> = leads.iter().map(named).collect();
            let names = names.join(", ");
            let apart = self.apart(leads);
            match self.language {
                Language::Danish => {
                    format!("{count} høringssvar i kampagnen: nr. {names}.{apart}")
                }
                Language::English => {
                    format!("{count} responses in the campaign: no. {names}.{apart}")
                }
            }
        } else {
            let numbers: Vec<u32> = leads.iter().map(|lead| lead.number).collect();
            let numbers = numbers_text(&numbers);
            match self.language {
                Language::Danish => format!("{count} høringssvar: nr. {numbers}."),
                Language::English => format!("{count} responses: no. {numbers}."),
            }
        };
        blocks.push(Block::paragraph(text));
        if let Some(answer) = group.and_then(|group| group.answer.as_ref()) {
            self.answer(answer, blocks);
        }
    }

    /// What the administration says.
    fn answer(&self, answer: &AnswerText, blocks: &mut Vec<Block>) {
        let texts = [
            ("Resumé", "Summary", Some(&answer.summary)),
            ("Vurdering", "Assessment", Some(&answer.assessment)),
            (
                "Indstilling",
                "Recommendation",
                answer.recommendation.as_ref(),
            ),
            ("Ændringsforslag", "Proposed change", answer.change.as_ref()),
        ];
        let facts = texts.into_iter().filter_map(|(danish, english, text)| {
            let term = self.pick(danish, english).to_owned();
            Some(Fact::new(term, vec![Inline::text(text?.as_str())]))
        });
        blocks.push(Block::Facts {
            facts: facts.collect(),
        });
    }

    /// One response; nothing where another of its campaign stands for it.
    pub(super) fn response(
        &self,
        mut row: WhitePaperRow,
        folds: &mut Folds,
        blocks: &mut Vec<Block>,
    ) {
        let Some(others) = folds.others(row.number, row.group.as_ref()) else {
            return;
        };
        let heading = self.heading(row.number, &row.name, others);
        blocks.push(Block::heading(3, heading));
        let content = self.about(&row);
        blocks.push(Block::Paragraph { content });
        match folds.text(&mut row) {
            Written::Whole(text) => blocks.extend(text.map(|text| Block::Quote { text })),
            Written::Beside(first, added) => self.beside(first, &added, blocks),
        }
        self.answered(row.answers, blocks);
        if let Some(answer) = row.answer.as_ref().filter(|_| row.group.is_none()) {
            self.answer(answer, blocks);
        }
    }

    /// The line under a response's heading: who, how and when, where it stands, what it is about and how it ended.
    fn about(&self, row: &WhitePaperRow) -> Vec<Inline> {
        let mut facts = vec![
            self.kind(row.kind).to_owned(),
            self.channel(row.channel).to_owned(),
        ];
        let mut received = self.date(row.received_on);
        if !row.timely {
            received.push_str(self.pick(" (efter fristen)", " (after the deadline)"));
        }
        facts.push(received);
        if let Some(stance) = row.stance {
            let mut stance = self.stance(stance).to_owned();
            if row.veto {
                stance.push_str(self.pick(", veto (planloven § 28)", ", veto (Planning Act § 28)"));
            }
            facts.push(stance);
        }
        if !row.themes.is_empty() {
            let themes = row.themes.join(", ");
            facts.push(format!("{}: {themes}", self.pick("Temaer", "Themes")));
        }
        // A section that bears a theme's name is not named twice.
        let sections = row.sections.iter();
        let sections = sections.filter(|section| !row.themes.contains(section));
        let sections: Vec<&str> = sections.map(String::as_str).collect();
        if !sections.is_empty() {
            let sections = sections.join(", ");
            facts.push(format!("{}: {sections}", self.pick("Afsnit", "Sections")));
        }
        let end = self.end(row.end);
        let mut content = match &row.group {
            Some(group) => {
                facts.push(format!("{end}: "));
                let title = self.groups.get(group);
                let title = title.map_or_else(|| group.to_string(), |g| g.title.to_string());
                vec![Inline::anchor(title, group_anchor(group))]
            }
            None => {
                facts.push(match &row.withheld_because {
                    Some(reason) => format!("{end}: {reason}"),
                    None => end.to_owned(),
                });
                Vec::new()
            }
        };
        content.insert(0, Inline::text(facts.join(" · ")));
        content
    }
}

/// The members of each group, by number.
fn members(leads: &[Lead]) -> SortedMap<&Key, Vec<&Lead>> {
    let mut members: SortedMap<&Key, Vec<&Lead>> = SortedMap::new();
    for lead in leads {
        if let Some(group) = &lead.group {
            members.entry(group).or_default().push(lead);
        }
    }
    members
}

/// What stands above the white paper, and above the list of changes, until it is finished.
pub(super) fn draft_note(version: Option<u32>, language: Language) -> Option<Block> {
    let text = language.pick(
        "Hvidbogen er ikke færdig.",
        "The white paper is not finished.",
    );
    version.is_none().then(|| Block::Note {
        label: language.pick("Kladde", "Draft").to_owned(),
        content: vec![Inline::text(text)],
    })
}

/// The anchor of a group's heading.
fn group_anchor(group: &Key) -> Key {
    let name: String = format!("group-{group}").chars().take(60).collect();
    name.parse().unwrap_or_else(|_| group.clone())
}
