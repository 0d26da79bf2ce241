"""red-dwarf on one conversation: `python3 opinion.py FILE SECONDS`.

FILE is a table of votes: participant, statement, vote. Prints one JSON object: CPU seconds from rows of votes to groups with their
statistics, the peak of memory, and how many groups it found. After SECONDS of CPU the system ends the process by SIGXCPU; what asks
for more than 12 GB is refused.
"""

import csv
import json
import resource
import sys
import time
import warnings


def main():
    path, seconds = sys.argv[1], int(sys.argv[2])
    from reddwarf.implementations.base import run_pipeline

    with open(path, encoding="utf-8", newline="") as file:
        votes = [
            {"participant_id": int(row["participant"]), "statement_id": int(row["statement"]), "vote": int(row["vote"])}
            for row in csv.DictReader(file)
        ]
    warnings.filterwarnings("ignore")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = int(time.process_time()) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
    resource.setrlimit(resource.RLIMIT_AS, (12 << 30, 12 << 30))
    began = time.process_time()
    try:
        found = run_pipeline(votes, random_state=1)
    except MemoryError:
        print(json.dumps({"refused": "needs more than 12 GB"}))
        return
    cpu_s = time.process_time() - began
    groups = int(found.participants_df["cluster_id"].nunique())
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps({"cpu_s": cpu_s, "peak_mb": peak_mb, "groups": groups}))


main()
