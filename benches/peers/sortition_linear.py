"""What no lottery exceeds, by a linear programme: `python3 sortition_linear.py FOLDER linear highs SECONDS`.

FOLDER holds features.csv, people.csv and meta.json with the number from one home. The programme has a variable for each
person's chance and one for the smallest of them; the expected members of each value and of each home keep their limits, as
those of every panel do. So its optimum is at least the smallest chance of any lottery. Prints one JSON object. After SECONDS of
CPU the system ends the process by SIGXCPU.
"""

import csv
import json
import pathlib
import resource
import sys
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main():
    folder, seconds = pathlib.Path(sys.argv[1]), int(sys.argv[4])
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    people, quotas = rows(folder / "people.csv"), rows(folder / "features.csv")
    limit = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
    began = time.process_time()
    at, least = {}, len(people)
    for quota in quotas:
        at[quota["feature"], quota["value"]] = []
    homes = {}
    for place, person in enumerate(people):
        homes.setdefault(person["home"], []).append(place)
        for (feature, value), own in at.items():
            if person[feature] == value:
                own.append(place)
    row, column, entry, most = [], [], [], []

    def add(places, sign, bound, own=()):
        row.extend([len(most)] * (len(places) + len(own)))
        column.extend([*places, *own])
        entry.extend([sign] * len(places) + [1] * len(own))
        most.append(bound)

    for quota in quotas:
        places = at[quota["feature"], quota["value"]]
        add(places, 1, int(quota["max"]))
        add(places, -1, -int(quota["min"]))
    for places in homes.values():
        if meta["home_max"] is not None and len(places) > meta["home_max"]:
            add(places, 1, meta["home_max"])
    for place in range(len(people)):
        add([place], -1, 0, [least])
    matrix = coo_array((entry, (row, column)), shape=(len(most), least + 1)).tocsr()
    seats = coo_array((np.ones(least), (np.zeros(least, int), np.arange(least))), shape=(1, least + 1)).tocsr()
    cost = np.zeros(least + 1)
    cost[least] = -1
    found = linprog(cost, matrix, most, seats, [meta["k"]], bounds=(0, 1), method="highs")
    if not found.success:
        print(json.dumps({"refused": found.message}))
        return
    print(json.dumps({"cpu_s": time.process_time() - began, "min_probability": -found.fun}))


main()
