"""Writes draw.json: the clerk's tables, and what is published around a draw. See scenario.py.

    python3 tests/vectors/draw.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_step

What a report of tables must find stands here by hand: `found` names table, first line, column and code of each finding.
"""

import base64
import hashlib

from scenario import Scenario, write

QUOTAS = "feature,value,min,max\ngender,female,1,2\ngender,male,1,2\narea,north,0,2\narea,south,0,2\n"
PEOPLE = "id,gender,area\na,female,north\nb,male,south\nc,female,south\nd,male,north\n"

s = Scenario("the tables that clerks have are read with one report of everything")


def text(text):
    return {"kind": "text", "text": text}


def file(text, encoding):
    return {"kind": "file", "base64": base64.b64encode(text.encode(encoding)).decode()}


def read(categories=QUOTAS, people=PEOPLE, ready=True, **more):
    body = {"categories": text(categories) if isinstance(categories, str) else categories,
            "people": text(people) if isinstance(people, str) else people, **more}
    s.ask("sortition.read_tables", body, expect={"ready": ready})


s.by("staff").at("2026-02-02T09:00:00Z")
read()
# Rows below the data, letter case, headings in capitals, Excel's first line, a decomposed letter.
read(people=PEOPLE + ",female,north\n,female,north\n")
read(people=PEOPLE.replace("a,female", "a,Female").replace("b,male", "b,MALE"))
read(categories=QUOTAS.replace("feature,value", "Feature,Value"), people=PEOPLE.replace("id,gender", "ID,Gender"))
read(people="sep=;\n" + PEOPLE.replace(",", ";"))
read(categories=QUOTAS.replace("north", "nørrebå"), people=PEOPLE.replace("north", "nørreba\u030a"))
# A lone min_flex above its min; several faults at once.
read(categories="feature,value,min,max,min_flex\ngender,female,1,2,2\ngender,male,1,1,0\narea,north,0,2,0\narea,south,0,2,0\n", ready=False)
read(categories=QUOTAS.replace("female,1", "female,x").replace("male,1", "male,x"), people=PEOPLE + "e,other,north\nf,,\n", ready=False)
# Character sets, marks and separators.
for encoding in ("cp1252", "utf-8-sig", "utf-16"):
    read(categories=file(QUOTAS.replace("south", "sønder"), encoding),
         people=file(PEOPLE.replace("south", "sønder").replace(",", ";").replace("\n", "\r\n"), encoding))
read(categories=QUOTAS.replace("south", "sønder"), people=PEOPLE.replace("south", "sÃ¸nder"))
read(people=PEOPLE.replace("south", "s\ufffdnder"), ready=False)
# Danish headings, carried features, ranges, thousands, totals, lines above.
danish = "Kvoter til borgerpanelet;;\nKendetegn;Gruppe;Antal\nKøn;kvinde;3-5\n;mand;3 til 5\nAlder;alle;1.000\nI alt;;10\n"
read(categories=danish, people="Nr.;KOEN;alder;Telefon\n1;Kvinde;alle;\n2;mænd;alle;\n", ready=False)
# What a spreadsheet made of 3-5, bounds in reverse order, a quota twice.
for cell in ("03-maj", "2026-05-03 00:00:00", "46145"):
    read(categories=f"feature,value,range\ngender,female,{cell}\ngender,male,1-2\n", ready=False)
read(categories=QUOTAS.replace("female,1,2", "female,2,1") + "gender,Female,1,2\n", ready=False)
# Ids that are easily taken for one another.
read(people=PEOPLE + "A,male,north\n01,male,south\n1,female,south\n")
# Ids: twice, once more the same line, a personal number, not fit to be published.
read(people=PEOPLE + "a,male,north\nb,male,south\n010203-1234,male,north\nnr 7,male,north\n", ready=False)
# Rows of a workbook, homes by address, a decision on what was proposed.
rows = [["nr", "gender", "area", "street", "code"], ["1", "female", "north", "Nørregade 7, st. th.", "6100"],
        ["2", "male", "north", "NØRREGADE 7 stuen til højre", "6100"], ["3", "man", "south", "på landet", ""], [""]]
columns = {"id": "nr", "household": ["street", "code"]}
read(people={"kind": "rows", "rows": rows}, columns=columns, ready=False)
read(people={"kind": "rows", "rows": rows}, columns=columns,
     corrections=[{"table": "people", "column": 2, "from": "man", "to": "male"}])
