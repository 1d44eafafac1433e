"""Fill in a PDF's fields, save it, and read them back: PDFium, pdf.js, Poppler and MuPDF, each as its viewers do."""

from __future__ import annotations

import ctypes
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.screen_reader import missing as pdfjs_missing
from tests.screen_reader import pdfjs
from tests.web.chromium import chromium

Values = Mapping[str, str]
"""What stands in each field, by its name; "Yes" or "Off" for a box."""

_SYSTEM_PYTHON = Path("/usr/bin/python3")
"""Debian's Python, which its package python3-gi is for."""

_ORIGIN = "http://form.test/"

_PDFJS = """async ([origin, values]) => {
  globalThis.pdfjsWorker = await import(origin + "build/pdf.worker.mjs");
  const pdfjs = await import(origin + "build/pdf.mjs");
  const file = await pdfjs.getDocument({url: origin + "file.pdf"}).promise;
  const fields = await file.getFieldObjects();
  const found = {};
  for (const [name, [field]] of Object.entries(fields ?? {})) {
    found[name] = field.value ?? "";
    if (name in values) {
      const value = field.type === "checkbox" ? values[name] === "Yes" : values[name];
      file.annotationStorage.setValue(field.id, {value});
    }
  }
  const saved = Object.keys(values).length ? [...await file.saveDocument()] : [];
  return JSON.stringify({found, saved});
}"""

_POPPLER = """
import json, sys
import gi
gi.require_version("Poppler", "0.18")
from gi.repository import Poppler
source, values, target = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3]
document = Poppler.Document.new_from_file("file://" + source, None)
found = {}
for index in range(document.get_n_pages()):
    page = document.get_page(index)
    for mapping in page.get_form_field_mapping():
        field = mapping.field
        name = field.get_name()
        is_text = field.get_field_type() == Poppler.FormFieldType.TEXT
        if is_text:
            found[name] = field.text_get_text() or ""
        else:
            found[name] = "Yes" if field.button_get_state() else "Off"
        if name in values and is_text:
            field.text_set_text(values[name])
        elif name in values:
            field.button_set_state(values[name] == "Yes")
if values:
    document.save("file://" + target)
print(json.dumps(found))
"""


class MuPdf:
    """MuPDF, through PyMuPDF."""

    @staticmethod
    def missing() -> str:
        """Return why it cannot be asked; "" if it can."""
        try:
            import pymupdf  # noqa: F401
        except ImportError:
            return "the package pymupdf is not installed"
        return ""

    @staticmethod
    def fill(source: Path, values: Values, target: Path) -> None:
        """Fill fields in and save the file."""
        with _mupdf().open(source) as document:
            for page in document:
                for widget in page.widgets():
                    if widget.field_name in values:
                        widget.field_value = values[widget.field_name]
                        widget.update()
            document.save(target)

    @staticmethod
    def read(source: Path) -> Values:
        """Return what stands in each field."""
        with _mupdf().open(source) as document:
            return {widget.field_name: str(widget.field_value or "") for page in document for widget in page.widgets()}


def _mupdf() -> Any:
    import pymupdf

    return pymupdf


class PdfJs:
    """pdf.js, the viewer of Firefox, in Chromium."""

    @staticmethod
    def missing() -> str:
        """Return why it cannot be asked; "" if it can."""
        return pdfjs_missing()

    @staticmethod
    def fill(source: Path, values: Values, target: Path) -> None:
        """Fill fields in and save the file."""
        target.write_bytes(bytes(_in_pdfjs(source, values)["saved"]))

    @staticmethod
    def read(source: Path) -> Values:
        """Return what stands in each field."""
        found: Values = _in_pdfjs(source, {})["found"]
        return found


def _in_pdfjs(source: Path, values: Values) -> Any:
    folder = pdfjs()
    assert folder is not None

    def serve(route: Any) -> None:
        path = route.request.url.removeprefix(_ORIGIN)
        if path == "file.pdf":
            route.fulfill(content_type="application/pdf", body=source.read_bytes())
        elif path:
            route.fulfill(content_type="text/javascript", body=(folder / path).read_bytes())
        else:
            route.fulfill(content_type="text/html", body="<!doctype html><title>Form</title>")

    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", serve)
        page.goto(_ORIGIN)
        return json.loads(page.evaluate(_PDFJS, [_ORIGIN, dict(values)]))


