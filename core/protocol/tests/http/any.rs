//! Any request at all.

use medborger::Actor;
use proptest::prelude::*;
use serde_json::Value;

use crate::host::{Host, OWN, post};

/// Any request, with a word in it that nobody else writes.
fn any_request() -> impl Strategy<Value = (String, String, String, Vec<(String, String)>, Vec<u8>)>
{
    let method = prop_oneof!["GET", "POST", "HEAD", "OPTIONS", "[A-Zæ]{0,6}"];
    let path = prop_oneof![
        Just("/commands/response.submit".to_owned()),
        Just("/forms/response.submit".to_owned()),
        Just("/questions/hearing.list".to_owned()),
        Just("/commands/citizen.enrol".to_owned()),
        "/[a-z%./]{0,20}",
        "\\PC{0,20}",
    ];
    let word = Just("hemmelig-hansen".to_owned());
    let header = prop_oneof![
        (
            Just("content-type".to_owned()),
            prop_oneof![
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "\\PC{0,20}"
            ]
        ),
        (
            Just("accept".to_owned()),
            prop_oneof!["text/html", "text/event-stream", "[a-z/*;=q.0-9, ]{0,20}"]
        ),
        (
            prop_oneof![
                "origin",
                "idempotency-key",
                "if-none-match",
                "accept-language",
                "content-length",
                "last-event-id",
                "cookie"
            ],
            prop_oneof![word, Just(OWN.to_owned()), "\\PC{0,20}".boxed()]
        ),
    ];
    let body = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        r#"\{"(hearing|content|name|id|hemmelig-hansen)":("hemmelig-hansen"|\["hemmelig-hansen"\]|\{"hemmelig-hansen":1\}|7|null)(,"consents":\[\{"purpose":"hemmelig-hansen"\}\])?\}"#.prop_map(String::into_bytes),
        "(content|name|id|consents\\.0|next|[a-z.0-9]{0,9})(\\.(text|kind|respondent|[a-z0-9.]{0,5}))?=(hemmelig-hansen|%[0-9a-f]{0,2}|[+&=])".prop_map(String::into_bytes),
        "--x\r\nContent-Disposition: form-data; name=\"(name|hemmelig-hansen)\"(; filename=\"[a-z]{0,3}\")?\r\n\r\nhemmelig-hansen\r\n--x(--)?(\r\n)?".prop_map(String::into_bytes),
    ];
    let query = "(limit|stage|after|[a-z.0-9]{0,6})=(hemmelig-hansen|[0-9]{0,4}|%[0-9a-f]{0,2})";
    (
        method,
        path,
        query,
        prop::collection::vec(header, 0..5),
        body,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_request_panics_and_nothing_that_was_typed_is_said_again(
        (method, path, query, mut headers, body) in any_request(), own in any::<bool>(), page in any::<bool>(),
    ) {
        thread_local!(static HOST: Host = Host::plain());
        if own {
            headers.retain(|(name, _)| name != "origin");
            headers.push(("origin".to_owned(), OWN.to_owned()));
        }
        if page {
            headers.push(("accept".to_owned(), "text/html".to_owned()));
        }
        let mut request = post(&path, &body, &headers);
        request.method = &method;
        request.query = &query;
        let answer = HOST.with(|host| host.answer(&request, Actor::Public));
        prop_assert!((200..600).contains(&answer.status));
        // A list of a page that was asked for, or a form that leads on, is no echo.
        let all = format!("{:?} {}", answer.headers, answer.body);
        prop_assert!(!all.contains("hemmelig-hansen"), "{all}");
        if answer.status >= 400 && method != "HEAD" {
            prop_assert!(answer.body.contains("<!doctype") || serde_json::from_str::<Value>(&answer.body).is_ok());
        }
    }
}
