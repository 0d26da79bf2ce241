//! Whole tables of a town, as whoever asks may see them, without paging; and tables that become commands.
//!
//! Each table is put together from the questions of the rooms, page after page, so that nobody sees more of a table than they
//! would by asking. Its columns follow from the types of the answers ([`Rows`]). The pages of a table are of one
//! state of the town: where somebody writes in between, it is asked for anew, a few times.
//!
//! ```
//! use medborger::participation::columns::{TABLES, table};
//! use medborger::{Actor, MemoryStore, Participation, Timestamp, Town, journal::Moment};
//!
//! let town = Town::new("0766".parse()?, std::array::from_fn(|at| at as u8), medborger::REGISTRY)?;
//! # let clock = medborger::participation::Clock::host(|| None);
//! let bank = Participation::open(town, MemoryStore::default(), clock)?;
//! let moment = Moment::new(Timestamp::from_micros(1_767_225_600_000_000)?, Actor::Public);
//! let ideas = table(&bank, "ideas", "", &moment)?;
//! assert_eq!(ideas.rows(), 0);
//! assert_eq!(ideas.columns()[0].name(), "idea");
//! assert!(TABLES.iter().any(|table| table.name == "ideas"));
//! # Ok::<(), medborger::Error>(())
//! ```

mod dialogue;
mod hearing;
mod import;
mod lists;
mod profiles;
mod team;

pub use dialogue::{StatementRow, TopicOptions, VoteRow};
pub use hearing::{AnswerRow, CampaignRow, CodingRow, HearingOptions, SpanRow};
pub use import::{
    IMPORTS, Import, ImportColumn, ImportOptions, ResponseImport, import, import_with,
};
pub use lists::{HoursRow, IdeaOptions, JournalRow, NoOptions, SupportRow};
pub use profiles::{CellRow, ProfileOptions};
pub use team::{ChanceRow, PanelRow, TeamOptions};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use medborger_analysis::{AnalysisError, read_options};
use medborger_codec::{Described, Of, Write};
use medborger_columns::{ColumnTold, Rows, Table, told};

use super::Participation;
use crate::error::Error;
use crate::idea::IdeaItem;
use crate::journal::{Moment, Query};
use crate::store::{Store, StoreError};
use crate::work::{Hook, Progress, WorkError};

/// How often a table is asked for anew where somebody writes between its pages.
const TRIES: u32 = 4;

/// How many things a page has.
const PAGE: u32 = 1_000;

/// A table of a town, with all that a binding needs to offer it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct TownTable {
    /// Its name.
    pub name: &'static str,
    /// What its rows are, and who may see them.
    pub doc: &'static str,
    /// What the options look like.
    pub options: Of,
    /// Its columns.
    pub columns: fn() -> Vec<ColumnTold>,
}

/// Fills a table.
struct Fill<'a, S> {
    bank: &'a Participation<S>,
    moment: &'a Moment,
    rows: Rows,
    told: Option<&'a Arc<Sum>>,
    /// The table, where it is not made row by row.
    whole: Option<Table>,
}

/// Tells a hook of all questions of a table as of one.
struct Sum {
    hook: Arc<dyn Hook>,
    /// The units of the questions before this one, and its own.
    before: AtomicU64,
    last: AtomicU64,
}

impl Hook for Sum {
    fn goes_on(&self, progress: Progress) -> bool {
        self.last.store(progress.used, Relaxed);
        let used = progress.used.saturating_add(self.before.load(Relaxed));
        self.hook.goes_on(Progress::new(used, None))
    }
}

impl<S: Store> Fill<'_, S> {
    fn ask<Q: Query>(&self, query: &Q) -> Result<Q::View, Error> {
        let hook = self.told.map(|told| Arc::clone(told) as Arc<dyn Hook>);
        let view = self.bank.ask_with(query, self.moment, hook)?;
        self.look()?;
        Ok(view)
    }

    /// Whoever looks on is told how far it has come, also where a page takes less than the hook is called for.
    fn look(&self) -> Result<(), WorkError> {
        let Some(told) = self.told else { return Ok(()) };
        let last = told.last.swap(0, Relaxed);
        let used = told.before.fetch_add(last, Relaxed).saturating_add(last);
        match told.hook.goes_on(Progress::new(used, None)) {
            true => Ok(()),
            false => Err(WorkError::Cancelled),
        }
    }

    fn push(&mut self, row: &dyn Write) {
        self.rows.push(row);
    }

    /// All pages of a list: `page` sets where one begins and how many things it has, `take` takes its things and where the next
    /// one begins.
    fn pages<Q: Query, C, R: Write>(
        &mut self,
        mut query: Q,
        page: impl Fn(&mut Q, Option<C>),
        take: impl Fn(Q::View) -> (Vec<R>, Option<C>),
    ) -> Result<(), Error> {
        let all = self.all(&mut query, page, take)?;
        all.iter().for_each(|row| self.rows.push(row));
        Ok(())
    }

    /// The same, not added to the table.
    fn all<Q: Query, C, R>(
        &self,
        query: &mut Q,
        page: impl Fn(&mut Q, Option<C>),
        take: impl Fn(Q::View) -> (Vec<R>, Option<C>),
    ) -> Result<Vec<R>, Error> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            page(query, after);
            let (things, next) = take(self.ask(query)?);
            all.extend(things);
            if next.is_none() {
                return Ok(all);
            }
            after = next;
        }
    }
}

