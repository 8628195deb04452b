"""Which lane a message belongs to."""
