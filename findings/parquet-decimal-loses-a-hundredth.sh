#!/usr/bin/env bash
# DECIMAL(9, 2) is the obvious type for scores as papers print them, two digits after the point: one would guess that
# 8.70 comes back as 8.70.
# @dsnp/parquetjs multiplies by 100 and cuts off what is left of the binary fraction, so that 8.70 is written as 8.69
# and 0.29 as 0.28, while 71.25 stays. hyparquet, reading the same file, shows what was stored.
# Its own reader is further off: below a precision of ten digits it goes four bytes at a time through values that its
# writer stored in eight, so every second value is 0 and the later half of the column never comes. hyparquet reads
# them all.
# Why it matters here: a hundredth is the margin between places on many leaderboards, and a value that came in by
# such a file disagrees with the sentence it stands in. Doubles (or the text as printed) carry scores safely.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund @dsnp/parquetjs@1.8.8 hyparquet@1.33.0
cat >show.mjs <<'JS'
import { readFileSync } from 'node:fs';
import parquetjs from '@dsnp/parquetjs';
import { parquetReadObjects } from 'hyparquet';
for (const name of ['@dsnp/parquetjs', 'hyparquet'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);

const scores = [71.25, 8.7, 0.29, 64.1];
async function write(precision) {
  const schema = new parquetjs.ParquetSchema({ score: { type: 'DECIMAL', precision, scale: 2 } });
  const writer = await parquetjs.ParquetWriter.openFile(schema, `${precision}.parquet`);
  for (const score of scores) await writer.appendRow({ score });
  await writer.close();
  return readFileSync(`${precision}.parquet`);
}
async function readByParquetjs(bytes) {
  const cursor = (await parquetjs.ParquetReader.openBuffer(bytes)).getCursor();
  const rows = [];
  for (let row = await cursor.next(); row; row = await cursor.next()) rows.push(row);
  return rows;
}
let changed = false;
function show(what, rows, pinned) {
  const seen = rows.map(({ score }) => score).join(' ');
  console.log(`${what}: expected ${scores.join(' ')}, seen ${seen}`);
  if (seen !== pinned) changed = true;
}
for (const [precision, pinned] of [
  [9, '71.25 0 8.69 0'],
  [15, '71.25 8.69 0.28 64.09'],
]) {
  const bytes = await write(precision);
  const file = new Uint8Array(bytes).buffer;
  show(`DECIMAL(${precision}, 2), read by hyparquet`, await parquetReadObjects({ file }), '71.25 8.69 0.28 64.09');
  show(`DECIMAL(${precision}, 2), read by @dsnp/parquetjs`, await readByParquetjs(bytes), pinned);
}
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.mjs
