//! The desk at which a command is decided: what was loaded lies on it, what happens is written on it.

mod finish;
mod lapse;
mod leave;
mod look;
mod touched;
mod vault;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use medborger_codec::to_json;
use uuid::Uuid;

pub(crate) use finish::{Guards, Sent, fingerprint, receipt_of};
pub(crate) use lapse::{lapse, replayed};
pub use vault::{Owner, TextRef};
pub(crate) use vault::{is_sealed, joined};
#[doc(hidden)]
pub use vault::{participant_of, person_key, secret_key, vault_terms};

use super::chain::ChainError;
use super::command::{Actor, Moment};
use super::commit::{Forgotten, Made, NewEntry, TermChange};
use super::key::StreamKey;
use super::needs::{Needs, VaultRow};
use super::room::AnyCommand;
use super::sight::Sight;
use super::stream::{Belongs, Held, Stream, StreamOps, TIME_CORRECTED, owned};
use crate::digest;
use crate::error::Error;
use crate::id::{CitizenId, CommandId, CommandMark};
use crate::identity::{Attested, IdentityError};
use crate::time::Timestamp;
use crate::town::Town;
use crate::work::Work;
use finish::difference;
use touched::Touched;

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
            "no room of this town has such a command", "intet rum i denne kommune har sådan en kommando", as BROKEN_PAGE;
        /// A commit that was not planned with this municipality's key, or was changed since.
        ForeignCommit => "foreign_commit", Denied, None,
            "the commit was not planned for this municipality, or was changed",
            "ændringen er ikke planlagt for denne kommune, eller den er rettet siden", as BROKEN_PAGE;
        /// The actor may not do this.
        NotPermitted => "not_permitted", Denied, None,
            "this actor may not do this", "denne aktør må ikke gøre dette";
        /// This actor may send the command, but not assert this: the municipality may, or a log-in that vouches for it.
        FieldNotPermitted {
            /// The field.
            field: String,
        } => "field_not_permitted", Denied, Some(field),
            "this actor may not say this without a log-in or the municipality vouching for it",
            "denne aktør må ikke oplyse dette, uden at et log-in eller kommunen står inde for det";
        /// The command id was used for another command.
        CommandReused => "command_reused", Conflict, Some("id"),
            "the command id was used for another command, or for this one with other fields; ids that a call leaves out are new each time, and a draft whose text was received under this id may be discarded",
            "kommandoens id er brugt til en anden kommando eller til den samme med andre felter; en kladde, hvis tekst er modtaget under dette id, kan kasseres",
            "what you sent the first time has been received; load the page again if you wish to send something new",
            "det, du sendte første gang, er modtaget; hent siden igen, hvis du vil sende noget nyt";
        /// A command that would change nothing.
        NothingToDo => "nothing_to_do", Invalid, None,
            "the command would change nothing", "kommandoen ville ikke ændre noget",
            "there is nothing to change", "der er intet at ændre";
    }
}

/// Why a decision or an answer stops: something is missing, or a rule refuses.
#[derive(Debug)]
pub enum Halt {
    /// Load this and begin again.
    Needs(Box<Needs>),
    /// It can't be done.
    Error(Error),
    /// It is so already: whoever asks is answered as if it had just been done.
    Done,
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

/// The desk: shows what was loaded, collects what happens. One command, or one query, each.
pub struct Desk<'a> {
    town: &'a Town,
    moment: Moment,
    command: CommandId,
    /// Its mark, once somebody asked for it.
    mark: OnceCell<CommandMark>,
    sight: Sight<'a>,
    attested: Option<Attested>,
    /// In boxes, so that the few there are lie close together.
    touched: BTreeMap<StreamKey, Box<Touched>>,
    entries: Vec<NewEntry>,
    vault: BTreeMap<String, Option<Box<VaultRow>>>,
    terms: Vec<TermChange>,
    made: Vec<Made>,
    about: Option<String>,
    texts: u32,
    /// The citizens in whose accounts something is entered.
    accounts: BTreeSet<CitizenId>,
    forgotten: Forgotten,
    /// Whether the command leaves neither entry nor receipt.
    traceless: bool,
    work: Work,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(
        town: &'a Town,
        moment: Moment,
        command: CommandId,
        sight: Sight<'a>,
    ) -> Self {
        Self {
            town,
            moment,
            command,
            mark: OnceCell::new(),
            sight,
            attested: None,
            touched: BTreeMap::new(),
            entries: Vec::new(),
            vault: BTreeMap::new(),
            terms: Vec::new(),
            made: Vec::new(),
            about: None,
            texts: 0,
            accounts: BTreeSet::new(),
            forgotten: Forgotten::default(),
            traceless: false,
            work: town.work(moment.actor),
        }
    }

