/** The reason of a number that looks like a result, and of which no mask says why it is none. */
export const UNREAD = 'the words around it do not say a result';
