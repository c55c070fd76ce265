"""A worked solution, read and proven line by line.

Every relation must be true in the world of its question, every step must follow by the move that the line
names, every number that stands alone must be what its words say it is, and nothing may come from nowhere.
"""
