"""The formal list through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.roster import Filter, Preset

DAY = date(2026, 11, 21)


def test_every_verb_of_the_list(tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name[:4].lower()}@example.org\nEND:VCARD\n"
        for name in ("Anna Lind", "Kofi Mensah", "Clara Berg")
    )
    (tmp_path / "cards.vcf").write_text(cards)
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        clara, anna, kofi = (row.id for row in book.people_rows())

        book.put_on_list("Anna", kofi)
        book.take_off_list("Kofi")
        assert book.on_list() == {anna}
        plan = book.plan([anna, kofi, clara], "on-list", "role=mentor")
        assert plan.persons == (anna, kofi, clara)
        done = book.change(plan)
        before = book.moment()
        with book.beside() as other:
            other.warm()
            assert other.moment() == before
        page = book.roster_page(Filter(roles=("mentor",)), words="cla", most=10)
        assert ([one.name for one in page.rows], page.total, page.letters[0].letter) == (["Clara Berg"], 1, "B")
        assert book.threads([anna])[anna].marks == ()
        assert book.drawings([anna], 176)[anna][0].label == "No contact on record"
        assert set(book.what_of(anna, kofi, clara)) <= {anna, kofi, clara}
        assert (book.glance().people, book.glance().letters) == (3, 0)
        assert [one.name for one in book.roster()] == ["Clara Berg", "Anna Lind", "Kofi Mensah"]
        (group,) = book.roster_groups(book.roster_rows(Filter(everybody=True)), "role")
        assert (group.name, len(group.people)) == ("mentor", 3)
        book.undo(done.entry)
        assert book.moment() != before
        assert [one.name for one in book.roster()] == ["Anna Lind"]

        book.save_view(Preset(name="all", filter=Filter(everybody=True), by="role"))
        view = book.view("all")
        assert view == book.views()[0]
        assert len(book.roster(view.filter)) == 3
        book.drop_view("all")
        assert book.views() == []

        written = book.write_list(book.roster(), tmp_path / "list.csv")
        assert written.people == 1
        assert "Anna Lind" in (tmp_path / "list.csv").read_text(encoding="utf-8")
