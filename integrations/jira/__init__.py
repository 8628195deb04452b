"""Jira: issues in the right queue, once and only once."""
