import { z } from "zod";
import { type GivenRole, givenRoles } from "~/domain/access/given-roles";
import { languages } from "~/domain/kernel/localized-text";
import { code, email, line, version } from "../kernel/fields";

const role = z.enum(givenRoles as readonly [GivenRole, ...GivenRole[]], { error: "requiredChoice" });
const ids = z.array(z.uuid({ error: "invalid" })).max(200, "invalid");
const places = { wholeCity: z.boolean().default(false), zoneIds: ids, operatorIds: ids };

export const officialInvitationForm = z.object({
  email,
  name: line(80),
  locale: z.enum(languages, { error: "requiredChoice" }),
  roles: z.array(role).min(1, "requiredChoice"),
  ...places,
});

export const roleForm = z.object({ role, ...places });

export const versionForm = z.object({ version });

/** What is typed as a setting; the setting itself says what it can be. */
export const settingForm = z.object({ value: code(200), version });
