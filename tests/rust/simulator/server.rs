//! A server that works on one command: loading, planning and committing, each when its turn comes.

use std::sync::Arc;

use medborger::journal::{AnyCommand, Commit, Loaded, Moment, Needs};
use medborger::participation::Planned;
use medborger::store::StoreError;
use medborger::{CommandId, Error, MemoryStore, Receipt, Store, Town};

use super::fault::{Memory, Plant};

/// The municipality's code.
pub(super) const TENANT: u16 = 766;

/// The municipality's key.
pub(super) const KEY: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

/// A command on which a server works.
pub(super) struct Job {
    pub(super) client: usize,
    pub(super) id: CommandId,
    pub(super) command: Box<dyn AnyCommand>,
    pub(super) moment: Moment,
    loaded: Loaded,
    commit: Option<Commit>,
}

/// What one step of a job came to.
pub(super) enum Progress {
    /// There is more to do.
    Goes,
    /// Somebody else wrote first: it begins anew.
    Conflict,
    /// It was written now.
    Written(Receipt),
    /// It had been written before.
    Already(Receipt),
    /// A rule refuses, as things stand now.
    Refused(Error),
}

impl Job {
    pub(super) fn new(
        client: usize,
        id: CommandId,
        command: Box<dyn AnyCommand>,
        moment: Moment,
    ) -> Self {
        Self {
            client,
            id,
            command,
            moment,
            loaded: Loaded::default(),
            commit: None,
        }
    }

    /// Whether the next step writes.
    pub(super) fn is_decided(&self) -> bool {
        self.commit.is_some()
    }

    fn plan(&self, town: &Town, loaded: &Loaded) -> Result<Planned, Error> {
        town.plan(self.id, self.command.as_ref(), loaded, &self.moment)
    }

    pub(super) fn go(
        &mut self,
        town: &Town,
        store: &MemoryStore,
        plant: Plant,
        memory: &mut Memory,
    ) -> Progress {
        if let Some(commit) = self.commit.take() {
            return self.write(town, store, plant, commit);
        }
        match self.plan(town, &self.loaded) {
            Ok(Planned::Needs(needs)) => {
                store.load(TENANT, &needs, &mut self.loaded).unwrap();
                plant.meddle(town.command_mark(self.id), &mut self.loaded, memory);
                Progress::Goes
            }
            Ok(Planned::Already(receipt)) => Progress::Already(receipt),
            Ok(Planned::Commit(commit)) => {
                let last = self.loaded.streams.values().flatten().map(|row| row.at);
                if plant == Plant::NoTolerance && last.max() > Some(self.moment.at) {
                    let seconds = 0;
                    return Progress::Refused(
                        medborger::journal::DeskError::ClockBehind { seconds }.into(),
                    );
                }
                self.commit = Some(*commit);
                Progress::Goes
            }
            // What was loaded may be of different moments: a refusal must be of one.
            Err(_) => self.at_once(town, store, plant, memory),
        }
    }

    /// Plans anew on what there is now.
    fn at_once(
        &mut self,
        town: &Town,
        store: &MemoryStore,
        plant: Plant,
        memory: &mut Memory,
    ) -> Progress {
        self.loaded = Loaded::default();
        loop {
            match self.plan(town, &self.loaded) {
                Ok(Planned::Needs(needs)) => {
                    store.load(TENANT, &needs, &mut self.loaded).unwrap();
                    plant.meddle(town.command_mark(self.id), &mut self.loaded, memory);
                }
                Ok(Planned::Already(receipt)) => return Progress::Already(receipt),
                Ok(Planned::Commit(commit)) => {
                    self.commit = Some(*commit);
                    return Progress::Goes;
                }
                Err(error) => return Progress::Refused(error),
            }
        }
    }

    fn write(
        &mut self,
        town: &Town,
        store: &MemoryStore,
        plant: Plant,
        mut commit: Commit,
    ) -> Progress {
        let streams = self.loaded.streams.keys().cloned().collect();
        let needs = Needs::default().with_streams(streams);
        let mut now = Loaded::default();
        store.load(TENANT, &needs, &mut now).unwrap();
        if plant.lets_pass(&self.loaded, &now) {
            commit = Plant::unguarded(town, KEY, &commit);
        }
        let receipt = commit.answer().unwrap().clone();
        match store.commit(&Arc::new(commit)) {
            Ok(()) => Progress::Written(receipt),
            Err(StoreError::Conflict { .. }) => {
                self.loaded = Loaded::default();
                Progress::Conflict
            }
            Err(error) => Progress::Refused(error.into()),
        }
    }
}
