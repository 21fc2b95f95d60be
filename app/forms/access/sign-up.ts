import { z } from "zod";
import { email, line } from "../kernel/fields";

export const signUpForm = z.object({ name: line(80), email });

export const resetRequestForm = z.object({ email });
