"""Where the book lies and a secret -> Django, set up as a door: no database, no users, signed cookies."""

from __future__ import annotations

from pathlib import Path

import django
from django.conf import settings

HERE = Path(__file__).parent
BUILT = HERE / "built"
LARGEST_FIELD = 2**20  # a pasted page or a long letter; files go their own way


def configure(secret: str, *, uploads: Path | None = None, secure: bool = False) -> None:
    """Set Django up, once a process. `uploads` is where dropped files wait until they are read.

    The door's own Host and Origin rules stand before Django (`gate`), which is why ALLOWED_HOSTS is open here.
    """
    if settings.configured:
        return
    settings.configure(
        SECRET_KEY=secret,
        DEBUG=False,
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="rekindle.web.urls",
        INSTALLED_APPS=[],
        MIDDLEWARE=[
            "rekindle.web.seats.leaving",
            "rekindle.web.squeezing.squeezed",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.locale.LocaleMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "rekindle.web.mishaps.Mishaps",
        ],
        DATABASES={},
        TEMPLATES=[_TEMPLATES],
        LOCALE_PATHS=[str(HERE / "locale")],
        LANGUAGE_CODE="en",
        LANGUAGES=[("en", "English")],
        USE_I18N=True,
        USE_TZ=True,
        STATIC_URL="/static/",
        DATA_UPLOAD_MAX_MEMORY_SIZE=LARGEST_FIELD,
        DATA_UPLOAD_MAX_NUMBER_FILES=1000,
        FILE_UPLOAD_HANDLERS=["django.core.files.uploadhandler.TemporaryFileUploadHandler"],
        FILE_UPLOAD_TEMP_DIR=str(uploads) if uploads else None,
        SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
        SESSION_COOKIE_NAME="rekindle",
        CSRF_FAILURE_VIEW="rekindle.web.mishaps.no_csrf",
        **{f"{kind}_COOKIE_{word}": value for kind in ("SESSION", "CSRF") for word, value in _cookie(secure).items()},
        LOGGING_CONFIG=None,
    )
    django.setup(set_prefix=False)


def _cookie(secure: bool) -> dict[str, object]:  # noqa: FBT001 - one setting of many
    return {"HTTPONLY": True, "SAMESITE": "Strict", "SECURE": secure}


_TEMPLATES: dict[str, object] = {
    "BACKEND": "django.template.backends.jinja2.Jinja2",
    "DIRS": [str(HERE / "templates")],
    "OPTIONS": {
        "environment": "rekindle.web.environment.environment",
        "autoescape": True,
        "auto_reload": False,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    },
}
