import { z } from "zod";
import { password } from "../kernel/fields";

/** Six digits of an authenticator app, or a recovery code. */
export const codeForm = z.object({
  code: z.string({ error: "required" }).trim().min(1, "required").max(40, "codeWrong"),
});

export const passwordForm = z.object({ password });
