"""Records as a notebook shows them: the library's charts with their text alternatives, and the same as Vega-Lite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .matching import Matched
    from .opinion import Groups
    from .sortition import Chances, Draw
    from .survey import Change, Estimates, Weights
    from .texts import Agreement, Campaigns, Redacted, Themed

__all__ = [
    "bundle",
    "chances_bundle",
    "chances_chart",
    "change_chart",
    "chart",
    "draw_bundle",
    "draw_chart",
    "estimates_chart",
    "groups_bundle",
    "groups_chart",
    "matched_bundle",
    "matched_chart",
    "texts_bundle",
    "texts_chart",
    "weights_bundle",
    "weights_chart",
]

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


class _Bar(NamedTuple):
    label: str
    value: float
    told: str


def bundle(record: Any) -> dict[str, str]:
    """A record by the kinds of media that a notebook knows."""
    return _bundle(_SHOWN[type(record).__name__][0](record), repr(record))


def _bundle(html: str, told: str) -> dict[str, str]:
    svg = _SVG.search(html)
    return {"text/html": html, "text/plain": told} | ({"image/svg+xml": svg.group()} if svg else {})


def chart(record: Any) -> dict[str, Any]:
    """A record as a Vega-Lite specification."""
    return {"$schema": _SCHEMA} | _SHOWN[type(record).__name__][1](record)


def _reported_html(reported: Any) -> str:
    return "".join(reported.figures)


def _reported_chart(reported: Any) -> dict[str, Any]:
    return _groups_chart([vars(group) for group in reported.report.groups])


def chances_bundle(chances: Chances) -> dict[str, str]:
    """Chances by group, in the library's own picture."""
    return _bundle(f"<figure>{chances.svg}</figure>", repr(chances))


def chances_chart(chances: Chances) -> dict[str, Any]:
    """Chances by group."""
    return {"$schema": _SCHEMA} | _groups_chart(chances.groups.to_dicts())


