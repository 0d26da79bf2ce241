"""The ASGI application by itself; `tests/server` plays a whole hearing against it in frameworks."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from pathlib import Path
from typing import Any

import pytest

from medborger import Actor, InvalidError, Participation
from medborger.asgi import Folder, Server

OWN = "https://deltag.eksempel.dk"
STAFF = Actor.staff("00000000-0000-4000-8000-000000005001")
PDF = b"%PDF-1.7 and so on, far enough"
NAME = hashlib.sha256(PDF).hexdigest()


def town() -> Participation:
    return Participation.in_memory(municipality="0510", key=bytes(range(32)))


def sent(
    app: Any, method: str, path: str, pieces: list[bytes] | None = None, stops: bool = False, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Sends a request without a server; one that stops goes away after its last piece."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    target, _, query = path.partition("?")
    scope = {"type": "http", "method": method, "path": target, "query_string": query.encode(), "headers": raw}
    coming = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces or []]
    coming.append({"type": "http.disconnect"} if stops else {"type": "http.request", "body": b"", "more_body": False})
    came: list[Any] = []

    async def receive() -> Any:
        return coming.pop(0) if coming else await asyncio.sleep(3600)

    async def send(message: Any) -> None:
        came.append(message)

    asyncio.run(app(scope, receive, send))
    if not came:
        return 0, {}, b""
    names = {name.decode(): value.decode() for name, value in came[0]["headers"]}
    return came[0]["status"], names, b"".join(message["body"] for message in came[1:])


def test_a_command_and_a_question_are_moved_there_and_back() -> None:
    server = Server(town(), actor=lambda scope: STAFF, origin=OWN)
    fields = {"title": "Stien", "basis": {"kind": "general"}}
    body = [json.dumps(fields).encode()]
    status, headers, receipt = sent(
        server, "POST", "/commands/hearing.draft", body, origin=OWN, content_type="application/json"
    )
    assert (status, headers["content-type"]) == (200, "application/json")
    hearing = json.loads(receipt)["id"]
    status, headers, view = sent(server, "GET", f"/questions/hearing.get?hearing={hearing}")
    assert status == 200 and json.loads(view)["title"] == "Stien"
    assert sent(server, "GET", f"/questions/hearing.get?hearing={hearing}", if_none_match=headers["etag"])[0] == 304


def test_an_actor_may_be_a_dict_or_a_coroutine_or_nobody() -> None:
    async def later(scope: Any) -> Actor:
        return STAFF

    for actor, expected in ((later, 200), (lambda scope: {"kind": "public"}, 403), (lambda scope: None, 403)):
        server = Server(town(), actor=actor, origin=OWN)
        answer = sent(server, "POST", "/commands/interest.seed", [b"{}"], origin=OWN, content_type="application/json")
        assert answer[0] == expected


def test_where_the_host_fails_the_log_says_why_and_the_answer_does_not(caplog: pytest.LogCaptureFixture) -> None:
    def broken(scope: Any) -> Actor:
        raise RuntimeError("hemmelig")

    async def later(scope: Any) -> Actor:
        raise RuntimeError("hemmelig")

    for more in (
        {"actor": broken},
        {"actor": later},
        {"actor": lambda scope: 7},
        {"actor": lambda scope: {"kind": "citizen", "citizen": "hemmelig"}},
        {"actor": lambda scope: None, "key": broken},
        {"actor": lambda scope: None, "key": later},
    ):
        caplog.clear()
        server = Server(town(), origin=OWN, **more)
        status, _, body = sent(server, "GET", "/health")
        assert (status, json.loads(body)["code"]) == (500, "host_failed")
        assert b"hemmelig" not in body and len(caplog.records) == 1


def test_a_body_that_stops_is_given_up_and_one_that_nobody_takes_is_thrown_away(tmp_path: Path) -> None:
    server = Server(town(), actor=lambda scope: STAFF, origin=OWN, files=Folder(tmp_path), bodies={"idle_ms": 100})

    def stalls(method: str, path: str, first: bytes, length: int) -> tuple[list[Any], float]:
        headers = {"origin": OWN, "content-type": "application/json", "content-length": str(length)}
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "http", "method": method, "path": path, "headers": raw, "http_version": "1.1"}
        coming = [{"type": "http.request", "body": first, "more_body": True}]
        came: list[Any] = []

        async def receive() -> Any:
            return coming.pop(0) if coming else await asyncio.sleep(3600)

        async def send(message: Any) -> None:
            came.append(message)

        began = time.monotonic()
        asyncio.run(server(scope, receive, send))
        return came, time.monotonic() - began

    for method, path, first, length, status in (
        ("POST", "/commands/interest.seed", b"{", 100, 408),
        ("PUT", f"/files/{NAME}", PDF[:20], 100, 408),
        ("POST", "/commands/nothing", b"{", 100, 404),
        ("POST", "/commands/interest.seed", b"{", 20 << 20, 413),
    ):
        came, took = stalls(method, path, first, length)
        assert came[0]["status"] == status and not came[-1].get("more_body") and took < 5
        headers = dict(came[0]["headers"])
        assert headers[b"connection"] == b"close" and int(headers[b"content-length"]) == len(came[1]["body"])
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_the_protocols_goes_elsewhere() -> None:
    async def other(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 418, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    server = Server(town(), actor=lambda scope: None, base="/api", otherwise=other)
    assert sent(server, "GET", "/api/health")[0] == 200
    assert sent(server, "GET", "/apis/health")[0] == 418
    with pytest.raises(InvalidError, match="base"):
        Server(town(), actor=lambda scope: None, base="api")


def test_a_file_that_stops_leaves_nothing(tmp_path: Path) -> None:
    server = Server(town(), actor=lambda scope: STAFF, origin=OWN, files=Folder(tmp_path))
    assert sent(server, "PUT", f"/files/{NAME}", [PDF[:9]], stops=True, origin=OWN)[0] == 0
    assert list(tmp_path.iterdir()) == []
    assert sent(server, "PUT", f"/files/{NAME}", [PDF[:9], PDF[9:]], origin=OWN)[0] == 201
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert sent(server, "GET", f"/files/{NAME}")[2] == PDF


def test_a_picture_is_there_for_whoever_may_see_its_idea(tmp_path: Path) -> None:
    who: list[Any] = [None]
    server = Server(town(), actor=lambda scope: who[0], origin=OWN, files=Folder(tmp_path))
    citizen, png = "00000000-0000-4000-8000-00000000c001", b"\x89PNG\r\n\x1a\n and so on"
    name = hashlib.sha256(png).hexdigest()

    def send(command: str, fields: object) -> Any:
        body = json.dumps(fields).encode()
        status, _, answer = sent(
            server, "POST", f"/commands/{command}", [body], origin=OWN, content_type="application/json"
        )
        assert status == 200, answer
        return json.loads(answer)

    def shown(actor: Any) -> int:
        who[0] = actor
        status: int = sent(server, "GET", f"/files/{name}")[0]
        return status

    consents = [{"purpose": "enrolment", "text_version": "2026-1"}]
    send("citizen.enrol", {"citizen": citizen, "name": "Ida Eksempel", "consents": consents})
    who[0] = Actor.citizen(citizen)
    assert sent(server, "PUT", f"/files/{name}", [png], origin=OWN)[0] == 201
    assert shown(None) == 404
    picture = {"sha256": name, "size": len(png), "media_type": "png", "alt": "En bænk", "width": 3, "height": 2}
    who[0] = Actor.citizen(citizen)
    idea = send("idea.deposit", {"title": "Bænke", "body": "Ved havnen.", "pictures": [picture]})["id"]
    assert shown(None) == 200
    who[0] = STAFF
    send("idea.hide", {"idea": idea, "reason": "Ses på."})
    assert [shown(actor) for actor in (None, Actor.citizen(citizen), STAFF)] == [404, 200, 200]


def test_a_stream_ends_by_itself_and_another_may_begin() -> None:
    events = {"poll_ms": 100, "seconds": 0, "streams": 1}
    server = Server(town(), actor=lambda scope: None, events=events)
    for _ in range(2):
        status, headers, body = sent(server, "GET", "/questions/way.catalogue", accept="text/event-stream")
        assert (status, headers["content-type"]) == (200, "text/event-stream")
        assert body.startswith(b'id: "')


def test_a_town_that_fails_says_nothing_of_why() -> None:
    bank = town()
    server = Server(bank, actor=lambda scope: None)
    bank.close()
    status, _, body = sent(server, "GET", "/questions/way.catalogue")
    assert (status, json.loads(body)["code"]) == (503, "store_closed")


def test_an_address_may_hold_bytes_as_they_are() -> None:
    server = Server(town(), actor=lambda scope: None)
    for search, expected in (("b%C3%A6nk", 200), ("bænk", 200), ("bænk&limit=x", 422), ("æ" * 201, 422)):
        assert sent(server, "GET", f"/questions/idea.list?search={search}")[0] == expected
