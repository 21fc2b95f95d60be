import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import { errorValue } from "~/i18n/error-text";
import { Refusal, StaleVersion } from "~/platform/errors";
import { BodyRefused } from "~/platform/http/read-form.server";
import { guard, type GuardOptions, tooOften } from "./guard.server";
import { TooManyAttempts } from "./limit.server";
import { isMisshapen } from "./misshapen";
import type { Given, Need, On } from "./need";

/** What a form that was not accepted goes back with: what was typed, what is wrong, and what stands now if it was stale. */
export interface FormAnswer {
  readonly result: SubmissionResult;
  readonly stale: { readonly readAt: number; readonly current: unknown } | null;
  /** How much was put into its texts before anything was read, where that was asked for. */
  readonly taken?: number;
}

interface FormOptions<Schema, Given> extends GuardOptions {
  /** Fields that never go back to the page: passwords and codes. */
  readonly hide?: readonly (keyof z.input<Schema> & string)[];
  /** Fills fields where that was asked for, and says how many; the form then goes back as it is. Null where nothing was asked for. */
  readonly fills?: (given: Given, form: FormData) => Promise<number | null>;
}

/**
 * A guarded action that reads one form: authorize (for the thing in its address too), parse (by a schema that may depend on the thing), one
 * use case. `change` answers with a redirect or with what the page
 * shows. What the schema or the use case refuses goes back to the page with what was typed: 422, 409 stale, 429 too often.
 * Fields of another shape than the schema's, which no page could show again, are refused with 400.
 */
export function formAction<N extends Need, Subject, Schema extends z.ZodType, Result>(
  need: N | On<N, Subject>,
  schema: Schema | ((given: Given<N, Subject>) => Promise<Schema>),
  change: (given: Given<N, Subject>, value: z.output<Schema>) => Promise<Result>,
  { hide = [], fills, ...options }: FormOptions<Schema, Given<N, Subject>> = {},
) {
  return guard.action(
    need,
    async (given) => {
      const form = await given.request.formData();
      const taken = (await fills?.(given, form)) ?? null;
      if (taken !== null) return data<FormAnswer>({ result: asFilled(form), stale: null, taken });
      const issues: z.core.$ZodIssue[] = [];
      const submission = parseWithZod(form, {
        schema: typeof schema === "function" ? await schema(given) : schema,
        formatError(found: z.core.$ZodIssue[]) {
          issues.push(...found);
          return found.map(({ message }) => message);
        },
      });
      if (issues.some((issue) => isMisshapen(submission.payload, issue))) throw new BodyRefused(400);
      const answer = (init: number | ResponseInit, error: object = {}, stale: FormAnswer["stale"] = null) =>
        data<FormAnswer>({ result: submission.reply({ hideFields: [...hide], ...error }), stale }, init);
      if (submission.status !== "success") return answer(422);
      try {
        return await change(given, submission.value);
      } catch (error) {
        if (error instanceof StaleVersion) return answer(409, {}, { readAt: error.readAt, current: error.current });
        if (error instanceof Refusal)
          return answer(error instanceof TooManyAttempts ? tooOften(error) : 422, errorsOf(error));
        throw error;
      }
    },
    { secret: hide.length > 0, ...options },
  );
}

/** A form that goes back with nothing wrong in it. */
const asFilled = (form: FormData): SubmissionResult => parseWithZod(form, { schema: z.looseObject({}) }).reply();

/** A refusal at its fields, or above the form where it names none. */
const errorsOf = ({ reason, params, fields }: Refusal): object =>
  Object.keys(fields).length > 0 ? { fieldErrors: fields } : { formErrors: [errorValue(reason, params)] };
