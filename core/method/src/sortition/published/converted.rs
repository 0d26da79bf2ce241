//! A copy that was converted on its way says the same, and is told from one that was changed.

use medborger_base::csv::decode;

/// The text as it was before a program gave it a byte order mark, other line ends, another character set, or took away
/// the last line's end. None where it has none of these.
pub(in super::super) fn restored(text: &[u8]) -> Option<Vec<u8>> {
    let lines = decode(text).text.replace("\r\n", "\n").replace('\r', "\n");
    let mut restored = lines.trim_end_matches('\n').to_owned();
    restored.push('\n');
    (restored.as_bytes() != text).then(|| restored.into_bytes())
}
