"""``python -m groupe_pays.cli``."""

import sys

from groupe_pays.cli.program import main

sys.exit(main())
