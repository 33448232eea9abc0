"""Every address of the web app -> its view. Each module of views names its own; templates write url("today")."""

from __future__ import annotations

from rekindle.web.views import later, start, sweep, today, undo

urlpatterns = [*start.routes, *today.routes, *sweep.routes, *undo.routes, *later.routes]

handler400 = "rekindle.web.mishaps.not_readable"
handler403 = "rekindle.web.mishaps.not_allowed"
handler404 = "rekindle.web.mishaps.not_there"
handler500 = "rekindle.web.mishaps.broke"
