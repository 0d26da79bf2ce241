//! What whoever means harm sends, a host that fails, and a form whose questions are the hearing's own.

use medborger::Actor;
use medborger::protocol::Request;

use crate::host::{Host, OWN, json_headers, owned, post, refused, staff};

#[test]
fn where_the_host_fails_or_a_body_stops_the_answer_is_one_of_ours() {
    let host = Host::plain();
    let headers = owned(&[("accept", "text/html"), ("origin", "https://b.dk")]);
    let mut request = post("/forms/response.submit", b"", &headers);
    let page = host.protocol.host_failed(&request);
    assert_eq!(page.status, 500);
    assert!(
        page.body
            .contains("Serveren kunne ikke svare: prøv igen om lidt."),
        "{}",
        page.body
    );
    // Another page of ours may read it, as any other answer.
    assert_eq!(
        page.header("access-control-allow-origin"),
        Some("https://b.dk")
    );
    assert_eq!(page.header("cache-control"), Some("private, no-store"));
    request.path = "/questions/hearing.list";
    request.method = "HEAD";
    assert_eq!(host.protocol.host_failed(&request).body, "");
    request.method = "GET";
    assert_eq!(
        refused(&host.protocol.host_failed(&request)),
        (500, "host_failed".to_owned())
    );
    assert_eq!(
        refused(&host.protocol.body_stopped(&request)),
        (408, "body_stopped".to_owned())
    );
}

#[test]
fn a_header_that_came_twice_is_one_list() {
    let host = Host::plain();
    let of = |headers: &[(&str, &str)]| {
        let mut all = owned(headers);
        all.push(("content-type".to_owned(), "application/json".to_owned()));
        refused(&host.answer(
            &post("/commands/response.submit", b"{", &all),
            Actor::Public,
        ))
        .1
    };
    assert_eq!(of(&[("origin", OWN)]), "json_malformed");
    for twice in [[OWN, "https://ond.dk"], ["https://ond.dk", OWN], [OWN, OWN]] {
        let twice = twice.map(|origin| ("origin", origin));
        assert_eq!(of(&twice), "origin_refused", "{twice:?}");
    }
    assert_eq!(
        of(&[("origin", OWN), ("content-type", "text/plain")]),
        "media_type_unsupported"
    );
    let first = host.answer(
        &Request::new("GET", "/questions/way.catalogue"),
        Actor::Public,
    );
    let has = owned(&[
        ("if-none-match", "\"x\""),
        ("if-none-match", first.header("etag").unwrap()),
    ]);
    let mut again = Request::new("GET", "/questions/way.catalogue");
    again.headers = &has;
    assert_eq!(host.answer(&again, Actor::Public).status, 304);
}

