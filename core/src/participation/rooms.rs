//! The registry: every room of the domain, one line each.

use medborger_base::catalogue::ErrorCode;
use medborger_base::sorted::SortedSet;

use crate::journal::{Registry, Room};

/// All rooms, in the order in which the bindings show them.
pub const ROOMS: &[&Room] = &[
    &crate::citizen::ROOM,
    &crate::person::ROOM,
    &crate::interest::ROOM,
    &crate::way::ROOM,
    &crate::idea::ROOM,
    &crate::file::ROOM,
    &crate::contact_point::ROOM,
    &crate::hearing::ROOM,
    &crate::response::ROOM,
    &crate::intake::ROOM,
    &crate::white_paper::ROOM,
    &crate::team::ROOM,
    &crate::meeting::ROOM,
    &crate::organisation::ROOM,
    &crate::volunteering::need::ROOM,
    &crate::volunteering::offer::ROOM,
    &crate::volunteering::safeguard::ROOM,
    &crate::volunteering::assignment::ROOM,
    &crate::volunteering::shift::ROOM,
    &crate::volunteering::conversation::ROOM,
    &crate::volunteering::volunteer::ROOM,
    &crate::partnership::ROOM,
    &crate::grant::ROOM,
    &crate::award::ROOM,
    &crate::council::ROOM,
    &crate::ambassador::ROOM,
    &crate::initiative::ROOM,
    &crate::dialogue_form::ROOM,
    &crate::assessment::ROOM,
    &crate::reach::ROOM,
    &crate::gathering::ROOM,
    &crate::notice::ROOM,
    &crate::newsletter::ROOM,
    &crate::dialogue::ROOM,
    &super::personal::ROOM,
    &super::sortition::ROOM,
    &super::matching::ROOM,
    &super::CORRECTION,
    &super::CALENDAR,
    &super::IDENTITY,
];

/// The registry of all rooms: what a [`Town`](crate::Town) is given that shall know everything.
pub const REGISTRY: Registry = Registry::new(ROOMS);

/// The codes of what every room stands on.
const FLOOR: &[&[ErrorCode]] = &[
    crate::text::TextError::CODES,
    medborger_base::time::TimestampError::CODES,
    medborger_base::id::IdError::CODES,
    medborger_base::key::KeyError::CODES,
    crate::work::WorkError::CODES,
    crate::journal::InputError::CODES,
    crate::journal::DeskError::CODES,
    crate::journal::ListError::CODES,
    crate::journal::ChainError::CODES,
    crate::store::StoreError::CODES,
    super::ErasureListError::CODES,
    crate::interop::InteropError::CODES,
    crate::interop::MailError::CODES,
    crate::interop::TableError::CODES,
    crate::method::opinion::OpinionError::CODES,
    crate::method::survey::SurveyError::CODES,
];

/// The codes of tables, where they are there.
#[cfg(feature = "columns")]
const TABLES: &[&[ErrorCode]] = medborger_analysis::CODES;
#[cfg(not(feature = "columns"))]
const TABLES: &[&[ErrorCode]] = &[];

/// The codes of the protocol, where it is there.
#[cfg(feature = "protocol")]
const PROTOCOL: &[&[ErrorCode]] = &[medborger_protocol::ProtocolError::CODES];
#[cfg(not(feature = "protocol"))]
const PROTOCOL: &[&[ErrorCode]] = &[];

/// Every code that an error can carry, sorted.
#[must_use]
pub fn codes() -> Vec<&'static str> {
    let codes: SortedSet<&str> = errors().map(|error| error.code).collect();
    codes.into_iter().collect()
}

/// Every code with what is known of it. Errors that several rooms have may come twice.
pub(super) fn errors() -> impl Iterator<Item = &'static ErrorCode> {
    let of_rooms = ROOMS.iter().flat_map(|room| room.codes);
    let floor = FLOOR.iter().chain(TABLES).chain(PROTOCOL);
    floor.chain(of_rooms).copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_queries_streams_or_events_share_a_name() {
        let mut names: Vec<&str> = ROOMS
            .iter()
            .flat_map(|room| {
                let commands = room.commands.iter().map(|c| c.name);
                let queries = room.queries.iter().map(|q| q.name);
                commands.chain(queries)
            })
            .collect();
        let before = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), before);

        let mut events: Vec<&str> = ROOMS
            .iter()
            .flat_map(|r| r.streams)
            .flat_map(|s| s.event_types)
            .copied()
            .collect();
        let before = events.len();
        events.sort_unstable();
        events.dedup();
        assert_eq!(events.len(), before);
    }

    #[test]
    fn a_command_is_named_after_its_room() {
        for room in ROOMS {
            for command in room.commands {
                assert!(
                    command.name.starts_with(room.name),
                    "{} in {}",
                    command.name,
                    room.name
                );
            }
        }
    }
}
