"""What a text is; knows no database and no network."""
