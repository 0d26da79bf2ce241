import { init, calendar } from 'medborger/form';

onmessage = async () => {
  await init();
  postMessage(calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay);
};
