"""Writes sortition.json: draws that must come out the same in every language, to the byte, whatever the order of the people.

    python3 tests/vectors/sortition.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors

Each vector has rules and people, and calls that are made with them. What a hand can work out stands here: the chances in
small draws, and the code and field of an error. What only a program can know, the SHA-256 of each answer's text, is
filled in by the Rust test when MEDBORGER_BLESS=1 is set. Whoever runs the vectors makes each call twice, the second time
with the people in reverse order, and must get the same text.

The people are made up: they have pseudonyms and letters for values, drawn by a generator of this file's own.
"""

import json
import pathlib

OBJECTIVES = ("leximin", "maximin", "nash", "stratified")
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


def person(id, **more):
    """`features` by key; `standing` and `fits` as in JSON."""
    known = {key: more.pop(key) for key in ("household", "fits", "standing") if key in more}
    return {"id": id, **({"features": more} if more else {}), **known}


def feature(key, **quotas):
    return {"key": key, "values": [{"value": value, "min": low, "max": high} for value, (low, high) in quotas.items()]}


def rules(seats, *features, **more):
    return {"seats": seats, **({"features": list(features)} if features else {}), **more}


def vector(name, rules, people, chances=None, lottery=None):
    """`chances` are those of leximin, by id, worked out by hand; who is not named has none."""
    # Among many people the product of all chances takes long to be made largest.
    objectives = [objective for objective in OBJECTIVES if objective != "nash" or len(people) < 100]
    calls = [{"call": "sortition.distribute", "objective": objective} for objective in objectives]
    if lottery:
        calls.append({"call": "sortition.lottery", "objective": "leximin", "panels": lottery})
    expected = {"chances": {p["id"]: chances.get(p["id"], 0) for p in people}} if chances else {}
    VECTORS.append({"name": name, "rules": rules, "people": people, **expected, "calls": calls})


def refused(name, rules, people, code, field=None):
    error = {"code": code, "field": field}
    calls = [{"call": "sortition.distribute", "objective": "leximin", "error": error}]
    VECTORS.append({"name": name, "rules": rules, "people": people, "calls": calls})


def planted(numbers, seats, people, profiles, slack, joint=(), **more):
    """Rules that one panel keeps: quotas about those whom a draw by other weights than the pool's happens to find.

    `profiles` maps a feature to the weights of its values in the pool; the panel leans the other way.
    """
    eligible = [p for p in numbers.shuffled(people) if p.get("standing") != "excluded"]
    chosen = [p for p in eligible if p.get("standing") == "included"]
    homes = {p["household"] for p in chosen if "household" in p}
    free = {group["key"]: group["seats"] for group in more.get("seat_groups", [])}
    for p in chosen:
        if free:
            free[next(key for key in p["fits"] if free[key])] -= 1
    rest = [p for p in eligible if p not in chosen]
    while len(chosen) < seats:
        p = rest.pop(numbers.below(len(rest)))
        common = sum(p["features"][key] == "a" for key in profiles)
        if numbers.below(len(profiles) + 2) < common:
            rest.append(p)
            continue
        if p.get("household") in homes and "household_max" in more:
            continue
        if free:
            seat = next((key for key in p["fits"] if free[key]), None)
            if seat is None:
                continue
            free[seat] -= 1
        homes.add(p.get("household", p["id"]))
        chosen.append(p)

    def bounds(have):
        low = have - numbers.below(slack + 1)
        return max(0, low), have + numbers.below(slack + 1)

    features = []
    for key, weights in profiles.items():
        values = "abcdefgh"[: len(weights)]
        features.append(feature(key, **{v: bounds(sum(p["features"][key] == v for p in chosen)) for v in values}))
    quotas = []
    for of in joint:
        low, high = bounds(sum(all(p["features"][key] == value for key, value in of.items()) for p in chosen))
        quotas.append({"of": of, "min": low, "max": high})
    return rules(seats, *features, **({"joint": quotas} if quotas else {}), **more)


def crowd(numbers, count, profiles):
    ids = numbers.shuffled(range(count))
    values = {key: "abcdefgh"[: len(weights)] for key, weights in profiles.items()}
    return [
        person(f"p{id:04d}", **{key: values[key][numbers.pick(weights)] for key, weights in profiles.items()}) for id in ids
    ]


# Small draws, worked out by hand.

vector("one of three, without quotas", rules(1), [person(id) for id in "cab"], dict.fromkeys("abc", 1 / 3), lottery=3)

vector("a pool of one", rules(1), [person("only")], {"only": 1}, lottery=1)

vector(
    "the one whom both panels need always sits",
    rules(2, feature("side", left=(0, 1), middle=(1, 1), right=(0, 1))),
    [person("l", side="left"), person("m", side="middle"), person("r", side="right")],
    {"l": 1 / 2, "m": 1, "r": 1 / 2},
    lottery=10,
)

vector(
    "three levels: one seat for two, one for three, one for four",
    rules(3, feature("group", two=(1, 1), three=(1, 1), four=(1, 1))),
    [person(f"{group}-{n}", group=group) for group, size in (("four", 4), ("two", 2), ("three", 3)) for n in range(size)],
    {f"{group}-{n}": 1 / size for group, size in (("two", 2), ("three", 3), ("four", 4)) for n in range(size)},
    lottery=12,
)

vector(
    "a joint quota: one of the two young people from the town",
    rules(
        2,
        feature("age", young=(0, 2), old=(0, 2)),
        feature("place", town=(0, 2), land=(0, 2)),
        joint=[{"of": {"age": "young", "place": "town"}, "min": 1, "max": 1}],
    ),
    [
        person("yt1", age="young", place="town"),
        person("yt2", age="young", place="town"),
        person("yl", age="young", place="land"),
        person("ot", age="old", place="town"),
        person("ol", age="old", place="land"),
    ],
    {"yt1": 1 / 2, "yt2": 1 / 2, "yl": 1 / 3, "ot": 1 / 3, "ol": 1 / 3},
    lottery=6,
)

