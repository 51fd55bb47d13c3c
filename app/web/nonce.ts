import { createContext, useContext } from "react";

export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of this answer; only the server knows it, and the browser hides it again. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
