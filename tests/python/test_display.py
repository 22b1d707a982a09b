"""What people see of results: tables, trees and text, in both languages."""

import copy
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import congdoan
import pyarrow as pa
import pytest
from congdoan import Dues, Part, _congdoan, display, frame, results
from congdoan._display import forms, labels, markdown
from congdoan._display.words import word
from congdoan.types import Person
from golden import Case, cases
from test_golden import as_arguments

SCHEMAS = Path(__file__).parents[2] / "crates/core/schemas"
DUES: dict[str, Any] = {
    "month": "2026-01",
    "sector": "non_state",
    "member": True,
    "insured_salary": 60_000_000,
}
HOSTILE = "`<script>`&\"'"


def plain(html: str) -> str:
    """The text a reader sees."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.S))


class Reader(HTMLParser):
    """Refuses tags that are left open, scripts, and what is loaded from elsewhere."""

    EMPTY = ("br", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "img", "link", "iframe", "a"), tag
        for name, _ in attrs:
            assert name in ("class", "open"), name
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def read(self, html: str) -> None:
        self.feed(html)
        self.close()
        assert not self.open


@pytest.fixture
def owed() -> Dues:
    return congdoan.dues(**DUES, explain=True)


@pytest.fixture
def default_language() -> Iterator[None]:
    yield
    display.lang = "vi"


@pytest.mark.parametrize("case", [case for case in cases() if case.error is None], ids=str)
def test_every_golden_result_is_shown(case: Case) -> None:
    arguments = as_arguments(case.input) | {"explain": True}
    result = getattr(congdoan, case.operation)(**arguments)
    Reader().read(result._repr_html_())
    Reader().read(display.html(result, lang="en"))
    for text in (str(result), display.text(result, lang="en")):
        assert "None" not in re.sub(r"None: ", "", text)
        assert "Decimal(" not in text and "datetime" not in text


def test_money_rates_and_days_are_written_as_in_vietnamese(owed: Dues) -> None:
    for text in (str(owed), plain(owed._repr_html_())):
        assert "46.800.000 đồng" in text
        assert "0,5%" in text
        assert "từ 01/07/2025" in text
        assert "Phải nộp" in text and "due" in text
        assert "đã đọc văn bản" in text and "nguồn thứ cấp" in text


def test_the_language_is_that_of_the_request_or_the_setting(owed: Dues, default_language: None) -> None:
    english = congdoan.dues(**DUES, lang="en")
    assert (owed.lang, english.lang) == (None, "en")
    assert "46,800,000 đồng" in str(english) and "from 2025-07-01" in str(english)
    assert "46.800.000" in display.text(english, lang="vi")
    display.lang = "en"
    assert "46,800,000 đồng" in str(owed)
    assert "46.800.000 đồng" in str(congdoan.dues(**DUES, lang="vi"))


def test_the_language_goes_with_copies_and_is_not_compared(owed: Dues) -> None:
    english = congdoan.dues(**DUES, lang="en", explain=True)
    for again in (copy.copy(english), pickle.loads(pickle.dumps(english))):
        assert (again.lang, again.rulebook) == ("en", congdoan.rulebook_version)
        assert again.explanation is not None and again.explanation.lang == "en"
    assert english == owed and hash(english) == hash(owed)
    assert "lang" not in english.to_dict()


def test_an_explanation_is_in_one_language(owed: Dues) -> None:
    english = congdoan.dues(**DUES, lang="en", explain=True)
    assert english.explanation is not None and owed.explanation is not None
    assert "rounded half up" in str(english.explanation) and "[primary]" in str(english.explanation)
    assert "[đã đọc văn bản]" in str(owed.explanation)
    table = pa.table({"month": ["2026-01"], "insured_salary": [60_000_000]})
    row = frame.explain("dues", table, 0, sector=frame.lit("non_state"), member=True, lang="en")
    assert str(row.explanation) == str(english.explanation)
    assert "lang" not in english.explanation.to_dict()


def test_show_prints_outside_a_notebook(owed: Dues, capsys: pytest.CaptureFixture[str]) -> None:
    owed.show(lang="en", most_rows=2)
    said = capsys.readouterr().out
    assert said.rstrip("\n") == display.text(owed, lang="en", most_rows=2)
    assert "3 more" in said


def test_the_tree_is_laid_out_as_rust_lays_it_out() -> None:
    fee = congdoan.union_fee(
        month="2025-03", sector="non_state", salary_fund=258_910_000, explain=True, lang="en"
    )
    # What `Explanation::to_text` gives.
    assert fee.explanation is not None
    assert (
        display.text(fee.explanation, lang="en")
        == """\
