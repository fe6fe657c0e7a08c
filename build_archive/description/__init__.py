"""From clean text to statements and mentions."""
