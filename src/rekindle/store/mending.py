"""What a database says of locks, disks and damage -> a `UserError` whose words help, whichever of the two it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rekindle.model import UserError


@contextmanager
def sqlite_mended() -> Iterator[None]:
    """What SQLite says of locks, disks and damage, in words that help."""
    import apsw  # noqa: PLC0415 - the driver of the other database need not be there

    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise busy() from error
    except apsw.FullError as error:
        raise _full() from error
    except apsw.ReadOnlyError as error:
        raise _read_only() from error
    except UnicodeEncodeError as error:
        raise _no_text() from error
    except (apsw.TooBigError, OverflowError) as error:
        raise _too_large() from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise UserError("The book is damaged.", next_step="Restore a backup.") from error
    except (apsw.IOError, apsw.CantOpenError) as error:
        raise UserError(
            "The disk could not be read or written.",
            unchanged="Your book is as it was.",
            next_step="Check the disk, then run this again.",
        ) from error


def busy() -> UserError:
    """Another writer did not come to an end for as long as anybody waits."""
    return UserError(
        "Another Rekindle is at work on this book.",
        unchanged="Nothing was changed.",
        next_step="Wait until it is done and run this again.",
    )


def _full() -> UserError:
    return UserError(
        "The disk filled up.", unchanged="Your book is as it was.", next_step="Free some space and start again."
    )


def _no_text() -> UserError:
    return UserError(
        "There is something in that which is no text.",
        unchanged="Your book is as it was.",
        next_step="Type it anew, in UTF-8.",
    )


def _too_large() -> UserError:
    return UserError(
        "That is longer, or larger, than a book holds.",
        unchanged="Your book is as it was.",
        next_step="Give less of it.",
    )


def _read_only() -> UserError:
    return UserError("The book cannot be written to.", next_step="Give yourself the right to write to its folder.")


@contextmanager
def postgres_mended() -> Iterator[None]:
    """What a server says of locks, disks and lost lines, in words that help."""
    import psycopg  # noqa: PLC0415 - as above

    try:
        yield
    except psycopg.errors.LockNotAvailable as error:
        raise busy() from error
    except psycopg.errors.DiskFull as error:
        raise _full() from error
    except (psycopg.errors.ReadOnlySqlTransaction, psycopg.errors.InsufficientPrivilege) as error:
        raise _read_only() from error
    except UnicodeEncodeError as error:
        raise _no_text() from error
    except (psycopg.errors.ProgramLimitExceeded, psycopg.errors.NumericValueOutOfRange) as error:
        raise _too_large() from error
    except psycopg.OperationalError as error:
        raise UserError(
            "The database server broke off.",
            unchanged="Your book is as it was.",
            next_step="See that it runs, then start again.",
        ) from error
