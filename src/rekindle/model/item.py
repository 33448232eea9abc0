"""What a reader yields: facts about people, history and the owner, or why something gave none."""

from rekindle.model.interaction import Interaction
from rekindle.model.problem import Ignored, Problem
from rekindle.model.record import Owner, Record

Item = Record | Interaction | Owner | Problem | Ignored
