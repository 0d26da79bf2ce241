"""Raking by others: `python3 survey.py FILE HOW TARGETS SECONDS`.

FILE is a table of respondents with a column for each margin, its categories by number, and our `weight`; TARGETS has the share of each
category in JSON. HOW is `rows` (ipfn over the table of respondents), `cells` (ipfn over an array of cells, counted for it, and the weight
handed back to each respondent) or `svy`. Prints one JSON object: CPU seconds from a table to a weight for each respondent, the peak
of memory, and how far any weight is from ours, relatively. After SECONDS of CPU the system ends the process by SIGXCPU.
"""

import json
import resource
import sys
import time
import warnings

import numpy as np
import pandas as pd


def rows(frame, targets):
    from ipfn import ipfn

    frame = frame.assign(total=1.0)
    n = len(frame)
    began = time.process_time()
    aggregates = [
        pd.Series(np.array(shares) * n, index=pd.Index(range(len(shares)), name=name)) for name, shares in targets.items()
    ]
    raked = ipfn.ipfn(
        frame, aggregates, [[name] for name in targets], convergence_rate=1e-12, rate_tolerance=0, max_iteration=1000
    ).iteration()
    return time.process_time() - began, raked["total"].to_numpy()


def cells(frame, targets):
    from ipfn import ipfn

    began = time.process_time()
    shape = tuple(len(shares) for shares in targets.values())
    place = np.ravel_multi_index([frame[name].to_numpy() for name in targets], shape)
    counts = np.bincount(place, minlength=int(np.prod(shape))).astype(float)
    aggregates = [np.array(shares) * len(frame) for shares in targets.values()]
    raked = ipfn.ipfn(
        counts.reshape(shape).copy(),
        aggregates,
        [[n] for n in range(len(shape))],
        convergence_rate=1e-12,
        rate_tolerance=0,
        max_iteration=1000,
    ).iteration()
    with np.errstate(invalid="ignore", divide="ignore"):
        weights = (raked.reshape(-1) / counts)[place]
    return time.process_time() - began, weights


def svy(frame, targets):
    import polars as pl
    from svy import Design, Sample

    table = pl.from_pandas(frame[list(targets)]).with_columns(pl.lit(1.0).alias("base"))
    n = len(frame)
    controls = {name: {k: share * n for k, share in enumerate(shares)} for name, shares in targets.items()}
    began = time.process_time()
    sample = Sample(table, Design(wgt="base"))
    raked = sample.weighting.rake(controls=controls, wgt_name="raked", tol=1e-10, max_iter=1000)
    weights = raked.data["raked"].to_numpy()
    return time.process_time() - began, weights


def main():
    path, how, targets, seconds = sys.argv[1], sys.argv[2], json.loads(sys.argv[3]), int(sys.argv[4])
    warnings.filterwarnings("ignore")
    frame = pd.read_csv(path)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
    cpu_s, weights = {"rows": rows, "cells": cells, "svy": svy}[how](frame, targets)
    ours = frame["weight"].to_numpy()
    weights = weights / weights.mean()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps({"cpu_s": cpu_s, "peak_mb": peak_mb, "difference": float(np.abs(weights / ours - 1).max())}))


main()
