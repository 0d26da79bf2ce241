"""Opinion and surveys over tables: whoever made the table, the same answer, and nothing of a person in what is refused."""

from __future__ import annotations

import math
import random
from datetime import datetime, timedelta, timezone
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import medborger as m
from medborger import opinion, survey

NOISE = random.Random(7)
VOTES = [
    {"participant": f"p{p}", "statement": f"s{s}", "vote": (1 if p % 2 == s % 2 else -1) * (-1 if NOISE.random() < 0.1 else 1)}
    for p in range(60) for s in range(12)
]  # fmt: skip
FRAMES: dict[str, Any] = {
    "rows": VOTES, "polars": pl.DataFrame(VOTES), "pandas": pd.DataFrame(VOTES), "pyarrow": pa.Table.from_pylist(VOTES),
    "floats": pd.DataFrame(VOTES).astype({"vote": "float64"}),
    "categories": pd.DataFrame(VOTES).astype({"participant": "category", "statement": "category"}),
}  # fmt: skip


@pytest.mark.parametrize("shape", FRAMES)
def test_a_conversation_has_the_same_groups_whatever_holds_its_votes(shape: str) -> None:
    found = opinion.groups(FRAMES[shape])
    assert found == opinion.groups(VOTES)
    assert found.report["verdict"]["finding"] == "groups" and found.report["group_sizes"] == [30, 30]
    sides = dict(zip(found.table["participant"], found.table["group"]))
    assert len({sides[f"p{p}"] for p in range(0, 60, 2)}) == len({sides[f"p{p}"] for p in range(1, 60, 2)}) == 1
    assert len(found.typical) == 24


def test_the_order_of_the_votes_decides_nothing() -> None:
    shuffled = random.Random(3).sample(VOTES, len(VOTES))
    for mode in ("factors", "projection"):
        assert opinion.groups(shuffled, mode=mode, bootstrap=5) == opinion.groups(VOTES, mode=mode, bootstrap=5)


def test_the_latest_vote_counts_by_number_and_by_instant() -> None:
    start = datetime(2026, 5, 1, tzinfo=timezone.utc)
    frame = {"participant": ["a", "a", "b"], "statement": [1, 1, 1], "vote": [1, -1, 1]}
    for at in ([2, 1, 3], [start + timedelta(days=n) for n in (2, 1, 3)]):
        found = opinion.groups(frame | {"at": at}, order="at", bootstrap=0)
        assert (found.statements["agrees"], found.statements["disagrees"]) == ([2], [0])
    assert opinion.groups(frame, bootstrap=0).statements["passes"] == [1]
    assert "nobody looked" in repr(opinion.groups(frame, bootstrap=0))


def test_bad_votes_are_named_by_row_and_nothing_of_them_is_told() -> None:
    bad = {"participant": ["Ida Eksempel", None, "c"], "statement": ["s1", "s1", "s9"], "vote": [2, 1, 0]}
    with pytest.raises(m.TableError) as error:
        opinion.groups(bad, {"statement": ["s1"], "text": ["Flere stier"]})
    cells = error.value.cells
    assert sorted(zip(cells["row"], cells["column"], cells["code"])) == [
        (0, "vote", "cell_out_of_range"), (1, "participant", "cell_missing"), (2, "statement", "cell_names_nothing"),
    ]  # fmt: skip
    assert "Ida" not in str(error.value) + repr(error.value) + str(cells.to_dicts())
    with pytest.raises(m.InvalidError) as option:
        opinion.groups(VOTES, groups_max=11)
    assert (option.value.code, option.value.field) == ("opinion_option_out_of_range", "groups_max")


def test_a_slate_covers_groups_that_were_found() -> None:
    found = opinion.groups(VOTES, bootstrap=0)
    chosen = opinion.slate(VOTES, groups=found.table, seats=4)
    assert chosen.table["seat"] == [1, 2, 3, 4]
    assert chosen.coverage["voters"] == [30, 30]
    assert min(chosen.coverage["covered"]) >= 25
    assert {int(statement[1:]) % 2 for statement in chosen.table["statement"]} == {0, 1}


DISTRICTS = pl.DataFrame({"district": ["A"] * 280 + ["B"] * 481, "bro": ["ja"] * 112 + ["nej"] * 168 + ["ja"] * 289 + ["nej"] * 192})


def test_weights_and_shares_are_those_of_the_formulas() -> None:
    weighted = survey.weights(DISTRICTS, {"district": {"A": 21_320, "B": 19_680}}, unit="count")
    assert math.isclose(weighted.table["weight"][0], 1.4132857142857145, rel_tol=1e-12)
    assert math.isclose(weighted.report["effective_n"], 692.1773881867, rel_tol=1e-10)
    shares = survey.estimate(weighted.table, questions=["bro"], sampling="probability", weight="weight").table
    assert math.isclose(shares["share"][0], 0.4963991684, rel_tol=1e-9)
    assert math.isclose(shares["unweighted_share"][0], 0.5269382392, rel_tol=1e-9)
    as_table = survey.weights(DISTRICTS, {"column": ["district"] * 2, "category": ["A", "B"], "n": [21_320, 19_680]}, share="n", unit="count")
    assert as_table == weighted


def test_people_who_chose_themselves_have_no_margin() -> None:
    own = survey.estimate(DISTRICTS, questions="bro", sampling="non_probability")
    for name in ("margin", "low", "high"):
        assert own.table[name] == [None, None]
    assert "no margin of error" in own.report["english"]
    with pytest.raises(m.InvalidError) as error:
        survey.estimate(DISTRICTS, questions="bro", sampling="chance")  # type: ignore[arg-type]
    assert (error.value.code, error.value.field) == ("unknown_choice", "sampling")
    unknown = survey.change(DISTRICTS, DISTRICTS, questions="bro", sampling="probability", sampling_before="non_probability")
    assert unknown.table["trend"] == ["unknown", "unknown"]


