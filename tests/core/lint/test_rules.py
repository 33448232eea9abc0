from __future__ import annotations

import pytest

from rekindle.core.lint import lint
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Finding, Lint, Secret, Written

FIRST = DraftKind.FIRST


def whole(text: str, *, kind: DraftKind = FIRST, medium: Medium = Medium.LINKEDIN, **known: object) -> Lint:
    return lint(text, medium=medium, kind=kind, context=Context(**known))  # type: ignore[arg-type]  # fields by name


def only(rule: str, found: Lint) -> list[Finding]:
    return [one for one in (*found.errors, *found.warnings) if one.rule == rule]


# --- M1 ---------------------------------------------------------------------------------------------------------------


def test_each_finding_says_what_why_and_how() -> None:
    text = "The map is up. Are you hiring?"
    (found,) = only("M1", whole(text))
    assert found.reason == 'This asks about work: "Are you hiring". One job ask turns the whole message into an ask.'
    assert found.mend.startswith("Take the line out. Put news or something for them there.")
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ('"Are you hiring?" was the first thing I said to you.', False),
        ('I will be brief: "Are you hiring?" That is all.', True),
        ("Are you hiring", True),
        ("hey, are you hiring", True),
        ("I never asked whether you were hiring.", False),
        ("I never asked before, but are you hiring?", True),
        ("You don't know of any openings, do you?", True),
        ("I applied for the post at Corran. Could you have a word?", True),
        ("I applied for the post at Corran. We sat on the wall. We ate plums. Could you have a word?", False),
        ("I applied for the post at Corran, and your daughter might like one too. Shall I send her the page?", False),
        ("I'm not looking for work. Could you tell me how the fig is?", False),
        ("Ich suche keine Arbeit.", False),
        ("Hast du Arbeit für mich?", True),
        ("I was laid off in May. I've learned to row.", False),
    ],
)
def test_who_asks_and_for_whom_decides(text: str, *, asks: bool) -> None:
    assert any(one.rule == "M1" for one in whole(text).errors) is asks


def test_what_is_earned_may_be_asked() -> None:
    text = "Do you know anyone at Corran who'd talk to me about their planning jobs?"
    assert only("M1", whole(text))
    assert not only("M1", whole(text, unlocked=True))
    assert not only("M14", whole(text, unlocked=True, account=(1, 0)))


def test_a_language_may_be_given() -> None:
    assert only("M1", whole("Mitt CV bifogas.", language="sv"))
    assert lint("Mein Lebenslauf liegt bei.", medium=Medium.MAIL, context=Context(language="de")).errors


def test_hints_far_from_each_other_make_no_ask() -> None:
    text = "Please mind the step " + "and the wall and the gate " * 14 + "before the vacancy in your hedge"
    assert not only("M1", whole(text))


# --- M2 to M4 ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("Hi Anna, hope you're well. How are you?", True),
        ("Hi Anna, hope you're well. The lock at Otter Bridge is open.", False),
        ("Hi Anna, hope you're well. I kept your sketches.", False),
        ("The lock is open. It is green. It is old. It is wet. How are you?", False),
        ("Your Orbit is six years old today. How are you?", False),
        ("Hope you're well. Best wishes", True),
        ("Hello there", False),
        ("Long time no see. In 2014 we met", False),
        ("hope all is well, the", True),
    ],
)
def test_an_opening_needs_something_of_theirs(text: str, *, empty: bool) -> None:
    assert bool(only("M2", whole(text))) is empty


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I've built a flood map.", True),
        ("We moved to Leeds in April.", True),
        ("Moved to Leeds since.", True),
        ("My own news is small.", True),
        ("Nothing grand to report: the fig lives.", True),
        ("I work on maps now.", True),
        ("I was laid off in May.", True),
        ("I wanted to say hello.", False),
        ("I've been meaning to write.", False),
        ("I saw that you've moved.", False),
        ("You moved.", False),
        ("I could send you the list.", False),
        ("Ich habe eine Karte gebaut.", True),
        ("Jag har byggt en karta.", True),
        ("J'ai fini la carte.", True),
        ("He terminado el mapa.", True),
    ],
)
def test_news_is_something_that_happened_to_the_writer(text: str, *, told: bool) -> None:
    assert (not only("M3", whole(text))) is told


