//! Planning without a store: say what is needed, decide, return what is to be written.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;

use medborger_base::sorted::tree_of;
use uuid::Uuid;

use crate::error::Error;
use crate::id::{CitizenId, CommandId, CommandMark, PersonId, Seed};
use crate::journal::{
    Actor, AnyCommand, Commit, Desk, DeskError, Guards, Halt, InputError, Loaded, Looked, Moment,
    Needs, Query, Receipt, ReceiptRow, Registry, Sent, Sight, fingerprint, parse, parse_trusted,
    person_key, read_command, read_query, secret_key, to_json,
};
use crate::time::Timestamp;
use crate::town::Town;

/// The outcome of planning a command. As JSON: `{"needs": …}`, `{"commit": …}` or `{"already": …}`.
#[derive(Debug, Clone, PartialEq, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum Planned {
    /// Load this, add it to what was loaded, and plan again.
    Needs(Needs),
    /// Write this in one transaction, unless what it rests on is no longer so.
    Commit(Box<Commit>),
    /// The command was carried out before: this was the answer.
    Already(Receipt),
}

/// The outcome of answering a query.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer<V> {
    /// Load this, add it to what was loaded, and ask again.
    Needs(Needs),
    /// The answer.
    View(V),
}

impl Town {
    /// Decides a command against what was loaded, without touching a store.
    ///
    /// Call it first with nothing loaded; it answers [`Planned::Needs`] until it has seen all that it must. It is
    /// pure: the same input gives the same commit, in every language. Load all of it from one moment, in one snapshot:
    /// a refusal could otherwise be about what never was. The commit that comes is guarded by all that was loaded, see
    /// [`Commit::looked`].
    ///
    /// # Errors
    /// The refusal of the rule that stands against it; [`DeskError::CommandReused`] when the id was used for
    /// another command; [`DeskError::ForeignCommand`] for a command of a type that the registry does not know.
    pub fn plan(
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        loaded: &Loaded,
        moment: &Moment,
    ) -> Result<Planned, Error> {
        self.registry().admit(command)?;
        self.plan_guarded(id, command, loaded, moment)
    }

    fn plan_guarded(
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        loaded: &Loaded,
        moment: &Moment,
    ) -> Result<Planned, Error> {
        let mut planned = self.plan_bare(id, command, Sight::of(loaded), moment)?;
        if let Planned::Commit(commit) = &mut planned {
            commit.0.looked = Looked::digests(loaded);
        }
        Ok(planned)
    }

    /// As [`plan`](Town::plan), for a command of the registry; what the commit rests on is still to be added to it.
    pub(super) fn plan_bare(
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        sight: Sight<'_>,
        moment: &Moment,
    ) -> Result<Planned, Error> {
        let mark = self.command_mark(id);
        let Some(earlier) = sight.receipt(mark) else {
            let mut needs = match self.decide((id, mark), command, sight, moment) {
                Err(Halt::Needs(needs)) => *needs,
                _ => Needs::default(),
            };
            needs.receipt = Some(mark);
            return Ok(Planned::Needs(needs));
        };
        if let Some(earlier) = earlier {
            return self.again(id, command, &earlier, sight, moment);
        }
        match self.decide((id, mark), command, sight, moment) {
            Ok(planned) => Ok(planned),
            Err(Halt::Needs(needs)) => Ok(Planned::Needs(*needs)),
            Err(Halt::Error(error)) => Err(error),
            Err(Halt::Done) => Err(DeskError::NothingToDo.into()),
        }
    }

    /// A command whose id was used: the same one is answered as then. Where a citizen is erased whose secret guards the
    /// receipt, nothing is left to compare with, and nobody is shown it.
    fn again(
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        earlier: &ReceiptRow,
        sight: Sight<'_>,
        moment: &Moment,
    ) -> Result<Planned, Error> {
        let sent = sent(command, moment)?;
        let mut secrets = Vec::new();
        if let Some(secret) = command.own_secret() {
            secrets.push(secret);
        } else {
            let named = guards(&sent.body, moment);
            let held = |place: &u32| named.iter().nth(usize::try_from(*place).ok()?);
            let keys: Option<Vec<&String>> = earlier.guarded.iter().map(held).collect();
            let keys = keys.ok_or(DeskError::CommandReused)?;
            let missing = keys.iter().filter(|key| !sight.knows_row(key));
            let vault = tree_of(missing.map(|key| (*key).clone()));
            if !vault.is_empty() {
                return Ok(Planned::Needs(Needs {
                    vault,
                    ..Needs::default()
                }));
            }
            for row in keys.into_iter().filter_map(|key| sight.row(key)) {
                let row = row.ok_or(DeskError::CommandReused)?;
                secrets.push(*parse::<Seed>(&row.value)?.as_bytes());
            }
        }
        let came = fingerprint(self, &secrets, &sent);
        let same = secrets.len() == earlier.guarded.len() && came == earlier.fingerprint;
        if same {
            Ok(Planned::Already(earlier.answer(id)))
        } else {
            Err(DeskError::CommandReused.into())
        }
    }

