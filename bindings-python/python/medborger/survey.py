"""Surveys from tables: weights, shares with how sure they are, tables of two questions, who is missing, and what changed.

The respondents are a table with a row for each and a column for each question; the targets are a table with the columns ``column``,
``category`` and ``share``, or ``{"age": {"18-29": 0.2, "30+": 0.8}}``. Where people chose themselves there is **no margin of error**:
chance didn't choose them, so chance can't say how far off they are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal, NamedTuple

from ._methods import run, sentences, told_by_row
from ._pictures import change_chart, estimates_chart, weights_bundle, weights_chart
from ._runtime import Progressing
from ._table import Table, TableLike
from .values import Language

__all__ = [
    "Cells",
    "Change",
    "Crosstab",
    "Estimates",
    "Representativeness",
    "Targets",
    "Weights",
    "change",
    "crosstab",
    "estimate",
    "representativeness",
    "weights",
]

Targets = TableLike | Mapping[str, Mapping[str, float]]
"""The targets: a table with ``column``, ``category`` and ``share``, or how large each category is by column."""

Cells = Mapping[Any, Mapping[Any, float]]
"""How large each combination of categories is: ``{("gender", "age"): {("woman", "18-34"): 0.12, ...}}``."""


class Weights(NamedTuple):
    """Respondents with weights. A notebook shows what they do to each category."""

    table: Table
    """The rows with ``weight`` and ``stratum``; and, where the size of the population was given, ``wgt`` and ``pop_size``."""
    margins: Table
    """What the weights do to each category: ``column``, ``category``, ``target``, ``before`` and ``after``."""
    report: dict[str, Any]
    """How many ``respondents``; ``design_effect`` and ``effective_n`` (Kish); how many weights were ``trimmed``; ``weight_min`` and
    ``weight_max``; ``rounds`` and ``deviation``, how far the margin that is furthest off is from its target; all of it as sentences,
    the ``words``."""
    svg: str
    """Each category's share of the population, of the respondents, and with weights, as an SVG element with its text alternative."""
    design: dict[str, str]
    """The columns as ``svy`` names them, for variance beyond what is here: ``svy.Sample(table.to_polars(), svy.Design(**design))``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """Every number as a sentence, in ``da`` or ``en``."""
        return sentences(self.report, language)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return weights_bundle(self)

    def chart(self) -> dict[str, Any]:
        """What the weights do to each category as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``."""
        return weights_chart(self)

    def __repr__(self) -> str:
        report = self.report
        return f"Weights({report['respondents']} respondents, effective n {report['effective_n']:.1f}, {report['trimmed']} trimmed)"


class Estimates(NamedTuple):
    """Shares, with how sure they are."""

    table: Table
    """A row for each category: ``question``, ``category``, ``n``, ``share``, ``unweighted_share``, ``margin``, ``low``, ``high``, and all
    of it in sentences, ``english`` and ``danish``."""
    report: dict[str, Any]
    """``is_sure``, whether there are margins; ``level_percent``; what to print beside the shares, in ``english`` and ``danish``; the
    ``questions`` with how many ``answered`` and are ``missing``, ``design_effect`` and ``effective_n``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """Every share as sentences, in ``da`` or ``en``, a text for each row."""
        return told_by_row(self.table, language)

    def chart(self) -> dict[str, Any]:
        """The shares, with their intervals where there are some, as a Vega-Lite specification."""
        return estimates_chart(self)


class Crosstab(NamedTuple):
    """A table of two questions, with small cells hidden."""

    table: Table
    """A row for each cell: ``row``, ``column``, ``count`` and ``share``."""
    rows: Table
    """How many each row has: ``row`` and ``total``."""
    columns: Table
    """How many each column has: ``column`` and ``total``."""
    report: dict[str, Any]
    """``total``; how many cells and totals are hidden because they are ``small``, and how many as ``complementary`` ones; how many
    are ``left_out`` since they did not answer both; what is hidden as sentences, the ``words``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """How many there are and what is hidden as sentences, in ``da`` or ``en``."""
        return sentences(self.report, language)


class Representativeness(NamedTuple):
    """Who answered, held against who lives there."""

    table: Table
    """A row for each category: ``column``, ``category``, ``respondents``, ``share``, ``population_share`` and ``deviation``."""
    columns: Table
    """A row for each column: ``column``, ``respondents``, ``missing``, ``chi_square``, ``freedom``, ``chance`` and ``expected_few``."""
    report: dict[str, Any]
    """How many ``respondents``; ``deviation_max``, the largest deviation either way; all of it as sentences, the ``words``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """Every number as a sentence, in ``da`` or ``en``."""
        return sentences(self.report, language)


