"""A host that keeps its own database: the README's way of writing, over SQLite tables of the host's own."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

import medborger as m
from conftest import AT, CONSENTS, KEY

README = Path(__file__).resolve().parents[1] / "README.md"
SCHEMA = """
    CREATE TABLE head (tenant INTEGER PRIMARY KEY, generation INTEGER, hash BLOB);
    CREATE TABLE journal (position INTEGER PRIMARY KEY, class, body_hash, hash);
    CREATE TABLE body (position INTEGER PRIMARY KEY, stream, version, at, actor, command, event, salt);
    CREATE TABLE state (stream PRIMARY KEY, version, state_v, at, state);
    CREATE TABLE term (stream, term, PRIMARY KEY (stream, term));
    CREATE TABLE vault (key PRIMARY KEY, subject, value);
    CREATE TABLE receipt (command PRIMARY KEY, receipt);
    INSERT INTO head VALUES (766, 0, zeroblob(32));
"""
LINK = ("position", "class", "body_hash", "hash")
BODY = ("stream", "version", "at", "actor", "command", "event", "salt")
NO_SALT = "00" * 16
CLASSES = ("case", "account_first", "account", "part_first")
STATE = ("version", "state_v", "at", "state")
ROW = ("key", "subject", "value")


def rows(db: sqlite3.Connection, names: tuple[str, ...], rest: str, *values: object) -> list[dict[str, Any]]:
    found = db.execute(f"SELECT {', '.join(names)} FROM {rest}", values)
    return [dict(zip(names, row)) for row in found]


def entry_of(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the journal as an entry; what was erased says nothing any more."""
    entry = {name: row[name] for name in LINK}
    return entry if row["stream"] is None else {**entry, "body": {name: row[name] for name in BODY}}


def load(db: sqlite3.Connection, needs: dict[str, Any], loaded: dict[str, Any]) -> None:
    """Adds what is needed to what was loaded."""
    if "receipt" in needs:
        found = db.execute("SELECT receipt FROM receipt WHERE command = ?", (needs["receipt"],)).fetchone()
        loaded.setdefault("receipts", {})[needs["receipt"]] = json.loads(found[0]) if found else None
    for stream in needs.get("streams", ()):
        states = rows(db, STATE, "state WHERE stream = ?", stream)
        loaded.setdefault("streams", {})[stream] = states[0] if states else None
    for stream in needs.get("entries", ()):
        entries = rows(db, (*LINK, *BODY), "journal JOIN body USING (position) WHERE stream = ? ORDER BY position", stream)
        loaded.setdefault("entries", {})[stream] = [entry_of(entry) for entry in entries]
    for key in needs.get("vault", ()):
        kept = rows(db, ROW, "vault WHERE key = ?", key)
        loaded.setdefault("vault", {})[key] = kept[0] if kept else None
    for subject in needs.get("subjects", ()):
        loaded.setdefault("subjects", {})[subject] = rows(db, ROW, "vault WHERE subject = ? ORDER BY key", subject)
    for start in needs.get("ranges", ()):
        begins = rows(db, ROW, "vault WHERE substr(key, 1, length(?)) = ? ORDER BY key", start, start)
        loaded.setdefault("ranges", {})[start] = begins
    for find in needs.get("finds", ()):
        loaded.setdefault("finds", []).append([find, look_up(db, find)])
    for stretch in needs.get("stretches", ()):
        within = (stretch["after"], stretch["limit"])
        found = rows(db, (*LINK, *BODY), "journal LEFT JOIN body USING (position) WHERE position > ? ORDER BY position LIMIT ?", *within)
        loaded.setdefault("stretches", []).append([stretch, [entry_of(row) for row in found]])


def look_up(db: sqlite3.Connection, find: dict[str, Any]) -> dict[str, Any]:
    """The streams that hold one term of each list, in the order of their keys."""
    found: set[str] | None = None
    for terms in find["all"]:
        marks = ", ".join("?" * len(terms))
        some = {stream for (stream,) in db.execute(f"SELECT stream FROM term WHERE term IN ({marks})", terms)}
        found = some if found is None else found & some
    streams = sorted(found or ())
    page = [stream for stream in streams if stream > find.get("after", "")]
    return {"total": len(streams), "streams": page[: find.get("limit")]}


def is_done(db: sqlite3.Connection, command: str) -> bool:
    return db.execute("SELECT 1 FROM receipt WHERE command = ?", (command,)).fetchone() is not None


