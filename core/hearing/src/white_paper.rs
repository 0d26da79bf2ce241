//! The white paper (*hvidbog*, *høringsnotat*): what everybody said and what the administration thinks of it, with no
//! response left out.
//!
//! It can't be finished while one response of the hearing is neither answered, answered in a named group, found without
//! opinion by a named reviewer, noted as late, withheld with a reason, nor withdrawn. What comes afterwards makes it
//! outdated, and the council can't decide before it is finished anew. Its counts come from the responses themselves.

mod answers;
mod changes;
mod check;
mod export;
mod group;
mod named;
mod quality;
mod rows;
mod section;
mod shown;
mod theme;

use medborger_base::sorted::SortedMap;
use std::sync::Arc;

#[doc(hidden)]
pub use answers::Tally;
pub use answers::{KindCounts, OptionCount, QuestionCounts};
pub use changes::ProposedChange;
pub use check::MissingResponse;
pub use export::ExportFormat;
#[doc(hidden)]
pub use export::{Lead, RowByRow, write, write_in_turn};
pub use group::Group;
use medborger_codec::Record;
pub use named::{ClearedWords, HiddenNaming, PublicPlace};
pub(crate) use named::{names_hidden, names_withheld};
pub use quality::ThemeAgreement;
#[doc(hidden)]
pub use rows::{BlockLeads, BlockRows};
pub use rows::{EndKind, RowAnswer, Segment, WhitePaperRow};
pub use shown::Counts;
pub use theme::Theme;

use crate::id::{HearingId, StaffId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::key::{Key, Labels};
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::check::{FinishWhitePaper, ReopenWhitePaper};
    pub use super::group::{BeginWhitePaper, PutGroup};
    pub use super::named::ClearWords;
    pub use super::section::PutSection;
    pub use super::theme::{PutTheme, RetireTheme};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::WhitePaperEvent;
}

/// What can be asked.
pub mod query {
    pub use super::answers::CountAnswers;
    pub use super::changes::{ExportChanges, ListChanges};
    pub use super::check::ListMissing;
    pub use super::export::{ExportCsv, ExportWhitePaper};
    pub use super::named::ListNamings;
    pub use super::quality::MeasureQuality;
    pub use super::rows::ListRows;
    pub use super::shown::GetWhitePaper;
}

/// What is answered.
pub mod view {
    pub use super::answers::AnswerCounts;
    pub use super::changes::ChangeList;
    pub use super::check::MissingList;
    pub use super::export::CsvPart;
    pub use super::named::NamingList;
    pub use super::quality::QualityView;
    pub use super::rows::WhitePaperRows;
    pub use super::section::SectionView;
    pub use super::shown::{GroupView, ThemeView, WhitePaperView};
}

