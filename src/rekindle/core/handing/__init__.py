"""People of the formal list -> what a file tells of each: a row of a table, or a card."""

from rekindle.core.handing.card import card
from rekindle.core.handing.gather import gather
from rekindle.core.handing.ids import same_by_id, uid_of
from rekindle.core.handing.table import MARK, header, line, row

__all__ = ["MARK", "card", "gather", "header", "line", "row", "same_by_id", "uid_of"]
