"""The encoder: a small multilingual network, tuned for this house, that reads a whole message at once."""

from classifiers.encoder.reading import Encoder, EncoderError, Reading, load_encoder

__all__ = ["Encoder", "EncoderError", "Reading", "load_encoder"]
