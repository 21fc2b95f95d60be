import { z } from "zod";
import { email, password } from "../kernel/fields";

export const signInForm = z.object({ email, password });
