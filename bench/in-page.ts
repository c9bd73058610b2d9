/**
 * What runs in the page that is measured: how long it takes from an event until what it changed is painted.
 *
 * A time starts at the event's own timestamp, which is when the browser got the input, so that waiting for other work
 * counts. It ends with the first task after the next frame: a message that is posted in `requestAnimationFrame` comes
 * when the main thread has done that frame's style, layout and paint and handed it over. Raster and the screen are
 * not in it; no script can see them.
 *
 * Between the event's work and the frame the main thread may do nothing but wait for the frame to be due, on a screen
 * of 60 Hz up to 16.7 ms. This is not work, and depends on when one clicks: `work` is without it. Event Timing is not
 * used, as it rounds to 8 ms and has that waiting in it.
 */
export interface Painted {
  /** The id of the item that the event was in; empty where it was in none. */
  id: string;
  /** From the event to the painted frame, without waiting for the frame to be due: milliseconds. */
  work: number;
  /** What was stored for the item then. */
  entry: string | null;
  checked: boolean;
}

declare global {
  interface Window {
    painted_events: Painted[];
  }
}

/**
 * Takes down each event of a kind. It goes to the browser as text: nothing outside of it can be used.
 *
 * @param type The event's: `click` or `input`.
 */
export function watchEvents(type: string): void {
  window.painted_events = [];
  const afterThisTask = (run: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(undefined);
  };
  addEventListener(
    type,
    (event) => {
      const target = event.target as HTMLInputElement;
      let [handled, frame] = [Infinity, 0];
      afterThisTask(() => (handled = performance.now()));
      requestAnimationFrame(() => {
        frame = performance.now();
        afterThisTask(() => {
          const end = performance.now();
          const id = target.closest('li')?.id ?? '';
          const entry = localStorage.getItem(`jalon:marks:default:long-list:${id}`);
          const whole = end - event.timeStamp;
          const work = whole - Math.max(0, frame - Math.min(handled, frame));
          window.painted_events.push({ id, work, entry, checked: target.checked });
        });
      });
    },
    { capture: true },
  );
}
