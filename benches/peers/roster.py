"""HiGHS on rosters: `python3 roster.py FILE highs SECONDS`.

FILE is a JSON list of markets, written by the benchmark (see rust/matching/roster.rs). The model is that of a textbook:
a variable for each pair and each person, and for each moment at which a shift begins at most one of a person's pairs
that are on then; the aims are settled one after the other, each as a row of those that follow. Prints one JSON object:
CPU seconds, and what each market reaches by aim (open needs by priority, people placed, places by priority, fit), or
null where the minimums can't be met. After SECONDS of CPU the system ends the process by SIGXCPU.
"""

import json
import resource
import sys
import time

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array


class Rows:
    """Rows of a sparse matrix, with bounds."""

    def __init__(self):
        self.row, self.column, self.entry, self.least, self.most = [], [], [], [], []

    def add(self, columns, entries, least, most):
        self.row += [len(self.least)] * len(columns)
        self.column += columns
        self.entry += entries
        self.least.append(least)
        self.most.append(most)

    def constraint(self, variables):
        matrix = coo_array((self.entry, (self.row, self.column)), shape=(len(self.least), variables))
        return LinearConstraint(matrix.tocsr(), self.least, self.most)


def match(market):
    needs = {need["id"]: need for need in market["needs"]}
    pairs, people = market["pairs"], market["volunteers"]
    variables = len(pairs) + len(people)
    by_need = {id: [] for id in needs}
    by_person = {person["id"]: [] for person in people}
    for at, pair in enumerate(pairs):
        by_need[pair["need"]].append(at)
        by_person[pair["volunteer"]].append(at)
    rows = Rows()
    for id, own in by_need.items():
        rows.add(own, [1] * len(own), needs[id]["minimum"], needs[id]["capacity"])
    for nth, person in enumerate(people):
        own = by_person[person["id"]]
        rows.add(own, [1] * len(own), 0, person["limit"])
        rows.add([*own, len(pairs) + nth], [1] * len(own) + [-1], 0, np.inf)
        shifts = {at: needs[pairs[at]["need"]].get("shifts", []) for at in own}
        for moment in sorted({shift["from"] for at in own for shift in shifts[at]}):
            on = [at for at in own if any(s["from"] <= moment < s["until"] for s in shifts[at])]
            if len(on) > 1:
                rows.add(on, [1] * len(on), 0, 1)
    priority = np.array([needs[pair["need"]]["priority"] for pair in pairs] + [0] * len(people))
    placed = np.array([0] * len(pairs) + [1] * len(people))
    fit = np.array([pair["fit"] for pair in pairs] + [0] * len(people))
    reached = [0] * 5
    for aim in [placed, *((priority == level).astype(int) for level in range(1, 6)), fit]:
        if not aim.any():
            reached.append(0)
            continue
        found = milp(-aim, integrality=np.ones(variables), bounds=Bounds(0, 1), constraints=rows.constraint(variables),
                     options={"mip_rel_gap": 0})
        if found.status == 2:
            return None
        if found.status != 0:
            raise ValueError(found.message)
        value = round(-found.fun)
        reached.append(value)
        used = np.flatnonzero(aim).tolist()
        rows.add(used, aim[used].tolist(), value, np.inf)
    return reached


def main():
    path, _, seconds = sys.argv[1:4]
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 5))
    with open(path, encoding="utf-8") as file:
        markets = json.load(file)
    began = time.process_time()
    score = [match(market) for market in markets]
    print(json.dumps({"cpu_s": time.process_time() - began, "score": score}))


main()
