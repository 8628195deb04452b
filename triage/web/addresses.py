"""Where somebody may be sent on to: places of this site, and nowhere else."""

LONGEST = 2_000


def inside(address: str) -> str:
    """Give an address if it is a path of this site, and the start page otherwise."""
    is_path = address.startswith("/") and not address.startswith("//") and len(address) <= LONGEST
    # Browsers read a backslash as a slash, and leave out control characters before they look.
    if not is_path or "\\" in address or " " in address or not (address.isascii() and address.isprintable()):
        return "/"
    return address
