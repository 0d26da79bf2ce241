"""The one HTTP protocol as an ASGI application, for Starlette, FastAPI, Django and plain ASGI servers.

It moves bytes: what a request asks for and what the answer is, the library decides, and every host gives the same
answers. The town is asked on threads, off the event loop.

    from medborger import Actor, Participation
    from medborger.asgi import Server

    town = Participation.open("hedensted.db", municipality="0766", key=key)

    def actor(scope):  # who sent a request: from your own session
        return Actor.public()

    app = Server(town, actor=actor, origin="https://deltag.eksempel.dk")

Mounted in Starlette or FastAPI: ``app.mount("/api", server)``. Beside Django, in ``asgi.py``:
``application = Server(town, actor=actor, origin=..., base="/api", otherwise=get_asgi_application())``.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from contextlib import suppress
from inspect import isawaitable
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import quote

from . import _native
from ._errors import MedborgerError
from ._participation import Participation
from ._runtime import encode
from .values import Actor

__all__ = ["FileStore", "Folder", "Found", "Room", "Server"]

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

T = TypeVar("T")

_LOG = logging.getLogger("medborger.asgi")
_HEARTBEAT = b":\n\n"
_PIECE = 64 << 10
_SHORT = 1 << 20
"""How long a body that nobody takes is that is read to its end all the same, so that its sender's connection can go on."""
_LINGER = 32 << 20
_LINGER_S = 1.0
"""How much of a longer one is still read and thrown away, and for how long: who hangs up on whoever sends takes the answer away."""


class Found:
    """A file that was kept."""

    __slots__ = ("first", "path", "size")

    def __init__(self, path: Path, size: int, first: bytes) -> None:
        self.path, self.size, self.first = path, size, first


class Room(Protocol):
    """Room for a file that comes in. Nobody sees it before it is kept. Its methods run on threads."""

    def write(self, piece: bytes) -> None:
        """Writes a piece."""

    def keep(self) -> None:
        """All of it came: it is there now, and stays."""

    def drop(self) -> None:
        """Lets go of it."""


class FileStore(Protocol):
    """Where files are kept under their hash. Its methods run on threads."""

    def put(self, name: str) -> Room:
        """Room for a file that comes in."""
        ...

    def get(self, name: str) -> Found | None:
        """A file that was kept."""
        ...


class _Part:
    def __init__(self, part: Path, whole: Path) -> None:
        self._part, self._whole = part, whole
        self._file = os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")

    def write(self, piece: bytes) -> None:
        self._file.write(piece)

    def keep(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._whole)

    def drop(self) -> None:
        self._file.close()
        self._part.unlink(missing_ok=True)


class Folder:
    """A folder in which files are kept, which is made at the first one."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def put(self, name: str) -> Room:
        """Room for a file that comes in."""
        self._path.mkdir(parents=True, exist_ok=True)
        return _Part(self._path / f".{name}.{secrets.token_hex(8)}", self._path / name)

    def get(self, name: str) -> Found | None:
        """A file that was kept."""
        path = self._path / name
        try:
            with path.open("rb") as file:
                return Found(path, path.stat().st_size, file.read(16))
        except FileNotFoundError:
            return None


class _Gone(Exception):
    """The client went away."""


class _Stopped(Exception):
    """Nothing more came of a body."""


class _Body:
    """A body that comes in: its pieces, for as long as a host waits for them."""

    def __init__(self, receive: Receive, scope: Scope, patience: tuple[int, int]) -> None:
        self._receive = receive
        self._idle, self._end = patience[0] / 1000, time.monotonic() + patience[1] / 1000
        fields = {name.lower(): value for name, value in scope["headers"]}
        length = fields.get(b"content-length", b"")
        self._short = length.isdigit() and int(length) <= _SHORT and b"expect" not in fields
        self._brings = length not in (b"", b"0") or b"transfer-encoding" in fields
        self.ended = False
        """Whether all of it was read."""

    @property
    def is_left(self) -> bool:
        """Whether more of it may come."""
        return self._brings and not self.ended

    async def next(self) -> bytes | None:
        """The next piece; none behind the last."""
        if self.ended:
            return None
        wait = min(self._idle, self._end - time.monotonic())
        try:
            message = await asyncio.wait_for(self._receive(), max(wait, 0))
        except asyncio.TimeoutError as error:
            raise _Stopped from error
        if message["type"] != "http.request":
            raise _Gone
        self.ended = not message.get("more_body", False)
        piece: bytes = message.get("body", b"")
        return piece

    async def read(self, most: int) -> bytes:
        """At most so many bytes, and one more where there are more."""
        body = bytearray()
        while len(body) <= most and (piece := await self.next()) is not None:
            body += piece
        return bytes(body[: most + 1])

    async def drain(self) -> None:
        """Throws away what still comes, up to a limit."""
        left, until = _LINGER, time.monotonic() + _LINGER_S
        self._end = min(self._end, until)
        with suppress(_Stopped, _Gone):
            while left > 0 and time.monotonic() < until and (piece := await self.next()) is not None:
                left -= len(piece)

    async def drain_short(self) -> None:
        """Reads to its end what is short enough, so that its sender's connection can go on."""
        if self._short and self.is_left:
            await self.drain()


