"""An empty or older database -> today's schema. Numbered steps, appended and never edited; each lands whole or not.

Every table is a fact (only added), a decision (the user's) or derived (can be dropped and rebuilt), and every key
starts with the book whose network it is.
"""

from __future__ import annotations

from rekindle.model import UserError
from rekindle.store.engine import Engine
from rekindle.store.words import WordTable

FACTS = (
    "archive",
    "file",
    "owner",
    "record",
    "revision",
    "sighting",
    "handle",
    "interaction",
    "alias",
    "participant",
    "again",
    "weights",
    "fact",
    "touch",
    "referral",
)
DECISIONS = (
    "setting",
    "decision",
    "shortlist",
    "pick",
    "profile",
    "news",
    "give",
    "trip",
    "shared",
    "goal",
    "draft",
    "cadence",
    "snooze",
    "pause",
    "need",
    "sweep",
    "look",
    "preset",
    "recall",
)
DERIVED = (
    "person",
    "membership",
    "link",
    "question",
    "shared_handle",
    "block_key",
    "role",
    "contact",
    "telling",
    "own_handle",
    "tie",
    "listed",
)
WORDS = ("person_word", "alias_word", "interaction_word")  # indexes, derived too; the numbers of rows hold the book

_FIRST = (
    "CREATE TABLE book (book BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, made TEXT NOT NULL)",
    """CREATE TABLE setting (book BIGINT NOT NULL REFERENCES book, name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (book, name)) WITHOUT ROWID""",
    """CREATE TABLE log (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL, at TEXT NOT NULL,
        verb TEXT NOT NULL, archives TEXT NOT NULL, decisions TEXT NOT NULL, told TEXT NOT NULL,
        undoes BIGINT NOT NULL DEFAULT 0, PRIMARY KEY (book, number)) WITHOUT ROWID""",
    """CREATE TABLE archive (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL, digest TEXT NOT NULL,
        importer TEXT NOT NULL, version BIGINT NOT NULL, path TEXT NOT NULL, as_of TEXT NOT NULL, made TEXT NOT NULL,
        at TEXT NOT NULL, accounts TEXT NOT NULL, PRIMARY KEY (book, number),
        UNIQUE (book, digest, importer, version))""",
    """CREATE TABLE owner (book BIGINT NOT NULL REFERENCES book, archive BIGINT NOT NULL, number BIGINT NOT NULL,
        payload TEXT NOT NULL, PRIMARY KEY (book, archive, number)) WITHOUT ROWID""",
    """CREATE TABLE record (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL, source TEXT NOT NULL,
        key TEXT NOT NULL, revision TEXT NOT NULL, PRIMARY KEY (book, number), UNIQUE (book, source, key))""",
    """CREATE TABLE revision (book BIGINT NOT NULL, record BIGINT NOT NULL, hash TEXT NOT NULL, payload TEXT NOT NULL,
        PRIMARY KEY (book, record, hash), FOREIGN KEY (book, record) REFERENCES record (book, number)) WITHOUT ROWID""",
    """CREATE TABLE sighting (book BIGINT NOT NULL, archive BIGINT NOT NULL, record BIGINT NOT NULL, hash TEXT NOT NULL,
        place TEXT NOT NULL, PRIMARY KEY (book, record, archive, hash),
        FOREIGN KEY (book, archive) REFERENCES archive (book, number),
        FOREIGN KEY (book, record, hash) REFERENCES revision (book, record, hash)) WITHOUT ROWID""",
    "CREATE INDEX sighting_archive ON sighting (book, archive)",
    """CREATE TABLE handle (book BIGINT NOT NULL, record BIGINT NOT NULL, hash TEXT NOT NULL, kind TEXT NOT NULL,
        value TEXT NOT NULL, raw TEXT NOT NULL, label TEXT NOT NULL,
        FOREIGN KEY (book, record, hash) REFERENCES revision (book, record, hash))""",
    "CREATE INDEX handle_value ON handle (book, kind, value)",
    "CREATE INDEX handle_record ON handle (book, record, hash)",
    """CREATE TABLE interaction (book BIGINT NOT NULL, number BIGINT NOT NULL, archive BIGINT NOT NULL,
        source TEXT NOT NULL, key TEXT NOT NULL, hash TEXT NOT NULL, channel TEXT NOT NULL, at TEXT NOT NULL,
        at_kind TEXT NOT NULL, thread TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, words BIGINT,
        minutes DOUBLE PRECISION, automatic BIGINT NOT NULL, fullness BIGINT NOT NULL, shown BIGINT NOT NULL,
        place TEXT NOT NULL, PRIMARY KEY (book, number), UNIQUE (book, source, key, hash),
        FOREIGN KEY (book, archive) REFERENCES archive (book, number))""",
    "CREATE INDEX interaction_archive ON interaction (book, archive)",
    """CREATE TABLE participant (book BIGINT NOT NULL, interaction BIGINT NOT NULL, seat BIGINT NOT NULL,
        part TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (book, interaction, seat),
        FOREIGN KEY (book, interaction) REFERENCES interaction (book, number)) WITHOUT ROWID""",
    "CREATE INDEX participant_handle ON participant (book, kind, value)",
    """CREATE TABLE again (book BIGINT NOT NULL, archive BIGINT NOT NULL, interaction BIGINT NOT NULL,
        PRIMARY KEY (book, interaction, archive),
        FOREIGN KEY (book, archive) REFERENCES archive (book, number),
        FOREIGN KEY (book, interaction) REFERENCES interaction (book, number)) WITHOUT ROWID""",
    "CREATE INDEX again_archive ON again (book, archive)",
    """CREATE TABLE weights (book BIGINT NOT NULL REFERENCES book, version BIGINT NOT NULL, log BIGINT NOT NULL,
        payload TEXT NOT NULL, PRIMARY KEY (book, version))""",
    """CREATE TABLE decision (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL, at TEXT NOT NULL,
        verdict TEXT NOT NULL, a BIGINT NOT NULL, b BIGINT NOT NULL, value TEXT NOT NULL, revokes BIGINT NOT NULL,
        PRIMARY KEY (book, number))""",
    """CREATE TABLE shortlist (book BIGINT NOT NULL REFERENCES book, week TEXT NOT NULL, version BIGINT NOT NULL,
        log BIGINT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (book, week, version))""",
    """CREATE TABLE pick (book BIGINT NOT NULL, week TEXT NOT NULL, version BIGINT NOT NULL, rank BIGINT NOT NULL,
        record BIGINT NOT NULL, PRIMARY KEY (book, week, version, rank),
        FOREIGN KEY (book, week, version) REFERENCES shortlist (book, week, version))""",
    """CREATE TABLE person (book BIGINT NOT NULL REFERENCES book, id BIGINT NOT NULL, name TEXT NOT NULL,
        sort_name TEXT NOT NULL, what TEXT NOT NULL, search TEXT NOT NULL, PRIMARY KEY (book, id))""",
    "CREATE INDEX person_sort ON person (book, sort_name, id)",
    """CREATE TABLE membership (book BIGINT NOT NULL, record BIGINT NOT NULL, person BIGINT NOT NULL,
        PRIMARY KEY (book, record), FOREIGN KEY (book, person) REFERENCES person (book, id),
        FOREIGN KEY (book, record) REFERENCES record (book, number)) WITHOUT ROWID""",
    "CREATE INDEX membership_person ON membership (book, person)",
    """CREATE TABLE link (book BIGINT NOT NULL REFERENCES book, a BIGINT NOT NULL, b BIGINT NOT NULL,
        payload TEXT NOT NULL, PRIMARY KEY (book, a, b)) WITHOUT ROWID""",
    "CREATE INDEX link_b ON link (book, b)",
    """CREATE TABLE question (book BIGINT NOT NULL REFERENCES book, id TEXT NOT NULL,
        name_only BIGINT NOT NULL, gain DOUBLE PRECISION NOT NULL, payload TEXT NOT NULL,
        PRIMARY KEY (book, id)) WITHOUT ROWID""",
    """CREATE TABLE shared_handle (book BIGINT NOT NULL REFERENCES book, kind TEXT NOT NULL, value TEXT NOT NULL,
        reason TEXT NOT NULL, PRIMARY KEY (book, kind, value)) WITHOUT ROWID""",
    """CREATE TABLE block_key (book BIGINT NOT NULL REFERENCES book, key TEXT NOT NULL, record BIGINT NOT NULL,
        PRIMARY KEY (book, key, record)) WITHOUT ROWID""",
    "CREATE INDEX block_key_record ON block_key (book, record)",
    """CREATE TABLE role (book BIGINT NOT NULL REFERENCES book, person BIGINT NOT NULL, place BIGINT NOT NULL,
        role TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (book, person, place)) WITHOUT ROWID""",
    """CREATE TABLE tie (book BIGINT NOT NULL REFERENCES book, person BIGINT NOT NULL, today TEXT NOT NULL,
        strength DOUBLE PRECISION, last TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (book, person))""",
)

