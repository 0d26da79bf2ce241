//! Characters that are never shown: which of them mean something where they stand.

/// Joins the letters or pictures beside it into one.
const JOINER: char = '\u{200d}';
/// Keeps the letters beside it from being joined.
const NON_JOINER: char = '\u{200c}';
/// The flag that a sequence of tags turns into that of a part of a country.
const FLAG: char = '\u{1f3f4}';
/// Ends such a sequence.
const FLAG_END: char = '\u{e007f}';
/// How many letters name a part of a country.
const FLAG_LETTERS: std::ops::RangeInclusive<usize> = 3..=6;

/// Characters that are never shown (`Default_Ignorable_Code_Point`, and the empty Braille pattern).
pub fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character is never shown and means nothing wherever it stands. Directions are dealt with elsewhere.
pub(super) fn is_idle(c: char) -> bool {
    let placed = matches!(
        c,
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}' | '\u{2800}'
    );
    is_ignorable(c) && !placed && !matches!(c, JOINER | NON_JOINER) && !super::is_direction(c)
}

/// The text without those that mean nothing where they stand: joiners that join nothing, and what chooses the form of
/// nothing. No text can be hidden in what is left.
pub(super) fn meaningful(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut last = None;
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let rest = letters.get(at + 1..).unwrap_or_default();
        at += 1;
        if c == FLAG {
            let tags = flag(rest);
            out.push(c);
            out.extend(rest.iter().take(tags));
            at += tags;
            last = Some(c);
        } else if !is_ignorable(c) || super::is_direction(c) || fits(c, last, rest) {
            out.push(c);
            last = Some(c);
        }
    }
    out
}

/// How many tags follow a flag that name a part of a country.
fn flag(rest: &[char]) -> usize {
    let letter = |c: &&char| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
    let letters = rest.iter().take_while(letter).count();
    let ends = rest.get(letters) == Some(&FLAG_END);
    if ends && FLAG_LETTERS.contains(&letters) {
        letters + 1
    } else {
        0
    }
}

/// Whether a character that is never shown means something between what was kept before it and what follows.
fn fits(c: char, last: Option<char>, rest: &[char]) -> bool {
    let Some(last) = last else {
        return false;
    };
    let next = rest.iter().copied().find(|c| !is_ignorable(*c));
    match c {
        JOINER => joins(last) || next.is_some_and(|next| is_picture(last) && is_picture(next)),
        NON_JOINER => joins(last),
        // Mongolian letters.
        '\u{180b}'..='\u{180f}' => matches!(last, '\u{1820}'..='\u{18aa}'),
        // The key of a telephone.
        '\u{fe0e}'..='\u{fe0f}' if matches!(last, '0'..='9' | '#' | '*') => {
            next == Some('\u{20e3}')
        }
        '\u{fe00}'..='\u{fe0f}' => last != '\u{fe0f}' && (is_picture(last) || is_ideograph(last)),
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(last),
        // In Braille an empty pattern is a space.
        '\u{2800}' => matches!(last, '\u{2801}'..='\u{28ff}'),
        _ => false,
    }
}

/// Whether letters of this script are joined to one another.
fn joins(c: char) -> bool {
    matches!(
        c,
        // Arabic, Syriac, N'Ko, Mandaic
        '\u{620}'..='\u{8ff}'
            // The scripts of India, Tibet, Burma and Cambodia
            | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17b3}'
            | '\u{17b6}'..='\u{17ff}'
            // Mongolian, Balinese, Meetei
            | '\u{1820}'..='\u{18aa}' | '\u{1b00}'..='\u{1b7f}' | '\u{a840}'..='\u{a87f}' | '\u{abc0}'..='\u{abff}'
            // Presentation forms, Brahmi and its kin, Adlam
            | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{11000}'..='\u{115ff}' | '\u{1e900}'..='\u{1e95f}'
    )
}

/// Pictures, and what chooses their colour of skin or their form.
fn is_picture(c: char) -> bool {
    matches!(
        c,
        '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}'
            | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}'
            | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{fe0f}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::clean;

    #[test]
    fn what_is_never_shown_and_means_nothing_goes_and_the_rest_stays() {
        for (given, kept) in [
            ("a\u{34f}b", "ab"),
            ("a\u{180e}b\u{2061}\u{2064}c", "abc"),
            (
                "Ida\u{3164}\u{ffa0}\u{115f}\u{1160} Eksempel",
                "Ida Eksempel",
            ),
            ("a\u{e0041}\u{e0042}b", "ab"),
            ("a\u{fe0f}b\u{fe00}", "ab"),
            ("a\u{200d}\u{200c}b", "ab"),
            ("a\u{fffb}\u{1d173}b\u{206a}", "ab"),
            // A family, a flag within a country, a red heart, a key: pictures.
            ("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧"),
            (
                "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}!",
                "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}!",
            ),
            ("❤\u{fe0f}\u{200d}🔥", "❤\u{fe0f}\u{200d}🔥"),
            ("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}"),
            ("🏴\u{e0067}\u{e0062}", "🏴"),
            (
                "🏴\u{e0067}\u{e0062}\u{e0067}\u{e0062}\u{e0067}\u{e0062}\u{e0067}\u{e0062}\u{e007f}",
                "🏴",
            ),
            ("❤\u{fe0f}\u{fe0f}\u{fe0f}", "❤\u{fe0f}"),
            // Persian and Hindi, as they are written.
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
        ] {
            assert_eq!(clean(given, true), kept, "{given:?}");
        }
    }
}
