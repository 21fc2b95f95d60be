import { z } from "zod";
import { password, text } from "../kernel/fields";

const chosen = { password, repeated: password };
const differ = { error: "passwordsDiffer", path: ["repeated"] };
const agree = (typed: { password: string; repeated: string }): boolean => typed.password === typed.repeated;

/** A password chosen on the page of a one-time link. */
export const newPasswordForm = z.object(chosen).refine(agree, differ);

export const acceptInvitationForm = z.object({ name: text(80), ...chosen }).refine(agree, differ);

export const changePasswordForm = z.object({ currentPassword: password, ...chosen }).refine(agree, differ);
