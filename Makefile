# Everything a person types here. Nothing but Python 3.11+, git and make has to be on the machine.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8080
SANDBOX_PORT ?= 8081
UV_VERSION := 0.13.8
UV = $(shell command -v uv || echo $(BIN)/uv)
LONG = $(addprefix tests/flows/, issues/test_random_actions.py crash/test_failing_jira.py web/test_generated_requests.py web/test_repeats.py)
# Compiled once here, so that every start is quick, also where Python may not write beside its packages.
INSTALL = $(UV) pip install --quiet --compile-bytecode --python $(BIN)/python
# So is what stands here, whatever the environment says: the tests start many processes.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test coverage check format lock clean bench-intake bench-slack bench-jira bench-page bench-audit bench-web bench-reports test-long bench-classify bench-check bench-lanes bench-repeats bench-public encoder

help: ## List what can be typed here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	@$(PYTHON) -m venv .venv
	@command -v uv >/dev/null || $(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.runtime: $(BIN)/python pyproject.toml requirements.lock
	@echo "Installing the locked dependencies …"
	@$(INSTALL) -r pyproject.toml -c requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.runtime
	@echo "Installing the locked development tools …"
	@$(INSTALL) -r pyproject.toml --group dev -c requirements.lock
	@touch $@

run: .venv/.runtime ## Start the product with stand-ins, sample people and messages on localhost
	@$(BIN)/triage demo --port $(PORT) --sandbox-port $(SANDBOX_PORT)

test: .venv/.dev ## Run all tests, on SQLite and PostgreSQL
	@$(BIN)/pytest -n 3 --dist loadscope --no-loadscope-reorder

coverage: .venv/.dev ## The same, and list what no test ran; it takes half as long again
	@$(BIN)/pytest -n 3 --dist loadscope --no-loadscope-reorder --cov --cov-report=term

check: .venv/.dev ## Lint, check types, import directions and the lock
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@cp requirements.lock .venv/requirements.expected
	@$(UV) pip compile pyproject.toml --group dev --universal --generate-hashes --no-annotate --no-header --quiet -o .venv/requirements.expected
	@cmp requirements.lock .venv/requirements.expected || { echo "requirements.lock does not fit pyproject.toml: type make lock"; exit 1; }

format: .venv/.dev ## Format the code and mend what can be mended
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench-intake: .venv/.dev ## Time the intake beside a bare endpoint, on SQLite and PostgreSQL
	@$(BIN)/python -m tests.load.bench_intake

bench-slack: .venv/.dev ## Time acknowledging what Slack sends, killed in the middle too, and answering a question
	@$(BIN)/python -m tests.load.bench_slack

bench-jira: .venv/.dev ## Time 1, 2 and 4 workers bringing issues to a Jira that takes 50 ms an answer
	@$(BIN)/python -m tests.load.bench_jira

bench-page: .venv/.dev ## Time a page from the message on, idle and with 10,000 deliveries waiting
	@$(BIN)/python -m tests.load.bench_page

bench-audit: .venv/.dev ## Time the auditor's look with 100,000 tickets and 500,000 deliveries
	@$(BIN)/python -m tests.load.bench_audit

bench-web: .venv/.dev ## Time queues, search, tickets and intake among 100,000 tickets, on SQLite and PostgreSQL
	@$(BIN)/python -m tests.load.bench_web

bench-reports: .venv/.dev ## Time every report among 100,000 tickets, on SQLite and PostgreSQL
	@$(BIN)/python -m tests.load.bench_reports

test-long: .venv/.dev ## Try at length what `make test` tries shortly: chance, repeats, and a Jira that fails
	@ACTIONS=500 TICKETS=1000 EXAMPLES=130 REPEATS=5008 $(BIN)/pytest $(LONG)

bench-classify: .venv/.dev ## Time judging and redacting one message
	@$(BIN)/python -m classifiers.bench classify

bench-check: .venv/.dev ## Time checking a text before it is pasted
	@$(BIN)/python -m classifiers.bench check

bench-lanes: .venv/.dev ## Judge each set of examples by a model that never saw it
	@$(BIN)/python -m classifiers.bench lanes

bench-repeats: .venv/.dev ## Measure how well repeats are found, in FILE=messages.jsonl, a folder with BANKING77, or the examples
	@$(BIN)/python -m classifiers.similar.evaluation $(if $(FILE),"$(FILE)")

bench-public: .venv/.dev ## Compare on BANKING77 and CLINC150, if DATA=folder holds a copy
	@$(BIN)/python -m classifiers.bench public "$(DATA)"

.venv-encoder/.ready: $(BIN)/python pyproject.toml requirements.lock
	@$(PYTHON) -m venv .venv-encoder
	@$(UV) pip install --quiet --python .venv-encoder/bin/python -r pyproject.toml --extra encoder -c requirements.lock
	@touch $@

encoder: .venv-encoder/.ready ## Tune the encoder anew from the examples (about an hour on two cores)
	@.venv-encoder/bin/python -m classifiers.encoder.making

lock: $(BIN)/python ## Write requirements.lock anew from pyproject.toml
	@$(UV) pip compile pyproject.toml --group dev --universal --generate-hashes --no-annotate --no-header --quiet -o requirements.lock

clean: ## Remove what was installed and produced
	@rm -rf .venv .venv-encoder var .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
