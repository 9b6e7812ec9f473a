# Everything runs in .venv, made with Python 3.11 or later: make demo, make test.

PYTHON ?= python3
PORT ?= 8001
DB ?= db/quotes.db
BIN := .venv/bin

.PHONY: $(shell grep -oE '^[a-z0-9-]+:' $(firstword $(MAKEFILE_LIST)) | tr -d :)

help:  ## this list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install: .venv/installed  ## make the virtual environment and install quotes in it

install-test: .venv/installed-test

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Python 3.11 or later is needed: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
		|| { echo "Python's venv module is missing: install it (Debian: apt install python3-venv)" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/installed-test: .venv/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ .venv/installed

load: install  ## load samples/ into db/quotes.db
	$(BIN)/quotes load $(DB) samples

demo: load  ## load samples/ and open them in Datasette: make demo PORT=8001
	$(BIN)/quotes serve $(DB) --port $(PORT)

test: install-test  ## install what tests need and run them all
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist worksteal

test-datasette-1:  ## the tests of the pages under the newest Datasette 1.0, an alpha now
	@mkdir -p .cache
	@[ -x .cache/datasette-1/bin/pip ] || $(PYTHON) -m venv .cache/datasette-1
	.cache/datasette-1/bin/pip install --quiet --disable-pip-version-check -e '.[test]'
	.cache/datasette-1/bin/pip install --quiet --disable-pip-version-check --pre --upgrade 'datasette>=1.0a0'
	.cache/datasette-1/bin/pytest -q tests/publishing tests/commands/test_serve.py

COMPILED := .cache/compiled

wheel: .venv/bin/python  ## build dist/*.whl for this machine, its engine compiled (needs a C compiler)
	@rm -rf $(COMPILED)/project && mkdir -p $(COMPILED)/project
	@git ls-files -z --cached --others --exclude-standard | tar -c --null -T - | tar -x -C $(COMPILED)/project
	@$(BIN)/pip install --quiet --disable-pip-version-check build
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m build --wheel --outdir dist $(COMPILED)/project

compiled: wheel  # an environment of its own, in which the copy that was just compiled is used
	@[ -x $(COMPILED)/venv/bin/pip ] || $(PYTHON) -m venv $(COMPILED)/venv
	@ln -sfn ../../../shared $(COMPILED)/shared
	$(COMPILED)/venv/bin/pip install --quiet --disable-pip-version-check -e '$(COMPILED)/project[test]'

test-compiled: compiled  ## run all tests with the compiled engine
	cd $(COMPILED)/project && QUOTES_WHEEL=$$(ls -t $(CURDIR)/dist/*-cp*.whl | head -1) ../venv/bin/pytest -q -n auto --maxprocesses 4 --dist worksteal

floors: install-test  ## raise the accuracy floors of tests/floors.toml to what is reached now
	$(BIN)/python -m tests.floors
	$(BIN)/python -m docs.generate

benchmarks: install-test  ## measure speed, and write docs/benchmarks.md
	$(BIN)/python -m benchmarks.speed $(wildcard ../shared/polnear/dev/text) --write docs/benchmarks.md

benchmarks-compiled: compiled  ## the same for the compiled engine, into a section of its own
	cd $(COMPILED)/project && ../venv/bin/python -m benchmarks.speed $(addprefix ../../../,$(wildcard ../shared/polnear/dev/text)) --write ../../../docs/benchmarks.md

accuracy: install-test  ## write the figures reached into docs/evaluating.md
	$(BIN)/python -m benchmarks.accuracy ../shared/polnear --write docs/evaluating.md
	$(BIN)/python -m docs.generate

rules: install-test  ## write docs/rules.md: what each rule matches, and how well it does
	$(BIN)/quotes rules ../shared/polnear --split train --format markdown -o docs/rules.md

docs: install-test  ## rewrite what is made from the code: schema, data dictionary, commands, README
	$(BIN)/python -m docs.generate

screenshots: install-test  ## take the pictures in docs/screenshots/ with headless Chromium
	$(BIN)/python -m docs.screenshots

benchmark-site: install-test  ## measure the site with 1,000,000 quotes in .cache/site.db
	@mkdir -p .cache
	[ -f .cache/site.db ] || $(BIN)/python -m benchmarks.site make .cache/site.db
	$(BIN)/python -m benchmarks.site measure .cache/site.db

lint: install-test  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean:  ## remove the virtual environment and what was built
	rm -rf .venv build dist
