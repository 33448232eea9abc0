# Every task. A newcomer types `make run` and `make test`; all others are for work on Rekindle itself.
PYTHON ?= python3
BIN := .venv/bin
EXPORTS ?=
MADE_UP := .run
# The web app's tests run by themselves: a browser's threads would change how other tests begin processes.
PYTEST := $(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

.PHONY: help run test lint types layers unit bench golden docs lock long clean
.DEFAULT_GOAL := help

help: ## what there is to type
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set everything up and go from exports to twelve names (EXPORTS=folder for your own)
	@$(PYTHON) scripts/prepare.py run
	@if [ -n "$(EXPORTS)" ]; then scripts/run "$(EXPORTS)"; else scripts/run; fi

test: ## set up what tests need and run every check
	@$(PYTHON) scripts/prepare.py test
	@$(MAKE) --no-print-directory lint types layers unit

lint:
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

unit:
	$(BIN)/coverage erase
	$(PYTEST) --cov --cov-report= --ignore=tests/web
	$(BIN)/coverage report --skip-covered --fail-under=100
	$(PYTEST) tests/web

bench: ## measure, each figure as a ratio to a limit or a peer of the same run
	@$(PYTHON) scripts/prepare.py bench
	@$(BIN)/python -m benchmarks

golden: ## write the expected results beside the samples anew; review them like code
	REKINDLE_GOLDEN=1 $(BIN)/pytest -q -p no:cacheprovider tests/importers
	git status --short samples

docs: ## write the reference anew from the code
	$(BIN)/python scripts/reference.py

lock: ## lock the dependencies anew, with hashes and without addresses
	for group in run test bench node front; do scripts/lock $$group; done

long: ## campaigns too long for every commit: kill-at-random-points and laws, many times
	REKINDLE_LONG=1 $(PYTEST) tests/services tests/store tests/core/drafting

clean: ## forget the environment, what was built and the made-up person
	rm -rf .venv node_modules build src/rekindle/web/built $(MADE_UP) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
