import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Marks the place of the fuses in Electron's binary; version 1, nine fuses, all on. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

/** A Windows program with nothing in it but the version information the packager edits. */
function emptyWindowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const table = { lang: 1033, codepage: 1200, values: { ProductName: 'Electron' } };
  const version = Resource.VersionInfo.create(1033, { fileVersionMS: 45 << 16 }, [table]);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/**
 * A folder that looks like an unpacked Electron to the packager: enough to check what goes into the
 * package and how its binary is set up, without the real binary.
 */
export function makeDummyElectron(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'version'), '45.4.1');
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  if (platform === 'linux') {
    const path = join(folder, 'electron');
    // Any program will do; this one is on every Linux.
    copyFileSync('/bin/true', path);
    writeFileSync(path, Buffer.concat([readFileSync(path), fuses]));
  } else {
    writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyWindowsProgram(), fuses]));
  }
}
