# The two commands are `make run` and `make test`; the rest are parts of them.

PORT ?= $(or $(APPLIANCE_PORT),8710)

# Any Python from 3.11 on will do; where there is none, the installer says so itself.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
  "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; exit; }; \
  done; echo python3)

# `exec`, so that whoever ends make ends the program, and not a shell in between.
.PHONY: run install test unit slow lint package gpu peers lock clean

run: ## everything from a fresh clone to the teachers' page; again, and it serves at once
	@exec env APPLIANCE_PORT=$(PORT) $(PYTHON) -m installer run

install: ## what `make run` does before it starts the appliance
	@exec $(PYTHON) -m installer install

test: ## every test, lint, strict types and import layers
	@exec $(PYTHON) -m installer test

unit: ## the tests that take seconds
	@exec $(PYTHON) -m installer test unit

slow: ## the tests that need the model, a browser or the package
	@exec $(PYTHON) -m installer test slow

lint: ## ruff, mypy --strict, import layers
	@exec $(PYTHON) -m installer test lint

package: ## dist/academy-appliance_*.deb
	@exec $(PYTHON) -m installer package

gpu: ## the engine with a part for the GPU: make gpu BACKEND=cuda|vulkan|metal (docs/engine.md)
	@exec $(PYTHON) -m installer gpu $(BACKEND)

peers: ## llama.cpp's server and batch benchmark, for `appliance bench engine`
	@exec $(PYTHON) -m installer peers

lock: ## write the lock files anew from pyproject.toml (the only target that asks for newer versions)
	@exec $(PYTHON) -m installer lock

clean: ## what was built; the data in var/ stays
	rm -rf .venv build dist
