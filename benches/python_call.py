"""Prints how many microseconds a typed query from Python takes: `calendar.is_excluded`, which computes next to nothing."""

import time

from medborger import Participation

town = Participation.in_memory(municipality="0766", key=bytes(range(32)))
for calls in (1_000, 20_000):
    began = time.process_time()
    for _ in range(calls):
        town.calendar.is_excluded(date="2026-06-05")
    spent = time.process_time() - began
print(f"{spent / calls * 1e6:.2f}")
