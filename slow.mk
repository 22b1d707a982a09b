# What takes too long for every change: long fuzzing, changed code, coverage, and what a release needs
# (CONTRIBUTING.md). Tools that are missing are installed.
.PHONY: fuzz fuzz-corpus mutants coverage release-check deny semver package installs msrv sbom
SECONDS_EACH := $(or $(SECONDS),600)
FUZZED := call_json csv criteria_set parse_quantity
FUZZ_FOLDER := $(abspath $(or $(CARGO_TARGET_DIR),target))/fuzz
# The toolchain that cargo-fuzz needs, and the oldest that the workspace promises.
NIGHTLY ?= nightly
OLDEST = $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
BASELINE = $(shell git describe --tags --abbrev=0 2>/dev/null)

tool = $(CARGO) $(1) --version >/dev/null 2>&1 || \
	{ echo "== cargo-$(1) is missing: installing it"; $(CARGO) install --locked --quiet cargo-$(1); }
toolchain = rustup run $(1) rustc --version 2>/dev/null || \
	{ echo "== Rust $(1) is missing: installing it"; rustup toolchain install --profile minimal $(1); }

fuzz: ## each fuzzing target for SECONDS=600, from the golden vectors and the corpus on
	@$(call tool,fuzz)
	@$(call toolchain,$(NIGHTLY))
	$(CARGO) run --locked --quiet --package xtask -- seeds $(GOLDEN) $(FUZZ_FOLDER)/seeds
	$(CARGO) +$(NIGHTLY) fuzz build
	@for target in $(FUZZED); do \
		echo "== fuzzing $$target for $(SECONDS_EACH) seconds"; \
		mkdir -p $(FUZZ_FOLDER)/$$target; \
		$(CARGO) +$(NIGHTLY) fuzz run $$target $(FUZZ_FOLDER)/$$target $(FUZZ_FOLDER)/seeds/$$target fuzz/corpus/$$target -- \
			-dict=$(FUZZ_FOLDER)/seeds/dictionary -max_total_time=$(SECONDS_EACH) -verbosity=0 -print_final_stats=1 || exit 1; \
	done

fuzz-corpus: ## keeps in fuzz/corpus some of the smallest inputs that reach what fuzzing reached, KEPT=150 a target
	@# Findings have names of their own, and stay.
	@for target in $(FUZZED); do \
		rm -rf $(FUZZ_FOLDER)/small && mkdir -p $(FUZZ_FOLDER)/small; \
		$(CARGO) +$(NIGHTLY) fuzz run $$target $(FUZZ_FOLDER)/small fuzz/corpus/$$target $(FUZZ_FOLDER)/$$target -- \
			-merge=1 -max_len=1024 2>/dev/null; \
		find fuzz/corpus/$$target -regextype posix-extended -regex '.*/[0-9a-f]{40}' -delete; \
		ls $(FUZZ_FOLDER)/small | shuf --random-source=Cargo.lock -n $(or $(KEPT),150) | \
			while read -r name; do cp $(FUZZ_FOLDER)/small/$$name fuzz/corpus/$$target/; done; \
		echo "$$target: $$(ls fuzz/corpus/$$target | wc -l) of $$(ls $(FUZZ_FOLDER)/small | wc -l) inputs kept"; \
	done

# First the vectors alone, which build quickly and notice most; what they miss is tried on all quick tests.
MUTANTS = CARGO_PROFILE_DEV_DEBUG=0 PROPTEST_CASES=64 $(CARGO) mutants --package congdoan --test-package congdoan \
	--output $(abspath $(or $(CARGO_TARGET_DIR),target)) --jobs 2 --no-shuffle
TESTS_OF_MUTANTS = lib test=golden test=replies test=laws test=rules test=csv test=typed test=events
mutants: ## money, time, law and funds changed line by line: the tests must notice (tests/mutants.md)
	@$(call tool,mutants)
	@echo "== changed code on the vectors"
	-$(MUTANTS) --cargo-arg=--test=golden --cargo-arg=--test=replies
	@echo "== what they missed, on all quick tests"
	$(MUTANTS) --iterate $(TESTS_OF_MUTANTS:%=--cargo-arg=--%)

coverage: ## how many lines of the core its tests reach: at least 95%
	@$(call tool,llvm-cov)
	@# The tests run the examples, which have to be built as they are; what an earlier run left would be counted, too.
	export CARGO_TARGET_DIR=$(abspath $(or $(CARGO_TARGET_DIR),target))/coverage && \
		eval "$$($(CARGO) llvm-cov show-env --sh)" && $(CARGO) llvm-cov clean --workspace && \
		$(CARGO) build --package congdoan --examples --locked && $(CARGO) test --package congdoan --tests --locked && \
		$(CARGO) llvm-cov report --fail-under-lines 95 --ignore-filename-regex '(examples|tests|build)/' --summary-only

release-check: deny semver package installs msrv sbom ## all that a release needs beside the tests

deny: ## licences, bans and sources of dependencies
	@$(call tool,deny)
	$(CARGO) deny check licenses bans sources

semver: ## what the last tag promised is still there
	@if test -z "$(BASELINE)"; then echo "== no tag yet: nothing to compare the public interface with"; else \
		$(call tool,semver-checks); \
		$(CARGO) semver-checks --package congdoan --baseline-rev $(BASELINE); fi

package: ## the crate, built from its own package
	$(CARGO) package --package congdoan --locked

installs: python npm ## the wheel and the npm package, installed and used in an empty folder
	tests/packaging/installs.sh $(VENV)/wheels/*.whl $(NPM_FOLDER)/congdoan-*.tgz

msrv: ## the oldest Rust that is promised builds everything
	@$(call toolchain,$(OLDEST))
	$(CARGO) +$(OLDEST) check --workspace --all-targets --locked

SBOM = $(abspath $(or $(CARGO_TARGET_DIR),target))/sbom
sbom: python ## what is in the crate, the wheel and the npm package's module, as CycloneDX, in target/sbom
	@$(call tool,cyclonedx)
	@rm -rf $(SBOM) && mkdir -p $(SBOM)
	@# It writes one beside every crate of the workspace.
	$(CARGO) cyclonedx --quiet --format json --override-filename sbom
	mv crates/core/sbom.json $(SBOM)/crate.json
	mv crates/wasm/sbom.json $(SBOM)/npm.json
	rm crates/*/sbom.json
	unzip -qjo $(VENV)/wheels/*.whl '*.cyclonedx.json' -d $(SBOM) && mv $(SBOM)/*.cyclonedx.json $(SBOM)/wheel.json
	@ls -l $(SBOM)
