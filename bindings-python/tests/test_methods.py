"""Methods over tables, without a town: the same rows with new columns, whoever made the table, and calls that behave."""

from __future__ import annotations

import inspect
import json
import os
import signal
import subprocess
import sys
import threading
import time
import typing
from datetime import date
from types import ModuleType
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from tqdm import tqdm

import medborger as m
from medborger import _native, codes, dates, matching, opinion, sortition, survey, texts

MODULES: dict[str, ModuleType] = {module.__name__.rpartition(".")[2]: module for module in (codes, dates, matching, opinion, sortition, survey, texts)}
DESCRIBED = {method["name"]: method for method in json.loads(_native.methods())["methods"]}
FUNCTIONS = {f"{name}.{function}": getattr(module, function) for name, module in MODULES.items() for function in module.__all__ if inspect.isfunction(getattr(module, function))}
# What Python has another name for.
RENAMED = {"from": "start"}
DAYS = pl.date_range(date(1990, 1, 1), date(2040, 12, 31), eager=True)


def many(rows: int) -> pl.DataFrame:
    return pl.DataFrame({"id": pl.int_range(rows, eager=True), "day": DAYS.sample(rows, with_replacement=True, seed=1)})


def test_every_method_of_the_library_is_a_function() -> None:
    assert sorted(FUNCTIONS) == sorted(name for name in DESCRIBED if name.partition(".")[0] in MODULES)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_takes_the_method_s_options_and_tells_of_them(name: str) -> None:
    function, method = FUNCTIONS[name], DESCRIBED[name]
    parameters = inspect.signature(function).parameters
    options = method["options"]
    if "$ref" in options:
        options = json.loads(_native.methods())["$defs"][options["$ref"].rpartition("/")[2]]
    tables = [table["name"] for table in method["tables"]]
    wanted = {RENAMED.get(option, option) for option in options["properties"]} | {"progress", *tables}
    assert set(parameters) == wanted
    typing.get_type_hints(function)
    doc = inspect.getdoc(function) or ""
    for part in ("Args:", "Returns:", "Raises:", ">>> "):
        assert part in doc, part
    for parameter in parameters:
        assert f"    {parameter}: " in doc, parameter
    for column in method["gives"]:
        assert column["name"] in doc, column["name"]


TABLES = {
    "polars": pl.DataFrame({"id": ["a", "b", "c"], "day": [date(2026, 6, 5), None, date(2026, 6, 8)]}),
    "pandas": pd.DataFrame({"id": ["a", "b", "c"], "day": pd.to_datetime(["2026-06-05", None, "2026-06-08"])}),
    "pyarrow": pa.table({"id": ["a", "b", "c"], "day": [date(2026, 6, 5), None, date(2026, 6, 8)]}),
    "columns": {"id": ["a", "b", "c"], "day": ["2026-06-05", None, "2026-06-08"]},
    "rows": [{"id": "a", "day": "5. juni 2026"}, {"id": "b"}, {"id": "c", "day": "08-06-2026"}],
}


@pytest.mark.parametrize("shape", TABLES)
def test_the_same_rows_come_back_in_the_same_order_with_new_columns(shape: str) -> None:
    table = dates.day(TABLES[shape], language="en")
    assert table.columns[:2] == ("id", "day") and table["id"] == ["a", "b", "c"]
    assert table["is_working_day"] == [False, None, True]
    assert table["day_name"] == ["Constitution Day", None, None]


def test_a_column_of_mixed_cells_names_all_that_is_wrong_with_it() -> None:
    with pytest.raises(m.TableError) as bad:
        dates.deadline({"day": ["2026-05-08", 7, "i går", None, 2.5, date(2026, 5, 8)]}, period=m.Period.weeks(4))
    assert list(zip(bad.value.cells["row"], bad.value.cells["code"])) == [(n, "cell_not_day") for n in (1, 2, 4)]
    assert [fault.field for fault in bad.value.faults] == ["day[1]", "day[2]", "day[4]"]
    assert "i går" not in repr(bad.value) + str(bad.value.cells.to_dicts())


