"""Holds answers against the OpenAPI document, and the document against the standard."""

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

NAME = "urn:openapi"


def pointed(document, reference):
    """What a reference within the document names."""
    value = document
    for part in reference.removeprefix("#/").split("/"):
        value = value[part]
    return value


def resolved(document, value):
    return pointed(document, value["$ref"]) if "$ref" in value else value


def qualified(schema):
    """The same schema, whose references lead into the document."""
    if isinstance(schema, dict):
        return {k: NAME + v if k == "$ref" else qualified(v) for k, v in schema.items()}
    return [qualified(item) for item in schema] if isinstance(schema, list) else schema


def operation(document, method, path):
    for template, item in document["paths"].items():
        parts, given = template.split("/"), path.split("/")
        same = len(parts) == len(given) and all(p == g or p.startswith("{") for p, g in zip(parts, given, strict=True))
        if same and method.lower() in item:
            return template, item[method.lower()]
    return None


def main():
    document = json.loads((Path(__file__).parents[2] / "core/docs/openapi.json").read_text())
    validate(document)
    answers = json.loads(Path(sys.argv[1]).read_text())
    registry = Registry().with_resource(NAME, Resource.from_contents(document, default_specification=DRAFT202012))
    seen, operations = 0, set()
    for answer in answers:
        method = "GET" if answer.get("method") == "HEAD" else answer.get("method", "")
        found = operation(document, method, urlsplit(answer.get("path", "")).path)
        media = answer["headers"].get("content-type", "").split(";")[0]
        if found is None:
            # What names nothing is answered as everything is refused.
            assert answer["status"] in (200, 204, 404, 405), answer["step"]
            said = document["components"]["responses"]["Problem"]
        else:
            operations.add((found[0], method))
            responses = found[1]["responses"]
            said = resolved(document, responses.get(str(answer["status"])) or responses["default"])
        for name, header in said.get("headers", {}).items():
            schema = resolved(document, header)["schema"]
            Draft202012Validator(schema).validate(answer["headers"][name.lower()])
        if answer["status"] in (204, 304) or answer.get("method") == "HEAD" or not answer["body"]:
            continue
        if media == "text/event-stream":
            continue
        content = said["content"]
        assert media in content, f"{answer['step']}: {media} is not among {sorted(content)}"
        if media.endswith("json"):
            schema = qualified(content[media]["schema"])
            validator = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
            validator.validate(json.loads(answer["body"]))
        seen += 1
    print(f"{seen} answers of {len(operations)} operations are as the document says")


main()