def test_answers_that_targets_lack_are_named_by_row() -> None:
    answers = {"district": ["A", "Ida Eksempel", "B", None]}
    with pytest.raises(m.TableError) as error:
        survey.weights(answers, {"district": {"A": 0.5, "B": 0.5}})
    assert sorted(zip(error.value.cells["row"], error.value.cells["code"])) == [(1, "cell_names_nothing"), (3, "cell_missing")]
    assert "Ida" not in str(error.value) + repr(error.value)
    with pytest.raises(m.InvalidError) as empty:
        survey.weights({"district": ["A", "B"]}, {"district": {"A": 0.5, "B": 0.3, "C": 0.2}})
    assert empty.value.code == "survey_faulty" and "district: C" in str(empty.value)


def test_a_small_cell_can_t_be_computed_from_what_is_shown() -> None:
    counts = {("nord", "ja"): 40, ("nord", "nej"): 3, ("syd", "ja"): 30, ("syd", "nej"): 20, ("vest", "ja"): 25, ("vest", "nej"): 35}
    answers = [{"egn": egn, "bro": bro} for (egn, bro), count in counts.items() for _ in range(count)]
    found = survey.crosstab(answers, row="egn", column="bro")
    shown = dict(zip(zip(found.table["row"], found.table["column"]), found.table["count"]))
    assert shown["nord", "nej"] is None and shown["nord", "ja"] is None
    for column in ("ja", "nej"):
        hidden = [shown[row, column] for row in ("nord", "syd", "vest")].count(None)
        assert hidden == 0 or hidden >= 2
    assert found == survey.crosstab(random.Random(1).sample(answers, len(answers)), row="egn", column="bro")


def test_every_number_is_said_in_both_languages() -> None:
    found = opinion.groups(VOTES, bootstrap=5)
    assert found.in_words()[0].startswith("Et program har lavet kortet")
    assert found.in_words("en")[0].startswith("A program made the map")
    assert found.in_words("en", statement="s3")[0].startswith("Statement s3: ")
    with pytest.raises(KeyError):
        found.in_words("en", statement="s99")
    slate = opinion.slate(VOTES, seats=2)
    assert len(slate.in_words("en")) == len(slate.in_words("da")) > 0
    weighted = survey.weights(DISTRICTS, {"district": {"A": 0.52, "B": 0.48}})
    assert "761" in weighted.in_words("en")[0] + weighted.in_words("en")[1]
    shares = survey.estimate(DISTRICTS, questions="bro", sampling="non_probability")
    assert "no margin of error" in shares.in_words("en")[0] and shares.in_words()[0].startswith("bro: ja: Andelen er")
    assert len(survey.change(DISTRICTS, DISTRICTS, questions="bro", sampling="probability").in_words("en")) == 2
    assert survey.representativeness(DISTRICTS, {"district": {"A": 0.52, "B": 0.48}}).in_words("en")
    assert survey.crosstab(DISTRICTS, row="district", column="bro").in_words("en")[0].startswith("The table has 761")


def test_the_next_statement_is_one_that_nobody_has_voted_on_yet() -> None:
    some = [row for n, row in enumerate(VOTES) if n % 3]
    known = {"statement": [f"s{n}" for n in range(13)], "moderated": [n == 4 for n in range(13)]}
    shown = opinion.next_statements(some, known, seed=3, newcomers=4)
    assert len(shown) == 64 and shown["participant"][-4:] == [None] * 4
    voted = {(row["participant"], row["statement"]) for row in some}
    assert not voted & set(zip(shown["participant"], shown["statement"])) and "s4" not in shown["statement"]
    assert shown == opinion.next_statements(random.Random(1).sample(some, len(some)), known, seed=3, newcomers=4)


def test_weights_to_cells_are_those_of_the_formula_and_are_handed_over() -> None:
    people = pl.DataFrame({"køn": ["k"] * 40 + ["m"] * 60, "alder": (["ung"] * 10 + ["gammel"] * 30) + (["ung"] * 20 + ["gammel"] * 40)})
    sizes = {("k", "ung"): 0.2, ("k", "gammel"): 0.3, ("m", "ung"): 0.2, ("m", "gammel"): 0.3}
    found = survey.weights(people, {("køn", "alder"): sizes}, population=41_000)
    assert [round(found.table["weight"][n], 9) for n in (0, 10, 40, 60)] == [2.0, 1.0, 1.0, 0.75]
    assert found.design == {"wgt": "wgt", "pop_size": "pop_size", "stratum": "stratum"}
    assert math.isclose(sum(found.table["wgt"]), 41_000) and {round(size) for size in found.table["pop_size"]} == {8_200, 12_300}
    rows = [{"køn": gender, "alder": age, "del": share} for (gender, age), share in sizes.items()]
    same = survey.weights(people, rows, cells=["køn", "alder"], share="del", population=41_000)
    assert same == found
    assert survey.weights(people, {"køn": {"k": 0.5, "m": 0.5}}).design == {"wgt": "weight"}
    with pytest.raises(m.InvalidError) as error:
        survey.weights(people, {("køn", "alder"): {cell: share for cell, share in sizes.items() if cell[0] == "k"}})
    assert error.value.code == "survey_faulty" or isinstance(error.value, m.TableError)
