# Trilateral. `make help` lists the targets; the logic of each is in tools/.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help serve test test-browsers soak dist release demo pictures size score misses speed fuzz mutants bench growth model fmt clean

# Where the scorers lie, for `make score` and `make misses`.
EVAL ?= ../shared/eval

# Folders count too: their times change when a file goes.
SOURCES := $(shell find src net data www 2>/dev/null) \
  $(wildcard build.rs index.html Cargo.toml Cargo.lock Trunk.toml package-lock.json tools/dist.sh tools/env.sh)

serve: dist/index.html ## Build and serve on 127.0.0.1 (TEXT=path opens another text, PUBLISHED=2025-05-12 dates it, PORT=n)
	@node tools/serve.mjs dist $${PORT:+--port "$$PORT"} $${TEXT:+--text "$$TEXT"} $${PUBLISHED:+--published "$$PUBLISHED"}

test: ## Formatting, clippy, native tests, component tests and end-to-end tests in a headless browser
	@tools/test.sh

test-browsers: dist/index.html ## The end-to-end core in Firefox and WebKitGTK (ENGINES="firefox"; installs them with apt)
	@tools/browsers.sh

soak: dist/index.html ## Do at random what readers do, and see that nothing stays (MINUTES=30, SEED=n, ROUND=n)
	@node tools/soak.mjs

dist: dist/index.html ## Write dist/: the site, and the embed in dist/trilateral/1/

dist/index.html: $(SOURCES)
	@tools/dist.sh

release: dist/index.html ## Write release/: the embed with hashes and licences, and an npm package
	@node tools/release.mjs

demo: ## Render the page without scripts anew (www/demo/static.html)
	@tools/demo.sh

pictures: dist/index.html ## Take pictures of the sample, and of TEXTS="path path", at five widths in both themes, and name their faults
	@node tools/pictures.mjs

size: dist/index.html ## Weigh the embed against its budget and show what takes the room (DETAIL=1 lists functions)
	@node tools/size.mjs dist/trilateral/1 $${DETAIL:+--detail}

speed: ## Measure MB/s natively and in a headless browser with and without SIMD, of the sample and of TEXTS="path path", and compare their parses
	@tools/speed.sh $(TEXTS)

bench: dist/index.html ## Measure beside peers in a headless browser and write docs/performance.md (RUNS=n, QUICK=1, TEXT=file; half an hour)
	@tools/bench.sh

score: ## Score the command line against the gold files (EVAL=path of the scorers)
	@tools/score.sh "$(EVAL)"

misses: ## Tell for each rule what it found and what it got wrong on the gold files (EVAL=path of the scorers)
	@cargo build --quiet --features cli && python3 tools/misses.py "$(EVAL)" target/debug/trilateral

fuzz: ## Try what no one has thought of: SECONDS_EACH=600 TARGETS="parse time" (all of fuzz/targets/)
	@tools/fuzz.sh $${SECONDS_EACH:-600} $(TARGETS)

mutants: ## Break the sources one place at a time and see whether a test notices: FILES="src/time" SHARD=0/40 (hours without SHARD)
	@tools/mutants.sh

growth: ## Measure how each stage's work grows from 10 KB to 10 MB of text and write docs/growth.md (MOST=bytes stops earlier)
	@tools/growth.sh

model: ## Learn the grammar anew: data/syntax.bin (UD=folder of the treebank, TEXT=file of raw text; see training/MODEL.md)
	@tools/model.sh "$(UD)" "$(TEXT)"

fmt: ## Format the Rust sources
	@cargo fmt

clean: ## Remove what was built; the tool cache stays
	rm -rf dist target node_modules

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F '|' '{ printf "%-18s %s\n", $$1, $$2 }'
