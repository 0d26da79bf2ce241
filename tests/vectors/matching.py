"""Writes matching.json: needs that may be closed, limits in minutes, journeys, shifts that overlap in part.

    python3 tests/vectors/matching.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors

See scenario.py.
"""

from scenario import Scenario, seed, write


def want(id, capacity=1, minimum=0, priority=3, shifts=(), **more):
    return {"id": id, "capacity": capacity, "minimum": minimum, "priority": priority,
            "shifts": [{"from": a, "until": b} for a, b in shifts], **more}


def market(needs, volunteers, pairs, **more):
    return {"needs": needs, "volunteers": [{"id": id, "limit": limit, **rest} for id, limit, rest in volunteers],
            "pairs": [{"volunteer": v, "need": n, "fit": f, "locked": bool(lock)} for v, n, f, *lock in pairs], **more}


def solve(s, rows, opened=(0, 0, 0, 0, 0), **expect):
    if score := expect.get("score"):
        places = [sum(need["capacity"] for need in rows["needs"] if need["priority"] == p) for p in range(1, 6)]
        score |= {"open": list(opened), "unfilled": [all - filled for all, filled in zip(places, score["staffed"])]}
    return s.ask("matching.solve", {"market": rows}, expect=expect)


s = Scenario("this many or closed: a need that can't have its minimum closes, and the others have their people")
s.by("public")
everybody = [("x", 1, {}), ("y", 1, {}), ("z", 1, {})]
fits = [(who, need, 500) for who in "xyz" for need in ("fest", "vagt")]
solve(s, market([want("fest", 5, 4, 1, or_closed=True), want("vagt", 2, 2, 2, or_closed=True)], everybody, fits),
      closed=["fest"], opened=[0, 1, 0, 0, 0], score={"placed": 2, "staffed": [0, 2, 0, 0, 0], "fit": 1000})
solve(s, market([want("fest", 5, 3, 1, or_closed=True), want("vagt", 2, 2, 2, or_closed=True)], everybody, fits),
      closed=["vagt"], opened=[1, 0, 0, 0, 0], score={"placed": 3, "staffed": [3, 0, 0, 0, 0], "fit": 1500})
solve(s, market([want("fest", 5, 4, 1, or_closed=True)], everybody, [("x", "fest", 1, True), ("y", "fest", 1)]),
      closed=["fest"], pairs=[{"volunteer": "x", "need": "fest"}])

s = Scenario("a minimum that can't be met refuses nobody else: the needs that are closed are named")
s.by("public")
solve(s, market([want("fest", 5, 4, 1), want("vagt", 2, 2, 2), want("bod", 1, 0, 3)], everybody,
                fits + [("z", "bod", 900)]), closed=["fest"], opened=[0, 1, 0, 0, 0],
      score={"placed": 3, "staffed": [0, 2, 1, 0, 0], "fit": 1900})

s = Scenario("a limit in minutes holds to the minute")
s.by("public")
day = [want("tidlig", shifts=[(480, 600)]), want("midt", shifts=[(600, 690)]), want("sen", shifts=[(690, 810)])]
for minutes, placed in [(329, 2), (330, 3), (209, 1), (210, 2), (89, 0), (90, 1)]:
    rows = market(day, [("x", 3, {"minutes_max": minutes})], [("x", need["id"], 100) for need in day])
    solve(s, rows, score={"placed": min(placed, 1), "staffed": [0, 0, placed, 0, 0], "fit": 100 * placed})
s.ask("matching.solve", {"market": market(day, [("x", 3, {"minutes_max": 209})],
                                          [("x", "tidlig", 1, True), ("x", "midt", 1, True)])},
      error="matching_locked_above_limit", field="volunteers[0]")

s = Scenario("whoever goes from one place to another needs the time for it")
s.by("public")
there = [want("havn", shifts=[(480, 540)], place="havnen"), want("skole", shifts=[(560, 620)], place="skolen")]
both = [("x", "havn", 5), ("x", "skole", 5)]


def journey(minutes, start="havnen", end="skolen"):
    return {"from": start, "to": end, "minutes": minutes}


for rows, placed in [([], 2), ([journey(20)], 2), ([journey(21)], 1), ([journey(21, "skolen", "havnen")], 1),
                     ([journey(20), journey(90, "skolen", "havnen")], 2), ([journey(90, "skolen", "torvet")], 2)]:
    solve(s, market(there, [("x", 2, {})], both, journeys=rows), score={"placed": 1, "staffed": [0, 0, placed, 0, 0], "fit": 5 * placed})
for rows, code, field in [([journey(1441)], "matching_journey_out_of_range", "journeys[0].minutes"),
                          ([journey(5), journey(6)], "matching_journey_repeated", "journeys[1]")]:
    s.ask("matching.solve", {"market": market(there, [("x", 2, {})], both, journeys=rows)}, error=code, field=field)
s.ask("matching.solve", {"market": market(there, [("x", 2, {})], [(*pair, True) for pair in both], journeys=[journey(21)])},
      error="matching_locked_collide", field="journeys")


def lot(bound, *what):
    """A number below the bound that looks drawn, and is the same each time."""
    return int(seed(" ".join(map(str, what))), 16) % bound


# Two-hour shifts that begin every hour, and people who take four of them.
hours = [want(f"vagt{n:02}", 2 + lot(2, "places", n), 1, 1 + n % 3, [(1440 * (n // 14) + 60 * (n % 14), 1440 * (n // 14) + 60 * (n % 14) + 120)])
         for n in range(42)]
people = [(f"v{v:02}", 4, {}) for v in range(30)]
suits = [(f"v{v:02}", f"vagt{n:02}", lot(1001, "fit", v, n)) for v in range(30) for n in range(42) if lot(42, "suits", v, n) < 15]
festival = market(hours, people, suits)
s = Scenario("shifts that overlap in part are matched to the best, and to the same everywhere")
s.by("staff").ask("matching.solve", {"market": festival}, expect={"cases": 5})

write(__file__)
