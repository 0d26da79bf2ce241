//! The desk at which a command is decided: what was loaded lies on it, what happens is written on it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::chain::{ChainError, Entry};
use super::command::{Actor, Moment};
use super::commit::{
    Commit, Content, HeldStates, Made, NewEntry, NewState, Receipt, ReceiptRow, Restated,
    TermChange,
};
use super::input::parse_own;
use super::looked::Looked;
use super::needs::{Find, Found, Loaded, Needs, VaultRow};
use super::stream::{Held, Stream, StreamKey, StreamOps, TIME_CORRECTED, owned};
use crate::digest;
use crate::error::Error;
use crate::id::{CitizenId, CommandId, ParticipantRef};
use crate::time::Timestamp;
use crate::town::Town;

crate::error::errors! {
    /// Why a command cannot be carried out, whatever it is about.
    DeskError {
        /// The moment lies further before the last entry of a stream than the municipality's policy allows. Either this
        /// clock is behind, or that entry was dated by a clock that was ahead: then staff correct the stream's time.
        ClockBehind {
            /// By how much a moment may lie before the last entry.
            seconds: u32,
        } => "clock_behind", Conflict, Some("at"),
            "the time lies more than {seconds} s before the last entry about the same thing: check the clock and send it again",
            "tidspunktet ligger mere end {seconds} s før den seneste post om det samme: tjek uret, og send igen";
        /// The moment lies more than a minute beyond the host's clock.
        ClockAhead => "clock_ahead", Invalid, Some("at"),
            "the time lies in the future", "tidspunktet ligger i fremtiden";
        /// A command whose type is none of those in the registry.
        ForeignCommand => "foreign_command", Denied, Some("name"),
            "the command is not one of the library's own", "kommandoen er ikke en af bibliotekets egne";
        /// A commit that was not planned with this municipality's key, or was changed since.
        ForeignCommit => "foreign_commit", Denied, None,
            "the commit was not planned for this municipality, or was changed",
            "ændringen er ikke planlagt for denne kommune, eller den er rettet siden";
        /// The actor may not do this.
        NotPermitted => "not_permitted", Denied, None,
            "this actor may not do this", "denne aktør må ikke gøre dette";
        /// The command id was used for another command.
        CommandReused => "command_reused", Conflict, Some("id"),
            "the command id was used for another command", "kommandoens id er brugt til en anden kommando";
        /// A command that would change nothing.
        NothingToDo => "nothing_to_do", Invalid, None,
            "the command would change nothing", "kommandoen ville ikke ændre noget";
    }
}

/// Why a decision or an answer stops: something is missing, or a rule refuses.
#[derive(Debug)]
pub enum Halt {
    /// Load this and begin again.
    Needs(Box<Needs>),
    /// It can't be done.
    Error(Error),
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

/// Where a text lies in the vault, and a seal that shows whether it was changed.
///
/// The seal is keyed with a salt that lies beside the text, so that it says nothing once the text is erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRef {
    /// The vault key.
    pub key: String,
    /// A keyed hash of the text.
    pub seal: String,
}

/// A text with the salt of its seal, as the vault keeps it.
#[derive(Serialize, Deserialize)]
struct Sealed<T> {
    salt: String,
    text: T,
}

struct Touched {
    ops: &'static StreamOps,
    version: u64,
    /// The time of the last entry.
    at: Option<Timestamp>,
    state: Option<Held>,
    /// Whether the stored state is of another version.
    stale: bool,
    /// The terms that the state declared before this command wrote to it.
    before: Option<Vec<String>>,
}

/// Whose data a vault row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A citizen's: it goes when the citizen is erased.
    Citizen(CitizenId),
    /// Somebody's who may have no account: under the id of their response, of the notice to them, of the nomination that was
    /// their first, or of the person whom the host appointed.
    Person(Uuid),
    /// The municipality's own, such as a caseworker's answer.
    Town,
}

impl Owner {
    /// The subject as the vault writes it.
    #[must_use]
    pub fn subject(self) -> String {
        match self {
            Self::Citizen(citizen) => format!("citizen/{citizen}"),
            Self::Person(id) => format!("person/{id}"),
            Self::Town => "town".to_owned(),
        }
    }
}

