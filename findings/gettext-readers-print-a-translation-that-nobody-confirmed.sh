#!/usr/bin/env bash
# Guess: where an English text changes, msgmerge keeps the old translation and marks it "fuzzy"; every maker of message files leaves such entries out until somebody looks, as msgfmt does.
# What happens (GNU gettext 0.21; i18next-conv 16.0.0, gettext-to-messageformat 0.4.0, gettext-parser 10.0.0): "Give 2 tablets" was "Give 1 tablet"; the Spanish "Dé 1 tableta" is fuzzy.
#   msgfmt, polib 1.2.0 and po2json 0.4.5 leave it out, so that English is shown. The three others print "Dé 1 tableta" for "Give 2 tablets", without a word.
# Why it hurts: a dose that was changed in English stays the old one in Spanish, and nothing is missing, so nobody looks.
# Instead: leave out what is fuzzy before (`msgattrib --no-fuzzy`), or end the build where anything is fuzzy.
# Needs: gettext (Debian: apt-get install gettext).
set -euo pipefail
command -v msgmerge >/dev/null || { echo "please install gettext"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
head='msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: es\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
printf "${head}msgid \"Give 1 tablet\"\nmsgstr \"Dé 1 tableta\"\n" >old.po
printf "${head}msgid \"Give 2 tablets\"\nmsgstr \"\"\n" >new.pot
msgmerge --quiet --output-file=merged.po old.po new.pot; grep -A2 fuzzy merged.po
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check polib==1.2.0
npm init -y >/dev/null; npm install --silent --no-audit --no-fund i18next-conv@16.0.0 gettext-to-messageformat@0.4.0 gettext-parser@10.0.0 po2json@0.4.5
msgfmt --output-file=gnu.mo merged.po
venv/bin/python - <<'P'
import polib

polib.pofile("merged.po").save_as_mofile("polib.mo")
seen = [[entry.msgstr for entry in polib.mofile(name)] for name in ("gnu.mo", "polib.mo")]
print("msgfmt, polib", seen)
raise SystemExit("CHANGED" if seen != [[], []] else 0)
P
npx --no-install i18next-conv -l es -s merged.po -t i18next.json >/dev/null
cat >seen.mjs <<'J'
import fs from "node:fs";
import { createRequire } from "node:module";
import { po, mo } from "gettext-parser";
const require = createRequire(import.meta.url), text = fs.readFileSync("merged.po");
const seen = {
  "i18next-conv": JSON.parse(fs.readFileSync("i18next.json"))["Give 2 tablets"],
  "gettext-to-messageformat": require("gettext-to-messageformat").parsePo(String(text)).translations["Give 2 tablets"],
  "gettext-parser, PO to MO": mo.parse(mo.compile(po.parse(text))).translations[""]["Give 2 tablets"]?.msgstr[0],
  "po2json": require("po2json").parse(text)["Give 2 tablets"]?.[1],
};
console.log(seen);
if (Object.values(seen).join() !== "Dé 1 tableta,Dé 1 tableta,Dé 1 tableta,") { console.log("CHANGED"); process.exit(1); }
J
node --no-deprecation seen.mjs
