/** Several texts in one cell: apart by semicolons or lines; a backslash keeps what follows it together. */

/** The parts, trimmed, without empty ones. */
export function splitCell(text: string, separators = ';\n\r'): string[] {
  return splitAll(text, separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The parts, empty ones too. */
export function splitAll(text: string, separators: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    const next = text[index + 1];
    if (character === '\\' && next !== undefined && (next === '\\' || separators.includes(next))) {
      parts[parts.length - 1] += next;
      index += 1;
    } else if (separators.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** The way back: `separator` is one of the separators. */
export function joinCell(parts: readonly string[], separator = '\n', separators = ';\n\r'): string {
  const escaped = parts.map((part) =>
    [...part].map((one) => (one === '\\' || separators.includes(one) ? `\\${one}` : one)).join(''),
  );
  return escaped.join(separator);
}
