import { CARD } from './card.ts';

interface Embedded {
  title: string;
  /** Its page. */
  url: string;
  /** A picture that stands for it. */
  picture: string | null;
}

interface Bounds {
  maxWidth: number;
  maxHeight: number;
}

/** What oEmbed says of a page: a link, with a picture where that fits. */
export function toOembed({ title, url, picture }: Embedded, origin: string, { maxWidth, maxHeight }: Bounds) {
  const fits = picture !== null && CARD.width <= maxWidth && CARD.height <= maxHeight;
  return {
    version: '1.0',
    type: 'link',
    title,
    url,
    provider_name: 'Claimboard',
    provider_url: origin,
    ...(fits && { thumbnail_url: picture, thumbnail_width: CARD.width, thumbnail_height: CARD.height }),
  };
}
