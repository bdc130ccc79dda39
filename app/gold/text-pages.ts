import type { SourcePaper } from '#app/sources/paper.ts';
import { isRecord, type SourceItem } from '#app/sources/source-item.ts';
import { toAnnotatedForm } from './abstract-hash.ts';
import type { GoldText } from './gold-text.ts';

/** What one answer of arXiv has brought. */
export interface TextPage {
  texts: GoldText[];
  /** Why there is no text for the others that were asked for. */
  reasons: string[];
}

/** Gathers what comes from arXiv into pages, each as soon as it is whole. */
export async function* toTextPages(items: AsyncIterable<SourceItem>): AsyncGenerator<TextPage> {
  let page: TextPage = { texts: [], reasons: [] };
  for await (const item of items) {
    if ('note' in item) {
      yield page;
      page = { texts: [], reasons: [] };
    } else if (isRecord(item)) {
      if (item.ok) page.texts.push(toGoldText(item.paper));
      else page.reasons.push(item.reason);
    }
  }
}

function toGoldText({ externalId, title, abstract, version = null }: SourcePaper): GoldText {
  return { id: `arxiv:${externalId}`, title, abstract: toAnnotatedForm(abstract), version };
}
