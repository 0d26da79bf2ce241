"""Texts in tables: redaction, campaigns, themes by keyword, and how far coders agree. No town, no hearing and no key is needed.

Each method takes any table and answers with a named tuple: ``table`` has the same rows in the same order with new columns behind
theirs (or results), a second table tells the rest, and ``report`` has the sums.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal, NamedTuple

from ._errors import listed
from ._methods import run
from ._pictures import texts_bundle, texts_chart
from ._runtime import Progressing
from ._table import Table, TableLike

__all__ = ["Agreement", "Campaigns", "Redacted", "Themed", "agreement", "campaigns", "redact", "themes"]


class Redacted(NamedTuple):
    """Texts with placeholders in place of personal data."""

    table: Table
    """The rows with ``redacted`` and ``found``."""
    spans: Table
    """Every place that was found: ``row``, ``start`` and ``end`` (in characters, the end exclusive) and ``kind``."""
    report: dict[str, Any]
    """``found``: how many places, by kind."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return texts_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The same picture as a Vega-Lite specification. It shows numbers, and nothing of the texts."""
        return texts_chart(self)


class Campaigns(NamedTuple):
    """Texts that are nearly the same."""

    table: Table
    """The rows with ``campaign``, ``is_representative`` and ``additions``."""
    campaigns: Table
    """A row for each campaign: ``campaign``, ``size``, ``share``, ``representative``, ``template`` and ``side_of``."""
    report: dict[str, Any]
    """``compared``, ``campaigns`` and ``in_campaigns``: how many texts or campaigns."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return texts_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The same picture as a Vega-Lite specification. It shows numbers, and nothing of the texts."""
        return texts_chart(self)


class Themed(NamedTuple):
    """The themes of texts."""

    table: Table
    """The rows with ``themes`` and ``theme_count``."""
    marks: Table
    """A row for each text and theme, as :func:`agreement` takes them: ``unit``, ``coder``, ``theme`` and ``keyword``."""
    report: dict[str, Any]
    """``themes``: how many texts touch each."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return texts_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The same picture as a Vega-Lite specification. It shows numbers, and nothing of the texts."""
        return texts_chart(self)


class Agreement(NamedTuple):
    """How far coders agree."""

    table: Table
    """A row for each theme: ``theme``, ``units``, ``given`` and ``alpha``."""
    pairs: Table
    """Each two coders by theme: ``theme``, ``first``, ``second``, ``both``, ``first_only``, ``second_only``, ``neither``, ``kappa``
    and ``f1``."""
    report: dict[str, Any]
    """``units`` that two coders or more coded, and ``alpha_mean``."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return texts_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The same picture as a Vega-Lite specification. It shows numbers, and nothing of the texts."""
        return texts_chart(self)


def redact(
    table: TableLike,
    *,
    text: str = "text",
    names: Collection[str] = (),
    details: Collection[str] = (),
    kinds: Collection[str] | None = None,
    drop: bool = False,
    prefix: str = "",
    progress: Progressing | None = None,
) -> Redacted:
    """Each text with placeholders in place of personal data, and where these stand.

    It is never complete: somebody must read what is published.

    Args:
        table: The rows.
        text: The column with the text.
        names: Columns with names of whoever wrote the text: they are looked for wherever they stand.
        details: Columns with details of theirs: address lines, telephones, e-mail addresses.
        kinds: What is looked for, as ``["cpr", "email"]``; everything where it is ``None``.
        drop: Whether the text itself, and the columns with names and details, are left out of the answer.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``redacted`` (the text with placeholders) and ``found`` (how many places); the ``spans``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``; ``unknown_choice`` for a kind that is none.

    >>> from medborger import texts
    >>> found = texts.redact({"text": ["Ring til Ida Eksempel på 12 34 56 78.", None], "name": ["Ida Eksempel", None]}, names=["name"])
    >>> found.table["redacted"]
    ['Ring til [navn fjernet] på [telefon fjernet].', None]
    >>> found.spans["kind"], found.report
    (['name', 'phone'], {'found': {'name': 1, 'phone': 1}})
    """
    options = {"text": text, "names": names, "details": details, "kinds": kinds, "drop": drop, "prefix": prefix}
    outcome = run("texts.redact", {"table": table}, options, progress)
    return Redacted(outcome.table, outcome.tables["spans"], outcome.report)


