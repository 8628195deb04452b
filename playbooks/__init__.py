"""What the company decided, as files, and the code that checks and reads them."""