crate::error::errors! {
    /// Why a rule about white papers refused.
    WhitePaperError {
        /// Work on it has not begun.
        NotBegun => "white_paper_not_begun", NotFound, Some("hearing"),
            "work on the white paper has not begun", "arbejdet med hvidbogen er ikke begyndt";
        /// Work on it has begun.
        AlreadyBegun => "white_paper_already_begun", Refused, Some("hearing"),
            "work on the white paper has begun already", "arbejdet med hvidbogen er allerede begyndt";
        /// It is finished: reopen it first.
        Finished => "white_paper_finished", Refused, Some("hearing"),
            "the white paper is finished: reopen it first", "hvidbogen er færdig: genåbn den først";
        /// It is not finished.
        NotFinished => "white_paper_not_finished", Refused, Some("hearing"),
            "the white paper is not finished", "hvidbogen er ikke færdig";
        /// There is no such theme, or it is retired.
        NoSuchTheme => "white_paper_no_such_theme", NotFound, Some("theme"),
            "the white paper has no such theme", "hvidbogen har intet sådant tema";
        /// The themes changed meanwhile.
        ThemesChanged {
            /// Their version now.
            version: u32,
        } => "white_paper_themes_changed", Conflict, Some("theme_version"),
            "the themes have changed: their version is {version} now", "temaerne er ændret: deres udgave er nu {version}";
        /// A theme can't lie under itself.
        ThemeUnderItself => "white_paper_theme_under_itself", Invalid, Some("parent"),
            "a theme can't lie under itself", "et tema kan ikke ligge under sig selv";
        /// There is no such group.
        NoSuchGroup => "white_paper_no_such_group", NotFound, Some("group"),
            "the white paper has no such group", "hvidbogen har ingen sådan gruppe";
        /// More than there may be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "white_paper_too_many", Refused, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// Responses lack their answer.
        Incomplete {
            /// How many.
            count: u32,
            /// The numbers of the first of them.
            first: String,
        } => "white_paper_incomplete", Refused, Some("hearing"),
            "responses that are not settled: {count}, the first is no. {first}", "høringssvar, der ikke er behandlet: {count}, det første er nr. {first}";
        /// What staff write would be published with it.
        Leaks => "white_paper_leaks", Invalid, None,
            "what is written here is published, and holds a CPR number, a telephone number, an e-mail address or a bank \
             account",
            "det, der skrives her, offentliggøres, og det indeholder et CPR-nummer, et telefonnummer, en e-mailadresse \
             eller en bankkonto";
        /// A group has members and no answer.
        GroupUnanswered {
            /// Which.
            group: Key,
        } => "white_paper_group_unanswered", Refused, Some("group"),
            "the group `{group}` has responses and no answer", "gruppen `{group}` har høringssvar og intet svar";
        /// What is published names senders whom the public is not shown.
        NamesHidden {
            /// In how many places.
            count: u32,
            /// The first of them, in English.
            english: String,
            /// The first of them, in Danish.
            danish: String,
        } => "white_paper_names_hidden", Refused, Some("hearing"),
            "senders whom the public is not shown may be named in {count} places, among them {english}: `white_paper.namings` shows \
             them, and each is hidden, worded otherwise or cleared as a mistake",
            "afsendere, der ikke vises for offentligheden, kan være nævnt {count} steder, blandt andet {danish}: \
             `white_paper.namings` viser dem, og hvert sløres, skrives om eller godkendes som en fejl",
            "senders who are not shown to the public may be named in {count} places: have each looked at",
            "afsendere, der ikke vises for offentligheden, kan være nævnt {count} steder: få hvert set efter";
        /// Nothing is said of a section of the documents.
        SectionsUnsaid {
            /// How many.
            count: u32,
            /// The keys of the first of them.
            first: String,
        } => "white_paper_sections_unsaid", Refused, Some("sections_waived"),
            "{count} sections of the documents have no summary, assessment and recommendation, among them `{first}`: put them, or \
             say why the white paper is finished without",
            "{count} afsnit af dokumenterne mangler resumé, vurdering og indstilling, blandt dem `{first}`: skriv dem, eller \
             angiv, hvorfor hvidbogen gøres færdig uden";
        /// The count of responses differs from what the hearing registered.
        CountDiffers => "white_paper_count_differs", Refused, Some("hearing"),
            "the responses found are not those that the hearing registered: have the journal verified",
            "de fundne høringssvar er ikke dem, høringen har registreret: få journalen kontrolleret",
            "the responses found are not all that came in: tell whoever runs the portal",
            "de fundne høringssvar er ikke dem, der kom ind: fortæl det til dem, der driver portalen";
        /// A document could not be written.
        Unwritable => "white_paper_unwritable", Refused, Some("format"),
            "the white paper can't be written in this format", "hvidbogen kan ikke skrives i dette format";
    }
}

/// A finished version.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Finish {
    /// The version, from 1.
    pub version: u32,
    /// What stands before the responses, in the vault.
    pub introduction: TextRef,
    /// Why nothing is said of some sections of the documents, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections_waived: Option<TextRef>,
    /// When.
    pub at: Timestamp,
}

/// A white paper's state. It is named by its hearing.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WhitePaper {
    /// When work on it began.
    pub begun_at: Timestamp,
    /// The themes.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub themes: SortedMap<Key, Theme>,
    /// How often the themes were changed.
    #[serde(default)]
    pub theme_version: u32,
    /// The groups of responses that are answered together.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub groups: SortedMap<Key, Group>,
    /// What is said of sections of the documents, in the vault.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub sections: SortedMap<Key, TextRef>,
    /// Words that may be a hidden sender's name and were found to be none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cleared: Vec<ClearedWords>,
    /// How many versions were finished.
    #[serde(default)]
    pub versions: u32,
    /// The finished version, unless it was reopened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Finish>,
}

events! {
    /// What can happen to a white paper.
    WhitePaperEvent, WHITE_PAPER_EVENTS {
        /// Work on it began.
        Begun = "white_paper.begun";
        /// A theme was added or changed.
        ThemePut {
            /// Which.
            theme: Key,
            /// Its names.
            labels: Labels,
            /// The theme above it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            parent: Option<Key>,
        } = "white_paper.theme_put";
        /// A theme is no longer used.
        ThemeRetired {
            /// Which.
            theme: Key,
        } = "white_paper.theme_retired";
        /// A group was added or changed.
        GroupPut {
            /// Which.
            group: Key,
            /// Its title. Public.
            title: Line<200>,
            /// Its answer.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            answer: Option<TextRef>,
            /// The section of the documents under which it stands.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            section: Option<Key>,
            /// Whether its responses say the same.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            campaign: bool,
        } = "white_paper.group_put";
        /// Something was said of a section of the documents.
        SectionPut {
            /// Which.
            section: Key,
            /// What.
            answer: TextRef,
        } = "white_paper.section_put";
        /// Words that may be a hidden sender's name were found to be none.
        WordsCleared {
            /// The words.
            words: TextRef,
            /// Why.
            reason: TextRef,
            /// Who found so.
            by: StaffId,
        } = "white_paper.words_cleared";
        /// Finished.
        Finished {
            /// What stands before the responses.
            introduction: TextRef,
            /// How many responses it treats.
            responses: u32,
            /// Why nothing is said of some sections of the documents.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            sections_waived: Option<TextRef>,
        } = "white_paper.finished";
        /// Opened again.
        Reopened {
            /// Why.
            reason: TextRef,
        } = "white_paper.reopened";
    }
}

