"""Tables that other programs hand in: what lies under gaps, what types mean, and what does not keep to the interface."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import medborger as m

HUGE = 2**64 - 1
GAP = pa.array([True, False, True]).buffers()[1]


def column(cells: Any) -> m.Table:
    return m.Table(pa.table({"a": cells}))


def faults(data: Any) -> list[tuple[int | None, str, str]]:
    with pytest.raises(m.TableError) as bad:
        m.Table(data)
    cells = bad.value.cells
    return list(zip(cells["row"], cells["column"], cells["code"]))


def numbers(kind: Any, *values: int) -> pa.Buffer:
    return pa.py_buffer(np.array(values, dtype=kind).tobytes())


def view(text: bytes) -> bytes:
    return len(text).to_bytes(4, "little") + text.ljust(12, b"\0")


GARBAGE: dict[str, tuple[Callable[[], pa.Array], list[Any]]] = {
    "a text": (
        lambda: pa.Array.from_buffers(pa.utf8(), 3, [GAP, numbers("i4", 0, 1, 3, 4), pa.py_buffer(b"a\xff\xfeb")]),
        ["a", None, "b"],
    ),
    "a long text": (
        lambda: pa.Array.from_buffers(pa.large_utf8(), 3, [GAP, numbers("i8", 0, 1, 3, 4), pa.py_buffer(b"a\xff\xfeb")]),
        ["a", None, "b"],
    ),
    "a view": (
        lambda: pa.Array.from_buffers(
            pa.string_view(), 3, [GAP, pa.py_buffer(view(b"a") + b"\x7f" * 16 + view(b"b"))]
        ),
        ["a", None, "b"],
    ),
    "a number": (lambda: pa.Array.from_buffers(pa.uint64(), 3, [GAP, numbers("u8", 1, HUGE, 3)]), [1, None, 3]),
    "a label": (
        lambda: pa.DictionaryArray.from_buffers(
            pa.dictionary(pa.int32(), pa.utf8()), 3, [GAP, numbers("i4", 0, -77, 1)], pa.array(["x", "y"])
        ),
        ["x", None, "y"],
    ),
    "a list": (
        lambda: pa.Array.from_buffers(
            pa.list_(pa.uint64()), 3, [GAP, numbers("i4", 0, 1, 3, 4)], children=[pa.array([1, HUGE, 2, 3], pa.uint64())]
        ),
        [[1], None, [3]],
    ),
    "a list of so many": (
        lambda: pa.FixedSizeListArray.from_arrays(
            pa.array([1, 1, HUGE, 5, 3, 4], pa.uint64()), 2, mask=pa.array([False, True, False])
        ),
        [[1, 1], None, [3, 4]],
    ),
    "a struct": (
        lambda: pa.Array.from_buffers(
            pa.struct([("x", pa.uint64())]), 3, [GAP], children=[pa.array([1, HUGE, 2], pa.uint64())]
        ),
        [{"x": 1}, None, {"x": 2}],
    ),
    "a label in a list": (
        lambda: pa.Array.from_buffers(
            pa.list_(pa.dictionary(pa.int8(), pa.utf8())), 3, [GAP, numbers("i4", 0, 1, 2, 3)],
            children=[
                pa.DictionaryArray.from_buffers(
                    pa.dictionary(pa.int8(), pa.utf8()), 3, [None, numbers("i1", 0, 99, 0)], pa.array(["x"])
                )
            ],
        ),
        [["x"], None, ["x"]],
    ),
    "a day": (lambda: pa.Array.from_buffers(pa.date64(), 3, [GAP, numbers("i8", 0, 2**62, 0)]), [date(1970, 1, 1), None, date(1970, 1, 1)]),
}  # fmt: skip


@pytest.mark.parametrize("what", GARBAGE)
def test_what_lies_under_a_gap_is_not_looked_at(what: str) -> None:
    array, meant = GARBAGE[what]
    assert column(array())["a"] == meant
    # Nor in a slice that begins within.
    assert column(array().slice(1))["a"] == meant[1:]


def test_a_text_that_is_none_is_a_bad_cell_of_its_row() -> None:
    broken = pa.Array.from_buffers(pa.utf8(), 2, [None, numbers("i4", 0, 1, 2), pa.py_buffer(b"a\xff")])
    assert faults(pa.table({"a": broken})) == [(1, "a", "cell_not_text")]
    labels = pa.Array.from_buffers(pa.utf8(), 2, [None, numbers("i4", 0, 1, 2), pa.py_buffer(b"a\xff")])
    assert faults(pa.table({"a": pa.DictionaryArray.from_arrays(pa.array([0, 1, 1]), labels)})) == [
        (1, "a", "cell_not_text"),
        (2, "a", "cell_not_text"),
    ]


def test_a_bad_cell_within_others_has_the_row_of_the_table() -> None:
    lists = pa.array([[1], None, [], [2, 3], [2**63, 4], [5, 2**63]], pa.list_(pa.uint64()))
    assert faults(pa.table({"a": lists})) == [(4, "a", "cell_too_large"), (5, "a", "cell_too_large")]
    deeper = pa.array([[], [{"x": [1, 2]}], [{"x": [3]}, {"x": [2**63]}]], pa.list_(pa.struct([("x", pa.list_(pa.uint64()))])))
    assert faults(pa.table({"a": deeper})) == [(2, "a.x", "cell_too_large")]
    several = pa.chunked_array([lists.slice(0, 3), lists.slice(3)])
    assert faults(pa.table({"a": several})) == [(4, "a", "cell_too_large"), (5, "a", "cell_too_large")]
    assert faults({"a": [[1], [], [2, 3], [4, 2**63]]}) == [(3, "a", "cell_too_large")]
    assert faults({"a": [[{"x": 1}], None, [{"x": 1}, {"x": object()}]]}) == [(2, "a.x", "cell_not_text")]


def test_extension_types_are_what_they_mean_or_are_named() -> None:
    def stored(kind: Any, cells: Any) -> pa.Array:
        return pa.ExtensionArray.from_storage(kind, cells)

    truth = column(stored(pa.bool8(), pa.array([1, 0, None, 7], pa.int8())))
    assert (truth.schema, truth["a"]) == ({"a": "bool"}, [True, False, None, True])
    assert column(stored(pa.json_(), pa.array(['{"b": 1}'])))["a"] == ['{"b": 1}']
    assert column(stored(pa.uuid(), pa.array([b"0" * 16], pa.binary(16))))["a"] == ["30303030-3030-3030-3030-303030303030"]
    opaque = stored(pa.opaque(pa.int32(), "t", "v"), pa.array([1], pa.int32()))
    for frame, named in (
        (pd.DataFrame({"a": pd.period_range("2026-01", periods=2, freq="M")}), "pandas.period"),
        (pd.DataFrame({"a": pd.interval_range(0, 2)}), "pandas.interval"),
        (pa.table({"a": opaque}), "arrow.opaque"),
        (pa.table({"a": pa.FixedShapeTensorArray.from_numpy_ndarray(np.zeros((2, 2, 2)))}), "arrow.fixed_shape_tensor"),
        (pa.table({"a": pa.ListArray.from_arrays([0, 1], opaque)}), "arrow.opaque"),
    ):  # fmt: skip
        with pytest.raises(m.TableError) as bad:
            m.Table(frame)
        assert bad.value.cells["code"] == ["column_unread"] and named in bad.value.cells["expected"][0]


@pytest.mark.parametrize("kind", [pa.decimal32, pa.decimal64, pa.decimal128, pa.decimal256])
def test_decimals_are_exact_or_refused(kind: Any) -> None:
    whole = column(pa.array([Decimal(1), Decimal(-20), None], kind(9, 0)))
    assert (whole.schema, whole["a"]) == ({"a": "int"}, [1, -20, None])
    money = column(pa.array([Decimal("1.25"), Decimal("2.00"), Decimal("-0.10"), None], kind(9, 2)))
    assert (money.schema, money["a"]) == ({"a": "float"}, [1.25, 2.0, -0.1, None])


def test_a_decimal_of_more_digits_than_a_float_holds_is_refused() -> None:
    ends = [Decimal("9999999999999.99"), Decimal("0.01")]
    assert column(pa.array(ends, pa.decimal128(38, 2)))["a"] == [9999999999999.99, 0.01]
    long = Decimal("123456789012345678.01")
    assert faults(pa.table({"a": pa.array([Decimal(1), long], pa.decimal128(38, 2))})) == [(1, "a", "cell_too_large")]
    assert faults({"a": [Decimal(1), long]}) == [(1, "a", "cell_too_large")]
    assert column(pa.array([Decimal(2**63 - 1)], pa.decimal128(38, 0)))["a"] == [2**63 - 1]
    assert faults(pa.table({"a": pa.array([Decimal(2**63)], pa.decimal128(38, 0))})) == [(0, "a", "cell_too_large")]
    # A whole number keeps its last digit, also among floats.
    assert m.Table({"a": [0.5, 2**53 + 1]})["a"] == ["0.5", "9007199254740993"]
    assert m.Table({"a": [0.5, 2**53]})["a"] == [0.5, 2.0**53]


def test_nanoseconds_are_cut_down_to_the_microsecond_before_also_before_1970() -> None:
    nanos = [-1, -1000, -1001, 1, 1999]
    micros = [-1, -1, -2, 0, 1]
    meant = pl.Series(micros).cast(pl.Datetime("us")).to_list()
    for cells in (
        pa.array(nanos, pa.int64()).cast(pa.timestamp("ns")),
        pl.Series(nanos).cast(pl.Datetime("ns")),
        pd.Series(np.array(nanos, "datetime64[ns]")),
        np.array(nanos, "datetime64[ns]"),
        [pd.Timestamp(nano) for nano in nanos],
        [np.datetime64(nano, "ns") for nano in nanos],
    ):
        assert m.Table({"a": cells})["a"] == meant


def test_days_and_times_that_python_has_not_are_shown_as_texts() -> None:
    days = column(pa.array([2**31 - 1, -(2**31), 2_932_897, 2_932_896, -719_162, -719_163], pa.int32()).cast(pa.date32()))
    assert repr(days) == "Table(6 rows: a day)"
    shown = [row["a"] for row in days.to_dicts()]
    assert shown[2:] == ["+10000-01-01", date(9999, 12, 31), date(1, 1, 1), "0000-12-31"]
    assert shown[:2] == ["1970-01-01 and 2147483647 days", "1970-01-01 and -2147483648 days"]
    for kind in (pa.timestamp("us", "UTC"), pa.timestamp("us")):
        times = column(pa.array([2**63 - 1, -(2**62), 0], pa.int64()).cast(kind))
        assert times["a"][0].startswith("1970-01-01T00:00:00") and times["a"][1] < "0"
        assert isinstance(times["a"][2], datetime) and "<td>" in times._repr_html_()
    assert "2147483647 days" in days._repr_html_()


def test_labels_of_rows_that_were_left_out_are_left_out_too() -> None:
    table = m.Table(pd.DataFrame({"a": pd.Categorical(["Ida", "Bo", None, "Bo"], ["Ida", "Åse", "Bo"])}))
    assert table.choices("a") == ("Ida", "Åse", "Bo")
    assert table.take([2]).choices("a") == ("",)
    for left in (table.take([1, 2, 3]), table.slice(1), table.take([1, 3]), table.take([1, 3]).select(["a"])):
        assert left.choices("a") == ("Bo",) and "Ida" not in str(left.to_arrow().column("a").chunk(0).dictionary)
    assert table.slice(1)["a"] == ["Bo", None, "Bo"]
    assert table.take([3, 0])["a"] == ["Bo", "Ida"]
    nested = m.Table(pa.table({"a": pa.ListArray.from_arrays([0, 1, 2], pa.array(["Ida", "Bo"]).dictionary_encode())}))
    assert "Ida" not in str(nested.take([1]).to_arrow())


def test_sets_are_refused_as_columns_and_sorted_in_cells() -> None:
    for cells in ({"x", "y"}, frozenset({1, 2})):
        with pytest.raises(m.InvalidError, match="a set has no order"):
            m.Table({"a": cells})
    assert m.Table({"a": [{"y", "x", "z"}, frozenset({2, 1})]})["a"] == [["x", "y", "z"], ["1", "2"]]
    assert faults({"a": [{"x"}, {"b", 1}]}) == [(1, "a", "cell_not_text")]


# What does not keep to the interface


def test_a_schema_of_any_depth_is_read_or_refused() -> None:
    def deep(levels: int) -> pa.Table:
        kind: pa.DataType = pa.int64()
        for _ in range(levels):
            kind = pa.list_(kind)
        return pa.table({"a": pa.array([], kind)})

    assert m.Table(deep(63)).schema == {"a": "list"}
    assert faults(deep(64)) == [(None, "table", "column_too_deep")]
    assert faults(deep(2000)) == [(None, "table", "column_too_deep")]


class Given:
    def __init__(self, *given: Any) -> None:
        self.given = given

    def __arrow_c_array__(self, requested_schema: object = None) -> Any:
        return self.given


class Streamed:
    def __init__(self, given: Any) -> None:
        self.given = given

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return self.given


def test_what_is_no_capsule_of_the_interface_is_refused() -> None:
    kind, cells = pa.array([{"a": 1}]).__arrow_c_array__()
    broken = [(None, "table", "column_arrow_broken")]
    for given in (7, None, kind, (kind,), (kind, cells, cells), "stream"):
        assert faults(Streamed(given)) == broken
    for pair in ((), (1, 2), (cells, kind), (kind, kind), (1, 2, 3)):
        assert faults(Given(*pair)) == broken
    assert len(m.Table(Given(kind, cells))) == 1
    assert faults(Given(kind, cells)) == broken
    stream = pa.table({"a": [1]}).__arrow_c_stream__()
    assert len(m.Table(Streamed(stream))) == 1
    assert faults(Streamed(stream)) == broken
    other = pa.array([{"a": "x"}]).__arrow_c_array__()[1]
    assert faults(Given(pa.array([{"a": 1}]).__arrow_c_array__()[0], other)) == broken


HEAD = """
import ctypes, medborger as m, pyarrow as pa
P, I = ctypes.c_void_p, ctypes.c_int64
class Schema(ctypes.Structure):
    _fields_ = [("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", P), ("flags", I), ("n_children", I),
                ("children", P), ("dictionary", P), ("release", P), ("private", P)]
