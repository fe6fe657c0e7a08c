"""Who published an article."""
