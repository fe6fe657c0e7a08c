"""Where an article names places and actors."""
