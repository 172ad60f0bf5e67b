# Needs git, make and Python 3.11 or newer; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
JOBS ?= 2

.PHONY: help demo test bench eval docs clean

help:
	@echo "make demo    lint the sample corpus"
	@echo "make test    linters, types, import walls, tests"
	@echo "make bench   speed beside codespell and typos, seconds of every rule"
	@echo "make eval    precision on labelled articles in the folder ARTLINT_EVAL"
	@echo "make docs    bring the generated parts of the documents up to date"
	@echo "make clean   remove .venv, caches and results"

demo: $(VENV)/.installed
	@$(BIN)/artlint check --isolated --exit-zero examples/corpus

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(JOBS) --dist worksteal

bench: $(VENV)/.installed-bench
	@$(BIN)/python -m compileall -q linter rules
	@$(BIN)/python bench/make_corpus.py .bench/corpus
	@$(BIN)/python bench/run.py .bench/corpus

eval: $(VENV)/.installed
	@$(BIN)/python bench/evaluate.py "$(ARTLINT_EVAL)"

docs: $(VENV)/.installed-dev
	@$(BIN)/python tools/update_docs.py

clean:
	rm -rf $(VENV) .bench .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "artlint needs Python 3.11 or newer, not " + sys.version.split()[0] + "; try make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.python
	@echo "Setting up $(VENV) ..." >&2
	@$(PIP) --editable .
	@$(BIN)/python -m compileall -q linter rules
	@touch $@

# Each extra lies on top of the plain installation, so that "make demo" needs no developer's tools.
$(VENV)/.installed-%: $(VENV)/.installed
	@echo "Installing the extra $* ..." >&2
	@$(PIP) --editable '.[$*]'
	@touch $@
