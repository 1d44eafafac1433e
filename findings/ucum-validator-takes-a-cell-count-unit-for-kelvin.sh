#!/usr/bin/env bash
# Guess: "K/uL", the unit that US laboratories print beside white cells and platelets (thousands per microliter), is refused by
#   a UCUM validator, or mapped to 10*3/uL: the validator suggests the right code for "mcg" and "IU".
# What happens (@lhncbc/ucum-lhc 7.1.10): "valid", and it means Kelvin per microliter. "C" and "F" are valid too
#   (coulomb, farad), while "degF", "mcg" and "IU" are refused with a suggestion.
# Why it hurts: "the unit is valid UCUM" is used as a gate for records. Here it lets through the very units that
#   are wrong, and says nothing. A blood count then has a temperature in it.
# Instead: bind each value to its own list of codes (for counts 10*3/uL and 10*9/L), or compare the dimension.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @lhncbc/ucum-lhc@7.1.10
cat > check.js <<'J'
const utils = require("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();
console.log("@lhncbc/ucum-lhc", require("@lhncbc/ucum-lhc/package.json").version);
const seen = { "K/uL": ["valid", "Kelvin"], C: ["valid", "coulomb"], F: ["valid", "farad"], degF: ["invalid", ""], mcg: ["invalid", ""], IU: ["invalid", ""] };
let changed = false;
for (const [code, [status, name]] of Object.entries(seen)) {
  const answer = utils.validateUnitString(code, true);
  console.log(code, "->", answer.status, (answer.unit && answer.unit.name) || "");
  changed ||= answer.status !== status || !((answer.unit && answer.unit.name) || "").includes(name);
}
if (changed) { console.log("CHANGED: other answers than seen"); process.exit(1); }
J
node check.js
