"""What a form needs to know of every command and question: fields, limits, choices, labels and help in Danish and English.

>>> from medborger import schema
>>> title = schema.command("idea.deposit").fields["title"]
>>> title.label("da"), title.max_length, title.required
('Titel', 120, True)

A room's document is read when one of its calls is asked for, and kept.
"""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Literal

from ._errors import MedborgerError


_FORMATS = {"uuid": "id", "date": "date", "date-time": "instant", "partial-date-time": "local", "email": "email"}
_TYPES = {"integer": "number", "number": "number", "boolean": "flag", "array": "list"}

__all__ = ["Call", "Choice", "Field", "command", "document", "errors", "for_citizens", "index", "question"]


_read: dict[str, dict[str, Any]] = {}


def document(name: str) -> dict[str, Any]:
    """A document as JSON has it: `index`, `errors`, or a room's, as `ideas`."""
    if name in _read:
        return _read[name]
    if re.fullmatch("[a-z_]+", name) is None:
        raise LookupError("there is no document of this name")
    file = files(__package__ or "medborger") / "_schema" / f"{name}.json"
    if not file.is_file():
        raise LookupError("there is no document of this name")
    read: dict[str, Any] = _read.setdefault(name, json.loads(file.read_text("utf-8")))
    return read


def index() -> dict[str, Any]:
    """Which rooms there are, with their commands, questions and documents."""
    return document("index")


def errors() -> dict[str, Any]:
    """What every error says to a citizen and to a developer."""
    return document("errors")


def command(name: str) -> "Call":
    """A command by its name, as `idea.deposit`."""
    return _call("commands", name)


def question(name: str) -> "Call":
    """A question by its name, as `idea.get`."""
    return _call("questions", name)


def for_citizens(error: MedborgerError, language: Literal["da", "en"] = "da") -> str:
    """What a citizen reads of an error that was raised."""
    thrown = error.danish if language == "da" else error.message
    told = errors()["errors"].get(error.code)
    if told is None:
        return thrown
    parts = re.split(r"\{(\w+)\}", told["developer"][language])
    form = "(.*?)".join(re.escape(text) for text in parts[::2])
    found = re.fullmatch(form, thrown, re.DOTALL)
    if found is None:
        return thrown
    values = dict(zip(parts[1::2], found.groups(), strict=True))
    sentence: str = told["citizen"][language]
    return re.sub(r"\{(\w+)\}", lambda one: values.get(one[1], one[0]), sentence)


def _call(part: str, name: str) -> "Call":
    for room in index()["rooms"].values():
        if name in room[part]:
            return Call(document(room["document"].removesuffix(".json")), part, name)
    raise LookupError(f"there is no {part[:-1]} of this name")


class _Labelled:
    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._labelled = schema

    def label(self, language: Literal["da", "en"] = "da") -> str:
        """The label."""
        said: str = self._said(language).get("title", self._labelled.get("title", ""))
        return said

    def help(self, language: Literal["da", "en"] = "da") -> str:
        """What whoever fills it in should know; empty where nothing is said."""
        said: str = self._said(language).get("description", "")
        return said

    def _said(self, language: Literal["da", "en"]) -> Mapping[str, Any]:
        said: Mapping[str, Any] = self._labelled.get("x-danish", {}) if language == "da" else self._labelled
        return said


class Call:
    """A command or question, with its fields in the order in which a form asks."""

    def __init__(self, read: Mapping[str, Any], part: str, name: str) -> None:
        said = read[part][name]
        self.name = name
        self.title: str = said["title"]
        self.description: str = said["description"]
        #: Who may send the command; None of a question.
        self.senders: tuple[str, ...] | None = tuple(said["senders"]) if "senders" in said else None
        self.fields = _fields(read["$defs"], _resolved(read["$defs"], said["body"]), said.get("claims", {}), "")


