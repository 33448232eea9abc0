"""What was written about whom and where -> the truth beside the exports.

Every row and card that names a person is entered once, with its place as importers give it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TextIO

from rekindle.util import profile as profiles
from rekindle.worlds.memory import Remembered, matters, moved_on, remembered, stay_of, stays
from rekindle.worlds.nouns import Someone, World


@dataclass(slots=True)
class _History:
    first: date = date.max
    last: date = date.min
    count: int = 0


@dataclass(slots=True)
class _Post:
    """Mails of an address: sent to the owner, received from them, seen beside others, and what machines sent."""

    sent: int = 0
    received: int = 0
    beside: int = 0
    automatic: int = 0


@dataclass(slots=True)
class Ledger:
    """The account of one run of writing."""

    today: date
    records: dict[int, list[tuple[str, str, str, str]]] = field(default_factory=lambda: defaultdict(list))
    histories: dict[int, _History] = field(default_factory=lambda: defaultdict(_History))
    decoys: list[tuple[str, str, str]] = field(default_factory=list)
    planted: set[int] = field(default_factory=set)
    posts: dict[int, dict[str, _Post]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(_Post)))

    def saw(self, person: int, kind: str, where: str, source: str, key: str = "") -> None:
        """A row or card that names this person: kind "connection", "note", "card" ..."""
        self.records[person].append((kind, where, source, key))

    def met(self, person: int, day: date) -> None:
        """An interaction with this person that the newest exports show."""
        history = self.histories[person]
        history.first, history.last = min(history.first, day), max(history.last, day)
        history.count += 1

    def wrote(self, person: int, address: str, how: str) -> None:
        """A mail with an address, of a person of this world or of somebody else (0); `how` names a count of _Post."""
        post = self.posts[person][address]
        setattr(post, how, getattr(post, how) + 1)

    def two_way(self, person: int) -> bool:
        """True when some address of theirs wrote to the owner and was written to."""
        return any(post.sent and post.received for post in self.posts.get(person, {}).values())

    def plant(self, world: World) -> None:
        """Counts among the planted who is known by mail alone, is worth it, lapsed, and had an exchange both ways."""
        for one in world.correspondents:
            if one.planted and self.two_way(one.id) and self._silent(one):
                self.planted.add(one.id)

    def decoy(self, what: str, where: str, why: str) -> None:
        """Something that looks like a person of the book and is none."""
        self.decoys.append((what, where, why))

    def write(self, world: World, stream: TextIO) -> None:
        """The truth as JSON, a person a line."""
        stream.write(f'{{\n"today": "{world.today.isoformat()}",\n"seed": {world.seed},\n')
        stream.write(f'"owner": {_json(_owner(world.owner))},\n"people": [\n')
        stream.writelines(
            (",\n" if number else "") + _json(self._person(someone, world.owner))
            for number, someone in enumerate(world.everybody)
        )
        stream.write('\n],\n"remembered": [\n')
        stream.write(",\n".join(_json(_remembered(one)) for one in remembered(world)))
        stream.write('\n],\n"decoys": [\n')
        stream.write(",\n".join(_json({"what": what, "where": at, "why": why}) for what, at, why in self.decoys))
        stream.write('\n],\n"others": [\n')
        stream.write(",\n".join(map(_json, self._posts(0))))
        stream.write("\n]\n}\n")

    def _posts(self, person: int) -> list[dict[str, object]]:
        """Addresses seen in mail, and how many mails the owner had from and sent to each."""
        return [
            {
                "address": address,
                "sent": post.sent,
                "received": post.received,
                "beside": post.beside,
                "automatic": post.automatic,
            }
            for address, post in self.posts.get(person, {}).items()
        ]

    def _person(self, someone: Someone, owner: Someone) -> dict[str, object]:
        history = self.histories.get(someone.id)
        return {
            "id": someone.id, "name": someone.name, "kind": someone.kind, "roles": list(someone.roles),
            "profile": profiles.normal(f"linkedin.com/in/{someone.slug}"),
            "records": [
                {"file": where.rpartition("#" if "#" in where else ":")[0], "where": where, "kind": kind,
                 "source": source, **({"key": key} if key else {})}
                for kind, where, source, key in self.records.get(someone.id, ())
            ],
            "value": someone.value, "trust": round(someone.trust, 3), "status": round(someone.status, 3),
            "novelty": round(someone.novelty, 3), "willingness": round(someone.willingness, 3),
            "planted": someone.id in self.planted, "lapsed": bool(history and history.count and self._silent(someone)),
            "first_contact": history.first.isoformat() if history else None,
            "last_contact": history.last.isoformat() if history else None,
            "interactions": history.count if history else 0,
            "company": someone.job.employer.name, "title": someone.job.title, "city": someone.city.name,
            "phone": someone.mobile, "mails": self._posts(someone.id), "met": someone.met.isoformat(),
            "matters": matters(someone, owner), "moved_on": moved_on(someone, owner), "stay": stay_of(someone, owner),
        }  # fmt: skip

    def _silent(self, someone: Someone) -> bool:
        return (self.today - self.histories[someone.id].last).days >= _LAPSED


_LAPSED = 180  # days, as outreach.md section 2 has it


def _owner(owner: Someone) -> dict[str, object]:
    return {
        "name": owner.name, "mails": [owner.mail, owner.job.mail],
        "aliases": list(owner.addresses), "phones": [owner.mobile, owner.landline],
        "region": owner.city.plan.region, "profile": profiles.normal(f"linkedin.com/in/{owner.slug}"),
        "city": owner.city.name,
        "company": owner.job.employer.name, "title": owner.job.title, "school": owner.study.school,
        "stays": [
            {"kind": one.kind, "name": one.name, "since": one.since, "until": one.until} for one in stays(owner)
        ],
    }  # fmt: skip


def _remembered(one: Remembered) -> dict[str, object]:
    return {
        "id": one.id, "name": one.name, "given": one.given.latin, "family": one.family.latin, "role": one.role,
        "stay": one.stay, "since": one.since, "until": one.until, "title": one.title, "mail": one.mail,
        "about": one.about,
    }  # fmt: skip


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
