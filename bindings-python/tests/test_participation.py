"""The one door: opening and closing, actors, batches, threads, and planning without a store."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as WaitedTooLong
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

import medborger as m
from conftest import AT, CONSENTS, KEY
from test_conversion import deposited, enrolled
from test_errors import planned


def test_a_closed_participation_refuses(town: m.Participation) -> None:
    citizen = enrolled(town)
    town.close()
    town.close()
    calls: list[Callable[[], object]] = [
        lambda: town.verify(),
        lambda: town.entries(),
        lambda: town.citizens.get(citizen=citizen),
        lambda: town.citizens.pause(citizen=citizen),
        lambda: town.execute_all([]),
        lambda: town.find({"all": [], "limit": 1}),
        lambda: town.load({}),
        lambda: town.commit({}),
        lambda: town.erasure_pending(),
        lambda: town.compact(),
        lambda: town.acting(m.Actor.public()).interests.tree(),
    ]
    for call in calls:
        with pytest.raises(m.StorageError) as error:
            call()
        assert error.value.code == "store_closed" and error.value.danish


def test_with_closes_also_after_an_error() -> None:
    with pytest.raises(RuntimeError), m.Participation.in_memory(municipality=766, key=KEY) as town:
        raise RuntimeError
    with pytest.raises(m.StorageError):
        town.verify()


def test_a_file_keeps_what_was_done(tmp_path: Path) -> None:
    file = tmp_path / "bænk.db"
    with m.Participation.open(file, municipality=766, key=KEY, history=True) as town:
        citizen = enrolled(town)
        idea = deposited(town, citizen)
    with m.Participation.open(str(file), municipality="0766", key=KEY) as town:
        assert town.ideas.get(idea=idea, at=AT).title == "Bænke langs havnen"
        assert town.verify().entries == len(town.entries())


def test_an_actor_sees_and_does_what_is_theirs(town: m.Participation) -> None:
    ida, bo = enrolled(town), enrolled(town)
    by_ida = town.acting(m.Actor.citizen(ida), at=AT)
    idea = UUID(by_ida.ideas.deposit(citizen=ida, title="Bænke", body="Ved havnen").id)
    assert by_ida.ideas.get(idea=idea).idea == idea
    with pytest.raises(m.DeniedError):
        by_ida.citizens.get(citizen=bo)
    staff = by_ida.acting(m.Actor.staff(uuid4()), at=AT + timedelta(days=1))
    assert staff.citizens.get(citizen=bo).status is m.citizens.CitizenStatus.ACTIVE
    assert repr(staff) == "Desk(staff)" and repr(town) == "Participation(system)"
    assert town.entries()[-1]["body"]["actor"] == "citizen"


def test_what_a_log_in_showed_goes_through_the_page_and_verifies(town: m.Participation) -> None:
    ida = enrolled(town)
    facts = m.identity.AttestedFacts(age_from=18, resident=True)
    made = town.identity.attest(account=ida, assurance="high", cpr="311257-5005", facts=facts, at=AT)
    # The page plans with a key that it made up: it can neither make one nor check it.
    with m.Participation.in_memory(municipality=766, key=bytes(range(1, 33)), history=True) as page:
        by_page = page.acting(m.Actor.public(), at=AT)
        with pytest.raises(m.DeniedError) as refused:
            by_page.identity.attest(account=ida, assurance="high")
        assert refused.value.code == "not_permitted"
        enrolled(page, citizen=ida)
        with pytest.raises(m.DeniedError) as refused:
            page.acting(m.Actor.citizen(ida), at=AT).citizens.verify(citizen=ida, attestation=made.attestation)
        assert refused.value.code == "attestation_unchecked"
    town.acting(m.Actor.citizen(ida), at=AT).citizens.verify(citizen=ida, attestation=made.attestation)
    assert town.citizens.get(citizen=ida, at=AT).assurance is m.identity.Assurance.HIGH


def test_the_desks_time_gives_way_to_the_calls(town: m.Participation) -> None:
    desk = town.acting(m.Actor.system(), at=AT)
    assert desk.interests.seed().at == AT
    later = AT + timedelta(hours=1)
    assert desk.citizens.enrol(name="Ida", consents=CONSENTS, at=later).at == later


def test_without_a_time_it_is_now(town: m.Participation) -> None:
    from datetime import datetime, timezone

    receipt = town.citizens.enrol(name="Ida", consents=CONSENTS)
    assert abs(datetime.now(timezone.utc) - receipt.at) < timedelta(minutes=1)


@pytest.mark.parametrize("kept", ["memory", "file"])
def test_a_batch_has_an_outcome_for_each(kept: str, tmp_path: Path) -> None:
    if kept == "memory":
        town = m.Participation.in_memory(municipality=766, key=KEY, history=True)
    else:
        town = m.Participation.open(tmp_path / "town.db", municipality=766, key=KEY, history=True)
    with town:
        ida, idea = uuid4(), uuid4()
        enrol = m.citizens.EnrolCitizen(citizen=ida, name="Ida", consents=CONSENTS)
        first = m.Envelope(enrol, command_id=uuid4(), at=AT, actor=m.Actor.public())
        outcomes = town.acting(m.Actor.system(), at=AT).execute_all(
            [
                first,
                m.ideas.DepositIdea(citizen=ida, idea=idea, title="Bænke", body="Ved havnen"),
                m.ideas.DepositIdea(citizen=ida, title="", body="Ved havnen"),
                m.ideas.DepositIdea(citizen=ida, title=b"", body="Ved havnen"),  # type: ignore[arg-type]
                "idea.deposit",  # type: ignore[list-item]
                first,
            ]
        )
        codes = [o.code if isinstance(o, m.MedborgerError) else o.name for o in outcomes]
        assert codes == ["citizen.enrol", "idea.deposit", "text_empty", "wrong_type", "wrong_type", "citizen.enrol"]
        assert isinstance(outcomes[2], m.InvalidError) and outcomes[2].field == "title"
        assert outcomes[0] == outcomes[5]
        assert town.ideas.get(idea=idea, at=AT).supporters == 0
        town.verify()


def test_planning_without_a_store_writes_the_same(town: m.Participation) -> None:
    citizen = enrolled(town)
    command = m.ideas.DepositIdea(citizen=citizen, title="Bænke", body="Ved havnen")
    command_id, loaded = uuid4(), None
    for _ in range(10):
        plan = town.plan(command, loaded, command_id=command_id, at=AT)
        if "needs" not in plan:
            break
        loaded = town.load(plan["needs"], loaded)
    town.commit(plan["commit"])
    receipt = town.execute(command, command_id=command_id, at=AT)
    assert m.Receipt.from_dict(plan["commit"]["answer"]) == receipt
    assert town.find({"all": [["idea:stage=open"]], "limit": 10})["total"] <= 1

    asked, view = m.ideas.GetIdea(idea=UUID(receipt.id)), None
    loaded = None
    for _ in range(10):
        answer = town.answer(asked, loaded, at=AT)
        if "view" in answer:
            view = m.ideas.IdeaView.from_dict(answer["view"])
            break
        loaded = town.load(answer["needs"], loaded)
    assert view == town.ask(asked, at=AT)


def test_another_towns_commit_is_refused(town: m.Participation) -> None:
    with m.Participation.in_memory(municipality=630, key=KEY) as other:
        commit = planned(other, m.interests.SeedInterests())
        for refuses in (town.commit, town.again, lambda commit: town.differs(commit, {})):
            with pytest.raises(m.DeniedError) as error:
                refuses(commit)
            assert error.value.code == "foreign_commit"


@pytest.mark.parametrize(
    "change",
    [
        {"mac": "0" * 32},
        {"tenant": 630},
        {"erases": True},
        {"entries": []},
        {"looked": {}},
        {"vault_delete": ["identity/x"]},
    ],
)
def test_a_commit_that_was_changed_is_refused(town: m.Participation, change: dict[str, Any]) -> None:
    commit = planned(town, m.interests.SeedInterests())
    for refuses in (town.commit, town.again, lambda commit: town.differs(commit, {})):
        with pytest.raises(m.DeniedError) as error:
            refuses(commit | change)
        assert error.value.code == "foreign_commit"
    unmarked = {name: value for name, value in commit.items() if name != "mac"}
    with pytest.raises(m.DeniedError):
        town.commit(unmarked)
    assert town.entries() == []
    town.commit(json.loads(json.dumps(commit, indent=2)))
    assert len(town.entries()) == len(commit["entries"])


def test_the_journal_comes_in_pages(town: m.Participation) -> None:
    for _ in range(3):
        enrolled(town)
    entries = town.entries()
    assert [e["position"] for e in entries] == list(range(1, len(entries) + 1))
    assert town.entries(after=2, limit=2) == entries[2:4]
    assert town.entries(after=10**6) == []
    for bad in (-1, 2**70, 1.5, "1"):
        with pytest.raises(m.InvalidError):
            town.entries(after=bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("kept", ["memory", "file"])
def test_threads_share_a_participation(kept: str, tmp_path: Path) -> None:
    if kept == "memory":
        town = m.Participation.in_memory(municipality=766, key=KEY, history=True)
    else:
        town = m.Participation.open(tmp_path / "town.db", municipality=766, key=KEY, history=True)
    with town, ThreadPoolExecutor(8) as pool:
        citizen = enrolled(town)
        ideas = list(pool.map(lambda n: deposited(town, citizen, title=f"Bænk {n}"), range(40)))
        assert len(set(ideas)) == 40
        titles = set(pool.map(lambda idea: town.ideas.get(idea=idea, at=AT).title, ideas))
        assert titles == {f"Bænk {n}" for n in range(40)}
        assert town.verify().streams == 41


@pytest.mark.parametrize("kept", ["memory", "file"])
def test_two_threads_support_at_once(kept: str, tmp_path: Path) -> None:
    if kept == "memory":
        town = m.Participation.in_memory(municipality=766, key=KEY, history=True)
    else:
        town = m.Participation.open(tmp_path / "town.db", municipality=766, key=KEY, history=True)
    with town:
        idea = deposited(town, enrolled(town))
        enrol = [m.citizens.EnrolCitizen(name="Bo", consents=CONSENTS) for _ in range(400)]
        outcomes = town.acting(m.Actor.system(), at=AT).execute_all(enrol)
        citizens = [outcome.id for outcome in outcomes if isinstance(outcome, m.Receipt)]
        assert len(citizens) == 400

        def support(those: list[str]) -> None:
            for citizen in those:
                town.ideas.support(idea=idea, citizen=citizen, at=AT)

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(support, citizens[half::2]) for half in (0, 1)]:
                done.result()
        assert town.ideas.get(idea=idea, at=AT).supporters == 400
        proof = town.verify()
        assert (proof.entries, proof.streams) == (len(town.entries(limit=10_000)), 402)


def long_question() -> str:
    """A draw that tells more than once how far it has come: 150 people, no two alike, under quotas for seven features."""
    some, names = random.Random(3), [f"feature_{n}" for n in range(7)]
    people = [{"id": f"k{n:03}", "features": {name: some.choice("abc") for name in names}} for n in range(150)]
    quotas = [{"value": value, "min": 5, "max": 7} for value in "abc"]
    rules = {"seats": 18, "features": [{"key": name, "values": quotas} for name in names]}
    announcement = {"title": "Lodtrækning", "disclosure": "features"}
    body = {"rules": rules, "people": people, "announcement": announcement, "panels": 100}
    return json.dumps({"name": "sortition.lottery", "body": body})


@pytest.mark.parametrize("kept", ["memory", "file"])
def test_a_long_question_keeps_nobody_waiting(kept: str, tmp_path: Path) -> None:
    if kept == "memory":
        town = m.Participation.in_memory(municipality=766, key=KEY, history=True)
    else:
        town = m.Participation.open(tmp_path / "town.db", municipality=766, key=KEY, history=True)
    citizen, question = enrolled(town), long_question()
    order: list[str] = []
    begun, closed = threading.Event(), threading.Event()

    def hold(*_: object) -> None:
        begun.set()
        assert closed.wait(60), "the others are done before the question is, however fast it is"

    def draw() -> None:
        answer = json.loads(town.ask_json(question, at=AT, progress=hold))
        order.append(f"a draw of {len(answer['published']['sha256'])} digits")

    worker = threading.Thread(target=draw)
    worker.start()
    assert begun.wait(60)
    for _ in range(10):
        idea = deposited(town, citizen)
        town.ideas.get(idea=idea, at=AT)
        order.append("an idea")
    # Closing waits for nobody either, and interrupts nobody.
    town.close()
    order.append("closed")
    with pytest.raises(m.StorageError):
        town.ideas.get(idea=idea, at=AT)
    closed.set()
    worker.join()
    assert order == ["an idea"] * 10 + ["closed", "a draw of 64 digits"]


def test_other_threads_run_while_the_library_works(town: m.Participation) -> None:
    citizen = enrolled(town)
    sent = [m.ideas.DepositIdea(citizen=citizen, title=f"Bænk {n}", body="Ved havnen") for n in range(3000)]
    ticks, done = 0, threading.Event()

    def work() -> None:
        town.execute_all(sent)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.wait(0.001):
        ticks += 1
    worker.join()
    assert ticks > 3


HOLDS = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute(sys.argv[2])
db.execute("SELECT count(*) FROM medborger_journal").fetchone()
print("held", flush=True)
sys.stdin.read()
db.execute("ROLLBACK")
db.close()
"""