impl Stream for WhitePaper {
    const KIND: &'static str = "white_paper";
    const STATE_VERSION: u32 = 3;
    type Event = WhitePaperEvent;
    const EVENT_TYPES: &'static [&'static str] = WHITE_PAPER_EVENTS;

    fn evolve(state: Option<Self>, event: &WhitePaperEvent, at: Timestamp) -> Option<Self> {
        use WhitePaperEvent as E;
        if matches!(event, E::Begun) {
            return state.is_none().then(|| Self {
                begun_at: at,
                themes: SortedMap::new(),
                theme_version: 0,
                groups: SortedMap::new(),
                sections: SortedMap::new(),
                cleared: Vec::new(),
                versions: 0,
                finished: None,
            });
        }
        let mut paper = state?;
        match event {
            E::Begun => return None,
            E::ThemePut {
                theme,
                labels,
                parent,
            } => {
                let new = Theme {
                    labels: labels.clone(),
                    parent: parent.clone(),
                    retired: false,
                };
                paper.themes.insert(theme.clone(), new);
                paper.theme_version += 1;
            }
            E::ThemeRetired { theme } => {
                paper.themes.get_mut(theme)?.retired = true;
                paper.theme_version += 1;
            }
            E::GroupPut {
                group,
                title,
                answer,
                section,
                campaign,
            } => {
                let new = Group {
                    title: title.clone(),
                    answer: answer.clone(),
                    section: section.clone(),
                    campaign: *campaign,
                };
                paper.groups.insert(group.clone(), new);
            }
            E::SectionPut { section, answer } => {
                paper.sections.insert(section.clone(), answer.clone());
            }
            E::WordsCleared { words, reason, by } => paper.cleared.push(ClearedWords {
                words: words.clone(),
                by: *by,
                reason: reason.clone(),
            }),
            E::Finished {
                introduction,
                sections_waived,
                ..
            } => {
                paper.versions += 1;
                paper.finished = Some(Finish {
                    version: paper.versions,
                    introduction: introduction.clone(),
                    sections_waived: sections_waived.clone(),
                    at,
                });
            }
            E::Reopened { .. } => paper.finished = None,
        }
        Some(paper)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }

    fn texts(&self) -> Vec<TextRef> {
        let groups = self
            .groups
            .values()
            .filter_map(|group| group.answer.as_ref());
        let finished = self.finished.iter();
        let finished =
            finished.flat_map(|of| [&of.introduction].into_iter().chain(&of.sections_waived));
        let sections = self.sections.values();
        let cleared = self.cleared.iter();
        groups
            .chain(sections)
            .chain(finished)
            .chain(cleared.flat_map(|one| [&one.words, &one.reason]))
            .cloned()
            .collect()
    }
}

/// The key of a white paper's stream.
#[must_use]
pub fn white_paper_stream(hearing: HearingId) -> StreamKey {
    StreamKey::new(WhitePaper::KIND, hearing)
}

pub(crate) fn begun(desk: &mut Desk<'_>, hearing: HearingId) -> Result<Arc<WhitePaper>, Halt> {
    Ok(desk
        .get::<WhitePaper>(&white_paper_stream(hearing))?
        .ok_or(WhitePaperError::NotBegun)?)
}

/// A white paper on which work goes on.
pub(crate) fn open(desk: &mut Desk<'_>, hearing: HearingId) -> Result<Arc<WhitePaper>, Halt> {
    let paper = begun(desk, hearing)?;
    match paper.finished {
        Some(_) => Err(WhitePaperError::Finished.into()),
        None => Ok(paper),
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "white_paper",
    streams: &[StreamOps::of::<WhitePaper>()],
    commands: &[
        CommandEntry::of::<BeginWhitePaper>(),
        CommandEntry::of::<PutTheme>(),
        CommandEntry::of::<RetireTheme>(),
        CommandEntry::of::<PutGroup>(),
        CommandEntry::of::<PutSection>(),
        CommandEntry::of::<ClearWords>(),
        CommandEntry::of::<FinishWhitePaper>(),
        CommandEntry::of::<ReopenWhitePaper>(),
    ],
    queries: &[
        QueryEntry::of::<GetWhitePaper>(),
        QueryEntry::of::<ListMissing>(),
        QueryEntry::of::<ListNamings>(),
        QueryEntry::of::<ListRows>(),
        QueryEntry::of::<CountAnswers>(),
        QueryEntry::of::<ListChanges>(),
        QueryEntry::of::<ExportChanges>(),
        QueryEntry::of::<MeasureQuality>(),
        QueryEntry::of::<ExportWhitePaper>(),
        QueryEntry::of::<ExportCsv>(),
    ],
    codes: &[WhitePaperError::CODES],
    ..Room::EMPTY
};
