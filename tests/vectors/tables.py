"""Writes tables.json: methods over tables that must come out the same in every language, to the byte.

    python3 tests/vectors/tables.py && MEDBORGER_BLESS=1 cargo test -p medborger-analysis vectors

Each vector names a method, its options and its tables, each the columns by name with their cells. What comes out is hashed: the
columns as they lie in memory, the further tables by name, the report and the picture. What only a program can know, that SHA-256, is
filled in by the Rust test when MEDBORGER_BLESS=1 is set. `any_order` names tables whose rows decide nothing by their order: whoever
runs the vectors also hands these in backwards and rotated, and must get the same bytes. Where the rows of the first table come back
(`rows_return`), they come back in the order of the input, with the same beside them.

The people are made up, and drawn by a generator of this file's own. CPR numbers are made up with days of birth that are yet to come
or long gone, or are no numbers at all.
"""

import json
import pathlib

VECTORS = []


class Numbers:
    """splitmix64 (Steele, Lea and Flood 2014)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        mask = 2**64 - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return (z ^ (z >> 31)) % bound

    def pick(self, weights):
        """A place, as often as its weight says."""
        left = self.below(sum(weights))
        for place, weight in enumerate(weights):
            if left < weight:
                return place
            left -= weight
        raise AssertionError

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items


def vector(name, method, tables, options=None, any_order=(), rows_return=False):
    VECTORS.append({"name": name, "method": method, "tables": tables, "options": options or {},
                    "any_order": list(any_order), "rows_return": rows_return})


def columns(rows):
    return {name: [row.get(name) for row in rows] for name in rows[0]}


def codes():
    vector("personal numbers, good, bad and mended", "codes.cpr",
           {"table": {"row": [1, 2, 3, 4, 5], "cpr": ["311257-5005", " 3112575005", "hest", None, "0112575005.0"],
                      "day": ["2075-12-30", "2075-12-31", None, "2076-01-01", "1. maj 2070"]}},
           {"repair": True, "on_column": "day"})
    vector("company numbers", "codes.cvr", {"table": {"cvr": ["DK 25 31 37 63", 25313764, None, "25313763"]}}, {"repair": True})
    vector("numbers of KLE", "codes.kle", {"table": {"kle": ["01.02.05 P19", "1.2.5", "99", "x", None, "27.00.00-G01"]}},
           {"repair": True})
    vector("municipalities by code and name", "codes.municipality",
           {"table": {"municipality": ["Hedensted", 630, "0101 København", "Atlantis", None, "Århus"]}}, {"repair": True})
    vector("postal codes", "codes.postal", {"table": {"postal_code": ["8700 Horsens", 5000, "800", "3900", None]}}, {"repair": True})


def dates():
    numbers = Numbers(1)
    days = [f"{2000 + numbers.below(60)}-{1 + numbers.below(12):02}-{1 + numbers.below(28):02}" for _ in range(200)]
    mixed = ["8. maj 2026", "2026-12-24T00:00:00Z", None, "2026-05-08"] + days
    vector("four weeks from each day", "dates.deadline", {"table": {"day": mixed}}, {"period": {"weeks": 4}})
    vector("ten working days back", "dates.deadline", {"table": {"day": mixed}},
           {"period": {"days": 10}, "counting": "before", "roll": "backward", "language": "en", "prefix": "d_"})
    vector("what each day is", "dates.day", {"table": {"day": mixed}}, {"language": "en"})
    vector("days between", "dates.between", {"table": {"from": days, "until": days[::-1]}})
    vector("Danish time", "dates.local",
           {"table": {"at": ["2026-06-30T22:30:00Z", "2026-10-25T00:30:00.123456Z", None, "1999-12-31T23:00:00+01:00"]}})


def matching():
    numbers = Numbers(2)
    people = [{"id": f"p{n}", "limit": 1 + numbers.below(2)} for n in range(40)]
    tasks = [{"id": f"t{n}", "capacity": 1 + numbers.below(4), "minimum": numbers.below(2), "priority": 1 + numbers.below(5)}
             for n in range(12)]
    pairs = [{"person": p["id"], "task": t["id"], "fit": numbers.below(1001)}
             for p in people for t in tasks if numbers.below(3) == 0]
    vector("people and tasks", "matching.solve", {"pairs": columns(pairs), "people": columns(people), "tasks": columns(tasks)})


def votes(seed, people, statements, groups, density, noise):
    numbers = Numbers(seed)
    means = [[numbers.below(3) - 1 for _ in range(statements)] for _ in range(groups)]
    rows = []
    for person in range(people):
        for statement in range(statements):
            if numbers.below(100) < density:
                vote = means[person % groups][statement] if numbers.below(100) >= noise else numbers.below(3) - 1
                rows.append({"participant": f"p{person}", "statement": f"s{statement}", "vote": vote})
    return rows


def opinion():
    for groups in (2, 3):
        rows = votes(10 + groups, 60, 16, groups, 70, 12)
        for mode in ("factors", "projection", "polis"):
            vector(f"{groups} groups by {mode}", "opinion.groups", {"votes": columns(rows)},
                   {"mode": mode, "seed": 7, "bootstrap": 5, "starts": 5}, ["votes"])
    rows = votes(20, 60, 16, 1, 60, 100)
    vector("nobody knows what they think", "opinion.groups", {"votes": columns(rows)},
           {"seed": 1, "bootstrap": 5, "starts": 5}, ["votes"])
    rows = votes(21, 60, 16, 2, 80, 10)
    statements = [{"statement": f"s{n}", "moderated": n == 3, "meta": n == 5, "text": f"Udsagn {n}: æøå"} for n in range(16)]
    tables = {"votes": columns(rows), "statements": columns(statements)}
    vector("moderated and meta statements", "opinion.groups", tables, {"groups": 2, "bootstrap": 5}, ["votes"])
    vector("a slate of five", "opinion.slate", tables, {"seats": 5}, ["votes"])
    vector("what few of a group thought left out", "opinion.groups", tables, {"bootstrap": 0, "cell_min": 22, "language": "en"}, ["votes"])
    vector("what to ask next", "opinion.next_statements", tables, {"seed": 9, "newcomers": 5}, ["votes", "statements"])


def sortition():
    numbers = Numbers(3)
    people = [{"id": f"k{n}", "gender": ["woman", "man"][numbers.below(2)], "age": ["ung", "voksen", "gammel"][numbers.pick([2, 3, 5])],
               "home": numbers.below(30)} for n in range(48)]
    quotas = [("gender", "woman", 5, 7), ("gender", "man", 5, 7), ("age", "ung", 3, 4), ("age", "voksen", 4, 5), ("age", "gammel", 3, 5)]
    quotas = columns([dict(zip(("feature", "value", "min", "max"), quota)) for quota in quotas])
    tables = {"people": columns(people), "quotas": quotas}
    vector("everybody's chance", "sortition.chances", tables, {"seats": 12, "household": ["home"], "household_max": 1})
    vector("chances by nash", "sortition.chances", tables, {"seats": 12, "objective": "nash", "language": "en"})
    vector("a draw by a seed", "sortition.draw", tables, {"seats": 12, "panels": 100, "seed": "prøve"})


def survey():
    numbers = Numbers(4)
    bands, places = ["18-29", "30-59", "60+"], ["by", "land"]
    rows = [{"alder": bands[numbers.pick([1, 3, 4])], "sted": places[numbers.pick([3, 2])], "bro": ["ja", "nej", None][numbers.pick([5, 4, 1])],
             "vej": ["ja", "nej"][numbers.below(2)], "w": 0.5 + numbers.below(1000) / 1000} for _ in range(761)]
    targets = {"column": ["alder"] * 3 + ["sted"] * 2, "category": bands + places, "share": [0.25, 0.45, 0.3, 0.55, 0.45]}
    tables = {"table": columns(rows), "targets": targets}
    vector("raked over two margins", "survey.weights", tables, {}, ["table"], rows_return=True)
    vector("raked with trimming", "survey.weights", tables, {"trim_min": 0.6, "trim_max": 1.8, "rounds_max": 500}, ["table"], rows_return=True)
    cells = [{"alder": band, "sted": place, "share": share} for band, share in zip(bands, (0.125, 0.225, 0.15)) for place in places]
    vector("each combination of columns", "survey.weights", {"table": columns(rows), "targets": columns(cells)},
           {"cells": ["alder", "sted"], "population": 47000.0, "language": "en"}, ["table"], rows_return=True)
    vector("who is missing", "survey.representativeness", tables, {}, ["table"])
    for sampling in ("probability", "non_probability"):
        vector(f"shares, {sampling}", "survey.estimate", {"table": columns(rows)},
               {"questions": ["bro", "vej"], "sampling": sampling, "weight": "w", "population": 47000})
    vector("two questions", "survey.crosstab", {"table": columns(rows)}, {"row": "alder", "column": "bro", "weight": "w"})
    vector("what changed", "survey.change", {"before": columns(rows[:400]), "after": columns(rows[400:])},
           {"questions": ["bro", "vej"], "sampling": "probability", "weight": "w"})


def texts():
    numbers = Numbers(5)
    letter = "Bevar den gamle sti langs åen, for den er byens fineste vej til skoven og stranden. Den bruges hver dag. "
    own = ["Min mor går der hver dag.", "Vi cykler til skole.", "Ring 12 34 56 78.", "Skriv til ida@eksempel.dk 👋"]
    rows = [{"text": letter + own[numbers.below(4)] if numbers.below(2) else f"Byg broen nu, tak, nummer {n}. {own[numbers.below(4)]}",
             "name": ["Ida Eksempel", None][numbers.below(2)]} for n in range(40)]
    rows[3]["text"] = None
    rows[7]["text"] = "Hilsen Ida Eksempel, Eksempelvej 1, 8722 Hedensted 😀 og en fin dag"
    table = columns(rows)
    vector("redacted", "texts.redact", {"table": table}, {"names": ["name"]})
    vector("campaigns", "texts.campaigns", {"table": table})
    vector("themes", "texts.themes", {"table": table, "keywords": {"theme": ["trafik", "trafik", "natur", "æøå"],
                                                                   "keyword": ["cykl", "bro", "sti langs åen", "åen"]}})
    codings = [{"unit": unit, "coder": coder, "theme": ["trafik", "natur", None][numbers.below(3)]}
               for unit in range(40) for coder in ("Ida", "Bo", "Eva")]
    vector("coders", "texts.agreement", {"table": columns(codings)})


for part in (codes, dates, matching, opinion, sortition, survey, texts):
    part()
path = pathlib.Path(__file__).with_suffix(".json")
lines = (json.dumps(vector, ensure_ascii=False, separators=(",", ":")) for vector in VECTORS)
path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
print(f"{path.name}: {len(VECTORS)} tables")
