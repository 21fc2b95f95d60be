import type { NetConnectOpts } from "node:net";

/** What CLAMD_URL may be: tcp://host:port, or the path of a socket. */
export const clamdAddress = /^(tcp:\/\/\S+|(unix:\/\/)?\/\S+)$/;

const defaultPort = 3310;

/** Where to connect to. */
export function clamdTarget(address: string): NetConnectOpts {
  if (!address.startsWith("tcp:")) return { path: address.replace(/^unix:\/\//, "") };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || defaultPort) };
}
