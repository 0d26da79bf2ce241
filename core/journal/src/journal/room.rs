//! A room: one concept of the domain with its streams, commands and queries, as the one door sees it.

use std::any::{Any, TypeId};

use medborger_base::sorted::Arrange;

#[cfg(feature = "schema")]
use medborger_codec::Of;
use medborger_codec::{Described, Reader, Tree, to_json};

use super::claim::Authority;
use super::command::{Actor, Command, Query};
use super::desk::{Desk, DeskError, Halt};
use super::filed::FileSeen;
use super::host::Hosts;
use super::personal::{FLOOR_TABLES, Personal, Proof, Table, Tombstones};
use super::stream::StreamOps;
use super::tell::{Tells, Topical};
use crate::digest;
use crate::id::CitizenId;
use crate::identity::{Attestation, Attested};
use medborger_base::catalogue::ErrorCode;

/// One concept of the domain, as the registry lists it.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// The concept, as `idea`.
    pub name: &'static str,
    /// Its kinds of streams.
    pub streams: &'static [StreamOps],
    /// Its commands.
    pub commands: &'static [CommandEntry],
    /// Its queries.
    pub queries: &'static [QueryEntry],
    /// Whether its questions bring what they are about, such as a whole market: they may be as large as that.
    pub tables: bool,
    /// The codes of its own errors.
    pub codes: &'static [&'static [ErrorCode]],
    /// Its tables of the vault.
    pub rows: &'static [Table],
    /// What else it has to do with people.
    pub personal: Personal,
    /// What it leaves of those who were erased or forgotten.
    pub tombstones: &'static [Tombstones],
    /// What it proves of rows that have no seal.
    pub proofs: &'static [Proof],
    /// Its kinds of things that can be followed.
    pub topical: &'static [Topical],
    /// Its events that are news.
    pub tells: &'static [Tells],
    /// Its kinds of things that may hold gatherings.
    pub hosts: &'static [Hosts],
    /// Who may see the files that its things refer to.
    pub files: &'static [FileSeen],
}

impl Room {
    /// A room of which nothing is said yet: each says what it has.
    pub const EMPTY: Self = Self {
        name: "",
        streams: &[],
        commands: &[],
        queries: &[],
        tables: false,
        codes: &[],
        rows: &[],
        personal: Personal::NOTHING,
        tombstones: &[],
        proofs: &[],
        topical: &[],
        tells: &[],
        hosts: &[],
        files: &[],
    };
}

/// The rooms that a door knows, as whoever builds it hands them in. Commands of other types are refused; questions as JSON too.
#[derive(Debug, Clone, Copy)]
pub struct Registry(&'static [&'static Room]);

impl Registry {
    /// A registry of these rooms.
    #[must_use]
    pub const fn new(rooms: &'static [&'static Room]) -> Self {
        Self(rooms)
    }

    /// The rooms, in the order in which the bindings show them.
    #[must_use]
    pub fn rooms(self) -> &'static [&'static Room] {
        self.0
    }

    /// A command by its name.
    pub(crate) fn command(self, name: &str) -> Option<&'static CommandEntry> {
        let mut entries = self.0.iter().flat_map(|room| room.commands);
        entries.find(|entry| entry.name == name)
    }

    /// A query by its name.
    pub(crate) fn query(self, name: &str) -> Option<&'static QueryEntry> {
        let mut entries = self.0.iter().flat_map(|room| room.queries);
        entries.find(|entry| entry.name == name)
    }

    /// All tables of the vault.
    pub fn tables(self) -> impl Iterator<Item = &'static Table> {
        let of_rooms = self.0.iter().flat_map(|room| room.rows);
        FLOOR_TABLES.iter().chain(of_rooms)
    }

    /// The table in which a row lies, by the row's key.
    #[must_use]
    pub fn table(self, key: &str) -> Option<&'static Table> {
        self.tables().find(|table| key.starts_with(table.start))
    }

    /// What is left of those who were erased or forgotten.
    pub(crate) fn tombstones(self) -> impl Iterator<Item = &'static Tombstones> {
        self.0.iter().flat_map(|room| room.tombstones)
    }

    /// Whether a question of this name may be as large as a table that it brings. No command is.
    pub(crate) fn takes_tables(self, name: &str) -> bool {
        let mut rooms = self.0.iter().filter(|room| room.tables);
        rooms.any(|room| room.queries.iter().any(|query| query.name == name))
    }

    /// A kind of stream.
    pub fn stream(self, kind: &str) -> Option<&'static StreamOps> {
        let mut streams = self.0.iter().flat_map(|room| room.streams);
        streams.find(|ops| ops.kind == kind)
    }

    /// Refuses a command whose type is none of the registry's, whatever it calls itself.
    ///
    /// # Errors
    /// [`DeskError::ForeignCommand`].
    pub(crate) fn admit(self, command: &dyn AnyCommand) -> Result<(), DeskError> {
        let whose: &dyn Any = command;
        match self.command(command.name()) {
            Some(entry) if (entry.type_id)() == whose.type_id() => Ok(()),
            _ => Err(DeskError::ForeignCommand),
        }
    }

    /// Says in 32 hexadecimal digits which version of its state each kind of stream has.
    pub(crate) fn shapes(self) -> String {
        let streams = self.0.iter().flat_map(|room| room.streams);
        let mut shapes: Vec<String> = streams
            .map(|ops| format!("{}={}", ops.kind, ops.state_version))
            .collect();
        shapes.arrange_fast();
        digest::hex_string(&digest::keyed_short(
            b"shapes",
            &[shapes.join(" ").as_bytes()],
        ))
    }
}