    fn decide(
        &self,
        (id, mark): (CommandId, CommandMark),
        command: &dyn AnyCommand,
        sight: Sight<'_>,
        moment: &Moment,
    ) -> Result<Planned, Halt> {
        let mut desk = Desk::new(self, *moment, id, sight).marked(mark);
        desk.authorise(command)?;
        match command.decide(&mut desk) {
            Ok(()) => {}
            Err(Halt::Done) => return Ok(Planned::Already(desk.answer(command.name()))),
            Err(halt) => return Err(halt),
        }
        let sent = sent(command, moment)?;
        let mut held = Guards::default();
        if let Some(secret) = command.own_secret() {
            held.add(0, secret);
        } else if !desk.is_traceless() {
            let named = guards(&sent.body, moment);
            desk.require([], named.iter().cloned())?;
            for (place, key) in (0..).zip(&named) {
                if let Some(secret) = desk.vault::<Seed>(key)? {
                    held.add(place, *secret.as_bytes());
                }
            }
        }
        let commit = desk.finish(held, &sent)?;
        Ok(Planned::Commit(Box::new(commit)))
    }

    /// Reads a command from JSON: `{"id": …, "name": "idea.deposit", "body": {…}}`.
    ///
    /// # Errors
    /// [`InputError`], or the code of the value type that refused, with the field at fault.
    pub fn parse_command(&self, json: &str) -> Result<(CommandId, Box<dyn AnyCommand>), Error> {
        read_command(json, self.registry())
    }

    /// As [`plan`](Town::plan), in JSON throughout: the command as for [`parse_command`](Town::parse_command), a
    /// [`Loaded`] and a [`Moment`]; answers with a [`Planned`]. A commit carries a `mac` under the municipality's key.
    ///
    /// # Errors
    /// As [`plan`](Town::plan), and the codes of malformed input.
    pub fn plan_json(&self, command: &str, loaded: &str, moment: &str) -> Result<String, Error> {
        let (id, command) = self.parse_command(command)?;
        let (loaded, moment) = (parse_trusted(loaded)?, parse(moment)?);
        let planned = self.plan_guarded(id, command.as_ref(), &loaded, &moment)?;
        Ok(to_json(&match planned {
            Planned::Commit(commit) => Planned::Commit(Box::new(commit.marked(self))),
            other => other,
        }))
    }

    /// Reads a commit that [`plan_json`](Town::plan_json) gave.
    ///
    /// # Errors
    /// The codes of malformed input; [`DeskError::ForeignCommit`] for one that was not planned with this municipality's
    /// key, or was changed since.
    pub fn read_commit(&self, json: &str) -> Result<Commit, Error> {
        Commit::read(self, json)
    }

    /// What a host that keeps its own database loads again, inside the transaction that writes the commit: [`Needs`] as
    /// JSON.
    ///
    /// # Errors
    /// As [`read_commit`](Town::read_commit).
    pub fn again_json(&self, commit: &str) -> Result<String, Error> {
        Ok(to_json(&self.read_commit(commit)?.looked().needs()))
    }

    /// Whether all that a commit rests on is as it was, by what was loaded again: `null`, or the kind of thing that differs
    /// as a JSON text. Then the command is to be planned anew.
    ///
    /// # Errors
    /// As [`read_commit`](Town::read_commit).
    pub fn differs_json(&self, commit: &str, again: &str) -> Result<String, Error> {
        let again: Loaded = parse_trusted(again)?;
        Ok(to_json(&self.read_commit(commit)?.looked().differs(&again)))
    }

