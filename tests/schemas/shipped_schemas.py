"""The schemas as `bedside schema` prints them, and validators made of them."""

import functools
import json

import jsonschema

from live_call import ROOT, bedside

NAMES = ["step", "command", "reply", "event", "outcome", "history", "findings", "comparison", "preview", "explanation",
         "exploration", "programme-overview", "report"]
# To what bedside writes members may be added.
OPEN = ["step", "reply", "outcome", "history", "findings", "comparison", "preview", "explanation", "exploration",
        "programme-overview", "report"]
# Of the files that authors write.
WRITTEN = ["plan", "programme", "test"]
OF_FACTS = "facts"

ONE_SCHEMA = ("items", "additionalProperties", "propertyNames", "not")
SCHEMAS_IN_A_LIST = ("oneOf", "anyOf", "allOf")
SCHEMAS_BY_NAME = ("properties", "$defs")


@functools.lru_cache(maxsize=None)
def shipped(name):
    return json.loads(bedside("schema", name).stdout)


def schemas_within(schema):
    """The schemas that stand directly in this one."""
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key in ONE_SCHEMA:
            yield value
        elif key in SCHEMAS_IN_A_LIST:
            yield from value
        elif key in SCHEMAS_BY_NAME:
            yield from value.values()


def closed(schema):
    """The same schema, refusing every member that it doesn't name.

    What bedside writes may get more members, so that the schemas as shipped let others pass; but it writes none that
    they don't describe.
    """
    if not isinstance(schema, dict):
        return schema
    copy = dict(schema)
    for key in SCHEMAS_BY_NAME:
        if key in copy:
            copy[key] = {name: closed(value) for name, value in copy[key].items()}
    for key in ONE_SCHEMA:
        if key in copy:
            copy[key] = closed(copy[key])
    for key in SCHEMAS_IN_A_LIST:
        if key in copy:
            copy[key] = [closed(value) for value in copy[key]]
    is_a_choice = "oneOf" in copy or "$ref" in copy
    if "properties" in copy and not is_a_choice:
        copy.setdefault("additionalProperties", False)
    return copy


@functools.lru_cache(maxsize=None)
def validator(name):
    schema = closed(shipped(name)) if name in OPEN else shipped(name)
    return jsonschema.Draft202012Validator(schema)


def complaints(name, document):
    """What is wrong with the document, by the schema of that name; empty when it is valid."""
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:400]}"
            for error in validator(name).iter_errors(document)]


def is_valid(name, document):
    return validator(name).is_valid(document)
