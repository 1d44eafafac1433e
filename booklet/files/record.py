"""What content is made of, in general: values that are checked when they are made, and never change.

Records are checked by pydantic, which is imported when the first one is checked. Content that was checked before and
kept becomes records without it: for one booklet, pydantic would take as long as all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, get_type_hints

from booklet.core.values import annotations_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

_NEEDED: Any = object()
"""Stands for the default of a field that has none."""


class RecordField:
    """One field of a record.

    Attributes:
        alias: What content calls it, where that is not its name.
        default: Its value where none is given.
    """

    __slots__ = ("alias", "default")

    def __init__(self, alias: str | None, default: Any) -> None:
        self.alias = alias
        self.default = default

    def is_required(self) -> bool:
        """Return whether it has to be given."""
        return self.default is _NEEDED


class Record:
    """Base of all content: unknown keys are refused, values do not change.

    A field is an annotation, with a default or without; what a value must be like stands in `Annotated`.

    Raises:
        pydantic.ValidationError: When a record is made of values that it cannot have.
    """

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    KEYS: ClassVar[Mapping[str, str]] = {}
    """What content calls a field, where that is not its name."""
    record_fields: ClassVar[Mapping[str, RecordField]] = {}
    """All fields by name, those of its bases first."""
    model_config: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "frozen": True}
    """What pydantic itself reads, by this name, when it writes a JSON Schema."""

    def __init_subclass__(cls) -> None:
        own = annotations_of(cls)
        fields = {
            name: RecordField(cls.KEYS.get(name), cls.__dict__.get(name, _NEEDED))
            for name, annotation in own.items()
            if "ClassVar" not in str(annotation)
        }
        cls.record_fields = {**cls.record_fields, **fields}

    def __init__(self, **values: Any) -> None:
        adapter(type(self)).validator.validate_python(values, self_instance=self)

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """Return plain data as a record; a record stays what it is.

        Raises:
            pydantic.ValidationError: If it cannot be one.
        """
        record: Self = adapter(cls).validate_python(data)
        return record

    @classmethod
    def from_checked(cls, values: dict[str, Any]) -> Self:
        """Return a record of values that were checked before: one for each field."""
        record = cls.__new__(cls)
        object.__setattr__(record, "__dict__", values)
        return record

    def with_values(self, update: Mapping[str, Any]) -> Self:
        """Return the record with other values, which are not checked again."""
        return self.from_checked({**self.__dict__, **update})

    @property
    def given_fields(self) -> frozenset[str]:
        """Fields that were given when the record was checked."""
        return frozenset(getattr(self, "__pydantic_fields_set__", ()))

    def checked(self) -> Self:
        """Return the record, if its values go together; called when it is made.

        Raises:
            ValueError: If they do not, in plain words.
        """
        return self

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[dict[str, Any]]]:
        """Return how it is copied into another process: by its values, which were checked."""
        return self.from_checked, (dict(self.__dict__),)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} does not change; 'with_values' makes another record")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  (see above)

        hints = hints_of(cls)
        fields = {}
        for name, field in cls.record_fields.items():
            schema = handler.generate_schema(hints[name])
            if not field.is_required():
                schema = core_schema.with_default_schema(schema, default=field.default)
            fields[name] = core_schema.model_field(schema, validation_alias=field.alias)
        inner = core_schema.model_fields_schema(fields, model_name=cls.__name__, extra_behavior="forbid")
        if cls.checked is Record.checked:
            return core_schema.model_schema(cls, inner, frozen=True, ref=f"{cls.__module__}.{cls.__qualname__}")
        checked = core_schema.model_schema(cls, inner, frozen=True)
        return core_schema.no_info_after_validator_function(cls.checked, checked)


_adapters: dict[type[Record], TypeAdapter[Any]] = {}


def adapter(record: type[Record]) -> TypeAdapter[Any]:
    """Return what checks a kind of record; made when it is first asked for."""
    from pydantic import TypeAdapter  # noqa: PLC0415  (see above)

    if record not in _adapters:
        _adapters[record] = TypeAdapter(record)
    return _adapters[record]


def hints_of(record: type[Record]) -> Mapping[str, Any]:
    """Return the types of a record's fields, with what they are annotated with."""
    return get_type_hints(record, include_extras=True)


class MadeBy:
    """Tells pydantic how to make a value of what content writes; it does not look into the value's type.

    Attributes:
        make: Returns the value, or raises ValueError in plain words.
    """

    __slots__ = ("make",)

    def __init__(self, make: Callable[[Any], object]) -> None:
        self.make = make

    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  (see above)

        return core_schema.no_info_plain_validator_function(self.make)


class Before:
    """Tells pydantic what to do with a value before it is checked."""

    __slots__ = ("change",)

    def __init__(self, change: Callable[[Any], object]) -> None:
        self.change = change

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  (see above)

        return core_schema.no_info_before_validator_function(self.change, handler(source))


class OneOf:
    """Tells pydantic which of several records a value is.

    Attributes:
        choices: Records by name.
        tell: Returns the name of the one.
    """

    __slots__ = ("choices", "tell")

    def __init__(self, tell: Callable[[Any], str], **choices: type[Record]) -> None:
        self.tell = tell
        self.choices = choices

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  (see above)

        choices = {name: handler.generate_schema(choice) for name, choice in self.choices.items()}
        return core_schema.tagged_union_schema(choices, discriminator=self.tell)


class Limits:
    """Tells pydantic what a text, a list or a number must be like, by the names of its own constraints.

    Attributes:
        limits: Such as `pattern` and `max_length` of a text, `min_length` of a list, `ge` and `le` of a number.
    """

    __slots__ = ("limits",)

    def __init__(self, **limits: str | float) -> None:
        self.limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Any = {**handler(source), **self.limits}
        return schema  # type: ignore[no-any-return]  # a schema is a dictionary
