/** What was entered into a form, by the names of its fields. Empty text is null. */
import type { Refusal } from '../graph/ask.ts';

export class Entered {
  /** What the page itself found wrong: while there is something, nothing is sent. */
  readonly problems: Refusal[] = [];
  private readonly form: HTMLFormElement;
  private readonly data: FormData;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.data = new FormData(form);
  }
  /** Whether the form asks for it now; what it does not ask for is not sent. */
  has(name: string): boolean {
    return this.form.elements.namedItem(name) !== null;
  }
  text(name: string): string | null {
    const value = this.data.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }
  /** For fields that the browser requires. */
  required(name: string): string {
    return this.text(name) ?? '';
  }
  all(name: string): string[] {
    return this.data.getAll(name).map(String);
  }
  number(name: string): number | null {
    const text = this.text(name);
    return text === null ? null : Number(text);
  }
  /** A group of radios with the values `yes` and `no`. */
  yes(name: string): boolean | null {
    const text = this.text(name);
    return text === null ? null : text === 'yes';
  }
  /** One item for each line that is not empty. */
  lines(name: string): string[] {
    return (this.text(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  }
  file(name: string): File | null {
    const value = this.data.get(name);
    return value instanceof File && value.size > 0 ? value : null;
  }
  /** Says what is wrong with a field, so that the form shows it there and does not send. */
  refuse(field: string, message: string): void {
    this.problems.push({ ...NO_DETAILS, message, code: 'BAD_USER_INPUT', field });
  }
}

const NO_DETAILS = { party: null, path: '', reason: null, parameters: {} };
