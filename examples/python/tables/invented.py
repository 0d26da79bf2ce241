"""What the three jobs begin with. Everybody in it is invented, and every run makes the same."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pandas as pd
import polars as pl

import medborger as m

FIRST = ["Ida", "Bo", "Eva", "Ali", "Mette", "Jens", "Sara", "Per", "Liv", "Omar"]
LAST = ["Eksempel", "Prøvesen", "Opdigtet", "Tænkt"]
LETTER = (
    "Jeg skriver, fordi den gamle sti langs åen er byens bedste vej til skoven. Den må ikke lægges om ad vejen, for der "
    "kører for mange biler, og børnene cykler til skole den vej hver dag. Bevar stien, som den er."
)
MATTERS = [
    "Der mangler en cykelsti ved {place}, og bilerne kører for stærkt.",
    "Naturen ved {place} skal have lov at vokse vildt, for fuglene yngler der.",
    "Kan der komme flere bænke ved {place}? Min mor på {age} år kan ikke gå så langt.",
    "Parkeringen ved {place} er en katastrofe hver lørdag.",
    "Byg hellere boliger ved {place}, så de unge bliver i byen.",
]
PLACES = ["skolen", "havnen", "stationen", "åen", "hallen", "kirken", "torvet", "stranden"]
ENDINGS = ["", " Ring til mig på {phone}.", " Skriv til {mail}.", " Venlig hilsen {name}"]


def answers(count: int = 5_000) -> m.Table:
    """Responses to a hearing: one in four sent the same letter, some with words of their own."""
    random = Random(19)
    rows = []
    for n in range(count):
        name = f"{random.choice(FIRST)} {random.choice(LAST)}"
        mail = f"{name.split()[0].lower()}{n}@eksempel.dk"
        matter = random.choice(MATTERS).format(place=random.choice(PLACES), age=random.randint(61, 94))
        own = f"{matter} Det har vi talt om i {random.randint(2, 40)} år på vej nummer {n}."
        text = f"{LETTER} {own if random.random() < 0.3 else ''}" if n % 4 == 0 else own
        text += random.choice(ENDINGS).format(phone=f"12 34 {n % 90 + 10} {n // 90 + 10}", mail=mail, name=name)
        rows.append({"Navn": name, "E-mail": mail, "Modtaget": f"{n % 24 + 4:02}-08-2026", "Svar": text.strip()})
    return m.Table(rows)


def responses(path: str | Path, count: int = 5_000) -> None:
    """The same as a list in Excel, as a municipality keeps it."""
    answers(count).save(path)


def citizens(count: int = 2_000) -> pl.DataFrame:
    """Everybody who said yes to a draw."""
    random = Random(7)
    return pl.DataFrame({
        "id": [f"k{n:04}" for n in range(count)],
        "gender": random.choices(["woman", "man"], [55, 45], k=count),
        "age": random.choices(["18-34", "35-54", "55-74", "75+"], [12, 28, 42, 18], k=count),
        "area": random.choices(["nord", "syd", "øst", "vest"], [40, 30, 20, 10], k=count),
    })  # fmt: skip


def volunteers(count: int = 2_000) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Volunteers, the needs of associations, and who suits what: how well, from 1 to 1,000."""
    random = Random(11)
    people = pd.DataFrame({"id": [f"v{n:04}" for n in range(count)], "limit": random.choices([1, 2], [4, 1], k=count)})
    needs = pd.DataFrame({"id": [f"n{n:03}" for n in range(300)]})
    needs["capacity"] = random.choices([2, 5, 10, 20], k=len(needs))
    needs["priority"] = random.choices([1, 2, 3], [1, 3, 6], k=len(needs))
    pairs = [(v, n, random.randint(1, 1_000)) for v in people["id"] for n in random.sample(list(needs["id"]), 8)]
    return people, needs, pd.DataFrame(pairs, columns=["volunteer", "need", "fit"])
