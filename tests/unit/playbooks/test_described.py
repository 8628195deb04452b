"""Words that people use for data: whole words, the longest first, and public only where nothing casts doubt on it."""

import pytest

from playbooks.book import Book


@pytest.mark.parametrize(
    ("described", "classes"),
    [
        ("our customer list", {"personal"}),
        ("OUR CUSTOMER LIST!", {"personal"}),
        ("unsere Kundenliste", {"personal"}),
        ("the salary of my colleague and her diagnosis", {"personal", "special_category"}),
        ("Quellcode mit einem Passwort darin", {"source_code", "credentials"}),
        ("an NDA", {"confidential"}),
        ("a contract", {"confidential"}),
        ("a subcontractor", set()),
        ("please be patient", {"public"}),
        ("the patient file", {"special_category"}),
        ("a password reset guide", {"public"}),
        ("a password reset guide with the password in it", {"public", "credentials"}),
        ("a published press release", {"public"}),
        ("not a published press release yet", set()),
        ("Entwurf, noch keine veröffentlichte Pressemitteilung", set()),
        ("not public, but the salary list", {"personal"}),
        ("code of conduct", {"public"}),
        ("our website and our cus\u200btomer l\u00adist", {"public", "personal"}),
        ("some stuff", set()),
        ("", set()),
    ],
)
def test_a_description_names_its_classes(book: Book, described: str, classes: set[str]) -> None:
    assert book.describing.classes_in(described) == classes


def test_every_listed_word_names_its_class(book: Book) -> None:
    for data_class, phrases in book.policy.described_as.items():
        for phrase in phrases:
            assert data_class in book.describing.classes_in(f"It is about {phrase.upper()}."), phrase
