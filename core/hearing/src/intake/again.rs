//! Of which response taken in before a row may be a correction: a word in it was corrected in the sheet, its sender was
//! filled in, or its day.
//!
//! What a row says is another response as soon as one letter of it differs. So whoever corrects a sheet and takes it in again
//! would have the response twice. Each response that comes from a list therefore leaves *traces* in the index: keyed hashes
//! of some runs of its words with its sender and day, of all its words with its sender, and of all its words with its day and
//! with its sender's name short of one word. A row that shares a trace is held against that response itself, and a person
//! decides.

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet, shared};
use medborger_base::text::folded;
use medborger_codec::nearest;
use medborger_interop::Table;

use super::row::{Ready, Row};
use crate::hearing::{Answer, AnswerValue};
use crate::id::{HearingId, ResponseId, RowId};
use crate::journal::{Desk, Find, Halt, StreamKey, vault_terms};
use crate::response::{Respondent, Response, ResponseContent, ResponseText};
use crate::text::Text;

/// The names of the index terms: of traces, and of the list that a response came in.
pub(crate) const TERMS: [&str; 2] = ["like", "list"];
/// How many words are a run, and in what number of words texts are compared by runs.
const RUN: usize = 3;
const RUNS_FROM: usize = 6;
/// How many letters are a run of a short text, and up to what number of words texts are compared by them.
const LETTERS: usize = 5;
const LETTERS_TO: usize = 10;
/// How many runs leave a trace: a word that is changed, added or left out touches three runs of words or, by one letter or two that
/// are swapped, six of letters.
const RUNS_KEPT: usize = 4;
const LETTERS_KEPT: usize = 7;
/// In how many words a text is somebody's own, whoever signs it.
const OWN_WORDS: usize = 8;
/// How many responses a row is held against, and how many of its own list are looked past.
const HELD: usize = 3;
const OF_LIST: usize = 100;

/// What is compared of a response.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    /// The words of the sender's and the organisation's name; none where nobody is named.
    sender: Vec<String>,
    /// The words of its prose.
    words: Vec<String>,
    /// The answers that are no prose.
    chosen: String,
}

