//! What a person is recognised by, across all accounts that they ever verified.
//!
//! Each account has a secret, and what a person does once (support, a vote, a signature) is named by a keyed hash of that
//! secret and the thing. A row that is found and read only with the municipality's key and the person's mark remembers the
//! secrets of all their accounts. So whoever was erased and enrols again meets their own support, nothing is ever moved to
//! another name, and without key and CPR number nobody can tell whose a support was.

use medborger_base::sorted::SortedMap;

use medborger_codec::Record;

use crate::citizen::Citizen;
use crate::digest;
use crate::id::{CitizenId, Seed};
use crate::identity::PersonMark;
use crate::journal::{
    Desk, DeskError, Halt, Known, Owner, Proof, Secret, VaultRow, parse_own, secret_key,
};
use crate::town::Town;

/// How many secrets a row has room for before it grows: its length says nothing until then.
const SLOTS: usize = 16;

/// How many secrets there are and then the secrets of a person's accounts, each masked, and as much again of nothing.
#[derive(Record)]
struct Alias {
    nonce: Seed,
    slots: String,
}

/// The vault key under which the secrets of a person's accounts lie.
pub(crate) fn alias_key(town: &Town, person: PersonMark) -> String {
    let name = town
        .keyed()
        .short(&[b"alias", person.to_string().as_bytes()]);
    format!("alias/{}", digest::hex_string(&name))
}

/// How the keys begin under which lies which account a person holds.
pub(crate) const HOLDER: &str = "holder/";

/// The vault key under which lies which account a person holds.
pub(crate) fn holder_key(person: PersonMark) -> String {
    format!("{HOLDER}{person}")
}

fn mask(town: &Town, person: PersonMark, nonce: Seed, slot: usize, secret: Secret) -> Secret {
    let (number, person) = ((slot as u64).to_le_bytes(), person.to_string());
    let parts: [&[u8]; 4] = [b"alias mask", person.as_bytes(), nonce.as_bytes(), &number];
    digest::xor(town.keyed().short(&parts), secret)
}

/// The secrets of all accounts that a person ever verified.
pub(crate) fn earlier(desk: &Desk<'_>, person: PersonMark) -> Result<Vec<Secret>, Halt> {
    let Some(alias) = desk.vault::<Alias>(&alias_key(desk.town(), person))? else {
        return Ok(Vec::new());
    };
    let mut bytes = vec![0; alias.slots.len() / 2];
    digest::unhex(&alias.slots, &mut bytes);
    let mut slots = (0..).zip(bytes.chunks_exact(16)).map(|(slot, masked)| {
        let mut secret = [0; 16];
        secret.copy_from_slice(masked);
        mask(desk.town(), person, alias.nonce, slot, secret)
    });
    let count = slots.next().unwrap_or_default();
    let count = usize::try_from(u128::from_le_bytes(count)).unwrap_or(usize::MAX);
    Ok(slots.take(count).collect())
}

/// Remembers the secret of an account that a person verifies.
pub(crate) fn remember(desk: &mut Desk<'_>, person: PersonMark, own: Secret) -> Result<(), Halt> {
    let mut secrets = earlier(desk, person)?;
    if !secrets.contains(&own) {
        secrets.push(own);
    }
    let nonce = Seed::new(desk.own_salt(&[b"alias"]));
    let count = (secrets.len() as u128).to_le_bytes();
    let room = secrets.len().div_ceil(SLOTS).max(1) * SLOTS;
    secrets.resize(room, [0; 16]);
    secrets.insert(0, count);
    let masked = (0..).zip(&secrets);
    let masked = masked.flat_map(|(slot, secret)| mask(desk.town(), person, nonce, slot, *secret));
    let slots = digest::hex_string(&masked.collect::<Vec<u8>>());
    let key = alias_key(desk.town(), person);
    desk.vault_put(Owner::Town, key, &Alias { nonce, slots })
}

/// A citizen as what they do once is named. The state is theirs.
#[doc(hidden)]
pub fn known(desk: &Desk<'_>, citizen: CitizenId, state: &Citizen) -> Result<Known, Halt> {
    let alias = state.person.map(|person| alias_key(desk.town(), person));
    desk.require([], alias.into_iter().chain([secret_key(citizen)]))?;
    let own = desk.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
    let earlier = match state.person {
        Some(person) => earlier(desk, person)?,
        None => Vec::new(),
    };
    Ok(Known::of(own, earlier, state.person.is_some()))
}

/// Each verified account has one row that says who holds it, and there is no other.
pub(super) const PROOF: Proof = Proof {
    rows: &[HOLDER],
    broken: |proving| {
        // Sorted together: there are as many as citizens, and their keys come in no order.
        let holder = |(id, citizen): (String, &Citizen)| {
            Some((holder_key(citizen.person?), id.parse().ok()?))
        };
        let holders: SortedMap<String, CitizenId> =
            proving.states::<Citizen>().filter_map(holder).collect();
        let kept = proving.rows(HOLDER);
        let is_held = |row: &VaultRow| {
            let due = holders.get(&row.key).copied();
            due.is_some() && parse_own::<CitizenId>(&row.value) == due && row.citizen() == due
        };
        let holds = kept.len() == holders.len() && kept.iter().all(is_held);
        (!holds).then_some(HOLDER)
    },
};
