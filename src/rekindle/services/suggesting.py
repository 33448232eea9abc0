"""A draft -> the same facts worded by a model the user set up; off until then, and nothing goes out unseen.

A payload is made first and shown; exactly that is sent. The answer is cleaned, linted as any text is, and held against
the fields: a name, number or date that they do not have is a finding. It is kept as a version of the draft, marked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rekindle.core import suggested as rules
from rekindle.model import UserError
from rekindle.model.codec import decode, encode
from rekindle.model.draft import Draft, Drafted, DraftState
from rekindle.model.lint import Finding, Lint
from rekindle.model.wire import Endpoint, Payload, Suggested
from rekindle.outside import model as outside
from rekindle.services.linting import lint_draft
from rekindle.services.noting import holder, keep_one, the
from rekindle.services.owner import owner_of
from rekindle.services.ranking import people_of
from rekindle.services.secrets import Secrets
from rekindle.store.shelf import Open, set_setting, setting

SETTING = "model"
SET_UP = "rekindle model --set-up URL --model NAME"
WRITER = "model"
RULE = "S1"  # beside M1 to M14: what only a text of a model can do


def endpoint_of(at: Open) -> Endpoint | None:
    """The model that was set up; None for none."""
    text = setting(at, SETTING)
    return decode(Endpoint, text) if text else None


def set_up(at: Open, url: str, model: str, key: str, secrets: Secrets) -> tuple[Endpoint, str]:
    """Keep where a model is; its key among the secrets, "" for a model without one. Nothing is sent."""
    found = outside.endpoint(url, model)
    where = secrets.put(_name(found), key) if key else ""
    with at.engine.transaction():
        set_setting(at, SETTING, encode(found))
        set_setting(at, f"{SETTING} key", "kept" if key else "")
    return found, where


def forget(at: Open, secrets: Secrets) -> Endpoint:
    """Forget the model and its key. Drafts that it worded stay, marked as they are."""
    found = _endpoint(at)
    if setting(at, f"{SETTING} key"):
        secrets.drop(_name(found))
    with at.engine.transaction():
        set_setting(at, SETTING, "")
        set_setting(at, f"{SETTING} key", "")
    return found


def payload(at: Open, number: int) -> Payload:
    """What would be sent for a draft.

    Raises:
        UserError: no model is set up, or there is no such draft that is open.
    """
    to = _endpoint(at)
    draft = _open_draft(at, number)
    owner = owner_of(at)
    given = rules.fields(draft, to=_name_of(at, draft), sender=owner.name.shown if owner.name else "")
    body = rules.body(to.model, given)
    return Payload(draft=number, host=to.host, model=to.model, fields=given, rules=rules.RULES, body=body)


def suggest(at: Open, shown: Payload, secrets: Secrets, *, today: date, now: str) -> Suggested:
    """Send a payload as it was shown; its answer becomes a version of the draft.

    Raises:
        UserError: the model was changed since, or gives no wording. The draft is as it was.
    """
    to = _endpoint(at)
    if (to.host, to.model) != (shown.host, shown.model):
        raise UserError(
            "Another model was set up meanwhile.",
            unchanged="Nothing was sent.",
            next_step=f"Look again: rekindle suggest {shown.draft}",
        )
    draft = _open_draft(at, shown.draft)
    key = secrets.get(_name(to), see=SET_UP) if setting(at, f"{SETTING} key") else ""
    answer = outside.ask(to, shown.body, key)
    subject, text, removed = rules.cleaned(answer, shown.fields, draft.medium)
    if not text:
        raise UserError(
            f"{to.host} gave no wording that can be used.",
            unchanged="Your draft is as it was.",
            next_step="Try again, or keep your own words.",
        )
    unfounded = rules.unfounded(f"{subject}\n{text}", shown.fields)
    worded = replace(
        draft, subject=subject or draft.subject, text=text, writer=WRITER, state=DraftState.OPEN, on=today, mail_id=""
    )
    decided = keep_one(at, worded, "suggest", f"{to.model} worded draft {draft.number}", now=now)
    drafted = Drafted(
        draft=worded,
        person=decided.person,
        name=_name_of(at, worded),
        lint=_lint(at, worded, unfounded, today),
        entry=decided.entry,
    )
    return Suggested(drafted=drafted, unfounded=unfounded, removed=removed)


def _lint(at: Open, draft: Draft, unfounded: tuple[str, ...], today: date) -> Lint:
    """All that the linter finds, and what the fields do not say."""
    found = lint_draft(at, draft, today)
    return replace(found, errors=(*found.errors, *(_finding(draft.text, words) for words in unfounded)))


def _finding(text: str, words: str) -> Finding:
    start = text.find(words)
    return Finding(
        rule=RULE,
        words=words,
        reason=f'Nothing you gave says "{words}": the model added it.',
        mend="Take it out, or put what is true in its place.",
        start=max(0, start),
        end=start + len(words) if start >= 0 else 0,  # a claim of the subject has no place in the text
    )


def _open_draft(at: Open, number: int) -> Draft:
    draft = the(at, Draft, number, called="draft", see="rekindle drafts")
    if draft.state is DraftState.DROPPED:
        raise UserError(
            f"Draft {number} was dropped.", unchanged="Nothing was sent.", next_step="See the others: rekindle drafts"
        )
    return draft


def _name_of(at: Open, draft: Draft) -> str:
    person = holder(at, draft)
    found = people_of(at, [person]) if person else []
    return found[0].name if found else ""


def _endpoint(at: Open) -> Endpoint:
    if found := endpoint_of(at):
        return found
    raise UserError(
        "Wording by a model is off.",
        unchanged="Nothing was sent.",
        next_step=f"Drafts are complete without one. To set one up: {SET_UP}",
    )


def _name(to: Endpoint) -> str:
    """What its key is kept under."""
    return f"model {to.url}"
