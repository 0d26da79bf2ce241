//! Each status, by hand.

use medborger::Actor;
use medborger::protocol::{Accepted, Request, Sender, Ticket};
use serde_json::Value;

use crate::host::{Host, OWN, citizen, code, json_headers, owned, post, refused, staff};

const IDEA: &[u8] = br#"{"title":"B","body":"Ved havnen."}"#;

#[test]
fn what_a_citizen_leaves_out_is_filled_in_and_the_same_id_gives_the_same() {
    let host = Host::plain();
    let enrol =
        br#"{"name":"Ida Eksempel","consents":[{"purpose":"enrolment","text_version":"1"}]}"#;
    let headers = json_headers();
    let enrolled = host.answer(&post("/commands/citizen.enrol", enrol, &headers), citizen());
    assert_eq!(enrolled.status, 200, "{}", enrolled.body);
    assert!(
        enrolled.body.contains("00000000c001"),
        "the account is the actor's own"
    );
    let mut headers = headers;
    headers.extend(owned(&[(
        "idempotency-key",
        "\"00000000-0000-4000-8000-0000000000d1\"",
    )]));
    let deposit = post("/commands/idea.deposit", IDEA, &headers);
    let first = host.answer(&deposit, citizen());
    assert_eq!(first.status, 200, "{}", first.body);
    let again = host.at(&deposit, citizen(), "2026-05-08T08:00:00Z");
    assert_eq!(again, first);
    let other = post(
        "/commands/idea.deposit",
        br#"{"title":"C","body":"D"}"#,
        &headers,
    );
    assert_eq!(
        refused(&host.answer(&other, citizen())),
        (409, "command_reused".to_owned())
    );
}

