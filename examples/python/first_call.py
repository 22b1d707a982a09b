"""What one member owes, why, and what happens when the law has no answer."""

import congdoan
from congdoan import RuleError

owed = congdoan.dues(month="2026-01", sector="non_state", member=True, insured_salary=60_000_000, explain=True)
assert owed.due == 234_000  # 0.5% of 46,800,000, the ceiling
print(owed)
for citation in owed.citations:
    print(f"  {citation.parameter}: {citation.document}, {citation.article}, from {citation.from_}")

try:
    congdoan.reduction_09c(year=2023, collected=1_000_000_000, lang="en")
except RuleError as error:
    print(f"{error.code} at {error.path}: {error.message}")
