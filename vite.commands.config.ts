import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Commands that stay, compiled, so that nothing of a compiler stays in memory with them. */
export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    target: "node20",
    ssr: true,
    outDir: "build/commands",
    copyPublicDir: false,
    rollupOptions: { input: ["app/commands/start.ts", "app/commands/worker.ts"] },
  },
});
