"""Read a PDF as a screen reader gets it from a viewer: pdf.js, the viewer of Firefox, in Chromium.

Needed: playwright with Chromium, and the npm package pdfjs-dist in `node_modules` or in the folder that `PDFJS` names.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.web.chromium import chromium
from tests.web.chromium import missing as chromium_missing

_ROOT = Path(__file__).parent.parent
_ORIGIN = "http://reader.test/"
_TYPES = {".mjs": "text/javascript", ".pdf": "application/pdf", ".css": "text/css", ".html": "text/html"}

_PAGE = f"""<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{_ORIGIN}web/pdf_viewer.css">
<div id="viewer" class="pdfViewer"></div>"""

_READ = """async ([origin, numbers]) => {
  globalThis.pdfjsWorker = await import(origin + "build/pdf.worker.mjs");
  const pdfjs = globalThis.pdfjsLib = await import(origin + "build/pdf.mjs");
  const {EventBus, PDFPageView} = await import(origin + "web/pdf_viewer.mjs");
  const file = await pdfjs.getDocument({url: origin + "file.pdf"}).promise;
  const spoken = (owned) =>
    owned?.querySelector("[aria-label]")?.getAttribute("aria-label") ?? owned?.textContent ?? "";
  const said = (owner) => {
    const ids = (owner.getAttribute("aria-owns") || "").split(" ").filter(Boolean);
    return {
      role: owner.getAttribute("role") || "",
      level: Number(owner.getAttribute("aria-level") || 0),
      label: owner.getAttribute("aria-label") || "",
      text: ids.map((id) => spoken(document.getElementById(id))).join(""),
      kids: [...owner.children].map(said),
    };
  };
  const pages = [];
  for (const id of numbers) {
    const page = await file.getPage(id);
    const container = document.getElementById("viewer");
    const view = new PDFPageView({
      container, id, scale: 1, defaultViewport: page.getViewport({scale: 1}), eventBus: new EventBus(),
      textLayerMode: 1, annotationMode: 0,
    });
    view.setPdfPage(page);
    await view.draw();
    for (let tries = 0; tries < 200 && !view.div.querySelector(".structTree"); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const tree = view.div.querySelector(".structTree");
    pages.push(tree ? said(tree) : {role: "", level: 0, label: "", text: "", kids: []});
    container.replaceChildren();
  }
  return JSON.stringify(pages);
}"""


@dataclass
class Heard:
    """One thing that a viewer tells a screen reader.

    Attributes:
        role: ARIA role, such as "heading", or "".
        level: Of a heading.
        label: What is said in place of its words, or "".
        own: Words right in it.
        kids: What is in it.
    """

    role: str
    level: int
    label: str
    own: str
    kids: list[Heard] = field(default_factory=list)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Heard:
        """Return what the page said of itself."""
        return cls(told["role"], told["level"], told["label"], told["text"], [cls.of(kid) for kid in told["kids"]])

    @property
    def text(self) -> str:
        """All its words."""
        return self.label or self.own + "".join(kid.text for kid in self.kids)

    def walk(self) -> Iterator[Heard]:
        """Yield this and all in it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list[Heard]:
        """Return all of a role."""
        return [each for each in self.walk() if each.role == role]


def pdfjs() -> Path | None:
    """Return the folder of pdf.js, if it is there."""
    places = [Path(os.environ["PDFJS"])] if os.environ.get("PDFJS") else []
    places.append(_ROOT / "node_modules" / "pdfjs-dist")
    return next((place for place in places if (place / "web" / "pdf_viewer.mjs").exists()), None)


def missing() -> str:
    """Return why nothing can be read so; "" if it can."""
    if chromium_missing():
        return chromium_missing()
    return (
        "" if pdfjs() else "pdf.js is not here; name its folder in PDFJS, or: npm install --no-save pdfjs-dist@5.6.205"
    )


def heard(pdf: bytes, numbers: Sequence[int]) -> list[Heard]:
    """Return what is heard of some pages.

    Args:
        pdf: The file.
        numbers: Pages, counted from 1.
    """
    folder = pdfjs()
    assert folder

    def answer(route: Any) -> None:
        path = route.request.url.removeprefix(_ORIGIN)
        if path in {"", "file.pdf"}:
            route.fulfill(body=pdf if path else _PAGE, content_type=_TYPES[".pdf" if path else ".html"])
        elif (folder / path).is_file():
            kind = _TYPES.get(Path(path).suffix, "application/octet-stream")
            route.fulfill(body=(folder / path).read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404)

    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(_ORIGIN)
        return [Heard.of(each) for each in json.loads(page.evaluate(_READ, [_ORIGIN, list(numbers)]))]
