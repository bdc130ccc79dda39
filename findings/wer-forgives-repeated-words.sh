#!/usr/bin/env bash
# A recogniser that says the first word three times makes two errors. One would guess that a package whose only job
# is the word error rate counts them. word-error-rate fills the border of its table of distances without a price for
# a word too many or too few: as long as the first word repeats, it is matched again for nothing. Repeats at the
# start are free in both directions; the same repeats at the end of the sentence are counted.
# Its rate is also divided by the longer of the two texts and not by the reference, so it never goes above 1, while
# the usual rate does as soon as more words are wrong than the reference has.
# Why it matters here: stuttering at the start is a usual fault of speech models. Two papers may report the same
# metric on the same benchmark and yet not be comparable, because one of them scored with such a package; a rate
# above 100 is no slip either, and must be kept as a value like any other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund word-error-rate@0.0.7
cat >show.cjs <<'JS'
const { wordErrorRate } = require('word-error-rate');
console.log('word-error-rate', require('word-error-rate/package.json').version);

/** The usual rate: fewest insertions, deletions and substitutions, over the words of the reference. */
function usualRate(heard, reference) {
  const [a, b] = [heard.split(' '), reference.split(' ')];
  let row = [...Array(b.length + 1).keys()];
  a.forEach((word, i) => {
    const next = [i + 1];
    b.forEach((other, j) => next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (word === other ? 0 : 1))));
    row = next;
  });
  return row[b.length] / b.length;
}

let changed = false;
function show(what, heard, reference, pinned) {
  const [expected, seen] = [usualRate(heard, reference), wordErrorRate(heard, reference)];
  console.log(`${what}: heard "${heard}", said "${reference}"`);
  console.log(`  expected ${expected.toFixed(4)}, seen ${seen.toFixed(4)}`);
  if (seen.toFixed(4) !== pinned) changed = true;
}
show('first word repeated', 'turn turn turn left', 'turn left', '0.0000');
show('first word left out', 'turn left', 'turn turn turn left', '0.0000');
show('last word repeated', 'turn left left left', 'turn left', '0.5000');
show('more errors than words', 'we could go over there now', 'go home', '0.8333');
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.cjs
