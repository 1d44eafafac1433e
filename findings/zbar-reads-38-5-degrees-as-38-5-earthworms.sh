#!/usr/bin/env bash
# Guess: a QR code with "38.5 °C" in it, or with the name of a clinic in Spanish, is read as it was written.
# What happens (segno 1.6.6, ZBar of Debian 12: 0.23.92, zxing-cpp 3.1.1): "38.5 °C" is read by ZBar as "38.5 蚓", an earthworm, and by zxing-cpp as "38.5 ｰC"; "Clínica Niño" by ZBar as "Cl璯ica Ni隳". A code does not say how
#   its letters are written unless asked to, and readers guess Japanese or Chinese. Names in Vietnamese, Chinese and Arabic letters are guessed well, so tests in these languages pass.
# Why it hurts: a family scans a limit or the name of a clinic, and gets signs of another language; it depends on the telephone.
# Instead: encoding="utf-8" with eci=True, which both read right (either alone does not help); best letters of ASCII alone, as in a short address of a page.
# Needs: zbar-tools (Debian: apt-get install zbar-tools).
set -euo pipefail
command -v zbarimg >/dev/null || { echo "please install zbar-tools"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check segno==1.6.6 zxing-cpp==3.1.1 pillow
venv/bin/python - <<'P'
import subprocess
import PIL.Image
import segno
import zxingcpp

def read(text, **how):
    segno.make_qr(text, **how).save("code.png", scale=8)
    zbar = subprocess.run(["zbarimg", "-q", "--raw", "code.png"], capture_output=True, text=True, check=True).stdout.strip()
    return zbar, zxingcpp.read_barcodes(PIL.Image.open("code.png"))[0].text

texts = ["38.5 °C", "Clínica Niño", "Bệnh viện Nhi", "医院电话"]
plain, marked = [read(text) for text in texts], [read(text, encoding="utf-8", eci=True) for text in texts]
print("segno", segno.__version__, "ZBar, zxing-cpp:", plain, "with UTF-8 and eci=True:", marked)
wrong = plain[:2] == [("38.5 蚓", "38.5 ｰC"), ("Cl璯ica Ni隳", "Clínica Niño")]
raise SystemExit(0 if wrong and plain[2:] == [(text, text) for text in texts[2:]] and marked == [(text, text) for text in texts] else "CHANGED")
P
