"""`triage slack`: what a workspace needs before it can talk to the desk."""

import json

import typer

from triage.commands.terminal import print_line, read_settings, say

app = typer.Typer(help="Set Slack up.", no_args_is_help=True)


@app.command("manifest", epilog="Example: triage slack manifest --name 'AI desk' > manifest.json")
def show_manifest(
    name: str = typer.Option("AI desk", help="What the app is called in Slack."),
    why: bool = typer.Option(False, "--why", help="Say of each permission why it is asked for, instead."),  # noqa: FBT001, FBT003 -- an option of a command
) -> None:
    """Write the app's manifest, to be pasted on api.slack.com/apps under "From a manifest"."""
    from integrations.slack.manifest import SCOPES, manifest  # noqa: PLC0415 -- only this command needs it

    settings = read_settings()
    if why:
        for scope, reason in SCOPES.items():
            print_line(f"{scope:<22}{reason}")
        return
    socket_mode = settings.slack_app_token is not None
    print_line(json.dumps(manifest(base_url=settings.base_url, socket_mode=socket_mode, name=name), indent=2))
    say("Socket Mode." if socket_mode else f"Slack will send to {settings.base_url}/slack/events.")
