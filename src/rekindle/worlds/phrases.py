"""What stands around the text of a mail: subjects, greetings, quotes and signatures; and what machines write."""

from __future__ import annotations

from datetime import datetime
from random import Random

from rekindle.worlds.nouns import Job, Someone
from rekindle.worlds.places import written

SUBJECTS = {
    "en": ("{topic}", "Question about {topic}", "{event}", "Lunch next week?", "Notes on {topic}", "Long time!",
           "{firm}", "The {topic} draft", "Thursday", "Photos"),
    "de": ("Frage zu {topic}", "Grüße aus {city}", "Treffen nächste Woche?", "{firm}: kurze Rückfrage", "Schöne Grüße"),
    "fr": ("Déjeuner à {city} ?", "Question sur {topic}", "Un café bientôt ?"),
    "es": ("¿Comemos mañana?", "Sobre {topic}", "Saludos desde {city}"),
    "it": ("Caffè lunedì?", "Novità da {city}", "Perché non {topic}?"),
    "sv": ("Fika på måndag?", "Fråga om {topic}", "Hälsningar från {city}"),
    "pl": ("Spotkanie w {city}", "Pytanie o {topic}", "Cześć!"),
    "ru": ("Вопрос: {topic}", "Привет из {city}", "Встреча на неделе"),
    "tr": ("Öğle yemeği?", "{topic} üzerine"),
    "ar": ("سؤال عن {topic}", "تحيات"),
    "hi": ("{topic} के बारे में", "नमस्ते"),
    "zh": ("关于{topic}", "来自{city}的问候"),
}  # fmt: skip
REPLY = {"de": "AW: ", "sv": "SV: ", "pl": "Odp: ", "it": "R: ", "zh": "回复: "}
"""Marks of an answer other than "Re: "."""
GREETINGS = {
    "en": ("Hi {name},", "Hello {name},", "Dear {name},", "{name},"), "de": ("Hallo {name},", "Liebe(r) {name},"),
    "fr": ("Bonjour {name},",), "es": ("Hola {name}:",), "it": ("Ciao {name},",), "sv": ("Hej {name}!",),
    "pl": ("Cześć {name},",), "ru": ("Привет, {name}!",), "tr": ("Merhaba {name},",), "ar": ("مرحبا {name}",),
    "hi": ("नमस्ते {name},",), "zh": ("{name}，你好",),
}  # fmt: skip
FROM_LINES = (
    "From where I sit, the second version is the better one.",
    "From Monday on I am at the new desk.",
    "From the harbour one sees it best.",
)
"""Lines of a text that an mbox reader may take for the beginning of the next mail."""
GROUPS = ("Summer party", "Quarterly numbers", "New office keys", "Kick-off on {topic}", "Farewell collection",
          "Minutes of Tuesday", "Parking", "Launch of {topic}")  # fmt: skip
NEWSLETTERS = ("{n} ideas on {topic}", "This week: {topic}", "Last call: {topic} days", "{topic} in {n} minutes",
               "Ihre Neuigkeiten zu {topic} für März", "Your digest no. {n}")  # fmt: skip
RECEIPTS = ("Your order {n} is on its way", "Receipt {n}", "Confirm your address", "Rechnung {n} für Ihren Einkauf",
            "Your booking {n}", "New sign-in to your account", "Password reset {n}")  # fmt: skip
LISTS = ("[{list}] {topic} on version {n}", "[{list}] RFC: {topic}", "Re: [{list}] {topic} on version {n}")
SPAM = ("You have won {n}", "Cheap {topic} today only", "Dear beneficiary {n}", "Re: your invoice {n}")
COLD = ("Quick question", "Partnership on {topic}?", "Your talk on {topic}", "Room for rent", "15 minutes next week?")
_NAMES_FIRST = ("{name}\n{title}\n{firm}\n{phone}\n{link}", "{name} | {title} | {firm}\nT {phone}\n{link}",
                "{name}\n{title}, {firm}\nMobile: {phone} | {mail}")  # fmt: skip


def quote(language: str, sender: tuple[str, str], at: datetime, text: str, style: int) -> str:
    """The mail before, as quoted under an answer."""
    name, address = sender[0] or sender[1], sender[1]
    if style == 0:  # as Outlook does it: no marks, lines that look like a header
        head = f"-----Original Message-----\nFrom: {name} <{address}>\nSent: {at:%d %B %Y %H:%M}\nSubject: Re"
        return f"{head}\n\n{text}"
    if language == "de":
        head = f"Am {at:%d.%m.%Y} um {at:%H:%M} schrieb {name}:"
    elif language == "fr":
        head = f"Le {at:%d/%m/%Y} à {at:%H:%M}, {name} a écrit :"
    else:
        head = f"On {at:%d %b %Y} at {at:%H:%M}, {name} <{address}> wrote:"
    return head + "\n" + "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def signature(someone: Someone, job: Job, address: str, style: int) -> str:
    """Name, title, employer, phone and profile of somebody as they end their mails."""
    link = f"https://www.linkedin.com/in/{someone.slug}"
    filled = _NAMES_FIRST[style % 3].format(
        name=someone.name, title=job.title, firm=job.employer.legal, mail=address, link=link,
        phone=written(someone.mobile, someone.city.plan, style % 4),
    )  # fmt: skip
    return ("-- \n" if style % 5 else "\n") + filled


def shown(someone: Someone, rng: Random) -> str:
    """The name that a person's own program gives: mostly plain, some turned round, some in their script, some none."""
    roll = rng.random()
    if roll < 0.07:
        return f"{someone.family.latin}, {someone.given.latin}"
    if roll < 0.10:
        return ""
    if roll < 0.13:
        return someone.mail
    if roll < 0.30 and someone.given.native and someone.family.native:
        return f"{someone.given.native} {someone.family.native}"
    return someone.name
