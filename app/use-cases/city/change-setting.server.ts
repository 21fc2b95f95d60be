import { transact } from "~/data/kernel/db.server";
import { forgetSettings, isSettable, lockSetting, settingSchemas, writeSetting } from "~/data/city/settings.server";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

export interface SettingChange {
  readonly key: string;
  readonly value: unknown;
  /** The version it was read at; 0 when it had never been changed. */
  readonly version: number;
}

/** Changes a setting of the city. Refused when the value is none it can have, or when somebody changed it meanwhile. */
export async function changeSetting(ctx: UseCaseContext, { key, value, version }: SettingChange): Promise<void> {
  admit(ctx.actor, "settings.manage", "anywhere");
  if (!isSettable(key)) throw new NotFound();
  const parsed = settingSchemas[key].safeParse(value);
  if (!parsed.success) throw new Refusal("invalid", {}, { value: ["invalid"] });
  await transact(async (tx) => {
    const current = await lockSetting(tx, key);
    if (current.version !== version) throw new StaleVersion(version, current);
    await writeSetting(tx, ctx.now, { key, value: parsed.data, by: ctx.actor.userId });
    const data = { version: version + 1, value: parsed.data };
    await record(tx, ctx, { action: "setting.change", subjectId: key, data });
  });
  forgetSettings();
}
