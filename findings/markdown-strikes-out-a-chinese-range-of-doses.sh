#!/usr/bin/env bash
# Guess: "2~3岁，每次5~10毫克" (2 to 3 years, 5 to 10 mg each time), with the sign that Chinese, Japanese and Korean have for a range, is plain text in Markdown and AsciiDoc.
#   Markdown strikes out between two signs on each side, "~~".
# What happens (marked 18.2.1, micromark-extension-gfm 3.0.0): "3岁，每次5" is struck out, and "2" and "10毫克" stay, which reads as 2 and 10 mg. Likewise in
#   "5~10 mL, 2~3 times". Asciidoctor.js 4.1.0 prints the same words small and low, and no "~" is left.
# Why it hurts: an age and a dose are taken away, in a text that was translated well.
# Instead: micromark with gfm({singleTilde: false}); the full-width sign "～" or 至 in texts.
# Reference: GitHub's specification of Markdown, 6.5 (one or two tildes): https://github.github.com/gfm/#strikethrough-extension-
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund marked@18.2.1 micromark@4.0.3 micromark-extension-gfm@3.0.0 @asciidoctor/core@4.1.0
cat > print.mjs <<'J'
import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { convert } from "@asciidoctor/core";
const chinese = "2~3岁，每次5~10毫克", english = "Give 5~10 mL, 2~3 times";
const github = (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const seen = [marked.parse(chinese).trim(), github(chinese), marked.parse(english).trim(), github(english), String(await convert(chinese)).match(/<p>.*<\/p>/)[0]];
console.log(seen.join("\n"));
const struck = ["<p>2<del>3岁，每次5</del>10毫克</p>", "<p>Give 5<del>10 mL, 2</del>3 times</p>"];
const expected = [struck[0], struck[0], struck[1], struck[1], "<p>2<sub>3岁，每次5</sub>10毫克</p>"];
if (seen.join() !== expected.join()) { console.log("CHANGED"); process.exit(1); }
J
node print.mjs
