import { toFileName, toSvgFile } from '#app/leaderboard/svg-file.ts';

/** Saves the SVG that is drawn in a box as a file: as it is, or as a picture of twice its size. */
export async function downloadChart(box: HTMLElement, title: string, kind: 'svg' | 'png'): Promise<void> {
  const drawn = box.querySelector('svg');
  if (!drawn) return;
  const { width, height } = drawn.getBoundingClientRect();
  // On the page the drawing fills its box; in the file it has its own size.
  const copy = drawn.cloneNode(true) as SVGElement;
  copy.removeAttribute('style');
  const styles = getComputedStyle(document.documentElement);
  const file = toSvgFile(new XMLSerializer().serializeToString(copy), {
    title,
    source: `Claimboard · ${location.host}${location.pathname}`,
    width: Math.round(width),
    height: Math.round(height),
    colorOf: (variable) => styles.getPropertyValue(variable),
  });
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file.svg)}`;
  const name = toFileName(title);
  if (kind === 'svg') return save(new Blob([file.svg], { type: 'image/svg+xml' }), `${name}.svg`);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [file.width * 2, file.height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture) save(picture, `${name}.png`);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
