"""Building a model file from what its packages carry: `build_model` is the door."""

from appliance.inference.build.builder import BuildStep, BuiltModel, build_model

__all__ = ["BuildStep", "BuiltModel", "build_model"]
