"""The named queries: everything that is asked of the database, and every change to it, has its name here."""