@contextmanager
def another_process(file: Path, begin: str) -> Iterator[None]:
    """Holds the file in a transaction, as another program may."""
    # Not in this process: a second copy of SQLite in it would undo the locks of the first.
    command = [sys.executable, "-c", HOLDS, str(file), begin]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        try:
            assert process.stdout.readline() == "held\n"
            yield
        finally:
            process.stdin.close()
    assert process.returncode == 0


def test_how_long_to_wait_for_others(tmp_path: Path) -> None:
    file = tmp_path / "town.db"
    with m.Participation.open(file, municipality=766, key=KEY, busy_timeout=0) as town:
        enrolled(town)
        with another_process(file, "BEGIN IMMEDIATE"):
            with pytest.raises(m.StorageError) as error:
                enrolled(town)
            assert error.value.code == "store_busy"
        enrolled(town)
    with (
        m.Participation.open(file, municipality=766, key=KEY, busy_timeout=timedelta(minutes=10)) as town,
        ThreadPoolExecutor(1) as pool,
    ):
        with another_process(file, "BEGIN IMMEDIATE"):
            waiting = pool.submit(enrolled, town)
            with pytest.raises(WaitedTooLong):
                waiting.result(timeout=0.5)
            # Whoever only asks waits for nobody.
            assert town.verify().streams == 2
        waiting.result()
        assert town.verify().streams == 3


def test_an_erasure_waits_for_whoever_reads_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "town.db"
    name = b"Ida Eksempel"
    with m.Participation.open(file, municipality=766, key=KEY, busy_timeout=0) as town:
        citizen = enrolled(town)
        assert not town.erasure_pending()
        with another_process(file, "BEGIN"):
            town.citizens.erase(citizen=citizen, at=AT)
            assert town.erasure_pending()
            assert any(name in part.read_bytes() for part in tmp_path.iterdir())
        assert not town.erasure_pending()
        assert not any(name in part.read_bytes() for part in tmp_path.iterdir())
        before = town.verify()
        town.compact()
        assert town.verify() == before


def test_a_participation_is_not_pickled(town: m.Participation) -> None:
    import pickle

    with pytest.raises(TypeError):
        pickle.dumps(town)