def _groups_chart(groups: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    rows = [
        {
            "group": f"{group['feature']}: {group['value']}",
            "least": group["chance_min"],
            "mean": group["chance_mean"],
            "most": group["chance_max"],
            "people": group["people"],
        }
        for group in groups
    ]
    y = {"field": "group", "type": "nominal", "sort": None, "title": None}
    chance = {"type": "quantitative", "axis": {"format": "%"}, "title": "Chance of being drawn", "scale": {"zero": True}}
    return {
        "description": "For each group a line from the smallest to the largest chance of being drawn, and a dot at the mean.",
        "data": {"values": rows},
        "layer": [
            {"mark": "rule", "encoding": {"y": y, "x": {"field": "least"} | chance, "x2": {"field": "most"}}},
            {
                "mark": {"type": "point", "filled": True, "size": 60},
                "encoding": {
                    "y": y,
                    "x": {"field": "mean"} | chance,
                    "tooltip": [{"field": name} for name in ("group", "people", "least", "mean", "most")],
                },
            },
        ],
    }


def _lottery_bars(lottery: Any) -> list[_Bar]:
    fairness = lottery.fairness
    bars = [("Smallest chance of anybody", fairness.minimum), ("Smallest share of the panels", lottery.share_minimum)]
    if fairness.bound is not None:
        bars.insert(1, ("What no lottery can exceed", fairness.bound))
    return [_Bar(label, value, f"{value:.2%}") for label, value in bars]


def _lottery_html(lottery: Any) -> str:
    title = f"A lottery of {lottery.fairness.panels} panels"
    return _figure(title, "How good the smallest chance is, beside what no lottery can exceed.", _lottery_bars(lottery))


def _lottery_chart(lottery: Any) -> dict[str, Any]:
    return _bars_chart("How good the smallest chance is, beside what no lottery can exceed.", _lottery_bars(lottery), "%")


_DRAW = "How good the smallest chance is, beside what no lottery can exceed."


def draw_bundle(draw: Draw) -> dict[str, str]:
    """How good a lottery is."""
    report = draw.report
    bars = [_Bar("Smallest chance of anybody", report["minimum"], f"{report['minimum']:.2%}")]
    if report["bound"] is not None:
        bars.append(_Bar("What no lottery can exceed", report["bound"], f"{report['bound']:.2%}"))
    panel = "no panel was drawn yet" if report["panel"] is None else f"panel {report['panel']} was drawn"
    return _bundle(_figure(f"A lottery: {panel}", _DRAW, bars), repr(draw))


def draw_chart(draw: Draw) -> dict[str, Any]:
    """Everybody's chance, from the smallest."""
    column = next(name for name in reversed(draw.table.columns) if name.endswith("chance"))
    chances = sorted(chance for chance in draw.table[column] if chance is not None)
    return {
        "$schema": _SCHEMA,
        "description": "Everybody's chance of being drawn, from the smallest to the largest.",
        "data": {"values": [{"person": n, "chance": chance} for n, chance in enumerate(chances)]},
        "mark": {"type": "line", "interpolate": "step"},
        "encoding": {
            "x": {"field": "person", "type": "quantitative", "title": "People, from the smallest chance"},
            "y": {"field": "chance", "type": "quantitative", "axis": {"format": "%"}, "title": "Chance of being drawn"},
        },
    }


_TASKS_SHOWN = 20
_TASKS = "How many people each task gets; those that most people suit come first."


def _tasks(matched: Matched) -> list[dict[str, Any]]:
    return sorted(matched.tasks.to_dicts(), key=lambda task: (-task["fitting"], task["id"]))[:_TASKS_SHOWN]


def matched_bundle(matched: Matched) -> dict[str, str]:
    """How far tasks are filled."""
    told = f"{matched.report['placed']} of {len(matched.people)} people placed"
    bars = [_Bar(t["id"], t["filled"], f"{t['filled']} of {t['fitting']} who suit it") for t in _tasks(matched)]
    return _bundle(_figure(told, _TASKS, bars), repr(matched))


def matched_chart(matched: Matched) -> dict[str, Any]:
    """How far tasks are filled."""
    return {
        "$schema": _SCHEMA,
        "description": _TASKS,
        "data": {"values": [{key: t[key] for key in ("id", "filled", "fitting")} for t in _tasks(matched)]},
        "mark": "bar",
        "encoding": {
            "y": {"field": "id", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "filled", "type": "quantitative", "title": "People"},
            "tooltip": [{"field": name} for name in ("id", "filled", "fitting")],
        },
    }


_TEXTS_SHOWN = 20


def _texts(found: Redacted | Campaigns | Themed | Agreement) -> tuple[str, str, list[_Bar]]:
    """The title, what is shown, and the bars: numbers and names of the analyst's own, and nothing of the texts."""
    from .texts import Campaigns, Redacted, Themed

    if isinstance(found, Redacted):
        kinds = sorted(found.report["found"].items(), key=lambda kind: -kind[1])
        bars = [_Bar(kind, count, f"{count} places") for kind, count in kinds]
        return f"Personal data in {len(found.table)} texts", "How many places were found, by kind.", bars
    if isinstance(found, Campaigns):
        rows = found.campaigns.slice(0, _TEXTS_SHOWN).to_dicts()
        bars = [_Bar(f"Campaign {row['campaign']}", row["size"], f"{row['size']} texts") for row in rows]
        told = f"{found.report['in_campaigns']} of {found.report['compared']} texts are in {found.report['campaigns']} campaigns"
        return told, f"How many texts each campaign has; the largest {_TEXTS_SHOWN} at most.", bars
    if isinstance(found, Themed):
        themes = list(found.report["themes"].items())
        bars = [_Bar(theme, count, f"{count} of {len(found.table)} texts") for theme, count in themes]
        return f"Themes of {len(found.table)} texts", "How many texts touch each theme; one may touch several.", bars
    rows = found.table.slice(0, _TEXTS_SHOWN).to_dicts()
    alphas = [(row["theme"], row["alpha"]) for row in rows if row["alpha"] is not None]
    bars = [_Bar(theme, max(alpha, 0.0), f"{alpha:.2f}") for theme, alpha in alphas]
    told = f"Agreement of coders on {found.report['units']} texts"
    return told, "Krippendorff's alpha by theme: 1 where all agree, 0 where chance alone explains it.", bars


def texts_bundle(found: Redacted | Campaigns | Themed | Agreement) -> dict[str, str]:
    """What was found in texts."""
    title, description, bars = _texts(found)
    return _bundle(_figure(title, description, bars), repr(found))


def texts_chart(found: Redacted | Campaigns | Themed | Agreement) -> dict[str, Any]:
    """What was found in texts."""
    from .texts import Agreement

    _, description, bars = _texts(found)
    return {"$schema": _SCHEMA} | _bars_chart(description, bars, ".2f" if isinstance(found, Agreement) else "d")


_WAYS = {
    "people": "Most people placed",
    "fit": "Most fit in all",
    "coverage": "First priority first",
    "fairness": "The least fit as great as can be",
    "stable": "The wishes of both sides",
}
_FRONTIER = "Five ways to match: what each is best at, and how many people it places."


def _frontier_bars(frontier: Any) -> list[_Bar]:
    return [
        _Bar(
            _WAYS.get(str(point.name), str(point.name)),
            point.figures.placed,
            f"{point.figures.placed} people, fit {point.figures.fit}",
        )
        for point in frontier.points
    ]


def _frontier_html(frontier: Any) -> str:
    return _figure("Five ways to match", _FRONTIER, _frontier_bars(frontier))


def _frontier_chart(frontier: Any) -> dict[str, Any]:
    rows = [
        {"way": _WAYS.get(str(p.name), str(p.name)), "placed": p.figures.placed, "fit": p.figures.fit}
        for p in frontier.points
    ]
    return {
        "description": _FRONTIER,
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 90},
        "encoding": {
            "x": {"field": "placed", "type": "quantitative", "title": "People placed", "scale": {"zero": False}},
            "y": {"field": "fit", "type": "quantitative", "title": "Fit in all", "scale": {"zero": False}},
            "shape": {"field": "way", "type": "nominal", "title": None},
            "color": {"field": "way", "type": "nominal", "title": None},
            "tooltip": [{"field": name} for name in ("way", "placed", "fit")],
        },
    }


