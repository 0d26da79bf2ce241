"""What the generated classes are made of: Python values to JSON and back."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Mapping, Set
from datetime import date, datetime, timezone
from enum import Enum
from json.encoder import encode_basestring_ascii
from threading import RLock
from time import gmtime, strftime, time_ns
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from ._errors import missing_field, wrong_type

if TYPE_CHECKING:
    from dataclasses import field

    from typing_extensions import dataclass_transform
else:
    field = None

    def dataclass_transform(**_: object) -> Any:
        return lambda cls: cls


T = TypeVar("T")
V = TypeVar("V")
C = TypeVar("C", bound="Choice")
R = TypeVar("R", bound="Record")

_DEPTH_MAX = 32


class Bar(Protocol):
    """A bar that shows how far something has come, as those of tqdm."""

    total: Any
    n: Any

    def update(self, n: int, /) -> object: ...


Progressing = Callable[[int, int | None], object] | Bar
"""Is called with the units of work that were used, and with those that are allowed, or ``None`` without a limit; or a bar of tqdm,
which shows the same.
"""


def told(progress: Progressing | None) -> Callable[[int, int | None], object] | None:
    """What is called of it."""
    is_bar = all(hasattr(progress, name) for name in ("update", "n", "total"))
    if not is_bar or isinstance(progress, type):
        if progress is not None and not callable(progress):
            raise wrong_type("progress", ("a function", "en funktion"))
        return progress

    def tell(used: int, most: int | None) -> None:
        bar: Any = progress
        if bar.total != most:
            bar.total = most
        bar.update(used - bar.n)

    return tell


class _Members(dict[Any, Any]):
    """The members of a choice by their texts."""

    choice: type[Choice]

    def __missing__(self, text: object) -> Any:
        return self.choice(text)


class Choice(str, Enum):
    """One of several texts. Wherever one is expected, its text does as well."""

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _read(cls: type[C], text: Any) -> C:
        # What `cls(text)` does; from the second time on a look-up, in a tenth of the time.
        members = _Members(cls._value2member_map_)
        members.choice = cls
        setattr(cls, "_read", members.__getitem__)
        return members[text]  # type: ignore[no-any-return]


class _Asked:
    """What a class has once it is a dataclass: whoever asks for it makes it one. Afterwards the class's own is found first."""

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, cls: Any, _: Any = None) -> Any:
        if cls is not None and "_KW_ONLY" in cls.__dict__:
            make(cls)
            if self._name in cls.__dict__:
                return cls.__dict__[self._name]
        raise AttributeError(self._name)


