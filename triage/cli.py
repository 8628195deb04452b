"""The command line: `triage --help` lists what can be typed."""

import typer

from triage.commands import audit, database, doctor, jobs, lines, models, people, playbook_files, serving

app = typer.Typer(
    help="Take what people ask and report about AI at work, answer it, and bring the rest to its owner.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback with local variables could show what somebody wrote, or a token.
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(epilog="Example: triage classify < messages.jsonl")(lines.classify)
app.command(epilog="""Example: echo '{"id": 1, "text": "…", "tool": "ChatGPT"}' | triage check""")(lines.check)
app.command(epilog="Example: triage train")(models.train)
app.command(epilog="Example: triage evaluate labelled.jsonl")(models.evaluate)
app.command()(serving.serve)
app.command()(serving.demo)
app.command(epilog="Example: triage doctor")(doctor.doctor)
app.add_typer(models.app, name="models")
app.add_typer(playbook_files.app, name="playbooks")
app.add_typer(database.app, name="db")
app.add_typer(people.users, name="users")
app.add_typer(people.tokens, name="tokens")
app.add_typer(audit.app, name="audit")
app.add_typer(jobs.app, name="jobs")
