"""The one door, by hand: opening, acting, sending and asking."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID, uuid4

from . import _native
from ._database import connected
from ._errors import InvalidError, MedborgerError, from_outcome, given, listed, wrong_type
from ._rooms import Rooms
from ._runtime import Command, Progressing, Query, Record, decoded, encode, plain, read_json, sent, told, utc
from .values import Actor, Checked, Mail, Receipt, Table, Verified

if TYPE_CHECKING:
    from ._tables import Tables

__all__ = [
    "Desk",
    "Envelope",
    "Participation",
    "check",
    "read_attachment",
    "read_mail",
    "read_table",
    "read_table_parts",
]

V = TypeVar("V")

_LIMIT_MAX = (1 << 32) - 1

_COMMAND = ("a command, as `ideas.DepositIdea(...)`", "en kommando, fx `ideas.DepositIdea(...)`")
_QUERY = ("a query, as `ideas.ListIdeas()`", "en forespørgsel, fx `ideas.ListIdeas()`")
_NUMBER = ("a whole number from 0", "et helt tal fra 0")
_PATH = ("a path of Unicode letters", "en sti af Unicode-bogstaver")


@dataclass(frozen=True)
class Envelope:
    """A command with its own id, time and actor, for :meth:`Desk.execute_all`."""

    command: Command
    """What is to be done."""
    command_id: UUID | str | None = None
    """A fresh one where it is ``None``."""
    at: datetime | str | None = None
    """When; the desk's time, or now, where it is ``None``."""
    actor: Actor | None = None
    """Who; the desk's actor where it is ``None``."""