fn words(text: &str) -> Vec<String> {
    let text = folded(text);
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

impl Said {
    fn of(who: &Respondent, text: Option<&Text<100_000>>, answers: &[Answer]) -> Self {
        let names = who.name.iter().chain(&who.organisation);
        let sender = names.flat_map(|name| words(name.as_str()));
        let mut prose: Vec<String> = text.map(|t| words(t.as_str())).unwrap_or_default();
        let mut chosen = String::new();
        for answer in answers {
            if let AnswerValue::Open { text } = &answer.value {
                prose.extend(words(text.as_str()));
            } else {
                chosen.push_str(&medborger_codec::to_json(answer));
            }
        }
        Self {
            sender: sender.collect(),
            words: prose,
            chosen,
        }
    }

    fn of_row(content: &ResponseContent) -> Self {
        Self::of(&content.respondent, content.text.as_ref(), &content.answers)
    }

    /// What is traced of it, in parts that are hashed. `asked` adds what is only looked for: somebody's text as nobody's.
    fn traced(&self, day: &str, asked: bool) -> Vec<Vec<String>> {
        let (sender, prose) = (self.sender.join(" "), self.words.join(" "));
        let mut traced: Vec<Vec<String>> = Vec::new();
        let mut add = |parts: &[&str]| traced.push(parts.iter().map(|p| (*p).to_owned()).collect());
        for run in self.runs() {
            add(&["run", &sender, day, &run]);
        }
        let own = self.words.len() >= OWN_WORDS;
        if own || !sender.is_empty() && !self.words.is_empty() {
            add(&["day", &sender, &prose, &self.chosen]);
        }
        if self.words.is_empty() {
            if !sender.is_empty() {
                add(&["answers", &sender, day]);
            }
            return traced;
        }
        // One word may be another, or one too many or too few: the whole name is traced with those short of one word.
        for without in 0..=self.sender.len() {
            let others = self.sender.iter().enumerate();
            let others = others.filter(|(place, _)| *place != without);
            let others: Vec<&str> = others.map(|(_, word)| word.as_str()).collect();
            add(&["name", day, &prose, &others.join(" ")]);
        }
        if asked && self.words.len() >= RUN {
            add(&["name", day, &prose, ""]);
        }
        traced
    }

    /// The runs of its prose that leave a trace: those with the least hash, which a text with one word changed has too.
    fn runs(&self) -> Vec<String> {
        let mut kept = Vec::new();
        if self.words.len() >= RUNS_FROM {
            let runs = self.words.windows(RUN).map(|run| run.join(" "));
            kept.extend(least(runs, RUNS_KEPT));
        }
        if self.words.len() <= LETTERS_TO {
            kept.extend(least(letter_runs(&self.words, LETTERS), LETTERS_KEPT));
        }
        kept
    }

    /// Whether one may be a correction of the other.
    fn is_near(&self, other: &Self) -> bool {
        let same_words = self.words == other.words;
        let nobody = self.sender.is_empty() || other.sender.is_empty();
        let holds = |a: &Self, b: &Self| a.sender.iter().all(|word| b.sender.contains(word));
        let one_sender = nobody || self.one_slip(other) || holds(self, other) || holds(other, self);
        if self.words.is_empty() || other.words.is_empty() {
            return same_words && self.sender == other.sender && !nobody;
        }
        one_sender && (same_words || self.share(other))
    }

    /// Whether the two names differ in one word, by a slip of the pen: `Ib` is not `Bo`.
    fn one_slip(&self, other: &Self) -> bool {
        let mut pairs = self.sender.iter().zip(&other.sender);
        let differs = |(a, b): &(&String, &String)| a != b;
        let slip = pairs.find(differs);
        self.sender.len() == other.sender.len()
            && slip.is_none_or(|(a, b)| nearest(a, [b.as_str()]).is_some())
            && !pairs.any(|pair| differs(&pair))
    }

    /// Whether the two have most of their runs of letters in common.
    fn share(&self, other: &Self) -> bool {
        let short = |of: &Self| of.words.iter().map(String::len).sum::<usize>() < 30;
        let length = if short(self) || short(other) {
            3
        } else {
            LETTERS
        };
        let [mut one, mut two] = [self, other].map(|of| letter_runs(&of.words, length));
        one.arrange();
        two.arrange();
        let all = one.len() + two.len();
        // Dice's coefficient: two thirds of both.
        3 * shared(&one, &two) >= all
    }
}

/// The runs of so many letters in words with a space between them; the whole where it is shorter.
fn letter_runs(words: &[String], length: usize) -> Vec<String> {
    let letters: Vec<char> = words.join(" ").chars().collect();
    if letters.len() < length {
        return vec![letters.into_iter().collect()];
    }
    let runs = letters.windows(length);
    runs.map(|run| run.iter().collect()).collect()
}

/// So many of them, different ones, with the least hash.
fn least(runs: impl IntoIterator<Item = String>, count: usize) -> Vec<String> {
    let mut hashed: Vec<(u64, String)> = runs.into_iter().map(|run| (hash(&run), run)).collect();
    hashed.arrange();
    hashed.dedup();
    hashed.truncate(count);
    hashed.into_iter().map(|(_, run)| run).collect()
}

/// FNV-1a over 64 bits, mixed at the end so that texts which end alike do not stand together. It only chooses.
fn hash(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// The index term of a list.
fn list_term(desk: &Desk<'_>, hearing: HearingId, table: &Table) -> Vec<String> {
    let (named, [_, name]) = (hearing.uuid(), TERMS);
    let id = |of: &String| RowId::new(desk.named_id(&[b"list", named.as_bytes(), of.as_bytes()]));
    let pair = table.sha256.as_ref().map(|of| (name, id(of).to_string()));
    vault_terms::<Response>(pair.as_slice())
}

/// The index terms of what is traced.
fn terms(desk: &Desk<'_>, hearing: HearingId, traced: &[Vec<String>]) -> Vec<String> {
    let (named, [name, _]) = (hearing.uuid(), TERMS);
    let pairs = traced.iter().map(|of| {
        let mut parts: Vec<&[u8]> = vec![b"trace", named.as_bytes()];
        parts.extend(of.iter().map(String::as_bytes));
        (name, RowId::new(desk.named_id(&parts)).to_string())
    });
    vault_terms::<Response>(&pairs.collect::<Vec<_>>())
}

/// Leaves the traces of a response that is taken in.
pub(super) fn trace(
    desk: &mut Desk<'_>,
    (hearing, table): (HearingId, &Table),
    stream: &StreamKey,
    ready: &Ready,
) {
    let traced = Said::of_row(&ready.content).traced(&ready.day, false);
    let mut terms = terms(desk, hearing, &traced);
    terms.append(&mut list_term(desk, hearing, table));
    desk.reindex(stream, &[], &terms);
}

/// Of each row that is `new`, the response taken in before that it may correct: of another list, for what stands in one list beside
/// another row is no correction of it.
pub(super) fn corrected(
    desk: &mut Desk<'_>,
    (hearing, table): (HearingId, &Table),
    rows: &[(&Row, bool)],
) -> Result<Vec<Option<ResponseId>>, Halt> {
    let list: SortedSet<String> = list_term(desk, hearing, table).into_iter().collect();
    let mut asked: Vec<Option<(Said, [Find; 2])>> = Vec::with_capacity(rows.len());
    for (row, new) in rows {
        let ready = row.read.as_ref().ok().filter(|_| *new);
        let Some(ready) = ready else {
            asked.push(None);
            continue;
        };
        let said = Said::of_row(&ready.content);
        let letters: usize = said.words.iter().map(String::len).sum();
        desk.work().spend(20_000 + 60 * letters as u64)?;
        let traced = said.traced(&ready.day, true);
        let set: SortedSet<String> = terms(desk, hearing, &traced).into_iter().collect();
        let own = Find::page(vec![set.clone(), list.clone()], None, OF_LIST);
        // So many that one is left where all others are of this list.
        let find = Find::page(vec![set], None, OF_LIST + HELD);
        // A row of which nothing is left to be traced is like none.
        asked.push((!traced.is_empty()).then_some((said, [find, own])));
    }
    desk.look_up(asked.iter().flatten().flat_map(|(_, finds)| finds.clone()))?;
    let mut found: Vec<Vec<StreamKey>> = Vec::with_capacity(rows.len());
    for of in &asked {
        let Some((_, [find, own])) = of else {
            found.push(Vec::new());
            continue;
        };
        let own: SortedSet<&StreamKey> = desk.find(own)?.streams.iter().collect();
        let others = desk
            .find(find)?
            .streams
            .iter()
            .filter(|stream| !own.contains(*stream));
        found.push(others.take(HELD).cloned().collect());
    }
    let all = || found.iter().flatten();
    desk.require(all().cloned(), [])?;
    let mut before: SortedMap<&StreamKey, Said> = SortedMap::new();
    let mut texts = Vec::new();
    for stream in all() {
        if let Some(response) = desk.get::<Response>(stream)? {
            let first = response.texts.first().map(|text| text.key.clone());
            texts.extend(first.into_iter().chain([response.respondent.key.clone()]));
        }
    }
    desk.require([], texts)?;
    for stream in all() {
        if before.contains_key(&stream) {
            continue;
        }
        let Some(response) = desk.get::<Response>(stream)? else {
            continue;
        };
        desk.work().spend(60 * u64::from(response.chars))?;
        let who = desk.read::<Respondent>(&response.respondent)?;
        let said = response
            .texts
            .first()
            .map(|text| desk.read::<ResponseText>(text));
        if let (Some(Some(said)), Some(who)) = (said.transpose()?, who) {
            before.insert(stream, Said::of(&who, said.text.as_ref(), &said.answers));
        }
    }
    let mut corrects = Vec::with_capacity(rows.len());
    for (of, streams) in asked.iter().zip(&found) {
        let said = of.as_ref().map(|(said, _)| said);
        let near = |stream: &&StreamKey| {
            let (said, before) = (said?, before.get(stream)?);
            said.is_near(before).then(|| stream.id().parse().ok())?
        };
        corrects.push(streams.iter().find_map(|stream| near(&stream)));
    }
    Ok(corrects)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::RespondentKind;
    use crate::text::Line;
    use medborger_base::sorted::SortedSet;
    use proptest::prelude::*;

    fn said(name: &str, text: &str) -> Said {
        let mut who = Respondent::new(RespondentKind::Private);
        who.name = Line::new(name).ok();
        Said::of(&who, Text::new(text).ok().as_ref(), &[])
    }

    /// Whether a row is told to look like what was taken in before.
    fn told(before: &Said, now: &Said) -> bool {
        let left: SortedSet<Vec<String>> = before.traced("2026-08-08", false).into_iter().collect();
        let asked = now.traced("2026-08-08", true);
        asked.iter().any(|of| left.contains(of)) && now.is_near(before)
    }

    #[test]
    fn a_word_or_a_sender_that_is_corrected_is_told_and_another_response_is_not() {
        let text = "Stien langs aaen skal bevares, for boernene gaar der til skole.";
        for (name, of, now, then) in [
            ("", "Behold stein.", "", "Behold stien."),
            ("", text, "", &text.replace("boernene", "børnene")),
            ("", text, "Ida Eksempel", text),
            ("Ida Eksempl", "Nej tak.", "Ida Eksempel", "Nej tak."),
            ("Ida Eksempel", "Nej tak.", "Ida M. Eksempel", "Nej tak."),
            (
                "Bo Eksempel",
                "Nej tka til vejen",
                "Bo Eksempel",
                "Nej tak til vejen",
            ),
        ] {
            assert!(told(&said(name, of), &said(now, then)), "{of} / {then}");
        }
        for (name, of, now, then) in [
            ("Ida Eksempel", "Nej tak.", "Bo Prøve", "Nej tak."),
            ("Ida Eksempel", text, "Bo Prøve", text),
            ("Ib Eksempel", "Nej tak.", "Bo Eksempel", "Nej tak."),
            ("Ida Eksempel 1", "Nej tak.", "Ida Eksempel 2", "Nej tak."),
            ("", "Nej tak.", "", "Ja, gerne."),
            (
                "",
                text,
                "",
                "Vejen skal lukkes for biler, for der er for megen larm om natten.",
            ),
            ("Ida Eksempel", "", "Bo Prøve", ""),
        ] {
            assert!(!told(&said(name, of), &said(now, then)), "{of} / {then}");
        }
    }

    proptest! {
        #[test]
        fn whatever_one_word_is_changed_added_or_left_out_the_text_is_known_again(
            words in prop::collection::vec("[a-zæøå]{2,9}", 8..60),
            place in any::<prop::sample::Index>(),
            (how, other) in (0..3_u8, "[a-zæøå]{2,9}"),
        ) {
            let mut then = words.clone();
            let place = place.index(words.len());
            match how {
                0 => then[place] = other,
                1 => then.insert(place, other),
                _ => _ = then.remove(place),
            }
            prop_assert!(told(&said("", &words.join(" ")), &said("", &then.join(" "))));
        }

        #[test]
        fn one_letter_of_a_short_text_may_be_corrected(
            text in "[a-zæøå]{3,8} [a-zæøå]{3,8} [a-zæøå]{3,8}", place in any::<prop::sample::Index>(), letter in "[a-zæøå]",
        ) {
            let mut letters: Vec<String> = text.chars().map(String::from).collect();
            let place = place.index(letters.len());
            prop_assume!(letters[place] != " ");
            letters[place] = letter;
            prop_assert!(told(&said("", &text), &said("", &letters.concat())));
        }

        #[test]
        fn nobody_is_told_to_have_written_what_others_did(
            one in prop::collection::vec("[a-k]{3,6}", 1..30), two in prop::collection::vec("[l-z]{3,6}", 1..30),
        ) {
            prop_assert!(!told(&said("", &one.join(" ")), &said("", &two.join(" "))));
        }
    }
}
