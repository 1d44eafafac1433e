"""JSON Schema of content files, made from the models they are read with, for editors that check while one types."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from booklet.blocks import block_kinds, written_type
from booklet.files.record import Record, adapter
from booklet.library.read_content import MODELS
from booklet.library.references import CITATION, OURS
from booklet.model.content_files import Placement, TraitValue
from booklet.model.language import LanguageForm
from booklet.model.statements import AxisId, Id, InlineText, Row, RowId, SourceRef, Term, When
from booklet.model.translations import TranslationFile

Json = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SCALARS = ["string", "number", "boolean"]
"""What editors take plain text for: they read 12 as a number, where this program reads every scalar as text."""

_CITED = f"^{re.sub(r'[?]P<[a-z]+>', '', CITATION.pattern)}$"

_SHARED: Mapping[str, Json] = {
    "text": {
        "description": "Text. **bold**, [words](term:id), [see page](page:id), {figure:id}, {drug:id} and {phase:id}"
        " mean something; a backslash takes a mark's meaning away.",
        "type": _SCALARS,
        "minLength": 1,
        "pattern": "\\S",
    },
    "id": {
        "description": "Small letters, digits and hyphens. It stays the same when the words change.",
        "type": ["string", "integer"],
        "pattern": TypeAdapter(Id).json_schema()["pattern"],
        "maxLength": 60,
    },
    "axis": {
        "description": "Small letters and underscores: the name of a file in axes/.",
        "type": "string",
        "pattern": TypeAdapter(AxisId).json_schema()["pattern"],
        "maxLength": 60,
    },
    "source": {
        "description": "A source and its line or lines: acs:13 or lls:10-14.",
        "type": "string",
        "pattern": _CITED,
        "maxLength": 200,
    },
    "source_of_term": {
        "description": f"A source and its line or lines, or {OURS!r} where no source says what the word means.",
        "anyOf": [{"$ref": "#/$defs/source"}, {"const": OURS}],
    },
    "condition": {
        "description": "Whom it is for, as 'axis: value' or 'axis: [value, value]'; several keys must all hold."
        " 'any', 'all' and 'not' combine conditions.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"$ref": "#/$defs/axis"},
        "properties": {
            "any": {"$ref": "#/$defs/conditions", "description": "At least one of these holds."},
            "all": {"$ref": "#/$defs/conditions", "description": "All of these hold."},
            "not": {"$ref": "#/$defs/condition", "description": "This does not hold."},
        },
        "additionalProperties": {"$ref": "#/$defs/trait"},
    },
    "conditions": {"type": "array", "items": {"$ref": "#/$defs/condition"}, "minItems": 1},
    "trait": {
        "description": "A value, or a list of values it may have.",
        "anyOf": [
            {"type": _SCALARS, "minLength": 1},
            {"type": "array", "items": {"type": _SCALARS, "minLength": 1}, "minItems": 1, "uniqueItems": True},
        ],
    },
}
"""What is the same in all files, by the name it is referred to."""

_TRANSLATED: Mapping[str, type[Record]] = {"translations": TranslationFile, "language-form": LanguageForm}
"""What the files of a language hold that texts are translated to."""

_SHARED_AS = "x-shared"
"""Key that stands for a reference to what is shared until all definitions are made."""


def content_schemas() -> Mapping[str, Json]:
    """Return a JSON Schema for each kind of content file, by the file's name without its ending, or its folder."""
    definitions, names = _definitions()
    return {name: _document({"$ref": f"#/$defs/{defined}"}, definitions) for name, defined in names.items()}


def combined_schema() -> Json:
    """Return one JSON Schema that every kind of content file keeps."""
    definitions, names = _definitions()
    return _document({"anyOf": [{"$ref": f"#/$defs/{defined}"} for defined in names.values()]}, definitions)


def _document(start: Json, definitions: Mapping[str, Json]) -> Json:
    """Return a schema with the definitions it needs, and no others."""
    needed: dict[str, None] = {}
    waiting = list(_refs(start))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed[name] = None
            waiting += _refs(definitions[name])
    return {"$schema": DIALECT, **start, "$defs": {name: definitions[name] for name in sorted(needed)}}


def _refs(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].removeprefix("#/$defs/")
        for value in schema.values():
            yield from _refs(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _refs(value)


def _definitions() -> tuple[Mapping[str, Json], Mapping[str, str]]:
    """Return all definitions by name, and the definition of each kind of content file."""
    blocks = {f"block_{kind}": written_type(kind) for kind in block_kinds()}
    models = {**{name.removesuffix(".yaml"): model for name, model in MODELS.items()}, **_TRANSLATED}
    wanted: dict[str, type[Record]] = {**models, **blocks, "placement": Placement}
    refs, definitions = _Generator(by_alias=True).generate_definitions(
        [(name, "validation", adapter(model).core_schema) for name, model in wanted.items()]
    )
    names = {name: refs[name, "validation"]["$ref"].removeprefix("#/$defs/") for name in wanted}
    all_definitions: dict[str, Json] = {**_linked(definitions), **_SHARED}
    placement = all_definitions[names["placement"]]
    for name, kind in zip(blocks, block_kinds(), strict=True):
        all_definitions[name] = _placed(all_definitions[names[name]], placement, kind)
    all_definitions["blocks"] = _any_block(placement)
    return all_definitions, {**{name: names[name] for name in models}, "blocks": "blocks"}


def _placed(block: Json, placement: Json, kind: str) -> Json:
    """Return the schema of a block's file: the keys that say where it stands, and the block's own."""
    properties = {**placement["properties"], "kind": {"const": kind}, **block["properties"]}
    return {**block, "properties": properties, "required": [*placement["required"], *block["required"]]}


def _any_block(placement: Json) -> Json:
    """Return the schema of block files, which switches on their kind."""
    kinds: Json = {"description": "The kind of block; it says which keys follow.", "enum": list(block_kinds())}
    cases = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"$ref": f"#/$defs/block_{kind}"},
        }
        for kind in block_kinds()
    ]
    properties = {**placement["properties"], "kind": kinds}
    return {**placement, "properties": properties, "additionalProperties": True, "allOf": cases}


