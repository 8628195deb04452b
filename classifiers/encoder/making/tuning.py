"""Tunes the upper layers on labelled messages: right outcome, right lanes, and like messages close together."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from classifiers.encoder.making.network import Network

Array = npt.NDArray[Any]
Tell = Callable[[str], None]

FROZEN_LAYERS = 6
EPOCHS = 2
SEED = 1
_BATCH = 32
_POOL = 16 * _BATCH
_READ_AT_ONCE = 64
_RATE, _HEAD_RATE, _RATE_BY_LAYER = 2.5e-4, 2e-3, 0.9
_WARM_UP, _LEAST_RATE = 0.1, 0.02
_DROPOUT, _SMOOTHING, _LANES_SHARE, _CLOSENESS_SHARE, _CLOSENESS_HEAT = 0.1, 0.05, 0.3, 0.2, 0.1


@dataclass(frozen=True)
class Messages:
    """Messages as the numbers of their pieces, with their labels."""

    pieces: list[list[int]]
    outcomes: Array
    touches: Array


@dataclass(frozen=True)
class Read:
    """What a network says of messages: scores, and the meaning that they come from."""

    scores: Array
    meanings: Array


def read_below(network: Network, messages: Messages) -> list[Tensor]:
    """Say what the frozen lower layers make of each message; it is the same for every tuning."""
    network.eval()
    pieces = messages.pieces
    below: list[Tensor] = [torch.empty(0)] * len(pieces)
    order = sorted(range(len(pieces)), key=lambda row: len(pieces[row]))
    with torch.no_grad():
        for start in range(0, len(order), _READ_AT_ONCE):
            rows = order[start : start + _READ_AT_ONCE]
            numbers, mask = _padded([torch.tensor(pieces[row]) for row in rows])
            states = network.embedded(numbers)
            for layer in network.layers[:FROZEN_LAYERS]:
                states = layer(states, mask)
            for place, row in enumerate(rows):
                below[row] = states[place, : len(pieces[row])].to(torch.bfloat16).clone()
    return below


class Tuning:
    """One network on its way, above the layers that stay as they are."""

    def __init__(self, network: Network, messages: Messages, below: list[Tensor], *, tell: Tell) -> None:
        """Take what the lower layers say of the messages."""
        self._network = network
        self._messages = messages
        self._below = below
        self._random = np.random.default_rng(SEED)
        self._tell = tell

    def run(self, rows: Array) -> None:
        """Tune on the messages of these rows."""
        torch.manual_seed(SEED)
        optimiser, rates = self._optimiser()
        steps = EPOCHS * math.ceil(len(rows) / _BATCH)
        step = 0
        for epoch in range(EPOCHS):
            losses: list[float] = []
            for batch in self._batches(rows):
                share = _share_of_rate(step, steps)
                for group, rate in zip(optimiser.param_groups, rates, strict=True):
                    group["lr"] = rate * share
                losses.append(self._step(batch, optimiser))
                step += 1
                if not step % 50:
                    self._tell(
                        f"epoch {epoch + 1} of {EPOCHS}, step {step} of {steps}, loss {np.mean(losses[-50:]):.3f}"
                    )

    def read(self, rows: Array) -> Read:
        """Ask the network as it is now, without chance."""
        self._network.eval()
        order = sorted(range(len(rows)), key=lambda place: len(self._messages.pieces[rows[place]]))
        scores, meanings = [], []
        with torch.no_grad():
            for start in range(0, len(order), _READ_AT_ONCE):
                meaning = self._meaning(rows[order[start : start + _READ_AT_ONCE]], dropout=0.0)
                meanings.append(meaning)
                scores.append(self._network.scores(meaning))
        back = np.argsort(order)
        return Read(torch.cat(scores).numpy()[back], torch.cat(meanings).numpy()[back])

    def _meaning(self, rows: Array, *, dropout: float) -> Tensor:
        states, mask = _padded([self._below[row].float() for row in rows])
        for layer in self._network.layers[FROZEN_LAYERS:]:
            states = layer(states, mask, dropout)
        return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def _batches(self, rows: Array) -> Iterator[Array]:
        """Give batches of messages of like length, in an order left to chance."""
        shuffled = self._random.permutation(rows)
        batches: list[Array] = []
        for start in range(0, len(shuffled), _POOL):
            pool = shuffled[start : start + _POOL]
            lengths = np.array([len(self._messages.pieces[row]) for row in pool])
            pool = pool[np.argsort(lengths + self._random.random(len(pool)) * 4)]
            batches += [pool[at : at + _BATCH] for at in range(0, len(pool), _BATCH)]
        for place in self._random.permutation(len(batches)):
            yield batches[place]

    def _step(self, rows: Array, optimiser: torch.optim.Optimizer) -> float:
        self._network.train()
        meaning = self._meaning(rows, dropout=_DROPOUT)
        scores = self._network.scores(functional.dropout(meaning, _DROPOUT))
        outcomes = torch.tensor(self._messages.outcomes[rows])
        touches = torch.tensor(self._messages.touches[rows])
        split = self._network.outcomes.out_features
        loss = functional.cross_entropy(scores[:, :split], outcomes, label_smoothing=_SMOOTHING)
        loss = loss + _LANES_SHARE * functional.binary_cross_entropy_with_logits(scores[:, split:], touches)
        loss = loss + _CLOSENESS_SHARE * _strangeness(meaning, outcomes)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        optimiser.step()
        return float(loss.detach())

    def _optimiser(self) -> tuple[torch.optim.Optimizer, list[float]]:
        """Let the upper layers learn faster than the lower ones, and the new heads fastest."""
        upper = reversed(self._network.layers[FROZEN_LAYERS:])
        groups: list[dict[str, Any]] = [
            {"params": list(layer.parameters()), "lr": _RATE * _RATE_BY_LAYER**depth}
            for depth, layer in enumerate(upper)
        ]
        heads = [*self._network.outcomes.parameters(), *self._network.touches.parameters()]
        groups.append({"params": heads, "lr": _HEAD_RATE})
        return torch.optim.AdamW(groups, weight_decay=0.01, fused=True), [group["lr"] for group in groups]


def _padded(rows: list[Tensor]) -> tuple[Tensor, Tensor]:
    lengths = torch.tensor([len(row) for row in rows])
    padded = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return padded, torch.arange(padded.shape[1])[None] < lengths[:, None]


def _share_of_rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / (_WARM_UP * steps)) * max(_LEAST_RATE, 1 - step / steps)


def _strangeness(meaning: Tensor, outcomes: Tensor) -> Tensor:
    """Say how far messages are from the others of their outcome, compared with all others of the batch."""
    directions = functional.normalize(meaning - meaning.mean(0, keepdim=True), dim=1)
    itself = torch.eye(len(outcomes), dtype=torch.bool)
    likeness = (directions @ directions.T / _CLOSENESS_HEAT).masked_fill(itself, -1e9)
    alike = (outcomes[:, None] == outcomes[None]) & ~itself
    surprise = likeness - likeness.logsumexp(1, keepdim=True)
    counts = alike.sum(1)
    # A small last batch may hold no two of one outcome; then there is nothing to bring closer.
    some = counts > 0
    return -((surprise * alike).sum(1) / counts.clamp_min(1))[some].sum() / some.sum().clamp_min(1)
