"""What a notebook shows: the library's pictures with their words, and the same as Vega-Lite."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import pytest

import medborger as m

SVG = "{http://www.w3.org/2000/svg}"
RULES: m.sortitions.DrawRulesDict = {
    "seats": 2,
    "features": [{"key": "gender", "values": [{"value": "<f>", "min": 1, "max": 1}, {"value": "m", "min": 1, "max": 1}]}],
}
PEOPLE: list[m.sortitions.VolunteerDict] = [
    {"id": f"p{n}", "features": {"gender": "m" if n % 3 else "<f>"}} for n in range(9)
]
QUOTAS = {"gender": {"<f>": (1, 1), "m": (1, 1)}}
LETTER = "Bevar den gamle sti langs åen, for den er byens fineste vej til skoven og stranden."
TABLE = {"id": [f"p{n}" for n in range(9)], "gender": ["m" if n % 3 else "<f>" for n in range(9)]}
VOTES = [
    {"participant": f"<f>{p}", "statement": s, "vote": 1 if p % 2 == n % 2 else -1}
    for p in range(20)
    for n, s in enumerate(["<f>", "s1", "s2"])
]


def shown(town: m.Participation) -> dict[str, Any]:
    need = {"capacity": 1, "minimum": 0, "priority": 1}
    market: Any = {
        "needs": [{"id": "<café>", **need}, {"id": "have", **need}],
        "volunteers": [{"id": "Ida", "limit": 1}, {"id": "Bo", "limit": 1}],
        "pairs": [{"volunteer": "Ida", "need": "<café>", "fit": 900}, {"volunteer": "Bo", "need": "have", "fit": 300}],
    }
    pairs = {"person": ["Ida", "Bo"], "task": ["<café>", "have"], "fit": [900, 300]}
    return {
        "report": town.sortitions.report(rules=RULES, people=PEOPLE),
        "lottery": town.sortitions.lottery(
            rules=RULES, people=PEOPLE, announcement={"title": "Prøve", "disclosure": "pseudonyms_only"}
        ),
        "frontier": town.matchings.frontier(market=market),
        "chances": m.sortition.chances(TABLE, QUOTAS, seats=2),
        "draw": m.sortition.draw(TABLE, QUOTAS, seats=2, seed="x"),
        "redacted": m.texts.redact({"text": [f"{LETTER} Ring 12 34 56 78."]}),
        "campaigns": m.texts.campaigns({"text": [LETTER, f"{LETTER} Min mor går der.", "Nej."]}),
        "themes": m.texts.themes({"text": [LETTER, "Nej."]}, {"<café>": ["sti"], "have": ["nej"]}),
        "agreement": m.texts.agreement({"unit": [1, 1, 2, 2], "coder": ["Ida", "Bo"] * 2, "theme": ["<f>", "<f>", None, None]}),
        "matched": m.matching.solve(pairs, {"id": ["Ida", "Bo"]}, {"id": ["<café>", "have"]}),
        "groups": m.opinion.groups(VOTES, {"statement": ["<f>", "s1", "s2"], "text": ["<café>", "a", "b"]}, bootstrap=0),
        "weights": m.survey.weights({"køn": ["<f>", "m", "m"]}, {"køn": {"<f>": 0.5, "m": 0.5}}, language="en"),
    }


NAMES = ["report", "lottery", "frontier", "chances", "draw", "matched", "redacted", "campaigns", "themes", "agreement", "groups", "weights"]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_says_in_words_what_it_shows(town: m.Participation, name: str) -> None:
    thing = shown(town)[name]
    bundle = thing._repr_mimebundle_(include=None, exclude=None)
    assert set(bundle) == {"text/html", "image/svg+xml", "text/plain"} and all(bundle.values())
    svg = ET.fromstring(bundle["image/svg+xml"])
    assert svg.tag in (f"{SVG}svg", "svg")
    said = {child.tag.removeprefix(SVG): (child.text or "") for child in svg}
    assert said["title"] and len(said["desc"]) > 20
    for markup in ("<f>", "<café>"):
        assert markup not in bundle["text/html"] and markup not in bundle["image/svg+xml"]
    assert "skoven" not in str(bundle) and "skoven" not in str(thing.chart())
    chart = thing.chart()
    assert json.loads(json.dumps(chart)) == chart
    assert chart["$schema"].startswith("https://vega.github.io/schema/vega-lite/") and chart["description"]
    assert chart["data"]["values"] and ("mark" in chart or "layer" in chart)


def test_a_record_with_a_picture_is_a_record_like_all_others(town: m.Participation) -> None:
    report = shown(town)["report"]
    assert m.sortitions.ReportedDraw.from_json(report.to_json()) == report


def test_a_chart_of_shares_has_lines_only_where_there_are_margins() -> None:
    answers = {"bro": ["ja"] * 60 + ["nej"] * 40}
    sure = m.survey.estimate(answers, questions="bro", sampling="probability").chart()
    assert [layer["mark"] if isinstance(layer["mark"], str) else layer["mark"]["type"] for layer in sure["layer"]] == ["rule", "point"]
    unsure = m.survey.estimate(answers, questions="bro", sampling="non_probability").chart()
    assert len(unsure["layer"]) == 1 and "chose themselves" in unsure["description"]
    changed = m.survey.change(answers, answers, questions="bro", sampling="probability").chart()
    assert [row["when"] for row in changed["data"]["values"]] == ["Before", "After"] * 2


def test_a_map_in_vega_has_squares_and_nobody_s_own_place() -> None:
    found = m.opinion.groups(VOTES, bootstrap=0)
    values = found.chart()["data"]["values"]
    assert sum(row["people"] for row in values) == found.report["placed"] > len(values)
    assert "<f>" not in json.dumps(values)