class Desk(Rooms):
    """A municipality's participation as one actor works with it, now or at a time that was given.

    Its rooms carry the commands and queries: ``desk.ideas.deposit(...)``, ``desk.citizens.find(...)``.
    """

    __slots__ = ("_actor", "_acts", "_at", "_bank")

    def __init__(self, bank: _native.Participation, actor: Actor, at: datetime | str | None) -> None:
        given(actor, Actor, "actor", ("an actor, as `Actor.citizen(...)`", "en aktør, fx `Actor.citizen(...)`"))
        self._bank, self._actor, self._at = bank, actor, at
        self._acts = encode(actor)

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self._actor

    @property
    def tables(self) -> Tables:
        """Whole tables, without paging, as the actor may see them: ``town.tables.ideas().to_polars()``."""
        from ._tables import Tables

        return Tables(self)

    def acting(self, actor: Actor, at: datetime | str | None = None) -> Desk:
        """The same participation for another actor, and for one time where it is given.

        The host vouches for the actor: the library knows no passwords.
        """
        return Desk(self._bank, actor, at)

    def execute(
        self,
        command: Command,
        *,
        at: datetime | str | None = None,
        command_id: UUID | str | None = None,
        progress: Progressing | None = None,
    ) -> Receipt:
        """Carries out a command, once: the same one under the same ``command_id`` again gives the same receipt.

        A command made what it needs afresh (its idea's id, say) when it was made: keep the object, and send that again.

        Args:
            command: What is to be done.
            at: When; the desk's time, or now, where it is ``None``.
            command_id: A fresh one where it is ``None``.
            progress: As for :meth:`ask`. Once the command is planned it is stored, and nothing stops that.

        Raises:
            MedborgerError: nothing was stored; only after :class:`UnknownOutcomeError` that is not known.
        """
        receipt = self._bank.execute(_envelope(command, command_id), self._moment(at), told(progress))
        return Receipt._read(decoded(receipt))

    def ask(
        self,
        query: Query[V],
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> V:
        """Answers a query as the actor may see it.

        While it is computed, other threads run, and Ctrl-C stops it within a fifth of a second. How much may be computed
        follows from the actor; beyond that it is refused with ``work_exhausted`` or ``memory_exhausted``.

        Args:
            query: What is asked.
            at: As at which time; the desk's time, or now, where it is ``None``.
            progress: Called about every 35 milliseconds or sooner of a long answer, with the units of work used
                and those allowed (about a nanosecond each). It stops the answer by raising, or by returning ``False``, which
                raises :class:`RefusedError` with the code ``cancelled``. It never changes an answer.
        """
        if not isinstance(query, Query):
            raise wrong_type("query", _QUERY)
        tell = None if progress is None else told(progress)
        return query._view(read_json(self._bank.ask(sent(query), self._moment(at), tell), 0)[0])

    def execute_all(self, commands: Iterable[Command | Envelope]) -> list[Receipt | MedborgerError]:
        """Carries out many commands that become durable together: much faster on a disk.

        Each has its own outcome, in the same order; a refused one does not stop the others.

        Raises:
            MedborgerError: the batch as a whole could not be stored.
        """
        outcomes: list[Receipt | MedborgerError] = []
        sent: list[tuple[str, str]] = []
        places: list[int] = []
        for command in listed(commands, "commands"):
            envelope = command if isinstance(command, Envelope) else Envelope(command)
            try:
                moment = self._moment(envelope.at, envelope.actor)
                sent.append((_envelope(envelope.command, envelope.command_id), moment))
            except MedborgerError as error:
                outcomes.append(error)
                continue
            places.append(len(outcomes))
            outcomes.append(MedborgerError("pending"))
        for place, text in zip(places, self._bank.execute_all(sent)):
            outcome = decoded(text)
            refusal = outcome.get("error")
            outcomes[place] = from_outcome(refusal) if refusal else Receipt._read(outcome["receipt"])
        return outcomes

    def execute_json(
        self, command: str, *, at: datetime | str | None = None, progress: Progressing | None = None
    ) -> str:
        """As :meth:`execute`, for a command that somebody else wrote, in a browser perhaps.

        Args:
            command: ``{"id": ..., "name": "idea.deposit", "body": {...}}``.
            at: When; the desk's time, or now, where it is ``None``.
            progress: As for :meth:`execute`.

        Returns:
            The receipt as JSON.
        """
        return self._bank.execute(_given(command, "command"), self._moment(at), told(progress))

    def ask_json(
        self, query: str, *, at: datetime | str | None = None, progress: Progressing | None = None
    ) -> str:
        """As :meth:`ask`, for a query that somebody else wrote: ``{"name": "idea.get", "body": {...}}``."""
        return self._bank.ask(_given(query, "query"), self._moment(at), told(progress))

    def plan(
        self,
        command: Command,
        loaded: Mapping[str, Any] | None = None,
        *,
        command_id: UUID | str,
        at: datetime | str | None = None,
    ) -> dict[str, Any]:
        """Decides a command against what was loaded, and touches no store: for a host with a database of its own.

        Call it first with nothing loaded but the ``generation``, add what it needs, and call it again with the same
        ``command_id``. Load all of it in one snapshot: a refusal could otherwise be about what never was.

        The commit that comes rests on all that was loaded. Write it in one transaction, in which nobody else writes::

            SELECT generation FROM head WHERE tenant = 766 FOR UPDATE   -- SQLite: BEGIN IMMEDIATE before it
            -- unless it is commit["looked"]["generation"]: load town.again(commit) once more;
            -- where town.differs(commit, loaded) is not None, or the receipt is there: roll back and plan again
            -- write the commit
            UPDATE head SET generation = generation + 1 WHERE tenant = 766

        The generation counts the commits of a town. A host without such a number leaves it out of ``loaded``, and
        compares each time. The package's README shows it all. A plan is held against no clock: a host that takes the
        time from others looks at it itself.

        Returns:
            ``{"needs": {...}}``, ``{"commit": {...}}`` or ``{"already": {...}}``.
        """
        envelope = _envelope(command, command_id)
        planned = self._bank.plan(envelope, _mapping(loaded, "loaded", empty=True), self._moment(at))
        return _object(planned)

    def answer(
        self,
        query: Query[Any],
        loaded: Mapping[str, Any] | None = None,
        *,
        at: datetime | str | None = None,
    ) -> dict[str, Any]:
        """Answers a query against what was loaded, and touches no store: ``{"needs": ...}`` or ``{"view": ...}``."""
        known = _mapping(loaded, "loaded", empty=True)
        return _object(self._bank.answer(_question(query), known, self._moment(at)))

    def _moment(self, at: datetime | str | None, actor: Actor | None = None) -> str:
        acts = self._acts if actor is None else encode(actor, "actor")
        if at is None and self._at is None:
            return f'{{"at":"{utc()}","actor":{acts}}}'
        return f'{{"at":{encode(self._at if at is None else at, "at")},"actor":{acts}}}'

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._actor.kind})"


