'use client';

import { useEffect } from 'react';
import { init, Participation } from 'medborger';
import { computed } from '../task.mjs';

export default function Page() {
  useEffect(() => {
    init().then(
      () => (document.title = JSON.stringify(computed({ Participation }))),
      ({ code, message }) => (document.title = JSON.stringify({ code, message })),
    );
  }, []);
  return <p>medborger</p>;
}
