//! Stores: where commits are kept. They know streams, terms and rows, and nothing of the domain.

mod listing;
mod memory;
mod queue;
mod sqlite;

pub use memory::MemoryStore;
pub use sqlite::{Driver, EachRow, HostStore, Row, SqlError, Value};
#[cfg(feature = "sqlite")]
pub use sqlite::{Options as SqliteOptions, SqliteStore};

use std::sync::Arc;

use crate::id::CommandMark;
use crate::journal::{
    AtOnce, BareEntry, Commit, Entry, Find, Found, Head, Loaded, Needs, Receipt, StateRow,
    StreamKey,
};

crate::error::errors! {
    /// Why a store could not do its work.
    StoreError {
        /// Another commit came first, and what this one rests on is no longer so. Load and plan again.
        Conflict {
            /// What differs: `stream`, `row`, `subject`, `look-up`, `generation`, or `receipt` where the command was carried out
            /// meanwhile. Never which one.
            what: &'static str,
        } => "conflict", Conflict, None,
            "something was changed meanwhile ({what}): load and plan again",
            "noget blev ændret imens ({what}): hent og planlæg igen";
        /// It is not known whether the commit was stored. Send the same command id again: if it was stored, the
        /// same receipt comes back.
        Unknown => "outcome_unknown", Unknown, None,
            "it is not known whether the command was stored: send the same command id again",
            "det vides ikke, om kommandoen blev gemt: send samme kommando-id igen";
        /// The file is not a database.
        NotADatabase => "store_not_a_database", Storage, None,
            "the file is not a database", "filen er ikke en database";
        /// The file is a database, but not one of this library.
        Foreign => "store_foreign", Storage, None,
            "the file is a database of another program", "filen er et andet programs database";
        /// The database is damaged.
        Damaged => "store_damaged", Storage, None, "the database is damaged", "databasen er beskadiget";
        /// The database was written by a newer version of this library. Nothing was touched.
        NewerSchema {
            /// The schema that was found.
            found: i64,
            /// The newest schema that this version knows.
            known: i64,
        } => "store_newer_schema", Storage, None,
            "the database has schema {found}, newer than {known}: use a newer version of the library",
            "databasen har skema {found}, nyere end {known}: brug en nyere version af biblioteket";
        /// The database was written by a version of this library from before its first release, whose form is no longer
        /// read. Nothing was touched.
        OlderSchema {
            /// The schema that was found.
            found: i64,
            /// The oldest schema that this version reads.
            known: i64,
        } => "store_older_schema", Storage, None,
            "the database has schema {found} from before the first release; this version reads schema {known}: move the file away and begin a new one, or open it with the version that made it",
            "databasen har skema {found} fra før den første udgivelse; denne version læser skema {known}: flyt filen, og begynd en ny, eller åbn den med den version, der lavede den";
        /// Another version of the library has written states of another form meanwhile: this process is too old, or
        /// must open the store again.
        OtherShapes => "store_other_shapes", Storage, None,
            "another version of the library has taken the database over: use that version, or open the database again",
            "en anden version af biblioteket har overtaget databasen: brug den version, eller åbn databasen igen";
        /// The store holds things of a kind for which the registry has no room: an erasure would leave what is in them.
        RoomMissing {
            /// The kind of stream.
            kind: String,
        } => "store_room_missing", Storage, None,
            "the database holds things of the kind `{kind}`, for which the registry has no room",
            "databasen rummer ting af slagsen `{kind}`, som registret ikke har et rum til";
        /// The database can be read only.
        ReadOnly => "store_read_only", Storage, None,
            "the database is read-only", "databasen kan kun læses";
        /// The disk is full.
        Full => "store_full", Storage, None, "the disk is full", "disken er fuld";
        /// Somebody else held the database for too long.
        Busy => "store_busy", Storage, None,
            "the database is in use by somebody else", "databasen er optaget af en anden";
        /// The file could not be opened, read or written.
        Unavailable => "store_unavailable", Storage, None,
            "the database can't be opened, read or written", "databasen kan ikke åbnes, læses eller skrives";
        /// The database belongs to another key.
        KeyMismatch => "store_key_mismatch", Storage, Some("key"),
            "the database was made with another key", "databasen er lavet med en anden nøgle";
        /// The database engine is a version with a known defect.
        Engine {
            /// The oldest version of SQLite that would do.
            needed: &'static str,
        } => "store_engine", Storage, None,
            "the database engine is older than SQLite {needed}, which this database needs",
            "databasemotoren er ældre end SQLite {needed}, som denne database kræver";
        /// The database's rollback journal is kept in a way that would leave erased data in it, or none is kept, so that a
        /// transaction could not be taken back.
        JournalMode => "store_journal_mode", Storage, None,
            "the database's journal mode is PERSIST or OFF: use WAL, DELETE or TRUNCATE",
            "databasens journaltilstand er PERSIST eller OFF: brug WAL, DELETE eller TRUNCATE";
    }
}

