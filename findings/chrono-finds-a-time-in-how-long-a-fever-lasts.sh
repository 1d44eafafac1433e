#!/usr/bin/env bash
# Guess: chrono-node finds "in 2 to 3 days" as a day, and nothing in "if the fever lasts 3 days".
# What happens (chrono-node 2.10.3): of "in 2 to 3 days" it takes "2 to 3": from two to three o'clock this night. Of "the fever lasts" it takes "last s", a second ago;
#   "you may 3 times a day" is the third of May; of "48-72 hours from now" the 48 is not seen; "1/2 tablet at 8 pm" is the second of January and 8 pm.
# Why it hurts: calendars and chats offer appointments and reminders from such sentences. A family is offered a blood test at two in the morning.
# Instead: take only results with a month by name and a day, or an hour with am or pm, and show them before they count.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat > dates.js <<'J'
const chrono = require("chrono-node"), now = new Date(2026, 10, 30, 9);
const two = (number) => String(number).padStart(2, "0");
const write = (date) => `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
const seen = ["Blood test in 2 to 3 days", "if the fever lasts 3 days", "you may 3 times a day", "48-72 hours from now", "1/2 tablet at 8 pm"]
  .map((text) => chrono.parse(text, now).map((found) => [found.text, write(found.start.date()), found.end ? write(found.end.date()) : "no end"].join(", ")).join("; "));
console.log(seen);
const before = "2 to 3, 11-30 02:00:00, 11-30 03:00:00|lasts, 11-30 08:59:59, no end|may 3, 05-03 12:00:00, no end|72 hours from now, 12-03 09:00:00, no end|"
  + "1/2, 01-02 12:00:00, no end; at 8 pm, 11-30 20:00:00, no end";
if (seen.join("|") !== before) { console.log("CHANGED"); process.exit(1); }
J
node dates.js
