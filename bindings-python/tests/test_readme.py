"""What the README shows in Python runs, in its order, and prints what stands beside it."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    checked = 0
    for code in re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL):
        if "replay_erasures" in code:
            # It goes over a restored backup, and stands for itself.
            continue
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(code, names)
        printed = iter(said.getvalue().splitlines())
        for line in code.splitlines():
            if not line.startswith("print("):
                continue
            told = next(printed)
            beside = line.partition(")  # ")[2]
            if beside and beside[0] in "0123456789[B":
                assert beside.partition(":")[0] in (told, told.partition(":")[0]), line
                checked += 1
        assert next(printed, None) is None
    assert checked >= 6
