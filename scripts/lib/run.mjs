import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

const watchEveryMs = 1_000;

/**
 * Calls back once when the process that started us is gone. npm passes a signal on to its shell only,
 * and the shell dies of it without a word to us. Returns the way to stop watching.
 */
export function onOrphaned(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, watchEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Runs a program to its end, with our terminal unless told otherwise; signals we receive are
 * passed on, so that stopping us never leaves it behind. Resolves with its exit code.
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, forward);
    const stopWatching = onOrphaned(() => child.kill('SIGTERM'));
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      for (const name of forwarded) process.off(name, forward);
      stopWatching();
      done(exitCodeOf(code, signal));
    });
  });
}

const wordsOf = (chunks) => stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'));

/** Runs a program and keeps what it says, without colours. Resolves with { code, output }. */
export function capture(command, args, { env = process.env, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...options,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopWatching = onOrphaned(() => child.kill('SIGTERM'));
    const heard = [];
    child.stdout.on('data', (chunk) => heard.push(chunk));
    child.stderr.on('data', (chunk) => heard.push(chunk));
    child.once('error', fail);
    child.once('close', (code, signal) => {
      stopWatching();
      done({ code: exitCodeOf(code, signal), output: wordsOf(heard) });
    });
  });
}
