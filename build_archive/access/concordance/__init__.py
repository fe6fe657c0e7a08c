"""The sentences that name a place or an actor: on its page, by year and by outlet."""
