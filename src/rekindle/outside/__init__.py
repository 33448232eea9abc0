"""The world: files and archives, the clock, reader processes. One small class or function each."""
