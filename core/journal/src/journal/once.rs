//! What a person does once, such as supporting an idea or voting in an award: a row each, and a link to an account.
//!
//! The row lies under a name that only the person's secret gives. The link beside it is the account's and goes with it: from
//! then on nothing leads from the row to anybody.

use std::fmt::Display;
use std::str::FromStr;

use super::desk::{Desk, joined};
use super::personal::{ErasureOutcome, Kept, Table, Whose};
use crate::id::Nullifier;
use crate::town::Town;

/// A secret of an account.
pub type Secret = [u8; 16];

/// Why a row of what a person did once stays without its link.
const COUNTED: Kept = Kept {
    outcome: ErasureOutcome::Anonymised,
    english: "it was counted, once for each person, and stays counted",
    danish: "den er talt med, én gang for hver person, og bliver ved med at tælle",
};

/// Somebody as what they do once is named: by the secrets of all their accounts, this account's first.
#[derive(Debug, Clone)]
pub struct Known {
    secrets: Vec<Secret>,
    /// Whether the account's holder is verified.
    pub verified: bool,
}

impl Known {
    /// By the secrets themselves.
    pub fn of(own: Secret, earlier: Vec<Secret>, verified: bool) -> Self {
        let mut secrets = vec![own];
        secrets.extend(earlier.into_iter().filter(|secret| *secret != own));
        Self { secrets, verified }
    }

    /// What they do once is named so by this account.
    pub fn own(&self, town: &Town, kind: &str, thing: &str) -> Nullifier {
        let own = self.secrets.first().copied().unwrap_or_default();
        nullifier(town, kind, own, thing)
    }

    /// All names under which it may have been done, this account's first.
    pub fn all(&self, town: &Town, kind: &str, thing: &str) -> Vec<Nullifier> {
        let name = |secret: &Secret| nullifier(town, kind, *secret, thing);
        self.secrets.iter().map(name).collect()
    }
}

/// Without the secret, which goes with the account, nobody can make the name again.
fn nullifier(town: &Town, kind: &str, secret: Secret, thing: &str) -> Nullifier {
    let parts: [&[u8]; 3] = [kind.as_bytes(), &secret, thing.as_bytes()];
    Nullifier::new(town.keyed().short(&parts))
}

/// One kind of thing that a person does once, and where its rows lie.
#[derive(Debug, Clone, Copy)]
pub struct Once {
    /// The purpose for which names are made.
    pub purpose: &'static str,
    /// How the keys of its rows begin.
    pub rows: &'static str,
    /// How the keys of links to accounts begin whose holder is verified.
    pub verified: &'static str,
    /// How the keys of links to accounts begin whose holder nobody has verified.
    pub unverified: &'static str,
}

impl Once {
    /// Its rows, which are the municipality's, and the links to accounts: of those whose holder is verified, and of others.
    /// They are about streams of this kind, and a citizen's list of what is kept calls them so.
    #[must_use]
    pub const fn tables(&self, kind: &'static str, called: &'static str) -> [Table; 3] {
        [
            Table::new(self.rows, Whose::Town).about(kind),
            Table::new(self.verified, Whose::Citizen)
                .about(kind)
                .called(called)
                .kept(COUNTED),
            Table::new(self.unverified, Whose::Citizen)
                .about(kind)
                .called(called),
        ]
    }

    /// The name under which this account does it.
    pub fn own_name(&self, desk: &Desk<'_>, known: &Known, of: impl Display) -> Nullifier {
        known.own(desk.town(), self.purpose, &of.to_string())
    }

    /// All names under which the person may have done it, this account's first.
    pub fn names(&self, desk: &Desk<'_>, known: &Known, of: impl Display) -> Vec<Nullifier> {
        known.all(desk.town(), self.purpose, &of.to_string())
    }

    /// The names under which the person may have done it by earlier accounts.
    pub fn earlier_names(
        &self,
        desk: &Desk<'_>,
        known: &Known,
        of: impl Display,
    ) -> Vec<Nullifier> {
        let mut names = self.names(desk, known, of);
        names.drain(..1);
        names
    }

    /// How the keys of the rows about one thing begin.
    pub fn rows_of(&self, of: impl Display) -> String {
        format!("{}{of}/", self.rows)
    }

    /// The key of one row.
    pub fn row(&self, of: impl Display, name: Nullifier) -> String {
        joined(&[self.rows, &of.to_string(), "/"], name)
    }

    /// What a row is about, and its name, by its key.
    pub fn of_row<T: FromStr>(&self, key: &str) -> Option<(T, Nullifier)> {
        parts(key, self.rows)
    }

    fn links(&self, verified: bool) -> &'static str {
        if verified {
            self.verified
        } else {
            self.unverified
        }
    }

    /// How the keys of the links from the rows about one thing begin.
    pub fn links_of(&self, of: impl Display, verified: bool) -> String {
        format!("{}{of}/", self.links(verified))
    }

    /// The key under which lies which account stands behind a row, by the subject.
    pub fn link(&self, of: impl Display, name: Nullifier, verified: bool) -> String {
        joined(&[self.links(verified), &of.to_string(), "/"], name)
    }

    /// Both keys under which it may lie: one of them, where anybody still stands behind the row.
    pub fn either_link<T: Display>(&self, of: T, name: Nullifier) -> [String; 2] {
        [true, false].map(|verified| self.link(&of, name, verified))
    }

    /// What the row is about that a link leads to, and its name, by the link's key.
    pub fn of_link<T: FromStr>(&self, key: &str, verified: bool) -> Option<(T, Nullifier)> {
        parts(key, self.links(verified))
    }
}

fn parts<T: FromStr>(key: &str, start: &str) -> Option<(T, Nullifier)> {
    let (of, name) = key.strip_prefix(start)?.split_once('/')?;
    Some((of.parse().ok()?, name.parse().ok()?))
}
