# Needs Python 3.11 or later, make and the network; everything else goes into .venv.
#   make demo    compile the example negotiation into out/
#   make test    install what the tests need and run them all
#   make check   what a change must pass: format, types, floors, spelling, tests, docs
#   make bench   measure speed and quality beside other programs
#   make fuzz    damage papers of every form by chance, ten minutes each
#   make lock    pin the newest versions allowed by pyproject.toml

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON3 = $(or $(shell PYTHON="$(PYTHON)" tools/find-python),$(error no Python 3.11 or later))
BIN := .venv/bin
EXAMPLE := examples/tidewater
OUT := out
MINUTES := 10
LIBRARY := $(OUT)/library.sqlite
RESULTS := $(addprefix $(OUT)/compilation.,docx html md json)

.PHONY: help
help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

.PHONY: demo
demo: install-run ## Compile the example negotiation and say where to look
	@mkdir -p $(OUT)
	@rm -f $(LIBRARY)*
	@$(BIN)/adref library add $(EXAMPLE)/library --library $(LIBRARY)
	@echo
	@$(BIN)/adref compile $(EXAMPLE) --library $(LIBRARY) --uncited $(foreach file,$(RESULTS),-o $(file))
	@echo
	@echo "What parties say of their sources, held against the library:"
# It ends with 1 where a source says otherwise, as some do here.
	@$(BIN)/adref verify $(EXAMPLE) --library $(LIBRARY) || test $$? -eq 1
	@echo
	@echo "Open $(OUT)/compilation.html in a browser, or $(OUT)/compilation.docx in Word or LibreOffice."
	@echo "Sources: below the notes, as those of 17 sexies, 35 bis and 59 bis; language without a note: in 8, 15 bis and 37."

.PHONY: test
test: install-dev system ## Run all tests, then the examples in the docs
	$(BIN)/python -m pytest
# Sybil's examples depend on their order and share a page: no shuffling, one process.
	$(BIN)/python -m pytest -p no:randomly -n 0 docs

.PHONY: check
check: lint types floors test docs ## Everything a change must pass, fastest first

.PHONY: lint
lint: install-dev ## Style, format and spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell

.PHONY: types
types: install-dev ## Types
	$(BIN)/mypy

.PHONY: floors
floors: install-dev ## Imports go down only
	$(BIN)/lint-imports

.PHONY: docs
docs: install-dev ## The documentation, as HTML in docs/_build/html
	$(BIN)/sphinx-build -q -n -W --keep-going -b html docs docs/_build/html

.PHONY: bench
bench: install-bench system ## Measure beside other programs
	$(BIN)/python -m bench

.PHONY: fuzz
fuzz: install-dev ## Damage papers of every form and see whether they are taken (MINUTES=10 each)
	$(BIN)/python tools/fuzz.py all --minutes $(MINUTES)

.PHONY: accept
accept: install-dev ## Write the golden files anew; look at the difference before you commit
	$(BIN)/python -m pytest --accept

.PHONY: picture
picture: demo ## Make the pictures of the pages anew (needs Chromium)
	$(BIN)/python tools/picture.py $(OUT)/compilation.html docs/images/compilation.png
	$(BIN)/adref report $(EXAMPLE) -o $(OUT)/report.html > /dev/null
	$(BIN)/python tools/picture.py $(OUT)/report.html docs/images/report.png

.PHONY: install-run install-dev install-bench
install-run install-dev install-bench: install-%:
	@$(PYTHON3) tools/install.py $*

.PHONY: system
system:
	@$(PYTHON3) tools/system.py

# One resolution for all groups: the widest first, the others held to it.
LOCK = uv pip compile pyproject.toml -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate \
	--custom-compile-command "make lock"
.PHONY: lock
lock: ## Pin the newest versions that pyproject.toml allows (needs uv)
	$(LOCK) --upgrade --group dev --group bench -o requirements/bench.txt
	$(LOCK) -c requirements/bench.txt --group dev -o requirements/dev.txt
	$(LOCK) -c requirements/bench.txt --group build -o requirements/run.txt

.PHONY: clean
clean: ## Remove what was made, not what was installed
	rm -rf $(OUT) docs/_build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests bench docs tools -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove .venv as well
	rm -rf .venv
