/**
 * Runs in the measured page: records the time from an event until its effect is painted.
 *
 * A measurement starts at the event's timestamp, when the browser received the input. It therefore includes waiting for
 * other work. It ends with the first task after the next frame: a message that is posted in `requestAnimationFrame`
 * arrives when the main thread has finished the style, layout and paint of that frame. Rasterization and display are
 * not included, because no script can observe them.
 *
 * After the event's work, the main thread may only wait until the frame is due, up to 16.7 ms on a 60 Hz screen. This
 * waiting is no work and depends on the moment of the click, so `work` excludes it. Event Timing is not used, because
 * it rounds to 8 ms and includes the waiting.
 */
export interface Painted {
  /** The id of the item that contains the event's target; empty if there is none. */
  id: string;
  /** The milliseconds from the event to the painted frame, without waiting for the frame to be due. */
  work: number;
  /** The entry stored for the item at that time. */
  entry: string | null;
  checked: boolean;
}

declare global {
  interface Window {
    painted_events: Painted[];
  }
}

/**
 * Records each event of a type. The function is serialized for the browser, so it can use nothing outside itself.
 *
 * @param type The event type: `click` or `input`.
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
          const total = end - event.timeStamp;
          const work = total - Math.max(0, frame - Math.min(handled, frame));
          window.painted_events.push({ id, work, entry, checked: target.checked });
        });
      });
    },
    { capture: true },
  );
}
