//! Senders whom the public is not shown, looked for in everything of a white paper that the public reads.

use medborger_base::sorted::{Arrange as _, SortedSet};
use medborger_codec::{Make, Record};

mod hidden;

use hidden::{Hidden, unnamed};

use super::shown::{all, introduction};
use super::{WhitePaper, WhitePaperError, WhitePaperEvent, begun, white_paper_stream};
use crate::hearing::{self, AnswerChoice, Hearing, QuestionKind, hearing_stream};
use crate::id::{HearingId, ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, Query, TextRef, page_limit};
use crate::key::Key;
use crate::method::redaction::Unnamed;
use crate::response::{
    AnswerText, Respondent, RespondentKind, Response, Settlement, applied, guarded, is_publishable,
    parts, prose, sender_of,
};
use crate::text::{Line, Text, folded};

/// How many words may be cleared in a white paper.
const CLEARED_MAX: usize = 2000;

/// Where in a white paper something stands that the public reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PublicPlace {
    /// The hearing's title, or a heading of its documents, as they were announced.
    Hearing,
    /// A question of the hearing's form, or a choice of it.
    Question {
        /// Which.
        question: Key,
    },
    /// What stands before the responses.
    Introduction,
    /// A theme's name.
    Theme {
        /// Which.
        theme: Key,
    },
    /// A group's title or answer.
    Group {
        /// Which.
        group: Key,
    },
    /// What is said of a section.
    Section {
        /// Which.
        section: Key,
    },
    /// What is answered to one response, or why it is not reproduced.
    Answer {
        /// Its number.
        number: u32,
        /// The response.
        response: ResponseId,
    },
    /// What is published of a response, the answers in words to the form too.
    Response {
        /// Its number.
        number: u32,
        /// The response.
        response: ResponseId,
    },
}

/// Words that may name a sender whom the public is not shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[non_exhaustive]
pub struct HiddenNaming {
    /// Where they stand.
    pub place: PublicPlace,
    /// The words, as they stand there.
    pub words: String,
    /// Whether they are more than one word of a name, or a line of an address.
    pub full: bool,
}

/// Something that the public reads.
struct PublicText {
    place: PublicPlace,
    text: String,
    /// It is a sender's own name: a word of it may be another's too, two words of one name are not.
    is_name: bool,
}

/// Everything of a white paper that the public reads, with the words that may name somebody.
struct Texts(Vec<PublicText>);

/// The words that named reviewers cleared, in one case.
fn cleared(desk: &Desk<'_>, paper: &WhitePaper) -> Result<SortedSet<String>, Halt> {
    desk.require([], paper.cleared.iter().map(|one| one.words.key.clone()))?;
    let mut words = Vec::new();
    for one in &paper.cleared {
        let said: Option<Line<200>> = desk.read(&one.words)?;
        words.extend(said.map(|said| folded(said.as_str())));
    }
    Ok(words.into_iter().collect())
}

