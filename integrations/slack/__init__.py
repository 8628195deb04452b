"""Slack: messages to people and channels."""
