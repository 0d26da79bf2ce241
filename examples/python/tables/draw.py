"""40 of 2,000 drawn from a polars frame: the lottery published first, then the panel that three balls name."""

from pathlib import Path

from invented import citizens
from medborger import sortition
from medborger.sortitions import Drawn

people = citizens()  # made here; a real one comes from whoever answered the letter

# The job.
quotas = {
    "gender": {"woman": (20, 20), "man": (20, 20)},
    "age": {"18-34": (8, 10), "35-54": (11, 13), "55-74": (11, 13), "75+": (5, 7)},
    "area": {"nord": (12, 15), "syd": (10, 13), "øst": (8, 10), "vest": (5, 7)},
}
title = "Borgersamling om havnen, lodtrækning den 8. juni 2026"
lottery = sortition.draw(people, quotas, seats=40, title=title)
Path("lottery.txt").write_text(lottery.report["text"], "utf-8")  # published before anything is drawn
print("SHA-256", lottery.report["sha256"], "smallest chance", round(lottery.report["minimum"], 4))
drawn = sortition.draw(people, quotas, seats=40, title=title, drawn=Drawn.numbers([0, 4, 2]))
assert drawn.report["sha256"] == lottery.report["sha256"]
print("panel", drawn.report["panel"], drawn.drawn.to_polars()["area"].value_counts(sort=True).rows())
drawn.drawn.save("panel.csv")