impl Texts {
    /// All of a white paper, and what it shows of its responses.
    fn load(
        desk: &mut Desk<'_>,
        id: HearingId,
        hearing: &Hearing,
        paper: &WhitePaper,
        introduction: Option<&str>,
    ) -> Result<Self, Halt> {
        let responses = all(desk, id)?;
        let groups = paper.groups.values();
        let answers = groups.filter_map(|group| group.answer.as_ref());
        let mut rows: Vec<String> = answers
            .chain(paper.sections.values())
            .map(|text| text.key.clone())
            .collect();
        for (_, response) in &responses {
            rows.extend(settled(response).map(|text| text.key.clone()));
            if is_publishable(response, hearing) {
                rows.extend(response.texts.iter().map(|text| text.key.clone()));
                rows.push(response.respondent.key.clone());
            }
        }
        desk.require([], rows)?;
        let mut texts = Vec::new();
        let of = |place: PublicPlace, text: &str, is_name: bool| PublicText {
            place,
            text: text.to_owned(),
            is_name,
        };
        let mut names = Vec::new();
        let mut add = |place: PublicPlace, text: &str| texts.push(of(place, text, false));
        add(PublicPlace::Hearing, hearing.title.as_str());
        for head in hearing.sections() {
            add(PublicPlace::Hearing, head.heading.as_str());
        }
        for asked in &hearing.questions {
            let choices: &[AnswerChoice] = match &asked.kind {
                QuestionKind::Closed { choices, .. } => choices,
                QuestionKind::Open | QuestionKind::Scale { .. } => &[],
            };
            let choices = choices.iter().map(|choice| choice.text.as_str());
            let said = choices.chain([asked.text.as_str()]);
            for text in said {
                let question = asked.question.clone();
                add(PublicPlace::Question { question }, text);
            }
        }
        if let Some(text) = introduction {
            add(PublicPlace::Introduction, text);
        }
        for (theme, of) in &paper.themes {
            for text in of.labels.texts() {
                let theme = theme.clone();
                add(PublicPlace::Theme { theme }, text);
            }
        }
        for (group, of) in &paper.groups {
            let place = || PublicPlace::Group {
                group: group.clone(),
            };
            add(place(), of.title.as_str());
            if let Some(answer) = &of.answer {
                let answer: Option<AnswerText> = desk.read(answer)?;
                let parts = answer.iter().flat_map(AnswerText::parts);
                parts.for_each(|text| add(place(), text));
            }
        }
        for (section, answer) in &paper.sections {
            let answer: Option<AnswerText> = desk.read(answer)?;
            for text in answer.iter().flat_map(AnswerText::parts) {
                let section = section.clone();
                add(PublicPlace::Section { section }, text);
            }
        }
        for (id, response) in &responses {
            let (response_id, number) = (*id, response.number);
            let place = || PublicPlace::Answer {
                response: response_id,
                number,
            };
            match &response.settlement {
                Some(Settlement::Answered { answer }) => {
                    let answer: Option<AnswerText> = desk.read(answer)?;
                    let parts = answer.iter().flat_map(AnswerText::parts);
                    parts.for_each(|text| add(place(), text));
                }
                Some(Settlement::Withheld { reason }) => {
                    let reason: Option<Text<4000>> = desk.read(reason)?;
                    reason.iter().for_each(|text| add(place(), text.as_str()));
                }
                _ => {}
            }
            if is_publishable(response, hearing) {
                let prose = prose(&parts(desk, response)?);
                let text = applied(&response.spans, &prose).unwrap_or(prose);
                // What a person writes as their name, and that of an organisation, may have another's in it.
                let respondent: Option<Respondent> = desk.read(&response.respondent)?;
                let is_shown = guarded(respondent.as_ref(), response, hearing)
                    .names
                    .is_empty();
                let respondent = respondent.filter(|_| is_shown);
                let organisation = respondent.as_ref().and_then(|of| of.organisation.as_ref());
                let private = response.kind == RespondentKind::Private;
                let name = respondent.as_ref().and_then(|of| of.name.as_ref());
                let name = name.filter(|_| private);
                let place = || PublicPlace::Response {
                    response: response_id,
                    number,
                };
                add(place(), text.as_str());
                if let Some(text) = organisation {
                    add(place(), text.as_str());
                }
                if let Some(text) = name {
                    names.push(of(place(), text.as_str(), true));
                }
            }
        }
        texts.extend(names);
        Ok(Self(texts))
    }

    /// What in them may name somebody, but for what was cleared: each words of each place once.
    fn naming(
        &self,
        desk: &Desk<'_>,
        hidden: &Hidden,
        cleared: &SortedSet<String>,
    ) -> Result<Vec<HiddenNaming>, Halt> {
        let mut found = Vec::new();
        for PublicText {
            place,
            text,
            is_name,
        } in &self.0
        {
            desk.work().spend(200 * text.len() as u64 + 1_000)?;
            let is_namesake = *is_name && hidden.unprotected.contains(&folded(text));
            for naming in hidden.people.find(text) {
                // Within a longer word it is another name.
                let before = text
                    .get(..naming.start)
                    .and_then(|all| all.chars().next_back());
                let after = text.get(naming.end..).and_then(|all| all.chars().next());
                let within = [before, after]
                    .into_iter()
                    .flatten()
                    .any(char::is_alphanumeric);
                if is_namesake || *is_name && (!naming.full || within) {
                    continue;
                }
                let words = text.get(naming.start..naming.end).unwrap_or_default();
                if !cleared.contains(&folded(words)) {
                    found.push(HiddenNaming {
                        place: place.clone(),
                        words: words.to_owned(),
                        full: naming.full,
                    });
                }
            }
        }
        found.arrange();
        found.dedup();
        Ok(found)
    }
}

/// What is said to one response where the public reads it.
fn settled(response: &Response) -> Option<&TextRef> {
    match &response.settlement {
        Some(Settlement::Answered { answer: text } | Settlement::Withheld { reason: text }) => {
            Some(text)
        }
        _ => None,
    }
}

/// Where a white paper may name a sender whom the public is not shown. Every text is read once, however many senders there are,
/// and none where there are none.
pub(super) fn naming(
    desk: &mut Desk<'_>,
    id: HearingId,
    hearing: &Hearing,
    paper: &WhitePaper,
    introduction: Option<&str>,
) -> Result<Vec<HiddenNaming>, Halt> {
    let hidden = unnamed(desk, id, hearing)?;
    if hidden.people.is_empty() {
        return Ok(Vec::new());
    }
    let cleared = cleared(desk, paper)?;
    Texts::load(desk, id, hearing, paper, introduction)?.naming(desk, &hidden, &cleared)
}

/// How often what is published of one response may name such a sender, once its white paper is finished: until then, finishing
/// asks for all of them.
pub(crate) fn names_hidden(
    desk: &mut Desk<'_>,
    id: HearingId,
    hearing: &Hearing,
    text: &str,
) -> Result<u32, Halt> {
    if hearing.white_paper.is_none() {
        return Ok(0);
    }
    let paper = begun(desk, id)?;
    let hidden = unnamed(desk, id, hearing)?;
    let cleared = cleared(desk, &paper)?;
    let texts = Texts(vec![PublicText {
        place: PublicPlace::Introduction,
        text: text.to_owned(),
        is_name: false,
    }]);
    let found = texts.naming(desk, &hidden, &cleared)?;
    Ok(u32::try_from(found.len()).unwrap_or(u32::MAX))
}

