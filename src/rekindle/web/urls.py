"""Every address of the web app -> its view. Each module of views names its own; templates write url("today")."""

from __future__ import annotations

from rekindle.web.views import later, many, offline, people, shortlist, start, today, undo

urlpatterns = [
    *later.routes,
    *many.routes,
    *offline.routes,
    *people.routes,
    *shortlist.routes,
    *start.routes,
    *today.routes,
    *undo.routes,
]

handler400 = "rekindle.web.mishaps.not_readable"
handler403 = "rekindle.web.mishaps.not_allowed"
handler404 = "rekindle.web.mishaps.not_there"
handler500 = "rekindle.web.mishaps.broke"