class Server:
    """A town behind the protocol, as an ASGI application.

    Args:
        town: The town. Whoever sends a request acts in it as ``actor`` says, never as the town's own desk.
        actor: From the ASGI scope to who sent the request: an :class:`Actor`, or a dict of its fields, beside which
            ``attestation`` may stand; ``None`` is the public. It may be a coroutine.
        origin: The host's own origin, as ``https://deltag.eksempel.dk``, or a list with others behind it.
        key: From the scope to whom the rate is limited for, such as the client's address; without it nobody is. It may be a
            coroutine.
        files: Where files are kept; without it none are taken.
        may_read: Whether somebody may read a file, by its name and the actor's fields; unless it is given, staff may
            read all, and everybody those of what they may see.
        otherwise: The application for all paths that do not begin with ``base``.
        clock: The time in microseconds since 1970; the machine's unless it is given.
        random: Sixteen bytes that nobody can guess; the machine's unless it is given.
        options: What else the host decides, by the names of ``core/docs/protocol.md``: ``base``, ``commands``,
            ``allow_no_origin``, ``rates``, ...

    Raises:
        InvalidError: ``option_malformed``.
    """

    def __init__(
        self,
        town: Participation,
        *,
        actor: Callable[[Scope], object],
        origin: str | Sequence[str] = (),
        key: Callable[[Scope], str | None | Awaitable[str | None]] | None = None,
        files: FileStore | None = None,
        may_read: Callable[[str, Mapping[str, Any]], object] | None = None,
        otherwise: App | None = None,
        clock: Callable[[], int] | None = None,
        random: Callable[[], bytes] | None = None,
        **options: Any,
    ) -> None:
        origin = options.pop("origins", origin)
        origins = [origin] if isinstance(origin, str) else list(origin)
        limits = options.pop("file_limits", {})
        said = {**options, "origins": origins, "files": None if files is None else limits}
        self._town = town._bank
        self._protocol = _native.Protocol(self._town, json.dumps(said))
        self._base: str = options.get("base", "")
        self._actor, self._key, self._files, self._may_read = actor, key, files, may_read
        self._otherwise = otherwise
        self._patience = self._protocol.patience()
        self._clock = clock or (lambda: time.time_ns() // 1000)
        self._random = random or (lambda: secrets.token_bytes(16))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An ASGI application."""
        path = _path(scope) if scope["type"] == "http" else ""
        if self._otherwise is not None and not path.startswith(f"{self._base}/"):
            await self._otherwise(scope, receive, send)
        elif scope["type"] == "http":
            with suppress(_Gone):
                await self._answer(scope, path, receive, send)
        elif scope["type"] == "lifespan":
            await _live(receive, send)
        else:
            await send({"type": "websocket.close", "code": 1000})

    async def _answer(self, scope: Scope, path: str, receive: Receive, send: Send) -> None:
        head = {
            "method": scope["method"],
            "path": path,
            "query": _signs(scope.get("query_string", b"")),
            "headers": [[n.decode("latin-1").lower(), v.decode("latin-1")] for n, v in scope["headers"]],
        }
        body = _Body(receive, scope, self._patience)
        begun = _Begun(send)
        try:
            answer = await self._answered(scope, head, body, receive, begun)
        except _Gone:
            raise
        except _Stopped:
            answer = json.loads(self._protocol.failed(json.dumps(head), True))
        except Exception:
            if begun.begun:
                raise
            _LOG.exception("the host could not answer")
            answer = json.loads(self._protocol.failed(json.dumps(head), False))
        if answer is not None:
            await body.drain_short()
            await _send(send, answer, body, scope)

    async def _answered(self, scope: Scope, head: dict[str, Any], body: _Body, receive: Receive, send: Send) -> Any:
        """The answer that is still to be sent."""
        sender = await _fields(self._actor(scope))
        key = None if self._key is None else await _awaited(self._key(scope))
        method, text, who = head["method"], json.dumps({**head, "key": key}), json.dumps(sender)
        let_in = json.loads(self._protocol.admit(text, who, self._clock()))
        if let_in["answer"] is not None:
            return let_in["answer"]
        read = await body.read(let_in["most"]) if method == "POST" else b""
        accepted, upload = self._protocol.accept(text, read, who, self._random(), self._clock())
        taken = json.loads(accepted)
        what = taken["what"]
        if what == "ready":
            return taken["answer"]
        if what == "upload" and upload is not None and self._files is not None:
            return await self._keep(upload, taken["name"], self._files, body)
        if what == "file":
            return await self._file(taken, sender, method, send)
        call = self._town.execute if what == "execute" else self._town.ask
        outcome = await _outcome(call, taken["text"], taken["moment"])
        answer = json.loads(self._protocol.respond(taken["ticket"], *outcome))
        if answer["follow"] is None:
            return answer
        await self._follow(taken, answer, receive, send)
        return None

    async def _follow(self, taken: Any, answer: Any, receive: Receive, send: Send) -> None:
        """Asks the same again and again, until the client goes away or the time is over."""
        gone = asyncio.ensure_future(_gone(receive))
        follow = answer["follow"]
        end = time.monotonic() + follow["end_ms"] / 1000
        last, quiet, ends = follow["last"], time.monotonic(), False
        try:
            await _begin(send, answer)
            await _piece(send, answer["body"].encode())
            while not ends and time.monotonic() < end:
                wait = min(follow["poll_ms"] / 1000, max(end - time.monotonic(), 0))
                done, _ = await asyncio.wait([gone], timeout=wait)
                if done:
                    return
                moment = self._protocol.again(taken["ticket"], self._clock())
                outcome = await _outcome(self._town.ask, taken["text"], moment)
                event = json.loads(self._protocol.event(last, *outcome))
                last, ends = event["last"], event["ends"]
                if event["text"]:
                    quiet = time.monotonic()
                    await _piece(send, event["text"].encode())
                elif time.monotonic() - quiet >= follow["heartbeat_ms"] / 1000:
                    quiet = time.monotonic()
                    await _piece(send, _HEARTBEAT)
            await _piece(send, b"", more=False)
        finally:
            gone.cancel()
            self._protocol.ended(taken["ticket"])

    async def _keep(self, upload: _native.Upload, name: str, files: FileStore, body: _Body) -> Any:
        """Reads a file in. What is not whole is let go of."""
        room = await asyncio.to_thread(files.put, name)
        kept = False
        try:
            while (piece := await body.next()) is not None:
                refused = upload.push(piece)
                if refused is not None:
                    return json.loads(refused)
                await asyncio.to_thread(room.write, piece)
            finished = upload.finish()
            keep, answer = finished if finished is not None else (False, "null")
            if keep:
                await asyncio.to_thread(room.keep)
                kept = True
            return json.loads(answer)
        finally:
            if not kept:
                await asyncio.to_thread(room.drop)

    async def _file(self, taken: Any, sender: Mapping[str, Any], method: str, send: Send) -> Any:
        name: str = taken["name"]
        may: object = sender["kind"] in ("staff", "system")
        if self._may_read is not None:
            may = await _awaited(self._may_read(name, sender))
        elif taken["text"] is not None:
            done, seen = await _outcome(self._town.ask, taken["text"], taken["moment"])
            if not done:
                return json.loads(self._protocol.respond(taken["ticket"], done, seen))
            may = self._protocol.may_see(seen)
        found = await asyncio.to_thread(self._files.get, name) if may and self._files is not None else None
        size, first = (0, b"") if found is None else (found.size, found.first)
        answer = json.loads(self._protocol.file(taken["ticket"], name, size, first))
        if found is None or answer["status"] != 200 or method == "HEAD":
            return answer
        await _begin(send, answer)
        with found.path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, _PIECE):
                await _piece(send, piece)
        await _piece(send, b"", more=False)
        return None


class _Begun:
    """Sends, and knows whether an answer has begun."""

    def __init__(self, send: Send) -> None:
        self._send, self.begun = send, False

    async def __call__(self, message: Message) -> None:
        self.begun = True
        await self._send(message)


async def _awaited(value: object) -> object:
    return await value if isawaitable(value) else value


async def _fields(sender: object) -> dict[str, Any]:
    """Who sent a request, as the library reads it."""
    sender = await _awaited(sender)
    if sender is None:
        return {"kind": "public"}
    if isinstance(sender, Mapping):
        return {name: str(value) for name, value in sender.items() if value is not None}
    if not isinstance(sender, Actor):
        raise TypeError("`actor` must give an Actor, a dict of its fields, or None")
    fields: dict[str, Any] = json.loads(encode(sender))
    return fields


def _path(scope: Scope) -> str:
    """The path as it stands in the address, below the one that the application is mounted at."""
    raw = scope.get("raw_path")
    path: str = raw.decode("latin-1").split("?")[0] if raw else quote(scope["path"])
    return path.removeprefix(scope.get("root_path", ""))


def _signs(query: bytes) -> str:
    """A query as it is written with signs alone; some programs send the bytes as they are."""
    if query.isascii():
        return query.decode()
    return "".join(chr(byte) if byte < 0x80 else f"%{byte:02x}" for byte in query)


async def _outcome(call: Callable[[str, str], str], text: str, moment: str) -> tuple[bool, str]:
    """What came of a call: whether it was done, and its text. Of an error that is not the library's nothing is said."""
    try:
        return True, await asyncio.to_thread(call, text, moment)
    except MedborgerError as error:
        faults = [_told(fault) for fault in error.faults]
        return False, json.dumps({"error": {**_told(error), "kind": error.kind, "faults": faults}})
    except Exception:
        _LOG.exception("the town could not answer")
        return False, "{}"


def _told(fault: Any) -> dict[str, Any]:
    return {"code": fault.code, "field": fault.field, "message": fault.message, "danish": fault.danish}


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _begin(send: Send, answer: Any) -> None:
    headers = [(header["name"].encode("latin-1"), header["value"].encode("latin-1")) for header in answer["headers"]]
    await send({"type": "http.response.start", "status": answer["status"], "headers": headers})


async def _piece(send: Send, body: bytes, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


def _is_first(scope: Scope) -> bool:
    """Whether it is HTTP/1, where a connection carries one request at a time."""
    version: str = scope.get("http_version", "1.1")
    return version.startswith("1")


async def _send(send: Send, answer: Any, body: _Body, scope: Scope) -> None:
    text: bytes = answer["body"].encode()
    if not body.is_left or not text or not _is_first(scope):
        await _begin(send, answer)
        await _piece(send, text, more=False)
        return
    # Its sender reads the answer while what is still under way is thrown away; then the connection ends.
    own = [("content-length", str(len(text))), ("connection", "close")]
    headers = [*answer["headers"], *({"name": name, "value": value} for name, value in own)]
    await _begin(send, {**answer, "headers": headers})
    await _piece(send, text)
    await body.drain()
    await _piece(send, b"", more=False)


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
