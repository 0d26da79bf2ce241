//! A row as the response that it says.

use medborger_base::sorted::SortedMap;
use medborger_base::text::characters_cleaned;
use medborger_codec::to_json;
use medborger_interop::{Attachment, MailDoubt, RowFlaw, TableFormat, TableRow, value_compared};

use super::cell::{Moment, moment, whole, yes_no};
use super::contact::{address, phone};
use super::word::{channel, kind, stance};
use super::{ColumnMeaning, IntakeError};
use crate::citizen::Email;
use crate::error::Error;
use crate::hearing::{Answer, AnswerValue, Hearing, Question, QuestionKind};
use crate::identity::Cvr;
use crate::key::Key;
use crate::response::{
    AttachmentRef, Respondent, RespondentKind, ResponseChannel, ResponseContent, ResponseError,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// Something wrong with a row: in a column, where it is in one.
pub(super) type Wrong = (Option<usize>, Error);

/// A row, read: what is sent in, how it came and when.
pub(super) struct Ready {
    pub(super) content: ResponseContent,
    /// The day in Denmark that the row gives; empty where it gives none.
    pub(super) day: String,
    pub(super) channel: ResponseChannel,
    pub(super) received_at: Timestamp,
}

/// What came of a row.
pub(super) struct Row {
    /// The response, or all that is wrong.
    pub(super) read: Result<Ready, Vec<Wrong>>,
    /// What is left out of it, though it is in order.
    pub(super) left_out: Vec<Wrong>,
    /// How many characters are kept otherwise than they stand in the file.
    pub(super) cleaned: u32,
    /// Whether a mail does not say the name of who sent it.
    pub(super) nameless: bool,
    /// Whether nothing but its sender's program says that a mail came before the deadline, and that is over.
    pub(super) dated_late: bool,
    /// What it says, in whatever words and under whatever headings the list has it: the same for the same response.
    pub(super) says: String,
}

impl Row {
    /// A row that can't be read at all.
    fn unusable(of: &TableRow, error: IntakeError) -> Self {
        Self {
            read: Err(vec![(None, error.into())]),
            left_out: Vec::new(),
            cleaned: 0,
            nameless: false,
            dated_late: false,
            says: of.parts().collect::<Vec<_>>().join("\n"),
        }
    }

    /// Whether a person should look at it first.
    pub(super) fn is_doubtful(&self, of: &TableRow) -> bool {
        self.nameless || self.dated_late || !of.doubts.is_empty() || !of.flaws.is_empty()
    }
}

/// The list in which a row stands, as far as it says what a row leaves out.
pub(super) struct List<'a> {
    pub(super) hearing: &'a Hearing,
    pub(super) format: TableFormat,
    pub(super) headings: &'a [String],
    pub(super) meanings: &'a [ColumnMeaning],
    pub(super) channel: ResponseChannel,
    pub(super) received_at: Option<Timestamp>,
    pub(super) at: Timestamp,
    /// Whether the form's required questions are asked of every row.
    pub(super) by_form: bool,
}

/// A row that is being read.
pub(super) struct Reading<'a> {
    list: &'a List<'a>,
    of: &'a TableRow,
    /// Of columns that mean the same, the first.
    cells: SortedMap<&'a ColumnMeaning, (usize, &'a str)>,
    pub(super) wrong: Vec<Wrong>,
    pub(super) left_out: Vec<Wrong>,
    cleaned: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn cell(&self, meaning: &ColumnMeaning) -> (Option<usize>, &'a str) {
        match self.cells.get(meaning) {
            Some((place, cell)) => (Some(*place), cell),
            None => (None, ""),
        }
    }

    /// Every column that means the same: its place and what stands there.
    fn all(&self, meaning: &ColumnMeaning) -> Vec<(usize, &'a str)> {
        let cells = self.of.cells.iter().map(String::as_str).enumerate();
        let meant = self.list.meanings.iter().zip(cells);
        let such = meant.filter(|(of, _)| *of == meaning);
        such.map(|(_, at)| at).collect()
    }

    /// What a cell holds, where it is not empty. What is wrong is noted.
    pub(super) fn take<T, E: Into<Error>>(
        &mut self,
        meaning: &ColumnMeaning,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let (place, cell) = self.cell(meaning);
        let lines = matches!(
            meaning,
            ColumnMeaning::Text | ColumnMeaning::HideBecause | ColumnMeaning::Question { .. }
        );
        self.take_at(place, cell, lines, read)
    }

    fn take_at<T, E: Into<Error>>(
        &mut self,
        place: Option<usize>,
        cell: &str,
        lines: bool,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if cell.trim().is_empty() {
            return None;
        }
        self.cleaned += characters_cleaned(cell, lines);
        match read(cell) {
            Ok(value) => Some(value),
            Err(error) => {
                self.wrong.push((place, error.into()));
                None
            }
        }
    }

    /// Whether any of the columns that mean it says yes.
    fn yes(&mut self, meaning: &ColumnMeaning) -> bool {
        let mut yes = false;
        for (place, cell) in self.all(meaning) {
            let said = self.take_at(Some(place), cell, false, yes_no);
            yes |= said.flatten().unwrap_or_default();
        }
        yes
    }

    fn wrong(&mut self, meaning: &ColumnMeaning, error: impl Into<Error>) {
        let (place, _) = self.cell(meaning);
        self.wrong.push((place, error.into()));
    }
}