class Change(NamedTuple):
    """What changed from one survey to the next."""

    table: Table
    """A row for each category: ``question``, ``category``, ``before_n``, ``after_n``, ``before``, ``after``, ``difference``,
    ``margin``, ``chance``, ``trend``, and all of it in sentences, ``english`` and ``danish``."""
    report: dict[str, Any]
    """``is_sure``, whether there are margins; how many shares ``changed``; ``level_percent``; what to print beside them, in
    ``english`` and ``danish``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """Every change as sentences, in ``da`` or ``en``, a text for each row."""
        return told_by_row(self.table, language)

    def chart(self) -> dict[str, Any]:
        """Each share before and after as a Vega-Lite specification."""
        return change_chart(self)


def _targets(targets: Targets) -> TableLike:
    """The targets as rows."""
    if not isinstance(targets, Mapping) or {"column", "category"} <= targets.keys():
        return targets
    rows = [(column, category, share) for column, shares in targets.items() for category, share in dict(shares).items()]
    return {name: [row[n] for row in rows] for n, name in enumerate(("column", "category", "share"))}


def _crossed(targets: Targets | Cells, share: str) -> tuple[Targets, list[str]]:
    """The cells as rows, and the columns that they cross; where the targets are cells."""
    if not isinstance(targets, Mapping) or not all(isinstance(key, tuple) for key in targets) or len(targets) != 1:
        return targets, []
    ((columns, sizes),) = targets.items()
    rows = {name: [cell[n] for cell in sizes] for n, name in enumerate(columns)}
    return rows | {share: list(sizes.values())}, list(columns)


def _questions(questions: str | Collection[str]) -> list[str]:
    return [questions] if isinstance(questions, str) else list(questions)


def weights(
    table: TableLike,
    targets: Targets | Cells,
    *,
    cells: Collection[str] = (),
    share: str = "share",
    unit: Literal["share", "percent", "count"] = "share",
    trim_min: float | None = None,
    trim_max: float | None = None,
    tolerance: float = 1e-12,
    rounds_max: int = 1000,
    population: float | None = None,
    language: Language | str = "da",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Weights:
    """A weight for each respondent, so that every margin is as in the population, or every combination of columns.

    The former is raking; the latter, as with one column, is post-stratification. What no respondent has can't be weighted up: it is
    refused by name.

    Args:
        table: The respondents, a row for each.
        targets: What the population is like, in each column that is named; or in each combination of columns, as :data:`Cells` or as
            a table with these columns and a row for each.
        cells: The columns whose combinations a table of targets has.
        share: The column of the targets with how large each category is.
        unit: In what that is: shares that add up to 1, percentages that add up to 100 but for rounding, or how many people.
        trim_min: No weight is below this, where the mean is 1: such as 0.3.
        trim_max: No weight is above this, where the mean is 1: such as 3.
        tolerance: Raking ends where no margin is further from its target than this, relatively.
        rounds_max: Raking is refused after so many sweeps, 1 to 100,000.
        population: How many people there are: then ``wgt`` says how many each respondent stands for, and ``pop_size`` how many
            their stratum has.
        language: Of the picture: ``da`` or ``en``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``weight`` (the mean is 1, but for what capping takes) and ``stratum`` (those who share all categories,
        counted from 0); the ``margins``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``; ``cell_names_nothing`` for an answer that the targets lack;
            ``cell_not_number`` in the targets.
        InvalidError: ``survey_faulty`` with all that is wrong with the targets; ``survey_nobody``;
            ``survey_number_out_of_range``; ``column_name_repeated``.
        RefusedError: ``survey_not_settled``: no weights give all the targets with these answers.

    >>> from medborger import survey
    >>> found = survey.weights({"alder": ["ung", "gammel", "gammel", "gammel"]}, {"alder": {"ung": 0.5, "gammel": 0.5}})
    >>> [round(weight, 4) for weight in found.table["weight"]]
    [2.0, 0.6667, 0.6667, 0.6667]
    >>> round(found.report["effective_n"], 4)
    3.0
    >>> answers = {"køn": ["k", "k", "m", "m", "m"], "alder": ["ung", "ældre", "ung", "ung", "ældre"]}
    >>> cells = {("k", "ung"): 0.2, ("k", "ældre"): 0.3, ("m", "ung"): 0.2, ("m", "ældre"): 0.3}
    >>> [round(weight, 4) for weight in survey.weights(answers, {("køn", "alder"): cells}).table["weight"]]
    [1.0, 1.5, 0.5, 0.5, 1.5]
    """
    given, crossed = _crossed(targets, share)
    crossed = crossed or list(cells)
    options = {
        "share": share, "unit": unit, "trim_min": trim_min, "trim_max": trim_max, "tolerance": tolerance,
        "rounds_max": rounds_max, "cells": crossed, "population": population, "language": language, "prefix": prefix,
    }  # fmt: skip
    tables = {"table": table, "targets": given if crossed else _targets(given)}
    outcome = run("survey.weights", tables, options, progress)
    design = {"wgt": f"{prefix}weight"}
    if population is not None:
        design["wgt"] = f"{prefix}wgt"
        if crossed:
            design["pop_size"] = f"{prefix}pop_size"
    if crossed:
        design["stratum"] = f"{prefix}stratum"
    return Weights(outcome.table, outcome.tables["margins"], outcome.report, outcome.svg or "", design)


def estimate(
    table: TableLike,
    *,
    questions: str | Collection[str],
    sampling: Literal["probability", "non_probability"],
    weight: str | None = None,
    level: Literal["ninety", "ninety_five", "ninety_nine"] = "ninety_five",
    design_effect: float = 1.0,
    population: int | None = None,
    progress: Progressing | None = None,
) -> Estimates:
    """The share of each category of each question, with Wilson's interval; none where people chose themselves.

    Small counts are not hidden here: :func:`crosstab` does that.

    Args:
        table: The respondents, a row for each.
        questions: The columns of the questions, or one; who has no answer is left out of its shares.
        sampling: Who chose who answers: chance (``probability``), or people themselves or somebody for them (``non_probability``).
        weight: The column with the weights.
        level: How often an interval holds what it is to hold.
        design_effect: How many times as many respondents the sample needs for another reason than its weights, 1 or more.
        population: How many people the population has, where it is known.
        progress: Is told how far it has come.

    Returns:
        A row for each ``question`` and ``category`` with ``n`` (how many answered the question), ``share`` (with weights where
        there are some), ``unweighted_share``, ``margin``, and ``low`` and ``high`` of the interval, both inclusive; these three
        are gaps where people chose themselves; the sentences ``english`` and ``danish``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``, ``cell_not_number`` and ``cell_out_of_range`` for a weight.
        InvalidError: ``survey_number_out_of_range``; ``survey_too_many``.

    >>> from medborger import survey
    >>> answers = {"bro": ["ja"] * 380 + ["nej"] * 381}
    >>> chosen = survey.estimate(answers, questions="bro", sampling="probability")
    >>> [round(chosen.table[name][0], 4) for name in ("share", "margin", "low", "high")]
    [0.4993, 0.0355, 0.4639, 0.5348]
    >>> themselves = survey.estimate(answers, questions="bro", sampling="non_probability")
    >>> themselves.table["margin"], themselves.report["is_sure"]
    ([None, None], False)
    """
    options = {
        "questions": _questions(questions), "sampling": sampling, "weight": weight, "level": level,
        "design_effect": design_effect, "population": population,
    }  # fmt: skip
    outcome = run("survey.estimate", {"table": table}, options, progress)
    return Estimates(outcome.table, outcome.report)


def crosstab(
    table: TableLike,
    *,
    row: str,
    column: str,
    weight: str | None = None,
    cell_min: int = 5,
    base_min: int = 30,
    progress: Progressing | None = None,
) -> Crosstab:
    """How many gave which answer to two questions. Small cells are hidden, and others so that these can't be computed.

    Who left out one of the two is not counted.

    Args:
        table: The respondents, a row for each.
        row: The column of the question that the rows tell.
        column: The column of the question that the columns tell.
        weight: The column with the weights, which count for shares.
        cell_min: A cell with fewer respondents is hidden, 1 or more; 10 for sensitive topics.
        base_min: A row with fewer respondents has no shares.
        progress: Is told how far it has come.

    Returns:
        A row for each cell with the answers of its ``row`` and its ``column``, the ``count`` (a gap where it is hidden) and its
        ``share`` of the row; the totals of ``rows`` and ``columns``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``, ``cell_not_number`` and ``cell_out_of_range`` for a weight.
        InvalidError: ``survey_number_out_of_range``; ``survey_too_many``: more than 200 rows or columns.

    >>> from medborger import survey
    >>> cells = {("nord", "ja"): 40, ("nord", "nej"): 3, ("syd", "ja"): 30, ("syd", "nej"): 20, ("vest", "ja"): 25, ("vest", "nej"): 35}
    >>> answers = [{"egn": egn, "bro": bro} for (egn, bro), count in cells.items() for _ in range(count)]
    >>> found = survey.crosstab(answers, row="egn", column="bro")
    >>> found.table["count"]
    [None, None, None, None, 25, 35]
    >>> found.report["small"], found.report["complementary"]
    (1, 3)
    """
    options = {"row": row, "column": column, "weight": weight, "cell_min": cell_min, "base_min": base_min}
    outcome = run("survey.crosstab", {"table": table}, options, progress)
    return Crosstab(outcome.table, outcome.tables["rows"], outcome.tables["columns"], outcome.report)


def representativeness(
    table: TableLike,
    targets: Targets,
    *,
    share: str = "share",
    unit: Literal["share", "percent", "count"] = "share",
    progress: Progressing | None = None,
) -> Representativeness:
    """How those who answered differ from the population: who is missing, and who is there more than they should be.

    Args:
        table: The respondents, a row for each.
        targets: What the population is like, in each column that is named.
        share: The column of the targets with how large each category is.
        unit: In what that is: shares that add up to 1, percentages that add up to 100 but for rounding, or how many people.
        progress: Is told how far it has come.

    Returns:
        A row for each ``category`` of each ``column`` with how many ``respondents`` it has, their ``share``, their
        ``population_share`` and the ``deviation``, the former less the latter; the ``columns`` as wholes; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_names_nothing`` for an answer that the targets lack; ``cell_missing`` and
            ``cell_not_number`` in the targets.
        InvalidError: ``survey_faulty`` with all that is wrong with the targets; ``survey_nobody``.

    >>> from medborger import survey
    >>> found = survey.representativeness({"alder": ["ung", "gammel", "gammel"]}, {"alder": {"ung": 40, "gammel": 60}}, unit="percent")
    >>> found.table["category"], [round(deviation, 4) for deviation in found.table["deviation"]]
    (['gammel', 'ung'], [0.0667, -0.0667])
    """
    tables = {"table": table, "targets": _targets(targets)}
    outcome = run("survey.representativeness", tables, {"share": share, "unit": unit}, progress)
    return Representativeness(outcome.table, outcome.tables["columns"], outcome.report)


def change(
    before: TableLike,
    after: TableLike,
    *,
    questions: str | Collection[str],
    sampling: Literal["probability", "non_probability"],
    sampling_before: Literal["probability", "non_probability"] | None = None,
    weight: str | None = None,
    level: Literal["ninety", "ninety_five", "ninety_nine"] = "ninety_five",
    design_effect: float = 1.0,
    population: int | None = None,
    progress: Progressing | None = None,
) -> Change:
    """How the shares changed between two surveys that asked the same of two independent samples, and whether by more than chance.

    Args:
        before: The respondents of the earlier survey, a row for each.
        after: The respondents of the later one.
        questions: The columns of the questions, or one, which both have.
        sampling: Who chose who answers: chance (``probability``), or people themselves or somebody for them (``non_probability``).
        sampling_before: Who chose who answered the earlier survey, where that was otherwise.
        weight: The column of both with the weights.
        level: How often an interval holds what it is to hold.
        design_effect: How many times as many respondents either sample needs for another reason than its weights, 1 or more.
        population: How many people the population has, where it is known.
        progress: Is told how far it has come.

    Returns:
        A row for each ``question`` and ``category`` with how many answered (``before_n``, ``after_n``), the shares ``before`` and
        ``after``, their ``difference``, its ``margin``, the ``chance`` of so large a one where nothing changed, and the ``trend``:
        ``up``, ``down``, ``within_chance`` or, where people chose themselves in either, ``unknown``; the sentences ``english`` and
        ``danish``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``, ``cell_not_number`` and ``cell_out_of_range`` for a weight.
        InvalidError: ``survey_number_out_of_range``; ``survey_too_many``.

    >>> from medborger import survey
    >>> before, after = ({"bro": ["ja"] * yes + ["nej"] * (100 - yes)} for yes in (50, 70))
    >>> survey.change(before, after, questions="bro", sampling="probability").table["trend"]
    ['up', 'down']
    """
    options = {
        "questions": _questions(questions), "sampling": sampling, "sampling_before": sampling_before, "weight": weight,
        "level": level, "design_effect": design_effect, "population": population,
    }  # fmt: skip
    outcome = run("survey.change", {"before": before, "after": after}, options, progress)
    return Change(outcome.table, outcome.report)
