import { describe, expect, it } from 'vitest';
import { toRankBadge, writeBadge } from '#app/export/badge.ts';
import { writeCard } from '#app/export/card.ts';
import { toPng } from '#app/export/picture.server.ts';
import { measureText } from '#app/export/text-width.ts';
import { toXmlText } from '#app/export/xml-text.ts';

describe('a badge', () => {
  it('says the rank and the value', () => {
    expect(toRankBadge('MATH', 1, '90.0%')).toEqual({ label: 'MATH', message: '#1 · 90.0%', tone: 'best' });
    expect(toRankBadge('MATH', 3)).toEqual({ label: 'MATH', message: '#3', tone: 'ranked' });
    expect(toRankBadge('MATH', undefined).message).toBe('not ranked');
    expect(toRankBadge('MATH', null).tone).toBe('unknown');
  });

  it('has boxes that are as wide as their texts', () => {
    const svg = writeBadge({ label: 'MATH', message: '#1', tone: 'best' });
    const [left, right] = [...svg.matchAll(/textLength="(\d+)"/g)].map(([, width]) => Number(width));
    expect(left).toBe(Math.ceil(measureText('MATH', 11)));
    expect(right).toBe(Math.ceil(measureText('#1', 11)));
    expect(svg).toContain(`width="${(left ?? 0) + (right ?? 0) + 24}" height="20"`);
    expect(measureText('MMMM', 11)).toBeGreaterThan(2 * measureText('iiii', 11));
  });

  it('takes no meaning from what a name holds, and cuts what is long', () => {
    const svg = writeBadge({ label: '</svg><script>"&\'\u0000', message: 'x'.repeat(500), tone: 'ranked' });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/svg&gt;&lt;script&gt;&quot;&amp;&#39;');
    expect(svg).toContain(`>${'x'.repeat(59)}…</text>`);
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(700);
  });
});

it('drops from XML what XML cannot hold', () => {
  expect(toXmlText('a\u0000\u0008b\uD83Dc\uFFFE🦫\t\n')).toBe('abc🦫\t\n');
});

describe('a card', () => {
  const card = {
    title: 'A benchmark with a name that is far too long for the width of one card',
    subtitle: 'accuracy · 12 scores in 5 papers',
    rows: [{ rank: '1', name: 'Über-Net <b> on α', value: '90.0%' }],
  };

  it('is set as a PNG of its size', async () => {
    const png = Buffer.from(await toPng(writeCard(card)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const empty = Buffer.from(await toPng(writeCard({ title: '', subtitle: '', rows: [] })));
    // The face was found: letters take more bytes than none.
    expect(png.length).toBeGreaterThan(empty.length + 5000);
  });

  it('cuts what would run out of it', () => {
    expect(writeCard(card)).toMatch(/A benchmark with[^<]*…</);
    expect(writeCard(card)).toContain('Über-Net &lt;b&gt; on α');
  });
});
