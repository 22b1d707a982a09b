# The first two commands of the README come first; each says what it is doing.
.PHONY: demo test bench docs readme generate python test-python oracle digest bench-python bench-columns notebooks spark nation java chromium npm test-web test-browser bench-web calculator web
CARGO ?= cargo
PYTHON ?= python3
VENV := .venv
VENV_BENCH := .venv-bench
NPM_FOLDER := $(abspath $(or $(CARGO_TARGET_DIR),target))/npm
GOLDEN := $(or $(CONGDOAN_GOLDEN),tests/golden)
CHROMIUM ?= $(firstword $(shell command -v chromium chromium-browser google-chrome) /usr/bin/chromium)
XTASK_PACKAGE := $(CARGO) run --locked --quiet --package xtask --features package --
WEB_TEST = CONGDOAN_NPM=$(NPM_FOLDER) CHROMIUM=$(CHROMIUM) node --test --test-reporter=spec
# Nothing about where the packages came from goes into a lock file.
NPM_CI := npm ci --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved

demo: ## a province's report and a grassroots union's books, read against the law; its units consolidated; grades
	@echo "== building and running the main job"
	$(CARGO) run --release --locked --quiet --example money_path
	@echo "== a province of 70 grassroots unions, generated so that it adds up to the report"
	$(CARGO) run --release --locked --quiet --example province
	@echo "== published grades counted again, and a scorecard graded"
	$(CARGO) run --release --locked --quiet --example grading

test: ## everything that must hold: format, lints, tests, documentation, the main job
	@echo "== format"
	$(CARGO) fmt --all -- --check
	@echo "== generated files: schemas and doors"
	$(CARGO) run --locked --quiet --package xtask -- generate --check
	@echo "== lints"
	$(CARGO) clippy --workspace --all-targets --features xtask/package --locked -- -D warnings
	@echo "== tests (golden vectors, property laws, arbitrary input, the documentation's examples)"
	$(CARGO) test --workspace --locked
	@echo "== documentation"
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked
	@echo "== the main job"
	$(CARGO) run --release --locked --quiet --example money_path
	$(CARGO) run --release --locked --quiet --example province
	$(CARGO) run --release --locked --quiet --example grading
	@$(MAKE) --no-print-directory test-python test-web digest
	@if $(CARGO) deny --version >/dev/null 2>&1; then \
		echo "== licences, bans, sources"; $(CARGO) deny check licenses bans sources; \
	else echo "== licences: skipped, cargo-deny is not installed"; fi

bench: ## how long one answer takes, a country's units at once, and columns beside the peers
	$(CARGO) bench --locked --bench speed
	$(CARGO) bench --locked --bench grading
	$(CARGO) bench --locked --bench batch
	@# Fresh pages for every large result, at either size: otherwise the allocator keeps the smaller one warm.
	GLIBC_TUNABLES=glibc.malloc.mmap_threshold=131072 $(CARGO) bench --locked --bench scale
	@$(MAKE) --no-print-directory bench-columns

generate: ## writes the schemas and the doors of other languages from the list of operations
	$(CARGO) run --locked --quiet --package xtask -- generate

test-python: python java ## the Python package: golden vectors, results, types and stubs, notebooks, Spark
	@echo "== Python: tests and types"
	@# The year of the nation in Spark is held against the one in Rust.
	$(CARGO) build --release --locked --quiet --example nation
	$(VENV)/bin/python -m pytest -qq tests/python

DIGEST = $(abspath $(or $(CARGO_TARGET_DIR),target))/digest
digest: python npm ## one answer in every door: 20,000 requests of the oracle and the golden ones, byte for byte
	@echo "== one answer in every door: the requests"
	@mkdir -p $(DIGEST)
	@$(CARGO) run --locked --quiet --package xtask -- requests $(GOLDEN) > $(DIGEST)/requests
	@$(VENV)/bin/python -m tests.oracle --requests --seed 2026 --count 20000 >> $(DIGEST)/requests
	@echo "== one answer in every door: Rust, Python, Node"
	@$(CARGO) run --locked --quiet --package xtask -- replies < $(DIGEST)/requests > $(DIGEST)/rust
	@$(VENV)/bin/python tests/digest/replies.py < $(DIGEST)/requests > $(DIGEST)/python
	@node tests/digest/replies.cjs $(NPM_FOLDER)/congdoan < $(DIGEST)/requests > $(DIGEST)/node
	@cd $(DIGEST) && cmp rust python && cmp rust node
	@tests/digest/in_changelog.sh $(DIGEST)/rust

COUNT ?= 1000000
SEED ?= 1
oracle: python ## random requests to an oracle written from the law alone, and to the library: COUNT=…, SEED=…
	$(VENV)/bin/python -m tests.oracle --count $(COUNT) --seed $(SEED)

bench-python: python ## how long Python waits for an answer
	$(VENV)/bin/python crates/py/benches/speed.py $(VENV)/wheels

