import { toCslPaper } from '../csl-json.ts';
import type { SourceItem } from '../source-item.ts';
import { toMarks } from './ask-for-new.ts';
import { askJson } from './json-answer.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';

const DOI: Service = { name: 'The DOI service', delayMs: 1000 };

/**
 * The papers with these DOIs, as the agency that gave them out describes them: the resolver sends us on to Crossref or DataCite,
 * which answer in CSL-JSON. Not every publisher gives an abstract.
 */
export async function* readDois(access: ServiceAccess, dois: readonly string[]): AsyncGenerator<SourceItem> {
  for (const [index, doi] of dois.entries()) {
    const line = index + 1;
    const url = new URL(`${access.settings.doiUrl.replace(/\/$/, '')}/${encodeURI(doi)}`);
    const answer = await askJson(access, {
      service: DOI,
      url,
      accept: 'application/vnd.citationstyles.csl+json',
      mayLeadElsewhere: true,
    });
    if (answer.outcome === 'missing') yield { ok: false, line, reason: `no such DOI: ${doi}` };
    if (answer.outcome !== 'found') continue;
    const record = toCslPaper(line, answer.value, 'doi');
    yield record;
    yield { note: toMarks([record], { address: url, marks: answer.marks }) };
  }
}
