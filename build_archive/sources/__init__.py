"""The disk: seeds, authority records, settings."""