fn made<S: Store, T: Described>(
    bank: &Participation<S>,
    moment: &Moment,
    hook: Option<Arc<dyn Hook>>,
    fill: impl Fn(&mut Fill<'_, S>) -> Result<(), Error>,
) -> Result<Table, Error> {
    let told = hook.map(|hook| {
        let (before, last) = (AtomicU64::new(0), AtomicU64::new(0));
        Arc::new(Sum { hook, before, last })
    });
    let mut tries = 0;
    loop {
        let before = bank.generation()?;
        let rows = Rows::of::<T>();
        let told = told.as_ref();
        let mut table = Fill {
            bank,
            moment,
            rows,
            told,
            whole: None,
        };
        let filled = fill(&mut table);
        tries += 1;
        if bank.generation()? != before && tries >= TRIES {
            return Err(StoreError::Conflict { what: "generation" }.into());
        }
        if bank.generation()? == before {
            filled?;
            return match table.whole {
                Some(whole) => Ok(whole),
                None => Ok(table.rows.finish()?),
            };
        }
    }
}

macro_rules! tables {
    ($($name:literal, $options:ty, $row:ty, $fill:path, $doc:literal;)*) => {
        /// All tables, by name.
        pub const TABLES: &[TownTable] = &[$(TownTable {
            name: $name,
            doc: $doc,
            options: <$options as Described>::shape,
            columns: told::<$row>,
        }),*];

        /// A whole table of a town, as the actor of the moment may see it.
        ///
        /// `options` is a record in JSON, as [`TownTable::options`] describes it; empty where there is nothing to say.
        ///
        /// # Errors
        /// [`AnalysisError::UnknownTable`]; what is wrong with an option, by its field; what the questions refuse, to whoever may
        /// not ask them.
        pub fn table<S: Store>(
            bank: &Participation<S>,
            name: &str,
            options: &str,
            moment: &Moment,
        ) -> Result<Table, Error> {
            table_with(bank, name, options, moment, None)
        }

        /// As [`table`], with a hook that is told after each page how far it has come, and may stop it.
        ///
        /// # Errors
        /// As [`table`]; [`Cancelled`](WorkError::Cancelled).
        pub fn table_with<S: Store>(
            bank: &Participation<S>,
            name: &str,
            options: &str,
            moment: &Moment,
            hook: Option<Arc<dyn Hook>>,
        ) -> Result<Table, Error> {
            match name {
                $($name => {
                    let options: $options = read_options(options)?;
                    made::<S, $row>(bank, moment, hook, |fill| $fill(fill, &options))
                })*
                _ => Err(AnalysisError::UnknownTable.into()),
            }
        }
    };
}
tables! {
    "agreements", NoOptions, crate::partnership::AgreementItem, lists::agreements,
        "Partnership agreements, as `partnership.list` shows them.";
    "answers", HearingOptions, AnswerRow, hearing::answers,
        "What each response to a hearing answers to each question, as `response.get` shows it.";
    "assignments", NoOptions, crate::volunteering::assignment::AssignmentItem, lists::assignments,
        "Assignments, as `assignment.list` shows them.";
    "campaigns", HearingOptions, CampaignRow, hearing::campaigns,
        "Everybody in a campaign of a hearing's responses, as `response.campaigns` finds them. For staff.";
    "candidates", TeamOptions, crate::team::CandidateItem, team::candidates,
        "Who wishes to be drawn for a team, as `team.candidates` shows them. For staff.";
    "chances", TeamOptions, ChanceRow, team::chances,
        "Everybody's chance in the lottery that a team's draw published.";
    "codings", HearingOptions, CodingRow, hearing::codings,
        "The themes of each response by section, as the white paper has them. As `white_paper.rows` shows them.";
    "grants", NoOptions, crate::grant::GrantItem, lists::grants,
        "Applications for grants, as `grant.list` shows them.";
    "hearings", NoOptions, crate::hearing::HearingItem, lists::hearings,
        "Hearings, as `hearing.list` shows them.";
    "hours", NoOptions, HoursRow, lists::hours,
        "The hours of assignments, as `assignment.get` shows them.";
    "ideas", NoOptions, IdeaItem, lists::ideas,
        "The ideas in the shared account, as `idea.list` shows them.";
    "journal", NoOptions, JournalRow, lists::journal,
        "The journal: what happened to what, when and by whom. It holds no personal data. For staff.";
    "needs", NoOptions, crate::volunteering::need::NeedItem, lists::needs,
        "Needs for volunteers, as `need.list` shows them.";
    "offers", NoOptions, crate::volunteering::offer::OfferItem, lists::offers,
        "Offers of help, as `offer.list` shows them.";
    "panels", TeamOptions, PanelRow, team::panels,
        "Everybody in every panel of the lottery that a team's draw published.";
    "profiles", ProfileOptions, CellRow, profiles::cells,
        "How many citizens there are by area and age, small cells left out with as many others as hide them. For staff.";
    "responses", HearingOptions, crate::response::ResponseItem, hearing::responses,
        "The responses to a hearing, as `response.list` shows them.";
    "spans", HearingOptions, SpanRow, hearing::spans,
        "Where the responses to a hearing hold personal data, as `response.suggest` finds it. For staff.";
    "statements", TopicOptions, StatementRow, dialogue::statements,
        "The statements of a topic of the forum, as `dialogue.contributions` shows them.";
    "supports", IdeaOptions, SupportRow, lists::supports,
        "Who supports which idea, as `idea.supporters` shows them. For staff.";
    "teams", NoOptions, crate::team::TeamItem, lists::teams,
        "Teams, as `team.list` shows them.";
    "votes", TopicOptions, VoteRow, dialogue::votes,
        "What everybody thinks of a topic's statements, as `dialogue.votes` shows it. For staff.";
    "white_paper", HearingOptions, crate::white_paper::WhitePaperRow, hearing::white_paper,
        "The rows of a hearing's white paper, as `white_paper.rows` shows them.";
}

#[cfg(test)]
mod tests;