class Participation(Desk):
    """A municipality's participation over a store: the one door for commands and queries.

    It acts as the host itself, :meth:`Actor.system`; :meth:`Desk.acting` gives the same door to others.

    Many threads may use it at once, and many processes may have one file open. A long question keeps nobody waiting.
    One command is written at a time, in the order in which they came.

    >>> from medborger import Actor, Participation
    >>> with Participation.in_memory(municipality="0766", key=bytes(range(32))) as town:
    ...     ida = town.citizens.enrol(
    ...         name="Ida Eksempel", consents=[{"purpose": "enrolment", "text_version": "2026-1"}]
    ...     ).id
    ...     by_ida = town.acting(Actor.citizen(ida))
    ...     idea = by_ida.ideas.deposit(
    ...         citizen=ida, title="Bænke langs havnen", body="Så kan alle nå hele turen."
    ...     ).id
    ...     by_ida.ideas.get(idea=idea).title
    'Bænke langs havnen'
    """

    __slots__ = ()

    # A static method, for an editor's completion needs a second more to look through a class method.
    @staticmethod
    def open(
        path: str | os.PathLike[str],
        *,
        municipality: str | int,
        key: bytes,
        busy_timeout: float | timedelta = 5.0,
        history: bool = False,
    ) -> Participation:
        """Opens a town's file, or makes it.

        Args:
            path: The SQLite database.
            municipality: The municipality's code, ``"0766"`` or ``766``.
            key: 32 secret bytes, always the same. They belong in the host's secret store, never beside the
                database.
            busy_timeout: For how long to wait for other processes that are writing, before ``store_busy``: in seconds,
                from 0 to 3600, both included.
            history: Whether moments of the past and of the future are taken as they come, as when old records are
                brought in, or by tests that play another year. Else a command more than a minute beyond this machine's
                clock is refused with ``clock_ahead``: nothing could be written about the same thing until then.

        Raises:
            InvalidError: an argument is not as it must be: ``municipality_unknown``, ``recognition_key_malformed``,
                ``recognition_key_weak`` for 32 equal bytes, ``busy_timeout_out_of_range``, ``wrong_type``.
            StorageError: the file can't be opened, or belongs to another key, program or version.
        """
        try:
            text = os.fspath(path)
        except TypeError:
            raise wrong_type("path", _PATH) from None
        if not isinstance(text, str):
            raise wrong_type("path", _PATH)
        # Half a surrogate pair stands for a byte that is no UTF-8: such a file can't be named here.
        if not text or any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in text):
            raise wrong_type("path", _PATH)
        bank = _native.Participation.open(
            text, _code(municipality), _key(key), _seconds(busy_timeout), _flag(history, "history")
        )
        return Participation(bank, Actor.system(), None)

    @staticmethod
    def in_memory(*, municipality: str | int, key: bytes, history: bool = False) -> Participation:
        """Keeps everything in memory, and loses it with the process. The arguments are those of :meth:`open`."""
        bank = _native.Participation.in_memory(_code(municipality), _key(key), _flag(history, "history"))
        return Participation(bank, Actor.system(), None)

    @staticmethod
    def over(
        connection: object, *, municipality: str | int, key: bytes, history: bool = False
    ) -> Participation:
        """Keeps everything in a database of the host's, over the connection that the host has.

        The tables are made where they are absent; their names begin with ``medborger_``. What the host writes over the
        same connection in the same transaction stands or falls with what is written here::

            with db:  # a connection of `sqlite3`
                db.execute("INSERT INTO booking VALUES (?)", (room,))
                town.ideas.deposit(citizen=ida, title="Bænke", body="Ved havnen.")

            with transaction.atomic():  # Django
                Booking.objects.create(room=room)
                town.ideas.deposit(citizen=ida, title="Bænke", body="Ved havnen.")

        In a transaction that the host began, a receipt is durable only once the host commits. Outside of any, each command
        has a transaction of its own. Settings stay as they are, but ``secure_delete``, on which erasing rests. What was erased
        is cleared from a WAL by the next command outside of a transaction, or by :meth:`erasure_pending`.

        Args:
            connection: A :class:`sqlite3.Connection`, which threads use one after the other, or
                ``django.db.connection`` to SQLite, of which each thread has its own.
            municipality: As for :meth:`open`.
            key: As for :meth:`open`.
            history: As for :meth:`open`.

        Raises:
            InvalidError: as for :meth:`open`; ``wrong_type`` for a connection to something else.
            StorageError: ``store_engine`` for an SQLite older than 3.37, or than 3.51.3 where the file is in WAL mode, which older
                ones may damage; ``store_journal_mode``; and as for :meth:`open`.

        >>> import sqlite3
        >>> db = sqlite3.connect(":memory:")
        >>> town = Participation.over(db, municipality="0766", key=bytes(range(32)))
        >>> _ = db.execute("CREATE TABLE booking (room TEXT)")
        >>> with town.transaction():
        ...     _ = db.execute("INSERT INTO booking VALUES ('salen')")
        ...     consents = [{"purpose": "enrolment", "text_version": "2026-1"}]
        ...     ida = town.citizens.enrol(name="Ida Eksempel", consents=consents).id
        >>> db.execute("SELECT count(*) FROM booking").fetchone(), town.verify().entries
        ((1,), 2)
        """
        gives, each_thread = connected(connection)
        bank = _native.Participation.over(
            gives, each_thread, _code(municipality), _key(key), _flag(history, "history")
        )
        return Participation(bank, Actor.system(), None)

    def transaction(self) -> Transaction:
        """A transaction over the host's connection, for ``with``: nobody else writes until it ends.

        What is raised in it takes back all that was written in it, by the library and by the host. Within another, or within
        one that the host began, it is a part of that, which can be taken back alone. It belongs to the thread that began it.

        Raises:
            TypeError: the participation is not over a connection of the host's.
            StorageError: ``store_busy``.
        """
        return Transaction(self._bank)

    def verify(self, *, progress: Progressing | None = None) -> Verified:
        """Reads the whole journal and proves it: chain, gaplessness, and that every state is what it gives.

        Others may go on writing meanwhile.

        Args:
            progress: As for :meth:`ask`; how much there is in all is not known.

        Raises:
            StorageError: the first damage that is met.
        """
        return Verified._read(decoded(self._bank.verify(told(progress))))

    def entries(self, after: int = 0, limit: int = 1000) -> list[dict[str, Any]]:
        """The journal's entries after a position, at most ``limit``, in order."""
        for name, number in (("after", after), ("limit", limit)):
            if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number < 1 << 63:
                raise wrong_type(name, _NUMBER)
        rows: list[dict[str, Any]] = decoded(self._bank.entries(after, min(limit, _LIMIT_MAX)))
        return rows

    def find(self, find: Mapping[str, Any]) -> dict[str, Any]:
        """Looks streams up by index terms: ``{"all": [["idea:topic=health"]], "limit": 10}``; all without a limit."""
        return _object(self._bank.find(_mapping(find, "find")))

    def load(self, needs: Mapping[str, Any], loaded: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Adds what a plan or an answer needs to what was loaded."""
        return _object(self._bank.load(_mapping(needs, "needs"), _mapping(loaded, "loaded", empty=True)))

    def commit(self, commit: Mapping[str, Any]) -> None:
        """Stores a commit that :meth:`Desk.plan` returned, all of it or nothing.

        Raises:
            ConflictError: what it rests on is no longer so: load and plan again.
            DeniedError: ``foreign_commit``: it was not planned with this town's key, or was changed since.
        """
        self._bank.commit(_mapping(commit, "commit"))

    def again(self, commit: Mapping[str, Any]) -> dict[str, Any]:
        """What a commit rests on: what a host loads once more, inside the transaction that writes it.

        See :meth:`Desk.plan`. It touches no store.

        Raises:
            DeniedError: ``foreign_commit``: it was not planned with this town's key, or was changed since.
        """
        return _object(self._bank.again(_mapping(commit, "commit")))

    def differs(self, commit: Mapping[str, Any], loaded: Mapping[str, Any]) -> str | None:
        """In what that which was loaded again differs from what a commit rests on.

        ``None`` says that all is as it was: write the commit. ``"stream"``, ``"row"``, ``"subject"`` or ``"look-up"``
        says that somebody else wrote first: load and plan again. It touches no store.

        Raises:
            DeniedError: ``foreign_commit``: it was not planned with this town's key, or was changed since.
        """
        what: str | None = decoded(self._bank.differs(_mapping(commit, "commit"), _mapping(loaded, "loaded")))
        return what

    def erasures(self) -> list[str]:
        """Everybody who was erased or forgotten, each as a keyed hash that tells nobody who it was.

        Keep the list in a place that outlives the file, and give it to :meth:`replay_erasures` after a backup was
        restored.
        """
        erased: list[str] = decoded(self._bank.erasures())
        return erased

    def replay_erasures(self, erased: Iterable[str], *, at: datetime | str | None = None) -> int:
        """Erases whoever stands in the list and is there; after a backup was restored, before anybody else comes in.

        Returns:
            How many there were.
        """
        moment = decoded(self._moment(at))
        marks = encode(list(listed(erased, "erased")), "erased")
        return self._bank.replay_erasures(marks, encode(moment["at"]))

    def erasure_pending(self) -> bool:
        """Whether bytes of what was erased may still lie in the file, because somebody is still reading there.

        They are cleared as soon as that ends and anybody commits, opens the file or asks again.
        """
        return self._bank.erasure_pending()

    def compact(self) -> None:
        """Makes the file as small as it can be, without a trace of what was deleted.

        It writes the whole file anew, which takes room for two more copies, and nobody else writes meanwhile: run it
        at night, if at all.

        Raises:
            StorageError: the file can't be written now, as ``store_busy``. Nothing is lost.
        """
        self._bank.compact()

    def close(self) -> None:
        """Lets go of the store. Whatever is asked of it afterwards is refused; a second time does nothing.

        It waits for nobody: what other threads have begun comes to its end, and the last of them lets go of the file.
        """
        self._bank.close()

    def __enter__(self) -> Participation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Transaction:
    """What :meth:`Participation.transaction` gives."""

    __slots__ = ("_bank",)

    def __init__(self, bank: _native.Participation) -> None:
        self._bank = bank

    def __enter__(self) -> None:
        self._bank.begin()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bank.end(kind is None)


def _envelope(command: Command, command_id: UUID | str | None) -> str:
    if not isinstance(command, Command):
        raise wrong_type("command", _COMMAND)
    command_id = uuid4() if command_id is None else command_id
    return sent(command, f'"id":{encode(command_id, "id")},')


def _question(query: Query[Any]) -> str:
    return sent(given(query, Query, "query", _QUERY))


def _mapping(value: Mapping[str, Any] | None, name: str, empty: bool = False) -> str:
    """JSON of what the library gives as an object; where it may be left out, ``empty``, one without fields."""
    if value is None and empty:
        return "{}"
    return encode(given(value, (Mapping, Record), name, ("an object", "et objekt")), name)


def _given(text: str, what: str) -> str:
    given(text, str, what, ("JSON as a text", "JSON som en tekst"))
    # Half a surrogate pair becomes its escape, which the library sees and refuses.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _object(text: str) -> dict[str, Any]:
    value: dict[str, Any] = decoded(text)
    return value


def _code(municipality: str | int) -> str:
    if isinstance(municipality, bool) or not isinstance(municipality, (str, int)):
        raise wrong_type("municipality", ("a text of four digits", "en tekst på fire cifre"))
    text = str(plain(municipality, "municipality"))
    return text.encode("ascii", "replace").decode("ascii")


def _key(key: bytes) -> bytes:
    hint = ("; `bytes.fromhex` reads hexadecimal digits", "; `bytes.fromhex` læser hexadecimale cifre")
    english, danish = hint if isinstance(key, str) else ("", "")
    return bytes(given(key, (bytes, bytearray, memoryview), "key", (f"32 bytes{english}", f"32 bytes{danish}")))


def _flag(value: bool, name: str) -> bool:
    return given(value, bool, name, ("true or false", "sandt eller falsk"))


def _seconds(busy_timeout: float | timedelta) -> float:
    if isinstance(busy_timeout, timedelta):
        busy_timeout = busy_timeout.total_seconds()
    if isinstance(busy_timeout, bool) or not isinstance(busy_timeout, (int, float)):
        raise wrong_type("busy_timeout", ("a number of seconds", "et antal sekunder"))
    if not 0 <= busy_timeout <= 3600:
        raise InvalidError(
            "the time to wait is not from 0 to 3600 seconds",
            "busy_timeout_out_of_range",
            "busy_timeout",
            "ventetiden er ikke fra 0 til 3600 sekunder",
        )
    return float(busy_timeout)


def check(command: Command | str) -> Checked:
    """Says what is wrong with a command, as many mistakes as can be found, and what would be changed of its texts.

    For a form, before it is sent: no municipality, no key, no clock and no data are needed. Whether the command will be
    carried out, only the door tells. Nothing of what was written stands in the answer.

    Args:
        command: What is to be done, or as JSON ``{"id": ..., "name": "idea.deposit", "body": {...}}``.

    >>> checked = check('{"id":"6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b","name":"way.retire","body":{"way":"Gåtur"}}')
    >>> [(fault.code, fault.field) for fault in checked.faults]
    [('key_malformed', 'way')]
    """
    text = _given(command, "command") if isinstance(command, str) else _envelope(command, None)
    return Checked._read(decoded(_native.check(text)))


def _bytes(file: bytes, name: str) -> bytes:
    """A file's bytes; what is said otherwise of a text, a path or an open file."""
    if isinstance(file, (bytes, bytearray, memoryview)):
        return bytes(file)
    raise wrong_type(
        name, ("bytes, as `open(path, 'rb').read()` gives", "bytes, som `open(sti, 'rb').read()` giver")
    )


def read_mail(mail: bytes) -> Mail:
    """Reads a mail in the form in which mail programs save it (``.eml``): what it says, who sent it, what is attached.

    Attachments are described, never copied: :func:`read_attachment` gives their bytes.

    Raises:
        InvalidError: the bytes are empty, no mail, or more than 64 MiB.

    >>> mail = read_mail(b"From: Ida <ida@eksempel.dk>\\r\\nSubject: Stien\\r\\n\\r\\nLad den v=C3=A6re.")
    >>> mail.subject
    'Stien'
    """
    return Mail._read(decoded(_native.read_mail(_bytes(mail, "mail"))))


def read_attachment(mail: bytes, attachment: int) -> bytes:
    """The bytes of an attachment, by its place in ``Mail.attachments``, from 0.

    Raises:
        NotFoundError: the mail has no such attachment.
        InvalidError: as for :func:`read_mail`.
    """
    if isinstance(attachment, bool) or not isinstance(attachment, int) or not 0 <= attachment < 1 << 32:
        raise wrong_type("attachment", _NUMBER)
    return _native.read_attachment(_bytes(mail, "mail"), attachment)


def read_table(file: bytes) -> Table:
    """Reads a list that somebody sends in: CSV, an Excel workbook (``.xlsx``) or a box of mails (mbox).

    ``desk.intakes.check`` says what would become of each row as a response to a hearing.

    Raises:
        InvalidError: nothing to read, another kind of file, too large, damaged, or a quote that never ends.

    >>> table = read_table("Navn;Svar\\r\\nIda Eksempel;Flere bænke".encode("cp1252"))
    >>> table.rows[0].cells
    ('Ida Eksempel', 'Flere bænke')
    """
    return Table._read(decoded(_native.read_table(_bytes(file, "file"))))


def read_table_parts(file: bytes) -> list[Table]:
    """The same list in parts of at most 100 rows, each small enough for one ``desk.intakes.deposit``.

    Raises:
        InvalidError: as for :func:`read_table`.
    """
    return [Table._read(part) for part in decoded(_native.read_table_parts(_bytes(file, "file")))]
