"""Every address of the web app -> its view. Each module of views names its own; templates write url("today")."""

from __future__ import annotations

from rekindle.web.views import bringing, later, sources, today, undo

urlpatterns = [*today.routes, *undo.routes, *sources.routes, *bringing.routes, *later.routes]
