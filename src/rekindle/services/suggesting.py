"""A draft -> the same facts worded by a model the user set up; off until then, and nothing goes out unseen.

A payload is made first and shown; exactly that is sent. The answer is cleaned, linted as any text is, and held against
the fields: a name, number or date that they do not have is a finding. It is kept as a version of the draft, marked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rekindle.core import suggested as rules
from rekindle.model import UserError
from rekindle.model.codec import encode
from rekindle.model.draft import Draft, Drafted, DraftState
from rekindle.model.wire import Endpoint, Payload, Suggested
from rekindle.outside import model as outside
from rekindle.services.claims import given_of, names_of
from rekindle.services.drafting import linted
from rekindle.services.noting import keep_one, the
from rekindle.services.secrets import Secrets
from rekindle.services.ways_out import MODEL, endpoint_of
from rekindle.store.shelf import Open, set_setting, setting

SET_UP = "rekindle model --set-up URL --model NAME"


def set_up(at: Open, url: str, model: str, key: str, secrets: Secrets) -> tuple[Endpoint, str]:
    """Keep where a model is; its key among the secrets, "" for a model without one. Nothing is sent."""
    found = outside.endpoint(url, model)
    where = secrets.put(_name(found), key) if key else ""
    with at.engine.transaction():
        set_setting(at, MODEL, encode(found))
        set_setting(at, f"{MODEL} key", "kept" if key else "")
    return found, where


def forget(at: Open, secrets: Secrets) -> Endpoint:
    """Forget the model and its key. Drafts that it worded stay, marked as they are."""
    found = _endpoint(at)
    if setting(at, f"{MODEL} key"):
        secrets.drop(_name(found))
    with at.engine.transaction():
        set_setting(at, MODEL, "")
        set_setting(at, f"{MODEL} key", "")
    return found


def payload(at: Open, number: int) -> Payload:
    """What would be sent for a draft.

    Raises:
        UserError: no model is set up, or there is no such draft that is open.
    """
    to = _endpoint(at)
    draft = _open_draft(at, number)
    given = given_of(at, draft)
    body = rules.body(to.model, given)
    return Payload(draft=number, host=to.host, model=to.model, fields=given, rules=rules.RULES, body=body)


def suggest(at: Open, shown: Payload, secrets: Secrets, *, today: date, now: str) -> Suggested:
    """Send a payload as it was shown; its answer becomes a version of the draft.

    Raises:
        UserError: the draft or the model was changed since it was shown, or the model gives no wording. The draft is
            as it was.
    """
    to = _endpoint(at)
    draft = _open_draft(at, shown.draft)
    if payload(at, shown.draft) != shown:
        raise _changed(shown, "Nothing was sent.")
    key = secrets.get(_name(to), see=SET_UP) if setting(at, f"{MODEL} key") else ""
    answer = outside.ask(to, shown.body, key)
    subject, text, removed = rules.cleaned(answer, shown.fields, draft.medium)
    if not text:
        raise UserError(
            f"{to.host} gave no wording that can be used.",
            unchanged="Your draft is as it was.",
            next_step="Try again, or keep your own words.",
        )
    if _open_draft(at, shown.draft) != draft:
        raise _changed(shown, "It is as you have it now.")
    worded = replace(
        draft,
        subject=subject or draft.subject,
        text=text,
        slots=rules.material(draft),
        missing=(),
        writer=rules.MODEL,
        state=DraftState.OPEN,
        on=today,
        mail_id="",
    )
    decided = keep_one(at, worded, "suggest", f"{to.model} worded draft {draft.number}", now=now)
    lint = linted(at, worded, today)
    drafted = Drafted(draft=worded, person=decided.person, name=names_of(at, worded)[0], lint=lint, entry=decided.entry)
    claims = tuple(one.words for one in lint.errors if one.rule == rules.RULE)
    return Suggested(drafted=drafted, unfounded=claims, removed=removed)


def _changed(shown: Payload, unchanged: str) -> UserError:
    return UserError(
        f"Draft {shown.draft}, or the model, was changed since you saw the fields.",
        unchanged=unchanged,
        next_step=f"Look again: rekindle suggest {shown.draft}",
    )


def _open_draft(at: Open, number: int) -> Draft:
    draft = the(at, Draft, number, called="draft", see="rekindle drafts")
    if draft.state is DraftState.DROPPED:
        raise UserError(
            f"Draft {number} was dropped.", unchanged="Nothing was sent.", next_step="See the others: rekindle drafts"
        )
    return draft


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
