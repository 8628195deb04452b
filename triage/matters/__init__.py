"""What people do with a matter: each verb changes rows, says what happened, and tells whoever has to know."""
