import { createContext } from 'react';

/** The word that marks our own inline scripts for the content security policy; on the client it is not needed. */
export const NonceContext = createContext<string | undefined>(undefined);
