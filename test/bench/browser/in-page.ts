/** What is done in the page to measure it, the same for everybody. Runs there, so that it can use nothing from outside. */
export function measuring(): void {
  function radios(within: Document | ShadowRoot, found: HTMLElement[] = []): HTMLElement[] {
    for (const element of within.querySelectorAll<HTMLElement>("*")) {
      if (element instanceof HTMLInputElement && element.type === "radio") found.push(element);
      if (element.shadowRoot) radios(element.shadowRoot, found);
    }
    return found;
  }

  const frame = () => new Promise((begun) => requestAnimationFrame(begun));

  /** After the frame that has begun has been drawn. */
  function drawn(): Promise<void> {
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  }

  window.measured = {
    /** Milliseconds from navigation until so many radio buttons have been drawn. Looking takes little of the time. */
    async ready(count) {
      for (;;) {
        const start = performance.now();
        if (radios(document).length >= count) break;
        const taken = performance.now() - start;
        await new Promise((done) => setTimeout(done, 5 + taken * 10));
      }
      await frame();
      await drawn();
      return performance.now();
    },
    /**
     * Milliseconds from each of so many clicks on what can be seen, on a page at rest, until the next frame has been
     * drawn. A click comes when a frame begins, so that no time is the screen's. Who changes the page only in a later
     * task is measured too short. Fewer clicks where they take long.
     */
    async clicks(count) {
      const all = radios(document);
      const begin = performance.now();
      const times: number[] = [];
      for (let click = 0; click < count; click += 1) {
        const radio = all[(click * 7919 + 3) % all.length]!;
        radio.scrollIntoView({ block: "center" });
        await new Promise((done) => setTimeout(done, 100));
        await frame();
        const start = performance.now();
        radio.click();
        await drawn();
        times.push(performance.now() - start);
        if (click >= 10 && performance.now() - begin > 10_000) break;
      }
      return times;
    },
  };
}

declare global {
  interface Window {
    measured: {
      ready(count: number): Promise<number>;
      clicks(count: number): Promise<number[]>;
    };
  }
}
