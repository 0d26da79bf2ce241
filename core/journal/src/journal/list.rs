//! Lists as a portal needs them: narrowed, searched, ordered, counted, page by page, whatever number of things there is.

use std::str::FromStr;

use medborger_base::digest;
use medborger_base::place::{MapBox, Point, cells};
use medborger_base::search::{wanted, words};
use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Write, to_json};
use uuid::Uuid;

use super::desk::{Desk, Halt, Owner, vault_terms};
use super::key::StreamKey;
use super::listing::{Listing, ListingOrder, Span};
use super::needs::Find;
use super::page::{LIMIT_MAX, Page};
use super::personal::named_in;
use super::stream::{Stream, term};
use crate::id::CitizenId;
use crate::text::Line;
use crate::town::Town;

/// The most words that are looked for at once.
const WORDS_MAX: usize = 12;
/// The form in which a cursor is written.
const FORM: &str = "2";

crate::error::errors! {
    /// Why a list can't be given.
    ListError {
        /// A cursor of another list, of another order, of another version of the library, or made up.
        CursorUnfit => "cursor_unfit", Invalid, Some("after"),
            "the cursor is not of this list in this order: begin again with the first page",
            "markøren hører ikke til denne liste i denne rækkefølge: begynd igen med første side";
        /// Nothing that could be looked for: neither a letter nor a digit.
        NothingToSearch => "search_empty", Invalid, Some("search"),
            "a search needs a letter or a digit", "en søgning skal have et bogstav eller et ciffer";
        /// Too many words.
        TooManyWords {
            /// The most.
            max: usize,
        } => "search_too_many_words", Invalid, Some("search"),
            "search for at most {max} words", "søg på højst {max} ord";
        /// Edges that enclose nothing.
        BoxUnfit => "box_unfit", Invalid, Some("within"),
            "the south must not lie north of the north, nor the west east of the east",
            "syd må ikke ligge nord for nord, og vest ikke øst for øst";
    }
}

/// Where the next page of a list begins. It is given back as it came: what it says is marked with the town's key, so that nobody makes
/// one up and asks by it where in the order something lies that they may not see.
#[derive(Debug, Clone, PartialEq, Eq, Write)]
#[record(bare)]
#[serde(transparent)]
pub struct Cursor(Box<str>);

impl FromStr for Cursor {
    type Err = ListError;

    fn from_str(text: &str) -> Result<Self, ListError> {
        let fits = |c: char| c.is_ascii_alphanumeric() || "-_.=".contains(c);
        if text.is_empty() || text.len() > 300 || !text.chars().all(fits) {
            return Err(ListError::CursorUnfit);
        }
        Ok(Self(text.into()))
    }
}

medborger_codec::read_text!(Cursor, str::parse);

impl medborger_codec::Described for Cursor {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","pattern":"^[A-Za-z0-9_.=-]{1,300}$"}"#);
}

impl Cursor {
    fn new(town: &Town, list: &List, value: Option<&str>, stream: &StreamKey) -> Self {
        let (kind, id) = (stream.kind(), stream.id());
        let value = value.map_or(String::new(), |value| format!("={value}"));
        let said = format!("{FORM}.{}{value}.{kind}.{id}", name_of(&list.listing.order));
        let mark = list.mark(town, &said);
        Self(format!("{said}.{mark}").into())
    }

    /// The value and the stream after which the page begins.
    fn read(&self, town: &Town, list: &List) -> Result<(Option<String>, StreamKey), ListError> {
        let unfit = ListError::CursorUnfit;
        let (kind, order) = (list.kind, &list.listing.order);
        let (said, mark) = self.0.rsplit_once('.').ok_or(ListError::CursorUnfit)?;
        if mark != list.mark(town, said) {
            return Err(unfit);
        }
        let mut parts = said.splitn(4, '.');
        let (Some(FORM), Some(by), Some(of), Some(id)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(unfit);
        };
        let (name, value) = match by.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (by, None),
        };
        if of != kind || name != name_of(order) || (value.is_some() && order.by().is_none()) {
            return Err(unfit);
        }
        Ok((value, StreamKey::new(kind, id)))
    }
}

/// What an order is called within a cursor.
fn name_of(order: &ListingOrder) -> String {
    let name = |by: &str| {
        by.split_once(':')
            .map_or(by, |(_, name)| name)
            .trim_end_matches(['~', '='])
            .to_owned()
    };
    match order {
        ListingOrder::Latest => "latest".to_owned(),
        ListingOrder::Rising(by) => format!("{}-up", name(by)),
        ListingOrder::Falling(by) => format!("{}-down", name(by)),
    }
}

/// How many things of a list there are under each value, by what they are counted by and by the value.
pub type Counts = SortedMap<String, SortedMap<String, u32>>;

