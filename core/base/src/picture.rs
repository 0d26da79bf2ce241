//! Pictures by reference: what is known of each. The host keeps the files.

use medborger_codec::{Described, Make, Read, Reader, Record, Shape, Sink, Tree, Write};

use crate::file::FileHash;
use crate::text::Line;

/// How many pictures one thing has at most.
pub const PICTURES_MAX: usize = 5;
/// How many bytes a picture has at most: 10 MiB.
pub const PICTURE_BYTES_MAX: u32 = 10 << 20;
/// How many pixels a picture is wide or high at most.
pub const PICTURE_PIXELS_MAX: u16 = 12_000;

crate::error::errors! {
    /// Why pictures were not accepted.
    PictureError {
        /// No bytes, or more than 10 MiB.
        Size => "picture_size_out_of_range", Invalid, Some("size"),
            "a picture has 1 byte to 10 MiB", "et billede fylder fra 1 byte til 10 MiB",
            "the picture is larger than 10 MB: choose a smaller one", "billedet fylder mere end 10 MB: vælg et mindre";
        /// No pixels, or more than 12,000 in a row.
        Pixels => "picture_pixels_out_of_range", Invalid, Some("width"),
            "a picture is 1 to 12,000 pixels wide and high", "et billede er 1 til 12.000 pixels bredt og højt";
        /// The same picture a second time.
        Twice {
            /// The field of the second.
            field: String,
        } => "picture_twice", Invalid, Some(field),
            "the same picture is there already", "det samme billede er der allerede";
        /// More pictures than one thing has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "pictures_too_many", Invalid, Some("pictures"),
            "there may be at most {max} pictures", "der må højst være {max} billeder";
    }
}

/// What kind of file a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum PictureType {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

/// A picture, which the host keeps under its hash.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PictureRef {
    /// Its SHA-256.
    pub sha256: FileHash,
    /// Its size in bytes: 1 to 10,485,760.
    #[serde(deserialize_with = "read_size")]
    #[record(shape = "Size")]
    pub size: u32,
    /// What kind of file it is.
    pub media_type: PictureType,
    /// What it shows, in words: for those who don't see it.
    pub alt: Line<300>,
    /// How many pixels it is wide as it is shown: 1 to 12,000.
    #[serde(deserialize_with = "read_pixels")]
    #[record(shape = "Pixels")]
    pub width: u16,
    /// How many pixels it is high as it is shown: 1 to 12,000.
    #[serde(deserialize_with = "read_pixels")]
    #[record(shape = "Pixels")]
    pub height: u16,
}

/// What a size looks like.
struct Size;

impl Described for Size {
    const SHAPE: &'static Shape =
        &Shape::Json(r#"{"type":"integer","format":"uint32","minimum":1,"maximum":10485760}"#);
}

/// What a number of pixels looks like.
struct Pixels;

impl Described for Pixels {
    const SHAPE: &'static Shape =
        &Shape::Json(r#"{"type":"integer","format":"uint16","minimum":1,"maximum":12000}"#);
}

fn read_size(tree: Tree<'_>, reader: &mut Reader) -> Option<u32> {
    let size = u64::read(tree, reader)?;
    let size = u32::try_from(size).ok().filter(|size| is_size(*size));
    reader.value(size.ok_or(PictureError::Size))
}

fn read_pixels(tree: Tree<'_>, reader: &mut Reader) -> Option<u16> {
    let pixels = u64::read(tree, reader)?;
    let pixels = u16::try_from(pixels).ok().filter(|pixels| is_side(*pixels));
    reader.value(pixels.ok_or(PictureError::Pixels))
}

fn is_size(size: u32) -> bool {
    (1..=PICTURE_BYTES_MAX).contains(&size)
}

fn is_side(pixels: u16) -> bool {
    (1..=PICTURE_PIXELS_MAX).contains(&pixels)
}

/// The pictures of one thing, in their order: at most five, none of them twice.
///
/// ```
/// use medborger::{Line, PictureRef, PictureType, Pictures};
///
/// let alt = Line::new("En bænk ved havnen")?;
/// let bench = PictureRef::new("a0".repeat(32).parse()?, 48_213, PictureType::Jpeg, alt, 1200, 800);
/// assert_eq!(Pictures::new(vec![bench.clone()])?.first(), Some(&bench));
/// assert_eq!(Pictures::new(vec![bench.clone(), bench]).unwrap_err().code(), "picture_twice");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures(Vec<PictureRef>);

impl Pictures {
    /// In this order.
    ///
    /// # Errors
    /// [`PictureError`], with the field within `pictures`.
    pub fn new(pictures: Vec<PictureRef>) -> Result<Self, PictureError> {
        if pictures.len() > PICTURES_MAX {
            return Err(PictureError::TooMany { max: PICTURES_MAX });
        }
        if !pictures.iter().all(|picture| is_size(picture.size)) {
            return Err(PictureError::Size);
        }
        if !(pictures.iter()).all(|picture| is_side(picture.width) && is_side(picture.height)) {
            return Err(PictureError::Pixels);
        }
        let is_second = |(at, one): (usize, &PictureRef)| {
            pictures.iter().position(|other| other.sha256 == one.sha256) != Some(at)
        };
        match pictures.iter().enumerate().position(is_second) {
            Some(at) => Err(twice(at)),
            None => Ok(Self(pictures)),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first, which stands for the thing in a list.
    #[must_use]
    pub fn first(&self) -> Option<&PictureRef> {
        self.0.first()
    }

    /// Each, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, PictureRef> {
        self.0.iter()
    }
}

fn twice(at: usize) -> PictureError {
    let field = format!("pictures[{at}]");
    PictureError::Twice { field }
}

impl<'a> IntoIterator for &'a Pictures {
    type Item = &'a PictureRef;
    type IntoIter = std::slice::Iter<'a, PictureRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Write for Pictures {
    fn write(&self, out: &mut dyn Sink) {
        self.0.write(out);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

medborger_codec::serialize!(Pictures);

/// Reading goes on behind a fault, so that all are told, each where it is.
impl Read for Pictures {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let (mut pictures, mut count) = (Vec::<PictureRef>::new(), 0);
        reader.each(tree, &mut |tree, _, reader| {
            count += 1;
            if count > PICTURES_MAX {
                return false;
            }
            if let Some(picture) = PictureRef::read(tree, reader) {
                let is_new = pictures.iter().all(|other| other.sha256 != picture.sha256);
                let is_new = is_new.then_some(()).ok_or_else(|| twice(count - 1));
                reader.value(is_new);
                pictures.push(picture);
            }
            true
        })?;
        let fits = count <= PICTURES_MAX;
        reader.value(
            fits.then_some(())
                .ok_or(PictureError::TooMany { max: PICTURES_MAX }),
        )?;
        Some(Self(pictures))
    }
}

medborger_codec::deserialize!(Pictures);

impl Described for Pictures {
    const SHAPE: &'static Shape = &Shape::List(PictureRef::shape);
}

#[cfg(test)]
mod tests {
    use medborger_codec::{parse_own, read, to_json};

