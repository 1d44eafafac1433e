"""YAML as the strict reader takes it: no references, and quotation marks where a text could be misread."""

from __future__ import annotations

from functools import cache
from typing import Any


def write_yaml(data: Any, *, width: int) -> bytes:
    """Return plain data as a YAML file; what is read back is the same.

    Args:
        data: Mappings, lists and texts.
        width: Characters of a line before a text goes on in the next one.
    """
    # Only commands that write files for people write YAML.
    import yaml  # noqa: PLC0415

    return str(yaml.dump(data, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=width)).encode()


@cache
def _dumper() -> Any:
    import yaml  # noqa: PLC0415

    class Dumper(yaml.SafeDumper):
        """Writes out what stands twice, since files may hold no references."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  (PyYAML's signature)
            return True

    def text(dumper: Any, value: str) -> Any:
        # A text in typographic quotation marks is refused where none that YAML knows stand around it.
        style = "'" if value[:1] and not value[0].isalnum() else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return Dumper