class _AtFirstUse(type):
    """Makes a dataclass of a record when it is first made or asked about: made at once, all of them would be most of an import."""

    if not TYPE_CHECKING:
        __dataclass_fields__ = _Asked()
        __dataclass_params__ = _Asked()
        __match_args__ = _Asked()
        __signature__ = _Asked()


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Record(metaclass=_AtFirstUse):
    """Plain data that goes to JSON and comes from it: a frozen dataclass."""

    _KW_ONLY: ClassVar[bool]
    """Whether its fields are named where it is made."""
    _MADE: ClassVar[bool] = False
    """Whether it is a dataclass already."""

    def __init_subclass__(cls, *, kw_only: bool = True, variants: bool = False) -> None:
        super().__init_subclass__()
        if cls.__module__ != __name__ and not variants:
            cls._KW_ONLY, cls._MADE = kw_only, False
            if not TYPE_CHECKING and "__init__" not in cls.__dict__ and cls.__init__ is not Record.__init__:
                # It extends one that was made, and may have more fields.
                cls.__init__ = Record.__init__

    if not TYPE_CHECKING:

        def __init__(self, *args: object, **fields: object) -> None:
            make(type(self))
            type(self).__init__(self, *args, **fields)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.__dict__)

    def _dict(self) -> dict[str, Any]:
        """The fields as they are, by their names in JSON."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The data as JSON has it: dicts, lists, texts, numbers."""
        return {key: plain(value, key) for key, value in self._dict().items()}

    def to_json(self) -> str:
        """The data as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    @classmethod
    def from_dict(cls: type[R], data: Mapping[str, Any]) -> R:
        """Reads what :meth:`to_dict` gave. A field that is not known is passed over.

        Raises:
            InvalidError: a field is missing, or can't be read as what it is. Whether a value is one that the library takes, it
                says when the record is sent.
        """
        try:
            value: R = cls._read(data)
        except KeyError as error:
            raise missing_field(str(error.args[0])) from None
        except (TypeError, ValueError, AttributeError):
            raise wrong_type("") from None
        return value

    @classmethod
    def from_json(cls: type[R], text: str) -> R:
        """Reads what :meth:`to_json` gave.

        Raises:
            InvalidError: not JSON, a field is missing, or one holds a value of the wrong type.
        """
        try:
            data = json.loads(text)
        except (TypeError, ValueError, RecursionError):
            raise wrong_type("") from None
        return cls.from_dict(data)

    @classmethod
    def _read(cls, data: Any) -> Any:
        raise NotImplementedError


class Pictured(Record):
    """A record that a notebook shows as a picture, with its numbers in words."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """HTML with the charts and their tables, the first chart as SVG with a text alternative, and plain text."""
        from ._pictures import bundle

        return bundle(self)

    def chart(self) -> dict[str, Any]:
        """The same as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``, or for a page with Vega."""
        from ._pictures import chart

        return chart(self)


_MAKING = RLock()


def make(cls: Any) -> None:
    """Makes a dataclass of a record, once: threads that come meanwhile wait until it is whole."""
    with _MAKING:
        if cls._MADE:
            return
        if "_KW_ONLY" not in cls.__dict__:
            raise TypeError(f"{cls.__name__} is made by its variants")
        from dataclasses import dataclass

        if cls.__dict__.get("__init__") is Record.__init__:
            del cls.__init__
        dataclass(frozen=True, kw_only=cls._KW_ONLY)(cls)
        cls._MADE = True


new = object.__new__
set_field = object.__setattr__


def _again(cls: Any, fields: dict[str, Any]) -> Any:
    """A record of which the fields are known."""
    make(cls)
    record = new(cls)
    vars(record).update(fields)
    return record


class Command(Record):
    """Something to be done."""

    NAME: ClassVar[str]
    """The name, as ``idea.deposit``."""


class Query(Record, Generic[V]):
    """Something to be asked, and answered with a ``V``."""

    NAME: ClassVar[str]
    """The name, as ``idea.get``."""

    @classmethod
    def _view(cls, data: Any) -> V:
        raise NotImplementedError


_AS_THEY_ARE = frozenset({str, bool, type(None)})


def plain(value: object, at: str = "", depth: int = 0) -> Any:
    """A value as JSON has it. What is wrong with it the library says, unless no JSON can say it."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Enum):
        return plain(value.value, at, depth)
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        if -(1 << 63) <= value < (1 << 64):
            return value
        raise wrong_type(at)
    if isinstance(value, float):
        if math.isfinite(value):
            return value
        raise wrong_type(at)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return _written(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Record):
        return {key: plain(v, f"{at}.{key}" if at else key, depth + 1) for key, v in value._dict().items()}
    if depth >= _DEPTH_MAX or isinstance(value, (bytes, bytearray, memoryview)):
        raise wrong_type(at)
    if isinstance(value, Mapping):
        return {_key(k, at): plain(v, _inside(at, k), depth + 1) for k, v in value.items()}
    if isinstance(value, Set):
        return [plain(item, at, depth + 1) for item in sorted(value, key=str)]
    if isinstance(value, Collection):
        return [plain(item, f"{at}[{i}]", depth + 1) for i, item in enumerate(value)]
    raise wrong_type(at)


def _key(key: object, at: str) -> str:
    if isinstance(key, Enum):
        key = key.value
    if not isinstance(key, str):
        raise wrong_type(at)
    return key


