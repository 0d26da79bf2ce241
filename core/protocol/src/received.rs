//! What stands in a request's body and about it, read or refused.

use medborger_codec::{NotJson, Tree};
use uuid::Uuid;

use crate::error::ProtocolError;
use crate::message::{Header, Request};
use crate::negotiate::{accepts, media};

/// The command's id, where its sender made one.
pub(crate) fn own_id(
    request: &Request<'_>,
    fields: &mut Tree<'_>,
) -> Result<Option<Uuid>, Refused> {
    let malformed = || ProtocolError::IdempotencyKeyMalformed;
    let read = |text: &str| match text.len() {
        36 => Uuid::parse_str(text).map_err(|_| malformed()),
        _ => Err(malformed()),
    };
    let header = request.header("idempotency-key");
    let by_header = header
        .map(|text| read(text.trim_matches('"')))
        .transpose()?;
    let Tree::Fields(fields) = fields else {
        return Ok(by_header);
    };
    let mut by_field = None;
    for (_, value) in fields.iter().filter(|(name, _)| name == "id") {
        let Tree::Text(text) = value else {
            return Err(malformed().into());
        };
        let id = read(text)?;
        if by_field.replace(id).is_some_and(|before| before != id) {
            return Err(ProtocolError::IdempotencyKeyDiffers.into());
        }
    }
    // All at once: somebody may send it twenty thousand times.
    fields.retain(|(name, _)| name != "id");
    match (by_header, by_field) {
        (Some(one), Some(other)) if one != other => {
            Err(ProtocolError::IdempotencyKeyDiffers.into())
        }
        (one, other) => Ok(one.or(other)),
    }
}

pub(crate) fn must_accept(request: &Request<'_>, given: &[&str]) -> Result<(), ProtocolError> {
    match accepts(request, given) {
        true => Ok(()),
        false => Err(ProtocolError::NotAcceptable),
    }
}

pub(crate) fn length(request: &Request<'_>) -> Option<u64> {
    request.header("content-length")?.parse().ok()
}

/// The type of a body that is of one of these, and no larger.
pub(crate) fn body(
    request: &Request<'_>,
    types: &[&str],
    most: u64,
) -> Result<String, ProtocolError> {
    let media = media(request).filter(|media| types.contains(&media.as_str()));
    let media = media.ok_or(ProtocolError::MediaTypeUnsupported)?;
    let said = length(request).unwrap_or(0);
    if said.max(request.body.len() as u64) > most {
        return Err(ProtocolError::BodyTooLarge { mib: most >> 20 });
    }
    Ok(media)
}

pub(crate) fn utf8(body: &[u8]) -> Result<&str, ProtocolError> {
    std::str::from_utf8(body).map_err(|_| ProtocolError::NotJson)
}

pub(crate) fn not_json(error: NotJson) -> ProtocolError {
    match error {
        NotJson::HalfAPair => ProtocolError::UnpairedSurrogate,
        NotJson::Malformed => ProtocolError::NotJson,
    }
}

pub(crate) fn read(body: &[u8]) -> Result<Tree<'_>, ProtocolError> {
    let tree = Tree::parse(utf8(body)?).map_err(not_json)?;
    match is_deep(&tree) {
        true => Err(ProtocolError::TooDeep),
        false => Ok(tree),
    }
}

/// Whether something lies deeper than is read. The tree itself is no deeper than that.
fn is_deep(tree: &Tree<'_>) -> bool {
    match tree {
        Tree::Deep => true,
        Tree::List(items) => items.iter().any(is_deep),
        Tree::Fields(fields) => fields.iter().any(|(_, value)| is_deep(value)),
        _ => false,
    }
}

/// Why not, with headers that say more.
pub(crate) struct Refused {
    pub(crate) error: ProtocolError,
    pub(crate) headers: Vec<Header>,
}

impl Refused {
    pub(crate) fn with(error: ProtocolError, (name, value): (&str, String)) -> Self {
        let headers = vec![Header::new(name.to_owned(), value)];
        Self { error, headers }
    }
}

impl From<ProtocolError> for Refused {
    fn from(error: ProtocolError) -> Self {
        let headers = Vec::new();
        Self { error, headers }
    }
}
