from __future__ import annotations

import pytest

from rekindle.core.lint import lint
from rekindle.core.lint.measure import parts, septets
from rekindle.core.lint.reading import grade, syllables
from rekindle.core.lint.text import parse
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Finding


def the(rule: str, text: str, medium: Medium = Medium.MAIL, **more: object) -> tuple[list[Finding], list[Finding]]:
    found = lint(text, medium=medium, **more)  # type: ignore[arg-type]  # the keywords of lint, as each test needs them
    return [one for one in found.errors if one.rule == rule], [one for one in found.warnings if one.rule == rule]


# --- M5: length -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "errors", "warnings"), [(39, 0, 1), (40, 0, 0), (125, 0, 0), (126, 0, 1), (200, 0, 1), (201, 1, 0)]
)
def test_mail_is_counted_in_words(count: int, errors: int, warnings: int) -> None:
    seen = the("M5", "word " * count)
    assert [len(part) for part in seen] == [errors, warnings]


def test_the_words_of_m5_are_those_of_the_voice() -> None:
    (found,) = the("M5", "word " * 130)[1]
    assert found.reason.startswith("130 words. Aim for 60 to 110. Long mail gets put off")
    assert found.mend == "Cut the second-best sentence."
    assert the("M5", "word")[1][0].reason.startswith("1 word.")
    assert the("M5", "word")[1][0].mend == "Add the one fact only you two know."


@pytest.mark.parametrize(("count", "errors", "warnings"), [(5, 0, 0), (50, 0, 0), (51, 0, 1), (101, 1, 0)])
def test_a_follow_up_has_fifty_words(count: int, errors: int, warnings: int) -> None:
    seen = the("M5", "word " * count, kind=DraftKind.FOLLOW_UP)
    assert [len(part) for part in seen] == [errors, warnings]


@pytest.mark.parametrize(
    ("medium", "fine", "long", "too_long"),
    [
        (Medium.LINKEDIN_NOTE, 190, 200, 201),
        (Medium.LINKEDIN, 400, 3_000, 3_001),
        (Medium.X, 280, 10_000, 10_001),
        (Medium.CHAT, 400, 4_000, 4_001),
    ],
)
def test_short_media_are_counted_in_characters(medium: Medium, fine: int, long: int, too_long: int) -> None:
    assert the("M5", "x" * fine, medium) == ([], [])
    assert [len(part) for part in the("M5", "x" * long, medium)] == [0, 1]
    (found,) = the("M5", "x" * too_long, medium)[0]
    assert "The channel takes" in found.reason


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("x" * 160, 1), ("x" * 161, 2), ("x" * 306, 2), ("x" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("ж" * 70, 1), ("ж" * 71, 2), ("ж" * 135, 3), ("🙂" * 35, 1), ("🙂" * 36, 2), ("", 1),
    ],
)  # fmt: skip
def test_text_messages_are_counted_in_parts(text: str, count: int) -> None:
    assert parts(text) == count


def test_one_odd_mark_makes_every_part_shorter() -> None:
    assert (septets("a€"), septets("ж")) == (3, -1)
    text = "It's Sam Moran. " + "x" * 150
    assert the("M5", text, Medium.SMS) == ([], [])
    (found,) = the("M5", text + "🙂", Medium.SMS)[1]
    assert "“🙂” makes a part 70 characters" in found.reason
    assert [len(part) for part in the("M5", "x" * 400, Medium.SMS)] == [0, 1]
    assert [len(part) for part in the("M5", "x" * 2_000, Medium.SMS)] == [1, 0]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Luke, it's Sam Moran from Elm Street.", True),
        ("Hello Ruth, Sam from 14 Mill Lane here.", True),
        ("Sam here.", True),
        ("Did the fig make it?", False),
        ("It's good to see the fig.", False),
    ],
)
def test_a_first_text_message_says_who_it_is(text: str, *, known: bool) -> None:
    told = the("M5", text, Medium.SMS, kind=DraftKind.FIRST)[1]
    assert bool(told) is not known
    assert the("M5", text, Medium.SMS)[1] == []


@pytest.mark.parametrize(("count", "errors", "warnings"), [(45, 0, 1), (50, 0, 0), (75, 0, 0), (80, 0, 1), (160, 1, 0)])
def test_a_voicemail_is_counted_in_seconds(count: int, errors: int, warnings: int) -> None:
    assert [len(part) for part in the("M5", "word " * count, Medium.VOICEMAIL)] == [errors, warnings]


@pytest.mark.parametrize(("text", "warned"), [("Hi. ¶ • a ¶ • b ¶ • c", False), ("Hi.", True), ("• a", True)])
def test_a_call_has_three_points(text: str, *, warned: bool) -> None:
    assert bool(the("M5", text, Medium.CALL)[1]) is warned


