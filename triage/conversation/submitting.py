"""Forms that were sent: those of handing over, of the steps and of absence here, all others by the part for them."""

from collections.abc import Callable, Mapping

from triage.conversation import away, forms, handing_over, steps
from triage.conversation.room import Act, Room
from triage.store.inbox import Kept

OF_A_MATTER: Mapping[str, forms.Verb] = {
    handing_over.FORM: handing_over.submitted,
    steps.FORM: steps.submitted,
}
BY_THEMSELVES: Mapping[str, Callable[[Room, Kept], Act]] = {
    handing_over.FORM_OF_ALL: handing_over.consider_submitted_for_all,
    away.FORM: away.consider_submitted,
}


def consider(room: Room, arrival: Kept) -> Act:
    """Act on a form that was sent."""
    name = str(arrival.data.get("view", ""))
    if name in OF_A_MATTER:
        return forms.on_matter(room, arrival, name, verb=OF_A_MATTER[name])
    by_itself = BY_THEMSELVES.get(name)
    return forms.consider_submitted(room, arrival) if by_itself is None else by_itself(room, arrival)
