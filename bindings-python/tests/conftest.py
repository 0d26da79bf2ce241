from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone

import pytest

from medborger import Participation
from medborger.citizens import ConsentInputDict

KEY = bytes(range(32))
AT = datetime(2026, 1, 15, 16, 0, tzinfo=timezone.utc)
CONSENTS: list[ConsentInputDict] = [{"purpose": "enrolment", "text_version": "2026-1"}]


@pytest.fixture
def town() -> Iterator[Participation]:
    """A town whose moments are those of the tests, whatever the clock says."""
    with Participation.in_memory(municipality="0766", key=KEY, history=True) as town:
        yield town
