"""The AI desk: what happens to a message, who may see it, and when."""
