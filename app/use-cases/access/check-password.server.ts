import { longestPassword, passwordProblem, shortestPassword } from "~/domain/access/password";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";

const limits = {
  passwordTooShort: { min: shortestPassword },
  tooLong: { max: longestPassword },
  passwordTooCommon: {},
};

/** Refuses a new password that is too short, too long or too well known, at the field `password`. */
export function checkNewPassword(password: string, email: string): void {
  const problem = passwordProblem(password, email);
  if (!problem) return;
  const params: Record<string, number> = limits[problem];
  throw new Refusal(problem, params, { password: [errorValue(problem, params)] });
}
