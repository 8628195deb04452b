"""What in a text must not leave the company."""