def test_news_and_gives_at_hand_are_proposed() -> None:
    found = whole("Are you still at Corran?", news="I've built a map.", give="send you the list")
    assert only("M3", found)[0].mend == 'Add one true line. At this length you have: "I\'ve built a map."'
    assert only("M4", found)[0].mend.endswith("From your list: send you the list.")
    assert only("M3", whole("Hello", kind=DraftKind.AGAIN)) == list(lint("Hello", medium=Medium.LINKEDIN).warnings[:1])


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("I could send you the list.", True),
        ("Shall I scan them for you?", True),
        ("Here is the map: example.org/map", True),
        ("Thank you for 2019.", True),
        ("It's yours.", True),
        ("Happy to help with anything, any time.", True),
        ("I could use your help.", False),
        ("I'd like to add you to my network.", False),
        ("The weather was fine.", False),
        ("Ich könnte dir die Liste schicken.", True),
        ("Puedo enviarte la lista.", True),
        ("Je pourrais t'envoyer la liste.", True),
        ("Jag kan skicka listan.", True),
    ],
)
def test_an_offer_or_a_reason(text: str, *, met: bool) -> None:
    assert (not [one for one in whole(text).errors if one.rule == "M4"]) is met


@pytest.mark.parametrize(
    ("kind", "errors", "warnings"),
    [
        (DraftKind.FIRST, {"M3", "M4"}, set()),
        (DraftKind.AGAIN, set(), {"M3"}),
        (DraftKind.FOLLOW_UP, {"M4"}, set()),
        (DraftKind.CONDOLENCE, set(), {"M4"}),
        (DraftKind.CRISIS, {"M3", "M4"}, set()),
        (DraftKind.THANKS, set(), set()),
        (DraftKind.DELIVERY, set(), set()),
        (DraftKind.REPORT_BACK, set(), set()),
        (DraftKind.INTRODUCTION, set(), set()),
        (DraftKind.DECLINE, set(), set()),
        (DraftKind.BIRTHDAY, set(), set()),
        (DraftKind.REPLY, set(), set()),
    ],
)
def test_rules_bend_by_the_occasion(kind: DraftKind, errors: set[str], warnings: set[str]) -> None:
    found = whole("The fig in Hull is well.", kind=kind)
    assert {one.rule for one in found.errors} & {"M3", "M4"} == errors
    assert {one.rule for one in found.warnings} & {"M3", "M4"} == warnings


def test_in_a_crisis_the_clause_with_the_offer_is_news_enough() -> None:
    assert not whole("There's a spare room here, yours this week.", kind=DraftKind.CRISIS).errors


# --- M10 to M14 -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hi Anna, the lock is open.", False),
        ("Hi Anna, the lock at Otter Bridge is open.", True),
        ("We met in 2014.", True),
        ("2014 was wet.", True),
        ("See you on monday.", True),
        ("The map is up. I'm glad.\n\nSam Moran", False),
        ("MAPS ARE UP. OK.", False),
        ("", False),
    ],
)
def test_a_name_or_a_date_makes_it_theirs(text: str, *, named: bool) -> None:
    assert (not only("M10", whole(text))) is named


def test_a_known_name_counts_however_it_is_typed() -> None:
    assert not only("M10", whole("the otter bridge is up", names=("Otter Bridge", "")))


