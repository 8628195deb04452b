"""Tells an outside watch that all is well; it is its silence that calls somebody."""

import requests
import structlog

log = structlog.get_logger(__name__)

CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 10.0


class Heartbeat:
    """One address that is called while all is well; it holds a secret, so it is never shown."""

    def __init__(self, url: str) -> None:
        """Connect to nothing yet."""
        self._url = url

    def beat(self) -> bool:
        """Call it once, and say whether it answered; the next minute tries again."""
        try:
            # Followed nowhere: a watch that has moved has to be set anew, or its secret would go elsewhere.
            answer = requests.get(self._url, timeout=(CONNECT_SECONDS, ANSWER_SECONDS), allow_redirects=False)
        except requests.RequestException as error:
            log.warning("the heartbeat found nobody", error=type(error).__name__)
            return False
        if not answer.ok or answer.is_redirect:
            log.warning("the heartbeat was not taken", status=answer.status_code, mend="look at TRIAGE_HEARTBEAT_URL")
            return False
        return True