# A participant becomes a number: a handle with the name as seen is written down once, however often it takes part.
# Half of an interaction's hash is plenty, as only hashes under one source and key are ever compared. Participants have
# no foreign keys: to look up both for each of millions would be a third of the work (laws in the tests watch instead).
_ALIASES = (
    """CREATE TABLE alias (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL, handle BIGINT NOT NULL,
        kind TEXT NOT NULL, value TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (book, number),
        UNIQUE (book, kind, value, name)) WITHOUT ROWID""",
    """INSERT INTO alias (book, number, handle, kind, value, name)
    SELECT book, number, min(number) OVER (PARTITION BY book, kind, value), kind, value, name
    FROM (SELECT book, kind, value, name, row_number() OVER (PARTITION BY book ORDER BY min(place)) AS number
        FROM (SELECT book, kind, value, name, row_number() OVER (ORDER BY book, interaction, seat) AS place
            FROM participant) AS seats
        GROUP BY book, kind, value, name) AS numbered""",
    "CREATE INDEX alias_handle ON alias (book, handle)",
    "DROP INDEX participant_handle",
    "ALTER TABLE participant RENAME TO participant_before",
    """CREATE TABLE participant (book BIGINT NOT NULL, interaction BIGINT NOT NULL, seat BIGINT NOT NULL,
        part TEXT NOT NULL, alias BIGINT NOT NULL, PRIMARY KEY (book, interaction, seat)) WITHOUT ROWID""",
    """INSERT INTO participant (book, interaction, seat, part, alias)
    SELECT p.book, p.interaction, p.seat, p.part, a.number FROM participant_before p
    JOIN alias a ON a.book = p.book AND a.kind = p.kind AND a.value = p.value AND a.name = p.name
    ORDER BY p.book, p.interaction, p.seat""",
    "DROP TABLE participant_before",
    "CREATE INDEX participant_alias ON participant (book, alias, interaction)",
    "UPDATE interaction SET hash = substr(hash, 1, 16)",
)

