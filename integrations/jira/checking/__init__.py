"""Tries whether Jira takes what the playbooks want of it, before a matter has to find out."""
