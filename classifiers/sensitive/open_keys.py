"""What looks like a key and may be shown: public keys, certificates, hashes, names of resources, parts of addresses."""

import re

# How the public halves begin: OpenSSH's types, and the object identifiers of RSA, EC and Ed25519 in base64.
_PUBLIC_BEGINNINGS = (
    "AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNh", "AAAAG", "ecdsa-sha2-", "ssh-", "sha256-", "sha384-", "sha512-",
    "MIIBIjANBgkqhkiG9w0BAQEFAA",
    "MIGfMA0GCSqGSIb3DQEBA", "MFkwEwYHKoZIzj0", "MCowBQYDK2Vw",
    "nMIIBIjANBgkqhkiG9w0BAQEFAA", "MIICIjANBgkqhkiG9w0BAQEFAA",
)  # fmt: skip
_RESOURCE = re.compile(
    r"(?:i|vpc|subnet|sg|ami|eni|vol|snap|rtb|igw|nat|acl|eipalloc|eipassoc|lt|tgw|vpce|pcx|dopt|fs|fsap|r|ou|cgw|"
    r"vgw|vpn|key|pl|"
    r"rtbassoc|cluster|asg|ws|d|aki|ari|prl|mcg)-[0-9a-f]{8,17}$|(?:arn|urn):|projects/|age1[a-z0-9]{40}|"
    r"(?:cus|pi|pm|ch|in|sub|prod|price|evt|acct|txn|re|po|seti|cs|card|ba|src|file|run|thread|asst|msg|batch|"
    r"resp|chatcmpl)_\w+$"
)
_BLOCK_BEGINS, _BLOCK_ENDS = "-----BEGIN ", "-----END "
_OPEN_BLOCK = re.compile(r"[A-Z0-9 ]{0,30}(?:PUBLIC|CERTIFICATE|SIGNATURE|MESSAGE|PARAMETERS|CRL|CMS|PKCS7)")
_LONGEST_BLOCK = 16_000
_CALLED_OPEN = re.compile(
    r"(?:public[ _-]?key|fingerprint|key[ _-]?id|\bkid|thumbprint|sha-?\d{1,3}[-:]|\bh1:|integrity|etag|checksum|"
    r"md5|digest|"
    r"request[ _-]?id|req[ _-]?id|trace[ _-]?(?:id|parent)|correlation[ _-]?id|amz-id-\d|cf-ray|primary[ _-]?key|"
    r"foreign[ _-]?key|public[ _-]?key[ _-]?token|serial(?:[ _-]?number)?|playlist|album|track|video|channel|"
    r"document|folder|playlist|dashboard|meeting|instance|bucket|hosted zone|"
    r"distribution)[\"']?[\s:=\"'(#]{0,6}(?:[\w-]{1,12}:)?$"
)
_REACH = 40
_REFERS = re.compile(
    r"(?:resolve:|arn:aws[\w-]{0,8}:|keyvault\(|projects/|secretsmanager:|encrypted_?data|!ref[ \t]|vault:|"
    r"op://)[^\s]{0,60}$"
)
_IN_ADDRESS = re.compile(r"(?:https?|s3|gs|ftp|wss?|git)://[^\s\"'<>\x00]{0,400}$")
_LONGEST_ADDRESS = 440
_TELLING_PARAMETER = re.compile(
    r"(?:key|token|secret|sig|signature|auth|pass|pwd|code|credential|sas|hash|access|jwt|session|api|apikey|sid|"
    r"webhooks?|hooks?|bot)"
    r"[\w.-]{0,20}[=/:]$|[:/][^\s/@]{0,40}@?$(?<=:)|(?:hook|webhook|/bot|/services/|token|secret|sig=)[^\s]{0,120}$"
)


def is_open(value: str) -> bool:
    """Tell by its own form what may be shown."""
    return value.startswith(_PUBLIC_BEGINNINGS) or _RESOURCE.match(value) is not None


def stands_open(text: str, start: int, before: str) -> bool:
    """Tell by what stands before a place, and around it, that the key there may be shown."""
    if _REFERS.search(before):
        return True
    return (
        _CALLED_OPEN.search(before[-_REACH:]) is not None
        or _in_open_block(text, start)
        or _is_part_of_address(text, start)
    )


def _in_open_block(text: str, start: int) -> bool:
    begin = text.rfind(_BLOCK_BEGINS, max(0, start - _LONGEST_BLOCK), start)
    if begin < 0 or _OPEN_BLOCK.match(text, begin + len(_BLOCK_BEGINS)) is None:
        return False
    return text.rfind(_BLOCK_ENDS, begin, start) < 0


def _is_part_of_address(text: str, start: int) -> bool:
    """Tell an identifier in a web address; where its parameter speaks of a key, it is one all the same."""
    address = _IN_ADDRESS.search(text[max(0, start - _LONGEST_ADDRESS) : start])
    return address is not None and _TELLING_PARAMETER.search(address.group().lower()) is None