class Array(ctypes.Structure):
    _fields_ = [("length", I), ("null_count", I), ("offset", I), ("n_buffers", I), ("n_children", I), ("buffers", P),
                ("children", P), ("dictionary", P), ("release", P), ("private", P)]
get = ctypes.pythonapi.PyCapsule_GetPointer
get.restype, get.argtypes = P, [ctypes.py_object, ctypes.c_char_p]
def at(address): return P.from_address(address)
def child(of, kind, n=0): return kind.from_address(at(of.children + 8 * n).value)
class Given:
    def __init__(self, pair): self.pair = pair
    def __arrow_c_array__(self, requested_schema=None): return self.pair
kept = []
def check(cells, change):
    kinds, values = pa.array(cells).__arrow_c_array__() if not isinstance(cells, pa.Array) else cells.__arrow_c_array__()
    s, a = Schema.from_address(get(kinds, b"arrow_schema")), Array.from_address(get(values, b"arrow_array"))
    # What is changed can no longer be let go of.
    kept.append((kinds, values, bytes(s), bytes(a)))
    exec(change, globals() | {"s": s, "a": a})
    try:
        m.Table({"x": Given((kinds, values))})
    except m.TableError as bad:
        print(",".join(bad.cells["code"]))
    except BaseException as other:
        print(type(other).__name__)
    else:
        print("read")
