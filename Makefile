# Two commands do everything: `make site` and `make test`. `make help` lists the rest.
PYTHON ?= python3
ARCHIVE := .venv/bin/python -m build_archive

.PHONY: help site serve check changes fixity suggestion test docs bench lock fresh clean
.DEFAULT_GOAL := help

help:  ## list these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

site: .venv/site-ready  ## build the archive into site/
	@$(ARCHIVE) build

serve: .venv/site-ready  ## build, serve on this machine and rebuild whenever something changes
	@$(ARCHIVE) serve

FORMAT ?= text

check: .venv/site-ready  ## find everything that is wrong in seeds, records, names, pages and settings
	@$(ARCHIVE) check --format "$(FORMAT)"

BASE ?= origin/main
HEAD ?= HEAD
LIMIT ?= 1000000

changes: .venv/site-ready  ## tell what the site shows otherwise than at BASE (origin/main)
	@$(ARCHIVE) changes --base "$(BASE)" --limit "$(LIMIT)"

fixity: .venv/site-ready  ## tell whether the seeds of BASE (origin/main) stay as they are
	@$(ARCHIVE) fixity $(if $(EVENT),--event "$(EVENT)") -- "$(BASE)" "$(HEAD)"

suggestion: .venv/site-ready  ## take in the article of an issue: make suggestion ISSUE=issue.json
	@$(ARCHIVE) from-issue "$(ISSUE)"

test: .venv/test-ready  ## run all tests, the browser's included, or some: make test TESTS=tests/arabic
	@$(if $(TESTS),,.github/scripts/browser.sh)
	@.venv/bin/python -m pytest $(if $(TESTS),$(TESTS),--numprocesses auto --dist loadfile)

docs: .venv/test-ready  ## write anew the parts of the documents that the code gives
	@.venv/bin/python -m tests.generated_docs

bench: .venv/bench-ready  ## measure time, cleaning, dates, names and search; ratios within one run
	@for bench in $$(grep -l __main__ benchmarks/*.py); do echo "== $$bench"; .venv/bin/python "$$bench" || exit 1; done

# Debian's Python is 3.11.2 and some packages ask for a later 3.11: resolve on the oldest Python that must work.
lock: .venv/test-ready  ## resolve the dependencies anew and write the locks with their hashes
	@.venv/bin/pip-compile --version >/dev/null 2>&1 || .venv/bin/pip install --quiet 'pip-tools>=7.4,<8'
	@.venv/bin/pip-compile $(LOCK) --output-file requirements.lock pyproject.toml
	@.venv/bin/pip-compile $(LOCK) --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml
	@.venv/bin/pip-compile $(LOCK) --extra test --extra bench --constraint requirements-test.lock --output-file requirements-bench.lock pyproject.toml

fresh:  ## make the environment anew with the newest dependencies, past the locks
	@.github/scripts/environment.sh "$(PYTHON)"
	@touch .venv/site-ready .venv/test-ready

LOCK := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean:  ## remove the environment, the site and every generated page
	@rm -rf .venv site .cache
	@test ! -f docs/.generated || (cd docs && xargs -d '\n' rm -f < .generated && find . -mindepth 1 -type d -empty -delete && rm .generated)

.venv/site-ready: requirements.lock pyproject.toml
	@.github/scripts/environment.sh "$(PYTHON)" requirements.lock
	@touch $@

.venv/test-ready: requirements-test.lock pyproject.toml
	@.github/scripts/environment.sh "$(PYTHON)" requirements-test.lock
	@touch $@ .venv/site-ready

.venv/bench-ready: requirements-bench.lock pyproject.toml
	@.github/scripts/environment.sh "$(PYTHON)" requirements-bench.lock
	@touch $@ .venv/test-ready .venv/site-ready
