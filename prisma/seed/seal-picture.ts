import { crc32, deflateSync } from "node:zlib";

const side = 400;
const red = [0xc8, 0x1e, 0x1e] as const;

/** Whether a point, from the middle and in parts of the half side, lies in a star of five points or in the ring around it. */
function isInked(x: number, y: number): boolean {
  const far = Math.hypot(x, y);
  if (far > 0.9 && far < 0.97) return true;
  if (far > 0.38) return false;
  // The edge of a star between a point and the notch beside it, by the angle from the nearest point.
  const turn = (2 * Math.PI) / 5;
  const angle = Math.abs(((((Math.atan2(x, -y) + 2 * Math.PI) % turn) + turn / 2) % turn) - turn / 2);
  const [outer, inner] = [0.38, 0.38 * 0.382];
  const [ax, ay] = [outer, 0];
  const [bx, by] = [inner * Math.cos(turn / 2), inner * Math.sin(turn / 2)];
  const [px, py] = [far * Math.cos(angle), far * Math.sin(angle)];
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax) >= 0;
}

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A seal without words as PNG, on a clear ground: a ring and a star, which is nobody's. */
export function sealPicture(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // Eight bits each of red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + side * 4));
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isInked((2 * x) / side - 1, (2 * y) / side - 1)) rows.set([...red, 230], y * (1 + side * 4) + 1 + x * 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
