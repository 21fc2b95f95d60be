import { z } from "zod";
import { clamdAddress } from "./scan/clamd-address";
import { s3Url } from "./storage/s3-url";

const keysIn = (typed: string): readonly { readonly id: string; readonly secret: string }[] =>
  typed
    .split(",")
    .filter((key) => key !== "")
    .map((key) => ({ id: key.slice(0, key.indexOf(":")), secret: key.slice(key.indexOf(":") + 1) }));

/** `secret` is the name of the key that comes from SECRET. */
const distinctNames = (typed: string): boolean => {
  const names = ["secret", ...keysIn(typed).map(({ id }) => id)];
  return new Set(names).size === names.length;
};

/** Everything Slipway reads from its environment, in one place. docs/operations.md explains each. */
const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    PUBLIC_URL: z.url().default("http://localhost:3000"),
    /** Encrypts TOTP secrets and signs cookies; 32 bytes or more. */
    SECRET: z.string().min(32),
    /** Keys that bank accounts are encrypted under, `name:secret` each, the one in use first; without it, one made from SECRET. */
    DATA_KEYS: z
      .string()
      .regex(
        /^[a-z0-9-]{1,20}:[^\s,:]{32,}(,[a-z0-9-]{1,20}:[^\s,:]{32,})*$/,
        "name:secret, each secret 32 or more, by commas",
      )
      .refine((typed) => distinctNames(typed), "each name once, and none of them secret")
      .optional()
      .transform((typed) => keysIn(typed ?? "")),
    FILES_DIR: z.string().default(".data/files"),
    /** Where the heads of the audit log are kept. */
    ANCHORS_DIR: z.string().default(".data/anchors"),
    FILES_URL: z.string().regex(s3Url).optional(),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    AWS_SESSION_TOKEN: z.string().optional(),
    CLAMD_URL: z.string().regex(clamdAddress).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("Slipway <no-reply@localhost>"),
    /** The day by which the city goes, for tests alone. */
    CITY_CLOCK_FILE: z.string().optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    /** How many proxies of one's own stand in front, each of which appends to X-Forwarded-For. */
    TRUST_PROXY: z.coerce.number({ error: "a number of proxies" }).int().min(0).max(9).default(0),
    /** Jobs run in the web process unless a worker of its own runs them. */
    JOBS_IN_PROCESS: z
      .enum(["true", "false"])
      .default("true")
      .transform((value) => value === "true"),
  })
  .refine((set) => !set.FILES_URL || (set.AWS_ACCESS_KEY_ID && set.AWS_SECRET_ACCESS_KEY), {
    path: ["FILES_URL"],
    message: "needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  })
  .refine((set) => set.NODE_ENV !== "production" || set.CITY_CLOCK_FILE === undefined, {
    path: ["CITY_CLOCK_FILE"],
    message: "is for tests, and refused in production",
  });

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The validated environment. Throws one line naming each variable that is missing or wrong, never its value. */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Environment: ${problems.join("; ")}`);
  }
  cached = parsed.data;
  return cached;
}

/** Lets the environment be read anew, since each file of the tests has one of its own. @internal */
export function forgetEnv(): void {
  cached = undefined;
}
