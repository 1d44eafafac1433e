#!/usr/bin/env bash
# Guess: "every 6 hours" (FREQ=HOURLY;INTERVAL=6, first at 8 p.m. in New York) is one series of times for every calendar library, six hours apart, in the night the clocks go forward, too.
# What happens (node-ical 0.26.1, ical-expander 3.2.0, recurring-ical-events 3.8.2, icalevents 0.3.1, vobject 0.9.9): three answers. node-ical: always 6 hours. ical-expander, icalevents and vobject: the first
#   dose of the night is due after 5 hours, at 2 a.m., an hour that this night does not have; clients show it as 1 or 3 a.m. recurring-ical-events: 6 hours, then 5.
# Why it hurts: for medicine against fever there is a least time between two doses. A program that sends reminders and the calendar of the family say other times.
# Instead: hours by name (FREQ=DAILY;BYHOUR=8,20), which all five read alike, or times in UTC where the hours between doses count.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund node-ical@0.26.1 ical-expander@3.2.0
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check recurring-ical-events==3.8.2 icalevents==0.3.1 vobject==0.9.9
cat >dose.ics <<'I'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:dose@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=America/New_York:20260307T200000
DURATION:PT15M
SUMMARY:Dose
RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=4
END:VEVENT
END:VCALENDAR
I
sed -i 's/$/\r/' dose.ics
cat >seen.mjs <<'J'
import fs from "node:fs";
import ical from "node-ical";
import Expander from "ical-expander";
const text = fs.readFileSync("dose.ics", "utf8"), [from, to] = [new Date("2026-03-01"), new Date("2026-04-01")];
const hours = (times) => times.map((time) => +time).sort().map((time, at, all) => at && (time - all[at - 1]) / 3600000).slice(1).join();
const event = Object.values(ical.sync.parseICS(text)).find((each) => each.type === "VEVENT");
const seen = {
  "node-ical": hours(ical.expandRecurringEvent(event, { from, to }).map((each) => each.start)),
  "ical-expander": hours(new Expander({ ics: text }).between(from, to).occurrences.map((each) => each.startDate.toJSDate())),
};
console.log("hours between doses:", seen);
if (Object.values(seen).join(" ") !== "6,6,6 5,6,6") { console.log("CHANGED"); process.exit(1); }
J
TZ=America/New_York node seen.mjs
venv/bin/python - <<'P'
from datetime import datetime, timezone
from itertools import pairwise
import icalendar
import recurring_ical_events
import vobject
from icalevents.icalevents import events

def hours(times):
    return [(after - before).total_seconds() / 3600 for before, after in pairwise(sorted(time.astimezone(timezone.utc) for time in times))]

text, start, end = open("dose.ics", newline="").read(), datetime(2026, 3, 1), datetime(2026, 4, 1)
seen = {
    "recurring-ical-events": hours(event["DTSTART"].dt for event in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(start, end)),
    "icalevents": hours(event.start for event in events(file="dose.ics", start=start, end=end)),
    "vobject": hours(vobject.readOne(text).vevent.getrruleset(addRDate=True)),
}
print(seen)
raise SystemExit("CHANGED" if list(seen.values()) != [[6, 5, 6], [5, 6, 6], [5, 6, 6]] else 0)
P
