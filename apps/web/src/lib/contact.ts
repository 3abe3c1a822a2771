/** `4065550142` as `(406) 555-0142`; anything else as it is. */
export function phoneWords(phone: string): string {
  return phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

/** `596010001` as `59601-0001`. */
export function zipWords(zip: string): string {
  return zip.replace(/^(\d{5})(\d{4})$/, '$1-$2');
}

/** Only the digits of what was typed. */
export function digits(text: string): string {
  return text.replace(/\D/g, '');
}
