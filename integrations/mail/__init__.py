"""E-mail: what comes in through the signed hook, and what goes out over SMTP."""
