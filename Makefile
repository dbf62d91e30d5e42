# Every job sets up what it needs first; without make: python3 packaging/bootstrap.py JOB
PYTHON ?= python3
JOBS := example test lint bench hour messages example-dossier pictures lock clean

.PHONY: help $(JOBS)

help:
	@$(PYTHON) packaging/bootstrap.py --help

$(JOBS):
	@$(PYTHON) packaging/bootstrap.py $@
