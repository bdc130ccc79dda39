import * as Dialog from '@radix-ui/react-dialog';
import { useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { useRef, useState } from 'react';
import { useFindings, type FindingState } from './use-findings.ts';

const PAGES = [
  { name: 'Benchmarks', to: '/benchmarks' },
  { name: 'Improvements', to: '/improvements' },
  { name: 'Compare', to: '/compare' },
  { name: 'Try it on a text', to: '/try' },
  { name: 'Home', to: '/' },
];

interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** A box in which one types where to go: benchmarks, methods, papers and pages, by keys alone. */
export default function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const before = useRef<Element | null>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-20 bg-paper/75" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => (before.current = document.activeElement)}
          onCloseAutoFocus={(event) => {
            // By a key it may have been opened from anywhere, and goes back there.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          className="fixed inset-x-3 top-[10vh] z-30 mx-auto max-w-2xl overflow-hidden rounded-lg border border-edge bg-surface font-sans text-ink shadow-xl outline-none"
        >
          <Dialog.Title className="sr-only">Go to</Dialog.Title>
          <Palette leave={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ leave }: { leave(): void }) {
  const [text, setText] = useState('');
  const findings = useFindings(text);
  const navigate = useNavigate();
  const go = (to: string) => {
    leave();
    navigate(to);
  };
  const wanted = text.trim();
  const pages = PAGES.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const groups = [
    ...Object.entries('found' in findings ? findings.found : {}),
    ['Pages', pages] as const,
    ['Search', wanted === '' ? [] : [toSearch(wanted)]] as const,
  ].filter(([, items]) => items.length > 0);
  const places = groups.flatMap(([, items]) => items.map(({ to }) => to));
  const list = places.join('\n');
  const [chosen, setChosen] = useState({ list: '', place: '' });
  return (
    <Command
      label="Go to"
      shouldFilter={false}
      loop
      // A choice holds for the list that it was made from: in a new one the first place is chosen.
      value={chosen.list === list ? chosen.place : (places[0] ?? '')}
      onValueChange={(place) => setChosen({ list, place })}
    >
      <Command.Input
        value={text}
        onValueChange={setText}
        maxLength={200}
        placeholder="A benchmark, a method, a paper, MATH > 85"
        className="w-full border-b border-line bg-surface px-4 py-3 text-base outline-none"
      />
      <p role="status" className="px-4 pt-2 text-sm text-muted empty:hidden">
        {describe(findings, pages.length)}
      </p>
      <Command.List className="max-h-[60vh] overflow-y-auto p-2">
        {groups.map(([heading, items]) => (
          <Group key={heading} heading={heading} items={items} go={go} />
        ))}
      </Command.List>
    </Command>
  );
}

function toSearch(text: string): { name: string; to: string } {
  return {
    name: `Search for “${text}”`,
    to: `/search?${new URLSearchParams({ q: text }).toString()}`,
  };
}

interface GroupProps {
  heading: string;
  items: readonly { name: string; to: string }[];
  go(to: string): void;
}

function Group({ heading, items, go }: GroupProps) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
    >
      {items.map(({ name, to }) => (
        <Command.Item
          key={to}
          value={to}
          onSelect={() => go(to)}
          className="cursor-pointer truncate rounded px-2 py-1.5 aria-selected:bg-accent-soft"
        >
          {name}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** What is to be said beside the list; nothing where it speaks for itself. */
function describe(findings: FindingState, pages: number): string {
  if (findings.kind === 'failed') return 'The server does not answer. Try again, or search for it.';
  if (findings.kind === 'waiting') return 'Looking …';
  if (findings.kind === 'idle') return '';
  const isEmpty = Object.values(findings.found).every((items) => items.length === 0) && pages === 0;
  return isEmpty ? 'Nothing here has such a name.' : '';
}