/// A list that is being asked for: of streams of one kind.
#[derive(Debug, Clone)]
pub struct List {
    find: Find,
    listing: Listing,
    kind: &'static str,
}

impl List {
    /// All streams of a kind that hold this term.
    #[must_use]
    pub fn of<S: Stream>(name: &str, value: &str) -> Self {
        let first = SortedSet::from_iter([term(S::KIND, name, value)]);
        Self {
            find: Find::new(vec![first]),
            listing: Listing::default(),
            kind: S::KIND,
        }
    }

    fn begin(&self, name: &str) -> String {
        term(self.kind, name, "")
    }

    /// Those that hold one of these values.
    #[must_use]
    pub fn any<V: std::fmt::Display>(
        mut self,
        name: &str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        let terms = values
            .into_iter()
            .map(|value| term(self.kind, name, &value.to_string()));
        self.find.all.push(terms.collect());
        self
    }

    /// Those that hold this value, where one is given.
    #[must_use]
    pub fn with(self, name: &str, value: Option<impl std::fmt::Display>) -> Self {
        match value {
            Some(value) => self.any(name, [value]),
            None => self,
        }
    }

    /// Those that hold a value from one on and before another.
    #[must_use]
    pub fn within(mut self, name: &str, from: Option<String>, to: Option<String>) -> Self {
        let of = self.begin(name);
        self.listing.within.push(vec![Span { of, from, to }]);
        self
    }

    /// Those that hold a value of one of these spans.
    pub(super) fn within_any(mut self, spans: Vec<Span>) -> Self {
        self.listing.within.push(spans);
        self
    }

    /// Those that hold no value of any of these spans.
    pub(super) fn within_none(mut self, spans: Vec<Span>) -> Self {
        self.listing.without.extend(spans);
        self
    }

    pub(super) fn kind(&self) -> &'static str {
        self.kind
    }

    /// Those that hold no value from one on and before another.
    #[must_use]
    pub fn without(mut self, name: &str, from: Option<String>, to: Option<String>) -> Self {
        let of = self.begin(name);
        self.listing.without.push(Span { of, from, to });
        self
    }

    /// Those among these streams.
    #[must_use]
    pub fn among(mut self, streams: SortedSet<StreamKey>) -> Self {
        self.listing.among = Some(streams);
        self
    }

    /// Those in which all words of a search are found, under this name: of a word of three letters or more its beginning does.
    ///
    /// # Errors
    /// [`ListError::NothingToSearch`], [`ListError::TooManyWords`].
    pub fn search(self, name: &str, search: Option<&Line<200>>) -> Result<Self, ListError> {
        self.search_by(&[name], search)
    }

    /// The same under several names: each word under one of them.
    ///
    /// # Errors
    /// As [`search`](Self::search).
    pub fn search_by(
        mut self,
        names: &[&str],
        search: Option<&Line<200>>,
    ) -> Result<Self, ListError> {
        let Some(search) = search else {
            return Ok(self);
        };
        let wanted = wanted(search.as_str());
        match wanted.len() {
            0 => return Err(ListError::NothingToSearch),
            1..=WORDS_MAX => {}
            _ => return Err(ListError::TooManyWords { max: WORDS_MAX }),
        }
        for one in wanted {
            let terms = names.iter().map(|name| term(self.kind, name, &one.word));
            let set: SortedSet<String> = terms.collect();
            if one.begins {
                self.listing.begins.push(set);
            } else {
                self.find.all.push(set);
            }
        }
        Ok(self)
    }

    /// Those that lie in a box.
    ///
    /// # Errors
    /// [`ListError::BoxUnfit`].
    pub fn in_box(self, within: Option<&MapBox>) -> Result<Self, ListError> {
        match within {
            None => Ok(self),
            Some(within) if within.is_box() => Ok(self.any(CELL, within.cover())),
            Some(_) => Err(ListError::BoxUnfit),
        }
    }

    /// The highest value of a name first.
    #[must_use]
    pub fn falling(mut self, name: &str) -> Self {
        self.listing.order = ListingOrder::Falling(self.begin(name));
        self
    }

    /// The lowest value of a name first.
    #[must_use]
    pub fn rising(mut self, name: &str) -> Self {
        self.listing.order = ListingOrder::Rising(self.begin(name));
        self
    }

    /// How many hold each value of these names, where they are asked for.
    #[must_use]
    pub fn counting(mut self, asked: bool, names: &[&str]) -> Self {
        if asked {
            self.listing.counts = names.iter().map(|name| self.begin(name)).collect();
        }
        self
    }

    /// What shows that a cursor is of this list. What hangs on the day is left out of it: a page may be turned at midnight.
    fn mark(&self, town: &Town, said: &str) -> String {
        let (all, begins) = (to_json(&self.find.all), to_json(&self.listing.begins));
        let parts = [
            b"cursor",
            said.as_bytes(),
            all.as_bytes(),
            begins.as_bytes(),
        ];
        let mark = town.keyed().short(&parts);
        let mut mark = digest::hex_string(&mark);
        mark.truncate(20);
        mark
    }

    /// The look-up of one page.
    fn page(&self, town: &Town, after: Option<&Cursor>, limit: u32) -> Result<Find, ListError> {
        let (value, after) = match after {
            Some(cursor) => {
                let (value, stream) = cursor.read(town, self)?;
                (value, Some(stream))
            }
            None => (None, None),
        };
        let listing = Listing {
            after_value: value,
            ..self.listing.clone()
        };
        Ok(Find {
            all: self.find.all.clone(),
            after,
            limit: Some(limit),
            listing: Some(listing),
        })
    }
}

