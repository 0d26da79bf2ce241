"""What a scenario is: things done to a municipality's participation, and what must come of each.

Every step says by hand which events it gives or which error it meets. What only a program can know (the receipts to
the byte, the hash at the journal's end) is filled in by the Rust test when MEDBORGER_BLESS=1 is set.
"""

import hashlib
import json
import pathlib
import uuid

KEY = "6f1d0b5c2a9e48370416253443526170f8e9dacbbcad9e8f7061524334251607"


def uid(name):
    return str(uuid.UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=4))


def seed(name):
    return hashlib.sha256(f"seed {name}".encode()).hexdigest()[:32]


def mark(name):
    """A mark as the host would get it for a person it knows."""
    return hashlib.sha256(f"person {name}".encode()).hexdigest()[:32]


CONSENT = [{"purpose": "enrolment", "text_version": "2026-1"}]


class Scenario:
    every = []
    municipality = "0766"

    def __init__(self, name):
        self.name, self.steps, self.now, self.actor = name, [], "2026-01-15T16:00:00Z", {"kind": "system"}
        Scenario.every.append(self)

    def at(self, now):
        self.now = now
        return self

    def by(self, who):
        if who in ("system", "public"):
            self.actor = {"kind": who}
        elif who == "staff":
            self.actor = {"kind": "staff", "staff": uid("staff")}
        else:
            self.actor = {"kind": "citizen", "citizen": uid(who)}
        return self

    def _step(self, step, outcome):
        step["moment"] = {"at": self.now, "actor": self.actor}
        step.update(outcome)
        self.steps.append(step)
        return self

    def do(self, name, body, *events, error=None, field=None, id=None):
        envelope = {"id": id or uid(f"{self.name} {len(self.steps)}"), "name": name, "body": body}
        outcome = {"error": {"code": error, "field": field}} if error else {"events": list(events)}
        return self._step({"command": envelope}, outcome)

    def again(self, back=1, error=None, field=None):
        """Sends a step once more, to the letter: the same receipt, and nothing happens."""
        outcome = {"error": {"code": error, "field": field}} if error else {"events": []}
        return self._step({"command": self.steps[-back]["command"]}, outcome)

    def raw(self, text, error, field=None, fill=0):
        """Sends a text as it is; `~` stands for `fill` times the letter a."""
        return self._step({"raw": text, "fill": fill}, {"error": {"code": error, "field": field}})

    def ask(self, name, body, error=None, field=None, expect=None, keep=None):
        """Asks; `expect` names fields of the answer and what they must hold, written by hand.

        `keep` gives parts of the answer a name, by path as in `/published/text`: wherever a later step says `$name`,
        that part stands in its place.
        """
        outcome = {"error": {"code": error, "field": field}} if error else {}
        if keep:
            outcome["keep"] = keep
        if expect:
            outcome["expect"] = expect
        return self._step({"query": {"name": name, "body": body}}, outcome)


def write(script):
    """Writes every scenario beside the script that made them."""
    out = [{"name": s.name, "municipality": s.municipality, "key": KEY, "steps": s.steps} for s in Scenario.every]
    path = pathlib.Path(script).with_suffix(".json")
    path.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(out)} scenarios, {sum(len(s.steps) for s in Scenario.every)} steps")
