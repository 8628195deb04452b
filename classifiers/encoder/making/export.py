"""Writes the tuned network as ONNX with eight-bit weights, and what the product has to know beside it."""

import hashlib
import json
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from classifiers.encoder.making.network import VECTOR, Network, Shipped
from classifiers.encoder.making.weights import Weights
from classifiers.encoder.reading import CARD, MOST_PIECES, NETWORK, PIECES, READINGS

Array = npt.NDArray[Any]


def write_network(network: Network, meanings: Array, path: Path) -> None:
    """Export the network; its vectors keep the directions in which the meanings of the examples differ most."""
    directions, centre = _directions(meanings)
    shipped = Shipped(network, directions, centre).eval()
    example = (torch.randint(3, 1_000, (1, 40)),)
    length = torch.export.Dim("length", min=2, max=MOST_PIECES + 2)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / NETWORK
        torch.onnx.export(
            shipped,
            example,
            whole,
            input_names=["pieces"],
            output_names=["scores", "vector"],
            dynamic_shapes={"pieces": {1: length}},
            external_data=False,
            verbose=False,
        )
        _forget_shapes(whole)
        # Seven bits a weight: with eight, processors without VNNI let sums overflow.
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"DisableShapeInference": True},
        )


def _directions(meanings: Array) -> tuple[torch.Tensor, torch.Tensor]:
    centre = meanings.mean(axis=0)
    _, _, directions = np.linalg.svd(meanings - centre, full_matrices=False)
    return torch.tensor(directions[:VECTOR].T.copy()), torch.tensor(centre)


def _forget_shapes(path: Path) -> None:
    """Remove the shapes noted in the graph, which the quantiser would hold against its own."""
    model = onnx.load(path)
    del model.graph.value_info[:]
    onnx.save(model, path)


def write_pieces(weights: Weights, rows: Sequence[int], path: Path) -> None:
    """Write each piece with the logarithm of its frequency, in the order of the network's table."""
    lines = (f"{weights.log_frequencies[row]:.4f}\t{weights.pieces[row]}\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


def version_of(folder: Path) -> str:
    """Name the encoder after the two files that decide what it says."""
    both = "".join(_digest(folder / name) for name in (NETWORK, PIECES))
    return f"encoder-{hashlib.sha256(both.encode()).hexdigest()[:12]}"


def write_card(folder: Path, facts: dict[str, Any]) -> None:
    """Write what the encoder is, and the hashes of the files that belong to it."""
    digests = {name: _digest(folder / name) for name in (NETWORK, PIECES, READINGS)}
    card = {"version": version_of(folder), **facts, "sha256": digests}
    (folder / CARD).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