def campaigns(
    table: TableLike,
    *,
    text: str = "text",
    background: Collection[str] = (),
    similarity: Mapping[str, float] | None = None,
    prefix: str = "",
    progress: Progressing | None = None,
) -> Campaigns:
    """Which texts are near-duplicates of one another, what they share and what each of them adds.

    Texts for and against on one template are told apart where opposite words of Danish or English say it. That people sent the
    same text does not say that they mean it less.

    Args:
        table: The rows.
        text: The column with the text.
        background: What anybody may quote without copying a letter, such as the document under hearing.
        similarity: When two texts are alike, as ``{"jaccard_min": 0.12}``; what it does not name is as always.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``campaign`` (its number from 1, the largest; a gap where it is in none), ``is_representative`` and
        ``additions`` (what it says beyond what its campaign shares); the ``campaigns``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``.

    >>> from medborger import texts
    >>> letter = "Bevar den gamle sti langs åen, for den er byens fineste vej til skoven og stranden. "
    >>> found = texts.campaigns({"text": [letter, letter + "Min mor går der hver dag.", "Byg broen nu."]})
    >>> found.table["campaign"], found.table["additions"][1]
    ([1, 1, None], 'Min mor går der hver dag.')
    >>> found.campaigns["size"]
    [2]
    """
    options = {"text": text, "background": background, "similarity": similarity, "prefix": prefix}
    outcome = run("texts.campaigns", {"table": table}, options, progress)
    return Campaigns(outcome.table, outcome.tables["campaigns"], outcome.report)


def themes(
    table: TableLike,
    keywords: TableLike | Mapping[str, Collection[str]],
    *,
    text: str = "text",
    id: str | None = None,
    matching: Literal["beginning", "word"] = "beginning",
    coder: str = "keywords",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Themed:
    """Which themes each text touches, by keywords of one or more words.

    Case, marks and the two ways to write æ, ø and å do not matter. The marks can be set beside those of people with
    :func:`agreement`.

    Args:
        table: The rows.
        keywords: The keywords by theme, or a table with the columns ``theme`` and ``keyword``.
        text: The column with the text.
        id: The column with the id of the text, for the marks; the number of the row where it is ``None``.
        matching: When a word of a text is the last word of a keyword: ``beginning`` where it begins like it, ``word`` where it
            is the same. Words before it must be the same.
        coder: What the marks name as their coder.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``themes`` (in the order of the keywords) and ``theme_count``; the ``marks``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing`` in the keywords; ``cell_not_text``.
        InvalidError: ``column_name_repeated``; ``unknown_choice``.

    >>> from medborger import texts
    >>> found = texts.themes({"text": ["Flere cykelstier ved skolen", "Nej"]}, {"trafik": ["cykel", "vej"], "skole": ["skole"]})
    >>> found.table["themes"]
    [['trafik', 'skole'], []]
    >>> found.marks["keyword"]
    ['cykel', 'skole', None]
    """
    if isinstance(keywords, Mapping) and not {"theme", "keyword"} <= keywords.keys():
        lists = {theme: listed(words, "keywords") for theme, words in keywords.items()}
        pairs = [(theme, word) for theme, words in lists.items() for word in words]
        keywords = {"theme": [theme for theme, _ in pairs], "keyword": [word for _, word in pairs]}
    options = {"text": text, "id": id, "matching": matching, "coder": coder, "prefix": prefix}
    outcome = run("texts.themes", {"table": table, "keywords": keywords}, options, progress)
    return Themed(outcome.table, outcome.tables["marks"], outcome.report)


def agreement(
    table: TableLike,
    *,
    unit: str = "unit",
    coder: str = "coder",
    theme: str = "theme",
    progress: Progressing | None = None,
) -> Agreement:
    """How far coders agree on each theme: Krippendorff's alpha over all coders, and Cohen's kappa and F1 for each two of them.

    Whoever has a row for a unit coded it; a row without a theme says that it touches none.

    Args:
        table: A row for each unit, coder and theme.
        unit: The column with the id of what was coded.
        coder: The column with the coder.
        theme: The column with the theme that the coder gave; a gap where none.
        progress: Is told how far it has come.

    Returns:
        A row for each ``theme`` with ``units`` (that two coders or more coded), ``given`` (how often it was given to these) and
        ``alpha`` (1 where all agree, 0 where chance alone explains it); the ``pairs``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``; ``cell_not_text``.

    >>> from medborger import texts
    >>> codings = {"unit": [1, 1, 2, 2], "coder": ["Ida", "Bo", "Ida", "Bo"], "theme": ["trafik", "trafik", None, None]}
    >>> texts.agreement(codings).table.to_dicts()
    [{'theme': 'trafik', 'units': 2, 'given': 2, 'alpha': 1.0}]
    """
    outcome = run("texts.agreement", {"table": table}, {"unit": unit, "coder": coder, "theme": theme}, progress)
    return Agreement(outcome.table, outcome.tables["pairs"], outcome.report)
