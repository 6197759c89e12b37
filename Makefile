# The commands of the project; `make` alone lists them. Needs Python 3.11 or newer, git and GNU make 3.81 or newer.

PYTHON  ?= python3
ADDRESS ?= 127.0.0.1:8000
# Of the tests: much of their time is waiting for a browser.
WORKERS ?= 4
UV      := $(or $(shell command -v uv 2>/dev/null),.tools/bin/uv)
RUN     := .venv/bin/python -m

# Material's warning about MkDocs 2, at every start: our versions are locked.
export NO_MKDOCS_2_WARNING := 1
# What Python has compiled is kept, whatever the shell says: `make check` would take half as long again.
unexport PYTHONDONTWRITEBYTECODE

# What can be said of a document that is imported: on the command line, for an environment may have such names too.
GIVEN   := PLAN SOURCE AS_AT TITLE KIND OWNER KEY DATES SHORT_DATES NUMBERS WRITE

# One environment, from one of two locks. Once the tools of the tests are in it they stay: their lock holds the site's.
SITE    := serve build reproduce check advice clean-file register verify report year nginx init upgrade
SITE    += new due diff schemas import export
DEV     := test fuzz audit bench-search lint format types bless
LOCK    := $(if $(wildcard .venv/dev.ok)$(filter $(DEV),$(MAKECMDGOALS)),dev,site)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help lock clean $(SITE) $(DEV)

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

serve: ## show the portal on http://127.0.0.1:8000 and follow every edit (another address: ADDRESS=…)
	$(RUN) macros serve '$(ADDRESS)'

build: ## check the record and write the portal to site/
	$(RUN) macros build

reproduce: ## build twice, at two hours in two languages, and compare every byte
	PYTHONHASHSEED=1 TZ=UTC LC_ALL=C $(RUN) macros build
	@rm -rf .site-before .cache/papers .cache/templates
	@cp -R site .site-before
	PYTHONHASHSEED=2 TZ=Pacific/Kiritimati LC_ALL=C.UTF-8 $(RUN) macros build
	diff -r .site-before site
	@rm -rf .site-before

check: ## check the record alone, in a second or two
	@$(RUN) macros check

advice: ## say where a briefing could be in plainer English; it refuses nothing
	@$(RUN) macros advice

clean-file: ## take out of a picture or a sound what nobody sees in it: make clean-file FILE=docs/briefings/robin.jpg
	@$(RUN) macros clean-file '$(FILE)'

register: ## add what is new to data/addresses.txt, the register of published addresses that must not die
	@$(RUN) macros register

verify: ## compare a kept or published /api/v1/changes.json with the record: make verify FILE=changes.json (or its address)
	@$(RUN) macros verify '$(FILE)'

init: ## write an empty portal for another partnership: make init FOLDER=../our-portal (it asks who it is for)
	@$(RUN) macros init '$(FOLDER)'

upgrade: ## show what a newer Candour would change in this portal: make upgrade FROM=../candour (then again with WRITE=yes)
	@$(RUN) macros upgrade '$(FROM)' $(if $(filter yes,$(WRITE)),write)

nginx: ## print a configuration of nginx for the address of this portal, to begin from
	@$(RUN) macros nginx

report: ## write a PDF of what changed between two days: make report FROM=2020-10-06 TO=2021-02-02
	@$(RUN) macros report '$(FROM)' '$(TO)'

year: ## write the report of a year as a PDF and as a Word file: make year YEAR=2020-21
	@$(RUN) macros year '$(YEAR)'

new: ## begin something new, with its fields: make new KIND=plan NAME=leo (or measure, meeting, action, body, …)
	@$(RUN) macros new '$(KIND)' '$(NAME)'

due: ## say by body what needs an update before the next meeting
	@$(RUN) macros due

diff: ## say what changes for the public, compared with what is published
	@$(RUN) macros diff

schemas: ## write the schemas by which editors complete and check, to .vscode/
	@$(RUN) macros schemas

import: ## read an action plan of Word, Excel or CSV into data/plans/: make import FILE=plan.docx PLAN=robin (WRITE=yes writes it)
	@$(RUN) macros import '$(FILE)' $(foreach name,$(GIVEN),$(if $(filter command,$(origin $(name))),'$(name)=$($(name))'))

export: ## write a plan as a file of Excel and one of Word, which make import reads again: make export PLAN=robin
	@$(RUN) macros export '$(PLAN)'

test: lint types check ## everything that CI checks (some tests only: ARGS="-k words")
	@$(RUN) tests.chromium
	@$(RUN) tests.checkers
	@$(RUN) tests.nginx
	$(RUN) pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

audit: ## what is too slow for every change: every page by axe, and the main pages by Lighthouse
	@$(RUN) tests.chromium
	@$(RUN) tests.checkers audit
	$(RUN) pytest -m audit $(ARGS)

fuzz: ## try a hundred times as many texts and records as `make test`: for hours, not for every change
	CANDOUR_FUZZ=$(or $(TIMES),100) $(RUN) pytest tests/test_any_text.py tests/test_any_record.py tests/test_guard.py \
	  tests/test_hidden_parts.py tests/test_pdfs.py -k any $(ARGS)
	@$(UV) pip install --quiet --require-hashes --no-build --python .venv/bin/python --requirement requirements/fuzz.txt
	$(RUN) tests.guided $(or $(SECONDS),600)

lint: ## look for mistakes and untidiness in the Python code
	$(RUN) ruff check
	$(RUN) ruff format --check

format: ## tidy the Python code
	$(RUN) ruff check --fix
	$(RUN) ruff format

types: ## check the types of the Python code
	$(RUN) mypy

bench-search: ## measure the search on a generated portal of 12,500 pages (a smaller one: ARGS="--plans 25 …")
	$(RUN) tests.bench.search $(ARGS)

bless: ## accept what the pages look like now as the tests' expected output
	$(RUN) tests.bless
	@$(RUN) macros schemas
	@$(RUN) macros register
	$(RUN) tests.pictures
	@[ ! -d tests/this_record ] || $(RUN) tests.this_record.readme_pictures

lock: $(filter .tools/%,$(UV)) ## choose the newest allowed version of every package, and write the locks
	for name in site dev fuzz uv; do $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 \
	  --fork-strategy fewest --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' \
	  --output-file requirements/$$name.txt requirements/$$name.in || exit; done
	! grep -nE '://|^ *-|[ =]/' requirements/*.txt | grep -v -- '--hash='

clean: ## remove all that these commands made
	rm -rf site .site-building .site-before .venv .tools .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up. A stamp in the environment says from which lock it was made; it is made anew when that lock changes.
$(SITE) $(DEV): .venv/$(LOCK).ok

.venv/%.ok: requirements/%.txt | $(filter .tools/%,$(UV))
	@$(python-is-new-enough)
	@echo 'Setting up .venv from $<' >&2
	@rm -rf .venv
	@$(UV) venv --quiet --no-python-downloads --python "$$(command -v $(PYTHON))" .venv
	@$(UV) pip sync --quiet --require-hashes --no-build --python .venv/bin/python $<
	@touch $@

.tools/bin/uv: requirements/uv.txt
	@$(python-is-new-enough)
	@echo 'Setting up uv in .tools' >&2
	@rm -rf .tools
	@$(PYTHON) -m venv .tools
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement $<
	@touch $@

python-is-new-enough = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
  { echo 'Candour needs Python 3.11 or newer; $(PYTHON) is not. Name one: make PYTHON=/path/to/python3.11 …' >&2; exit 1; }
