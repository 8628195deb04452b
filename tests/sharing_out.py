"""Which tests go together to one of the processes that `make test` starts, and which begin."""

from xdist.scheduler import LoadScopeScheduling

# One process has the demonstration and needs the lane model, which is trained where there is none yet. Until then the
# others do what needs no model. Then comes what takes long: begun last, it would be waited for by all.
FIRST = (
    "tests/browser/",
    "tests/contracts/",
    "tests/flows/crash/",
    "tests/flows/web/test_generated_requests.py",
    "tests/flows/issues/test_random_actions.py",
    "tests/flows/commands/",
    "tests/unit/classifiers/test_training.py",
    "tests/flows/conversation/",
)
# All of these share something that is worth starting once; of those below, each test may run beside the others.
TOGETHER = "tests/browser/"
APART = (
    "tests/flows/crash/",
    "tests/flows/web/test_generated_requests.py",
    "tests/flows/issues/test_random_actions.py",
)


class SharedOut(LoadScopeScheduling):  # type: ignore[misc]  # the package says nothing of its types
    """Gives a file to one process, but for what is named above."""

    def _split_scope(self, nodeid: str) -> str:
        return share_of(nodeid)


def share_of(test: str) -> str:
    """Name what a test goes together with."""
    if test.startswith(APART):
        return test
    return TOGETHER if test.startswith(TOGETHER) else test.partition("::")[0]


def place_of(test: str) -> int:
    """Say when a test's turn is: what is not named comes last."""
    return next((number for number, begins in enumerate(FIRST) if test.startswith(begins)), len(FIRST))
