import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SetupError } from "../setup-error";

const run = promisify(execFile);

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root runs it as the system user `postgres`, made if it is missing. Others: undefined. */
export async function databaseUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return await lookUp();
  } catch {
    const account = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    await run("useradd", account).catch(() => {
      throw new SetupError(
        "PostgreSQL does not run as root and no system user 'postgres' could be made: start Slipway as another user, or set DATABASE_URL.",
      );
    });
    return lookUp();
  }
}

async function lookUp(): Promise<SystemUser> {
  const id = async (flag: "-u" | "-g") => Number((await run("id", [flag, "postgres"])).stdout);
  const [uid, gid] = await Promise.all([id("-u"), id("-g")]);
  return { uid, gid };
}

/** Whether `user` can enter the folder, or run the program, at `target`. */
export async function reaches(user: SystemUser, target: string): Promise<boolean> {
  try {
    await run("test", ["-x", target], { ...user });
    return true;
  } catch {
    return false;
  }
}
