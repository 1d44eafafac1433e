#!/usr/bin/env bash
# Guess: a line of AsciiDoc that begins with ".5 mg" prints as it is typed.
# What happens (Asciidoctor.js 4.1.0): at the beginning of a paragraph the point makes the line the title of what follows, and is taken away: "5 mg twice a day".
#   Where nothing follows, the line is left out. "38.5 (C)" prints as "38.5 ©". No message.
# Why it hurts: ten times the dose, in larger letters than the rest.
# Instead: write the zero, "0.5 mg", as rules of safe writing ask in any case; "°C".
# Reference: ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations (lack of leading zero).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @asciidoctor/core@4.1.0
cat > print.mjs <<'J'
import { readFileSync } from "node:fs";
import { convert } from "@asciidoctor/core";
console.log("@asciidoctor/core", JSON.parse(readFileSync("node_modules/@asciidoctor/core/package.json")).version);
const expected = {
  ".5 mg twice a day\nGive it with food.": '<div class="title">5 mg twice a day</div> <p>Give it with food.</p>',
  "Give it with food.\n\n.5 mg twice a day": '<div class="paragraph"> <p>Give it with food.</p> </div>',
  "Call at 38.5 (C).": "<p>Call at 38.5 &#169;.</p>",
};
let changed = false;
for (const [typed, made] of Object.entries(expected)) {
  const html = String(await convert(typed)).replace(/\s+/g, " ").trim();
  console.log(JSON.stringify(typed), "->", html);
  changed ||= !html.includes(made) || html.includes(".5 mg");
}
if (changed) { console.log("CHANGED"); process.exit(1); }
J
node print.mjs
