#!/usr/bin/env python3
"""The same as 02_drive_a_call.cpp in Python, with nothing but its standard library, through either of two doors:

  04_drive_a_call.py command path/to/bedside       PLAN FACTS    the command, as a process (`bedside drive`)
  04_drive_a_call.py library path/to/libbedside.so PLAN FACTS    the C interface, by ctypes
"""

import ctypes
import json
import subprocess
import sys


class Command:
    """A call held by `bedside drive`: one line in, one line out."""

    def __init__(self, bedside, plan, facts):
        self.process = subprocess.Popen([bedside, "drive", plan, "--facts", facts], encoding="utf-8",
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.now = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(self.process.wait())
        return json.loads(line)

    def apply(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        reply = self.read()
        self.now = reply if reply["ok"] else self.now
        return reply

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class Library:
    """A call held by the C interface. Handles are plain numbers; freeing the library frees everything."""

    HANDLE, SIZE, TEXT, LIBRARY = ctypes.c_uint64, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p
    FUNCTIONS = {  # the result, and what follows the library
        "plan_load": (HANDLE, [TEXT, SIZE, TEXT, SIZE]),
        "session_start": (HANDLE, [HANDLE, TEXT, SIZE, TEXT, SIZE]),
        "session_apply": (HANDLE, [HANDLE, TEXT, SIZE]),
        "result_text": (ctypes.c_void_p, [HANDLE, ctypes.POINTER(SIZE)]),
        "result_handle": (HANDLE, [HANDLE]),
        "free": (ctypes.c_int, [HANDLE]),
        "library_close": (ctypes.c_int, []),
    }

    def __init__(self, path, plan, facts):
        self.bedside = ctypes.CDLL(path)
        for name, (result, arguments) in self.FUNCTIONS.items():
            function = getattr(self.bedside, "bedside_" + name)
            function.restype, function.argtypes = result, [self.LIBRARY, *arguments]
        self.library = self.LIBRARY()
        if self.bedside.bedside_library_open(1, ctypes.byref(self.library)) != 0:
            sys.exit("this is another interface of bedside")
        yaml, known = read_file(plan), read_file(facts)
        name = plan.encode()
        loaded = self.made(self.bedside.bedside_plan_load(self.library, yaml, len(yaml), name, len(name)))
        started = self.bedside.bedside_session_start(self.library, loaded, known, len(known), None, 0)
        self.session = self.bedside.bedside_result_handle(self.library, started)
        self.now = json.loads(self.said(started)) if self.session else sys.exit(self.said(started))

    def made(self, result):
        handle = self.bedside.bedside_result_handle(self.library, result)
        text = self.said(result)
        return handle if handle else sys.exit(text)

    def said(self, result):
        length = self.SIZE()
        text = self.bedside.bedside_result_text(self.library, result, ctypes.byref(length))
        said = ctypes.string_at(text, length.value).decode()
        self.bedside.bedside_free(self.library, result)
        return said

    def apply(self, command):
        text = command.encode()
        reply = json.loads(self.said(self.bedside.bedside_session_apply(self.library, self.session, text, len(text))))
        self.now = reply if reply["ok"] else self.now
        return reply

    def close(self):
        self.bedside.bedside_library_close(self.library)


def read_file(path):
    with open(path, "rb") as file:
        return file.read()


def hold(call):
    while step := call.now["step"]:
        print(f"{step['title']}\n  {step['text']}")
        for option in step["options"]:
            print(f"  - {option['id']}: {option['say']}")
        command = '{"do": "next"}'
        if step["answer"]:
            line = sys.stdin.readline().rstrip("\n")
            if not line:
                break
            print(f"  > {line}")
            command = f'{{"do": "answer", "step": "{step["step"]}", "value": {line}}}'
        reply = call.apply(command)
        if not reply["ok"]:
            print(f"  ! {reply['error']['message']}")
    if ended := call.now["call"]["disposition"]:
        print(f"The call is {ended}.")


def main(arguments):
    doors = {"command": Command, "library": Library}
    if len(arguments) != 4 or arguments[0] not in doors:
        sys.exit(__doc__)
    call = doors[arguments[0]](*arguments[1:])
    hold(call)
    call.close()


if __name__ == "__main__":
    main(sys.argv[1:])
