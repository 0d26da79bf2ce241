"""The town of the test, which time and actor of each request are told by headers. A real host looks into its own session."""

import json
import os
import socket
import sys
from datetime import datetime

from medborger import Participation
from medborger.asgi import Folder, Server

NOW = [0]
DRAWN = [0]


def header(scope, name, default=None):
    return next((v.decode("latin-1") for n, v in scope["headers"] if n == name), default)


def actor(scope):
    at = header(scope, b"x-test-at", "2026-05-07T08:00:00Z")
    NOW[0] = int(datetime.fromisoformat(at.replace("Z", "+00:00")).timestamp()) * 1_000_000
    kind, _, who = header(scope, b"x-test-actor", "public").partition(" ")
    if kind == "throws":
        raise RuntimeError("hemmelig: the session is gone")
    return {"kind": kind, kind: who} if who else {"kind": kind}


def random():
    DRAWN[0] += 1
    return DRAWN[0].to_bytes(16, "big")


def server(**more):
    options = json.loads(os.environ["SERVER_OPTIONS"])
    origins, limits = options.pop("origins"), options.pop("files")
    town = Participation.in_memory(municipality="0510", key=bytes(range(32)), history=True)
    return Server(
        town,
        actor=actor,
        origin=origins,
        key=lambda scope: header(scope, b"x-test-key", "one"),
        files=Folder(os.environ["SERVER_FILES"]),
        file_limits=limits,
        clock=lambda: NOW[0],
        random=random,
        **options,
        **more,
    )


def serve(app):
    import uvicorn

    listener = socket.create_server(("127.0.0.1", 0))
    print("listening", listener.getsockname()[1], file=sys.stderr, flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listener])
