import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** The nonce of this answer; undefined in the browser, where the attribute is hidden anyway. */
export const useNonce = (): string | undefined => useContext(Nonce);