    /// Answers a query against what was loaded, in JSON throughout: `{"needs": …}` or `{"view": …}`.
    ///
    /// # Errors
    /// As [`answer`](Town::answer), and the codes of malformed input.
    pub fn answer_needs_json(
        &self,
        query: &str,
        loaded: &str,
        moment: &str,
    ) -> Result<String, Error> {
        let answer = self.answer_json(query, &parse_trusted(loaded)?, &parse(moment)?)?;
        Ok(match answer {
            Answer::Needs(needs) => format!(r#"{{"needs":{}}}"#, to_json(&needs)),
            Answer::View(view) => format!(r#"{{"view":{view}}}"#),
        })
    }

    /// Answers a query against what was loaded, without touching a store.
    ///
    /// # Errors
    /// The refusal of the rule that stands against it.
    pub fn answer<Q: Query>(
        &self,
        query: &Q,
        loaded: &Loaded,
        moment: &Moment,
    ) -> Result<Answer<Q::View>, Error> {
        let mut desk = Desk::new(self, *moment, NO_COMMAND, Sight::of(loaded));
        answered(query.answer(&mut desk))
    }

    /// Answers a query given as JSON, `{"name": "idea.get", "body": {…}}`, with JSON.
    ///
    /// # Errors
    /// As [`answer`](Town::answer), and [`InputError`] for the input.
    pub fn answer_json(
        &self,
        query: &str,
        loaded: &Loaded,
        moment: &Moment,
    ) -> Result<Answer<String>, Error> {
        self.reads(query, moment.actor)?;
        let query = read_query(query, self.registry())?;
        let mut desk = Desk::new(self, *moment, NO_COMMAND, Sight::of(loaded));
        answered(query.answer(&mut desk))
    }
}

/// Answers a question given as JSON that looks at nothing but what comes in, with JSON. There is no municipality, no time and
/// nobody: what asks for one is not known here.
///
/// # Errors
/// As [`Town::answer_json`].
#[doc(hidden)]
pub fn answer_alone(registry: Registry, query: &str) -> Result<String, Error> {
    let unknown = || InputError::UnknownQuery;
    let town = Town::none(registry);
    let moment = Moment::new(
        Timestamp::from_micros(0).map_err(|_| unknown())?,
        Actor::System,
    );
    town.reads(query, moment.actor)?;
    let query = read_query(query, registry)?;
    // Nothing is in it that would have to be dropped.
    let loaded = ManuallyDrop::new(Loaded::default());
    let mut desk = Desk::new(&town, moment, NO_COMMAND, Sight::of(&loaded));
    match query.answer(&mut desk) {
        Ok(view) => Ok(view),
        Err(Halt::Error(error)) => Err(error),
        Err(Halt::Needs(_) | Halt::Done) => Err(unknown().into()),
    }
}

/// By which fields of a command's body a citizen is named, one or several.
const CITIZENS: [&str; 3] = ["\"citizen", "\"account", "\"citizens"];
/// By which fields somebody without an account is.
const PERSONS: [&str; 2] = ["\"person", "\"nomination"];

/// The vault keys of the secrets that may guard the receipt: of all whom the command names, and of who sends it. The names of
/// the fields tell: within a text in JSON, no such name can stand between plain quotation marks.
fn guards(body: &str, moment: &Moment) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, colon) in body.match_indices("\":") {
        let (before, after) = (body.get(..at), body.get(at + colon.len()..));
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let is_one_of = |names: &[&str], of_list: bool| {
            let mut names = names
                .iter()
                .filter(|name| name.ends_with("citizens") == of_list);
            names.any(|name| before.ends_with(name))
        };
        let (key, end): (fn(Uuid) -> String, char) = match after.chars().next() {
            Some('"') if is_one_of(&CITIZENS, false) => (|id| secret_key(CitizenId::new(id)), '"'),
            Some('"') if is_one_of(&PERSONS, false) => (|id| person_key(PersonId::new(id)), '"'),
            Some('[') if is_one_of(&CITIZENS, true) => (|id| secret_key(CitizenId::new(id)), ']'),
            _ => continue,
        };
        let ids = after.get(1..).unwrap_or_default();
        let ids = ids.split(end).next().unwrap_or_default().split(',');
        let ids = ids.filter_map(|id| id.trim_matches('"').parse::<Uuid>().ok());
        named.extend(ids.map(key));
    }
    if let Actor::Citizen { citizen } = moment.actor {
        named.insert(secret_key(citizen));
    }
    named
}

/// What is sent, and who might send it again: a receipt is for nobody else. Whoever brings the secret is the sender.
fn sent(command: &dyn AnyCommand, moment: &Moment) -> Result<Sent, Error> {
    let by = match moment.actor {
        _ if command.own_secret().is_some() => String::new(),
        Actor::System | Actor::Staff { .. } => "official".to_owned(),
        Actor::Citizen { citizen } => format!("citizen:{citizen}"),
        Actor::Public => "public".to_owned(),
    };
    let mut body = command.body();
    if let Some(attestation) = command.attestation() {
        // Whoever logged in once more says the same thing with another.
        body = body.replace(&format!("\"{attestation}\""), "\"\"");
    }
    Ok(Sent {
        by,
        name: command.name(),
        body,
    })
}

/// A query writes nothing, so its desk needs no id.
const NO_COMMAND: CommandId = CommandId::new(uuid::Uuid::nil());

fn answered<V>(outcome: Result<V, Halt>) -> Result<Answer<V>, Error> {
    match outcome {
        Ok(view) => Ok(Answer::View(view)),
        Err(Halt::Needs(needs)) => Ok(Answer::Needs(*needs)),
        Err(Halt::Error(error)) => Err(error),
        Err(Halt::Done) => Err(DeskError::NothingToDo.into()),
    }
}
