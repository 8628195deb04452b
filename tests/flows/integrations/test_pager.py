"""A page reaches everybody or is tried again, and no address is ever written down."""

import logging
import socket

import pytest

from integrations.pager import PagerSender
from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import Trial
from triage.domain import Destination, LeaseLost, Outgoing, SendFailed

PAGE = Outgoing(
    Destination.PAGER, "page", {"title": "Data may have left", "body": "AI-1 <b>&amp;</b> *now*"}, urgent=True
)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def test_a_page_arrives_as_it_was_written(sandbox: Sandbox) -> None:
    assert PagerSender([sandbox.pager_url]).send(PAGE, Trial("k-1")).external_id == "k-1"
    assert [(page.title, page.body) for page in sandbox.state.pages] == [(PAGE.payload["title"], PAGE.payload["body"])]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(Kind.STATUS, vendor=Vendor.PAGER, status=500),
        Fault(Kind.DOWN, vendor=Vendor.PAGER),
        Fault(Kind.HANG, vendor=Vendor.PAGER, seconds=2),
    ],
)
def test_a_page_that_failed_may_be_tried_again(sandbox: Sandbox, fault: Fault) -> None:
    sandbox.faults.arm(fault)
    with pytest.raises(SendFailed) as raised:
        PagerSender([sandbox.pager_url]).send(PAGE, Trial(seconds=2))
    assert not raised.value.permanent


def test_one_deaf_address_of_two_fails_the_page_and_nothing_of_it_is_logged(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("apprise").setLevel(logging.DEBUG)
    deaf = f"json://user:s3cret@127.0.0.1:{closed_port()}/tok3n"
    with pytest.raises(SendFailed) as raised:
        PagerSender([sandbox.pager_url, deaf]).send(PAGE, Trial())
    assert not raised.value.permanent
    assert len(sandbox.state.pages) == 1
    for never in ("s3cret", "Data may have left", "AI-1"):
        assert never not in caplog.text + raised.value.message


def test_an_address_that_nothing_understands_stops_the_start_and_is_not_repeated() -> None:
    with pytest.raises(ValueError, match=r"TRIAGE_PAGER_URLS: .* number 2") as raised:
        PagerSender(["json://localhost", "nonsense://s3cret"])
    assert "s3cret" not in str(raised.value)


def test_no_page_leaves_once_the_lease_is_lost(sandbox: Sandbox) -> None:
    with pytest.raises(LeaseLost):
        PagerSender([sandbox.pager_url]).send(PAGE, Trial(seconds=0))
    assert not sandbox.state.pages
