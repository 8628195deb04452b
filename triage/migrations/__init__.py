"""The history of the tables; a migration is never edited after it has landed."""
