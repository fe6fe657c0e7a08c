"""How often the archive speaks of something, month by month: a drawing and the table behind it."""
