"""One enterprise's month, and the same month under a ceiling that is not the law."""

from datetime import date

import congdoan
from congdoan.types import OverrideRequest, Person

people: list[Person] = [
    {"id": "an", "member": True, "insured_salary": 30_000_000},
    {"id": "binh", "member": True, "insured_salary": 60_000_000},
    {"id": "chi", "member": False, "insured_salary": 9_500_000},
]
higher: OverrideRequest = {
    "parameter": "base_salary",
    "value": 3_000_000,
    "from": date(2026, 1, 1),
    "reason": "a base salary of 3,000,000",
}

law = congdoan.enterprise_month(month=date(2026, 3, 1), sector="non_state", people=people)
assumed = congdoan.enterprise_month(month=date(2026, 3, 1), sector="non_state", people=people, overrides=[higher])
for name, month in (("law", law), ("what-if", assumed)):
    print(f"{name:8} fee {month.union_fee:>10,} dues {month.dues:>8,} payable by {month.payable_by}")
