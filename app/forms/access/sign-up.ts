import { z } from "zod";
import { email, text } from "../kernel/fields";

export const signUpForm = z.object({ name: text(80), email });

export const resetRequestForm = z.object({ email });