def write(db: sqlite3.Connection, commit: dict[str, Any]) -> None:
    """Keeps all of a commit, in the transaction that was begun."""
    command = commit["command"]
    (head,) = db.execute("SELECT hash FROM head WHERE tenant = 766").fetchone()
    (position,) = db.execute("SELECT coalesce(max(position), 0) FROM journal").fetchone()
    for entry in commit["entries"]:
        position += 1
        body_hash, head = sealed(head, commit["tenant"], position, command, entry)
        link = (position, entry["class"], body_hash.hex(), head.hex())
        db.execute("INSERT INTO journal VALUES (?, ?, ?, ?)", link)
        body = {"salt": NO_SALT, **entry, "command": command}
        db.execute("INSERT INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (position, *(body[name] for name in BODY)))
    db.execute("UPDATE head SET hash = ? WHERE tenant = 766", (head,))
    for stream, state in commit["states"].items():
        db.execute("INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?)", [stream, *(state[name] for name in STATE)])
    for change in commit["terms"]:
        put = "INSERT OR IGNORE INTO term VALUES (?, ?)" if change["add"] else (
            "DELETE FROM term WHERE stream = ? AND term = ?"
        )
        db.execute(put, (change["stream"], change["term"]))
    for stream, terms in commit.get("restated", {}).items():
        for (term,) in db.execute("SELECT term FROM term WHERE stream = ?", (stream,)).fetchall():
            if term not in terms["declared"] and not term.startswith(tuple(terms["kept"])):
                db.execute("DELETE FROM term WHERE stream = ? AND term = ?", (stream, term))
        db.executemany("INSERT OR IGNORE INTO term VALUES (?, ?)", [(stream, term) for term in terms["declared"]])
    for row in commit["vault_put"]:
        db.execute("INSERT OR REPLACE INTO vault VALUES (?, ?, ?)", [row[name] for name in ROW])
    db.executemany("DELETE FROM vault WHERE key = ?", [(key,) for key in commit["vault_delete"]])
    for stream in commit.get("forgotten", {}).get("streams", ()):
        for table in ("state", "term", "body"):
            db.execute(f"DELETE FROM {table} WHERE stream = ?", (stream,))
    for receipt in commit.get("forgotten", {}).get("receipts", ()):
        db.execute("DELETE FROM receipt WHERE command = ?", (receipt,))
    if "receipt" in commit:
        db.execute("INSERT INTO receipt VALUES (?, ?)", (command, json.dumps(commit["receipt"])))


def sealed(before: bytes, tenant: int, position: int, command: str, entry: dict[str, Any]) -> tuple[bytes, bytes]:
    """An entry's commitment and its hash, in the form in which the library freezes them."""
    since = datetime.fromisoformat(entry["at"].replace("Z", "+00:00")) - datetime(1970, 1, 1, tzinfo=timezone.utc)
    numbers = (entry["version"], since // timedelta(microseconds=1))
    said = [bytes.fromhex(entry.get("salt", NO_SALT)), *(n.to_bytes(8, "little", signed=True) for n in numbers)]
    said.append(bytes.fromhex(command))
    for text in (entry["stream"], entry["actor"], entry["event"]):
        said += [len(text.encode()).to_bytes(8, "little"), text.encode()]
    body = hashlib.sha256(b"".join(said)).digest()
    place = tenant.to_bytes(2, "little") + position.to_bytes(8, "little") + bytes([CLASSES.index(entry["class"])])
    return body, hashlib.sha256(b"medborger/entry/2" + before + place + body).digest()


def readme() -> dict[str, Callable[..., Any]]:
    """What the README shows, as it stands there."""
    (code,) = re.findall(r"```python\n(def carry_out.*?)```", README.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {"load": load, "is_done": is_done, "write": write}
    exec(code, names)  # noqa: S102
    return names


CARRY_OUT = readme()["carry_out"]


class Host:
    """The rules, and a file of the host's own."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.town = m.Participation.in_memory(municipality=766, key=KEY, history=True)
        with self.connect() as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(SCHEMA)

    def connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.file, isolation_level=None, timeout=60)

    def send(
        self,
        command: m.Command,
        command_id: UUID | None = None,
        at: datetime = AT,
        rules: m.Participation | Between | None = None,
    ) -> m.Receipt:
        """What a request does, on a connection of its own."""
        db = self.connect()
        try:
            return m.Receipt.from_dict(CARRY_OUT(rules or self.town, db, command, command_id or uuid4(), at))
        finally:
            db.close()

    def enrol(self) -> UUID:
        return UUID(self.send(m.citizens.EnrolCitizen(name="Ida Eksempel", consents=CONSENTS)).id)

    def deposit(self, citizen: UUID) -> UUID:
        return UUID(self.send(m.ideas.DepositIdea(citizen=citizen, title="Bænke", body="Ved havnen.")).id)

    def ask(self, query: m.Query[Any]) -> Any:
        db, loaded = self.connect(), {}  # type: sqlite3.Connection, dict[str, Any]
        while "needs" in (answer := self.town.answer(query, loaded, at=AT)):
            load(db, answer["needs"], loaded)
        db.close()
        return answer["view"]

    def journal(self) -> list[dict[str, Any]]:
        with self.connect() as db:
            kept = rows(db, (*LINK, *BODY), "journal LEFT JOIN body USING (position) ORDER BY position")
        entries = []
        for entry in kept:
            body = {name: entry.pop(name) for name in BODY}
            entries.append(entry if body["stream"] is None else {**entry, "body": body})
        return entries


class Between:
    """The rules as the first of two sees them: the second comes between its plan and its writing, once."""

    def __init__(self, town: m.Participation, second: Callable[[], object]) -> None:
        self.town, self.second = town, second
        self.plans, self.differed = 0, []  # type: int, list[str | None]

    def plan(self, *args: Any, **named: Any) -> dict[str, Any]:
        plan = self.town.plan(*args, **named)
        if "needs" not in plan:
            self.plans += 1
            if self.plans == 1:
                self.second()
        return plan

    def again(self, commit: dict[str, Any]) -> dict[str, Any]:
        return self.town.again(commit)

    def differs(self, commit: dict[str, Any], loaded: dict[str, Any]) -> str | None:
        what = self.town.differs(commit, loaded)
        self.differed.append(what)
        return what


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    host = Host(tmp_path / "own.db")
    with host.town:
        yield host
        assert host.town.entries() == [], "the rules alone were used"


def test_it_comes_to_the_same_as_the_librarys_own_store(host: Host) -> None:
    ida, bo, idea = uuid4(), uuid4(), uuid4()
    commands: list[m.Command] = [
        m.interests.SeedInterests(),
        m.citizens.EnrolCitizen(citizen=ida, name="Ida", consents=CONSENTS, profile={"birth_year": 1961}),
        m.citizens.EnrolCitizen(citizen=bo, name="Bo", consents=CONSENTS),
        m.ideas.DepositIdea(idea=idea, citizen=ida, title="Bænke", body="Ved havnen.", topics=["health"]),
        m.ideas.SupportIdea(idea=idea, citizen=bo),
        m.ideas.ReviseIdea(idea=idea, title="Flere bænke", body="Ved havnen."),
        m.citizens.LeaveBank(citizen=bo),
        m.citizens.EraseCitizen(citizen=ida),
    ]
    with m.Participation.in_memory(municipality=766, key=KEY, history=True) as own:
        sent = [(command, uuid4()) for command in commands]
        for minute, (command, command_id) in enumerate([*sent, sent[4], sent[7]]):
            at = AT + timedelta(minutes=minute)
            receipt = own.execute(command, command_id=command_id, at=at)
            assert host.send(command, command_id, at) == receipt
        # A receipt that was guarded by somebody who is erased is for nobody.
        with pytest.raises(m.ConflictError):
            host.send(commands[3], sent[3][1])
        # Position, time and hash as well.
        salted = [
            {**entry, "body": {"salt": NO_SALT, **entry["body"]}} if "body" in entry else entry for entry in own.entries()
        ]
        assert host.journal() == salted
        assert sum("body" not in entry for entry in salted) == 2, "what was entered in Ida's account"
        queries: list[m.Query[Any]] = [m.ideas.GetIdea(idea=idea), m.ideas.ListIdeas(), m.citizens.FindCitizens(), m.interests.ShowInterests()]
        for query in queries:
            assert host.ask(query) == json.loads(own.ask(query, at=AT).to_json())


def test_the_second_of_two_plans_again(host: Host) -> None:
    ida, bo = host.enrol(), host.enrol()
    idea = host.deposit(ida)
    first = Between(host.town, lambda: host.send(m.ideas.ReviseIdea(idea=idea, title="Flere bænke", body="Ved havnen.")))
    host.send(m.ideas.SupportIdea(idea=idea, citizen=bo), rules=first)
    assert (first.plans, first.differed) == (2, ["stream"])
    assert host.ask(m.ideas.GetIdea(idea=idea))["supporters"] == 1
    bodies = [entry["body"] for entry in host.journal()]
    versions = [body["version"] for body in bodies if body["stream"] == f"idea/{idea}"]
    assert versions == list(range(1, len(versions) + 1))


def test_the_second_of_two_is_refused_where_the_first_left_no_room_for_it(host: Host) -> None:
    ida, bo = host.enrol(), host.enrol()
    idea = host.deposit(ida)
    first = Between(host.town, lambda: host.send(m.ideas.WithdrawIdea(idea=idea)))
    entries = host.journal()
    with pytest.raises(m.RefusedError):
        host.send(m.ideas.SupportIdea(idea=idea, citizen=bo), rules=first)
    assert first.differed == ["stream"]
    assert len(host.journal()) == len(entries) + 1


def test_who_writes_about_something_else_keeps_nobody_from_writing(host: Host) -> None:
    ida, bo = host.enrol(), host.enrol()
    first = Between(host.town, lambda: host.deposit(bo))
    host.send(m.ideas.DepositIdea(citizen=ida, title="Træer", body="Langs åen."), rules=first)
    assert (first.plans, first.differed) == (1, [None])


def test_the_same_command_twice_at_once_is_carried_out_once(host: Host) -> None:
    ida = host.enrol()
    command, command_id = m.ideas.DepositIdea(citizen=ida, title="Træer", body="Langs åen."), uuid4()
    receipts: list[m.Receipt] = []
    first = Between(host.town, lambda: receipts.append(host.send(command, command_id)))
    receipts.append(host.send(command, command_id, rules=first))
    assert receipts[0] == receipts[1]
    assert sum(entry["body"]["stream"].startswith("idea/") for entry in host.journal()) == 1


def test_somebody_erased_meanwhile_is_not_written_about(host: Host) -> None:
    ida = host.enrol()
    first = Between(host.town, lambda: host.send(m.citizens.EraseCitizen(citizen=ida)))
    with pytest.raises(m.MedborgerError):
        host.send(m.citizens.ChangeProfile(citizen=ida, profile={"birth_year": 1961}), rules=first)
    assert first.differed and first.differed[0] is not None
    with host.connect() as db:
        assert rows(db, ROW, "vault WHERE subject = ?", f"citizen/{ida}") == []


def test_many_threads_write_and_nothing_is_lost(host: Host) -> None:
    idea = host.deposit(host.enrol())
    citizens = [host.enrol() for _ in range(40)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda citizen: host.send(m.ideas.SupportIdea(idea=idea, citizen=citizen)), citizens))
    assert host.ask(m.ideas.GetIdea(idea=idea))["supporters"] == 40
    journal = host.journal()
    assert [entry["position"] for entry in journal] == list(range(1, len(journal) + 1))
    with host.connect() as db:
        assert db.execute("SELECT generation FROM head").fetchone() == (42 + 40,)


# But for those that come from the text and change with it.
TERMS = "SELECT term FROM term WHERE stream = ? AND term NOT LIKE '%:word~=%' ORDER BY term"


def test_a_state_of_another_version_is_written_anew_with_its_terms(host: Host) -> None:
    ida = host.enrol()
    idea = host.deposit(ida)
    stream = f"idea/{idea}"
    with host.connect() as db:
        terms = db.execute(TERMS, (stream,)).fetchall()
        db.execute("UPDATE state SET state_v = 0, state = 'a shape of long ago' WHERE stream = ?", (stream,))
        db.execute("DELETE FROM term WHERE stream = ?", (stream,))
        db.execute("INSERT INTO term VALUES (?, 'idea:colour=red')", (stream,))
    asked = m.ideas.ReviseIdea(idea=idea, title="Bænke", body="Langs hele havnen.")
    host.send(asked)
    with host.connect() as db:
        assert db.execute(TERMS, (stream,)).fetchall() == terms
    assert host.ask(m.ideas.GetIdea(idea=idea))["body"] == "Langs hele havnen."


def test_without_a_generation_everything_is_compared(host: Host) -> None:
    idea = host.deposit(host.enrol())
    command, command_id = m.ideas.WithdrawIdea(idea=idea), uuid4()
    loaded: dict[str, Any] = {}
    with host.connect() as db:
        while "needs" in (plan := host.town.plan(command, loaded, command_id=command_id, at=AT)):
            load(db, plan["needs"], loaded)
        commit = plan["commit"]
        assert "generation" not in commit["looked"]
        again: dict[str, Any] = {}
        load(db, host.town.again(commit), again)
    assert host.town.differs(commit, again) is None
    assert host.town.differs(commit, {**again, "generation": 7}) is None
    assert host.town.differs(commit, {**again, "streams": {f"idea/{idea}": None}}) == "stream"
    assert host.town.differs(commit, {}) == "stream"
