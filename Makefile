# Two commands: `make demo` shows the demonstration record, `make test` proves everything.
# Each makes its own virtual environment, .venv, from nothing but Python 3.11 or later and pip.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
comma := ,
BUILT_FROM := pyproject.toml hatch_build.py src/pobratim/gazetteer/additions.toml

.PHONY: demo test lint types rooms counted alone clean

demo: $(VENV)/installed-site
	$(BIN)/pobratim demo --port $(PORT)

test: lint types rooms
	@echo "== tests"
	$(BIN)/python -m pytest -n auto --dist worksteal
	@$(MAKE) --no-print-directory counted alone
	@echo "== all passed"

lint: $(VENV)/installed-test
	@echo "== ruff"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-test
	@echo "== mypy --strict"
	$(BIN)/mypy --strict

rooms: $(VENV)/installed-test
	@echo "== who imports whom"
	$(BIN)/lint-imports

# Machine code hides its calls: what counts them runs with the sources.
counted: $(VENV)/installed-test
	@echo "== steps counted"
	POBRATIM_INTERPRETED=1 $(BIN)/python -m pytest -n auto tests/reading/test_linear.py tests/reading/test_hostile.py -k "times_the_work or take_steps"

alone: $(VENV)/installed-test
	@echo "== the reader alone, without Django"
	$(BIN)/python .ci/reader_alone.py

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 2; }
	@echo "== a virtual environment in $(VENV)"
	$(PYTHON) -m venv $(VENV)

# pip shows nothing of what the build hook says, and it works for minutes: its lines come by a file.
define install
	@echo "== installing Pobratim with its $(2), building its gazetteer and its reader (three to six minutes)"
	@echo "fetching packages" > $(VENV)/progress
	@tail -f $(VENV)/progress & shown=$$!; \
	  POBRATIM_PROGRESS="$(CURDIR)/$(VENV)/progress" $(PIP) install -e '.[$(1)]'; failed=$$?; \
	  kill $$shown; exit $$failed
	@touch $@
endef

$(VENV)/installed-site: $(BUILT_FROM) | $(VENV)/bin/python
	$(call install,site,site)

$(VENV)/installed-test: $(BUILT_FROM) | $(VENV)/bin/python
	$(call install,site$(comma)test,site and tests)
	@touch $(VENV)/installed-site
