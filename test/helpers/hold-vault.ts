import { acquireVaultLock } from '../../electron/core/db/vault-lock.ts';

/** Started as a process of its own: holds the vault named on the command line until it is killed. */
acquireVaultLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
