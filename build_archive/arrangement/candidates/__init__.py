"""Names that no authority record has: found by the words beside them and by how often they recur."""
