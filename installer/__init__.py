"""What brings the appliance onto a machine: checks, virtual environment, engine, package.

It imports nothing of `appliance`, so that it runs when the product is broken, and nothing outside the
standard library, so that it runs before anything is installed.
"""