/// A place where commits are kept.
///
/// A store keeps all of a commit or none of it, gives entries their positions without gaps and hashes them in a
/// chain, and answers look-ups by terms. All it holds is divided by tenant. It counts the commits that it took from
/// each: the *generation*. Many threads may use it at once.
pub trait Store: Send + Sync {
    /// Remembers a tenant's key check, or compares it with the one remembered.
    ///
    /// # Errors
    /// [`StoreError::KeyMismatch`] for another key.
    fn enter(&self, tenant: u16, key_check: &str) -> Result<(), StoreError>;

    /// Which versions of states the tenant's stored states have, as [`settle`](Store::settle) was last told. `None` where
    /// it never was.
    ///
    /// # Errors
    /// When the store can't be read.
    fn shapes(&self, tenant: u16) -> Result<Option<String>, StoreError>;

    /// Remembers which versions the tenant's stored states have from now on, where they were `before` until now. Whoever
    /// opened the store with others is refused from then on, to read and to write.
    ///
    /// # Errors
    /// [`StoreError::OtherShapes`] where somebody else settled meanwhile; as [`commit`](Store::commit).
    fn settle(
        &self,
        tenant: u16,
        before: Option<&str>,
        shapes: Option<&str>,
    ) -> Result<(), StoreError>;

    /// What the tenant has at this moment: whatever is asked of the view, nothing that is written meanwhile shows. Let go
    /// of it soon, and before the same thread commits.
    ///
    /// # Errors
    /// When the store can't be read.
    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError>;

    /// Adds to `loaded` what is needed, all of one moment: what a view would give, without keeping one.
    ///
    /// # Errors
    /// When the store can't be read.
    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        self.view(tenant)?.load(needs, loaded)
    }

    /// Shows what the tenant has at this moment, where the store can answer at once: whoever looks needs no rounds of
    /// loading. Nobody writes meanwhile. Whether it was shown.
    ///
    /// # Errors
    /// When the store can't be read.
    #[doc(hidden)]
    fn at_once(&self, _: u16, _: &mut dyn FnMut(&dyn Sees)) -> Result<bool, StoreError> {
        Ok(false)
    }

    /// Stores a commit, all or nothing, unless what it rests on is no longer so.
    ///
    /// Inside the transaction that writes: the command must have no receipt yet. Where the tenant's generation is still the
    /// one in [`Commit::looked`], nothing was written meanwhile. Otherwise what it names is loaded again and must not
    /// differ.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it differs; [`StoreError::Unknown`] when the outcome can't be known; others when
    /// nothing was stored.
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError>;

    /// As [`commit`](Store::commit), for a commit that nobody else holds: what it answers.
    ///
    /// # Errors
    /// As [`commit`](Store::commit).
    #[doc(hidden)]
    fn carry_out(&self, commit: Commit) -> Result<Option<Receipt>, StoreError> {
        let commit = Arc::new(commit);
        self.commit(&commit)?;
        Ok(match Arc::try_unwrap(commit) {
            Ok(commit) => commit.0.answer,
            Err(shared) => shared.0.answer.clone(),
        })
    }

    /// Begins a batch: until it ends nobody but this thread writes, and what it commits becomes durable together. One
    /// within another is part of it.
    ///
    /// # Errors
    /// When the store can't be written.
    fn begin_batch(&self) -> Result<(), StoreError>;

    /// Begins a batch that every store can take back, also one that otherwise can't: a store in memory goes on in a copy of all that
    /// it has, which costs as much as that is, and nobody but this thread sees what it writes until it ends.
    ///
    /// # Errors
    /// As [`begin_batch`](Store::begin_batch).
    fn begin_batch_apart(&self) -> Result<(), StoreError> {
        self.begin_batch()
    }

    /// Ends a batch. Where it is not to be kept, a store that can takes its commits back. Without a batch it does nothing.
    ///
    /// # Errors
    /// As [`commit`](Store::commit): none of its commits was stored, or the outcome is [`StoreError::Unknown`].
    fn end_batch(&self, keep: bool) -> Result<(), StoreError>;

    /// Whether bytes of what was erased may still lie in the store's files, because somebody is still reading there. It
    /// is cleared as soon as that ends and anybody commits, opens the store or asks again.
    ///
    /// # Errors
    /// When the store can't be read.
    fn erasure_pending(&self) -> Result<bool, StoreError> {
        Ok(false)
    }

    /// Makes the store as small as it can be, without a trace of what was deleted.
    ///
    /// # Errors
    /// As [`commit`](Store::commit). Nothing that the store keeps is lost.
    fn compact(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// See [`View::find`].
    ///
    /// # Errors
    /// When the store can't be read.
    fn find(&self, tenant: u16, find: &Find) -> Result<Found, StoreError> {
        self.view(tenant)?.find(find)
    }

    /// See [`View::head`].
    ///
    /// # Errors
    /// When the store can't be read.
    fn head(&self, tenant: u16) -> Result<Head, StoreError> {
        self.view(tenant)?.head()
    }

    /// See [`View::entries`].
    ///
    /// # Errors
    /// When the store can't be read.
    fn entries(&self, tenant: u16, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        self.view(tenant)?.entries(after, limit)
    }
}

