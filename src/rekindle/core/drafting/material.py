"""A sheet -> what a message is made of: the reason it opens with, the news, the offer, and what only the user can tell.

Each of the four moves steps down when facts are missing and never pads (voice.md section 3). What stands at the bottom
becomes a question to the user.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rekindle.core.drafting import same
from rekindle.core.drafting.forms import MOST_WORDS, words
from rekindle.core.drafting.recipes import OPENING, RECIPES, SIZES, Recipe
from rekindle.core.drafting.slots import around, of_cause, too_long
from rekindle.core.drafting.wordings import fits, of_section
from rekindle.model.draft import Cause, DraftKind, Family, Missing
from rekindle.model.drafting import Offer, Sheet
from rekindle.model.life import Fact, GiveKind, News, Relation

LENGTHS = ("long", "middle", "short")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the four moves are made of. `bottom` names the moves for which nothing is there."""

    cause: Cause | None = None
    section: str = ""  # of its openers: "shared-memory"
    news: News | None = None
    text: str = ""  # of the news
    length: str = ""
    offers: tuple[Offer, ...] = ()  # the best first; to choose among when one is too long
    bottom: tuple[Missing, ...] = ()


def gather(sheet: Sheet) -> Material:
    """The best of everything that may still be said to this reader."""
    recipe = RECIPES[sheet.kind]
    cause = best_cause(sheet, recipe) if "theirs" in recipe.moves or "theirs" in recipe.needs else _extra(sheet, recipe)
    news, text, length = best_news(sheet) if "news" in recipe.moves else (None, "", "")
    offers = tuple(offers_for(sheet, recipe, cause)) if "offer" in (*recipe.moves, *recipe.needs) else ()
    there = {
        "theirs": None if _thin(cause) else cause,
        "news": news, "offer": offers, "promised": sheet.promised, "referral": sheet.referral,
        "target": target(sheet),
    }  # fmt: skip
    bottom = [question(sheet, need) for need in recipe.needs if not there[need]]
    return Material(
        cause=cause,
        section=section_of(cause, sheet.facts) if cause else "card",
        news=news,
        text=text,
        length=length,
        offers=offers,
        bottom=tuple(bottom),
    )


def _thin(cause: Cause | None) -> bool:
    """True for what ties nobody to anybody: a click on LinkedIn. It is said, and something better asked for."""
    return cause is not None and cause.key == "known" and not cause.noun


def _extra(sheet: Sheet, recipe: Recipe) -> Cause | None:
    return best_cause(sheet, recipe) if recipe.families else None


def target(sheet: Sheet) -> Fact | None:
    """The firm or trade that the one question is about, as the user named it last."""
    return next((fact for fact in reversed(sheet.facts) if fact.relation is Relation.TARGET), None)


# --- theirs -----------------------------------------------------------------------------------------------------------


def section_of(cause: Cause, facts: tuple[Fact, ...]) -> str:
    """Where the openers for a reason stand; "" where a reason is for the user to read and for no draft.

    A word or a need of theirs is told otherwise than the last topic, a shared firm as a shared school is.
    """
    head = cause.key.partition(":")[0]
    if head == "known" and not cause.noun:  # no more than that they are on record: the bottom step
        return "card connected" if cause.past else ""
    if head in _BY_KEY:
        return _BY_KEY[head]
    if cause.family is Family.TOPIC:
        return _topic(cause, head, facts)
    if cause.family is Family.HONEST_GAP and head == "fact":
        return f"{cause.family} owed"
    return _as_sure(cause)


def _topic(cause: Cause, head: str, facts: tuple[Fact, ...]) -> str:
    fact = next((one for one in facts if cause.key == f"fact:{one.number}"), None)
    last = head == "topic" and not cause.text.startswith("before that")
    return cause.family if last else _OF_FACT.get(fact.relation, "") if fact else ""


def _as_sure(cause: Cause) -> str:
    """A guess is worded as one, or not said; a find is offered where it can be sent."""
    if cause.family is Family.FIND and not cause.bare.startswith("send "):
        return ""
    if cause.family in _PLAIN or cause.sure:
        return cause.family
    return f"{cause.family} guess" if cause.family is Family.THEIR_NEWS else ""


_BY_KEY = {"firm": Family.SCHOOL, "known": "card", "met": "anniversary met", "years": "anniversary post"}
_OF_FACT = {Relation.WORD: "last-topic word", Relation.NEED: "last-topic need"}
_PLAIN = frozenset((Family.SCHOOL, Family.PLACE))
"""These say no more than both sources do, however sure it is that they were there together."""


def best_cause(sheet: Sheet, recipe: Recipe) -> Cause | None:
    """The best reason that can be said, the second best on another turn; a family not used today goes first."""
    today = same.families_of(sheet.earlier, sheet.today)
    able = sorted(_able(sheet, recipe), key=lambda cause: _worth(cause, sheet, today), reverse=True)
    return able[sheet.turn % len(able)] if able else None


