import { z } from "zod";
import { code, password } from "../kernel/fields";

/** Six digits of an authenticator app, or a recovery code. */
export const codeForm = z.object({
  code: code(40),
});

export const passwordForm = z.object({ password });
