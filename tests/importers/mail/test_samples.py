"""Our own twins against their golden files, and the third-party samples with what must be found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rekindle.importers.mail import MAIL_FILES, MBOX
from rekindle.importers.registry import IMPORTERS
from rekindle.model import Interaction, Item, Problem
from tests.importers.mail.reading import SAMPLES, of, only, source

TWINS = sorted(path for path in SAMPLES.rglob("*") if path.is_file() and not path.name.endswith(".expected.json"))


def label(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


@pytest.mark.parametrize("sample", TWINS, ids=label)
def test_reads_as_expected(sample: Path, golden: Callable[[Path, Iterable[Item]], None]) -> None:
    file = source(sample.read_bytes(), label(sample), bodies=True)
    wanted = MBOX if sample.suffix == ".mbox" else MAIL_FILES
    assert [one for one in IMPORTERS if one.recognises(file.peek())] == [wanted]
    golden(sample, of(file))


def test_no_golden_file_is_left_without_its_sample() -> None:
    golden = {label(path).removesuffix(".expected.json") for path in SAMPLES.rglob("*.expected.json")}
    assert golden == {label(path) for path in TWINS}


# file -> (importer that knows it, interactions, problems, participants of the first)
THIRD_PARTY = {
    "mikel-mail__bad_encoded_subject.eml": ("", 0, 1, 0),  # a subject alone: nobody
    "mikel-mail__encoding_madness.eml": ("mail-files", 1, 0, 2),
    "mikel-mail__example03.eml": ("mail-files", 1, 0, 6),
    "mikel-mail__japanese_iso_2022.eml": ("mail-files", 0, 1, 0),  # no date anywhere
    "mikel-mail__ks_c_5601-1987.eml": ("mail-files", 1, 0, 2),
    "mikel-mail__multiple_references_with_one_invalid.eml": ("mail-files", 0, 1, 0),  # no date anywhere
    "mikel-mail__new_line_in_to_header.eml": ("mail-files", 1, 0, 7),
    "mikel-mail__raw_email_string_in_date_field.eml": ("mbox", 1, 0, 2),
    "mikel-mail__raw_email_with_at_display_name.eml": ("mail-files", 1, 0, 5),
    "mikel-mail__two_from_in_message.eml": ("mail-files", 1, 0, 2),
    "org-signal__takeout.mbox": ("mbox", 1, 0, 4),
    "rebuilt__gmail-two-messages.mbox": ("mbox", 2, 0, 2),
    "roundcube-roundcubemail__list_00.eml": ("mail-files", 1, 0, 14),
}


def test_every_third_party_mail_is_accounted_for(shared_samples: Path) -> None:
    files = {path.name: path for path in (shared_samples / "email").iterdir()}
    assert files.keys() == THIRD_PARTY.keys()
    for name, (importer, mails, problems, people) in THIRD_PARTY.items():
        file = source(files[name].read_bytes(), name)
        assert "".join(one.name for one in IMPORTERS if one.recognises(file.peek())) == importer, name
        items = of(file)
        counted = Counter(type(item) for item in items)
        assert (counted[Interaction], counted[Problem]) == (mails, problems), name
        assert [len(item.participants) for item in only(Interaction, items)][:1] == [people][:mails], name


def test_no_other_sample_is_taken_for_mail(shared_samples: Path) -> None:
    others = [path for path in (*shared_samples.rglob("*"), *SAMPLES.parent.rglob("*")) if path.is_file()]
    for path in others:
        if path.parent.name != "email" and "mail" not in path.relative_to(path.parents[2]).parts[:-1]:
            peek = source(path.read_bytes()[:65_536]).peek()
            assert not (MBOX.recognises(peek) or MAIL_FILES.recognises(peek)) or SAMPLES in path.parents, path
