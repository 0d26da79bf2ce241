"""What the jobs and the notebooks begin with. Everybody in it is invented, and every run makes the same."""

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


# What each of three invented camps thinks of it: the chance that one of them agrees.
STATEMENTS = {
    "Der skal være flere bænke langs havnen": (0.92, 0.88, 0.90),
    "Børn skal kunne cykle trygt til skole": (0.95, 0.90, 0.93),
    "Kommunen skal svare borgerne hurtigere": (0.85, 0.90, 0.88),
    "Havnen skal være åben for alle hele året": (0.82, 0.78, 0.86),
    "Midtbyen skal være fri for biler": (0.97, 0.03, 0.40),
    "Der mangler parkering i midtbyen": (0.03, 0.97, 0.31),
    "Hastigheden skal sættes ned til 40 km/t i byen": (0.97, 0.03, 0.60),
    "Vejene uden for byen skal sættes i stand først": (0.16, 0.97, 0.06),
    "Der skal bygges højhuse ved havnen": (0.06, 0.40, 0.97),
    "Byen har brug for flere små lejligheder": (0.31, 0.16, 0.97),
    "Gamle huse skal bevares, også når det koster": (0.97, 0.84, 0.03),
    "Unge skal have billigere boliger": (0.69, 0.22, 0.97),
    "Åen skal have lov at løbe over sine bredder": (0.97, 0.03, 0.22),
    "Der skal plantes træer på rådhuspladsen": (0.97, 0.31, 0.69),
    "Kommunen skal bruge færre penge": (0.03, 0.97, 0.31),
    "Bussen skal køre om aftenen": (0.94, 0.16, 0.97),
    "Skoven skal stå urørt": (0.97, 0.10, 0.31),
    "Butikkerne skal have mere plads på fortovet": (0.22, 0.90, 0.84),
    "Biblioteket skal have åbent om søndagen": (0.90, 0.40, 0.94),
    "Der skal bygges en ny svømmehal": (0.31, 0.60, 0.97),
}


def statements() -> pl.DataFrame:
    """What people voted on: one statement was taken out by moderation, one is about the participants themselves."""
    texts = [*STATEMENTS, "En sætning, som moderator tog ud", "Jeg bor i midtbyen"]
    count = len(texts)
    return pl.DataFrame({
        "statement": [f"s{n + 1:02}" for n in range(count)],
        "text": texts,
        "moderated": [n == count - 2 for n in range(count)],
        "meta": [n == count - 1 for n in range(count)],
    })  # fmt: skip


def votes(count: int = 360, camps: bool = True) -> pl.DataFrame:
    """What they voted, each on about three in four; without camps everybody stands somewhere between the first two."""
    random = Random(11)
    chances = [*STATEMENTS.values(), (0.5, 0.5, 0.5), (0.4, 0.4, 0.4)]
    rows = []
    for person in range(count):
        camp = random.choices(range(3), [45, 30, 25])[0]
        place = sum(random.random() for _ in range(3)) / 3
        for n, of in enumerate(chances):
            if random.random() < 0.75:
                agrees = of[camp] if camps else place * of[0] + (1 - place) * of[1]
                vote = 0 if random.random() < 0.1 else 1 if random.random() < agrees else -1
                rows.append({"participant": f"d{person:03}", "statement": f"s{n + 1:02}", "vote": vote})
    return pl.DataFrame(rows)


TOWN = {
    "køn": {"kvinde": 0.50, "mand": 0.50},
    "alder": {"18-34": 0.24, "35-54": 0.32, "55-74": 0.30, "75+": 0.14},
    "område": {"by": 0.62, "land": 0.38},
}
"""What the invented town of 41,000 grown-ups is like."""


def interviews(year: int = 2026, count: int = 761) -> pl.DataFrame:
    """People whom chance chose and who were asked by telephone: the old answer it more often than the young. Two in a hundred
    more were content in 2026 than in 2024, and twelve in a hundred more wished for the bridge."""
    random = Random(year)
    later = year >= 2026
    rows = []
    for n in range(count):
        age = random.choices([*TOWN["alder"]], [11, 26, 41, 22])[0]
        where = random.choices([*TOWN["område"]], [55, 45])[0]
        bridge = 0.42 + (0.12 if later else 0) + {"18-34": 0.15, "35-54": 0.05, "55-74": -0.05, "75+": -0.12}[age]
        content = 0.64 + (0.02 if later else 0) + (0.08 if where == "by" else -0.08)
        hall = {"by": 0.05, "land": 0.01}[where]
        rows.append({
            "nr": n + 1,
            "køn": random.choices([*TOWN["køn"]], [56, 44])[0],
            "alder": age,
            "område": where,
            "bro": "ja" if random.random() < bridge else "nej",
            "tilfreds": "tilfreds" if random.random() < content else "ikke tilfreds",
            "svømmer": "hver uge" if random.random() < hall else "sjældnere",
        })  # fmt: skip
    return pl.DataFrame(rows)
