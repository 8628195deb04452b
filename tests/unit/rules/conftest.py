"""The shipped book, read once."""

import pytest

from playbooks.book import Book, load


@pytest.fixture(scope="session")
def book() -> Book:
    return load()
