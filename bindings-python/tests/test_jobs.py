"""The analysts' examples: three short jobs, and four notebooks whose outputs are what they give today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import polars as pl
import pytest
from nbclient import NotebookClient

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
JOBS = EXAMPLES / "python" / "tables"
NOTEBOOKS = EXAMPLES / "notebooks"


def run(job: str, folder: Path) -> str:
    script = JOBS / f"{job}.py"
    body = script.read_text("utf-8").partition("# The job.\n")[2]
    lines = [line for line in body.splitlines() if line.strip()]
    assert 3 <= len(lines) <= 20, len(lines)
    assert max(map(len, lines)) <= 130
    return subprocess.run(
        [sys.executable, "-X", "utf8", script], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


def test_five_thousand_responses_become_a_white_paper(tmp_path: Path) -> None:
    told = run("hearing", tmp_path)
    assert "[1250, " in told and "'Trafik'" in told
    written = pl.read_csv(tmp_path / "svar.csv")
    assert len(written) == 5_000 and written["campaign"].drop_nulls().len() >= 1_250
    for secret in ("@eksempel.dk", "12 34 "):
        assert secret not in (tmp_path / "svar.csv").read_text("utf-8")
    assert (tmp_path / "hvidbog.docx").read_bytes()[:2] == b"PK"


def test_forty_of_two_thousand_are_drawn(tmp_path: Path) -> None:
    told = run("draw", tmp_path)
    panel = pl.read_csv(tmp_path / "panel.csv")
    assert len(panel) == 40 and panel["id"].n_unique() == 40
    counts = dict(panel["gender"].value_counts().iter_rows())
    assert counts == {"woman": 20, "man": 20}
    assert re.search(r"sha256|[0-9a-f]{64}", told)


def test_two_thousand_volunteers_are_matched(tmp_path: Path) -> None:
    told = run("matching", tmp_path)
    matched = pl.read_csv(tmp_path / "matched.csv")
    assert len(matched) > 1_900 and matched.columns[:2] == ["volunteer", "need"]
    assert told


def plain(cell: Any) -> list[Any]:
    """What a cell gave, without what differs from run to run."""
    kept = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        kept.append((output["output_type"], output.get("text"), {kind: data[kind] for kind in sorted(data)}))
    return kept


@pytest.mark.parametrize("name", ["hearing", "draw", "conversation", "survey"])
def test_a_notebook_gives_what_stands_in_it(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(JOBS))
    monkeypatch.setenv("PYTHONUTF8", "1")
    notebook: Any = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    told = [plain(cell) for cell in notebook.cells]
    assert any(told), "the notebook was never executed"
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}})
    client.execute()
    assert [plain(cell) for cell in notebook.cells] == told
    pictures = [data for cell in told for _, _, data in cell if "image/svg+xml" in data]
    for data in pictures:
        assert "<title" in data["image/svg+xml"] and "<desc" in data["image/svg+xml"]
