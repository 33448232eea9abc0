"""Headers and sender -> why a message was written by no person to a person, or "".

Lists, newsletters, notices, bounces, answers of machines, calendar mails, and mail from mailboxes that identify nobody
(formats.md section 11, RFC 2369, 2919, 3834). Each reason is a word, so that tests can ask for it. A role mailbox
(info@, sales@) that answers in a thread is a person behind a desk; what has no trace of a delivery is the owner's own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rekindle.importers.mail.heads import Head, was_delivered
from rekindle.util.mail import is_role

_LISTS = ("list-id", "list-unsubscribe", "list-post")
_PRECEDENCE = frozenset({b"bulk", b"list", b"junk", b"auto_reply", b"auto-reply"})
_TELLING = frozenset(
    {
        *_LISTS, "precedence", "auto-submitted", "x-auto-response-suppress", "x-failed-recipients", "content-class",
        "sender",
    }
)  # fmt: skip
_MACHINE_TYPES = (b"multipart/report", b"text/calendar", b"message/delivery-status", b"application/ics")
_SUPPRESSED = (b"all", b"oof", b"autoreply")
_MACHINE = re.compile(
    r"(?:^|[._+-])(?:no[._-]?reply|do[._-]?not[._-]?reply|no[._-]?responder|nao[._-]?responda|ne[._-]?pas[._-]?repondre|"
    r"keine[._-]?antwort|nepasrepondre|noreplies|mailer-daemon|postmaster|bounces?|notifications?|notify|newsletters?|"
    r"alerts?|autoreply|auto-?confirm|calendar-(?:notification|server)|mailings?|updates?|invitations?)(?:$|[._+-])"
)
_INVITATION = re.compile(
    r"(?:updated invitation|invitation|accepted|declined|tentatively accepted|maybe|cancell?ed event|"
    r"cancelled|canceled|"
    r"aktualisierte einladung|einladung|zugesagt|abgelehnt|mit vorbehalt|abgesagt(?:er termin)?|akzeptiert|"
    r"invitation (?:modifiée|mise à jour)|accepté|refusé|événement annulé|invitación(?: actualizada)?|aceptad[oa]|"
    r"rechazad[oa]|evento cancelado|invito(?: aggiornato)?|accettato|rifiutato|evento annullato|"
    r"convite(?: atualizado)?|"
    r"aceit[eo]|recusado|uitnodiging|geaccepteerd|geweigerd|afgewezen|inbjudan|accepterad|avböjd|zaproszenie|"
    r"zaakceptowano|odrzucono|invitasjon|invitation opdateret|kutsu|"
    r"приглашение|принято|отклонено|招待|承諾|辞退|邀请|已接受|초대)"
    r" ?[:：] ?.* @ .*",
    re.IGNORECASE | re.DOTALL,
)


def automatic(head: Head, raw: bytes, sender: str, subject: str) -> str:
    """Why nobody wrote this to anybody, or ""; `sender` is the address of From, `raw` the whole header block."""
    if not _TELLING.isdisjoint(head) and (reason := _by_headers(head)):
        return reason
    if head.get("return-path", b"-").strip() == b"<>":
        return "bounce"
    if head.get("content-type", b"")[:40].lstrip().lower().startswith(_MACHINE_TYPES):
        return "report"
    if kind := _by_sender(sender):
        if kind == "machine":
            return kind
        answers = "in-reply-to" in head or "references" in head
        return "" if answers or not was_delivered(raw) else kind
    return "calendar" if " @ " in subject and _INVITATION.fullmatch(subject) else ""


@lru_cache(maxsize=16_384)
def _by_sender(address: str) -> str:
    if _MACHINE.search(address.partition("@")[0]):
        return "machine"
    return "role" if is_role(address) else ""


def _by_headers(head: Head) -> str:
    if not head.keys().isdisjoint(_LISTS):
        return "list"
    if head.get("precedence", b"").strip().lower() in _PRECEDENCE:
        return "bulk"
    suppressed = head.get("x-auto-response-suppress", b"").lower()
    if _word(head.get("auto-submitted", b"no")) not in (b"no", b"") or any(map(suppressed.count, _SUPPRESSED)):
        return "auto-submitted"
    if "x-failed-recipients" in head:
        return "bounce"
    sender = head.get("sender", b"").lower()
    calendar = b"calendarmessage" in head.get("content-class", b"").lower() or b"calendar-notification@" in sender
    return "calendar" if calendar else ""


def _word(value: bytes) -> bytes:
    """The first word of a header, without comments and parameters."""
    return re.split(rb"[\s;(]", value.strip().lower(), maxsplit=1)[0]
