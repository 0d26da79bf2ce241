//! Who a citizen is and how to reach them: the part of the vault that names people.

use medborger_codec::{Make, Record};

use super::{Citizen, CitizenError, CitizenEvent, citizen_stream, present};
use crate::id::CitizenId;
use crate::identity::{Assurance, Attestation, PostalCode};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::text::{Line, note_changes};

/// How a citizen wishes to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum ContactChannel {
    /// E-mail.
    Email,
    /// The public digital mailbox (*Digital Post*).
    DigitalPost,
    /// A letter on paper.
    Letter,
    /// Not at all.
    #[default]
    None,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Address {
    /// Street, number, floor and door.
    pub street: Line<120>,
    /// The postal code (*postnummer*).
    pub postal_code: PostalCode,
    /// The postal town.
    pub town: Line<60>,
}

macro_rules! shaped {
    ($(#[$meta:meta])* $name:ident, $max:literal, $error:ident, $format:literal, $shape:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
        #[serde(transparent)]
        #[record(bare)]
        pub struct $name(Line<$max>);

        impl $name {
            /// Checks the shape.
            ///
            /// # Errors
            #[doc = concat!("[`CitizenError::", stringify!($error), "`].")]
            pub fn new(text: &str) -> Result<Self, CitizenError> {
                let shape: fn(&str) -> bool = $shape;
                match Line::new(text) {
                    Ok(line) if shape(line.as_str()) => Ok(Self(line)),
                    _ => Err(CitizenError::$error),
                }
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl medborger_codec::Read for $name {
            fn read(
                tree: medborger_codec::Tree<'_>,
                reader: &mut medborger_codec::Reader,
            ) -> Option<Self> {
                let text = reader.text(tree)?;
                let kept = reader.value(Self::new(&text))?;
                note_changes(reader, &text, kept.as_str());
                Some(kept)
            }
        }

        medborger_codec::deserialize!($name);

        impl medborger_codec::Described for $name {
            const SHAPE: &'static medborger_codec::Shape = &medborger_codec::Shape::Json(concat!(
                r#"{"type":"string","maxLength":"#, stringify!($max), ",", $format, "}"
            ));
        }
    };
}

shaped! {
    /// An e-mail address, checked for its shape only: whether it works, only a letter tells.
    Email, 254, EmailMalformed, r#""format":"email""#, |text| {
        let part = |p: &str| !p.is_empty() && !p.contains(char::is_whitespace);
        text.split_once('@').is_some_and(|(name, host)| {
            part(name) && part(host) && !host.contains('@') && host.contains('.')
                && !host.starts_with('.') && !host.ends_with('.')
        })
    }
}

shaped! {
    /// A telephone number: 8 to 15 digits, spaces, hyphens and a leading `+` allowed.
    Phone, 30, PhoneMalformed, r#""pattern":"^\\+?[ -]*([0-9][ -]*){8,15}$""#, |text| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let rest = text.strip_prefix('+').unwrap_or(text);
        (8..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-')
    }
}

/// Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Identity {
    /// The name. Two citizens of the same name remain two.
    pub name: Line<100>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// How the citizen wishes to be reached.
    #[serde(default)]
    pub contact: ContactChannel,
    /// Name and address protection (*navne- og adressebeskyttelse*, CPR-loven § 28): the name is never shown
    /// to others than staff.
    #[serde(default)]
    pub protected: bool,
    /// The holder of parental responsibility who consented, where one had to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Line<100>>,
}

impl Identity {
    pub(super) fn check(&self) -> Result<(), CitizenError> {
        let reachable = match self.contact {
            ContactChannel::Email => self.email.is_some(),
            ContactChannel::Letter => self.address.is_some(),
            ContactChannel::DigitalPost | ContactChannel::None => true,
        };
        if reachable {
            Ok(())
        } else {
            Err(CitizenError::ChannelWithoutAddress)
        }
    }
}

/// The vault key of a citizen's identity.
#[doc(hidden)]
pub fn identity_key(citizen: CitizenId) -> String {
    format!("identity/{citizen}")
}

/// `citizen.change_contact`: replaces name and contact as a whole.
///
/// Protection is cleared by the citizen themself or the municipality, not by a guardian: of an account that has one, the
/// citizen shows with a log-in of their own that it is they.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeContact {
    /// The citizen.
    pub citizen: CitizenId,
    /// The name.
    pub name: Line<100>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// How the citizen wishes to be reached.
    #[serde(default)]
    pub contact: ContactChannel,
    /// Name and address protection.
    #[serde(default)]
    pub protected: bool,
    /// What the citizen's log-in vouches for, as `identity.attest` gives it: where the account has a guardian and its
    /// protection is to be cleared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
}

impl ChangeContact {
    /// Whether the actor may clear the protection: a guardian may not.
    fn may_clear(&self, before: &Identity, desk: &Desk<'_>) -> bool {
        let themself = match desk.attested() {
            Some(attested) => attested.level().meets(Assurance::Substantial),
            None => before.guardian.is_none(),
        };
        themself || desk.actor().is_official()
    }
}

impl Command for ChangeContact {
    const NAME: &'static str = "citizen.change_contact";

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let key = identity_key(self.citizen);
        desk.require([stream.clone()], [key.clone(), secret_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        present(desk, self.citizen)?;
        let before: Identity = desk.vault(&key)?.ok_or(CitizenError::NotFound)?;
        if before.protected && !self.protected && !self.may_clear(&before, desk) {
            let field = "protected".to_owned();
            return Err(DeskError::FieldNotPermitted { field }.into());
        }
        let attested = desk.attested().is_some_and(|a| a.facts.protected);
        let after = Identity {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            address: self.address.clone(),
            contact: self.contact,
            protected: self.protected || attested,
            guardian: before.guardian.clone(),
        };
        after.check()?;
        if after == before {
            return Ok(());
        }
        desk.vault_put(Owner::Citizen(self.citizen), key, &after)?;
        desk.emit::<Citizen>(&stream, &CitizenEvent::ContactChanged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_checked_for_its_shape() {
        for good in ["ida@eksempel.dk", "a.b+c@x.y.dk", " søren@blåbær.dk "] {
            assert!(Email::new(good).is_ok(), "{good}");
        }
        for bad in [
            "", "ida", "@x.dk", "a@", "a@b", "a@@b.dk", "a b@c.dk", "a@.dk", "a@dk.", "a@b\n.dk",
        ] {
            assert_eq!(Email::new(bad), Err(CitizenError::EmailMalformed), "{bad}");
        }
    }

    #[test]
    fn a_telephone_number_has_eight_to_fifteen_digits() {
        for (text, ok) in [
            ("1234567", false),
            ("12 34 56 78", true),
            ("+45 12345678", true),
            ("123456789012345", true),
            ("1234567890123456", false),
            ("12345678a", false),
            ("45+12345678", false),
        ] {
            assert_eq!(Phone::new(text).is_ok(), ok, "{text}");
        }
    }
}
