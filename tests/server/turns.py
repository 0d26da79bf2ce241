"""A town's file in Python, told line by line what to do: `{"command": ..., "moment": ...}` or `{"query": ..., "moment": ...}`."""

import json
import sys

from medborger import Actor, MedborgerError, Participation

town = Participation.open(sys.argv[1], municipality="0510", key=bytes(range(32)), history=True)
for line in sys.stdin:
    asked = json.loads(line)
    if "verify" in asked:
        town.verify()
        print('"whole"', flush=True)
        continue
    kind, at = asked["moment"]["actor"]["kind"], asked["moment"]["at"]
    desk = town.acting(Actor.staff(asked["moment"]["actor"]["staff"]) if kind == "staff" else Actor.public())
    try:
        if "command" in asked:
            answer = desk.execute_json(json.dumps(asked["command"]), at=at)
        else:
            answer = desk.ask_json(json.dumps(asked["query"]), at=at)
    except MedborgerError as error:
        answer = json.dumps({"refused": error.code}, separators=(",", ":"))
    print(answer, flush=True)
