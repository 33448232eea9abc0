"""Stages, briefs, invitations and the one question through the Python door."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from rekindle import Book
from rekindle.model.stage import Rung, Stage

DAY = date(2026, 11, 21)


def test_every_verb_of_stages(tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name[:4].lower()}@example.org\nEND:VCARD\n"
        for name in ("Anna Lind", "Kofi Mensah")
    )
    (tmp_path / "cards.vcf").write_text(cards)
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        anna, kofi = (row.id for row in book.people_rows())

        book.touched("Anna", "call")
        assert book.stage("Anna").stage is Stage.CONVERSATION
        assert {person: one.stage for person, one in book.stages([anna, kofi]).items()} == {
            anna: Stage.CONVERSATION,
            kofi: Stage.COLD,
        }
        book.undo(book.set_stage("Anna", "warm", "we row together").entry)
        assert book.stage("Anna").stage is Stage.CONVERSATION

        assert book.brief("Anna").purpose is Rung.VIDEO
        assert "SUMMARY:Coffee with Anna" in book.invite("Anna", datetime(2026, 12, 1, 10), purpose="coffee").text  # noqa: DTZ001 - the user's clock

        assert "4 of 7 gates" in book.question("Anna").shut
        book.led_to("Anna", "Kofi", to=kofi)
        book.came_of("Anna", "a talk on tides", thanked=True)
        (owed,) = book.owed()
        assert (owed.name, owed.owed) == ("Kofi Mensah", ("how it went",))
        (chain,) = book.referrals()
        assert chain.led == (owed,)

        year = Book(tmp_path / "home", today=DAY)
        for on, how, reply in (
            ("2026-01-05", "mail", ""), ("2026-01-08", "mail", "positive"), ("2026-01-20", "call", ""),
            ("2026-04-05", "mail", ""), ("2026-04-08", "mail", "positive"), ("2026-06-20", "mail", ""),
            ("2026-06-22", "mail", "positive"), ("2026-09-01", "mail", ""), ("2026-09-02", "mail", "positive"),
            ("2026-11-10", "call", ""),
        ):  # fmt: skip
            year.touched("Kofi", how, on=date.fromisoformat(on), reply=reply, told=True, offered="lend a hand")
        year.note("Kofi", "a favour of 2026", "favour", on="2026-01-09")
        year.note("Kofi", "tides", "target")
        year.note("Kofi", "it's time", "ready")
        assert year.question("Kofi").shut == ""
        assert year.asked("Kofi", "call", "He'll think about it").told == "Logged: the question, asked of Kofi Mensah"
        year.close()