vector(
    "seats with overlapping profiles: who fits only the scarce seat waits longest",
    rules(2, seat_groups=[{"key": "nurse", "seats": 1}, {"key": "user", "seats": 1}]),
    [
        person("n1", fits=["nurse"]),
        person("n2", fits=["nurse"]),
        person("n3", fits=["nurse"]),
        person("both", fits=["nurse", "user"]),
        person("u", fits=["user"]),
    ],
    # A panel is one of n1 to n3 with both or u, or both with u. The three share at most one seat, so they have 1/3 at
    # most and get it by never seating both with u; these two share the other seat.
    {"n1": 1 / 3, "n2": 1 / 3, "n3": 1 / 3, "both": 1 / 2, "u": 1 / 2},
    lottery=6,
)

vector(
    "at most one from a home",
    rules(2, household_max=1),
    [person("h1", household="h"), person("h2", household="h"), person("h3", household="h"), person("alone")],
    {"h1": 1 / 3, "h2": 1 / 3, "h3": 1 / 3, "alone": 1},
    lottery=3,
)

vector(
    "who is included always sits, who is excluded never",
    rules(2),
    [person("in", standing="included"), person("out", standing="excluded"), person("a"), person("b")],
    {"in": 1, "a": 1 / 2, "b": 1 / 2},
    lottery=2,
)

vector(
    "somebody without any chance: their value has no seat",
    rules(1, feature("age", young=(1, 1), child=(0, 0))),
    [person("y1", age="young"), person("y2", age="young"), person("c", age="child")],
    {"y1": 1 / 2, "y2": 1 / 2},
    lottery=2,
)

# Larger ones, of which only a program knows the answer.

numbers = Numbers(20260115)
profiles = {"gender": [30, 28, 2], "age": [9, 12, 20, 19], "area": [10, 8, 8, 6, 5, 4], "school": [10, 8, 6],
            "work": [12, 5, 5, 3], "view": [5, 4, 4]}
people = crowd(numbers, 300, profiles)
vector("300 people, 30 seats, six features", planted(numbers, 30, people, profiles, 1), people, lottery=1000)

profiles = {"gender": [6, 5], "age": [3, 5, 6], "area": [6, 4, 3, 2], "illness": [5, 3, 1]}
people = crowd(numbers, 180, profiles)
for number, p in enumerate(people):
    if number % 9 < 4:
        p["household"] = f"home{number // 3 % 40}"
    p["fits"] = sorted({("citizen", "relative", "patient")[numbers.below(3)] for _ in range(1 + numbers.below(2))} | {"citizen"})
groups = [{"key": "citizen", "seats": 4}, {"key": "relative", "seats": 3}, {"key": "patient", "seats": 3}]
more = {"seat_groups": groups, "household_max": 1}
joint = [{"age": "a", "area": "a"}, {"gender": "b", "illness": "c"}]
vector("180 people, 10 seats by profile, homes and joint quotas", planted(numbers, 10, people, profiles, 1, joint, **more),
       people, lottery=1000)

profiles = {"gender": [6, 5], "age": [3, 4, 5, 5], "area": [6, 4, 3, 2, 2], "school": [3, 4, 3], "home": [4, 3],
            "children": [5, 4]}
people = crowd(numbers, 105, profiles)
for p in people[:5]:
    p["standing"] = "included"
for p in people[5:8]:
    p["standing"] = "excluded"
vector("105 people, 42 seats, five confirmed and three who can't", planted(numbers, 42, people, profiles, 2), people,
       lottery=1000)

# What is refused.

pair = [person("a", side="left"), person("b", side="left")]
left = feature("side", left=(0, 2))
refused("more seats than people", rules(3, left), pair, "sortition_pool_too_small", "people")
refused("no seats", rules(0, left), pair, "sortition_seats_out_of_range", "seats")
refused("a minimum above the maximum", rules(1, feature("side", left=(2, 1))), pair, "sortition_min_above_max",
        "features[0].values[0]")
refused("a quota for a value that nobody has", rules(1, feature("side", left=(0, 2), right=(1, 2))), pair,
        "sortition_value_of_nobody", "features[0].values[1]")
refused("a person without a value", rules(1, left), [pair[0], person("c")], "sortition_feature_missing", "people[1].features.side")
refused("a person with a value that has no quota", rules(1, left), [pair[0], person("c", side="up")],
        "sortition_value_unlisted", "people[1].features.side")
refused("two people with one id", rules(1, left), [pair[0], pair[0]], "sortition_person_repeated", "people[1].id")
refused("an id that can't be published", rules(1), [person("å")], "sortition_id_malformed", "people[0].id")
refused("65 features", rules(1, *(feature(f"f{n}") for n in range(65))), pair, "sortition_too_many", "features")
refused("quotas that leave no panel", rules(2, feature("side", left=(0, 1))), pair, "sortition_quotas_conflict", "rules")
refused("seat groups that are not all seats", rules(2, seat_groups=[{"key": "g", "seats": 1}]), [person("a", fits=["g"])] * 1,
        "sortition_seat_groups_unfit", "seat_groups")
refused("a quota of zero for everybody", rules(1, feature("side", left=(0, 0))), pair, "sortition_quotas_conflict", "rules")

path = pathlib.Path(__file__).with_suffix(".json")
lines = (json.dumps(vector, ensure_ascii=False, separators=(",", ":")) for vector in VECTORS)
path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
print(f"{path.name}: {len(VECTORS)} draws, {sum(len(vector['calls']) for vector in VECTORS)} calls")