    use super::*;

    fn json(digit: char, size: u64, width: u64) -> String {
        let hash = digit.to_string().repeat(64);
        format!(
            r#"{{"sha256":"{hash}","size":{size},"media_type":"png","alt":"En bænk","width":{width},"height":1}}"#
        )
    }

    fn faults(list: &[String]) -> Vec<String> {
        let text = format!("[{}]", list.join(","));
        let read = read::<Pictures>(Tree::parse(&text).unwrap());
        let faults = read.err().unwrap_or_default();
        faults.iter().map(medborger_codec::Fault::path).collect()
    }

    #[test]
    fn both_sides_of_each_limit() {
        let max = (PICTURE_BYTES_MAX.into(), PICTURE_PIXELS_MAX.into());
        assert_eq!(faults(&[json('a', 1, 1), json('b', max.0, max.1)]), [""; 0]);
        for (size, width, field) in [
            (0, 1, "[0].size"),
            (max.0 + 1, 1, "[0].size"),
            (u64::MAX, 1, "[0].size"),
            (1, 0, "[0].width"),
            (1, max.1 + 1, "[0].width"),
            (1, 65_537, "[0].width"),
        ] {
            assert_eq!(faults(&[json('a', size, width)]), [field]);
        }
        let five: Vec<String> = ('a'..='e').map(|digit| json(digit, 1, 1)).collect();
        assert_eq!(faults(&five), [""; 0]);
        let six = [five, vec![json('f', 1, 1)]].concat();
        assert_eq!(faults(&six), [""]);
    }

    #[test]
    fn all_faults_are_told_each_where_it_is() {
        let list = [
            json('a', 0, 1),
            json('b', 1, 1),
            json('b', 1, 1),
            json('c', 1, 0),
        ];
        assert_eq!(faults(&list), ["[0].size", "[2]", "[3].width"]);
    }

    #[test]
    fn what_rust_makes_is_held_to_the_same_limits() {
        let read: Pictures = parse_own(&format!("[{}]", json('a', 1, 1))).unwrap();
        let one = read.first().unwrap().clone();
        let code = |list: Vec<PictureRef>| Pictures::new(list).map_err(|error| error.code());
        assert_eq!(code(vec![one.clone()]), Ok(read.clone()));
        assert_eq!(to_json(&read), format!("[{}]", json('a', 1, 1)));
        let mut large = one.clone();
        large.size = PICTURE_BYTES_MAX + 1;
        assert_eq!(code(vec![large]), Err("picture_size_out_of_range"));
        let mut wide = one.clone();
        wide.height = 0;
        assert_eq!(code(vec![wide]), Err("picture_pixels_out_of_range"));
        assert_eq!(code(vec![one.clone(), one.clone()]), Err("picture_twice"));
        assert_eq!(code(vec![one; 6]), Err("pictures_too_many"));
    }
}
