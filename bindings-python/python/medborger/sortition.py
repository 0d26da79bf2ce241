"""The fair draw from tables: everybody's chance, a lottery of equally likely panels, and a panel. No town is needed.

The people are a table with a row for each and a column for each feature; the quotas are a table with the columns ``feature``,
``value``, ``min`` and ``max``, or ``{"gender": {"woman": (20, 20), "man": (20, 20)}}``. What a municipality draws for a team, with
its announcement and its replacements, stands in the room ``town.sortitions``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from ._errors import wrong_type
from ._methods import run
from ._pictures import chances_bundle, chances_chart, draw_bundle, draw_chart
from ._runtime import Progressing
from ._table import Table, TableLike
from .sortitions import Disclosure, Drawn, DrawnDict, Objective, Randomness, RandomnessDict
from .values import Language

__all__ = ["Chances", "Draw", "Quotas", "chances", "draw"]

Quotas = TableLike | Mapping[str, Mapping[str, tuple[int, int]]]
"""The quotas: a table with ``feature``, ``value``, ``min`` and ``max``, or the least and the most by feature and value."""


class Chances(NamedTuple):
    """Everybody's chance. A notebook shows what the lottery does to each group."""

    table: Table
    """The people with ``chance``."""
    groups: Table
    """What the lottery does to each group: ``feature``, ``value``, ``min``, ``max``, ``people``, ``chance_min``, ``chance_mean``,
    ``chance_max``, ``pool_share``, ``panel_share`` and ``population_share``."""
    findings: Table
    """What was read otherwise than it stands, and what was passed over: ``table``, ``row``, ``code``, ``english``, ``danish``."""
    report: dict[str, Any]
    """``minimum``, the smallest chance; ``bound``, which no lottery exceeds, where that is proven; ``gap``; ``stopped``; ``draw``."""
    svg: str
    """The chances by group as an SVG element with its text alternative."""

    def __repr__(self) -> str:
        return f"Chances({len(self.table)} people, smallest chance {self.report['minimum']:.2%})"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return chances_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The chances by group as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``."""
        return chances_chart(self)


class Draw(NamedTuple):
    """A lottery, and the panel that was drawn from it. A notebook shows how good the smallest chance is."""

    table: Table
    """The people with ``chance``, ``panels`` (in how many they are) and, where a panel was drawn, ``is_drawn``."""
    panels: Table
    """Everybody in every panel: ``panel`` from 0, and ``id``."""
    findings: Table
    """As in :class:`Chances`."""
    report: dict[str, Any]
    """``text`` and ``sha256``, to publish before the draw; ``proof``; ``panel``, which was drawn; ``minimum``, ``bound``, ``gap``;
    ``stopped``; ``far_count``: whose share of the panels is a panel or more from their chance."""

    @property
    def drawn(self) -> Table:
        """The rows of whoever was drawn; none before a panel was."""
        if self.report["panel"] is None:
            return self.table.take([])
        columns = self.table.to_dict()
        flag = next((name for name in reversed(columns) if name.endswith("is_drawn")), None)
        rows = [n for n, is_drawn in enumerate(columns[flag]) if is_drawn] if flag else []
        return self.table.take(rows)

    def __repr__(self) -> str:
        return f"Draw({len(self.table)} people, panel {self.report['panel']}, smallest chance {self.report['minimum']:.2%})"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return draw_bundle(self)

    def chart(self) -> dict[str, Any]:
        """Everybody's chance, from the smallest, as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``."""
        return draw_chart(self)


_BOUNDS = ("the least and the most by feature and value", "det mindste og det største antal efter egenskab og værdi")


def _quotas(quotas: Quotas) -> TableLike:
    """The quotas as rows."""
    if not isinstance(quotas, Mapping) or {"feature", "value", "min", "max"} <= quotas.keys():
        return quotas
    try:
        rows = [(feature, value, *bounds) for feature, values in quotas.items() for value, bounds in dict(values).items()]
    except (TypeError, ValueError):
        raise wrong_type("quotas", _BOUNDS) from None
    if any(len(row) != 4 for row in rows):
        raise wrong_type("quotas", _BOUNDS)
    return {name: [row[n] for row in rows] for n, name in enumerate(("feature", "value", "min", "max"))}


