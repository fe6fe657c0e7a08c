"""One event as several outlets tell it, side by side."""