Union fee due 2025-03: 5,178,200 đồng  ⟵ 258,910,000 đồng × 2% = 5,178,200 (rounded half up)
├─ Salary fund for social insurance: 258,910,000 đồng  ⟵ as given
├─ union fee rate: 2%
│    § Luật Công đoàn 12/2012/QH13, art 26(2); NĐ 191/2013/NĐ-CP, art 5 [primary]
└─ Payable by: together with social insurance  ⟵ together with social insurance
     § NĐ 191/2013/NĐ-CP, art 6 [primary]"""
    )


# What `Citation::display` gives.
STATED: dict[str, tuple[dict[str, str], str, str]] = {
    "a document": (
        {"document": "QĐ 12/QĐ-CĐCS", "article": "art 3"},
        "QĐ 12/QĐ-CĐCS, Điều 3 [người dùng khai]",
        "QĐ 12/QĐ-CĐCS, art 3 [stated by the caller]",
    ),
    "a reason": ({"article": "nghị quyết"}, "người dùng khai: nghị quyết", "stated by the caller: nghị quyết"),
    "nothing": ({}, "người dùng khai", "stated by the caller"),
}


@pytest.mark.parametrize(("stated", "vi", "en"), STATED.values(), ids=STATED)
def test_what_a_caller_states_is_said_as_rust_says_it(stated: dict[str, str], vi: str, en: str) -> None:
    own: Any = {
        "extends": "handbook-education",
        "unseen": {},
        "standards": [{"id": "care", "title": "Chăm lo", "maximum": 100}],
        **stated,
    }
    graded = congdoan.grade(set=own, scores=[{"criterion": "care", "points": 95}], explain=True)
    assert graded.explanation is not None
    for lang, said in (("vi", vi), ("en", en)):
        tree = display.text(graded.explanation, lang=lang)  # type: ignore[arg-type]
        assert [line for line in tree.splitlines() if line.endswith(f"§ {said}")]
    sure = vi.split("[")[-1].split(":")[0].removesuffix("]")
    listed = next(line for line in str(graded).splitlines() if "(grading." in line and "§" in line)
    assert f"[{sure}]" in listed
    assert f'<span class="mark override">{sure}</span>' in graded._repr_html_()


def test_a_what_if_is_said_as_rust_says_it() -> None:
    what_if: Any = {"parameter": "union_fee.rate", "value": "0.03", "from": "2025-01-01", "reason": "dự thảo"}
    fee = congdoan.union_fee(
        month="2025-03", sector="non_state", salary_fund=100, overrides=[what_if], explain=True
    )
    assert "§ giả định: dự thảo" in str(fee.explanation)


def test_the_tree_folds_without_a_script(owed: Dues) -> None:
    assert owed.explanation is not None
    html = owed.explanation._repr_html_()
    assert html.count("<details") > 3 and "<details open>" in html and "<details>" in html
    # Nothing inside is lost when it is folded.
    for line in str(owed.explanation).splitlines():
        label = re.sub(r"^[│├└─ ]+", "", line).split(":")[0]
        assert label.removeprefix("§ ").split(",")[0] in plain(html)


def test_what_users_give_is_escaped() -> None:
    month = congdoan.enterprise_month(
        month="2026-03",
        sector="non_state",
        people=[{"id": HOSTILE, "member": True, "insured_salary": 30_000_000}],
        explain=True,
    )
    html = month._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html
    Reader().read(html)
    what_if = congdoan.dues(
        **DUES | {"lang": "en"},
        overrides=[
            {"parameter": "base_salary", "value": 3_000_000, "from": date(2026, 1, 1), "reason": HOSTILE}
        ],
    )
    assert "<script>" not in what_if._repr_html_()
    assert "override" in plain(what_if._repr_html_())


def test_doubtful_sources_are_marked_with_a_word_and_a_class() -> None:
    reduction = congdoan.reduction_09c(year=2020, collected=3_622_000_000)
    assert '<span class="mark derived">suy ra từ số liệu</span>' in reduction._repr_html_()
    assert "[suy ra từ số liệu]" in str(reduction)
    share = congdoan.parameter(id="distribution.dues.grassroots", lang="en")
    assert '<span class="mark unconfirmed">unconfirmed</span>' in share._repr_html_()


def settled(**changes: Any) -> results.Settlement:
    request: dict[str, Any] = {
        "chart": "hd-47-2021",
        "from_": "2024-01-01",
        "to": "2024-12-31",
        "opening": 1_000_000,
        "lines": [{"code": "22", "amount": 5_000_000}],
    }
    return congdoan.settle(**request | changes)


def test_findings_stand_out() -> None:
    books = settled(previous_closing=900_000)
    assert 'class="alarm"' in books._repr_html_()
    assert "⚠ Điểm cần xem lại" in str(books) and "opening_differs" in str(books)
    assert "⚠" not in str(settled()) and "✓" in str(settled())
    assert 'class="alarm"' not in settled()._repr_html_()


def test_empty_rows_of_a_form_are_counted_and_long_lists_cut() -> None:
    books = settled()
    zeros = sum(row.amount == 0 for row in books.rows)
    assert f"{zeros} dòng bằng 0" in str(books)
    people: list[Person] = [
        {"id": f"p{at}", "member": True, "insured_salary": 10_000_000} for at in range(50)
    ]
    month = congdoan.enterprise_month(month="2026-03", sector="non_state", people=people)
    assert "… còn 30 dòng nữa" in str(month)
    assert "p19" in str(month) and "p20" not in str(month)
    assert "… 45 more" in display.html(month, lang="en", most_rows=5)
    assert "p49" in display.text(month, most_rows=50)


def test_parts_and_tuples_of_parts_are_shown() -> None:
    month = congdoan.enterprise_month(
        month="2026-03",
        sector="non_state",
        people=[{"id": "a", "member": True, "insured_salary": 30_000_000}],
    )
    assert "150.000" in str(month.people[0])
    assert "150.000" in display.text(month.people)
    Reader().read(display.html(month.people))
    assert display.text(()) == ""
    assert "Điều" in str(month.citations[0])


def test_a_notebook_gets_the_text_beside_the_table(owed: Dues) -> None:
    class Printer:
        said = ""

        def text(self, text: str) -> None:
            self.said += text

    printer = Printer()
    owed._repr_pretty_(printer, False)
    assert printer.said == str(owed)


def test_nothing_depends_on_the_theme(owed: Dues) -> None:
    style = re.search(r"<style>(.*?)</style>", owed._repr_html_(), flags=re.S)
    assert style is not None
    rules = style[1]
    # Every rule is for what is inside, no colour is the page's own, nothing is loaded.
    assert all(".congdoan" in rule.split("{")[0] for rule in rules.split("}") if rule.strip())
    assert not re.search(r"background(-color)?:(?!none)", rules)
    assert not re.search(r"(?<![-\w])color:(?!inherit|#(b86a00|d55e00|3b82c4))", rules)
    assert "url(" not in rules and "@import" not in rules


def test_a_report_is_its_text_with_its_findings_above() -> None:
    case = next(case for case in cases() if case.operation == "half_year_report" and case.error is None)
    report = congdoan.half_year_report(**as_arguments(case.input))
    html = report._repr_html_()
    heading = re.search(r"^# (.*)$", report.text, flags=re.M)
    assert heading is not None
    assert f"<h3>{heading[1]}</h3>" in html
    assert report.text.splitlines()[0] in str(report)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("## I. Tổ chức", "<h4>I. Tổ chức</h4>"),
        ("- một\n- **hai**", "<ul><li>một</li><li><b>hai</b></li></ul>"),
        ("một\nhai\n\nba", "<p>một hai</p><p>ba</p>"),
        (r"\*không\* \<b\>", "<p>*không* &lt;b&gt;</p>"),
        ("<b>&", "<p>&lt;b&gt;&amp;</p>"),
        (
            "| a | b |\n|---|--:|\n| x \\| y | 1 |",
            '<div class="wide"><table><thead><tr><th>a</th><th class=num>b</th></tr></thead>'
            "<tbody><tr><td>x | y</td><td class=num>1</td></tr></tbody></table></div>",
        ),
    ],
)
def test_markdown(source: str, html: str) -> None:
    assert markdown.html(source) == html


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (5_178_200, "5.178.200", "5,178,200"),
        (-1234, "-1.234", "-1,234"),
        (Decimal("440032.50"), "440.032,5", "440,032.5"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (Decimal("0.00"), "0", "0"),
    ],
)
def test_numbers(value: int | Decimal, vi: str, en: str) -> None:
    assert (forms.number(value, "vi"), forms.number(value, "en")) == (vi, en)


def test_the_form_of_every_number_is_that_of_its_schema() -> None:
    """A field is đồng here when it is in the schema, and no other is."""
    for path in SCHEMAS.glob("*.json"):
        definitions = json.loads(path.read_text(encoding="utf-8"))["$defs"]
        for owner, definition in definitions.items():
            if not hasattr(results, owner):
                continue
            for field, schema in definition.get("properties", {}).items():
                said = json.dumps(schema)
                money = forms.form(owner, field) == "money"
                if '/Dong"' in said and "Difference" not in said:
                    assert money, (owner, field)
                elif '"integer"' in said or '/Points"' in said:
                    assert not money, (owner, field)


def test_every_field_has_a_vietnamese_label() -> None:
    for name in results.__all__:
        made = getattr(results, name)
        assert issubclass(made, Part)
        for field in made.__match_args__:
            assert field in labels._FIELDS or (name, field) in labels._FIELDS_OF, (name, field)


def names_of(schema: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    """The names that a value may be, or the items of a list."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rsplit("/", 1)[1]]
    yield from (name for name in schema.get("enum", ()) if isinstance(name, str))
    for inside in [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *filter(None, [schema.get("items")])]:
        if "properties" not in inside:
            yield from names_of(inside, definitions)


