import { expect, it } from "vitest";
import { isIdentityNumber } from "~/domain/kernel/text/identity-number";

it.each([
  ["of 18 digits", "210203199001011234"],
  ["with X at its end", "21020319900101123X"],
  ["in lower case and groups", "210203 19900101 123x"],
  ["in full width", "２１０２０３１９９００１０１１２３４"],
  ["of a residence permit", "810000199912311234"],
  ["of 15 digits, from before 1999", "210203900101123"],
])("a number %s is of an identity card", (_, text) => expect(isIdentityNumber(text)).toBe(true));

it.each([
  ["of the company's own", "E-17"],
  ["of 18 digits without a day", "210203199013011234"],
  ["of 15 digits without a day", "210203901301123"],
  ["with a digit more", "2102031990010112345"],
  ["of a phone", "13804110000"],
  ["that is empty", ""],
])("a number %s is not", (_, text) => expect(isIdentityNumber(text)).toBe(false));