def test_a_missing_column_and_a_taken_name_are_told() -> None:
    with pytest.raises(m.TableError) as missing:
        dates.between({"day": ["2026-05-08"]})
    assert list(zip(missing.value.cells["row"], missing.value.cells["column"], missing.value.cells["code"])) == [
        (None, "from", "column_missing"), (None, "until", "column_missing"),
    ]  # fmt: skip
    taken = dates.day({"day": ["2026-05-08"]})
    with pytest.raises(m.InvalidError) as twice:
        dates.day(taken)
    assert twice.value.code == "column_name_repeated"
    assert dates.day(taken, prefix="again_")["again_week"] == ["2026-W19"]


@pytest.mark.parametrize("option", [{"language": "sv"}, {"roll": 7}, {"period": {"weeks": -1}}])
def test_a_wrong_option_is_named(option: dict[str, Any]) -> None:
    with pytest.raises(m.InvalidError) as wrong:
        dates.deadline({"day": ["2026-05-08"]}, **({"period": m.Period.weeks(4)} | option))
    assert wrong.value.field is not None and wrong.value.field.startswith(next(iter(option)))


def test_a_time_without_a_zone_is_no_instant_but_its_midnight_is_a_day() -> None:
    frame = pd.DataFrame({"at": pd.to_datetime(["2026-05-08 00:00", "2026-05-09 12:00"])})
    with pytest.raises(m.TableError) as naive:
        dates.local(frame)
    assert naive.value.cells["code"] == ["cell_without_zone"] * 2
    with pytest.raises(m.TableError) as noon:
        dates.day(frame, day="at")
    assert (noon.value.cells["row"], noon.value.cells["code"]) == ([1], ["cell_not_midnight"])
    frame["at"] = frame["at"].dt.tz_localize("Europe/Copenhagen")
    assert dates.local(frame)["offset_minutes"] == [120, 120]


def test_a_number_that_a_spreadsheet_broke_is_mended_on_request() -> None:
    numbers = [3112575005, 101575000.0, "311257–5013", "311257 5021", None]
    plain = codes.cpr({"cpr": numbers})
    assert [fault is not None for fault in plain["cpr_fault"]] == [False, True, True, False, False]
    mended = codes.cpr({"cpr": numbers}, repair=True)
    assert mended["cpr_birth_date"] == [date(2057, 12, 31), date(2057, 1, 1), date(2057, 12, 31), date(2057, 12, 31), None]
    assert mended["cpr_repaired"] == [False, True, True, False, None]
    assert "cpr" not in mended and "311257" not in str(mended.to_dicts())


def test_progress_may_be_a_function_or_a_bar_and_changes_nothing() -> None:
    frame = many(1_000_000)
    alone = dates.day(frame)
    told: list[int] = []
    assert dates.day(frame, progress=lambda used, most: told.append(used)) == alone
    assert told == sorted(told)
    with tqdm(disable=True) as bar:
        assert dates.day(frame, progress=bar) == alone
    with pytest.raises(m.InvalidError) as wrong:
        dates.day(frame, progress=7)  # type: ignore[arg-type]
    assert (wrong.value.code, wrong.value.field) == ("wrong_type", "progress")


class Bar:
    total: int | None = 7
    n = 0

    def update(self, n: int) -> None:
        self.n += n


def test_a_bar_is_told_the_units_that_were_used() -> None:
    bar = Bar()
    codes.cpr(pl.DataFrame({"cpr": ["311257-5005"] * 500_000}), progress=bar)
    assert bar.n > 10_000_000 and bar.total is None


def test_other_threads_run_meanwhile() -> None:
    frame = pl.DataFrame({"cpr": ["311257-5005"] * 2_000_000})
    gaps: list[float] = []
    ended = threading.Event()

    def watch() -> None:
        last = time.monotonic()
        while not ended.is_set():
            time.sleep(0.001)
            now = time.monotonic()
            gaps.append(now - last)
            last = now

    other = threading.Thread(target=watch)
    other.start()
    codes.cpr(frame)
    ended.set()
    other.join()
    assert len(gaps) > 20


