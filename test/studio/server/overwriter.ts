import { DiskFolder } from "../../../lsp/studio/server/disk-folder.ts";

/** Writes a file anew without end, one letter as often as it has room: `node overwriter.ts FOLDER PATH`. */
const [folder, path] = process.argv.slice(2);
const disk = new DiskFolder(folder!, (bytes) => bytes.toString("utf8"));
let { stamp } = await disk.read(path!);
process.stdout.write("began\n");
for (let turn = 0; ; turn += 1) {
  const letter = String.fromCharCode(97 + (turn % 26));
  const written = await disk.write(path!, letter.repeat(4_000_000), stamp);
  stamp = written.done ? written.stamp : "";
}
