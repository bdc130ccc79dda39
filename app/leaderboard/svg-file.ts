export interface SvgFile {
  title: string;
  /** Where the figures come from. */
  source: string;
  width: number;
  height: number;
  /** Value of a CSS variable, for example of `--accent`. */
  colorOf(variable: string): string;
}

const HEAD = 34;
const FOOT = 26;
const FONT = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/** A file of its own from the markup inside a drawn SVG: with its title, its source and its colours, and no style from outside. */
export function toSvgFile(
  markup: string,
  { title, source, width, height, colorOf }: SvgFile,
): { svg: string; width: number; height: number } {
  const whole = height + HEAD + FOOT;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${FONT}" font-size="12">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="var(--surface)"/>`,
    `<text x="12" y="22" font-size="15" font-weight="600" fill="var(--ink)">${escapeXml(title)}</text>`,
    `<g transform="translate(0 ${HEAD})">${markup}</g>`,
    `<text x="12" y="${whole - 9}" font-size="11" fill="var(--muted)">${escapeXml(source)}</text>`,
    `</svg>`,
  ].join('\n');
  return {
    svg: svg.replaceAll(/var\((--[\w-]+)\)/g, (_, variable: string) => colorOf(variable).trim() || 'gray'),
    width,
    height: whole,
  };
}

/** `MATH: accuracy over time` becomes `math-accuracy-over-time`. */
export function toFileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80) || 'chart'
  );
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
