const NAME = 'review-keys';

/** Whether single keys decide; they can be turned off, since dictation and slips of the hand press them too. */
export function areKeysOn(): boolean {
  return typeof localStorage === 'undefined' || localStorage.getItem(NAME) !== 'off';
}

/** Remembers the choice in this browser. */
export function keepKeysOn(isOn: boolean): void {
  localStorage.setItem(NAME, isOn ? 'on' : 'off');
}
