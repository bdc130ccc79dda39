import { measureText } from './text-width.ts';
import { toXmlText } from './xml-text.ts';

export const CARD = { width: 1200, height: 630 } as const;

const LEFT = 80;
const RIGHT = CARD.width - 80;
const ROW_HEIGHT = 62;
const MOST_ROWS = 5;
/** The card's face is wider than the one that is measured. */
const WIDER = 1.16;

export interface Card {
  title: string;
  subtitle: string;
  rows: readonly { rank: string; name: string; value: string }[];
}

/** What stands for a leaderboard where a link to it is shown, as SVG: its name and who leads. */
export function writeCard({ title, subtitle, rows }: Card): string {
  const lines = rows.slice(0, MOST_ROWS).map(({ rank, name, value }, index) => {
    const y = 290 + index * ROW_HEIGHT;
    const weight = index === 0 ? 'bold' : 'normal';
    const room = RIGHT - LEFT - 90 - 40 - measure(value, 32);
    return `${text(rank, LEFT, y, 32, '#59616a')}${text(fit(name, 32, room), LEFT + 90, y, 32, '#1b1f23', weight)}<text x="${RIGHT}" y="${y}" font-size="32" font-weight="${weight}" fill="#0a665c" text-anchor="end">${toXmlText(value)}</text><path d="M${LEFT} ${y + 18}H${RIGHT}" stroke="#e2e2db"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="DejaVu Sans">
<rect width="100%" height="100%" fill="#fafaf7"/><rect width="${CARD.width}" height="14" fill="#0a665c"/>
${text('Claimboard', LEFT, 84, 28, '#0a665c', 'bold')}
${text(fit(title, 60, RIGHT - LEFT), LEFT, 166, 60, '#1b1f23', 'bold')}
${text(fit(subtitle, 28, RIGHT - LEFT), LEFT, 216, 28, '#59616a')}
${lines.join('\n')}
</svg>
`;
}

function text(content: string, x: number, y: number, size: number, fill: string, weight = 'normal'): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${toXmlText(content)}</text>`;
}

function measure(content: string, size: number): number {
  return measureText(content, size) * WIDER;
}

/** Cut where it would run out of the card. */
function fit(content: string, size: number, room: number): string {
  const characters = Array.from(content);
  if (measure(content, size) <= room) return content;
  while (characters.length > 0 && measure(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
