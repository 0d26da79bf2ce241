//! The form's answers in the white paper: counted for each question, and under each response.

use super::Paper;
use crate::calendar::Language;
use crate::hearing::{Question, QuestionKind};
use crate::interop::{Block, Cell, Column, ColumnKind, Inline, Sheet};
use crate::key::Key;
use crate::white_paper::{KindCounts, QuestionCounts, RowAnswer};

impl Paper {
    /// What was answered to the form, counted.
    pub(super) fn form(&self, blocks: &mut Vec<Block>) {
        if self.answers.is_empty() {
            return;
        }
        let title = self.pick("Svar på skemaet", "Answers to the form");
        blocks.push(Block::heading(2, title));
        blocks.push(Block::paragraph(self.counted_are()));
        if self.counted == 0 {
            return;
        }
        for question in &self.answers {
            self.question(question, blocks);
        }
    }

    /// Whose answers are counted, and whose are left out, and why.
    fn counted_are(&self) -> String {
        let (counted, out) = (self.counted, self.left_out);
        let mut text = match self.language {
            Language::Danish => format!(
                "{counted} høringssvar, der offentliggøres, er talt med. De, der svarede, valgte det selv: tallene siger, hvad \
                 de mener, og intet om andre."
            ),
            Language::English => format!(
                "{counted} responses that are published are counted. Those who answered chose to: the numbers say what they \
                 think, and nothing of others."
            ),
        };
        if out > 0 {
            text.push_str(&match self.language {
                Language::Danish => format!(
                    " {out} høringssvar, der ikke offentliggøres, er ikke talt med: ellers kunne det regnes ud, hvad enkelte af dem \
                     har svaret."
                ),
                Language::English => format!(
                    " {out} responses that are not published are left out: otherwise what single ones of them answered could be \
                     computed."
                ),
            });
        }
        text
    }

    /// How often each answer to a question was given.
    fn question(&self, counts: &QuestionCounts, blocks: &mut Vec<Block>) {
        let mut heads = self.head.sections.iter();
        let head = heads.find(|head| Some(&head.section) == counts.section.as_ref());
        // Most questions name their section themselves.
        let head = head.filter(|head| !counts.text.as_str().contains(head.heading.as_str()));
        let about = head.map(|head| format!(" ({})", head.heading));
        let caption = format!("{}{}", counts.text, about.unwrap_or_default());
        if counts.options.is_empty() {
            blocks.push(Block::Paragraph {
                content: vec![
                    Inline::strong(caption),
                    Inline::text(format!(" {}", self.how_many(counts))),
                ],
            });
            return;
        }
        let mut columns = vec![
            self.pick("Svar", "Answer").to_owned(),
            self.pick("I alt", "In all").to_owned(),
        ];
        columns.extend(
            counts
                .by_kind
                .iter()
                .map(|row| self.kind(row.kind).to_owned()),
        );
        let cell = |text: String| vec![Inline::text(text)];
        let row = |(at, option): (usize, &crate::white_paper::OptionCount)| {
            let of_kind = |kind: &KindCounts| kind.options.get(at).copied().unwrap_or_default();
            let kinds = counts
                .by_kind
                .iter()
                .map(|kind| cell(of_kind(kind).to_string()));
            let first = [cell(option.text.clone()), cell(option.count.to_string())];
            first.into_iter().chain(kinds).collect()
        };
        blocks.push(Block::Table {
            caption,
            columns,
            rows: counts.options.iter().enumerate().map(row).collect(),
            row_headings: true,
        });
        blocks.push(Block::paragraph(self.how_many(counts)));
    }

    /// How many answered a question, and how many did not.
    fn how_many(&self, counts: &QuestionCounts) -> String {
        let (answered, not) = (counts.answered, counts.unanswered);
        let mut text = match self.language {
            Language::Danish => format!("Besvaret af {answered}, ikke besvaret af {not}."),
            Language::English => format!("Answered by {answered}, not answered by {not}."),
        };
        if let Some(mean) = counts.mean_tenths {
            let (sign, mean) = (if mean < 0 { "-" } else { "" }, mean.unsigned_abs());
            let (whole, tenth) = (mean / 10, mean % 10);
            text.push_str(&match self.language {
                Language::Danish => format!(" Gennemsnit {sign}{whole},{tenth}."),
                Language::English => format!(" Mean {sign}{whole}.{tenth}."),
            });
        }
        if counts.several {
            text.push_str(self.pick(
                " Der kunne vælges flere svar.",
                " Several answers could be chosen.",
            ));
        }
        text
    }

