"""Who is who: records and decisions -> people, with the evidence for every join (linking.md)."""

from rekindle.core.identity.engine import explain, freeze, fresh, index_rows, keys, links, regroup, resolve
from rekindle.core.identity.prepared import Prepared
from rekindle.core.identity.weights import Weights

__all__ = ["Prepared", "Weights", "explain", "freeze", "fresh", "index_rows", "keys", "links", "regroup", "resolve"]
