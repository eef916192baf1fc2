#!/usr/bin/env python3
"""Refuses links in the documentation that lead to no file or to no heading of the file.

The examples in the documentation are run by the tests; see tests/.
"""

import re
import sys
from pathlib import Path

CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.S | re.M)
LINK = re.compile(r"\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#+\s+(.*)$", re.M)
ELSEWHERE = re.compile(r"[a-z]+:")


def without_code(text):
    return CODE.sub(lambda found: "\n" * found.group().count("\n"), text)


def anchors_of(path):
    """The names by which headings can be linked to: lower case, dashes for spaces, no punctuation."""
    fenced = re.compile(r"^(```|~~~).*?^\1", re.S | re.M)
    headings = HEADING.findall(fenced.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


def complaint_about(target, document):
    file, _, anchor = target.partition("#")
    linked = document.parent / file if file else document
    if not linked.exists():
        return f"`{target}` leads to no file"
    if anchor and linked.suffix == ".md" and anchor not in anchors_of(linked):
        return f"`{target}` leads to no heading"
    return None


def check(root):
    documents = [*root.glob("*.md"), *(root / "docs").rglob("*.md"), *(root / "examples").rglob("*.md")]
    for document in sorted(documents):
        lines = without_code(document.read_text(encoding="utf-8")).splitlines()
        for number, line in enumerate(lines, start=1):
            for target in LINK.findall(line):
                complaint = None if ELSEWHERE.match(target) else complaint_about(target, document)
                if complaint:
                    yield f"{document.relative_to(root)}:{number}: {complaint}"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    complaints = list(check(root))
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