#[test]
fn every_status_that_is_decided_before_the_door() {
    let host = Host::plain();
    let (path, headers) = ("/commands/idea.deposit", json_headers());
    let with = |name: &str, value: &str| {
        let mut headers: Vec<_> = headers
            .iter()
            .filter(|(one, _)| one != name)
            .cloned()
            .collect();
        headers.extend(owned(&[(name, value)]));
        headers
    };
    for (status, code, path, body, headers) in [
        (
            404,
            "path_not_found",
            "/commands/idea.burn",
            IDEA,
            headers.clone(),
        ),
        (404, "path_not_found", "/", IDEA, headers.clone()),
        (404, "path_not_found", "/commands/", IDEA, headers.clone()),
        (405, "method_not_allowed", "/schema", IDEA, headers.clone()),
        (
            406,
            "not_acceptable",
            path,
            IDEA,
            with("accept", "text/html"),
        ),
        (
            415,
            "media_type_unsupported",
            path,
            IDEA,
            with("content-type", "text/html"),
        ),
        (
            415,
            "media_type_unsupported",
            path,
            IDEA,
            with("content-type", ""),
        ),
        (
            413,
            "body_too_large",
            path,
            IDEA,
            with("content-length", "1048577"),
        ),
        (
            403,
            "origin_refused",
            path,
            IDEA,
            with("origin", "https://c.dk"),
        ),
        (403, "origin_refused", path, IDEA, with("origin", "null")),
        (400, "json_malformed", path, b"<p>", headers.clone()),
        (400, "json_malformed", path, b"\xff", headers.clone()),
        (
            400,
            "unpaired_surrogate",
            path,
            br#"{"title":"\ud800"}"#,
            headers.clone(),
        ),
        (
            400,
            "idempotency_key_malformed",
            path,
            IDEA,
            with("idempotency-key", "x"),
        ),
        (
            400,
            "idempotency_key_malformed",
            path,
            br#"{"id":7}"#,
            headers.clone(),
        ),
        (422, "wrong_type", path, b"7", headers.clone()),
    ] {
        let answer = host.answer(&post(path, body, &headers), citizen());
        assert_eq!(refused(&answer), (status, code.to_owned()), "{path}");
        assert_eq!(answer.header("cache-control"), Some("private, no-store"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    let wrong = host.answer(&Request::new("GET", path), citizen());
    assert_eq!(wrong.header("allow"), Some("POST, OPTIONS"));
}

#[test]
fn only_those_of_the_table_may_send_a_command_and_the_system_only_where_the_host_says_so() {
    let (host, headers) = (Host::plain(), json_headers());
    let seed = post("/commands/interest.seed", b"{}", &headers);
    let barred = (403, "actor_not_permitted".to_owned());
    for actor in [Actor::Public, citizen(), Actor::System] {
        assert_eq!(refused(&host.answer(&seed, actor)), barred);
    }
    assert_eq!(host.answer(&seed, staff()).status, 200);
    let open = Host::new(r#"{"origins":["https://a.dk"],"system":true}"#);
    assert_eq!(open.answer(&seed, Actor::System).status, 200);
    // What is not offered is not there, for anybody.
    let few =
        Host::new(r#"{"origins":["https://a.dk"],"commands":["idea.*"],"questions":["idea.get"]}"#);
    assert_eq!(few.answer(&seed, staff()).status, 404);
    assert_eq!(
        few.answer(&Request::new("GET", "/questions/idea.list"), staff())
            .status,
        404
    );
    let deposit = few.answer(&post("/commands/idea.deposit", IDEA, &headers), citizen());
    // The door was asked.
    assert_eq!(code(&deposit), "citizen_not_found");
    let shown: Value = serde_json::from_str(
        &few.answer(&Request::new("GET", "/openapi.json"), staff())
            .body,
    )
    .unwrap();
    let paths = shown["paths"].as_object().unwrap();
    assert!(
        paths.contains_key("/questions/idea.get") && !paths.contains_key("/questions/idea.list")
    );
    assert!(!paths.contains_key("/files/{sha256}"));
}

#[test]
fn a_mebibyte_and_no_more_and_thirty_two_with_a_table() {
    let (host, headers) = (Host::plain(), json_headers());
    let sized = |bytes: usize| format!("{}{{}}", " ".repeat(bytes - 2)).into_bytes();
    for (path, most) in [
        ("/commands/idea.deposit", 1_usize << 20),
        ("/questions/idea.get", 1 << 20),
        ("/questions/matching.solve", 32 << 20),
    ] {
        let head = post(path, b"", &headers);
        assert_eq!(admitted(&host, &head, staff()), Ok(most as u64), "{path}");
        let (fits, larger) = (sized(most), sized(most + 1));
        let fits = host.answer(&post(path, &fits, &headers), staff());
        assert_ne!(code(&fits), "body_too_large", "{path}");
        let larger = host.answer(&post(path, &larger, &headers), staff());
        assert_eq!(
            refused(&larger),
            (413, "body_too_large".to_owned()),
            "{path}"
        );
    }
    let get = Request::new("GET", "/questions/idea.get");
    assert_eq!(admitted(&host, &get, staff()), Ok(0));
}

/// How many bytes are read of what is let in by its head alone, or why it is not.
fn admitted(host: &Host, head: &Request<'_>, actor: Actor) -> Result<u64, (u16, String)> {
    let now = "2026-05-07T08:00:00Z".parse().unwrap();
    let admitted = host.protocol.admit(head, &Sender::new(actor), now);
    let admitted = admitted.map(|admitted| admitted.body_max());
    admitted.map_err(|answer| refused(&answer))
}

#[test]
fn whoever_is_refused_is_refused_before_a_body_is_read() {
    let host = Host::new(
        r#"{"origins":["https://a.dk"],"rates":{"commands":{"burst":1,"per_minute":0}}}"#,
    );
    let headers = json_headers();
    let deposit = post("/commands/idea.deposit", b"", &headers);
    let barred = (403, "actor_not_permitted".to_owned());
    let ask = |head: &Request<'_>, actor| admitted(&host, head, actor);
    let seed = post("/commands/hearing.draft", b"", &headers);
    assert_eq!(ask(&seed, Actor::Public), Err(barred));
    let elsewhere = owned(&[
        ("origin", "https://c.dk"),
        ("content-type", "application/json"),
    ]);
    let forged = post("/commands/idea.deposit", b"", &elsewhere);
    let refused = (403, "origin_refused".to_owned());
    assert_eq!(ask(&forged, citizen()), Err(refused));
    let long = [headers.as_slice(), &owned(&[("content-length", "1048577")])].concat();
    let long = post("/commands/idea.deposit", b"", &long);
    let refused = (413, "body_too_large".to_owned());
    assert_eq!(ask(&long, citizen()), Err(refused));
    let typed = owned(&[("origin", OWN), ("content-type", "text/csv")]);
    let typed = post("/commands/idea.deposit", b"", &typed);
    let refused = (415, "media_type_unsupported".to_owned());
    assert_eq!(ask(&typed, citizen()), Err(refused));
    // The rate is taken once for a request, and before its body comes.
    let mut keyed = deposit;
    keyed.key = Some("198.51.100.7");
    assert_eq!(ask(&keyed, citizen()), Ok(1 << 20));
    let refused = (429, "too_many_requests".to_owned());
    assert_eq!(ask(&keyed, citizen()), Err(refused));
}

#[test]
fn sixty_three_levels_and_no_more() {
    let (host, headers) = (Host::plain(), json_headers());
    let deep = |levels: usize| {
        format!(
            r#"{{"title":{}1{}}}"#,
            "[".repeat(levels - 2),
            "]".repeat(levels - 2)
        )
    };
    for (levels, expected) in [(64, "wrong_type"), (65, "json_too_deep")] {
        let body = deep(levels);
        let answer = host.answer(
            &post("/commands/idea.deposit", body.as_bytes(), &headers),
            citizen(),
        );
        assert_eq!(code(&answer), expected, "{levels}");
    }
}

#[test]
fn a_form_leads_on_to_a_path_of_the_site_and_nowhere_else() {
    let (host, headers) = (
        Host::plain(),
        owned(&[
            ("origin", OWN),
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept", "text/html"),
        ]),
    );
    let enrol = |next: &str| {
        let form = format!(
            "name=Ida&consents.0.purpose=enrolment&consents.0.text_version=1&id=00000000-0000-4000-8000-0000000000e1&next={next}"
        );
        host.answer(
            &post("/forms/citizen.enrol", form.as_bytes(), &headers),
            Actor::Public,
        )
    };
    for good in ["/", "/tak", "/tak%3Fx%3D1%23y", "/a/.../b"] {
        let answer = enrol(good);
        assert_eq!(answer.status, 303, "{good}: {}", answer.body);
    }
    for bad in [
        "//ond.dk",
        "/%5Cond.dk",
        "https://ond.dk",
        "tak",
        "/a/../b",
        "/a/%252e%252E/b",
        "/a/.%252e",
        "/a%0Ab",
        "/%C3%A6",
        "javascript:x",
    ] {
        let answer = enrol(bad);
        assert_eq!(answer.status, 400, "{bad}");
        assert!(answer.body.starts_with("<!doctype html>") && answer.header("location").is_none());
    }
    let page = enrol("");
    assert_eq!(
        (page.status, page.header("content-language")),
        (200, Some("da"))
    );
}

#[test]
fn questions_are_known_by_their_tag_and_kept_only_where_they_are_everybodys() {
    let host = Host::plain();
    let mut ask = Request::new("GET", "/questions/way.catalogue");
    let first = host.answer(&ask, Actor::Public);
    assert_eq!(first.header("cache-control"), Some("public, max-age=10"));
    let tag = first.header("etag").unwrap().to_owned();
    let has = owned(&[("if-none-match", &tag)]);
    ask.headers = &has;
    let known = host.answer(&ask, Actor::Public);
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    let own = host.answer(&ask, staff());
    assert_eq!(own.header("cache-control"), Some("private, no-store"));
}

#[test]
fn whether_the_store_answers_is_asked_of_the_store() {
    let host = Host::new(r#"{"questions":[]}"#);
    let now = "2026-05-07T08:00:00Z".parse().unwrap();
    let request = Request::new("GET", "/health");
    let sender = Sender::new(Actor::Public);
    let admitted = host.protocol.admit(&request, &sender, now).unwrap();
    let accepted = host.protocol.accept(admitted, &request, &sender, now);
    assert!(matches!(accepted, Accepted::Ask(_)), "{accepted:?}");
    let answer = host.answer(&request, Actor::Public);
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (200, r#"{"status":"ok"}"#)
    );
}

#[test]
fn streams_are_counted_and_each_that_ends_lets_another_begin() {
    let host = Host::new(r#"{"origins":["https://a.dk"],"events":{"streams":1}}"#);
    let headers = owned(&[("accept", "text/event-stream")]);
    let mut ask = Request::new("HEAD", "/questions/way.catalogue");
    ask.headers = &headers;
    let head = host.answer(&ask, Actor::Public);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.follow.is_none(), "what nobody reads is no stream");
    ask.method = "GET";
    let first = host.answer(&ask, Actor::Public);
    assert!(
        first.body.starts_with("id: \"") && first.follow.is_some(),
        "{}",
        first.body
    );
    let second = host.answer(&ask, Actor::Public);
    assert_eq!(refused(&second), (503, "too_many_streams".to_owned()));
    host.protocol.ended(&ticket(&host, &ask));
    assert_eq!(host.answer(&ask, Actor::Public).status, 200);
}

/// What the host keeps of a question.
fn ticket(host: &Host, ask: &Request<'_>) -> Ticket {
    let now = "2026-05-07T08:00:00Z".parse().unwrap();
    let public = Sender::new(Actor::Public);
    let admitted = host.protocol.admit(ask, &public, now).unwrap();
    match host.protocol.accept(admitted, ask, &public, now) {
        Accepted::Ask(call) => call.ticket,
        other => panic!("{other:?}"),
    }
}

#[test]
fn who_follows_by_one_key_leaves_room_for_those_of_another() {
    let host = Host::new(r#"{"origins":["https://a.dk"],"events":{"streams":3,"streams_each":1}}"#);
    let headers = owned(&[("accept", "text/event-stream")]);
    let mut ask = Request::new("GET", "/questions/way.catalogue");
    ask.headers = &headers;
    let mut status = |key| {
        ask.key = key;
        host.answer(&ask, Actor::Public).status
    };
    assert_eq!([status(Some("a")), status(Some("a"))], [200, 503]);
    assert_eq!(
        [status(Some("b")), status(None), status(None)],
        [200, 200, 503]
    );
    ask.key = Some("a");
    host.protocol.ended(&ticket(&host, &ask));
    assert_eq!(host.answer(&ask, Actor::Public).status, 200);
}

#[test]
fn a_file_is_there_for_whoever_may_see_what_refers_to_it() {
    let host = Host::plain();
    let headers = json_headers();
    let send = |name: &str, body: String, actor: Actor| {
        let path = format!("/commands/{name}");
        let mut request = post(&path, body.as_bytes(), &headers);
        request.random = [name.len() as u8; 16];
        let answer = host.answer(&request, actor);
        assert_eq!(answer.status, 200, "{}", answer.body);
    };
    let (idea, file) = ("00000000-0000-4000-8000-00000000a001", "a0".repeat(32));
    let enrol = r#"{"citizen":"00000000-0000-0000-0000-00000000c001","name":"Ida Eksempel","consents":[{"purpose":"enrolment","text_version":"1"}]}"#;
    send("citizen.enrol", enrol.to_owned(), Actor::Public);
    let path = format!("/files/{file}");
    let shown = |actor: Actor| host.answer(&Request::new("GET", &path), actor).status;
    let all = || [shown(Actor::Public), shown(citizen()), shown(staff())];
    assert_eq!(all(), [404, 404, 200]);
    let picture = format!(
        r#"{{"sha256":"{file}","size":4,"media_type":"png","alt":"En bænk","width":1,"height":1}}"#
    );
    let body = format!(r#"{{"idea":"{idea}","title":"-","body":"-","pictures":[{picture}]}}"#);
    send("idea.deposit", body, citizen());
    assert_eq!(all(), [200, 200, 200]);
    let hide = format!(r#"{{"idea":"{idea}","reason":"Nej."}}"#);
    send("idea.hide", hide, staff());
    assert_eq!(all(), [404, 200, 200]);
}

#[test]
fn whoever_sent_a_form_reads_what_its_fields_are_called_and_no_path_or_code() {
    let host = Host::plain();
    let form = b"hearing=x&content.respondent.kind=none&content.respondent.email=a&content.answers.0.question=A&content.phone=1";
    for (language, title, label) in [
        ("da", "Det blev ikke sendt", "<strong>Høring</strong>: "),
        ("en", "It was not sent", "<strong>Hearing</strong>: "),
    ] {
        let headers = owned(&[
            ("origin", OWN),
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept", "text/html"),
            ("accept-language", language),
        ]);
        let answer = host.answer(
            &post("/forms/response.submit", form, &headers),
            Actor::Public,
        );
        assert_eq!(answer.status, 422, "{}", answer.body);
        for part in [title, label] {
            assert!(answer.body.contains(part), "{}", answer.body);
        }
        for part in ["`", "content.", "<code>"] {
            assert!(!answer.body.contains(part), "{part}: {}", answer.body);
        }
    }
}