def _linked(schema: Any) -> Any:
    """Return a schema with references to what is shared; pydantic follows references, and does not know these."""
    if isinstance(schema, list):
        return [_linked(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    linked = {key: _linked(value) for key, value in schema.items() if key != _SHARED_AS}
    return {"$ref": f"#/$defs/{schema[_SHARED_AS]}", **linked} if _SHARED_AS in schema else linked


class _Generator(GenerateJsonSchema):
    """Says what content may write, where pydantic would say what code may give."""

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> Json:
        """Return the shared schema of a value that content writes in a form of its own."""
        return {_SHARED_AS: _OWN_FORMS[_function(schema)]}

    def str_schema(self, schema: core_schema.StringSchema) -> Json:
        """Return the schema of text; ids and sources are shared, and numbers pass for text."""
        shared = _PATTERNS.get(str(schema.get("pattern")))
        return {_SHARED_AS: shared} if shared else {**super().str_schema(schema), "type": _SCALARS}

    def int_schema(self, schema: core_schema.IntSchema) -> Json:
        """Return the schema of a whole number, which may stand in quotation marks."""
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": "^[+-]?[0-9]+$"}

    def float_schema(self, schema: core_schema.FloatSchema) -> Json:
        """Return the schema of a number, which may stand in quotation marks."""
        return {**super().float_schema(schema), "type": ["number", "string"], "pattern": "^[0-9]+([.][0-9]+)?$"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Json:
        """Return the schema of the value: content leaves out what there is not."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Json:
        """Return the schema of the value, with its default if that says anything."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if default and isinstance(default, str | int) else inner

    def union_schema(self, schema: core_schema.UnionSchema) -> Json:
        """Return the schema of an id where it may also be empty: content then leaves it out."""
        for choice in schema["choices"]:
            if isinstance(choice, dict) and choice["type"] == "str":
                return {_SHARED_AS: "id"}
        return super().union_schema(schema)

    def dict_schema(self, schema: core_schema.DictSchema) -> Json:
        """Return the schema of a mapping whose keys are names."""
        keys, values = self.generate_inner(schema["keys_schema"]), self.generate_inner(schema["values_schema"])
        return {"type": "object", "propertyNames": keys, "additionalProperties": values}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  (pydantic's shape)
        """Return that no title is made up from a key."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> Json:
        """Return the schema of a record: keys that content may write, described as the docstrings do."""
        model_json = super().model_schema(schema)
        model = schema["cls"]
        if not issubclass(model, Record):
            return model_json
        model_json.pop("title", None)
        model_json["description"] = _summary(model)
        described = _described(model)
        for name, field in model.record_fields.items():
            key = field.alias or name
            if name in described and not (name in _SAID_ONCE and _SHARED_AS in model_json["properties"][key]):
                model_json["properties"][key] = {**model_json["properties"][key], "description": described[name]}
        required = model_json.setdefault("required", [])
        if issubclass(model, Row) and "id" not in required:
            required.insert(0, "id")
        if issubclass(model, Term):
            model_json["properties"]["sources"]["items"] = {_SHARED_AS: "source_of_term"}
        return model_json


def _function(schema: Mapping[str, Any]) -> object:
    return schema["function"]["function"]


_FORMS: tuple[tuple[Any, str], ...] = ((InlineText, "text"), (When, "condition"), (TraitValue, "trait"))

_OWN_FORMS = {_function(TypeAdapter(form).core_schema): name for form, name in _FORMS}
"""Functions that make a value of what content writes, and the schema of what they take."""

_PATTERNS = {
    TypeAdapter(form).json_schema()["pattern"]: name
    for form, name in ((Id, "id"), (RowId, "id"), (AxisId, "axis"), (SourceRef, "source"))
}
"""Patterns of texts, and the schema of what they match; content has to say more of some than code."""


_SAID_ONCE = {"id", "when"}
"""Fields whose shared schema says for authors what a docstring says for programmers."""


def _summary(model: type[Record]) -> str:
    return inspect.cleandoc(model.__doc__ or "").partition("\n\nAttributes:")[0].replace("\n", " ")


def _described(model: type[Record]) -> Mapping[str, str]:
    """Return what the docstrings of a model and of what it is built on say of its fields."""
    described: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, Record):
            _, _, attributes = inspect.cleandoc(each.__doc__ or "").partition("\n\nAttributes:\n")
            for name, words in re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", attributes, re.MULTILINE):
                described[name] = " ".join(words.split())
    return described
