import { z } from "zod";
import { line, password } from "../kernel/fields";

/** As it will be compared, so that one typed in another way the second time is the same. */
const fresh = password.overwrite((typed) => typed.normalize("NFKC"));
const chosen = { password: fresh, repeated: fresh };
const differ = { error: "passwordsDiffer", path: ["repeated"] };
const agree = (typed: { password: string; repeated: string }): boolean => typed.password === typed.repeated;

/** A password chosen on the page of a one-time link. */
export const newPasswordForm = z.object(chosen).refine(agree, differ);

export const acceptInvitationForm = z.object({ name: line(80), ...chosen }).refine(agree, differ);

export const changePasswordForm = z.object({ currentPassword: password, ...chosen }).refine(agree, differ);
