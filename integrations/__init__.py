"""The outside world; knows only `triage.domain`."""
