#!/usr/bin/env bash
# Guess: convert-units, asked for the best unit of 5 mL, says 5 mL; at the most another metric unit.
# What happens (convert-units 2.3.4): toBest() says 1 Tesked. 15 mL is 1 Matsked, 20 mL is 1.3333333333333335 Matskedar, 250 mL is 1.25 Glas: measures of Swedish kitchens,
#   which count as metric and come before the liter. 0.5 mg is 500.00000000000006 Micrograms.
# Why it hurts: liquid medicine is given in mL, by syringe, since spoons of the kitchen are how children get too much. Who shows the "best" unit of a dose shows spoons, in a language that no one asked for.
# Instead: keep the unit of the order; `.to("ml")`; or exclude tsk, msk, krm, glas, kanna and kkp.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund convert-units@2.3.4
cat > dose.js <<'J'
const convert = require("convert-units");
const seen = [[5, "ml"], [15, "ml"], [20, "ml"], [250, "ml"], [0.5, "mg"]].map(([amount, unit]) => {
  const best = convert(amount).from(unit).toBest();
  return `${amount} ${unit}: ${best.val} ${best.val === 1 ? best.singular : best.plural}`;
});
console.log(seen);
if (seen.join("|") !== "5 ml: 1 Tesked|15 ml: 1 Matsked|20 ml: 1.3333333333333335 Matskedar|250 ml: 1.25 Glas|0.5 mg: 500.00000000000006 Micrograms") {
  console.log("CHANGED"); process.exit(1);
}
J
node dose.js
