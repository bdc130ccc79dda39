import { readLines, LINE_LIMIT } from './byte-lines.ts';
import { decodeLine } from './decode-line.ts';
import type { SourceRecord } from './paper.ts';
import { findUnstorable } from './storable-text.ts';
import { toTitleSlug } from './title-slug.ts';

/**
 * Reads a Hugging Face papers page saved as text: the page's own furniture, then for each paper its title, a blank
 * line and its abstract. Blocks of text are told apart by their shape: an abstract is prose, a title is short.
 */
export async function* readHfPapers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  let title: Block | undefined;
  for await (const block of readBlocks(chunks)) {
    if (!block.ok) {
      if (title) yield withoutAbstract(title);
      title = undefined;
      yield block;
    } else if (isProse(block.text)) {
      yield title ? toRecord(title, block) : withoutTitle(block);
      title = undefined;
    } else if (!isFurniture(block.text)) {
      if (title) yield withoutAbstract(title);
      title = block;
    }
  }
  if (title) yield withoutAbstract(title);
}

interface Block {
  ok: true;
  line: number;
  text: string;
}

/** Pieces of text between blank lines; a line that cannot be read is reported and ends its block. */
async function* readBlocks(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Block | Extract<SourceRecord, { ok: false }>> {
  let block: Block | undefined;
  for await (const line of readLines(chunks)) {
    const decoded = decodeLine(line);
    const text = decoded.ok ? decoded.text.trimEnd() : '';
    if (decoded.ok && text !== '') {
      if (!block) block = { ok: true, line: line.number, text };
      else if (block.text.length + text.length <= LINE_LIMIT) block.text += `\n${text}`;
      continue;
    }
    if (block) yield block;
    block = undefined;
    if (!decoded.ok) yield { ok: false, line: line.number, reason: decoded.reason };
  }
  if (block) yield block;
}

/** Abstracts are long, or sentences with a full stop; titles and buttons are neither. */
function isProse(text: string): boolean {
  if (text.length >= 300) return true;
  const isSentence = /[.!?…]['"’”)\]]*$/.test(text);
  return isSentence && (text.length >= 160 || (/\.['"’”)\]]*$/.test(text) && text.split(/\s+/).length >= 8));
}

/** What the page shows around its papers: buttons, counts, dates, names of uploaders. */
const FURNITURE = [
  /^(new|daily|weekly|monthly|trending|papers|hugging face|log ?in|sign up|subscribe|upvote|previous|next|submitted by)$/i,
  /^get trending papers in your email/i,
  /^by\s?\S.* (community|team)$/i,
  /^submitted by\b/i,
  /^(view|add|read|show|github|arxiv)\b.{0,20}$/i,
  /^[+·•▲\d.,kM\s]+(authors?|comments?|upvotes?)?$/i,
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(, \d{4})?$/i,
];

function isFurniture(text: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(text));
}

function toRecord(title: Block, abstract: Block): SourceRecord {
  const oneLineTitle = title.text.replace(/\s+/g, ' ').trim();
  const unstorable = findUnstorable(title.text) ?? findUnstorable(abstract.text);
  if (unstorable) return { ok: false, line: title.line, reason: unstorable };
  const externalId = toTitleSlug(oneLineTitle);
  if (externalId === '')
    return { ok: false, line: title.line, reason: 'the title holds no letter and no digit' };
  return {
    ok: true,
    line: title.line,
    paper: {
      source: 'hf-papers',
      externalId,
      title: oneLineTitle,
      abstract: abstract.text,
      url: null,
      publishedOn: null,
      authors: [],
      isDigest: false,
    },
  };
}

function withoutAbstract({ line, text }: Block): SourceRecord {
  return { ok: false, line, reason: `title without an abstract: "${toExcerpt(text)}"` };
}

function withoutTitle({ line, text }: Block): SourceRecord {
  return { ok: false, line, reason: `abstract without a title before it: "${toExcerpt(text)}"` };
}

function toExcerpt(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine;
}
