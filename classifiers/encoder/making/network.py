"""The network: twelve layers of multilingual-e5-small over fewer pieces, with the heads of this house on top."""

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from classifiers.encoder.making.weights import Weights

WIDTH, INNER, LAYERS, HEADS = 384, 1536, 12, 12
OUTCOMES, LANES, VECTOR = 10, 8, 96
# The first, the end and the unknown piece, in the rows of the original table.
_SPECIAL_ROWS = (0, 2, 3)
_EPSILON = 1e-12
# Sentence vectors of length one are small numbers; the heads learn better from larger ones.
_SCALE = 3.0


class Layer(nn.Module):
    """One transformer layer, normalised after each of its halves."""

    def __init__(self, weights: Weights, number: int) -> None:
        """Take the weights of the layer with this number."""
        super().__init__()
        self.attend = _linear(weights, [f"l{number}.{part}" for part in "qkv"], WIDTH)
        self.joined = _linear(weights, [f"l{number}.ao"], WIDTH)
        self.after_attention = _norm(weights, f"l{number}.aln")
        self.widened = _linear(weights, [f"l{number}.fi"], WIDTH)
        self.narrowed = _linear(weights, [f"l{number}.fo"], INNER)
        self.after_all = _norm(weights, f"l{number}.oln")

    def forward(self, states: Tensor, mask: Tensor | None, dropout: float = 0.0) -> Tensor:
        """Let every piece look at all others, then think about what it saw."""
        messages, length, _ = states.shape
        split = self.attend(states).view(messages, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = split[0], split[1], split[2]
        likeness = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        if mask is not None:
            likeness = likeness.masked_fill(~mask[:, None, None, :], -1e9)
        seen = (likeness.softmax(-1) @ value).transpose(1, 2).reshape(messages, length, WIDTH)
        states = self.after_attention(states + functional.dropout(self.joined(seen), dropout, self.training))
        thought = self.narrowed(functional.gelu(self.widened(states)))
        return self.after_all(states + functional.dropout(thought, dropout, self.training))


class Network(nn.Module):
    """From the numbers of the pieces to scores and a vector; the table of the pieces is never tuned."""

    def __init__(self, weights: Weights, rows: Sequence[int]) -> None:
        """Take the weights, of the pieces only these rows."""
        super().__init__()
        table = torch.tensor(weights.tensors["emb.word"].reshape(-1, WIDTH)[[*_SPECIAL_ROWS, *rows]])
        steps = table.abs().amax(1, keepdim=True) / 127
        # The table is kept as it will be shipped, in eight bits a number, so that tuning sees what will be read.
        self.register_buffer("table", (table / steps).round().to(torch.int8))
        self.register_buffer("steps", steps)
        places = weights.tensors["emb.pos"].reshape(-1, WIDTH) + weights.tensors["emb.type"].reshape(-1, WIDTH)[0]
        self.register_buffer("places", torch.tensor(places))
        self.first = _norm(weights, "emb.ln")
        self.layers = nn.ModuleList(Layer(weights, number) for number in range(LAYERS))
        self.outcomes = nn.Linear(WIDTH, OUTCOMES)
        self.touches = nn.Linear(WIDTH, LANES)
        for head in (self.outcomes, self.touches):
            nn.init.normal_(head.weight, std=0.02)

    def embedded(self, pieces: Tensor) -> Tensor:
        """Look the pieces up."""
        words = self.table[pieces].float() * self.steps[pieces]
        return self.first(words + self.places[: pieces.shape[1]])

    def scores(self, meaning: Tensor) -> Tensor:
        """Give the outcomes' scores, then the touched lanes'."""
        return torch.cat((self.outcomes(meaning * _SCALE), self.touches(meaning * _SCALE)), dim=-1)


class Shipped(nn.Module):
    """What is exported: one message in, its scores and its vector of length one out."""

    def __init__(self, network: Network, directions: Tensor, centre: Tensor) -> None:
        """Add the directions in which vectors are told apart."""
        super().__init__()
        self.network = network
        self.register_buffer("directions", directions)
        self.register_buffer("centre", centre)

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """Read one message without any padding."""
        states = self.network.embedded(pieces)
        for layer in self.network.layers:
            states = layer(states, None)
        meaning = states.mean(1)
        vector = (meaning - self.centre) @ self.directions
        return self.network.scores(meaning), vector / vector.norm(dim=-1, keepdim=True).clamp_min(1e-6)


def _linear(weights: Weights, names: list[str], inputs: int) -> nn.Linear:
    matrix = torch.cat([torch.tensor(weights.tensors[f"{name}.w"]).view(-1, inputs) for name in names])
    linear = nn.Linear(inputs, len(matrix))
    linear.weight.data = matrix
    linear.bias.data = torch.cat([torch.tensor(weights.tensors[f"{name}.b"]) for name in names])
    return linear


def _norm(weights: Weights, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
    norm.weight.data = torch.tensor(weights.tensors[f"{name}.w"])
    norm.bias.data = torch.tensor(weights.tensors[f"{name}.b"])
    return norm
