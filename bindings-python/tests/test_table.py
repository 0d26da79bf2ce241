"""Tables: what every library reads through the capsule alone, and what Python's own values become."""

from __future__ import annotations

import csv
import gc
import pickle
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import arro3.core
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import medborger as m

UTC = timezone.utc
AT = datetime(2026, 3, 29, 0, 59, 59, 999_999, tzinfo=UTC)
COLUMNS: dict[str, list[Any]] = {
    "truth": [True, None, False],
    "whole": [1, None, -(2**63)],
    "number": [1.5, None, -0.0],
    "text": ["bænk", None, ""],
    "day": [date(2026, 5, 8), None, date(1583, 1, 1)],
    "instant": [AT, None, datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)],
    "local": [datetime(2026, 3, 29, 2, 30), None, datetime(1900, 1, 1)],
    "variant": [{"kind": "a", "value": 1}, None, {"kind": "b", "value": None}],
    "texts": [["x", "y"], None, []],
}
KINDS = ["bool", "int", "float", "text", "day", "instant", "local", "struct", "list"]


class Capsule:
    """Nothing but the stream."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def labelled(cells: list[str | None]) -> m.Table:
    return m.Table({"stage": pd.Series(cells, dtype=pd.CategoricalDtype(["open", "closed"]))})


@pytest.fixture
def table() -> m.Table:
    return m.Table(COLUMNS)


def test_every_kind_comes_back_as_it_was(table: m.Table) -> None:
    assert table.schema == dict(zip(COLUMNS, KINDS))
    assert table.to_dict() == COLUMNS
    assert table.to_dicts()[0] == {name: cells[0] for name, cells in COLUMNS.items()}
    assert len(table) == 3 and table.columns == tuple(COLUMNS)
    zones = [cell.tzinfo for cell in table["instant"] if cell]
    assert zones == [UTC, UTC]


def test_pyarrow_reads_every_kind_by_its_type(table: m.Table) -> None:
    read = pa.table(Capsule(table))
    assert read.schema == pa.schema([
        ("truth", pa.bool_()),
        ("whole", pa.int64()),
        ("number", pa.float64()),
        ("text", pa.large_string()),
        ("day", pa.date32()),
        ("instant", pa.timestamp("us", tz="UTC")),
        ("local", pa.timestamp("us")),
        ("variant", pa.struct([("kind", pa.large_string()), ("value", pa.int64())])),
        ("texts", pa.large_list(pa.large_string())),
    ])  # fmt: skip
    read.validate(full=True)
    assert read.to_pydict() == COLUMNS
    assert pa.schema(table) == read.schema
    stage = pa.table(Capsule(labelled(["open", None, "open"])))["stage"]
    assert stage.type == pa.dictionary(pa.int32(), pa.large_string())
    assert stage.to_pylist() == ["open", None, "open"]


def test_polars_reads_every_kind_by_its_type(table: m.Table) -> None:
    read = pl.DataFrame(Capsule(table))
    assert dict(read.schema) == {
        "truth": pl.Boolean,
        "whole": pl.Int64,
        "number": pl.Float64,
        "text": pl.String,
        "day": pl.Date,
        "instant": pl.Datetime("us", "UTC"),
        "local": pl.Datetime("us"),
        "variant": pl.Struct({"kind": pl.String, "value": pl.Int64}),
        "texts": pl.List(pl.String),
    }
    assert read.drop("variant").to_dict(as_series=False) == {k: v for k, v in COLUMNS.items() if k != "variant"}
    stage = pl.DataFrame(Capsule(labelled(["open", None, "open"])))["stage"]
    assert stage.dtype == pl.Categorical and stage.to_list() == ["open", None, "open"]
    assert read.equals(table.to_polars())


def test_pandas_reads_every_kind_by_its_type(table: m.Table) -> None:
    read = pd.DataFrame.from_arrow(Capsule(table))
    assert str(read["instant"].dtype) == "datetime64[us, UTC]"
    assert read["instant"][0].to_pydatetime() == AT
    own = table.to_pandas()
    assert own["day"].tolist()[0] == date(2026, 5, 8)
    assert [str(own[name].dtype) for name in ("number", "instant", "local")] == [
        "float64", "datetime64[us, UTC]", "datetime64[us]",
    ]  # fmt: skip
    stage = labelled(["open", None, "open"]).to_pandas()["stage"]
    assert stage.dtype == "category" and list(stage.cat.categories) == ["open", "closed"]


def test_duckdb_reads_every_kind_by_its_type(table: m.Table) -> None:
    capsule = Capsule(table)
    types = duckdb.sql("SELECT * FROM capsule").types
    assert [str(kind) for kind in types] == [
        "BOOLEAN", "BIGINT", "DOUBLE", "VARCHAR", "DATE", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP",
        "STRUCT(kind VARCHAR, \"value\" BIGINT)", "VARCHAR[]",
    ]  # fmt: skip
    again = Capsule(table)
    rows = duckdb.sql("SELECT text, day, whole FROM again").fetchall()
    assert rows == [("bænk", date(2026, 5, 8), 1), (None, None, None), ("", date(1583, 1, 1), -(2**63))]
    back = m.Table(duckdb.sql("SELECT 1::UTINYINT a, uuid() u, 'e'::ENUM('e','f') e, 12::HUGEINT h, 1.25::DECIMAL(4,2) d"))
    assert back.schema == {"a": "int", "u": "text", "e": "choice", "h": "int", "d": "float"}
    assert back["d"] == [1.25] and UUID(back["u"][0])


def test_arro3_reads_every_kind_by_its_type(table: m.Table) -> None:
    read = arro3.core.Table.from_arrow(Capsule(table))
    assert pa.schema(read.schema) == pa.schema(table)
    assert pa.table(read).to_pydict() == COLUMNS


def test_the_cells_outlive_the_table_that_gave_them() -> None:
    read = pa.table(Capsule(m.Table({"text": ["x" * 1000] * 1000, "whole": list(range(1000))})))
    gc.collect()
    again = [m.Table({"text": ["y" * 1000] * 1000}) for _ in range(20)]
    assert len(again) == 20
    assert read["text"].to_pylist() == ["x" * 1000] * 1000 and read["whole"].to_pylist() == list(range(1000))


@pytest.mark.parametrize("empty", [{}, {"a": []}, []])
def test_a_table_without_rows_goes_out_and_comes_in(empty: Any) -> None:
    table = m.Table(empty)
    assert len(table) == 0 and m.Table(pa.table(table)) == table
    assert m.Table(table.to_polars()).columns == table.columns


FRAMES: dict[str, Callable[[m.Table], Any]] = {
    "polars": lambda table: table.to_polars(),
    "pyarrow": lambda table: table.to_arrow(),
    "arro3": lambda table: arro3.core.Table.from_arrow(table),
    "batch": lambda table: table.to_arrow().to_batches()[0],
    "chunks": lambda table: pa.concat_tables([table.to_arrow().slice(n, 1) for n in range(3)]),
    "itself": lambda table: table,
    "columns": lambda table: table.to_dict(),
    "rows": lambda table: table.to_dicts(),
    "pickle": lambda table: pickle.loads(pickle.dumps(table)),
    "series": lambda table: {name: table.to_polars()[name] for name in table.columns},
    "arrays": lambda table: {name: table.to_arrow()[name] for name in table.columns},
}


@pytest.mark.parametrize("shape", FRAMES)
def test_every_way_in_gives_the_same_table(table: m.Table, shape: str) -> None:
    assert m.Table(FRAMES[shape](table)) == table


def test_pandas_in_means_what_was_meant() -> None:
    frame = pd.DataFrame({
        "gap": [1, None, 3],
        "whole": pd.array([1, None, 3], dtype="Int64"),
        "truth": pd.array([True, None, False], dtype="boolean"),
        "category": pd.Categorical(["u", None, "v"], categories=["v", "u", "w"]),
        "day": [pd.Timestamp("2026-05-08"), pd.NaT, pd.Timestamp("2026-05-09")],
        "at": pd.to_datetime(["2026-07-01T00:00", None, "2026-01-01T00:00"]).tz_localize("Europe/Copenhagen"),
    }, index=[7, 8, 9])  # fmt: skip
    table = m.Table(frame)
    assert table.columns == tuple(frame.columns)
    assert table.schema == {
        "gap": "float", "whole": "int", "truth": "bool", "category": "choice", "day": "local", "at": "instant",
    }  # fmt: skip
    assert table["gap"] == [1.0, None, 3.0] and table["whole"] == [1, None, 3]
    assert table.choices("category") == ("v", "u", "w")
    assert table["at"] == [datetime(2026, 6, 30, 22, tzinfo=UTC), None, datetime(2025, 12, 31, 23, tzinfo=UTC)]
    days = m.dates.day(frame, day="day")
    assert days["weekday"] == [5, None, 6]
    by_column = m.Table({name: frame[name] for name in frame.columns})
    assert by_column == table


def test_a_frame_with_a_column_of_mixed_cells_is_read_as_what_was_meant() -> None:
    frame = pd.DataFrame({"cpr": [3112575005, "311257-5013", None], "n": [1, 2, 3]})
    with pytest.raises(pa.ArrowInvalid):
        pa.table(frame)
    table = m.Table(frame)
    assert table["cpr"] == ["3112575005", "311257-5013", None] and table["n"] == [1, 2, 3]


class Colour(str, Enum):
    RED = "red"


def test_scalars_of_numpy_and_pandas_are_python_s_own() -> None:
    columns: dict[str, list[Any]] = {
        "whole": [np.int64(1), np.uint8(2), 3],
        "number": [np.float32(1.5), np.float64("nan"), 2],
        "truth": [np.bool_(True), False, pd.NA],
        "text": [np.str_("x"), Colour.RED, UUID(int=1)],
        "day": [np.datetime64("2026-05-08"), pd.NaT, date(2026, 5, 9)],
        "at": [np.datetime64("2026-05-08T01:02:03.000000004", "ns"), pd.Timestamp(2026, 5, 8), np.datetime64("NaT")],
        "zone": [datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/Copenhagen")), pd.Timestamp(0, tz="UTC"), None],
        "decimal": [Decimal("1.10"), Decimal("NaN"), Decimal(3)],
        "sum": [Decimal(7), None, Decimal("8.00")],
        "array": [np.array([1, 2]), None, (3,)],
    }
    table = m.Table(columns)
    assert list(table.schema.values()) == [
        "int", "float", "bool", "text", "day", "local", "instant", "float", "int", "list",
    ]  # fmt: skip
    assert table["number"] == [1.5, None, 2.0] and table["truth"] == [True, False, None]
    assert table["text"] == ["x", "red", str(UUID(int=1))]
    assert table["day"] == [date(2026, 5, 8), None, date(2026, 5, 9)]
    assert table["at"] == [datetime(2026, 5, 8, 1, 2, 3), datetime(2026, 5, 8), None]
    assert table["zone"] == [datetime(2025, 12, 31, 23, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), None]
    assert table["decimal"] == [1.1, None, 3.0] and table["array"] == [[1, 2], None, [3]]


def test_arrays_of_numpy_are_columns() -> None:
    table = m.Table({
        "whole": np.arange(3),
        "day": np.array(["2026-05-08", "NaT", "2026-05-09"], dtype="datetime64[D]"),
        "at": np.array(["2026-05-08T12", "NaT", "2026-05-09"], dtype="datetime64[ns]"),
    })  # fmt: skip
    assert list(table.schema.values()) == ["int", "day", "local"]
    assert table["at"] == [datetime(2026, 5, 8, 12), None, datetime(2026, 5, 9)]


def test_neither_numpy_nor_pandas_is_imported() -> None:
    code = "import sys, medborger as m; m.dates.day({'day': ['2026-05-08']}); print(sorted({'numpy', 'pandas', 'polars'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_all_bad_cells_are_told_at_once_and_none_is_repeated() -> None:
    with pytest.raises(m.TableError) as bad:
        m.Table({"a": [b"hemmelig", 1, 2**64], "b": ["x", object(), {"y": 1}], "c": [timedelta(1), "\ud800", None]})
    cells = bad.value.cells
    assert bad.value.count == len(cells) == len(bad.value.faults)
    assert list(zip(cells["row"], cells["column"], cells["code"])) == [
        (0, "a", "cell_not_text"), (2, "a", "cell_too_large"), (1, "b", "cell_not_text"), (0, "b", "cell_not_text"),
        (0, "c", "cell_not_text"), (1, "c", "cell_not_text"),
    ]  # fmt: skip
    assert all(cells["expected"]) and all(cells["forventet"])
    assert "hemmelig" not in str(bad.value.__dict__) + str(bad.value) + str(cells.to_dicts())
    again = pickle.loads(pickle.dumps(bad.value))
    assert (again.cells, again.count, again.faults) == (cells, bad.value.count, bad.value.faults)
    assert isinstance(bad.value, m.InvalidError) and isinstance(bad.value, ValueError)


@pytest.mark.parametrize("data", [7, "id", b"id", None, int, {"a": "text"}, {"a": {"b": 1}}, [1], {1: [1]}, pl.LazyFrame({"a": [1]})])
def test_what_is_no_table_is_refused(data: Any) -> None:
    with pytest.raises(m.InvalidError) as refused:
        m.Table(data)
    assert (refused.value.code, refused.value.field) == ("wrong_type", "table")


def test_columns_of_unequal_length_and_repeated_names_are_refused() -> None:
    with pytest.raises(m.InvalidError) as uneven:
        m.Table({"a": [1], "b": [1, 2]})
    assert uneven.value.code == "column_length_differs"
    with pytest.raises(m.InvalidError) as twice:
        m.Table(pa.table([pa.array([1]), pa.array([2])], names=["a", "a"]))
    assert twice.value.code == "column_name_repeated"
    with pytest.raises(m.InvalidError) as missing:
        m.Table({"a": [1]})["b"]
    assert (missing.value.code, missing.value.field) == ("column_missing", "b")


def test_what_arrow_has_and_tables_have_not_is_named() -> None:
    with pytest.raises(m.TableError) as unread:
        m.Table(pa.table({"a": pa.array([b"x"]), "b": pa.array([1]), "c": pa.array([timedelta(1)])}))
    assert list(zip(unread.value.cells["row"], unread.value.cells["column"], unread.value.cells["code"])) == [
        (None, "a", "column_unread"), (None, "c", "column_unread"),
    ]  # fmt: skip
    with pytest.raises(m.TableError) as large:
        m.Table(pa.table({"a": pa.array([1, 2**63], pa.uint64()), "t": pa.array([2**62, 1], pa.timestamp("s"))}))
    assert list(zip(large.value.cells["row"], large.value.cells["code"])) == [(1, "cell_too_large"), (0, "cell_out_of_range")]


ARROW = {
    "int8": (pa.array([1, None, -128], pa.int8()), "int", [1, None, -128]),
    "half": (pa.array([1.5, None, float("nan")], pa.float16()), "float", [1.5, None, None]),
    "utf8": (pa.array(["a", None, "æ"], pa.string()), "text", ["a", None, "æ"]),
    "view": (pa.array(["a", None, "æ" * 30], pa.string_view()), "text", ["a", None, "æ" * 30]),
    "null": (pa.nulls(3), "text", [None, None, None]),
    "date64": (pa.array([date(2026, 5, 8), None, date(1969, 1, 1)], pa.date64()), "day", [date(2026, 5, 8), None, date(1969, 1, 1)]),
    "decimal": (pa.array([Decimal("1.10"), None, Decimal("-2.05")], pa.decimal128(9, 2)), "float", [1.1, None, -2.05]),
    "whole": (pa.array([Decimal(7), None, Decimal(-8)], pa.decimal256(50, 0)), "int", [7, None, -8]),
    "numbers": (pa.array([7, None, 7]).dictionary_encode(), "int", [7, None, 7]),
    "labels": (pa.array(["b", None, "b"]).dictionary_encode(), "choice", ["b", None, "b"]),
    "fixed": (pa.array([[1, 2], None, [3, None]], pa.list_(pa.int16(), 2)), "list", [[1, 2], None, [3, None]]),
    "nano": (pa.array([1_001, None, -1], pa.timestamp("ns", tz="America/New_York")), "instant",
             [datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC), None, datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)]),
    "uuid": (pa.array([UUID(int=1).bytes, None, UUID(int=2).bytes], pa.uuid()), "text", [str(UUID(int=1)), None, str(UUID(int=2))]),
}  # fmt: skip


@pytest.mark.parametrize("name", ARROW)
def test_every_type_of_arrow_s_becomes_what_it_means(name: str) -> None:
    array, kind, cells = ARROW[name]
    whole = m.Table(pa.table({"a": array}))
    assert whole.schema == {"a": kind} and whole["a"] == cells
    # A chunk that begins in the middle, and dictionaries that differ between chunks.
    parts = pa.table({"a": pa.chunked_array([array.slice(1, 2), array.slice(0, 1)])})
    assert m.Table(parts)["a"] == [*cells[1:], cells[0]]


def test_dictionaries_that_differ_between_chunks_are_one_choice() -> None:
    chunks = [pa.array(cells).dictionary_encode() for cells in (["b", "a"], ["a", "c"])]
    table = m.Table(pa.table({"a": pa.chunked_array(chunks)}))
    assert table["a"] == ["b", "a", "a", "c"] and table.choices("a") == ("b", "a", "c")


def failing(after: int) -> Iterator[pa.RecordBatch]:
    for _ in range(after):
        yield pa.record_batch({"a": [1, 2]})
    raise RuntimeError("the disk is gone")


class Kept:
    """A stream that can be watched."""

    def __init__(self, after: int) -> None:
        self.batches = failing(after)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        schema = pa.schema([("a", pa.int64())])
        return pa.RecordBatchReader.from_batches(schema, self.batches).__arrow_c_stream__()


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_stream_that_fails_halfway_is_an_error_and_is_let_go_of(after: int) -> None:
    gc.collect()
    before = pa.total_allocated_bytes()
    kept = Kept(after)
    gone = weakref.ref(kept.batches)
    with pytest.raises(ValueError, match="failed halfway") as told:
        m.Table(kept)
    # What a producer says may be a cell.
    assert "the disk is gone" not in str(told.value)
    del kept, told
    gc.collect()
    assert gone() is None
    assert pa.total_allocated_bytes() <= before


def test_a_capsule_is_read_once() -> None:
    class Twice:
        def __init__(self) -> None:
            self.capsule = pa.table({"a": [1]}).__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return self.capsule

    twice = Twice()
    assert len(m.Table(twice)) == 1
    with pytest.raises(m.TableError, match="taken before") as again:
        m.Table(twice)
    assert again.value.cells["code"] == ["column_arrow_broken"]


@pytest.mark.parametrize("given", [7, None, object(), (1, 2)])
def test_what_is_no_capsule_is_refused(given: Any) -> None:
    class Wrong:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return given

    with pytest.raises(m.TableError) as refused:
        m.Table(Wrong())
    assert refused.value.cells["code"] == ["column_arrow_broken"]


def test_a_stream_of_something_else_is_no_table() -> None:
    with pytest.raises(m.InvalidError) as refused:
        m.Table(pa.chunked_array([[1, 2]]))
    assert refused.value.code == "wrong_type"


def test_rows_and_columns_can_be_chosen(table: m.Table) -> None:
    assert table.slice(1).to_dict() == {name: cells[1:] for name, cells in COLUMNS.items()}
    assert table.slice(-1)["whole"] == [-(2**63)] and len(table.slice(2, 1)) == 0
    assert table.select(["day", "truth"]).columns == ("day", "truth")
    assert "day" in table and "week" not in table
    with pytest.raises(TypeError):
        iter(table)  # type: ignore[call-overload]


def test_tables_are_equal_where_their_cells_are() -> None:
    one, other = m.Table({"a": [1, None]}), m.Table({"a": pd.array([1, None], dtype="Int64")})
    assert one == other and one != m.Table({"a": [1, 2]}) and one != m.Table({"b": [1, None]}) and one != [1]
    assert one != m.Table({"a": [1.0, None]})
    assert labelled(["open", None]) == m.Table({"stage": pa.array(["open", None]).dictionary_encode()})
    with pytest.raises(TypeError):
        hash(one)


def test_a_notebook_shows_the_first_rows_and_no_markup_of_theirs() -> None:
    html = m.Table({"<b>": ["<script>alert(1)</script>"] * 12, "n": [None, *range(11)]})._repr_html_()
    assert html.count("<tr>") == 11 and "<script>" not in html and "&lt;script&gt;" in html and "<b>" not in html
    assert "12 rows, 2 columns; the first 10 are shown" in html and "<em>gap</em>" in html
    assert repr(m.Table({"a": ["x"]})) == "Table(1 row: a text)"


def test_files_are_written_and_read_again(table: m.Table, tmp_path: Path) -> None:
    table.save(tmp_path / "t.parquet")
    assert m.Table(pl.read_parquet(tmp_path / "t.parquet")) == table
    table.save(tmp_path / "t.csv")
    with open(tmp_path / "t.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["instant"] == "2026-03-29T00:59:59.999999Z" and rows[0]["variant"] == '{"kind": "a", "value": 1}'
    assert rows[0]["truth"] == "true" and set(rows[1].values()) == {""}
    table.save(str(tmp_path / "T.XLSX"))
    read = pd.read_excel(tmp_path / "T.XLSX")
    assert read["text"][0] == "bænk" and read["day"][0] == pd.Timestamp("2026-05-08")
    with pytest.raises(m.InvalidError) as other:
        table.save(tmp_path / "t.docx")
    assert (other.value.code, other.value.field) == ("wrong_type", "path")


@pytest.mark.parametrize("without", [(), ("xlsxwriter",)])
def test_what_looks_like_a_formula_stays_a_text(tmp_path: Path, without: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    hide(monkeypatch, *without)
    m.Table({"a": ["=1+1", "@x"], "b": [2**60, 7]}).save(tmp_path / "t.xlsx")
    import openpyxl

    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "t.xlsx").active]
    assert cells == [["a", "b"], ["=1+1", str(2**60)], ["@x", 7]]
    kinds = [row[0].data_type for row in openpyxl.load_workbook(tmp_path / "t.xlsx").active]
    assert kinds == ["s", "s", "s"]


@pytest.mark.parametrize(("length", "fits"), [(32_767, True), (32_768, False)])
def test_what_a_sheet_has_no_room_for_is_refused_and_not_cut(tmp_path: Path, length: int, fits: bool) -> None:
    table = m.Table({"a": ["x" * length]})
    if fits:
        table.save(tmp_path / "t.xlsx")
        assert pd.read_excel(tmp_path / "t.xlsx")["a"][0] == "x" * length
        return
    with pytest.raises(m.InvalidError) as large:
        table.save(tmp_path / "t.xlsx")
    assert large.value.code == "table_too_large" and not (tmp_path / "t.xlsx").exists()


def hide(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """As if these libraries were not installed."""
    from importlib import import_module as there
    from importlib.util import find_spec as found

    from medborger import _table

    def absent(name: str) -> Any:
        if name.partition(".")[0] in names:
            raise ModuleNotFoundError(name)
        return there(name)

    monkeypatch.setattr(_table, "import_module", absent)
    monkeypatch.setattr(_table, "find_spec", lambda name: None if name in names else found(name))


def test_a_library_that_is_missing_is_named(table: m.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hide(monkeypatch, "polars", "pyarrow", "pandas", "xlsxwriter", "openpyxl")
    for call, names in [
        (table.to_polars, "polars"),
        (table.to_pandas, "pandas"),
        (table.to_arrow, "pyarrow"),
        (lambda: table.save(tmp_path / "t.parquet"), "polars or pyarrow"),
        (lambda: table.save(tmp_path / "t.xlsx"), "xlsxwriter or openpyxl"),
    ]:
        with pytest.raises(ImportError, match=f"needs {names}: `pip install"):
            call()
    table.save(tmp_path / "t.csv")


def test_pandas_without_pyarrow_keeps_the_types(monkeypatch: pytest.MonkeyPatch, table: m.Table) -> None:
    hide(monkeypatch, "pyarrow")
    frame = table.to_pandas()
    assert [str(frame[name].dtype) for name in ("truth", "whole", "instant", "local")] == [
        "boolean", "Int64", "datetime64[us, UTC]", "datetime64[us]",
    ]  # fmt: skip
    assert frame["whole"].tolist()[0] == 1


def test_five_million_rows_go_through() -> None:
    rows = 5_000_000
    frame = pl.DataFrame({"id": pl.int_range(rows, eager=True), "v": pl.int_range(rows, eager=True) % 7})
    table = m.Table(frame)
    assert len(table) == rows and table.slice(rows - 1).to_dicts() == [{"id": rows - 1, "v": (rows - 1) % 7}]
    back = table.to_polars()
    assert back["id"].sum() == rows * (rows - 1) // 2


def resident() -> int:
    """How many bytes of memory this process has in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is told otherwise")
def test_what_was_handed_on_is_let_go_of_whether_it_was_read_or_not() -> None:
    cells = np.arange(2_000_000)

    def once() -> None:
        table = m.Table(pa.table({"a": cells}))
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()
        assert pa.table(Capsule(table)).num_rows == len(cells)
        assert len(pl.DataFrame(table)) == len(cells)

    for _ in range(5):
        once()
    gc.collect()
    before = resident()
    for _ in range(25):
        once()
    gc.collect()
    # One table of them has 16 MB.
    assert resident() - before < 100_000_000


def test_rows_can_be_taken_by_their_numbers() -> None:
    table = m.Table({"a": ["x", "y", "z"]})
    assert table.take([2, 0, 2])["a"] == ["z", "x", "z"]
    with pytest.raises(IndexError):
        table.take([3])


def test_a_list_that_was_read_from_a_file_is_a_table() -> None:
    table = m.Table(m.read_table("Navn;Svar\r\nIda Eksempel;Flere bænke\r\nBo Eksempel;\r\n".encode("cp1252")))
    assert table.to_dicts() == [{"Navn": "Ida Eksempel", "Svar": "Flere bænke"}, {"Navn": "Bo Eksempel", "Svar": None}]