def test_a_message_repeats_no_other() -> None:
    mine = "You told me to plot the data before testing it, and I still do, at Otter Bridge."
    other = Written(name="Kofi Mensah", text=mine.replace("Otter Bridge", "Hull"))
    (found,) = only("M10", whole(mine, others=(other,)))
    assert "your message to Kofi Mensah" in found.reason
    assert not only("M10", whole(mine, others=(Written(name="Ben", text="Something else at all in Hull."),)))
    assert not only("M10", whole("In Hull.", others=(Written(name="Ben", text="In Hull."),)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is up! At last!", "!"),
        ("It is up! At last.", ""),
        ("You never wrote back.", "You never wrote"),
        ('You said "you never wrote back", and laughed.', ""),
        ("Sorry for May, and sorry for June.", "sorry"),
        ("Sorry for May.", ""),
        ("A brilliant and truly amazing talk.", "brilliant and truly amazing"),
        ("A brilliant talk.", ""),
    ],
)
def test_pressure_is_worth_a_look(text: str, words: str) -> None:
    assert [one.words for one in only("M11", whole(text))] == ([words] if words else [])


def test_exclamation_marks_are_counted() -> None:
    assert only("M11", whole("A! B!"))[0].reason.startswith('"!" twice.')
    assert only("M11", whole("A! B! C!"))[0].reason.startswith('"!" 3 times.')


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The file is attached.", 1),
        ("I'm attached to that boat.", 0),
        ("See a.example.org/x", 0),
        ("See a.example.org/x and b.example.org/y.", 1),
    ],
)
def test_a_first_message_is_light(text: str, count: int) -> None:
    assert len(only("M12", whole(text))) == count
    assert not only("M12", whole(text, kind=DraftKind.DELIVERY))


SECRET = Secret(text="Her brother's shop in Hull is closing after the flood", source="a note of 3 May")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The shop in Hull is closing, I read.", "shop in Hull is closing"),
        ("The shop is open.", ""),
        ("Hull is wet.", ""),
    ],
)
def test_private_notes_enter_no_message(text: str, words: str) -> None:
    found = only("M13", whole(text, private=(SECRET,)))
    assert bool(found) is bool(words)
    assert all("(from a note of 3 May)" in one.reason and one in whole(text, private=(SECRET,)).errors for one in found)


def test_what_stands_open_elsewhere_may_be_said() -> None:
    note = Secret(text="spoke of the harbour workshop in Hull, and her divorce {sic}", source="{x}")
    assert only("M13", whole("I still use the harbour workshop in Hull.", private=(note,)))
    assert not only(
        "M13",
        whole("I still use the harbour workshop in Hull.", private=(note,), open=("the harbour workshop in Hull",)),
    )
    (found,) = only("M13", whole("I heard of the divorce.", private=(note,)))
    assert (found.words, "(from (x))" in found.reason) == ("divorce", True)
    assert not only("M13", whole("I heard of the divorce.", private=(note,), open=("your divorce party",)))
    assert not only("M13", whole("Hull.", private=(Secret(text="", source="x"),)))
    assert only("M13", whole("The otters came.", private=(Secret(text="otters", source="x"),)))


def test_in_a_condolence_the_loss_may_be_named() -> None:
    text = "I heard from Luke that you were ill."
    assert only("M13", whole(text))
    assert not only("M13", whole(text, kind=DraftKind.CONDOLENCE))


@pytest.mark.parametrize(
    ("account", "told"),
    [((0, 0), "Asked once, given nothing."), ((1, 1), "Asked twice, given 1."), ((2, 1), "Asked 3 times, given 1.")],
)
def test_an_ask_needs_a_give_behind_it(account: tuple[int, int], told: str) -> None:
    (found,) = only("M14", whole("I'd love to pick your brain about Hull.", account=account))
    assert found.reason.startswith(told)
    assert found.words == "pick your brain"


def test_the_account_covers_an_ask_and_asks_for_work_count() -> None:
    assert not only("M14", whole("I'd love to pick your brain.", account=(0, 1)))
    assert not only("M14", whole("I'd love to pick your brain."))
    assert not only("M14", whole("The map is up.", account=(3, 0)))
    assert only("M14", whole("Are you hiring?", account=(0, 0)))
    assert whole('You said "pick your brain" once.').asks == ()
    assert whole("Can you think of anyone else?").asks == ("introduction",)