# The table of a workbook, with the lines of its rows and one that says what it is above the headings.
below = [{"line": line, "cells": cells} for line, cells in zip((3, 5, 6, 8), rows)]
book = {"format": "xlsx", "line": 1, "columns": ["Deltagere", "", "", "", ""], "rows": below}
read(people={"kind": "table", "table": book}, columns=columns, ready=False)
# Everybody else is told where, and not what stands there.
s.by("public")
read(people=PEOPLE + "nr 7,other,north\n", ready=False)
s.ask("sortition.read_tables", {"categories": {"kind": "file", "base64": "x"}, "people": text(PEOPLE)},
      error="sortition_bytes_malformed", field="base64")
read(categories="", people="PK\u0003\u0004", ready=False)

s = Scenario("what is published around a draw is proven and explained by itself")


def quota(value, low, high):
    return {"value": value, "min": low, "max": high}


RULES = {"seats": 6, "features": [
    {"key": "area", "values": [quota("north", 1, 2), quota("south", 1, 2), quota("west", 2, 4)]},
    {"key": "age", "values": [quota("old", 1, 3), quota("young", 3, 6)]}]}
CROWD = [{"id": f"p{n:02}", "features": {"area": ["north", "south", "south", "west"][n % 4], "age": ["old", "old", "young"][n % 3]}}
         for n in range(24)]
NUMBERS = {"kind": "numbers", "numbers": [4, 2]}


def lottery(keep=None, randomness={"kind": "balls", "balls": 2}, disclosure="features", rules=RULES, crowd=CROWD, panels=50, **more):
    announcement = {"title": "Borgerpanel, prøve", "randomness": randomness, "disclosure": disclosure}
    body = {"rules": rules, "people": crowd, "announcement": announcement, "panels": panels, **more}
    return s.ask("sortition.lottery", body, keep=keep)


s.by("public")
lottery({"text": "/published/text", "hash": "/published/sha256", "proof": "/proof/text"})
s.ask("sortition.verify", {"text": "$text", "sha256": "$hash", "drawn": NUMBERS}, expect={"panel": 42})
s.ask("sortition.verify_chances", {"text": "$text", "proof": "$proof"})
s.ask("sortition.verify_chances", {"text": "$text", "proof": "$text"}, error="sortition_certificate_false", field="proof")
for who in ("p00", "p05", "p03"):
    s.ask("sortition.person", {"text": "$text", "id": who, "proof": "$proof"})
s.ask("sortition.person", {"text": "$text", "id": "p99"}, error="sortition_person_unknown", field="id")
# Included, excluded, homes, seat groups, joint quotas; every way to draw; no features.
lived = [{**p, "household": f"h{n // 2}"} if n < 6 else p for n, p in enumerate(CROWD)]
lived = [{**p, "fits": ["any", "carer"] if n % 4 == 0 else ["any"]} for n, p in enumerate(lived)]
lived[7]["standing"], lived[8]["standing"] = "included", "excluded"
more = {**RULES, "household_max": 1, "seat_groups": [{"key": "carer", "seats": 2}, {"key": "any", "seats": 4}],
        "joint": [{"of": {"age": "old", "area": "west"}, "min": 0, "max": 2}]}
dice = {"kind": "dice", "sides": 6, "throws": 3}
lottery({"text": "/published/text", "hash": "/published/sha256", "proof": "/proof/text"}, dice, rules=more, crowd=lived)
s.ask("sortition.verify_chances", {"text": "$text", "proof": "$proof"})
for who in ("p00", "p07", "p08", "p11"):
    s.ask("sortition.person", {"text": "$text", "id": who, "proof": "$proof"})
