"""A stand-in for Jira: Cloud, Service Management and Data Center, with people who work in it."""
