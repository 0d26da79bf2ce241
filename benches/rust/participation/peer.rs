//! eventcore as the peer: the same acts as commands over several streams, checked and appended at once, in memory. It keeps
//! no chain of hashes, no receipts and no personal data apart from events, and has no look-ups.

use cpu_time::ProcessTime;
use eventcore::{
    CommandError, CommandLogic, CommandStreams, Event, NewEvents, RetryPolicy, StreamDeclarations,
    StreamId, collect_events, execute,
};
use eventcore_memory::InMemoryEventStore;
use eventcore_types::EventStore;
use futures::executor::block_on;
use serde::{Deserialize, Serialize};

use crate::Done;
use crate::curve::{BATCH, IDEAS, Point, SUPPORTS, resident};

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Happened {
    Enrolled {
        citizen: StreamId,
        name: String,
        interests: Vec<String>,
        area: String,
        birth_year: u16,
        consents: Vec<(String, String)>,
        at: i64,
    },
    Deposited {
        idea: StreamId,
        title: String,
        at: i64,
    },
    Supported {
        support: StreamId,
        at: i64,
    },
}

impl Event for Happened {
    fn stream_id(&self) -> &StreamId {
        match self {
            Self::Enrolled { citizen, .. } => citizen,
            Self::Deposited { idea, .. } => idea,
            Self::Supported { support, .. } => support,
        }
    }

    fn event_type_name() -> &'static str {
        "happened"
    }
}

/// What a command must see of its streams.
#[derive(Debug, Default)]
struct Seen {
    is_enrolled: bool,
    is_deposited: bool,
    is_supported: bool,
}

/// An act with the streams that it rests on, of which the first is written to.
struct Act {
    streams: Vec<StreamId>,
    event: Happened,
}

impl CommandStreams for Act {
    fn stream_declarations(&self) -> StreamDeclarations {
        match StreamDeclarations::try_from_streams(self.streams.iter().cloned()) {
            Ok(streams) => streams,
            // Each has one of its own, and no two are the same.
            Err(_) => StreamDeclarations::single(self.event.stream_id().clone()),
        }
    }
}

impl CommandLogic for Act {
    type Event = Happened;
    type State = Seen;

    fn apply(&self, mut seen: Seen, event: &Happened) -> Seen {
        match event {
            Happened::Enrolled { .. } => seen.is_enrolled = true,
            Happened::Deposited { .. } => seen.is_deposited = true,
            Happened::Supported { .. } => seen.is_supported = true,
        }
        seen
    }

    fn handle(&self, seen: Seen) -> Result<NewEvents<Happened>, CommandError> {
        let may = match &self.event {
            Happened::Enrolled { .. } => !seen.is_enrolled,
            Happened::Deposited { .. } => seen.is_enrolled && !seen.is_deposited,
            Happened::Supported { .. } => {
                seen.is_enrolled && seen.is_deposited && !seen.is_supported
            }
        };
        if may {
            Ok(vec![self.event.clone()].into())
        } else {
            Err(CommandError::ValidationError("not now".to_owned()))
        }
    }
}

fn stream(kind: &str, number: u64) -> Done<StreamId> {
    let id = uuid::Uuid::from_u128(u128::from(number));
    Ok(StreamId::try_new(format!("{kind}-{id}"))?)
}

/// The start of every load, in microseconds since 1970.
const AT: i64 = 1_768_500_000_000_000;

fn enrol(number: u64) -> Done<Act> {
    let citizen = stream("citizen", number)?;
    let consent = |purpose: &str| (purpose.to_owned(), "2026-1".to_owned());
    Ok(Act {
        streams: vec![citizen.clone()],
        event: Happened::Enrolled {
            citizen,
            name: format!("Borger Eksempel {number}"),
            interests: vec!["health".to_owned()],
            area: format!("area-{}", number % 12),
            birth_year: 1935 + (number % 70) as u16,
            consents: vec![consent("enrolment"), consent("invitation")],
            at: AT,
        },
    })
}

fn deposit(number: u64) -> Done<Act> {
    let idea = stream("idea", number)?;
    Ok(Act {
        streams: vec![idea.clone(), stream("citizen", number)?],
        event: Happened::Deposited {
            idea,
            title: format!("Flere bænke langs stien, nummer {number}"),
            at: AT,
        },
    })
}

fn support(number: u64) -> Done<Act> {
    let idea = stream("idea", number % IDEAS)?;
    let citizen = stream("citizen", number)?;
    let support = StreamId::try_new(format!("support-{}-{}", &*idea, &*citizen))?;
    Ok(Act {
        streams: vec![support.clone(), citizen, idea],
        event: Happened::Supported { support, at: AT },
    })
}

/// Carries acts out, and says how many in a CPU second.
fn carried_out(
    store: &InMemoryEventStore,
    acts: impl Iterator<Item = Done<Act>>,
) -> Done<(Vec<StreamId>, f64)> {
    let (mut streams, mut seconds) = (Vec::new(), 0.0);
    let mut acts = acts.peekable();
    while acts.peek().is_some() {
        let some = acts.by_ref().take(BATCH).collect::<Done<Vec<_>>>()?;
        streams.extend(some.iter().map(|act| act.event.stream_id().clone()));
        let began = ProcessTime::now();
        for act in some {
            block_on(execute(store, act, RetryPolicy::new()))?;
        }
        seconds += began.elapsed().as_secs_f64();
    }
    let per_second = streams.len() as f64 / seconds;
    Ok((streams, per_second))
}

/// The same acts as ours, at one point of the curve.
pub(crate) fn point(citizens: usize) -> Done<Point> {
    carried_out(&InMemoryEventStore::new(), (0..200).map(enrol))?;
    let before = resident()?;
    let store = InMemoryEventStore::new();
    let (mut streams, enrol_per_cpu_s) = carried_out(&store, (0..citizens as u64).map(enrol))?;
    // The names of the streams are ours, not the store's.
    let names: usize = streams.iter().map(|name| name.len() + 24 + 16).sum();
    let grown = resident()?.saturating_sub(before + names as u64);
    streams.extend(carried_out(&store, (0..IDEAS).map(deposit))?.0);
    let supports = citizens.min(SUPPORTS) as u64;
    let (supported, support_per_cpu_s) = carried_out(&store, (0..supports).map(support))?;
    streams.extend(supported);
    // Nothing is proved: every stream is read and folded.
    let began = ProcessTime::now();
    let mut entries = 0;
    for stream in streams {
        let read =
            block_on(async { collect_events(store.read_stream::<Happened>(stream).await?).await })?;
        entries += read.len();
    }
    Ok(Point {
        enrol_per_cpu_s,
        support_per_cpu_s,
        find_cpu_ms: None,
        verify_entries_per_cpu_s: entries as f64 / began.elapsed().as_secs_f64(),
        bytes: grown as f64 / citizens as f64,
    })
}