/// Reads a row.
pub(super) fn row(list: &List<'_>, of: &TableRow) -> Row {
    use ColumnMeaning as M;
    let unusable = [
        (
            of.flaws.contains(&RowFlaw::TooLarge),
            IntakeError::RowTooLarge,
        ),
        (
            of.doubts.contains(&MailDoubt::Unreadable),
            IntakeError::MailUnreadable,
        ),
    ];
    if let Some((_, error)) = unusable.into_iter().find(|(is_so, _)| *is_so) {
        // What is missing in it is not told: it is not the sender's fault.
        return Row::unusable(of, error);
    }
    let mut reading = Reading::begin(list, of);
    let arrived = reading.take(&M::Received, moment).flatten();
    let received_at = reading.received(arrived);
    let said_channel = reading.take(&M::Channel, channel);
    let mut respondent = respondent(&mut reading);
    let nameless = respondent.name.is_none() && respondent.kind == RespondentKind::Private;
    // Whoever gives a name and wishes to be anonymous is not to be named.
    let wishes = reading.yes(&M::Anonymous);
    respondent.protected |= wishes && respondent.name.is_some();
    if respondent.protected {
        // What is not known of them can't be looked for in what is published.
        let parts = std::mem::take(&mut reading.left_out).into_iter();
        let unfit = parts.map(|(column, _)| (column, IntakeError::AddressUnfit.into()));
        reading.wrong.extend(unfit);
    }
    let unnamed = nameless && !list.hearing.policy.names_required;
    let anonymous = wishes && respondent.name.is_none() || unnamed;
    let answers = answers(&mut reading, list.hearing);
    let content = ResponseContent {
        text: reading.text(),
        answers,
        attachments: of.attachments.iter().filter_map(attachment).collect(),
        stance: reading.take(&M::Stance, stance),
        section: reading.take(&M::Section, |cell| cell.trim().parse::<Key>()),
        anonymous,
        hide_because: reading.take(&M::HideBecause, |cell| Text::new(cell)),
        veto: None,
        respondent,
    };
    let day = arrived.map(Moment::day).unwrap_or_default();
    let mut says = vec![told(&content), day.clone()];
    let unread = reading
        .wrong
        .iter()
        .filter_map(|(place, _)| of.cells.get((*place)?));
    says.extend(unread.cloned());
    // What can't be read is told once, not again for what it leaves empty.
    if reading.wrong.is_empty()
        && let Err(error) = content.check(list.hearing, list.by_form)
    {
        for fault in error.faults() {
            let meaning = column_of(fault.field());
            let column = meaning.and_then(|meaning| reading.cell(&meaning).0);
            reading.wrong.push((column, fault.clone()));
        }
    }
    let claimed = arrived.is_some() && of.dated_by_sender;
    let in_time = |at: Timestamp| list.hearing.is_timely(at);
    let read = match received_at {
        Some(received_at) if reading.wrong.is_empty() => Ok(Ready {
            content,
            day,
            channel: said_channel.unwrap_or(list.channel),
            received_at,
        }),
        _ => Err(reading.wrong),
    };
    Row {
        read,
        left_out: reading.left_out,
        cleaned: u32::try_from(reading.cleaned).unwrap_or(u32::MAX),
        nameless: nameless && list.format == TableFormat::Mbox,
        dated_late: claimed && !in_time(list.at) && received_at.is_some_and(in_time),
        says: spaced(&says.join("\n")),
    }
}

