"""The stand-in mailboxes: an SMTP server that keeps what it is given, and people who write from them."""
