"""Ridge regression over sparse features, with the scores that each set would get if it had been left out."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import linalg, sparse

Matrix = npt.NDArray[np.float32]

# Features this frequent are cheaper to multiply as a dense matrix.
_FREQUENT = 250


@dataclass(frozen=True)
class Solved:
    """One column of weights a target, and for each message the scores from a fit without its own set."""

    weights: Matrix
    intercepts: Matrix
    left_out: Matrix


def solve(features: Any, targets: Matrix, groups: npt.NDArray[np.int64], *, penalty: float) -> Solved:
    """Fit all targets at once; one factorisation also gives every leave-one-set-out fit in closed form.

    With A the inverse of (K + penalty), a held-out group G errs by inv(A[G, G]) @ (A @ y)[G].
    """
    kernel = _kernel(features)
    kernel[np.diag_indices_from(kernel)] += np.float32(penalty)
    inverse = _inverse(kernel)
    intercepts = targets.mean(axis=0)
    coefficients = inverse @ (targets - intercepts)
    left_out = np.empty_like(targets)
    for group in np.unique(groups):
        rows = np.flatnonzero(groups == group)
        block = inverse[np.ix_(rows, rows)]
        left_out[rows] = targets[rows] - linalg.solve(block, coefficients[rows], assume_a="pos")
    weights = np.asarray(features.T @ coefficients, dtype=np.float32)
    return Solved(weights, intercepts.astype(np.float32), left_out)


def _kernel(features: Any) -> Matrix:
    columns = features.tocsc()
    frequent = np.diff(columns.indptr) > _FREQUENT
    dense = columns[:, frequent].toarray()
    rare = columns[:, ~frequent].tocsr()
    kernel: Matrix = dense @ dense.T
    kernel += (rare @ rare.T).toarray()
    return kernel


def _inverse(kernel: Matrix) -> Matrix:
    lower = linalg.cholesky(kernel, lower=True, overwrite_a=True, check_finite=False)
    inverse, failed = linalg.lapack.spotri(lower, lower=1, overwrite_c=1)
    if failed:
        raise ArithmeticError("the examples could not be told apart: the kernel has no inverse")
    whole: Matrix = np.tril(inverse)
    whole += np.tril(inverse, -1).T
    return whole


def sparse_rows(arrays: dict[str, Any], *, width: int) -> Any:
    """Make the matrix of features from its parts, one row a message."""
    parts = (arrays["data"], arrays["indices"], arrays["indptr"])
    return sparse.csr_matrix(parts, shape=(len(arrays["indptr"]) - 1, width), dtype=np.float32)
