"""Data: rows of numbers, stem-and-leaf plots, tables of classes and of pairs; measures of them, and
the letters
that stand for what is missing in them.
"""
