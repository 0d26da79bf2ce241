"""The vectors that Rust, Python and JavaScript share."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import medborger as m
from medborger import _native

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "vectors"
KEY = bytes(range(32))
MOMENT = json.dumps({"at": "2026-01-15T16:00:00Z", "actor": {"kind": "system"}})


def read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return rows


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True)


CALLS = read("calendar") + read("identity")
NAMES: list[str] = json.loads((FOLDER / "stories.json").read_text("utf-8"))
STORIES = [story for name in NAMES
           for story in read(name)]


DRAWS = read("sortition")
FILES = read("files")
TABLES = read("tables")


@pytest.mark.parametrize("vector", FILES, ids=[v["name"] for v in FILES])
def test_file(vector: dict[str, Any]) -> None:
    """Lists and mails that come in, to the byte."""
    call, file = getattr(_native, vector["call"]), base64.b64decode(vector["file"])
    if "error" in vector:
        with pytest.raises(m.MedborgerError) as error:
            call(file)
        assert error.value.code == vector["error"]
    else:
        assert call(file) == vector["answer"]


@pytest.mark.parametrize("draw", DRAWS, ids=[d["name"] for d in DRAWS])
def test_draw(draw: dict[str, Any]) -> None:
    """The same bytes as in every other language, in whatever order the people come."""
    bank = _native.Participation.in_memory("0766", KEY, True)
    for call in draw["calls"]:
        body = {"rules": draw["rules"], "objective": call["objective"]}
        if "panels" in call:
            body["panels"] = call["panels"]
            body["announcement"] = {"title": draw["name"], "disclosure": "features"}
        for people in (draw["people"], draw["people"][::-1]):
            query = json.dumps({"name": call["call"], "body": {**body, "people": people}})
            if "error" in call:
                with pytest.raises(m.MedborgerError) as error:
                    bank.ask(query, MOMENT)
                assert error.value.code == call["error"]["code"]
            else:
                answer = bank.ask(query, MOMENT)
                assert hashlib.sha256(answer.encode()).hexdigest() == call["sha256"]


def counted(number: int) -> bytes:
    return number.to_bytes(4, "little")


def written(text: str) -> bytes:
    encoded = text.encode()
    return counted(len(encoded)) + encoded


def laid_out(column: tuple[Any, ...]) -> bytes:
    """A column as it lies in memory, out of what pickles."""
    name, kind, rows, validity, parts = column
    head: bytes = written(name) + written(kind) + (b"\0" if validity is None else b"\1" + validity)
    first: bytes = parts[0]
    if kind == "text":
        ends, text = memoryview(first).cast("q"), parts[1].encode()
        return head + b"".join(counted(b - a) + text[a:b] for a, b in zip(ends, ends[1:]))
    if kind == "choice":
        return head + first + counted(len(parts[1])) + b"".join(map(written, parts[1]))
    if kind == "struct":
        return head + counted(len(parts[0])) + b"".join(map(laid_out, parts[0]))
    if kind == "list":
        return head + b"".join(map(counted, memoryview(first).cast("q"))) + laid_out(parts[1])
    return head + first


def whole(table: Any) -> bytes:
    rows, columns = table.dump()
    return counted(rows) + counted(len(columns)) + b"".join(map(laid_out, columns))


@pytest.mark.parametrize("vector", TABLES, ids=[v["name"] for v in TABLES])
def test_table(vector: dict[str, Any]) -> None:
    """The same tables in, the same bytes out, whatever the order of rows that have none."""

    def run(tables: dict[str, Any]) -> tuple[Any, ...]:
        given = [(name, _native.Columns.read(columns)) for name, columns in tables.items()]
        return _native.analyse(vector["method"], given, json.dumps(vector["options"]))

    def digest(outcome: tuple[Any, ...]) -> str:
        table, others, report, svg = outcome
        told = b"".join(written(name) + whole(of) for name, of in sorted(others, key=lambda pair: pair[0]))
        return hashlib.sha256(whole(table) + told + written(report or "") + written(svg or "")).hexdigest()

    outcome = run(vector["tables"])
    assert digest(outcome) == vector["sha256"]
    for name in vector["any_order"]:
        columns = vector["tables"][name]
        rows = len(next(iter(columns.values())))
        for order in (range(rows - 1, -1, -1), [(row + rows // 3) % rows for row in range(rows)]):
            other = {of: [cells[row] for row in order] for of, cells in columns.items()}
            again = run({**vector["tables"], name: other})
            if vector["rows_return"]:
                assert m.Table._of(again[0]).to_dicts() == m.Table._of(outcome[0].take(list(order))).to_dicts()
                again = (outcome[0], *again[1:])
            assert digest(again) == vector["sha256"]


def part(whole: object, path: str) -> object:
    """What lies at a path such as `/published/text`."""
    for name in path.split("/")[1:]:
        whole = whole[int(name)] if isinstance(whole, list) else whole[name]  # type: ignore[index]
    return whole


@pytest.mark.parametrize("vector", CALLS, ids=[v["name"] for v in CALLS])
def test_call(vector: dict[str, Any]) -> None:
    bank = _native.Participation.in_memory("0766", KEY, True)
    query = json.dumps({"name": vector["call"], "body": vector["input"]})
    if "error" in vector:
        with pytest.raises(m.MedborgerError) as error:
            bank.ask(query, MOMENT)
        assert error.value.code == vector["error"]
    else:
        assert canonical(json.loads(bank.ask(query, MOMENT))) == canonical(vector["expect"])


def wired(bank: _native.Participation, command: str, moment: str, texts: list[str]) -> str:
    """Carries a command out as a host with its own database does: what travels is the vector's, to the byte."""
    loaded, expected = "{}", iter(texts)
    while True:
        planned = bank.plan(command, loaded, moment)
        if not planned.startswith('{"needs":'):
            break
        needs = next(expected)
        assert planned == f'{{"needs":{needs}}}'
        # Goes on from the text that another language may have written.
        came = bank.load(needs, loaded)
        loaded = next(expected)
        assert came == loaded
    commit = next(expected)
    assert planned == f'{{"commit":{commit}}}'
    assert next(expected, None) is None
    bank.commit(commit)
    return json.dumps(json.loads(commit)["answer"], ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("kept", ["memory", "file"])
@pytest.mark.parametrize("story", STORIES, ids=[s["name"] for s in STORIES])
def test_story(story: dict[str, Any], kept: str, tmp_path: Path) -> None:
    """To the byte: every receipt and every answer, and the hash with which the journal ends."""
    code, key = story["municipality"], bytes.fromhex(story["key"])
    if kept == "memory":
        bank = _native.Participation.in_memory(code, key, True)
    else:
        bank = _native.Participation.open(str(tmp_path / "town.db"), code, key, 5.0, True)
    end = 0
    named: dict[str, str] = {}

    def filled(asked: object) -> str:
        text = json.dumps(asked)
        for name, value in named.items():
            text = text.replace(f'"${name}"', value)
        return text

    for number, step in enumerate(story["steps"]):
        moment = json.dumps(step["moment"])
        answer = error = None
        try:
            if "query" in step:
                answer = bank.ask(filled(step["query"]), moment)
            elif "wire" in step:
                answer = wired(bank, filled(step["command"]), moment, step["wire"])
            elif "raw" in step:
                answer = bank.execute(step["raw"].replace("~", "a" * step["fill"]), moment)
            else:
                answer = bank.execute(filled(step["command"]), moment)
        except m.MedborgerError as raised:
            error = {"code": raised.code, "field": raised.field}
        for name, path in step.get("keep", {}).items():
            named[name] = json.dumps(part(json.loads(answer or "{}"), path))
        entries = json.loads(bank.entries(end, 1000))
        end = entries[-1]["position"] if entries else end
        assert error == step.get("error"), number
        for field, value in step.get("expect", {}).items():
            assert json.loads(answer or "{}")[field] == value, (number, field)
        assert answer == step.get("answer"), number
        if "events" in step:
            assert [json.loads(e["body"]["event"])["type"] for e in entries] == step["events"], number
    last = json.loads(bank.entries(max(end - 1, 0), 1))
    head = {"position": end, "hash": last[-1]["hash"] if last else None}
    assert head == story["head"]
    assert json.loads(bank.verify())["entries"] == end
    bank.close()


CHECKS = read("check")


@pytest.mark.parametrize("vector", CHECKS, ids=[v["name"] for v in CHECKS])
def test_check(vector: dict[str, Any]) -> None:
    """To the byte: what is wrong with a command, and what would be changed of its texts."""
    assert _native.check(vector["command"]) == vector["answer"]
    checked = m.check(vector["command"])
    assert [[fault.code, fault.field] for fault in checked.faults] == vector["faults"]
    assert [[change.field, change.what] for change in checked.changed] == vector["changed"]
