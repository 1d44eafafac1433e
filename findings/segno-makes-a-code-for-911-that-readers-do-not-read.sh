#!/usr/bin/env bash
# Guess: segno.make("tel:911") makes a QR code, that whatever reads QR codes reads.
# What happens (segno 1.6.6): it makes a Micro QR code, a symbol of another shape with one corner mark, because
#   the text is short. ZBar (Debian 12: 0.23.92) finds nothing in it; the same text with micro=False is read. Longer
#   texts (tel:+18005550199) are ordinary QR codes, so tests with a full number pass.
# Why it hurts: the code beside "In an emergency" is the one that does not work, and it looks fine in print.
# Instead: segno.make_qr(…) or micro=False. segno says so in its documentation, but not in the name of make().
# Needs: zbar-tools (Debian: apt-get install zbar-tools).
set -euo pipefail
command -v zbarimg >/dev/null || { echo "please install zbar-tools"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check segno==1.6.6
cd "$work"
"$work/venv/bin/python" - <<'P'
import segno

print("segno", segno.__version__)
segno.make("tel:911").save("as-made.png", scale=10)
segno.make("tel:911", micro=False).save("full.png", scale=10)
print("tel:911 ->", segno.make("tel:911").designator, "| tel:+18005550199 ->", segno.make("tel:+18005550199").designator)
raise SystemExit(0 if segno.make("tel:911").is_micro and not segno.make("tel:+18005550199").is_micro else "CHANGED: no Micro QR")
P
zbarimg --version | sed 's/^/zbarimg /'
as_made=$(zbarimg -q as-made.png 2>/dev/null || true); full=$(zbarimg -q full.png 2>/dev/null || true)
echo "as made: [$as_made]; micro=False: [$full]"
[ -z "$as_made" ] && [ "$full" = "QR-Code:tel:911" ] || { echo "CHANGED"; exit 1; }
