"""Labels and folders in any language -> what they say of a message: sent, spam, trash, draft, chat.

Takeout writes Gmail's own labels in the language of the account, in one list with the user's. Folder names are used
for one thing only: to see that what lies in a folder Sent was written by the owner (formats.md section 11).
"""

from __future__ import annotations

from enum import Enum

from rekindle.importers.mail.words import text_of


class Label(Enum):
    """What a label means."""

    SENT = "sent"
    SPAM = "spam"
    TRASH = "trash"
    DRAFT = "draft"
    CHAT = "chat"


# English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech,
# Slovak, Hungarian, Romanian, Russian, Ukrainian, Bulgarian, Greek, Turkish, Croatian, Serbian, Slovene, Lithuanian,
# Latvian, Estonian, Catalan, Japanese, Korean, Chinese, Arabic, Hebrew, Hindi, Thai, Vietnamese, Indonesian
_WORDS = {
    Label.SENT: (
        "sent|sent mail|sent items|sent messages|gesendet|gesendete elemente|gesendete objekte|"
        "gesendete nachrichten|messages envoyés|envoyés|éléments envoyés|enviados|elementos enviados|"
        "mensajes enviados|posta inviata|inviati|inviata|elementi inviati|e-mails enviados|itens enviados|"
        "mensagens enviadas|enviadas|correio enviado|verzonden|verzonden items|verzonden berichten|skickat|"
        "skickade|skickade meddelanden|skickade objekt|sendt|sendte|sendt mail|sendt post|sendte elementer|"
        "sendte meldinger|lähetetyt|lähetetyt viestit|wysłane|elementy wysłane|odeslaná pošta|odeslané|"
        "odeslané zprávy|odoslané|odoslaná pošta|elküldött|elküldött levelek|elküldött üzenetek|"
        "elküldött elemek|trimise|mesaje trimise|elemente trimise|отправленные|"
        "отправленные письма|надіслані|відправлені|изпратени|"
        "απεσταλμένα|σταλμένα|gönderilmiş postalar|gönderilmiş|gönderilenler|"
        "gönderilmiş öğeler|poslano|poslana pošta|послато|poslato|išsiųsta|išsiųsti laiškai|"
        "nosūtītās|nosūtīts|saadetud|enviats|送信済み|送信済みメール|送信済みアイテム|보낸편지함|"
        "보낸 편지함|보낸 메일함|已发邮件|已发送|已发送邮件|已傳送郵件|寄件備份|المرسلة|البريد المرسل|"
        "الرسائل المرسلة|דואר יוצא|נשלח|פריטים שנשלחו|भेजा गया|भेजे गए|ส่งแล้ว|จดหมายที่ส่งแล้ว|thư đã gửi|"
        "đã gửi|terkirim|surat terkirim"
    ),
    Label.SPAM: (
        "spam|junk|junk-e-mail|junk e-mail|spamverdacht|courrier indésirable|indésirables|pourriel|"
        "pourriels|correo no deseado|posta indesiderata|lixo eletrônico|lixo eletrónico|ongewenst|"
        "ongewenste e-mail|skräppost|uønsket mail|søppelpost|roskaposti|spam-mapp|nevyžádaná pošta|"
        "nevyžiadaná pošta|levélszemét|nesolicitate|спам|нежелательная почта|"
        "небажана пошта|ανεπιθύμητα|ανεπιθύμητη αλληλογραφία|"
        "istenmeyen|neželjena pošta|непожељно|vsiljena pošta|šlamštas|brukalai|mēstules|"
        "surogātpasts|rämpspost|correu brossa|迷惑メール|스팸함|스팸메일함|垃圾邮件|垃圾郵件|غير مرغوب فيها|"
        "الرسائل غير المرغوب فيها|رسائل غير مرغوب فيها|ספאם|דואר זבל|स्पैम|สแปม|จดหมายขยะ|thư rác"
    ),
    Label.TRASH: (
        "trash|bin|deleted|deleted items|deleted messages|papierkorb|gelöscht|gelöschte elemente|corbeille|"
        "éléments supprimés|papelera|elementos eliminados|cestino|posta eliminata|lixeira|lixo|"
        "itens excluídos|prullenbak|verwijderde items|papperskorgen|papperskorg|borttaget|papirkurv|"
        "papirkurven|søppelbøtte|søppelkasse|slettet|roskakori|kosz|koš|kôš|kuka|lomtár|törölt elemek|"
        "coș de gunoi|coşul de gunoi|coș|корзина|кошик|кошче|κάδος|"
        "κάδος απορριμμάτων|διαγραμμένα|çöp|çöp kutusu|otpad|smeće|отпад|"
        "smetnjak|koš za smeti|šiukšlinė|šiukšliadėžė|miskaste|atkritne|prügikast|paperera|ゴミ箱|휴지통|"
        "已删除邮件|垃圾桶|已刪除的郵件|回收站|المهملات|سلة المهملات|אשפה|פח אשפה|रद्दी|ट्रैश|ถังขยะ|"
        "thùng rác|sampah|tong sampah"
    ),
    Label.DRAFT: (
        "draft|drafts|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|bozza|bozze|rascunho|"
        "rascunhos|concept|concepten|utkast|kladde|kladder|luonnos|luonnokset|wersje robocze|robocze|szkice|"
        "koncept|koncepty|rozepsané|piszkozat|piszkozatok|ciorne|mesaje nefinalizate|черновик|"
        "черновики|чернетка|чернетки|чернова|чернови|πρόχειρα|"
        "taslak|taslaklar|skice|nacrti|нацрти|osnutki|juodraščiai|melnraksti|mustand|mustandid|"
        "esborrany|esborranys|下書き|임시보관함|임시 보관함|草稿|草稿箱|مسودة|مسودات|المسودات|טיוטה|טיוטות|"
        "ड्राफ़्ट|प्रारूप|จดหมายร่าง|ร่างจดหมาย|thư nháp|draf"
    ),
    Label.CHAT: (
        "chat|chats|discussions|conversas|chatt|czat|czaty|keskustelut|csevegés|чат|чаты|чати|"
        "чатове|συνομιλίες|sohbet|sohbetler|klepet|pokalbiai|tērzēšana|vestlus|xats|チャット|"
        "채팅|聊天|即時通訊|الدردشات|דו-שיח|צ'אט|चैट|แชท|trò chuyện|obrolan"
    ),
}
_MEANING = {word.casefold(): label for label, words in _WORDS.items() for word in words.split("|")}
_NOTHING: frozenset[Label] = frozenset()


def labels(raw: bytes) -> frozenset[Label]:
    """What an X-Gmail-Labels header says; empty for a user's own labels."""
    text = text_of(raw)
    found = {_MEANING.get(word.strip(' "').casefold()) for word in text.split(",")}
    return frozenset(label for label in found if label) or _NOTHING


def is_sent_folder(name: str) -> bool:
    """True when a file of this name lies in a folder of sent mail, or is one: "Sent.mbox/mbox", ".Sent/cur/1.h:2,S"."""
    return any(_meaning(piece) is Label.SENT for piece in name.split("/"))


def _meaning(piece: str) -> Label | None:
    word = piece.casefold().removesuffix(".mbox").removesuffix(".sbd")
    return _MEANING.get(word) or _MEANING.get(word.rpartition(".")[2])
