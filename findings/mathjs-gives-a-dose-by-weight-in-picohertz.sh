#!/usr/bin/env bash
# Guess: math.js, which knows milligrams, kilograms and days, prints a third of 30 mg/kg/day as 10 mg/kg/day.
# What happens (math.js 15.2.0): "30 mg/kg/day / 3" prints as "115.74074074074073 pHz", picohertz: milligrams and kilograms cancel and a rate is left. "20 mg/kg / 2"
#   prints as 0.00001 with no unit, and with "gr", which many write for gram, 1 is 64.8 mg, a grain.
# Why it hurts: doses by weight are what such a program is taken for, and no step after it can tell what the number was.
# Instead: end each expression in the unit that is meant: "30 mg/kg/day / 3 to mg/kg/day" is "10 mg / (kg day)"; never "gr".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund mathjs@15.2.0
node -e '
const math = require("mathjs");
const sums = ["30 mg/kg/day / 3", "20 mg/kg / 2", "1 gr to mg", "30 mg/kg/day / 3 to mg/kg/day"];
const seen = sums.map((sum) => math.format(math.evaluate(sum), 5));
console.log("mathjs", math.version, sums.map((sum, index) => sum + " -> " + seen[index]));
if (seen.join("|") !== "115.74 pHz|1e-5|64.799 mg|10 mg / (kg day)") { console.log("CHANGED"); process.exit(1); }'
