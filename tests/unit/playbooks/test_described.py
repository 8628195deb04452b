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
        ("a customer complaint", {"personal"}),
        ("an e-mail from a customer", {"personal"}),
        ("eine Mail vom Kunden", {"personal"}),
        ("the invoice and the quote", {"confidential"}),
        ("Angebot", {"confidential"}),
        ("our Q3 numbers", {"confidential"}),
        ("a spreadsheet with names", {"personal"}),
        ("the minutes", {"internal"}),
        ("a performance review", {"personal", "confidential"}),
        ("our press release", {"public"}),
        ("the job ad", {"public"}),
        ("draft of a blog post", set()),
        ("a press release for tomorrow", set()),
        ("ein Blogbeitrag, noch geplant", set()),
        ("an internal blog post", {"internal"}),
        ("some stuff", set()),
        ("", set()),
    ],
)
def test_a_description_names_its_classes(book: Book, described: str, classes: set[str]) -> None:
    assert book.describing.classes_in(described) == classes


def test_every_listed_word_names_its_class(book: Book) -> None:
    for words in (book.policy.described_as, book.policy.described_only_as):
        for data_class, phrases in words.items():
            for phrase in phrases:
                assert data_class in book.describing.classes_in(f"It is about {phrase.upper()}."), phrase


def test_everyday_words_count_in_a_description_and_not_within_a_text(book: Book) -> None:
    said = "thanks for the offer in your e-mail"
    assert book.describing.classes_in(said) == {"confidential", "personal"}
    assert book.mentioning.classes_in(said) == set()
