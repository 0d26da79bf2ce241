//! The walk through the parts of a mail (RFC 2046).

use sha2::{Digest, Sha256};

use super::decode::{characters, cleaned, transfer};
use super::flow::joined_flow;
use super::header::{Header, split};
use super::html::html_to_text;
use super::{Attachment, Forwarded, MailDoubt};
use medborger_base::digest::hex_string;

/// How deep parts are opened: a mail with pictures, signed and attached to, has four levels.
const DEPTH_MAX: u32 = 10;
/// How many parts are opened.
const PARTS_MAX: u32 = 1000;
/// How much of a mail that is attached is read, decoded.
const INNER_BYTES_MAX: usize = 1 << 20;
/// How long a boundary may be: RFC 2046 allows 70 characters.
const BOUNDARY_MAX: usize = 200;

/// The text of a part.
#[derive(Default)]
pub(super) struct Words {
    pub(super) text: String,
    from_html: bool,
}

/// What kind of parts a part stands among.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Among {
    /// It is the mail itself.
    Root,
    /// Parts that follow one another.
    Mixed,
    /// Mails that follow one another.
    Digest,
    /// What belongs to a text: its first part is the text.
    Related,
}

/// What the walk finds.
pub(super) struct Parts {
    pub(super) attachments: Vec<Attachment>,
    pub(super) text_is_lossy: bool,
    /// Whether a text was not in the character set that was named.
    pub(super) charset_wrong: bool,
    pub(super) incomplete: bool,
    /// Whether the last boundary of some parts is missing.
    pub(super) cut_off: bool,
    /// The first mail that is attached.
    pub(super) forwarded: Option<Forwarded>,
    /// What attachments of kinds that hold a mail's text, and are not read, make doubtful.
    pub(super) doubts: Vec<MailDoubt>,
    /// Whether this is itself a mail that is attached: those within it are not opened.
    within: bool,
    /// The attachment whose bytes are wanted, and its bytes when it has come.
    wanted: Option<usize>,
    pub(super) content: Option<Vec<u8>>,
    opened: u32,
}

impl Parts {
    pub(super) fn new(wanted: Option<usize>) -> Self {
        Self {
            attachments: Vec::new(),
            text_is_lossy: false,
            charset_wrong: false,
            incomplete: false,
            forwarded: None,
            doubts: Vec::new(),
            within: false,
            cut_off: false,
            wanted,
            content: None,
            opened: 0,
        }
    }

    /// Walks through a mail and gives its text.
    pub(super) fn root(&mut self, header: &Header, body: &[u8]) -> Words {
        self.part(header, body, Among::Root, 0)
    }

    fn part(&mut self, header: &Header, body: &[u8], among: Among, depth: u32) -> Words {
        let default = if among == Among::Digest {
            "message/rfc822"
        } else {
            "text/plain"
        };
        let media_type = header.media_type().unwrap_or_else(|| default.to_owned());
        if let Some(kind) = media_type.strip_prefix("multipart/")
            && let Some(boundary) = boundary(header, body)
        {
            if depth < DEPTH_MAX {
                let (pieces, closed) = pieces(body, &boundary);
                self.cut_off |= !closed;
                return self.parts(kind, &pieces, depth);
            }
            self.incomplete = true;
            return Words::default();
        }
        // A file's name makes an attachment even of what is shown within the text, but of the only part it makes none.
        let is_file =
            header.is_attachment() || among != Among::Root && header.file_name().is_some();
        // A multipart without any boundary is a text that was meant to be more.
        let is_words = media_type == "text/plain"
            || media_type == "text/html"
            || media_type.starts_with("multipart/");
        if is_words && !is_file {
            self.words(header, body, media_type == "text/html")
        } else {
            self.attach(header, body, media_type, among);
            Words::default()
        }
    }

    fn parts(&mut self, kind: &str, pieces: &[&[u8]], depth: u32) -> Words {
        let among = match kind {
            "digest" => Among::Digest,
            "related" => Among::Related,
            _ => Among::Mixed,
        };
        let mut all = Vec::new();
        for piece in pieces {
            if self.opened >= PARTS_MAX {
                self.incomplete = true;
                break;
            }
            self.opened += 1;
            let (head, body) = split(piece);
            all.push(self.part(&Header::read(head), body, among, depth + 1));
        }
        all.retain(|words| !words.text.trim().is_empty());
        if kind == "alternative" {
            let plain = all.iter().position(|words| !words.from_html);
            let chosen = plain.unwrap_or(all.len().saturating_sub(1));
            return all.into_iter().nth(chosen).unwrap_or_default();
        }
        let from_html = all.iter().any(|words| words.from_html);
        let texts: Vec<String> = all.into_iter().map(|words| words.text).collect();
        Words {
            text: texts.join("\n\n"),
            from_html,
        }
    }

    fn words(&mut self, header: &Header, body: &[u8], from_html: bool) -> Words {
        // What is decoded is never longer.
        let mut bytes = Vec::with_capacity(body.len());
        let whole = transfer(&header.encoding(), body, &mut |piece| {
            bytes.extend_from_slice(piece);
        });
        let read = characters(header.parameter("charset"), bytes);
        self.text_is_lossy |= !(whole && read.clean);
        self.charset_wrong |= read.wrong;
        let text = read.text;
        let says = |name: &str, value: &str| {
            header
                .parameter(name)
                .is_some_and(|v| v.trim().eq_ignore_ascii_case(value))
        };
        let text = if from_html {
            html_to_text(&text)
        } else if says("format", "flowed") {
            joined_flow(&text, says("delsp", "yes"))
        } else {
            text
        };
        Words { text, from_html }
    }

