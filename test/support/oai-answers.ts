/** Answers in the form of OAI-PMH with arXiv's metadata, about papers of our own invention. */
const header = (id: string, day: string) =>
  `<identifier>oai:arXiv.org:${id}</identifier><datestamp>${day}</datestamp><setSpec>cs:cs:CL</setSpec>`;

export const oaiRecord = (id: string, { title = `Paper ${id}`, day = '2025-01-09' } = {}) => `
  <record>
   <header>${header(id, day)}</header>
   <metadata>
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
     <id>${id}</id><created>2025-01-08</created><updated>2025-01-09</updated>
     <authors><author><keyname>Ström</keyname><forenames>Ole</forenames><suffix>Jr</suffix></author><author><keyname>Heron Group</keyname></author></authors>
     <title>${title}</title>
     <categories>cs.CL cs.LG</categories>
     <doi>10.1234/${id}</doi>
     <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>
     <abstract>  It reaches 71.4% on
MATH.
</abstract>
    </arXiv>
   </metadata>
  </record>`;

export const oaiDeleted = (id: string, day = '2025-01-09') => `
  <record><header status="deleted">${header(id, day)}</header></record>`;

export function oaiAnswer(body: string, answeredOn = '2025-03-10') {
  return {
    headers: { 'Content-Type': 'text/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
 <responseDate>${answeredOn}T00:00:00Z</responseDate><request verb="ListRecords">http://oai.test/oai</request>
 ${body}
</OAI-PMH>`,
  };
}

interface OaiListMore {
  answeredOn?: string;
  expirationDate?: string;
}

/** A page of records. Without a token there is only this one; an empty token ends a list of several. */
export function oaiList(records: string[], token?: string, { answeredOn, expirationDate }: OaiListMore = {}) {
  const until = expirationDate ? ` expirationDate="${expirationDate}"` : '';
  const resumption =
    token === undefined
      ? ''
      : `<resumptionToken cursor="0" completeListSize="4"${until}>${token}</resumptionToken>`;
  return oaiAnswer(`<ListRecords>${records.join('')}${resumption}</ListRecords>`, answeredOn);
}

export function oaiError(code: string, text = '') {
  return oaiAnswer(`<error code="${code}">${text}</error>`);
}