class Choice(_Labelled):
    """One of several that can be chosen."""

    def __init__(self, field: "Field", schema: Mapping[str, Any]) -> None:
        properties = schema.get("properties", {})
        self._tag = _tag(schema)
        const = schema.get("const") or (properties[self._tag]["const"] if self._tag else next(iter(properties)))
        super().__init__(schema if "title" in schema else properties.get(const, schema))
        self._field, self._schema = field, schema
        self.value: str = const

    @property
    def fields(self) -> dict[str, "Field"]:
        """What else is filled in where this is chosen."""
        inside = self._field._inside(self._schema)  # noqa: SLF001
        return {name: field for name, field in inside.items() if name != self._tag}


class Field(_Labelled):
    """A field of a form."""

    def __init__(
        self, defs: Mapping[str, Any], name: str, path: str, schema: Mapping[str, Any], required: bool,
        claims: Mapping[str, str],
    ) -> None:
        super().__init__(schema)
        some = next(one for one in schema.get("anyOf", [schema]) if one.get("type") != "null")
        self._defs, self._schema, self._claims = defs, _resolved(defs, some), claims
        self.name, self.path = name, path
        #: Whether the library makes it where it is left out.
        self.fresh: bool = schema.get("x-fresh", False)
        #: Whether somebody must fill it in.
        self.required = required and not self.fresh
        #: What it is where it is left out.
        self.default: Any = schema.get("default")
        #: Who alone may fill it in: `official`, or `attested:resident` where a log-in must vouch for it.
        self.who: str | None = claims.get(path)
        self.type = _type(self._schema)
        limit = self._schema.get
        self.min_length: int | None = limit("minLength")
        self.max_length: int | None = limit("maxLength")
        self.minimum: int | None = limit("minimum")
        self.maximum: int | None = limit("maximum")
        self.min_items: int | None = limit("minItems")
        self.max_items: int | None = limit("maxItems")
        self.pattern: str | None = limit("pattern")

    @property
    def choices(self) -> list[Choice]:
        """What can be chosen; empty where nothing is."""
        return [Choice(self, one) for one in self._schema.get("oneOf", [])]

    @property
    def tag(self) -> str | None:
        """The field that tells which of several objects it is, as `kind`; None where none does."""
        return next((_tag(one) for one in self._schema.get("oneOf", [])), None)

    @property
    def fields(self) -> dict[str, "Field"]:
        """The fields within it, where it is a group of them."""
        return self._inside(self._schema)

    @property
    def items(self) -> "Field | None":
        """What the list holds, called as the list is; None where it is none."""
        items = self._schema.get("items")
        if items is None:
            return None
        labels = {name: self._labelled[name] for name in ("title", "description", "x-danish") if name in self._labelled}
        return Field(self._defs, self.name, f"{self.path}[]", {**labels, **items}, True, self._claims)

    def _inside(self, schema: Mapping[str, Any]) -> dict[str, "Field"]:
        return _fields(self._defs, schema, self._claims, f"{self.path}.")


def _fields(
    defs: Mapping[str, Any], schema: Mapping[str, Any], claims: Mapping[str, str], before: str
) -> dict[str, Field]:
    properties, required = schema.get("properties", {}), schema.get("required", [])
    return {
        name: Field(defs, name, before + name, properties[name], name in required, claims)
        for name in schema.get("x-order", properties)
    }


def _resolved(defs: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = defs[schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
    return found


def _tag(schema: Mapping[str, Any]) -> str | None:
    return next((name for name, one in schema.get("properties", {}).items() if "const" in one), None)


def _type(schema: Mapping[str, Any]) -> str:
    if "oneOf" in schema:
        return "choice" if all("const" in one for one in schema["oneOf"]) else "variant"
    kind = schema["type"][0] if isinstance(schema["type"], list) else schema["type"]
    if kind == "string":
        return "id" if "x-hex" in schema else _FORMATS.get(schema.get("format", ""), "text")
    if kind == "object":
        return "group" if "properties" in schema else "map"
    return _TYPES[kind]