_SEARCH = (
    "ALTER TABLE person ADD COLUMN seek BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE person ADD COLUMN names TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN lines TEXT NOT NULL DEFAULT ''",
    WordTable(name="person_word", columns=("names", "search"), beginnings=(1, 2, 3)),
    WordTable(name="alias_word", columns=("words",), beginnings=(1, 2)),
    WordTable(name="interaction_word", columns=("words",), beginnings=(2,)),
)

# Which files an archive was read from, so that they need not be read again: where, how large, when changed, digits of
# the content; `begins` is the archive that holds the beginning of a file that grew, 0 where there is none.
_FILES = (
    """CREATE TABLE file (book BIGINT NOT NULL, archive BIGINT NOT NULL, path TEXT NOT NULL, member TEXT NOT NULL,
        size BIGINT NOT NULL, stamp BIGINT NOT NULL, digest TEXT NOT NULL, newest TEXT NOT NULL, begins BIGINT NOT NULL,
        PRIMARY KEY (book, path, member, archive),
        FOREIGN KEY (book, archive) REFERENCES archive (book, number)) WITHOUT ROWID""",
    "CREATE INDEX file_archive ON file (book, archive)",
    "CREATE INDEX file_begins ON file (book, begins)",
)

# Contact is summed up by handle and day, ties keep sums that no day changes; an older book works both out when it is
# next used.
_CONTACT = (
    """CREATE TABLE contact (book BIGINT NOT NULL, handle BIGINT NOT NULL, day BIGINT NOT NULL, channel TEXT NOT NULL,
        top BIGINT NOT NULL, total BIGINT NOT NULL, sent BIGINT NOT NULL, received BIGINT NOT NULL,
        mutual BIGINT NOT NULL, opening TEXT NOT NULL, heard TEXT NOT NULL,
        PRIMARY KEY (book, handle, day, channel)) WITHOUT ROWID""",
    """CREATE TABLE telling (book BIGINT NOT NULL, handle BIGINT NOT NULL, interaction BIGINT NOT NULL,
        helped BIGINT NOT NULL, PRIMARY KEY (book, handle, interaction)) WITHOUT ROWID""",
    "DROP TABLE tie",
    """CREATE TABLE tie (book BIGINT NOT NULL REFERENCES book, person BIGINT NOT NULL, first BIGINT NOT NULL,
        last TEXT NOT NULL, worth DOUBLE PRECISION NOT NULL, before DOUBLE PRECISION NOT NULL,
        half_life DOUBLE PRECISION NOT NULL, weeks DOUBLE PRECISION NOT NULL, rhythm DOUBLE PRECISION,
        days BIGINT NOT NULL, sent BIGINT NOT NULL, received BIGINT NOT NULL, mutual BIGINT NOT NULL,
        asked BIGINT NOT NULL, answered BIGINT NOT NULL, channel TEXT, doing TEXT NOT NULL,
        factor DOUBLE PRECISION NOT NULL, extra DOUBLE PRECISION NOT NULL, closeness DOUBLE PRECISION,
        PRIMARY KEY (book, person)) WITHOUT ROWID""",
    "CREATE INDEX tie_last ON tie (book, last)",
    "INSERT INTO setting (book, name, value) SELECT book, 'ties', 'due' FROM book",
)