/// Whether a finished white paper may name the sender of a response that is withheld only now, elsewhere than in that response.
/// Finishing looked for those who were hidden then.
pub(crate) fn names_withheld(
    desk: &mut Desk<'_>,
    id: ResponseId,
    response: &Response,
) -> Result<bool, Halt> {
    let hearing = hearing::existing(desk, response.hearing)?;
    if hearing.white_paper.is_none() || response.protected || response.anonymous || response.hidden
    {
        return Ok(false);
    }
    let paper = begun(desk, response.hearing)?;
    desk.require([], [response.respondent.key.clone()])?;
    let respondent: Option<Respondent> = desk.read(&response.respondent)?;
    let Some(respondent) = respondent else {
        return Ok(false);
    };
    let lines = respondent.address.iter().map(|at| at.street.to_string());
    let names = sender_of(&respondent).names;
    let hidden = Hidden {
        people: Unnamed::new(&names, lines),
        unprotected: names.iter().map(|name| folded(name)).collect(),
    };
    if hidden.people.is_empty() {
        return Ok(false);
    }
    let cleared = cleared(desk, &paper)?;
    let introduction = introduction(desk, &paper)?;
    let introduction = introduction.as_ref().map(Text::as_str);
    let texts = Texts::load(desk, response.hearing, &hearing, &paper, introduction)?;
    let found = texts.naming(desk, &hidden, &cleared)?;
    let own = |place: &PublicPlace| matches!(place, PublicPlace::Response { response, .. } if *response == id);
    Ok(found.iter().any(|naming| !own(&naming.place)))
}

/// `white_paper.namings`: where anything that the public reads of a white paper may name a sender whom the public is not shown:
/// what the administration writes, and what is published of other responses, their senders' names too. `white_paper.finish` is refused until there is
/// nothing: hide it in the response, word it otherwise, or say that it is a mistake (`white_paper.clear_words`). A title and a
/// form stand as they were announced: where one names somebody, only whoever clears the words can say why they may stay. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListNamings {
    /// The hearing.
    pub hearing: HearingId,
    /// What is to stand before the responses, where it is to be looked at too; once the white paper is finished, what stands there
    /// unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text<20_000>>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
}

/// Where a white paper may name somebody who is not to be named.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NamingList {
    /// In how many places.
    pub total: u32,
    /// The first of them: the hearing's title and form, the administration's own texts, then the responses.
    pub namings: Vec<HiddenNaming>,
}

impl Query for ListNamings {
    const NAME: &'static str = "white_paper.namings";
    type View = NamingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NamingList, Halt> {
        desk.must_be_official()?;
        let hearing = hearing::existing(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        let finished = match &self.introduction {
            None => introduction(desk, &paper)?,
            Some(_) => None,
        };
        let introduction = self.introduction.as_ref().or(finished.as_ref());
        let introduction = introduction.map(Text::as_str);
        let mut namings = naming(desk, self.hearing, &hearing, &paper, introduction)?;
        let total = u32::try_from(namings.len()).unwrap_or(u32::MAX);
        namings.truncate(self.limit.clamp(1, 1000) as usize);
        Ok(NamingList { total, namings })
    }
}

/// Words that a named reviewer found to name nobody who is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ClearedWords {
    /// The words, in the vault.
    pub words: TextRef,
    /// Who cleared them.
    pub by: StaffId,
    /// Why, in the vault.
    pub reason: TextRef,
}

/// `white_paper.clear_words`: words that `white_paper.namings` shows name nobody who is hidden: a common word, a street, a
/// politician or an employee of the same name. They are not told again wherever they stand in this white paper. The reason
/// is journalised and not published. For named employees.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ClearWords {
    /// The hearing.
    pub hearing: HearingId,
    /// The words, as they were shown.
    pub words: Line<200>,
    /// Why they name nobody who is hidden.
    pub reason: Text<1000>,
}

impl Command for ClearWords {
    const NAME: &'static str = "white_paper.clear_words";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let Actor::Staff { staff: by } = desk.actor() else {
            return Err(crate::response::ResponseError::NeedsAPerson.into());
        };
        let stream = white_paper_stream(self.hearing);
        desk.require([stream.clone(), hearing_stream(self.hearing)], [])?;
        let paper = begun(desk, self.hearing)?;
        if paper.cleared.len() >= CLEARED_MAX {
            return Err(WhitePaperError::TooMany { max: CLEARED_MAX }.into());
        }
        if cleared(desk, &paper)?.contains(&folded(self.words.as_str())) {
            return Err(DeskError::NothingToDo.into());
        }
        let words = desk.text(Owner::Town, &self.words)?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = WhitePaperEvent::WordsCleared { words, reason, by };
        desk.emit::<WhitePaper>(&stream, &event)
    }
}
