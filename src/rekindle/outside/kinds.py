"""A file's ending or first bytes -> why it is left out, or what to do about it.

Endings decide only what is surely nothing for us (formats.md section 0, rule 8: media are skipped by extension); what
a file is, importers tell by its content.
"""

from __future__ import annotations

HEAD = 512
"""How many first bytes `packed_otherwise` needs: a tar tells itself at byte 257."""

_MEDIA = "pictures, sound and film aren't read"
_PROGRAMS = "programs and page furniture aren't read"
_LEFT_OUT = (
    (_MEDIA, "jpg jpeg jpe png gif heic heif webp avif bmp tif tiff ico svg raw dng cr2 nef"),
    (_MEDIA, "mp4 mov m4v avi mkv webm 3gp mpg mpeg wmv mp3 m4a ogg oga opus wav aac flac amr"),
    (_PROGRAMS, "exe dll so dylib bin msi dmg iso img deb rpm apk jar class pyc css woff woff2 ttf otf eot map"),
)
_ENDINGS = {ending: reason for reason, endings in _LEFT_OUT for ending in endings.split()}
_UNPACK = "Nothing was read. {} Or unpack it yourself and bring in the folder."
_TAR = "This is a {} archive, which isn't read. " + _UNPACK.format("Fetch the export as .zip.")
_RAR = "This is a {} archive, which isn't read. " + _UNPACK.format("Pack it as .zip.")
_PST = (
    "This is an Outlook .pst file, which isn't read. Nothing was read. Export contacts or calendar from Outlook as"
    " .csv, and mail as .mbox or .eml files."
)
_OLE = (
    "This is an old Office file (.msg, .doc, .xls), which isn't read. Nothing was read. Save messages as .eml and"
    " tables as .csv, then bring those in."
)
_HEADS = (
    (b"\x1f\x8b", _TAR.format(".tgz or .gz")),
    (b"\xfd7zXZ\0", _TAR.format(".xz")),
    (b"BZh", _TAR.format(".bz2")),
    (b"Rar!\x1a\x07", _RAR.format(".rar")),
    (b"7z\xbc\xaf\x27\x1c", _RAR.format(".7z")),
    (b"!BDN", _PST),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
)


def skipped(name: str) -> str:
    """Why a file or folder of this name is left out of what was brought, or ""."""
    if name == "__MACOSX":
        return "a Mac's copies of file marks"
    if name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini"):
        return "hidden files aren't read"
    return _ENDINGS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""


def packed_otherwise(head: bytes) -> str:
    """Why a file that begins so cannot be read, with the next step, or ""."""
    if head[257:262] == b"ustar":
        return _TAR.format(".tar")
    return next((reason for mark, reason in _HEADS if head.startswith(mark)), "")


def is_zip(head: bytes) -> bool:
    """True for the beginning of a zip: a file in it, an empty one, or the first of several parts."""
    return head.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08", b"PK00PK\3\4"))


def is_document(names: set[str]) -> bool:
    """True for a zip that is one document or program (xlsx, odt, epub, jar) by what it holds."""
    return not names.isdisjoint({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