# --- M6: questions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "errors", "warnings"),
    [
        ("Is it up? ", 0, 0),
        ("Is it up? " * 2, 0, 1),
        ("Is it up? " * 4, 1, 0),
        ("It is up.", 0, 1),
        ("It is up. No need to reply.", 0, 0),
        ("It is up. You don't need to answer this.", 0, 0),
        ("Keine Antwort nötig.", 0, 0),
    ],
)
def test_one_question_or_a_way_out(text: str, errors: int, warnings: int) -> None:
    assert [len(part) for part in the("M6", text)] == [errors, warnings]


def test_whether_now_is_fine_is_no_question_of_a_call() -> None:
    text = "Is now fine, or is there a better day? Shall I scan them?"
    assert the("M6", text, Medium.CALL) == ([], [])
    assert len(the("M6", text, Medium.MAIL)[1]) == 1


@pytest.mark.parametrize("kind", [DraftKind.CONDOLENCE, DraftKind.BIRTHDAY])
def test_some_lines_need_no_question(kind: DraftKind) -> None:
    assert the("M6", "I was sorry to read it.", kind=kind) == ([], [])


# --- M7: the subject --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "errors", "warnings", "why"),
    [
        ("The survey I dropped", 0, 0, ""),
        ("", 1, 0, "empty"),
        (" !! ", 1, 0, "empty"),
        ("Gauges", 0, 1, "one word"),
        ("Quick question", 0, 1, '"quick question"'),
        ("One two three four five six seven", 0, 1, "too long"),
        ("Extraordinarily long compound words in subject lines", 0, 1, "too long"),
        ("Re: The survey I dropped", 1, 0, 'a "Re:" with nothing behind it'),
        ("Re:", 1, 0, "empty"),
    ],
)
def test_the_subject_names_the_thing(subject: str, errors: int, warnings: int, why: str) -> None:
    seen = the("M7", "Body.", subject=subject, kind=DraftKind.FIRST)
    assert [len(part) for part in seen] == [errors, warnings]
    assert all(f"Subject: {why}." in one.reason for part in seen for one in part)


def test_a_reply_may_say_so_and_a_subject_is_proposed() -> None:
    assert the("M7", "Body.", subject="Re: The survey", kind=DraftKind.REPLY) == ([], [])
    assert the("M7", "Body.") == ([], [])
    assert the("M7", "Body.", Medium.SMS, subject="") == ([], [])
    (found,) = the("M7", "Body.", subject="Hi", context=Context(subject="The survey I dropped"))[1]
    assert found.mend == 'Two to six words that name the thing: "The survey I dropped".'


@pytest.mark.parametrize("text", ["Subject: Hello\n\nIt is up.", " subject: Hello ¶ It is up.", "SUBJECT: Hello"])
def test_a_mail_may_begin_with_its_subject(text: str) -> None:
    assert the("M7", text)[1][0].words == "Hello"


def test_the_subject_is_not_counted_and_may_ask_for_work_itself() -> None:
    assert the("M5", "Subject: One two three\n\n" + "word " * 39)[1][0].reason.startswith("39 words")
    text = "Subject: Are you hiring?\n\nThe map is up."
    (found,) = the("M1", text)[0]
    assert text[found.start : found.end] == found.words == "Are you hiring"
    (beside,) = the("M1", "The map is up.", subject="Are you hiring?")[0]
    assert (beside.start, beside.end, beside.words) == (0, 0, "Are you hiring")


# --- M8 and M9 --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "count"),
    [("plot", 1), ("gauge", 1), ("table", 2), ("started", 2), ("walked", 1), ("maps", 1), ("houses", 2), ("notes", 1),
     ("free", 1), ("the", 1), ("idea", 2), ("editorial", 4), ("xyz", 1), ("hm", 1), ("rhythm", 1)],
)  # fmt: skip
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_hard_words_and_long_sentences_are_worth_a_look() -> None:
    hard = "Your editorial intervention was instrumental in determining the subsequent trajectory of my development."
    (found,) = the("M8", f"It is up. {hard}")[1]
    assert found.words == hard.removesuffix(".")
    assert 'Swap "intervention" for "help".' in found.mend
    long = "We sat on the wall " + "and on the wall " * 5
    assert the("M8", f"It is up. {long}.")[1][0].words == long.strip()
    assert the("M8", "You told me to plot the data first, and I still do it.") == ([], [])
    assert the("M8", hard, context=Context(language="de")) == ([], [])
    assert the("M8", "Internationalisation notwithstanding.") == ([], [])
    assert grade(parse("")) == 0


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("I moved, I rowed, I read, and you?", True),
        ("I moved and you rowed. I read and you wrote.", False),
        ("I moved.", False),
        ("I moved, I rowed, I read.", True),
    ],
)
def test_who_is_in_it_how_often(text: str, *, warned: bool) -> None:
    assert bool(the("M9", text)[1]) is warned
    assert the("M9", text, context=Context(language="sv")) == ([], [])


def test_a_condolence_is_about_them() -> None:
    (found,) = the("M9", "So sorry for your loss. As for me, I've left Halden.", kind=DraftKind.CONDOLENCE)[1]
    assert found.reason == "You're in it twice, they're in it once. It reads as a report."
    assert the("M9", "I met your father, at your party.", kind=DraftKind.CONDOLENCE) == ([], [])
