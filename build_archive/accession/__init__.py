"""From bytes to clean text, with everything that was taken."""