again = {"kind": "numbers", "numbers": [6, 6, 6, 1, 2, 3]}
s.ask("sortition.verify", {"text": "$text", "sha256": "$hash", "drawn": again}, expect={"panel": 8})
beacon = {"kind": "beacon", "source": "drand quicknet, round 4000000", "bytes": 32}
lottery({"text": "/published/text", "hash": "/published/sha256"}, beacon, "pseudonyms_only")
s.ask("sortition.verify", {"text": "$text", "sha256": "$hash", "drawn": {"kind": "value", "hex": "ab" * 32}})
lottery(objective="maximin")
lottery(objective="nash")
# The example of core/docs/lottery.md.
few = {"seats": 2, "features": [{"key": "area", "values": [quota("north", 1, 1), quota("south", 1, 1)]}]}
four = [{"id": f"p{n}", "features": {"area": "north" if n < 3 else "south"}} for n in range(5)]
lottery(randomness={"kind": "balls", "balls": 1}, rules=few, crowd=four, panels=6)
# A copy that a program converted on its way.
line = "medborger-lottery\t1\t"
line += hashlib.sha256(line.encode()).hexdigest()[:8]
whole = hashlib.sha256(f"{line}\n".encode()).hexdigest()
for copy in (f"{line}\r\n", f"\ufeff{line}\n", line):
    s.ask("sortition.verify", {"text": copy, "sha256": whole, "drawn": NUMBERS}, error="sortition_text_converted", field="text")
s.ask("sortition.verify", {"text": f"{line}\r\n", "sha256": "0" * 64, "drawn": NUMBERS}, error="sortition_hash_differs", field="text")
changed = line.replace("1", "2", 1)
s.ask("sortition.verify", {"text": f"{changed}\r\n", "sha256": whole, "drawn": NUMBERS}, error="sortition_text_damaged", field="text")

s = Scenario("a draw that is stopped has the same best so far in every language, whatever the order of its columns")
s.by("public")
turned = {"seats": 6, "features": [{**f, "values": f["values"][::-1]} for f in RULES["features"][::-1]]}
homes = [{**p, "household": f"h{n // 3}"} for n, p in enumerate(CROWD)]
for objective in ("leximin", "maximin", "nash"):
    for units in (118_000, 121_000, 124_000, 130_000):
        for rules in (RULES, turned):
            s.ask("sortition.distribute", {"rules": rules, "people": CROWD, "objective": objective, "work_max": units})
    for units in (200_000, 230_000, 260_000, 290_000):
        s.ask("sortition.distribute", {"rules": {**RULES, "household_max": 1}, "people": homes, "objective": objective, "work_max": units})

s = Scenario("where quotas conflict, another size of the panel may do")
tight = {"seats": 5, "features": [{"key": "area", "values": [quota("north", 2, 2), quota("south", 2, 2), quota("west", 0, 0)]}]}
s.by("public")
conflicting = {"rules": tight, "people": CROWD}
s.ask("sortition.conflicts", {**conflicting, "sizes": {"min": 3, "max": 8}}, expect={"feasible": False, "sizes": {"smaller": 4}})
s.ask("sortition.conflicts", {**conflicting, "sizes": {"min": 5, "max": 8}}, expect={"feasible": False, "sizes": {}})
s.ask("sortition.conflicts", {**conflicting, "sizes": {"min": 9, "max": 8}}, error="sortition_seats_out_of_range", field="seats")

s = Scenario("a replacement remembers its rounds")
PANEL = ["p00", "p01", "p03", "p05", "p08", "p11"]


def replaced(rounds, error=None, field=None, expect=None, **more):
    vacancy = {"panel": PANEL, "rounds": rounds, **more}
    s.ask("sortition.replacement", {"rules": RULES, "people": CROWD, "vacancy": vacancy}, error=error, field=field, expect=expect)


def asked(*who, left=(), declined=()):
    return {"left": list(left), "asked": list(who), "declined": list(declined)}


s.by("public")
replaced([], expect={"round": 1, "free": 1, "rounds": []}, left=["p03"])
first = asked("p07", left=["p03"], declined=["p07"])
replaced([first], expect={"round": 2, "free": 1, "rounds": [{"round": 1, "free": 1, "asked": 1, "seated": 0, "broken": []}]})
second = asked("p15", left=["p11"])
replaced([first, second], expect={"round": 3, "free": 1})
# p06 is old and from the south: there are too many of both already.
replaced([asked("p06", left=["p03"])], expect={"round": 2, "free": 0})
replaced([first, asked("p07")], error="sortition_asked_before", field="rounds[1].asked[0]")
replaced([asked("p07", "p15", left=["p03"])], error="sortition_seats_out_of_range", field="seats")
replaced([asked(left=["p02"])], error="sortition_person_unknown", field="rounds[0].left[0]")

write(__file__)
