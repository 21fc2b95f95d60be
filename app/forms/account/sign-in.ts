import { z } from "zod";
import { email, password } from "../fields";

export const signInForm = z.object({ email, password });
