"""`triage slack`: what a workspace needs before it can talk to the desk."""

import json
from typing import Annotated

import typer

from triage.commands.terminal import WRONG_USAGE, print_line, read_settings, say, stop

app = typer.Typer(no_args_is_help=True)

Name = Annotated[str, typer.Option(help="What the app is called in Slack; at most 35 characters.")]
Url = Annotated[str | None, typer.Option(help="Where others reach this service; without it TRIAGE_BASE_URL.")]
# The token of Socket Mode is made within the app, so the first manifest can't be told by it.
Socket = Annotated[
    bool | None,
    typer.Option("--socket/--http", help="How Slack's events come; without it Socket Mode where its token is set."),
]
Why = Annotated[bool, typer.Option("--why", help="Say of each permission why it is asked for, instead.")]


@app.command("manifest", epilog="Example: triage slack manifest --socket > manifest.json")
def show_manifest(name: Name = "AI desk", url: Url = None, socket: Socket = None, why: Why = False) -> None:  # noqa: FBT002 -- an option of a command
    """Write the app's manifest, to be pasted on api.slack.com/apps under "From a manifest"."""
    from integrations.slack.manifest import LONGEST_NAME, SCOPES, manifest, request_url  # noqa: PLC0415 -- only here

    if why:
        for scope, reason in SCOPES.items():
            print_line(f"{scope:<22}{reason}")
        return
    if not 1 <= len(name.strip()) <= LONGEST_NAME:
        stop(f"--name may have 1 to {LONGEST_NAME} characters, as Slack allows.", WRONG_USAGE)
    settings = read_settings()
    socket_mode = settings.slack_app_token is not None if socket is None else socket
    base_url = url or settings.base_url
    if not socket_mode:
        _check_address(base_url)
    print_line(json.dumps(manifest(base_url=base_url, socket_mode=socket_mode, name=name.strip()), indent=2))
    if socket_mode:
        say("For Socket Mode, so no address is needed: set TRIAGE_SLACK_APP_TOKEN to an app-level token (xapp-…).")
    else:
        say(f"Slack will send to {request_url(base_url)}.")


def _check_address(base_url: str) -> None:
    """Refuse what is no address, and warn of one to which Slack can't send."""
    if not base_url.startswith(("https://", "http://")) or len(base_url.split()) != 1:
        stop("The address has to begin with https://, as in --url https://ai-desk.example.com.", WRONG_USAGE)
    if not base_url.startswith("https://"):
        say("Slack sends to https:// alone: set TRIAGE_BASE_URL, give --url, or take --socket.")
