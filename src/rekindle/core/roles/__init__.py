"""What a person is to the user: the vocabulary `ROLES`, and `guess`, which gives roles with their evidence."""

from rekindle.core.roles.guess import guess, verdicts
from rekindle.core.roles.kinds import KINDS, ORDER, ROLES, RoleKind
from rekindle.core.roles.mine import Mine, mine

__all__ = ["KINDS", "ORDER", "ROLES", "Mine", "RoleKind", "guess", "mine", "verdicts"]
