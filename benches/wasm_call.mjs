// Prints how many microseconds a typed query from JavaScript takes: `calendar.isExcluded`, which computes next to nothing.
import { Participation } from '../bindings-wasm/js/wasm/medborger-node.js';

const key = Uint8Array.from({ length: 32 }, (_, i) => i);
const town = Participation.inMemory({ municipality: '0766', key });
let perCall = 0;
for (const calls of [1_000, 20_000]) {
  const began = process.cpuUsage();
  for (let i = 0; i < calls; i += 1) town.calendar.isExcluded({ date: '2026-06-05' });
  const { user, system } = process.cpuUsage(began);
  perCall = (user + system) / calls;
}
console.log(perCall.toFixed(2));