bench-columns: python $(VENV_BENCH)/ready ## columns beside numpy, numba, Polars, DuckDB, pandas, OpenFisca; BENCH="--only dues"
	@echo "== columns and their peers"
	$(VENV_BENCH)/bin/pip install --quiet --disable-pip-version-check --no-deps --force-reinstall $(VENV)/wheels/*.whl
	$(VENV_BENCH)/bin/python crates/py/benches/columns $(BENCH)

notebooks: python ## runs examples/notebooks and stores what they say
	CONGDOAN_UPDATE=1 $(VENV)/bin/python -m pytest -q tests/python/test_notebooks.py

ROWS ?= 2000000
spark: python java ## a country's payroll on two executors of Spark, beside Polars and DuckDB
	$(VENV)/bin/python examples/spark/national_payroll.py --rows $(ROWS)

MEMBERS ?= 11000000
NATION_TOTALS = $(or $(CARGO_TARGET_DIR),target)/nation.json
nation: ## a year of the country made on the fly: 138 million rows to the totals of units and provinces, then in Spark
	@echo "== the year of the nation in Rust: building and running"
	$(CARGO) run --release --locked --quiet --example nation -- --members $(MEMBERS) --totals $(NATION_TOTALS)
	@echo "== the same year on two executors of Spark: what it needs"
	@$(MAKE) --no-print-directory python java
	@if $(VENV)/bin/python -c 'import sys; sys.path.insert(0, "examples/spark"); import in_spark; sys.exit(in_spark.no_java())'; then \
		echo "== the same year on two executors of Spark"; \
		$(VENV)/bin/python examples/spark/national_year.py $(NATION_TOTALS); \
	else echo "== Spark: skipped, there is no Java"; fi

java: ## Java for Spark: installed with apt-get where that is possible
	@if command -v java >/dev/null || { test -n "$$JAVA_HOME" && test -x "$$JAVA_HOME/bin/java"; }; then :; \
	elif test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		echo "== Java is missing: installing openjdk-17-jre-headless with apt-get"; \
		apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends openjdk-17-jre-headless >/dev/null; \
	else echo "== Java 17 is missing: install openjdk-17-jre-headless, or the like, for Spark"; fi

python: $(VENV)/ready ## the wheel, built and installed in .venv
	@echo "== Python: building the wheel"
	rm -rf $(VENV)/wheels
	$(VENV)/bin/maturin build --quiet --release --manifest-path crates/py/Cargo.toml --out $(VENV)/wheels
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --force-reinstall $(VENV)/wheels/*.whl

$(VENV)/ready: tests/python/requirements.lock
$(VENV_BENCH)/ready: crates/py/benches/requirements.lock
%/ready:
	@echo "== Python: a virtual environment in $(@D)"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.13 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

npm: crates/wasm/build/node_modules/.package-lock.json ## the npm package, in target/npm, and what it weighs
	@rustup target list --installed 2>/dev/null | grep -q wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
	@echo "== npm: building the package"
	$(XTASK_PACKAGE) package
	@cd $(NPM_FOLDER)/congdoan && npm pack --silent --pack-destination .. >/dev/null
	node crates/wasm/build/sizes.js $(NPM_FOLDER)/congdoan

test-web: npm calculator chromium tests/web/node_modules/.package-lock.json ## the npm package: vectors in Node and Chromium, types, packaging
	@echo "== npm: the vectors, with the library's own replies"
	@$(XTASK_PACKAGE) vectors $(GOLDEN) > $(NPM_FOLDER)/vectors.json
	@echo "== npm: tests in Node, types, packaging"
	cd tests/web && $(WEB_TEST) $(filter-out $(IN_BROWSER),$(notdir $(wildcard tests/web/*.test.js)))
	@if test -x "$(CHROMIUM)"; then $(MAKE) --no-print-directory test-browser; \
	elif test -n "$$CI"; then echo "there is no Chromium" >&2; exit 1; \
	else echo "== the package and the calculator in a browser: skipped, there is no Chromium"; fi

# What `test-web` runs where there is a browser.
IN_BROWSER = browser.test.js calculator.test.js
test-browser:
	@echo "== the package in Chromium"
	cd tests/web && $(WEB_TEST) browser.test.js
	@echo "== calculator: journeys in Chromium"
	@# On a busy machine a browser may be late; what is wrong is wrong twice.
	cd tests/web && run() { $(WEB_TEST) calculator.test.js calculator/*.test.js; }; \
		run || { echo "== calculator: a journey failed, all of them once more"; run; }

calculator: npm examples/calculator/node_modules/.package-lock.json ## the browser calculator, in examples/calculator/dist
	@echo "== calculator: types and build"
	@# The package made here is no entry of the lock file, so it is put beside what is.
	@rm -rf examples/calculator/node_modules/congdoan
	@cd examples/calculator && npm install --no-save --no-package-lock --offline --no-audit --no-fund --silent \
		$(NPM_FOLDER)/congdoan-$$(node -p 'require("$(NPM_FOLDER)/congdoan/package.json").version').tgz >/dev/null
	cd examples/calculator && npm run --silent check && npm run --silent build

web: calculator ## the browser calculator, served on this machine
	@echo "== calculator: Ctrl+C ends it"
	cd examples/calculator && npm run --silent preview

bench-web: calculator chromium tests/web/node_modules/.package-lock.json ## how long Node waits for an answer, and a browser for the calculator
	node crates/wasm/benches/speed.cjs $(NPM_FOLDER)
	CHROMIUM=$(CHROMIUM) node crates/wasm/benches/page.mjs

%/node_modules/.package-lock.json: %/package-lock.json
	@echo "== npm: what $(@D:/node_modules=) needs"
	cd $(@D:/node_modules=) && $(NPM_CI)
	@touch $@

chromium: ## Chromium for the tests in a browser: installed with apt-get where that is possible
	@if test -x "$(CHROMIUM)"; then :; \
	elif test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		echo "== Chromium is missing: installing it with apt-get, for the tests in a browser"; \
		apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null; \
	else echo "== Chromium is missing: install it, or make CHROMIUM=PATH …, for the tests in a browser"; fi

include slow.mk

docs: ## the documentation, in target/doc
	$(CARGO) doc --workspace --no-deps --locked

readme: ## rewrites the generated table of README.md
	CONGDOAN_UPDATE=1 $(CARGO) test --locked --test readme
