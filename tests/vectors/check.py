"""Writes check.json: commands that are well formed or not, and what is said of each.

    python3 tests/vectors/check.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_check

Codes, fields and changes stand here by hand; the answer to the byte is filled in by the Rust test when MEDBORGER_BLESS=1 is
set.
"""

import json
import pathlib

ID = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b"
EVERY = []


def check(why, name, body, *faults, changed=(), id=ID, **around):
    command = json.dumps({"id": id, "name": name, "body": body, **around}, ensure_ascii=False)
    return raw(why, command, *faults, changed=changed)


def raw(why, command, *faults, changed=()):
    EVERY.append({"name": why, "command": command, "faults": [list(f) for f in faults], "changed": [list(c) for c in changed]})


IDEA = {"idea": ID, "citizen": ID, "title": "Bænke langs havnen", "body": "Så kan alle nå hele turen."}

check("nothing is wrong", "idea.deposit", IDEA)
check("each field by itself", "idea.deposit", {**IDEA, "idea": "x", "title": "\u3164", "topics": ["a", "B C"], "colour": 1},
      ("id_malformed", "idea"), ("text_empty", "title"), ("key_malformed", "topics[1]"), ("unknown_field", "colour"))
check("all that is missing", "idea.deposit", {}, *(("missing_field", field) for field in IDEA))
check("what is missing beside what is wrong", "idea.deposit", {"title": 7, "body": "x"},
      ("wrong_type", "title"), ("missing_field", "idea"), ("missing_field", "citizen"))
check("fields within fields", "citizen.enrol", {
    "citizen": ID, "seed": "00" * 16, "name": "Ida Eksempel", "address": {"street": "x", "postal_code": "1", "house": 1},
    "profile": {"birth_year": "x"}, "consents": [{"purpose": "enrolment"}]},
    ("postal_code_malformed", "address.postal_code"), ("unknown_field", "address.house"),
    ("missing_field", "address.town"), ("wrong_type", "profile.birth_year"),
    ("missing_field", "consents[0].text_version"))
check("what an account and a command may be named by", "citizen.pause", {"citizen": "0199c82d-21a8-7e08-89c1-f8f123d50000"},
      ("id_carries_time", "id"), ("id_carries_time", "citizen"), id="1ef9f3c7-b1d2-6f6e-8a2b-325096b39f47")
check("a command that there is not", "idea.fly", {}, ("unknown_command", "name"))
check("what stands around the fields", "way.retire", {"way": "walk"}, ("wrong_type", "id"), ("unknown_field", "moment"), id=7,
      moment=1)
check("no object", "way.retire", ["walk"], ("wrong_type", "?"))
raw("no JSON", '{"id":', ("json_malformed", None))
raw("half a surrogate pair", '{"id":"' + ID + '","name":"way.retire","body":{"way":"\\ud800"}}', ("unpaired_surrogate", None))
raw("a field that stands twice", '{"id":"' + ID + '","name":"way.retire","body":{"way":"walk","way":"run"}}',
    ("duplicate_field", "way"))
raw("a name that nobody gave a field", '{"id":"' + ID + '","name":"way.retire","body":{"way":"walk","Hemmelig Hansen":1}}',
    ("unknown_field", "?"))
check("space and line breaks", "idea.deposit", {**IDEA, "title": " Bænke\tlangs havnen", "body": "To\r\nlinjer \n"},
      changed=[("title", "spaces"), ("body", "line_breaks"), ("body", "spaces")])
check("letters and their marks", "idea.deposit", {**IDEA, "title": "Bl\u0061\u030a b\u00e6nk"}, changed=[("title", "composed")])
check("what is never shown", "idea.deposit",
      {**IDEA, "title": "Bæn\u00adke\u2060\u034f\U000e0041", "body": "می\u200cخواهم 👨\u200d👩\u200d👧"},
      changed=[("title", "invisible_removed")])
check("directions", "idea.deposit", {**IDEA, "title": "Ida\u202e lesnemske", "body": "Ida\u202e lesnemske"},
      changed=[("title", "directions"), ("body", "directions")])
check("letters of Windows", "idea.deposit", {**IDEA, "body": "Idas\u0092 b\u001enk"}, changed=[("body", "characters")])
check("within fields, beside a mistake", "citizen.enrol", {
    "citizen": ID, "seed": "x", "name": "Ida\u200bEksempel", "consents": [{"purpose": "enrolment", "text_version": " 2026-1"}]},
    ("hex_malformed", "seed"), changed=[("name", "invisible_removed"), ("consents[0].text_version", "spaces")])

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(EVERY, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"{path.name}: {len(EVERY)} checks")
