"""What can be wrong with an archive, said in English and Arabic so that its reader knows what to do.

`codes/*.yml` define every code: its words, what it means, a wrong and a right example. A problem is made by
its code and the values that its words name, and is printed by `formats`:

    Problem.of("SEED-SAME-BYTES", "seeds/a.txt", other="seeds/b.txt")

Values are cleaned and cut; words that differ by language are handed over as `Words`.
"""

from build_archive.problems.problem import Problem
from build_archive.problems.words import Severity, Words

__all__ = ["Problem", "Severity", "Words"]
