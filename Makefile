# Two commands matter: `make run` and `make test`. Both install what they need into .venv on the first call.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8501

.PHONY: run test check format torture mutate bench coverage shots clean

$(VENV)/.run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: $(VENV)/.run  ## the app, on http://localhost:8501
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: $(VENV)/.dev  ## every test, the browser's included
	$(BIN)/python tests/browser/find_browser.py
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.dev  ## format, lint, types, contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

torture: $(VENV)/.dev  ## the long campaigns: 20,000 cases a property, 10,000 kills
	TACT_CASES=20000 TACT_KILLS=10000 $(BIN)/python -m pytest -n auto --dist loadgroup tests/properties tests/kill tests/effect/test_effect_responses.py

mutate: $(VENV)/.dev  ## take each guard out; a test must go red
	$(BIN)/python tests/mutations/run.py

bench: $(VENV)/.dev  ## the table of docs/benchmarks.md at full size
	$(BIN)/python -m benchmarks

coverage: $(VENV)/.dev  ## do intervals hold the truth? 1,000 simulated worlds a row, to docs/coverage.md
	$(BIN)/python -m tests.coverage

shots: $(VENV)/.dev  ## the guide's screenshots, from the demo base
	$(BIN)/python tests/browser/shots.py

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
