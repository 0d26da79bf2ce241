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
    }


NAMES = ["report", "lottery", "frontier", "chances", "draw", "matched", "redacted", "campaigns", "themes", "agreement"]


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
