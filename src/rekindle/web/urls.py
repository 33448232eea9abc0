"""Every address of the web app -> its view. Each module of views names its own; templates write url("today")."""

from __future__ import annotations

from rekindle.web.views import (
    add,
    brief,
    bringing,
    goals,
    later,
    letter,
    letters,
    many,
    offline,
    palette,
    people,
    person,
    person_acts,
    person_question,
    person_who,
    questions,
    remember,
    shortlist,
    sources,
    start,
    sweep,
    today,
    touched,
    undo,
    welcome,
)

urlpatterns = [
    *add.routes,
    *brief.routes,
    *bringing.routes,
    *goals.routes,
    *later.routes,
    *letter.routes,
    *letters.routes,
    *many.routes,
    *offline.routes,
    *palette.routes,
    *people.routes,
    *person.routes,
    *person_acts.routes,
    *person_question.routes,
    *person_who.routes,
    *questions.routes,
    *remember.routes,
    *shortlist.routes,
    *sources.routes,
    *start.routes,
    *sweep.routes,
    *today.routes,
    *touched.routes,
    *undo.routes,
    *welcome.routes,
]

handler400 = "rekindle.web.mishaps.not_readable"
handler403 = "rekindle.web.mishaps.not_allowed"
handler404 = "rekindle.web.mishaps.not_there"
handler500 = "rekindle.web.mishaps.broke"