class Poppler:
    """Poppler, as Evince and Okular have it."""

    @staticmethod
    def missing() -> str:
        """Return why it cannot be asked; "" if it can."""
        asked = "import gi; gi.require_version('Poppler', '0.18'); from gi.repository import Poppler"
        if not _SYSTEM_PYTHON.exists():
            return f"there is no {_SYSTEM_PYTHON}"
        done = subprocess.run([_SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False)
        return "Debian's packages python3-gi and gir1.2-poppler-0.18 are not installed" if done.returncode else ""

    @staticmethod
    def fill(source: Path, values: Values, target: Path) -> None:
        """Fill fields in and save the file."""
        _in_poppler(source, values, target)

    @staticmethod
    def read(source: Path) -> Values:
        """Return what stands in each field."""
        return _in_poppler(source, {}, source)


def _in_poppler(source: Path, values: Values, target: Path) -> Values:
    asked = [*map(str, (_SYSTEM_PYTHON, "-c", _POPPLER, source, json.dumps(dict(values)), target))]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    found: Values = json.loads(done.stdout)
    return found


class PdfIum:
    """PDFium, as Chromium has it: fields are clicked on and typed into."""

    @staticmethod
    def missing() -> str:
        """Return why it cannot be asked; "" if it can."""
        try:
            import pypdfium2  # noqa: F401
        except ImportError:
            return "the package pypdfium2 is not installed"
        return ""

    @staticmethod
    def fill(source: Path, values: Values, target: Path) -> None:
        """Fill fields in and save the file."""
        with _PdfiumForm(source) as form:
            for page, annotation, name in form.fields():
                if name in values:
                    form.set(page, annotation, values[name])
            form.document.save(target)

    @staticmethod
    def read(source: Path) -> Values:
        """Return what stands in each field."""
        with _PdfiumForm(source) as form:
            return {name: form.value(annotation) for _, annotation, name in form.fields()}


class _PdfiumForm:
    """A file opened with its form."""

    def __init__(self, source: Path) -> None:
        import pypdfium2
        import pypdfium2.raw

        self.raw: Any = pypdfium2.raw
        self.document: Any = pypdfium2.PdfDocument(source)
        self.document.init_forms()
        self.form: Any = self.document.formenv

    def __enter__(self) -> _PdfiumForm:
        return self

    def __exit__(self, *_: object) -> None:
        self.document.close()

    def fields(self) -> list[tuple[Any, Any, str]]:
        """Return each field with its page and its name."""
        found = []
        for number in range(len(self.document)):
            page = self.document[number]
            for index in range(self.raw.FPDFPage_GetAnnotCount(page)):
                annotation = self.raw.FPDFPage_GetAnnot(page, index)
                if self.raw.FPDFAnnot_GetSubtype(annotation) == self.raw.FPDF_ANNOT_WIDGET:
                    found.append((page, annotation, self._said(self.raw.FPDFAnnot_GetFormFieldName, annotation)))
        return found

    def value(self, annotation: Any) -> str:
        """Return what stands in a field."""
        return self._said(self.raw.FPDFAnnot_GetFormFieldValue, annotation)

    def set(self, page: Any, annotation: Any, value: str) -> None:
        """Type into a field, or click on a box."""
        raw, form = self.raw, self.form
        if raw.FPDFAnnot_GetFormFieldType(form, annotation) == raw.FPDF_FORMFIELD_CHECKBOX:
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, box)
            x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
            if bool(raw.FPDFAnnot_IsChecked(form, annotation)) != (value == "Yes"):
                raw.FORM_OnMouseMove(form, page, 0, x, y)
                raw.FORM_OnLButtonDown(form, page, 0, x, y)
                raw.FORM_OnLButtonUp(form, page, 0, x, y)
        else:
            raw.FORM_SetFocusedAnnot(form, annotation)
            raw.FORM_SelectAllText(form, page)
            typed = ctypes.create_string_buffer(value.encode("utf-16-le") + b"\0\0")
            raw.FORM_ReplaceSelection(form, page, ctypes.cast(typed, ctypes.POINTER(ctypes.c_ushort)))
        raw.FORM_ForceToKillFocus(form)

    def _said(self, ask: Any, annotation: Any) -> str:
        length = ask(self.form, annotation, None, 0)
        said = ctypes.create_string_buffer(length)
        ask(self.form, annotation, ctypes.cast(said, ctypes.POINTER(ctypes.c_ushort)), length)
        return said.raw[: length - 2].decode("utf-16-le")


ENGINES: Mapping[str, Any] = {"PDFium": PdfIum, "pdf.js": PdfJs, "Poppler": Poppler, "MuPDF": MuPdf}
"""All of them by name."""
