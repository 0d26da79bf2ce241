//! The pool as it would be if nobody lived together, but for some classes of homes.

use medborger_base::sorted::Arrange as _;

use super::{Pool, Row, RowRule, as_u32, as_usize};

impl Pool {
    /// The same pool, in which these rows are part of linear programmes.
    pub(in crate::sortition) fn hardened(&self, rows: &[usize]) -> Self {
        let mut pool = self.clone();
        for &row in rows {
            if let Some(row) = pool.rows.get_mut(row) {
                row.is_watched = false;
            }
        }
        pool
    }

    /// The class of homes of each type, if its people live where more live than may be drawn.
    pub(in crate::sortition) fn class_of_types(&self) -> Vec<Option<u32>> {
        let mut class_of = vec![None; self.types.len()];
        for (at, class) in (0_u32..).zip(&self.classes) {
            for &t in class.homes.iter().flat_map(|home| home.keys()) {
                if let Some(slot) = class_of.get_mut(as_usize(t)) {
                    *slot = Some(at);
                }
            }
        }
        class_of
    }

    /// The pool in which types that only their homes tell apart are one, but for those of the classes kept, and by type
    /// of this pool the type that it has become there. Every panel here is one there.
    pub(in crate::sortition) fn merged(&self, kept: &[bool]) -> (Self, Vec<u32>) {
        let is_kept = |class: &Option<u32>| {
            class.is_some_and(|class| kept.get(as_usize(class)).copied().unwrap_or(true))
        };
        let mut merged = Self {
            rules: self.rules.clone(),
            ids: self.ids.clone(),
            type_of: vec![None; self.ids.len()],
            unfit: self.unfit.clone(),
            types: Vec::new(),
            rows: Vec::new(),
            classes: Vec::new(),
        };
        let mut became: Vec<u32> = Vec::with_capacity(self.types.len());
        // Types of the same profile stand together; the one that takes in others is the first of them that isn't kept.
        let mut open: Option<usize> = None;
        for (of, class) in self.types.iter().zip(self.class_of_types()) {
            let same = |at: usize| {
                merged.types.get(at).is_some_and(|t: &super::PersonType| {
                    t.features == of.features
                        && t.fits == of.fits
                        && (t.lower > 0) == (of.lower > 0)
                })
            };
            open = open.filter(|&at| same(at));
            let into = open.filter(|_| !is_kept(&class));
            match into.and_then(|at| merged.types.get_mut(at)) {
                Some(t) => {
                    t.members.extend(&of.members);
                    t.lower += of.lower;
                    t.upper += of.upper;
                }
                None => {
                    merged.types.push(of.clone());
                    if !is_kept(&class) {
                        open = Some(merged.types.len() - 1);
                    }
                }
            }
            let at = into.unwrap_or(merged.types.len() - 1);
            became.push(as_u32(at));
        }
        for (at, t) in (0_u32..).zip(&mut merged.types) {
            t.members.arrange();
            for &person in &t.members {
                if let Some(slot) = merged.type_of.get_mut(as_usize(person)) {
                    *slot = Some(at);
                }
            }
        }
        for row in &self.rows {
            if let RowRule::Household { class } = row.rule
                && !is_kept(&Some(class))
            {
                continue;
            }
            let mut types: Vec<u32> = row
                .types
                .iter()
                .filter_map(|&t| became.get(as_usize(t)).copied())
                .collect();
            types.arrange();
            types.dedup();
            merged.rows.push(Row {
                types,
                ..row.clone()
            });
        }
        (merged, became)
    }
}
