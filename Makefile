PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: chat test gate check

chat: $(VENV)/installed
	$(BIN)/tashan index docs_corpus
	$(BIN)/tashan serve

test: $(VENV)/installed-test
	$(BIN)/python -m pytest

# With an index of its own: the one in use may hold other articles.
gate: $(VENV)/installed
	rm -rf $(VENV)/gate
	TASHAN_HOME=$(VENV)/gate $(BIN)/tashan index docs_corpus
	TASHAN_HOME=$(VENV)/gate $(BIN)/tashan eval gate --max-drop 0.02

check: $(VENV)/installed-check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# torch first and alone: the constraint takes its CPU build, which later packages then accept.
$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: set PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet torch==2.13.0
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch $@

$(VENV)/installed-check: $(VENV)/installed-test
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test,check]'
	touch $@
