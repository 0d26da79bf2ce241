//! What a person does once, such as supporting an idea or voting in an award: a row each, and a link to an account.
//!
//! The row lies under a name that only the person's secret gives. The link beside it is the account's and goes with it: from
//! then on nothing leads from the row to anybody.

use std::fmt::Display;
use std::str::FromStr;

use super::Known;
use crate::id::Nullifier;
use crate::journal::Desk;

/// One kind of thing that a person does once, and where its rows lie.
pub(crate) struct Once {
    /// The purpose for which names are made.
    pub(crate) purpose: &'static str,
    /// How the keys of its rows begin.
    pub(crate) rows: &'static str,
    /// How the keys of links to accounts begin whose holder is verified.
    pub(crate) verified: &'static str,
    /// How the keys of links to accounts begin whose holder nobody has verified.
    pub(crate) unverified: &'static str,
}

impl Once {
    /// The name under which this account does it.
    pub(crate) fn own_name(&self, desk: &Desk<'_>, known: &Known, of: impl Display) -> Nullifier {
        known.own(desk.town(), self.purpose, &of.to_string())
    }

    /// All names under which the person may have done it, this account's first.
    pub(crate) fn names(&self, desk: &Desk<'_>, known: &Known, of: impl Display) -> Vec<Nullifier> {
        known.all(desk.town(), self.purpose, &of.to_string())
    }

    /// The names under which the person may have done it by earlier accounts.
    pub(crate) fn earlier_names(
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
    pub(crate) fn rows_of(&self, of: impl Display) -> String {
        format!("{}{of}/", self.rows)
    }

    /// The key of one row.
    pub(crate) fn row(&self, of: impl Display, name: Nullifier) -> String {
        format!("{}{of}/{name}", self.rows)
    }

    /// What a row is about, and its name, by its key.
    pub(crate) fn of_row<T: FromStr>(&self, key: &str) -> Option<(T, Nullifier)> {
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
    pub(crate) fn links_of(&self, of: impl Display, verified: bool) -> String {
        format!("{}{of}/", self.links(verified))
    }

    /// The key under which lies which account stands behind a row, by the subject.
    pub(crate) fn link(&self, of: impl Display, name: Nullifier, verified: bool) -> String {
        format!("{}{of}/{name}", self.links(verified))
    }

    /// What the row is about that a link leads to, and its name, by the link's key.
    pub(crate) fn of_link<T: FromStr>(&self, key: &str, verified: bool) -> Option<(T, Nullifier)> {
        parts(key, self.links(verified))
    }
}

fn parts<T: FromStr>(key: &str, start: &str) -> Option<(T, Nullifier)> {
    let (of, name) = key.strip_prefix(start)?.split_once('/')?;
    Some((of.parse().ok()?, name.parse().ok()?))
}
