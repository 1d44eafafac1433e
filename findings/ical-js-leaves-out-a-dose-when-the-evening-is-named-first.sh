#!/usr/bin/env bash
# Guess: the order in which a calendar rule names its hours means nothing: BYHOUR=20,8 and BYHOUR=8,20 are the same doses, morning first.
# What happens (ical.js 2.2.1): it goes through the hours as they are written. A plan that begins on Sunday at 20:00 and ends on Tuesday at 8:00 (UNTIL) has four doses;
#   with BYHOUR=20,8 there are three: Tuesday at 20:00 comes before Tuesday at 8:00, and ends the rule. Monday's 8:00 comes after Monday's 20:00.
#   With COUNT=3 from 8:00, the dose of the second morning becomes one in the evening. Days of a month and of a week named in any order are sorted.
# Why it hurts: "at 20:00 and at 8:00" is how a plan that starts in the evening is written down. Thunderbird and web calendars stand on this library; the family sees fewer doses.
# Instead: sort BYHOUR, BYMINUTE and BYSECOND before you write a rule, or write each dose as an event of its own.
# Reference: RFC 5545, 3.3.10, where recurrences are a set in the order of time.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > plan.mjs <<'J'
import ICAL from "ical.js";
const doses = (rule, start) => {
  const found = [], iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
  for (let next = iterator.next(); next && found.length < 9; next = iterator.next()) found.push(next.toString().slice(8, 16));
  return found.join(" ");
};
const evening = "2027-01-31T20:00:00", morning = "2027-01-31T08:00:00", end = "UNTIL=20270202T080000";
const seen = [doses(`FREQ=DAILY;BYHOUR=8,20;${end}`, evening), doses(`FREQ=DAILY;BYHOUR=20,8;${end}`, evening),
  doses("FREQ=DAILY;BYHOUR=8,20;COUNT=3", morning), doses("FREQ=DAILY;BYHOUR=20,8;COUNT=3", morning)];
console.log(seen);
const before = "31T20:00 01T08:00 01T20:00 02T08:00|31T20:00 01T20:00 01T08:00|31T08:00 31T20:00 01T08:00|31T20:00 31T08:00 01T20:00";
if (seen.join("|") !== before) { console.log("CHANGED"); process.exit(1); }
J
node plan.mjs
