"""How the encoder is made; only `make encoder` needs what is imported here."""
