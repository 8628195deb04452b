"""Source code in a text: blocks of lines that read like a program, and statements that cannot be prose."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

# A whole statement on one line; it is enough by itself.
_STATEMENTS = (
    (
        r"(?i:select\s+[\w*.,() \"`]+\s+from\s+[\w.\"`\[\]]+(?:\s+\w+)?(?:\s*;|"
        r"\s+where\s+[\w.\"`]+\s*(?:[=<>!]|in\b|like\b|is\b)|\s+(?:inner|left)?\s*join\s))"
    ),
    r"(?i:insert\s+into\s+[\w.\"`]+\s*\([^)]*\)\s*(?:values|select)|update\s+[\w.\"`]+\s+set\s+[\w.\"`]+\s*=)",
    r"(?i:delete\s+from\s+[\w.\"`]+\s+where\s+[\w.\"`]+\s*(?:[=<>!]|in\b|like\b))",
)
# How a line begins that cannot be prose.
_SURE_STARTS = (
    r"local\s+(?:function\s|\w+\s*=)",
    r"(?:Dim\s+\w+\s+As\s|End\s+(?:Sub|Function|If)\s*$|(?:Public\s+|Private\s+)?(?:Sub|Function)\s+\w+\()",
    r"(?:data|sealed|case|abstract)\s+class\s",
    r"(?:guard|if|while)\s+let\s",
    r"[A-Z]\w*(?:<[\w<>, ?]+>|\[\])?\s+[a-z]\w*\s*=\s*\S",
    r"(?:[.$@\w\[\]]+\.)?\w+\s+do\s*(?:\|[\w, ]+\|)?\s*$|\w[\w.]*\s+do\s+\|",
    r"set\s+-[euxo]+|(?:done|fi|esac|endif|endfor)\s*(?:[<>|;].*)?$|for\s+\w+\s+in\s+.*;\s*do\b|if\s+\[\[?\s.*\]\]?",
    r"[\w.$\[\]\"']+\s*<-\s*\S|library\(\w+\)|\w+\s*%>%|\w+\s*::\s*[A-Z(\[]",
    r"[A-Z][a-z]+-[A-Z][A-Za-z]+\s+(?:-\w+|\||\$)",
    r"from\s+[\w.]+\s+import\s",
    r"import\s+(?:static\s+)?[\w.*{][\w.*{}, /\"'@-]*(?:\s+as\s+\w+|\s+from\s+.+|;)?;?\s*$",
    r"#include\s*[<\"]",
    r"using\s+[\w.:= ]+;",
    r"package\s+[\w.]+;?\s*$",
    r"require(?:_once|_relative)?[ (]['\"]",
    r"use\s+[\w:\\]+(?:::)?[\w{},: ]*;",
    (
        r"(?:(?:public|private|protected|internal|static|final|override|export|virtual|abstract|readonly|"
        r"const|inline|extern|"
        r"async|unsafe)\s+)+(?:[\w<>\[\],.?*&:]+\s+)*[\w~]+\s*(?:[({=;]|$)"
    ),
    (
        r"(?:const|let|var|val|auto|int|float|double|long|char|bool|boolean|string|String|void|unsigned|size_t|mut)\s+"
        r"[*&]?[\w<>\[\]]+\s*(?:[=;(:\[]|$)"
    ),
    (
        r"(?:SELECT\s+.+\s+FROM\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|ALTER\s+TABLE\s|DROP\s+TABLE\s|"
        r"GROUP\s+BY\s|ORDER\s+BY\s|(?:(?:INNER|LEFT|RIGHT|OUTER)\s+)?JOIN\s+\S+.*\sON\s)"
    ),
    r"CREATE\s+(?:OR\s+REPLACE\s+)?(?:UNIQUE\s+)?(?:TABLE|VIEW|INDEX|FUNCTION|PROCEDURE|TRIGGER)\s",
    r"select\s+[\w*.,() ]+\s+from\s+[\w.]+(?:\s*;|\s+where\s+.*[=<>]|\s+(?:inner|left)?\s*join)",
    r"(?:insert\s+into\s+[\w.]+\s*\(|update\s+[\w.]+\s+set\s+\w+\s*=)",
    r"#!\s*/|<\?(?:php|xml)|<!DOCTYPE|#(?:define|ifdef|ifndef|endif|pragma)\b|@[A-Za-z_][\w.]*(?:\(.*\))?\s*$",
    r"function\s*\w*\s*\(.*\)",
    # Haskell, OCaml and their like: a type, and a function that takes lists apart.
    r"[a-z]\w*'?\s+::\s+\S.*->|[a-z]\w*'?\s+(?:\[\]|\(\w+:\w+\))(?:\s+\w+)*\s*=\s",
    r"module\s+[A-Z][\w.]*(?:\s*\([^)]*\))?\s+where\s*$|let\s+rec\s+\w+",
)
_LIKELY_STARTS = (
    r"end\s*[;,)]?\s*$",
    r"\.\w+\(",
    r"[.#@&*]?[\w-][\w .,#:>()\[\]=\"'~+-]{0,80}\{\s*$",
    r"[\w-]{2,30}:\s[^.?!]{1,60};\s*$",
    r"Next\s+\w\s*$|For\s+\w+\s*=\s*\d+\s+To\b",
    r"def\s+\w+[?!]?\s*(?:\([^)]*\))?\s*$",
    (
        r"(?:async )?(?:def|class|struct|enum|interface|trait|impl|module|namespace|fn|func|sub|proc)\s+[A-Za-z_]\w*"
        r"[^.?!]*[({:<]?\s*(?:\{|:|\)|->.*)?\s*$"
    ),
    r"\}?\s*else\s*(?:if\b.*)?[{:]",
    r"(?:if|while|for|foreach|switch|elif|catch|unless|until)\s*\(.*\)\s*(?:\{.*|[^.?!]*;)?\s*$",
    r"(?:if|elif|while|for|with|try|except|finally|match|case)\b[^.?!]*:\s*(?:#.*)?$",
    r"(?:try|do)\s*\{|switch\s",
    (
        r"(?:return|yield|raise|throw|break|continue|pass|await|defer|goto|assert)\b(?:\s*;|"
        r"\s+[\w\"'\[({!&*-].*[;)\]}]\s*$|"
        r"\s+(?:\w+|None|True|False|null|self\.\w+)\s*;?\s*$|\s*$)"
    ),
    (
        r"</?(?:div|span|html|body|head|script|style|table|tr|td|p|a|ul|li|form|input|button|template|section|"
        r"img|link|meta)\b[^>]*>"
    ),
    r"(?:FROM \S+:\S+|RUN |COPY \S+ \S+|ENTRYPOINT \[|CMD \[|WORKDIR /)",
)
_FAINT_STARTS = (
    (
        r"(?:\$\s|>>>\s|PS>\s)?(?:sudo |npm |pip |git |docker |kubectl |curl |cd |export \w+=|"
        r"echo ['\"$]|chmod |apt-get |"
        r"terraform |helm |for \w+ in .*; do|if \[\[? )"
    ),
    (
        r"(?:self|this|super|console|System|Math|os|np|pd|plt|torch|std|fmt|document|window|app|logger|log|"
        r"print|printf|println|"
        r"puts|assert)[.(:]+\w"
    ),
    r"(?://|/\*|\*/|--\s|\"\"\"|'''|<!--)|#\s\w.*[a-z]$",
    r"[\])}]+[;,)]*\s*$",
)
# Each mark is worth what it says about a line; the worth of a line is their sum.
_MARKS: tuple[tuple[re.Pattern[str], int], ...] = (
    *(
        (re.compile(rf"\s*(?:{'|'.join(forms)})"), worth)
        for worth, forms in ((6, _STATEMENTS), (3, _SURE_STARTS), (2, _LIKELY_STARTS), (1, _FAINT_STARTS))
    ),
    (re.compile(r".*[;{}]\s*(?://.*|#.*)?$"), 1),
    (re.compile(r".*\{\s*$"), 1),
    (re.compile(r"\s*[\w.]+\.\w+\(.*\)[;,]?\s*$"), 1),
    (re.compile(r".*(?:=>|->|::|&&|\|\||[!=]==?|[+\-*/|]=|:=|<<|>>|\?\?|\+\+|\bfunction\s*\()"), 1),
    (re.compile(r"\s*(?:self\.|this\.|\$)?[A-Za-z_][\w.\[\]'\"]*\s*[+\-*/|&]?=\s*(?![=>])[\w\"'\[({$&*!-].*$"), 1),
    (re.compile(r".*\b[A-Za-z_][\w.]*\([^()]*\)"), 1),
)
_INDENTED = re.compile(r"(?: {2,}|\t)\S")
_FENCE_BEGINS = re.compile(r"```[ \t]{0,20}([A-Za-z+#]{0,12})[ \t]{0,20}\n")
_FENCE_ENDS = re.compile(r"\n[ \t]{0,80}```")
_FENCE_OF_NO_CODE = frozenset({"text", "txt", "markdown", "md", "csv", "log", "plaintext", "output"})
_PROSE = re.compile(r"(?:[A-Za-zÀ-ÿ']{2,}[ ,]+){6,}[A-Za-zÀ-ÿ']+[.?!:]")
_TRACE = re.compile(r"\s*(?:at [\w.$<>]+\(|File \"[^\"]+\", line \d+|Caused by:|Traceback|[\w.]+(?:Error|Exception):)")
_LIKELY = 2
_LONE_SIGNS = "{}()[];"
_COST_OF_PROSE = 3
_FEWEST_LINES, _FEWEST_POINTS, _POINTS_OF_ONE_LINE = 2, 4, 6
_LONGEST_LINE = 400
_MOST_GAP = 3
# Of a longer text the rest is taken for what the lines before it were.
_MOST_LINES = 3_000


@dataclass
class _Block:
    """Lines in a row that read like code."""

    start: int
    end: int
    lines: int = 0
    points: int = 0
    best: int = 0
    gap: int = 0


def source_code(sheet: Sheet) -> Iterator[Finding]:
    """Find blocks of source code."""
    yield from _fenced(sheet)
    for block in sheet.watch.over(_blocks(sheet)):
        several = block.lines >= _FEWEST_LINES and block.points >= _FEWEST_POINTS
        if (several and block.best > _LIKELY) or block.points >= _POINTS_OF_ONE_LINE:
            yield found("source_code", (block.start, block.end), 0.75)


def _fenced(sheet: Sheet) -> Iterator[Finding]:
    """Find what stands between two lines of three backticks, and is not said to be something else than code."""
    text = sheet.text
    ends = [match.span() for match in _FENCE_ENDS.finditer(text)]
    covered_to = 0
    for match in sheet.watch.over(_FENCE_BEGINS.finditer(text)):
        # The line break of the beginning may be that of the end, where nothing stands between them.
        number = bisect_left(ends, (match.end(), 0))
        if match.start() < covered_to or number == len(ends):
            continue
        span, covered_to = (match.end(), ends[number][0]), ends[number][1]
        first_line = text[span[0] : span[1]].split("\n", maxsplit=1)[0]
        if match[1].lower() not in _FENCE_OF_NO_CODE and (match[1] or _points(first_line)):
            yield found("source_code", span, 0.85)


def _blocks(sheet: Sheet) -> Iterator[_Block]:
    block: _Block | None = None
    at = 0
    for number, line in enumerate(sheet.watch.over(sheet.text.split("\n"))):
        points = _points(line) if number < _MOST_LINES else int(block is not None)
        inside = block is not None and bool(_INDENTED.match(line)) and not _PROSE.search(line)
        if points >= _LIKELY or (block is not None and (points or inside)):
            block = block or _Block(at, at)
            block.end = at + len(line.rstrip())
            block.lines += points > 0
            block.points += points
            block.best = max(block.best, points)
            block.gap = 0
        elif block is not None:
            block.gap += 1 if not line.strip() else _MOST_GAP
            if block.gap >= _MOST_GAP:
                yield block
                block = None
        at += len(line) + 1
    if block is not None:
        yield block


def _points(line: str) -> int:
    if not line.strip() or _TRACE.match(line):
        return 0
    if len(line.strip()) == 1:
        return int(line.strip() in _LONE_SIGNS)
    start = line[:_LONGEST_LINE]
    points = sum(worth for form, worth in _MARKS if worth and form.match(start))
    return points - _COST_OF_PROSE if _PROSE.search(start) else points


def beside(blocks: list[Finding], others: tuple[Finding, ...], text: str) -> Iterator[Finding]:
    """Cut out of blocks of code what was found inside them, so that a key in a program is still told from it."""
    starts, ends = [other.start for other in others], [other.end for other in others]
    for block in blocks:
        at = block.start
        for other in others[bisect_right(ends, block.start) : bisect_left(starts, block.end)]:
            yield from _piece(block, at, other.start, text=text)
            at = max(at, other.end)
        yield from _piece(block, at, block.end, text=text)


def _piece(block: Finding, start: int, end: int, *, text: str) -> Iterator[Finding]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(sign.isalnum() for sign in text[start:end]):
        yield found(block.type, (start, end), block.confidence)
