"""`parameter`: what the law says of one parameter, on a day or through time."""

from typing import Any

from . import exact, form
from .compare import UNSAID
from .form import Optional
from .refusal import Refused
from .rulebook import LAW, Rulebook, last_day, prevails, written
from .table import Parameter, Row

REQUEST = form.request(id=form.words, on=Optional(form.day))


def parameter(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    law = Rulebook(asked)
    found = LAW.get(asked["id"])
    if found is None:
        raise Refused("unknown_code", "id")
    answer = {
        "id": found.id,
        "unit": found.unit,
        **dict.fromkeys(("value", "from", "to", "citation", "history")),
    }
    if asked["on"] is not None:
        row = law.row(found.id, asked["on"], "on")
        return {**answer, **_row(law, found, row), "citations": law.citations()}
    rows = law.rows(found.id)
    rows.sort(key=lambda row: (row.start, row.known))
    for row in rows:
        law.cite(found.id, row)
    history = [{**_row(law, found, row), "prevails": prevails(law.rows(found.id), row)} for row in rows]
    return {**answer, "history": history, "citations": law.citations()}


def _row(law: Rulebook, parameter: Parameter, row: Row) -> dict[str, Any]:
    end = last_day(law.rows(parameter.id), row)
    return {
        "value": UNSAID if parameter.unit == "text" else written(parameter.unit, row.value),
        "from": row.start.isoformat(),
        "to": end and end.isoformat(),
        "citation": law.citation(parameter.id, row),
    }
