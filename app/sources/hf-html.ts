import { Parser } from 'htmlparser2';
import { parseArxivId } from './arxiv-id.ts';
import { LINE_LIMIT } from './byte-lines.ts';
import { toHfDailyPaper, isHfDailyRecord } from './hf-daily-record.ts';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { parseJson } from './parse-json.ts';
import { toOneLine, unwrapText } from './unwrap-text.ts';

/**
 * Reads a Hugging Face papers page saved as HTML. The page carries the data it is made of in attributes, whole; a page that
 * was saved after a browser had changed it still has its articles, each with a title that links to the paper, and a text.
 */
export async function* readHfHtml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  const page = new PapersPage();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let hasProps = false;
  for await (const text of decode(chunks, decoder)) {
    if (text === undefined) {
      yield {
        ok: false,
        line: page.line,
        reason: 'not valid UTF-8 (Latin-1 or Windows-1252? Save the file as UTF-8)',
      };
      return;
    }
    page.write(text);
    hasProps ||= page.found.some(({ isWhole }) => isWhole);
    yield* page.take(hasProps);
  }
  page.end();
  yield* page.take(hasProps);
}

/** Pieces of text; undefined, and no more, where the bytes are none. */
async function* decode(chunks: AsyncIterable<Uint8Array>, decoder: TextDecoder) {
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield undefined;
  }
}

interface Found {
  /** Whether it comes from the data of the page rather than from what is drawn. */
  isWhole: boolean;
  record: SourceRecord;
}

interface Article {
  line: number;
  title: string;
  id: string;
  abstract: string;
}

/** Walks through a page and gathers what is in it. */
class PapersPage {
  found: Found[] = [];
  line = 1;
  #article: Article | undefined;
  /** What the text at hand belongs to. */
  #part: 'title' | 'abstract' | undefined;
  #headings = 0;
  readonly #parser: Parser;

  constructor() {
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => this.#addText(text),
      onclosetag: (name) => this.#close(name),
    });
  }

  write(text: string): void {
    // A chunk's lines are counted once it is read: an article stands where its chunk begins, or a little later.
    this.#parser.write(text);
    this.line += text.split('\n').length - 1;
  }

  end(): void {
    this.#parser.end();
  }

  /** What was found since the last time; drawn articles only where the page's data has not said the same. */
  take(hasProps: boolean): SourceRecord[] {
    return this.found.splice(0).flatMap(({ isWhole, record }) => (isWhole || !hasProps ? [record] : []));
  }

  #open(name: string, attributes: Record<string, string>): void {
    const props = attributes['data-props'];
    if (props?.includes('"summary"')) this.#addProps(props);
    if (name === 'article') this.#article = { line: this.line, title: '', id: '', abstract: '' };
    if (!this.#article) return;
    if (/^h[1-4]$/.test(name)) this.#headings++;
    const link =
      name === 'a' ? /^(?:https:\/\/huggingface\.co)?\/papers\/([\w./-]+)/.exec(attributes.href ?? '') : null;
    if (link && this.#headings > 0) {
      this.#article.id = link[1]!;
      this.#part = 'title';
    } else if (name === 'p' && this.#article.title !== '') this.#part = 'abstract';
  }

  #addText(text: string): void {
    if (!this.#article || !this.#part) return;
    if (this.#article[this.#part].length + text.length < LINE_LIMIT) this.#article[this.#part] += text;
  }

  #close(name: string): void {
    if (!this.#article) return;
    if (/^h[1-4]$/.test(name)) this.#headings--;
    if (name === 'p' || name === 'a' || /^h[1-4]$/.test(name))
      this.#part = name === 'a' && this.#part === 'abstract' ? this.#part : undefined;
    if (name === 'article') {
      if (this.#article.title.trim() !== '')
        this.found.push({ isWhole: false, record: toArticleRecord(this.#article) });
      this.#article = undefined;
    }
  }

  #addProps(props: string): void {
    const json = parseJson(props);
    if (!json.ok) return;
    for (const record of listPapers(json.value))
      this.found.push({ isWhole: true, record: toHfDailyPaper(this.line, record) });
  }
}

/** The papers anywhere in the data of a page. */
function listPapers(value: unknown, depth = 0): unknown[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isHfDailyRecord(value)) return [value];
  return Object.values(value).flatMap((inner) => listPapers(inner, depth + 1));
}

function toArticleRecord({ line, title, id, abstract }: Article): SourceRecord {
  const arxiv = parseArxivId(id)?.id ?? null;
  return toRecord(line, {
    source: 'hf-daily',
    externalId: id,
    title: toOneLine(title),
    abstract: unwrapText(abstract),
    url: arxiv ? `https://arxiv.org/abs/${arxiv}` : `https://huggingface.co/papers/${id}`,
    identifiers: { arxiv },
  });
}
