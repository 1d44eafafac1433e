#!/usr/bin/env bash
# Guess: a converter of C-CDA records to FHIR reads negationInd="true", by which a record says that there is no allergy to a medicine, no fever, that a
#   medicine is not taken and that a vaccine was not given.
# What happens (@medplum/ccda 5.1.10): it does not. "No allergy to penicillin" becomes a confirmed, active allergy to penicillin; "no fever" is a confirmed
#   fever, the medicine that is not taken an active order, the vaccine that was refused a completed one. Byte for byte as without "not", but for ids.
# Why it hurts: every "not" of a record is lost.
# Instead: refuse such entries before they are converted, or ccda-to-fhir, which gives "refuted", doNotPerform and "not-done".
# Reference: C-CDA 2.1 and HL7's mapping "C-CDA on FHIR": https://build.fhir.org/ig/HL7/ccda-on-fhir/
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @medplum/ccda@5.1.10 @medplum/core@5.1.10
cat > convert.mjs <<'J'
import { createRequire } from "node:module";
globalThis.WebSocket ??= class {}; // @medplum/core 5 names it when it is loaded; Node 20 has none, and nothing here uses it.
const { convertCcdaToFhir, convertXmlToCcda } = createRequire(import.meta.url)("@medplum/ccda");
const code = (code, system, name) => `code="${code}" codeSystem="${system}" displayName="${name}"`;
const SNOMED = "2.16.840.1.113883.6.96", RXNORM = "2.16.840.1.113883.6.88", LOINC = "2.16.840.1.113883.6.1", CVX = "2.16.840.1.113883.12.292";
const template = (number) => `<templateId root="2.16.840.1.113883.10.20.22.${number}"/>`;
const since = '<effectiveTime><low value="20260101"/></effectiveTime>';
const section = (number, loinc, entry) => `<component><section>${template(number)}<code code="${loinc}" codeSystem="${LOINC}"/><title>-</title><text>-</text><entry>${entry}</entry></section></component>`;
const concern = (number, within) =>
  `<act classCode="ACT" moodCode="EVN">${template(number)}<id root="1.2.3"/><code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>${since}<entryRelationship typeCode="SUBJ">${within}</entryRelationship></act>`;
const product = (number, what) => `<consumable><manufacturedProduct classCode="MANU">${template(number)}<manufacturedMaterial><code ${what}/></manufacturedMaterial></manufacturedProduct></consumable>`;
const record = (not) => `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>${template("1.1")}<id root="1.2"/><code code="34133-9" codeSystem="${LOINC}"/><effectiveTime value="20260102"/>
  <recordTarget><patientRole><id root="1.2.1" extension="1"/><patient><name><given>A</given><family>B</family></name><administrativeGenderCode code="F"/><birthTime value="20200101"/></patient></patientRole></recordTarget>
  <author><time value="20260102"/><assignedAuthor><id root="1.2.2" extension="1"/></assignedAuthor></author><component><structuredBody>
  ${section("2.6.1", "48765-2", concern("4.30", `<observation classCode="OBS" moodCode="EVN"${not}>${template("4.7")}<id root="1.2.4"/><code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${since}<value xsi:type="CD" ${code("416098002", SNOMED, "Allergy to drug")}/><participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code ${code("7980", RXNORM, "penicillin G")}/></playingEntity></participantRole></participant></observation>`))}
  ${section("2.5.1", "11450-4", concern("4.3", `<observation classCode="OBS" moodCode="EVN"${not}>${template("4.4")}<id root="1.2.5"/><code ${code("55607006", SNOMED, "Problem")}/><statusCode code="completed"/>${since}<value xsi:type="CD" ${code("386661006", SNOMED, "Fever")}/></observation>`))}
  ${section("2.1.1", "10160-0", `<substanceAdministration classCode="SBADM" moodCode="EVN"${not}>${template("4.16")}<id root="1.2.6"/><statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20260101"/></effectiveTime><doseQuantity value="2.5" unit="mg"/>${product("4.23", code("6851", RXNORM, "methotrexate"))}</substanceAdministration>`)}
  ${section("2.2.1", "11369-6", `<substanceAdministration classCode="SBADM" moodCode="EVN"${not || ' negationInd="false"'}>${template("4.52")}<id root="1.2.7"/><statusCode code="completed"/><effectiveTime value="20260101"/>${product("4.54", code("03", CVX, "MMR"))}</substanceAdministration>`)}
  </structuredBody></component></ClinicalDocument>`;
const read = (not) =>
  convertCcdaToFhir(convertXmlToCcda(record(not))).entry.map((entry) => entry.resource)
    .filter(({ resourceType }) => ["AllergyIntolerance", "Condition", "MedicationRequest", "Immunization"].includes(resourceType))
    .map((each) => [each.resourceType, (each.code ?? each.medicationCodeableConcept ?? each.vaccineCode).coding[0].display, each.verificationStatus?.coding[0].code ?? each.status, each.doNotPerform ?? ""].join(" ").trim());
const yes = read(""), no = read(' negationInd="true"');
console.log({ yes, no });
const expected = "AllergyIntolerance penicillin G confirmed|Condition Fever confirmed|MedicationRequest methotrexate active|Immunization MMR completed";
if (yes.join("|") !== expected || no.join("|") !== expected) { console.log("CHANGED"); process.exit(1); }
J
node convert.mjs 2>&1 | cut -c 1-300
