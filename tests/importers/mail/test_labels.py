"""What labels and folders mean, in many languages."""

from __future__ import annotations

from email.header import Header

import pytest

from rekindle.importers.mail.labels import Label, is_sent_folder, labels

SENT = (
    "Sent,Gesendet,Messages envoyés,Enviados,Posta inviata,E-mails enviados,Verzonden,Skickat,Sendt,Lähetetyt,Wysłane"
)
TRASH = "Trash,Papierkorb,Corbeille,Papelera,Cestino,Lixeira,Prullenbak,Papperskorgen,Papirkurv,Roskakori,Kosz"
SPAM = "Spam,Skräppost,Søppelpost,Roskaposti,Спам,迷惑メール,스팸함,垃圾邮件,Ανεπιθύμητα,דואר זבל,Levélszemét"
DRAFT = "Drafts,Entwürfe,Brouillons,Borradores,Bozze,Rascunhos,Concepten,Utkast,Kladder,Luonnokset,Wersje robocze"
MORE = {
    Label.SENT: "Odeslaná pošta,Отправленные,Надіслані,Gönderilmiş Postalar,送信済み,보낸편지함,已发邮件,Απεσταλμένα",
    Label.TRASH: "Koš,Корзина,Кошик,Çöp Kutusu,ゴミ箱,휴지통,垃圾桶,Κάδος,المهملات",
    Label.DRAFT: "Koncepty,Черновики,Чернетки,Taslaklar,下書き,임시보관함,草稿,Πρόχειρα,מסודות".replace(
        ",מסודות", ",טיוטות"
    ),
    Label.SPAM: "Nevyžádaná pošta,istenmeyen,Neželjena pošta,สแปม,thư rác",
    Label.CHAT: "Chat,Chats,Чаты,チャット,채팅,聊天",
}
ALL = [
    *((word, Label.SENT) for word in SENT.split(",")),
    *((word, Label.TRASH) for word in TRASH.split(",")),
    *((word, Label.SPAM) for word in SPAM.split(",")),
    *((word, Label.DRAFT) for word in DRAFT.split(",")),
    *((word, label) for label, words in MORE.items() for word in words.split(",")),
]


@pytest.mark.parametrize(("word", "label"), ALL)
def test_a_label_is_known_in_its_language_encoded_or_not(word: str, label: Label) -> None:
    assert labels(f"Inbox,{word},Nordlicht/2024".encode()) == {label}
    assert labels(Header(f"Nordlicht,{word}", "utf-8").encode().encode()) == {label}
    assert labels(f'"{word.upper()}"'.encode() if word.isascii() else f'"{word}"'.encode()) == {label}


def test_labels_of_the_user_mean_nothing() -> None:
    assert labels(b"Inbox,Important,Spam filters,Sent to print") == frozenset()
    assert labels(b"") == frozenset()
    assert labels(b"Sent,Trash") == {Label.SENT, Label.TRASH}


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("Sent", True),
        ("Mail/Sent.mbox", True),
        ("takeout.zip/Takeout/Gmail/Gesendet.mbox", True),
        ("Sent Messages.mbox/mbox", True),
        ("Maildir/.Sent/cur/1700000000.a.host:2,S", True),
        ("Maildir/.INBOX.Sent Items/cur/1", True),
        ("Mail/Gesendete Elemente", True),
        ("Mail/INBOX", False),
        ("All mail Including Spam and Trash.mbox", False),
        ("Sent to print.mbox", False),
    ],
)
def test_a_folder_of_sent_mail_is_known_by_its_name(name: str, sent: bool) -> None:  # noqa: FBT001 - a table
    assert is_sent_folder(name) is sent