def _worth(cause: Cause, sheet: Sheet, today: Collection[Family]) -> float:
    """Its weight; less in a family of today's, and a find less than what the two share when it is the first word."""
    first = cause.family is Family.FIND and sheet.kind is DraftKind.FIRST
    return cause.weight - _NEAR * (cause.family in today) - _FIRST * first


_NEAR = 0.2
"""A reason of a fresh family goes before one of today's families, unless it is this much weaker."""
_FIRST = 0.3


def _able(sheet: Sheet, recipe: Recipe) -> Iterator[Cause]:
    families = OPENING if recipe.families is None else recipe.families
    for cause in sheet.causes:
        if cause.family not in families or cause.crisis is not (sheet.kind is DraftKind.CRISIS):
            continue
        if sheet.kind is DraftKind.DECLINE and not cause.key.startswith("fact:"):
            continue  # a subject of theirs is no request: only what was noted is declined
        slots = around(sheet) | of_cause(cause, sheet.today)
        section = section_of(cause, sheet.facts)
        section = f"kind {sheet.kind}" if section and "kind" in recipe.moves else section
        if any(fits(one, slots) for one in of_section(sheet.wordings, section, sheet.medium)):
            yield cause


# --- news -------------------------------------------------------------------------------------------------------------


def best_news(sheet: Sheet) -> tuple[News | None, str, str]:
    """The newest update this reader has not heard, in the right length or the next shorter.

    A colleague or school-mate who had it this week must not see the same sentence again, so another length or other
    news is taken.
    """
    near = same.neighbours(sheet.earlier, sheet.today)
    for one in sheet.news:
        for length in LENGTHS[LENGTHS.index(SIZES[sheet.medium].news) :]:
            text = getattr(one, length).strip()
            if text and not same.said(text, near):
                return one, text, length
    return None, "", ""


# --- offer ------------------------------------------------------------------------------------------------------------


def offers_for(sheet: Sheet, recipe: Recipe, cause: Cause | None) -> list[Offer]:
    """What may be offered, the best fit first, and among equals in an order of the reader's own.

    The find or the promise that a message opens with is what it offers.
    """
    if cause and cause.family is Family.PROMISE and sheet.promised:
        return [Offer(give=sheet.promised, step=0)]
    near = {number for one in same.neighbours(sheet.earlier, sheet.today) for number in one.gives}
    found = cause.number if cause and cause.family is Family.FIND else 0
    fit = [
        one
        for one in sheet.offers
        if one.give.number not in near
        and words(one.give.offer) <= MOST_WORDS
        and (recipe.gives is None or one.give.kind in recipe.gives)
        and found in (0, one.give.number)
    ]
    return sorted(
        fit, key=lambda one: (_step(one, sheet), same.draw(f"{sheet.reader.record}:{one.give.number}", 1 << 30))
    )


_HANDS = frozenset((GiveKind.TIME, GiveKind.THING))


def _step(one: Offer, sheet: Sheet) -> int:
    """Matched, a find, from the list; a lift or a van last, unless they live near."""
    return one.step if one.step == 0 or one.give.kind not in _HANDS or sheet.reader.near else one.step + 2


# --- what only the user can tell --------------------------------------------------------------------------------------


def question(sheet: Sheet, need: str) -> Missing:
    """What is missing, as one question and the command that answers it."""
    asked, answer = _QUESTIONS[need]
    if need == "theirs":
        asked, answer = _THEIRS.get(sheet.kind, (asked, answer))
    person = str(sheet.reader.person)
    return Missing(
        slot=need,
        question=asked.format(name=sheet.reader.name),
        answer=answer.replace("PERSON", person),
    )


def longer(sheet: Sheet, cause: Cause) -> Missing | None:
    """A question for a shorter form of what the user typed, where it is too long for a sentence."""
    found = too_long(cause)
    if not found or not cause.key.startswith("fact:"):
        return None
    return Missing(
        slot="shorter",
        question=f'Can you say this in {MOST_WORDS} words or fewer: "{found}"?',
        answer=f"rekindle note {sheet.reader.person}",
    )


_QUESTIONS = {
    "theirs": ("What's one thing you two did together?", 'rekindle note PERSON --memory "..."'),
    "news": (
        "What's one true line of news that {name} hasn't heard?",
        'rekindle news "..." --middle "..." --short "..."',
    ),
    "offer": ("What small thing could you do or send that {name} would like?", 'rekindle gives "send you ..."'),
    "promised": ("What did you promise {name}?", 'rekindle gives "send you ..." --to PERSON --promised DATE'),
    "referral": ("Whom did {name} name, and how did it go?", 'rekindle refer PERSON --led-to "..." --outcome "..."'),
    "target": ("Which firm or trade is the question about?", 'rekindle note PERSON --target "..."'),
}
_THEIRS = {
    DraftKind.THANKS: ("What did {name} do for you?", 'rekindle note PERSON --favour "..."'),
    DraftKind.DECLINE: ("What did {name} ask of you?", 'rekindle note PERSON --need "..."'),
    DraftKind.CRISIS: ("What is {name} going through?", 'rekindle occasions "the storm" --place "..." --crisis'),
}
