//! Who has a place: counted by the index, so that whoever is erased takes none any more, and no stream knows all.

use medborger_base::sorted::{Arrange as _, SortedMap};

use super::signup::{SignUp, SignUpEvent, Standing};
use super::terms::{GatheringTerms, PARTY_MAX, WaitingRule};
use crate::id::GatheringId;
use crate::journal::{Desk, Find, Halt, StreamKey};

/// How many parties wait at most for one slot.
pub(super) const WAITING_MAX: u32 = 500;

/// The look-up of the parties of one size that have places in a slot.
fn of_size(gathering: GatheringId, slot: u32, places: u32) -> Find {
    Find::with::<SignUp>("accepted", format!("{gathering}.{slot}/{places}")).with_limit(0)
}

/// The look-up of those who wait for a slot.
fn waiting(gathering: GatheringId, slot: u32) -> Find {
    Find::with::<SignUp>("waits", format!("{gathering}.{slot}"))
}

/// How many places are taken in a slot, and how many parties wait, before this command.
pub(super) fn counted(
    desk: &Desk<'_>,
    gathering: GatheringId,
    slots: impl IntoIterator<Item = u32>,
) -> Result<SortedMap<u32, Counted>, Halt> {
    let slots: Vec<u32> = slots.into_iter().collect();
    let sizes = |slot: u32| (1..=PARTY_MAX).map(move |size| of_size(gathering, slot, size));
    let waits = |slot: u32| waiting(gathering, slot).with_limit(0);
    desk.look_up(
        slots
            .iter()
            .flat_map(|slot| sizes(*slot).chain([waits(*slot)])),
    )?;
    let mut all = SortedMap::new();
    for slot in slots {
        let mut taken = 0_u32;
        for (size, find) in (1..=PARTY_MAX).zip(sizes(slot)) {
            let parties = desk.find(&find)?.total;
            taken = taken.saturating_add(parties.saturating_mul(size));
        }
        let waiting = desk.find(&waits(slot))?.total;
        all.insert(slot, Counted { taken, waiting });
    }
    Ok(all)
}

/// How a slot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    /// How many places are taken.
    pub(super) taken: u32,
    /// How many parties wait.
    pub(super) waiting: u32,
}

/// Promotes those who wait for a slot, as the gathering's rule says, where there is room. Says how the slot stands then, how many
/// were promoted, and whether somebody waits whose turn it is: whoever could never have room is passed over. What this command
/// took back is taken from `counted` already.
pub(super) fn promote(
    desk: &mut Desk<'_>,
    gathering: GatheringId,
    terms: &GatheringTerms,
    slot: u32,
    counted: Counted,
) -> Result<(Counted, u32, bool), Halt> {
    let mut now = counted;
    let room = terms.room(slot);
    let free = |now: &Counted| room.map_or(u32::MAX, |room| room.saturating_sub(now.taken));
    if now.waiting == 0 || free(&now) == 0 {
        return Ok((now, 0, now.waiting > 0));
    }
    let found = &desk.find(&waiting(gathering, slot))?.streams;
    desk.require(found.iter().cloned(), [])?;
    let mut line = Vec::with_capacity(found.len());
    for stream in found {
        if let Some(sign_up) = desk.get::<SignUp>(stream)?
            && sign_up.standing == Standing::Waiting
        {
            line.push((sign_up.party.number, sign_up.party.places, stream));
        }
    }
    line.arrange_by_key(|(number, _, _): &(u32, u32, &StreamKey)| *number);
    let (mut promoted, mut next_waits) = (0, false);
    for (_, places, stream) in line {
        if free(&now) == 0 {
            next_waits = true;
            break;
        }
        if places > free(&now) {
            let never = room.is_some_and(|room| places > room);
            match terms.waiting {
                WaitingRule::InOrder if !never => {
                    next_waits = true;
                    break;
                }
                WaitingRule::InOrder | WaitingRule::FirstThatFits => continue,
            }
        }
        desk.emit::<SignUp>(stream, &SignUpEvent::Promoted)?;
        now.taken = now.taken.saturating_add(places);
        now.waiting = now.waiting.saturating_sub(1);
        promoted += 1;
    }
    Ok((now, promoted, next_waits))
}
