"""The words of a mail that is written in HTML: no scripts, no styles, and quotes marked as in plain text."""

import re
from html.parser import HTMLParser

LONGEST_HTML = 400_000
UNSHOWN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"})
BLOCKS = frozenset(
    {
        *("p", "div", "br", "hr", "pre", "section", "article", "header", "footer", "table", "tr"),
        *("li", "ul", "ol", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
DEEPEST_QUOTE = 5
# The parser needs minutes for what is malformed on purpose, so it is given plain tags and nothing else.
DECLARATION = re.compile(r"<[!?][^<>]*>")
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})[^<>]*>")
NO_TAG = re.compile(r"<(?!/?[a-z][a-z0-9]{0,20}>)")


def text_of(html: str) -> str:
    """Give the words of a page; of one that is far too long those of its beginning."""
    reader = _Reader()
    reader.feed(_plain_tags(html)[:LONGEST_HTML])
    reader.close()
    return tidy(reader.text())


def _plain_tags(html: str) -> str:
    """Leave the names of tags, and take what is no tag for text."""
    html = DECLARATION.sub("", _without_comments(html))
    html = TAG.sub(lambda found: f"<{found[1]}{found[2].lower()}>", html)
    return NO_TAG.sub("&lt;", html)


def _without_comments(html: str) -> str:
    kept, place = [], 0
    while (begins := html.find("<!--", place)) >= 0:
        kept.append(html[place:begins])
        ends = html.find("-->", begins + 4)
        if ends < 0:
            # One without an end hides nothing.
            return "".join([*kept, html[begins + 4 :]])
        place = ends + 3
    return "".join([*kept, html[place:]])


def tidy(text: str) -> str:
    """Take spaces from the ends of lines, and of empty lines leave one."""
    lines = (" ".join(line.replace("\xa0", " ").split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._unshown: list[str] = []
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in UNSHOWN:
            self._unshown.append(tag)
        elif tag == "body":
            # However its head was left open.
            self._unshown.clear()
        elif tag == "blockquote":
            self._end_line()
            self._quotes += 1
        elif tag in BLOCKS:
            self._end_line()
            self._line.extend(["• "] if tag == "li" else [])
        elif tag in ("td", "th"):
            self._line.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unshown:
            while self._unshown and self._unshown.pop() != tag:
                pass
        elif tag == "blockquote":
            self._end_line()
            self._quotes = max(0, self._quotes - 1)
        elif tag in BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self._line.append(data.replace("\n", " ").replace("\r", " "))

    def _end_line(self) -> None:
        said = "".join(self._line).strip()
        if said or self._lines:
            self._lines.append("> " * min(self._quotes, DEEPEST_QUOTE) + said if said else "")
        self._line = []

    def text(self) -> str:
        """Give all that was read."""
        self._end_line()
        return "\n".join(self._lines)
