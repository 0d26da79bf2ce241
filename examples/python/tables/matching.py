"""2,000 volunteers matched with 300 needs from pandas."""

from invented import volunteers
from medborger import matching

people, needs, pairs = volunteers()  # made here; real ones come from the associations

# The job.
found = matching.solve(pairs, people, needs, person="volunteer", task="need")
print(found.report["placed"], "of", len(people), "are placed; fit", found.report["fit"])
frame = found.table.to_pandas()
print(frame.query("not is_matched").groupby("reason", observed=True).size().to_dict())
free = found.tasks.to_pandas().assign(capacity=needs["capacity"]).query("filled < capacity")
print(len(free), "needs have places that stay free")
found.matched.save("matched.csv")