    fn attach(&mut self, header: &Header, body: &[u8], media_type: String, among: Among) {
        let mut hash = Sha256::new();
        let mut size = 0_u64;
        let mut content = (self.wanted == Some(self.attachments.len())).then(Vec::new);
        // The beginning of an attached mail: more of it than that is attachments of its own.
        let is_mail = media_type == "message/rfc822" || media_type == "message/global";
        let opens = is_mail && !self.within && self.forwarded.is_none();
        let most = if opens { INNER_BYTES_MAX } else { 65_536 };
        let mut beginning = Vec::new();
        let whole = transfer(&header.encoding(), body, &mut |piece| {
            hash.update(piece);
            size = size.saturating_add(piece.len() as u64);
            if let Some(content) = &mut content {
                content.extend_from_slice(piece);
            }
            let room = most.saturating_sub(beginning.len());
            if is_mail && room > 0 {
                beginning.extend_from_slice(piece.get(..room).unwrap_or(piece));
            }
        });
        let subject = is_mail.then(|| Header::read(split(&beginning).0).subject());
        if opens {
            self.forwarded = inner(&beginning);
        }
        let name = header.file_name();
        self.doubts.extend(unread(&media_type, name.as_deref()));
        self.attachments.push(Attachment {
            name,
            media_type,
            size,
            sha256: hex_string(&hash.finalize()),
            inline: header.is_inline() || among == Among::Related && !header.is_attachment(),
            damaged: !whole,
            subject: subject.flatten(),
        });
        if content.is_some() {
            self.content = content;
        }
    }
}

/// The mail that is attached, as its beginning says it.
fn inner(bytes: &[u8]) -> Option<Forwarded> {
    let (head, body) = split(bytes);
    let head = Header::read(head);
    if !head.is_of_a_mail() {
        return None;
    }
    let mut parts = Parts::new(None);
    parts.within = true;
    let (text, _) = cleaned(parts.root(&head, body).text);
    let from = head.from();
    Some(Forwarded {
        name: from.as_ref().and_then(|from| from.name.clone()),
        address: from.map(|from| from.address),
        date: head.date().map(|at| at.to_string()),
        subject: head.subject(),
        text,
    })
}

/// What an attachment is that holds a mail's text, or another mail, in a form that is not read.
fn unread(media_type: &str, name: Option<&str>) -> Option<MailDoubt> {
    let name = name.unwrap_or_default().to_ascii_lowercase();
    match media_type {
        "application/ms-tnef" | "application/vnd.ms-tnef" => Some(MailDoubt::Tnef),
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => Some(MailDoubt::Smime),
        "application/vnd.ms-outlook" => Some(MailDoubt::OutlookMessage),
        _ if name == "winmail.dat" => Some(MailDoubt::Tnef),
        _ if name == "smime.p7m" => Some(MailDoubt::Smime),
        _ if name.ends_with(".msg") => Some(MailDoubt::OutlookMessage),
        _ => None,
    }
}

/// The boundary that the header names; or, where it names none that is there, the first line of the body that looks like
/// one and comes again.
fn boundary(header: &Header, body: &[u8]) -> Option<Vec<u8>> {
    if let Some(named) = header.parameter("boundary") {
        let named = named.trim_end().as_bytes();
        let fine = !named.is_empty() && named.len() <= BOUNDARY_MAX;
        if fine && lines(body).any(|(_, line)| is_boundary(line, named).is_some()) {
            return Some(named.to_vec());
        }
    }
    let guess = lines(body).find_map(|(_, line)| {
        let name = line.trim_ascii_end().strip_prefix(b"--")?;
        let fine = (2..=BOUNDARY_MAX).contains(&name.len())
            && name.iter().all(u8::is_ascii_graphic)
            && name.iter().any(u8::is_ascii_alphanumeric);
        fine.then_some(name)
    })?;
    let times = lines(body).filter(|(_, line)| is_boundary(line, guess).is_some());
    (times.take(2).count() == 2).then(|| guess.to_vec())
}

/// Lines with the place at which they begin, their ends included.
fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    bytes.split_inclusive(|b| *b == b'\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}

/// Whether a line is the boundary; and then whether it is the last.
fn is_boundary(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(b"--")?.strip_prefix(boundary)?;
    match rest.trim_ascii_end() {
        b"" => Some(false),
        b"--" => Some(true),
        _ => None,
    }
}

/// What lies between boundaries, without the line break that belongs to the next boundary. Without a last boundary, the
/// last part goes on to the end, and `false` stands with the pieces.
fn pieces<'a>(body: &'a [u8], boundary: &[u8]) -> (Vec<&'a [u8]>, bool) {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (start, line) in lines(body) {
        let Some(last) = is_boundary(line, boundary) else {
            continue;
        };
        if let Some(from) = open {
            let piece = body.get(from..start).unwrap_or_default();
            let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
            found.push(piece.strip_suffix(b"\r").unwrap_or(piece));
        }
        open = (!last).then_some(start + line.len());
        if last || found.len() > PARTS_MAX as usize {
            break;
        }
    }
    let closed = open.is_none() || found.len() > PARTS_MAX as usize;
    found.extend(open.and_then(|from| body.get(from..)));
    (found, closed)
}
