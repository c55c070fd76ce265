"""The academy's own model: its golden set, its fine-tuning, and the proof that it is better.

PyTorch, transformers and peft are asked for by the commands that need them and come with `pip install
academy-appliance[train]`; the appliance itself runs without them.
"""
