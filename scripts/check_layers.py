#!/usr/bin/env python3
"""Holds the folders of src/ and the headers of include/bedside to the order of docs/architecture.md.

A folder includes only folders to its left, public headers show no third-party library, and each third-party library
stays in the one folder that uses it. Every departure is printed as `file:line: message`; the status is then 1.
"""

import re
import sys
from pathlib import Path

# From left to right.
FOLDERS = [
    "diagnostics", "value", "source", "condition", "plan", "trial", "programme", "check", "call", "arrange", "appraise",
    "steps", "compare", "session", "report", "json", "sheet", "journal", "live_call", "continuity", "author_tests",
    "explore", "authoring", "c_api", "cli",
]
# src/engine.cpp puts the stages together, so it sees all of them; of the folders, only the last ones see the engine, and
# what its plans hold.
ENGINE = "engine"
ENGINE_FILES = {"engine.cpp", "loaded_plan.hpp"}
SEES_THE_ENGINE = {"live_call", "continuity", "author_tests", "explore", "authoring", "c_api", "cli", ENGINE}
# Sees the public headers only.
OUTSIDE = "cli"

# The folder that a public header belongs to: it may include, and be included by, what that folder may.
ANYONE = ""
PUBLIC_HEADERS = {
    "export.hpp": ANYONE, "read_file.hpp": ANYONE, "diagnostic.hpp": "diagnostics", "value.hpp": "value",
    "vocabulary.hpp": "plan", "plan_summary.hpp": "plan", "trial.hpp": "trial", "passage.hpp": "call",
    "history.hpp": "call", "continuity.hpp": "call", "programme.hpp": "continuity",
    "earlier_calls.hpp": "continuity", "whole_programme.hpp": "continuity", "costs.hpp": "arrange",
    "explanation.hpp": "arrange", "arrangement.hpp": "arrange", "yardsticks.hpp": "appraise", "step.hpp": "steps",
    "prepared_call.hpp": "steps", "programme_overview.hpp": "steps", "script.hpp": "steps", "comparison.hpp": "compare",
    "command.hpp": "session", "reply.hpp": "session", "outcome.hpp": "session", "overview.hpp": "session",
    "session.hpp": "session", "gap.hpp": "report", "measure.hpp": "report", "outcomes.hpp": "report",
    "report.hpp": "report",
    "json.hpp": "json", "programme_json.hpp": "json", "sarif.hpp": "json", "sheet.hpp": "sheet",
    "programme_sheet.hpp": "sheet", "journal.hpp": "journal",
    "schemas.hpp": "authoring", "authoring.hpp": "authoring", "engine.hpp": ENGINE, "evaluate.hpp": ENGINE,
    "live_call.hpp": ENGINE, "author_test.hpp": "author_tests", "exploration.hpp": "explore", "bedside.hpp": ENGINE,
    "compare.hpp": ENGINE,
    "bedside.h": "c_api",
}

# The beginning of an include, and the folders that may use that library (None: any folder of src/).
THIRD_PARTY = {
    "fmt/": None, "yaml-cpp/": {"source"}, "utf8proc": {"diagnostics"}, "nlohmann/": {"json"}, "CLI/": {"cli"},
    "nettle/": {"value"},
}
STANDARD = re.compile(r"[a-z_0-9]+")
# Files are the business of the journal and of the command; the C interface is written in C.
SYSTEM = {"journal": re.compile(r"(sys/[a-z]+|fcntl|unistd)\.h"), "cli": re.compile(r"(sys/[a-z]+|unistd)\.h"),
          "c_api": re.compile(r"std(bool|def|int)\.h")}

INCLUDE = re.compile(r'\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')
SOURCES = {".cpp", ".hpp", ".h"}


def may_see(seer, seen):
    """Whether the folder `seer` may include something of the folder `seen`; both may be the engine."""
    if seen in (ANYONE, seer):
        return True
    if seen == ENGINE:
        return seer in SEES_THE_ENGINE
    if seer == ENGINE:
        return seen != OUTSIDE
    return seer != ANYONE and FOLDERS.index(seen) < FOLDERS.index(seer)


