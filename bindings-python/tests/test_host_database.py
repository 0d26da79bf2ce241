"""A database of the host's, over the connection that the host has: `sqlite3`'s and Django's."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import medborger as m
from conftest import AT, CONSENTS, KEY

HERE = Path(__file__)
ENROLLED = 2
"""How many entries somebody's enrolment makes: the account, and the consent."""


def over(connection: object, **more: Any) -> m.Participation:
    return m.Participation.over(connection, municipality="0766", key=more.pop("key", KEY), history=True, **more)


def enrolled(town: m.Participation) -> Any:
    return town.citizens.enrol(name="Ida Eksempel", consents=CONSENTS, at=AT).id


def deposited(town: m.Participation, citizen: Any, body: str = "Ved havnen.") -> Any:
    by_citizen = town.acting(m.Actor.citizen(citizen))
    return by_citizen.ideas.deposit(citizen=citizen, title="Bænke", body=body, at=AT).id


def refused(code: str) -> Any:
    return pytest.raises(m.MedborgerError, check=lambda error: error.code == code)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "town.db"


@pytest.fixture(params=["", None, "IMMEDIATE"])
def db(request: pytest.FixtureRequest, path: Path) -> Iterator[sqlite3.Connection]:
    """A host's connection with a table of its own, for each way in which Python begins transactions."""
    with closing(sqlite3.connect(path, isolation_level=request.param)) as db:
        db.execute("CREATE TABLE booking (room TEXT)")
        yield db


def booked(db: sqlite3.Connection) -> int:
    count: int = db.execute("SELECT count(*) FROM booking").fetchone()[0]
    return count


def ideas(town: m.Participation) -> int:
    return sum(entry["body"]["stream"].startswith("idea/") for entry in town.entries())


def test_a_story_is_the_same_as_in_memory_to_the_hash(town: m.Participation, db: sqlite3.Connection) -> None:
    citizen, seed = "00000000-0000-4000-8000-00000000c001", "0" * 32
    hosted = over(db)
    for each in (town, hosted):
        each.citizens.enrol(
            citizen=citizen, seed=seed, name="Ida", consents=CONSENTS, at=AT, command_id="00000000-0000-4000-8000-000000000001"
        )
    assert hosted.entries() == town.entries()
    assert hosted.verify() == town.verify()


def test_the_hosts_row_and_ours_stand_or_fall_together(db: sqlite3.Connection) -> None:
    town = over(db)
    ida = enrolled(town)

    def both(room: str) -> None:
        db.execute("INSERT INTO booking VALUES (?)", (room,))
        deposited(town, ida)

    with pytest.raises(ZeroDivisionError), town.transaction():
        both("salen")
        raise ZeroDivisionError
    assert (booked(db), ideas(town)) == (0, 0)
    with town.transaction():
        both("salen")
        with pytest.raises(ZeroDivisionError), town.transaction():
            deposited(town, ida)
            raise ZeroDivisionError
        with refused("idea_not_found"):
            town.ideas.get(idea=ida)
    assert not db.in_transaction
    assert (booked(db), ideas(town)) == (1, 1)

    # A transaction that the host began.
    db.execute("BEGIN")
    both("loftet")
    db.rollback()
    assert (booked(db), ideas(town)) == (1, 1)
    with db:
        db.execute("BEGIN")
        both("loftet")
    assert (booked(db), ideas(town)) == (2, 2)
    assert town.verify().entries == ENROLLED + 2


def test_a_transaction_that_python_began_is_the_hosts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE booking (room TEXT)")
        town = over(db)
        ida = enrolled(town)
        db.execute("INSERT INTO booking VALUES ('salen')")
        deposited(town, ida)
        db.rollback()
        assert (booked(db), ideas(town)) == (0, 0)
        with db:
            db.execute("INSERT INTO booking VALUES ('salen')")
            deposited(town, ida)
    with closing(sqlite3.connect(path)) as db:
        assert (booked(db), ideas(over(db))) == (1, 1)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.12 brought it")
def test_a_connection_that_is_always_in_a_transaction_keeps_what_is_committed(path: Path) -> None:
    connect: Any = sqlite3.connect
    with closing(connect(path, autocommit=False)) as db:
        over(db)
        db.rollback()
        town = over(db)
        enrolled(town)
        db.rollback()
        assert town.verify().entries == 0
        enrolled(town)
        db.commit()
        assert town.verify().entries == ENROLLED