    /// The same desk, for a command whose mark is known.
    pub(crate) fn marked(self, mark: CommandMark) -> Self {
        let mark = OnceCell::from(mark);
        Self { mark, ..self }
    }

    /// What counts the work, within the actor's budget.
    #[must_use]
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// The command's id as it is stored.
    fn mark(&self) -> CommandMark {
        *self
            .mark
            .get_or_init(|| self.town.command_mark(self.command))
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

    /// What the command's attestation says, checked.
    #[must_use]
    pub fn attested(&self) -> Option<&Attested> {
        self.attested.as_ref()
    }

    /// Checks what the command asserts: its attestation, and which fields the actor may fill in.
    ///
    /// # Errors
    /// The refusals of an attestation; [`DeskError::NotPermitted`] where somebody else brings it;
    /// [`DeskError::FieldNotPermitted`].
    pub(crate) fn authorise(&mut self, command: &dyn AnyCommand) -> Result<(), Error> {
        if let Some(attestation) = command.attestation() {
            let account = match (command.subject(), self.actor()) {
                (Some(account), _) | (None, Actor::Citizen { citizen: account }) => account,
                _ => return Err(IdentityError::AttestationInvalid.into()),
            };
            // Whoever finds an attestation on its way gains nothing by it.
            self.must_be(account)?;
            let attested = self.town.check(attestation, account, self.at())?;
            let only_for = attested.facts.only_for.as_deref();
            if only_for.is_some_and(|name| name != command.name()) {
                return Err(IdentityError::AttestationInvalid.into());
            }
            self.attested = Some(attested);
        }
        Ok(command.authorise(self.actor(), self.attested.as_ref())?)
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

    fn touch(&mut self, ops: &'static StreamOps, key: &StreamKey) -> Result<&mut Touched, Halt> {
        if !self.touched.contains_key(key) {
            let touched = self.open(ops, key)?;
            self.touched.insert(key.clone(), Box::new(touched));
        }
        // Just inserted; the error is never reached.
        let touched = self.touched.get_mut(key).map(Box::as_mut);
        touched.ok_or_else(|| damaged(key))
    }

    fn open(&self, ops: &'static StreamOps, key: &StreamKey) -> Result<Touched, Halt> {
        let Some(row) = self.sight.state(key) else {
            let streams = medborger_base::sorted::tree_of([key.clone()]);
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
                raw: None,
                due: Vec::new(),
                stale: false,
                before: None,
            });
        };
        let stale = row.state_v != ops.state_version;
        let state = if stale {
            let Some(entries) = self.sight.loaded.entries.get(key) else {
                let entries = medborger_base::sorted::tree_of([key.clone()]);
                return Err(Halt::Needs(Box::new(Needs {
                    entries,
                    ..Needs::default()
                })));
            };
            replayed(ops, key, entries)?.ok_or_else(|| damaged(key))?
        } else {
            let state = row.state.decoded(ops);
            state.cloned().ok_or_else(|| damaged(key))?
        };
        let (now, due) = self.lapsed(ops, key, &state, row.at.max(self.moment.at))?;
        Ok(Touched {
            ops,
            version: row.version,
            at: Some(row.at),
            raw: (!due.is_empty()).then_some(state),
            state: Some(now),
            due,
            stale,
            before: None,
        })
    }

    /// A state as it is taken where citizens behind it were erased, and the events that are due.
    fn lapsed(
        &self,
        ops: &StreamOps,
        key: &StreamKey,
        state: &Held,
        at: Timestamp,
    ) -> Result<(Held, Vec<String>), Halt> {
        self.require([], (ops.anchors)(state, &key.id()))?;
        let is_gone = |anchor: &str| Ok::<_, Halt>(!self.has_row(anchor)?);
        lapse(ops, key, state, at, is_gone)
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
        let evolve = &mut |state, at| Some(Arc::new(S::evolve(owned(state), event, at)?) as Held);
        let ops = const { &StreamOps::of::<S>() };
        self.enter(ops, key, S::NAMED, evolve, &|| to_json(event))
    }

