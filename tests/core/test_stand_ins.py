"""What stands for modules while packages are imported: nobody meets it afterwards."""

from __future__ import annotations

import pytest

from tests.running import said_alone as said

BEGIN = "import booklet.__main__ as m; "


def test_nothing_is_left_of_them() -> None:
    """Whoever imports such a module gets it, and it is whole."""
    left = "import sys; print([name for name in m._STAND_INS if name in sys.modules]); "
    late = "import decimal, uuid, urllib.parse, msgspec.inspect, msgspec.json; "
    used = (
        "print(decimal.Decimal('0.1') + 1, uuid.UUID(int=1).int, urllib.parse.quote('ä'), "
        "type(msgspec.inspect.type_info(int)).__name__)"
    )
    assert said(f"{BEGIN}m._import_values(); {left}{late}{used}") == "[]\n1.1 1 %C3%A4 IntType\n"


def test_what_was_imported_with_them_works() -> None:
    """Values, what is kept of them, and the one name that pathlib takes."""
    value = "import msgspec; T = msgspec.defstruct('T', [('a', int)]); "
    kept = "print(msgspec.msgpack.decode(msgspec.msgpack.encode(T(1)), type=T), msgspec.json.decode(b'[1]')); "
    path = "from pathlib import PurePosixPath as P; print(P('/a b/ä').as_uri())"
    assert said(f"{BEGIN}m._import_values(); {value}{kept}{path}") == "T(a=1) [1]\nfile:///a%20b/%C3%A4\n"


@pytest.mark.parametrize("name", ["uuid", "decimal", "urllib.parse", "msgspec._json_schema"])
def test_one_that_will_not_do(name: str) -> None:
    """Where another version asks for more, all is imported as usual."""
    real = "import msgspec, pathlib, uuid; "
    used = "print(msgspec.json.decode(b'[1]'), pathlib.Path('/a').as_uri(), uuid.UUID(int=1).int)"
    script = f"{BEGIN}m._STAND_INS[{name!r}] = {{}}; m._import_values(); {real}{used}"
    assert said(script) == "[1] file:///a 1\n"


@pytest.mark.parametrize("name", ["uuid", "msgspec", "pathlib"])
def test_where_one_is_there_already(name: str) -> None:
    """Nothing stands for it, and it stays."""
    there = f"print(sys.modules[{name!r}] is {name}, 'decimal' in sys.modules)"
    assert said(f"{BEGIN}import sys, {name}; m._import_values(); {there}") == f"True {name == 'msgspec'}\n"
