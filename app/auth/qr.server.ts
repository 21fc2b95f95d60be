import { toString } from "qrcode";

/** A QR code as an SVG picture in a data URL. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await toString(text, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
