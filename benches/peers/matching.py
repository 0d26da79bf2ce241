"""Assignment solvers on one market: `python3 matching.py FILE SOLVER SECONDS`.

FILE is written by the benchmark (see rust/matching/instance.rs); SOLVER is ortools (SimpleMinCostFlow), lapjvsp
(scipy's min_weight_full_bipartite_matching) or assignment (scipy's linear_sum_assignment). Prints one JSON object: CPU
seconds from arrays in memory to the pairs chosen, those of the solver alone, the peak of memory, and the score. After
SECONDS of CPU the system ends the process by SIGXCPU; what asks for more than 3 GB is refused.

scipy knows no capacities: each place is a column of its own, and each volunteer has one more that means no place.
"""

import json
import resource
import sys
import time

import numpy as np


def read(path):
    words = np.fromfile(path, dtype="<u4")
    volunteers, needs, pairs = (int(word) for word in words[:3])
    parts = np.split(words[3:-14].astype(np.int64), np.cumsum([needs, needs, pairs, pairs]))
    weights = words[-14:].view("<i8")
    return volunteers, needs, *parts, weights


def ortools(volunteers, needs, capacity, place, person, of, to, fit):
    from ortools.graph.python import min_cost_flow

    began = time.process_time()
    source, sink = volunteers + needs, volunteers + needs + 1
    people, tasks = np.arange(volunteers), volunteers + np.arange(needs)
    flow = min_cost_flow.SimpleMinCostFlow()
    ones = np.ones(volunteers, dtype=np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(np.full(volunteers, source), people, ones, -person * ones)
    arcs = flow.add_arcs_with_capacity_and_unit_cost(of, volunteers + to, np.ones(len(of), dtype=np.int64), -fit)
    flow.add_arcs_with_capacity_and_unit_cost(tasks, np.full(needs, sink), capacity, -place)
    flow.add_arc_with_capacity_and_unit_cost(source, sink, volunteers, 0)
    flow.set_node_supply(source, volunteers)
    flow.set_node_supply(sink, -volunteers)
    solving = time.process_time()
    status = flow.solve()
    ended = time.process_time()
    if status != flow.OPTIMAL:
        raise ValueError(f"status {status}")
    return np.flatnonzero(flow.flows(arcs) > 0), ended - began, ended - solving


def lapjvsp(volunteers, needs, capacity, place, person, of, to, fit):
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    began = time.process_time()
    gain = fit + place[to] + person
    first = np.concatenate(([0], np.cumsum(capacity)))
    each = capacity[to]
    pair = np.repeat(np.arange(len(of)), each)
    nth = np.arange(len(pair)) - np.repeat(np.cumsum(each) - each, each)
    rows = np.concatenate((of[pair], np.arange(volunteers)))
    columns = np.concatenate((first[to[pair]] + nth, first[-1] + np.arange(volunteers)))
    # A cost of 0 would be no entry at all.
    top = int(gain.max()) + 1
    costs = np.concatenate((top - gain[pair], np.full(volunteers, top))).astype(np.float64)
    matrix = csr_array((costs, (rows, columns)), shape=(volunteers, first[-1] + volunteers))
    solving = time.process_time()
    row, column = min_weight_full_bipartite_matching(matrix)
    ended = time.process_time()
    return chosen(of, to, first, needs, row, column), ended - began, ended - solving


def assignment(volunteers, needs, capacity, place, person, of, to, fit):
    from scipy.optimize import linear_sum_assignment

    began = time.process_time()
    first = np.concatenate(([0], np.cumsum(capacity)))
    gains = np.zeros((volunteers, needs))
    gains[of, to] = fit + place[to] + person
    matrix = np.repeat(gains, capacity, axis=1)
    solving = time.process_time()
    row, column = linear_sum_assignment(matrix, maximize=True)
    ended = time.process_time()
    return chosen(of, to, first, needs, row, column), ended - began, ended - solving


def chosen(of, to, first, needs, row, column):
    taken = column < first[-1]
    row, need = row[taken], np.searchsorted(first, column[taken], side="right") - 1
    pairs = of * needs + to
    wanted = row * needs + need
    # Where an assignment has to place everybody, some are placed where they don't fit: that is no place.
    return np.flatnonzero(np.isin(pairs, wanted))


def main():
    path, solver, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    volunteers, needs, capacity, priority, of, to, fit, weights = read(path)
    place, person = weights[6 - priority], int(weights[6])
    solve = {"ortools": ortools, "lapjvsp": lapjvsp, "assignment": assignment}[solver]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    try:
        pairs, cpu_s, cpu_s_solver = solve(volunteers, needs, capacity, place, person, of, to, fit)
    except MemoryError:
        print(json.dumps({"refused": "needs more than 3 GB"}))
        return
    people, counts = np.unique(of[pairs], return_counts=True)
    filled = np.bincount(to[pairs], minlength=needs)
    if counts.max(initial=0) > 1 or (filled > capacity).any():
        raise ValueError("too many for a person or a need")
    staffed = [int(filled[priority == level].sum()) for level in range(1, 6)]
    total = int(fit[pairs].sum())
    result = {
        "cpu_s": cpu_s,
        "cpu_s_solver": cpu_s_solver,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "score": [len(people), *staffed, total],
    }
    print(json.dumps(result))


main()
