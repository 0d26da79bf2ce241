//! What a request says of types, languages and origins.

use crate::error::ProtocolError;
use crate::message::Request;
use crate::options::Options;

/// The type of a body, without its parameters, in lower case.
pub(crate) fn media(request: &Request<'_>) -> Option<String> {
    let value = request.header("content-type")?;
    let media = value.split(';').next().unwrap_or_default().trim();
    Some(media.to_ascii_lowercase())
}

/// Whether what is given is accepted: one of these types.
pub(crate) fn accepts(request: &Request<'_>, given: &[&str]) -> bool {
    let Some(list) = request.header("accept").filter(|list| !list.is_empty()) else {
        return true;
    };
    given.iter().any(|media| quality(&list, media) > 0)
}

/// Whether a type is asked for by its name.
pub(crate) fn names(request: &Request<'_>, media: &str) -> bool {
    let list = request.header("accept").unwrap_or_default();
    ranges(&list).any(|(range, quality)| range == media && quality > 0)
}

/// The ranges of a list with their weights, in thousandths.
fn ranges(list: &str) -> impl Iterator<Item = (String, u32)> {
    list.split(',').map(|part| {
        let range = part.split(';').next().unwrap_or_default().trim();
        let weight = crate::form::parameter(part, "q");
        let weight = weight.map_or(1_000, |text| thousandths(&text));
        (range.to_ascii_lowercase(), weight)
    })
}

fn thousandths(text: &str) -> u32 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    match whole {
        "1" => 1_000,
        "0" => format!("{part:0<3.3}").parse().unwrap_or(0),
        _ => 0,
    }
}

/// With which weight a type is accepted: what is named most closely counts.
fn quality(list: &str, media: &str) -> u32 {
    let kind = media.split('/').next().unwrap_or_default();
    let named = [media.to_owned(), format!("{kind}/*"), "*/*".to_owned()];
    let weight = |name: &String| {
        let mut all = ranges(list).filter(|(range, _)| range == name);
        all.next().map(|(_, weight)| weight)
    };
    named.iter().find_map(weight).unwrap_or(0)
}

/// The language of a page: Danish, unless English is wished for more.
pub(crate) fn language(request: &Request<'_>) -> &'static str {
    let list = request.header("accept-language").unwrap_or_default();
    let weight = |language: &str| {
        let of = ranges(&list).filter(|(range, _)| range.split('-').next() == Some(language));
        of.map(|(_, weight)| weight).max().unwrap_or(0)
    };
    let danish = ["da", "nb", "nn", "no", "sv"].map(weight).into_iter().max();
    match weight("en") > danish.unwrap_or(0) {
        true => "en",
        false => "da",
    }
}

/// Refuses what would change something and comes from a page of somebody else.
pub(crate) fn own_origin(request: &Request<'_>, options: &Options) -> Result<(), ProtocolError> {
    let [origin, site] = ["origin", "sec-fetch-site"].map(|name| request.header(name));
    let is_own = match (origin.as_deref(), site.as_deref()) {
        // A page that sends no referrer says so of its own forms; of another's, the browser says the second otherwise.
        (Some("null"), Some("same-origin")) => true,
        (Some(origin), _) => options.origins.iter().any(|own| own == origin),
        (None, Some(site)) => site == "same-origin",
        // No browser of our time: what it was signed in with must not be a cookie, which goes along by itself.
        (None, None) => options.allow_no_origin && request.header("cookie").is_none(),
    };
    match is_own {
        true => Ok(()),
        false => Err(ProtocolError::OriginRefused),
    }
}

/// The origin of another page that may read the answer.
pub(crate) fn other_origin<'a>(request: &Request<'_>, options: &'a Options) -> Option<&'a str> {
    let origin = request.header("origin")?;
    let others = options.origins.iter().skip(1);
    others.map(String::as_str).find(|other| *other == origin)
}

/// Whether an `If-None-Match` or `Last-Event-ID` names a tag.
pub(crate) fn names_tag(list: &str, tag: &str) -> bool {
    let mut all = list.split(',').map(str::trim);
    all.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(headers: &[(&str, &str)], look: impl Fn(&Request<'_>) -> T) -> T {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let headers: Vec<_> = headers.iter().map(owned).collect();
        look(&Request {
            headers: &headers,
            ..Request::new("POST", "/")
        })
    }

    #[test]
    fn types_are_weighed_by_what_names_them_most_closely() {
        let json = ["application/json"];
        for (accept, fits) in [
            ("", true),
            ("*/*", true),
            ("application/*;q=0.1", true),
            ("text/html", false),
            ("text/html, */*;q=0.1", true),
            ("*/*, application/json;q=0", false),
            ("application/json;q=0.000", false),
            ("application/json;q=x", false),
        ] {
            assert_eq!(
                with(&[("accept", accept)], |r| accepts(r, &json)),
                fits,
                "{accept}"
            );
        }
        assert!(with(&[], |r| accepts(r, &json)));
    }

    #[test]
    fn pages_are_danish_unless_english_is_wished_for_more() {
        for (wish, given) in [
            ("", "da"),
            ("en", "en"),
            ("en-GB,en;q=0.9,da;q=0.8", "en"),
            ("da,en;q=0.9", "da"),
            ("de", "da"),
            ("sv,en;q=0.5", "da"),
        ] {
            assert_eq!(
                with(&[("accept-language", wish)], language),
                given,
                "{wish}"
            );
        }
    }

    #[test]
    fn only_a_page_of_the_hosts_own_changes_anything() {
        let options = |allow_no_origin| Options {
            origins: vec!["https://a.dk".to_owned(), "https://b.dk".to_owned()],
            allow_no_origin,
            ..Options::default()
        };
        let strict =
            |headers: &[(&str, &str)]| with(headers, |r| own_origin(r, &options(false)).is_ok());
        assert!(strict(&[("origin", "https://a.dk")]));
        assert!(strict(&[
            ("origin", "https://b.dk"),
            ("sec-fetch-site", "cross-site")
        ]));
        for bad in [
            "https://a.dk.ond.dk",
            "",
            "http://a.dk",
            "https://a.dk:8443",
        ] {
            assert!(
                !strict(&[("origin", bad), ("sec-fetch-site", "same-origin")]),
                "{bad}"
            );
        }
        assert!(strict(&[("sec-fetch-site", "same-origin")]));
        for (site, own) in [
            ("same-origin", true),
            ("same-site", false),
            ("cross-site", false),
        ] {
            let sent = [("origin", "null"), ("sec-fetch-site", site)];
            assert_eq!(strict(&sent), own, "{site}");
        }
        assert!(!strict(&[("origin", "null")]));
        for site in ["same-site", "cross-site", "none"] {
            assert!(!strict(&[("sec-fetch-site", site)]), "{site}");
        }
        assert!(!strict(&[]));
        let open =
            |headers: &[(&str, &str)]| with(headers, |r| own_origin(r, &options(true)).is_ok());
        assert!(open(&[("authorization", "Bearer x")]));
        assert!(!open(&[("cookie", "session=x")]));
        assert!(!open(&[("origin", "https://ond.dk")]));
    }
}
