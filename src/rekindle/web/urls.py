"""Every address of the web app -> its view. Each module of views names its own; templates write url("today")."""

from __future__ import annotations

from rekindle.web.views import (
    brief,
    later,
    person,
    person_acts,
    person_question,
    person_who,
    today,
    touched,
    undo,
)

urlpatterns = [
    *today.routes,
    *undo.routes,
    *person.routes,
    *person_acts.routes,
    *person_who.routes,
    *person_question.routes,
    *touched.routes,
    *brief.routes,
    *later.routes,
]
