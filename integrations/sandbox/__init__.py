"""Stand-ins for Slack, Jira and the pager, which speak the vendors' protocols."""