def test_every_name_in_a_result_has_a_vietnamese_word() -> None:
    """But the codes of findings, which have their message beside them."""
    asked = 0
    for path in SCHEMAS.glob("*.json"):
        definitions = json.loads(path.read_text(encoding="utf-8"))["$defs"]
        for owner, definition in definitions.items():
            if not hasattr(results, owner):
                continue
            for field, schema in definition.get("properties", {}).items():
                if field == "code":
                    continue
                for name in names_of(schema, definitions):
                    asked += 1
                    assert word(field, name, "vi") != name, (owner, field, name)
    assert asked > 300


def test_names_have_the_words_of_the_library() -> None:
    """A table and the tree of one result say the same."""
    lists = _congdoan.labels()
    seen = set()
    for path in SCHEMAS.glob("*.json"):
        definitions = json.loads(path.read_text(encoding="utf-8"))["$defs"]
        for owner, definition in definitions.items():
            if not hasattr(results, owner):
                continue
            for field, schema in definition.get("properties", {}).items():
                for asked in set(re.findall(r'#/\$defs/(\w+)"', json.dumps(schema))) & set(lists):
                    seen.add(asked)
                    for name, (vi, en) in lists[asked].items():
                        assert (word(field, name, "vi"), word(field, name, "en")) == (vi, en)
    assert seen == set(lists)


def test_counts_have_their_unit() -> None:
    years = congdoan.parameter(id="medal.years", on="2026-01-01")
    assert "20 năm" in str(years)
    assert "20 years" in display.text(years, lang="en")


def test_display_is_not_loaded_before_it_is_used() -> None:
    program = "import sys, congdoan; print([n for n in sys.modules if 'display' in n or 'plot' in n])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
