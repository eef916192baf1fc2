#!/usr/bin/env python3
"""Refuses what only makes sense on the machine or in the week it was written: absolute paths, notes to oneself,
numbers of tickets. Reads the names of the files to look at from standard input, or looks at all files of ROOT.

Words that are nobody's business but one workplace's are not listed here; a clone can list its own, one regular
expression a line, in the file `info/unwanted-words` of its git directory (see --also).
"""

import argparse
import re
import sys
from pathlib import Path

# Places that exist on one machine only; /usr, /etc and /dev are the same on all of them.
SOMEWHERE = "home|root|Users|work|workspace|mnt|media|srv|tmp|builds"
UNWANTED = [
    (re.compile(rf"(?<![\w.~/$}})\]-])/(?:{SOMEWHERE})/[\w.]"), "a path of one machine"),
    (re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"), "a note to oneself"),
    (re.compile(r"\b(?:[Ii]ssue|[Tt]icket|[Pp]ull request|PR) #?\d+\b"), "the number of a ticket"),
]
# These have to name what they refuse.
SPEAKS_OF_THEM = {"scripts/check_words.py", "tests/scripts/check_words_test.py"}


def unwanted(also, root):
    """The patterns above, those of the clone's own list, and the place of this very tree."""
    patterns = list(UNWANTED)
    # One short name, such as /bedside, may mean something else.
    if root.as_posix().count("/") > 1:
        patterns.append((re.compile(re.escape(root.as_posix()) + r"\b"), "the path of this tree"))
    if also and also.exists():
        lines = also.read_text(encoding="utf-8").splitlines()
        patterns += [(re.compile(line), "a word of the workplace") for line in lines if line.strip()]
    return patterns


def complaints_about(name, root, patterns):
    try:
        text = (root / name).read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return
    for number, line in enumerate(text.splitlines(), start=1):
        for pattern, what in patterns:
            found = pattern.search(line)
            if found:
                yield f"{name}:{number}: {what}: {found.group()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", nargs="?", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--files", action="store_true", help="read the names of the files from standard input")
    parser.add_argument("--also", type=Path, help="a file with more patterns, one a line")
    chosen = parser.parse_args()
    if chosen.files:
        names = sys.stdin.read().splitlines()
    else:
        names = sorted(path.relative_to(chosen.root).as_posix() for path in chosen.root.rglob("*") if path.is_file())
    patterns = unwanted(chosen.also, chosen.root)
    complaints = [complaint for name in names if name not in SPEAKS_OF_THEM
                  for complaint in complaints_about(name, chosen.root, patterns)]
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
