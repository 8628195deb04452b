"""An answer other than success, in Jira's own shape."""


class JiraRefused(Exception):
    """What Jira would say to a request that it does not carry out."""

    def __init__(self, status: int, *messages: str, errors: dict[str, str] | None = None) -> None:
        """Keep the status, the sentences, and what is wrong field by field."""
        super().__init__(status)
        self.status = status
        self.messages = messages
        self.errors = errors or {}
