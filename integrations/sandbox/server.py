"""The sandbox: stand-ins for Jira, Slack and the pager behind one port, with state and fault switches."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.effects import carry_out
from integrations.sandbox.faults import Faults, Vendor
from integrations.sandbox.holding import SystemClock, begin
from integrations.sandbox.jira import building as jira_building
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.page import JiraPage
from integrations.sandbox.jira.play import JiraPlay
from integrations.sandbox.journal import Journal
from integrations.sandbox.mail import building as mail_building
from integrations.sandbox.mail.play import MailPlay
from integrations.sandbox.oidc.endpoints import OidcEndpoints
from integrations.sandbox.oidc.state import OidcState
from integrations.sandbox.pages import Pages, environment
from integrations.sandbox.people import accounts, mailboxes
from integrations.sandbox.slack import building
from integrations.sandbox.slack.page import SlackPage
from integrations.sandbox.slack.play import Play
from integrations.sandbox.slack.world import CHANNELS, PEOPLE, ChannelSample, SlackUser
from integrations.sandbox.sockets import Server
from integrations.sandbox.switches import Switches
from integrations.sandbox.wire import Handler, Request, Response, Router, SeenRequest
from triage.domain import Clock


class Sandbox:
    """One process, one port, three vendors; `stop` and `start` again keep the port and the state."""

    def __init__(
        self,
        port: int = 0,
        host: str = "127.0.0.1",
        *,
        state_file: Path | None = None,
        credentials: Credentials | None = None,
        clock: Clock | None = None,
        people: Sequence[SlackUser] = PEOPLE,
        channels: Sequence[ChannelSample] = CHANNELS,
        jira_profile: Profile = Profile.CLOUD,
    ) -> None:
        """Take the port at once; nothing is served before `start`."""
        self._host = host
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._server: Server | None = Server((host, port), self._answer)
        self.port: int = self._server.server_address[1]
        self.credentials = credentials or Credentials()
        self.faults = Faults()
        clock = clock or SystemClock()
        self.state = begin(Journal(state_file), clock, people=people, channels=channels)
        boxes, known = self.state.mailboxes, mailboxes(people)
        self._mail = mail_building.build(
            boxes, clock, faults=self.faults, credentials=self.credentials, host=host, people=known, pause=self._pause
        )
        self._jira = jira_building.build(
            self.state.jira, self.faults, site=self.jira_url, credentials=self.credentials, profile=jira_profile
        )
        self._slack = building.build(self.state.slack, self.faults, url=self.url, credentials=self.credentials)
        self._vendors = self._gather_vendors()
        templates = environment()
        is_cloud = jira_profile is Profile.CLOUD
        smtp = self.smtp_url.rpartition("@")[2]
        pages = Pages(self.state, self.faults, templates, is_cloud=is_cloud, smtp=smtp)
        self._missing = pages.missing
        client = SlackPage(self._slack.play, self._slack.interactions, self.faults, templates)
        queues = JiraPage(self._jira.play, self.faults, templates)
        self.oidc = OidcState(f"{self.url}/oidc", self.credentials.oidc_client_id, clock, accounts=accounts(people))
        provider = OidcEndpoints(self.oidc, self.credentials, templates)
        mail = self._mail.page(self.faults, templates)
        self._pages = Router([*pages.routes(), *client.routes(), *queues.routes(), *provider.routes(), *mail.routes()])
        self._switches = Switches(self.faults, pages.switches)

    def _gather_vendors(self) -> dict[str, tuple[Vendor, Handler]]:
        jira: tuple[Vendor, Handler] = (Vendor.JIRA, self._jira.vendor.answer)
        jira_paths = ("rest/", "secure/", "oauth/", "ex/jira/")
        slack: tuple[Vendor, Handler] = (Vendor.SLACK, self._slack.vendor.answer)
        paths = ("api/", "actions/", "upload/", "files-pri/", "signin")
        return {
            **{f"/jira/{path}": jira for path in jira_paths},
            **{f"/slack/{path}": slack for path in paths},
            building.LINK_PATH: (Vendor.SLACK, self._slack.links.answer),
            "/pager/notify": (Vendor.PAGER, self.state.pager.answer),
        }

    @property
    def jira(self) -> JiraPlay:
        """Give the people of the stand-in Jira, to be moved by tests."""
        return self._jira.play

    @property
    def slack(self) -> Play:
        """Give the people of the stand-in Slack, to be moved by tests."""
        return self._slack.play

    @property
    def mail(self) -> MailPlay:
        """Give the people at the stand-in mailboxes, to be moved by tests."""
        return self._mail.play

    @property
    def smtp_url(self) -> str:
        """Give the address that the product knows as its mail server."""
        return self._mail.smtp_url

    @property
    def url(self) -> str:
        """Give the address of the index page."""
        return f"http://{self._host}:{self.port}"

    @property
    def jira_url(self) -> str:
        """Give the address that the product knows as Jira."""
        return f"{self.url}/jira"

    @property
    def slack_api_url(self) -> str:
        """Give the address that the product knows as Slack's Web API."""
        return f"{self.url}/slack/api/"

    @property
    def oidc_issuer(self) -> str:
        """Give the address that the product knows as the identity provider."""
        return self.oidc.issuer

    @property
    def pager_url(self) -> str:
        """Give the address that the product's pager knows, as apprise writes it."""
        return f"json://{self._host}:{self.port}/pager/notify"

    def start(self) -> Self:
        """Serve, in threads of its own."""
        self._stopping.clear()
        self._server = self._server or Server((self._host, self.port), self._answer)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="sandbox", daemon=True)
        self._thread.start()
        self._slack.courier.rounds.start()
        self._jira.courier.rounds.start()
        self._mail.server.start()
        return self

    def stop(self) -> None:
        """End every connection and let go of the port; the state stays."""
        self._stopping.set()
        server, self._server = self._server, None
        if server is None:
            return
        self._mail.server.stop()
        self._slack.courier.rounds.stop()
        self._jira.courier.rounds.stop()
        if self._thread is not None:
            server.shutdown()
            self._thread.join()
            self._thread = None
        server.end_connections()
        server.server_close()

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def _answer(self, request: Request) -> Response | None:
        for prefix, (vendor, handler) in self._vendors.items():
            if request.path.startswith(prefix):
                inner = replace(request, path=request.path.removeprefix(f"/{vendor}"))
                return self._answer_vendor(vendor, handler, inner)
        for vendor in Vendor:
            if request.path == f"/{vendor}/_faults":
                return self._switches.answer(vendor, request)
        return self._pages.answer(request) or self._missing()

    def _answer_vendor(self, vendor: Vendor, handler: Handler, request: Request) -> Response | None:
        fault = self.faults.draw(vendor, request.method, request.path)
        response = carry_out(fault, act=lambda: handler(request), pause=self._pause)
        seen = SeenRequest(
            vendor=vendor,
            method=request.method,
            path=request.path,
            query_string=request.query_string,
            content_type=request.content_type,
            body=request.body,
            status=response.status if response else None,
            fault=fault.kind if fault else None,
        )
        self.state.requests.append(seen)
        return response

    def _pause(self, seconds: float) -> None:
        self._stopping.wait(seconds)
