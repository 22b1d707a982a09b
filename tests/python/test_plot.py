"""What is drawn: the right steps, bars and bands, with numbers people can read."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import congdoan
import matplotlib
import pytest
from congdoan import plot
from congdoan.types import Person, UnitBooks
from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.dates import date2num
from matplotlib.patches import Rectangle

matplotlib.use("Agg")

from matplotlib import pyplot  # noqa: E402

FEE = 3_622_000_000


@pytest.fixture(autouse=True)
def settings_stay() -> Iterator[None]:
    before = dict(matplotlib.rcParams)
    yield
    assert dict(matplotlib.rcParams) == before
    pyplot.close("all")


def drawn(ax: Axes) -> Axes:
    """Renders it, so that what cannot be drawn fails, and ticks have texts."""
    ax.figure.canvas.draw()
    return ax


def texts(ax: Axes, gid: str | None = None) -> list[str]:
    return [text.get_text() for text in ax.texts if gid is None or text.get_gid() == gid]


def steps(ax: Axes) -> list[tuple[date, date, float, str]]:
    found = []
    for line in ax.lines:
        kind = line.get_gid() or ""
        if not kind.startswith("step "):
            continue
        days: Any = line.get_xdata(orig=True)
        heights: Any = line.get_ydata(orig=True)
        assert heights[0] == heights[1]
        found.append((days[0], days[1], float(heights[0]), kind.removeprefix("step ")))
    return found


def test_steps_stand_at_the_days_of_the_law() -> None:
    ax = drawn(plot.parameter("base_salary"))
    history = congdoan.parameter(id="base_salary").history
    assert history is not None
    found = steps(ax)
    assert [(start, height) for start, _, height, _ in found] == [
        (row.from_, row.value) for row in history if row.prevails
    ]
    # One ends where the next begins, the last goes on.
    assert [end for _, end, _, _ in found][:-1] == [start for start, *_ in found][1:]
    assert [line.get_gid() for line in ax.lines].count("on") == 1
    assert "1,49" in texts(ax, "value") and "NĐ 73/2024" in texts(ax, "document")
    assert ax.get_ylabel() == "triệu đồng"
    assert "2,5" in [label.get_text() for label in ax.get_yticklabels()]
    assert ax.get_title(loc="left") == "Lương cơ sở / mức tham chiếu"


def test_steps_show_how_surely_they_are_known() -> None:
    ax = drawn(plot.parameter("distribution.dues.grassroots", lang="en"))
    found = steps(ax)
    assert {kind for *_, kind in found} == {"primary", "secondary", "derived", "unconfirmed"}
    styles = {
        str(line.get_gid()): (line.get_linestyle(), line.get_alpha(), line.get_linewidth())
        for line in ax.lines
    }
    assert styles["step unconfirmed"][0] == "--"
    assert styles["step derived"][1] == 0.35
    assert styles["step primary"][2] > styles["step secondary"][2]
    legend = ax.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == [
        "primary",
        "secondary",
        "derived",
        "unconfirmed",
    ]
    # No law is known for 2016 and 2017, and none is drawn.
    assert not any(start <= date(2016, 6, 1) < end for start, end, *_ in found)
    assert "70%" in [label.get_text() for label in ax.get_yticklabels()]


def test_several_parameters_share_the_axes() -> None:
    ids = ("distribution.union_fee.grassroots", "distribution.dues.grassroots")
    ax = drawn(plot.parameter(*ids))
    legend = ax.get_legend()
    assert legend is not None
    assert "Phần đoàn phí của công đoàn cơ sở" in [text.get_text() for text in legend.get_texts()]
    assert not texts(ax, "document")
    assert texts(drawn(plot.parameter(*ids, documents=True)), "document")


def test_a_parameter_as_known_on_a_day_with_a_what_if_or_as_asked_before() -> None:
    known = plot.parameter("distribution.dues.grassroots", known_on="2023-06-30")
    assert steps(drawn(known))[-1][2] == 0.6
    assumed = plot.parameter(
        "base_salary",
        overrides=[{"parameter": "base_salary", "value": 3_000_000, "from": "2027-01-01"}],
        until=date(2030, 1, 1),
    )
    assert steps(drawn(assumed))[-1] == (date(2027, 1, 1), date(2030, 1, 1), 3_000_000, "override")
    asked = congdoan.parameter(id="base_salary", lang="en")
    assert drawn(plot.parameter(asked)).get_ylabel() == "million đồng"


@pytest.mark.parametrize(("id", "unit", "value"), [("medal.years", "years", "20 years"), ("certificate.themed.each", "count", "4")])
def test_years_and_pieces_are_drawn_too(id: str, unit: str, value: str) -> None:
    ax = drawn(plot.parameter(id, lang="en"))
    assert ax.get_ylabel() == unit and texts(ax, "value")[-1] == value


def test_what_has_no_steps_is_refused() -> None:
    for asked in ((), ("distribution.rounding",), ("base_salary", "union_fee.rate")):
        with pytest.raises(ValueError):
            plot.parameter(*asked)
    with pytest.raises(ValueError):
        plot.parameter(congdoan.parameter(id="base_salary", on="2024-01-01"))
    with pytest.raises(congdoan.RuleError):
        plot.parameter("none")


def heights(ax: Axes, gid: str) -> list[float]:
    found = [patch for patch in ax.patches if patch.get_gid() == gid]
    return [patch.get_path().get_extents(patch.get_patch_transform()).height for patch in found]


def test_the_fee_flows_to_the_levels() -> None:
    fee = congdoan.distribute(year=2023, source="union_fee", collected=5_178_200, scheme="hanoi-2023")
    ax = drawn(plot.flow(fee))
    # From the source to two holders, from the upper one to three levels.
    assert len(heights(ax, "ribbon")) == 5
    boxes = heights(ax, "node")
    assert len(boxes) == 6
    assert boxes[0] == pytest.approx(1)
    assert boxes[1] == pytest.approx(0.75) and sum(boxes[3:]) == pytest.approx(0.25)
    said = " ".join(texts(ax))
    assert "Kinh phí\n5.178.200 đồng" in said and "CĐCS: 3.883.650 đồng" in said
    assert "Union fee" in " ".join(texts(drawn(plot.flow(fee, lang="en"))))


def test_the_refund_and_the_reduction_leave_the_grassroots_share() -> None:
    fee = congdoan.distribute(year=2020, source="union_fee", collected=FEE)
    dues = congdoan.distribute(year=2020, source="dues", collected=1_811_000_000)
    refund = congdoan.refund(year=2020, collected=FEE, reduction="by_rule", paid=1_265_000_000)
    ax = drawn(plot.flow({"union_fee": fee, "dues": dues}, refund=refund))
    said = texts(ax)
    assert "Đã cấp lại\n1.265 triệu đồng" in said
    assert "Còn phải cấp lại\n1.016,9 triệu đồng" in said
    assert "Tiết giảm 09C\n253,5 triệu đồng" in said
    assert len(heights(ax, "ribbon")) == 7
    paid_more = congdoan.refund(year=2020, collected=FEE, paid=2_635_400_000)
    said = texts(drawn(plot.flow(fee, refund=paid_more)))
    assert any("và cấp thừa 100 triệu đồng" in text or "100.000.000" in text for text in said)


def test_an_enterprises_month_flows_too() -> None:
    people: list[Person] = [{"id": "a", "member": True, "insured_salary": 30_000_000}]
    month = congdoan.enterprise_month(month="2026-03", sector="non_state", people=people, lang="en")
    said = texts(drawn(plot.flow(month)))
    assert "Union fee\n600,000 đồng" in said and "Dues\n150,000 đồng" in said


def test_what_does_not_flow_is_refused() -> None:
    fee = congdoan.distribute(year=2020, source="union_fee", collected=FEE)
    other = congdoan.refund(year=2020, collected=FEE + 1_000)
    dues = congdoan.distribute(year=2020, source="dues", collected=FEE)
    nothing = congdoan.distribute(year=2020, source="union_fee", collected=0)
    for money, refund in ((fee, other), ({"dues": dues, "x": dues}, other), (nothing, None), ({}, None)):
        with pytest.raises(ValueError):
            plot.flow(money, refund=refund)


@pytest.fixture
def province() -> congdoan.Consolidation:
    """Synthetic: owes fee; owes dues and is owed a refund; refunded too much; settled."""
    def unit(name: str, fee_paid: int, dues_remitted: int, refunds_paid: int) -> UnitBooks:
        return {
            "id": name,
            "name": f"CĐCS {name}",
            "sector": "non_state",
            "months": [
                {
                    "month": "2023-01",
                    "salary_fund": 500_000_000,
                    "fee_paid": fee_paid,
                    "dues_collected": 5_000_000,
                    "dues_remitted": dues_remitted,
                }
            ],
            "refunds_paid": refunds_paid,
        }

    return congdoan.consolidate(
        from_="2023-01-01",
        to="2023-01-31",
        year=2023,
        units=[
            unit("settled", 10_000_000, 1_500_000, 7_500_000),
            unit("late", 4_000_000, 1_500_000, 3_000_000),
            unit("owed", 10_000_000, 0, 0),
            unit("beyond", 10_000_000, 1_500_000, 8_000_000),
        ],
    )


def test_outstanding_sums_are_sorted_to_both_sides(province: congdoan.Consolidation) -> None:
    ax = drawn(plot.outstanding(province, names={"owed": "CĐCS Một"}))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["CĐCS Một", "late", "beyond"]
    widths = {
        container.get_label(): [bar.get_width() for bar in container.patches]
        for container in ax.containers
        if isinstance(container, BarContainer)
    }
    assert widths == {
        "kinh phí còn nợ": [0, 6_000_000, 0],
        "đoàn phí còn phải nộp lên": [1_500_000, 0, 0],
        "kinh phí còn được cấp lại": [-7_500_000, 0, 0],
        "kinh phí còn được cấp lại: trả thừa": [0, 0, 500_000],
    }
    assert sorted(texts(ax, "sum")) == ["1.500.000", "500.000", "6.000.000", "7.500.000"]
    assert "triệu đồng" in ax.get_xlabel() and "←" in ax.get_xlabel() and "→" in ax.get_xlabel()
    # Both sides are counted upwards.
    assert not any("-" in label.get_text() for label in ax.get_xticklabels())
    assert "3 trong 3 đơn vị có số dư (4 đơn vị)" in ax.get_title(loc="left")


def test_outstanding_sums_of_one_kind_and_the_top_ones(province: congdoan.Consolidation) -> None:
    ax = drawn(plot.outstanding(province, of="fee", lang="en"))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["late"]
    assert "owed by the unit →" in ax.get_xlabel() and "←" not in ax.get_xlabel()
    top = drawn(plot.outstanding(province, top=1))
    assert len(top.get_yticklabels()) == 1
    assert "1 trong 3" in top.get_title(loc="left")
    drawn(plot.outstanding(province, top=0))
    wrong: Any
    for wrong in ("none", ("fee", "none"), ()):
        with pytest.raises(ValueError):
            plot.outstanding(province, of=wrong)


def test_grades_name_their_base() -> None:
    counted = congdoan.grade_summary(grades=["tốt", "tốt", "khá", None], base="eligible")
    ax = drawn(plot.grades(counted))
    assert [bar.get_width() for bar in ax.patches if isinstance(bar, Rectangle)] == [2, 1]
    assert texts(ax) == ["2 (66,67%)", "1 (33,33%)"]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["tốt", "khá"]
    assert ax.get_title(loc="left") == "Xếp loại, % của 3 đơn vị đủ điều kiện (trong 4)"
    every = congdoan.grade_summary(grades=["tốt", "tốt", "khá", None], base="all", lang="en")
    ax = drawn(plot.grades(every))
    assert ax.get_title(loc="left") == "Grades, % of all 4 units"
    assert texts(ax)[0] == "2 (50%)"


def test_grades_of_plain_counts() -> None:
    ax = drawn(plot.grades({"a": 1, "b": 7}, total=9, lang="en"))
    assert texts(ax) == ["1 (11.11%)", "7 (77.78%)"]
    assert "9 units" in ax.get_title(loc="left")
    assert texts(drawn(plot.grades({}))) == []
    assert texts(drawn(plot.grades({"a": 0}))) == ["0"]


def test_they_draw_on_the_axes_given(province: congdoan.Consolidation) -> None:
    _, axes = pyplot.subplots(2, 2)
    fee = congdoan.distribute(year=2025, source="dues", collected=2_589_100)
    assert plot.parameter("base_salary", ax=axes[0][0]) is axes[0][0]
    assert plot.flow(fee, ax=axes[0][1]) is axes[0][1]
    assert plot.outstanding(province, ax=axes[1][0]) is axes[1][0]
    assert plot.grades({"a": 1}, ax=axes[1][1]) is axes[1][1]
    assert len(pyplot.get_fignums()) == 1


@pytest.mark.parametrize(
    ("most", "text"),
    [
        (5_178_200, "5.178.200 đồng"),
        (2_535_400_000, "2.535,4 triệu đồng"),
        (123_400_000_000_000, "123.400 tỷ đồng"),
        (-1_016_860_000, "-1.016,9 triệu đồng"),
    ],
)
def test_sums_have_a_unit_that_suits_them(most: int, text: str) -> None:
    from congdoan.plot._axes import Scale

    assert Scale.of(most, "vi").text(most) == text
    assert Scale.of(10**9, "en", ticks=True).tick(1.5e9) == "1.5"
    assert Scale.of(10**6, "vi", ticks=True).tick(-0.0) == "0"


def test_the_extra_is_named_when_it_is_missing() -> None:
    program = """
import sys
sys.modules["matplotlib"] = None
import congdoan
try:
    congdoan.plot.grades({"a": 1})
except ImportError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == 'congdoan.plot needs matplotlib: pip install "congdoan[plot]"'


def test_days_are_days() -> None:
    ax = drawn(plot.parameter("union_fee.rate"))
    left, _ = ax.get_xlim()
    number: Any = date2num
    assert left < number(steps(ax)[0][0])
    assert steps(ax)[0][2] == float(Decimal("0.02"))
