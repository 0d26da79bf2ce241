"""What a scenario is: things done to a municipality's participation, and what must come of each.

Every step says by hand which events it gives or which error it meets. What only a program can know (the receipts to
the byte, the hash at the journal's end) is filled in by the Rust test when MEDBORGER_BLESS=1 is set.
"""

import base64
import datetime
import hashlib
import hmac
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


def keyed(key, *parts):
    said = b"".join(len(part).to_bytes(8, "little") + part for part in parts)
    return hmac.new(key, said, "sha256").digest()


def base64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def micros(text):
    at = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (at - datetime.datetime.fromtimestamp(0, datetime.timezone.utc)) // datetime.timedelta(microseconds=1)


CONSENT = [{"purpose": "enrolment", "text_version": "2026-1"}]


class Scenario:
    every = []
    municipality = "0766"

    def __init__(self, name):
        self.name, self.steps, self.now, self.actor = name, [], "2026-01-15T16:00:00Z", {"kind": "system"}
        self.pending = ()
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

    def attest(self, who, *, person=None, assurance="high", minutes=15, made=None, town=None, key=KEY, **facts):
        """What a log-in vouches for, as `identity.attest` would give it now; written here a second time, by the layout."""
        key = keyed(bytes.fromhex(key), b"attestation")
        nonce, issued = hashlib.sha256(f"nonce {who}".encode()).digest()[:16], micros(made or self.now)
        masked = bytes(16)
        if person:
            masked = bytes(a ^ b for a, b in zip(bytes.fromhex(mark(person)), keyed(key, b"mask", nonce)))
        lines = "\n".join(f"{name}={str(fact).lower()}" for name, fact in sorted(facts.items())).encode()
        payload = b"".join([
            b"\x01", keyed(key, b"kid")[:4], int(town or self.municipality).to_bytes(2, "little"), uuid.UUID(uid(who)).bytes,
            bytes([["none", "low", "substantial", "high"].index(assurance), bool(person)]), masked,
            issued.to_bytes(8, "little"), (issued + minutes * 60_000_000).to_bytes(8, "little"), nonce,
            len(lines).to_bytes(2, "little"), lines])
        return f"ma1.{base64url(payload)}.{base64url(keyed(key, b'medborger/attestation/v1', payload))}"

    def _step(self, step, outcome):
        step["moment"] = {"at": self.now, "actor": self.actor}
        step.update(outcome)
        self.steps.append(step)
        return self

    def due(self, *events):
        """What an erasure left undone on a stream, and the next command that writes to it writes first."""
        self.pending = events
        return self

    def do(self, name, body, *events, error=None, field=None, id=None):
        if not error:
            events, self.pending = (*self.pending, *events), ()
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

    def told(self, **totals):
        """The host gathers news; so much stands in their inboxes then."""
        self.by("system").do("notice.gather", {}, "outbox.gathered")
        for who, total in totals.items():
            self.by(who).ask("notice.inbox", {"citizen": uid(who)}, expect={"total": total})
        return self

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
