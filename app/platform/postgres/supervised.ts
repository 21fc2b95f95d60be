import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster";
import { FolderHold } from "./ownership";

interface Running {
  readonly cluster: Cluster;
  readonly adminUrl: string;
  /** Starts the server at the same address, unless one answers there. */
  readonly revive: () => Promise<unknown>;
  readonly notice: ((line: string) => void) | undefined;
}

/** The server of a cluster that this Slipway owns: one that dies is started again, and one that another waits for is left to it. */
export class Supervised {
  private stopping = false;
  private reviving: Promise<void> = Promise.resolve();

  constructor(
    private readonly running: Running,
    private claim: FolderHold,
  ) {
    this.watch();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    // A claim that still waits ends here, and with it the revival that waits for it.
    if (!this.claim.held) await this.claim.end();
    await this.reviving;
    if (!this.claim.held) return;
    const handedOver = await this.claim.isAwaited().catch(() => false);
    await this.claim.end();
    if (!handedOver) await this.running.cluster.stop();
  }

  private watch(): void {
    void this.claim.over.then(() => {
      if (!this.stopping) this.reviving = this.revive();
    });
  }

  private async revive(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.running.revive();
        this.claim = await FolderHold.at(this.running.adminUrl);
        this.watch();
        this.running.notice?.("The embedded PostgreSQL had died and runs again.");
        await this.claim.await();
        return;
      } catch {
        await sleep(500);
      }
    }
  }
}
