//! A ZIP file with the same bytes for the same parts: what DOCX and XLSX are kept in.
//!
//! Written by PKWARE's *APPNOTE* 6.3.10, sections 4.3 and 4.4. Every part is deflated, carries the earliest time that the
//! format knows (1 January 1980) and no attributes of a platform, and the parts lie in the order in which they were
//! added. So nothing but the parts, and the version of the compressor, decides the bytes.

use super::InteropError;
use miniz_oxide::deflate::compress_to_vec;

/// 1 January 1980 in the format's own date: year - 1980, month and day in 7, 4 and 5 bits.
const DATE: u16 = 1 << 5 | 1;
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;
/// The compressor's middle way between time and size.
const LEVEL: u8 = 6;

/// A ZIP file that is being written.
#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

fn fits<T, U: TryFrom<T>>(value: T) -> Result<U, InteropError> {
    U::try_from(value).map_err(|_| InteropError::FileTooLarge)
}

impl Zip {
    /// Adds a part under an ASCII name.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), InteropError> {
        let packed = compress_to_vec(content, LEVEL);
        let offset: u32 = fits(self.bytes.len())?;
        let mut common = Vec::with_capacity(26);
        for short in [VERSION, 0, DEFLATED, 0, DATE] {
            common.extend_from_slice(&short.to_le_bytes());
        }
        for long in [crc32(content), fits(packed.len())?, fits(content.len())?] {
            common.extend_from_slice(&long.to_le_bytes());
        }
        common.extend_from_slice(&fits::<_, u16>(name.len())?.to_le_bytes());
        common.extend_from_slice(&[0, 0]);

        self.bytes.extend_from_slice(b"PK\x03\x04");
        self.bytes.extend_from_slice(&common);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(&packed);

        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&common);
        // No comment, the first disk, no attributes: 2 + 2 + 2 + 4 bytes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.parts = self
            .parts
            .checked_add(1)
            .ok_or(InteropError::FileTooLarge)?;
        Ok(())
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, InteropError> {
        let offset: u32 = fits(self.bytes.len())?;
        let size: u32 = fits(self.directory.len())?;
        self.bytes.append(&mut self.directory);
        self.bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend_from_slice(&self.parts.to_le_bytes());
        self.bytes.extend_from_slice(&self.parts.to_le_bytes());
        self.bytes.extend_from_slice(&size.to_le_bytes());
        self.bytes.extend_from_slice(&offset.to_le_bytes());
        self.bytes.extend_from_slice(&[0, 0]);
        Ok(self.bytes)
    }
}

/// The checksum CRC-32 of ISO 3309, as ZIP uses it.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut i = 0;
        while i < 16 {
            let mut value = i as u32;
            let mut bit = 0;
            while bit < 4 {
                value = if value & 1 == 1 {
                    value >> 1 ^ 0xedb8_8320
                } else {
                    value >> 1
                };
                bit += 1;
            }
            #[expect(
                clippy::indexing_slicing,
                reason = "i is below 16, checked when compiling"
            )]
            {
                table[i] = value;
            }
            i += 1;
        }
        table
    };
    let step = |sum: u32, nibble: u32| {
        sum >> 4
            ^ TABLE
                .get((nibble & 15) as usize)
                .copied()
                .unwrap_or_default()
    };
    !bytes.iter().fold(!0, |sum: u32, byte| {
        let sum = step(sum, sum ^ u32::from(*byte));
        step(sum, sum ^ u32::from(*byte >> 4))
    })
}

/// The parts of a file that [`Zip`] wrote, each with its checksum verified.
#[cfg(test)]
pub(super) fn unzip(file: &[u8]) -> Vec<(String, String)> {
    let long = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let short = |at: usize| usize::from(u16::from_le_bytes([file[at], file[at + 1]]));
    let end = file.len() - 22;
    assert_eq!(&file[end..end + 4], b"PK\x05\x06");
    let mut at = long(end + 16);
    let mut parts = Vec::new();
    while at < end {
        assert_eq!(&file[at..at + 4], b"PK\x01\x02");
        let (crc, packed, size, name) =
            (long(at + 16), long(at + 20), long(at + 24), short(at + 28));
        let start = long(at + 42);
        assert_eq!(&file[start..start + 4], b"PK\x03\x04");
        assert_eq!(file[start + 4..start + 30], file[at + 6..at + 32]);
        let data = start + 30 + name;
        let content = miniz_oxide::inflate::decompress_to_vec(&file[data..data + packed]).unwrap();
        assert_eq!((content.len(), crc32(&content) as usize), (size, crc));
        let name_text = String::from_utf8(file[at + 46..at + 46 + name].to_vec()).unwrap();
        parts.push((name_text, String::from_utf8(content).unwrap()));
        at += 46 + name;
    }
    assert_eq!(parts.len(), short(end + 10));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_crc_32() {
        assert_eq!(
            crc32(b"123456789"),
            0xcbf4_3926,
            "the standard's check value"
        );
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn what_is_packed_is_unpacked_and_twice_gives_the_same_bytes() {
        let write = || {
            let mut zip = Zip::default();
            zip.add("a.xml", b"<a/>").unwrap();
            zip.add("folder/b.xml", "æøå ".repeat(5000).as_bytes())
                .unwrap();
            zip.add("empty", b"").unwrap();
            zip.finish().unwrap()
        };
        let parts = unzip(&write());
        assert_eq!(parts[0], ("a.xml".to_owned(), "<a/>".to_owned()));
        assert_eq!(
            (parts[1].0.as_str(), parts[1].1.len()),
            ("folder/b.xml", 35_000)
        );
        assert_eq!(parts[2], ("empty".to_owned(), String::new()));
        assert_eq!(write(), write());
        assert!(write().len() < 1000);
    }
}