"""
BROKEN = [
    ("[1, 2]", "a.length = -1"),
    ("[1, 2]", "a.offset = -1"),
    ("[1, 2]", "a.length = 2**62"),
    ("[1, 2]", "a.null_count = 99"),
    ("[1, 2]", "a.null_count = -5"),
    ("[1, 2]", "a.buffers = None"),
    ("[1, 2]", "at(a.buffers + 8).value = None"),
    ("[1, 2]", "a.n_buffers = 0"),
    ("[1, 2]", "a.n_buffers = -3"),
    ("['a', 'b']", "a.n_buffers = 1"),
    ("[1, 2]", "s.release = None"),
    ("[1, 2]", "a.release = None"),
    ("[1, 2]", "s.format = None"),
    ("[1, 2]", "s.format = b'zz'"),
    ("[1, 2]", "s.format = b'\\xff'"),
    ("[{'a': 1}]", "child(s, Schema).name = b'\\xff'"),
    ("[{'a': 1}]", "child(s, Schema).release = None"),
    ("[{'a': 1}]", "child(a, Array).release = None"),
    ("[{'a': 1}]", "s.n_children = -1"),
    ("[{'a': 1}]", "a.n_children = -1"),
    ("[{'a': 1}]", "a.n_children = 0"),
    ("[{'a': 1}]", "s.children = None"),
    ("[{'a': 1}]", "a.children = None"),
    ("[{'a': 1}]", "at(a.children).value = None"),
    ("[{'a': 1}]", "at(s.children).value = None"),
    ("[{'a': 1}, {'a': 2}]", "child(a, Array).length = 1"),
    ("[1, 2]", "s.format = b'+l'"),
    ("pa.array(['a', 'b']).dictionary_encode()", "a.dictionary = None"),
    ("pa.array(['a', 'b']).dictionary_encode()", "s.dictionary = None"),
    ("pa.array([[1, 2]], pa.list_(pa.int64(), 2))", "s.format = b'+w:-3'"),
    ("pa.array([[1, 2]], pa.list_(pa.int64(), 2))", "s.format = b'+w:2000000000'"),
    ("pa.array(['a' * 30, 'b'], pa.string_view())", "a.n_buffers = 2"),
]


def test_a_layout_that_is_broken_is_refused_and_nothing_crashes() -> None:
    calls = "".join(f"check({cells}, {change!r})\n" for cells, change in BROKEN)
    script = f"{HEAD}{calls}print('whole'); import os, sys; sys.stdout.flush(); os._exit(0)\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300)
    told = done.stdout.split()
    assert (done.returncode, told[-1:]) == (0, ["whole"]), done.stderr[-2000:]
    assert "panicked" not in done.stderr
    bad = [(case, code) for case, code in zip(BROKEN, told) if code not in ("column_arrow_broken", "column_unread")]
    assert not bad, bad
