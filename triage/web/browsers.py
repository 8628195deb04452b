"""What a browser calls itself, in two words, so that people know their sessions again; nothing else of it is kept."""

# Each calls itself by the names of others too, so the order decides.
_BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
LONGEST = 1_000


def named(user_agent: str) -> str:
    """Name browser and system, or nothing where they are none of the usual ones."""
    said = user_agent[:LONGEST]
    found = (next((name for sign, name in kinds if sign in said), "") for kinds in (_BROWSERS, _SYSTEMS))
    return ", ".join(filter(None, found))
