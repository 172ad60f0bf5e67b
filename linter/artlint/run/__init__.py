"""Settings, and the session that puts the parts together."""
