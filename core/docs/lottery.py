"""Replays a draw from its published text, by lottery.md alone: python3 lottery.py TEXT SHA256 DRAWN
DRAWN is what balls or dice showed, a number at a time, or a beacon's value in hexadecimal digits."""
import collections, hashlib, itertools, re, sys
ONE = 10**12  # a chance of 1
# The first digits of SHA-256 over the notes, each with a line feed, by what is disclosed and how it is drawn.
NOTES = "a9d1605e16acaa50 51ac1ed92e203d65 ac8e30991f3ecaf1 f0c79171dbad13b2 40ef869ca21299e3 b0cbbf3e95091d8f".split()
NOTES = dict(zip(itertools.product(("features", "pseudonyms"), ("balls", "dice", "beacon")), NOTES))

def need(holds, line, why):
    if not holds:
        raise ValueError(f"line {line}: {why}")
def number(text, line, low=0, high=10**30, form="0|[1-9][0-9]*"):
    need(re.fullmatch(form, text) and low <= int(text.replace(".", "")) <= high, line, "not such a number")
    return int(text.replace(".", ""))
def read(data):  # the fields of each line, once its check digits are compared
    digest, rows = hashlib.sha256(), []
    for line, row in enumerate(data.split(b"\n")[:-1], 1):
        digest.update(row[:-8])
        need(row[-9:] == b"\t" + digest.hexdigest()[:8].encode(), line, "was changed")
        digest.update(row[-8:] + b"\n")
        rows.append([line, *row[:-9].decode().split("\t")])
    need(data.endswith(b"\n"), len(rows) + 1, "was cut short")
    return rows

