"""The address that requests are made with."""

from __future__ import annotations

ADDRESS = (
    "https://booklets.example.org/infobutton?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
    "&mainSearchCriteria.v.c=C91.00&mainSearchCriteria.v.dn=Adult%20T-cell%20leukemia"
    "&patientPerson.administrativeGenderCode.c=F&age.v.v=7&age.v.u=a&patientPerson.id.extension=MRN-77105533"
    "&taskContext.c.c=PROBLISTREV&informationRecipient=PAT&informationRecipient.languageCode.c=en"
    "&performer=PROV&knowledgeResponseType=application/json&note=Zaphira"
)
