from __future__ import annotations

import hashlib
import os
import pickle
import socket
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rekindle.model import UserError
from rekindle.outside.archives import File, Found, _moment, find
from rekindle.outside.limits import LIMITS, Tally, Unreadable
from tests.outside.zipcraft import GOOD, Member, zip64, zipped


def names(found: Found) -> list[str]:
    return [file.name for file in found.files]


def content(file: File) -> bytes:
    with file.source().open() as stream:
        return stream.read()


def written(path: Path, raw: bytes = GOOD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def zip_of(path: Path, *members: Member) -> Path:
    return written(path, zipped(*members))


def test_a_file_is_itself_whatever_its_name(tmp_path: Path) -> None:
    for name in ("phone.vcf", "photo.jpg", ".hidden", "no-ending"):
        (file,) = find(written(tmp_path / "sub" / name)).files
        assert (file.name, file.size, file.container, file.folder, file.member) == (name, len(GOOD), "sub", "", ())
        assert content(file) == GOOD


def test_a_file_knows_its_day_and_digest(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (file,) = find(path).files
    assert file.modified == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert file.digest() == hashlib.sha256(GOOD).hexdigest()
    assert file.peek().head == GOOD
    assert _moment(1e20) is None


def test_a_zip_gives_its_members_in_place(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "export.zip", Member(name=b"Basic/Connections.csv"), Member(name=b"messages.csv", method=0)
    )
    first, second = find(path).files
    assert (first.name, first.container, first.folder) == ("export.zip/Basic/Connections.csv", "export.zip", "Basic")
    assert (second.name, second.folder, second.modified) == (
        "export.zip/messages.csv",
        "",
        datetime(2024, 3, 5, tzinfo=UTC),
    )
    assert first.member == ("Basic/Connections.csv",)
    assert content(first) == content(second) == GOOD
    assert list(tmp_path.iterdir()) == [path]


def test_what_the_standard_library_writes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    large = os.urandom(300_000)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Kontakte/Zoë.csv", GOOD)
        with made.open("big.bin2", "w", force_zip64=True) as stream:
            stream.write(large)
    assert [content(file) for file in find(path).files] == [GOOD, large]


def test_a_zip_written_to_a_pipe_has_its_sizes_after_the_files(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as end, open(writing, "wb") as pipe:  # noqa: PTH123 - handles have no path
        with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("a.csv", GOOD)
            made.writestr("b.csv", GOOD)
        pipe.close()
        raw = end.read()
    assert raw[6] & 8
    assert [content(file) for file in find(written(tmp_path / "x.zip", raw)).files] == [GOOD, GOOD]


def test_zip64_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "x.zip", zip64(Member(name=b"a"), Member(name=b"b")))
    assert [content(file) for file in find(path).files] == [GOOD, GOOD]


def test_a_file_can_go_to_another_process(tmp_path: Path) -> None:
    (file,) = find(zip_of(tmp_path / "x.zip", Member())).files
    assert content(pickle.loads(pickle.dumps(file))) == GOOD  # noqa: S301 - our own pickle


def test_bytes_read_are_counted(tmp_path: Path) -> None:
    (file,) = find(zip_of(tmp_path / "x.zip", Member())).files
    tally, heard = Tally(), list[int]()
    tally.told = heard.append
    for _ in range(2):
        with file.source("SE", (("given", "Vorname"),), tally).open() as stream:
            stream.read()
    assert tally.read == 2 * len(GOOD)
    assert heard == [len(GOOD), 2 * len(GOOD)]
    assert file.source("SE", (("given", "Vorname"),)).region == "SE"


def test_a_file_on_disk_opens_at_any_byte_counted_and_told_the_terms(tmp_path: Path) -> None:
    (file,) = find(written(tmp_path / "a.csv")).files
    tally = Tally()
    source = file.source(tally=tally, bodies=True, today=date(2026, 11, 22), part=(3, 7))
    assert (source.bodies, source.today, source.part) == (True, date(2026, 11, 22), (3, 7))
    assert source.open_at is not None
    with source.open_at(5) as stream:
        assert stream.read() == GOOD[5:]
    assert tally.read == len(GOOD) - 5
    bounded = replace(file, limits=replace(LIMITS, total=4)).source().open_at
    assert bounded is not None
    with bounded(2) as stream, pytest.raises(Unreadable):
        stream.read()
    (member,) = find(zip_of(tmp_path / "x.zip", Member())).files
    assert member.source().open_at is None


def test_a_date_is_relied_on_only_when_it_is_old_enough(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    assert find(path).files[0].stamp == 0
    os.utime(path, ns=(5, 1_700_000_000_000_000_007))
    assert find(path).files[0].stamp == path.stat().st_mtime_ns
    packed = zip_of(tmp_path / "x.zip", Member())
    os.utime(packed, ns=(5, 1_700_000_000_000_000_009))
    assert find(packed).files[0].stamp == packed.stat().st_mtime_ns


def test_a_folder_is_walked_in_order_and_zips_in_it_opened(tmp_path: Path) -> None:
    home = tmp_path / "exports"
    inner = zipped(Member(name=b"deep.csv"))
    zip_of(home / "b.zip", Member(name=b"m.csv"), Member(name=b"inner.dat", content=inner))
    written(home / "a.vcf")
    written(home / "linkedin" / "Connections.csv")
    found = find(home)
    assert names(found) == ["a.vcf", "b.zip/m.csv", "b.zip/inner.dat/deep.csv", "linkedin/Connections.csv"]
    assert [file.container for file in found.files] == ["exports", "b.zip", "b.zip/inner.dat", "exports/linkedin"]
    assert [content(file) for file in found.files] == [GOOD] * 4
    assert (found.problems, found.ignored) == ((), ())


def test_folders_of_a_maildir_are_not_hidden_though_they_begin_with_a_dot(tmp_path: Path) -> None:
    home = tmp_path / "Maildir"
    for folder in (".Sent/cur", ".Sent/new", ".half/cur", "cur"):
        written(home / folder / "1700000000.M1.host:2,S")
    found = find(home)
    assert names(found) == [f"{folder}/1700000000.M1.host:2,S" for folder in (".Sent/cur", ".Sent/new", "cur")]
    assert [one.reason for one in found.ignored] == ["hidden files aren't read"]


def test_zips_within_a_zip_are_read_alternately(tmp_path: Path) -> None:
    members = [
        Member(name=b"%d.zip" % n, content=zipped(Member(name=b"a", content=b"%d" % n), Member(name=b"b")))
        for n in (1, 2)
    ]
    files = find(zip_of(tmp_path / "x.zip", *members)).files
    assert [content(file) for file in files] == [b"1", GOOD, b"2", GOOD]
    with files[0].source().open() as one, files[1].source().open() as two:
        assert two.read(1) + one.read() + two.read() == GOOD[:1] + b"1" + GOOD[1:]


def test_what_is_left_out_is_told_once_for_each_folder_and_kind(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "x.zip",
        *(Member(name=b"photos/%d.JPG" % n) for n in range(9)),
        Member(name=b"photos/clip.mp4"),
        Member(name=b"__MACOSX/._a.csv"),
        Member(name=b"__MACOSX/photos/._b.csv"),
        Member(name=b".DS_Store"),
        Member(name=b"setup.exe"),
        Member(name=b"empty.csv", content=b""),
        Member(name=b"folder/", content=b"", mode=0o40755),
        Member(name=b"link", content=b"/etc/passwd", mode=stat.S_IFLNK | 0o777),
        Member(name=b"pipe", mode=stat.S_IFIFO | 0o777),
        Member(name=b"a.csv"),
    )
    found = find(path)
    assert names(found) == ["x.zip/a.csv"]
    assert found.problems == ()
    assert {(left.where, left.reason.split()[0], left.count) for left in found.ignored} == {
        ("x.zip/photos", "pictures,", 10),
        ("x.zip", "a", 2),
        ("x.zip", "hidden", 1),
        ("x.zip", "programs", 1),
        ("x.zip", "empty", 1),
        ("x.zip", "links,", 2),
    }


def test_thousands_of_folders_left_out_become_one_line(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", *(Member(name=b"%d/a.jpg" % n, content=b"x") for n in range(300)))
    (left,) = find(path).ignored
    assert (left.where, left.count) == ("x.zip", 300)


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    secret = written(tmp_path / "secret.csv")
    written(home / "a.csv")
    (home / "link.csv").symlink_to(secret)
    (home / "loop").symlink_to(home)
    (home / "up").symlink_to("..")
    (home / "self").symlink_to("self")
    os.mkfifo(home / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(home / "socket"))
        found = find(home)
    assert names(found) == ["a.csv"]
    assert {(left.reason, left.count) for left in found.ignored} == {
        ("links aren't followed", 4),
        ("devices and pipes aren't files", 2),
    }


def test_a_link_that_the_user_names_is_meant(tmp_path: Path) -> None:
    written(tmp_path / "real.csv")
    (link := tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert names(find(link)) == ["link.csv"]


def test_a_file_swapped_for_a_link_or_pipe_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    (file,) = find(path).files
    path.unlink()
    with pytest.raises(Unreadable, match=r"a\.csv"):
        file.peek()
    os.mkfifo(path)
    with pytest.raises(Unreadable, match="ordinary"):
        file.digest()
    path.unlink()
    path.symlink_to("/etc/passwd")
    with pytest.raises(Unreadable):
        file.peek()


def test_a_zip_swapped_for_another_is_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", Member())
    (file,) = find(path).files
    written(path, b"PK\3\4" + bytes(500))
    with pytest.raises(Unreadable):
        file.peek()


@pytest.mark.parametrize("name", ["missing", "bad\0name", "loop"])
def test_a_path_that_is_not_there_is_the_users_to_mend(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(UserError) as raised:
        find(tmp_path / name)
    assert raised.value.unchanged == "Nothing was read."
    assert raised.value.next_step


def test_a_pipe_or_device_that_the_user_names_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(UserError, match="neither a file nor a folder"):
            find(path)


@pytest.fixture
def plain_user() -> Iterator[Path]:
    """A folder of a user who is not root, as which the test goes on: root may read everything."""
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        if root:
            os.seteuid(65534)
        yield Path(folder)
        if root:
            os.seteuid(0)


def test_what_may_not_be_read_is_told(plain_user: Path) -> None:
    home = plain_user / "home"
    (locked := written(home / "locked.csv")).chmod(0)
    (shut := home / "shut").mkdir()
    (listed := written(home / "listed" / "a.csv").parent).chmod(0o600)
    shut.chmod(0)
    found = find(home)
    shut.chmod(0o700)
    assert [(problem.where, "Permission denied" in problem.reason) for problem in found.problems] == [
        ("listed/a.csv", True),
        ("locked.csv", True),
        ("home/shut", True),
    ]
    listed.chmod(0o700)
    with pytest.raises(UserError, match="permission denied"):
        find(locked)


def test_a_zip_that_shrinks_while_read_is_told(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", Member(content=os.urandom(400_000)))
    (file,) = find(path).files
    with file.source().open() as stream:
        stream.read(10)
        os.truncate(path, 1000)
        with pytest.raises(Unreadable, match="damaged"):
            stream.read()


def test_a_zip_with_a_password_says_what_to_do(tmp_path: Path) -> None:
    locked = zip_of(tmp_path / "x.zip", Member(flags=1), Member(name=b"b", flags=1))
    (problem,) = find(locked).problems
    assert problem.where == "x.zip"
    assert "password" in problem.reason
    assert problem.reason.endswith("Nothing was read. Unzip it yourself, then bring in the folder.")
    partly = zip_of(tmp_path / "y.zip", Member(flags=1), Member(name=b"b"))
    found = find(partly)
    assert ([problem.where for problem in found.problems], names(found)) == (["y.zip/a.csv"], ["y.zip/b"])


def test_of_two_files_with_one_name_the_second_is_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", Member(content=b"one"), Member(name=b"./a.csv", content=b"two"))
    found = find(path)
    assert [content(file) for file in found.files] == [b"one"]
    assert "two files of this name" in found.problems[0].reason


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"\x1f\x8b\x08" + bytes(20), ".tgz"),
        (b"x" * 257 + b"ustar" + bytes(250), ".tar"),
        (b"!BDN" + bytes(20), ".pst"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), ".msg"),
        (b"Rar!\x1a\x07\x01\x00", ".rar"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(9), ".7z"),
        (b"\xfd7zXZ\0" + bytes(9), ".xz"),
        (b"BZh91AY", ".bz2"),
        (b"PK\7\x08PK\3\4" + bytes(40), "part of a zip"),
        (zipped(Member(), disk=1), "part of a zip"),
        (zipped(), "empty"),
        (zipped(Member(method=12)), "method 12"),
        (zipped(Member(local_name=b"b.csv")), "two names"),
    ],
)
def test_what_cannot_be_opened_says_so_with_a_next_step(raw: bytes, word: str, tmp_path: Path) -> None:
    for path in (written(tmp_path / "x.bin2", raw), zip_of(tmp_path / "y.zip", Member(name=b"inner", content=raw))):
        found = find(path)
        assert found.files == ()
        (problem,) = found.problems
        assert word in problem.reason
        assert problem.reason.count(".") >= 2


def test_a_document_that_is_a_zip_inside_is_one_file(tmp_path: Path) -> None:
    sheet = zipped(Member(name=b"[Content_Types].xml"), Member(name=b"xl/workbook.xml"))
    assert names(find(written(tmp_path / "a.xlsx", sheet))) == ["a.xlsx"]


@pytest.mark.parametrize("part", range(1, 20))
def test_a_zip_cut_anywhere_is_told(part: int, tmp_path: Path) -> None:
    whole = zipped(*(Member(name=b"%d.csv" % n, content=os.urandom(400)) for n in range(5)))
    found = find(written(tmp_path / "x.zip", whole[: len(whole) * part // 20]))
    assert found.files == ()
    assert "cut short or damaged" in found.problems[0].reason
    assert "Nothing was read." in found.problems[0].reason


def test_a_zip_with_a_tail_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "x.zip", zipped(Member(), comment=b"made by hand") + b"\n\n")
    assert names(find(path)) == ["x.zip/a.csv"]


def test_linkedin_sample(shared_samples: Path) -> None:
    found = find(shared_samples / "linkedin" / "silkyrich-linkedin-export-viewer__sample_export.zip")
    assert found.problems == ()
    assert all(len(content(file)) == file.size for file in found.files)
    assert len(found.files) == len({file.name for file in found.files}) == 45
