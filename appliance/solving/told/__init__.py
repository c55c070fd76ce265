"""Graphs, equations and points of which something is told: their letters, and what is seen of them."""
