"""Where the archive speaks of: maps drawn from the coordinates of its places, and the same in words."""
