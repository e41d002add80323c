// One step back, offered where something was thrown away.
export class Undo {
  /** @param {HTMLElement} line with a span for the text and a button */
  constructor(line) {
    this.line = line;
    line.querySelector('button').addEventListener('click', () => {
      const { restore } = this;
      this.withdraw();
      restore();
    });
  }

  /** Offers to take back what was just done, in place of what was offered before. */
  offer(text, restore) {
    this.line.querySelector('span').textContent = text;
    this.restore = restore;
    this.line.hidden = false;
  }

  withdraw() {
    this.line.hidden = true;
    this.restore = null;
  }
}
