"""The chapters of a life -> the questions to ask of it, each under a key that no later import moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from rekindle.core.chapters import months
from rekindle.core.prompts.life import LIFE
from rekindle.core.prompts.questions import CLUB, JOBS, POST, SCHOOL, STUDIES, YEAR, Among, Question
from rekindle.core.schools import is_academic, is_greek
from rekindle.core.spans import OPEN, years
from rekindle.model.prompt import Chapter, Prompt

_HOUSES = ("fraternity", "sorority")
_OF = {"post": POST, "school": SCHOOL, "club": CLUB}
_KINDS = {one.word: kind for kind, several in _OF.items() for one in several} | {YEAR.word: "post"}


class Asked(NamedTuple):
    """A prompt, who may answer it, and its place among those of its chapter, or of life."""

    prompt: Prompt
    among: Among
    rank: int


def asked(several: Sequence[Chapter], today: date) -> tuple[Asked, ...]:
    """All there is to ask: chapter by chapter as they come, then life at large."""
    found = [one for chapter in several for one in _of_chapter(chapter, today)]
    kinds = {chapter.kind for chapter in several}
    general = [*(() if "post" in kinds else JOBS), *(() if "school" in kinds else STUDIES), *LIFE]
    return (*found, *(Asked(_prompt(one), one.among, rank) for rank, one in enumerate(general)))


def _of_chapter(chapter: Chapter, today: date) -> Iterator[Asked]:
    questions = [one for one in _OF[chapter.kind] if one.word != "advisors" or is_academic(chapter.name)]
    for rank, question in enumerate(questions):
        yield Asked(_prompt(_fitting(question, chapter), chapter), question.among, rank)
    for rank, year in enumerate(_years(chapter, today) if chapter.kind == "post" else (), start=len(questions)):
        yield Asked(_prompt(YEAR, chapter, year), YEAR.among, rank)


def _fitting(question: Question, chapter: Chapter) -> Question:
    """Who teaches at a university is a professor, who has been your boss may still be, a house isn't any club."""
    if question.word == "teachers" and is_academic(chapter.name):
        return replace(question, roles=("professor",))
    if question.word == "bosses" and chapter.since and not chapter.until:
        return replace(question, text="Who have your bosses been at {place}?", roles=("boss",))
    if question.word == "members" and _is_house(chapter.name):
        return replace(question, roles=("fraternity",))
    return question


def _is_house(name: str) -> bool:
    words = name.lower().split()
    return any(word in _HOUSES for word in words) or is_greek(name)


def _years(chapter: Chapter, today: date) -> list[str]:
    """The years of a post that has several, the newest first."""
    first, last = months(chapter) or ("", "")
    if not first or not chapter.since:
        return []
    end = today.year if last == OPEN else int(last[:4])
    several = [str(year) for year in range(end, int(first[:4]) - 1, -1)]
    return several if len(several) > 1 else []


def place_of(key: str) -> tuple[str, str]:
    """Key of a prompt -> key of the chapter it asks about, and the year of it; "" for life at large, or all years."""
    word, _, place = key.partition(":")
    name, _, year = place.partition(":")
    return (f"{_KINDS[word]}:{name}", year) if name and word in _KINDS else ("", "")


def when(chapter: Chapter) -> str:
    """The years of a chapter in words: "2015 to 2021", "since 2022"; "" where none is known."""
    stay = months(chapter)
    return years(stay) if stay else ""


def _prompt(question: Question, chapter: Chapter | None = None, year: str = "") -> Prompt:
    if chapter is None:
        return Prompt(key=question.word, text=question.text, roles=question.roles, cues=question.cues)
    place = ", ".join(part for part in (chapter.name, when(chapter)) if part)
    key = ":".join(part for part in (question.word, chapter.key.partition(":")[2], year) if part)
    return Prompt(
        key=key,
        text=question.text.format(place=place, name=chapter.name, year=year),
        roles=question.roles,
        chapter=chapter,
        year=year,
        cues=(*_own_cue(chapter), *question.cues),
    )


def _own_cue(chapter: Chapter) -> tuple[str, ...]:
    if not chapter.title:
        return ()
    return (f"Your {'degree' if chapter.kind == 'school' else 'title'}: {chapter.title}.",)
