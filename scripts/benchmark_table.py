#!/usr/bin/env python3
"""Prints what bedside_benchmarks has measured as one table: plain text, or Markdown with --markdown.

Its input is the file that `--benchmark_out=FILE --benchmark_out_format=json` writes. The status is 1 when a benchmark
found a wrong result. With --into PAGE the table, in Markdown, takes the place of the one in that page.
"""

import argparse
import json
import sys
from pathlib import Path

HEADINGS = ["what", "items", "measured", "median", "99th", "worst", "exact", "compared"]
TEXT_COLUMNS = {0, 7}
# What stands between these lines of a page is written by this script.
BEGIN, END = "<!-- measured by scripts/bench -->", "<!-- end of what was measured -->"


def duration(seconds):
    """Three digits, in the unit that suits: 16.1 µs, 412 ms, 1.25 s."""
    for factor, unit in ((1e6, "µs"), (1e3, "ms"), (1, "s")):
        shown = seconds * factor
        if shown < 999.5 or unit == "s":
            return f"{shown:.{2 if shown < 9.995 else 1 if shown < 99.95 else 0}f} {unit}"


def row_of(run):
    """The cells of one benchmark."""
    name = run["name"].split("/")[0]
    if run.get("error_occurred"):
        return [name, "", "", "", "", "", "", f"FAILED: {run['error_message']}"]
    count = int(run["samples"])
    items = f"{int(run['items'])}" if "items" in run else ""
    exact = "" if "exact" not in run else "all" if run["exact"] == count else f"{int(run['exact']):,}"
    times = [duration(run[key]) for key in ("median", "p99", "worst")]
    if count == 1:
        times[1] = times[2] = ""
    return [name, items, f"{count:,}", *times, exact, run.get("label", "")]


def plain(rows):
    widths = [max(len(row[column]) for row in [HEADINGS, *rows]) for column in range(len(HEADINGS))]
    for row in [HEADINGS, ["-" * width for width in widths], *rows]:
        cells = [cell.ljust(width) if column in TEXT_COLUMNS else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        yield "  ".join(cells).rstrip()


def markdown(rows):
    rules = ["---" if column in TEXT_COLUMNS else "---:" for column in range(len(HEADINGS))]
    for row in [HEADINGS, rules, *rows]:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def put_into(page, lines):
    text = page.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN + "\n")
    _, end, after = rest.partition(END + "\n")
    if not begin or not end:
        sys.exit(f"{page} lacks the lines {BEGIN} and {END}")
    page.write_text(before + begin + "\n".join(lines) + "\n" + end + after, encoding="utf-8")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--into", type=Path, metavar="PAGE")
    parser.add_argument("--on", default="", help="the machine, for the line above the table")
    parser.add_argument("file", type=Path)
    chosen = parser.parse_args(arguments)
    runs = json.loads(chosen.file.read_text(encoding="utf-8"))["benchmarks"]
    failed = any(run.get("error_occurred") for run in runs)
    table = (markdown if chosen.markdown or chosen.into else plain)([row_of(run) for run in runs])
    lines = ([chosen.on, ""] if chosen.on else []) + list(table)
    if chosen.into and not failed:
        put_into(chosen.into, lines)
    else:
        print("\n".join(lines))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
