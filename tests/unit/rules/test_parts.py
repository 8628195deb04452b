"""What is put into a message of ours is read as words, and leads only where we say."""

from triage.matters import parts


def test_a_link_leads_to_its_address_whatever_its_words_are() -> None:
    words = "Use of AI <!channel> & more"
    shown = "<https://intranet.example.com/ai?a=1&amp;b=2|Use of AI &lt;!channel&gt; &amp; more>"
    assert parts.note(words, "https://intranet.example.com/ai?a=1&b=2")["text"] == shown
    assert parts.link("https://intranet.example.com/ai?a=1&b=2", words) == {"words": shown}
    assert parts.note(words)["text"] == "Use of AI &lt;!channel&gt; &amp; more"
