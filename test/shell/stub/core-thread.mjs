// A thread that looks like an Electron utility process to the built core: process.parentPort.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** MessagePortMain: events of Node's kind, but carrying { data }. */
class Port extends EventEmitter {
  #port;

  constructor(port) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  postMessage(data) {
    this.#port.postMessage(data);
  }

  /** Until then messages wait; a port of Node would start with its first listener. */
  start() {
    this.#port.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  close() {
    this.#port.close();
  }
}

const queue = [];
const utilityPort = new EventEmitter();
utilityPort.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', ({ message, ports }) => {
  const event = { data: message, ports: ports.map((port) => new Port(port)) };
  // Messages wait until someone listens, as they do in a utility process.
  if (utilityPort.listenerCount('message') === 0) queue.push(event);
  else utilityPort.emit('message', event);
});
utilityPort.on('newListener', (name) => {
  if (name === 'message')
    setImmediate(() => queue.splice(0).forEach((e) => utilityPort.emit('message', e)));
});
process.parentPort = utilityPort;

await import(pathToFileURL(workerData).href);
