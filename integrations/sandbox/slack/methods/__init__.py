"""The methods of the stand-in Slack's Web API, one file an area."""
