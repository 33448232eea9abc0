"""The text of a mail -> what its sender wrote: quoted lines and the mails below it go, in many languages.

Cut are lines that begin with ">", the line that introduces them ("On ... wrote:", "Am ... schrieb ...:"), everything
from "-----Original Message-----" on, and everything from a block of From:, Sent:, To: lines on, as Outlook writes them.
What a reply between quoted lines says stays. A mail of nothing but a quote keeps it: it was forwarded without a word.
"""

from __future__ import annotations

import re

_WROTE = (
    "wrote|writes|schrieb|geschrieben|schreef|skrev|skrev följande|a écrit|écrit|escribió|escribio|ha scritto|scrive|"
    "escreveu|napisał|napisała|napisał\\(a\\)|napsal|napsala|napsal\\(a\\)|napísal|napísal\\(a\\)|írta|a scris|"
    "kirjoitti|пишет|написал|написала|написал\\(а\\)|пише|написав|yazdı|şunları yazdı|έγραψε|napisao je|je napisao|"
    "rakstīja|rašė|kirjutas|va escriure|viết|menulis"
)
_INTRODUCTION = re.compile(
    rf"^(?!>)[^\n]{{0,300}}(?:\n(?!>)[^\n]{{1,200}})?\b(?:{_WROTE})\b[^\n]{{0,80}}"
    r"(?:\n(?!>)[^\n]{1,100}[:：])?[ \t]*\n(?=[ \t\n]*>)",
    re.MULTILINE,
)
_INTRODUCED = re.compile(
    r"^[ \t]*(?:On|Am|Den|Op|Le|El|Il|Em|Dnia|W dniu|Dne|Dňa|Pe|Στις|På|Il giorno|Il dì|Am)\b[^\n]{0,20}\d[^\n]{0,250}"
    rf"(?:\n[^\n]{{1,200}})?\b(?:{_WROTE})\b[^\n]{{0,100}}"
    r"(?:\n(?!>)[^\n]{1,100})?[:：][ \t]*$",
    re.MULTILINE,
)
_EAST = re.compile(
    r"^[^\n]{0,200}\d[^\n]{0,200}(?:写道|寫道|のメール|님이 작성|wrote)[^\n]{0,20}[:：][ \t]*$", re.MULTILINE
)
_RULE = re.compile(
    r"^[ \t]*-{2,12}[ \t]*(?:Original[ -]?(?:Message|Nachricht)|Ursprüngliche Nachricht|Urspr. Nachricht|"
    r"Weitergeleitete Nachricht|Forwarded [Mm]essage|Message (?:d'origine|original|transféré)|Mensaje original|"
    r"Mensaje reenviado|Messaggio (?:originale|inoltrato)|Mensagem (?:original|encaminhada)|"
    r"Oorspronkelijk bericht|Doorgestuurd bericht|Ursprungligt meddelande|Vidarebefordrat meddelande|"
    r"Oprindelig meddelelse|Opprinnelig melding|Alkuperäinen viesti|Wiadomość oryginalna|Původní zpráva|"
    r"Eredeti üzenet|Исходное сообщение|"
    r"Пересылаемое сообщение|Orijinal Mesaj|元のメッセージ|원본 메일|原始邮件)[ \t]*-{2,12}",
    re.MULTILINE | re.IGNORECASE,
)
_FROM = "From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|Feladó|От|Від|Kimden|Από|差出人|보낸 사람|发件人|寄件者"
_SENT = (
    "Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Verzonden|Skickat|Sendt|Dato|Lähetetty|"
    "Wysłano|Odesláno|Elküldve|Отправлено|Дата|Надіслано|Gönderildi|Tarih|Στάλθηκε|送信日時|보낸 날짜|发送时间|寄件日期"
)
_BLOCK = re.compile(
    rf"^[ \t]*(?:_{{5,}}[ \t]*\n\s{{0,9}})?\*?(?:{_FROM})[ \t]?[:：]\*?[^\n]{{1,300}}\n(?:[^\n]{{0,300}}\n){{0,2}}?"
    rf"[ \t]*\*?(?:{_SENT})[ \t]?[:：]\*?[^\n]{{1,99}}$",
    re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*[>|][^\n]*(?:\n|\Z)", re.MULTILINE)


def without_quotes(text: str) -> str:
    """The sender's own lines; all of it when there are none."""
    own = text
    if ">" in own:
        own = _QUOTED_LINE.sub("", _INTRODUCTION.sub("", own))
    for pattern in (_RULE, _BLOCK, _INTRODUCED, _EAST):
        if mark := pattern.search(own):
            own = own[: mark.start()]
    return own if own.strip() else text
