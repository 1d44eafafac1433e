#!/usr/bin/env bash
# Guess: rrule.js reads "every 8 hours for 7 days" as a rule for seven days, 21 doses, or refuses it. And it says of a rule all that is in it.
# What happens (rrule 2.8.1): COUNT=7. The seventh dose is on the third day, and the plan ends. "every 2 days for 2 weeks" is two doses. No message.
#   In the other direction toText() leaves out minutes (a dose at 8:30 is "every day at 8") and BYSETPOS (the first weekday of a month is "every month on weekdays").
# Why it hurts: this is the wording of an antibiotic on its label. The calendar made of it stops after 48 of 168 hours; the words made of a calendar send a child every weekday.
# Instead: refuse "for N" with another unit than "times"; give `until` as a date; write the words of a rule by hand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund rrule@2.8.1
cat > plan.js <<'J'
const { RRule } = require("rrule");
const seen = ["every 8 hours for 7 days", "every 2 days for 2 weeks"].map((text) => RRule.fromText(text).toString())
  .concat(["FREQ=DAILY;BYHOUR=8;BYMINUTE=30", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"].map((rule) => RRule.fromString(rule).toText()));
const first = new Date("2027-02-01T08:00:00Z");
const doses = new RRule({ ...RRule.parseText("every 8 hours for 7 days"), dtstart: first }).all();
console.log(seen, doses.length, "doses, the last", doses.at(-1).toISOString());
const before = "RRULE:INTERVAL=8;FREQ=HOURLY;COUNT=7|RRULE:INTERVAL=2;FREQ=DAILY;COUNT=2|every day at 8|every month on weekdays";
if (seen.join("|") !== before || doses.length !== 7 || doses[6].toISOString() !== "2027-02-03T08:00:00.000Z") { console.log("CHANGED"); process.exit(1); }
J
node plan.js
