// The list of debrid service rows and its order (PAGE-031 to PAGE-034, PAGE-072).
import { AccountRow } from './account.js';
import { announce, byId } from './dom.js';
import { Undo } from './undo.js';

export class DebridRows {
  /**
   * @param {HTMLElement} list where the rows stand
   * @param {{onChange: () => void, onFirstRow: () => void, onLastRowGone: () => void, accountCheck: AccountCheck}}
   *     behaviour
   */
  constructor(list, { onChange, onFirstRow, onLastRowGone, accountCheck }) {
    this.list = list;
    this.rows = [];
    this.onChange = onChange;
    this.onFirstRow = onFirstRow;
    this.onLastRowGone = onLastRowGone;
    this.undo = new Undo(byId('removed-account'));
    this.accountCheck = accountCheck;
  }

  /** The rows as the payload names them, incomplete ones too. */
  get values() {
    return this.rows.map((row) => row.value);
  }

  /** Replaces all rows without the side effects of adding one by hand (PAGE-034). */
  set values(values) {
    this.undo.withdraw();
    this.rows = values.map((value) => this.build(value));
    this.list.replaceChildren(...this.rows.map((row) => row.element));
    this.renumber();
  }

  /** Adds an empty row for the person to fill in. */
  add() {
    if (this.rows.length === 0) {
      this.onFirstRow();
    }
    const row = this.build({ service: '', apiKey: '', unknown: {} });
    this.rows.push(row);
    this.list.append(row.element);
    this.renumber();
    row.service.focus();
    this.onChange();
  }

  /**
   * Flags every row that cannot be used.
   * @param {boolean} all also what the person is still filling in
   * @returns {{control: HTMLElement, text: string}[]} all problems, flagged or not, top to bottom
   */
  check(all) {
    const seen = new Map();
    return this.rows.flatMap((row, index) => {
      const { service, apiKey } = row.value;
      const problems = row.problems;
      const identity = JSON.stringify([service, apiKey]);
      if (problems.length === 0 && seen.has(identity)) {
        problems.push({ control: row.key, text: `The same account as number ${seen.get(identity) + 1}: remove one of them.` });
      }
      seen.set(identity, seen.get(identity) ?? index);
      row.show(problems, all);
      return problems.map(({ control, text }) => ({ control, text: `Account ${index + 1}: ${text}` }));
    });
  }

  build(value) {
    const row = new AccountRow(value, {
      onChange: this.onChange,
      onTool: (tool, pressed) => this.use(tool, pressed),
      accountCheck: this.accountCheck,
    });
    this.makeDraggable(row);
    return row;
  }

  use(tool, row) {
    if (tool === 'remove') {
      this.remove(row);
    } else {
      this.swap(row, tool === 'up' ? -1 : 1);
      announce(`${row.label} is now number ${this.rows.indexOf(row) + 1} of ${this.rows.length}.`);
    }
    this.renumber();
    this.onChange();
  }

  /** Changes places with a neighbour. It is the neighbour that moves, so the row keeps focus and pointer. */
  swap(row, step) {
    const place = this.rows.indexOf(row);
    const neighbour = this.rows[place + step];
    this.rows[place + step] = row;
    this.rows[place] = neighbour;
    if (step < 0) {
      row.element.after(neighbour.element);
    } else {
      row.element.before(neighbour.element);
    }
  }

  remove(row) {
    const place = this.rows.indexOf(row);
    this.rows.splice(place, 1);
    row.element.remove();
    const neighbour = this.rows[place] ?? this.rows[place - 1];
    (neighbour ? neighbour.tools.lastChild : byId('add-account')).focus();
    announce(`${row.label} removed.`);
    if (this.rows.length === 0) {
      this.onLastRowGone();
    }
    if (!row.isEmpty) { // an empty row is no loss
      this.undo.offer(`${row.label} removed.`, () => this.insert(row.value, place));
    }
  }

  /** Puts a row back where it was, or as near as there are rows. */
  insert(value, place) {
    const row = this.build(value);
    this.list.insertBefore(row.element, this.list.children[place] ?? null);
    this.rows.splice(place, 0, row);
    this.renumber();
    row.tools.lastChild.focus();
    this.onChange();
  }

  renumber() {
    this.rows.forEach((row, index) => row.number(index, this.rows.length));
  }

  /** Dragging with mouse, pen or finger; Up and Down do the same for everybody else. */
  makeDraggable(row) {
    const { handle, element } = row;
    let start = null;
    handle.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        event.preventDefault();
        handle.setPointerCapture(event.pointerId);
        start = event.clientY;
        element.classList.add('dragged');
      }
    });
    handle.addEventListener('pointermove', (event) => {
      if (start !== null) {
        start += this.swapUnder(row, event.clientY - start);
        element.style.transform = `translateY(${event.clientY - start}px)`;
      }
    });
    const drop = () => {
      if (start !== null) {
        start = null;
        element.classList.remove('dragged');
        element.style.transform = '';
        this.renumber();
        this.onChange();
      }
    };
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', drop);
  }

  /** Swaps with the neighbour once the row covers half of it; returns how far the row's own place has moved. */
  swapUnder(row, offset) {
    const step = Math.sign(offset);
    const neighbour = this.rows[this.rows.indexOf(row) + step];
    if (step === 0 || !neighbour || Math.abs(offset) < neighbour.element.offsetHeight / 2) {
      return 0;
    }
    const before = row.element.offsetTop;
    this.swap(row, step);
    return row.element.offsetTop - before;
  }
}
