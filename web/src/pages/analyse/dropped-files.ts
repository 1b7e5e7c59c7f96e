import type { Candidate } from './sort-candidates.ts';

/** A candidate with what it holds. */
export interface ChosenFile extends Candidate {
  readonly content: Blob;
}

/** Folders beyond this many files are not walked further: nobody meant that. */
const walkedAtMost = 20_000;

/** Files and folders of a drop. The entries are asked for at once, as the browser forgets them soon. */
export async function filesOfDrop(drop: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry?.() ?? undefined);
  const plain = [...drop.files];
  if (entries.every((entry) => entry === undefined)) return plain.map(chosen);
  const found: ChosenFile[] = [];
  for (const entry of entries) {
    if (entry) await walk(entry, '', found);
  }
  return found;
}

/** Files of a picker; one for folders gives their paths too. */
export function filesOfPicker(list: FileList): ChosenFile[] {
  return [...list].map((file) => {
    const path = file.webkitRelativePath || file.name;
    return { path, size: file.size, inFolder: path.includes('/'), content: file };
  });
}

async function walk(entry: FileSystemEntry, folder: string, found: ChosenFile[]): Promise<void> {
  if (found.length >= walkedAtMost) return;
  const path = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, size: file.size, inFolder: folder !== '', content: file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) return;
      for (const inner of some) await walk(inner, `${path}/`, found);
    }
  }
}

function chosen(file: File): ChosenFile {
  return { path: file.name, size: file.size, inFolder: false, content: file };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