def _inside(at: str, key: object) -> str:
    """Only names like ours are named: another key may be anything that somebody wrote."""
    name = str(key)
    if name.isascii() and name.replace("_", "").isalpha() and name.islower() and len(name) <= 40:
        return f"{at}.{name}" if at else name
    return at


def _written(time: datetime) -> str:
    """RFC 3339 in UTC; a naive time without an offset, for the library to accept or to refuse."""
    digits = "seconds" if time.microsecond == 0 else "microseconds" if time.microsecond % 1000 else "milliseconds"
    if time.utcoffset() is None:
        return time.replace(tzinfo=None).isoformat(timespec=digits)
    try:
        time = time.astimezone(timezone.utc)
    except OverflowError:
        return time.isoformat(timespec=digits)
    return time.replace(tzinfo=None).isoformat(timespec=digits) + "Z"


_written_as_json = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode
read_json = json.JSONDecoder().scan_once  # type: ignore[attr-defined]


_QUICK: dict[type, Callable[[Any], str]] = {
    str: encode_basestring_ascii,
    UUID: lambda value: f'"{value}"',
    bool: lambda value: "true" if value else "false",
    type(None): lambda value: "null",
    date: lambda value: f'"{value.isoformat()}"',
    datetime: lambda value: f'"{_written(value)}"',
}
"""What most fields hold, the short way."""


def sent(call: Command | Query[Any], before: str = "") -> str:
    """A command or a query as it travels. The names of fields are plain."""
    body = ""
    for key, value in call._dict().items():
        quick = _QUICK.get(type(value))
        body += f',"{key}":{quick(value) if quick else encode(value, key)}'
    return f'{{{before}"name":"{call.NAME}","body":{{{body[1:]}}}}}'


def encode(value: object, at: str = "") -> str:
    """JSON in ASCII: half a surrogate pair arrives as the library can see it, and refuse it."""
    quick = _QUICK.get(type(value))
    return quick(value) if quick else _written_as_json(plain(value, at))


def decoded(text: str) -> Any:
    """What the library wrote as JSON: nothing stands around it."""
    return read_json(text, 0)[0]


_second: tuple[int, str] = (0, "1970-01-01T00:00:00.")
"""The last second that was asked for, in microseconds, and how it is written."""


def utc() -> str:
    """The time, as it travels."""
    global _second
    now = time_ns() // 1000
    second, written = _second
    if not 0 <= now - second < 1_000_000:
        second = now - now % 1_000_000
        written = strftime("%Y-%m-%dT%H:%M:%S.", gmtime(second // 1_000_000))
        _second = second, written
    return "%s%06dZ" % (written, now - second)


def instant(text: str) -> datetime:
    """An instant, in UTC."""
    time = _time(text)
    if time.tzinfo is None:
        raise ValueError("no offset")
    return time.astimezone(timezone.utc)


def local_time(text: str) -> datetime:
    """A local time, without zone."""
    return _time(text)


def _time(text: str) -> datetime:
    # Python 3.10 reads neither `Z` nor other than three or six digits of a fraction.
    text = text[:-1] + "+00:00" if text[-1:] in ("Z", "z") else text
    head, dot, rest = text.partition(".")
    if dot:
        digits = len(rest) - len(rest.lstrip("0123456789"))
        text = f"{head}.{rest[:digits][:6]:0<6}{rest[digits:]}"
    return datetime.fromisoformat(text)


day = date.fromisoformat


def maybe(value: Any, read: Callable[[Any], T]) -> T | None:
    """A value or none."""
    return None if value is None else read(value)


def items(value: Any, read: Callable[[Any], T]) -> tuple[T, ...]:
    """A list."""
    if type(value) is not list and isinstance(value, (str, Mapping)):
        raise TypeError("no list")
    return tuple(map(read, value))


def entries(value: Any, read: Callable[[Any], T]) -> dict[str, T]:
    """Values by text."""
    return {str(key): read(item) for key, item in value.items()}


def same(value: Any) -> Any:
    """A value that Python and JSON write alike."""
    return value