#[test]
fn dots_in_a_path_are_resolved_as_addresses_are_and_lead_to_nothing_else() {
    let host = Host::new(r#"{"base":"/api"}"#);
    let status = |path: &str| {
        host.answer(&Request::new("GET", path), Actor::Public)
            .status
    };
    for there in [
        "/api/health",
        "/api/questions/../health",
        "/api/./health",
        "/api/questions/%2e%2E/health",
        "/api/.%2e/api/health",
        "/../../api/health",
        "/x/..\\api/health",
        "/api/questions/x/../way.catalogue",
    ] {
        assert_eq!(status(there), 200, "{there}");
    }
    for nowhere in [
        "/health",
        "/api/../health",
        "/api",
        "/api/",
        "/api/health/",
        "/api/health/.",
        "/api/health/x/..",
        "/api//health",
        "/api/%2e%2e%2fhealth",
        "/api/...%2fhealth",
        "/api/%2e%2e%2e/health",
        "/api/%c0%ae%c0%ae/health",
        "/api%2fhealth",
        "/api/heal%74h",
        "api/health",
        "..",
        "*",
        "",
    ] {
        assert_eq!(status(nowhere), 404, "{nowhere}");
    }
}

#[test]
fn a_form_names_the_question_of_the_hearing_that_is_not_answered_as_it_must_be() {
    let host = Host::plain();
    let (json, hearing) = (json_headers(), "00000000-0000-4000-8000-00000000a001");
    let send = |name: &str, body: &str| {
        let path = format!("/commands/{name}");
        let mut request = post(&path, body.as_bytes(), &json);
        request.random = [body.len() as u8; 16];
        let answer = host.answer(&request, staff());
        assert_eq!(answer.status, 200, "{}", answer.body);
    };
    send(
        "hearing.draft",
        &format!(r#"{{"hearing":"{hearing}","title":"Stien","basis":{{"kind":"general"}}}}"#),
    );
    send(
        "hearing.set_form",
        &format!(
            r#"{{"hearing":"{hearing}","questions":[
                {{"question":"agree","text":"Er du enig i planen?","kind":{{"kind":"scale","from":1,"to":5}},"required":true}},
                {{"question":"why","text":"Hvorfor <netop> her?","kind":{{"kind":"open"}},"required":true}}]}}"#
        ),
    );
    send(
        "hearing.put_document",
        &format!(
            r#"{{"hearing":"{hearing}","document":"edition","role":"hearing_edition","content":{{"title":"Udgave"}}}}"#
        ),
    );
    send(
        "hearing.announce",
        &format!(
            r#"{{"hearing":"{hearing}","published_on":"2026-05-07","last_day":"2026-06-12"}}"#
        ),
    );
    let headers = owned(&[
        ("origin", OWN),
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
    ]);
    let page = |form: &str| {
        let form = format!(
            "hearing={hearing}&content.respondent.kind=private&content.respondent.name=Bo+Eksempel&{form}"
        );
        let answer = host.answer(
            &post("/forms/response.submit", form.as_bytes(), &headers),
            Actor::Public,
        );
        assert_eq!(answer.status, 422, "{}", answer.body);
        answer.body
    };
    let unfit = page(
        "content.answers.4.question=agree&content.answers.4.value.kind=scale&content.answers.4.value.value=9",
    );
    for said in [
        "svaret på »Er du enig i planen?« passer ikke",
        "»Hvorfor &lt;netop&gt; her?« skal besvares",
    ] {
        assert!(
            unfit.to_lowercase().contains(&said.to_lowercase()),
            "{said}: {unfit}"
        );
    }
    let twice = page(
        "content.answers.0.question=why&content.answers.0.value.kind=open&content.answers.0.value.text=a\
         &content.answers.1.question=why&content.answers.1.value.kind=open&content.answers.1.value.text=b",
    );
    assert!(
        twice.contains("»Hvorfor &lt;netop&gt; her?« er besvaret to gange"),
        "{twice}"
    );
    // Where the answer itself can't be read, which of them it is is counted.
    let long = format!(
        "content.answers.0.question=agree&content.answers.0.value.kind=scale&content.answers.0.value.value=3\
         &content.answers.1.question=why&content.answers.1.value.kind=open&content.answers.1.value.text={}",
        "x".repeat(10_001)
    );
    let long = page(&long);
    assert!(long.contains("<strong>Svar 2"), "{long}");
}

#[test]
fn an_id_that_stands_many_times_is_one_id_and_another_among_them_is_refused() {
    let host = Host::plain();
    let headers = json_headers();
    let body = |last: &str| {
        let id = |number: &str| format!(r#""id":"00000000-0000-4000-8000-0000000000{number}","#);
        format!(
            r#"{{{}{}"title":"Stien","basis":{{"kind":"general"}}}}"#,
            id("e1").repeat(20_000),
            id(last)
        )
    };
    let send = |body: &str| {
        host.answer(
            &post("/commands/hearing.draft", body.as_bytes(), &headers),
            staff(),
        )
    };
    let answer = send(&body("e1"));
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(
        answer
            .body
            .contains(r#""command":"00000000-0000-4000-8000-0000000000e1""#)
    );
    assert_eq!(
        refused(&send(&body("e2"))),
        (400, "idempotency_key_differs".to_owned())
    );
}
