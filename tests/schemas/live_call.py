"""The command, and a call that it holds as JSON Lines."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = os.environ.get("BEDSIDE_COMMAND", ROOT / "build/release/bin/bedside")


def shipped_plans():
    """Without the tests that stand beside them."""
    return [path for path in sorted((ROOT / "examples/plans").glob("*.yaml")) if not path.name.endswith(".test.yaml")]


def bedside(*arguments, **options):
    return subprocess.run([COMMAND, *map(str, arguments)], text=True, capture_output=True, encoding="utf-8", **options)


class LiveCall:
    """One process of `bedside drive`. `reply` is the last one."""

    def __init__(self, plan, *options):
        self.process = subprocess.Popen(
            [COMMAND, "drive", str(plan), *map(str, options)], text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.reply = json.loads(self.process.stdout.readline())

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        self.reply = json.loads(self.process.stdout.readline())
        return self.reply

    def apply(self, command):
        return self.say(json.dumps(command))

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
