"""The family of data: rows of numbers, plots and tables, and what is told and asked of them."""
