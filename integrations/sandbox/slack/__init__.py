"""The stand-in Slack: its Web API, the events that it sends, and the people who use it."""
