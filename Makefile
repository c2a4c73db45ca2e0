# Dieu Hanh. `make run` shows a town's year; `make test` tries everything.
.PHONY: help run test setup build bench fuzz format lint check clean
.DEFAULT_GOAL := help

SWIFT_BUILD = swift build --explicit-target-dependency-import-check error

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: build ## the sample year: database, reports, comparison (var/demo)
	.build/release/dieuhanh demo --dir var/demo

test: setup ## build and run all tests
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build --disable-xctest

setup: ## check the tools, install missing Debian packages
	@bin/setup

build: setup ## the program, optimised
	$(SWIFT_BUILD) -c release --product dieuhanh

bench: build ## measure what docs/performance.md tells
	$(SWIFT_BUILD) -c release --product benchmarks
	.build/release/benchmarks deadlines
	.build/release/benchmarks import 10
	.build/release/benchmarks fill 1
	.build/release/benchmarks figures 1
	.build/release/benchmarks commits
	.build/release/benchmarks transitions
	.build/release/benchmarks tick
	.build/release/benchmarks demo
	.build/release/benchmarks check
	.build/release/benchmarks fill 100
	.build/release/benchmarks figures 100
	rm -rf var/bench

FUZZ_SECONDS ?= 60

fuzz: setup ## random and changed texts against the checker (FUZZ_SECONDS=60)
	mkdir -p var/fuzz/corpus
	DIEUHANH_FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize=fuzzer --product fuzz
	SWIFT_BACKTRACE=enable=no .build-fuzz/release/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=5 \
		-rss_limit_mb=2048 -max_len=8192 -dict=Fuzz/words.dict -artifact_prefix=var/fuzz/ \
		-print_final_stats=1 var/fuzz/corpus Fuzz/Seeds

format: ## format all Swift files
	swift format format -i -r -p Package.swift Sources Tests Benchmarks Fuzz

lint: ## refuse badly formatted Swift
	swift format lint --strict -r -p Package.swift Sources Tests Benchmarks Fuzz

check: ## all that .ci/run checks
	bash .ci/run

clean: ## remove what was built and made
	rm -rf .build .build-fuzz var