    /// What one response answers to the form: each question above what was said to it.
    pub(super) fn answered(&self, answers: Vec<RowAnswer>, blocks: &mut Vec<Block>) {
        let mut chosen = Vec::new();
        let mut words = Vec::new();
        for RowAnswer {
            question, answer, ..
        } in answers
        {
            let asked = self.asked(&question);
            let text = asked.map_or_else(|| question.to_string(), |q| q.text.to_string());
            if asked.is_some_and(|q| q.kind == QuestionKind::Open) {
                let content = vec![Inline::strong(text)];
                words.extend([Block::Paragraph { content }, Block::Quote { text: answer }]);
            } else {
                let before = if chosen.is_empty() { "" } else { " · " };
                chosen.extend([
                    Inline::text(before),
                    Inline::strong(text),
                    Inline::text(format!(" {answer}")),
                ]);
            }
        }
        if !chosen.is_empty() {
            blocks.push(Block::Paragraph { content: chosen });
        }
        blocks.append(&mut words);
    }

    fn asked(&self, question: &Key) -> Option<&Question> {
        self.head.form.iter().find(|q| q.question == *question)
    }

    /// A column for each question.
    pub(super) fn question_columns(&self) -> impl Iterator<Item = Column> {
        self.head.form.iter().map(|question| {
            let kind = match question.kind {
                QuestionKind::Scale { .. } => ColumnKind::Number,
                _ => ColumnKind::Text,
            };
            Column::new(question.text.as_str(), kind)
        })
    }

    /// What one response answers, a cell for each question.
    pub(super) fn question_cells(&self, answers: &[RowAnswer]) -> impl Iterator<Item = Cell> {
        self.head.form.iter().map(|question| {
            let mut given = answers.iter().filter(|a| a.question == question.question);
            match (given.next(), &question.kind) {
                (None, _) => Cell::Empty,
                (Some(given), QuestionKind::Scale { .. }) => match given.number {
                    Some(number) => Cell::Number {
                        number: number.into(),
                    },
                    None => Cell::Empty,
                },
                (Some(given), _) => Cell::text(&given.answer),
            }
        })
    }

    /// What was answered to the form, counted, a line for each answer and each kind of sender.
    pub(super) fn form_sheet(&self) -> Option<Sheet> {
        let mut rows = Vec::new();
        let all = self.pick("Alle", "All");
        let mut line = |question: &str, answer: &str, who: &str, count: u32| {
            let number = i64::from(count);
            let texts = [question, answer, who].map(Cell::text);
            rows.push(texts.into_iter().chain([Cell::Number { number }]).collect());
        };
        if !self.answers.is_empty() {
            let every = self.pick("Alle spørgsmål", "All questions");
            let counted = self.pick("Høringssvar, der er talt med", "Responses counted");
            line(every, counted, all, self.counted);
            let out = self.pick(
                "Ikke talt med, fordi de ikke offentliggøres",
                "Left out because they are not published",
            );
            line(every, out, all, self.left_out);
        }
        for counts in &self.answers {
            let question = counts.text.as_str();
            let mut line = |answer: &str, who: &str, count: u32| line(question, answer, who, count);
            line(self.pick("Besvaret", "Answered"), all, counts.answered);
            line(
                self.pick("Ikke besvaret", "Not answered"),
                all,
                counts.unanswered,
            );
            for (at, option) in counts.options.iter().enumerate() {
                line(&option.text, all, option.count);
                for row in &counts.by_kind {
                    let count = row.options.get(at).copied().unwrap_or_default();
                    line(&option.text, self.kind(row.kind), count);
                }
            }
        }
        let text =
            |danish: &str, english: &str| Column::new(self.pick(danish, english), ColumnKind::Text);
        let columns = vec![
            text("Spørgsmål", "Question"),
            text("Svar", "Answer"),
            text("Afsendere", "Senders"),
            Column::new(self.pick("Antal", "Number"), ColumnKind::Number),
        ];
        let name = self.pick("Svar på skemaet", "Answers to the form");
        (!rows.is_empty()).then(|| Sheet::new(name.to_owned(), columns, rows))
    }
}