/// A stored state with its stream and all index terms under which that is found.
pub type StoredState = (StreamKey, StateRow, Vec<String>);

/// What a tenant has at one moment.
pub trait View {
    /// How many commits the tenant had taken.
    ///
    /// # Errors
    /// When the store can't be read.
    fn generation(&self) -> Result<u64, StoreError>;

    /// Adds to `loaded` what is needed.
    ///
    /// # Errors
    /// When the store can't be read.
    fn load(&self, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError>;

    /// Looks streams up by their terms.
    ///
    /// # Errors
    /// When the store can't be read.
    fn find(&self, find: &Find) -> Result<Found, StoreError>;

    /// Where the journal ends.
    ///
    /// # Errors
    /// When the store can't be read.
    fn head(&self) -> Result<Head, StoreError>;

    /// The journal's entries after a position, at most `limit`, in order.
    ///
    /// # Errors
    /// When the store can't be read.
    fn entries(&self, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError>;

    /// The same entries as they are proved.
    ///
    /// # Errors
    /// When the store can't be read.
    #[doc(hidden)]
    fn bare_entries(&self, after: u64, limit: u32) -> Result<Vec<BareEntry>, StoreError> {
        let entries = self.entries(after, limit)?;
        Ok(entries.into_iter().map(BareEntry::from).collect())
    }

    /// Stored states after a stream key, at most `limit`, in the order of the keys.
    ///
    /// # Errors
    /// When the store can't be read.
    fn states(&self, after: Option<&StreamKey>, limit: u32)
    -> Result<Vec<StoredState>, StoreError>;
}

/// A view of a store that can answer at once.
#[doc(hidden)]
pub trait Sees: View + AtOnce {}

impl<V: View + AtOnce> Sees for V {}

/// Refuses a commit whose command was carried out meanwhile, or that rests on what is no longer so: every store asks this
/// at its one moment of writing, with its own way to look receipts up and to load again.
fn check<E: From<StoreError>>(
    commit: &Commit,
    generation: u64,
    is_done: impl FnOnce(CommandMark) -> Result<bool, E>,
    load: impl FnOnce(&Needs, &mut Loaded) -> Result<(), E>,
) -> Result<(), E> {
    let looked = commit.looked();
    // A commit without a receipt is no command's.
    let what = if commit.receipt().is_some() && is_done(commit.command())? {
        Some("receipt")
    } else if looked.is_of(generation) {
        None
    } else {
        let mut again = Loaded::default();
        load(&looked.needs(), &mut again)?;
        looked.differs(&again)
    };
    match what {
        Some(what) => Err(StoreError::Conflict { what }.into()),
        None => Ok(()),
    }
}

impl<S: Store + ?Sized> Store for Box<S> {
    fn enter(&self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        (**self).enter(tenant, key_check)
    }
    fn shapes(&self, tenant: u16) -> Result<Option<String>, StoreError> {
        (**self).shapes(tenant)
    }
    fn settle(
        &self,
        tenant: u16,
        before: Option<&str>,
        shapes: Option<&str>,
    ) -> Result<(), StoreError> {
        (**self).settle(tenant, before, shapes)
    }
    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        (**self).view(tenant)
    }
    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        (**self).load(tenant, needs, loaded)
    }
    fn at_once(&self, tenant: u16, look: &mut dyn FnMut(&dyn Sees)) -> Result<bool, StoreError> {
        (**self).at_once(tenant, look)
    }
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        (**self).commit(commit)
    }
    fn carry_out(&self, commit: Commit) -> Result<Option<Receipt>, StoreError> {
        (**self).carry_out(commit)
    }
    fn begin_batch(&self) -> Result<(), StoreError> {
        (**self).begin_batch()
    }
    fn begin_batch_apart(&self) -> Result<(), StoreError> {
        (**self).begin_batch_apart()
    }
    fn end_batch(&self, keep: bool) -> Result<(), StoreError> {
        (**self).end_batch(keep)
    }
    fn erasure_pending(&self) -> Result<bool, StoreError> {
        (**self).erasure_pending()
    }
    fn compact(&self) -> Result<(), StoreError> {
        (**self).compact()
    }
}
