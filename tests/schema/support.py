# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""What the tests of the schemas share: the program, the schemas, and the roadmaps that they are tried on."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import yaml

SOURCE = Path(os.environ["PN_SOURCE_DIR"])
PROGRAM = os.environ["PN_PROGRAM"]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}

SHIPPED = SOURCE / "data/roadmap.yaml"
EXAMPLE = SOURCE / "data/examples/library-card.yaml"
PROJECT = SOURCE / "data/examples/parkraum.yaml"
SMALL = SOURCE / "tests/golden/small.yaml"
FULL_PROJECT = SOURCE / "tests/golden/full.yaml"  # along SMALL, with every key that a project may have
ROADMAPS = [
    SHIPPED,
    EXAMPLE,
    SOURCE / "data/examples/pm2-project.yaml",
    SOURCE / "data/examples/govuk-service.yaml",
    SMALL,
    SOURCE / "tests/fuzz/corpus/everything.yaml",
    SOURCE / "tests/fuzz/corpus/minimal.yaml",
]


def phasenav(*arguments, text=None):
    """Runs the program with the text as its standard input; its exit status, standard output and standard error."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=text or "", capture_output=True, encoding="utf-8",
                          env=ENVIRONMENT, check=False)
    return done.returncode, done.stdout, done.stderr


def validator(name):
    """A validator for data/NAME.schema.json, which has to be a schema itself."""
    schema = json.loads((SOURCE / f"data/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def complaints(of_validator, document):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in of_validator.iter_errors(document)]


class WithDaysAsTexts(yaml.CSafeLoader):
    yaml_implicit_resolvers = {first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
                               for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()}


def read_yaml(text):
    """By libyaml, as the program reads it: PyYAML's own parser takes another view of `?` in a flow. Days are texts, as
    they are to JSON Schema."""
    return yaml.load(text, Loader=WithDaysAsTexts)
