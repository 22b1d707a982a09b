# The two commands of the README come first; each says what it is doing.
.PHONY: demo test bench docs readme
CARGO ?= cargo

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
	@echo "== lints"
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	@echo "== tests (golden vectors, property laws, arbitrary input, the documentation's examples)"
	$(CARGO) test --workspace --locked
	@echo "== documentation"
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked
	@echo "== the main job"
	$(CARGO) run --release --locked --quiet --example money_path
	$(CARGO) run --release --locked --quiet --example province
	$(CARGO) run --release --locked --quiet --example grading
	@if $(CARGO) deny --version >/dev/null 2>&1; then \
		echo "== licences, bans, sources"; $(CARGO) deny check licenses bans sources; \
	else echo "== licences: skipped, cargo-deny is not installed"; fi

bench: ## how long one answer takes, and a country's units at once
	$(CARGO) bench --locked --bench speed
	$(CARGO) bench --locked --bench grading
	@# Fresh pages for every large result, at either size: otherwise the allocator keeps the smaller one warm.
	GLIBC_TUNABLES=glibc.malloc.mmap_threshold=131072 $(CARGO) bench --locked --bench scale

docs: ## the documentation, in target/doc
	$(CARGO) doc --workspace --no-deps --locked

readme: ## rewrites the generated table of README.md
	CONGDOAN_UPDATE=1 $(CARGO) test --locked --test readme