def groups_bundle(groups: Groups) -> dict[str, str]:
    """The map of opinion, and agreement in each group, in the library's own pictures."""
    return _bundle(f"<figure>{groups.svg}</figure>{groups.agreement}", repr(groups))


_SQUARES = 18


def groups_chart(groups: Groups) -> dict[str, Any]:
    """The map of opinion: how many of each group stand in each square of a grid."""
    table = groups.table
    placed = [(x, y, group) for x, y, group in zip(table["x"], table["y"], table["group"]) if group is not None]
    reach = max((max(abs(x), abs(y)) for x, y, _ in placed), default=0.0) or 1.0
    step = reach / _SQUARES
    counts = Counter((round(x / step), round(y / step), group) for x, y, group in placed)
    rows = [
        {"x": x * step, "y": y * step, "group": chr(ord("A") + group % 26), "people": count}
        for (x, y, group), count in sorted(counts.items())
    ]
    place = {"type": "quantitative", "axis": {"labels": False, "ticks": False}, "title": None}
    return {
        "$schema": _SCHEMA,
        "description": "Those who vote alike stand close; a group has a shape of its own, and a large mark is more people. A program made "
        "the groups. The axes have no unit.",
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True},
        "encoding": {
            "x": {"field": "x"} | place,
            "y": {"field": "y"} | place,
            "shape": {"field": "group", "type": "nominal", "title": "Group"},
            "color": {"field": "group", "type": "nominal", "title": "Group"},
            "size": {"field": "people", "type": "quantitative", "title": "People"},
            "tooltip": [{"field": name} for name in ("group", "people")],
        },
    }


def weights_bundle(weights: Weights) -> dict[str, str]:
    """What weights do to each category, in the library's own picture."""
    return _bundle(f"<figure>{weights.svg}</figure>", repr(weights))


def weights_chart(weights: Weights) -> dict[str, Any]:
    """What weights do to each category."""
    names = {"target": "Population", "before": "Respondents", "after": "With weights"}
    rows = [
        {"category": f"{row['column']}: {row['category']}", "of": said, "share": row[name]}
        for row in weights.margins.to_dicts()
        for name, said in names.items()
    ]
    return {
        "$schema": _SCHEMA,
        "description": "For each category its share of the population, of the respondents, and of the respondents with weights.",
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 80},
        "encoding": {
            "y": {"field": "category", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "share", "type": "quantitative", "axis": {"format": "%"}, "title": None},
            "shape": {"field": "of", "type": "nominal", "sort": None, "title": None},
            "color": {"field": "of", "type": "nominal", "sort": None, "title": None},
            "tooltip": [{"field": name} for name in ("category", "of", "share")],
        },
    }


