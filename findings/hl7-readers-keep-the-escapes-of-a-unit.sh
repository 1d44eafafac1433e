#!/usr/bin/env bash
# Guess: HL7 version 2 has "^" as its own sign, so the unit 10^9/L is sent as 10\S\9/L, and "&" as \T\; what reads messages gives 10^9/L and "&" back.
# What happens (simple-hl7 3.3.0, hl7-standard 1.0.4, @medplum/core 4.5.2): all three give 10\S\9/L and "rash \T\ fever" as the text of the field. node-hl7-client 3.2.0 gives 10^9/L and "rash & fever".
# Why it hurts: the unit of every cell count of a blood test is unknown to what compares units, and a printed note has signs that nobody can read. Units without "^", such as g/dL, work.
# Instead: node-hl7-client, or undo the five escapes (\F\ \S\ \T\ \R\ \E\) once, behind the split into components.
# Reference: HL7 version 2.5.1, chapter 2.7.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund simple-hl7@3.3.0 hl7-standard@1.0.4 @medplum/core@4.5.2 node-hl7-client@3.2.0
cat >seen.cjs <<'J'
const lines = ["MSH|^~\\&|A|B|C|D|20260101||ORU^R01|1|P|2.5", "OBX|1|NM|WBC||2.5|10\\S\\9/L", "NTE|1||rash \\T\\ fever"];
const text = lines.join("\r"), { Hl7Message } = require("@medplum/core"), { Message } = require("node-hl7-client");
const Standard = require("hl7-standard"), simple = new (require("simple-hl7").Parser)().parse(text), medplum = Hl7Message.parse(text), client = new Message({ text });
const standard = new Standard(text);
standard.transform(() => {});
const seen = {
  "simple-hl7": [simple.getSegment("OBX").getField(6), simple.getSegment("NTE").getField(3)],
  "hl7-standard": [standard.get("OBX.6"), standard.get("NTE.3")],
  "@medplum/core": [medplum.getSegment("OBX").getComponent(6, 1), medplum.getSegment("NTE").getComponent(3, 1)],
  "node-hl7-client": [client.get("OBX.6").toString(), client.get("NTE.3").toString()],
};
console.log(seen);
const kept = ["10\\S\\9/L", "rash \\T\\ fever"].join();
if (Object.values(seen).map(String).join("|") !== [kept, kept, kept, "10^9/L,rash & fever"].join("|")) { console.log("CHANGED"); process.exit(1); }
J
node seen.cjs
