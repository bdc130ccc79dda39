import { expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import { NO_RECORD } from '#app/extraction/llm/track-record.ts';
import { RecordBook } from '#app/llm/record-book.ts';
import { propose } from '#test/support/proposals.ts';

const abstract = 'We present Sage. Sage reaches 90.0% accuracy on MATH.';

/** What one answer adds to a model's record. */
function recordOf(role: 'proposed' | 'comparator') {
  const source = { title: 'Sage', abstract };
  const proposal = propose(abstract, '90.0%', {
    benchmark: 'MATH',
    metric: 'accuracy',
    method: 'Sage',
    role,
  });
  const answer = { proposals: [proposal], malformed: [] };
  return readWithModel(source, 'both', extractClaims(source, { explain: true }), answer).record;
}

it('a record counts how often a model agreed where the rules are sure', () => {
  const { kind, owner, number } = recordOf('proposed');
  expect(kind.asked).toBeGreaterThan(0.9);
  expect([kind, number, owner].map(({ asked, agreed }) => asked - agreed)).toEqual([0, 0, 0]);
  const wrong = recordOf('comparator');
  expect(wrong.kind).toEqual(kind);
  expect(wrong.owner.agreed).toBe(0);
});

it('a book counts each text once, by what was last read in it', () => {
  const book = new RecordBook();
  expect(book.before('a')).toEqual(NO_RECORD);
  book.note('a', recordOf('comparator'));
  book.note('a', recordOf('proposed'));
  expect(book.before('b').kind.asked).toBeCloseTo(recordOf('proposed').kind.asked);
  expect(book.before('b').owner.agreed).toBeCloseTo(recordOf('proposed').owner.agreed);
  expect(book.before('a').kind.asked).toBeCloseTo(0);
});