LONG = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
import polars as pl
import medborger as m
frame = pl.DataFrame({"cpr": ["311257-5005"] * 3_000_000})
table = m.Table(frame)
print("begins", flush=True)
try:
    while True:
        m.codes.cpr(table)
except KeyboardInterrupt:
    print("interrupted", time.monotonic(), flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_ctrl_c_stops_a_method() -> None:
    child = subprocess.Popen([sys.executable, "-c", LONG], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "begins\n"
    time.sleep(0.5)
    sent = time.monotonic()
    child.send_signal(signal.SIGINT)
    said = child.stdout.readline().split()
    child.wait()
    assert said[:1] == ["interrupted"], said
    # An optimised build takes a fifth of a second at most; the tests' own is slower.
    assert float(said[1]) - sent < 2


def test_the_numbers_are_the_same_in_every_process() -> None:
    code = "import medborger as m, sys; t = m.dates.deadline({'day': ['2026-05-08', None]}, period={'weeks': 4}); sys.stdout.buffer.write(repr(t.to_dicts()).encode())"
    told = [subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout for seed in ("1", "4711")]
    assert told[0] == told[1] and b"2026, 6, 8" in told[0]


def test_a_draw_keeps_the_rows_and_repeats_itself() -> None:
    people = {"id": [f"k{n}" for n in range(60)], "area": ["nord" if n % 3 else "syd" for n in range(60)]}
    quotas = {"area": {"nord": (3, 4), "syd": (2, 3)}}
    drawn = [sortition.draw(shape(people), quotas, seats=6, seed="x") for shape in (dict, pl.DataFrame, pd.DataFrame)]
    assert all(found.table == drawn[0].table and found.report == drawn[0].report for found in drawn)
    assert drawn[0].table["id"] == people["id"] and len(drawn[0].drawn) == 6
    assert len(drawn[0].panels) == 6_000
    rows = {"feature": ["area", "area"], "value": ["nord", "syd"], "min": [3, 2], "max": [4, 3]}
    assert sortition.draw(people, rows, seats=6, seed="x").report == drawn[0].report
    assert len(sortition.draw(people, quotas, seats=6).drawn) == 0
    with pytest.raises(m.MedborgerError):
        sortition.chances(people, {"area": {"nord": (6, 6), "syd": (6, 6)}}, seats=6)


def test_ids_that_stand_twice_or_name_nobody_are_told() -> None:
    with pytest.raises(m.TableError) as bad:
        matching.solve({"person": ["a"], "task": ["t"]}, {"id": ["a", "b", "a", None]}, {"id": ["t"]})
    assert list(zip(bad.value.cells["row"], bad.value.cells["code"])) == [(2, "cell_repeated"), (3, "cell_missing")]
    with pytest.raises(m.TableError) as nobody:
        matching.solve({"person": ["a", "x"], "task": ["t", "t"]}, {"id": ["a"]}, {"id": ["t"]})
    assert list(zip(nobody.value.cells["row"], nobody.value.cells["column"], nobody.value.cells["code"])) == [
        (1, "person", "cell_names_nothing")
    ]


def test_a_market_of_half_a_million_pairs_goes_through() -> None:
    people, tasks = 10_000, 500
    pairs = pl.DataFrame({"person": pl.int_range(people, eager=True)}).join(
        pl.DataFrame({"task": pl.int_range(0, tasks, 10, eager=True)}), how="cross"
    )
    pairs = pairs.with_columns(fit=(pl.col("person") * 7 + pl.col("task") * 13) % 1000)
    found = matching.solve(
        pairs, {"id": range(people)}, {"id": range(tasks), "capacity": [100] * tasks}, reasons=False
    )
    assert len(found.table) == 500_000 and found.report["placed"] == 5_000