def _shares_chart(description: str, rows: list[dict[str, Any]], sure: bool) -> dict[str, Any]:
    """Shares as points, each with its interval where there is one."""
    y = {"field": "what", "type": "nominal", "sort": None, "title": None}
    share = {"type": "quantitative", "axis": {"format": "%"}, "title": None, "scale": {"zero": True}}
    points = {
        "mark": {"type": "point", "filled": True, "size": 60},
        "encoding": {
            "y": y,
            "x": {"field": "share"} | share,
            "shape": {"field": "when", "type": "nominal", "sort": None, "title": None},
            "tooltip": [{"field": name} for name in ("what", "when", "share")],
        },
    }
    lines = {"mark": "rule", "encoding": {"y": y, "x": {"field": "low"} | share, "x2": {"field": "high"}}}
    layer = [lines, points] if sure else [points]
    return {"$schema": _SCHEMA, "description": description, "data": {"values": rows}, "layer": layer}


_NO_MARGIN = "There is no margin of error: people chose themselves."


def estimates_chart(estimates: Estimates) -> dict[str, Any]:
    """Shares with their intervals; none where people chose themselves."""
    sure = bool(estimates.report["is_sure"])
    rows = [
        {"what": f"{row['question']}: {row['category']}", "when": "Share", "share": row["share"], "low": row["low"], "high": row["high"]}
        for row in estimates.table.to_dicts()
    ]
    told = "a line over its interval." if sure else "no line over an interval. " + _NO_MARGIN
    return _shares_chart(f"For each category a dot at its share and {told}", rows, sure)


def change_chart(change: Change) -> dict[str, Any]:
    """Shares before and after."""
    rows = [
        {"what": f"{row['question']}: {row['category']}", "when": when, "share": row[of]}
        for row in change.table.to_dicts()
        for of, when in (("before", "Before"), ("after", "After"))
    ]
    told = "" if change.report["is_sure"] else " " + _NO_MARGIN
    return _shares_chart(f"For each category its share before and after, each with a shape of its own.{told}", rows, False)


def _bars_chart(description: str, bars: Iterable[_Bar], format: str) -> dict[str, Any]:
    return {
        "description": description,
        "data": {"values": [{"what": bar.label, "value": bar.value} for bar in bars]},
        "mark": "bar",
        "encoding": {
            "y": {"field": "what", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "value", "type": "quantitative", "axis": {"format": format}, "title": None},
        },
    }


def _figure(title: str, description: str, bars: Sequence[_Bar]) -> str:
    """Bars as an HTML figure: the chart says in words what it shows, and the numbers stand below it as a table."""
    most = max((bar.value for bar in bars), default=0) or 1
    height = 12 + 44 * len(bars)
    drawn = "".join(
        f'<text x="8" y="{24 + 44 * n}" font-size="13" fill="#1a1a1a">{escape(bar.label)}</text>'
        f'<rect x="8" y="{30 + 44 * n}" width="{460 * bar.value / most:.1f}" height="16" fill="#2f6690"/>'
        f'<text x="{14 + 460 * bar.value / most:.1f}" y="{43 + 44 * n}" font-size="12" fill="#1a1a1a">'
        f"{escape(bar.told)}</text>"
        for n, bar in enumerate(bars)
    )
    told = "; ".join(f"{bar.label}: {bar.told}" for bar in bars)
    rows = "".join(f"<tr><th scope='row'>{escape(b.label)}</th><td>{escape(b.told)}</td></tr>" for b in bars)
    # The words lie in the picture itself: ids would be those of several on one page.
    return (
        f"<figure><figcaption>{escape(title)}</figcaption>"
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 {height}" width="640" height="{height}" role="img" '
        f'aria-label="{escape(title)}. {escape(told)}" font-family="sans-serif">'
        f"<title>{escape(title)}</title><desc>{escape(description)} {escape(told)}.</desc>"
        f'<rect width="640" height="{height}" fill="#ffffff"/>{drawn}</svg>'
        f"<details><summary>The numbers as a table</summary><table>{rows}</table></details></figure>"
    )


_SHOWN: dict[str, tuple[Callable[[Any], str], Callable[[Any], dict[str, Any]]]] = {
    "ReportedDraw": (_reported_html, _reported_chart),
    "PreparedLottery": (_lottery_html, _lottery_chart),
    "FrontierView": (_frontier_html, _frontier_chart),
}
