# Two commands do all: `make serve` and `make test`. Each sets up what is missing by itself.
.PHONY: serve test build check bench components clean

serve: ## Builds the release and serves it on http://127.0.0.1:8080/ (PORT= for another port)
	@bash scripts/serve.sh

test: ## Runs everything that must hold at every commit
	@bash scripts/test.sh

build: ## Builds the release into dist/
	@bash scripts/setup.sh build && bash scripts/build.sh

check: SHELL := bash
check: ## Checks all content: file, record, field, reason
	@. scripts/env.sh && cargo run --quiet --locked -p xtask -- check

bench: ## Measures the search and the questionnaire engine against others, a slow phone, a page beside others', a full device, and a server under load (docs/search.md, docs/conformance.md, docs/phone.md, docs/performance.md, docs/reliability.md, docs/scale.md)
	@bash scripts/bench.sh

components: ## Serves /komponenter: every component in every state (PORT= for another port)
	@bash scripts/components.sh

clean: ## Removes dist/; tools and build cache stay in the user's cache
	@rm -rf dist dist-below
