"""What people of each kind of tie write to one another: short invented lines in several languages.

Slots: {me} the owner, {you} the other, {school}, {company} (where both worked), {firm} (theirs now), {event}, {book},
{topic}.
"""

from __future__ import annotations

from datetime import date
from random import Random

from rekindle.worlds.nouns import Someone
from rekindle.worlds.work import BOOKS, EVENTS

OUT: dict[str, tuple[str, ...]] = {
    "professor": (
        "Dear Professor {you_family}, your lecture on {topic} is still on my mind. Thank you again for my thesis!",
        "I told a younger colleague about your seminar at {school} today. The one question at the end of each paper!",
    ),
    "mentor": ("Your advice meant a lot. I took the job, and I asked for the team first.", "May I ask you one thing?"),
    "ex-boss": (
        "Morning boss! Well, former boss. The {topic} plan you drew on the napkin at {company} is live now.",
        "You were the best boss I had at {company}. Thank you for the push back then.",
    ),
    "teammate": (
        "Do you still have the notes of our project at {company}? The {topic} part, I mean.",
        "Our team lunch is still the best thing I remember of {company}.",
        "How is {firm}? I heard there was a move.",
    ),
    "client": (
        "Here is our proposal for {topic}, as promised. Page three is the one that matters.",
        "Thank you for the trust. The {topic} report goes out on Friday.",
    ),
    "alumni": (
        "Were you at {school} when the library flooded? We must have shared a lecture on {topic}.",
        "See you at the alumni evening of {school}?",
    ),
    "fraternity": (
        "See you at the chapter reunion! I bring the old songs.",
        "The brothers asked for you at the chapter.",
    ),
    "speaker": (
        "Your talk at {event} changed how I look at {topic}. I tried the card trick with my team.",
        "Is there a recording of your keynote at {event}?",
    ),
    "author": (
        "I finished your book, {book}. Chapter four went straight into our {topic} work.",
        "When is the next one?",
    ),
    "recruiter": ("Thank you, I am happy where I am. But a friend of mine may be open to it.", "My CV is attached."),
    "founder": (
        "Congratulations on the launch of {firm}! What was the hardest part?",
        "How did you find the first ten?",
    ),
    "neighbour": ("Is the ladder still with you? No hurry at all.", "The hedge looks great, thank you for cutting it."),
    "friend": (
        "Same lake as last summer?",
        "I saw a boat that looked like ours and had to think of you.",
        "Call you Sunday?",
    ),
    "family": ("Happy birthday! A parcel is on its way.", "Who brings the soup to Gran this year?"),
    "acquaintance": (
        "Good to meet you at {event}.",
        "Here is the link about {topic} that I promised.",
        "Let us stay in touch.",
    ),
}
IN: dict[str, tuple[str, ...]] = {
    "professor": ("How kind of you, {me}. Your thesis is still on my shelf; the part on {topic} aged well.",),
    "mentor": ("Proud of you. Now rest for a week, then call me.", "Of course. Ask the question behind it, too."),
    "ex-boss": ("I knew you would build it, {me}. {company} was lucky to have you.", "Come by when you are in town."),
    "teammate": (
        "Found them! Sending the {topic} folder tonight. Miss our standup, not the coffee.",
        "I left for {firm}, so new desk, same jokes. Our project taught me everything.",
    ),
    "client": (
        "The numbers on {topic} convinced the board. Send me your invoice.",
        "Could you send us a quote for {topic}?",
    ),
    "alumni": (
        "Yes! Row nine, left. Class of wet shoes. {school} never dried.",
        "I will be there. Bring the year book.",
    ),
    "fraternity": ("Wouldn't miss it. Fraternally, and hungry.", "Pledge class forever. When is the reunion?"),
    "speaker": ("Thank you! {event} was a lovely crowd. Tell me how the card trick goes.",),
    "author": ("Chapter four nearly went out of {book}; you make my day.",),
    "recruiter": (
        "Hi {me}, my client is looking for somebody in {topic}. An exciting opportunity, I promise.",
        "Thank you for your CV. May I call you tomorrow?",
    ),
    "founder": ("The hardest part was saying no. {firm} is nine people now!", "We are hiring, by the way."),
    "neighbour": ("On your porch since yesterday.", "Any time. Your cat says hello."),
    "friend": ("Same lake, new tent.", "Sunday is good. I have news.", "Ha! I thought of it too."),
    "family": ("It came! The dog ate the ribbon.", "I do. And you bring the bread."),
    "acquaintance": ("Likewise! {topic} is a small world.", "Thanks for the link.", "Yes, let us."),
}
_PLAIN = {
    "en": ("Sounds good.", "Thank you!", "Let me look it up\nand come back to you.\n\nBest", "Yes. When?", "Ha, true!"),
    "de": (
        "Klingt gut, melde mich am Montag.", "Danke dir!", "Viele Grüße aus {city}!", "Wie läuft es bei {firm}?",
        "Schön, von dir zu hören. Unser Projekt damals war das beste.",
    ),
    "fr": ("Merci beaucoup !", "Ça marche, à lundi.", "Bonjour de {city} !", "Comment ça se passe chez {firm} ?"),
    "es": ("¡Mil gracias!", "Perfecto, hablamos el lunes.", "¡Saludos desde {city}!", "¿Qué tal en {firm}?"),
    "it": ("Grazie mille!", "Va bene, ci sentiamo lunedì.", "Un saluto da {city}!", "Come va alla {firm}?"),
    "sv": ("Tack så mycket!", "Låter bra, vi hörs på måndag.", "Hälsningar från {city}!", "Hur går det på {firm}?"),
    "pl": ("Dzięki wielkie!", "Jasne, odezwę się w poniedziałek.", "Pozdrowienia z {city}!", "Co słychać w {firm}?"),
    "ru": ("Спасибо большое!", "Хорошо, до понедельника.", "Привет из {city}!", "Как дела в {firm}?"),
    "tr": ("Çok teşekkürler!", "Tamam, pazartesi görüşürüz.", "{city} şehrinden selamlar!"),
    "ar": ("شكراً جزيلاً!", "ممتاز، نتحدث يوم الاثنين."),
    "hi": ("बहुत धन्यवाद!", "ठीक है, सोमवार को बात करते हैं।"),
    "zh": ("非常感谢！", "好的，周一聊。", "来自{city}的问候！"),
}  # fmt: skip
NOTES = {
    "professor": "my thesis advisor at {school}; likes long walks",
    "mentor": "my mentor since {company}",
    "ex-boss": "my old boss at {company}",
    "speaker": "gave the keynote at {event}",
    "author": "wrote {book}",
    "fraternity": "fraternity brother, sang bass",
    "neighbour": "lives next door",
    "client": "client of ours at {company}",
    "friend": "hiking friend, two kids",
    "alumni": "studied together at {school}",
    "teammate": "colleague at {company}, knows {topic}",
    "recruiter": "recruiter, honest about pay",
}
PRAISE = {
    "ex-boss": "{me} reported to me at {company}. The calmest head in any storm, and the {topic} work still stands.",
    "mentor": "I have had the joy of mentoring {me}. Listens first, then acts.",
    "teammate": "I worked with {me} at {company}. Our team trusted the {topic} numbers: {me} checked them twice.",
    "client": "{me} delivered {topic} for us on time, twice.",
    "professor": "{me} wrote a fine thesis on {topic} at {school}.",
}
PRAISE_PLAIN = "A pleasure to work with {me}: clear, kind and quick with {topic}."
GIVEN_PLAIN = "I worked with {you} and would do so again tomorrow. Knows {topic} inside out."
HELLO = ("Hi {you}, we met at {event}. Happy to connect!", "Hello {you}, good talk about {topic} today.", "")
HELLO_IN = ("Hi {me}, I would like to join your network.", "Hi {me}, {school} says hello!", "")
SPONSORED = (
    '<p class="spinmail-quill-editor__spin-break">Hi there,</p><p class="spinmail-quill-editor__spin-break">Our '
    "platform turns spreadsheets into gold. Book a demo!</p>"
)
SPAM = "Dear friend, I have a business proposal of great benefit. Reply with your number."
TOPICS = (
    "grid planning",
    "pricing",
    "night trains",
    "open data",
    "hiring",
    "river ports",
    "forecasting",
    "wood frames",
)
SKILLS = ("Project Management", "Data Analysis", "Negotiation", "Public Speaking", "Forecasting", "Writing")


def line(rng: Random, kind: str, language: str, *, out: bool, first: bool) -> str:
    """A line of a talk: one that fits the kind of tie at its beginning, plain ones later and in other languages."""
    if language != "en" and rng.random() < (0.5 if first else 0.85):
        return rng.choice(_PLAIN[language])
    if first or rng.random() < 0.35:
        table = OUT if out else IN
        return rng.choice(table.get(kind) or table["acquaintance"])
    return rng.choice(_PLAIN["en"])


def slots(owner: Someone, someone: Someone, day: date, rng: Random) -> dict[str, str]:
    """What the slots hold for somebody on a day."""
    return {
        "me": owner.given.latin, "you": someone.given.latin, "you_family": someone.family.latin,
        "school": owner.study.school, "company": owner.job_on(someone.met).employer.name,
        "firm": someone.job_on(day).employer.name, "event": EVENTS[someone.id % len(EVENTS)],
        "book": BOOKS[someone.id % len(BOOKS)], "topic": rng.choice(TOPICS), "city": someone.city.name,
    }  # fmt: skip
