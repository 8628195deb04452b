"""x"""
from typing import Any
class SlackPage:
    def __init__(self, *a: Any) -> None: ...
    def routes(self) -> list[Any]: return []