    /// Compiled once for all streams. `evolve` gives the state after the event, `json` the event.
    #[inline(never)]
    fn enter(
        &mut self,
        ops: &'static StreamOps,
        key: &StreamKey,
        is_named: bool,
        evolve: &mut dyn FnMut(Option<Held>, Timestamp) -> Option<Held>,
        json: &dyn Fn() -> String,
    ) -> Result<(), Halt> {
        let moment = self.moment;
        let tolerance = self.town.policy().clock_tolerance_seconds;
        let touched = self.touch(ops, key)?;
        let at = match touched.at {
            // What one command writes to a stream is of one instant.
            Some(last) if touched.before.is_some() => last,
            Some(last) if moment.at < last => after(last, moment.at, tolerance)?,
            _ => moment.at,
        };
        let is_new = touched.version == 0;
        let mut state = touched.begin();
        // What others left undone comes first.
        let mut undone = Vec::new();
        for due in std::mem::take(&mut touched.due) {
            let next = (touched.ops.replay)(state, &due, at).ok_or_else(|| damaged(key))?;
            undone.push(touched.enter(key, next, at, moment.actor, due));
            state = touched.state.take();
        }
        let state = evolve(state, at).ok_or_else(|| damaged(key))?;
        let entry = touched.enter(key, state, at, moment.actor, json());
        self.entries.extend(undone);
        self.entries.push(entry);
        if is_new && is_named {
            self.made(ops.kind, key.id());
        }
        if ops.belongs == Belongs::Account {
            self.belongs_to_its_own(key);
        }
        Ok(())
    }

    /// What is entered in an account goes with it.
    fn belongs_to_its_own(&mut self, account: &StreamKey) {
        self.accounts.extend(account.id().parse::<CitizenId>().ok());
    }

    /// Says to whose account belongs what is entered in a part of one: with it goes the receipt.
    #[doc(hidden)]
    pub fn belongs_to(&mut self, citizen: CitizenId) {
        self.accounts.insert(citizen);
    }

    /// Whether the command leaves neither entry nor receipt.
    pub(crate) fn is_traceless(&self) -> bool {
        self.traceless
    }

    /// Says that the command leaves neither entry nor receipt.
    #[doc(hidden)]
    pub fn leave_no_trace(&mut self) {
        self.traceless = true;
    }

    /// Lets a stream's later entries be earlier than its last one, because that was dated wrongly. This entry itself is
    /// dated at the moment. It changes no state.
    ///
    /// # Errors
    /// [`DeskError::NothingToDo`] when the stream's last entry is no further ahead than the policy tolerates;
    /// [`Halt::Needs`] when the stream was not loaded.
    pub(crate) fn correct_time(
        &mut self,
        ops: &'static StreamOps,
        key: &StreamKey,
    ) -> Result<(), Halt> {
        let Moment { at, actor } = self.moment;
        let tolerance = i64::from(self.town.policy().clock_tolerance_seconds) * 1_000_000;
        let touched = self.touch(ops, key)?;
        if touched
            .at
            .is_none_or(|last| last.micros() - at.micros() <= tolerance)
        {
            return Err(DeskError::NothingToDo.into());
        }
        let state = touched.begin().ok_or_else(|| damaged(key))?;
        touched.due.clear();
        let entry = touched.enter(key, state, at, actor, TIME_CORRECTED.to_owned());
        self.entries.push(entry);
        match ops.belongs {
            Belongs::Case => {}
            Belongs::Account => self.belongs_to_its_own(key),
            // The vault row of the same key says whose it is.
            Belongs::Part => {
                let owner = self.row_citizen(&key.text())?;
                self.accounts.extend(owner);
            }
        }
        Ok(())
    }

    /// Whether a stream is there.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    #[doc(hidden)]
    pub fn is_there(&mut self, ops: &'static StreamOps, key: &StreamKey) -> Result<bool, Halt> {
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

    /// An id that follows from the command's own: for what one command makes many of. The same command gives the same.
    #[must_use]
    pub fn derived_id(&self, number: u32) -> Uuid {
        let command = self.command.uuid();
        let bytes = digest::keyed_short(command.as_bytes(), &[b"id", &number.to_le_bytes()]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// An id that follows from the town's key and from these parts: what is the same thing whenever it comes. Without the key
    /// nobody can try which parts gave it.
    #[doc(hidden)]
    #[must_use]
    pub fn named_id(&self, parts: &[&[u8]]) -> Uuid {
        let mut named: Vec<&[u8]> = vec![b"named"];
        named.extend(parts);
        uuid::Builder::from_custom_bytes(self.town.salting().short(&named)).into_uuid()
    }

    /// Changes the index terms that a stream has from the vault, beside those that its state declares.
    pub fn reindex(&mut self, stream: &StreamKey, before: &[String], after: &[String]) {
        self.terms.extend(difference(stream, before, after));
    }
}

/// The instant after a stream's last entry, for a moment that lies before it by no more than the tolerance.
fn after(last: Timestamp, moment: Timestamp, seconds: u32) -> Result<Timestamp, DeskError> {
    let behind = last.micros() - moment.micros();
    let next = last.next();
    next.filter(|_| behind <= i64::from(seconds) * 1_000_000)
        .ok_or(DeskError::ClockBehind { seconds })
}

fn damaged(key: &StreamKey) -> Halt {
    ChainError::State {
        stream: key.clone(),
    }
    .into()
}
