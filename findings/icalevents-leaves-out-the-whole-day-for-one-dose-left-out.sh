#!/usr/bin/env bash
# Guess: EXDATE takes the one dose away whose time it names, and RDATE adds one.
# What happens (icalevents 0.3.1): a dose at 8 a.m. and 8 p.m., but not on the evening of the 8th (EXDATE with that time): the morning dose of the 8th goes, too. A dose that
#   RDATE adds on the 12th is not there; node-ical 0.26.1 leaves it out as well. recurring-ical-events 3.8.2 has both right.
# Why it hurts: one dose is paused, two are missing; the dose that makes up for it never comes. Nothing is reported.
# Instead: recurring-ical-events, or each dose as an event of its own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund node-ical@0.26.1
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check recurring-ical-events==3.8.2 icalevents==0.3.1
cat >dose.ics <<'I'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:dose@example.org
DTSTAMP:20260101T000000Z
DTSTART:20260107T080000Z
DURATION:PT15M
SUMMARY:Dose
RRULE:FREQ=DAILY;BYHOUR=8,20;COUNT=6
EXDATE:20260108T200000Z
RDATE:20260112T080000Z
END:VEVENT
END:VCALENDAR
I
sed -i 's/$/\r/' dose.ics
venv/bin/python - <<'P'
from datetime import datetime
import icalendar
import recurring_ical_events
from icalevents.icalevents import events

start, end = datetime(2026, 1, 1), datetime(2026, 2, 1)
right = recurring_ical_events.of(icalendar.Calendar.from_ical(open("dose.ics").read())).between(start, end)
seen = {
    "recurring-ical-events": sorted(event["DTSTART"].dt.strftime("%d:%H") for event in right),
    "icalevents": sorted(event.start.strftime("%d:%H") for event in events(file="dose.ics", start=start, end=end)),
}
print("day:hour", seen)
raise SystemExit(0 if list(seen.values()) == [["07:08", "07:20", "08:08", "09:08", "09:20", "12:08"], ["07:08", "07:20", "09:08", "09:20"]] else "CHANGED")
P
node -e '
const ical = require("node-ical"), event = Object.values(ical.sync.parseFile("dose.ics")).find((each) => each.type === "VEVENT");
const seen = ical.expandRecurringEvent(event, { from: new Date("2026-01-01"), to: new Date("2026-02-01") }).map((each) => each.start.toISOString().slice(8, 13));
console.log("node-ical", seen);
if (seen.join() !== "07T08,07T20,08T08,09T08,09T20") { console.log("CHANGED"); process.exit(1); }'