def test_a_town_opened_in_a_transaction_that_is_rolled_back_is_there_again(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    town = over(db)
    enrolled(town)
    db.rollback()
    assert town.verify().entries == 0
    enrolled(town)
    assert town.verify().entries == ENROLLED
    with refused("store_key_mismatch"):
        over(db, key=KEY[::-1])


def test_many_commands_are_durable_together(db: sqlite3.Connection) -> None:
    town = over(db)
    enrol = [m.citizens.EnrolCitizen(name=name, consents=CONSENTS) for name in ("Ida", "", "Bo")]
    outcomes = town.execute_all([m.Envelope(command, at=AT) for command in enrol])
    assert [isinstance(outcome, m.Receipt) for outcome in outcomes] == [True, False, True]
    assert town.verify().entries == 2 * ENROLLED


def test_what_is_erased_is_in_no_byte_of_the_files(db: sqlite3.Connection, path: Path) -> None:
    town = over(db)
    ida = enrolled(town)
    secret = "En hemmelighed om naboen. "
    deposited(town, ida, secret * 100)
    assert secret.encode() in path.read_bytes()
    db.execute("BEGIN")
    town.acting(m.Actor.citizen(ida)).citizens.erase(citizen=ida, at=AT)
    assert town.erasure_pending()
    db.commit()
    assert not town.erasure_pending()
    for file in path.parent.iterdir():
        assert secret.encode() not in file.read_bytes()
    town.compact()
    assert booked(db) == 0
    town.verify()


def test_rows_and_texts_are_read_as_they_are_whatever_the_host_has_set(db: sqlite3.Connection) -> None:
    db.row_factory = sqlite3.Row
    town = over(db)
    ida = enrolled(town)
    assert town.ideas.get(idea=deposited(town, ida)).title == "Bænke"
    db.text_factory = bytes
    with refused("wrong_type"):
        over(db)


def test_each_refusal_has_its_code(path: Path) -> None:
    db = sqlite3.connect(path, timeout=0.02)
    town = over(db)
    ida = enrolled(town)
    with refused("store_key_mismatch"):
        over(db, key=KEY[::-1])
    for other in (None, 7, "town.db", path, object(), db.cursor()):
        with refused("wrong_type"):
            over(other)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        read = over(reader)
        assert read.verify().entries == ENROLLED
        with refused("store_read_only"):
            enrolled(read)
        with refused("store_read_only"), read.transaction():
            enrolled(read)
    with closing(sqlite3.connect(path, timeout=0.02)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with refused("store_busy"):
            enrolled(town)
        with refused("store_busy"), town.transaction():
            pytest.fail("it never begins")
        writer.rollback()
    deposited(town, ida)
    with ThreadPoolExecutor() as pool, refused("store_unavailable"):
        pool.submit(enrolled, town).result()
    db.execute("UPDATE medborger_schema SET version = 99")
    db.commit()
    with refused("store_newer_schema"):
        over(db)
    db.execute("UPDATE medborger_schema SET version = 8")
    db.execute("DROP TABLE medborger_head")
    db.commit()
    with refused("store_damaged"):
        enrolled(town)
    db.close()
    with refused("store_unavailable"):
        enrolled(town)
    with refused("store_unavailable"):
        over(db)
    town.close()
    with refused("store_closed"), town.transaction():
        pytest.fail("it never begins")
    with closing(sqlite3.connect(path.parent / "persist.db")) as persists:
        persists.execute("PRAGMA journal_mode = PERSIST")
        with refused("store_journal_mode"):
            over(persists)
    with m.Participation.in_memory(municipality="0766", key=KEY) as memory, pytest.raises(TypeError):
        with memory.transaction():
            pytest.fail("it never begins")


def test_a_file_in_wal_mode_needs_an_sqlite_without_its_defect(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        if sqlite3.sqlite_version_info >= (3, 51, 3):
            assert enrolled(over(db))
        else:
            with refused("store_engine"):
                over(db)


def test_threads_take_turns_with_one_connection(path: Path) -> None:
    with closing(sqlite3.connect(path, check_same_thread=False)) as db:
        town = over(db)
        ida = enrolled(town)
        outside: list[int] = []

        def deposit(number: int) -> None:
            with town.transaction():
                deposited(town, ida)
                town.ideas.list()
            if number % 3:
                town.verify()
            outside.append(number)

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(deposit, range(60)))
        assert len(outside) == 60
        assert ideas(town) == 60
        town.verify()


CHILD = f"""
import sqlite3, sys
sys.path.insert(0, {str(HERE.parent)!r})
from test_host_database import deposited, enrolled, over
db = sqlite3.connect(sys.argv[1], timeout=20)
town = over(db)
ida = enrolled(town)
for number in range(int(sys.argv[2])):
    with town.transaction():
        db.execute("INSERT INTO booking VALUES ('salen')")
        deposited(town, ida, "Ved havnen. " * 200)
    print("kept", flush=True)
"""


def child(path: Path, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD, str(path), str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_crash_leaves_all_of_a_transaction_or_nothing_of_it(path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=20)) as db:
        db.execute("CREATE TABLE booking (room TEXT)")
        town = over(db)
        before = 0
        for kept in range(1, 5):
            with child(path, 10_000) as process:
                assert process.stdout is not None
                for _ in range(kept):
                    assert process.stdout.readline() == "kept\n"
                process.kill()
            assert booked(db) == ideas(town) >= before + kept
            before = booked(db)
            town.verify()


def test_two_processes_that_write_against_each_other_lose_nothing(path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=20)) as db:
        db.execute("CREATE TABLE booking (room TEXT)")
        town = over(db)
        for process in [child(path, 40), child(path, 40)]:
            process.communicate()
            assert process.returncode == 0
        assert booked(db) == ideas(town) == 80
        town.verify()


@pytest.fixture(scope="module")
def django(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Django with a file and one model."""
    django = pytest.importorskip("django")
    from django.conf import settings

    name = str(tmp_path_factory.mktemp("django") / "town.db")
    engine = {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": {"timeout": 20}}
    settings.configure(DATABASES={"default": engine}, INSTALLED_APPS=[], USE_TZ=True)
    django.setup()
    from django.db import connection, models

    class Booking(models.Model):  # type: ignore[misc]
        room = models.TextField()

        class Meta:
            app_label = "host"

    with connection.schema_editor() as editor:
        editor.create_model(Booking)
    return Booking


def test_django_both_or_none(django: Any) -> None:
    from django.db import connection, transaction

    town = over(connection)
    ida = enrolled(town)
    for error in (None, ZeroDivisionError):
        try:
            with transaction.atomic():
                django.objects.create(room="salen")
                deposited(town, ida)
                if error:
                    raise error
        except ZeroDivisionError:
            pass
    assert (django.objects.count(), ideas(town)) == (1, 1)
    # A part of a transaction is taken back alone, whoever began it.
    with transaction.atomic():
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            django.objects.create(room="loftet")
            deposited(town, ida)
            raise ZeroDivisionError
        with pytest.raises(ZeroDivisionError), town.transaction():
            django.objects.create(room="loftet")
            deposited(town, ida)
            raise ZeroDivisionError
        django.objects.create(room="kælderen")
        deposited(town, ida)
    assert (django.objects.count(), ideas(town)) == (2, 2)
    with town.transaction():
        django.objects.create(room="haven")
        deposited(town, ida)
    assert (django.objects.count(), ideas(town)) == (3, 3)
    # Django closes its connections and opens others as it likes.
    connection.close()
    assert town.verify().entries == ENROLLED + 3
    town.close()


def test_django_threads_have_a_connection_each_and_wait_for_nobody_who_waits(django: Any) -> None:
    from django.db import connection, transaction

    town = over(connection)
    ida = enrolled(town)
    before = (django.objects.count(), ideas(town))
    begun, go = threading.Event(), threading.Event()

    def slowly() -> None:
        with transaction.atomic():
            django.objects.create(room="salen")
            begun.set()
            # The other waits for this transaction by now, and must not keep us from ending it.
            go.wait(0.3)
            deposited(town, ida)
        connection.close()

    def quickly() -> None:
        begun.wait()
        deposited(town, ida)
        connection.close()

    with ThreadPoolExecutor(6) as pool:
        work = [pool.submit(slowly), *(pool.submit(quickly) for _ in range(5))]
        for each in work:
            each.result(timeout=15)
    assert (django.objects.count(), ideas(town)) == (before[0] + 1, before[1] + 6)
    town.verify()
    town.close()


def test_django_other_databases_are_refused(django: Any) -> None:
    class Postgres:
        vendor = "postgresql"

    with refused("wrong_type"):
        over(Postgres())
