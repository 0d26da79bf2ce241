"""sortition-algorithms on one instance: `python3 sortition.py FOLDER ALGORITHM BACKEND SECONDS`.

FOLDER holds features.csv (or categories.csv), people.csv and meta.json; ALGORITHM is leximin or maximin, BACKEND one that
the package knows; or ALGORITHM is lottery and BACKEND a number of panels, to which FOLDER/distribution.json is rounded.
Prints one JSON object: CPU seconds of finding the distribution, all threads together and without reading the
files, and what came of it. After SECONDS of CPU the system ends the process by SIGXCPU.

Its leximin solves one of its two programmes with Gurobi whatever the backend, under the licence of limited size that
comes with gurobipy; where the instance is too large for that, the error says so.
"""

import csv
import json
import os
import pathlib
import resource
import sys
import time

# What a solver prints beside its results must not be taken for ours.
answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

from sortition_algorithms import Settings, read_in_features, read_in_people  # noqa: E402
from sortition_algorithms.committee_generation import (  # noqa: E402
    find_distribution_leximin,
    find_distribution_maximin,
    standardize_distribution,
)
from sortition_algorithms.core import lottery_rounding  # noqa: E402
from sortition_algorithms.errors import SortitionBaseError  # noqa: E402
from sortition_algorithms.utils import set_random_provider  # noqa: E402

FIND = {"leximin": find_distribution_leximin, "maximin": find_distribution_maximin}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames), list(reader)


def gini(chances):
    ordered = sorted(chances)
    count, total = len(ordered), sum(ordered)
    return sum((2 * place - count - 1) * chance for place, chance in enumerate(ordered, start=1)) / (count * total)


def lottery(folder, panels):
    given = json.loads((folder / "distribution.json").read_text(encoding="utf-8"))
    weights, people = [panel["weight"] for panel in given], [frozenset(panel["people"]) for panel in given]
    chances, shares = {}, {}
    for weight, panel in zip(weights, people, strict=True):
        for person in panel:
            chances[person] = chances.get(person, 0) + weight
    set_random_provider(1)
    began = time.process_time()
    drawn = lottery_rounding(people, weights, panels)
    cpu_s = time.process_time() - began
    for panel in drawn:
        for person in panel:
            shares[person] = shares.get(person, 0) + 1
    worst = max(abs(shares.get(person, 0) - panels * chance) for person, chance in chances.items())
    name = "" if panels == 1000 else f"{panels}_"
    return {f"cpu_s_lottery{'_10000' if name else ''}": cpu_s, "cpu_s": cpu_s, f"lottery_{name}worst_panels": worst}


def main():
    folder, algorithm, backend, seconds = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    if algorithm == "lottery":
        print(json.dumps(lottery(folder, int(backend))), file=answer)
        return
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    seats = meta["k"]
    at_home = ["home"] if meta.get("home_max") == 1 else []
    set_random_provider(1)
    settings = Settings(
        id_column="id",
        columns_to_keep=[],
        random_number_seed=1,
        check_same_address=bool(at_home),
        check_same_address_columns=at_home,
    )
    quotas = folder / "features.csv"
    if not quotas.exists():
        quotas = folder / "categories.csv"
    try:
        features, _, _ = read_in_features(*rows(quotas), number_to_select=seats)
        people, _ = read_in_people(*rows(folder / "people.csv"), features, settings)
    except SortitionBaseError as error:
        print(json.dumps({"refused": str(error)}), file=answer)
        return

    began = time.process_time()
    limit = int(began) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
    try:
        panels, weights, _ = FIND[algorithm](features, people, seats, at_home, backend)
    except SortitionBaseError as error:
        print(json.dumps({"refused": str(error)}), file=answer)
        return
    cpu_s = time.process_time() - began
    panels, weights = standardize_distribution(panels, weights)
    chances = dict.fromkeys(people, 0.0)
    for panel, weight in zip(panels, weights, strict=True):
        for person in panel:
            chances[person] += weight
    result = {
        "cpu_s": cpu_s,
        "min_probability": min(chances.values()),
        "gini": gini(chances.values()),
        "panels": len(panels),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(result), file=answer)


main()
