export const shortestPassword = 10;
export const longestPassword = 200;

/** What passwords in leaks and guesses are made of; one that is little else is refused. */
const common = [
  "password",
  "passw0rd",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "iloveyou",
  "letmein",
  "welcome",
  "administrator",
  "admin",
  "slipway",
  "dalian",
  "woaini",
  "a123456",
  "123456789",
  "0123456789",
  "1234567890",
  "abcdefghij",
];

export type PasswordProblem = "passwordTooShort" | "tooLong" | "passwordTooCommon";

/**
 * Why a new password is not accepted, or null. Length counts, not kinds of characters (NIST SP 800-63B): at least 10, not
 * a common one with a few characters around it, not one character repeated, not the address it is for.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length;
  if (length < shortestPassword) return "passwordTooShort";
  if (length > longestPassword) return "tooLong";
  const folded = password.toLowerCase();
  const [mailbox = ""] = email.toLowerCase().split("@");
  const rest = [...common, email.toLowerCase(), mailbox.length > 3 ? mailbox : ""].reduce(
    (left, word) => (word ? left.replaceAll(word, "") : left),
    folded,
  );
  const tooCommon = rest.length < 4 && rest !== folded;
  return tooCommon || new Set(folded).size < 4 ? "passwordTooCommon" : null;
}
