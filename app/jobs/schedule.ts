import { sealAuditLog } from "~/use-cases/seal-audit-log.server";

interface Frequent {
  readonly name: string;
  readonly seconds: number;
  readonly run: (now: Date) => Promise<unknown>;
}

interface Scheduled {
  readonly name: string;
  /** In the city's time. */
  readonly cron: string;
  readonly run: (now: Date) => Promise<unknown>;
}

/** Work that people wait for. */
export const frequent: readonly Frequent[] = [{ name: "seal-audit-log", seconds: 2, run: sealAuditLog }];

/** Work that dates bring. */
export const scheduled: readonly Scheduled[] = [];