/// A command whose type only its room knows.
pub trait AnyCommand: Any + Send + Sync {
    /// See [`Command::NAME`].
    fn name(&self) -> &'static str;
    /// See [`Command::subject`].
    fn subject(&self) -> Option<CitizenId>;
    /// See [`Command::own_secret`].
    fn own_secret(&self) -> Option<[u8; 16]>;
    /// See [`Command::OF_NOW`].
    fn is_of_now(&self) -> bool;
    /// See [`Command::attestation`].
    fn attestation(&self) -> Option<&Attestation>;
    /// Refuses what the actor may not assert. See [`Command::CLAIMS`].
    ///
    /// # Errors
    /// [`DeskError::FieldNotPermitted`] with the first such field.
    fn authorise(&self, actor: Actor, attested: Option<&Attested>) -> Result<(), DeskError>;
    /// The command's fields as JSON, in one canonical form.
    fn body(&self) -> String;
    /// See [`Command::decide`].
    ///
    /// # Errors
    /// As [`Command::decide`].
    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt>;
}

impl<C: Command> AnyCommand for C {
    fn name(&self) -> &'static str {
        C::NAME
    }
    fn subject(&self) -> Option<CitizenId> {
        Command::subject(self)
    }
    fn own_secret(&self) -> Option<[u8; 16]> {
        Command::own_secret(self)
    }
    fn is_of_now(&self) -> bool {
        C::OF_NOW
    }
    fn attestation(&self) -> Option<&Attestation> {
        Command::attestation(self)
    }
    fn authorise(&self, actor: Actor, attested: Option<&Attested>) -> Result<(), DeskError> {
        C::CLAIMS
            .iter()
            .try_for_each(|claim| claim.check(self, actor, attested))
    }
    fn body(&self) -> String {
        to_json(self)
    }
    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        Command::decide(self, desk)
    }
}

/// A query whose type only its room knows.
pub(crate) trait AnyQuery: Send + Sync {
    fn answer(&self, desk: &mut Desk<'_>) -> Result<String, Halt>;
}

impl<Q: Query> AnyQuery for Q {
    fn answer(&self, desk: &mut Desk<'_>) -> Result<String, Halt> {
        Ok(to_json(&Query::answer(self, desk)?))
    }
}

/// A command in the registry.
#[derive(Debug, Clone, Copy)]
pub struct CommandEntry {
    /// See [`Command::NAME`].
    pub name: &'static str,
    type_id: fn() -> TypeId,
    pub(crate) read: fn(Tree<'_>, &mut Reader) -> Option<Box<dyn AnyCommand>>,
    /// The fields that assert a fact, with who may do so.
    pub claims: fn() -> Vec<(&'static str, Authority)>,
    /// What its fields look like.
    #[cfg(feature = "schema")]
    pub schema: Of,
}

/// A query in the registry.
#[derive(Debug, Clone, Copy)]
pub struct QueryEntry {
    /// See [`Query::NAME`].
    pub name: &'static str,
    pub(crate) read: fn(Tree<'_>, &mut Reader) -> Option<Box<dyn AnyQuery>>,
    /// What its fields look like.
    #[cfg(feature = "schema")]
    pub schema: Of,
    /// What its answer looks like.
    #[cfg(feature = "schema")]
    pub view: Of,
}

impl CommandEntry {
    #[doc(hidden)]
    pub const fn of<C: Command + Described>() -> Self {
        Self {
            name: C::NAME,
            type_id: TypeId::of::<C>,
            read: |body, reader| Some(Box::new(C::read(body, reader)?)),
            claims: || C::CLAIMS.iter().map(|c| (c.field, c.authority)).collect(),
            #[cfg(feature = "schema")]
            schema: C::shape,
        }
    }
}

impl QueryEntry {
    #[doc(hidden)]
    pub const fn of<Q>() -> Self
    where
        Q: Query + Described,
        Q::View: Described,
    {
        Self {
            name: Q::NAME,
            read: |body, reader| Some(Box::new(Q::read(body, reader)?)),
            #[cfg(feature = "schema")]
            schema: Q::shape,
            #[cfg(feature = "schema")]
            view: <Q::View as Described>::shape,
        }
    }
}
