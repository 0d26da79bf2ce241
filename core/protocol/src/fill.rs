//! What the sender of a command leaves to the server.

use std::borrow::Cow;

use medborger_codec::{Tree, to_json};
use medborger_journal::journal::Actor;
use serde_json::Value;
use uuid::{Builder, Uuid};

use crate::catalogue::{Offer, resolved};
use crate::message::Sender;
use crate::protocol::Protocol;

impl Protocol {
    /// Fills in what the sender left to the server: who they are, what their log-in vouches for, and what is made new.
    pub(crate) fn filled<'a>(
        &self,
        fields: Tree<'a>,
        offer: &Offer,
        sender: &Sender,
        id: &Uuid,
    ) -> Tree<'a> {
        let Tree::Fields(mut fields) = fields else {
            return fields;
        };
        let schema = resolved(&offer.body, &self.catalogue.schemas);
        let lacks =
            |fields: &[(Cow<'_, str>, _)], name: &str| !fields.iter().any(|(one, _)| one == name);
        let required = schema.get("required").and_then(Value::as_array);
        let is_asked = |name: &str| {
            let is_fresh = offer.fresh.iter().any(|fresh| fresh.field == name);
            is_fresh || required.is_some_and(|all| all.iter().any(|one| one == name))
        };
        if let Actor::Citizen { citizen } = sender.actor
            && is_asked("citizen")
            && lacks(&fields, "citizen")
        {
            let who = citizen.to_string();
            fields.push(("citizen".into(), Tree::Text(who.into())));
        }
        let takes = schema.pointer("/properties/attestation").is_some();
        if let Some(text) = sender.attestation.as_ref().filter(|_| takes)
            && lacks(&fields, "attestation")
        {
            let text = Tree::Text(text.clone().into());
            fields.push(("attestation".into(), text));
        }
        for fresh in &offer.fresh {
            if !lacks(&fields, &fresh.field) {
                continue;
            }
            let who = to_json(&sender.actor);
            let parts: [&[u8]; 3] = [who.as_bytes(), id.as_bytes(), fresh.field.as_bytes()];
            let made = self.fresh.short(&parts);
            let text = match fresh.is_hex {
                true => medborger_base::digest::hex_string(&made),
                false => Builder::from_random_bytes(made).into_uuid().to_string(),
            };
            fields.push((fresh.field.clone().into(), Tree::Text(text.into())));
        }
        Tree::Fields(fields)
    }
}
