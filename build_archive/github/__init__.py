"""What a contribution meets on its way in: what it changes, what it may not change, what issues suggest."""
