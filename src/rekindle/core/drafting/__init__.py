"""A person, news, gives and reasons -> a message in the user's own words, every phrase traced to its fact."""
