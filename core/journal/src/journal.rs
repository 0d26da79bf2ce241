//! The journal: how a command becomes entries, states and rows, without touching a database.
//!
//! A **stream** is one thing with a life: a citizen, an idea, an interest area. A [`Command`] is decided at a
//! [`Desk`], which shows it the streams, vault rows and look-ups that were loaded and collects what it does. What
//! comes out is a [`Commit`]: everything that a store must write in one transaction.
//!
//! The journal holds no personal data. Names, contacts and texts lie in the **vault**, rows of subject, key and
//! value that can be deleted; entries carry a [`TextRef`] (where the text lies and a seal that shows whether it
//! was changed) and a [`ParticipantRef`](crate::id::ParticipantRef) that nobody can follow once the row behind it is
//! gone.

mod chain;
mod check;
mod claim;
mod command;
mod commit;
mod days;
mod desk;
mod filed;
mod host;
mod input;
mod key;
mod list;
mod listeners;
mod listing;
mod looked;
mod needs;
mod once;
mod page;
mod personal;
mod receipt;
pub(crate) mod rest;
mod room;
mod sight;
#[doc(hidden)]
pub mod slice;
mod state;
mod stream;
mod tell;
mod terms;

#[doc(hidden)]
pub use chain::BareEntry;
pub use chain::{ChainError, Entry, EntryBody, EntryClass, EntryPlace, Head, check_entry, seal};
pub(crate) use chain::{check_bare, place};
#[doc(hidden)]
pub use check::check;
pub use check::{Checked, CheckedChange, CheckedFault};
pub use claim::{Authority, Claim, Fact};
pub use command::{Actor, Command, Moment, Query};
pub(crate) use commit::Content;
pub use commit::{
    Commit, Forgotten, Made, NewEntry, NewState, Receipt, ReceiptRow, Restated, TermChange,
};
pub use days::last_day;
pub use desk::{Desk, DeskError, Halt, Owner, TextRef};
pub(crate) use desk::{Guards, Sent, fingerprint, is_sealed, lapse, replayed};
#[doc(hidden)]
pub use desk::{participant_of, person_key, secret_key, vault_terms};
pub use filed::FileSeen;
pub use host::{Belonging, HostFit, Hosts, MayHost};
pub use input::InputError;
pub(crate) use input::{parse, parse_trusted, read_command, read_query};
pub use key::{KeyText, StreamKey};
#[doc(hidden)]
pub use list::{CELL, List, ListPage, WORD, code_of, search_terms, titled};
pub use list::{Counts, Cursor, ListError};
pub use listeners::Listeners;
pub(crate) use listing::behind;
pub use listing::{Listed, Listing, ListingOrder, Span};
pub use looked::Looked;
#[doc(hidden)]
pub use medborger_codec::{parse_own, to_json};
pub use needs::{Find, Found, Loaded, Needs, StateRow, Stretch, VaultRow};
pub use once::{Known, Once, Secret};
#[doc(hidden)]
pub use page::page_limit;
pub use personal::{
    CasePart, ErasureOutcome, Kept, Leaving, Personal, Proof, Proving, Table, Tombstones, Whose,
};
#[doc(hidden)]
pub use personal::{each, named_in};
pub use room::{AnyCommand, CommandEntry, QueryEntry, Registry, Room};
#[doc(hidden)]
pub use sight::AtOnce;
pub(crate) use sight::Sight;
pub use state::StateJson;
pub use stream::{Belongs, Held, Stream, StreamOps};
#[doc(hidden)]
pub use stream::{TIME_CORRECTED, case_in_table, events, in_table};
pub use tell::{
    Areas, Audience, IsPublic, Law, Listening, NewsReason, Of, TakingPart, Tells, Title, Topical,
    When, tag_of, topical_is_public, topical_title,
};
pub(crate) use terms::Terms;