def replay(data, sha256, drawn):  # the number of the panel that was drawn, and its people
    need(hashlib.sha256(data).hexdigest() == sha256, 0, "the text has another SHA-256")
    rows = read(data)[::-1]
    def take(word, fields, least=1, most=1):  # lines that begin with the word: their numbers and fields
        taken = []
        while rows and rows[-1][1] == word and len(taken) < most:
            taken.append(rows.pop())
            need(fields in (None, len(taken[-1]) - 2), taken[-1][0], "another number of fields")
        need(len(taken) >= least, taken[-1][0] if taken else 0, f"{word} is expected")
        return [(line, *row) for line, _, *row in taken]
    need(take("medborger-lottery", 1)[0][1] == "1", 1, "another format")
    notes = "".join(note + "\n" for _, note in take("note", 1, 20, 20))
    need(re.fullmatch(r"\S|\S.{0,298}\S", take("title", 1)[0][1]), 22, "not a title")
    most = {"seats": 2000, "panels": 100_000, "people": 100_000}
    seats, panels, people = (number(take(word, 1)[0][1], word, 1, most[word]) for word in most)
    line, kind, *how = take("randomness", None)[0]
    sides, throws = {"balls": (10, how[0]), "dice": how[:2], "beacon": (2, 64)}[kind]
    sides, throws, outcomes = int(sides), int(throws), int(sides) ** min(int(throws), 64)
    need(sides > 1 and panels <= outcomes <= 2 ** (64 if kind == "beacon" else 63), line, "can't name the panels")
    limit, again = outcomes - outcomes % panels, take("again", 2, kind != "beacon", kind != "beacon")
    need(all(row[1:] == (str(outcomes), str(limit)) for row in again), line, "another rule for drawing again")
    shown = take("disclosure", 1)[0][1]
    need(hashlib.sha256(notes.encode()).hexdigest()[:16] == NOTES.get((shown, kind)), 2, "other notes")
    worst = take("worst", 2)[0]
    quotas = {(f, v): (number(a, n), number(b, n)) for n, f, v, a, b in take("quota", 4, 0, 1000)}
    features, values = [f for f, _ in itertools.groupby(quotas, lambda quota: quota[0])], set(quotas)
    joint = [(number(a, n), number(b, n), list(zip(of[::2], of[1::2]))) for n, a, b, *of in take("joint", None, 0, 200)]
    need(all(of == sorted(of) and set(of) <= values for *_, of in joint), worst[0], "a joint quota")
    groups = [number(n, line) for line, _, n in take("group", 2, 0, 8)]
    home_max = [number(n, line, 1) for line, n in take("household", 1, 0)]
    folk, off, told = [("", 0)], [], shown == "features"
    for place, (line, n, name, count, odds, *more) in enumerate(take("person", None, people, people), 1):
        ordered = n == str(place) and folk[-1][0] < name
        need(ordered and re.fullmatch("[A-Za-z0-9._-]{1,64}", name), line, "another person is expected")
        standing = {"open": 0, "included": 1, "excluded": 2}[more.pop(0) if told else "open"]
        home, fits = more.pop(0) if told and home_max else "-", more.pop(0).split() if told and groups else []
        need(len(more) == len(features) * told and set(zip(features, more)) <= values, line, "not such values")
        folk.append((name, number(count, line), standing, home, fits, set(zip(features, more)), line))
        odds = number(odds, line, 0, ONE, r"[01]\.[0-9]{12}")
        off.append(abs(int(count) * ONE - odds * panels))
    counts, lottery = collections.Counter(), [[]]
    for place, (line, n, members) in enumerate(take("panel", 2, panels, panels)):
        panel = [number(m, line, 1, people) for m in members.split(" ")]
        need(n == f"{place:0{len(str(panels - 1))}}" and lottery[-1] <= panel, line, "another panel is expected")
        need(panel == sorted(set(panel)) and len(panel) == seats, line, "not a panel")
        lottery.append(panel)
        _, _, _, homes, fits, has, _ = zip(*(folk[m] for m in panel))
        kept = all(a <= sum(own >= {of} for own in has) <= b for of, (a, b) in quotas.items())
        kept &= all(a <= sum(own >= set(of) for own in has) <= b for a, b, of in joint)
        kept &= all(home == "-" or homes.count(home) <= home_max[0] for home in homes)
        for some in itertools.product((0, 1), repeat=len(groups)):  # Hall's theorem
            kept &= sum(any(some[int(g) - 1] for g in own) for own in fits) >= sum(itertools.compress(groups, some))
        need(kept or not told, line, "the panel breaks a rule")
        counts.update(panel)
    for m, (_, said, standing, *_, line) in enumerate(folk[1:], 1):
        need(counts[m] == said == (said, panels, 0)[standing], line, "another count")
    far = "{}.{:012}".format(*divmod(-(-max(off) // panels), ONE))
    need(worst[1:] == (far, str(sum(o > ONE + 100 * panels for o in off))), worst[0], "another worst distance")
    need(take("end", 0) and not rows, 0, "more than a text")
    panel = draw(kind, sides, throws, limit, panels, sha256, drawn, how)
    return panel, [folk[m][0] for m in lottery[panel + 1]]

def draw(kind, sides, throws, limit, panels, sha256, drawn, how):  # whatever leaves a choice is refused
    if kind == "beacon":
        need(str(len(bytes.fromhex(drawn[0]))) == how[0], 0, "the value is not as long as announced")
        begin = b"medborger-lottery beacon 1\0" + bytes.fromhex(sha256 + drawn[0])
        tries = (hashlib.sha256(begin + count.to_bytes(4, "big")).digest() for count in range(64))
        return next(n for n in (int.from_bytes(t[:8], "big") for t in tries) if n < limit) % panels
    digits = [int(n) - (kind == "dice" and sides != 10) for n in drawn]
    need(digits and len(digits) % throws == 0 and all(0 <= d < sides for d in digits), 0, "can't come up")
    values = [sum(d * sides**e for e, d in enumerate(reversed(group))) for group in zip(*[iter(digits)] * throws)]
    need(values[-1] < limit and min([limit, *values[:-1]]) >= limit, 0, "drawn again too often or too seldom")
    return values[-1] % panels

if __name__ == "__main__":
    print(*replay(open(sys.argv[1], "rb").read(), sys.argv[2], sys.argv[3:]))
