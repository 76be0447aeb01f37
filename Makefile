# The two commands of the README. Each sets up what it needs (virtual environment, pinned packages, system libraries).
#   make run     open the window        make test    format, lint, types, tests
#   make check   the formulas' audit    make bench   the speed figures    make words   what translators work on
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRANSLATIONS := resources/translations/scoreviz_zh_TW.ts resources/translations/scoreviz_zh_CN.ts

.PHONY: run test types engine-tests check bench words wheel clean

run: $(READY)
	@sh packaging/linux/system-libraries.sh window
	@$(BIN)/python -m scoreviz $(ARGS)

test: $(READY)
	@sh packaging/linux/system-libraries.sh offscreen
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@$(MAKE) --no-print-directory -j 2 types engine-tests
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile --max-worker-restart 0 tests/ui

# Types take one processor a while: the first tests begin meanwhile.
types: $(READY)
	$(BIN)/mypy

engine-tests: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile --max-worker-restart 0 --ignore tests/ui

check: $(READY)
	@$(BIN)/python -m scoreviz check

bench: $(READY)
	@sh packaging/linux/system-libraries.sh offscreen
	@$(BIN)/python -m scoreviz bench $(ARGS)

# Collects the texts of the program for the translators, and builds what Qt reads of what they wrote.
words: $(READY)
	$(BIN)/pyside6-lupdate -tr-function-alias tr+=mark -locations none -no-obsolete \
	    $$(find scoreviz -name '*.py' | sort) -ts $(TRANSLATIONS)
	for ts in $(TRANSLATIONS); do $(BIN)/pyside6-lrelease $$ts -qm $${ts%.ts}.qm; done
	$(BIN)/python packaging/sums.py

wheel: $(READY)
	$(BIN)/python -m build --wheel --no-isolation

$(READY): pyproject.toml packaging/constraints.txt
	@test -n "$(PYTHON)" || { echo "scoreviz needs Python 3.11 or newer: install it and try again."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "scoreviz needs Python 3.11 or newer; $(PYTHON) is older."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint packaging/constraints.txt --editable '.[dev]'
	@touch $(READY)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
