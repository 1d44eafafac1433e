#!/usr/bin/env bash
# Guess: 39 'Cel' - 38 'Cel' is 1 'Cel' in FHIRPath: fhirpath.js compares temperatures, between Celsius and Fahrenheit too, and subtracts
#   other amounts (1 'g' - 1 'mg').
# What happens (fhirpath.js 5.2.2): the empty answer, no error. So (39.5 'Cel' - 38 'Cel') >= 1 'Cel' is empty, which a rule takes for "no".
# Why it hurts: "tell us if the temperature goes up by a degree" is written, tested with a limit alone, and never fires.
# Instead: subtract the numbers: (39.5 'Cel').value - (38 'Cel').value. Test each rule with a case that must say yes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund fhirpath@5.2.2
cat > check.js <<'J'
const fhirpath = require("fhirpath");
console.log("fhirpath.js", JSON.parse(require("fs").readFileSync("node_modules/fhirpath/package.json")).version);
const seen = {
  "39 'Cel' > 38 'Cel'": "[true]",
  "39 'Cel' > 100.4 '[degF]'": "[true]",
  "39 'Cel' - 38 'Cel'": "[]",
  "(39.5 'Cel' - 38 'Cel') >= 1 'Cel'": "[]",
  "(39.5 'Cel').value - (38 'Cel').value >= 1": "[true]",
  "(2 'g' - 1 'g') >= 1 'g'": "[true]",
};
let changed = false;
for (const [text, answer] of Object.entries(seen)) {
  const now = JSON.stringify(fhirpath.evaluate({}, text));
  console.log(text, "->", now);
  changed ||= now !== answer;
}
if (changed) { console.log("CHANGED"); process.exit(1); }
J
node check.js
