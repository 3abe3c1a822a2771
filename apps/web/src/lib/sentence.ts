/** Words with a capital at their beginning, and without the dashes of a code: `asked-to-move` as `Asked to move`. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}
