import * as Dialog from '@radix-ui/react-dialog';

const KEYS = [
  ['a', 'Accept: every field is right'],
  ['c', 'Correct: fields by hand, characters by marking them in the text'],
  ['r', 'Reject, with a reason'],
  ['s', 'Skip: it comes back when you ask for it'],
  ['u', 'Undo your last review, and the one before, …'],
  ['Esc', 'Close what is open'],
  ['?', 'This list'],
];

interface HelpDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  hasKeys: boolean;
  onKeys(isOn: boolean): void;
}

/** What each key of the desk does. */
export default function HelpDialog({ isOpen, onOpenChange, hasKeys, onKeys }: HelpDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-20 bg-paper/75" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[12vh] z-30 mx-auto max-w-lg space-y-4 rounded-lg border border-edge bg-surface p-6 font-sans text-ink shadow-xl"
        >
          <Dialog.Title className="text-lg font-bold">Keys</Dialog.Title>
          <dl className="grid grid-cols-[3rem_1fr] gap-y-1.5">
            {KEYS.map(([key, what]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded border border-edge px-1.5 font-sans text-sm">{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={hasKeys}
              onChange={(event) => onKeys(event.currentTarget.checked)}
            />
            Single keys decide
          </label>
          <Dialog.Close className="button">Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