/// The desk: shows what was loaded, collects what happens. One command, or one query, each.
pub struct Desk<'a> {
    town: &'a Town,
    moment: Moment,
    command: CommandId,
    loaded: &'a Loaded,
    touched: BTreeMap<StreamKey, Touched>,
    entries: Vec<NewEntry>,
    vault: BTreeMap<String, Option<VaultRow>>,
    terms: Vec<TermChange>,
    made: Vec<Made>,
    about: Option<String>,
    texts: u32,
    erases: bool,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(
        town: &'a Town,
        moment: Moment,
        command: CommandId,
        loaded: &'a Loaded,
    ) -> Self {
        Self {
            town,
            moment,
            command,
            loaded,
            touched: BTreeMap::new(),
            entries: Vec::new(),
            vault: BTreeMap::new(),
            terms: Vec::new(),
            made: Vec::new(),
            about: None,
            texts: 0,
            erases: false,
        }
    }

    /// The municipality with its key.
    #[must_use]
    pub fn town(&self) -> &'a Town {
        self.town
    }

    /// When it is.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.moment.at
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.moment.actor
    }

    /// Refuses everybody but the municipality.
    ///
    /// # Errors
    /// [`DeskError::NotPermitted`].
    pub fn must_be_official(&self) -> Result<(), DeskError> {
        if self.actor().is_official() {
            Ok(())
        } else {
            Err(DeskError::NotPermitted)
        }
    }

    /// Refuses everybody but the municipality and this citizen.
    ///
    /// # Errors
    /// [`DeskError::NotPermitted`].
    pub fn must_be(&self, citizen: CitizenId) -> Result<(), DeskError> {
        match self.actor() {
            Actor::Citizen { citizen: actor } if actor == citizen => Ok(()),
            _ => self.must_be_official(),
        }
    }

    /// Asks for streams and vault rows together, so that they are loaded in one go.
    ///
    /// # Errors
    /// [`Halt::Needs`] with all that was not loaded yet.
    pub fn require(
        &self,
        streams: impl IntoIterator<Item = StreamKey>,
        vault: impl IntoIterator<Item = String>,
    ) -> Result<(), Halt> {
        let mut needs = Needs::default();
        let known = |key: &StreamKey| {
            self.touched.contains_key(key) || self.loaded.streams.contains_key(key)
        };
        needs
            .streams
            .extend(streams.into_iter().filter(|key| !known(key)));
        needs.vault.extend(
            vault.into_iter().filter(|key| {
                !self.vault.contains_key(key) && !self.loaded.vault.contains_key(key)
            }),
        );
        if needs.is_empty() {
            Ok(())
        } else {
            Err(Halt::Needs(Box::new(needs)))
        }
    }

    fn touch(&mut self, ops: &'static StreamOps, key: &StreamKey) -> Result<&mut Touched, Halt> {
        if !self.touched.contains_key(key) {
            let touched = self.open(ops, key)?;
            self.touched.insert(key.clone(), touched);
        }
        // Just inserted; the error is never reached.
        self.touched.get_mut(key).ok_or_else(|| damaged(key))
    }

    fn open(&self, ops: &'static StreamOps, key: &StreamKey) -> Result<Touched, Halt> {
        let Some(row) = self.loaded.streams.get(key) else {
            let streams = BTreeSet::from([key.clone()]);
            return Err(Halt::Needs(Box::new(Needs {
                streams,
                ..Needs::default()
            })));
        };
        let Some(row) = row else {
            return Ok(Touched {
                ops,
                version: 0,
                at: None,
                state: None,
                stale: false,
                before: None,
            });
        };
        let stale = row.state_v != ops.state_version;
        let state = if stale {
            let Some(entries) = self.loaded.entries.get(key) else {
                let entries = BTreeSet::from([key.clone()]);
                return Err(Halt::Needs(Box::new(Needs {
                    entries,
                    ..Needs::default()
                })));
            };
            replayed(ops, key, entries)?.ok_or_else(|| damaged(key))?
        } else {
            row.held
                .get_or_init(|| (ops.decode)(&row.state))
                .clone()
                .ok_or_else(|| damaged(key))?
        };
        Ok(Touched {
            ops,
            version: row.version,
            at: Some(row.at),
            state: Some(state),
            stale,
            before: None,
        })
    }

    /// A stream's state as it is now, what this command has done included. `None` where it does not exist.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded; [`ChainError::State`] when it can't be read.
    pub fn get<S: Stream>(&mut self, key: &StreamKey) -> Result<Option<Arc<S>>, Halt> {
        let touched = self.touch(const { &StreamOps::of::<S>() }, key)?;
        match &touched.state {
            None => Ok(None),
            Some(held) => match Arc::clone(held).downcast::<S>() {
                Ok(state) => Ok(Some(state)),
                Err(_) => Err(damaged(key)),
            },
        }
    }

    /// Writes an event to a stream and lets its state evolve.
    ///
    /// The entry is dated at the moment. Where the stream's last entry is later, though by no more than the policy's
    /// tolerance, it is dated in the instant after that: another server's clock was a little ahead.
    ///
    /// # Errors
    /// [`DeskError::ClockBehind`] when the moment lies further before the stream's last entry; [`Halt::Needs`] when the
    /// stream was not loaded.
    pub fn emit<S: Stream>(&mut self, key: &StreamKey, event: &S::Event) -> Result<(), Halt> {
        let moment = self.moment;
        let tolerance = self.town.policy().clock_tolerance_seconds;
        let touched = self.touch(const { &StreamOps::of::<S>() }, key)?;
        let at = match touched.at {
            // What one command writes to a stream is of one instant.
            Some(last) if touched.before.is_some() => last,
            Some(last) if moment.at < last => after(last, moment.at, tolerance)?,
            _ => moment.at,
        };
        let is_new = touched.version == 0;
        let state = touched.begin();
        let state = S::evolve(owned(state), event, at).ok_or_else(|| damaged(key))?;
        let entry = touched.enter(key, Arc::new(state), at, moment.actor, json(event)?);
        self.entries.push(entry);
        if is_new && S::NAMED {
            self.made(S::KIND, key.id());
        }
        Ok(())
    }

    /// Lets a stream's later entries be earlier than its last one, because that was dated wrongly. This entry itself is
    /// dated at the moment. It changes no state.
    ///
    /// # Errors
    /// [`DeskError::NothingToDo`] when the stream's last entry is not later than the moment; [`Halt::Needs`] when the
    /// stream was not loaded.
    pub(crate) fn correct_time(
        &mut self,
        ops: &'static StreamOps,
        key: &StreamKey,
    ) -> Result<(), Halt> {
        let Moment { at, actor } = self.moment;
        let touched = self.touch(ops, key)?;
        if touched.at.is_none_or(|last| last <= at) {
            return Err(DeskError::NothingToDo.into());
        }
        let state = touched.begin().ok_or_else(|| damaged(key))?;
        let entry = touched.enter(key, state, at, actor, TIME_CORRECTED.to_owned());
        self.entries.push(entry);
        Ok(())
    }

    /// Whether a stream is there.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub(crate) fn is_there(
        &mut self,
        ops: &'static StreamOps,
        key: &StreamKey,
    ) -> Result<bool, Halt> {
        Ok(self.touch(ops, key)?.state.is_some())
    }

    /// Names a thing that the command makes within a stream, for its receipt. New streams are named by themselves.
    pub fn made(&mut self, kind: &str, id: impl std::fmt::Display) {
        let (kind, id) = (kind.to_owned(), id.to_string());
        self.made.push(Made { kind, id });
    }

    /// Names the thing that the command is about, where it is a part of a stream.
    pub fn about(&mut self, id: impl std::fmt::Display) {
        self.about = Some(id.to_string());
    }

    /// A vault row's value. `None` where the row does not exist.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded; [`ChainError::State`] when it can't be read.
    pub fn vault<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, Halt> {
        match self.vault_row(key)? {
            None => Ok(None),
            Some(row) => Ok(Some(parse_own(&row.value).ok_or_else(|| damaged_row(key))?)),
        }
    }

    /// A vault row as it is now. `None` where it does not exist.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn vault_row(&self, key: &str) -> Result<Option<&VaultRow>, Halt> {
        if let Some(row) = self.vault.get(key) {
            return Ok(row.as_ref());
        }
        match self.loaded.vault.get(key) {
            Some(row) => Ok(row.as_ref()),
            None => {
                let vault = BTreeSet::from([key.to_owned()]);
                Err(Halt::Needs(Box::new(Needs {
                    vault,
                    ..Needs::default()
                })))
            }
        }
    }

    /// All of a subject's vault rows that were loaded, in the order of their keys.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not loaded.
    pub fn subject(&self, owner: Owner) -> Result<&'a [VaultRow], Halt> {
        let subject = owner.subject();
        match self.loaded.subjects.get(&subject) {
            Some(rows) => Ok(rows),
            None => {
                let subjects = BTreeSet::from([subject]);
                Err(Halt::Needs(Box::new(Needs {
                    subjects,
                    ..Needs::default()
                })))
            }
        }
    }

    /// The journal entries of a stream.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not loaded.
    pub fn entries_of(&self, key: &StreamKey) -> Result<&'a [Entry], Halt> {
        match self.loaded.entries.get(key) {
            Some(entries) => Ok(entries),
            None => {
                let entries = BTreeSet::from([key.clone()]);
                Err(Halt::Needs(Box::new(Needs {
                    entries,
                    ..Needs::default()
                })))
            }
        }
    }

    /// A look-up by index terms, as the store answered it before this command.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not looked up yet.
    pub fn find(&self, find: &Find) -> Result<&'a Found, Halt> {
        match self.loaded.found(find) {
            Some(found) => Ok(found),
            None => {
                let finds = BTreeSet::from([find.clone()]);
                Err(Halt::Needs(Box::new(Needs {
                    finds,
                    ..Needs::default()
                })))
            }
        }
    }

    /// Asks for many look-ups together, so that they take one round and not one each.
    ///
    /// # Errors
    /// [`Halt::Needs`] with all that were not looked up yet.
    pub fn look_up(&self, finds: impl IntoIterator<Item = Find>) -> Result<(), Halt> {
        let missing = finds
            .into_iter()
            .filter(|find| self.loaded.found(find).is_none());
        let finds: BTreeSet<Find> = missing.collect();
        if finds.is_empty() {
            return Ok(());
        }
        Err(Halt::Needs(Box::new(Needs {
            finds,
            ..Needs::default()
        })))
    }

    /// All streams of a kind that hold one index term, in the order of their keys.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not looked up yet.
    pub fn find_all<S: Stream>(&self, name: &str, value: String) -> Result<&'a [StreamKey], Halt> {
        Ok(&self.find(&Find::with::<S>(name, value))?.streams)
    }

    /// Writes a vault row.
    ///
    /// # Errors
    /// None that can be met: the value is plain data.
    pub fn vault_put(
        &mut self,
        owner: Owner,
        key: String,
        value: &impl Serialize,
    ) -> Result<(), Halt> {
        let row = VaultRow {
            key: key.clone(),
            subject: owner.subject(),
            value: json(value)?,
        };
        self.vault.insert(key, Some(row));
        Ok(())
    }

    /// Gives a vault row another owner, its value unchanged.
    pub fn vault_move(&mut self, owner: Owner, row: &VaultRow) {
        let row = VaultRow {
            subject: owner.subject(),
            ..row.clone()
        };
        self.vault.insert(row.key.clone(), Some(row));
    }

    /// Deletes a vault row.
    pub fn vault_delete(&mut self, key: &str) {
        self.vault.insert(key.to_owned(), None);
    }

    /// Has the store clear, after the commit, what its files still hold of the rows that were deleted.
    pub fn erase(&mut self) {
        self.erases = true;
    }

    /// A citizen's secret. `None` for a citizen who was never enrolled or is erased.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn secret(&self, citizen: CitizenId) -> Result<Option<[u8; 16]>, Halt> {
        let text: Option<String> = self.vault(&secret_key(citizen))?;
        let mut secret = [0; 16];
        Ok(text
            .filter(|text| digest::unhex(text, &mut secret))
            .map(|_| secret))
    }

    /// The vault key of the acting citizen's secret, by which they are recognised; none where no citizen acts.
    pub(crate) fn actor_secret(&self) -> Option<String> {
        match self.actor() {
            Actor::Citizen { citizen } => Some(secret_key(citizen)),
            _ => None,
        }
    }

    /// The reference under which a citizen takes part in a stream.
    ///
    /// # Errors
    /// [`Halt::Needs`] when the citizen's secret was not loaded; [`DeskError::NotPermitted`] when there is none.
    pub fn participant(
        &self,
        citizen: CitizenId,
        stream: &StreamKey,
    ) -> Result<ParticipantRef, Halt> {
        let secret = self.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
        let bytes = digest::keyed_short(&secret, &[b"participant", stream.as_str().as_bytes()]);
        Ok(ParticipantRef::new(bytes))
    }

    /// An id that follows from the command's own: for what one command makes many of. The same command gives the same.
    #[must_use]
    pub fn derived_id(&self, number: u32) -> Uuid {
        let command = self.command.uuid();
        let bytes = digest::keyed_short(command.as_bytes(), &[b"id", &number.to_le_bytes()]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// Puts a text into the vault and returns where it lies.
    ///
    /// # Errors
    /// [`Halt::Needs`] when the owner's secret was not loaded.
    pub fn text(&mut self, owner: Owner, text: &impl Serialize) -> Result<TextRef, Halt> {
        let key = format!("text/{}/{}", self.command, self.texts);
        let salt = match owner {
            Owner::Citizen(citizen) => {
                let secret = self.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
                digest::keyed_short(&secret, &[b"text", key.as_bytes()])
            }
            Owner::Person(_) | Owner::Town => {
                digest::keyed_short(self.town.key(), &[b"text", key.as_bytes()])
            }
        };
        let seal = seal_of(&salt, &json(text)?);
        self.texts += 1;
        self.vault_put(
            owner,
            key.clone(),
            &Sealed {
                salt: digest::hex_string(&salt),
                text,
            },
        )?;
        Ok(TextRef { key, seal })
    }

    /// Reads a text from the vault. `None` once it is erased.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn read<T: DeserializeOwned>(&self, text: &TextRef) -> Result<Option<T>, Halt> {
        Ok(self
            .vault::<Sealed<T>>(&text.key)?
            .map(|sealed| sealed.text))
    }

    /// Changes the index terms that a stream has from the vault, beside those that its state declares.
    pub fn reindex(&mut self, stream: &StreamKey, before: &[String], after: &[String]) {
        self.terms.extend(difference(stream, before, after));
    }

    /// Everything that happened, to be stored. What it rested on is still to be added.
    pub(crate) fn finish(
        mut self,
        name: &str,
        secret: Option<[u8; 16]>,
        body: &[u8],
    ) -> Result<Commit, Error> {
        if self.entries.is_empty() {
            return Err(DeskError::NothingToDo.into());
        }
        let mut states = BTreeMap::new();
        let mut restated = BTreeMap::new();
        let mut held = HeldStates::default();
        for (key, touched) in self.touched {
            let (Some(before), Some(now), Some(at)) = (&touched.before, &touched.state, touched.at)
            else {
                continue;
            };
            let declared = (touched.ops.terms)(now);
            if touched.stale {
                // What stands in the index was declared by another version of the state.
                let all = Restated {
                    declared: declared.into_iter().collect(),
                    kept: touched.ops.vault_starts(),
                };
                restated.insert(key.clone(), all);
            } else {
                self.terms.extend(difference(&key, before, &declared));
            }
            let Some(state) = (touched.ops.encode)(now) else {
                return Err(ChainError::State { stream: key }.into());
            };
            held.0.insert(key.clone(), Held::clone(now));
            let new = NewState {
                version: touched.version,
                at,
                state_v: touched.ops.state_version,
                state,
            };
            states.insert(key, new);
        }
        // A command is about the first thing of its room's kind that it writes to, unless it says otherwise.
        let room = name.split('.').next().unwrap_or(name);
        let streams = self.entries.iter().map(|entry| &entry.stream);
        let first = || streams.clone().find(|stream| stream.kind() == room);
        let id = self.about.unwrap_or_else(|| {
            first()
                .map(|stream| stream.id().to_owned())
                .unwrap_or_default()
        });
        let receipt = Receipt {
            command: self.command,
            name: name.to_owned(),
            at: self.moment.at,
            id,
            made: self.made,
        };
        let receipt = ReceiptRow {
            receipt,
            guarded: secret.is_some(),
            fingerprint: fingerprint(self.town, secret.as_ref(), name, body),
        };
        let mut vault_put = Vec::new();
        let mut vault_delete = BTreeSet::new();
        for (key, row) in self.vault {
            match row {
                Some(row) => vault_put.push(row),
                None => {
                    vault_delete.insert(key);
                }
            }
        }
        Ok(Commit(Content {
            tenant: self.town.code(),
            command: self.command,
            looked: Looked::default(),
            entries: self.entries,
            states,
            terms: self.terms,
            restated,
            vault_put,
            vault_delete,
            receipt: Some(receipt),
            held,
            erases: self.erases,
            mac: String::new(),
        }))
    }
}

