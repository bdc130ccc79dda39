import { describe, expect, it } from 'vitest';
import { lexNumbers } from '#app/extraction/numbers/lex-numbers.ts';
import type { Corpus, CorpusRow } from '#app/extraction/match/corpus.ts';
import { firedMasks, firedRules } from '#app/extraction/match/fire.ts';
import type { Mask, Rule } from '#app/extraction/match/rule.ts';
import { trace } from '#app/extraction/match/trace.ts';
import { ALL_MASKS } from '#app/extraction/masks/all-masks.ts';
import { ALL_RULES } from '#app/extraction/rules/all-rules.ts';
import { findSites, type NumberSite } from '#app/extraction/syntax/number-site.ts';
import { parseSentence } from '#app/extraction/syntax/parsed-sentence.ts';
import { splitSentences } from '#app/extraction/text/sentences.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';

const CORPORA = import.meta.glob<Record<string, Corpus>>('../../app/extraction/{rules,masks}/*.corpus.ts', {
  eager: true,
});

function corpusOf({ name }: Rule | Mask, folder: string): Corpus | undefined {
  return Object.values(CORPORA[`../../app/extraction/${folder}/${name}.corpus.ts`] ?? {})[0];
}

/** The site of the number that a row speaks of. */
function siteOf({ text, number, at }: CorpusRow): NumberSite {
  const tokens = tokenize(text);
  const sites = splitSentences(text, tokens).flatMap((sentence, index) =>
    findSites(parseSentence(tokens, sentence, index, lexNumbers(tokens, sentence))),
  );
  const site = sites.find((s) => s.number.startChar < at + number.length && at < s.number.endChar);
  if (!site) throw new Error(`The lexer reads no number ${number} in “${text}”`);
  return site;
}

const PATTERNS = [
  ...ALL_RULES.map((rule) => [rule.name, 'rules', rule] as const),
  ...ALL_MASKS.map((mask) => [mask.name, 'masks', mask] as const),
];

it('has a corpus for every rule and mask, and none besides', () => {
  const wanted = PATTERNS.map(([name, folder]) => `../../app/extraction/${folder}/${name}.corpus.ts`);
  expect(Object.keys(CORPORA).toSorted()).toEqual(wanted.toSorted());
});

it('rests on at least 350 sentences of our own', () => {
  const sentences = Object.values(CORPORA).flatMap((module) => Object.values(module)[0]?.rows ?? []);
  expect(new Set(sentences.map(({ text }) => text)).size).toBeGreaterThanOrEqual(350);
});

describe.each(PATTERNS)('%s', (_name, folder, declared) => {
  const corpus = corpusOf(declared, folder);

  it('has eight sentences, three of them negative', () => {
    expect(corpus).toBeDefined();
    expect((corpus as Corpus).positive + (corpus as Corpus).negative).toBeGreaterThanOrEqual(8);
    expect((corpus as Corpus).negative).toBeGreaterThanOrEqual(3);
  });

  it.each(
    (corpus?.rows ?? []).map(
      (row) => [row.fires ? 'fires' : 'is silent', row.number, row.text, row] as const,
    ),
  )('%s on %s: %s', (_fires, _number, _text, row) => {
    const site = siteOf(row);
    expect(declared.pattern.holds(site), trace(declared.pattern, site)).toBe(row.fires);
    const fired: readonly (Rule | Mask)[] = folder === 'rules' ? firedRules(site) : firedMasks(site);
    expect(fired.includes(declared), 'what the number alone rules out').toBe(row.fires);
  });
});
