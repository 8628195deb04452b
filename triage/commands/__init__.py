"""The groups of commands; each translates a command line into a call and an exit status."""