def name_of(folder):
    return {ANYONE: "a header for everyone", ENGINE: "the engine"}.get(folder, f"`{folder}`")


def judge_public_header(included, folder):
    name = Path(included).name
    if name not in PUBLIC_HEADERS:
        return f"<{included}> belongs to no folder yet: add it to PUBLIC_HEADERS in scripts/check_layers.py"
    owner = PUBLIC_HEADERS[name]
    if not may_see(folder, owner):
        return f"{name_of(folder)} may not include <{included}>, which belongs to {name_of(owner)} further right"
    return None


def judge_third_party(included, folder, is_public):
    for prefix, users in THIRD_PARTY.items():
        if not included.startswith(prefix):
            continue
        if is_public:
            return f"a public header may not include <{included}>: third-party libraries stay out of include/"
        if users is not None and folder not in users:
            return f"{name_of(folder)} may not include <{included}>: that library stays in {', '.join(sorted(users))}"
        return None
    if STANDARD.fullmatch(included) or (folder in SYSTEM and SYSTEM[folder].fullmatch(included)):
        return None
    return f"<{included}> is a library that no folder has: see THIRD_PARTY in scripts/check_layers.py"


def judge_internal(included, folder, src):
    if included in ENGINE_FILES and (src / included).is_file():
        if folder == OUTSIDE or not may_see(folder, ENGINE):
            return f'{name_of(folder)} may not include "{included}", which belongs to {name_of(ENGINE)}'
        return None
    if "/" not in included:
        return f'"{included}": write the path from src/, such as "{folder}/{included}"'
    seen = included.split("/")[0]
    if seen not in FOLDERS:
        return f'"{included}" is in no folder of src/'
    if not (src / included).is_file():
        return f'"{included}" does not exist'
    if folder == OUTSIDE and seen != OUTSIDE:
        return f'`{OUTSIDE}` may not include "{included}": it sees the public headers only'
    if not may_see(folder, seen):
        return f'{name_of(folder)} may not include "{included}", which stands to its right'
    return None


def judge(angled, quoted, folder, is_public, src):
    """What is wrong with one include, or None."""
    if quoted is not None:
        if is_public:
            return f'a public header may not include "{quoted}": write <bedside/...>'
        return judge_internal(quoted, folder, src)
    if angled.startswith("bedside/"):
        return judge_public_header(angled, folder)
    return judge_third_party(angled, folder, is_public)


def without_block_comments(text):
    """The same lines with what stands between /* and */ taken out."""
    return re.sub(r"/\*.*?\*/", lambda found: "\n" * found.group().count("\n"), text, flags=re.S)


def check_file(path, folder, is_public, root):
    text = without_block_comments(path.read_text(encoding="utf-8"))
    for number, line in enumerate(text.splitlines(), start=1):
        found = INCLUDE.match(line)
        if not found:
            continue
        complaint = judge(found[1], found[2], folder, is_public, root / "src")
        if complaint:
            yield f"{path.relative_to(root)}:{number}: {complaint}"


def sources_under(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in SOURCES)


def check_public_headers(root):
    for path in sources_under(root / "include"):
        if path.name not in PUBLIC_HEADERS:
            where = path.relative_to(root)
            yield f"{where}:1: this header belongs to no folder yet: add it to PUBLIC_HEADERS in scripts/check_layers.py"
            continue
        yield from check_file(path, PUBLIC_HEADERS[path.name], True, root)


def check_folders(root):
    src = root / "src"
    for path in sources_under(src):
        inside = path.relative_to(src).parts
        where = path.relative_to(root)
        if len(inside) == 1 and path.name not in ENGINE_FILES:
            yield f"{where}:1: only the engine stands at the top of src/; this file belongs into a folder"
        elif len(inside) > 1 and inside[0] not in FOLDERS:
            yield f"{where}:1: `{inside[0]}` has no place in the order of docs/architecture.md"
        else:
            yield from check_file(path, inside[0] if len(inside) > 1 else ENGINE, False, root)


def main(arguments):
    if len(arguments) > 1:
        print("usage: scripts/check_layers.py [ROOT]", file=sys.stderr)
        return 2
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    complaints = [*check_public_headers(root), *check_folders(root)]
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
