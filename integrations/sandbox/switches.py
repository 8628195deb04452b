"""The fault switches over HTTP: as JSON for tests and scripts, as a form for people."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.faults import Fault, Faults, Vendor, as_rows
from integrations.sandbox.wire import Request, Response, as_json

ShowForm = Callable[[Vendor, str], Response]


@dataclass(frozen=True)
class Switches:
    """Answers at `/<vendor>/_faults`; `show_form` draws the page, with a sentence about what went wrong."""

    faults: Faults
    show_form: ShowForm

    def answer(self, vendor: Vendor, request: Request) -> Response:
        """Show, set or clear a vendor's switches."""
        if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return as_json({"error": "Switches are set from here, not from another site."}, 403)
        if request.method == "DELETE":
            self.faults.clear(vendor)
            return self._state(vendor)
        if request.method == "GET":
            wants_page = "text/html" in request.headers.get("accept", "")
            return self.show_form(vendor, "") if wants_page else self._state(vendor)
        if request.method != "POST":
            return as_json({"error": "Use GET, POST or DELETE."}, 405)
        return self._post(vendor, request)

    def _post(self, vendor: Vendor, request: Request) -> Response:
        is_form = request.content_type == "application/x-www-form-urlencoded"
        try:
            given = request.form() if is_form else request.json()
            number = self._apply(given, vendor)
        except (ValueError, TypeError) as error:
            words = f"This switch cannot be set: {error}."
            return self.show_form(vendor, words) if is_form else as_json({"error": words}, 400)
        if is_form:
            return Response(303, headers={"Location": f"/{vendor}/_faults"})
        return self._state(vendor, number)

    def _apply(self, given: Any, vendor: Vendor) -> int | None:
        if not isinstance(given, dict):
            raise TypeError("send one switch as a JSON object")
        if given.get("clear"):
            self.faults.clear(vendor)
        elif "off" in given:
            self.faults.disarm(int(given["off"]))
        elif "seed" in given:
            self.faults.seed(int(given["seed"]))
        else:
            return self.faults.arm(Fault.read(given, vendor))
        return None

    def _state(self, vendor: Vendor, number: int | None = None) -> Response:
        return as_json({"number": number, "armed": as_rows(self.faults.armed(vendor))})