/// Who says it and what, without what another list may leave out or add: contact, where it stands, what is to be hidden.
fn told(content: &ResponseContent) -> String {
    let of = &content.respondent;
    let mut said = vec![to_json(&of.name), to_json(&of.organisation)];
    said.extend(of.signatories.iter().map(|of| to_json(of)));
    said.extend([to_json(&content.text), to_json(&content.answers)]);
    said.extend(content.attachments.iter().map(|of| of.sha256.to_string()));
    said.join("\n")
}

/// JSON in which it does not matter what white space its texts have, nor how much.
fn spaced(json: &str) -> String {
    value_compared(&json.replace("\\n", " ").replace("\\t", " "))
}

impl<'a> Reading<'a> {
    fn begin(list: &'a List<'_>, of: &'a TableRow) -> Self {
        let mut wrong: Vec<Wrong> = Vec::new();
        if of.cells.len() > list.meanings.len() {
            wrong.push((None, IntakeError::RowWidth.into()));
        }
        let filled = of.cells.iter().map(String::as_str).enumerate();
        Self {
            list,
            of,
            // Of two columns that mean the same, whoever reads the list is told; here the first counts.
            cells: list.meanings.iter().zip(filled).rev().collect(),
            wrong,
            left_out: Vec::new(),
            cleaned: of.cleaned as usize,
        }
    }

    /// When it arrived, in the list's own words or in those of whoever takes it in.
    fn received(&mut self, arrived: Option<Moment>) -> Option<Timestamp> {
        let list = self.list;
        let of = &ColumnMeaning::Received;
        let opened = list.hearing.announced.as_ref().map(|a| a.opens_at);
        let said = arrived.map(|moment| moment.instant(opened));
        let received_at = match (said, list.received_at) {
            (Some(Ok(at)), _) | (None, Some(at)) => Some(at),
            (Some(Err(error)), _) => {
                self.wrong(of, error);
                None
            }
            (None, None) => {
                if self.cell(of).1.trim().is_empty() {
                    self.wrong(of, IntakeError::ReceivedMissing);
                }
                None
            }
        };
        if let Some(at) = received_at {
            if opened.is_none_or(|opens_at| at.to_utc() < opens_at) {
                self.wrong(of, ResponseError::ReceivedBeforeOpening);
            } else if at > list.at {
                self.wrong(of, ResponseError::ReceivedInFuture);
            }
        }
        received_at
    }

    /// What it says. The texts of several columns stand one below the other, each under its heading.
    fn text(&mut self) -> Option<Text<100_000>> {
        let read = |text: &str| Text::new(text);
        let columns = self.all(&ColumnMeaning::Text);
        if columns.len() < 2 {
            return self.take(&ColumnMeaning::Text, read);
        }
        let heading = |place: usize| self.list.headings.get(place).map_or("", String::as_str);
        let filled = columns.iter().filter(|(_, cell)| !cell.trim().is_empty());
        let parts = filled.map(|(place, cell)| format!("{}\n{}", heading(*place), cell.trim()));
        let whole = parts.collect::<Vec<_>>().join("\n\n");
        let first = columns.first().map(|(place, _)| *place);
        self.take_at(first, &whole, true, read)
    }
}

/// The column to which a response's own error belongs.
fn column_of(field: Option<&str>) -> Option<ColumnMeaning> {
    Some(match field? {
        "content.respondent.name" => ColumnMeaning::Name,
        "content.respondent.organisation" => ColumnMeaning::Organisation,
        "content.respondent.mandate" => ColumnMeaning::Mandate,
        "content.respondent" => ColumnMeaning::Anonymous,
        "content.section" => ColumnMeaning::Section,
        field => ColumnMeaning::Question {
            question: field.strip_prefix("content.answers.")?.parse().ok()?,
        },
    })
}

