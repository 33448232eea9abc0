"""An answer's headers -> the same with what every answer of the door carries. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable

Header = tuple[str, str]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; "
    "worker-src 'self'; require-trusted-types-for 'script'; trusted-types default rekindle"
)
OFF = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "compute-pressure"),
    *("cross-origin-isolated", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation"),
    *("gyroscope", "hid", "identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "magnetometer"),
    *("microphone", "midi", "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "sync-xhr", "unload", "usb"),
    *("window-management", "xr-spatial-tracking"),
)
"""What no page of ours may use. Writing to the clipboard and sharing are left: both need a touch of the user's."""
ALWAYS: tuple[Header, ...] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{name}=()" for name in OFF)),
)
STATIC = "/static/"
_OURS = {name.lower() for name, _ in ALWAYS} | {"content-security-policy", "cache-control", "server", "via"}
_ORIGINS = "access-control-"


def dressed(headers: Iterable[Header], *, path: str) -> list[Header]:
    """An answer's headers as they leave: ours in place of any that a page set, and none that lets other sites in."""
    given = [(name.lower(), name, value) for name, value in headers]
    kept = [(name, value) for low, name, value in given if low not in _OURS and not low.startswith(_ORIGINS)]
    told = {low: value for low, _, value in given}
    return [
        *kept,
        ("Content-Security-Policy", POLICY + ("; sandbox" if _is_file(told) else "")),
        ("Cache-Control", _kept(told.get("cache-control", ""), path)),
        *ALWAYS,
    ]


def _is_file(told: dict[str, str]) -> bool:
    """Whether the answer is a file to keep, which must never act as a page of ours."""
    return told.get("content-disposition", "").lower().startswith("attachment")


def _kept(said: str, path: str) -> str:
    """Only what is named by its own hash may be kept by a browser; everything else may be about somebody."""
    return said if path.startswith(STATIC) and "immutable" in said else "no-store"
