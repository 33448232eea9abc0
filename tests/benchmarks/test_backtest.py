"""The measure itself: files of any layout read alike; a score that knows all is told from one that knows nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.backtest import auc, network, outcomes, recall, report, rules, window_of

DAY = 86_400


def written(at: Path, *contacts: tuple[str, str, int], mark: str = " ") -> Path:
    at.write_text("src dst time\n% a comment\n" + "".join(mark.join(map(str, one)) + "\n" for one in contacts))
    return at


def test_a_file_in_days_reads_as_one_in_seconds(tmp_path: Path) -> None:
    days = network(written(tmp_path / "days", ("a", "b", 200), ("b", "b", 3), ("b", "a", 201), mark=","))
    seconds = network(written(tmp_path / "seconds", ("a", "b", 200 * DAY), ("b", "a", 201 * DAY)))
    assert days == seconds
    assert [(one.other, one.out) for one in days["a"]] == [("b", True), ("b", False)]


@pytest.mark.parametrize(
    ("scored", "area"),
    [
        ([(3.0, True), (2.0, False), (1.0, False)], 1.0),
        ([(1.0, True), (2.0, False)], 0.0),
        ([(1.0, True), (1.0, False)], 0.5),
        ([(1.0, True)], None),
    ],
)
def test_auc_counts_pairs_in_order(scored: list[tuple[float, bool]], area: float | None) -> None:
    assert auc(scored) == area


def test_recall_looks_at_the_first_fifteen_of_enough_contacts() -> None:
    many = [(float(-place), place < 10 or place == 25) for place in range(30)]
    assert recall(many) == 10 / 11
    assert recall(many[:19]) is None
    assert recall([(0.0, False)] * 30) is None


def test_the_outcome_lies_after_the_cut_and_never_counts_as_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    often = [("me", "anna", day) for day in range(1, 100, 3)]
    rare = [("me", "per", day) for day in (1, 2)]
    histories = network(written(tmp_path / "net", *often, *rare, ("per", "me", 120), ("me", "anna", 95)))
    window = window_of(histories, 80, 15)
    scores = rules(90)
    told = outcomes(histories["me"], window, scores["count"])
    assert told == [(27.0, True), (2.0, False)]
    strength = dict(zip(("anna", "per"), outcomes(histories["me"], window, scores["tie strength"]), strict=True))
    assert strength["anna"][0] > strength["per"][0]
    assert report("net", [(histories, window)])["tie strength"] == 1.0
    assert "AUC 1.000 (1 egos)" in capsys.readouterr().out
