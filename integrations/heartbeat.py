"""Tells an outside watch that all is well; it is its silence that calls somebody."""

import threading

import requests
import structlog

log = structlog.get_logger(__name__)

CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 5.0
# A timeout begins anew with every byte that comes, so whoever sends one now and then would hold us for ever.
PATIENCE_SECONDS = 15.0


class Heartbeat:
    """One address that is called while all is well; it holds a secret, so it is never shown."""

    def __init__(self, url: str, *, patience_seconds: float = PATIENCE_SECONDS) -> None:
        """Connect to nothing yet."""
        self._url, self._patience_seconds = url, patience_seconds
        self._calling: threading.Thread | None = None

    def beat(self) -> bool:
        """Call it once, and say whether it answered in time; the next minute tries again."""
        if self._calling is not None and self._calling.is_alive():
            log.warning("the heartbeat still waits for an answer", mend="look at TRIAGE_HEARTBEAT_URL")
            return False
        answers: list[bool] = []
        # A daemon, so that the process ends though nobody answers.
        self._calling = threading.Thread(target=lambda: answers.append(self._call()), name="heartbeat", daemon=True)
        self._calling.start()
        self._calling.join(self._patience_seconds)
        if not answers:
            log.warning("the heartbeat was not answered in time", mend="look at TRIAGE_HEARTBEAT_URL")
        return any(answers)

    def _call(self) -> bool:
        try:
            # Followed nowhere: a watch that has moved has to be set anew, or its secret would go elsewhere.
            # What it says besides its status is not read.
            answer = requests.get(
                self._url, timeout=(CONNECT_SECONDS, ANSWER_SECONDS), allow_redirects=False, stream=True
            )
        except requests.RequestException as error:
            log.warning("the heartbeat found nobody", error=type(error).__name__)
            return False
        answer.close()
        if not answer.ok or answer.is_redirect:
            log.warning("the heartbeat was not taken", status=answer.status_code, mend="look at TRIAGE_HEARTBEAT_URL")
            return False
        return True
