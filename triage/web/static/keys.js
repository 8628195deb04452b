// Keys that a page listens to, apart from what is typed into fields.
