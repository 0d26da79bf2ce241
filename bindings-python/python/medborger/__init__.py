"""*Medborger* (Danish: fellow citizen): civic participation for municipalities.

A municipality embeds it in the portal that it already has. One set of rules answers the same in Rust, Python and
JavaScript; this package carries values in and out and knows no rule of its own.

>>> import medborger
>>> town = medborger.Participation.in_memory(municipality="0766", key=bytes(range(32)))
>>> town.calendar.last_day(start="2026-05-08", period=medborger.Period.weeks(4)).last_day
datetime.date(2026, 6, 8)
>>> town.close()
"""

from . import _errors, _generated, _participation, _sortition
from ._errors import *
from ._generated import *
from ._native import __version__
from ._participation import *
from ._runtime import Choice, Command, Query, Record
from ._sortition import *

__all__ = ["Choice", "Command", "Query", "Record", "__version__"]
__all__ += _errors.__all__
__all__ += _generated.__all__
__all__ += _participation.__all__
__all__ += _sortition.__all__
