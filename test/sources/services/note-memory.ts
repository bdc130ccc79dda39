import { readService } from '#app/sources/services/read-service.ts';
import type { ServiceAccess } from '#app/sources/services/service-access.ts';
import type {
  KnownAnswer,
  SourceMemory,
  SourceNote,
  SourceProgress,
} from '#app/sources/services/source-memory.ts';
import { isRecord } from '#app/sources/source-item.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';

/** What is known of one source, kept in this process: for tests of what the services ask of it. */
export class NoteMemory implements SourceMemory {
  readonly marks = new Map<string, KnownAnswer>();
  progress: SourceProgress | undefined;

  async findMarks(address: string) {
    return this.marks.get(address);
  }

  async findProgress() {
    return this.progress;
  }

  keep({ marks, place, harvestedTo }: SourceNote): void {
    if (marks) this.marks.set(marks.address, marks);
    const known = this.progress ?? { place: null, isPlaceExpired: false, harvestedTo: null };
    this.progress = {
      place: place === undefined ? known.place : (place?.at ?? null),
      isPlaceExpired: (place?.expiresAt ?? new Date(8.64e15)) <= new Date(),
      harvestedTo: harvestedTo ?? known.harvestedTo,
    };
  }
}

export interface Fetched {
  papers: string[];
  withdrawn: string[];
  unusable: string[];
  remarks: string[];
  /** The message of what ended it early. */
  failure: string | null;
}

/** Fetches a source to its end, or to where a service fails, and keeps the notes of the pages as whoever stores papers does. */
export async function fetchWith(
  memory: NoteMemory,
  source: string,
  access: ServiceAccess,
  { pages = Infinity }: { pages?: number } = {},
): Promise<Fetched> {
  const spec = parseSourceSpec(source);
  if (spec.kind === 'file') throw new Error(`${source} is a file`);
  const got: Fetched = { papers: [], withdrawn: [], unusable: [], remarks: [], failure: null };
  const tell = (remark: string) => void got.remarks.push(remark);
  let page = 0;
  try {
    for await (const item of readService(spec, { ...access, memory, tell })) {
      if ('note' in item) {
        memory.keep(item.note);
        if (++page >= pages) break;
      } else if (!isRecord(item)) got.withdrawn.push(item.withdrawn.arxiv);
      else if (item.ok) got.papers.push(item.paper.externalId);
      else got.unusable.push(`${item.line}: ${item.reason}`);
    }
  } catch (error) {
    got.failure = (error as Error).message;
  }
  return got;
}
