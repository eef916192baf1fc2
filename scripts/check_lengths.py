#!/usr/bin/env python3
"""Refuses functions, source files and public headers that have grown too long to read in one go.

What has a good reason to be longer stands in scripts/length_exceptions, one a line: a path, or a path and a line's
function as `path:name`, then the reason. An exception that is no longer needed is refused as well.
"""

import re
import sys
from pathlib import Path

LONGEST_FUNCTION = 60
LONGEST_SOURCE = 300
LONGEST_PUBLIC_HEADER = 120

FOLDERS = ["include", "src", "tests", "examples"]
EXCEPTIONS = "scripts/length_exceptions"

RAW_TEXT = r'R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"'
NOT_CODE = re.compile(
    rf"{RAW_TEXT}|//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"
    r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.S | re.M)
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum)\b[^()=]*$|\bextern\s*$")
NAME = re.compile(r"([~\w:]+|operator\s*\S+?)\s*\(")


def without_comments_and_texts(code):
    """The same lines, with comments, quoted text and preprocessor lines taken out."""
    return NOT_CODE.sub(lambda found: '""' + "\n" * found.group().count("\n"), code)


def starts_function(statement):
    """Whether the brace after these words opens the body of a function."""
    return "(" in statement and not SCOPE.search(statement) and not re.search(r"[=,(]\s*$", statement)


def functions_in(code):
    """(name, first line, lines) of each function; what is inside a function belongs to it."""
    code = without_comments_and_texts(code)
    statement, statement_line, line = "", 1, 1
    depth, body_depth, body_line = 0, None, 0
    for place, character in enumerate(code):
        if character == "\n":
            line += 1
        if body_depth is not None:
            depth += {"{": 1, "}": -1}.get(character, 0)
            if depth == body_depth:
                # A brace of a constructor's initialiser list closes where the next one, or the body, follows.
                if code[place + 1:].lstrip()[:1] not in (",", "{") or not re.search(r"\)[^?]*:", statement):
                    yield named(statement), statement_line, line - body_line
                    statement = ""
                body_depth = None
        elif character == "{":
            if starts_function(statement):
                body_depth, body_line = depth, line
            else:
                statement = ""
            depth += 1
        elif character in ";}":
            depth -= character == "}"
            statement = ""
        else:
            if not statement.strip():
                statement_line = line
            statement += character


def named(statement):
    found = NAME.search(statement)
    return found[1] if found else "?"


def check_file(path, where):
    """(what an exception would have to name, line, message) of everything in this file that is too long."""
    code = path.read_text(encoding="utf-8")
    lines = code.count("\n")
    if path.suffix == ".cpp" and lines > LONGEST_SOURCE:
        yield where, 1, f"{lines} lines; a source file has at most {LONGEST_SOURCE}"
    if where.startswith("include/") and lines > LONGEST_PUBLIC_HEADER:
        yield where, 1, f"{lines} lines; a public header has at most {LONGEST_PUBLIC_HEADER}"
    for name, line, length in functions_in(code):
        if length > LONGEST_FUNCTION:
            yield f"{where}:{name}", line, f"`{name}` has {length} lines; a function has at most {LONGEST_FUNCTION}"


def exceptions_of(root):
    path = root / EXCEPTIONS
    if not path.exists():
        return {}
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return {line.split()[0]: (number, line.split()[1:]) for number, line in lines
            if line.strip() and not line.startswith("#")}


def check(root):
    exceptions = exceptions_of(root)
    needed = set()
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".cpp", ".hpp", ".h"):
                continue
            where = path.relative_to(root).as_posix()
            for subject, line, message in check_file(path, where):
                needed.add(subject)
                if subject not in exceptions:
                    yield f"{where}:{line}: {message}"
    for subject, (line, reason) in exceptions.items():
        if subject not in needed:
            yield f"{EXCEPTIONS}:{line}: `{subject}` is not too long; take the exception out"
        elif not reason:
            yield f"{EXCEPTIONS}:{line}: `{subject}` has no reason beside it"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    complaints = list(check(root))
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