/// Declares the index terms under which a title that the state has is found.
#[doc(hidden)]
pub fn titled(title: &str, add: &mut dyn FnMut(&str, &str)) {
    for word in words(title) {
        add(WORD, &word);
    }
}

/// What a choice is called where it is written down.
#[doc(hidden)]
#[must_use]
pub fn code_of(choice: &dyn Write) -> String {
    to_json(choice).trim_matches('"').to_owned()
}

/// The index terms under which texts and a place are found.
#[doc(hidden)]
#[must_use]
pub fn search_terms<S: Stream>(texts: &[&str], point: Option<&Point>) -> Vec<String> {
    let mut terms: Vec<(&str, String)> = Vec::new();
    for text in texts {
        terms.extend(words(text).into_iter().map(|word| (WORD, word)));
    }
    terms.extend(point.into_iter().flat_map(cells).map(|cell| (CELL, cell)));
    vault_terms::<S>(&terms)
}

/// Under which name words of texts are found.
#[doc(hidden)]
pub const WORD: &str = "word~";
/// Under which name cells of the map are found.
#[doc(hidden)]
pub const CELL: &str = "cell";

/// A page of a list, with counts.
#[non_exhaustive]
pub struct ListPage<I, S> {
    /// How many there are on all pages, the things of this page, and where the next begins.
    pub page: Page<I, S, Cursor>,
    /// What was counted.
    pub counts: Counts,
}

impl Desk<'_> {
    /// A page of a list, 1 to 1,000 things.
    ///
    /// # Errors
    /// [`ListError::CursorUnfit`]; [`Halt::Needs`] when they were not looked up or loaded yet.
    #[doc(hidden)]
    pub fn list<I: FromStr, S: Stream>(
        &mut self,
        list: &List,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<ListPage<I, S>, Halt> {
        let limit = limit.clamp(1, LIMIT_MAX);
        let find = list.page(self.town(), after, limit)?;
        let found = self.find(&find)?;
        self.require(found.streams.iter().cloned(), [])?;
        let mut items = Vec::with_capacity(found.streams.len());
        for stream in &found.streams {
            if let (Ok(id), Some(state)) = (stream.id().parse(), self.get::<S>(stream)?) {
                items.push((id, state));
            }
        }
        let listed = found.listed.clone().unwrap_or_default();
        // A page that is not full is the last.
        let is_full = u32::try_from(found.streams.len()) == Ok(limit);
        let last = found.streams.last().filter(|_| is_full);
        let value = listed.last_value.as_deref();
        let next = last.map(|last| Cursor::new(self.town(), list, value, last));
        let mut counts = Counts::new();
        for (term, count) in listed.counts {
            let name = term
                .split_once(':')
                .and_then(|(_, rest)| rest.split_once("~="));
            if let Some((name, value)) = name {
                counts
                    .entry(name.to_owned())
                    .or_default()
                    .insert(value.to_owned(), count);
            }
        }
        let total = u64::from(found.total);
        Ok(ListPage {
            page: Page { total, items, next },
            counts,
        })
    }

    /// The streams of a kind that a citizen's rows of a table name.
    ///
    /// # Errors
    /// [`Halt::Needs`] when the rows were not loaded yet.
    #[doc(hidden)]
    pub fn own<S: Stream>(
        &self,
        citizen: CitizenId,
        table: &str,
    ) -> Result<SortedSet<StreamKey>, Halt> {
        let ids: Vec<Uuid> = named_in(self.subject(Owner::Citizen(citizen))?, table);
        Ok(ids
            .into_iter()
            .map(|id| StreamKey::new(S::KIND, id))
            .collect())
    }

    /// How many things each of several lists has.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not looked up yet.
    #[doc(hidden)]
    pub fn count_lists(&self, lists: &[List]) -> Result<Vec<u32>, Halt> {
        let finds = lists.iter().map(|list| list.page(self.town(), None, 0));
        let finds = finds.collect::<Result<Vec<_>, _>>()?;
        self.look_up(finds.iter().cloned())?;
        finds
            .iter()
            .map(|find| Ok(self.find(find)?.total))
            .collect()
    }
}