# The owner's handles as worked out last, so that a search need not work them out again.
_OWN = (
    """CREATE TABLE own_handle (book BIGINT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (book, kind, value)) WITHOUT ROWID""",
    """INSERT INTO setting (book, name, value) SELECT book, 'ties', 'due' FROM book WHERE true
    ON CONFLICT (book, name) DO UPDATE SET value = 'due'""",
)

# What the user tells and does (`rekindle.store.kept`): one shape for all, in versions, each written by a log entry.
# These names are the schema's for good, whatever the code calls its nouns.
_KEPT = (
    "CREATE INDEX log_undoes ON log (book, undoes)",
    """CREATE TABLE need (book BIGINT NOT NULL REFERENCES book, log BIGINT NOT NULL, needs BIGINT NOT NULL,
        PRIMARY KEY (book, needs, log)) WITHOUT ROWID""",
    *(
        statement
        for table in (
            *("profile", "news", "give", "trip", "shared", "goal", "fact"),
            *("draft", "touch", "referral", "cadence", "snooze", "pause"),
        )
        for statement in (
            f"""CREATE TABLE {table} (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL,
                version BIGINT NOT NULL, log BIGINT NOT NULL, record BIGINT NOT NULL, gone BIGINT NOT NULL,
                payload TEXT NOT NULL, PRIMARY KEY (book, number, version)) WITHOUT ROWID""",
            f"CREATE INDEX {table}_record ON {table} (book, record)",
            f"CREATE INDEX {table}_log ON {table} (book, log)",
        )
    ),
)

# The formal list. `look` is whom a sweep has shown and what was said: at most one row stands for a sweep and a record,
# the newest whose log entry is not undone; by the order of entries a sweep goes on where it stopped. `listed` is
# derived: what is costly to work out of those on the list (`rekindle.store.roster`).
_LIST = (
    "CREATE INDEX decision_verdict ON decision (book, verdict, a)",
    "CREATE INDEX decision_revokes ON decision (book, revokes)",
    """CREATE TABLE look (book BIGINT NOT NULL REFERENCES book, sweep BIGINT NOT NULL, record BIGINT NOT NULL,
        log BIGINT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (book, sweep, record, log)) WITHOUT ROWID""",
    "CREATE INDEX look_log ON look (book, log)",
    """CREATE TABLE listed (book BIGINT NOT NULL REFERENCES book, person BIGINT NOT NULL, name TEXT NOT NULL,
        sort_name TEXT NOT NULL, what TEXT NOT NULL, closeness DOUBLE PRECISION, roles TEXT NOT NULL,
        sources TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, last TEXT NOT NULL, ago TEXT NOT NULL,
        since TEXT NOT NULL, why TEXT NOT NULL, stage TEXT NOT NULL, stands TEXT NOT NULL, because TEXT NOT NULL,
        every BIGINT, PRIMARY KEY (book, person)) WITHOUT ROWID""",
    *(
        statement
        for table in ("sweep", "preset", "recall")
        for statement in (
            f"""CREATE TABLE {table} (book BIGINT NOT NULL REFERENCES book, number BIGINT NOT NULL,
                version BIGINT NOT NULL, log BIGINT NOT NULL, record BIGINT NOT NULL, gone BIGINT NOT NULL,
                payload TEXT NOT NULL, PRIMARY KEY (book, number, version)) WITHOUT ROWID""",
            f"CREATE INDEX {table}_record ON {table} (book, record)",
            f"CREATE INDEX {table}_log ON {table} (book, log)",
        )
    ),
    # last names are sorted otherwise than before: the keys are worked out when the book is next used
    "INSERT INTO setting (book, name, value) SELECT book, 'names', 'due' FROM book",
)

STEPS: tuple[tuple[str | WordTable, ...], ...] = (_FIRST, _ALIASES, _SEARCH, _FILES, _CONTACT, _OWN, _KEPT, _LIST)


def migrate(engine: Engine) -> None:
    """Bring a database to today's schema.

    Raises:
        UserError: the book was written by a newer Rekindle.
    """
    if _version(engine) < len(STEPS):
        with engine.transaction():  # from here on alone: another process may have got here first
            engine.define("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)")
            for number, step in enumerate(STEPS[_version(engine) :], start=_version(engine) + 1):
                for statement in step:
                    for sql in [statement] if isinstance(statement, str) else engine.words.making(statement):
                        engine.define(sql)
                engine.run("INSERT INTO schema_version VALUES (:number)", {"number": number})
            engine.plan_by_keys()
    if _version(engine) > len(STEPS):
        raise UserError("This book was written by a newer Rekindle.", next_step="Install the newest one and try again.")


def _version(engine: Engine) -> int:
    if not engine.has("schema_version"):
        return 0
    return int(engine.rows("SELECT coalesce(max(version), 0) FROM schema_version")[0][0])