impl Touched {
    /// Takes the state to write to it, and remembers the terms that it declared.
    fn begin(&mut self) -> Option<Held> {
        if self.before.is_none() {
            let terms = self.state.as_ref().map(self.ops.terms);
            self.before = Some(terms.unwrap_or_default());
        }
        self.state.take()
    }

    fn enter(
        &mut self,
        key: &StreamKey,
        state: Held,
        at: Timestamp,
        actor: Actor,
        event: String,
    ) -> NewEntry {
        self.state = Some(state);
        self.version += 1;
        self.at = Some(at);
        NewEntry {
            stream: key.clone(),
            version: self.version,
            at,
            actor: actor.for_journal(),
            event,
        }
    }
}

/// The instant after a stream's last entry, for a moment that lies before it by no more than the tolerance.
fn after(last: Timestamp, moment: Timestamp, seconds: u32) -> Result<Timestamp, DeskError> {
    let behind = last.micros() - moment.micros();
    let next = last.next();
    next.filter(|_| behind <= i64::from(seconds) * 1_000_000)
        .ok_or(DeskError::ClockBehind { seconds })
}

/// The vault key of a citizen's secret.
pub(crate) fn secret_key(citizen: CitizenId) -> String {
    format!("secret/{citizen}")
}

/// The keyed hash that tells whether a command came again unchanged.
pub(crate) fn fingerprint(
    town: &Town,
    secret: Option<&[u8; 16]>,
    name: &str,
    body: &[u8],
) -> String {
    let parts: [&[u8]; 3] = [b"receipt", name.as_bytes(), body];
    let key: &[u8] = match secret {
        Some(secret) => secret,
        None => town.key(),
    };
    digest::hex_string(&digest::keyed_short(key, &parts))
}

