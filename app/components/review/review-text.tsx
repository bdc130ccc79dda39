import { useRef } from 'react';
import { cutText } from '#app/leaderboard/review-text.ts';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { useMarkedSpan, type MarkedSpan } from './use-marked-span.ts';

interface ReviewTextProps {
  view: ReviewView;
  /** Whether the whole abstract is shown, to mark characters in. */
  isWhole: boolean;
  /** What has been marked instead of the claim's own characters. */
  mark: MarkedSpan | null;
  onMark(span: MarkedSpan): void;
}

/** The sentence of a claim with its number marked; what stands around it is there, but quieter. */
export function ReviewText({ view, isWhole, mark, onMark }: ReviewTextProps) {
  const element = useRef<HTMLParagraphElement>(null);
  const { abstract } = view.paper;
  const shown = isWhole ? { start: 0, end: abstract.length } : view.context;
  useMarkedSpan(element, { isOn: isWhole, from: shown.start, onMark });
  const marked = mark ?? { start: view.stated.startOffset, end: view.stated.endOffset };
  return (
    <p
      ref={element}
      data-review-text
      className="max-w-[46rem] font-serif text-lg leading-[1.65] break-words whitespace-pre-line sm:text-xl sm:leading-[1.65]"
    >
      {cutText(abstract, { shown, sentence: view.sentence, marked }).map(
        ({ text, isInSentence, isMarked }, index) =>
          isMarked ? (
            <mark key={index} className="claim-mark font-semibold">
              {text}
            </mark>
          ) : (
            <span key={index} className={isInSentence ? undefined : 'text-muted'}>
              {text}
            </span>
          ),
      )}
    </p>
  );
}
