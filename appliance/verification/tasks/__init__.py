"""The goal FIND checked by measuring: points, lines and circles as numbers, maps and matrices as tables."""
