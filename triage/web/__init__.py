"""The pages and the API: they translate between HTTP and the desk, and decide nothing."""