fn respondent(reading: &mut Reading<'_>) -> Respondent {
    use ColumnMeaning as M;
    let line = |cell: &str| Line::<200>::new(cell);
    let whole_name = reading.take(&M::Name, line);
    let parts = [M::GivenName, M::FamilyName].map(|part| reading.take(&part, line));
    let parts: Vec<String> = parts.iter().flatten().map(ToString::to_string).collect();
    let joined = Line::new(parts.join(" ")).ok();
    let organisation = reading.take(&M::Organisation, line);
    let said = reading.take(&M::RespondentKind, kind);
    if organisation.is_some()
        && said.is_none()
        && reading.cell(&M::RespondentKind).1.trim().is_empty()
    {
        reading.wrong(&M::RespondentKind, IntakeError::KindMissing);
    }
    let signatories = reading.take(&M::Signatories, |cell| {
        let names = cell
            .split([';', '\n'])
            .map(str::trim)
            .filter(|name| !name.is_empty());
        names.map(Line::new).collect::<Result<Vec<Line<200>>, _>>()
    });
    Respondent {
        kind: said.unwrap_or(RespondentKind::Private),
        name: whole_name.or(joined),
        organisation,
        cvr: reading.take(&M::Cvr, |cell| Cvr::parse(cell.trim())),
        mandate: reading.take(&M::Mandate, |cell| Line::new(cell)),
        signatories: signatories.unwrap_or_default(),
        email: reading.take(&M::Email, Email::new),
        phone: reading.take(&M::Phone, phone),
        address: address(reading),
        protected: reading.yes(&M::Protected),
    }
}

fn answers(reading: &mut Reading<'_>, hearing: &Hearing) -> Vec<Answer> {
    let mut answers = Vec::new();
    for question in &hearing.questions {
        let meaning = ColumnMeaning::Question {
            question: question.question.clone(),
        };
        let value = reading.take(&meaning, |cell| answer(question, cell));
        answers.extend(value.map(|value| Answer {
            question: question.question.clone(),
            value,
        }));
    }
    answers
}

fn answer(question: &Question, cell: &str) -> Result<AnswerValue, Error> {
    Ok(match &question.kind {
        QuestionKind::Open => AnswerValue::Open {
            text: Text::new(cell)?,
        },
        QuestionKind::Scale { from, to } => {
            let value = whole(cell)?;
            if !(from..=to).contains(&&value) {
                let (from, to) = (*from, *to);
                return Err(IntakeError::ScaleUnfit { from, to }.into());
            }
            AnswerValue::Scale { value }
        }
        QuestionKind::Closed { choices, several } => {
            let find = |word: &str| -> Option<Key> {
                let word = crate::text::folded(word);
                let same = |text: &str| crate::text::folded(text) == word;
                let says = choices
                    .iter()
                    .find(|c| same(c.text.as_str()) || same(c.choice.as_str()));
                says.map(|c| c.choice.clone())
            };
            let all = |parts: &mut dyn Iterator<Item = &str>| -> Option<Vec<Key>> {
                let mut keys: Vec<Key> = Vec::new();
                for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
                    let key = find(part)?;
                    if !keys.contains(&key) {
                        keys.push(key);
                    }
                }
                Some(keys)
            };
            // A choice's own words may hold a comma.
            let chosen = find(cell).map(|key| vec![key]);
            let chosen = chosen.or_else(|| all(&mut cell.split([';', '\n'])));
            let chosen = chosen.or_else(|| all(&mut cell.split([';', '\n', ','])));
            let choices = chosen.ok_or(IntakeError::ChoiceUnfit)?;
            if choices.len() > 1 && !several {
                return Err(IntakeError::ChoiceSeveral.into());
            }
            AnswerValue::Closed { choices }
        }
    })
}

/// What is attached to a mail. None is left out: what can't stand in a line gets a name that can.
fn attachment(of: &Attachment) -> Option<AttachmentRef> {
    let cut = |text: &str, max: usize| text.chars().take(max).collect::<String>();
    let name = of
        .name
        .as_deref()
        .or(of.subject.as_deref())
        .unwrap_or_default();
    let name = Line::new(cut(name, 200)).or_else(|_| Line::new("Uden navn"));
    let kind =
        Line::new(cut(&of.media_type, 100)).or_else(|_| Line::new("application/octet-stream"));
    Some(AttachmentRef {
        name: name.ok()?,
        media_type: kind.ok()?,
        size: of.size,
        sha256: Line::new(&of.sha256).ok()?,
    })
}
