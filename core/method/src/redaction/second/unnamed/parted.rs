//! Names in two pieces: parted at the end of a line, `Eksem-` and `pel`, or after what begins them, `Mac Donald` for `MacDonald`.

use super::super::super::known::PARTICLES;
use super::super::{Kind, Reading, RedactionKind};
use super::{BEARERS_MAX, Hit, Naming, Unnamed};

/// More signs than these do not part a word at the end of a line.
const GAP_MAX: usize = 8;
/// What begins a name, beside the particles.
const BEGINS: &[&str] = &["fitz", "o", "d", "l"];

impl Unnamed {
    /// A name of which the token at `n` is the first of two pieces.
    pub(super) fn parted(
        &self,
        reading: &Reading,
        n: usize,
        words: &[Vec<Hit>],
        found: &mut Vec<Naming>,
    ) {
        let (Some(one), Some(two)) = (reading.token(n), reading.token(n + 1)) else {
            return;
        };
        let gap = reading.gap(n + 1);
        let line_end = matches!(gap, [hyphen, rest @ ..]
            if matches!(hyphen.c, '-' | '\u{2010}'..='\u{2014}')
                && gap.len() <= GAP_MAX
                && rest.iter().any(|atom| atom.c == '\n')
                && rest.iter().all(|atom| atom.c.is_whitespace() || atom.c == '>'));
        let begun = || {
            matches!(gap, [atom] if matches!(atom.c, ' ' | '-' | '\''))
                && (reading.is(n, PARTICLES) || reading.is(n, BEGINS))
        };
        if one.kind != Kind::Word || two.kind != Kind::Word || !line_end && !begun() {
            return;
        }
        let upper = self.is_upper(reading, one) || !line_end && self.is_upper(reading, two);
        let both = reading.atoms(one).iter().chain(reading.atoms(two));
        let hits = self.known_of(both.map(|atom| atom.c), upper);
        if hits.is_empty() {
            return;
        }
        let tells = |hit: &Hit| {
            let word = self.words.get(hit.at)?;
            let rare = hit.how == super::How::Is && word.bearers <= BEARERS_MAX;
            let written = upper || word.small;
            (word.whole || rare && written).then_some(word.whole)
        };
        let none = Vec::new();
        let (before, after) = (n.checked_sub(1), n + 2);
        let beside = |at: Option<usize>, gap: usize| {
            let hits_of = at.and_then(|at| words.get(at)).unwrap_or(&none);
            let near = (1..=2).contains(&reading.gap(gap).len());
            near && self.are_one(&hits, hits_of, upper)
        };
        let (from, to) = (
            if beside(before, n) { before } else { None },
            if beside(Some(after), after) {
                after
            } else {
                n + 1
            },
        );
        let full = from.is_some() || to == after;
        if let (Some(first), Some(last)) = (reading.token(from.unwrap_or(n)), reading.token(to))
            && let Some(whole) = hits.iter().find_map(tells).or(full.then_some(true))
        {
            let span = reading.span(first.start, last.end, RedactionKind::Name);
            found.push(Naming {
                start: span.start,
                end: span.end,
                full: full || whole,
            });
        }
    }
}