def chances(
    people: TableLike,
    quotas: Quotas,
    *,
    seats: int,
    id: str = "id",
    household: Collection[str] = (),
    household_max: int | None = None,
    objective: Objective | str = "leximin",
    population: Mapping[str, Mapping[str, float]] | None = None,
    language: Language | str = "da",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Chances:
    """Everybody's chance in the lottery that is best by the objective, within the quotas, with what it does to each group.

    Args:
        people: The people, a row for each, with a column for each feature of the quotas.
        quotas: The quotas.
        seats: How many are drawn.
        id: The column with the pseudonyms: letters a to z, digits, dots, hyphens, underscores.
        household: The columns that are the same for people who live together, such as address and postal code.
        household_max: At most so many from one household.
        objective: What the lottery is best at: ``leximin``, ``maximin`` or ``nash``.
        population: The share of the population that each value has, 0 to 1, by feature and value, as far as it is known.
        language: Of the picture: ``da`` or ``en``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The people with ``chance``, 0 to 1; the ``groups``; the ``findings``; a ``report``; the picture.

    Raises:
        TableError: ``column_missing``, ``cell_missing``, ``cell_not_whole`` and others: a cell that can't be read.
        InvalidError: ``column_name_repeated``; what is wrong with the rules, such as ``sortition_feature_duplicate``.
        RefusedError: ``sortition_infeasible``: no panel meets all quotas.

    >>> from medborger import sortition
    >>> people = {"id": ["a", "b", "c", "d"], "gender": ["woman", "woman", "woman", "man"]}
    >>> found = sortition.chances(people, {"gender": {"woman": (1, 1), "man": (1, 1)}}, seats=2)
    >>> [round(chance, 4) for chance in found.table["chance"]]
    [0.3333, 0.3333, 0.3333, 1.0]
    """
    options = {
        "seats": seats, "id": id, "household": household, "household_max": household_max, "objective": objective,
        "population": population, "language": language, "prefix": prefix,
    }  # fmt: skip
    outcome = run("sortition.chances", {"people": people, "quotas": _quotas(quotas)}, options, progress)
    of = outcome.tables
    return Chances(outcome.table, of["groups"], of["findings"], outcome.report, outcome.svg or "")


def draw(
    people: TableLike,
    quotas: Quotas,
    *,
    seats: int,
    id: str = "id",
    household: Collection[str] = (),
    household_max: int | None = None,
    objective: Objective | str = "leximin",
    panels: int = 1000,
    title: str = "Lodtrækning",
    disclosure: Disclosure | str = "pseudonyms_only",
    randomness: Randomness | RandomnessDict | None = None,
    drawn: Drawn | DrawnDict | None = None,
    seed: str | None = None,
    prefix: str = "",
    progress: Progressing | None = None,
) -> Draw:
    """A lottery of equally likely panels, the text to publish before the draw, and the panel that is drawn.

    First call it without ``drawn``, and publish ``report["text"]`` with its hash. Then balls, dice or a beacon are drawn in
    public; call it again with what they showed. A ``seed`` is for trials, and for draws that nobody need trust.

    Args:
        people: The people, a row for each, with a column for each feature of the quotas.
        quotas: The quotas.
        seats: How many are drawn.
        id: The column with the pseudonyms: letters a to z, digits, dots, hyphens, underscores. They are published.
        household: The columns that are the same for people who live together, such as address and postal code.
        household_max: At most so many from one household.
        objective: What the lottery is best at: ``leximin``, ``maximin`` or ``nash``.
        panels: How many equally likely panels.
        title: What is drawn, for what and when: one line, which stands in the text to publish.
        disclosure: How much of each person stands in that text: ``pseudonyms_only`` or ``features``.
        randomness: How a panel is drawn; three balls where it is ``None``.
        drawn: What balls, dice or a beacon showed: ``Drawn.numbers([0, 4, 2])``.
        seed: Any text, by whose SHA-256 a panel is drawn.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The people with ``chance``, ``panels`` (in how many of them) and, where a panel was drawn, ``is_drawn``; everybody in
        every panel; the ``findings``; a ``report``.

    Raises:
        TableError: ``column_missing``, ``cell_missing``, ``cell_not_whole`` and others: a cell that can't be read.
        InvalidError: ``column_name_repeated``; what is wrong with the rules or with what was drawn.
        RefusedError: ``sortition_infeasible``: no panel meets all quotas.

    >>> from medborger import sortition
    >>> people = {"id": ["a", "b", "c", "d"], "gender": ["woman", "woman", "woman", "man"]}
    >>> found = sortition.draw(people, {"gender": {"woman": (1, 1), "man": (1, 1)}}, seats=2, seed="prøve")
    >>> len(found.panels), found.drawn["gender"], found.report["panel"] in range(1000)
    (2000, ['woman', 'man'], True)
    """
    options = {
        "seats": seats, "id": id, "household": household, "household_max": household_max, "objective": objective,
        "panels": panels, "title": title, "disclosure": disclosure, "randomness": randomness, "drawn": drawn, "seed": seed,
        "prefix": prefix,
    }  # fmt: skip
    outcome = run("sortition.draw", {"people": people, "quotas": _quotas(quotas)}, options, progress)
    return Draw(outcome.table, outcome.tables["panels"], outcome.tables["findings"], outcome.report)
