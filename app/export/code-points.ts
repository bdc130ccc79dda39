/** The number of Unicode code points before a place that is given in UTF-16 code units. */
export function toCodePoints(text: string, units: number): number {
  let points = 0;
  for (let place = 0; place < units; points++) place += text.codePointAt(place)! > 0xffff ? 2 : 1;
  return points;
}
