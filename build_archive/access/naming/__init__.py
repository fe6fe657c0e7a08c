"""By which forms of their names outlets call the actors: counts, each with its sentences."""
