"""What a mutation is: a guard in words, the one place that keeps it, what stands there when it is taken out, and who must notice."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Mutation:
    """Take a guard out of one file: `old` stands in it exactly once and becomes `new`; one of `tests` must then go red."""

    guard: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def problem(self, root: Path) -> str | None:
        """Return what is wrong with the mutation itself: the code has moved on, or a test is gone."""
        path = root / self.file
        if not path.is_file():
            return f"no file {self.file}"
        found = path.read_text("utf-8").count(self.old)
        if found != 1:
            return f"{self.file}: the old text stands there {found} times"
        if self.old == self.new:
            return f"{self.file}: nothing is changed"
        for test in self.tests:
            file, _, name = test.partition("::")
            if not (root / file).is_file() or f"def {name.partition('[')[0]}(" not in (root / file).read_text("utf-8"):
                return f"no test {test}"
        return None