/// Whether a vault row still holds the text that was sealed. A row that can't be read does not.
pub(crate) fn is_sealed(text: &TextRef, row: &VaultRow) -> bool {
    let Ok(sealed) = serde_json::from_str::<Sealed<&serde_json::value::RawValue>>(&row.value)
    else {
        return false;
    };
    let mut salt = [0; 16];
    digest::unhex(&sealed.salt, &mut salt) && seal_of(&salt, sealed.text.get()) == text.seal
}

/// A stream's state from its entries. `None` where there are none.
pub(crate) fn replayed(
    ops: &StreamOps,
    key: &StreamKey,
    entries: &[Entry],
) -> Result<Option<Held>, ChainError> {
    let damaged = || ChainError::State {
        stream: key.clone(),
    };
    let mut state = None;
    for entry in entries {
        state = Some((ops.replay)(state, &entry.event, entry.at).ok_or_else(damaged)?);
    }
    Ok(state)
}

fn seal_of(salt: &[u8; 16], text: &str) -> String {
    digest::hex_string(&digest::keyed_short(salt, &[text.as_bytes()]))
}

fn difference(stream: &StreamKey, before: &[String], after: &[String]) -> Vec<TermChange> {
    let change = |term: &String, add| TermChange {
        stream: stream.clone(),
        term: term.clone(),
        add,
    };
    let gone = before
        .iter()
        .filter(|t| !after.contains(t))
        .map(|t| change(t, false));
    let new = after
        .iter()
        .filter(|t| !before.contains(t))
        .map(|t| change(t, true));
    gone.chain(new).collect()
}

fn json(value: &impl Serialize) -> Result<String, Halt> {
    // Plain data with string keys always has a JSON form.
    serde_json::to_string(value).map_err(|_| damaged_row("json"))
}

fn damaged(key: &StreamKey) -> Halt {
    ChainError::State {
        stream: key.clone(),
    }
    .into()
}

fn damaged_row(key: &str) -> Halt {
    damaged(&StreamKey::new("vault", key))
}

/// The index terms of a stream that come from the vault.
pub(crate) fn vault_terms<S: Stream>(pairs: &[(&str, String)]) -> Vec<String> {
    let mut terms: Vec<String> = pairs
        .iter()
        .map(|(name, value)| super::stream::term(S::KIND, name, value))
        .collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}
