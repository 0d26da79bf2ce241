"""datasketch on the letters of a hearing: `python3 campaigns_datasketch.py FILE`.

Each line of FILE is {"text": ..., "campaign": number or null}. Prints one JSON object: for datasketch's default setting
and for the one that finds about as much as Medborger does, the CPU seconds and how many pairs it found and found rightly.
Reading the file and counting pairs are not in the seconds.
"""

import json
import re
import resource
import sys
import time
from collections import Counter

from datasketch import MinHash, MinHashLSH

WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}


def components(texts, threshold, verified):
    """The component of each text, linked by LSH and, if wanted, only where the exact Jaccard similarity agrees."""
    parent = list(range(len(texts)))

    def root(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    lsh = MinHashLSH(threshold=threshold, num_perm=128)
    sets = []
    for number, text in enumerate(texts):
        own = shingles(text)
        sketch = MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in own])
        for other in lsh.query(sketch):
            mine, theirs = root(number), root(other)
            # A pair in one component needs no second look: otherwise a large campaign would cost its square.
            if mine == theirs:
                continue
            if verified:
                both = len(own & sets[other])
                if both < threshold * (len(own) + len(sets[other]) - both):
                    continue
            parent[mine] = theirs
        lsh.insert(number, sketch, check_duplication=False)
        sets.append(own if verified else None)
    return [root(n) for n in range(len(texts))]


def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts)


def measure(texts, truth, threshold, verified):
    began = time.process_time()
    found = components(texts, threshold, verified)
    seconds = time.process_time() - began
    right = pairs(Counter(pair for pair in zip(found, truth) if pair[1] is not None).values())
    return {
        "cpu_s": seconds,
        "pair_recall": right / max(1, pairs(Counter(t for t in truth if t is not None).values())),
        "pair_precision": right / max(1, pairs(Counter(found).values())),
        # The highest of this process so far, so of no use for the second of two settings but as an upper bound.
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        letters = [json.loads(line) for line in lines]
    texts = [letter["text"] for letter in letters]
    truth = [letter["campaign"] for letter in letters]
    result = {
        "default": measure(texts, truth, 0.8, verified=False),
        "equal_recall": measure(texts, truth, 0.3, verified=True),
    }
    print(json.dumps(result))


main()
