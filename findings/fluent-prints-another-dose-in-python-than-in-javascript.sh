#!/usr/bin/env bash
# Guess: a Fluent message with a number, "{ $dose } mg", prints the number it was given, and the same one in both of the project's own implementations.
# What happens (fluent.runtime 0.4.0, @fluent/bundle 0.19.1): both cut to three decimals without a word, and round the half in other directions: 0.0625 mg is
#   "0.062 mg" in Python and "0.063 mg" in JavaScript; 0.0125 is "0.012" and "0.013". 0.00025 is "0 mg" in both.
# Why it hurts: amounts worked out from a weight may have four decimals. The printed page and the web page of one message file name two doses, and a small one becomes none.
# Instead: give amounts as text, or maximumFractionDigits with every number; compare what both print.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @fluent/bundle@0.19.1
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check fluent.runtime==0.4.0
venv/bin/python - <<'P'
from importlib.metadata import version
from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en-US"], use_isolating=False)
bundle.add_resource(FluentResource("dose = { $dose } mg"))
seen = [bundle.format_pattern(bundle.get_message("dose").value, {"dose": dose})[0] for dose in (0.0625, 0.0125, 0.00025)]
print("fluent.runtime", version("fluent.runtime"), seen)
raise SystemExit("CHANGED" if seen != ["0.062 mg", "0.012 mg", "0 mg"] else 0)
P
node -e '
const { FluentBundle, FluentResource } = require("@fluent/bundle"), bundle = new FluentBundle("en-US", { useIsolating: false });
bundle.addResource(new FluentResource("dose = { $dose } mg"));
const seen = [0.0625, 0.0125, 0.00025].map((dose) => bundle.formatPattern(bundle.getMessage("dose").value, { dose }));
console.log("@fluent/bundle", seen);
if (seen.join() !== "0.063 mg,0.013 mg,0 mg") { console.log("CHANGED"); process.exit(1); }'
