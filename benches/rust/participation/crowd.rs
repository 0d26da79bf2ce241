//! What one step costs where very many support one idea: nothing may grow with their number.

use cpu_time::ProcessTime;
use medborger::idea::{GatherSupporters, GetIdea, IdeaStage, MergeIdeas, ShowSupporters};
use medborger::journal::Command;
use medborger::{
    Actor, Clock, CommandId, IdeaId, Line, MemoryStore, Moment, Participation, Store, Text,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{Done, file, load, on_disk, remove, row};

/// How many commands become durable together while the crowd comes.
const BATCH: usize = 10_000;

pub(crate) fn rows(citizens: usize) -> Done<Vec<Value>> {
    let mut rows = Vec::new();
    for count in [citizens / 10, citizens] {
        let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
        rows.extend(measured(&bank, count, "memory")?);
        drop(bank);
        let file = file("crowd.db")?;
        let bank = on_disk(&file)?;
        rows.extend(measured(&bank, count, "sqlite")?);
        drop(bank);
        remove(&file);
    }
    Ok(rows)
}

/// The steps of a kind: how many, and the slowest, in CPU time: on a busy machine wall time says nothing of them.
#[derive(Default)]
struct Steps {
    count: u32,
    all_ms: f64,
    slowest_ms: f64,
}

impl Steps {
    fn took(&mut self, began: ProcessTime) {
        let ms = began.elapsed().as_secs_f64() * 1000.0;
        self.count += 1;
        self.all_ms += ms;
        self.slowest_ms = self.slowest_ms.max(ms);
    }

    fn take<S: Store>(
        &mut self,
        bank: &Participation<S>,
        command: &impl Command,
        moment: &Moment,
    ) -> Done<()> {
        let id = CommandId::new(Uuid::from_u128(0xC0FF_EE00_0000 + u128::from(self.count)));
        let began = ProcessTime::now();
        bank.execute(id, command, moment)?;
        self.took(began);
        Ok(())
    }
}

/// Two ideas of which each has half of the crowd and a tenth of the other half, merged.
fn measured<S: Store>(bank: &Participation<S>, citizens: usize, store: &str) -> Done<Vec<Value>> {
    let crowd = load::supporters(citizens)?;
    let at = crowd.at;
    let mut commands = crowd.commands.peekable();
    while commands.peek().is_some() {
        let batch = bank.batch()?;
        for sent in commands.by_ref().take(BATCH) {
            let ((id, command), moment) = sent?;
            bank.execute_any(id, command.as_ref(), &moment)?;
        }
        batch.end()?;
    }
    let staff = Moment::new(at, Actor::System);
    let into = IdeaId::new(Uuid::from_u128(0xFEED));
    let mut steps = Steps::default();
    let merge = MergeIdeas::new(into, crowd.ideas, Line::new("Samlet")?, Text::new("Tekst")?);
    steps.take(bank, &merge, &staff)?;
    let get = GetIdea::new(into);
    while bank.ask(&get, &staff)?.stage == IdeaStage::Gathering {
        steps.take(bank, &GatherSupporters::new(into), &staff)?;
    }
    let supporters = bank.ask(&get, &staff)?.supporters;
    if usize::try_from(supporters)? != citizens {
        return Err(format!("{supporters} supporters of {citizens}").into());
    }
    let mut pages = Steps::default();
    let (mut after, mut told) = (None, 0);
    loop {
        let mut ask = ShowSupporters::new(into).with_limit(1000);
        ask.after = after;
        let began = ProcessTime::now();
        let page = bank.ask(&ask, &staff)?;
        pages.took(began);
        told += page.supporters.len();
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    if told != citizens {
        return Err(format!("{told} told of {citizens}").into());
    }
    let name = |what: &str| format!("{what}_{}k_{store}", citizens / 1000);
    Ok(vec![
        row(
            &name("merge"),
            "slowest_step_cpu_ms",
            steps.slowest_ms,
            None,
            100.0,
        ),
        row(&name("merge"), "all_steps_cpu_ms", steps.all_ms, None, 0.0),
        row(&name("merge"), "steps", f64::from(steps.count), None, 0.0),
        row(
            &name("supporters"),
            "slowest_page_cpu_ms",
            pages.slowest_ms,
            None,
            100.0,
        ),
        row(
            &name("supporters"),
            "all_pages_cpu_ms",
            pages.all_ms,
            None,
            0.0,
        ),
    ])
}
